//! How the numbers are shown.

use maud::{Markup, html};

use super::store::{Annual, Tally};
use crate::i18n::{Language, number};
use crate::moderation::cases::waited;
use crate::moderation::rules::{Action, ground_words};
use crate::ui::{Page, parts};
use crate::web::TenantVisitor;

/// The page.
pub fn page(visitor: &TenantVisitor, years: &[Annual], counts: &[Tally]) -> Page {
    let language = visitor.language();
    let title = language.t("openness-title");
    let main = html! {
        h1 { (title) }
        p.lead { (language.tf("openness-lead", &[("name", visitor.tenant.name.as_str().into())])) }
        p { a href=(visitor.path("/netiquette")) { (language.t("ui-netiquette")) } }
        @for year in years {
            section.stack aria-labelledby={ "jahr-" (year.year) } {
                h2 id={ "jahr-" (year.year) } { (year.year) }
                (facts(language, year))
                (decided(language, year.year, counts))
            }
        }
        p { (parts::link_button_secondary(&visitor.path("/transparenz.csv"), language.t("openness-csv"))) }
    };
    Page::new(title, main)
}

/// The numbers of a year with their names.
fn numbers(language: Language, year: &Annual) -> [(&'static str, String); 6] {
    #[expect(clippy::cast_possible_truncation, reason = "seconds of some years")]
    let median = year.median_seconds.map(|seconds| waited(language, seconds as i64));
    [
        (language.t("openness-reports"), number(language, year.reports)),
        (language.t("openness-decisions"), number(language, year.decisions)),
        (language.t("openness-automated"), number(language, year.automated)),
        (language.t("openness-median"), median.unwrap_or_else(|| "–".to_owned())),
        (language.t("openness-appeals"), number(language, year.appeals)),
        (language.t("openness-reversals"), number(language, year.reversals)),
    ]
}

fn facts(language: Language, year: &Annual) -> Markup {
    parts::definition_list(&numbers(language, year).map(|(name, value)| (name, html! { (value) })))
}

fn decided(language: Language, year: i32, counts: &[Tally]) -> Markup {
    let of_year: Vec<_> = counts.iter().filter(|count| count.year == year).collect();
    html! {
        @if !of_year.is_empty() {
            div.scroll tabindex="0" role="region" aria-label=(language.tf("openness-table", &[("year", year.to_string().into())])) {
                table {
                    thead { tr {
                        th scope="col" { (language.t("openness-decision")) }
                        th scope="col" { (language.t("openness-ground")) }
                        th scope="col" { (language.t("openness-count")) }
                    } }
                    tbody {
                        @for count in of_year {
                            tr { td { (action(language, count)) } td { (ground(language, count)) } td { (number(language, count.count)) } }
                        }
                    }
                }
            }
        }
    }
}

fn action(language: Language, count: &Tally) -> &'static str {
    Action::from_code(&count.action).map_or("–", |action| action.label(language))
}

fn ground(language: Language, count: &Tally) -> String {
    if count.code.is_none() && count.title.is_none() {
        return "–".to_owned();
    }
    ground_words(language, count.code.as_deref(), count.title.as_deref(), &count.source)
}

/// The same as lines of a table: year, what is counted, ground, number; times in hours.
pub fn lines(language: Language, years: &[Annual], counts: &[Tally]) -> Vec<[String; 4]> {
    let heads = ["openness-year", "openness-counted", "openness-ground", "openness-count"];
    let mut lines = vec![heads.map(|head| language.t(head).to_owned())];
    for year in years {
        let line = |name: &'static str, value: String| {
            [year.year.to_string(), language.t(name).to_owned(), String::new(), value]
        };
        lines.push(line("openness-reports", year.reports.to_string()));
        lines.push(line("openness-decisions", year.decisions.to_string()));
        lines.push(line("openness-automated", year.automated.to_string()));
        let hours = year
            .median_seconds
            .map(|seconds| format!("{:.1}", seconds / 3600.0).replace('.', ","));
        lines.push(line("openness-median-hours", hours.unwrap_or_default()));
        lines.push(line("openness-appeals", year.appeals.to_string()));
        lines.push(line("openness-reversals", year.reversals.to_string()));
        lines.extend(counts.iter().filter(|count| count.year == year.year).map(|count| {
            [
                count.year.to_string(),
                action(language, count).to_owned(),
                ground(language, count),
                count.count.to_string(),
            ]
        }));
    }
    lines
}
