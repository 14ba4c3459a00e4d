//! The statements of the queue.

use jiff::Timestamp;

use crate::db::Query;
use crate::moderation::Ground;
use crate::{row, sql};

row! {
    /// A case in the queue.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub id: i64,
        pub post_id: Option<i64>,
        pub cause: String,
        pub urgency: i16,
        pub report_count: i32,
        pub reasons: Vec<String>,
        pub opened_at: Timestamp,
        pub claimed_name: Option<String>,
        pub author: String,
        pub title: Option<String>,
        /// A short text, or the beginning of a long one.
        pub beginning: Option<String>,
        /// Which wording it is: when it was changed.
        pub wording: i64,
        pub consultation_title: Option<String>,
    }
}

row! {
    /// What stands around the queue.
    pub struct FrameRow {
        pub open: i64,
        pub median_seconds: Option<i64>,
        pub undoable: i64,
        pub appeals: i64,
        pub ids: Vec<i64>,
        pub kinds: Vec<String>,
        pub codes: Vec<Option<String>>,
        pub titles: Vec<Option<String>>,
        pub sources: Vec<String>,
    }
}

impl FrameRow {
    /// The body's grounds, laws first.
    pub fn grounds(&self) -> Vec<Ground> {
        let names = self.codes.iter().zip(&self.titles);
        let rows = self.ids.iter().zip(&self.kinds).zip(names).zip(&self.sources);
        rows.map(|(((id, kind), (code, title)), source)| Ground {
            id: *id,
            kind: kind.clone(),
            code: code.clone(),
            title: title.clone(),
            source: source.clone(),
        })
        .collect()
    }
}

row! {
    /// A text beside the one that a case is about.
    pub struct Near {
        pub status: String,
        pub author: String,
        pub title: String,
        pub body: String,
        pub body_html: String,
        pub sanitiser_version: i32,
        pub created_at: Timestamp,
        pub subject: bool,
    }
}

row! {
    /// A report as moderators read it: no address.
    pub struct ReportRow {
        pub reason: String,
        pub explanation: String,
        pub reporter: Option<String>,
        pub answerable: bool,
        pub created_at: Timestamp,
    }
}

row! {
    /// How much waits in a body.
    pub struct Elsewhere {
        pub tenant_id: i64,
        pub open: i64,
        pub urgent: i64,
        pub oldest: Option<Timestamp>,
    }
}

/// A case's place in the queue: urgency, since when (microseconds), id.
pub type Key = (i16, i64, i64);

/// A page of the queue; one more than a page tells that there is a next one.
pub fn queue(after: Option<Key>) -> Query<Vec<Waiting>> {
    // Before every case: no urgency is below 0.
    let (urgency, opened_at, id) = after.unwrap_or((-1, 0, 0));
    sql!("moderation/queue")
        .bind(urgency)
        .bind(Timestamp::from_microsecond(opened_at).unwrap_or_default())
        .bind(id)
        .rows()
}

/// What stands around the queue, for this account.
pub fn frame(account: i64) -> Query<FrameRow> {
    sql!("moderation/frame").bind(account).one()
}

pub fn thread(post: Option<i64>) -> Query<Vec<Near>> {
    sql!("moderation/thread").bind(post).rows()
}

pub fn reports(case: i64) -> Query<Vec<ReportRow>> {
    sql!("moderation/case_reports").bind(case).rows()
}

/// The first open case but this one that nobody else has before them.
pub fn next(account: i64, but: i64) -> Query<Option<i64>> {
    sql!("moderation/next").bind(account).bind(but).optional_scalar()
}

/// None if somebody else has it.
pub fn claim(case: i64, account: i64, name: String) -> Query<Option<i64>> {
    sql!("moderation/claim")
        .bind(case)
        .bind(account)
        .bind(name)
        .optional_scalar()
}

pub fn unclaim(case: i64, account: i64) -> Query<Option<i64>> {
    sql!("moderation/unclaim").bind(case).bind(account).optional_scalar()
}

/// How much waits in these tenants. Work across tenants.
pub fn elsewhere(tenants: Vec<i64>) -> Query<Vec<Elsewhere>> {
    sql!("moderation/waiting_elsewhere").bind(tenants).rows()
}
