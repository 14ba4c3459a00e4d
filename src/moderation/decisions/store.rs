//! The statements of decisions.

use jiff::Timestamp;

use super::{PAGE, Verdict, beginning};
use crate::db::Query;
use crate::ui::text::{self, SANITISER_VERSION};
use crate::{row, sql};

row! {
    /// A case with its subject. A name has no text.
    #[derive(Clone, Debug)]
    pub struct Case {
        pub id: i64,
        pub post_id: Option<i64>,
        pub participant_id: i64,
        pub cause: String,
        pub urgency: i16,
        pub state: String,
        pub report_count: i32,
        pub opened_at: Timestamp,
        pub claimed_by: Option<i64>,
        pub claimed_name: Option<String>,
        pub claimed_until: Option<Timestamp>,
        pub author: String,
        /// Which wording it is: when it was changed.
        pub wording: i64,
        pub status: Option<String>,
        pub title: Option<String>,
        pub body: Option<String>,
        pub body_html: Option<String>,
        pub sanitiser_version: Option<i32>,
        pub created_at: Option<Timestamp>,
        pub contribution_id: Option<i64>,
        pub consultation_id: Option<i64>,
        pub consultation_title: Option<String>,
        pub redacted: bool,
        pub suspended: bool,
    }
}

row! {
    /// A decision as moderators see it.
    #[derive(Clone, Debug)]
    pub struct Earlier {
        pub id: i64,
        pub case_id: i64,
        pub action: String,
        pub facts: String,
        pub suspend_days: Option<i32>,
        pub automated: bool,
        pub decided_name: String,
        pub decided_at: Timestamp,
        pub undone_at: Option<Timestamp>,
        pub reversed_at: Option<Timestamp>,
        pub reversed_reasons: Option<String>,
        pub undoable: bool,
        pub ground_kind: Option<String>,
        pub ground_code: Option<String>,
        pub ground_title: Option<String>,
        pub ground_source: Option<String>,
        pub subject: Option<String>,
    }
}

row! {
    /// A decision that can still be undone.
    pub struct Undoable {
        pub id: i64,
        pub case_id: i64,
        pub action: String,
        pub author: String,
        pub subject: Option<String>,
    }
}

row! {
    /// A case that nobody else can decide now.
    pub struct Held {
        pub participant_id: i64,
        pub state: String,
        pub claimed_by: Option<i64>,
        pub claimed_name: Option<String>,
    }
}

row! {
    /// A text that nobody else can change now.
    pub struct HeldPost {
        pub id: i64,
        pub status: String,
        pub title: String,
        pub body: String,
        pub wording: i64,
    }
}

row! {
    /// A decision whose case nobody else can change now.
    pub struct Locked {
        pub id: i64,
        pub case_id: i64,
        pub post_id: Option<i64>,
        pub participant_id: i64,
        pub action: String,
        pub status_before: Option<String>,
        pub fresh: bool,
    }
}

row! {
    /// A wording before it was blackened.
    pub struct Original {
        pub id: i64,
        pub post_id: i64,
        pub title: String,
        pub body: String,
    }
}

row! {
    /// A decision in the author's list.
    pub struct OwnDecision {
        pub tenant_id: i64,
        pub id: i64,
        pub action: String,
        pub suspend_days: Option<i32>,
        pub decided_at: Timestamp,
        pub reversed_at: Option<Timestamp>,
        pub subject: Option<String>,
        /// Whose text it is, where it is not the account's own.
        pub organisation: Option<String>,
    }
}

row! {
    /// A decision as the author reads it, with the objection.
    pub struct Statement {
        pub tenant_id: i64,
        pub id: i64,
        pub action: String,
        pub facts: String,
        pub suspend_days: Option<i32>,
        pub automated: bool,
        pub decided_at: Timestamp,
        pub appeal_until: Timestamp,
        pub reversed_at: Option<Timestamp>,
        pub reversed_reasons: Option<String>,
        pub post_id: Option<i64>,
        pub contribution_id: Option<i64>,
        pub consultation_id: Option<i64>,
        pub title: Option<String>,
        pub body: Option<String>,
        pub ground_kind: Option<String>,
        pub ground_code: Option<String>,
        pub ground_title: Option<String>,
        pub ground_source: Option<String>,
        pub appealable: bool,
        /// Whose text it is, where it is not the account's own.
        pub organisation: Option<String>,
        /// Whether a stricter decision stands in its place.
        pub replaced: bool,
        pub argument: Option<String>,
        pub outcome: Option<String>,
        pub reasons: Option<String>,
        pub appeal_decided_at: Option<Timestamp>,
    }
}

/// The case, if the tenant has it.
pub fn case(id: i64) -> Query<Option<Case>> {
    sql!("moderation/case").bind(id).optional()
}

/// What was decided in a case, the last one first.
pub fn earlier_in_case(case: i64) -> Query<Vec<Earlier>> {
    sql!("moderation/case_decisions").bind(case).rows()
}

/// What was decided over the same person in other cases, the last one first.
pub fn history(case: i64, participant: i64) -> Query<Vec<Earlier>> {
    sql!("moderation/history").bind(case).bind(participant).rows()
}

/// What was decided on the same words in other cases, the last one first.
pub fn same_text(case: i64, post: Option<i64>) -> Query<Vec<Earlier>> {
    sql!("moderation/same_text").bind(case).bind(post).rows()
}

/// What the account decided within the last ten minutes.
pub fn undoable(account: i64) -> Query<Vec<Undoable>> {
    sql!("moderation/undoable").bind(account).rows()
}

pub(super) fn lock_case(id: i64) -> Query<Option<Held>> {
    sql!("moderation/lock_case").bind(id).optional()
}

pub(super) fn lock_post(id: i64) -> Query<Option<HeldPost>> {
    sql!("moderation/lock_post").bind(id).optional()
}

pub(super) fn decision(id: i64) -> Query<Option<Locked>> {
    sql!("moderation/decision").bind(id).optional()
}

/// The text of a case, if it is about one.
pub(super) fn subject(case: i64) -> Query<Option<i64>> {
    sql!("moderation/subject").bind(case).scalar()
}

pub(super) fn decide(
    case: i64,
    verdict: &Verdict,
    by: Option<i64>,
    name: String,
    status_before: Option<String>,
) -> Query<i64> {
    sql!("moderation/decide")
        .bind(case)
        .bind(verdict.action.code())
        .bind(verdict.days)
        .bind(verdict.ground)
        .bind(verdict.facts.clone())
        .bind(by)
        .bind(name)
        .bind(status_before)
        .scalar()
}

pub(super) fn end_case(id: i64) -> Query<()> {
    sql!("moderation/end_case").bind(id).done()
}

/// The case that is open now.
pub(super) fn reopen_case(id: i64) -> Query<i64> {
    sql!("moderation/reopen_case").bind(id).scalar()
}

row! {
    /// Who had objected to a decision that fell without it.
    pub struct Settled {
        pub by_author: bool,
        /// Who reported had asked for more.
        pub by_reporter: bool,
    }
}

pub(super) fn settle_appeals(decision: i64, reasons: String) -> Query<Settled> {
    sql!("moderation/settle_appeals").bind(decision).bind(reasons).one()
}

pub(super) fn set_status(post: i64, status: &'static str) -> Query<()> {
    sql!("moderation/set_status").bind(post).bind(status).done()
}

pub(super) fn restore_post(post: i64, status: String, decision: i64) -> Query<()> {
    sql!("moderation/restore_post")
        .bind(post)
        .bind(status)
        .bind(decision)
        .done()
}

pub(super) fn redact(post: i64, decision: i64, title: String, body: String) -> Query<()> {
    let (html, excerpt) = (text::render(&body).as_str().to_owned(), beginning(&body));
    sql!("moderation/redact")
        .bind(post)
        .bind(decision)
        .bind(title)
        .bind(body)
        .bind(html)
        .bind(excerpt)
        .bind(SANITISER_VERSION)
        .done()
}

/// The wording before a decision blackened it, or before the first one did of a text.
pub fn redaction(decision: Option<i64>, post: Option<i64>) -> Query<Option<Original>> {
    sql!("moderation/redaction").bind(decision).bind(post).optional()
}

pub(super) fn later_redaction(decision: i64) -> Query<bool> {
    sql!("moderation/later_redaction").bind(decision).scalar()
}

pub(super) fn restore_wording(original: Original, html: String) -> Query<()> {
    let excerpt = beginning(&original.body);
    sql!("moderation/restore_wording")
        .bind(original.id)
        .bind(original.title)
        .bind(original.body)
        .bind(html)
        .bind(excerpt)
        .bind(SANITISER_VERSION)
        .done()
}

pub(super) fn suspend(decision: i64) -> Query<()> {
    sql!("moderation/suspend").bind(decision).done()
}

pub(super) fn lift_suspension(decision: i64) -> Query<()> {
    sql!("moderation/lift_suspension").bind(decision).done()
}

/// The one stands in the other's place.
pub(super) fn take_place(decision: i64, of: i64) -> Query<()> {
    sql!("moderation/take_place").bind(decision).bind(of).done()
}

pub(super) fn suspension_left(decision: i64) -> Query<Option<i32>> {
    sql!("moderation/suspension_left").bind(decision).optional_scalar()
}

pub(super) fn undo(decision: i64, by: i64) -> Query<Option<i64>> {
    sql!("moderation/undo").bind(decision).bind(by).optional_scalar()
}

pub(super) fn reverse(decision: i64, by: i64, reasons: String) -> Query<Option<i64>> {
    sql!("moderation/reverse")
        .bind(decision)
        .bind(by)
        .bind(reasons)
        .optional_scalar()
}

/// A page of the decisions on the account of the transaction; one more than a page tells that there is a next one.
pub(super) fn own_decisions(before: i64) -> Query<Vec<OwnDecision>> {
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    sql!("moderation/own_decisions").bind(before).bind(limit).rows()
}

pub(super) fn own_decision(id: i64) -> Query<Option<Statement>> {
    sql!("moderation/own_decision").bind(id).optional()
}

/// What the decision's case began with.
pub(super) fn cause(decision: i64) -> Query<Option<String>> {
    sql!("moderation/case_cause").bind(decision).optional_scalar()
}

/// The case's reports whose senders can be reached.
pub fn answerable(case: i64) -> Query<Vec<i64>> {
    sql!("moderation/answerable")
        .bind(case)
        .rows::<ReportId>()
        .map(|rows| rows.into_iter().map(|row| row.id).collect())
}

row! {
    /// A report's number.
    pub struct ReportId {
        pub id: i64,
    }
}
