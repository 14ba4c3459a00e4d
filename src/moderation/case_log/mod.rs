//! What happened in each case, from its beginning to the answer to the last objection, as a table for a body's
//! administrators: for supervisory authorities, courts and the body's own review. Who reported is not in it.

mod handlers;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

use crate::web::Portal;

pub(super) fn routes() -> Router<Portal> {
    Router::new().route("/{tenant}/verwaltung/faelle.csv", get(handlers::table))
}
