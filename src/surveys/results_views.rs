//! The pages that show what was answered.

use maud::{Markup, html};

use super::Kind;
use super::editor_views::below;
use super::store::{Question, Written};
use crate::consultations::Consultation;
use crate::i18n::Language;
use crate::ui::pager::Pager;
use crate::ui::{Page, parts};
use crate::web::TenantVisitor;

/// What a page of written answers is made of.
pub struct TextsPage<'a> {
    pub visitor: &'a TenantVisitor,
    pub consultation: &'a Consultation,
    pub question: &'a Question,
    pub rows: &'a [Written],
    pub next: Option<String>,
    pub continued: bool,
}

/// The address of the result for staff.
pub fn path(visitor: &TenantVisitor, consultation: i64) -> String {
    visitor.path(format_args!(
        "/verwaltung/beteiligungen/{consultation}/umfrage/ergebnis"
    ))
}

/// The result for staff.
pub fn page(visitor: &TenantVisitor, consultation: &Consultation, questions: &[Question], responses: i32) -> Page {
    let language = visitor.language();
    let title = language.t("survey-result");
    let here = path(visitor, consultation.id);
    let table = visitor.path(format_args!(
        "/verwaltung/beteiligungen/{}/umfrage.csv",
        consultation.id
    ));
    let main = html! {
        h1 { (title) }
        p.lead { (consultation.title) }
        @if responses > 0 { div.actions { (parts::link_button_secondary(&table, language.t("survey-table"))) } }
        (results(language, questions, responses, Some(&here)))
    };
    below(visitor, consultation, Page::new(title, main))
}

/// How often what was answered; `texts` is where written answers are read, by who may.
pub fn results(language: Language, questions: &[Question], responses: i32, texts: Option<&str>) -> Markup {
    html! {
        h2 { (language.tf("survey-responses", &[("count", i64::from(responses).into())])) }
        @for question in questions {
            section.panel {
                h3 { (question.title) }
                p.meta { (language.tf("survey-answers", &[("count", i64::from(question.answered).into())])) }
                @match (question.kind(), texts) {
                    (Kind::Text, Some(texts)) => {
                        @if question.answered > 0 {
                            p { a href=(format!("{texts}/{}", question.position)) {
                                (language.t("survey-texts")) (parts::hidden(&format!(": {}", question.title))) } }
                        }
                    }
                    (Kind::Text, None) => { p { (language.t("survey-texts-hidden")) } }
                    _ => { (chosen(language, question)) }
                }
            }
        }
    }
}

fn chosen(language: Language, question: &Question) -> Markup {
    html! {
        table.shares {
            thead { tr {
                th scope="col" { (language.t("survey-column-option")) }
                th scope="col" { (language.t("survey-column-count")) }
                th scope="col" { (language.t("survey-column-share")) }
            } }
            tbody {
                @for (option, count) in question.options.iter().zip(&question.chosen) {
                    tr {
                        th scope="row" { (option)
                            meter aria-hidden="true" min="0" max=(question.answered.max(1)) value=(count) {} }
                        td { (count) }
                        td { (share(*count, question.answered)) }
                    }
                }
            }
        }
    }
}

/// The share of those who answered, in whole per cent.
fn share(count: i32, of: i32) -> String {
    let (count, of) = (i64::from(count), i64::from(of.max(1)));
    format!("{}\u{a0}%", (count * 200 + of) / (of * 2))
}

/// What was written to a question.
pub fn texts(page: &TextsPage<'_>) -> Page {
    let language = page.visitor.language();
    let result = path(page.visitor, page.consultation.id);
    let here = format!("{result}/{}", page.question.position);
    let main = html! {
        h1 { (page.question.title) }
        p.lead { (page.consultation.title) }
        @if page.rows.is_empty() { (parts::empty_state(language.t("survey-texts-none"))) }
        @else { div.stack { @for row in page.rows { blockquote.panel { p.lines { (row.body) } } } } }
        (Pager {
            next: page.next.as_ref().map(|cursor| format!("{here}?nach={cursor}")),
            first: page.continued.then(|| here.clone()),
            language,
        })
    };
    below(
        page.visitor,
        page.consultation,
        Page::new(page.question.title.clone(), main),
    )
    .crumb(language.t("survey-result"), result)
}

/// The heads of the table.
pub fn columns(language: Language, questions: &[Question]) -> Vec<String> {
    let fixed = ["survey-column-number", "survey-column-day"].map(|key| language.t(key).to_owned());
    fixed
        .into_iter()
        .chain(questions.iter().map(|question| question.title.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_whole_and_rounded_half_up() {
        for (count, of, shown) in [
            (0, 0, "0"),
            (1, 3, "33"),
            (2, 3, "67"),
            (1, 200, "1"),
            (1, 201, "0"),
            (7, 7, "100"),
        ] {
            assert_eq!(share(count, of), format!("{shown}\u{a0}%"), "{count} of {of}");
        }
    }
}
