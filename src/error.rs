//! The errors that a request can end with. How they look to a person or a program is `web::page`'s business.

use std::borrow::Cow;

/// What can go wrong; each variant is one answer to the outside.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing is there, or nothing that this person may know of (404).
    #[error("not found")]
    NotFound,
    /// Something was here, and moderation took it away (410).
    #[error("removed")]
    Removed,
    /// No body has this address (404 with a way to find the right one).
    #[error("unknown tenant")]
    UnknownTenant(String),
    /// The person has to sign in first (401, or the sign-in page).
    #[error("sign-in required")]
    SignInRequired,
    /// The person may do this, once the account has a second factor (403, or the page that sets one up).
    #[error("second factor required")]
    SecondFactorRequired,
    /// Signed in, may see the thing, but may not do this with it (403).
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// The request itself is malformed (400).
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// The form's proof of origin is missing or wrong (403).
    #[error("the form is not from here")]
    Forged,
    /// What was sent breaks rules, field by field (422).
    #[error("invalid: {0:?}")]
    Invalid(FieldErrors),
    /// The thing is in a state that does not allow this, for example a phase that is over (422).
    #[error("refused: {0}")]
    Refused(&'static str),
    /// More bytes than accepted (413).
    #[error("too large")]
    TooLarge,
    /// The body did not come in time (408).
    #[error("too slow")]
    Slow,
    /// A media type that is not understood (415).
    #[error("unsupported media type")]
    MediaType,
    /// The address exists, the method does not (405).
    #[error("method not allowed")]
    Method,
    /// Too many requests (429).
    #[error("too many requests")]
    TooMany {
        /// Seconds until the next try can succeed.
        retry_after: u64,
        /// Which allowance is spent, where it is one of the named ones.
        spent: Option<Spent>,
    },
    /// The database cannot be reached now, or cannot do it now (503). Nothing was stored.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// The answer to COMMIT got lost: it is not known whether anything was stored (503).
    #[error("outcome unknown: {0}")]
    Unsure(String),
    /// What no further attempt can help (500), as a mail that the other server will never take. Jobs are given up by it.
    #[error("refused for good: {0}")]
    Hopeless(Cow<'static, str>),
    /// A defect (500). The text stands in the log and never on a page.
    #[error("internal: {0}")]
    Internal(Cow<'static, str>),
}

/// An allowance of which nothing is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spent {
    /// Its name: what is limited, and for whom.
    pub limit: String,
    /// Whether all visitors of a body share it.
    pub shared: bool,
    /// How many there are when nothing is spent.
    pub burst: u32,
    /// Seconds in which all of it is earned anew.
    pub window: u64,
}

/// The result of most of the portal's functions.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A text key with its numbers, put into words where the reader's language is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key in the Fluent files.
    pub key: &'static str,
    /// Its variables.
    pub args: Vec<(&'static str, i64)>,
}

impl From<&'static str> for Message {
    fn from(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }
}

/// What is wrong with which field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<(Cow<'static, str>, Message)>);

impl FieldErrors {
    /// Notes an error of a field.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, message: impl Into<Message>) {
        self.0.push((field.into(), message.into()));
    }

    /// One field's error alone.
    pub fn one(field: impl Into<Cow<'static, str>>, message: impl Into<Message>) -> Self {
        Self(vec![(field.into(), message.into())])
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The errors in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Message)> {
        self.0.iter().map(|(field, message)| (field.as_ref(), message))
    }
}

impl IntoIterator for FieldErrors {
    type Item = (Cow<'static, str>, Message);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<FieldErrors> for Error {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl Error {
    /// The answer to who may neither write nor vote in a body for a time; why and how long stands with the decision, in
    /// the account.
    pub const SUSPENDED: Self = Self::Refused("contribution-error-suspended");

    /// A defect, told in the log.
    pub fn internal(text: impl Into<Cow<'static, str>>) -> Self {
        Self::Internal(text.into())
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        let text = error.as_db_error().map_or_else(
            || error.to_string(),
            |db| format!("{} ({})", db.message(), db.code().code()),
        );
        if passes(&error) {
            Self::Unavailable(text)
        } else {
            Self::Internal(text.into())
        }
    }
}

/// Whether the trouble is the database's or the line's and may be over with the next try; all else is a defect here.
fn passes(error: &tokio_postgres::Error) -> bool {
    use std::error::Error;
    use tokio_postgres::error::SqlState;
    let Some(code) = error.code() else {
        return error.is_closed() || error.source().is_some_and(<dyn Error>::is::<std::io::Error>);
    };
    // Connection, resources (disk, memory, connections), the operator (restart, time limit), system, internal:
    // PostgreSQL's appendix A.
    let class = &code.code()[..2];
    ["08", "53", "57", "58", "XX"].contains(&class)
        || [
            SqlState::LOCK_NOT_AVAILABLE,
            SqlState::T_R_DEADLOCK_DETECTED,
            SqlState::T_R_SERIALIZATION_FAILURE,
            SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
            // Of statements that were under way together, the one behind that which failed can be heard first.
            SqlState::IN_FAILED_SQL_TRANSACTION,
            // After a change of servers the old one may still answer, reading only.
            SqlState::READ_ONLY_SQL_TRANSACTION,
        ]
        .contains(code)
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        Self::Unavailable(error.to_string())
    }
}
