//! Transactions that write.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};

use deadpool_postgres::{Client, Transaction};

use tokio_postgres::error::{DbError, Severity};

use super::patience::{give_up, no_answer};
use super::{CopyIn, Draft, Patience, Query, TenantId};
use crate::error::{Error, Result};
use crate::sql;

/// A connection out of a pool.
pub struct Connection {
    /// Present until the end.
    client: Option<Client>,
    patience: Patience,
    /// Its state is not known: an answer did not come.
    lost: AtomicBool,
}

impl Connection {
    pub(super) const fn new(client: Client, patience: Patience) -> Self {
        Self {
            client: Some(client),
            patience,
            lost: AtomicBool::new(false),
        }
    }

    /// Begins a transaction on one tenant's data.
    pub async fn begin(&mut self, tenant: TenantId) -> Result<TenantTx<'_>> {
        let tx = Tx::begin(self).await?;
        tx.run(sql!("db/set_tenant").bind(tenant.0.to_string()).done()).await?;
        Ok(TenantTx { tx, tenant })
    }

    /// Begins a transaction across tenants.
    pub async fn begin_system(&mut self) -> Result<SystemTx<'_>> {
        Ok(SystemTx {
            tx: Tx::begin(self).await?,
        })
    }

    /// Begins a transaction across tenants that may also see what this account wrote.
    pub async fn begin_for_account(&mut self, account: i64) -> Result<SystemTx<'_>> {
        let system = self.begin_system().await?;
        system
            .run(sql!("db/set_account").bind(account.to_string()).done())
            .await?;
        Ok(system)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        match self.client.take() {
            Some(client) if *self.lost.get_mut() => give_up(client),
            _ => {}
        }
    }
}

struct Tx<'c> {
    transaction: Transaction<'c>,
    patience: Patience,
    lost: &'c AtomicBool,
    /// `PostgreSQL` answers COMMIT of a failed transaction with success, having rolled back.
    failed: AtomicBool,
}

impl<'c> Tx<'c> {
    async fn begin(connection: &'c mut Connection) -> Result<Self> {
        let Connection { client, patience, lost } = connection;
        let (patience, lost) = (*patience, &*lost);
        let client = client
            .as_mut()
            .ok_or_else(|| Error::internal("a connection without a client"))?;
        let begun = patience.wait(client.transaction()).await;
        let transaction = begun.ok_or_else(|| no_answer_on(lost))??;
        Ok(Self {
            transaction,
            patience,
            lost,
            failed: AtomicBool::new(false),
        })
    }

    async fn run<T>(&self, query: Query<T>) -> Result<T> {
        let asked = pin!(async {
            let statement = self.transaction.prepare_cached(query.sql().text()).await?;
            query.run_prepared(self.transaction.client(), &statement).await
        });
        let answer = self.patience.wait(asked).await;
        let answer = answer.unwrap_or_else(|| Err(no_answer_on(self.lost)));
        // A row that is not there is an answer; all else has spoilt the transaction.
        if matches!(answer, Err(Error::Internal(_) | Error::Unavailable(_))) {
            self.failed.store(true, Ordering::Relaxed);
        }
        answer
    }

    async fn commit(self) -> Result<()> {
        if self.failed.into_inner() {
            return Err(Error::internal(
                "commit of a transaction in which a statement had failed",
            ));
        }
        let why = match self.patience.wait(self.transaction.commit()).await {
            Some(Ok(())) => return Ok(()),
            // The server lives and says no: nothing was stored.
            Some(Err(error)) if is_refusal(&error) => return Err(error.into()),
            Some(Err(error)) => error.to_string(),
            None => no_answer_on(self.lost).to_string(),
        };
        Err(Error::Unsure(why))
    }
}

fn no_answer_on(lost: &AtomicBool) -> Error {
    lost.store(true, Ordering::Relaxed);
    no_answer()
}

/// An answer of a server that goes on; one that ends the connection may have come after all was stored.
fn is_refusal(error: &tokio_postgres::Error) -> bool {
    let severity = error.as_db_error().and_then(DbError::parsed_severity);
    severity == Some(Severity::Error)
}

/// A transaction on one tenant's data, under its policy. Dropped without [`commit`](Self::commit) it rolls back.
pub struct TenantTx<'c> {
    tx: Tx<'c>,
    tenant: TenantId,
}

impl TenantTx<'_> {
    /// The tenant.
    pub const fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// Runs one statement.
    pub async fn run<T>(&self, query: Query<T>) -> Result<T> {
        self.tx.run(query).await
    }

    /// Makes it last. Only after this may success be answered. Where the answer got lost, the error says so:
    /// [`Error::Unsure`].
    pub async fn commit(self) -> Result<()> {
        self.tx.commit().await
    }

    /// Begins a `COPY … FROM STDIN`. Tables under a policy refuse it: copy into a temporary one.
    pub async fn copy_in(&self, draft: Draft) -> Result<CopyIn<'_>> {
        // Deadpool's transaction derefs to the driver's.
        let driver: &tokio_postgres::Transaction<'_> = &self.tx.transaction;
        match driver.copy_in(draft.sql().text()).await {
            Ok(sink) => Ok(CopyIn::new(sink, &self.tx.failed)),
            Err(error) => {
                self.tx.failed.store(true, Ordering::Relaxed);
                Err(error.into())
            }
        }
    }
}

/// A transaction across tenants: published rows, and what the role's job needs.
pub struct SystemTx<'c> {
    tx: Tx<'c>,
}

impl SystemTx<'_> {
    /// Runs one statement.
    pub async fn run<T>(&self, query: Query<T>) -> Result<T> {
        self.tx.run(query).await
    }

    /// Makes it last.
    pub async fn commit(self) -> Result<()> {
        self.tx.commit().await
    }
}
