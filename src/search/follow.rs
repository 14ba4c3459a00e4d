//! The job that lets texts be found by what their consultation is now, or their body, where they are too many to follow at
//! once, and with what was written while the consultation was changed.

use serde::Deserialize;

use super::store::{self, PageAt, TextAt};
use crate::db::{Connection, TenantId};
use crate::error::Result;
use crate::jobs::Job;
use crate::web::Portal;

/// The kind of these jobs, which the database orders.
pub const KIND: &str = "search follows";
/// So many texts follow in one transaction.
const AT_ONCE: i32 = 500;
/// So many pages, which are taken apart into words, are written in one.
const PAGES_AT_ONCE: i32 = 100;

#[derive(Deserialize)]
struct Order {
    tenant: i64,
    /// None means all of the body.
    consultation: Option<i64>,
}

/// Goes through the texts, the newest first. Begun again it finds nothing to do where it has been.
pub async fn follow(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let tenant = TenantId(order.tenant);
    let consultations = match order.consultation {
        Some(id) => vec![id],
        None => portal.db.read(tenant, store::published_of_body()).await?,
    };
    let mut connection = portal.db.connect().await?;
    for id in consultations {
        follow_one(&mut connection, tenant, id).await?;
    }
    Ok(())
}

async fn follow_one(connection: &mut Connection, tenant: TenantId, id: i64) -> Result<()> {
    let tx = connection.begin(tenant).await?;
    tx.run(store::follow_begin(id)).await?;
    tx.commit().await?;
    let mut written = Some(PageAt { id: 0, page: 0 });
    while let Some(after) = written {
        let tx = connection.begin(tenant).await?;
        written = tx.run(store::fill(id, &after, PAGES_AT_ONCE)).await?;
        tx.commit().await?;
    }
    let mut followed = Some(TextAt {
        id: i64::MAX,
        kind: String::new(),
        page: 0,
    });
    while let Some(before) = followed {
        let tx = connection.begin(tenant).await?;
        followed = tx.run(store::follow(id, before, AT_ONCE)).await?;
        tx.commit().await?;
    }
    Ok(())
}
