//! Writing, changing and withdrawing posts. Whether texts are accepted is judged by the database in the statement that
//! stores them; only after a refusal the reason is asked for.

use futures_util::try_join;
use serde_json::json;

use super::intake::Intake;
use super::rules::{Wording, beginning};
use super::store::{self, OwnPost, WhyNot, Written};
use crate::accounts;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::house_rules;
use crate::web::Account;

/// Writes a contribution. Errors: the text breaks rules (`title`, `body`); the house rules are not accepted (`regeln`);
/// the consultation is not there; it takes no contributions now.
pub async fn write(
    tx: &TenantTx<'_>,
    intake: &Intake,
    account: &Account,
    consultation: i64,
    title: Option<&str>,
    body: &str,
) -> Result<Written> {
    let wording = Wording::of_contribution(title, body)?;
    let participant = tx.run(accounts::participant(account)).await?;
    let accepted = house_rules::accept(tx, participant, intake.consent);
    let ((), written) = try_join!(accepted, write_as(tx, intake, participant, consultation, wording))?;
    Ok(written)
}

/// Writes a contribution as a participant, a person's or an organisation's.
pub(super) async fn write_as(
    tx: &TenantTx<'_>,
    intake: &Intake,
    participant: i64,
    consultation: i64,
    wording: Wording,
) -> Result<Written> {
    let stored = tx.run(store::write(consultation, participant, wording.clone())).await?;
    match stored {
        Some(written) => passed(tx, intake, written, &wording).await,
        None if !tx.run(store::may_write(participant)).await? => Err(Error::SUSPENDED),
        None => Err(refusal(&tx.run(store::why_not_write(consultation)).await?)),
    }
}

/// What was written, once the reviewers have seen it.
async fn passed(tx: &TenantTx<'_>, intake: &Intake, written: Written, wording: &Wording) -> Result<Written> {
    let waits = intake.pass(tx, written.id, &wording.title, &wording.body).await?;
    let status = if waits { "pending".to_owned() } else { written.status };
    Ok(Written { status, ..written })
}

/// Writes a comment, or an answer to the comment `parent`. Errors: the text breaks rules (`body`); the house rules are not
/// accepted (`regeln`); the contribution is not there for others to read; the parent is not a visible comment of it
/// (`parent_id`); no comments are taken now.
pub async fn comment(
    tx: &TenantTx<'_>,
    intake: &Intake,
    account: &Account,
    contribution: i64,
    parent: Option<i64>,
    body: &str,
) -> Result<Written> {
    let wording = Wording::of_comment(body)?;
    let participant = tx.run(accounts::participant(account)).await?;
    let accepted = house_rules::accept(tx, participant, intake.consent);
    let stored = tx.run(store::comment(contribution, parent, participant, wording.clone()));
    match try_join!(accepted, stored)?.1 {
        Some(written) => passed(tx, intake, written, &wording).await,
        None if !tx.run(store::may_write(participant)).await? => Err(Error::SUSPENDED),
        None => Err(refusal(&tx.run(store::why_not_comment(contribution, parent)).await?)),
    }
}

/// What a refusal means for who wrote.
pub(super) fn refusal(why: &WhyNot) -> Error {
    if !why.there {
        Error::NotFound
    } else if !why.parent_there {
        FieldErrors::one("parent_id", "contribution-error-parent").into()
    } else {
        Error::Refused("contribution-error-closed")
    }
}

/// Changes the wording of an own contribution or comment, for 15 minutes and while texts are accepted; the former
/// wording is kept. A comment's title is ignored.
pub async fn edit(
    tx: &TenantTx<'_>,
    intake: &Intake,
    account: &Account,
    id: i64,
    title: Option<&str>,
    body: &str,
) -> Result<OwnPost> {
    tx.run(store::lock(id)).await?;
    let post = own(tx, account, id).await?;
    post.check_editable()?;
    let wording = if post.is_contribution {
        Wording::of_contribution(title, body)?
    } else {
        Wording::of_comment(body)?
    };
    tx.run(store::edit(id, wording.clone())).await?;
    if post.is_reply {
        note_reply(tx, account, &post, Action::ReplyChanged, Some(&wording.body)).await?;
    } else {
        intake.pass(tx, id, &wording.title, &wording.body).await?;
    }
    Ok(post)
}

/// Takes an own contribution or comment back, at any time. Its words are shown to nobody any more.
pub async fn withdraw(tx: &TenantTx<'_>, account: &Account, id: i64) -> Result<()> {
    tx.run(store::lock(id)).await?;
    let post = own(tx, account, id).await?;
    if tx.run(store::withdraw(id, account.id)).await?.is_none() {
        // Hidden or removed: the decision and what it was about stay as they are.
        return Err(Error::Refused("contribution-error-withdraw"));
    }
    if post.is_reply {
        note_reply(tx, account, &post, Action::ReplyWithdrawn, None).await?;
    }
    Ok(())
}

/// The account's own post.
async fn own(tx: &TenantTx<'_>, account: &Account, id: i64) -> Result<OwnPost> {
    let post = tx.run(store::own(id, account.id)).await?;
    post.filter(|post| post.is_still_of(account, tx.tenant().0))
        .ok_or(Error::NotFound)
}

/// What became of a reply, in the body's log.
async fn note_reply(
    tx: &TenantTx<'_>,
    account: &Account,
    post: &OwnPost,
    action: Action,
    wording: Option<&str>,
) -> Result<()> {
    let entry = Entry::new(
        Actor::in_tenant(account, tx.tenant().0),
        action,
        Subject::new("post", post.id, post.consultation_title.clone()),
    );
    let facts = |body: &str| json!({ "reply": beginning(body) });
    let entry = entry.before(facts(&post.body));
    let entry = match wording {
        Some(wording) => entry.after(facts(wording)),
        None => entry,
    };
    tx.run(audit::record(tx.tenant(), entry)).await
}
