//! Reading consultations.

use std::collections::HashMap;

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::list::{ListQuery, PAGE, list_name};
use super::store::{self, ListFilter, ListItem};
use super::{PanelRequest, Panels, views};
use crate::error::{Error, Result};
use crate::web::{Address, Id, Portal, Search, Staff, TenantVisitor, cursor};

/// The id in a consultation's address.
#[derive(Deserialize)]
pub struct ConsultationAddress {
    pub id: Id,
}

/// A body's home.
pub async fn home(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    let items = portal
        .db
        .read(visitor.id(), store::home(visitor.tenant.archive_after_days))
        .await?;
    Ok(visitor.page(&portal, views::home(&visitor, portal.clock.now(), &items)))
}

/// The list with its filters.
pub async fn list(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Search(query): Search<ListQuery>,
) -> Result<Response> {
    let filter = query.filter(&portal.secret, &visitor)?;
    let (items, next) = page_of(&portal, &visitor, &filter).await?;
    Ok(visitor.page(&portal, views::list(&visitor, portal.clock.now(), &query, &items, next)))
}

/// A page of the list, and where it goes on.
async fn page_of(
    portal: &Portal,
    visitor: &TenantVisitor,
    filter: &ListFilter,
) -> Result<(Vec<ListItem>, Option<String>)> {
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let list = store::list(filter, visitor.tenant.archive_after_days, limit);
    let mut items = portal.db.read(visitor.id(), list).await?;
    let next = cursor::cut(&portal.secret, &list_name(visitor), &mut items, PAGE, |last| {
        (last.ends_at, last.id)
    })?;
    Ok((items, next))
}

/// A consultation's page: its own queries and the panels' travel in one flight. The body's staff sees drafts too.
pub async fn show(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    Search(query): Search<HashMap<String, String>>,
    Extension(panels): Extension<Panels>,
) -> Result<Response> {
    let request = PanelRequest {
        portal: &portal,
        visitor: &visitor,
        consultation: id,
        query: &query,
    };
    let drafts = visitor.is_staff();
    let own = store::find(id, visitor.tenant.archive_after_days, drafts);
    let (consultation, mut data) = portal.db.read(visitor.id(), (own, panels.queries(&request)?)).await?;
    let consultation = consultation.ok_or(Error::NotFound)?;
    if !consultation.published {
        visitor.visitor.signed_in()?.with_second_factor()?;
    }
    let later = panels.queries_then(&request, &consultation);
    if later.iter().any(|queries| !queries.is_empty()) {
        let answers = portal.db.read(visitor.id(), later).await?;
        data.iter_mut().zip(answers).for_each(|(data, more)| data.extend(more));
    }
    let parts = panels.views(&request, &consultation, data)?;
    Ok(visitor.page(&portal, views::show(&portal, &visitor, &consultation, &parts)))
}

/// What the body's staff starts from.
pub async fn administration(
    State(portal): State<Portal>,
    Staff(visitor): Staff,
    Search(query): Search<ListQuery>,
) -> Result<Response> {
    let filter = query.staff_filter(&portal.secret, &visitor)?;
    let (items, next) = page_of(&portal, &visitor, &filter).await?;
    let page = views::administration(&visitor, portal.clock.now(), &query, &items, next);
    Ok(visitor.page(&portal, page))
}
