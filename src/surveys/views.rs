//! The page on which people answer a survey.

use maud::{Markup, html};

use super::answers::{AnswerForm, field};
use super::handlers::Found;
use super::store::{Question, Survey};
use super::{Kind, is_over, results_views};
use crate::consultations::{self, Method};
use crate::i18n::Language;
use crate::ui::field::{Button, Checkboxes, Field, Radios, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::text::MAX_GRAPHEMES;
use crate::ui::{Errors, Page, parts, time};
use crate::web::{OpenForm, TenantVisitor};

/// What the page is made of.
pub struct Sheet<'a> {
    pub visitor: &'a TenantVisitor,
    pub found: &'a Found,
    pub form: &'a AnswerForm,
    pub errors: &'a Errors,
    /// Whether the reader has answered just now.
    pub thanks: bool,
}

/// The address of the page.
pub fn path(visitor: &TenantVisitor, consultation: i64) -> String {
    visitor.path(format_args!("/beteiligungen/{consultation}/umfrage"))
}

/// The page.
pub fn page(sheet: &Sheet<'_>) -> Page {
    let (visitor, language) = (sheet.visitor, sheet.visitor.language());
    let consultation = &sheet.found.consultation;
    let there = consultations::path(visitor, consultation.id, &consultation.title);
    let title = language.t("survey-title");
    let main = html! {
        h1 { (title) }
        p.lead { (consultation.title) }
        (error_summary(language, sheet.errors))
        @if sheet.thanks {
            (parts::alert(NoticeKind::Success, language.t("survey-thanks-title"), &html! { p { (language.t("survey-thanks")) } }))
        }
        (body(sheet))
        p { (parts::link_button_secondary(&there, language.t("survey-back"))) }
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(consultation.title.clone(), there)
}

fn body(sheet: &Sheet<'_>) -> Markup {
    let language = sheet.visitor.language();
    let found = sheet.found;
    let until = found.consultation.open_until(Method::Survey);
    let survey = found.survey.as_ref().filter(|_| !found.questions.is_empty());
    html! {
        @match (survey, until) {
            (None, Some(_)) => { p { (language.t("survey-none-yet")) } }
            (Some(survey), Some(until)) if !sheet.thanks => {
                @if found.answered {
                    p { (language.t("survey-answered")) }
                } @else {
                    (form(sheet, survey, time::last_moment(language, until)))
                }
            }
            (_, Some(_)) => {}
            (survey, None) => {
                p { (language.t(if is_over(&found.consultation) { "survey-over" } else { "survey-not-now" })) }
                // What was typed stays, though it came too late.
                @if let (Some(_), false) = (survey, sheet.errors.is_empty()) { (typed(sheet)) }
                @if let Some(survey) = survey.filter(|survey| survey.shows_result && is_over(&found.consultation)) {
                    (results_views::results(language, &found.questions, survey.responses, None))
                }
            }
        }
    }
}

fn form(sheet: &Sheet<'_>, survey: &Survey, until: String) -> Markup {
    let (visitor, language) = (&sheet.visitor.visitor, sheet.visitor.language());
    let action = path(sheet.visitor, sheet.found.consultation.id);
    html! {
        p { (language.t("survey-lead")) " " (language.tf("survey-until", &[("date", until.into())])) }
        p { (language.t(if visitor.account.is_some() { "survey-privacy-account" } else { "survey-privacy" })) " "
            a href=(sheet.visitor.path("/datenschutz")) { (language.t("ui-privacy")) } }
        @if survey.with_account && visitor.account.is_none() {
            p { (language.t("survey-error-account")) }
            p { (parts::link_button(&visitor.sign_in_href(), language.t("ui-sign-in"))) }
        } @else {
            form.stack method="post" action=(action) novalidate {
                (csrf_input(&visitor.csrf))
                (visitor.human_fields(OpenForm::Survey))
                // Other questions have come meanwhile: what comes back answers these.
                input type="hidden" name="stand" value=(survey.version);
                @for question in &sheet.found.questions { (asked(language, question, sheet)) }
                div.actions { (Button::primary(language.t("survey-submit"))) }
            }
        }
    }
}

fn asked(language: Language, question: &Question, sheet: &Sheet<'_>) -> Markup {
    let name = field(question.position);
    let values = sheet.form.values(question.position);
    let error = sheet.errors.get(&name);
    let options = || {
        let places = 1_usize..;
        places
            .zip(&question.options)
            .map(|(place, option)| (place.to_string(), option.as_str()))
    };
    let first = values.first().map(String::as_str).unwrap_or_default();
    match question.kind() {
        Kind::One => {
            let asked = Radios::new(name, question.title.as_str())
                .options(options())
                .value(first)
                .error(error);
            if question.required {
                html! { (asked.required()) }
            } else {
                html! { (asked.option("", language.t("survey-no-answer")).optional_mark(language)) }
            }
        }
        Kind::Many => {
            let values = values.iter().map(String::as_str);
            let asked = Checkboxes::new(name, question.title.as_str())
                .hint(language.t("survey-many-hint"))
                .options(options())
                .values(values)
                .error(error);
            if question.required {
                html! { (asked.required()) }
            } else {
                html! { (asked.optional_mark(language)) }
            }
        }
        Kind::Text => {
            let asked = Field::textarea(name, question.title.as_str())
                .rows(4)
                .value(first)
                .maxlength(MAX_GRAPHEMES)
                .error(error);
            if question.required {
                html! { (asked.required()) }
            } else {
                html! { (asked.optional_mark(language)) }
            }
        }
    }
}

/// The written answers of a form that came too late, to be copied.
fn typed(sheet: &Sheet<'_>) -> Markup {
    let written = sheet
        .found
        .questions
        .iter()
        .filter(|question| question.kind() == Kind::Text);
    html! {
        @for question in written {
            @if let Some(text) = sheet.form.values(question.position).first().filter(|text| !text.trim().is_empty()) {
                h2 { (question.title) }
                blockquote.preline { (text) }
            }
        }
    }
}
