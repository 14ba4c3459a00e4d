//! The statements of the platform's pages.

use jiff::Timestamp;

use super::insight::MINUTES;
use crate::db::{Query, TenantId};
use crate::sql;

/// How many published consultations are open now, over all bodies.
pub fn running_count() -> Query<i64> {
    sql!("platform/running_count").scalar()
}

/// Begins an operator's look into a body, in place of an earlier one; answers when it ends.
pub fn begin_insight(tenant: TenantId, account: i64, reason: String) -> Query<Timestamp> {
    sql!("platform/begin_insight")
        .bind(tenant.0)
        .bind(account)
        .bind(reason)
        .bind(f64::from(MINUTES))
        .scalar()
}

/// Ends an operator's look; answers its reason, none if there is no look.
pub fn end_insight(tenant: TenantId, account: i64) -> Query<Option<String>> {
    sql!("platform/end_insight")
        .bind(tenant.0)
        .bind(account)
        .optional_scalar()
}

pub fn purge_insights() -> Query<()> {
    sql!("platform/purge_insights").done()
}
