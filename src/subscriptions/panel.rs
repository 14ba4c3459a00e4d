//! The way to a subscription on a consultation's page.

use maud::{Markup, html};

use crate::consultations::{Consultation, Panel, PanelData, PanelRequest};
use crate::db::Query;
use crate::error::Result;
use crate::ui::parts;

/// Offers to be told of what happens to the consultation.
pub struct SubscribePanel;

impl Panel for SubscribePanel {
    fn queries(&self, _: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>> {
        Ok(Vec::new())
    }

    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, _: Vec<PanelData>) -> Result<Markup> {
        let visitor = request.visitor;
        let id = consultation.id;
        Ok(html! {
            @if consultation.published {
                p { (parts::link_button_secondary(
                    &visitor.path(format_args!("/beteiligungen/{id}/abonnieren")),
                    visitor.language().t("subscription-consultation-offer"),
                )) }
            }
        })
    }
}
