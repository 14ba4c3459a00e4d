//! Public notices (Bekanntmachungen) of land-use plans. A mistake in one makes a whole round void, so the portal knows what
//! the law asks for (BauGB sections 3 and 4a), words what it can itself, and publishes no draft while something is missing.

mod form;
mod handlers;
mod panel;
mod rules;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

pub use panel::PublicNoticePanel;

use crate::consultations::{Consultation, Format};
use crate::web::Portal;

/// The longest text of a field, in characters as a reader counts them.
const MAX_TEXT: usize = 4_000;

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    Router::new().route(
        "/{tenant}/verwaltung/beteiligungen/{id}/bekanntmachung",
        get(handlers::form).post(handlers::save),
    )
}

/// Whether it is announced by law, in words that the law names.
fn is_announced(consultation: &Consultation) -> bool {
    consultation.format() == Format::LandUsePlan
}
