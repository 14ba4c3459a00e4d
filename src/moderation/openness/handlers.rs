//! The numbers as a page and as a table.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::{store, views};
use crate::error::Result;
use crate::web::{Portal, TenantVisitor, sheet};

/// `GET /{tenant}/transparenz`.
pub async fn page(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    let (years, counts) = portal.db.read(visitor.id(), (store::years(), store::counts())).await?;
    Ok(visitor.page(&portal, views::page(&visitor, &years, &counts)))
}

/// `GET /{tenant}/transparenz.csv`.
pub async fn table(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    let (years, counts) = portal.db.read(visitor.id(), (store::years(), store::counts())).await?;
    let mut bytes = sheet::BEGINNING.as_bytes().to_vec();
    for cells in views::lines(visitor.language(), &years, &counts) {
        bytes.extend(sheet::line(cells)?);
    }
    let headers = [
        (CONTENT_TYPE, sheet::MEDIA_TYPE),
        (CONTENT_DISPOSITION, "attachment; filename=\"moderation.csv\""),
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, bytes).into_response())
}
