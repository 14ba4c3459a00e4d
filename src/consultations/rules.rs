//! What a consultation must be like.

use jiff::Timestamp;

use super::{Format, Method, TOPICS};
use crate::error::{FieldErrors, Message};
use crate::ui::text::{self, TextError};
use crate::ui::time;
use crate::web::form::note;

/// The most phases of a consultation.
pub const MOST_PHASES: usize = 20;

/// A result as it is stored; without words there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Markdown.
    pub decision: Option<String>,
    /// The beginning of the day on which it was decided.
    pub decided_at: Option<Timestamp>,
    /// The beginning of the day from which it is in force.
    pub in_force_at: Option<Timestamp>,
}

/// A consultation to be made, or one as it shall become.
#[derive(Clone, Debug)]
pub struct NewConsultation {
    /// The preset.
    pub format: Format,
    /// One line.
    pub title: String,
    /// A sentence or two, without markup.
    pub summary: String,
    /// Markdown.
    pub description: String,
    /// Where it is about, in words.
    pub place: Option<String>,
    /// Codes out of [`TOPICS`].
    pub topics: Vec<String>,
    /// The period [begin, end).
    pub starts_at: Timestamp,
    /// The period's end, which does not belong to it.
    pub ends_at: Timestamp,
    /// Within the period, at least one.
    pub phases: Vec<NewPhase>,
    /// Whether texts are seen only after a moderator released them.
    pub moderated_before: bool,
    /// Whether everybody sees it, or a draft that is seen by the body's staff alone.
    pub published: bool,
    /// The id that it had elsewhere.
    pub external_id: Option<String>,
}

/// A phase to be made, or one as it shall become.
#[derive(Clone, Debug)]
pub struct NewPhase {
    /// Of one that is there.
    pub id: Option<i64>,
    /// What happens in it.
    pub title: String,
    /// When it begins.
    pub begins_at: Timestamp,
    /// When it is over.
    pub ends_at: Timestamp,
    /// What one can do in it.
    pub methods: Vec<Method>,
}

impl NewConsultation {
    /// Tidies the texts and checks everything; adds the preset's phase where none is given.
    pub fn checked(mut self, preset_title: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        self.title = text::tidy_line(&self.title);
        self.summary = text::tidy(&self.summary);
        self.description = text::tidy(&self.description);
        self.place = self
            .place
            .map(|place| text::tidy(&place))
            .filter(|place| !place.is_empty());
        line(&mut errors, "title", &self.title, 200);
        if !self.summary.is_empty() {
            limited(&mut errors, "summary", &self.summary, 500);
        }
        if !self.description.is_empty() {
            note(&mut errors, "description", text::check_body(&self.description));
        }
        if let Some(place) = &self.place {
            line(&mut errors, "place", place, 200);
        }
        if self
            .topics
            .iter()
            .any(|topic| !TOPICS.iter().any(|(code, _)| code == topic))
        {
            errors.add("topics", "error-choice");
        }
        (self.starts_at, self.ends_at) = (stored(self.starts_at), stored(self.ends_at));
        for (field, moment) in [("starts_at", self.starts_at), ("ends_at", self.ends_at)] {
            if !is_of_our_time(moment) {
                errors.add(field, "error-moment");
            }
        }
        if self.starts_at >= self.ends_at {
            errors.add("ends_at", "consultation-error-period");
        }
        self.check_phases(&mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        if self.phases.is_empty() {
            self.phases.push(NewPhase {
                id: None,
                title: preset_title.to_owned(),
                begins_at: self.starts_at,
                ends_at: self.ends_at,
                methods: self.format.methods().to_vec(),
            });
        }
        Ok(self)
    }

    fn check_phases(&mut self, errors: &mut FieldErrors) {
        if self.phases.len() > MOST_PHASES {
            errors.add("phases", "consultation-error-phases");
        }
        for (number, phase) in (1..).zip(&mut self.phases) {
            phase.title = text::tidy_line(&phase.title);
            if text::check_line(&phase.title, 200).is_err() {
                let (key, args) = ("consultation-error-phase-title", vec![("phase", number), ("max", 200)]);
                errors.add(phase_field(number), Message { key, args });
            }
            (phase.begins_at, phase.ends_at) = (stored(phase.begins_at), stored(phase.ends_at));
            if phase.begins_at >= phase.ends_at || phase.begins_at < self.starts_at || phase.ends_at > self.ends_at {
                let (key, args) = ("consultation-error-phase-period", vec![("phase", number)]);
                errors.add(phase_field(number), Message { key, args });
            }
        }
    }
}

/// What matters when a consultation is shown to everybody.
#[derive(Clone, Copy, Debug)]
pub struct Publishable {
    pub format: Format,
    pub starts_at: Timestamp,
    /// When nobody can take part any more.
    pub over_at: Timestamp,
}

impl NewConsultation {
    /// What matters when it is shown to everybody.
    pub fn publishable(&self) -> Publishable {
        let last = self.phases.iter().map(|phase| phase.ends_at).max();
        Publishable {
            format: self.format,
            starts_at: self.starts_at,
            over_at: last.unwrap_or(self.ends_at),
        }
    }
}

/// What keeps it from being published: that it is over; that the time of a formal procedure, which has to be told before
/// it begins, began before today.
pub fn check_publishable(wanted: &Publishable, now: Timestamp) -> FieldErrors {
    let mut errors = FieldErrors::default();
    let mut note = |field: &'static str, key| {
        let args = vec![("phase", 0)];
        errors.add(field, Message { key, args });
    };
    if wanted.format.is_formal() && time::is_on_an_earlier_day(wanted.starts_at, now) {
        note("starts_at", "consultation-error-begin-past");
    }
    if wanted.over_at <= now {
        note("ends_at", "consultation-error-end-past");
    }
    errors
}

/// The name of a phase in errors, by its number from 1: its place in what was sent (as in RFC 6901).
pub fn phase_field(number: i64) -> String {
    format!("phases/{}", number - 1)
}

/// The moment as the database stores it, in whole microseconds.
fn stored(moment: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(moment.as_microsecond()).unwrap_or(moment)
}

/// Whether anybody could take part then: from 1900 until 2999.
fn is_of_our_time(moment: Timestamp) -> bool {
    const FROM: i64 = -2_208_988_800;
    const UNTIL: i64 = 32_503_680_000;
    (FROM..UNTIL).contains(&moment.as_second())
}

/// Checks a field of one line.
pub(crate) fn line(errors: &mut FieldErrors, field: &'static str, tidied: &str, max: usize) {
    note(errors, field, text::check_line(tidied, max));
}

fn limited(errors: &mut FieldErrors, field: &'static str, tidied: &str, max: usize) {
    let actual = unicode_segmentation::UnicodeSegmentation::graphemes(tidied, true).count();
    if actual > max {
        note(errors, field, Err(TextError::TooLong { max, actual }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new() -> NewConsultation {
        NewConsultation {
            format: Format::Dialogue,
            title: " Radweg an der Elbe ".into(),
            summary: String::new(),
            description: String::new(),
            place: Some("  ".into()),
            topics: vec!["transport".into()],
            starts_at: "2026-01-01T00:00:00Z".parse().unwrap(),
            ends_at: "2026-02-01T00:00:00Z".parse().unwrap(),
            phases: Vec::new(),
            moderated_before: false,
            published: true,
            external_id: None,
        }
    }

    #[test]
    fn the_preset_spans_the_period() {
        let checked = new().checked("Dialog").unwrap();
        assert_eq!(checked.title, "Radweg an der Elbe");
        assert_eq!(checked.place, None);
        assert_eq!(checked.phases.len(), 1);
        assert_eq!(checked.phases[0].methods, [Method::Contributions]);
        assert_eq!(
            (checked.phases[0].begins_at, checked.phases[0].ends_at),
            (checked.starts_at, checked.ends_at)
        );
    }

    #[test]
    fn each_mistake_is_named_by_its_field() {
        let mut wrong = new();
        wrong.title = "  ".into();
        wrong.topics = vec!["gossip".into()];
        wrong.ends_at = wrong.starts_at;
        wrong.phases = vec![NewPhase {
            id: None,
            title: "Phase".into(),
            begins_at: "2025-12-31T00:00:00Z".parse().unwrap(),
            ends_at: "2026-01-02T00:00:00Z".parse().unwrap(),
            methods: vec![],
        }];
        let errors = wrong.checked("Dialog").unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["title", "topics", "ends_at", "phases/0"]);
    }
}
