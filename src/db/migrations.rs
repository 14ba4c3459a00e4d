//! The schema's migrations, each in a transaction of its own, applied by the login as the owner's role.

use anyhow::Context;
use tokio_postgres::NoTls;

mod embedded {
    refinery::embed_migrations!("sql/migrations");
}

/// The advisory lock that lets one process migrate at a time.
const MIGRATION_LOCK: i64 = 0x0062_6574_6569_6c69;

/// Applies what is missing and returns the names of the migrations applied.
pub async fn migrate(config: &tokio_postgres::Config) -> anyhow::Result<Vec<String>> {
    let (mut client, connection) = config.connect(NoTls).await.context("connecting to the database")?;
    let driver = tokio::spawn(connection);
    client
        .execute("select pg_advisory_lock($1)", &[&MIGRATION_LOCK])
        .await?;
    let report = embedded::migrations::runner()
        .run_async(&mut client)
        .await
        .context("migrating the database")?;
    drop(client);
    driver.await??;
    Ok(report.applied_migrations().iter().map(ToString::to_string).collect())
}
