//! The job that lets a consultation's texts be found by what it is now, where they are too many to follow at once.

use serde::Deserialize;

use super::store;
use crate::db::TenantId;
use crate::error::Result;
use crate::jobs::Job;
use crate::web::Portal;

/// The kind of these jobs, which the database orders.
pub const KIND: &str = "search follows";
/// So many texts follow in one transaction.
const AT_ONCE: i32 = 500;

#[derive(Deserialize)]
struct Order {
    tenant: i64,
    consultation: i64,
}

/// Goes through the texts, the newest first. Begun again it finds nothing to do where it has been.
pub async fn follow(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let mut connection = portal.db.connect().await?;
    let mut before = Some(i64::MAX);
    while let Some(next) = before {
        let tx = connection.begin(TenantId(order.tenant)).await?;
        before = tx.run(store::follow(order.consultation, next, AT_ONCE)).await?;
        tx.commit().await?;
    }
    Ok(())
}
