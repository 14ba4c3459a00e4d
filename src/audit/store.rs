//! The statements of the logs.

use jiff::Timestamp;

use super::{Action, Entry, Record};
use crate::db::{Draft, Query, TenantId};
use crate::sql;

/// Which rows of a log.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Rows older than the one with this id.
    pub before: i64,
    /// What was done.
    pub action: Option<Action>,
    /// A part of the name of who did it, or of whom it concerned.
    pub person: Option<String>,
    /// The moment from which on.
    pub from: Option<Timestamp>,
    /// The moment before which.
    pub until: Option<Timestamp>,
}

/// Writes down what was done in a body. Part of the transaction of the deed, the tenant's or one across tenants.
pub fn record(tenant: TenantId, entry: Entry) -> Query<()> {
    written(sql!("audit/record").bind(tenant.0), entry)
}

/// Writes down what was done to the platform. Part of the transaction of the deed.
pub fn record_on_platform(entry: Entry) -> Query<()> {
    written(sql!("audit/record_on_platform"), entry)
}

/// The body's log, the newest row first.
pub fn list(filter: Filter, limit: i64) -> Query<Vec<Record>> {
    filtered(sql!("audit/list"), filter, limit)
}

/// The platform's log, the newest row first.
pub fn list_of_platform(filter: Filter, limit: i64) -> Query<Vec<Record>> {
    filtered(sql!("audit/list_of_platform"), filter, limit)
}

fn written(draft: Draft, entry: Entry) -> Query<()> {
    draft
        .bind(entry.actor.account)
        .bind(entry.actor.name)
        .bind(entry.actor.role)
        .bind(entry.action.code())
        .bind(entry.subject.kind)
        .bind(entry.subject.id)
        .bind(entry.subject.name)
        .bind(entry.before)
        .bind(entry.after)
        .done()
}

fn filtered(draft: Draft, filter: Filter, limit: i64) -> Query<Vec<Record>> {
    draft
        .bind(filter.before)
        .bind(filter.action.map(Action::code))
        .bind(filter.person)
        .bind(filter.from)
        .bind(filter.until)
        .bind(limit)
        .rows()
}
