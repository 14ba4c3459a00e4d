//! The queries of identities: work across tenants.

use jiff::Timestamp;

use super::{Identity, IdentityRow};
use crate::db::Query;
use crate::sql;

/// Notes a flow as used; none where it was before, or has expired.
pub(super) fn use_flow(hash: Vec<u8>, ends: Timestamp) -> Query<Option<bool>> {
    sql!("identities/use_flow").bind(hash).bind(ends).optional_scalar()
}

/// The account with this identity, whose trust level becomes today's.
pub(super) fn recognise(identity: Identity) -> Query<Option<i64>> {
    sql!("identities/recognise")
        .bind(identity.issuer)
        .bind(identity.subject)
        .bind(identity.trust)
        .optional_scalar()
}

/// Links an identity; none where it or the provider is taken.
pub(super) fn link(account: i64, identity: Identity) -> Query<Option<i64>> {
    sql!("identities/link")
        .bind(account)
        .bind(identity.issuer)
        .bind(identity.subject)
        .bind(identity.trust)
        .optional_scalar()
}

pub(super) fn of_account(account: i64) -> Query<Vec<IdentityRow>> {
    sql!("identities/of_account").bind(account).rows()
}

/// Holds the account's ways to sign in until the transaction ends; answers whether it has a password.
pub(super) fn lock_account(account: i64) -> Query<bool> {
    sql!("identities/lock_account").bind(account).scalar()
}

/// Unlinks; none where it would be the last way to sign in. `usable` are the issuers of the configuration.
pub(super) fn unlink(account: i64, id: i64, has_password: bool, usable: Vec<String>) -> Query<Option<i64>> {
    sql!("identities/unlink")
        .bind(account)
        .bind(id)
        .bind(has_password)
        .bind(usable)
        .optional_scalar()
}

/// Whether a confirmed account has this address.
pub(super) fn is_known(email_key: String) -> Query<bool> {
    sql!("identities/is_known").bind(email_key).scalar()
}

pub(super) fn clear_unverified(email_key: String) -> Query<()> {
    sql!("identities/clear_unverified").bind(email_key).done()
}

/// A confirmed account without a password; none where one has the address.
pub(super) fn make_account(email: String, email_key: String, name: String) -> Query<Option<i64>> {
    sql!("identities/make_account")
        .bind(email)
        .bind(email_key)
        .bind(name)
        .optional_scalar()
}
