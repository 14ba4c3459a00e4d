//! Forms that anybody may send without an account, and that cause mails or work for moderators: programs are kept out of
//! them without asking people anything.
//!
//! Such a form has a field that only programs fill in, and the signed time at which it was shown. What cannot have been
//! typed by a person comes back as a form with all that was typed, so that a person who is merely quick presses the
//! button again. While a body is under attack, its forms that make work for moderators ask for a proof of work too, or
//! for a code that was mailed to who has no script. [`HumanForm`] does the judging and hands out a [`Human`], without
//! which the functions that send and store cannot be called;
//! [`Visitor::human_fields`](crate::web::Visitor::human_fields) renders what it looks for.

mod alarm;
mod code;
mod guard;
pub mod proof;
mod stamp;

use axum::extract::{FromRequest, FromRequestParts, Request};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use alarm::Alarms;
pub use code::mail_code;
pub use guard::Guard;
pub use stamp::Stamp;

use super::visitor::tenant_of;
use super::{Once, Portal, Tenant, Visitor, form, limit};
use crate::db::{Db, Query, TenantId};
use crate::error::{Error, FieldErrors, Result};
use crate::sql;

/// How long a form can be sent after it was shown: seconds.
const LONGEST: i64 = 8 * 60 * 60;

/// The forms that are guarded so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpenForm {
    /// Asks for an account.
    Registration,
    /// Asks for a new password.
    ForgottenPassword,
    /// Subscribes a mailbox to a search.
    Subscription,
    /// Reports a text.
    #[default]
    Report,
    /// States something in a formal procedure.
    Statement,
    /// Answers a survey.
    Survey,
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
            Self::Statement => "shown statement",
            Self::Survey => "shown survey",
            Self::Text => "shown text",
        }
    }

    /// Whether a code from a mailbox does instead of the proof of work: who says something that the law lets everybody say
    /// needs neither script nor account for it.
    const fn takes_mailed_code(self) -> bool {
        matches!(self, Self::Report | Self::Statement)
    }

    /// Whether many of them at once are a sign of an attack. Of a survey they are what the body hopes for.
    const fn raises_alarm(self) -> bool {
        matches!(self, Self::Report | Self::Statement | Self::Text)
    }

    /// Whether people of the body have work from it. Of the others comes a mail alone, which has to be answered: a proof of its own.
    const fn makes_work(self) -> bool {
        matches!(self, Self::Report | Self::Statement | Self::Survey | Self::Text)
    }
}

/// What is typed into one of them.
pub trait OfOpenForm: DeserializeOwned + Send {
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
    /// That a person did, or why that is not sure; it is said above the form that is shown again.
    pub human: Result<Human, Doubt>,
}

/// Why a form may come from a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The field that people do not see was filled in.
    Filled,
    /// Nobody types as fast.
    Quick,
    /// The form is from yesterday, or shows no time of ours.
    Old,
    /// The body is under attack, and the proof of work is missing, wrong or was used before.
    Unproven,
}

impl Doubt {
    /// The name in the metrics, and the key of the words.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Filled => ("filled", "human-filled"),
            Self::Quick => ("quick", "human-quick"),
            Self::Old => ("old", "human-old"),
            Self::Unproven => ("unproven", "human-unproven"),
        }
    }
}

impl From<Doubt> for FieldErrors {
    fn from(doubt: Doubt) -> Self {
        Self::one("", doubt.names().1)
    }
}

impl From<Doubt> for Error {
    fn from(doubt: Doubt) -> Self {
        Self::Invalid(doubt.into())
    }
}

/// What a guarded form sends beside what is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Marks {
    webseite: String,
    gezeigt: String,
    beweis: String,
    postfachcode: String,
    /// The form's own field, if it has one: where the code was sent.
    email: String,
}

/// A form as it was sent.
struct Sent {
    marks: Marks,
    once: Once,
}

impl<T: OfOpenForm> FromRequest<Portal> for HumanForm<T> {
    type Rejection = Error;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, portal).await?;
        let bytes = form::read_from_here(&parts, portal, body).await?;
        let typed = form::parse(&bytes)?;
        let human = if visitor.account.is_some() {
            Ok(Human(()))
        } else {
            let sent = Sent {
                marks: form::parse(&bytes)?,
                once: Once::from_request_parts(&mut parts, portal).await?,
            };
            let tenant = tenant_of(&parts, portal).ok();
            let form = (T::FORM, tenant.as_deref());
            judge(portal, &visitor.guard, form, &sent).await?
        };
        match &human {
            Ok(_) => limit::take_checked_share(&parts, portal)?,
            Err(doubt) => metrics::counter!("doubted_forms_total", "why" => doubt.names().0).increment(1),
        }
        Ok(Self { typed, human })
    }
}

async fn judge(
    portal: &Portal,
    guard: &Guard,
    (form, tenant): (OpenForm, Option<&Tenant>),
    sent: &Sent,
) -> Result<Result<Human, Doubt>> {
    let marks = &sent.marks;
    if !marks.webseite.is_empty() {
        return Ok(Err(Doubt::Filled));
    }
    if let Err(doubt) = guard.check_time(form, &marks.gezeigt) {
        return Ok(Err(doubt));
    }
    if let Some(tenant) = tenant.filter(|_| form.raises_alarm())
        && portal.limits.exceeds_anonymous(tenant.id)
    {
        portal.alarms.raise(tenant.id, portal.clock.now());
    }
    let proven = !guard.asks_for_proof(form, tenant)
        || code::fits(portal, form, &marks.email, &marks.postfachcode)
        || has_worked(portal, (form, tenant), sent).await?;
    Ok(if proven { Ok(Human(())) } else { Err(Doubt::Unproven) })
}

/// Whether the browser has done the work for this very form, and nobody has used it before, but to send what was stored:
/// who presses again after an answer that got lost is led there.
async fn has_worked(portal: &Portal, (form, tenant): (OpenForm, Option<&Tenant>), sent: &Sent) -> Result<bool> {
    let Sent { marks, once } = sent;
    let is_ours = Stamp::open(&portal.secret, form, &marks.gezeigt).is_some();
    if !is_ours || !proof::holds(&marks.gezeigt, &marks.beweis) {
        return Ok(false);
    }
    if proof::spend(portal, &marks.gezeigt, LONGEST).await? {
        return Ok(true);
    }
    match tenant {
        Some(tenant) => once.is_known(portal, TenantId(tenant.id)).await,
        None => Ok(false),
    }
}

/// Periodic work: forgets proofs whose forms cannot be sent any more.
pub async fn purge_proofs(db: &Db) -> Result<()> {
    db.read_system(sql!("human/purge").done()).await
}

/// The administrator's switch: whether a body's forms ask for a proof of work, attack or not. None where that is so
/// already.
pub fn set_proof(tenant: i64, on: bool) -> Query<Option<i64>> {
    sql!("human/set_proof").bind(tenant).bind(on).optional_scalar()
}
