//! The documents on a consultation's page.

use maud::Markup;

use super::store::{self, Document};
use super::views;
use crate::consultations::{Consultation, Panel, PanelData, PanelRequest};
use crate::db::Query;
use crate::error::{Error, Result};

/// The list of a consultation's documents. It asks for them only where there are some.
pub struct DocumentsPanel;

impl Panel for DocumentsPanel {
    fn queries(&self, _: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>> {
        Ok(Vec::new())
    }

    fn queries_then(&self, _: &PanelRequest<'_>, consultation: &Consultation) -> Vec<Query<PanelData>> {
        let list = || store::list(consultation.id).map(|rows| Box::new(rows) as PanelData);
        consultation.has_documents.then(list).into_iter().collect()
    }

    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, data: Vec<PanelData>) -> Result<Markup> {
        let documents = match data.into_iter().next() {
            None => Vec::new(),
            Some(data) => *data
                .downcast::<Vec<Document>>()
                .map_err(|_| Error::internal("another panel's data"))?,
        };
        Ok(views::panel(request.visitor, consultation, &documents))
    }
}
