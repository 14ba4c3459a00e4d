//! The queries of subscriptions: all of them are work across tenants.

use jiff::Timestamp;
use serde_json::Value;

use super::{Frequency, MOST, Subscription};
use crate::db::Query;
use crate::i18n::Language;
use crate::{row, sql};

/// How many subscriptions with the same question are taken at once.
const BATCH: i64 = 1000;

/// A subscription that is asked for.
pub struct Wanted {
    pub email: String,
    pub email_key: String,
    pub tenant: Option<i64>,
    /// The search in its one spelling; of a consultation its own ([`of_consultation`]).
    pub query: String,
    pub consultation: Option<i64>,
    pub frequency: Frequency,
    pub language: Language,
}

/// What stands for a search where a consultation is followed.
pub fn of_consultation(id: i64) -> String {
    format!("beteiligung={id}")
}

row! {
    /// A subscription whose time has come. All of one answer have the same question.
    pub struct Due {
        pub id: i64,
        pub tenant_id: Option<i64>,
        pub query: String,
        pub consultation_id: Option<i64>,
        pub told_until: Timestamp,
        /// Up to when there is nothing that might still be under way.
        pub until: Timestamp,
    }
}

/// Notes what is asked for, for the mailbox to confirm; answers its id.
pub fn ask(wanted: Wanted) -> Query<i64> {
    sql!("subscriptions/ask")
        .bind(wanted.email)
        .bind(wanted.email_key)
        .bind(wanted.tenant)
        .bind(wanted.query)
        .bind(wanted.consultation)
        .bind(wanted.frequency.code())
        .bind(wanted.language.code())
        .scalar()
}

/// Subscribes a mailbox that needs no proof; none where it has as many as it can have.
pub fn subscribe(wanted: Wanted) -> Query<Option<i64>> {
    sql!("subscriptions/subscribe")
        .bind(wanted.email)
        .bind(wanted.email_key)
        .bind(wanted.tenant)
        .bind(wanted.query)
        .bind(wanted.consultation)
        .bind(wanted.frequency.code())
        .bind(wanted.language.code())
        .bind(MOST)
        .optional_scalar()
}

/// Puts a new token in place of an earlier one; none if the subscription is gone.
pub fn put_token(id: i64, hash: Vec<u8>) -> Query<Option<Subscription>> {
    sql!("subscriptions/put_token").bind(id).bind(hash).optional()
}

/// What a mailed token would confirm.
pub fn of_token(hash: Vec<u8>) -> Query<Option<Subscription>> {
    sql!("subscriptions/of_token").bind(hash).optional()
}

/// Confirms by a mailed token; none where there is nothing to confirm or no room.
pub fn confirm(hash: Vec<u8>) -> Query<Option<Subscription>> {
    sql!("subscriptions/confirm").bind(hash).bind(MOST).optional()
}

/// A confirmed subscription whose mailbox can be written to: its account, if it has one, is not closed.
pub fn reachable(id: i64) -> Query<Option<Subscription>> {
    sql!("subscriptions/reachable").bind(id).optional()
}

/// A confirmed subscription.
pub fn find(id: i64) -> Query<Option<Subscription>> {
    sql!("subscriptions/find").bind(id).optional()
}

pub fn end(id: i64) -> Query<()> {
    sql!("subscriptions/end").bind(id).done()
}

/// What the account's mailbox subscribed to, the newest first.
pub fn own(account: i64) -> Query<Vec<Subscription>> {
    sql!("subscriptions/own").bind(account).rows()
}

/// Changes how often; none if it is not the account's.
pub fn change(account: i64, id: i64, frequency: Frequency) -> Query<Option<i64>> {
    sql!("subscriptions/change")
        .bind(account)
        .bind(id)
        .bind(frequency.code())
        .optional_scalar()
}

/// Ends one of the account's; none if it is not.
pub fn end_own(account: i64, id: i64) -> Query<Option<i64>> {
    sql!("subscriptions/end_own").bind(account).bind(id).optional_scalar()
}

/// Locks subscriptions with one question that are due.
pub fn take_due() -> Query<Vec<Due>> {
    sql!("subscriptions/take_due").bind(BATCH).rows()
}

/// These were told of all up to a moment.
pub fn told(ids: Vec<i64>, until: Timestamp) -> Query<()> {
    sql!("subscriptions/told").bind(ids).bind(until).done()
}

/// These are looked at again in an hour.
pub fn postpone(ids: Vec<i64>) -> Query<()> {
    sql!("subscriptions/postpone").bind(ids).done()
}

/// Writes a job for each letter.
pub fn order(kind: &'static str, letters: Vec<Value>) -> Query<()> {
    sql!("subscriptions/order").bind(kind).bind(letters).done()
}

/// Forgets what no mailbox confirmed.
pub fn purge() -> Query<()> {
    sql!("subscriptions/purge").done()
}
