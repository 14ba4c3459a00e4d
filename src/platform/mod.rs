//! The platform's own pages: the overview of all bodies, the operators' pages, what machines ask for.
//!
//! An operator adds bodies, appoints the first administrator of each, and sees nothing of what a body keeps to itself.
//! Who has to see it all the same, to help, looks in: for a stated reason, for an hour at the most, reading only (see
//! [`Insight`](crate::web::Insight)). It stands in the body's log, and the body's team page tells of it meanwhile.

mod bodies;
mod change;
mod handlers;
mod insight;
mod overview;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};

pub use bodies::add_tenant;
pub use insight::purge as purge_insights;

use crate::web::Portal;

/// The pages.
pub fn routes() -> Router<Portal> {
    use handlers::bodies;
    Router::new()
        .route("/", get(handlers::front))
        .route("/plattform", get(handlers::operators))
        .route("/plattform/auftraege/{id}/nochmal", post(handlers::retry_job))
        .route("/plattform/stellen", get(bodies::list))
        .route("/plattform/stellen/neu", get(bodies::new_page).post(bodies::create))
        .route("/plattform/stellen/{slug}", get(bodies::show))
        .route(
            "/plattform/stellen/{slug}/aendern",
            get(bodies::change_page).post(bodies::change),
        )
        .route("/plattform/stellen/{slug}/leitung", post(bodies::appoint))
        .route("/plattform/stellen/{slug}/einsicht", post(bodies::look_in))
        .route("/plattform/stellen/{slug}/einsicht/beenden", post(bodies::stop_looking))
        .route("/favicon.ico", get(handlers::favicon))
}
