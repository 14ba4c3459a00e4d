//! The statements of the settings.

use crate::db::Query;
use crate::sql;

/// How many texts of a new account are read first.
pub fn hold_first() -> Query<i32> {
    sql!("moderation/settings").scalar()
}

pub fn set_hold_first(count: i32) -> Query<()> {
    sql!("moderation/set_hold_first").bind(count).done()
}

/// The consultation's title; none where it is so already, or there is none.
pub fn set_mode(consultation: i64, mode: &'static str) -> Query<Option<String>> {
    sql!("moderation/set_mode")
        .bind(consultation)
        .bind(mode)
        .optional_scalar()
}

pub fn add_ground(kind: &'static str, title: String, source: String) -> Query<i64> {
    sql!("moderation/add_ground")
        .bind(kind)
        .bind(title)
        .bind(source)
        .scalar()
}

/// What it was called; none if it is not in force.
pub fn retire_ground(id: i64) -> Query<Option<String>> {
    sql!("moderation/retire_ground").bind(id).optional_scalar()
}
