//! The part of the editor's form that is about phases.

use super::Method;
use super::period_fields::PeriodFields;
use super::rules::{NewPhase, phase_field};
use super::store::{Consultation, Phase};
use crate::error::{FieldErrors, Message};

/// What is typed for a phase.
#[derive(Clone, Debug, Default)]
pub struct PhaseFields {
    pub title: String,
    pub period: PeriodFields,
    /// Codes of what one can do in it.
    pub methods: Vec<String>,
    /// The id of the phase that these fields are about; empty of a new one.
    pub of: String,
}

impl PhaseFields {
    /// What the fields hold when the form is opened.
    pub fn of(phase: &Phase) -> Self {
        Self {
            title: phase.title.clone(),
            period: PeriodFields::of(phase.begins_at, phase.ends_at),
            methods: phase.methods.clone(),
            of: phase.id.to_string(),
        }
    }

    /// Takes a field by the last part of its name; others are none of a phase's.
    pub fn put(&mut self, part: &str, value: String) {
        match part {
            "title" => self.title = value,
            "methods" => self.methods.push(value),
            "of" => self.of = value,
            part => {
                self.period.put(part, value);
            }
        }
    }

    /// The phase that these fields are about, where it is there already.
    pub fn standing<'c>(&self, there: Option<&'c Consultation>) -> Option<&'c Phase> {
        there?.phases.iter().find(|phase| phase.id.to_string() == self.of)
    }

    /// That phase, where people rely on it: what they can do in it stays.
    pub fn settled<'c>(&self, there: Option<&'c Consultation>) -> Option<&'c Phase> {
        self.standing(there)
            .filter(|phase| there.is_some_and(|there| there.is_under_way(phase)))
    }

    /// The phase that is wanted, or what is wrong with it.
    fn read(&self, there: Option<&Consultation>) -> Result<NewPhase, &'static str> {
        let standing = self.standing(there);
        let begins_at = self.period.begin(standing.map(|phase| phase.begins_at));
        let ends_at = self.period.end(standing.map(|phase| phase.ends_at));
        let (begins_at, ends_at) = begins_at.zip(ends_at).ok_or("consultation-error-phase-moment")?;
        let mut wanted = methods(&self.methods);
        if let Some(phase) = self.settled(there) {
            let stays = methods(&phase.methods);
            // The form offers no others; it may have been opened before the phase began.
            if !wanted.is_empty() && wanted != stays {
                return Err("consultation-error-phase-methods");
            }
            wanted = stays;
        }
        Ok(NewPhase {
            id: standing.map(|phase| phase.id),
            title: self.title.clone(),
            begins_at,
            ends_at,
            methods: wanted,
        })
    }
}

/// The phases that were typed, as far as they can be read; what is wrong with one is noted by its number.
pub fn read(fields: &[PhaseFields], there: Option<&Consultation>, errors: &mut FieldErrors) -> Vec<NewPhase> {
    let mut phases: Vec<NewPhase> = Vec::new();
    for (number, typed) in (1..).zip(fields) {
        match typed.read(there) {
            Ok(mut phase) => {
                if phases.iter().any(|other| other.id == phase.id) {
                    phase.id = None;
                }
                phases.push(phase);
            }
            Err(key) => {
                let args = vec![("phase", number)];
                errors.add(phase_field(number), Message { key, args });
            }
        }
    }
    phases
}

/// The methods with these codes, in their own order, each once.
pub fn methods(codes: &[String]) -> Vec<Method> {
    let among = |method: &Method| codes.iter().any(|code| code == method.code());
    Method::ALL.into_iter().filter(among).collect()
}
