//! The way to a survey on its consultation's page.

use maud::{Markup, html};

use super::store::{self, Survey};
use super::{editor_views, is_over, results_views, views};
use crate::consultations::{Consultation, Method, Panel, PanelData, PanelRequest};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::ui::{Notice, NoticeKind, parts, time};
use crate::web::Role;

/// What can be answered and until when, what came of it, and for editors the way to the questions.
pub struct SurveyPanel;

impl Panel for SurveyPanel {
    fn queries(&self, _: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>> {
        Ok(Vec::new())
    }

    fn queries_then(&self, _: &PanelRequest<'_>, consultation: &Consultation) -> Vec<Query<PanelData>> {
        let find = || store::find(consultation.id).map(|survey| Box::new(survey) as PanelData);
        consultation.offers(Method::Survey).then(find).into_iter().collect()
    }

    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, data: Vec<PanelData>) -> Result<Markup> {
        let Some(data) = data.into_iter().next() else {
            return Ok(html! {});
        };
        let survey = data
            .downcast::<Option<Survey>>()
            .map_err(|_| Error::internal("another panel's data"))?;
        Ok(view(request, consultation, *survey))
    }
}

fn view(request: &PanelRequest<'_>, consultation: &Consultation, survey: Option<Survey>) -> Markup {
    let (visitor, language) = (request.visitor, request.visitor.language());
    let until = consultation.open_until(Method::Survey);
    let shows_result = survey.filter(|survey| survey.shows_result && is_over(consultation));
    let edits = visitor.is(Role::Editor);
    if !(edits || until.is_some() || shows_result.is_some()) {
        return html! {};
    }
    html! {
        section.panel aria-labelledby="umfrage" {
            h2 #umfrage { (language.t("survey-title")) }
            @match (survey, until) {
                (Some(_), Some(until)) => {
                    p { (language.tf("survey-until", &[("date", time::last_moment(language, until).into())])) }
                    div.actions { (parts::link_button(&views::path(visitor, consultation.id), language.t("survey-go"))) }
                }
                (None, Some(_)) if !edits => { p { (language.t("survey-none-yet")) } }
                _ => {}
            }
            @if shows_result.is_some() {
                p { a href=(views::path(visitor, consultation.id)) { (language.t("survey-result")) } }
            }
            @if edits {
                @if survey.is_none() {
                    (parts::notice(&Notice { kind: NoticeKind::Warning, text: language.t("survey-needs-questions").to_owned() }))
                }
                p { a href=(editor_views::path(visitor, consultation.id)) { (language.t("survey-questions")) } }
                @if let Some(survey) = survey {
                    p { a href=(results_views::path(visitor, consultation.id)) {
                        (language.tf("survey-panel-result", &[("count", i64::from(survey.responses).into())])) } }
                }
            }
        }
    }
}
