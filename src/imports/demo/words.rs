//! Formats, methods and statuses as the demo deals them out.

use jiff::{Timestamp, ToSpan};

use super::schedule::Schedule;

/// The ten formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Dialogue,
    Survey,
    Procedure,
    LandUsePlan,
    Permit,
    Event,
    Appointment,
    Report,
    Initiative,
    Petition,
}

impl Format {
    /// All formats.
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

    /// The word in the database and in the files of building blocks.
    pub const fn key(self) -> &'static str {
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

    /// The format with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// Whether people write contributions.
    pub const fn takes_contributions(self) -> bool {
        matches!(self, Self::Dialogue | Self::Initiative)
    }
}

/// What one can do in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Contributions,
    Statements,
    Survey,
    Registration,
    Appointments,
    Reports,
    Signatures,
}

impl Method {
    /// The word in the database.
    pub const fn key(self) -> &'static str {
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
}

/// What a consultation's dates say on the day on which the demo is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    Announced,
    Active,
    Closed,
    Archived,
    Decided,
    InForce,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 6] = [
        Self::Announced,
        Self::Active,
        Self::Closed,
        Self::Archived,
        Self::Decided,
        Self::InForce,
    ];
    /// Days after its end at which a consultation is archived, by the tenants' default.
    pub const ARCHIVE_AFTER_DAYS: i64 = 365;

    /// The status at a moment, by the rule of the database's function `consultation_status`.
    pub fn of(schedule: &Schedule, now: Timestamp) -> Self {
        let reached = |at: Option<Timestamp>| at.is_some_and(|at| at <= now);
        if reached(schedule.in_force_at) {
            Self::InForce
        } else if reached(schedule.decided_at) {
            Self::Decided
        } else if now < schedule.starts_at {
            Self::Announced
        } else if now < schedule.ends_at {
            Self::Active
        } else if now < schedule.ends_at + (Self::ARCHIVE_AFTER_DAYS * 24).hours() {
            Self::Closed
        } else {
            Self::Archived
        }
    }

    /// This status, or the nearest that suits the format: only plans and statutes come into force, an event is not decided.
    #[must_use]
    pub const fn suiting(self, format: Format) -> Self {
        match (self, format) {
            (Self::InForce, Format::LandUsePlan | Format::Procedure) => Self::InForce,
            (Self::Decided | Self::InForce, Format::Survey | Format::Event | Format::Appointment | Format::Report) => {
                Self::Closed
            }
            (Self::InForce, _) => Self::Decided,
            (Self::Archived, Format::Report | Format::Appointment) => Self::Active,
            _ => self,
        }
    }
}
