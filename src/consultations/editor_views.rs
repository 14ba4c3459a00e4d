//! The editor's form for a consultation: for a new one, and for one that is there.

use maud::{Markup, html};

use super::forms::{AS_DRAFT, ConsultationForm, PhaseFields};
use super::store::Consultation;
use super::{Format, TOPICS, path};
use crate::i18n::Language;
use crate::ui::field::{Button, Checkboxes, Field, Radios, Select, csrf_input, error_summary};
use crate::ui::{Errors, Page};
use crate::web::TenantVisitor;

/// The form. What is there keeps its format, and its mode is changed by moderators.
pub fn form(visitor: &TenantVisitor, there: Option<&Consultation>, form: &ConsultationForm, errors: &Errors) -> Page {
    let language = visitor.language();
    let (title, action, submit) = match there {
        None => (
            language.t("administration-new"),
            visitor.path("/verwaltung/beteiligungen/neu"),
            language.t("editor-publish"),
        ),
        Some(there) => (
            language.t("editor-change"),
            visitor.path(format_args!("/verwaltung/beteiligungen/{}/aendern", there.id)),
            language.t(if there.published {
                "editor-change-publish"
            } else {
                "editor-draft-save"
            }),
        ),
    };
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        @if let Some(there) = there {
            p { (language.t(if there.published { "editor-change-lead" } else { "editor-draft-lead" })) }
        }
        form method="post" action=(action) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            @if there.is_some() { input type="hidden" name="stand" value=(form.stand); }
            (Field::text("title", language.t("editor-title")).hint(language.t("editor-title-hint"))
                .value(form.title.as_str()).error(errors.get("title")).required())
            @if there.is_none() {
                (Select::new("format", language.t("editor-format"))
                    .options(Format::ALL.iter().map(|format| (format.code(), format.name(language))))
                    .value(form.format.as_str()).error(errors.get("format")).required())
            }
            (words(language, form, errors))
            (Field::datetime("starts_at", language.t("editor-starts")).value(form.starts_at.as_str())
                .error(errors.get("starts_at")).required())
            (Field::datetime("ends_at", language.t("editor-ends")).hint(language.t("editor-ends-hint"))
                .value(form.ends_at.as_str()).error(errors.get("ends_at")).required())
            @if !form.phases.is_empty() { (phases(language, form, errors)) }
            @if there.is_none() {
                (Radios::new("moderation", language.t("editor-moderation"))
                    .option("after", language.t("editor-moderation-after"))
                    .option("before", language.t("editor-moderation-before"))
                    .value(if form.moderation == "before" { "before" } else { "after" }))
            }
            div.actions {
                (Button::primary(submit))
                @if there.is_none() {
                    (Button::secondary(language.t("editor-draft-save")).name_value("aktion", AS_DRAFT))
                }
            }
        }
    };
    let page = Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"));
    match there {
        None => page,
        Some(there) => page.crumb(there.title.clone(), path(visitor, there.id, &there.title)),
    }
}

/// What an editor finds on the consultation's own page.
pub fn on_page(visitor: &TenantVisitor, consultation: &Consultation) -> Markup {
    let language = visitor.language();
    let action = |what| visitor.path(format_args!("/verwaltung/beteiligungen/{}/{what}", consultation.id));
    html! {
        p { a href=(action("aendern")) { (language.t("editor-change")) } }
        @if !consultation.published {
            section.panel aria-labelledby="entwurf" {
                h2 #entwurf { (language.t("consultation-draft")) }
                p { (language.t("editor-draft-lead")) }
                form method="post" action=(action("veroeffentlichen")) {
                    (csrf_input(&visitor.visitor.csrf))
                    (Button::primary(language.t("editor-publish")))
                }
            }
        }
    }
}

/// What it is about, and where.
fn words(language: Language, form: &ConsultationForm, errors: &Errors) -> Markup {
    html! {
        (Field::textarea("summary", language.t("editor-summary")).hint(language.t("editor-summary-hint")).rows(3)
            .value(form.summary.as_str()).error(errors.get("summary")).optional_mark(language))
        (Field::textarea("description", language.t("editor-description")).hint(language.t("editor-markdown-hint")).rows(10)
            .value(form.description.as_str()).error(errors.get("description")).optional_mark(language))
        (Field::text("place", language.t("editor-place")).value(form.place.as_str()).error(errors.get("place"))
            .optional_mark(language))
        (Checkboxes::new("topics", language.t("editor-topics"))
            .options(TOPICS.iter().map(|(code, key)| (*code, language.t(key))))
            .values(form.topics.iter().map(String::as_str)).error(errors.get("topics")).short().optional_mark(language))
    }
}

/// The phases with times of their own; what is wrong with one is said above them all, by its number.
fn phases(language: Language, form: &ConsultationForm, errors: &Errors) -> Markup {
    html! {
        section #field-phases.stack tabindex="-1" aria-labelledby="phasen" {
            h2 #phasen { (language.t("editor-phases")) }
            @for (field, message) in errors.iter() {
                @if field == "phases" {
                    p."kern-error" {
                        span."kern-icon"."kern-icon--danger" aria-hidden="true" {}
                        span."kern-body" { (message) }
                    }
                }
            }
            @for (number, phase) in (1..).zip(&form.phases) { (phase_fields(language, number, phase)) }
        }
    }
}

fn phase_fields(language: Language, number: usize, phase: &PhaseFields) -> Markup {
    let name = |part: &str| format!("phase_{number}_{part}");
    html! {
        fieldset."kern-fieldset" {
            legend."kern-label" { (language.tf("editor-phase", &[("number", number.into())])) }
            div."kern-fieldset__body" {
                (Field::text(name("title"), language.t("editor-title")).value(phase.title.as_str()).required())
                (Field::datetime(name("begins_at"), language.t("editor-starts")).value(phase.begins_at.as_str()).required())
                (Field::datetime(name("ends_at"), language.t("editor-ends")).value(phase.ends_at.as_str()).required())
            }
        }
    }
}
