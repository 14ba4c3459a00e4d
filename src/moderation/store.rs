//! Statements that several rooms of moderation share.

use serde_json::Value;

use super::{Cause, Ground, Urgency};
use crate::db::Query;
use crate::{row, sql};

row! {
    /// A ground as its row has it.
    pub struct GroundRow {
        pub id: i64,
        pub kind: String,
        pub code: Option<String>,
        pub title: Option<String>,
        pub source: String,
    }
}

/// The body's grounds in force.
pub(super) fn grounds() -> Query<Vec<Ground>> {
    sql!("moderation/grounds").rows::<GroundRow>().map(|rows| {
        let ground = |row: GroundRow| Ground {
            id: row.id,
            kind: row.kind,
            code: row.code,
            title: row.title,
            source: row.source,
        };
        rows.into_iter().map(ground).collect()
    })
}

pub(super) fn open_case(post: i64, cause: Cause, urgency: Urgency) -> Query<Option<i64>> {
    sql!("moderation/open_case")
        .bind(post)
        .bind(cause.code())
        .bind(urgency.number())
        .optional_scalar()
}

pub(super) fn forget_reporters() -> Query<()> {
    sql!("moderation/forget_reporters").done()
}

/// A job that waits for some minutes.
pub(super) fn enqueue_later(kind: &'static str, payload: Value, minutes: i32) -> Query<()> {
    sql!("moderation/enqueue_later")
        .bind(kind)
        .bind(payload)
        .bind(f64::from(minutes))
        .done()
}

/// A letter (`received`, `outcome` …) about a decision to everybody who reported the case and can be reached.
pub(super) fn tell_reporters(
    kind: &'static str,
    letter: &'static str,
    decision: i64,
    case: i64,
    minutes: i32,
) -> Query<()> {
    sql!("moderation/tell_reporters")
        .bind(kind)
        .bind(letter)
        .bind(decision)
        .bind(case)
        .bind(f64::from(minutes))
        .done()
}

/// The accounts that are told of what concerns somebody in this tenant: the person's own, or those who answer for the
/// organisation; none of who has no account any more.
pub(super) fn accounts_of(participant: i64) -> Query<Vec<i64>> {
    sql!("moderation/accounts_of")
        .bind(participant)
        .rows::<ToldAccount>()
        .map(|rows| rows.into_iter().map(|row| row.account_id).collect())
}

row! {
    /// An account's number.
    pub struct ToldAccount {
        pub account_id: i64,
    }
}
