//! The notices' pages.

use axum::extract::State;
use axum::response::Response;

use super::{Notice, store, views};
use crate::error::Result;
use crate::web::{Portal, TenantVisitor};

/// `GET /{tenant}/impressum`.
pub async fn imprint(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    show(&portal, &visitor, Notice::Imprint).await
}

/// `GET /{tenant}/datenschutz`.
pub async fn privacy(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    show(&portal, &visitor, Notice::Privacy).await
}

/// `GET /{tenant}/barrierefreiheit`.
pub async fn accessibility(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    show(&portal, &visitor, Notice::Accessibility).await
}

/// `GET /{tenant}/leichte-sprache`.
pub async fn plain_language(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    show(&portal, &visitor, Notice::PlainLanguage).await
}

/// `GET /{tenant}/gebaerdensprache`.
pub async fn sign_language(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    show(&portal, &visitor, Notice::SignLanguage).await
}

async fn show(portal: &Portal, visitor: &TenantVisitor, notice: Notice) -> Result<Response> {
    let own = portal.db.read(visitor.id(), store::notice(notice)).await?;
    Ok(visitor.page(portal, views::notice(visitor, notice, own.as_ref())))
}
