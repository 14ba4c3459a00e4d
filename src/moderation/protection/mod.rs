//! Whether a body's forms ask people without an account for a proof of work: its administrator's choice.

mod handlers;
mod views;

use axum::Router;
use axum::routing::get;

use crate::web::Portal;

pub(super) fn routes() -> Router<Portal> {
    Router::new().route(
        "/{tenant}/verwaltung/schutz",
        get(handlers::page).post(handlers::change),
    )
}
