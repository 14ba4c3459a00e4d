//! The pages of the settings.

use maud::{Markup, html};
use serde::Deserialize;

use crate::consultations::{self, Consultation};
use crate::i18n::Language;
use crate::moderation::Ground;
use crate::moderation::rules::ground_kind;
use crate::ui::field::{Button, Field, Radios, csrf_input, error_summary};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::{Errors, Page, parts};
use crate::web::{Role, TenantVisitor};

/// What is typed into the form for a ground.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroundForm {
    pub art: String,
    pub titel: String,
    pub stelle: String,
}

/// What was done before the page was shown.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    (what == "gespeichert").then(|| Notice {
        kind: NoticeKind::Success,
        text: language.t("moderation-done-saved").to_owned(),
    })
}

/// The settings; only the administrator gets forms.
pub fn page(visitor: &TenantVisitor, count: &str, grounds: &[Ground], form: &GroundForm, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("moderation-settings-title");
    let changes = visitor.is(Role::Admin);
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        h2 { (language.t("moderation-hold-title")) }
        p { (language.t("moderation-hold-lead")) }
        @if changes {
            form.stack method="post" action=(visitor.path("/moderation/einstellungen")) novalidate {
                (csrf_input(&visitor.visitor.csrf))
                (Field::text("anzahl", language.t("moderation-hold-field")).hint(language.t("moderation-hold-hint"))
                    .value(count).required().error(errors.get("anzahl")))
                div.actions { (Button::primary(language.t("moderation-save"))) }
            }
        } @else {
            p { strong { (language.t("moderation-hold-field")) ": " (count) } }
        }
        h2 { (language.t("moderation-grounds-title")) }
        p { (language.t("moderation-grounds-lead")) }
        ul.stack role="list" { @for ground in grounds { (ground_item(visitor, ground, changes)) } }
        @if changes { (ground_form(visitor, form, errors)) } @else { p { (language.t("moderation-settings-admin")) } }
    };
    Page::new(title, main)
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(language.t("moderation-title"), visitor.path("/moderation"))
}

fn ground_item(visitor: &TenantVisitor, ground: &Ground, changes: bool) -> Markup {
    let language = visitor.language();
    let label = ground.label(language);
    html! {
        li.panel {
            p { (ground_kind(language, &ground.kind)) ": " strong { (label) } }
            @if changes {
                form method="post" action=(visitor.path(format_args!("/moderation/gruende/{}/streichen", ground.id))) {
                    (csrf_input(&visitor.visitor.csrf))
                    button."kern-btn"."kern-btn--tertiary" type="submit" {
                        span."kern-label" { (language.t("moderation-ground-retire")) (parts::hidden(": ")) (parts::hidden(&label)) }
                    }
                }
            }
        }
    }
}

fn ground_form(visitor: &TenantVisitor, form: &GroundForm, errors: &Errors) -> Markup {
    let language = visitor.language();
    html! {
        form.stack.panel method="post" action=(visitor.path("/moderation/gruende")) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            h3 { (language.t("moderation-ground-new")) }
            (Radios::new("art", language.t("moderation-ground-kind"))
                .option("law", ground_kind(language, "law")).option("rules", ground_kind(language, "rules"))
                .value(form.art.as_str()).required().error(errors.get("art")))
            (Field::text("titel", language.t("moderation-ground-name")).value(form.titel.as_str()).required()
                .error(errors.get("titel")))
            (Field::text("stelle", language.t("moderation-ground-source")).hint(language.t("moderation-ground-source-hint"))
                .value(form.stelle.as_str()).error(errors.get("stelle")))
            div.actions { (Button::secondary(language.t("moderation-ground-add"))) }
        }
    }
}

/// On a consultation's page, for staff.
pub fn mode_link(visitor: &TenantVisitor, consultation: &Consultation) -> Markup {
    let language = visitor.language();
    let now = if consultation.moderation == "before" {
        "moderation-mode-before"
    } else {
        "moderation-mode-after"
    };
    html! {
        p.small {
            (language.t("moderation-mode-title")) ": " (language.t(now)) " · "
            a href=(visitor.path(format_args!("/verwaltung/beteiligungen/{}/moderation", consultation.id))) { (language.t("moderation-mode-change")) }
        }
    }
}

/// The form for a consultation's mode.
pub fn mode(visitor: &TenantVisitor, consultation: &Consultation, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("moderation-mode-title");
    let back = consultations::path(visitor, consultation.id, &consultation.title);
    let main = html! {
        h1 { (title) }
        p.lead { (consultation.title) }
        (error_summary(language, errors))
        form.stack method="post" action=(visitor.path(format_args!("/verwaltung/beteiligungen/{}/moderation", consultation.id))) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (Radios::new("modus", language.t("moderation-mode-field"))
                .option("after", language.t("moderation-mode-after-explained"))
                .option("before", language.t("moderation-mode-before-explained"))
                .value(consultation.moderation.as_str()).required().hint(language.t("moderation-mode-hint")).error(errors.get("modus")))
            div.actions {
                (Button::primary(language.t("moderation-save")))
                (parts::link_button_secondary(&back, language.t("report-cancel")))
            }
        }
    };
    Page::new(title, main)
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(consultation.title.clone(), back)
}
