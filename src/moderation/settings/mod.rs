//! What a body sets for its moderation: whether a consultation's texts are read before or after they are published, how
//! many texts of a new account are read first, and the grounds that decisions rest on.

mod handlers;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};
use maud::{Markup, html};

use crate::consultations::{Consultation, Panel, PanelData, PanelRequest};
use crate::db::Query;
use crate::error::Result;
use crate::web::Portal;

/// The most texts of a new account that are read first.
const MOST_HELD: i32 = 50;

pub(super) fn routes() -> Router<Portal> {
    Router::new()
        .route(
            "/{tenant}/moderation/einstellungen",
            get(handlers::page).post(handlers::change),
        )
        .route("/{tenant}/moderation/gruende", post(handlers::add_ground))
        .route(
            "/{tenant}/moderation/gruende/{id}/streichen",
            post(handlers::retire_ground),
        )
        .route(
            "/{tenant}/verwaltung/beteiligungen/{id}/moderation",
            get(handlers::mode_page).post(handlers::change_mode),
        )
}

/// The way to a consultation's mode of moderation, for the body's staff.
pub struct ModePanel;

impl Panel for ModePanel {
    fn queries(&self, _: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>> {
        Ok(Vec::new())
    }

    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, _: Vec<PanelData>) -> Result<Markup> {
        Ok(if request.visitor.is_staff() {
            views::mode_link(request.visitor, consultation)
        } else {
            html! {}
        })
    }
}
