//! The editor's forms, as they are typed and as they are read.

use jiff::Timestamp;
use serde::Deserialize;

use super::period_fields::PeriodFields;
use super::phase_fields::{self, PhaseFields};
use super::rules::{MOST_PHASES, Outcome};
use super::store::{Consultation, Phase};
use super::{Format, NewConsultation, NewPhase};
use crate::error::FieldErrors;
use crate::i18n::Language;
use crate::ui::text;
use crate::ui::time::{day_field_value, day_from_field};
use crate::web::form::note;

/// The fields of a form as they were sent.
type Fields = Vec<(String, String)>;

/// The button of a new consultation's form that publishes nothing yet.
pub const AS_DRAFT: &str = "entwurf";
/// The button that adds the fields of a phase; nothing is saved by it.
pub const ADD_PHASE: &str = "phase-dazu";
/// The button that takes a phase's fields away begins so, and its number follows.
pub const REMOVE_PHASE: &str = "phase-weg-";

/// What is typed into the form for a consultation, a new one or one that is there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Fields")]
pub struct ConsultationForm {
    pub title: String,
    pub format: String,
    pub summary: String,
    pub description: String,
    pub place: String,
    pub topics: Vec<String>,
    pub period: PeriodFields,
    /// Phases with times of their own; without them one spans the period.
    pub phases: Vec<PhaseFields>,
    pub moderation: String,
    /// Which wording the form was opened with.
    pub stand: String,
    /// The ids of the phases that the form was opened with.
    pub phases_seen: String,
    /// Which of the form's buttons was pressed.
    pub aktion: String,
}

impl From<Fields> for ConsultationForm {
    fn from(fields: Fields) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "title" => form.title = value,
                "format" => form.format = value,
                "summary" => form.summary = value,
                "description" => form.description = value,
                "place" => form.place = value,
                "topics" => form.topics.push(value),
                "moderation" => form.moderation = value,
                "stand" => form.stand = value,
                "phases_seen" => form.phases_seen = value,
                "aktion" => form.aktion = value,
                name if name.starts_with("phase_") => form.put_phase(name, value),
                name => {
                    form.period.put(name, value);
                }
            }
        }
        form
    }
}

impl ConsultationForm {
    /// Takes `phase_2_title` and the like; other fields are none of this form's.
    fn put_phase(&mut self, name: &str, value: String) {
        let numbered = name.strip_prefix("phase_").and_then(|name| name.split_once('_'));
        let Some((Ok(number), part)) = numbered.map(|(number, part)| (number.parse::<usize>(), part)) else {
            return;
        };
        if !(1..=MOST_PHASES).contains(&number) {
            return;
        }
        if self.phases.len() < number {
            self.phases.resize_with(number, PhaseFields::default);
        }
        self.phases[number - 1].put(part, value);
    }

    /// Whether a button for phases was pressed, by which nothing is saved.
    pub fn presses(&self) -> bool {
        self.aktion == ADD_PHASE || self.aktion.starts_with(REMOVE_PHASE)
    }

    /// Does what that button asks for.
    pub fn press(&mut self, language: Language, there: Option<&Consultation>) {
        if self.aktion == ADD_PHASE {
            self.add_phase(language, there);
        }
        let number = self.aktion.strip_prefix(REMOVE_PHASE);
        if let Some(Ok(number @ 1..)) = number.map(str::parse::<usize>)
            && number <= self.phases.len()
        {
            self.phases.remove(number - 1);
        }
    }

    /// One phase more. Where none had times of its own, the one that spans the period gets its fields too.
    fn add_phase(&mut self, language: Language, there: Option<&Consultation>) {
        let format = self.format_of(there);
        let methods = format.map_or_else(Vec::new, |format| {
            format.methods().iter().map(|method| method.code().to_owned()).collect()
        });
        if self.phases.is_empty() {
            let spanning = there.and_then(|there| there.phases.first()).map(PhaseFields::of);
            let spanning = spanning.unwrap_or_else(|| PhaseFields {
                title: format.map_or("", |format| format.name(language)).to_owned(),
                methods: methods.clone(),
                ..PhaseFields::default()
            });
            self.phases.push(PhaseFields {
                period: self.period.clone(),
                ..spanning
            });
        }
        if self.phases.len() < MOST_PHASES {
            self.phases.push(PhaseFields {
                methods,
                ..PhaseFields::default()
            });
        }
    }

    /// What the form holds when it is opened for a consultation that is there.
    pub fn of(consultation: &Consultation, stand: String) -> Self {
        Self {
            title: consultation.title.clone(),
            format: consultation.format.clone(),
            summary: consultation.summary.clone(),
            description: consultation.description.clone(),
            place: consultation.place.clone().unwrap_or_default(),
            topics: consultation.topics.clone(),
            period: PeriodFields::of(consultation.starts_at, consultation.ends_at),
            phases: consultation.own_phases().iter().map(PhaseFields::of).collect(),
            moderation: consultation.moderation.clone(),
            stand,
            phases_seen: ids_of(consultation.own_phases()),
            aktion: String::new(),
        }
    }

    /// Adds the phases that somebody else has made meanwhile, so that nobody takes them away unseen.
    pub fn take_in(&mut self, consultation: &Consultation) {
        if self.phases.is_empty() && consultation.own_phases().is_empty() {
            return;
        }
        let seen: Vec<_> = self.phases_seen.split(' ').collect();
        for fields in consultation.phases.iter().map(PhaseFields::of) {
            let is_known = seen.contains(&fields.of.as_str()) || self.phases.iter().any(|typed| typed.of == fields.of);
            if self.phases.len() < MOST_PHASES && !is_known {
                self.phases.push(fields);
            }
        }
        self.phases_seen = ids_of(consultation.own_phases());
    }

    /// The format that is wanted; what is published keeps its own.
    fn format_of(&self, there: Option<&Consultation>) -> Option<Format> {
        let published = there.filter(|there| there.published);
        published.map_or_else(|| Format::from_code(&self.format), |there| Some(there.format()))
    }

    /// The consultation as it shall be, or what is wrong with which field. One that is there keeps its mode.
    pub fn parse(&self, language: Language, there: Option<&Consultation>) -> Result<NewConsultation, FieldErrors> {
        let mut errors = FieldErrors::default();
        let format = self.format_of(there);
        if format.is_none() {
            errors.add("format", "editor-error-format");
        }
        let starts_at = self.period.begin(there.map(|there| there.starts_at));
        let ends_at = self.period.end(there.map(|there| there.ends_at));
        if starts_at.is_none() {
            errors.add("starts_at", "error-begin");
        }
        if ends_at.is_none() {
            errors.add("ends_at", "error-end");
        }
        let period = starts_at.zip(ends_at);
        let phases = self.read_phases(there, period, &mut errors);
        let (Some(format), Some((starts_at, ends_at)), true) = (format, period, errors.is_empty()) else {
            if text::tidy(&self.title).is_empty() {
                errors.add("title", "error-title-empty");
            }
            return Err(errors);
        };
        let mode = there.map_or(&self.moderation, |there| &there.moderation);
        let new = NewConsultation {
            format,
            title: self.title.clone(),
            summary: self.summary.clone(),
            description: self.description.clone(),
            place: Some(self.place.clone()),
            topics: sorted(self.topics.clone()),
            starts_at,
            ends_at,
            phases,
            moderated_before: mode == "before",
            published: there.map_or(self.aktion != AS_DRAFT, |there| there.published),
            external_id: None,
        };
        let mut new = new.checked(format.name(language))?;
        if self.phases.is_empty() && there.is_some_and(|there| there.phases.is_empty()) {
            // What had no phase, since it was taken over from elsewhere, gets none unasked.
            new.phases.clear();
        }
        Ok(new)
    }

    /// The phases that were typed. Where none has times of its own, the one that is there goes with the period; another
    /// format brings its preset.
    fn read_phases(
        &self,
        there: Option<&Consultation>,
        period: Option<(Timestamp, Timestamp)>,
        errors: &mut FieldErrors,
    ) -> Vec<NewPhase> {
        if !self.phases.is_empty() {
            return phase_fields::read(&self.phases, there, errors);
        }
        let spanning =
            there.filter(|there| there.own_phases().is_empty() && self.format_of(Some(there)) == Some(there.format()));
        let spanning = spanning.and_then(|there| there.phases.first()).zip(period);
        let spanning = spanning.map(|(phase, (begins_at, ends_at))| NewPhase {
            id: Some(phase.id),
            title: phase.title.clone(),
            begins_at,
            ends_at,
            methods: phase_fields::methods(&phase.methods),
        });
        spanning.into_iter().collect()
    }
}

fn ids_of(phases: &[Phase]) -> String {
    phases
        .iter()
        .map(|phase| phase.id.to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

fn sorted(mut topics: Vec<String>) -> Vec<String> {
    topics.sort();
    topics.dedup();
    topics
}

/// What the button that publishes a draft sends.
#[derive(Deserialize)]
pub struct PublishForm {
    /// Which wording was read.
    #[serde(default)]
    pub stand: String,
}

/// What is typed into the form for what came of a consultation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ResultForm {
    pub decision: String,
    pub decided_at: String,
    pub in_force_at: String,
    /// Which result the form was opened with.
    pub stand: String,
}

impl ResultForm {
    /// What the form holds when it is opened.
    pub fn of(consultation: &Consultation, stand: String) -> Self {
        let day = |moment: Option<Timestamp>| moment.map_or_else(String::new, day_field_value);
        Self {
            decision: consultation.decision.clone().unwrap_or_default(),
            decided_at: day(consultation.decided_at),
            in_force_at: day(consultation.in_force_at),
            stand,
        }
    }

    /// An emptied form takes the result back.
    pub fn parse(&self, ends_at: Timestamp, now: Timestamp) -> Result<Outcome, FieldErrors> {
        let mut errors = FieldErrors::default();
        let decision = text::tidy(&self.decision);
        let decided_at = day(&mut errors, "decided_at", &self.decided_at);
        let in_force_at = day(&mut errors, "in_force_at", &self.in_force_at);
        if decision.is_empty() && self.decided_at.trim().is_empty() && self.in_force_at.trim().is_empty() {
            return Ok(Outcome::default());
        }
        if now < ends_at {
            errors.add("decision", "result-error-running");
        }
        note(&mut errors, "decision", text::check_body(&decision));
        if self.decided_at.trim().is_empty() {
            errors.add("decided_at", "result-error-decided-missing");
        }
        if decided_at.is_some_and(|decided| decided > now) {
            errors.add("decided_at", "result-error-decided-future");
        }
        if in_force_at
            .zip(decided_at)
            .is_some_and(|(force, decided)| force < decided)
        {
            errors.add("in_force_at", "result-error-force-early");
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Outcome {
            decision: Some(decision),
            decided_at,
            in_force_at,
        })
    }
}

fn day(errors: &mut FieldErrors, field: &'static str, typed: &str) -> Option<Timestamp> {
    if typed.trim().is_empty() {
        return None;
    }
    let day = day_from_field(typed).map(|(begin, _)| begin);
    if day.is_none() {
        errors.add(field, "error-moment");
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(decision: &str, decided_at: &str, in_force_at: &str) -> Result<Outcome, String> {
        let form = ResultForm {
            decision: decision.into(),
            decided_at: decided_at.into(),
            in_force_at: in_force_at.into(),
            stand: String::new(),
        };
        let moment = |text: &str| text.parse::<Timestamp>().unwrap();
        let running = form.parse(moment("2026-06-01T12:00:01Z"), moment("2026-06-01T12:00:00Z"));
        assert!(running.is_err() || running == Ok(Outcome::default()), "it is not over");
        let parsed = form.parse(moment("2026-06-01T12:00:00Z"), moment("2026-06-01T12:00:00Z"));
        parsed.map_err(|errors| errors.iter().map(|(field, _)| field).collect())
    }

    #[test]
    fn a_result_has_words_and_a_day() {
        let outcome = parse("Der Weg wird gebaut.", "2026-05-20", "2026-07-01").unwrap();
        assert_eq!(outcome.decided_at, Some("2026-05-19T22:00:00Z".parse().unwrap()));
        assert!(outcome.in_force_at > outcome.decided_at);
        assert_eq!(parse(" ", "", "").unwrap(), Outcome::default());
        assert_eq!(parse("Ja.", "", ""), Err("decided_at".into()));
        assert_eq!(parse("", "2026-05-20", ""), Err("decision".into()));
        assert_eq!(parse("Ja.", "2026-06-02", ""), Err("decided_at".into()));
        assert_eq!(parse("Ja.", "2026-05-20", "2026-05-19"), Err("in_force_at".into()));
        assert_eq!(parse("Ja.", "bald", ""), Err("decided_at".into()));
    }
}
