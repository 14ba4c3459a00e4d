//! The editor's forms, as they are typed and as they are read.

use jiff::Timestamp;
use serde::Deserialize;

use super::rules::{Outcome, note};
use super::store::Consultation;
use super::{Format, NewConsultation};
use crate::error::FieldErrors;
use crate::ui::text;
use crate::ui::time::{day_field_value, day_from_field, from_field};
use crate::web::TenantVisitor;

/// What is typed into the form for a new consultation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConsultationForm {
    pub title: String,
    pub format: String,
    pub summary: String,
    pub description: String,
    pub place: String,
    pub topic: String,
    pub starts_at: String,
    pub ends_at: String,
    pub moderation: String,
}

impl ConsultationForm {
    /// The consultation to be made, or what is wrong with which field.
    pub fn parse(&self, visitor: &TenantVisitor) -> Result<NewConsultation, FieldErrors> {
        let mut errors = FieldErrors::default();
        let format = Format::from_code(&self.format);
        if format.is_none() {
            errors.add("format", "error-choice");
        }
        let (starts_at, ends_at) = (from_field(&self.starts_at), from_field(&self.ends_at));
        if starts_at.is_none() {
            errors.add("starts_at", "error-moment");
        }
        if ends_at.is_none() {
            errors.add("ends_at", "error-moment");
        }
        let (Some(format), Some(starts_at), Some(ends_at)) = (format, starts_at, ends_at) else {
            if text::tidy(&self.title).is_empty() {
                errors.add("title", "error-text-empty");
            }
            return Err(errors);
        };
        let new = NewConsultation {
            format,
            title: self.title.clone(),
            summary: self.summary.clone(),
            description: self.description.clone(),
            place: Some(self.place.clone()),
            topics: Some(self.topic.clone())
                .filter(|topic| !topic.is_empty())
                .into_iter()
                .collect(),
            starts_at,
            ends_at,
            phases: Vec::new(),
            moderated_before: self.moderation == "before",
            external_id: None,
        };
        new.checked(format.name(visitor.language()))
    }
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

    fn parse(decision: &str, decided_at: &str, in_force_at: &str) -> Result<Outcome, Vec<&'static str>> {
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
        assert_eq!(parse("Ja.", "", ""), Err(vec!["decided_at"]));
        assert_eq!(parse("", "2026-05-20", ""), Err(vec!["decision"]));
        assert_eq!(parse("Ja.", "2026-06-02", ""), Err(vec!["decided_at"]));
        assert_eq!(parse("Ja.", "2026-05-20", "2026-05-19"), Err(vec!["in_force_at"]));
        assert_eq!(parse("Ja.", "bald", ""), Err(vec!["decided_at"]));
    }
}
