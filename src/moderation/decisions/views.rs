//! Decisions as moderators and authors read them.

use maud::{Markup, html};

use super::store::{Earlier, OwnDecision, Statement};
use crate::i18n::Language;
use crate::moderation::Action;
use crate::moderation::letters::{automation, measure};
use crate::moderation::rules::{Cause, ground_kind, ground_words};
use crate::moderation::views::{appeal_form, appeal_outcome};
use crate::ui::layout::NoticeKind;
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Page, text, time};
use crate::web::{TenantVisitor, Visitor};

/// A ground with its kind, as `Gesetz: Beleidigung (§§ 185–187 StGB)`.
pub fn ground_fact(
    language: Language,
    kind: &str,
    code: Option<&str>,
    title: Option<&str>,
    source: Option<&str>,
) -> String {
    let words = ground_words(language, code, title, source.unwrap_or_default());
    format!("{}: {words}", ground_kind(language, kind))
}

/// The measure, with the suspension's length.
pub fn suspension(language: Language, action: &str, days: Option<i32>) -> String {
    measure(language, Action::from_code(action).unwrap_or(Action::Leave), days)
}

/// Earlier decisions, for moderators.
pub fn earlier(visitor: &TenantVisitor, decisions: &[Earlier]) -> Markup {
    let language = visitor.language();
    html! {
        ul.stack role="list" {
            @for one in decisions {
                li.panel {
                    p { strong { (suspension(language, &one.action, one.suspend_days)) } }
                    @if let Some(subject) = &one.subject { p { (text::teaser(subject, 100)) } }
                    @if let Some(kind) = &one.ground_kind {
                        p { (ground_fact(language, kind, one.ground_code.as_deref(), one.ground_title.as_deref(), one.ground_source.as_deref())) }
                    }
                    @if !one.facts.is_empty() { p { (one.facts) } }
                    @if one.undone_at.is_some() { p { (parts::badge(Tone::Neutral, Icon::Close, language.t("moderation-undone"))) } }
                    @if let Some(reasons) = &one.reversed_reasons {
                        p { (parts::badge(Tone::Info, Icon::Info, language.t("statement-reversed"))) " " (reasons) }
                    }
                    p.small {
                        @if one.automated { (automation(language, true)) " " }
                        (one.decided_name) ", " (time::element(language, one.decided_at)) " · "
                        a href=(visitor.path(format_args!("/moderation/faelle/{}", one.case_id))) { "#" (one.case_id) }
                    }
                }
            }
        }
    }
}

/// An own decision with its body's name.
pub struct OwnEntry<'a> {
    pub body: String,
    pub decision: &'a OwnDecision,
}

/// The decisions on what the account wrote.
pub fn list(visitor: &Visitor, entries: &[OwnEntry<'_>], next: Option<String>, continued: bool) -> Page {
    let language = visitor.language;
    let (title, here) = (language.t("statement-list-title"), "/konto/entscheidungen");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("statement-list-lead")) }
        @if entries.is_empty() { (parts::empty_state(language.t("statement-list-none"))) }
        ul.stack role="list" {
            @for entry in entries {
                @let decision = entry.decision;
                li.panel {
                    p.preline { (entry.body) @if let Some(organisation) = &decision.organisation { " · " (organisation) } }
                    h2 { a href={ (here) "/" (decision.id) } {
                        (suspension(language, &decision.action, decision.suspend_days))
                    } }
                    @if let Some(subject) = &decision.subject { p { (text::teaser(subject, 100)) } }
                    p.meta {
                        (time::element(language, decision.decided_at))
                        @if decision.reversed_at.is_some() { (parts::badge(Tone::Info, Icon::Info, language.t("statement-reversed"))) }
                    }
                }
            }
        }
        (Pager {
            next: next.map(|cursor| format!("{here}?nach={cursor}")),
            first: continued.then(|| here.to_owned()),
            language,
        })
    };
    Page::new(title, main).crumb(language.t("account-title"), "/konto")
}

/// A decision as its author reads it (DSA article 17).
pub struct StatementPage<'a> {
    pub visitor: &'a Visitor,
    pub body: &'a str,
    /// Where the text stands.
    pub href: Option<String>,
    pub statement: &'a Statement,
    pub cause: Option<Cause>,
    pub argument: &'a str,
    pub errors: &'a Errors,
}

/// The statement of reasons, and the form to object.
pub fn statement(page: &StatementPage<'_>) -> Page {
    let (language, row) = (page.visitor.language, page.statement);
    let title = language.t("statement-title");
    let ground = row.ground_kind.as_deref().map(|kind| {
        ground_fact(
            language,
            kind,
            row.ground_code.as_deref(),
            row.ground_title.as_deref(),
            row.ground_source.as_deref(),
        )
    });
    let mut facts = vec![
        (language.t("statement-body"), html! { (page.body) }),
        (
            language.t("statement-what"),
            html! { (suspension(language, &row.action, row.suspend_days)) },
        ),
        (
            language.t("statement-at"),
            html! { (time::element(language, row.decided_at)) },
        ),
    ];
    if let Some(organisation) = &row.organisation {
        facts.insert(1, (language.t("organisation-mark"), html! { (organisation) }));
    }
    if let Some(ground) = ground {
        facts.push((language.t("statement-ground"), html! { (ground) }));
    }
    facts.push((language.t("statement-facts"), html! { (row.facts) }));
    let main = html! {
        h1 { (title) }
        (crate::ui::field::error_summary(language, page.errors))
        @if let Some(at) = row.reversed_at {
            @let (kind, word) = if row.replaced { (NoticeKind::Info, "statement-replaced") } else { (NoticeKind::Success, "statement-reversed") };
            (parts::alert(kind, language.t(word), &html! {
                p { (time::element(language, at)) } @if let Some(reasons) = &row.reversed_reasons { p { (reasons) } }
            }))
        }
        (parts::definition_list(&facts))
        p { @if let Some(cause) = page.cause { (cause.explained(language)) " " } (automation(language, row.automated)) }
        @if let Some(body) = &row.body {
            h2 { (language.t("statement-text")) }
            blockquote.panel {
                @if let Some(title) = row.title.as_deref().filter(|title| !title.is_empty()) { p { strong { (title) } } }
                p { (text::teaser(body, 600)) }
                @if let Some(href) = &page.href { p { a href=(href) { (language.t("moderation-see")) } } }
            }
        }
        h2 { (language.t("appeal-title")) }
        (objecting(page))
        p.small { (language.t("statement-redress")) }
    };
    Page::new(title, main)
        .crumb(language.t("account-title"), "/konto")
        .crumb(language.t("statement-list-title"), "/konto/entscheidungen")
}

fn objecting(page: &StatementPage<'_>) -> Markup {
    let (language, row) = (page.visitor.language, page.statement);
    if let Some(argument) = &row.argument {
        return html! {
            blockquote.panel { (argument) }
            (appeal_outcome(language, row.outcome.as_deref(), row.reasons.as_deref(), row.appeal_decided_at))
        };
    }
    if !row.appealable {
        let key = if row.replaced {
            "appeal-replaced"
        } else if row.reversed_at.is_some() {
            "appeal-needless"
        } else {
            "appeal-over"
        };
        return html! { p { (language.t(key)) } };
    }
    let action = format!("/konto/entscheidungen/{}", row.id);
    appeal_form(
        page.visitor,
        language,
        &action,
        None,
        page.argument,
        Some(row.appeal_until),
        page.errors,
    )
}
