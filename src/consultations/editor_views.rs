//! The editor's form for a consultation: for a new one, and for one that is there.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::forms::{ADD_PHASE, AS_DRAFT, ConsultationForm, REMOVE_PHASE};
use super::period_fields::{MomentFields, PeriodFields};
use super::phase_fields::PhaseFields;
use super::rules::{MOST_PHASES, phase_field};
use super::store::Consultation;
use super::{Format, Method, TOPICS, path};
use crate::i18n::Language;
use crate::ui::field::{Button, Checkboxes, Field, Radios, Select, csrf_input, error_summary};
use crate::ui::{Errors, Notice, NoticeKind, Page, parts, time};
use crate::web::TenantVisitor;

/// The form. What is published keeps its format; the mode of what is there is changed by moderators.
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
            // The first button is the one that Enter presses: what is new is not published by accident.
            button."kern-sr-only" type="submit" tabindex="-1" aria-hidden="true" name="aktion"
                value=(if there.is_none() { AS_DRAFT } else { "" }) {}
            (csrf_input(&visitor.visitor.csrf))
            @if there.is_some() {
                input type="hidden" name="stand" value=(form.stand);
                input type="hidden" name="phases_seen" value=(form.phases_seen);
            }
            (Field::text("title", language.t("editor-title")).hint(language.t("editor-title-hint"))
                .value(form.title.as_str()).error(errors.get("title")).required())
            @if there.is_none_or(|there| !there.published) {
                (Select::new("format", language.t("editor-format"))
                    .options(Format::ALL.into_iter().map(|format| (format.code(), offered(language, format))))
                    .value(form.format.as_str()).error(errors.get("format")).required())
            }
            (words(language, form, errors))
            (period(language, ["starts_at".into(), "ends_at".into()], &form.period, errors))
            (Phases { language, there, form, errors, action: &action })
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

/// A format's name; with a mark where nothing of what it offers can be done on the portal yet.
fn offered(language: Language, format: Format) -> Cow<'static, str> {
    let is_online = format.methods().iter().any(|method| method.is_online());
    marked(language, format.name(language), is_online)
}

fn marked(language: Language, name: &'static str, is_online: bool) -> Cow<'static, str> {
    if is_online {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(language.tf("editor-not-online", &[("name", name.into())]))
    }
}

/// What an editor finds on the consultation's own page; `stand` is which wording it shows.
pub fn on_page(visitor: &TenantVisitor, consultation: &Consultation, stand: &str) -> Markup {
    let language = visitor.language();
    let action = |what| visitor.path(format_args!("/verwaltung/beteiligungen/{}/{what}", consultation.id));
    html! {
        p { a href=(action("aendern")) { (language.t("editor-change")) } }
        @if let Some(end) = consultation.idle_from() {
            (parts::notice(&Notice {
                kind: NoticeKind::Warning,
                text: language.tf("editor-idle", &[("phases", time::last_moment(language, end).into()),
                    ("end", time::last_moment(language, consultation.ends_at).into())]),
            }))
        }
        @if !consultation.published {
            section.panel aria-labelledby="entwurf" {
                h2 #entwurf { (language.t("consultation-draft")) }
                p { (language.t("editor-draft-lead")) }
                form method="post" action=(action("veroeffentlichen")) {
                    (csrf_input(&visitor.visitor.csrf))
                    input type="hidden" name="stand" value=(stand);
                    (Button::primary(language.t("editor-publish")))
                }
                p { a href=(action("loeschen")) { (language.t("editor-discard")) } }
            }
        }
    }
}

/// Whether the draft shall really go.
pub fn discard(visitor: &TenantVisitor, draft: &Consultation) -> Page {
    let language = visitor.language();
    let title = language.t("editor-discard");
    let there = path(visitor, draft.id, &draft.title);
    let main = html! {
        h1 { (title) }
        p.lead { (language.tf("editor-discard-lead", &[("title", draft.title.as_str().into())])) }
        form method="post" action=(visitor.path(format_args!("/verwaltung/beteiligungen/{}/loeschen", draft.id))) {
            (csrf_input(&visitor.visitor.csrf))
            div.actions {
                (Button::primary(language.t("editor-discard-go")))
                (parts::link_button_secondary(&there, language.t("editor-discard-keep")))
            }
        }
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(draft.title.clone(), there)
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

/// The fields for the first and the last day under these names, each with a time of day, which nobody has to give.
fn period(language: Language, [begin, end]: [String; 2], typed: &PeriodFields, errors: &Errors) -> Markup {
    let moment = |name: &str, [day, time]: [&'static str; 2], typed: &MomentFields| {
        html! {
            div.pair {
                (Field::date(name.to_owned(), language.t(day)).value(typed.day.clone()).error(errors.get(name)).required())
                (Field::time(format!("{name}_time"), language.t(time)).value(typed.time.clone()).optional_mark(language))
            }
        }
    };
    html! {
        (moment(&begin, ["editor-first-day", "editor-begin-time"], &typed.begin))
        (moment(&end, ["editor-last-day", "editor-end-time"], &typed.end))
    }
}

/// The phases with times of their own.
struct Phases<'a> {
    language: Language,
    there: Option<&'a Consultation>,
    form: &'a ConsultationForm,
    errors: &'a Errors,
    action: &'a str,
}

impl Render for Phases<'_> {
    fn render(&self) -> Markup {
        let (language, phases) = (self.language, &self.form.phases);
        html! {
            section #field-phases.stack tabindex="-1" aria-labelledby="phasen" {
                h2 #phasen { (language.t("editor-phases")) }
                (self.wrong("phases"))
                @if phases.is_empty() { p { (language.t("editor-phases-none")) } }
                @for (number, phase) in (1..).zip(phases) { (self.fields(number, phase)) }
                @if phases.len() < MOST_PHASES {
                    @let label = if phases.is_empty() { "editor-phases-split" } else { "editor-phase-add" };
                    @let next = (2..).nth(phases.len().saturating_sub(1));
                    div.actions { (self.button(language.t(label), ADD_PHASE.into(), next)) }
                }
            }
        }
    }
}

impl Phases<'_> {
    /// What is wrong with all of them, or with one.
    fn wrong(&self, field: &str) -> Markup {
        html! {
            @for (wrong, message) in self.errors.iter() {
                @if wrong == field {
                    p."kern-error" {
                        span."kern-icon"."kern-icon--danger" aria-hidden="true" {}
                        span."kern-body" { (message) }
                    }
                }
            }
        }
    }

    /// A button that changes the fields and saves nothing; the browser shows this phase next, or all of them.
    fn button<'b>(&self, label: impl Into<Cow<'b, str>>, value: String, next: Option<i64>) -> Button<'b> {
        Button::secondary(label)
            .name_value("aktion", value)
            .formaction(format!(
                "{}#field-{}",
                self.action,
                next.map_or_else(|| "phases".to_owned(), phase_field)
            ))
            .novalidate()
    }

    fn fields(&self, number: i64, phase: &PhaseFields) -> Markup {
        let language = self.language;
        let field = phase_field(number);
        let wrong = self.errors.get(&field).is_some();
        let name = |part: &str| format!("phase_{number}_{part}");
        html! {
            fieldset."kern-fieldset".panel id={ "field-" (field) } tabindex="-1"
                aria-describedby=[wrong.then(|| format!("wrong-{field}"))] {
                legend."kern-label" { (language.tf("editor-phase", &[("number", number.into())])) }
                div."kern-fieldset__body" {
                    @if wrong { div id={ "wrong-" (field) } { (self.wrong(&field)) } }
                    @if !phase.of.is_empty() { input type="hidden" name=(name("of")) value=(phase.of); }
                    (Field::text(name("title"), language.t("editor-title")).value(phase.title.as_str()).required())
                    (period(language, [name("begins_at"), name("ends_at")], &phase.period, self.errors))
                    @if phase.settled(self.there).is_some() {
                        p { (language.t("editor-phase-begun")) }
                    } @else {
                        (Checkboxes::new(name("methods"), language.t("editor-phase-methods"))
                            .options(Method::ALL.into_iter().map(|method| (method.code(), marked(language, method.name(language), method.is_online()))))
                            .values(phase.methods.iter().map(String::as_str)).short().optional_mark(language))
                        div.actions {
                            (self.button(language.tf("editor-phase-remove", &[("number", number.into())]),
                                format!("{REMOVE_PHASE}{number}"), Some(number - 1).filter(|before| *before > 0)))
                        }
                    }
                }
            }
        }
    }
}
