//! A consultation's documents.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{ApiVisitor, Items, Paging, page_of};
use crate::error::{Error, Result};
use crate::web::{Address, Id, Json, Portal, Search, Tenant};
use crate::{consultations, documents};

/// A document.
#[derive(Serialize, ToSchema)]
pub struct DocumentItem {
    id: i64,
    title: String,
    file_name: String,
    media_type: String,
    /// In bytes.
    size: i64,
    /// The content's SHA-256 in hexadecimal digits; the same as the file's `ETag`.
    sha256: String,
    url: String,
}

/// The consultation in the address.
#[derive(Deserialize)]
pub struct ConsultationAddress {
    id: Id,
}

impl DocumentItem {
    fn new(portal: &Portal, tenant: &Tenant, row: documents::Document) -> Self {
        Self {
            sha256: row.hash().map_or_else(String::new, |hash| hash.to_string()),
            url: portal
                .config
                .absolute(&documents::path(&tenant.path(), row.id, &row.file_name)),
            id: row.id,
            title: row.title,
            file_name: row.file_name,
            media_type: row.media_type,
            size: row.size_bytes,
        }
    }
}

/// The documents of a consultation, in their order.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/consultations/{id}/documents", tag = "consultations",
    params(("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path), Paging),
    responses(
        (status = 200, body = Items<DocumentItem>),
    )
)]
pub async fn list(
    State(portal): State<Portal>,
    visitor: ApiVisitor,
    Address(ConsultationAddress { id: Id(consultation) }): Address<ConsultationAddress>,
    Search(paging): Search<Paging>,
) -> Result<Json<Items<DocumentItem>>> {
    let limit = paging.limit()?;
    let list_name = format!("{}/documents/{consultation}", visitor.tenant.id);
    let after = paging.after::<(i32, i64)>(&portal.secret, &list_name)?;
    let queries = (
        consultations::find(consultation, visitor.tenant.archive_after_days, false),
        documents::page(consultation, after, limit),
    );
    let (found, rows) = portal.db.read(visitor.id(), queries).await?;
    found.ok_or(Error::NotFound)?;
    let item = |row| DocumentItem::new(&portal, &visitor.tenant, row);
    page_of(
        &portal.secret,
        &list_name,
        rows,
        limit,
        |row| (row.position, row.id),
        item,
    )
}
