//! What can be changed of a consultation, as facts: for the log, and for the mark that tells what a form was opened with.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::Method;
use super::phase_fields::methods;
use super::rules::NewConsultation;
use super::store::Consultation;

/// What a form was opened with, in short, so that nobody replaces unseen what somebody else has written meanwhile. No
/// key is in it, since it keeps no secret: a form that was opened before the keys were changed is as good as another.
pub fn stand(told: &Value) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(told.to_string()))
}

/// Which wording a form was opened with, and whether everybody could see it.
pub fn stand_of(consultation: &Consultation) -> String {
    stand(&json!([standing(consultation), consultation.published]))
}

/// What stands there and can be changed.
pub fn standing(consultation: &Consultation) -> Value {
    let phases = consultation.phases.iter();
    json!({
        "title": consultation.title,
        "format": consultation.format,
        "summary": consultation.summary,
        "description": consultation.description,
        "place": consultation.place,
        "topics": consultation.topics,
        "starts_at": consultation.starts_at,
        "ends_at": consultation.ends_at,
        "phases": phases.map(|phase| {
            told_phase(&phase.title, phase.begins_at, phase.ends_at, &methods(&phase.methods))
        }).collect::<Vec<_>>(),
    })
}

/// The same of what is wanted.
pub fn told(wanted: &NewConsultation) -> Value {
    let phases = wanted.phases.iter();
    json!({
        "title": wanted.title,
        "format": wanted.format,
        "summary": wanted.summary,
        "description": wanted.description,
        "place": wanted.place,
        "topics": wanted.topics,
        "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at,
        "phases": phases.map(|phase| {
            told_phase(&phase.title, phase.begins_at, phase.ends_at, &phase.methods)
        }).collect::<Vec<_>>(),
    })
}

fn told_phase(title: &str, begins_at: Timestamp, ends_at: Timestamp, methods: &[Method]) -> Value {
    json!({ "title": title, "starts_at": begins_at, "ends_at": ends_at, "methods": methods })
}

/// The facts of which the two tell differently.
pub fn differences(before: &Value, after: &Value) -> (Map<String, Value>, Map<String, Value>) {
    let kept = |side: &Value, other: &Value| {
        let facts = side.as_object().into_iter().flatten();
        let changed = facts.filter(|(name, value)| other.get(name.as_str()) != Some(*value));
        changed.map(|(name, value)| (name.clone(), value.clone())).collect()
    };
    (kept(before, after), kept(after, before))
}
