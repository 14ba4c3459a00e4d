//! The pages of reports.

use maud::{Markup, html};
use serde::Deserialize;

use super::MAX_EXPLANATION;
use super::store::{ReportStatus, Reportable};
use crate::contributions;
use crate::moderation::rules::ground_words;
use crate::moderation::views::appeal_form;
use crate::moderation::{Action, Reason};
use crate::ui::field::{Button, Checkboxes, Field, Radios, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::{Errors, Page, parts, time};
use crate::web::{OfOpenForm, OpenForm, TenantVisitor};

/// What is typed into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    /// `text` or `name`.
    pub was: String,
    pub grund: String,
    pub erklaerung: String,
    pub name: String,
    pub email: String,
    pub redlich: String,
}

impl OfOpenForm for ReportForm {
    const FORM: OpenForm = OpenForm::Report;
}

/// The form.
pub fn form(visitor: &TenantVisitor, post: &Reportable, form: &ReportForm, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("report-title");
    let signed_in = visitor.visitor.account.is_some();
    let reasons = Reason::ALL
        .into_iter()
        .map(|reason| (reason.code(), reason.label(language)));
    let subject = [("author", post.author.as_str().into())];
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("report-lead")) }
        (error_summary(language, errors))
        blockquote.panel {
            p.meta { strong { (post.author) } }
            @if !post.title.is_empty() { p { strong { (post.title) } } }
            p { (crate::ui::text::teaser(&post.beginning, 200)) }
            p.small { a href=(back(visitor, post)) { (language.t("report-see")) } }
        }
        form.stack method="post" action=(visitor.path(format_args!("/melden/{}", post.id))) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (visitor.human_fields(OpenForm::Report))
            (Radios::new("was", language.t("report-field-what"))
                .option("text", language.t("report-what-text"))
                .option("name", language.tf("report-what-name", &subject))
                .value(if form.was.is_empty() { "text" } else { form.was.as_str() }))
            (Radios::new("grund", language.t("report-field-reason")).options(reasons).value(form.grund.as_str())
                .required().error(errors.get("grund")))
            (Field::textarea("erklaerung", language.t("report-field-explanation"))
                .hint(language.t("report-field-explanation-hint")).rows(5).maxlength(MAX_EXPLANATION)
                .value(form.erklaerung.as_str()).required().error(errors.get("erklaerung")))
            @if signed_in {
                p { (language.t("report-signed-in")) }
            } @else {
                (Field::text("name", language.t("report-field-name")).value(form.name.as_str())
                    .hint(language.t("report-field-who-hint")).autocomplete("name").error(errors.get("name")))
                (Field::email("email", language.t("account-email")).value(form.email.as_str())
                    .hint(language.t("report-field-email-hint")).error(errors.get("email")))
            }
            (Checkboxes::new("redlich", language.t("report-field-declaration"))
                .option("1", language.t("report-field-good-faith")).values(Some(form.redlich.as_str()))
                .required().error(errors.get("redlich")))
            div.actions {
                (Button::primary(language.t("report-submit")))
                (parts::link_button_secondary(&back(visitor, post), language.t("report-cancel")))
            }
        }
    };
    Page::new(title, main)
}

fn back(visitor: &TenantVisitor, post: &Reportable) -> String {
    let path = contributions::path(visitor, post.consultation_id, post.contribution_id);
    format!("{path}#beitrag-{}", post.id)
}

/// After a report of which there is nothing to see.
pub fn thanks(visitor: &TenantVisitor, post: &Reportable) -> Page {
    let language = visitor.language();
    let main = html! {
        h1 { (language.t("report-thanks-title")) }
        p.lead { (language.t("report-thanks")) }
        p { a href=(back(visitor, post)) { (language.t("report-see")) } }
    };
    Page::new(language.t("report-thanks-title"), main)
}

/// What became of a report.
pub fn status(
    visitor: &TenantVisitor,
    status: &ReportStatus,
    code: &str,
    fresh: bool,
    argument: &str,
    errors: &Errors,
) -> Page {
    let language = visitor.language();
    let title = language.t(if fresh {
        "report-thanks-title"
    } else {
        "report-status-title"
    });
    let reason = Reason::from_code(&status.reason).unwrap_or(Reason::Other);
    let main = html! {
        h1 { (title) }
        @if fresh { p.lead { (language.t("report-thanks")) } p { (language.t("report-keep-address")) } }
        (error_summary(language, errors))
        (parts::definition_list(&[
            (language.t("report-status-at"), html! { (time::element(language, status.created_at)) }),
            (language.t("report-field-reason"), html! { (reason.label(language)) }),
            (language.t("report-field-explanation"), html! { (status.explanation) }),
            (language.t("report-status-address"), html! { a href=(status.url) { (status.url) } }),
        ]))
        h2 { (language.t("report-status-outcome")) }
        (outcome(visitor, status))
        @if let Some(argument) = &status.argument {
            h3 { (language.t("appeal-own")) }
            blockquote.panel { (argument) }
            (crate::moderation::views::appeal_outcome(language, status.outcome.as_deref(), status.reasons.as_deref(), status.appeal_decided_at))
        }
        @if status.may_object() {
            h2 { (language.t("appeal-title")) }
            (appeal_form(&visitor.visitor, language, &visitor.path(format_args!("/meldungen/{}", status.id)), Some(code), argument, status.appeal_until, errors))
        } @else if !argument.is_empty() {
            blockquote.panel { (argument) }
        }
    };
    Page::new(title, main)
}

fn outcome(visitor: &TenantVisitor, status: &ReportStatus) -> Markup {
    let language = visitor.language();
    let Some(action) = status.action() else {
        let key = if status.state == "closed" {
            "report-status-closed"
        } else {
            "report-status-open"
        };
        return html! { p { (language.t(key)) } };
    };
    html! {
        p { strong { (action.done(language)) } @if let Some(at) = status.decided_at { " (" (time::element(language, at)) ")" } }
        @if action == Action::Leave {
            @if let Some(facts) = status.facts.as_deref().filter(|facts| !facts.is_empty()) { p { (facts) } }
        } @else if status.ground_source.is_some() {
            p { (language.t("statement-ground")) ": " (ground_words(language, status.ground_code.as_deref(),
                status.ground_title.as_deref(), status.ground_source.as_deref().unwrap_or_default())) }
        }
        @if let (Some(at), Some(reasons)) = (status.reversed_at, &status.reversed_reasons) {
            (parts::alert(NoticeKind::Info, language.t("statement-reversed"), &html! {
                p { (time::element(language, at)) } p { (reasons) }
            }))
        }
    }
}
