//! Inviting people: the form, sending again, taking back.

pub mod joining;
pub mod team;

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::change::begin;
use super::{Duty, Inviter, invitations, views};
use crate::audit::Actor;
use crate::error::{FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Address, Administrator, Form, Id, Nothing, Portal, TenantVisitor};

/// What the form for an invitation sends.
#[derive(Deserialize)]
pub struct InvitationForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    duty: String,
}

/// The row that an address below a tenant names.
#[derive(Deserialize)]
pub struct Row {
    id: Id,
}

/// The visitor as somebody who invites.
fn inviter(visitor: &TenantVisitor) -> Result<Inviter> {
    Ok(Inviter {
        tenant: visitor.id(),
        actor: Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        language: visitor.language(),
    })
}

/// The way back to the team, with what was done.
fn to_team(visitor: &TenantVisitor, done: &str) -> Response {
    see_other(&visitor.path(format_args!("/verwaltung/team?fertig={done}")))
}

/// `GET /{tenant}/verwaltung/team/einladen`.
pub async fn invite_page(State(portal): State<Portal>, Administrator(visitor): Administrator) -> Response {
    let page = views::invite(&visitor, "", Duty::Editor.code(), &Errors::new());
    visitor.page(&portal, page)
}

/// Invites, or shows the form again with what is wrong.
pub async fn invite(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Form(form): Form<InvitationForm>,
) -> Result<Response> {
    let outcome = match Duty::from_code(&form.duty) {
        None => Err(FieldErrors::one("duty", "error-choice")),
        Some(duty) => {
            let mut connection = portal.db.connect_system().await?;
            let tx = connection.begin_system().await?;
            begin(&tx, &visitor).await?;
            let outcome = invitations::invite(&tx, &inviter(&visitor)?, &form.email, duty).await?;
            if outcome.is_ok() {
                tx.commit().await?;
            }
            outcome
        }
    };
    match outcome {
        Ok(()) => Ok(to_team(&visitor, "eingeladen")),
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = views::invite(&visitor, &form.email, &form.duty, &errors);
            Ok(visitor.refused_page(&portal, page))
        }
    }
}

/// Sends an invitation again.
pub async fn renew(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(Row { id: Id(id) }): Address<Row>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    begin(&tx, &visitor).await?;
    invitations::renew(&tx, &inviter(&visitor)?, id).await?;
    tx.commit().await?;
    Ok(to_team(&visitor, "gesendet"))
}

/// Takes an invitation back.
pub async fn withdraw(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(Row { id: Id(id) }): Address<Row>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    begin(&tx, &visitor).await?;
    invitations::withdraw(&tx, &inviter(&visitor)?, id).await?;
    tx.commit().await?;
    Ok(to_team(&visitor, "zurueckgezogen"))
}
