//! The statements of teams and invitations. All are work across tenants, since names and addresses are the accounts';
//! each names its tenant.

use super::{INVITATION_DAYS, Invitation, Member, Offer, Onlooker, Settled};
use crate::db::{Query, TenantId};
use crate::web::session::token_hash;
use crate::{row, sql};

/// Makes changes of a team wait for each other, until the transaction ends.
pub fn lock(tenant: TenantId) -> Query<i64> {
    sql!("staff/lock").bind(tenant.0).scalar()
}

pub fn is_admin(tenant: TenantId, account: i64) -> Query<bool> {
    sql!("staff/is_admin").bind(tenant.0).bind(account).scalar()
}

pub fn has_other_admin(tenant: TenantId, account: i64) -> Query<bool> {
    sql!("staff/has_other_admin").bind(tenant.0).bind(account).scalar()
}

/// The team in the order of names, from after the person with this key on.
pub fn team(tenant: TenantId, after: Option<(String, i64)>, limit: i64) -> Query<Vec<Member>> {
    let (key, id) = after.unzip();
    sql!("staff/team").bind(tenant.0).bind(key).bind(id).bind(limit).rows()
}

pub fn member(tenant: TenantId, account: i64) -> Query<Option<Member>> {
    sql!("staff/member").bind(tenant.0).bind(account).optional()
}

/// Whether somebody with this address works for the body already.
pub fn is_member(tenant: TenantId, email_key: String) -> Query<bool> {
    sql!("staff/is_member").bind(tenant.0).bind(email_key).scalar()
}

/// Takes all roles but these.
pub fn drop_other_roles(tenant: TenantId, account: i64, kept: Vec<String>) -> Query<()> {
    sql!("staff/drop_other_roles")
        .bind(tenant.0)
        .bind(account)
        .bind(kept)
        .done()
}

pub fn add_roles(tenant: TenantId, account: i64, roles: Vec<String>) -> Query<()> {
    sql!("staff/add_roles").bind(tenant.0).bind(account).bind(roles).done()
}

row! {
    /// A name.
    pub struct Name {
        pub display_name: String,
    }
}

/// The names of a body's administrators, not more than 100.
pub fn administrators(tenant: TenantId) -> Query<Vec<String>> {
    let names = sql!("staff/administrators").bind(tenant.0).rows::<Name>();
    names.map(|names| names.into_iter().map(|name| name.display_name).collect())
}

/// A body's open invitations, those that end last first.
pub fn invitations(tenant: TenantId) -> Query<Vec<Invitation>> {
    sql!("staff/invitations").bind(tenant.0).rows()
}

/// How many invitations to other addresses are open.
pub fn count_invitations(tenant: TenantId, email_key: String) -> Query<i64> {
    sql!("staff/count_invitations").bind(tenant.0).bind(email_key).scalar()
}

/// Invites, in place of what the address was offered before; answers the invitation's id.
pub fn invite(tenant: TenantId, email: String, email_key: String, roles: Vec<String>) -> Query<i64> {
    sql!("staff/invite")
        .bind(tenant.0)
        .bind(email)
        .bind(email_key)
        .bind(roles)
        .bind(f64::from(INVITATION_DAYS))
        .scalar()
}

pub fn renew(tenant: TenantId, id: i64) -> Query<Option<Settled>> {
    sql!("staff/renew")
        .bind(tenant.0)
        .bind(id)
        .bind(f64::from(INVITATION_DAYS))
        .optional()
}

pub fn withdraw(tenant: TenantId, id: i64) -> Query<Option<Settled>> {
    sql!("staff/withdraw").bind(tenant.0).bind(id).optional()
}

row! {
    /// An invitation whose mail is being written.
    pub struct Addressed {
        pub email: String,
        pub roles: Vec<String>,
        pub expires_at: jiff::Timestamp,
    }
}

/// Gives an invitation its link; none where it is answered, withdrawn or over.
pub fn put_token(tenant: TenantId, id: i64, token: &str) -> Query<Option<Addressed>> {
    sql!("staff/put_token")
        .bind(tenant.0)
        .bind(id)
        .bind(token_hash(token))
        .optional()
}

/// What a link offers, without using it up.
pub fn look_at_invitation(token: &str) -> Query<Option<Offer>> {
    sql!("staff/look_at_invitation").bind(token_hash(token)).optional()
}

/// Uses a link up; none if it was.
pub fn take_invitation(token: &str) -> Query<Option<i64>> {
    sql!("staff/take_invitation").bind(token_hash(token)).optional_scalar()
}

/// Takes back who else was to become the body's first administrator.
pub fn lapse(tenant: TenantId) -> Query<Vec<Settled>> {
    sql!("staff/lapse").bind(tenant.0).rows()
}

pub fn purge_invitations() -> Query<()> {
    sql!("staff/purge_invitations").done()
}

/// The operators who look in now.
pub fn onlookers(tenant: TenantId) -> Query<Vec<Onlooker>> {
    sql!("staff/insights").bind(tenant.0).rows()
}
