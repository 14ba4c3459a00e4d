//! A consultation's result: on its page, and in the form that editors write it down with.

use maud::{Markup, html};

use super::forms::ResultForm;
use super::path;
use super::store::Consultation;
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::text::{MAX_GRAPHEMES, SafeHtml};
use crate::ui::{Errors, Page, time};
use crate::web::{Role, TenantVisitor};

/// The part of the consultation's page; nothing where there is none, but for who can write it down.
pub fn part(visitor: &TenantVisitor, consultation: &Consultation) -> Markup {
    let language = visitor.language();
    html! {
        @if let Some(decision) = &consultation.decision {
            // What was taken over from elsewhere has no HTML yet.
            @let version = consultation.decision_html.as_ref().map_or(0, |_| consultation.sanitiser_version);
            section aria-labelledby="ergebnis" {
                h2 #ergebnis { (language.t("consultation-decision")) }
                @if let Some(decided) = consultation.decided_at {
                    p { (language.t("result-decided")) " " (time::date_element(language, decided)) }
                }
                @if let Some(force) = consultation.in_force_at {
                    p { (language.t("result-in-force")) " " (time::date_element(language, force)) }
                }
                div.prose {
                    (SafeHtml::from_stored(consultation.decision_html.clone().unwrap_or_default(), version, decision))
                }
            }
        }
        @if visitor.is(Role::Editor) && (consultation.decision.is_some() || consultation.ends_at <= consultation.now) {
            p { a href=(visitor.path(format_args!("/verwaltung/beteiligungen/{}/ergebnis", consultation.id))) {
                (language.t(if consultation.decision.is_some() { "result-change" } else { "result-write" }))
            } }
        }
    }
}

/// The form.
pub fn form(visitor: &TenantVisitor, consultation: &Consultation, form: &ResultForm, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("result-title");
    let action = visitor.path(format_args!("/verwaltung/beteiligungen/{}/ergebnis", consultation.id));
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        p { (language.t("result-lead")) }
        form.stack method="post" action=(action) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            input type="hidden" name="stand" value=(form.stand);
            (Field::textarea("decision", language.t("result-field-decision")).hint(language.t("editor-markdown-hint"))
                .rows(10).value(form.decision.as_str()).error(errors.get("decision")).maxlength(MAX_GRAPHEMES).required())
            (Field::date("decided_at", language.t("result-field-decided")).value(form.decided_at.as_str())
                .error(errors.get("decided_at")).required())
            (Field::date("in_force_at", language.t("result-field-in-force")).hint(language.t("result-field-in-force-hint"))
                .value(form.in_force_at.as_str()).error(errors.get("in_force_at")).optional_mark(language))
            (Button::primary(language.t("result-save")))
        }
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(
            consultation.title.clone(),
            path(visitor, consultation.id, &consultation.title),
        )
}
