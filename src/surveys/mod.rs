//! Surveys (Umfragen): an editor writes questions, people answer them once each, with or without an account, and the body
//! sees what came of it; after the end everybody does, where the body wants that.
//!
//! Answers are nobody's: no account stands with them, and of the time the day alone. Of who has an account it is kept apart
//! that they have answered. So nothing can be changed or taken back afterwards; the form says so.

mod answers;
mod editor;
mod editor_form;
mod editor_views;
mod handlers;
mod panel;
mod results;
mod results_views;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

pub use panel::SurveyPanel;

use crate::consultations::{Consultation, Method};
use crate::i18n::Language;
use crate::web::Portal;

/// The most questions of a survey.
const MOST_QUESTIONS: usize = 40;
/// The most options of a question.
const MOST_OPTIONS: usize = 30;
/// The most boxes to tick in all: each is a field of the form, of which a form has so many and no more.
const MOST_BOXES: usize = 200;
/// The longest question or option, in characters as a reader counts them.
const MAX_LINE: usize = 300;
/// How many written answers stand on a page.
const PAGE: usize = 50;

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    const DESK: &str = "/{tenant}/verwaltung/beteiligungen/{id}/umfrage";
    Router::new()
        .route(
            "/{tenant}/beteiligungen/{id}/umfrage",
            get(handlers::show).post(handlers::submit),
        )
        .route(&format!("{DESK}/fragen"), get(editor::form).post(editor::save))
        .route(&format!("{DESK}/ergebnis"), get(results::show))
        .route(&format!("{DESK}/ergebnis/{{frage}}"), get(results::texts))
        .route(&format!("{DESK}.csv"), get(results::table))
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// By one of its options.
    One,
    /// By any of its options.
    Many,
    /// In own words.
    Text,
}

impl Kind {
    const ALL: [Self; 3] = [Self::One, Self::Many, Self::Text];

    const fn code(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Many => "many",
            Self::Text => "text",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::One => "survey-kind-one",
            Self::Many => "survey-kind-many",
            Self::Text => "survey-kind-text",
        })
    }
}

/// Whether the time for answers is over for good.
fn is_over(consultation: &Consultation) -> bool {
    let mut times = consultation.phases.iter().filter(|phase| phase.allows(Method::Survey));
    consultation.published && times.all(|phase| phase.is_over(consultation.now))
}
