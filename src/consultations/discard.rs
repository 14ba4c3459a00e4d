//! Deleting a draft that is not wanted any more.

use axum::extract::State;
use axum::response::Response;

use super::editor::CanEdit;
use super::editor_views;
use super::handlers::ConsultationAddress;
use super::store::{self, Consultation};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::error::{Error, Result};
use crate::web::{Address, Form, Id, Nothing, Portal, TenantVisitor, page};

/// A draft of the body; what is published is not there to be deleted.
fn draft(found: Option<Consultation>) -> Result<Consultation> {
    found.filter(|there| !there.published).ok_or(Error::NotFound)
}

fn find(visitor: &TenantVisitor, id: i64) -> crate::db::Query<Option<Consultation>> {
    store::find(id, visitor.tenant.archive_after_days, true)
}

/// Asks before.
pub async fn ask(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
) -> Result<Response> {
    let draft = draft(portal.db.read(visitor.id(), find(&visitor, id)).await?)?;
    Ok(visitor.page(&portal, editor_views::discard(&visitor, &draft)))
}

/// Deletes it. The log keeps what it was called and said.
pub async fn discard(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::lock(id)).await?;
    let draft = draft(tx.run(find(&visitor, id)).await?)?;
    tx.run(store::delete_draft(id)).await?.ok_or(Error::NotFound)?;
    let entry = Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        Action::DraftDeleted,
        Subject::new("consultation", id, draft.title.clone()),
    );
    tx.run(audit::record(tx.tenant(), entry.before(super::facts::standing(&draft))))
        .await?;
    tx.commit().await?;
    Ok(page::see_other(&visitor.path("/verwaltung")))
}
