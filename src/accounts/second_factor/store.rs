//! The queries of second factors, all of them work across tenants.

use super::{Reachable, Sealed, Standing};
use crate::db::Query;
use crate::sql;

pub(super) fn standing(account: i64) -> Query<Standing> {
    sql!("second_factor/standing").bind(account).one()
}

/// Adds a second factor, encrypted under the key of the mark; none if there is one already or others are encrypted under
/// a key that is not among those known.
pub(super) fn add(
    account: i64,
    (sealed, key_mark): (Vec<u8>, String),
    step: i64,
    known_marks: Vec<String>,
) -> Query<Option<i64>> {
    sql!("second_factor/add")
        .bind(account)
        .bind(sealed)
        .bind(step)
        .bind(key_mark)
        .bind(known_marks)
        .optional_scalar()
}

/// Some of those that are not encrypted under the key in use, held until the transaction ends.
pub(super) fn under_former_keys(mark: String, after: i64) -> Query<Vec<Sealed>> {
    sql!("second_factor/under_former_keys").bind(mark).bind(after).rows()
}

pub(super) fn encrypt_anew(accounts: Vec<i64>, sealed: Vec<Vec<u8>>, mark: String) -> Query<()> {
    sql!("second_factor/encrypt_anew")
        .bind(accounts)
        .bind(sealed)
        .bind(mark)
        .done()
}

/// Removes the second factor and its recovery codes; none if there is none.
pub(super) fn remove(account: i64) -> Query<Option<i64>> {
    sql!("second_factor/remove").bind(account).optional_scalar()
}

/// Removes all second factors and the sessions of their accounts; answers how many.
pub(super) fn remove_all() -> Query<i64> {
    sql!("second_factor/remove_all").scalar()
}

/// Notes that a step's code was taken; none if it was taken before.
pub(super) fn use_step(account: i64, step: i64) -> Query<Option<i64>> {
    sql!("second_factor/use_step")
        .bind(account)
        .bind(step)
        .optional_scalar()
}

/// Uses a recovery code up; none if there is no such code.
pub(super) fn use_recovery_code(account: i64, hash: Vec<u8>) -> Query<Option<i64>> {
    sql!("second_factor/use_recovery_code")
        .bind(account)
        .bind(hash)
        .optional_scalar()
}

pub(super) fn renew_recovery_codes(account: i64, hashes: Vec<Vec<u8>>) -> Query<()> {
    sql!("second_factor/renew_recovery_codes")
        .bind(account)
        .bind(hashes)
        .done()
}

/// The account of a session that waits for its second step.
pub(super) fn awaiting(session: Vec<u8>) -> Query<Option<i64>> {
    sql!("second_factor/awaiting").bind(session).optional_scalar()
}

pub(super) fn account_of_email(email_key: String) -> Query<Option<Reachable>> {
    sql!("second_factor/account_of_email").bind(email_key).optional()
}
