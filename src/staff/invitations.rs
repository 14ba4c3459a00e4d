//! Inviting somebody to work for a body: by its administrator, or by an operator who looks for its first one.

use serde_json::json;

use super::letters::{self, StaffLetter};
use super::{Duty, OPEN_INVITATIONS, Settled, store};
use crate::accounts::email;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::{SystemTx, TenantId};
use crate::error::{Error, FieldErrors, Result};
use crate::i18n::Language;
use crate::mail::is_address;

/// Who invites, to what.
#[derive(Clone, Debug)]
pub struct Inviter {
    /// The body.
    pub tenant: TenantId,
    /// The person, for the log.
    pub actor: Actor,
    /// The language of the mail.
    pub language: Language,
}

/// Invites the address, in place of what it was offered before. The error tells what is wrong with the field `email`.
pub async fn invite(tx: &SystemTx<'_>, inviter: &Inviter, typed: &str, duty: Duty) -> Result<Result<(), FieldErrors>> {
    let typed = typed.trim();
    let refused = |message: &'static str| Ok(Err(FieldErrors::one("email", message)));
    let Some(key) = email::key(typed).filter(|_| is_address(typed)) else {
        return refused(if typed.is_empty() {
            "account-email-missing"
        } else {
            "account-email-wrong"
        });
    };
    let tenant = inviter.tenant;
    tx.run(store::lock(tenant)).await?;
    if tx.run(store::is_member(tenant, key.clone())).await? {
        return refused("staff-invite-member");
    }
    if tx.run(store::count_invitations(tenant, key.clone())).await? >= OPEN_INVITATIONS {
        return refused("staff-invite-many");
    }
    let id = tx
        .run(store::invite(tenant, typed.to_owned(), key, duty.roles()))
        .await?;
    let invitation = Settled {
        id,
        email: typed.to_owned(),
        roles: duty.roles(),
    };
    settle(tx, inviter, Action::StaffInvited, invitation).await?;
    Ok(Ok(()))
}

/// Sends an invitation again, with a new link and for its whole time.
pub async fn renew(tx: &SystemTx<'_>, inviter: &Inviter, id: i64) -> Result<()> {
    let renewed = tx.run(store::renew(inviter.tenant, id)).await?.ok_or(Error::NotFound)?;
    settle(tx, inviter, Action::InvitationRenewed, renewed).await
}

/// Takes an invitation back; its link is worth nothing from then on.
pub async fn withdraw(tx: &SystemTx<'_>, inviter: &Inviter, id: i64) -> Result<()> {
    let withdrawn = tx
        .run(store::withdraw(inviter.tenant, id))
        .await?
        .ok_or(Error::NotFound)?;
    settle(tx, inviter, Action::InvitationWithdrawn, withdrawn).await
}

/// A body that has its first administrator decides over its team by itself: whoever else the platform had invited to
/// become it is invited no more.
pub async fn lapse(tx: &SystemTx<'_>, tenant: TenantId) -> Result<()> {
    for lapsed in tx.run(store::lapse(tenant)).await? {
        let subject = Subject::new("invitation", lapsed.id, lapsed.email);
        let entry = Entry::new(Actor::system(), Action::InvitationWithdrawn, subject);
        let entry = entry.before(json!({ "roles": lapsed.roles }));
        tx.run(audit::record(tenant, entry)).await?;
    }
    Ok(())
}

/// Writes down what became of an invitation, and orders its mail unless it is withdrawn.
async fn settle(tx: &SystemTx<'_>, inviter: &Inviter, action: Action, invitation: Settled) -> Result<()> {
    let subject = Subject::new("invitation", invitation.id, invitation.email);
    let facts = json!({ "roles": invitation.roles });
    let entry = Entry::new(inviter.actor.clone(), action, subject);
    let entry = if action == Action::InvitationWithdrawn {
        entry.before(facts)
    } else {
        let letter = StaffLetter::Invitation {
            invitation: invitation.id,
        };
        tx.run(letters::order(inviter.tenant, inviter.language, letter)?)
            .await?;
        entry.after(facts)
    };
    tx.run(audit::record(inviter.tenant, entry)).await
}
