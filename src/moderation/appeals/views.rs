//! Objections as moderators see them.

use maud::{Markup, html};
use serde::Deserialize;

use super::store::{AppealCase, OpenAppeal};
use crate::moderation::decisions::{ground_fact, suspension};
use crate::moderation::views::appeal_outcome;
use crate::moderation::{Action, Ground, MAX_REASONS};
use crate::ui::field::{Button, Field, Radios, Select, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::text::SafeHtml;
use crate::ui::{Errors, Page, text, time};
use crate::web::TenantVisitor;

/// What is typed into the form: the outcome, its reasons, and what a stricter measure needs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OutcomeForm {
    /// `upheld` or `reversed`.
    pub ausgang: String,
    pub gruende: String,
    pub grund: String,
    pub tage: String,
}

/// The open ones, the oldest first.
pub fn list(visitor: &TenantVisitor, account: i64, rows: &[OpenAppeal], next: Option<String>, continued: bool) -> Page {
    let language = visitor.language();
    let (title, here) = (language.t("appeals-title"), visitor.path("/moderation/einsprueche"));
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("appeals-lead")) }
        @if rows.is_empty() { (parts::empty_state(language.t("appeals-none"))) }
        ul.stack role="list" {
            @for row in rows {
                li.panel {
                    h2 { a href={ (here) "/" (row.id) } { (text::teaser(&row.subject, 100)) } }
                    p.meta {
                        span { (language.t(if row.by_author { "appeals-by-author" } else { "appeals-by-reporter" })) }
                        (time::element(language, row.created_at))
                        @if row.first_decider == Some(account) {
                            (parts::badge(Tone::Warning, Icon::Info, language.t("appeals-not-you")))
                        }
                    }
                    p { (suspension(language, &row.action, None)) " " (row.decided_name) }
                    p { (text::teaser(&row.beginning, 150)) }
                }
            }
        }
        (Pager { next: next.map(|cursor| format!("{here}?nach={cursor}")), first: continued.then(|| here.clone()), language })
    };
    below(visitor, Page::new(title, main))
}

fn below(visitor: &TenantVisitor, page: Page) -> Page {
    let language = visitor.language();
    page.crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(language.t("moderation-title"), visitor.path("/moderation"))
}

/// An objection with what it is about, and the form for its outcome.
pub fn show(
    visitor: &TenantVisitor,
    account: i64,
    appeal: &AppealCase,
    grounds: &[Ground],
    form: &OutcomeForm,
    errors: &Errors,
) -> Page {
    let language = visitor.language();
    let title = language.tf("appeals-one-title", &[("case", appeal.case_id.to_string().into())]);
    let main = html! {
        (error_summary(language, errors))
        h1 { (title) }
        (decision(visitor, appeal))
        h2 { (language.t(if appeal.report_id.is_none() { "appeals-by-author" } else { "appeals-by-reporter" })) }
        blockquote.panel { (appeal.argument) p.small { (time::element(language, appeal.created_at)) } }
        @if let Some(outcome) = &appeal.outcome {
            h2 { (language.t("appeals-outcome")) }
            (appeal_outcome(language, Some(outcome), appeal.reasons.as_deref(), appeal.decided_at))
            @if let Some(name) = &appeal.decided_name { p.small { (name) } }
        } @else if appeal.first_decider == Some(account) {
            (parts::alert(NoticeKind::Warning, language.t("appeals-not-you"), &html! { p { (language.t("appeals-not-you-why")) } }))
        } @else {
            (outcome_form(visitor, appeal, grounds, form, errors))
        }
    };
    below(visitor, Page::new(title, main)).crumb(language.t("appeals-title"), visitor.path("/moderation/einsprueche"))
}

fn decision(visitor: &TenantVisitor, appeal: &AppealCase) -> Markup {
    let language = visitor.language();
    let case = visitor.path(format_args!("/moderation/faelle/{}", appeal.case_id));
    let mut facts = vec![
        (
            language.t("statement-what"),
            html! { (suspension(language, &appeal.action, appeal.suspend_days)) },
        ),
        (
            language.t("appeals-first"),
            html! { (appeal.first_name) ", " (time::element(language, appeal.first_at)) },
        ),
    ];
    if let Some(kind) = &appeal.ground_kind {
        let ground = ground_fact(
            language,
            kind,
            appeal.ground_code.as_deref(),
            appeal.ground_title.as_deref(),
            appeal.ground_source.as_deref(),
        );
        facts.push((language.t("statement-ground"), html! { (ground) }));
    }
    facts.push((language.t("statement-facts"), html! { (appeal.facts) }));
    html! {
        (parts::definition_list(&facts))
        @if let Some(body) = &appeal.body {
            article.post {
                @if let Some(title) = appeal.title.as_deref().filter(|title| !title.is_empty()) { h2 { (title) } }
                p.meta { strong { (appeal.author) } }
                div.prose { (SafeHtml::from_stored(appeal.body_html.clone().unwrap_or_default(), appeal.sanitiser_version.unwrap_or_default(), body)) }
            }
        }
        p { a href=(case) { (language.t("moderation-back-case")) } }
    }
}

fn outcome_form(
    visitor: &TenantVisitor,
    appeal: &AppealCase,
    grounds: &[Ground],
    form: &OutcomeForm,
    errors: &Errors,
) -> Markup {
    let language = visitor.language();
    let stricter = appeal.stricter();
    let reversed = match stricter {
        None => "appeals-reverse",
        Some(Action::Warn) => "appeals-reverse-warn",
        Some(Action::Suspend) => "appeals-reverse-suspend",
        Some(_) => "appeals-reverse-hide",
    };
    let outcomes = Radios::new("ausgang", language.t("appeals-outcome")).option("upheld", language.t("appeals-uphold"));
    let outcomes = match (appeal.report_id, stricter) {
        // Nothing is stricter than what was done.
        (Some(_), None) => outcomes,
        _ => outcomes.option("reversed", language.t(reversed)),
    };
    html! {
            form.stack.panel method="post" action=(visitor.path(format_args!("/moderation/einsprueche/{}", appeal.id))) novalidate {
                (csrf_input(&visitor.visitor.csrf))
                h2 { (language.t("appeals-decide")) }
    (outcomes.value(form.ausgang.as_str()).required().error(errors.get("ausgang")))
                @if stricter.is_some() {
                    @let none = (String::new(), language.t("decision-ground-none").to_owned());
                    (Select::new("grund", language.t("decision-field-ground"))
                        .options(std::iter::once(none).chain(grounds.iter().map(|ground| (ground.id.to_string(), ground.label(language)))))
                        .hint(language.t("appeals-ground-hint")).value(form.grund.as_str()).error(errors.get("grund")))
                }
                @if stricter == Some(Action::Suspend) {
                    (Field::text("tage", language.t("decision-field-days")).hint(language.t("appeals-days-hint"))
                        .value(form.tage.as_str()).error(errors.get("tage")))
                }
                (Field::textarea("gruende", language.t("appeals-reasons")).hint(language.t("appeals-reasons-hint")).rows(5)
                    .maxlength(MAX_REASONS).value(form.gruende.as_str()).required().error(errors.get("gruende")))
                div.actions { (Button::primary(language.t("appeals-decide"))) }
            }
        }
}
