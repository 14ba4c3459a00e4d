//! The mails about closed accounts. A job names the account; what the mail says is looked up when it is sent, so that none
//! goes out that is not true any more.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{IDLE_DAYS, RESTING_DAYS, WARNING_DAYS, store};
use crate::accounts::letters::{self, Purpose};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::jobs::{self, Job};
use crate::mail::Mail;
use crate::row;
use crate::ui::time;
use crate::web::Portal;

/// The kind of these jobs.
pub const KIND: &str = "rights_letter";

/// A mail about an account, by its id. Periodic work writes some of them in SQL, under these names.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// The deletion was asked for, and how to take it back.
    Leaving(i64),
    /// The account will rest soon.
    Idle(i64),
    /// The account rests.
    Resting(i64),
    /// The link that ends the rest, asked for.
    Reopen(i64),
    /// The account is gone.
    Gone {
        email: String,
        display_name: String,
        language: String,
    },
}

row! {
    /// An account as its letters need it.
    pub struct Recipient {
        pub id: i64,
        pub email: String,
        pub display_name: String,
        pub language: String,
        pub closed: bool,
        pub deletion_due: Option<Timestamp>,
        pub inactive_at: Option<Timestamp>,
        pub idle_warned_at: Option<Timestamp>,
        pub last_seen_at: Timestamp,
        /// Works for a body or the platform.
        pub staff: bool,
    }
}

/// The words of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    Leaving,
    Idle,
    Resting,
    RestingStaff,
    Reopen,
    Gone,
}

impl Words {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Leaving,
        Self::Idle,
        Self::Resting,
        Self::RestingStaff,
        Self::Reopen,
        Self::Gone,
    ];

    /// The keys of subject, text, link and what comes after.
    const fn keys(self) -> [&'static str; 4] {
        match self {
            Self::Leaving => [
                "mail-leaving-subject",
                "mail-leaving-text",
                "mail-leaving-go",
                "mail-leaving-after",
            ],
            Self::Idle => ["mail-idle-subject", "mail-idle-text", "mail-idle-go", "mail-idle-after"],
            Self::Resting => [
                "mail-resting-subject",
                "mail-resting-text",
                "mail-resting-go",
                "mail-resting-after",
            ],
            Self::RestingStaff => [
                "mail-resting-subject",
                "mail-resting-text",
                "mail-resting-go",
                "mail-resting-after-staff",
            ],
            Self::Reopen => [
                "mail-reopen-subject",
                "mail-reopen-text",
                "mail-reopen-go",
                "mail-reopen-after",
            ],
            Self::Gone => ["mail-gone-subject", "mail-gone-text", "mail-gone-go", "mail-gone-after"],
        }
    }
}

/// The job that sends a letter.
pub(super) fn order(letter: &Letter) -> Result<Query<()>> {
    Ok(jobs::enqueue(KIND, jobs::payload(letter)?))
}

/// The mail in words. `date` is what the letter tells of, `href` the link's whole address.
pub fn compose(language: Language, words: Words, to: (&str, &str), date: Timestamp, href: &str) -> Mail {
    let platform = language.t("platform-name");
    let args = [
        ("platform", platform.into()),
        ("date", time::date(language, date).into()),
    ];
    letters::mail(language, platform, words.keys(), &args, to, href)
}

/// Sends the letter of a job; does nothing where it would not be true any more.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let is_last_attempt = job.is_last_attempt();
    let letter: Letter = job.order()?;
    let mail = match &letter {
        Letter::Gone {
            email,
            display_name,
            language,
        } => farewell(&portal, (email, display_name), language),
        Letter::Leaving(account) | Letter::Idle(account) | Letter::Resting(account) | Letter::Reopen(account) => {
            let Some(recipient) = portal.db.read_system(store::recipient(*account)).await? else {
                return Ok(());
            };
            let Some((words, date)) = tidings(&letter, &recipient) else {
                return Ok(());
            };
            about(&portal, &recipient, words, date).await?
        }
    };
    let id = job.mail_id();
    let sent = portal.mailer.send(&mail, &id, portal.clock.now()).await;
    match (letter, sent) {
        // Nobody is left to be told, and the address must not stay behind among the jobs that were given up.
        (Letter::Gone { .. }, Err(error)) if matches!(error, Error::Hopeless(_)) || is_last_attempt => Ok(()),
        (_, sent) => sent,
    }
}

/// What is true of the account now, and the day that matters; none if the letter is not.
fn tidings(letter: &Letter, account: &Recipient) -> Option<(Words, Timestamp)> {
    let resting = account.inactive_at.filter(|_| account.deletion_due.is_none());
    let deleted = resting.map(|since| later(since, RESTING_DAYS));
    match letter {
        Letter::Leaving(_) => account.deletion_due.map(|due| (Words::Leaving, due)),
        Letter::Idle(_) => {
            let warned = account.idle_warned_at.filter(|_| !account.closed)?;
            let rests = later(account.last_seen_at, IDLE_DAYS).max(later(warned, WARNING_DAYS));
            Some((Words::Idle, rests))
        }
        Letter::Resting(_) if account.staff => deleted.map(|date| (Words::RestingStaff, date)),
        Letter::Resting(_) => deleted.map(|date| (Words::Resting, date)),
        Letter::Reopen(_) => deleted.map(|date| (Words::Reopen, date)),
        Letter::Gone { .. } => None,
    }
}

fn later(moment: Timestamp, days: i32) -> Timestamp {
    moment
        .checked_add(SignedDuration::from_hours(i64::from(days) * 24))
        .unwrap_or(Timestamp::MAX)
}

async fn about(portal: &Portal, account: &Recipient, words: Words, date: Timestamp) -> Result<Mail> {
    let language = Language::from_code(&account.language).unwrap_or_default();
    // An account that is open still needs no other key than its person's own.
    let href = match words {
        Words::Idle => portal.config.absolute("/anmelden"),
        _ => letters::link(portal, Purpose::Return, account.id, json!({})).await?,
    };
    let to = (account.email.as_str(), account.display_name.as_str());
    Ok(compose(language, words, to, date, &href))
}

fn farewell(portal: &Portal, to: (&str, &str), language: &str) -> Mail {
    let language = Language::from_code(language).unwrap_or_default();
    compose(
        language,
        Words::Gone,
        to,
        portal.clock.now(),
        &portal.config.absolute("/"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Recipient {
        Recipient {
            id: 1,
            email: String::new(),
            display_name: String::new(),
            language: "de".into(),
            closed: false,
            deletion_due: None,
            inactive_at: None,
            idle_warned_at: None,
            last_seen_at: "2024-01-01T00:00:00Z".parse().unwrap(),
            staff: false,
        }
    }

    #[test]
    fn a_letter_that_is_not_true_any_more_is_not_sent() {
        for letter in [
            Letter::Leaving(1),
            Letter::Idle(1),
            Letter::Resting(1),
            Letter::Reopen(1),
        ] {
            assert_eq!(tidings(&letter, &account()), None, "{letter:?}");
        }
        let given_up = Recipient {
            inactive_at: Some(Timestamp::UNIX_EPOCH),
            deletion_due: Some(Timestamp::UNIX_EPOCH),
            closed: true,
            ..account()
        };
        assert_eq!(tidings(&Letter::Reopen(1), &given_up), None);
    }

    #[test]
    fn a_warning_names_the_day_on_which_the_account_will_rest() {
        let day = |text: &str| format!("{text}T00:00:00Z").parse::<Timestamp>().unwrap();
        let warned = |moment| Recipient {
            idle_warned_at: Some(day(moment)),
            ..account()
        };
        let date = |moment| tidings(&Letter::Idle(1), &warned(moment)).map(|(_, date)| date);
        assert_eq!(date("2025-12-01"), Some(day("2025-12-31")));
        // The warning came late: its person still has the whole time.
        assert_eq!(date("2026-03-01"), Some(day("2026-03-31")));
    }
}
