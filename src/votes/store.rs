//! The statements of votes.

use super::Value;
use crate::db::Query;
use crate::web::Account;
use crate::{row, sql};

row! {
    /// A contribution's votes, deltas included, and what it is.
    #[derive(Clone, Debug)]
    pub struct Counts {
        pub consultation_id: i64,
        pub title: String,
        pub agree: i64,
        pub neutral: i64,
        pub disagree: i64,
    }
}

/// None when the contribution does not take votes now.
pub(super) fn cast(account: &Account, contribution: i64, value: Value) -> Query<Option<i64>> {
    sql!("votes/cast")
        .bind(contribution)
        .bind(account.id)
        .bind(account.display_name.clone())
        .bind(value.number())
        .optional_scalar()
}

/// None when the contribution does not take votes now.
pub(super) fn withdraw(account: &Account, contribution: i64) -> Query<Option<i64>> {
    sql!("votes/withdraw")
        .bind(contribution)
        .bind(account.id)
        .optional_scalar()
}

pub(super) fn counts(contribution: i64) -> Query<Counts> {
    sql!("votes/counts").bind(contribution).one()
}

/// Whether the account is not suspended in this tenant.
pub(super) fn may_vote(account: i64) -> Query<bool> {
    sql!("votes/may_vote").bind(account).scalar()
}

/// Whether the public sees the contribution.
pub(super) fn there(contribution: i64) -> Query<bool> {
    sql!("votes/there").bind(contribution).scalar()
}

/// Folds up to `batch` deltas in; answers how many contributions they were of.
pub(super) fn fold_deltas(batch: i64) -> Query<i64> {
    sql!("votes/fold_deltas").bind(batch).scalar()
}
