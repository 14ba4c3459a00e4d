//! A body's staff finds organisations and flags public-interest bodies (`BauGB` section 4).

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::Place;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::error::{Error, Result};
use crate::organisations::staff_store::{self as store, Known};
use crate::organisations::views::staff as views;
use crate::organisations::{PAGE, rules};
use crate::ui::Errors;
use crate::web::form::{Form, worded};
use crate::web::page::see_other;
use crate::web::permission::staff;
use crate::web::{Address, Nothing, Portal, Role, Search, TenantVisitor, cursor};

/// An editor or administrator of the tenant.
pub struct CanFlag(pub TenantVisitor);

impl FromRequestParts<Portal> for CanFlag {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        staff(parts, portal, Role::Editor, "error-forbidden-editor")
            .await
            .map(Self)
    }
}

/// What is looked for, where the list continues, and what was done.
#[derive(Deserialize)]
pub struct ListQuery {
    #[serde(default)]
    q: String,
    nach: Option<String>,
    #[serde(default)]
    fertig: String,
}

/// Those known here, or all of a name.
pub async fn list(
    State(portal): State<Portal>,
    CanFlag(visitor): CanFlag,
    Search(query): Search<ListQuery>,
) -> Result<Response> {
    let name_key = rules::key(&query.q);
    let list_name = format!("{}/organisations/{name_key}", visitor.tenant.id);
    let after = match &query.nach {
        Some(sealed) => cursor::open(&portal.secret, &list_name, sealed)?,
        None => (String::new(), 0),
    };
    let question = if name_key.is_empty() {
        store::known(after)
    } else {
        store::by_name(name_key, after)
    };
    let mut rows = portal.db.read(visitor.id(), question).await?;
    let next = cursor::cut(&portal.secret, &list_name, &mut rows, PAGE, |last| {
        (last.label.clone(), last.id)
    })?;
    let list = views::List {
        visitor: &visitor,
        typed: &query.q,
        rows: &rows,
        next,
        continued: query.nach.is_some(),
    };
    let notice = views::done(visitor.language(), &query.fertig);
    Ok(visitor.page(&portal, views::list(&list).notice(notice)))
}

async fn known(portal: &Portal, visitor: &TenantVisitor, place: Place) -> Result<Known> {
    let known = portal.db.read(visitor.id(), store::one(place.id.0)).await?;
    known.ok_or(Error::NotFound)
}

fn entry(visitor: &TenantVisitor, action: Action, known: &Known) -> Result<Entry> {
    let actor = Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id);
    let subject = Subject::new("organisation", known.id, known.label.clone());
    Ok(Entry::new(actor, action, subject))
}

/// One organisation, and the form to flag it.
pub async fn show(
    State(portal): State<Portal>,
    CanFlag(visitor): CanFlag,
    Address(place): Address<Place>,
) -> Result<Response> {
    let known = known(&portal, &visitor, place).await?;
    let area = known.area.clone().unwrap_or_default();
    Ok(visitor.page(&portal, views::one(&visitor, &known, &area, &Errors::new())))
}

/// The area of concern.
#[derive(Deserialize)]
pub struct Flag {
    #[serde(default)]
    bereich: String,
}

/// Flags it, or names another area.
pub async fn flag(
    State(portal): State<Portal>,
    CanFlag(visitor): CanFlag,
    Address(place): Address<Place>,
    Form(form): Form<Flag>,
) -> Result<Response> {
    let known = known(&portal, &visitor, place).await?;
    let area = match rules::area(&form.bereich) {
        Ok(area) => area,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            return Ok(visitor.refused_page(&portal, views::one(&visitor, &known, &form.bereich, &errors)));
        }
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let entry = entry(&visitor, Action::OrganisationFlagged, &known)?.after(json!({ "area": area }));
    let entry = match &known.area {
        Some(former) => entry.before(json!({ "area": former })),
        None => entry,
    };
    tx.run(audit::record(visitor.id(), entry)).await?;
    tx.run(store::flag(known.id, area)).await?;
    tx.commit().await?;
    Ok(see_other(&visitor.path("/verwaltung/organisationen?fertig=markiert")))
}

/// Takes the flag away.
pub async fn unflag(
    State(portal): State<Portal>,
    CanFlag(visitor): CanFlag,
    Address(place): Address<Place>,
    _: Form<Nothing>,
) -> Result<Response> {
    let known = known(&portal, &visitor, place).await?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    if let Some(former) = tx.run(store::unflag(known.id)).await? {
        let entry = entry(&visitor, Action::OrganisationUnflagged, &known)?;
        tx.run(audit::record(visitor.id(), entry.before(json!({ "area": former }))))
            .await?;
    }
    tx.commit().await?;
    Ok(see_other(&visitor.path("/verwaltung/organisationen?fertig=aufgehoben")))
}
