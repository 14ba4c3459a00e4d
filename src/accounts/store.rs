//! The queries of accounts. [`participant`] belongs into a tenant's transaction, all others are work across tenants.

use super::{Credentials, OwnPost, Profile};
use crate::db::Query;
use crate::sql;
use crate::web::{Account, Role};

/// The account's participant in the running tenant, made when it is not there yet. Not for read-only transactions.
pub fn participant(account: &Account) -> Query<i64> {
    sql!("accounts/participant")
        .bind(account.id)
        .bind(account.display_name.clone())
        .scalar()
}

pub(super) fn credentials(email_key: String) -> Query<Option<Credentials>> {
    sql!("accounts/credentials").bind(email_key).optional()
}

pub(super) fn open_session(previous: Option<Vec<u8>>, hash: Vec<u8>, account: i64, days: i32) -> Query<()> {
    sql!("accounts/open_session")
        .bind(previous)
        .bind(hash)
        .bind(account)
        .bind(f64::from(days))
        .done()
}

pub(super) fn close_session(hash: Vec<u8>) -> Query<()> {
    sql!("accounts/close_session").bind(hash).done()
}

pub(super) fn close_all_sessions(account: i64) -> Query<()> {
    sql!("accounts/close_all_sessions").bind(account).done()
}

pub(super) fn purge_sessions() -> Query<()> {
    sql!("accounts/purge_sessions").done()
}

pub(super) fn profile(account: i64) -> Query<Profile> {
    sql!("accounts/profile").bind(account).one()
}

/// The posts of the transaction's account with ids below `before`.
pub(super) fn posts(before: i64, limit: i64) -> Query<Vec<OwnPost>> {
    sql!("accounts/posts").bind(before).bind(limit).rows()
}

pub(super) fn demo_accounts() -> Query<Option<String>> {
    sql!("accounts/demo_accounts").optional_scalar()
}

/// Makes or changes an account; answers its id.
pub(super) fn put(email: String, key: String, name: String, hash: Option<String>, operator: bool) -> Query<i64> {
    sql!("accounts/put")
        .bind(email)
        .bind(key)
        .bind(name)
        .bind(hash)
        .bind(operator)
        .scalar()
}

pub(super) fn tenant_of_slug(slug: String) -> Query<Option<i64>> {
    sql!("accounts/tenant_of_slug").bind(slug).optional_scalar()
}

pub(super) fn add_role(tenant: i64, account: i64, role: Role) -> Query<()> {
    sql!("accounts/add_role")
        .bind(tenant)
        .bind(account)
        .bind(role.name())
        .done()
}

/// Stores a bearer token's hash; answers the account, if there is one with this address.
pub(super) fn add_token(hash: Vec<u8>, email_key: String) -> Query<Option<i64>> {
    sql!("accounts/add_token").bind(hash).bind(email_key).optional_scalar()
}
