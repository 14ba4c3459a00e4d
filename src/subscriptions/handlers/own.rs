//! The subscriptions of who is signed in.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::error::{Error, FieldErrors, Result};
use crate::subscriptions::{Frequency, store, views};
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::{Address, Id, Nothing, Portal, Search, Visitor};

/// What was done a moment ago.
#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    fertig: String,
}

/// How often.
#[derive(Deserialize)]
pub struct Change {
    #[serde(default)]
    frequency: String,
}

/// All that the account's mailbox subscribed to; their number is limited.
pub async fn list(State(portal): State<Portal>, visitor: Visitor, Search(done): Search<Done>) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let list = portal.db.read_system(store::own(account)).await?;
    let tenants = portal.tenants.get();
    let shown: Vec<_> = list
        .iter()
        .map(|one| views::Shown::of(visitor.language, &tenants, one))
        .collect();
    Ok(visitor.page(&portal, views::list(&visitor, &shown, &done.fertig)))
}

/// Changes how often.
pub async fn change(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(Id(id)): Address<Id>,
    Form(form): Form<Change>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let frequency = Frequency::from_code(&form.frequency);
    let frequency = frequency.ok_or_else(|| FieldErrors::one("frequency", "error-choice"))?;
    let changed = portal.db.read_system(store::change(account, id, frequency)).await?;
    changed.ok_or(Error::NotFound)?;
    Ok(see_other("/konto/abonnements?fertig=geaendert"))
}

/// Ends one.
pub async fn end(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(Id(id)): Address<Id>,
    _: Form<Nothing>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let ended = portal.db.read_system(store::end_own(account, id)).await?;
    ended.ok_or(Error::NotFound)?;
    Ok(see_other("/konto/abonnements?fertig=beendet"))
}
