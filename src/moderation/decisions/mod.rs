//! Deciding, undoing, taking back. Each of the three is one transaction that holds the case's row, so that of two who
//! decide at once one comes first and the other one learns what was decided.

mod handlers;
mod redact;
mod store;
mod views;

use axum::Router;
use axum::routing::get;
use serde_json::json;

pub use store::{
    Case, Earlier, Original, Undoable, answerable, case, earlier_in_case, history, redaction, same_text, undoable,
};
pub use views::{earlier, ground_fact, suspension};

use super::letters::{self, Letter};
use super::store::{accounts_of, enqueue_later, tell_reporters};
use super::{Action, Ground, MAX_REASONS, UNDO_MINUTES};
use crate::audit::{self, Actor, Entry, Subject};
use crate::contributions::excerpt;
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::i18n::Language;
use crate::ui::text;
use crate::web::{Account, Portal};

/// The decisions of a page.
const PAGE: usize = 20;
/// The longest suspension, in days.
const MAX_DAYS: i32 = 730;

pub(super) fn routes() -> Router<Portal> {
    Router::new()
        .route("/konto/entscheidungen", get(handlers::list))
        .route("/konto/entscheidungen/{id}", get(handlers::show).post(handlers::appeal))
}

/// Who decides: a person, or a rule that the body has switched on.
pub enum Decider<'a> {
    Person(&'a Account),
    Rule(&'a str),
}

impl Decider<'_> {
    const fn account(&self) -> Option<i64> {
        match self {
            Self::Person(account) => Some(account.id),
            Self::Rule(_) => None,
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Person(account) => account.display_name.clone(),
            Self::Rule(name) => (*name).to_owned(),
        }
    }

    fn actor(&self, tenant: i64) -> Actor {
        match self {
            Self::Person(account) => Actor::in_tenant(account, tenant),
            Self::Rule(_) => Actor::system(),
        }
    }
}

/// What is typed into the form for a decision.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct VerdictForm {
    pub aktion: String,
    pub grund: String,
    pub tatsachen: String,
    pub tage: String,
    pub stellen: String,
    /// The wording that was read; empty where nothing was.
    pub stand: String,
}

/// A checked decision.
#[derive(Clone, Debug)]
pub struct Verdict {
    pub action: Action,
    /// Of the body's grounds; the database knows which there are.
    pub ground: Option<i64>,
    pub facts: String,
    pub days: Option<i32>,
    /// What is blackened, a passage a line.
    pub passages: String,
    /// The wording that was read: another one is not decided over.
    pub wording: Option<i64>,
}

impl VerdictForm {
    /// The decision, if it is complete: all but leaving needs a ground and facts (DSA article 17(3)).
    pub fn checked(&self, allowed: &[Action]) -> Result<Verdict, FieldErrors> {
        let mut errors = FieldErrors::default();
        let action = Action::from_code(&self.aktion).filter(|action| allowed.contains(action));
        let Some(action) = action else {
            return Err(FieldErrors::one("aktion", "decision-error-action"));
        };
        let ground = self.grund.parse().ok();
        let facts = text::tidy(&self.tatsachen);
        if action != Action::Leave {
            if ground.is_none() {
                errors.add("grund", "decision-error-ground");
            }
            if facts.is_empty() {
                errors.add("tatsachen", "decision-error-facts");
            }
        }
        if text::check_lines(&facts, MAX_REASONS).is_err() && !facts.is_empty() {
            errors.add("tatsachen", "decision-error-long");
        }
        let days = match self.tage.trim() {
            "" => None,
            typed => typed
                .parse()
                .ok()
                .filter(|days| (1..=MAX_DAYS).contains(days))
                .or(Some(0)),
        };
        let days = days.filter(|_| action.takes_suspension());
        if days == Some(0) || action == Action::Suspend && days.is_none() {
            errors.add("tage", "decision-error-days");
        }
        if action == Action::Redact && self.stellen.trim().is_empty() {
            errors.add("stellen", "decision-error-passages");
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Verdict {
            action,
            ground: ground.filter(|_| action != Action::Leave),
            facts,
            days,
            passages: self.stellen.clone(),
            wording: self.stand.parse().ok(),
        })
    }
}

/// What came of deciding.
pub enum Outcome {
    /// It holds: the decision's id.
    Decided(i64),
    /// Somebody else was first, or the case is over.
    Late,
    /// This person has it before them.
    Claimed(String),
    /// Its author has changed the text since it was read.
    Changed,
}

/// Decides a case. Letters wait until it cannot be undone any more. Errors: no such case; a passage that is nowhere in
/// the text (`stellen`); a ground that the body does not have (`grund`).
pub async fn decide(tx: &TenantTx<'_>, decider: &Decider<'_>, case: i64, verdict: &Verdict) -> Result<Outcome> {
    let post = match tx.run(store::subject(case)).await? {
        Some(id) => tx.run(store::lock_post(id)).await?,
        None => None,
    };
    let held = tx.run(store::lock_case(case)).await?.ok_or(Error::NotFound)?;
    if held.state != "open" {
        return Ok(Outcome::Late);
    }
    if let Some(name) = held.claimed_name.filter(|_| held.claimed_by != decider.account()) {
        return Ok(Outcome::Claimed(name));
    }
    if let (Some(post), Some(read)) = (&post, verdict.wording)
        && post.wording != read
    {
        return Ok(Outcome::Changed);
    }
    let ground = match verdict.ground {
        Some(id) => Some(ground_in_force(tx, id).await?),
        None => None,
    };
    let redacted = match (&post, verdict.action) {
        (Some(post), Action::Redact) => Some(
            redact::blacken(&post.title, &post.body, &verdict.passages)
                .map_err(|_| FieldErrors::one("stellen", "decision-error-passage"))?,
        ),
        _ => None,
    };
    let status = post.as_ref().map(|post| post.status.clone());
    let id = tx
        .run(store::decide(case, verdict, decider.account(), decider.name(), status))
        .await?;
    if let Some(post) = &post {
        if let Some((title, body)) = redacted {
            tx.run(store::redact(post.id, id, title, body)).await?;
        }
        tx.run(store::set_status(post.id, verdict.action.status())).await?;
    }
    if verdict.days.is_some() {
        tx.run(store::suspend(id)).await?;
    }
    tx.run(store::end_case(case)).await?;
    write_down(tx, decider, (id, case), verdict, ground.as_ref()).await?;
    tell(tx, id, case, held.participant_id, verdict.action).await?;
    Ok(Outcome::Decided(id))
}

async fn ground_in_force(tx: &TenantTx<'_>, id: i64) -> Result<Ground> {
    let grounds = tx.run(super::store::grounds()).await?;
    let ground = grounds.into_iter().find(|ground| ground.id == id);
    ground.ok_or_else(|| FieldErrors::one("grund", "decision-error-ground").into())
}

/// Writes a decision, by its id and its case's, into the log; the ground in the language of record.
async fn write_down(
    tx: &TenantTx<'_>,
    decider: &Decider<'_>,
    (id, case): (i64, i64),
    verdict: &Verdict,
    ground: Option<&Ground>,
) -> Result<()> {
    let facts = json!({
        "decision_id": id,
        "action": verdict.action.code(),
        "ground": ground.map(|ground| ground.label(Language::De)),
        "facts": verdict.facts,
        "days": verdict.days,
    });
    let entry = Entry::new(
        decider.actor(tx.tenant().0),
        audit::Action::ModerationDecided,
        Subject::new("moderation_case", case, format!("#{case}")),
    );
    tx.run(audit::record(tx.tenant(), entry.after(facts))).await
}

async fn tell(tx: &TenantTx<'_>, id: i64, case: i64, participant: i64, action: Action) -> Result<()> {
    if action != Action::Leave {
        tell_author(tx, participant, UNDO_MINUTES, |account| Letter::Statement {
            decision: id,
            account,
        })
        .await?;
    }
    tx.run(tell_reporters(letters::KIND, "outcome", id, case, UNDO_MINUTES))
        .await
}

/// A letter to everybody who is told of what concerns an author, after so many minutes.
pub async fn tell_author(
    tx: &TenantTx<'_>,
    participant: i64,
    minutes: i32,
    letter: impl Fn(i64) -> Letter,
) -> Result<()> {
    for account in tx.run(accounts_of(participant)).await? {
        let order = letters::payload(tx.tenant(), &letter(account))?;
        tx.run(enqueue_later(letters::KIND, order, minutes)).await?;
    }
    Ok(())
}

/// Keeps others from deciding over a decision, its text and its case.
pub async fn hold(tx: &TenantTx<'_>, id: i64) -> Result<()> {
    held_decision(tx, id).await.map(|_| ())
}

/// A decision with its text and its case locked, in the order in which everybody locks them.
async fn held_decision(tx: &TenantTx<'_>, id: i64) -> Result<store::Locked> {
    let decision = tx.run(store::decision(id)).await?.ok_or(Error::NotFound)?;
    if let Some(post) = decision.post_id {
        tx.run(store::lock_post(post)).await?;
    }
    tx.run(store::lock_case(decision.case_id)).await?;
    Ok(decision)
}

/// Takes a decision back as if it had not been, within ten minutes; answers the case. False if it is too late.
pub async fn undo(tx: &TenantTx<'_>, moderator: &Account, id: i64) -> Result<bool> {
    let decision = held_decision(tx, id).await?;
    if !decision.fresh || tx.run(store::undo(id, moderator.id)).await?.is_none() {
        return Ok(false);
    }
    let before = decision.status_before.clone().unwrap_or_else(|| "visible".to_owned());
    let settled = tx.run(store::settle_appeals(id, String::new())).await?;
    if settled.by_author {
        // Who had read it before it was undone, and objected, learns that it is (DSA article 20(5)).
        tell_author_reversed(tx, id, decision.participant_id).await?;
    }
    // First the case: a text that waits again would open another one.
    tx.run(store::reopen_case(decision.case_id)).await?;
    put_back(tx, &decision, Some(before)).await?;
    let entry = Entry::new(
        Actor::in_tenant(moderator, tx.tenant().0),
        audit::Action::ModerationUndone,
        Subject::new("moderation_case", decision.case_id, format!("#{}", decision.case_id)),
    );
    let entry = entry.before(json!({ "decision_id": id, "action": decision.action }));
    tx.run(audit::record(tx.tenant(), entry)).await?;
    Ok(true)
}

/// Takes a decision back with reasons, after an objection or by the body's own insight: the text is public again in its
/// own wording, its votes count, the author may write. Where nothing had been done, or somebody who reported asks for more,
/// the case is open again. False if the decision does not hold any more.
pub async fn reverse(tx: &TenantTx<'_>, moderator: &Account, id: i64, reasons: &str) -> Result<bool> {
    let decision = held_decision(tx, id).await?;
    let Some(ended) = end(tx, moderator, &decision, reasons).await? else {
        return Ok(false);
    };
    let action = Action::from_code(&decision.action);
    if ended.asked_for_more || action == Some(Action::Leave) {
        tx.run(store::reopen_case(decision.case_id)).await?;
    }
    // Only what this decision took away comes back by taking it back.
    let hid = matches!(action, Some(Action::Hide | Action::Remove));
    put_back(tx, &decision, hid.then(|| "visible".to_owned())).await?;
    Ok(true)
}

/// Puts a stricter decision in a decision's place, after an objection of who reported: what was blackened stays so as long
/// as it holds, and what is left of a suspension goes on.
pub async fn replace(tx: &TenantTx<'_>, moderator: &Account, id: i64, verdict: &Verdict) -> Result<Outcome> {
    let decision = held_decision(tx, id).await?;
    if end(tx, moderator, &decision, &verdict.facts).await?.is_none() {
        return Ok(Outcome::Late);
    }
    let left = tx.run(store::suspension_left(id)).await?;
    tx.run(store::lift_suspension(id)).await?;
    let case = tx.run(store::reopen_case(decision.case_id)).await?;
    let verdict = Verdict {
        days: verdict.days.or(left),
        ..verdict.clone()
    };
    let outcome = decide(tx, &Decider::Person(moderator), case, &verdict).await?;
    if let Outcome::Decided(stricter) = outcome {
        tx.run(store::take_place(stricter, id)).await?;
    }
    Ok(outcome)
}

/// A decision that holds no more.
struct Ended {
    /// Whether an objection was open by which somebody who reported asked for a stricter one.
    asked_for_more: bool,
}

/// A decision does not hold any more; objections to it need no answer. None if it did not before.
async fn end(tx: &TenantTx<'_>, moderator: &Account, decision: &store::Locked, reasons: &str) -> Result<Option<Ended>> {
    let id = decision.id;
    let reversed = tx.run(store::reverse(id, moderator.id, reasons.to_owned())).await?;
    if reversed.is_none() {
        return Ok(None);
    }
    let settled = tx.run(store::settle_appeals(id, reasons.to_owned())).await?;
    let entry = Entry::new(
        Actor::in_tenant(moderator, tx.tenant().0),
        audit::Action::ModerationReversed,
        Subject::new("moderation_case", decision.case_id, format!("#{}", decision.case_id)),
    );
    let entry = entry
        .before(json!({ "decision_id": id, "action": decision.action }))
        .after(json!({ "facts": reasons }));
    tx.run(audit::record(tx.tenant(), entry)).await?;
    Ok(Some(Ended {
        asked_for_more: settled.by_reporter,
    }))
}

/// Tells who reported that a decision is taken back, and the author, who has heard of none where nothing had been done.
/// Before it is: the reports may go to another case.
pub async fn tell_reversed(tx: &TenantTx<'_>, id: i64) -> Result<()> {
    let decision = tx.run(store::decision(id)).await?.ok_or(Error::NotFound)?;
    if decision.action != Action::Leave.code() {
        tell_author_reversed(tx, id, decision.participant_id).await?;
    }
    tx.run(tell_reporters(
        letters::KIND,
        "reversed_report",
        id,
        decision.case_id,
        0,
    ))
    .await
}

async fn tell_author_reversed(tx: &TenantTx<'_>, id: i64, participant: i64) -> Result<()> {
    let letter = |account| Letter::Reversed { decision: id, account };
    tell_author(tx, participant, 0, letter).await
}

/// The text's status and wording before a decision, and the author's right to write.
async fn put_back(tx: &TenantTx<'_>, decision: &store::Locked, status: Option<String>) -> Result<()> {
    tx.run(store::lift_suspension(decision.id)).await?;
    let Some(post) = decision.post_id else { return Ok(()) };
    if let Some(original) = tx.run(store::redaction(Some(decision.id), None)).await? {
        if tx.run(store::later_redaction(decision.id)).await? {
            return Err(Error::Refused("decision-error-blackened-again"));
        }
        let html = text::render(&original.body).as_str().to_owned();
        tx.run(store::restore_wording(original, html)).await?;
    }
    match status {
        Some(status) => tx.run(store::restore_post(post, status, decision.id)).await,
        None => Ok(()),
    }
}

/// The beginning of a text that is too long for a list.
fn beginning(body: &str) -> Option<String> {
    excerpt(body)
}
