//! The queue and a case.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::PAGE;
use super::store::{self, Key};
use super::views::{self, CasePage, Queue};
use crate::audit::{self, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::moderation::decisions::{self, Case, Decider, Outcome, VerdictForm};
use crate::moderation::signals;
use crate::moderation::{Action, CanModerate, MAX_REASONS, Row};
use crate::ui::layout::Notice;
use crate::ui::{Errors, text};
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Address, Form, Id, Nothing, Portal, Role, Search, TenantVisitor, Visitor, cursor};

/// Where the queue goes on, and what was done before it is shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct QueueQuery {
    nach: String,
    /// The case that was decided just now, the last one.
    entschieden: String,
    fertig: String,
}

/// What was decided before a case is shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CaseQuery {
    /// The case that was decided just now.
    entschieden: String,
    /// The case to be left out.
    ausser: String,
    fertig: String,
}

/// Why a decision is taken back.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ReversalForm {
    gruende: String,
}

/// The address of a case.
pub fn case_path(visitor: &TenantVisitor, id: i64) -> String {
    visitor.path(format_args!("/moderation/faelle/{id}"))
}

fn list_name(visitor: &TenantVisitor) -> String {
    format!("{}/moderation", visitor.tenant.id)
}

/// A page of the queue: two statements in one flight.
pub async fn queue(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Search(query): Search<QueueQuery>,
) -> Result<Response> {
    let page = queue_page(
        &portal,
        &moderator,
        &query.nach,
        &VerdictForm::default(),
        &[],
        &Errors::new(),
    )
    .await?;
    let page = page.notice(notice(&moderator.0, &query.entschieden, &query.fertig));
    Ok(moderator.0.page(&portal, page))
}

/// What was done before: the case that was decided, or what the word says.
fn notice(visitor: &TenantVisitor, decided: &str, done: &str) -> Option<Notice> {
    match decided.parse::<i64>() {
        Ok(before) => Some(views::decided_before(visitor, before)),
        Err(_) => views::done(visitor.language(), done),
    }
}

/// The queue with what was typed into its form.
pub(super) async fn queue_page(
    portal: &Portal,
    moderator: &CanModerate,
    nach: &str,
    form: &VerdictForm,
    chosen: &[i64],
    errors: &Errors,
) -> Result<crate::ui::Page> {
    let visitor = &moderator.0;
    let after = match nach {
        "" => None,
        sealed => Some(cursor::open::<Key>(&portal.secret, &list_name(visitor), sealed)?),
    };
    let flight = (store::queue(after), store::frame(moderator.account()?.id));
    let (mut cases, frame) = portal.db.read(visitor.id(), flight).await?;
    let next = cursor::cut(&portal.secret, &list_name(visitor), &mut cases, PAGE, |last| {
        (last.urgency, last.opened_at.as_microsecond(), last.id)
    })?;
    let grounds = frame.grounds();
    Ok(views::queue(&Queue {
        visitor,
        now: portal.clock.now(),
        cases: &cases,
        frame: &frame,
        grounds: &grounds,
        form,
        chosen,
        errors,
        next,
        continued: !nach.is_empty(),
    }))
}

/// The bodies in which the account moderates, with what waits in each.
pub async fn everywhere(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    let account = visitor.signed_in()?;
    let mut tenants = account.role_tenants.clone();
    tenants.dedup();
    tenants.retain(|tenant| account.holds(Role::Moderator, *tenant));
    if tenants.is_empty() {
        return Err(Error::NotFound);
    }
    account.with_second_factor()?;
    let waiting = portal.db.read_system(store::elsewhere(tenants)).await?;
    let known = portal.tenants.get();
    let rows: Vec<_> = waiting
        .iter()
        .filter_map(|row| Some((known.by_id(row.tenant_id)?, row)))
        .collect();
    Ok(visitor.page(&portal, views::everywhere(&visitor, portal.clock.now(), &rows)))
}

/// To the case that is next, or back to the queue where none is left.
pub async fn next(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Search(query): Search<CaseQuery>,
) -> Result<Response> {
    let visitor = &moderator.0;
    let but = query.ausser.parse().unwrap_or_default();
    let found = portal
        .db
        .read(visitor.id(), store::next(moderator.account()?.id, but))
        .await?;
    let done =
        Some(query.entschieden.as_str()).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()) && !id.is_empty());
    let told = done.map(|id| format!("?entschieden={id}"));
    Ok(see_other(&match found {
        Some(id) => format!("{}{}", case_path(visitor, id), told.unwrap_or_default()),
        None => visitor.path(format_args!("/moderation{}", told.as_deref().unwrap_or("?fertig=leer"))),
    }))
}

/// A case.
pub async fn show(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
    Search(query): Search<CaseQuery>,
) -> Result<Response> {
    let page = case_page(&portal, &moderator, id, &VerdictForm::default(), &Errors::new(), None).await?;
    let notice = notice(&moderator.0, &query.entschieden, &query.fertig);
    Ok(moderator.0.page(&portal, page.notice(notice)))
}

async fn find(portal: &Portal, moderator: &CanModerate, id: i64) -> Result<Case> {
    let case = portal.db.read(moderator.0.id(), decisions::case(id)).await?;
    case.ok_or(Error::NotFound)
}

async fn case_page(
    portal: &Portal,
    moderator: &CanModerate,
    id: i64,
    form: &VerdictForm,
    errors: &Errors,
    refused: Option<views::Refusal>,
) -> Result<crate::ui::Page> {
    let visitor = &moderator.0;
    let case = find(portal, moderator, id).await?;
    let around = (
        store::thread(case.post_id),
        store::reports(id),
        crate::moderation::store::grounds(),
    );
    let before = (
        decisions::earlier_in_case(id),
        decisions::history(id, case.participant_id),
        decisions::same_text(id, case.post_id),
    );
    let seen = (
        Vec::from_iter(case.post_id.map(signals::findings_of)),
        Vec::from_iter(case.post_id.map(signals::similar_to)),
    );
    let flight = (around, before, seen);
    let ((thread, reports, grounds), (here, history, same), (findings, similar)) =
        portal.db.read(visitor.id(), flight).await?;
    Ok(views::case(&CasePage {
        visitor,
        account: moderator.account()?.id,
        now: portal.clock.now(),
        case: &case,
        thread: &thread,
        reports: &reports,
        grounds: &grounds,
        here: &here,
        history: &history,
        same: &same,
        findings: &findings.concat(),
        similar: similar.first().map_or(&[], Vec::as_slice),
        form,
        errors,
        refused,
    }))
}

/// What can be decided over the subject.
fn allowed(case: &Case) -> &'static [Action] {
    if case.post_id.is_some() {
        &Action::ALL
    } else {
        &Action::ON_NAMES
    }
}

/// Decides. Who comes second sees what was decided, and keeps what was typed.
pub async fn decide(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<VerdictForm>,
) -> Result<Response> {
    let case = find(&portal, &moderator, id).await?;
    let outcome = match form.checked(allowed(&case)) {
        Ok(verdict) => decide_one(&portal, &moderator, id, &verdict).await,
        Err(errors) => Err(errors.into()),
    };
    let (errors, refused) = match outcome {
        Ok(Outcome::Decided(_)) => {
            let next = format!("/moderation/naechster?ausser={id}&entschieden={id}");
            return Ok(see_other(&moderator.0.path(next)));
        }
        Ok(Outcome::Late) => (Errors::new(), Some(views::Refusal::Late)),
        Ok(Outcome::Changed) => (Errors::new(), Some(views::Refusal::Changed)),
        Ok(Outcome::Claimed(name)) => (Errors::new(), Some(views::Refusal::Claimed(name))),
        Err(Error::Invalid(errors)) => (worded(moderator.0.language(), &errors), None),
        Err(other) => return Err(other),
    };
    let page = case_page(&portal, &moderator, id, &form, &errors, refused).await?;
    Ok(moderator.0.refused_page(&portal, page))
}

/// Decides one case in a transaction of its own.
pub(super) async fn decide_one(
    portal: &Portal,
    moderator: &CanModerate,
    id: i64,
    verdict: &decisions::Verdict,
) -> Result<Outcome> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(moderator.0.id()).await?;
    let decider = Decider::Person(moderator.account()?);
    let outcome = decisions::decide(&tx, &decider, id, verdict).await?;
    if matches!(outcome, Outcome::Decided(_)) {
        tx.commit().await?;
    }
    Ok(outcome)
}

async fn note(tx: &TenantTx<'_>, moderator: &CanModerate, action: audit::Action, case: i64) -> Result<()> {
    let actor = Actor::in_tenant(moderator.account()?, tx.tenant().0);
    let subject = Subject::new("moderation_case", case, format!("#{case}"));
    tx.run(audit::record(tx.tenant(), Entry::new(actor, action, subject)))
        .await
}

/// Takes a case for a quarter of an hour.
pub async fn claim(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
    _: Form<Nothing>,
) -> Result<Response> {
    let visitor = &moderator.0;
    find(&portal, &moderator, id).await?;
    let account = moderator.account()?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let claimed = tx
        .run(store::claim(id, account.id, account.display_name.clone()))
        .await?;
    if claimed.is_some() {
        note(&tx, &moderator, audit::Action::CaseClaimed, id).await?;
    }
    tx.commit().await?;
    // Where somebody else was first, the case's page says who.
    Ok(see_other(&case_path(visitor, id)))
}

/// Gives a case back.
pub async fn unclaim(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
    _: Form<Nothing>,
) -> Result<Response> {
    let visitor = &moderator.0;
    find(&portal, &moderator, id).await?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    if tx.run(store::unclaim(id, moderator.account()?.id)).await?.is_some() {
        note(&tx, &moderator, audit::Action::CaseReleased, id).await?;
    }
    tx.commit().await?;
    Ok(see_other(&visitor.path("/moderation")))
}

/// Takes the case's decision back by the body's own insight: undone within ten minutes, later with reasons and letters.
pub async fn reverse(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<ReversalForm>,
) -> Result<Response> {
    let visitor = &moderator.0;
    find(&portal, &moderator, id).await?;
    let here = portal.db.read(visitor.id(), decisions::earlier_in_case(id)).await?;
    let standing = here
        .iter()
        .find(|one| one.undone_at.is_none() && one.reversed_at.is_none());
    let decision = standing.ok_or(Error::Refused("decision-error-gone"))?;
    let account = moderator.account()?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let taken_back = if decision.undoable {
        decisions::undo(&tx, account, decision.id).await?
    } else {
        let reasons = checked_reasons(&form.gruende)?;
        decisions::tell_reversed(&tx, decision.id).await?;
        decisions::reverse(&tx, account, decision.id, &reasons).await?
    };
    if !taken_back {
        return Err(Error::Refused("decision-error-gone"));
    }
    tx.commit().await?;
    Ok(see_other(&format!("{}?fertig=aufgehoben", case_path(visitor, id))))
}

/// Reasons that a person is told.
pub fn checked_reasons(typed: &str) -> Result<String, FieldErrors> {
    let reasons = text::tidy(typed);
    if reasons.is_empty() {
        return Err(FieldErrors::one("gruende", "decision-error-facts"));
    }
    if text::check_lines(&reasons, MAX_REASONS).is_err() {
        return Err(FieldErrors::one("gruende", "decision-error-long"));
    }
    Ok(reasons)
}

/// The wording before a text was blackened. Reading it is written down, so that it takes a form.
pub async fn original(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
    _: Form<Nothing>,
) -> Result<Response> {
    let visitor = &moderator.0;
    let case = find(&portal, &moderator, id).await?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let original = tx
        .run(decisions::redaction(None, case.post_id))
        .await?
        .ok_or(Error::NotFound)?;
    let entry = Entry::new(
        Actor::in_tenant(moderator.account()?, visitor.tenant.id),
        audit::Action::OriginalRead,
        Subject::new("moderation_case", id, format!("#{id}")),
    );
    tx.run(audit::record(
        visitor.id(),
        entry.after(json!({ "post": original.post_id })),
    ))
    .await?;
    tx.commit().await?;
    Ok(visitor.page(&portal, views::original(visitor, id, &original)))
}
