//! A database for each test, made from a template that holds the migrated schema and a clock that can be moved.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use beteiligungsportal::db::migrate;
use beteiligungsportal::db::private::PrivateServer;
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;
use tokio_postgres::{Client, Config, NoTls};

/// The server's maintenance database, and the name of the template in it.
struct Server {
    config: Config,
    template: String,
}

static SERVER: OnceCell<Server> = OnceCell::const_new();
static NEXT: AtomicU32 = AtomicU32::new(0);

/// A database that goes with the test.
pub struct TestDatabase {
    pub config: Config,
    /// How the portal reaches it, where that is not the straight way.
    pub line: Option<Config>,
}

impl TestDatabase {
    /// A copy of the template under a name of its own.
    pub async fn create() -> Self {
        let server = SERVER.get_or_init(prepare).await;
        let name = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let maintenance = connect(&server.config).await;
        // Copying needs that nobody is in the template; two tests that begin together wait for each other.
        maintenance
            .execute("select pg_advisory_lock(4711)", &[])
            .await
            .expect("lock");
        maintenance
            .batch_execute(&format!("drop database if exists {name} with (force)"))
            .await
            .expect("drop");
        let made = maintenance
            .batch_execute(&format!("create database {name} template {}", server.template))
            .await;
        maintenance
            .execute("select pg_advisory_unlock(4711)", &[])
            .await
            .expect("unlock");
        made.expect("a database from the template");
        let mut config = server.config.clone();
        config.dbname(&name);
        Self { config, line: None }
    }

    /// A database on a server of the test's own, over a line of the test's own.
    pub async fn own(config: Config, line: Config) -> Self {
        migrate(&config).await.expect("migrations");
        Self {
            config,
            line: Some(line),
        }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if self.line.is_some() {
            return;
        }
        let Some(server) = SERVER.get() else { return };
        let (config, name) = (
            server.config.clone(),
            self.config.get_dbname().unwrap_or_default().to_owned(),
        );
        // The test's runtime is ending; the database is dropped on one of its own.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("runtime");
            runtime.block_on(async {
                let maintenance = connect(&config).await;
                let _ = maintenance
                    .batch_execute(&format!("drop database if exists {name} with (force)"))
                    .await;
            });
        });
        let _ = dropped.join();
    }
}

/// A connection, driven in the background.
pub async fn connect(config: &Config) -> Client {
    let (client, connection) = config.connect(NoTls).await.expect("PostgreSQL answers");
    tokio::spawn(connection);
    client
}

async fn prepare() -> Server {
    let config = match std::env::var("TEST_DATABASE_URL") {
        Ok(url) => url.parse().expect("TEST_DATABASE_URL is an address of PostgreSQL"),
        Err(_) => private_server().await,
    };
    let maintenance = connect(&config).await;
    let template = format!("template_{}", schema_hash());
    maintenance
        .execute("select pg_advisory_lock(4711)", &[])
        .await
        .expect("lock");
    let there = maintenance
        .query_opt("select 1 from pg_database where datname = $1", &[&template])
        .await
        .expect("list of databases");
    if there.is_none() {
        let building = format!("{template}_building");
        maintenance
            .batch_execute(&format!("drop database if exists {building}"))
            .await
            .expect("drop");
        maintenance
            .batch_execute(&format!("create database {building}"))
            .await
            .expect("create");
        let mut target = config.clone();
        target.dbname(&building);
        migrate(&target).await.expect("migrations");
        let client = connect(&target).await;
        client.batch_execute(MOVABLE_CLOCK).await.expect("movable clock");
        drop(client);
        rename(&maintenance, &building, &template).await;
    }
    maintenance
        .execute("select pg_advisory_unlock(4711)", &[])
        .await
        .expect("unlock");
    Server { config, template }
}

/// The only place that replaces the portal's clock.
const MOVABLE_CLOCK: &str = "
    set role portal_owner;
    create table test_clock (shift interval not null);
    insert into test_clock values ('0');
    grant select on test_clock to public;
    create or replace function portal_now() returns timestamptz
        language sql stable parallel safe
        as 'select statement_timestamp() + (select shift from public.test_clock)';
    reset role;
";

/// The connection that built it may take a moment to be gone.
async fn rename(maintenance: &Client, from: &str, to: &str) {
    for _ in 0..100 {
        if maintenance
            .batch_execute(&format!("alter database {from} rename to {to}"))
            .await
            .is_ok()
        {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{from} stays in use");
}

/// All test processes share the server. It keeps running for the next one; `make test` stops it at the end.
async fn private_server() -> Config {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("postgres");
    let server = PrivateServer::start(&folder).await.expect("a private PostgreSQL");
    let config = server.config();
    std::mem::forget(server);
    config
}

fn schema_hash() -> String {
    let mut files: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/migrations"))
        .expect("migrations")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        hash.update(std::fs::read(file).expect("a migration"));
    }
    hash.update(MOVABLE_CLOCK);
    let bytes = hash.finalize();
    let first: [u8; 8] = std::array::from_fn(|place| bytes[place]);
    format!("{:016x}", u64::from_be_bytes(first))
}
