//! Transactions that write.

use std::sync::atomic::{AtomicBool, Ordering};

use deadpool_postgres::{Client, Transaction};

use super::{CopyIn, Draft, Query, TenantId};
use crate::error::{Error, Result};
use crate::sql;

/// A connection out of a pool.
pub struct Connection(Client);

impl Connection {
    pub(super) const fn new(client: Client) -> Self {
        Self(client)
    }

    /// Begins a transaction on one tenant's data.
    pub async fn begin(&mut self, tenant: TenantId) -> Result<TenantTx<'_>> {
        let tx = Tx::begin(&mut self.0).await?;
        tx.run(sql!("db/set_tenant").bind(tenant.0.to_string()).done()).await?;
        Ok(TenantTx { tx, tenant })
    }

    /// Begins a transaction across tenants.
    pub async fn begin_system(&mut self) -> Result<SystemTx<'_>> {
        Ok(SystemTx {
            tx: Tx::begin(&mut self.0).await?,
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

struct Tx<'c> {
    transaction: Transaction<'c>,
    /// `PostgreSQL` answers COMMIT of a failed transaction with success, having rolled back.
    failed: AtomicBool,
}

impl<'c> Tx<'c> {
    async fn begin(client: &'c mut Client) -> Result<Self> {
        Ok(Self {
            transaction: client.transaction().await?,
            failed: AtomicBool::new(false),
        })
    }

    async fn run<T>(&self, query: Query<T>) -> Result<T> {
        let statement = self.transaction.prepare_cached(query.sql().text()).await;
        let answer = match statement {
            Ok(statement) => query.run_prepared(self.transaction.client(), &statement).await,
            Err(error) => Err(error.into()),
        };
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
        Ok(self.transaction.commit().await?)
    }
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

    /// Makes it last. Only after this may success be answered.
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
