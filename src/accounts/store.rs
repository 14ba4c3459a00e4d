//! The queries of accounts. [`participant`] belongs into a tenant's transaction, all others are work across tenants.

use serde_json::Value;

use super::letters::Purpose;
use super::sessions::Opening;
use super::{Allowed, Begun, Credentials, EmailChange, Mailbox, OwnPost, Profile, Registered, SessionRow, TokenOwner};
use crate::db::Query;
use crate::sql;
use crate::web::session::token_hash;
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

/// Opens a session; answers whether it awaits the second step.
pub(super) fn open_session(account: i64, hash: Vec<u8>, opening: &Opening) -> Query<bool> {
    sql!("accounts/open_session")
        .bind(opening.previous.as_deref().map(token_hash))
        .bind(hash)
        .bind(account)
        .bind(f64::from(opening.hours()))
        .bind(opening.stay)
        .bind(opening.device.browser)
        .bind(opening.device.system)
        .scalar()
}

/// Begins the session that awaited its second step; none if it waits no more. `hours`: how long one lasts that the browser keeps, and one that it forgets.
pub(super) fn complete_session(old: Vec<u8>, new: Vec<u8>, hours: (f64, f64)) -> Query<Option<Begun>> {
    sql!("second_factor/complete_session")
        .bind(old)
        .bind(new)
        .bind(hours.0)
        .bind(hours.1)
        .optional()
}

pub(super) fn revoke_tokens(account: i64) -> Query<()> {
    sql!("accounts/revoke_tokens").bind(account).done()
}

/// The session under another token; answers the seconds for which the browser shall keep it, if it shall.
pub(super) fn rotate_session(old: Vec<u8>, new: Vec<u8>) -> Query<Option<i64>> {
    sql!("accounts/rotate_session").bind(old).bind(new).scalar()
}

pub fn close_other_sessions(account: i64, kept: Vec<u8>) -> Query<()> {
    sql!("accounts/close_other_sessions").bind(account).bind(kept).done()
}

pub(super) fn close_one_session(account: i64, id: i64) -> Query<()> {
    sql!("accounts/close_one_session").bind(account).bind(id).done()
}

pub(super) fn sessions(account: i64, own: Vec<u8>) -> Query<Vec<SessionRow>> {
    sql!("accounts/sessions").bind(account).bind(own).rows()
}

pub(super) fn purge_remains() -> Query<()> {
    sql!("accounts/purge_remains").done()
}

/// The account of a registration, and whether it is one that was confirmed before.
pub(super) fn register(email: String, key: String, name: String, hash: Option<String>) -> Query<Option<Registered>> {
    sql!("accounts/register")
        .bind(email)
        .bind(key)
        .bind(name)
        .bind(hash)
        .optional()
}

/// Confirms an account; none if it was confirmed before.
pub(super) fn verify(account: i64, name: String, hash: Option<String>) -> Query<Option<i64>> {
    sql!("accounts/verify")
        .bind(account)
        .bind(name)
        .bind(hash)
        .optional_scalar()
}

pub(super) fn put_mail_token(hash: Vec<u8>, account: i64, purpose: Purpose, payload: Value) -> Query<()> {
    sql!("accounts/put_mail_token")
        .bind(hash)
        .bind(account)
        .bind(purpose.name())
        .bind(payload)
        .bind(f64::from(purpose.minutes()))
        .done()
}

/// What a mailed link allows, without using it up.
pub fn look_at_mail_token(token: &str, purpose: Purpose) -> Query<Option<Allowed>> {
    sql!("accounts/look_at_mail_token")
        .bind(token_hash(token))
        .bind(purpose.name())
        .optional()
}

/// What a mailed link allows, this once.
pub fn use_mail_token(token: &str, purpose: Purpose) -> Query<Option<Allowed>> {
    sql!("accounts/use_mail_token")
        .bind(token_hash(token))
        .bind(purpose.name())
        .optional()
}

/// Makes all links of this kind to this account worthless.
pub fn spend_mail_tokens(account: i64, purpose: Purpose) -> Query<()> {
    sql!("accounts/spend_mail_tokens")
        .bind(account)
        .bind(purpose.name())
        .done()
}

pub(super) fn password_hash(account: i64) -> Query<Option<String>> {
    sql!("accounts/password_hash").bind(account).scalar()
}

pub(super) fn set_password(account: i64, hash: String) -> Query<()> {
    sql!("accounts/set_password").bind(account).bind(hash).done()
}

pub(super) fn rename(account: i64, name: String) -> Query<()> {
    sql!("accounts/rename").bind(account).bind(name).done()
}

/// Keeps others from changing the account until the transaction ends.
pub(super) fn lock(account: i64) -> Query<()> {
    sql!("accounts/lock").bind(account).done()
}

/// Forgets a new address that was not confirmed yet.
pub fn drop_email_change(account: i64) -> Query<()> {
    sql!("accounts/drop_email_change").bind(account).done()
}

pub(super) fn begin_email_change(account: i64, email: String, key: String) -> Query<i64> {
    sql!("accounts/begin_email_change")
        .bind(account)
        .bind(email)
        .bind(key)
        .scalar()
}

pub(super) fn email_change(change: i64) -> Query<Option<EmailChange>> {
    sql!("accounts/email_change").bind(change).optional()
}

/// Notes one of the two confirmations; answers whether both are there, none if the change is over.
pub(super) fn confirm_email_change(change: i64, old: bool) -> Query<Option<bool>> {
    sql!("accounts/confirm_email_change")
        .bind(change)
        .bind(old)
        .optional_scalar()
}

pub(super) fn clear_unverified(change: i64) -> Query<()> {
    sql!("accounts/clear_unverified").bind(change).done()
}

/// Gives the account its new address; none if somebody else has it by now.
pub(super) fn finish_email_change(change: i64) -> Query<Option<i64>> {
    sql!("accounts/finish_email_change").bind(change).scalar()
}

/// Takes a try; answers the seconds to wait, 0 where it was free.
pub(super) fn take_try(key: Vec<u8>) -> Query<i64> {
    sql!("accounts/take_try").bind(key).scalar()
}

pub(super) fn forget_tries(key: Vec<u8>) -> Query<()> {
    sql!("accounts/forget_tries").bind(key).done()
}

pub(super) fn close_session(hash: Vec<u8>) -> Query<()> {
    sql!("accounts/close_session").bind(hash).done()
}

/// Ends all sessions of the account.
pub fn close_all_sessions(account: i64) -> Query<()> {
    sql!("accounts/close_all_sessions").bind(account).done()
}

pub(super) fn purge_sessions() -> Query<()> {
    sql!("accounts/purge_sessions").done()
}

pub(super) fn mailbox(account: i64) -> Query<Option<Mailbox>> {
    sql!("accounts/mailbox").bind(account).optional()
}

/// The name and the address.
pub fn profile(account: i64) -> Query<Profile> {
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

/// Gives a role; none if the account has it already.
pub(super) fn add_role(tenant: i64, account: i64, role: Role) -> Query<Option<i64>> {
    sql!("accounts/add_role")
        .bind(tenant)
        .bind(account)
        .bind(role.name())
        .optional_scalar()
}

/// Stores a bearer token's hash; answers the account, if there is one with this address.
pub(super) fn add_token(hash: Vec<u8>, email_key: String) -> Query<Option<TokenOwner>> {
    sql!("accounts/add_token").bind(hash).bind(email_key).optional()
}
