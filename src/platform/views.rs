//! The overview of all bodies and the operators' page.

pub mod bodies;

use std::sync::Arc;

use maud::{Markup, html};

use super::overview::Overview;
use crate::consultations::{Format, PlatformItem, Status, status_badge};
use crate::i18n::{Language, number};
use crate::jobs::DeadJob;
use crate::ui::field::{Button, csrf_input};
use crate::ui::parts::{self, Card};
use crate::ui::{Page, time};
use crate::web::Tenant;
use crate::web::address::id_and_title;
use crate::web::tenant::Tenants;

/// Bodies listed for a place's name; a district has some dozens.
const SHOWN_FOUND: usize = 60;

/// What the front page shows.
pub struct Front<'a> {
    /// The reader's language.
    pub language: Language,
    /// What was typed to find a place.
    pub place: &'a str,
    /// The bodies that it may mean.
    pub found: &'a [Arc<Tenant>],
    /// All bodies, sorted.
    pub overview: &'a Overview,
    /// All bodies.
    pub tenants: &'a Tenants,
    /// The running consultations that end soonest.
    pub running: &'a [PlatformItem],
    /// How many are running.
    pub running_count: i64,
}

/// The front page.
pub fn front(front: &Front<'_>) -> Page {
    let language = front.language;
    let bodies = i64::try_from(front.tenants.all().len()).unwrap_or(i64::MAX);
    let main = html! {
        (parts::hero(language.t("platform-title"), language.t("platform-lead"), &place_form(language, front.place)))
        @if !front.place.is_empty() { (found(front)) }
        (parts::figures(language, &[
            (front.running_count, language.t("platform-count-running")),
            (bodies, language.t("platform-count-bodies")),
        ]))
        section aria-labelledby="aktiv" {
            h2 #aktiv { (language.t("platform-running")) }
            @if front.running.is_empty() {
                (parts::empty_state(language.t("platform-running-none")))
            } @else {
                div.cards { @for item in front.running { (running(front, item)) } }
                p { a href="/suche" { (language.t("platform-search-all")) } }
            }
        }
        section aria-labelledby="stellen" {
            h2 #stellen { (language.t("platform-bodies")) }
            h3 { (language.t("platform-large")) }
            (links(&front.overview.large))
            h3 { (language.t("platform-districts")) }
            @for (district, tenants) in &front.overview.districts {
                (parts::disclosure(&summary(language, district, tenants.len()), &links(tenants)))
            }
            @if !front.overview.others.is_empty() {
                h3 { (language.t("platform-others")) }
                (links(&front.overview.others))
            }
        }
    };
    Page::new(language.t("platform-name"), main)
        .description(language.t("platform-lead"))
        .canonical("/")
}

fn place_form(language: Language, place: &str) -> Markup {
    html! {
        search {
            form.search-box method="get" action="/" {
                label for="field-ort" { (language.t("platform-place")) }
                div {
                    input id="field-ort" type="search" name="ort" value=(place) autocomplete="off"
                        aria-describedby="field-ort-hint";
                    button."kern-btn"."kern-btn--primary" type="submit" {
                        span."kern-label" { (language.t("platform-place-go")) }
                    }
                }
                p #field-ort-hint.small { (language.t("platform-place-hint")) }
            }
        }
    }
}

fn found(front: &Front<'_>) -> Markup {
    let language = front.language;
    html! {
        section.panel aria-labelledby="gefunden" {
            h2 #gefunden { (language.tf("platform-found", &[("place", front.place.into())])) }
            @if front.found.is_empty() {
                p role="status" { (language.t("platform-found-none")) }
            } @else {
                (found_links(&front.found[..front.found.len().min(SHOWN_FOUND)]))
                @if front.found.len() > SHOWN_FOUND { p { (language.t("platform-found-more")) } }
            }
        }
    }
}

fn summary(language: Language, district: &str, count: usize) -> String {
    let count = number(language, i64::try_from(count).unwrap_or(i64::MAX));
    format!("{district} ({count})")
}

/// As [`links`], with the district: some towns have the same name.
fn found_links(tenants: &[Arc<Tenant>]) -> Markup {
    html! {
        ul {
            @for tenant in tenants {
                li { (link(tenant)) @if let Some(district) = &tenant.district { span.meta { " (" (district) ")" } } }
            }
        }
    }
}

fn link(tenant: &Tenant) -> Markup {
    html! {
        a href=(tenant.path()) { (tenant.name) }
        @if let Some(name) = &tenant.name_hsb { " · " span lang="hsb" { (name) } }
    }
}

fn links(tenants: &[Arc<Tenant>]) -> Markup {
    html! {
        ul {
            @for tenant in tenants {
                li { (link(tenant)) }
            }
        }
    }
}

fn running(front: &Front<'_>, item: &PlatformItem) -> Markup {
    let language = front.language;
    let Some(tenant) = front.tenants.by_id(item.tenant_id) else {
        return html! {};
    };
    let href = format!("{}/beteiligungen/{}", tenant.path(), id_and_title(item.id, &item.title));
    let format = Format::from_code(&item.format).map_or("", |format| format.name(language));
    let until = language.tf(
        "platform-until",
        &[("date", time::last_moment(language, item.ends_at).into())],
    );
    let mut card = Card::new(&href, &item.title)
        .preline(&tenant.name)
        .badge(status_badge(language, Status::Active))
        .badge(parts::tag(format))
        .meta(html! { (until) });
    if item.contributions > 0 {
        let count = language.tf("consultation-contributions", &[("count", item.contributions.into())]);
        card = card.meta(html! { (count) });
    }
    html! { (card) }
}

/// What the operators' page shows. Nothing of citizens is on it.
pub struct Operators<'a> {
    /// The reader's language.
    pub language: Language,
    /// How many bodies there are.
    pub tenants: usize,
    /// The database's connections: in use, open.
    pub connections: (usize, usize),
    /// The program's version.
    pub version: &'a str,
    /// The platform's address.
    pub base_url: &'a str,
    /// Whether rate limits are switched off.
    pub limits_off: bool,
    /// Whether this is a demonstration.
    pub demo: bool,
    /// Background work that was given up.
    pub dead_jobs: &'a [DeadJob],
    /// The token of the page's forms.
    pub csrf: &'a str,
}

/// The operators' page.
pub fn operators(shown: &Operators<'_>) -> Page {
    let language = shown.language;
    let yes_no = |yes: bool| language.t(if yes { "platform-yes" } else { "platform-no" });
    let (in_use, open) = shown.connections;
    let facts = [
        (language.t("platform-version"), html! { (shown.version) }),
        (language.t("platform-address"), html! { (shown.base_url) }),
        (language.t("platform-connections"), html! { (in_use) " / " (open) }),
        (language.t("platform-limits-off"), html! { (yes_no(shown.limits_off)) }),
        (language.t("platform-demo"), html! { (yes_no(shown.demo)) }),
    ];
    let main = html! {
        h1 { (language.t("platform-operation")) }
        (parts::definition_list(&facts))
        ul {
            li { a href="/plattform/stellen" { (language.t("platform-bodies")) } " (" (shown.tenants) ")" }
            li { a href="/plattform/stellen/neu" { (language.t("platform-body-new")) } }
            li { a href="/plattform/protokoll" { (language.t("audit-platform-title")) } }
        }
        (dead_jobs(shown))
    };
    Page::new(language.t("platform-operation"), main)
}

fn dead_jobs(shown: &Operators<'_>) -> Markup {
    let language = shown.language;
    html! {
        h2 { (language.t("platform-jobs-title")) }
        @if shown.dead_jobs.is_empty() {
            p { (language.t("platform-jobs-none")) }
        } @else {
            p { (language.t("platform-jobs-lead")) }
            div.scroll tabindex="0" role="region" aria-label=(language.t("platform-jobs-title")) {
                table."kern-table" {
                    thead {
                        tr {
                            th scope="col" { (language.t("platform-jobs-kind")) }
                            th scope="col" { (language.t("platform-jobs-dead")) }
                            th scope="col" { (language.t("platform-jobs-attempts")) }
                            th scope="col" { (language.t("platform-jobs-error")) }
                            td {}
                        }
                    }
                    tbody { @for job in shown.dead_jobs { (dead_job(shown, job)) } }
                }
            }
        }
    }
}

fn dead_job(shown: &Operators<'_>, job: &DeadJob) -> Markup {
    let language = shown.language;
    html! {
        tr {
            th scope="row" { (job.kind) " " (job.id) }
            td { (time::element(language, job.dead_at)) }
            td { (job.attempts) }
            td { (job.last_error) }
            td {
                form method="post" action={ "/plattform/auftraege/" (job.id) "/nochmal" } {
                    (csrf_input(shown.csrf))
                    (Button::secondary(language.t("platform-jobs-again")))
                }
            }
        }
    }
}
