//! The database: pools with a role each, statements from files, and the three ways to run them.
//!
//! - [`Db::read`] sends a page's queries in one flight, under the tenant's policy.
//! - [`TenantTx`] is the only way to write a tenant's data.
//! - [`SystemTx`] works across tenants with a role of its own.

mod copy;
mod fair;
mod flight;
mod listen;
mod migrations;
mod patience;
pub mod private;
mod query;
mod tx;

use std::sync::Arc;

use anyhow::Context;
use deadpool_postgres::{Client, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use tokio_postgres::NoTls;

pub use copy::{Cell, CopyIn};
pub use flight::Flight;
pub use migrations::migrate;
pub use patience::Patience;
pub use query::{Draft, FromRow, Places, Query, Sql};
pub use tx::{Connection, SystemTx, TenantTx};

use self::fair::Fair;
use crate::error::Result;

/// The id of a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TenantId(pub i64);

/// A role of the database and what it is for.
#[derive(Clone, Copy, Debug)]
enum Role {
    App,
    System,
}

impl Role {
    const fn name(self) -> &'static str {
        match self {
            Self::App => "portal_app",
            Self::System => "portal_system",
        }
    }
}

/// Tasks and jobs, four each, hold two connections at the most.
const LEAST_SYSTEM_CONNECTIONS: usize = 16;

/// The pools. Connections are made when they are first needed.
#[derive(Clone)]
pub struct Db {
    config: tokio_postgres::Config,
    app: Pool,
    system: Pool,
    patience: Patience,
    fair: Arc<Fair>,
}

impl Db {
    /// Pools over a database whose migrations have run: of `connections` for tenants, and of as many or more for work
    /// across tenants, part of which waits while it holds one.
    pub fn new(mut config: tokio_postgres::Config, connections: usize, patience: Patience) -> anyhow::Result<Self> {
        patience.with_line(&mut config);
        let app = pool(&config, Role::App, connections, patience)?;
        let system = pool(
            &config,
            Role::System,
            connections.max(LEAST_SYSTEM_CONNECTIONS),
            patience,
        )?;
        Ok(Self {
            config,
            app,
            system,
            patience,
            fair: Arc::new(Fair::among(connections)),
        })
    }

    /// A connection for one tenant's work.
    pub async fn connect(&self) -> Result<Connection> {
        Ok(Connection::new(self.app.get().await?, self.patience))
    }

    /// A connection for work across tenants. A test lists who may ask for it.
    pub async fn connect_system(&self) -> Result<Connection> {
        Ok(Connection::new(self.system.get().await?, self.patience))
    }

    /// Answers a page's queries, sent together in one read-only transaction under the tenant's policy.
    pub async fn read<F: Flight>(&self, tenant: TenantId, queries: F) -> Result<F::Output> {
        let _turn = self.fair.turn(tenant, self.patience.for_place()).await?;
        flight::read(self.app.get().await?, self.patience, tenant, queries).await
    }

    /// Answers one query across tenants, in a transaction of its own.
    pub async fn read_system<T>(&self, query: Query<T>) -> Result<T> {
        let client = self.system.get().await?;
        let asked = async |client: &_| query.run_on(client).await;
        self.patience.ask(client, asked).await
    }

    /// Connections that belong to one tenant from their beginning. For measuring: what a page costs beside its statement
    /// alone.
    pub fn bare(&self, tenant: TenantId) -> anyhow::Result<Bare> {
        let mut config = self.config.clone();
        let options = format!(
            "{} -c app.tenant_id={}",
            config.get_options().unwrap_or_default(),
            tenant.0
        );
        config.options(options.trim());
        let size = self.app.status().max_size;
        Ok(Bare(pool(&config, Role::App, size, self.patience)?))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        let client = self.app.get().await?;
        let asked = async |client: &Client| Ok(client.batch_execute("").await?);
        self.patience.ask(client, asked).await
    }

    /// Brings the planner's statistics and the tables' visibility up to date after a load, as the tables' owner.
    pub async fn refresh_statistics(&self, tables: &'static str) -> anyhow::Result<()> {
        let (client, connection) = self.config.connect(NoTls).await.context("connecting to the database")?;
        let driver = tokio::spawn(connection);
        client.batch_execute("set role portal_owner").await?;
        client.batch_execute(&format!("vacuum (analyze) {tables}")).await?;
        drop(client);
        Ok(driver.await??)
    }

    /// Connections in use and open, of both pools.
    pub fn connections(&self) -> (usize, usize) {
        let (app, system) = (self.app.status(), self.system.status());
        (
            app.size - app.available + system.size - system.available,
            app.size + system.size,
        )
    }
}

/// Statements under a tenant's policy without a transaction around them.
pub struct Bare(Pool);

impl Bare {
    /// Answers one query, prepared once for each connection.
    pub async fn ask<T>(&self, query: Query<T>) -> Result<T> {
        query.run_on(&self.0.get().await?).await
    }
}

fn pool(config: &tokio_postgres::Config, role: Role, connections: usize, patience: Patience) -> anyhow::Result<Pool> {
    let mut config = config.clone();
    let options = format!(
        "{} -c role={} {}",
        config.get_options().unwrap_or_default(),
        role.name(),
        patience.settings()
    );
    config.options(options.trim()).application_name(role.name());
    let manager = Manager::from_config(
        config,
        NoTls,
        ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        },
    );
    Pool::builder(manager)
        .max_size(connections)
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(patience.for_place()))
        .create_timeout(Some(patience::FOR_LINE))
        .build()
        .context("connection pool")
}
