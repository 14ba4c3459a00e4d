//! Looking at the switch and setting it.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::views;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::error::Result;
use crate::web::page::see_other;
use crate::web::{Administrator, Form, Portal, Search, human};

/// What was done before the page is shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Done {
    fertig: String,
}

/// The choice.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Choice {
    schutz: String,
}

/// `GET /{tenant}/verwaltung/schutz`.
pub async fn page(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Search(done): Search<Done>,
) -> Response {
    let alarm = portal.alarms.until(visitor.tenant.id, portal.clock.now());
    let page = views::page(&visitor, alarm, !done.fertig.is_empty());
    visitor.page(&portal, page)
}

/// Sets the switch.
pub async fn change(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Form(choice): Form<Choice>,
) -> Result<Response> {
    let always = choice.schutz == views::ALWAYS;
    let account = visitor.visitor.signed_in()?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    if tx.run(human::set_proof(visitor.tenant.id, always)).await?.is_some() {
        let actor = Actor::in_tenant(account, visitor.tenant.id);
        let subject = Subject::new("tenant", visitor.tenant.id, visitor.tenant.name.clone());
        let entry = Entry::new(actor, Action::ProtectionSet, subject);
        let facts = |always: bool| json!({ "proof_of_work": always });
        let entry = entry.before(facts(!always)).after(facts(always));
        tx.run(audit::record(visitor.id(), entry)).await?;
    }
    tx.commit().await?;
    // The own choice is to be seen at once; other servers are told by the database.
    portal.tenants.load(&portal.db).await?;
    Ok(see_other(&visitor.path("/verwaltung/schutz?fertig=1")))
}
