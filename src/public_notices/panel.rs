//! The public notice on its consultation's page.

use maud::{Markup, html};

use super::store::{self, OtherRound, PublicNotice};
use super::{is_announced, rules, views};
use crate::consultations::{Consultation, Panel, PanelData, PanelRequest};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::web::TenantVisitor;

/// The notice with the rounds before and after, and for editors what is missing.
pub struct PublicNoticePanel;

impl Panel for PublicNoticePanel {
    fn queries(&self, _: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>> {
        Ok(Vec::new())
    }

    fn queries_then(&self, _: &PanelRequest<'_>, consultation: &Consultation) -> Vec<Query<PanelData>> {
        if !is_announced(consultation) {
            return Vec::new();
        }
        vec![
            store::find(consultation.id).map(|notice| Box::new(notice) as PanelData),
            store::next(consultation.id).map(|next| Box::new(next) as PanelData),
        ]
    }

    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, data: Vec<PanelData>) -> Result<Markup> {
        let mut data = data.into_iter();
        let (Some(notice), Some(next)) = (data.next(), data.next()) else {
            return Ok(html! {});
        };
        let foreign = || Error::internal("another panel's data");
        let notice = notice.downcast::<Option<PublicNotice>>().map_err(|_| foreign())?;
        let next = next.downcast::<Option<OtherRound>>().map_err(|_| foreign())?;
        let (portal, visitor) = (request.portal, request.visitor);
        Ok(views::panel(
            portal,
            visitor,
            consultation,
            (*notice).as_ref(),
            (*next).as_ref(),
        ))
    }

    fn unready(&self, visitor: &TenantVisitor, consultation: &Consultation) -> Option<Query<Option<String>>> {
        if !is_announced(consultation) {
            return None;
        }
        let (place, consultation) = (views::path(visitor, consultation.id), consultation.clone());
        Some(store::find(consultation.id).map(move |notice| {
            let is_complete = rules::is_complete(&consultation, notice.as_ref());
            (!is_complete).then(|| format!("{place}?fertig=fehlt"))
        }))
    }
}
