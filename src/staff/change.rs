//! Changing what somebody is in a body. All of a body's changes wait for each other, and the last administrator stays.

use serde_json::json;

use super::letters::{self, StaffLetter};
use super::{Duty, Member, store};
use crate::accounts;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::{SystemTx, TenantId};
use crate::error::{Error, Result};
use crate::web::TenantVisitor;

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Done,
    /// The person is so already.
    Nothing,
    /// The body would be without an administrator.
    LastAdministrator,
}

/// Waits for other changes of the team and makes sure that the visitor may still decide over it: the one before may
/// have taken that away.
pub async fn begin(tx: &SystemTx<'_>, visitor: &TenantVisitor) -> Result<()> {
    let account = visitor.visitor.signed_in()?.id;
    tx.run(store::lock(visitor.id())).await?;
    if tx.run(store::is_admin(visitor.id(), account)).await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// Gives the member this duty, or none any more. Whoever it is has to sign in again; the visitor's own sessions are the
/// caller's to renew.
pub async fn change(tx: &SystemTx<'_>, visitor: &TenantVisitor, account: i64, duty: Option<Duty>) -> Result<Outcome> {
    begin(tx, visitor).await?;
    let tenant = visitor.id();
    let member = tx.run(store::member(tenant, account)).await?.ok_or(Error::NotFound)?;
    let roles = duty.map(Duty::roles).unwrap_or_default();
    if same(&member.roles, &roles) {
        return Ok(Outcome::Nothing);
    }
    let stays = duty == Some(Duty::Administrator);
    if !stays && !tx.run(store::has_other_admin(tenant, account)).await? {
        return Ok(Outcome::LastAdministrator);
    }
    tx.run(store::drop_other_roles(tenant, account, roles.clone())).await?;
    tx.run(store::add_roles(tenant, account, roles.clone())).await?;
    write_down(tx, visitor, &member, &roles).await?;
    if visitor.account_id() != Some(account) {
        tx.run(accounts::close_all_sessions(account)).await?;
        tell(tx, visitor, tenant, member, duty).await?;
    }
    Ok(Outcome::Done)
}

fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|role| other.contains(role))
}

async fn write_down(tx: &SystemTx<'_>, visitor: &TenantVisitor, member: &Member, roles: &[String]) -> Result<()> {
    let actor = Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id);
    let subject = Subject::new("account", member.id, &member.display_name);
    let entry = if roles.is_empty() {
        Entry::new(actor, Action::StaffRemoved, subject)
    } else {
        Entry::new(actor, Action::RolesChanged, subject).after(json!({ "roles": roles }))
    };
    let entry = entry.before(json!({ "roles": member.roles }));
    tx.run(audit::record(visitor.id(), entry)).await
}

async fn tell(
    tx: &SystemTx<'_>,
    visitor: &TenantVisitor,
    tenant: TenantId,
    member: Member,
    duty: Option<Duty>,
) -> Result<()> {
    let (email, name) = (member.email, member.display_name);
    let letter = match duty {
        Some(duty) => StaffLetter::Changed {
            email,
            name,
            duty: duty.code().to_owned(),
        },
        None => StaffLetter::Removed { email, name },
    };
    tx.run(letters::order(tenant, visitor.language(), letter)?).await
}
