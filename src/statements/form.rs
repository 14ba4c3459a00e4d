//! What is typed for a statement, and what of it is missing.

use jiff::Timestamp;
use serde::Deserialize;

use super::store::{Content, NewEntry, Sender};
use super::{Channel, MAX_ADDRESS, MAX_LINE};
use crate::accounts::email;
use crate::consultations::Format;
use crate::error::FieldErrors;
use crate::mail::is_address;
use crate::ui::text::{self, TextError};
use crate::ui::time::day_from_field;
use crate::web::form::note;
use crate::web::{OfOpenForm, OpenForm};

/// What is typed into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StatementForm {
    pub title: String,
    pub body: String,
    pub name: String,
    pub address: String,
    pub email: String,
    /// For which organisation, if for one.
    pub im_namen: String,
    /// Of what staff enter: by which way it came, and on which day.
    pub kanal: String,
    pub eingang: String,
}

impl OfOpenForm for StatementForm {
    const FORM: OpenForm = OpenForm::Statement;
}

/// A subject and a text, tidied and checked. Errors: `title`, `body`.
pub fn content(title: &str, body: &str) -> Result<Content, FieldErrors> {
    let mut errors = FieldErrors::default();
    let content = Content {
        title: text::tidy_line(title),
        body: text::tidy(body),
    };
    at_most(&mut errors, "title", &content.title, MAX_LINE);
    note(&mut errors, "body", text::check_body(&content.body));
    if errors.is_empty() { Ok(content) } else { Err(errors) }
}

impl StatementForm {
    /// The statement of who gives it on the portal. An objection to a permit has a name and an address under it: one that
    /// cannot be read may be disregarded (`VwVfG` section 17(2)). In all other procedures nobody has to say who they are.
    pub fn checked(&self, format: Format, signed_in: bool) -> Result<(Content, Sender), FieldErrors> {
        let mut errors = FieldErrors::default();
        let content = self.content(&mut errors);
        let sender = self.sender(&mut errors, !signed_in);
        if format.names_objectors() {
            require(&mut errors, "name", &sender.name, "formal-error-name");
            require(&mut errors, "address", &sender.address, "formal-error-address");
        }
        finished(errors, content.map(|content| (content, sender)))
    }

    /// What staff enter, which has come by `now`.
    pub fn entry(&self, now: Timestamp) -> Result<NewEntry, FieldErrors> {
        let mut errors = FieldErrors::default();
        let channel = Channel::ENTERED.into_iter().find(|one| one.code() == self.kanal);
        if channel.is_none() {
            errors.add("kanal", "formal-error-channel");
        }
        let day = day_from_field(&self.eingang);
        match day {
            None => errors.add("eingang", "formal-error-day"),
            Some((begin, _)) if begin > now => errors.add("eingang", "formal-error-day-future"),
            Some(_) => {}
        }
        let content = self.content(&mut errors);
        let sender = self.sender(&mut errors, true);
        let entry = channel
            .zip(day)
            .zip(content)
            .map(|((channel, received), content)| NewEntry {
                channel,
                received,
                content,
                sender,
            });
        finished(errors, entry)
    }

    fn content(&self, errors: &mut FieldErrors) -> Option<Content> {
        match content(&self.title, &self.body) {
            Ok(content) => Some(content),
            Err(wrong) => {
                for (field, message) in wrong {
                    errors.add(field, message);
                }
                None
            }
        }
    }

    /// Who gives it; an account's mails go where the account's do.
    fn sender(&self, errors: &mut FieldErrors, with_email: bool) -> Sender {
        let (name, address) = (text::tidy_line(&self.name), text::tidy(&self.address));
        at_most(errors, "name", &name, MAX_LINE);
        at_most(errors, "address", &address.replace('\n', " "), MAX_ADDRESS);
        let typed = Some(self.email.trim()).filter(|typed| with_email && !typed.is_empty());
        if typed.is_some_and(|typed| email::key(typed).is_none() || !is_address(typed)) {
            errors.add("email", "account-email-wrong");
        }
        Sender {
            name,
            address,
            email: typed.map(str::to_owned),
        }
    }
}

fn finished<T>(errors: FieldErrors, found: Option<T>) -> Result<T, FieldErrors> {
    found.filter(|_| errors.is_empty()).ok_or(errors)
}

/// What may be empty has at most so many characters.
fn at_most(errors: &mut FieldErrors, field: &'static str, tidied: &str, max: usize) {
    match text::check_line(tidied, max) {
        Err(TextError::Empty) => {}
        outcome => note(errors, field, outcome),
    }
}

fn require(errors: &mut FieldErrors, field: &'static str, tidied: &str, key: &'static str) {
    if tidied.is_empty() {
        errors.add(field, key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong<T>(checked: Result<T, FieldErrors>) -> Vec<String> {
        let errors = checked.err().unwrap_or_default();
        errors.into_iter().map(|(field, _)| field.into_owned()).collect()
    }

    #[test]
    fn a_statement_has_words_and_an_objection_a_name_under_it() {
        let empty = StatementForm::default();
        assert_eq!(wrong(empty.checked(Format::LandUsePlan, false)), ["body"]);
        assert_eq!(wrong(empty.checked(Format::Permit, true)), ["body", "name", "address"]);
        let anonymous = StatementForm {
            body: "Zu laut.".into(),
            ..empty
        };
        assert!(anonymous.checked(Format::LandUsePlan, false).is_ok());
        let misspelt = StatementForm {
            email: "kein postfach".into(),
            name: " Eva Hase ".into(),
            ..anonymous
        };
        assert_eq!(wrong(misspelt.checked(Format::Procedure, false)), ["email"]);
        let (_, sender) = misspelt.checked(Format::Procedure, true).unwrap();
        assert_eq!((sender.name.as_str(), sender.email), ("Eva Hase", None));
    }

    #[test]
    fn what_came_on_paper_came_on_a_day_that_has_begun() {
        let now = "2026-06-02T10:00:00Z".parse().unwrap();
        let letter = StatementForm {
            body: "Zu laut.".into(),
            kanal: "post".into(),
            eingang: "2026-06-02".into(),
            ..StatementForm::default()
        };
        let entry = letter.entry(now).unwrap();
        assert_eq!(entry.received.0, "2026-06-01T22:00:00Z".parse().unwrap());
        let tomorrow = StatementForm {
            eingang: "2026-06-03".into(),
            ..letter.clone()
        };
        assert_eq!(wrong(tomorrow.entry(now)), ["eingang"]);
        let online = StatementForm {
            kanal: "online".into(),
            eingang: String::new(),
            ..letter
        };
        assert_eq!(wrong(online.entry(now)), ["kanal", "eingang"]);
    }
}
