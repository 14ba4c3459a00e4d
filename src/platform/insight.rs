//! An operator looks into a body's administration: for a stated reason, for a limited time, written down in its log.

use jiff::Timestamp;
use serde_json::json;

use super::store;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::{Db, SystemTx};
use crate::error::Result;
use crate::web::{Account, Tenant};

/// How long a look lasts at the most.
pub const MINUTES: i32 = 60;
/// The longest reason, in characters as a reader counts them.
pub const LONGEST_REASON: usize = 300;

/// Begins a look, or begins it anew; answers when it ends.
pub async fn begin(tx: &SystemTx<'_>, operator: &Account, tenant: &Tenant, reason: &str) -> Result<Timestamp> {
    let ends_at = tx
        .run(store::begin_insight(tenant.tenant_id(), operator.id, reason.to_owned()))
        .await?;
    let facts = json!({ "reason": reason, "ends_at": ends_at });
    write_down(tx, operator, tenant, |entry| entry.after(facts), Action::InsightBegun).await?;
    Ok(ends_at)
}

/// Ends a look; nothing happens where there is none.
pub async fn end(tx: &SystemTx<'_>, operator: &Account, tenant: &Tenant) -> Result<()> {
    let ended = tx.run(store::end_insight(tenant.tenant_id(), operator.id)).await?;
    let Some(reason) = ended else { return Ok(()) };
    let facts = json!({ "reason": reason });
    write_down(tx, operator, tenant, |entry| entry.before(facts), Action::InsightEnded).await
}

/// In the body's log, where it belongs, and in the platform's.
async fn write_down(
    tx: &SystemTx<'_>,
    operator: &Account,
    tenant: &Tenant,
    with_facts: impl FnOnce(Entry) -> Entry,
    action: Action,
) -> Result<()> {
    let subject = Subject::new("tenant", tenant.id, &tenant.name);
    let entry = with_facts(Entry::new(Actor::operator(operator), action, subject));
    tx.run(audit::record(tenant.tenant_id(), entry.clone())).await?;
    tx.run(audit::record_on_platform(entry)).await
}

/// Forgets looks that are over.
pub async fn purge(db: &Db) -> Result<()> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::purge_insights()).await?;
    tx.commit().await
}
