//! Consultations as pages.

use jiff::Timestamp;
use maud::{Markup, html};

use super::list::{DRAFT, ListQuery};
use super::store::{Consultation, ListItem};
use super::{Format, Method, Status, TOPICS, editor_views, facts, path, result_views, topic_name};
use crate::i18n::Language;
use crate::ui::field::{Field, Select};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Card, Chip, Icon, StepState, TimelineStep, Tone};
use crate::ui::text::SafeHtml;
use crate::ui::{Page, time};
use crate::web::{Portal, Role, TenantVisitor};

/// The status as a badge: a word and a sign, not colour alone.
pub fn status_badge(language: Language, status: Status) -> Markup {
    let (tone, icon) = match status {
        Status::Active => (Tone::Success, Icon::Check),
        Status::Announced => (Tone::Info, Icon::Calendar),
        Status::Decided | Status::InForce => (Tone::Info, Icon::Checklist),
        Status::Closed | Status::Archived => (Tone::Neutral, Icon::Close),
    };
    parts::badge(tone, icon, status.name(language))
}

/// What the status means for the reader, with its dates.
pub fn status_text(language: Language, status: Status, now: Timestamp, starts: Timestamp, ends: Timestamp) -> String {
    match status {
        Status::Announced => language.tf(
            "consultation-begins",
            &[("date", time::first_moment(language, starts).into())],
        ),
        Status::Active => language.tf(
            "consultation-open-until",
            &[
                ("date", time::last_moment(language, ends).into()),
                ("days", time::days_until(now, ends).into()),
            ],
        ),
        Status::Closed | Status::Archived | Status::Decided | Status::InForce => language.tf(
            "consultation-ended",
            &[("date", time::last_moment(language, ends).into())],
        ),
    }
}

/// A consultation in a list; its title is a heading of this level.
fn card(visitor: &TenantVisitor, now: Timestamp, item: &ListItem, level: u8) -> Markup {
    let language = visitor.language();
    let href = path(visitor, item.id, &item.title);
    let count = language.tf("consultation-contributions", &[("count", item.contributions.into())]);
    let mut card = Card::new(&href, &item.title)
        .level(level)
        .preline(item.format().name(language))
        .badge(if item.published {
            status_badge(language, item.status())
        } else {
            draft_badge(language)
        })
        .text(&item.summary)
        .meta(html! { (status_text(language, item.status(), now, item.starts_at, item.ends_at)) });
    if let Some(place) = &item.place {
        card = card.meta(html! { (place) });
    }
    if item.contributions > 0 {
        card = card.meta(html! { (count) });
    }
    html! { (card) }
}

fn draft_badge(language: Language) -> Markup {
    parts::badge(Tone::Warning, Icon::Edit, language.t("consultation-draft"))
}

/// A body's home.
pub fn home(visitor: &TenantVisitor, now: Timestamp, items: &[ListItem]) -> Page {
    let language = visitor.language();
    let tenant = &visitor.tenant;
    let all = visitor.path("/beteiligungen");
    let section = |title: &'static str, wanted: fn(Status) -> bool| {
        let cards: Vec<_> = items.iter().filter(|item| wanted(item.status())).collect();
        html! {
            @if !cards.is_empty() {
                section {
                    h2 { (language.t(title)) }
                    div.cards { @for item in cards { (card(visitor, now, item, 3)) } }
                }
            }
        }
    };
    let main = html! {
        (parts::hero(
            &language.tf("tenant-home-title", &[("name", tenant.name.as_str().into())]),
            language.t("tenant-home-lead"),
            &parts::search_box(language, &visitor.path("/suche"), language.t("tenant-home-search"), ""),
        ))
        @if items.is_empty() { (parts::empty_state(language.t("tenant-home-empty"))) }
        (section("tenant-home-active", |status| status == Status::Active))
        (section("tenant-home-announced", |status| status == Status::Announced))
        (section("tenant-home-decided", |status| matches!(status, Status::Decided | Status::InForce)))
        p { (parts::link_button_secondary(&all, language.t("tenant-home-all"))) }
    };
    let title = language.tf("tenant-home-title", &[("name", tenant.name.as_str().into())]);
    with_feed(visitor, Page::new(title, main)).canonical(visitor.path(if visitor.base.is_empty() { "/" } else { "" }))
}

/// Names the feed of the body's new consultations.
fn with_feed(visitor: &TenantVisitor, page: Page) -> Page {
    let name = visitor.tenant.name.as_str();
    let title = visitor.language().tf("feed-consultations", &[("name", name.into())]);
    page.feed(title, visitor.path("/beteiligungen.atom"))
}

/// The list with its filters.
pub fn list(
    visitor: &TenantVisitor,
    now: Timestamp,
    query: &ListQuery,
    items: &[ListItem],
    next: Option<String>,
) -> Page {
    let language = visitor.language();
    let action = visitor.path("/beteiligungen");
    let title = language.t("consultation-list-title");
    let main = html! {
        h1 { (title) }
        (filters(language, &action, query, &[]))
        @if items.is_empty() {
            (parts::empty_state(language.t("consultation-list-empty")))
        } @else {
            div.cards { @for item in items { (card(visitor, now, item, 2)) } }
        }
        (pager(language, &action, query, next))
    };
    with_feed(visitor, Page::new(title, main))
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .canonical(action)
}

fn pager(language: Language, action: &str, query: &ListQuery, next: Option<String>) -> Pager {
    Pager {
        next: next.map(|cursor| query.href(action, "nach", &cursor)),
        first: (!query.nach.is_empty()).then(|| query.href(action, "", "")),
        language,
    }
}

/// The filters of a list; `more` are what it has beside the statuses.
fn filters(language: Language, action: &str, query: &ListQuery, more: &[(&'static str, &'static str)]) -> Markup {
    let chips = chips(language, action, query, more);
    let fields = filter_fields(language, query, more);
    parts::filter_form(language, action, &fields, language.t("ui-filter-apply"), &chips)
}

fn filter_fields(language: Language, query: &ListQuery, more: &[(&'static str, &'static str)]) -> Markup {
    let statuses = Status::ALL.iter().map(|status| (status.code(), status.name(language)));
    let statuses = more.iter().copied().chain(statuses).collect();
    let any = ("", language.t("consultation-filter-any"));
    let select = |name: &'static str, label: &'static str, value: &str, options: Vec<(&'static str, &'static str)>| {
        html! { (Select::new(name, language.t(label)).options(std::iter::once(any).chain(options)).value(value.to_owned())) }
    };
    html! {
        (Field::search("q", language.t("consultation-filter-text")).value(query.q.as_str()))
        (select("status", "consultation-filter-status", &query.status, statuses))
        (select("format", "consultation-filter-format", &query.format,
            Format::ALL.iter().map(|format| (format.code(), format.name(language))).collect()))
        (select("thema", "consultation-filter-topic", &query.thema,
            TOPICS.iter().map(|(code, key)| (*code, language.t(key))).collect()))
    }
}

fn chips(language: Language, action: &str, query: &ListQuery, more: &[(&str, &str)]) -> Vec<Chip> {
    let mut chips = Vec::new();
    let mut chip = |field: &str, label: String| {
        chips.push(Chip {
            label,
            remove_href: query.href(action, field, ""),
        });
    };
    let own = more
        .iter()
        .find(|(code, _)| *code == query.status)
        .map(|(_, name)| *name);
    if let Some(name) = own.or_else(|| Status::from_code(&query.status).map(|status| status.name(language))) {
        chip("status", name.to_owned());
    }
    if let Some(format) = Format::from_code(&query.format) {
        chip("format", format.name(language).to_owned());
    }
    if !topic_name(language, &query.thema).is_empty() {
        chip("thema", topic_name(language, &query.thema).to_owned());
    }
    if !query.q.trim().is_empty() {
        chip("q", format!("„{}“", query.q.trim()));
    }
    chips
}

/// A consultation's page.
pub fn show(portal: &Portal, visitor: &TenantVisitor, consultation: &Consultation, panels: &[Markup]) -> Page {
    let language = visitor.language();
    let now = portal.clock.now();
    let status = consultation.status();
    let main = html! {
        header.consultation-head {
            p.preline { (consultation.format().name(language)) }
            h1 { (consultation.title) }
            div.badges {
                @if consultation.published { (status_badge(language, status)) } @else { (draft_badge(language)) }
                @for topic in &consultation.topics { (parts::tag(topic_name(language, topic))) }
            }
            p { strong { (status_text(language, status, now, consultation.starts_at, consultation.ends_at)) } }
            @if !consultation.summary.is_empty() { p.lead { (consultation.summary) } }
        }
        @if visitor.is(Role::Editor) {
            (editor_views::on_page(visitor, consultation, &facts::stand_of(consultation)))
        }
        @if consultation.published { (what_now(visitor, consultation)) }
        section.phases {
            h2 { (language.t("consultation-phases")) }
            (timeline(language, consultation))
        }
        @if !consultation.description.is_empty() {
            section {
                h2 { (language.t("consultation-description")) }
                div.prose {
                    (SafeHtml::from_stored(consultation.description_html.clone(), consultation.sanitiser_version, &consultation.description))
                }
            }
        }
        (result_views::part(visitor, consultation))
        (facts(language, visitor, consultation))
        @for panel in panels { (panel) }
    };
    Page::new(consultation.title.clone(), main)
        .description(consultation.summary.clone())
        .canonical(path(visitor, consultation.id, &consultation.title))
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("consultation-list-title"), visitor.path("/beteiligungen"))
}

/// What one can do now and until when, in words.
fn what_now(visitor: &TenantVisitor, consultation: &Consultation) -> Markup {
    let language = visitor.language();
    let open: Vec<_> = Method::ALL
        .into_iter()
        .filter_map(|method| consultation.open_until(method).map(|end| (method, end)))
        .collect();
    html! {
        section.what-now aria-labelledby="was-jetzt" {
            h2 #was-jetzt { (language.t("consultation-now")) }
            @if let Some(next) = consultation.next_phase().filter(|_| open.is_empty() && consultation.status() == Status::Active) {
                p { (language.tf("consultation-now-pause", &[("date", time::first_moment(language, next.begins_at).into())])) }
            } @else if open.is_empty() {
                p { (language.t(match consultation.status() {
                    Status::Announced => "consultation-now-announced",
                    Status::Active => "consultation-now-over",
                    _ => "consultation-now-ended",
                })) }
            } @else {
                ul {
                    @for (method, end) in open {
                        li {
                            @match method {
                                Method::Contributions => { a href="#beitraege" { (method.name(language)) } }
                                Method::Statements => {
                                    a href=(visitor.path(format_args!("/beteiligungen/{}/stellungnahme", consultation.id))) {
                                        (method.name(language))
                                    }
                                }
                                Method::Survey => {
                                    a href=(visitor.path(format_args!("/beteiligungen/{}/umfrage", consultation.id))) {
                                        (method.name(language))
                                    }
                                }
                                _ => { (method.name(language)) }
                            }
                            " " (language.tf("consultation-until", &[("date", time::last_moment(language, end).into())]))
                            @if !method.is_online() {
                                ". " (language.t("consultation-offline")) " "
                                a href=(visitor.path("/impressum")) { (language.t("consultation-offline-contact")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn timeline(language: Language, consultation: &Consultation) -> Markup {
    let (phases, now) = (&consultation.phases, consultation.now);
    let texts: Vec<_> = phases
        .iter()
        .map(|phase| {
            let methods: Vec<_> = Method::ALL
                .into_iter()
                .filter(|method| phase.allows(*method))
                .map(|method| method.name(language))
                .collect();
            (
                time::period(language, phase.begins_at, phase.ends_at),
                methods.join(", "),
            )
        })
        .collect();
    let steps: Vec<_> = phases
        .iter()
        .zip(&texts)
        .map(|(phase, (period, methods))| TimelineStep {
            title: &phase.title,
            period_text: period,
            state: if phase.is_over(now) {
                StepState::Past
            } else if phase.has_begun(now) {
                StepState::Current
            } else {
                StepState::Future
            },
            note: Some(methods.as_str()).filter(|methods| !methods.is_empty()),
        })
        .collect();
    parts::timeline(language, &steps)
}

fn facts(language: Language, visitor: &TenantVisitor, consultation: &Consultation) -> Markup {
    let mut facts = vec![(language.t("consultation-body"), html! { (visitor.tenant.name) })];
    if let Some(place) = &consultation.place {
        facts.push((language.t("consultation-place"), html! { (place) }));
    }
    facts.push((
        language.t("consultation-period"),
        html! { (time::period(language, consultation.starts_at, consultation.ends_at)) },
    ));
    if let Some(changed) = consultation.changed_at {
        facts.push((
            language.t("consultation-changed"),
            time::date_element(language, changed),
        ));
    }
    if consultation.contributions > 0 {
        facts.push((
            language.t("consultation-taken-part"),
            html! {
                (language.tf("consultation-contributions", &[("count", consultation.contributions.into())]))
                ", " (language.tf("consultation-comments", &[("count", consultation.comments.into())]))
            },
        ));
    }
    html! {
        section {
            h2 { (language.t("consultation-facts")) }
            (parts::definition_list(&facts))
        }
    }
}

/// What the body's staff starts from.
pub fn administration(
    visitor: &TenantVisitor,
    now: Timestamp,
    query: &ListQuery,
    items: &[ListItem],
    next: Option<String>,
) -> Page {
    let language = visitor.language();
    let (title, action) = (language.t("administration-title"), visitor.path("/verwaltung"));
    let drafts = [(DRAFT, language.t("consultation-draft"))];
    let main = html! {
        h1 { (title) }
        @if visitor.is(Role::Editor) {
            p { (parts::link_button(&visitor.path("/verwaltung/beteiligungen/neu"), language.t("administration-new"))) }
        }
        ul {
            @if visitor.is(Role::Moderator) {
                li { a href=(visitor.path("/moderation")) { (language.t("administration-moderation")) } }
            }
            @if visitor.is(Role::Editor) {
                li { a href=(visitor.path("/verwaltung/organisationen")) { (language.t("organisation-staff-title")) } }
            }
            @if visitor.is(Role::Admin) {
                li { a href=(visitor.path("/verwaltung/angaben")) { (language.t("tenants-settings-title")) } }
                li { a href=(visitor.path("/verwaltung/team")) { (language.t("staff-title")) } }
                li { a href=(visitor.path("/verwaltung/netiquette")) { (language.t("house-rules-edit-title")) } }
                li { a href=(visitor.path("/verwaltung/hinweise")) { (language.t("signals-title")) } }
                li { a href=(visitor.path("/verwaltung/schutz")) { (language.t("protection-title")) } }
                li { a href=(visitor.path("/verwaltung/protokoll")) { (language.t("audit-title")) } }
            }
        }
        h2 { (language.t("administration-list")) }
        (filters(language, &action, query, &drafts))
        @if items.is_empty() {
            (parts::empty_state(language.t(if query.is_narrow() { "consultation-list-empty" } else { "administration-list-empty" })))
        } @else {
            div.cards { @for item in items { (card(visitor, now, item, 3)) } }
        }
        (pager(language, &action, query, next))
    };
    Page::new(title, main).crumb(visitor.tenant.name.clone(), visitor.path("/"))
}
