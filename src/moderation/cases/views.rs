//! The queue and a case as moderators see them. Keys are given on the elements that they press (`data-key`); the script
//! listens for them and says so, and without it nothing is missing.

mod case;

use std::sync::Arc;

use jiff::Timestamp;
use maud::{Markup, html};

pub use case::{CasePage, Refusal, case, original};

use super::store::{Elsewhere, FrameRow, Waiting};
use crate::assets;
use crate::i18n::Language;
use crate::moderation::decisions::{Undoable, VerdictForm};
use crate::moderation::{Action, Cause, Ground, MAX_REASONS, Reason, Urgency};
use crate::ui::field::{Button, Checkboxes, Field, Select, csrf_input, error_summary};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::text::Escaped;
use crate::ui::{Errors, Page, text};
use crate::web::{Role, Tenant, TenantVisitor, Visitor};

/// Up to here open cases are counted. The statements count one more.
const MOST_COUNTED: i64 = 100;
/// So many characters of a text stand in the queue.
const MOST_SHOWN: usize = 160;

/// A page of the queue and what stands around it.
pub struct Queue<'a> {
    pub visitor: &'a TenantVisitor,
    pub now: Timestamp,
    pub cases: &'a [Waiting],
    pub frame: &'a FrameRow,
    pub grounds: &'a [Ground],
    pub form: &'a VerdictForm,
    /// The cases that were chosen before the form was refused.
    pub chosen: &'a [i64],
    pub errors: &'a Errors,
    pub next: Option<String>,
    pub continued: bool,
}

/// What came of deciding many cases.
#[derive(Default)]
pub struct Told {
    pub decided: usize,
    pub late: Vec<i64>,
    pub claimed: Vec<(i64, String)>,
    pub changed: Vec<i64>,
}

/// What was done before the page was shown.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let (kind, key) = match what {
        "entschieden" => (NoticeKind::Success, "moderation-done-decided"),
        "zurueckgenommen" => (NoticeKind::Success, "moderation-done-undone"),
        "zuspaet" => (NoticeKind::Warning, "moderation-done-late"),
        "aufgehoben" => (NoticeKind::Success, "moderation-done-reversed"),
        "leer" => (NoticeKind::Info, "moderation-done-empty"),
        _ => return None,
    };
    Some(Notice {
        kind,
        text: language.t(key).to_owned(),
    })
}

/// That the case before was decided.
pub fn decided_before(visitor: &TenantVisitor, case: i64) -> Notice {
    let text = visitor
        .language()
        .tf("moderation-done-before", &[("case", case.to_string().into())]);
    Notice {
        kind: NoticeKind::Success,
        text,
    }
}

/// How long something waits, as a person says it: days, else hours, else minutes.
pub fn waited(language: Language, seconds: i64) -> String {
    // Under a minute is told as one.
    let minutes = (seconds / 60).max(1);
    let (key, count) = match minutes {
        ..=119 => ("moderation-minutes", minutes),
        120..=2879 => ("moderation-hours", minutes / 60),
        _ => ("moderation-days", minutes / 1440),
    };
    language.tf(key, &[("count", count.into())])
}

pub(super) fn since(language: Language, now: Timestamp, then: Timestamp) -> String {
    waited(language, now.duration_since(then).as_secs())
}

/// The script of the keys, on the pages that have some.
pub(super) fn keys(language: Language) -> Markup {
    html! {
        script src=(assets::url("moderation.js")) defer data-on=(language.t("moderation-keys-on"))
            data-off=(language.t("moderation-keys-off")) {}
        p.meta #tasten hidden { (language.t("moderation-keys")) " " }
    }
}

/// What is pressed instead of clicking, shown once the script listens.
pub(super) fn key(sign: &str) -> Markup {
    html! { kbd hidden { (sign) } }
}

/// The queue.
pub fn queue(queue: &Queue<'_>) -> Page {
    let (visitor, language) = (queue.visitor, queue.visitor.language());
    let title = language.t("moderation-title");
    let main = html! {
        h1 { (title) }
        (error_summary(language, queue.errors))
        (around(queue))
        @if queue.cases.is_empty() {
            (parts::empty_state(language.t("moderation-empty")))
        } @else {
            p.actions {
                a."kern-btn"."kern-btn--secondary" href=(visitor.path("/moderation/naechster")) data-key="n" {
                    span."kern-label" { (language.t("moderation-first")) " " (key("n")) }
                }
            }
            form.stack method="post" action=(visitor.path("/moderation/sammeln")) novalidate {
                (csrf_input(&visitor.visitor.csrf))
                ol.stack.cases role="list" { @for case in queue.cases { (waiting(queue, case)) } }
                (bulk(queue))
            }
            (keys(language))
        }
        (Pager {
            next: queue.next.as_ref().map(|cursor| visitor.path(format_args!("/moderation?nach={cursor}"))),
            first: queue.continued.then(|| visitor.path("/moderation")),
            language,
        })
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
}

fn around(queue: &Queue<'_>) -> Markup {
    let (visitor, language, frame) = (queue.visitor, queue.visitor.language(), queue.frame);
    let open = if frame.open > MOST_COUNTED {
        language.t("moderation-open-many").to_owned()
    } else {
        language.tf("moderation-open", &[("count", frame.open.into())])
    };
    html! {
        p.lead {
            (open)
            @if let Some(median) = frame.median_seconds {
                " " (language.tf("moderation-median", &[("time", waited(language, median).into())]))
            }
        }
        ul {
            @if frame.undoable > 0 {
                li { a href=(visitor.path("/moderation/zuletzt")) {
                    (language.tf("moderation-undo-link", &[("count", frame.undoable.into())]))
                } }
            }
            li { a href=(visitor.path("/moderation/einsprueche")) {
                (language.tf("appeals-link", &[("count", frame.appeals.into())]))
            } }
            li { a href=(visitor.path("/moderation/einstellungen")) { (language.t("moderation-settings-title")) } }
            li { a href="/konto/moderation" { (language.t("moderation-everywhere-title")) } }
            @if visitor.is(Role::Admin) {
                li { a href=(visitor.path("/verwaltung/faelle.csv")) download { (language.t("case-log-all")) } }
            }
        }
    }
}

/// The first words of a text in the queue, cut where they are.
fn first(text: &str) -> &str {
    text.char_indices()
        .nth(MOST_SHOWN)
        .map_or(text, |(end, _)| &text[..end])
}

fn waiting(queue: &Queue<'_>, case: &Waiting) -> Markup {
    let (visitor, language) = (queue.visitor, queue.visitor.language());
    let href = visitor.path(format_args!("/moderation/faelle/{}", case.id));
    let id = format!("fall-{}", case.id);
    let name = match (case.post_id, case.title.as_deref()) {
        (None, _) => language.tf("moderation-name-of", &[("name", case.author.as_str().into())]),
        (Some(_), Some(title)) if !title.is_empty() => title.to_owned(),
        _ => language.tf("moderation-comment-of", &[("name", case.author.as_str().into())]),
    };
    html! {
        li.panel {
            div.cluster {
                input #(id) type="checkbox" name="fall" value={ (case.id) "." (case.wording) } checked[queue.chosen.contains(&case.id)]
                    aria-label=(Escaped(&language.tf("moderation-choose", &[("name", name.as_str().into())])));
                h2 { a href=(Escaped(&href)) { (Escaped(&name)) } }
            }
            p.meta {
                (urgency(language, case.urgency))
                span { (Escaped(cause(language, &case.cause))) }
                @if case.report_count > 0 {
                    span { (Escaped(&language.tf("moderation-reports", &[("count", i64::from(case.report_count).into())])))
                        ": " (Escaped(&reasons(language, &case.reasons))) }
                }
                span { (Escaped(&language.tf("moderation-waits", &[("time", since(language, queue.now, case.opened_at).into())]))) }
                @if let Some(by) = &case.claimed_name {
                    (parts::badge(Tone::Info, Icon::Progress, &language.tf("moderation-claimed", &[("name", by.as_str().into())])))
                }
            }
            // As it was typed: to format fifty texts takes longer than all else on this page.
            @if let Some(beginning) = &case.beginning { p { (Escaped(first(beginning))) } }
            p.small {
                bdi { (Escaped(&case.author)) }
                @if let Some(consultation) = &case.consultation_title { " · " bdi { (Escaped(consultation)) } }
            }
        }
    }
}

pub(super) fn urgency(language: Language, number: i16) -> Markup {
    let urgency = Urgency::from_number(number);
    let tone = match urgency {
        Urgency::Now => Tone::Danger,
        Urgency::Today => Tone::Warning,
        Urgency::InTurn | Urgency::Whenever => Tone::Neutral,
    };
    parts::badge(tone, Icon::Calendar, urgency.label(language))
}

pub(super) fn cause(language: Language, code: &str) -> &'static str {
    Cause::from_code(code).unwrap_or(Cause::Staff).label(language)
}

fn reasons(language: Language, codes: &[String]) -> String {
    let reasons = codes.iter().filter_map(|code| Reason::from_code(code));
    reasons
        .map(|reason| reason.label(language))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The grounds to choose from, laws first.
pub(super) fn ground_field<'a>(
    language: Language,
    grounds: &[Ground],
    chosen: &'a str,
    error: Option<&'a str>,
) -> Select<'a> {
    let none = (String::new(), language.t("decision-ground-none").to_owned());
    let all = grounds
        .iter()
        .map(|ground| (ground.id.to_string(), ground.label(language)));
    Select::new("grund", language.t("decision-field-ground"))
        .options(std::iter::once(none).chain(all))
        .value(chosen)
        .error(error)
}

fn bulk(queue: &Queue<'_>) -> Markup {
    let (language, form, errors) = (queue.visitor.language(), queue.form, queue.errors);
    html! {
        section.panel aria-labelledby="sammeln" {
            h2 #sammeln { (language.t("moderation-bulk-title")) }
            p { (language.t("moderation-bulk-lead")) }
            (Select::new("aktion", language.t("decision-field-action"))
                .options(Action::IN_BULK.into_iter().map(|action| (action.code(), action.label(language))))
                .value(form.aktion.as_str()).error(errors.get("aktion")))
            (ground_field(language, queue.grounds, &form.grund, errors.get("grund")))
            (facts_field(language, &form.tatsachen, errors.get("tatsachen")))
            div.actions { (Button::primary(language.t("moderation-bulk-go"))) }
        }
    }
}

pub(super) fn facts_field<'a>(language: Language, value: &'a str, error: Option<&'a str>) -> Field<'a> {
    Field::textarea("tatsachen", language.t("decision-field-facts"))
        .hint(language.t("decision-field-facts-hint"))
        .rows(4)
        .maxlength(MAX_REASONS)
        .value(value)
        .error(error)
}

/// What became of many decisions where some could not be made; what was typed is kept.
pub fn told(visitor: &TenantVisitor, told: &Told, form: &VerdictForm) -> Page {
    let language = visitor.language();
    let title = language.t("moderation-told-title");
    let decided = i64::try_from(told.decided).unwrap_or_default();
    let link = |id: i64| html! { a href=(visitor.path(format_args!("/moderation/faelle/{id}"))) { "#" (id) } };
    let main = html! {
        h1 { (title) }
        p.lead { (language.tf("moderation-told-decided", &[("count", decided.into())])) }
        @if !told.late.is_empty() {
            h2 { (language.t("moderation-told-late")) }
            ul { @for id in &told.late { li { (link(*id)) } } }
        }
        @if !told.changed.is_empty() {
            h2 { (language.t("moderation-told-changed")) }
            ul { @for id in &told.changed { li { (link(*id)) } } }
        }
        @if !told.claimed.is_empty() {
            h2 { (language.t("moderation-told-claimed")) }
            ul { @for (id, name) in &told.claimed { li { (link(*id)) " – " (name) } } }
        }
        @if !form.tatsachen.is_empty() {
            h2 { (language.t("moderation-told-typed")) }
            blockquote.panel { (form.tatsachen) }
        }
        p { (parts::link_button(&visitor.path("/moderation"), language.t("moderation-back"))) }
    };
    below(visitor, Page::new(title, main))
}

/// What can still be taken back.
pub fn recent(visitor: &TenantVisitor, decisions: &[Undoable], errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("moderation-undo-title");
    // Of several it is for the moderator to say which.
    let only = decisions.first().filter(|_| decisions.len() == 1).into_iter();
    let words = |one: &Undoable| {
        let action = Action::from_code(&one.action).unwrap_or(Action::Leave);
        let subject = one.subject.as_deref().unwrap_or(&one.author);
        format!(
            "#{} · {} · {}: {}",
            one.case_id,
            action.label(language),
            one.author,
            text::teaser(subject, 80)
        )
    };
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        p.lead { (language.t("moderation-undo-lead")) }
        @if decisions.is_empty() {
            (parts::empty_state(language.t("moderation-undo-none")))
        } @else {
            form.stack method="post" action=(visitor.path("/moderation/zuletzt")) {
                (csrf_input(&visitor.visitor.csrf))
                (Checkboxes::new("fall", language.t("moderation-undo-which"))
                    .options(decisions.iter().map(|one| (one.id.to_string(), words(one))))
                    .values(only.map(|one| one.id.to_string()))
                    .error(errors.get("fall")))
                div.actions { (Button::primary(language.t("moderation-undo-go"))) }
            }
        }
    };
    below(visitor, Page::new(title, main))
}

/// The bodies in which somebody moderates.
pub fn everywhere(visitor: &Visitor, now: Timestamp, rows: &[(&Arc<Tenant>, &Elsewhere)]) -> Page {
    let language = visitor.language;
    let title = language.t("moderation-everywhere-title");
    let count = |count: i64| {
        if count > MOST_COUNTED {
            language.t("moderation-open-many").to_owned()
        } else {
            language.tf("moderation-open", &[("count", count.into())])
        }
    };
    let main = html! {
        h1 { (title) }
        ul.stack role="list" {
            @for (tenant, row) in rows {
                li.panel {
                    h2 { a href={ (tenant.path()) "/moderation" } { (tenant.name) } }
                    p.meta {
                        span { (count(row.open)) }
                        @if row.urgent > 0 {
                            (parts::badge(Tone::Warning, Icon::Warning, &language.tf("moderation-urgent", &[("count", row.urgent.into())])))
                        }
                        @if let Some(oldest) = row.oldest {
                            span { (language.tf("moderation-waits", &[("time", since(language, now, oldest).into())])) }
                        }
                    }
                }
            }
        }
    };
    Page::new(title, main).crumb(language.t("account-title"), "/konto")
}

pub(super) fn below(visitor: &TenantVisitor, page: Page) -> Page {
    let language = visitor.language();
    page.crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(language.t("moderation-title"), visitor.path("/moderation"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_is_told_in_the_unit_that_fits() {
        let told = |seconds| waited(Language::De, seconds);
        assert_eq!(told(59), "1 Minute");
        assert_eq!(told(60), "1 Minute");
        assert_eq!(told(3 * 3600), "3 Stunden");
        assert_eq!(told(2 * 86_400), "2 Tage");
        assert_eq!(told(-5), "1 Minute");
    }
}
