//! The search page.

use maud::{Markup, html};

use super::form::{chips, fields, filters, href};
use super::store::DraftRow;
use super::{Answer, Asked, Facet, Group, Hit, Kind, saved};
use crate::consultations::{Format, Status, status_badge, topic_name};
use crate::i18n::{Language, number};
use crate::ui::field::error_summary;
use crate::ui::pager::Pager;
use crate::ui::parts;
use crate::ui::time;
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
    /// Drafts with these words, for the body's staff.
    pub drafts: &'a [DraftRow],
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
        (parts::filter_form(language, shown.action, &fields(shown), language.t("ui-search-go"), &chips(shown)))
        (drafts(shown))
        @match shown.answer {
            None => {
                // Only words behind a minus, or only signs.
                @if !shown.asked.q.trim().is_empty() && shown.errors.is_empty() {
                    p role="status" { (language.t("search-no-words")) }
                } @else if !chips(shown).is_empty() && shown.errors.is_empty() {
                    p role="status" { (language.t("search-word-wanted")) }
                }
                (help(language))
            }
            Some(answer) if answer.items.is_empty() => (nothing(shown, answer)),
            Some(answer) => (results(shown, answer)),
        }
        @if shown.answer.is_some() { (ways_on(shown)) }
        @if shown.home.is_some() {
            p { a href=(format!("/suche?q={}", encode(&shown.asked.q))) { (language.t("search-everywhere")) } }
        }
    };
    let page = Page::new(title.clone(), main);
    match shown.answer {
        Some(_) => page.feed(title, saved::ways_on(shown.asked, shown.action, shown.home.is_some()).0),
        None => page,
    }
}

/// What can be done with the question itself: be told of what is new.
fn ways_on(shown: &Shown<'_>) -> Markup {
    let (feed, subscribe) = saved::ways_on(shown.asked, shown.action, shown.home.is_some());
    html! {
        div.actions {
            (parts::link_button_secondary(&subscribe, shown.language.t("subscription-offer")))
            a href=(feed) { (shown.language.t("feed-search")) }
        }
    }
}

fn help(language: Language) -> Markup {
    html! {
        section.panel {
            h2 { (language.t("search-help-title")) }
            ul {
                li { (language.t("search-help-words")) }
                li { (language.t("search-help-phrase")) }
                li { (language.t("search-help-minus")) }
            }
        }
    }
}

fn drafts(shown: &Shown<'_>) -> Markup {
    let language = shown.language;
    html! {
        @if let (false, Some((_, base))) = (shown.drafts.is_empty(), shown.home) {
            section.panel aria-labelledby="entwuerfe" {
                h2 #entwuerfe { (language.t("search-drafts")) }
                p.meta { (language.t("search-drafts-hint")) }
                ul {
                    @for draft in shown.drafts {
                        li { a href=(format!("{base}/beteiligungen/{}", draft.id)) { (draft.title) } }
                    }
                }
            }
        }
    }
}

fn did_you_mean(shown: &Shown<'_>, answer: &Answer) -> Markup {
    let language = shown.language;
    html! {
        @if let Some(meant) = &answer.did_you_mean {
            @let asked = Asked { q: meant.clone(), ..shown.asked.clone() };
            p.did-you-mean {
                (language.t("search-did-you-mean")) " "
                a href=(href(&Shown { asked: &asked, ..*shown }, "", "")) { (meant) }
            }
        }
    }
}

fn nothing(shown: &Shown<'_>, answer: &Answer) -> Markup {
    let language = shown.language;
    html! {
        section aria-labelledby="ergebnisse" {
            h2 #ergebnisse { (language.t("search-results")) }
            p role="status" { (language.t("search-nothing")) }
            (did_you_mean(shown, answer))
        }
        (help(language))
    }
}

fn results(shown: &Shown<'_>, answer: &Answer) -> Markup {
    let language = shown.language;
    let count = if answer.more_than_total {
        "search-count-more"
    } else {
        "search-count"
    };
    let here = href(shown, "", "");
    let narrower = html! { @for facet in &answer.facets { (facet_links(shown, facet)) } };
    html! {
        div.split {
            section aria-labelledby="ergebnisse" {
                h2 #ergebnisse { (language.t("search-results")) }
                p.meta role="status" { (language.tf(count, &[("count", answer.total.into())])) }
                (did_you_mean(shown, answer))
                div.stack { @for group in answer.groups() { (proceeding(shown, &group)) } }
                (Pager {
                    next: answer.next.as_ref().map(|cursor| format!("{here}&cursor={cursor}")),
                    first: shown.asked.cursor.as_ref().map(|_| here.clone()),
                    language,
                })
            }
            @if !narrower.0.is_empty() {
                aside aria-labelledby="eingrenzen" {
                    h2 #eingrenzen { (language.t("search-narrow")) }
                    @if answer.more_than_total {
                        p.meta { (language.tf("search-narrow-counted", &[("count", answer.total.into())])) }
                    }
                    (narrower)
                }
            }
        }
    }
}

/// A proceeding with what was found in it, or a body.
fn proceeding(shown: &Shown<'_>, group: &Group<'_>) -> Markup {
    let language = shown.language;
    let Hit {
        tenant_slug,
        tenant_name,
        status,
        format,
        ..
    } = group.first;
    let kind = group.head.map_or(Kind::Consultation, |head| head.kind);
    let (title, path) = match (group.head, group.first.consultation_id) {
        (None, Some(id)) => (
            group.first.consultation_title.as_deref().unwrap_or_default(),
            format!("/{tenant_slug}/beteiligungen/{id}"),
        ),
        (head, _) => (
            head.unwrap_or(group.first).title.as_str(),
            head.unwrap_or(group.first).path.clone(),
        ),
    };
    html! {
        article.found aria-label=(title) {
            p.preline {
                (kind.name(language))
                @if shown.home.is_none() && kind != Kind::Tenant { " · " (tenant_name) }
            }
            h3 { a href=(local(shown, tenant_slug, &path)) { (title) } }
            @if status.is_some() || format.is_some() {
                div.badges {
                    @if let Some(status) = status { (status_badge(language, *status)) }
                    @if let Some(format) = format { (parts::tag(format.name(language))) }
                }
            }
            @if let Some(head) = group.head { (snippet(head)) }
            @if !group.hits.is_empty() {
                ul { @for hit in &group.hits { li { (text_in_it(shown, hit)) } } }
            }
        }
    }
}

fn text_in_it(shown: &Shown<'_>, hit: &Hit) -> Markup {
    let language = shown.language;
    html! {
        p.preline {
            (hit.kind.name(language))
            @if let Some(page) = hit.page { ", " (language.tf("search-page", &[("page", page.into())])) }
            @if let Some(date) = hit.date { " · " (time::date_element(language, date)) }
        }
        h4 { a href=(local(shown, &hit.tenant_slug, &hit.path)) { (hit.title) } }
        (snippet(hit))
    }
}

fn snippet(hit: &Hit) -> Markup {
    html! { @if !hit.snippet_html.as_str().is_empty() { p { (hit.snippet_html) } } }
}

/// A path on the platform; under the body's own host name its paths begin elsewhere.
fn local(shown: &Shown<'_>, slug: &str, path: &str) -> String {
    let path = match shown.home {
        Some((tenant, base)) if tenant.slug == slug => format!("{base}{}", &path[slug.len() + 1..]),
        _ => path.to_owned(),
    };
    if path.is_empty() { "/".to_owned() } else { path }
}

fn facet_links(shown: &Shown<'_>, facet: &Facet) -> Markup {
    let language = shown.language;
    let (name, title) = match facet.name {
        "kind" => ("art", language.t("search-kind")),
        "format" => ("format", language.t("search-format")),
        "status" => ("status", language.t("search-status")),
        "topic" => ("thema", language.t("search-topic")),
        "district" => ("kreis", language.t("search-district")),
        _ => ("tenant", language.t("search-tenant")),
    };
    let word = |value: &str| match name {
        "art" => Kind::from_code(value).map(|kind| kind.name(language).to_owned()),
        "format" => Format::from_code(value).map(|format| format.name(language).to_owned()),
        "status" => Status::from_code(value).map(|status| status.name(language).to_owned()),
        "thema" => Some(topic_name(language, value).to_owned()),
        "kreis" => Some(value.to_owned()),
        _ => shown.tenants.by_slug(value).map(|tenant| tenant.name.clone()),
    };
    let in_one_body = shown.home.is_some() && matches!(name, "kreis" | "tenant");
    let in_use = filters(shown).iter().any(|filter| filter.name == name);
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
