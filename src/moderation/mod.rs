//! Moderation: reports of the public, the queue of cases, decisions with their reasons, objections.
//!
//! | | |
//! |---|---|
//! | a case | a text, or the name that somebody appears under; one is open for each, however many report it |
//! | begins with | a report (DSA article 16), a text that waits for its release, what a rule saw, a moderator's own look |
//! | a decision | on a ground and with facts that its author is told (article 17); can be undone for ten minutes, and nobody is written to before |
//! | an objection | within six months, by the author and by who reported, decided by somebody else (article 20) |
//!
//! What a text's status does to votes, counts and search is the database's business (migration V23), so that it holds for
//! whoever changes it.

mod appeals;
mod case_log;
mod cases;
mod decisions;
pub mod letters;
mod openness;
mod protection;
mod reports;
mod rules;
mod settings;
pub mod signals;
mod store;
mod views;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::Deserialize;

pub use decisions::{Decider, Outcome, Verdict, VerdictForm, decide};
pub use letters::{KIND as LETTER, send as send_letter};
pub use rules::{Action, Cause, Reason, Urgency};
pub use settings::ModePanel;

use crate::db::{Db, TenantTx};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::web::{Account, Portal, Role, TenantVisitor, permission};

/// How long a decision can be undone, and how long its letters wait, in minutes. The statements say the same.
const UNDO_MINUTES: i32 = 10;
/// The longest text that a moderator or an objector writes, in characters as a reader counts them.
const MAX_REASONS: usize = 5000;

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .merge(reports::routes())
        .merge(cases::routes())
        .merge(case_log::routes())
        .merge(decisions::routes())
        .merge(appeals::routes())
        .merge(settings::routes())
        .merge(openness::routes())
        .merge(protection::routes())
        .merge(signals::routes())
}

/// Somebody who reviews what citizens write for the body.
pub struct CanModerate(pub TenantVisitor);

impl FromRequestParts<Portal> for CanModerate {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        permission::staff(parts, portal, Role::Moderator, "error-forbidden-moderator")
            .await
            .map(Self)
    }
}

impl CanModerate {
    /// The moderator's account.
    fn account(&self) -> Result<&Account> {
        self.0.visitor.signed_in()
    }
}

/// On what a decision rests: a law or the house rules, from the body's list.
#[derive(Clone, Debug)]
pub struct Ground {
    pub id: i64,
    /// `law` or `rules`.
    pub kind: String,
    /// The platform's own ones have a code, a body's own a title.
    pub code: Option<String>,
    pub title: Option<String>,
    /// A section of the law, or a part of the rules; may be empty.
    pub source: String,
}

impl Ground {
    /// The ground in words, as `Beleidigung (§§ 185–187 StGB)`.
    pub fn label(&self, language: Language) -> String {
        rules::ground_words(language, self.code.as_deref(), self.title.as_deref(), &self.source)
    }
}

/// Opens a case for a text, or makes the one that is open as urgent as this one: for rules that see something. Part of
/// the transaction in which they see it. None if there is no such text.
pub async fn open_case(tx: &TenantTx<'_>, post: i64, cause: Cause, urgency: Urgency) -> Result<Option<i64>> {
    tx.run(store::open_case(post, cause, urgency)).await
}

/// Periodic work: forgets who reported without an account a year ago.
pub async fn tend(db: &Db) -> Result<()> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::forget_reporters()).await?;
    tx.commit().await
}

/// The ids in a case's, a ground's or an objection's address.
#[derive(Deserialize)]
struct Row {
    id: crate::web::Id,
}
