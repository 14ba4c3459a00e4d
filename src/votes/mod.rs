//! Votes on contributions: one for each person, changed in place, counted exactly.
//!
//! A contribution's counts are a row and the deltas that votes leave when that row is busy (see the migration), so that
//! a rush on one contribution holds nobody up.

mod handlers;
mod store;

use axum::Router;
use axum::routing::post;
use serde::{Deserialize, Serialize};

pub use store::Counts;

use crate::db::{Db, TenantTx};
use crate::error::{Error, Result};
use crate::web::{Account, Portal};

/// How many deltas are folded in one transaction, and how many transactions one round has at most.
const FOLD_BATCH: i64 = 1000;
const FOLD_ROUNDS: usize = 50;

/// The address of the form on every contribution.
pub fn routes() -> Router<Portal> {
    Router::new().route(
        "/{tenant}/beteiligungen/{id}/beitraege/{beitrag}/stimme",
        post(handlers::vote),
    )
}

/// What one thinks of a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// For it.
    Agree,
    /// Neither.
    Neutral,
    /// Against it.
    Disagree,
}

impl Value {
    /// The number in the database.
    pub const fn number(self) -> i16 {
        match self {
            Self::Agree => 1,
            Self::Neutral => 0,
            Self::Disagree => -1,
        }
    }

    /// The code in forms and in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Neutral => "neutral",
            Self::Disagree => "disagree",
        }
    }

    /// The value with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Agree, Self::Neutral, Self::Disagree]
            .into_iter()
            .find(|value| value.code() == code)
    }
}

/// Gives the account's vote on a visible contribution, or changes it; answers the counts with it. Refused while no phase
/// takes contributions, by the database's clock in the statement that stores the vote.
pub async fn cast(tx: &TenantTx<'_>, account: &Account, contribution: i64, value: Value) -> Result<Counts> {
    let stored = tx.run(store::cast(account, contribution, value)).await?;
    if stored.is_none() && !tx.run(store::may_vote(account.id)).await? {
        return Err(Error::SUSPENDED);
    }
    counted(tx, contribution, stored).await
}

/// Takes the account's vote back, if there is one; answers the counts without it. Refused as [`cast`] is.
pub async fn withdraw(tx: &TenantTx<'_>, account: &Account, contribution: i64) -> Result<Counts> {
    let open = tx.run(store::withdraw(account, contribution)).await?;
    counted(tx, contribution, open).await
}

/// The counts come from a statement of their own: what a trigger wrote is not seen by the statement that set it off.
async fn counted(tx: &TenantTx<'_>, contribution: i64, stored: Option<i64>) -> Result<Counts> {
    if stored.is_some() {
        tx.run(store::counts(contribution)).await
    } else if tx.run(store::there(contribution)).await? {
        Err(Error::Refused("vote-error-closed"))
    } else {
        Err(Error::NotFound)
    }
}

/// Adds the deltas of all tenants to the counts, as far as no vote is at them. For the worker.
pub async fn fold_deltas(db: &Db) -> Result<()> {
    let mut connection = db.connect_system().await?;
    for _ in 0..FOLD_ROUNDS {
        let tx = connection.begin_system().await?;
        let folded = tx.run(store::fold_deltas(FOLD_BATCH)).await?;
        tx.commit().await?;
        if folded == 0 {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn values_are_found_by_their_codes() {
        for value in [Value::Agree, Value::Neutral, Value::Disagree] {
            assert_eq!(Value::from_code(value.code()), Some(value));
            assert_eq!(crate::contributions::vote_code(value.number()), value.code());
        }
        assert_eq!(Value::from_code("withdraw"), None);
        assert_eq!(Value::from_code("yes"), None);
    }
}
