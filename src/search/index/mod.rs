//! Meilisearch's index is kept as `search_documents` are.
//!
//! A transaction that changes a document leaves its key in `search_changes`. One server at a time tells Meilisearch how
//! things stand with these keys *now*, waits until that is done, and drops those that have not changed since. So no
//! order of events and no repetition leaves anything old: whatever is told again is told as it is.
//!
//! Everything is remembered in the database step by step, so that whoever comes next goes on where another one ended.

mod document;
mod step;
mod store;

use std::time::Duration;

use tokio::time::Instant;

pub use document::{Key, NEVER};
pub use store::{Lag, Standing};

use step::{Next, Tending};

use crate::db::{Db, Query};
use crate::error::{Error, Result};
use crate::jobs;
use crate::meili::{Failure, Meili};

/// The name under which one server at a time tends the index.
pub const TASK: &str = "search index";
/// How long one turn may take; the next one goes on.
const TURN: Duration = Duration::from_secs(30);

/// How often the index is tended: what is hidden must be gone within seconds.
pub const fn period(meili: Option<&Meili>) -> Duration {
    match meili {
        Some(_) => Duration::from_secs(1),
        None => Duration::from_hours(1),
    }
}

/// Tells Meilisearch what has changed, builds what is to be built. Without one, forgets that there was one.
pub async fn tend(db: &Db, meili: Option<&Meili>) -> Result<()> {
    let Some(meili) = meili else {
        if in_transaction(db, store::forget()).await? {
            tracing::info!("no Meilisearch any more: changes are no longer kept for one");
        }
        return Ok(());
    };
    let outcome = turn(db, meili).await;
    let trouble = match outcome {
        Ok(()) => None,
        Err(Trouble::Engine(failure)) => Some(format!("Meilisearch {failure}")),
        Err(Trouble::Own(error)) => return Err(error),
    };
    tell(db, trouble).await
}

/// What keeps the index from being tended.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Engine(#[from] Failure),
    #[error(transparent)]
    Own(#[from] Error),
}

async fn turn(db: &Db, meili: &Meili) -> Result<(), Trouble> {
    in_transaction(db, store::register(&meili.index)).await?;
    let tending = Tending { db, meili };
    let begun = Instant::now();
    tending.inspect().await?;
    while begun.elapsed() < TURN {
        match tending.step().await? {
            Next::Again => {}
            Next::Later => break,
        }
    }
    Ok(())
}

/// Remembers what is wrong, and tells the log when that changes.
async fn tell(db: &Db, trouble: Option<String>) -> Result<()> {
    let Some(state) = db.read_system(store::state()).await? else {
        return Ok(());
    };
    if state.trouble == trouble && trouble.is_some() {
        return Ok(());
    }
    match &trouble {
        Some(trouble) => tracing::warn!(trouble, "the search index waits"),
        None if state.trouble.is_some() => tracing::info!("the search index catches up"),
        None => return Ok(()),
    }
    in_transaction(db, store::trouble(trouble)).await
}

/// How far the index is behind; none without an engine.
pub async fn lag(db: &Db) -> Result<Option<Lag>> {
    db.read_system(store::lag()).await
}

/// Whether an index of this name may answer.
pub async fn standing(db: &Db, index: &str) -> Result<Standing> {
    db.read_system(store::standing(index)).await
}

/// Has a new index built beside and swapped in, and tells how far it is: texts loaded, and all texts. One that was begun
/// before goes on. `documents` writes `search_documents` anew before one begins.
///
/// # Errors
/// If Meilisearch or the database fails. What was begun is ended by whichever server tends the index next.
pub async fn build<D>(
    db: &Db,
    meili: &Meili,
    documents: impl FnOnce() -> D,
    mut tell: impl FnMut(i64, i64),
) -> anyhow::Result<()>
where
    D: Future<Output = Result<i64>>,
{
    meili.version().await?;
    in_transaction(db, store::register(&meili.index)).await?;
    if building(db).await?.is_none() {
        documents().await?;
        let tending = Tending { db, meili };
        alone(db, Box::pin(async { tending.begin().await.map_err(own) })).await?;
    }
    let total = db.read_system(store::count()).await?;
    while let Some(loaded) = building(db).await? {
        tell(loaded, total);
        let tending = Tending { db, meili };
        alone(db, Box::pin(async { tending.step().await.map(drop).map_err(own) })).await?;
    }
    Ok(())
}

fn own(trouble: Trouble) -> Error {
    match trouble {
        Trouble::Engine(failure) => Error::Unavailable(format!("Meilisearch {failure}")),
        Trouble::Own(error) => error,
    }
}

/// How many texts are loaded into the index that is being built.
async fn building(db: &Db) -> Result<Option<i64>> {
    let state = db.read_system(store::state()).await?;
    Ok(state.and_then(|state| state.building.is_some().then_some(state.loaded)))
}

/// As soon as no other server is at it.
async fn alone(db: &Db, work: impl Future<Output = Result<()>>) -> Result<()> {
    let mut work = Some(work);
    loop {
        let mine = jobs::alone(db, TASK, async {
            match work.take() {
                Some(work) => work.await,
                None => Ok(()),
            }
        });
        if mine.await? {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// What the transaction that runs writes to `search_documents` is not kept for the engine: see [`build`].
pub fn quiet() -> Query<()> {
    store::quiet()
}

async fn in_transaction<T>(db: &Db, query: Query<T>) -> Result<T> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let answer = tx.run(query).await?;
    tx.commit().await?;
    Ok(answer)
}
