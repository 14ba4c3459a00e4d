//! What a public notice has to say.

use serde::Serialize;

use super::store::PublicNotice;
use crate::consultations::{Consultation, Method, Phase};
use crate::i18n::Language;
use crate::ui::time;

/// Which round of participation a plan is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// Early participation (`BauGB` section 3(1)).
    Early,
    /// Publication of the draft (section 3(2)).
    Publication,
    /// Publication of a draft that was changed since (section 4a(3)).
    Repeated,
}

/// A notice as it shall be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewNotice {
    pub round: Round,
    /// Which environmental information there is.
    pub environment: String,
    /// Where the documents can be read off the internet.
    pub access: String,
    /// How else a statement can be given.
    pub other_ways: String,
    /// What became of the early participation.
    pub early: String,
    pub preparatory: bool,
    pub previous_id: Option<i64>,
    pub changes: String,
    pub only_changes: bool,
}

/// What the law asks for before a draft is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// A month, and 30 days at least, for statements (section 3(2) sentence 1).
    Period,
    /// The draft with its reasons and the statements on the environment that are there (section 3(2) sentence 1).
    Documents,
    /// Which environmental information there is (section 3(2) sentence 4).
    Environment,
    /// How else a statement can be given (section 3(2) sentence 4 number 2).
    OtherWays,
    /// Where else the documents can be read (section 3(2) sentences 2 and 4 number 4).
    Access,
    /// The early participation, or why there was none (section 3(1)).
    Early,
    /// Which round is repeated, and what has changed (section 4a(3)).
    Changes,
}

impl Round {
    /// All rounds in the order of a plan's life.
    pub const ALL: [Self; 3] = [Self::Early, Self::Publication, Self::Repeated];

    /// The code in the database and in the form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Publication => "publication",
            Self::Repeated => "repeated",
        }
    }

    /// The round with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|round| round.code() == code)
    }

    /// The law's name for it.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Early => "public-notice-round-early",
            Self::Publication => "public-notice-round-publication",
            Self::Repeated => "public-notice-round-repeated",
        })
    }

    /// What is asked for in it. A repeated round may be shorter.
    pub const fn requirements(self) -> &'static [Requirement] {
        use Requirement::{Access, Changes, Documents, Early, Environment, OtherWays, Period};
        match self {
            Self::Early => &[],
            Self::Publication => &[Period, Documents, Environment, OtherWays, Access, Early],
            Self::Repeated => &[Changes, Documents, Environment, OtherWays, Access],
        }
    }
}

impl Requirement {
    /// The field of the form in which it is met; none where that is done elsewhere.
    pub const fn field(self) -> Option<&'static str> {
        match self {
            Self::Period | Self::Documents => None,
            Self::Environment => Some("umwelt"),
            Self::OtherWays => Some("andere_wege"),
            Self::Access => Some("einsicht"),
            Self::Early => Some("frueh"),
            Self::Changes => Some("aenderungen"),
        }
    }

    /// What is asked for, in words, with the law that does.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Period => "public-notice-needs-period",
            Self::Documents => "public-notice-needs-documents",
            Self::Environment => "public-notice-needs-environment",
            Self::OtherWays => "public-notice-needs-other-ways",
            Self::Access => "public-notice-needs-access",
            Self::Early => "public-notice-needs-early",
            Self::Changes => "public-notice-needs-changes",
        })
    }

    /// Whether the words that belong into the notice itself are there.
    pub fn is_worded(self, notice: &NewNotice) -> bool {
        let words = match self {
            Self::Period | Self::Documents => return true,
            Self::Environment => &notice.environment,
            Self::OtherWays => &notice.other_ways,
            Self::Access => &notice.access,
            Self::Early => &notice.early,
            Self::Changes => return !notice.changes.is_empty() && notice.previous_id.is_some(),
        };
        !words.is_empty()
    }

    /// Whether it is met.
    pub fn is_met(self, consultation: &Consultation, notice: &NewNotice) -> bool {
        match self {
            Self::Period => phase_of(consultation, notice.round).is_some_and(|phase| lasts(consultation, phase)),
            Self::Documents => consultation.has_documents,
            _ => self.is_worded(notice),
        }
    }
}

impl From<&PublicNotice> for NewNotice {
    fn from(notice: &PublicNotice) -> Self {
        Self {
            round: notice.round(),
            environment: notice.environment.clone(),
            access: notice.access.clone(),
            other_ways: notice.other_ways.clone(),
            early: notice.early.clone(),
            preparatory: notice.preparatory,
            previous_id: notice.previous_id,
            changes: notice.changes.clone(),
            only_changes: notice.only_changes,
        }
    }
}

/// The phase of a round: of those that take statements the first one is early, and the last one publishes the draft.
pub fn phase_of(consultation: &Consultation, round: Round) -> Option<&Phase> {
    let phases = consultation.phases.iter();
    let mut phases = phases.filter(|phase| phase.allows(Method::Statements));
    match round {
        Round::Early => phases.next(),
        Round::Publication | Round::Repeated => phases.next_back(),
    }
}

/// Whether a phase is as long as a publication has to be. Nobody sees a draft before it is published.
pub fn lasts(consultation: &Consultation, phase: &Phase) -> bool {
    let hidden_until = if consultation.published {
        phase.begins_at
    } else {
        consultation.now
    };
    time::lasts_a_month(phase.begins_at.max(hidden_until), phase.ends_at)
}

/// Whether everything is there that the law asks for.
pub fn is_complete(consultation: &Consultation, notice: Option<&PublicNotice>) -> bool {
    notice.map(NewNotice::from).is_some_and(|notice| {
        let mut asked = notice.round.requirements().iter();
        asked.all(|requirement| requirement.is_met(consultation, &notice))
    })
}

/// The phase in which the draft is published, where that is too short and can still be changed.
pub fn too_short<'a>(consultation: &'a Consultation, notice: Option<&PublicNotice>) -> Option<&'a Phase> {
    let round = notice.map_or(Round::Publication, PublicNotice::round);
    let needs_time = round.requirements().contains(&Requirement::Period);
    phase_of(consultation, round)
        .filter(|phase| needs_time && !phase.is_over(consultation.now) && !lasts(consultation, phase))
}
