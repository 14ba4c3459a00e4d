//! The platform's own pages: the overview of all bodies, the operators' page, what machines ask for.

mod handlers;
mod overview;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};

use crate::web::Portal;

/// The pages.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/", get(handlers::front))
        .route("/plattform", get(handlers::operators))
        .route("/plattform/auftraege/{id}/nochmal", post(handlers::retry_job))
        .route("/robots.txt", get(handlers::robots))
        .route("/favicon.ico", get(handlers::favicon))
}
