//! The page on which editors write a survey's questions.

use maud::{Markup, html};

use super::editor_form::{ADD, QuestionFields, REMOVE, SurveyForm, UP, field};
use super::store::Question;
use super::{Kind, MAX_LINE, MOST_QUESTIONS};
use crate::consultations::{self, Consultation};
use crate::i18n::Language;
use crate::ui::field::{Button, Checkboxes, Field, Select, csrf_input, error_summary};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::{Errors, Page, parts};
use crate::web::TenantVisitor;

/// What the page is made of.
pub struct Desk<'a> {
    pub visitor: &'a TenantVisitor,
    pub consultation: &'a Consultation,
    /// As they stand.
    pub questions: &'a [Question],
    pub responses: i32,
    /// As they are typed.
    pub form: &'a SurveyForm,
    pub errors: &'a Errors,
}

/// The address of the page.
pub fn path(visitor: &TenantVisitor, consultation: i64) -> String {
    visitor.path(format_args!("/verwaltung/beteiligungen/{consultation}/umfrage/fragen"))
}

/// What is said above the form after it was saved.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    (what == "gespeichert").then(|| Notice {
        kind: NoticeKind::Success,
        text: language.t("survey-done-saved").to_owned(),
    })
}

/// A page below the consultation.
pub fn below(visitor: &TenantVisitor, consultation: &Consultation, page: Page) -> Page {
    let there = consultations::path(visitor, consultation.id, &consultation.title);
    page.crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(
            visitor.language().t("administration-title"),
            visitor.path("/verwaltung"),
        )
        .crumb(consultation.title.clone(), there)
}

/// The page.
pub fn page(desk: &Desk<'_>) -> Page {
    let language = desk.visitor.language();
    let title = language.t("survey-questions");
    let here = path(desk.visitor, desk.consultation.id);
    let form = desk.form;
    let settled = desk.responses > 0;
    let main = html! {
        h1 { (title) }
        p.lead { (desk.consultation.title) }
        (error_summary(language, desk.errors))
        p { (language.t(if settled { "survey-settled" } else { "survey-questions-lead" })) }
        form method="post" action=(here) novalidate {
            // The first button is the one that Enter presses.
            button."kern-sr-only" type="submit" tabindex="-1" aria-hidden="true" {}
            (csrf_input(&desk.visitor.visitor.csrf))
            input type="hidden" name="stand" value=(form.stand);
            @if settled {
                @for question in desk.questions { (standing(language, question)) }
            } @else {
                section #field-fragen.stack tabindex="-1" aria-label=(title) {
                    @for (number, question) in (1..).zip(&form.questions) { (fields(desk, &here, number, question)) }
                    @if form.questions.len() < MOST_QUESTIONS {
                        div.actions { (button(&here, language.t("survey-add").to_owned(), ADD.into(), form.questions.len() + 1)) }
                    }
                }
                (switch(language, "mit_konto", ["survey-who", "survey-with-account"], form.with_account))
            }
            (switch(language, "ergebnis", ["survey-publish", "survey-shows-result"], form.shows_result))
            div.actions {
                (Button::primary(language.t("survey-save")))
                (parts::link_button_secondary(&consultations::path(desk.visitor, desk.consultation.id, &desk.consultation.title),
                    language.t("survey-back")))
            }
        }
    };
    below(desk.visitor, desk.consultation, Page::new(title, main))
}

fn standing(language: Language, question: &Question) -> Markup {
    html! {
        section.panel {
            h2 { (question.title) }
            p.meta { (question.kind().name(language)) }
            @if !question.options.is_empty() { ul { @for option in &question.options { li { (option) } } } }
        }
    }
}

/// A box to tick that is about the whole survey.
fn switch(language: Language, name: &'static str, [about, key]: [&'static str; 2], on: bool) -> Markup {
    html! {
        (Checkboxes::new(name, language.t(about)).option("1", language.t(key)).values(on.then_some("1")))
    }
}

/// A button that changes the fields and saves nothing; the browser shows this question next.
fn button<'a>(here: &str, label: String, value: String, next: usize) -> Button<'a> {
    let next = if next == 0 {
        "fragen".to_owned()
    } else {
        field(next, "alles")
    };
    Button::secondary(label)
        .name_value("aktion", value)
        .formaction(format!("{here}#field-{next}"))
        .novalidate()
}

fn fields(desk: &Desk<'_>, here: &str, number: usize, question: &QuestionFields) -> Markup {
    let (language, errors) = (desk.visitor.language(), desk.errors);
    let shown = i64::try_from(number).unwrap_or(i64::MAX);
    let named = |key| language.tf(key, &[("question", shown.into())]);
    let name = |part| field(number, part);
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.code(), kind.name(language)));
    html! {
        fieldset."kern-fieldset".panel id={ "field-" (name("alles")) } tabindex="-1" {
            legend."kern-label" { (named("survey-question")) }
            div."kern-fieldset__body" {
                (Field::text(name("text"), language.t("survey-field-title")).value(question.title.as_str()).maxlength(MAX_LINE)
                    .error(errors.get(&name("text"))).required())
                (Select::new(name("art"), language.t("survey-field-kind")).options(kinds).value(question.kind.as_str())
                    .error(errors.get(&name("art"))).required())
                (Field::textarea(name("optionen"), language.t("survey-field-options")).hint(language.t("survey-field-options-hint"))
                    .rows(5).value(question.options.as_str()).error(errors.get(&name("optionen"))))
                (Checkboxes::new(name("pflicht"), language.t("survey-duty")).option("1", language.t("survey-field-required"))
                    .values(question.required.then_some("1")))
                div.actions {
                    @if number > 1 { (button(here, named("survey-up"), format!("{UP}{number}"), number - 1)) }
                    (button(here, named("survey-remove"), format!("{REMOVE}{number}"), number - 1))
                }
            }
        }
    }
}
