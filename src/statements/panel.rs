//! The way to a statement on a consultation's page.

use maud::Markup;

use super::store::{self, Counts};
use super::views;
use crate::consultations::{Consultation, Method, Panel, PanelData, PanelRequest};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::web::Role;

/// What a statement is and the way to the form; for editors the way to those that were given.
pub struct StatementsPanel;

impl Panel for StatementsPanel {
    fn queries(&self, _: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>> {
        Ok(Vec::new())
    }

    fn queries_then(&self, request: &PanelRequest<'_>, consultation: &Consultation) -> Vec<Query<PanelData>> {
        let counts = || store::counts(consultation.id).map(|counts| Box::new(counts) as PanelData);
        let asks = consultation.offers(Method::Statements) && request.visitor.is(Role::Editor);
        asks.then(counts).into_iter().collect()
    }

    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, data: Vec<PanelData>) -> Result<Markup> {
        let counts = match data.into_iter().next() {
            None => None,
            Some(data) => Some(
                *data
                    .downcast::<Counts>()
                    .map_err(|_| Error::internal("another panel's data"))?,
            ),
        };
        Ok(views::panel(request.visitor, consultation, counts))
    }
}
