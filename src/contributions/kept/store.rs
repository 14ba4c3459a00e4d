//! The statements of kept texts.

use super::{Keeper, Kept, Place};
use crate::contributions::rules::Wording;
use crate::db::Query;
use crate::sql;

/// The text's id; none where it could not be published now.
pub(super) fn keep(token: Vec<u8>, household: Vec<u8>, place: Place, wording: Wording) -> Query<Option<i64>> {
    sql!("contributions/keep")
        .bind(token)
        .bind(household)
        .bind(place.consultation)
        .bind(place.contribution)
        .bind(place.parent)
        .bind(wording.title)
        .bind(wording.body)
        .optional_scalar()
}

/// What waits for this browser or this account.
pub(super) fn waiting(keeper: &Keeper, account: Option<i64>) -> Query<Vec<Kept>> {
    sql!("contributions/kept")
        .bind(keeper.token_hash())
        .bind(account)
        .rows()
}

/// Takes a text of theirs away; none if it is gone already.
pub(super) fn take(id: i64, keeper: &Keeper, account: Option<i64>) -> Query<Option<i64>> {
    sql!("contributions/take_kept")
        .bind(id)
        .bind(keeper.token_hash())
        .bind(account)
        .optional_scalar()
}
