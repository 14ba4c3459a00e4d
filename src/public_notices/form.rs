//! What is typed into the form for a public notice.

use serde::Deserialize;

use super::MAX_TEXT;
use super::rules::{NewNotice, Round};
use super::store::PublicNotice;
use crate::error::FieldErrors;
use crate::ui::text;
use crate::web::form::note;

/// The fields as they are typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoticeForm {
    /// The round's code.
    pub runde: String,
    pub umwelt: String,
    pub einsicht: String,
    pub andere_wege: String,
    pub frueh: String,
    pub flaechennutzungsplan: String,
    /// The id of the round before.
    pub vorige: String,
    pub aenderungen: String,
    pub nur_aenderungen: String,
    /// Which wording the form was opened with.
    pub stand: String,
}

/// What a form of this wording was opened with.
pub fn stand(notice: Option<&PublicNotice>) -> String {
    notice.map_or(0, |notice| notice.version).to_string()
}

impl NoticeForm {
    /// What the form holds when it is opened.
    pub fn of(notice: Option<&PublicNotice>) -> Self {
        let stand = stand(notice);
        let Some(notice) = notice.cloned() else {
            return Self {
                stand,
                ..Self::default()
            };
        };
        let ticked = |on: bool| if on { "1".to_owned() } else { String::new() };
        Self {
            runde: notice.round,
            umwelt: notice.environment,
            einsicht: notice.access,
            andere_wege: notice.other_ways,
            frueh: notice.early,
            flaechennutzungsplan: ticked(notice.preparatory),
            vorige: notice.previous_id.map_or_else(String::new, |id| id.to_string()),
            aenderungen: notice.changes,
            nur_aenderungen: ticked(notice.only_changes),
            stand,
        }
    }

    /// The notice as it shall be. It may be half done; `complete`: what everybody sees already must say everything.
    pub fn checked(&self, complete: bool) -> Result<NewNotice, FieldErrors> {
        let mut errors = FieldErrors::default();
        let round = Round::from_code(&self.runde);
        if round.is_none() {
            errors.add("runde", "public-notice-error-round");
        }
        let mut words = |field: &'static str, typed: &str| {
            let tidied = text::tidy(typed);
            if !tidied.is_empty() {
                note(&mut errors, field, text::check_lines(&tidied, MAX_TEXT));
            }
            tidied
        };
        let new = NewNotice {
            round: round.unwrap_or(Round::Publication),
            environment: words("umwelt", &self.umwelt),
            access: words("einsicht", &self.einsicht),
            other_ways: words("andere_wege", &self.andere_wege),
            early: words("frueh", &self.frueh),
            preparatory: !self.flaechennutzungsplan.is_empty(),
            previous_id: self.vorige.parse().ok(),
            changes: words("aenderungen", &self.aenderungen),
            only_changes: !self.nur_aenderungen.is_empty(),
        };
        if round.is_some() && complete {
            for requirement in new.round.requirements() {
                if let Some(field) = requirement.field().filter(|_| !requirement.is_worded(&new)) {
                    errors.add(field, "public-notice-error-published");
                }
            }
        }
        if errors.is_empty() { Ok(new) } else { Err(errors) }
    }
}
