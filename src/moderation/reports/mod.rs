//! Reports of the public (DSA article 16): the form, open to everybody, and the page on which who reported sees what
//! became of it and can object.

mod handlers;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

use crate::web::Portal;

/// The longest explanation, in characters as a reader counts them.
const MAX_EXPLANATION: usize = 5000;

pub(super) fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}/melden/{beitrag}", get(handlers::form).post(handlers::report))
        .route("/{tenant}/meldungen/{id}", get(handlers::status).post(handlers::appeal))
}
