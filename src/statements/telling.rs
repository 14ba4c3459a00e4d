//! The job that orders the letters of what came of statements, many as they can be.

use serde::{Deserialize, Serialize};

use super::store;
use crate::db::{Query, TenantId};
use crate::error::Result;
use crate::jobs::{self, Job};
use crate::web::Portal;

/// The kind of these jobs.
pub const KIND: &str = "statement_results";
/// So many are told in one transaction.
const AT_ONCE: i64 = 500;

#[derive(Serialize, Deserialize)]
struct Order {
    tenant: i64,
    consultation: i64,
}

/// The job for all in a consultation that are weighed and not told.
pub(super) fn order(tenant: TenantId, consultation: i64) -> Result<Query<()>> {
    let order = Order {
        tenant: tenant.0,
        consultation,
    };
    Ok(jobs::enqueue(KIND, jobs::payload(&order)?))
}

/// Tells them; begun again it goes on where it was.
pub async fn tell(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let mut connection = portal.db.connect().await?;
    loop {
        let tx = connection.begin(TenantId(order.tenant)).await?;
        let told = tx.run(store::tell(order.consultation, AT_ONCE)).await?;
        tx.commit().await?;
        if told < AT_ONCE {
            return Ok(());
        }
    }
}
