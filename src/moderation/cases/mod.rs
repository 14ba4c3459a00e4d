//! The queue of cases, a case with all that is to be known of it, and deciding: one by one or many at once.

mod bulk;
mod handlers;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};

pub use handlers::checked_reasons;
pub use views::waited;

use crate::web::Portal;

/// The cases of a page. The statement says one more.
const PAGE: usize = 50;

pub(super) fn routes() -> Router<Portal> {
    const CASE: &str = "/{tenant}/moderation/faelle/{id}";
    let at = |rest: &str| format!("{CASE}{rest}");
    Router::new()
        .route("/konto/moderation", get(handlers::everywhere))
        .route("/{tenant}/moderation", get(handlers::queue))
        .route("/{tenant}/moderation/naechster", get(handlers::next))
        .route("/{tenant}/moderation/sammeln", post(bulk::decide))
        .route("/{tenant}/moderation/zuletzt", get(bulk::recent).post(bulk::undo))
        .route(CASE, get(handlers::show).post(handlers::decide))
        .route(&at("/uebernehmen"), post(handlers::claim))
        .route(&at("/abgeben"), post(handlers::unclaim))
        .route(&at("/aufheben"), post(handlers::reverse))
        .route(&at("/original"), post(handlers::original))
}
