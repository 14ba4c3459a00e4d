//! Being told of what happens to one consultation.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::{Place, Subscribing, Wish};
use crate::consultations;
use crate::error::{Error, Result};
use crate::subscriptions::store::of_consultation;
use crate::subscriptions::{Sort, Subject};
use crate::web::{Address, HumanForm, Id, Portal, TenantVisitor};

/// The consultation in the address.
#[derive(Deserialize)]
pub struct ConsultationAddress {
    id: Id,
}

/// `GET /{tenant}/beteiligungen/{id}/abonnieren`.
pub async fn form(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
) -> Result<Response> {
    let wish = wish(&portal, &visitor, id).await?;
    super::page(&portal, &Place::body(visitor), &wish).await
}

/// `POST` to the same address.
pub async fn subscribe(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    form: HumanForm<Subscribing>,
) -> Result<Response> {
    let wish = wish(&portal, &visitor, id).await?;
    super::subscribe(&portal, &Place::body(visitor), &wish, form).await
}

async fn wish(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Wish> {
    let find = consultations::find(id, visitor.tenant.archive_after_days, false);
    let consultation = portal.db.read(visitor.id(), find).await?.ok_or(Error::NotFound)?;
    Ok(Wish {
        action: visitor.path(format_args!("/beteiligungen/{id}/abonnieren")),
        subject: Subject {
            href: consultations::path(visitor, id, &consultation.title),
            words: consultation.title,
            sort: Sort::Consultation,
        },
        tenant: Some(visitor.tenant.id),
        consultation: Some(id),
        query: of_consultation(id),
        asked: String::new(),
    })
}
