//! The search page.

use maud::{Markup, html};

use super::{Answer, Asked, Facet, Hit, Kind};
use crate::consultations::{Format, Status, status_badge};
use crate::i18n::{Language, number};
use crate::ui::field::{Field, Select, error_summary};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Chip};
use crate::ui::{Errors, Page};
use crate::web::address::encode;
use crate::web::tenant::{Tenant, Tenants};

/// Values of a facet that are offered.
const SHOWN_VALUES: usize = 12;

/// What the page shows.
pub struct Shown<'a> {
    /// The reader's language.
    pub language: Language,
    /// The page's own path.
    pub action: &'a str,
    /// The body within which is searched, and what its paths begin with.
    pub home: Option<(&'a Tenant, &'a str)>,
    /// What was asked.
    pub asked: &'a Asked,
    /// What is wrong with it.
    pub errors: &'a Errors,
    /// What was found; none where nothing was asked.
    pub answer: Option<&'a Answer>,
    /// All bodies.
    pub tenants: &'a Tenants,
}

/// The whole page.
pub fn page(shown: &Shown<'_>) -> Page {
    let language = shown.language;
    let title = match shown.home {
        Some((tenant, _)) => language.tf("search-title-tenant", &[("name", tenant.name.as_str().into())]),
        None => language.t("search-title").to_owned(),
    };
    let main = html! {
        h1 { (title) }
        (error_summary(language, shown.errors))
        (parts::filter_form(language, shown.action, &fields(shown), &chips(shown)))
        @match shown.answer {
            None => (help(language)),
            Some(answer) if answer.items.is_empty() => (nothing(shown)),
            Some(answer) => (results(shown, answer)),
        }
        @if shown.home.is_some() {
            p { a href=(format!("/suche?q={}", encode(&shown.asked.q))) { (language.t("search-everywhere")) } }
        }
    };
    Page::new(title, main)
}

fn fields(shown: &Shown<'_>) -> Markup {
    let (language, asked) = (shown.language, shown.asked);
    let any = |select: Select<'static>| select.option("", language.t("search-any"));
    let formats = Format::ALL.map(|format| (format.code(), format.name(language)));
    let statuses = Status::ALL.map(|status| (status.code(), status.name(language)));
    let kinds = Kind::ALL.map(|kind| (kind.code(), kind.name(language)));
    html! {
        (Field::search("q", language.t("search-words"))
            .value(asked.q.as_str())
            .error(shown.errors.get("q")))
        (any(Select::new("format", language.t("search-format")))
            .options(formats)
            .value(asked.format.clone())
            .error(shown.errors.get("format").map(|_| language.t("error-choice"))))
        (any(Select::new("status", language.t("search-status")))
            .options(statuses)
            .value(asked.status.clone())
            .error(shown.errors.get("status").map(|_| language.t("error-choice"))))
        (any(Select::new("art", language.t("search-kind")))
            .options(kinds)
            .value(asked.kind.clone())
            .error(shown.errors.get("kind").map(|_| language.t("error-choice"))))
        @if shown.home.is_none() {
            (any(Select::new("kreis", language.t("search-district")))
                .options(districts(shown.tenants).into_iter().map(|name| (name.clone(), name)))
                .value(asked.district.clone())
                .error(shown.errors.get("district").map(|_| language.t("error-choice"))))
            @if !asked.tenant.is_empty() { input type="hidden" name="tenant" value=(asked.tenant); }
        }
    }
}

fn districts(tenants: &Tenants) -> Vec<String> {
    let mut names: Vec<_> = tenants
        .all()
        .iter()
        .filter_map(|tenant| tenant.district.clone())
        .collect();
    names.sort_by_key(|name| crate::web::tenant::fold(name));
    names.dedup();
    names
}

/// The filters of an address: its name, its value, and the value in words.
fn filters<'a>(shown: &'a Shown<'_>) -> Vec<(&'static str, &'a str, String)> {
    let (language, asked) = (shown.language, shown.asked);
    let format = Format::from_code(&asked.format).map_or_else(String::new, |format| format.name(language).to_owned());
    let status = Status::from_code(&asked.status).map_or_else(String::new, |status| status.name(language).to_owned());
    let kind = Kind::from_code(&asked.kind).map_or_else(String::new, |kind| kind.name(language).to_owned());
    let mut all = vec![
        ("format", asked.format.as_str(), format),
        ("status", asked.status.as_str(), status),
        ("art", asked.kind.as_str(), kind),
    ];
    if shown.home.is_none() {
        let name = shown.tenants.by_slug(&asked.tenant);
        let name = name.map_or_else(String::new, |tenant| tenant.name.clone());
        all.push(("kreis", asked.district.as_str(), asked.district.clone()));
        all.push(("tenant", asked.tenant.as_str(), name));
    }
    all.retain(|(_, value, words)| !value.is_empty() && !words.is_empty());
    all
}

/// The page's address with one filter changed; none where the value is empty.
fn href(shown: &Shown<'_>, changed: &str, value: &str) -> String {
    let mut href = format!("{}?q={}", shown.action, encode(&shown.asked.q));
    let kept = filters(shown);
    let kept = kept.iter().filter(|(name, ..)| *name != changed);
    for (name, value) in kept
        .map(|(name, value, _)| (*name, *value))
        .chain((!value.is_empty()).then_some((changed, value)))
    {
        for part in ["&", name, "=", &encode(value)] {
            href.push_str(part);
        }
    }
    href
}

fn chips(shown: &Shown<'_>) -> Vec<Chip> {
    filters(shown)
        .into_iter()
        .map(|(name, _, label)| Chip {
            label,
            remove_href: href(shown, name, ""),
        })
        .collect()
}

fn help(language: Language) -> Markup {
    html! {
        section.panel {
            h2 { (language.t("search-help-title")) }
            ul {
                li { (language.t("search-help-words")) }
                li { (language.t("search-help-phrase")) }
                li { (language.t("search-help-minus")) }
                li { (language.t("search-help-or")) }
            }
        }
    }
}

fn nothing(shown: &Shown<'_>) -> Markup {
    let language = shown.language;
    html! {
        section aria-labelledby="ergebnisse" {
            h2 #ergebnisse { (language.t("search-results")) }
            p role="status" { (language.t("search-nothing")) }
        }
        (help(language))
    }
}

fn results(shown: &Shown<'_>, answer: &Answer) -> Markup {
    let language = shown.language;
    let count = if answer.more_than_total {
        language.tf("search-count-more", &[("count", answer.total.into())])
    } else {
        language.tf("search-count", &[("count", answer.total.into())])
    };
    let here = href(shown, "", "");
    html! {
        div.split {
            section aria-labelledby="ergebnisse" {
                h2 #ergebnisse { (language.t("search-results")) }
                p.meta role="status" { (count) }
                div.stack { @for hit in &answer.items { (result(shown, hit, 3)) } }
                (Pager {
                    next: answer.next.as_ref().map(|cursor| format!("{here}&cursor={cursor}")),
                    first: shown.asked.cursor.as_ref().map(|_| here.clone()),
                    language,
                })
            }
            @let narrower = html! { @for facet in &answer.facets { (facet_links(shown, facet)) } };
            @if !narrower.0.is_empty() {
                aside aria-labelledby="eingrenzen" {
                    h2 #eingrenzen { (language.t("search-narrow")) }
                    (narrower)
                }
            }
        }
    }
}

fn result(shown: &Shown<'_>, hit: &Hit, level: u8) -> Markup {
    let language = shown.language;
    // Under the body's own host name its paths begin elsewhere.
    let path = match shown.home {
        Some((tenant, base)) if tenant.slug == hit.tenant_slug => {
            let rest = &hit.path[tenant.slug.len() + 1..];
            format!("{base}{rest}")
        }
        _ => hit.path.clone(),
    };
    let path = if path.is_empty() { "/".to_owned() } else { path };
    let title = html! { a href=(path) { (hit.title) } };
    html! {
        article.card {
            p.preline {
                (hit.kind.name(language))
                @if shown.home.is_none() && hit.kind != Kind::Tenant { " · " (hit.tenant_name) }
            }
            @if level == 4 { h4 { (title) } } @else { h3 { (title) } }
            @if hit.status.is_some() || hit.format.is_some() {
                div.badges {
                    @if let Some(status) = hit.status { (status_badge(language, status)) }
                    @if let Some(format) = hit.format { (parts::tag(format.name(language))) }
                }
            }
            @if !hit.snippet_html.as_str().is_empty() { p { (hit.snippet_html) } }
        }
    }
}

fn facet_links(shown: &Shown<'_>, facet: &Facet) -> Markup {
    let language = shown.language;
    let (name, title) = match facet.name {
        "kind" => ("art", language.t("search-kind")),
        "format" => ("format", language.t("search-format")),
        "status" => ("status", language.t("search-status")),
        "district" => ("kreis", language.t("search-district")),
        _ => ("tenant", language.t("search-tenant")),
    };
    let word = |value: &str| match name {
        "art" => Kind::from_code(value).map(|kind| kind.name(language).to_owned()),
        "format" => Format::from_code(value).map(|format| format.name(language).to_owned()),
        "status" => Status::from_code(value).map(|status| status.name(language).to_owned()),
        "kreis" => Some(value.to_owned()),
        _ => shown.tenants.by_slug(value).map(|tenant| tenant.name.clone()),
    };
    let in_one_body = shown.home.is_some() && matches!(name, "kreis" | "tenant");
    let in_use = filters(shown).iter().any(|(used, ..)| *used == name);
    html! {
        @if !in_one_body && !in_use && facet.values.len() > 1 {
            h3 { (title) }
            ul {
                @for value in facet.values.iter().take(SHOWN_VALUES) {
                    @if let Some(word) = word(&value.value) {
                        li { a href=(href(shown, name, &value.value)) { (word) " (" (number(language, value.count)) ")" } }
                    }
                }
            }
        }
    }
}
