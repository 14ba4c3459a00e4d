//! `GET /tenants`.

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Items, Paging, page_of};
use crate::error::Result;
use crate::web::{Json, Portal, Search, Tenant};

/// A body with a portal of its own.
#[derive(Serialize, ToSchema)]
pub struct TenantItem {
    slug: String,
    name: String,
    /// `land`, `landkreis`, `kreisfreie_stadt`, `grosse_kreisstadt`, `stadt`, `gemeinde` or `sonstige`.
    kind: String,
    /// The official key of a municipality.
    ags: Option<String>,
    url: String,
}

impl TenantItem {
    fn new(portal: &Portal, tenant: &Tenant) -> Self {
        Self {
            slug: tenant.slug.clone(),
            name: tenant.name.clone(),
            kind: tenant.kind.clone(),
            ags: tenant.ags.clone(),
            url: portal.config.absolute(&tenant.path()),
        }
    }
}

/// All bodies, by their slugs.
#[utoipa::path(
    get, path = "/api/v1/tenants", params(Paging), tag = "tenants",
    responses((status = 200, body = Items<TenantItem>))
)]
pub async fn list(State(portal): State<Portal>, Search(paging): Search<Paging>) -> Result<Json<Items<TenantItem>>> {
    let limit = paging.limit()?;
    let after: Option<String> = paging.after(&portal.secret, "tenants")?;
    let tenants = portal.tenants.get();
    let mut rows: Vec<_> = tenants
        .all()
        .iter()
        .filter(|tenant| after.as_ref().is_none_or(|after| tenant.slug > *after))
        .collect();
    rows.sort_by(|a, b| a.slug.cmp(&b.slug));
    rows.truncate(limit + 1);
    page_of(
        &portal.secret,
        "tenants",
        rows,
        limit,
        |tenant| tenant.slug.clone(),
        |tenant| TenantItem::new(&portal, tenant),
    )
}
