//! Reporting, and seeing what became of it.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::Value;

use super::MAX_EXPLANATION;
use super::store::{self, NewReport, Reportable};
use super::views::{self, ReportForm};
use crate::accounts::{self, MailCause, Trial, email};
use crate::contributions;
use crate::error::{Error, FieldErrors, Result};
use crate::jobs;
use crate::mail::is_address;
use crate::moderation::letters::{self, Letter, is_report_code};
use crate::moderation::{Reason, Row, appeals};
use crate::ui::{Errors, text};
use crate::web::form::worded;
use crate::web::human::Doubt;
use crate::web::page::see_other;
use crate::web::{Address, Form, Human, HumanForm, Id, Once, OpenForm, Portal, Search, TenantVisitor};

/// The text in the form's address.
#[derive(Deserialize)]
pub struct PostAddress {
    beitrag: Id,
}

/// The code in a report's address, and in the form on its page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct StatusForm {
    code: String,
    neu: String,
    argument: String,
}

/// What a checked form says of who reports.
struct Reporter {
    name: Option<String>,
    email: Option<String>,
}

/// The form about a text.
pub async fn form(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(PostAddress { beitrag: Id(id) }): Address<PostAddress>,
) -> Result<Response> {
    let post = reportable(&portal, &visitor, id).await?;
    let page = views::form(&visitor, &post, &ReportForm::default(), &Errors::new());
    Ok(visitor.page(&portal, page))
}

async fn reportable(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Reportable> {
    let found = portal.db.read(visitor.id(), store::reportable(id)).await?;
    found.ok_or(Error::NotFound)
}

impl ReportForm {
    /// The reason, the explanation and who reports. An account stands for itself.
    fn checked(&self, signed_in: bool) -> Result<(Reason, String, Reporter), FieldErrors> {
        let mut errors = FieldErrors::default();
        let reason = Reason::from_code(&self.grund);
        if reason.is_none() {
            errors.add("grund", "report-error-reason");
        }
        let explanation = text::tidy(&self.erklaerung);
        if explanation.is_empty() {
            errors.add("erklaerung", "report-error-explanation");
        } else if text::check_lines(&explanation, MAX_EXPLANATION).is_err() {
            errors.add("erklaerung", "report-error-long");
        }
        let reporter = self.reporter(signed_in, reason, &mut errors);
        if self.redlich != "1" {
            errors.add("redlich", "report-error-good-faith");
        }
        match reason {
            Some(reason) if errors.is_empty() => Ok((reason, explanation, reporter)),
            _ => Err(errors),
        }
    }

    fn reporter(&self, signed_in: bool, reason: Option<Reason>, errors: &mut FieldErrors) -> Reporter {
        let nobody = Reporter {
            name: None,
            email: None,
        };
        if signed_in {
            return nobody;
        }
        let (name, typed) = (text::tidy_line(&self.name), self.email.trim());
        let asked = reason.is_none_or(Reason::asks_who);
        if !asked && typed.is_empty() {
            return nobody;
        }
        if asked && (name.is_empty() || text::check_line(&name, 200).is_err()) {
            errors.add("name", "report-error-name");
        }
        if email::key(typed).is_none() || !is_address(typed) {
            errors.add(
                "email",
                if typed.is_empty() {
                    "account-email-missing"
                } else {
                    "account-email-wrong"
                },
            );
        }
        Reporter {
            name: Some(name).filter(|name| !name.is_empty()),
            email: Some(typed.to_owned()),
        }
    }
}

/// Takes a report. Somebody's second one on the same thing is thanked for like the first.
pub async fn report(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    once: Once,
    Address(PostAddress { beitrag: Id(id) }): Address<PostAddress>,
    HumanForm { typed: form, human }: HumanForm<ReportForm>,
) -> Result<Response> {
    let post = reportable(&portal, &visitor, id).await?;
    let account = visitor.visitor.account.as_ref();
    let errors = match (form.checked(account.is_some()), human) {
        (Ok(checked), Ok(human)) => return take(&portal, &visitor, &post, &form, (checked, human, once)).await,
        (Err(errors), _) => errors,
        (Ok(_), Err(Doubt::Unproven))
            if accounts::send_form_code(&portal, &visitor, OpenForm::Report, &form.email).await? =>
        {
            FieldErrors::one("postfachcode", "human-code-sent")
        }
        (Ok(_), Err(doubt)) => doubt.into(),
    };
    let errors = worded(visitor.language(), &errors);
    Ok(visitor.refused_page(&portal, views::form(&visitor, &post, &form, &errors)))
}

/// Stores a report and leads to its page.
async fn take(
    portal: &Portal,
    visitor: &TenantVisitor,
    post: &Reportable,
    form: &ReportForm,
    ((reason, explanation, reporter), human, once): ((Reason, String, Reporter), Human, Once),
) -> Result<Response> {
    let account = visitor.visitor.account.as_ref();
    // Nobody is sent mails by strangers who type their address: after some the report is taken in silence.
    let silent = match reporter.email.as_deref().and_then(email::key) {
        Some(key) => Trial::of_mail(portal, MailCause::Typed, &key).take(portal).await? > 0,
        None => false,
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let participant = match account {
        Some(account) => Some(tx.run(accounts::participant(account)).await?),
        None => None,
    };
    let answerable = participant.is_some() || reporter.email.is_some();
    let new = NewReport {
        post: post.id,
        of_name: form.was == "name",
        reason,
        explanation,
        url: address_of(portal, visitor, post),
        participant,
        name: reporter.name,
        email: reporter.email,
        language: visitor.language(),
    };
    let made = tx.run(store::report(new, human)).await?;
    if let Some(report) = made.filter(|_| answerable && !silent) {
        let letter: Value = letters::payload(visitor.id(), &Letter::Received { report })?;
        tx.run(jobs::enqueue(letters::KIND, letter)).await?;
    }
    let Some(report) = made else {
        return Ok(visitor.page(portal, views::thanks(visitor, post)));
    };
    let path = letters::report_path(&portal.secret, visitor.id(), report);
    let place = visitor.path(format_args!("{path}&neu=1"));
    Ok(see_other(&once.commit(tx, place).await?))
}

/// The whole address of what is reported, filled in for the person.
fn address_of(portal: &Portal, visitor: &TenantVisitor, post: &Reportable) -> String {
    let path = contributions::path(visitor, post.consultation_id, post.contribution_id);
    let path = path.strip_prefix(visitor.base.as_str()).unwrap_or(&path);
    let path = format!("{}{path}#beitrag-{}", visitor.tenant.path(), post.id);
    portal.config.absolute(&path)
}

/// What became of a report, for who has its code.
pub async fn status(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(Row { id: Id(id) }): Address<Row>,
    Search(query): Search<StatusForm>,
) -> Result<Response> {
    let status = known(&portal, &visitor, id, &query.code).await?;
    let page = views::status(
        &visitor,
        &status,
        &query.code,
        !query.neu.is_empty(),
        "",
        &Errors::new(),
    );
    Ok(visitor.page(&portal, page))
}

async fn known(portal: &Portal, visitor: &TenantVisitor, id: i64, code: &str) -> Result<store::ReportStatus> {
    if !is_report_code(&portal.secret, visitor.id(), id, code) {
        return Err(Error::NotFound);
    }
    let status = portal.db.read(visitor.id(), store::status(id)).await?;
    status.ok_or(Error::NotFound)
}

/// Objects to what was decided on a report.
pub async fn appeal(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<StatusForm>,
) -> Result<Response> {
    let status = known(&portal, &visitor, id, &form.code).await?;
    let objected = match status.decision_id.filter(|_| status.may_object()) {
        Some(decision) => {
            let appeal = appeals::NewAppeal {
                decision,
                account: None,
                report: Some(id),
                argument: &form.argument,
                language: visitor.language(),
            };
            appeals::object(&portal, visitor.id(), appeal).await
        }
        None => Err(Error::Refused("appeal-error-late")),
    };
    match objected {
        Ok(()) => {
            let path = letters::report_path(&portal.secret, visitor.id(), id);
            Ok(see_other(&visitor.path(path)))
        }
        Err(error) => {
            let errors = appeals::errors(visitor.language(), error)?;
            let page = views::status(&visitor, &status, &form.code, false, &form.argument, &errors);
            Ok(visitor.refused_page(&portal, page))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(form: &ReportForm, signed_in: bool) -> Vec<std::borrow::Cow<'static, str>> {
        match form.checked(signed_in) {
            Ok(_) => Vec::new(),
            Err(errors) => errors.into_iter().map(|(field, _)| field).collect(),
        }
    }

    #[test]
    fn a_report_says_what_why_who_and_that_it_is_meant() {
        let empty = ReportForm::default();
        assert_eq!(
            wrong(&empty, false),
            ["grund", "erklaerung", "name", "email", "redlich"]
        );
        assert_eq!(wrong(&empty, true), ["grund", "erklaerung", "redlich"]);
        let abuse = ReportForm {
            grund: "child_abuse".into(),
            erklaerung: "Siehe Bild".into(),
            redlich: "1".into(),
            ..empty
        };
        assert!(wrong(&abuse, false).is_empty(), "no name is asked for");
        let insult = ReportForm {
            grund: "insult".into(),
            email: "kein postfach".into(),
            ..abuse
        };
        assert_eq!(wrong(&insult, false), ["name", "email"]);
    }
}
