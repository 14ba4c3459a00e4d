//! Forms that anybody may send without an account, and that cause mails or work for moderators: programs are kept out of
//! them without asking people anything.
//!
//! Such a form has a field that only programs fill in, and the signed time at which it was shown. What cannot have been
//! typed by a person comes back as a form with all that was typed, so that a person who is merely quick presses the
//! button again. [`HumanForm`] does the judging and hands out a [`Human`], without which the functions that send and
//! store cannot be called; [`Visitor::human_fields`](crate::web::Visitor::human_fields) renders what it looks for.

mod guard;
mod stamp;

use axum::extract::{FromRequest, FromRequestParts, Request};
use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use guard::Guard;
pub use stamp::Stamp;

use super::{Portal, Visitor, form};
use crate::error::{Error, FieldErrors, Result};

/// How long a form can be sent after it was shown: seconds.
const LONGEST: i64 = 8 * 60 * 60;

/// The forms that are guarded so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenForm {
    /// Asks for an account.
    Registration,
    /// Asks for a new password.
    ForgottenPassword,
    /// Subscribes a mailbox to a search.
    Subscription,
    /// Reports a text.
    Report,
    /// A contribution or a comment, kept until its author signs in.
    Text,
}

impl OpenForm {
    /// What its times are signed as.
    const fn purpose(self) -> &'static str {
        match self {
            Self::Registration => "shown registration",
            Self::ForgottenPassword => "shown password",
            Self::Subscription => "shown subscription",
            Self::Report => "shown report",
            Self::Text => "shown text",
        }
    }
}

/// What is typed into one of them.
pub trait OfOpenForm: DeserializeOwned {
    /// Which one.
    const FORM: OpenForm;
}

/// The word that a person has sent the form, as far as that can be told; whoever is signed in has proved it before.
#[derive(Debug)]
pub struct Human(());

/// A form that anybody may send, from one of our own pages.
pub struct HumanForm<T> {
    /// What was typed.
    pub typed: T,
    /// That a person did, or what to say above the form that is shown again.
    pub human: Result<Human, FieldErrors>,
}

/// Why a form may come from a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doubt {
    /// The field that people do not see was filled in.
    Filled,
    /// Nobody types as fast.
    Quick,
    /// The form is from yesterday, or shows no time of ours.
    Old,
}

impl Doubt {
    /// The name in the metrics, and the key of the words.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Filled => ("filled", "human-filled"),
            Self::Quick => ("quick", "human-quick"),
            Self::Old => ("old", "human-old"),
        }
    }
}

/// What a guarded form sends beside what is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Marks {
    webseite: String,
    gezeigt: String,
}

impl<T: OfOpenForm> FromRequest<Portal> for HumanForm<T> {
    type Rejection = Error;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, portal).await?;
        let bytes = form::read_from_here(&parts, portal, body).await?;
        let typed = form::parse(&bytes)?;
        let human = match visitor.account {
            Some(_) => Ok(Human(())),
            None => judge(&visitor.guard, T::FORM, &form::parse(&bytes)?),
        };
        Ok(Self {
            typed,
            human: human.map_err(told),
        })
    }
}

fn told(doubt: Doubt) -> FieldErrors {
    let (name, words) = doubt.names();
    metrics::counter!("doubted_forms_total", "why" => name).increment(1);
    FieldErrors::one("", words)
}

fn judge(guard: &Guard, form: OpenForm, marks: &Marks) -> Result<Human, Doubt> {
    if !marks.webseite.is_empty() {
        return Err(Doubt::Filled);
    }
    guard.check_time(form, &marks.gezeigt)?;
    Ok(Human(()))
}
