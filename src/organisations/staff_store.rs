//! What a body's staff sees of organisations; the statements belong into the tenant's transaction.

use jiff::Timestamp;

use super::store::one_more;
use crate::db::Query;
use crate::{row, sql};

row! {
    /// An organisation in a body's list.
    pub struct KnownRow {
        pub id: i64,
        pub label: String,
        pub kind: String,
        pub area: Option<String>,
    }
}

row! {
    /// An organisation before a body's staff.
    pub struct Known {
        pub id: i64,
        pub label: String,
        pub kind: String,
        pub address: String,
        pub domain: Option<String>,
        pub area: Option<String>,
        pub flagged_at: Option<Timestamp>,
    }
}

/// A page of those that act in the tenant or are flagged by it, after this name and id.
pub fn known(after: (String, i64)) -> Query<Vec<KnownRow>> {
    sql!("organisations/staff/known")
        .bind(after.0)
        .bind(after.1)
        .bind(one_more())
        .rows()
}

/// A page of all whose name contains this, compared as [`key`](super::rules::key) does.
pub fn by_name(name_key: String, after: (String, i64)) -> Query<Vec<KnownRow>> {
    sql!("organisations/staff/by_name")
        .bind(after.0)
        .bind(after.1)
        .bind(one_more())
        .bind(name_key)
        .rows()
}

pub fn one(organisation: i64) -> Query<Option<Known>> {
    sql!("organisations/staff/one").bind(organisation).optional()
}

pub fn flag(organisation: i64, area: String) -> Query<()> {
    sql!("organisations/staff/flag").bind(organisation).bind(area).done()
}

/// The area that is no more; none if it was not flagged.
pub fn unflag(organisation: i64) -> Query<Option<String>> {
    sql!("organisations/staff/unflag").bind(organisation).optional_scalar()
}
