//! Markup that several rooms of moderation share.

use jiff::Timestamp;
use maud::{Markup, html};

use super::MAX_REASONS;
use crate::i18n::Language;
use crate::ui::field::{Button, Field, csrf_input};
use crate::ui::{Errors, time};
use crate::web::Visitor;

/// The form to object to a decision; `code` is that of who reported.
pub fn appeal_form(
    visitor: &Visitor,
    language: Language,
    action: &str,
    code: Option<&str>,
    argument: &str,
    until: Option<Timestamp>,
    errors: &Errors,
) -> Markup {
    html! {
        @if let Some(until) = until {
            p { (language.tf("appeal-lead", &[("until", time::date(language, until).into())])) }
        }
        form.stack method="post" action=(action) novalidate {
            (csrf_input(&visitor.csrf))
            @if let Some(code) = code { input type="hidden" name="code" value=(code); }
            (Field::textarea("argument", language.t("appeal-field")).hint(language.t("appeal-field-hint")).rows(6)
                .maxlength(MAX_REASONS).value(argument).required().error(errors.get("argument")))
            div.actions { (Button::primary(language.t("appeal-submit"))) }
        }
    }
}

/// What became of an objection.
pub fn appeal_outcome(
    language: Language,
    outcome: Option<&str>,
    reasons: Option<&str>,
    at: Option<Timestamp>,
) -> Markup {
    let key = match outcome {
        None => "appeal-waiting",
        Some("reversed") => "appeal-reversed",
        Some("settled") => "appeal-settled",
        Some(_) => "appeal-upheld",
    };
    html! {
        p { strong { (language.t(key)) } @if let Some(at) = at { " (" (time::element(language, at)) ")" } }
        @if let Some(reasons) = reasons.filter(|reasons| !reasons.is_empty()) { p { (reasons) } }
    }
}
