//! How the house is run, in numbers that everybody may read (after DSA article 24): reports, decisions by ground, how long
//! they take, objections and what became of them. Nothing in it is about a single person or text.

mod handlers;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

use crate::web::Portal;

pub(super) fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}/transparenz", get(handlers::page))
        .route("/{tenant}/transparenz.csv", get(handlers::table))
}
