//! The statements of the platform's pages.

use crate::db::Query;
use crate::sql;

/// How many published consultations are open now, over all bodies.
pub fn running_count() -> Query<i64> {
    sql!("platform/running_count").scalar()
}
