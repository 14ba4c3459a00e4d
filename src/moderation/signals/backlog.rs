//! Signatures for posts that came in bulk: bit by bit in the background, so that neither the import nor anybody waits.

use super::signature::signature;
use super::store;
use super::words::content;
use crate::db::{Db, Query, TenantId};
use crate::error::Result;
use crate::sql;

/// Posts of a batch, which is a transaction.
const BATCH: usize = 500;
/// Batches of one tenant at a time; the task comes again every few seconds.
const AT_ONCE: usize = 4;

/// Notes that the running tenant has posts without a signature. For imports, in their own transaction.
pub fn later() -> Query<()> {
    sql!("moderation/signals/later").done()
}

/// Signs the next posts of a tenant that lack a signature and answers how many it has looked at; none where no tenant has
/// any. It may be interrupted at any time.
pub async fn sign_backlog(db: &Db) -> Result<Option<usize>> {
    let Some(tenant) = db.read_system(store::backlogs()).await? else {
        return Ok(None);
    };
    let mut done = 0;
    for _ in 0..AT_ONCE {
        let signed = sign_batch(db, TenantId(tenant)).await?;
        done += signed;
        if signed < BATCH {
            break;
        }
    }
    Ok(Some(done))
}

async fn sign_batch(db: &Db, tenant: TenantId) -> Result<usize> {
    let mut connection = db.connect().await?;
    let tx = connection.begin(tenant).await?;
    let limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let posts = tx.run(store::backlog(limit)).await?;
    let last = posts.last().map(|post| post.id).filter(|_| posts.len() == BATCH);
    let signed = posts
        .iter()
        .filter_map(|post| Some((post.id, signature(&content(&post.body))?)));
    let signed: Vec<_> = signed.collect();
    if !signed.is_empty() {
        tx.run(store::sign(signed)).await?;
    }
    tx.run(store::backlog_reached(last)).await?;
    tx.commit().await?;
    Ok(posts.len())
}
