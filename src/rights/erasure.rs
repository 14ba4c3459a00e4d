//! Accounts that go: those that nobody uses are found by periodic work, and a job erases an account once its time is
//! over. All of it can be interrupted at any place and goes on from there.

use serde_json::{Value, json};

use super::letters::{self, Letter};
use super::store;
use crate::accounts;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::{Db, TenantId};
use crate::error::{Error, Result};
use crate::jobs::Job;
use crate::staff;
use crate::web::Portal;

/// The kind of the job that erases an account.
pub const KIND: &str = "erase_account";

/// How many accounts, posts or votes one transaction takes.
const BATCH: i64 = 200;

/// Warns accounts that nobody uses, lets them rest, gives them up, and orders the erasure of all whose time is over.
pub async fn tend(db: &Db) -> Result<()> {
    while write(db, store::warn_idle(BATCH, letters::KIND)).await? == BATCH {}
    while write(db, store::rest(BATCH, letters::KIND)).await? == BATCH {}
    while write(db, store::give_up(BATCH)).await? == BATCH {}
    write(db, store::order_erasures(BATCH, KIND)).await
}

async fn write<T>(db: &Db, query: crate::db::Query<T>) -> Result<T> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let answer = tx.run(query).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Erases the account of a job, body by body; the account itself goes last.
pub async fn erase(portal: Portal, job: Job) -> Result<()> {
    let account = job.payload.get("account").and_then(Value::as_i64);
    let account = account.ok_or_else(|| Error::internal("an erasure without an account"))?;
    let db = &portal.db;
    let Some(remove) = write(db, store::begin_erasure(account)).await? else {
        return Ok(());
    };
    for tenant in tenants(db, account).await? {
        erase_in(db, TenantId(tenant), account, remove).await?;
    }
    // None is left with the name on it: a first vote may have been under way when the account was closed.
    if !tenants(db, account).await?.is_empty() {
        return Err(Error::internal("somebody is left of an account that goes"));
    }
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::forget_letters(
        account,
        vec![letters::KIND, accounts::LETTER, staff::LETTER],
    ))
    .await?;
    for duties in tx.run(store::duties(account)).await? {
        let name = duties.display_name;
        let subject = Subject::new("account", account, name.clone());
        let removed = Entry::new(Actor::person(account, &name), Action::StaffRemoved, subject);
        let removed = removed.before(json!({ "roles": duties.roles }));
        tx.run(audit::record(TenantId(duties.tenant_id), removed)).await?;
    }
    if let Some(gone) = tx.run(store::delete_account(account)).await? {
        let farewell = Letter::Gone {
            email: gone.email,
            display_name: gone.display_name,
            language: gone.language,
        };
        tx.run(letters::order(&farewell)?).await?;
    }
    tx.commit().await
}

async fn tenants(db: &Db, account: i64) -> Result<Vec<i64>> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_for_account(account).await?;
    let tenants = tx.run(store::tenants()).await?;
    tx.commit().await?;
    Ok(tenants)
}

/// Erases what the account has in one body: votes and texts in batches, then the name.
async fn erase_in(db: &Db, tenant: TenantId, account: i64, remove: bool) -> Result<()> {
    let mut connection = db.connect().await?;
    let mut after = Some(0);
    while let Some(last) = after.filter(|_| remove) {
        let tx = connection.begin(tenant).await?;
        after = tx.run(store::erase_votes(account, last, BATCH)).await?;
        tx.commit().await?;
    }
    let mut after = Some(0);
    while let Some(last) = after {
        let tx = connection.begin(tenant).await?;
        after = tx.run(store::erase_posts(account, remove, last, BATCH)).await?;
        tx.commit().await?;
    }
    let tx = connection.begin(tenant).await?;
    tx.run(store::cut_loose(account)).await?;
    tx.commit().await
}
