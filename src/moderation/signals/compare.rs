//! New texts beside those that were there: a moment after they were stored, so that nobody who writes waits for it.

use super::finding::{Finding, Rule};
use super::review::{duplicates, note};
use super::settings::Mode;
use super::signature::{Signature, signature};
use super::store::{self, Wording};
use super::words;
use crate::db::{Db, TenantId, TenantTx};
use crate::error::Result;

/// Posts of a batch, which is a transaction.
const BATCH: usize = 100;
/// Batches at a time; the task comes again every second.
const AT_ONCE: usize = 10;

/// A post that came in.
struct Fresh {
    id: i64,
    content: Vec<String>,
    bands: Signature,
}

/// Signs what came in lately, in all tenants, and notes which earlier texts it is like. It may be interrupted at any time,
/// and several servers may do it at once.
pub async fn compare_fresh(db: &Db) -> Result<()> {
    for _ in 0..AT_ONCE {
        let Some(tenant) = db.read_system(store::unsigned_tenant()).await? else {
            break;
        };
        compare_batch(db, TenantId(tenant)).await?;
    }
    Ok(())
}

async fn compare_batch(db: &Db, tenant: TenantId) -> Result<()> {
    let mut connection = db.connect().await?;
    let tx = connection.begin(tenant).await?;
    let limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let taken = tx.run(store::take_unsigned(limit)).await?;
    let fresh: Vec<Fresh> = taken.into_iter().filter_map(signed).collect();
    if !fresh.is_empty() {
        let ids: Vec<i64> = fresh.iter().map(|post| post.id).collect();
        tx.run(store::forget_alike(ids)).await?;
        tx.run(store::sign(fresh.iter().map(|post| (post.id, post.bands)).collect()))
            .await?;
        compare(&tx, &fresh).await?;
    }
    tx.commit().await
}

/// A text of which no word counts is like no other.
fn signed(post: Wording) -> Option<Fresh> {
    let content = words::content(&post.body);
    let bands = signature(&content)?;
    Some(Fresh {
        id: post.id,
        content,
        bands,
    })
}

async fn compare(tx: &TenantTx<'_>, fresh: &[Fresh]) -> Result<()> {
    let settings = tx.run(store::settings()).await?;
    // What is held back was compared while its author waited.
    if !matches!(settings.mode(Rule::Duplicates), Mode::Show | Mode::Case) {
        return Ok(());
    }
    for post in fresh {
        let known = tx.run(store::alike(post.bands, Some(post.id))).await?;
        // Of two that came in together the later one is told to be like the earlier one, as if they had come one by one.
        let earlier = known
            .iter()
            .filter(|other| other.id < post.id || fresh.iter().all(|one| one.id != other.id));
        let finding: Option<Finding> = duplicates(&post.content, earlier);
        note(tx, post.id, finding.into_iter().collect(), &settings).await?;
    }
    Ok(())
}
