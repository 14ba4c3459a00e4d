//! Consultations: formats, phases in time, the list, the page with its panels, the editor's form.

mod change;
mod discard;
pub mod editor;
mod editor_views;
mod facts;
mod forms;
mod handlers;
pub mod list;
mod panels;
mod period_fields;
mod phase_fields;
mod result;
mod result_views;
pub mod rules;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};
use serde_json::json;

pub use facts::differences;
pub use panels::{Panel, PanelData, PanelRequest, Panels};
pub use rules::{NewConsultation, NewPhase};
pub use store::{Consultation, ListFilter, ListItem, Phase, PlatformItem, find, list, lock, running_everywhere};
pub use views::{status_badge, status_text};

use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::Result;
use crate::i18n::Language;
use crate::web::{Portal, TenantVisitor};

/// The features that show something on a consultation's page register a [`Panel`] in `app.rs`.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}", get(handlers::home))
        .route("/{tenant}/beteiligungen", get(handlers::list))
        .route("/{tenant}/beteiligungen/{id}", get(handlers::show))
        .route("/{tenant}/verwaltung", get(handlers::administration))
        .route(
            "/{tenant}/verwaltung/beteiligungen/neu",
            get(editor::form).post(editor::create),
        )
        .route(
            "/{tenant}/verwaltung/beteiligungen/{id}/aendern",
            get(change::form).post(change::record),
        )
        .route(
            "/{tenant}/verwaltung/beteiligungen/{id}/veroeffentlichen",
            post(change::publish),
        )
        .route(
            "/{tenant}/verwaltung/beteiligungen/{id}/loeschen",
            get(discard::ask).post(discard::discard),
        )
        .route(
            "/{tenant}/verwaltung/beteiligungen/{id}/ergebnis",
            get(result::form).post(result::record),
        )
}

/// The ten formats: presets over the methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Open discussion of a topic.
    Dialogue,
    /// Questionnaire.
    Survey,
    /// Draft law, statute or plan outside the building code.
    Procedure,
    /// Land-use or regional planning under the Baugesetzbuch.
    LandUsePlan,
    /// Permit procedure with objections.
    Permit,
    /// Event to register for.
    Event,
    /// Appointments to book.
    Appointment,
    /// Reports of places and defects.
    Report,
    /// Citizen-made proposal with a quorum.
    Initiative,
    /// Petition to a body.
    Petition,
}

/// What one can do in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Contributions with comments and votes.
    Contributions,
    /// Formal statements.
    Statements,
    /// Answering questions.
    Survey,
    /// Registering for an event.
    Registration,
    /// Booking a slot.
    Appointments,
    /// Pins on a map.
    Reports,
    /// Supporting or signing.
    Signatures,
}

/// What the public is told of where a consultation stands. Derived by the database function
/// `consultation_status` from the period and the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Begins in the future.
    Announced,
    /// Open now.
    Active,
    /// The period is over.
    Closed,
    /// Over for longer than the tenant keeps it in view.
    Archived,
    /// The body has decided.
    Decided,
    /// In force; stays published for good (BauGB sections 6a and 10a).
    InForce,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Dialogue,
        Self::Survey,
        Self::Procedure,
        Self::LandUsePlan,
        Self::Permit,
        Self::Event,
        Self::Appointment,
        Self::Report,
        Self::Initiative,
        Self::Petition,
    ];

    /// The code in the database and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dialogue => "dialogue",
            Self::Survey => "survey",
            Self::Procedure => "procedure",
            Self::LandUsePlan => "land_use_plan",
            Self::Permit => "permit",
            Self::Event => "event",
            Self::Appointment => "appointment",
            Self::Report => "report",
            Self::Initiative => "initiative",
            Self::Petition => "petition",
        }
    }

    /// Whether it is a formal procedure, whose file is kept whole: plans (Baugesetzbuch, sections 3 and 4a), drafts of
    /// laws and statutes, permits. The duty to keep it goes before a wish for deletion (GDPR, article 17(3)(b)).
    pub const fn is_formal(self) -> bool {
        matches!(self, Self::Procedure | Self::LandUsePlan | Self::Permit)
    }

    /// Whether who objects has to say who they are, legibly and with an address (`VwVfG` section 17(2)).
    pub const fn names_objectors(self) -> bool {
        matches!(self, Self::Permit)
    }

    /// The format with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }

    /// The German administration's term for it.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Dialogue => "format-dialogue",
            Self::Survey => "format-survey",
            Self::Procedure => "format-procedure",
            Self::LandUsePlan => "format-land-use-plan",
            Self::Permit => "format-permit",
            Self::Event => "format-event",
            Self::Appointment => "format-appointment",
            Self::Report => "format-report",
            Self::Initiative => "format-initiative",
            Self::Petition => "format-petition",
        })
    }

    /// What the preset's one phase switches on.
    pub const fn methods(self) -> &'static [Method] {
        match self {
            Self::Dialogue => &[Method::Contributions],
            Self::Survey => &[Method::Survey],
            Self::Procedure | Self::LandUsePlan | Self::Permit => &[Method::Statements],
            Self::Event => &[Method::Registration],
            Self::Appointment => &[Method::Appointments],
            Self::Report => &[Method::Reports],
            Self::Initiative => &[Method::Contributions, Method::Signatures],
            Self::Petition => &[Method::Signatures],
        }
    }
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 7] = [
        Self::Contributions,
        Self::Statements,
        Self::Survey,
        Self::Registration,
        Self::Appointments,
        Self::Reports,
        Self::Signatures,
    ];

    /// The code in the database and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contributions => "contributions",
            Self::Statements => "statements",
            Self::Survey => "survey",
            Self::Registration => "registration",
            Self::Appointments => "appointments",
            Self::Reports => "reports",
            Self::Signatures => "signatures",
        }
    }

    /// The method with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }

    /// Whether it can be done on the portal itself; the other methods lead to the body until their features are here.
    pub const fn is_online(self) -> bool {
        matches!(self, Self::Contributions | Self::Statements | Self::Survey)
    }

    /// What a person can do, in words.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Contributions => "method-contributions",
            Self::Statements => "method-statements",
            Self::Survey => "method-survey",
            Self::Registration => "method-registration",
            Self::Appointments => "method-appointments",
            Self::Reports => "method-reports",
            Self::Signatures => "method-signatures",
        })
    }
}

impl Status {
    /// All statuses, in the order of a proceeding's life.
    pub const ALL: [Self; 6] = [
        Self::Announced,
        Self::Active,
        Self::Closed,
        Self::Decided,
        Self::InForce,
        Self::Archived,
    ];

    /// The code in the database and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Active => "active",
            Self::Closed => "closed",
            Self::Archived => "archived",
            Self::Decided => "decided",
            Self::InForce => "in_force",
        }
    }

    /// The status with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// The status in words.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Announced => "status-announced",
            Self::Active => "status-active",
            Self::Closed => "status-closed",
            Self::Archived => "status-archived",
            Self::Decided => "status-decided",
            Self::InForce => "status-in-force",
        })
    }
}

/// The topics, the same in all tenants so that one can search across them.
pub const TOPICS: [(&str, &str); 15] = [
    ("transport", "topic-transport"),
    ("building", "topic-building"),
    ("environment", "topic-environment"),
    ("climate", "topic-climate"),
    ("energy", "topic-energy"),
    ("education", "topic-education"),
    ("culture", "topic-culture"),
    ("sports", "topic-sports"),
    ("social", "topic-social"),
    ("health", "topic-health"),
    ("economy", "topic-economy"),
    ("budget", "topic-budget"),
    ("safety", "topic-safety"),
    ("digital", "topic-digital"),
    ("administration", "topic-administration"),
];

/// The topic in words.
pub fn topic_name(language: Language, code: &str) -> &'static str {
    TOPICS
        .iter()
        .find(|(topic, _)| *topic == code)
        .map_or("", |(_, key)| language.t(key))
}

/// The path of a consultation's page, with its readable title.
pub fn path(visitor: &TenantVisitor, id: i64, title: &str) -> String {
    visitor.path(format_args!(
        "/beteiligungen/{}",
        crate::web::address::id_and_title(id, title)
    ))
}

/// Creates a consultation with its phases and topics and returns its id.
pub async fn create(tx: &TenantTx<'_>, actor: Actor, new: NewConsultation) -> Result<i64> {
    let phases = new.phases.clone();
    let topics = new.topics.clone();
    let facts = json!({
        "format": new.format, "starts_at": new.starts_at, "ends_at": new.ends_at, "published": new.published,
    });
    let title = new.title.clone();
    let id = tx.run(store::insert(new)).await?;
    let opened = Entry::new(
        actor,
        Action::ConsultationOpened,
        Subject::new("consultation", id, title),
    );
    tx.run(audit::record(tx.tenant(), opened.after(facts))).await?;
    for phase in phases {
        tx.run(store::insert_phase(id, phase)).await?;
    }
    tx.run(store::insert_topics(id, topics)).await?;
    Ok(id)
}
