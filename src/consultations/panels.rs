//! What higher features show on a consultation's page, without this feature knowing them.

use std::any::Any;
use std::collections::HashMap;
use std::sync::Arc;

use maud::Markup;

use super::Consultation;
use crate::db::{Query, TenantTx};
use crate::error::Result;
use crate::web::{Portal, TenantVisitor};

/// What one of a panel's queries answered; only the panel knows its type.
pub type PanelData = Box<dyn Any + Send>;

/// What a panel is asked for.
pub struct PanelRequest<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// Who reads, and in which tenant.
    pub visitor: &'a TenantVisitor,
    /// The consultation's id, not yet checked.
    pub consultation: i64,
    /// The page's query.
    pub query: &'a HashMap<String, String>,
}

/// A part of a consultation's page.
pub trait Panel: Send + Sync {
    /// The queries that travel with the page's own.
    fn queries(&self, request: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>>;

    /// Queries that depend on the consultation. They cost a way to the database of their own, so that a panel asks none
    /// where the consultation says that there is nothing.
    fn queries_then(&self, _request: &PanelRequest<'_>, _consultation: &Consultation) -> Vec<Query<PanelData>> {
        Vec::new()
    }

    /// What a draft still lacks before everybody may see it: where an editor is led who publishes it; none where it is
    /// ready.
    fn unready(&self, _visitor: &TenantVisitor, _consultation: &Consultation) -> Option<Query<Option<String>>> {
        None
    }

    /// The part itself, made of the queries' answers in their order; empty where the consultation has nothing of the
    /// kind.
    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, data: Vec<PanelData>) -> Result<Markup>;
}

/// The panels in the order of the page.
#[derive(Clone)]
pub struct Panels(Arc<[Box<dyn Panel>]>);

impl Panels {
    /// These panels.
    pub fn new(panels: Vec<Box<dyn Panel>>) -> Self {
        Self(panels.into())
    }

    pub(super) fn queries(&self, request: &PanelRequest<'_>) -> Result<Vec<Vec<Query<PanelData>>>> {
        self.0.iter().map(|panel| panel.queries(request)).collect()
    }

    pub(super) fn queries_then(
        &self,
        request: &PanelRequest<'_>,
        consultation: &Consultation,
    ) -> Vec<Vec<Query<PanelData>>> {
        let panels = self.0.iter();
        panels.map(|panel| panel.queries_then(request, consultation)).collect()
    }

    /// Where an editor is led who publishes what is not ready.
    pub(super) async fn unready(
        &self,
        tx: &TenantTx<'_>,
        visitor: &TenantVisitor,
        consultation: &Consultation,
    ) -> Result<Option<String>> {
        for query in self.0.iter().filter_map(|panel| panel.unready(visitor, consultation)) {
            if let Some(place) = tx.run(query).await? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    pub(super) fn views(
        &self,
        request: &PanelRequest<'_>,
        consultation: &Consultation,
        data: Vec<Vec<PanelData>>,
    ) -> Result<Vec<Markup>> {
        self.0
            .iter()
            .zip(data)
            .map(|(panel, data)| panel.view(request, consultation, data))
            .collect()
    }
}
