//! Looking for what is new. Whoever asks the same is served at once; the place up to which a mailbox was told moves
//! in the transaction that orders its mail, so that work can be interrupted anywhere: nothing is told twice or left out.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::Value;

use super::store::{self, Due};
use super::{MOST_HITS, letters};
use crate::db::{Db, SystemTx};
use crate::error::Result;
use crate::search::news::{self, News};
use crate::search::{Question, saved};
use crate::web::Portal;

/// For how long one round goes on. What is left is found by the next one.
const ROUND: Duration = Duration::from_secs(20);

/// Orders the mails that are due.
pub async fn tell(portal: &Portal) -> Result<()> {
    let begun = Instant::now();
    while begun.elapsed() < ROUND && tell_some(portal).await? {}
    Ok(())
}

/// Serves those who ask one question; answers whether there was somebody.
async fn tell_some(portal: &Portal) -> Result<bool> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let due = tx.run(store::take_due()).await?;
    let Some(until) = due.first().map(|first| first.until) else {
        return Ok(false);
    };
    let ids: Vec<i64> = due.iter().map(|due| due.id).collect();
    let found = match news_of(portal, &tx, &due, until).await {
        Ok(found) => found,
        Err(error) => {
            // One question that cannot be answered now must not keep the others waiting.
            tracing::warn!(%error, "a saved search could not be answered");
            drop(tx);
            let tx = connection.begin_system().await?;
            tx.run(store::postpone(ids)).await?;
            tx.commit().await?;
            return Ok(true);
        }
    };
    let letters = due
        .iter()
        .filter_map(|due| letter(due, &found).transpose())
        .collect::<Result<Vec<Value>>>()?;
    if !letters.is_empty() {
        tx.run(store::order(letters::KIND, letters)).await?;
    }
    tx.run(store::told(ids, until)).await?;
    tx.commit().await?;
    Ok(true)
}

/// What is new for these, who all want the same: since the one was told who was told longest ago.
async fn news_of(portal: &Portal, tx: &SystemTx<'_>, due: &[Due], until: Timestamp) -> Result<Vec<News>> {
    let Some(after) = due.iter().map(|due| due.told_until).min() else {
        return Ok(Vec::new());
    };
    let limit = i64::try_from(MOST_HITS + 1).unwrap_or(i64::MAX);
    if let Some(consultation) = due[0].consultation_id {
        return tx.run(news::followed(consultation, after, until, limit)).await;
    }
    match question(portal, &due[0]) {
        Some(question) => news::news(tx, &question, Some(after), Some(until), limit).await,
        None => Ok(Vec::new()),
    }
}

/// The question; none where it cannot be asked any more, as when a district is gone.
fn question(portal: &Portal, due: &Due) -> Option<Question> {
    let tenants = portal.tenants.get();
    let tenant = due.tenant_id.map(|id| tenants.by_id(id));
    let asked = saved::asked_again(&due.query, tenant.flatten().map(AsRef::as_ref));
    // A body that is not in memory would leave a question to all bodies.
    if tenant.is_some_and(|tenant| tenant.is_none()) {
        return None;
    }
    Question::understand(portal, &asked).ok()
}

/// The letter to one of them; none where nothing is new since the last.
fn letter(due: &Due, found: &[News]) -> Result<Option<Value>> {
    let is_new = |published_at: Timestamp| published_at > due.told_until;
    let mut keys: Vec<_> = found
        .iter()
        .filter(|news| is_new(news.published_at))
        .map(News::key)
        .collect();
    if keys.is_empty() {
        return Ok(None);
    }
    let more = keys.len() > MOST_HITS;
    keys.truncate(MOST_HITS);
    letters::news(due.id, keys, more).map(Some)
}

/// Forgets what no mailbox confirmed.
pub async fn purge(db: &Db) -> Result<()> {
    db.read_system(store::purge()).await
}
