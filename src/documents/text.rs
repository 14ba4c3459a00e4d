//! The job that makes a document's words findable.

use std::process::Stdio;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::Command;
use tokio::sync::Semaphore;

use super::kind::Kind;
use super::store;
use crate::db::{Query, TenantId};
use crate::error::{Error, Result};
use crate::files::{FileHash, Spooled};
use crate::jobs::{self, Job};
use crate::web::Portal;

/// The kind of these jobs.
pub const KIND: &str = "document text";
/// How long a file may take. All jobs that work at once must be done within the four minutes of one.
const TIME_LIMIT: Duration = Duration::from_secs(40);
/// The most that is taken of a file's words, in bytes.
const MAX_WORDS: u64 = 16 << 20;
/// Pages that are written by one statement.
const AT_ONCE: usize = 200;
/// One at a time, since each may take as much memory as the server itself.
static READING: Semaphore = Semaphore::const_new(1);

#[derive(Serialize, Deserialize)]
struct Order {
    tenant: i64,
    document: i64,
}

/// What was read in a file.
#[derive(Debug, Default)]
struct Words {
    /// How many pages it has.
    count: Option<i32>,
    /// The words of each that was read.
    pages: Vec<String>,
}

/// The job that reads a document's words.
pub fn order(tenant: TenantId, document: i64) -> Result<Query<()>> {
    let order = Order {
        tenant: tenant.0,
        document,
    };
    Ok(jobs::enqueue(KIND, jobs::payload(&order)?))
}

/// Reads the words of a job's document as it is now.
pub async fn read(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let tenant = TenantId(order.tenant);
    let found = portal.db.read(tenant, store::find(order.document, true)).await?;
    let Some((document, _)) = found.filter(|(document, _)| document.text_state == "waiting") else {
        return Ok(());
    };
    let (Some(kind), Some(hash)) = (document.kind(), document.hash()) else {
        return Err(Error::internal("a document of no known kind"));
    };
    let content = portal.files.fetch(hash, document.size()).await?;
    let words = words(&portal, content, kind).await?;
    write(&portal, tenant, document.id, hash, kind, words).await
}

async fn write(
    portal: &Portal,
    tenant: TenantId,
    document: i64,
    hash: FileHash,
    kind: Kind,
    words: Words,
) -> Result<()> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(tenant).await?;
    if tx.run(store::lock_version(document, hash)).await?.is_none() {
        return Ok(());
    }
    let state = match (&words.count, words.pages.iter().all(String::is_empty)) {
        (_, false) => "read",
        (Some(_), true) => "empty",
        (None, true) => "failed",
    };
    let first = i32::from(kind == Kind::Pdf);
    let mut pages: Vec<_> = (first..).zip(words.pages).collect();
    if first == 1 {
        pages.insert(0, (0, String::new()));
    }
    tx.run(store::text_read(
        document,
        state,
        words.count.filter(|count| *count > 0),
    ))
    .await?;
    if state == "read" {
        tx.run(store::drop_pages(document)).await?;
        for some in pages.chunks(AT_ONCE) {
            tx.run(store::insert_pages(document, some.to_vec())).await?;
        }
    }
    tx.commit().await
}

/// Has the file read by a process of its own, which gets none of the server's secrets and no more than its time. What
/// it told until then counts.
async fn words(portal: &Portal, content: Spooled, kind: Kind) -> Result<Words> {
    let turn = READING.acquire().await;
    let _turn = turn.map_err(|error| Error::internal(error.to_string()))?;
    let mut reader = Command::new(&portal.config.program)
        .args(["extract-text", kind.extension()])
        .env_clear()
        .current_dir("/")
        .stdin(content.file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| Error::Unavailable(format!("reading a document: {error}")))?;
    let told = reader
        .stdout
        .take()
        .ok_or_else(|| Error::internal("a process without output"))?;
    let mut lines = BufReader::new(told.take(MAX_WORDS)).lines();
    let mut words = Words::default();
    let listen = async {
        if let Ok(Some(line)) = lines.next_line().await {
            words.count = serde_json::from_str(&line).unwrap_or_default();
        }
        while let Ok(Some(line)) = lines.next_line().await {
            // Half a line is what a process that ended over it left.
            let Ok(page) = serde_json::from_str(&line) else { break };
            words.pages.push(page);
        }
    };
    if tokio::time::timeout(TIME_LIMIT, listen).await.is_err() {
        tracing::warn!(pages = words.pages.len(), "a document took too long to read");
    }
    let _ = reader.kill().await;
    Ok(words)
}
