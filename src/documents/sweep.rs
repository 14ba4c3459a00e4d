//! Removes files that are no document: of replaced and deleted ones, and what a server that ended in the middle left.

use std::time::Duration;

use futures_util::StreamExt;

use super::store;
use crate::error::Result;
use crate::files::FileHash;
use crate::web::Portal;

/// Files are asked for in the database so many at a time.
const AT_ONCE: usize = 500;
/// How long a file may lie before its document is written; uploads take minutes.
pub const GRACE: Duration = Duration::from_hours(1);

/// Removes what nobody needs and came more than `grace` ago; answers how many files that were.
pub async fn run(portal: &Portal, grace: Duration) -> Result<usize> {
    let mut removed = 0;
    let latest = portal.clock.now() - grace;
    let mut chunks = portal.files.all().chunks(AT_ONCE);
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.into_iter().collect::<Result<Vec<_>>>()?;
        let old: Vec<_> = chunk
            .iter()
            .filter(|(_, kept_at)| *kept_at <= latest)
            .map(|(hash, _)| *hash)
            .collect();
        let unneeded = portal.db.read_system(store::unneeded(&old)).await?;
        for hash in unneeded.iter().filter_map(|hash| FileHash::from_bytes(hash)) {
            removed += usize::from(remove(portal, hash, latest).await?);
        }
    }
    if removed > 0 {
        tracing::info!(removed, "files that are no documents any more");
    }
    Ok(removed)
}

/// Removes a file unless it became a document's meanwhile. Who makes one of it waits, and finds that it is gone.
async fn remove(portal: &Portal, hash: FileHash, latest: jiff::Timestamp) -> Result<bool> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::seize_file(hash)).await?;
    let unneeded = !tx.run(store::unneeded(&[hash])).await?.is_empty();
    let old = portal
        .files
        .kept_at(hash)
        .await?
        .is_some_and(|kept_at| kept_at <= latest);
    if unneeded && old {
        portal.files.remove(hash).await?;
    }
    tx.commit().await?;
    Ok(unneeded && old)
}
