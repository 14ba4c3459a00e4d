//! Official replies: what the body itself answers to a contribution, at any time, also when citizens write no more.

use axum::extract::State;
use axum::response::Response;
use maud::Markup;

use super::handlers::PostAddress;
use super::rules::{Wording, beginning};
use super::store::{self, Contribution};
use super::thread::comment_href;
use super::views::{self, TextFields, TextForm};
use super::{letters, path};
use crate::accounts;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::consultations::{self, Consultation};
use crate::error::{Error, Result};
use crate::ui::{Errors, Page};
use crate::web::form::form_errors;
use crate::web::page::see_other;
use crate::web::{Address, Form, Once, Portal, Staff, TenantVisitor};

/// What is answered: a contribution that everybody can read.
async fn answered(
    portal: &Portal,
    visitor: &TenantVisitor,
    address: PostAddress,
) -> Result<(Consultation, Contribution)> {
    let flight = (
        consultations::find(address.id.0, visitor.tenant.archive_after_days, false),
        store::find(address.beitrag.0, None),
    );
    let (consultation, contribution) = portal.db.read(visitor.id(), flight).await?;
    let consultation = consultation.ok_or(Error::NotFound)?;
    let (contribution, _) = contribution
        .filter(|(contribution, _)| contribution.consultation_id == consultation.id)
        .filter(|(contribution, _)| contribution.status == "visible")
        .ok_or(Error::NotFound)?;
    Ok((consultation, contribution))
}

fn form_page(
    visitor: &TenantVisitor,
    (consultation, contribution): &(Consultation, Contribution),
    form: &TextForm,
    errors: &Errors,
    preview: Option<&Wording>,
) -> Page {
    let href = path(visitor, consultation.id, contribution.id);
    let page = views::form_page(
        visitor,
        "reply-write",
        (consultation.id, &consultation.title),
        &TextFields {
            language: visitor.language(),
            csrf: &visitor.visitor.csrf,
            guard: Markup::default(),
            action: format!("{href}/antwort"),
            with_title: false,
            form,
            errors,
            preview,
            rules: None,
            submit: "reply-submit",
        },
        None,
    );
    page.crumb(contribution.title.clone(), href)
}

/// The form for an official reply.
pub async fn form(
    State(portal): State<Portal>,
    Staff(visitor): Staff,
    Address(address): Address<PostAddress>,
) -> Result<Response> {
    let answered = answered(&portal, &visitor, address).await?;
    let page = form_page(&visitor, &answered, &TextForm::default(), &Errors::new(), None);
    Ok(visitor.page(&portal, page))
}

/// Publishes an official reply, or shows how it would look.
pub async fn publish(
    State(portal): State<Portal>,
    Staff(visitor): Staff,
    once: Once,
    Address(address): Address<PostAddress>,
    Form(form): Form<TextForm>,
) -> Result<Response> {
    let answered = answered(&portal, &visitor, address).await?;
    let outcome = match Wording::of_comment(&form.body) {
        Ok(wording) if form.wants_preview() => Ok(wording),
        Ok(wording) => match store(&portal, &visitor, (&answered.1, address), wording, once).await {
            Ok(next) => return Ok(see_other(&next)),
            Err(error) => Err(error),
        },
        Err(errors) => Err(errors.into()),
    };
    match outcome {
        Ok(preview) => {
            let page = form_page(&visitor, &answered, &form, &Errors::new(), Some(&preview));
            Ok(visitor.page(&portal, page))
        }
        Err(error) => {
            let errors = form_errors(visitor.language(), error)?;
            let page = form_page(&visitor, &answered, &form, &errors, None);
            Ok(visitor.refused_page(&portal, page))
        }
    }
}

async fn store(
    portal: &Portal,
    visitor: &TenantVisitor,
    (contribution, address): (&Contribution, PostAddress),
    wording: Wording,
    once: Once,
) -> Result<String> {
    let account = visitor.visitor.signed_in()?;
    let beginning = beginning(&wording.body);
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let participant = tx.run(accounts::participant(account)).await?;
    let written = tx.run(store::reply(contribution.id, participant, wording)).await?;
    let written = written.ok_or(Error::NotFound)?;
    let entry = Entry::new(
        Actor::in_tenant(account, visitor.tenant.id),
        Action::ReplyPublished,
        Subject::new("post", written.id, contribution.title.clone()),
    );
    let facts = serde_json::json!({ "reply": beginning });
    tx.run(audit::record(tx.tenant(), entry.after(facts))).await?;
    tx.run(letters::order(tx.tenant(), written.id)?).await?;
    once.commit(tx, comment_href(portal, visitor, address, &written)?).await
}
