//! What a new cluster needs before the migrations: a login without special powers and its database.

use tokio_postgres::Client;

use super::error::PrivateServerError;
use super::postmaster::Postmaster;

/// Name of the login and of its database.
pub(super) const NAME: &str = "portal";

/// Used by search and lists; part of Debian's server package, but not of every other.
const EXTENSIONS: [&str; 3] = ["pg_trgm", "unaccent", "btree_gin"];

/// Makes what is missing. The database comes last and at once: where it is, everything else is too, so a
/// crash in between is repaired by the next start, and a usual start asks a single question.
pub(super) async fn complete(server: &Postmaster, client: &Client) -> Result<(), PrivateServerError> {
    let (role, database) = (
        "select from pg_roles where rolname = $1",
        "select from pg_database where datname = $1",
    );
    if exists(client, database).await? {
        return Ok(());
    }
    if !exists(client, role).await? {
        client
            .batch_execute("create role portal login noinherit nosuperuser createrole createdb")
            .await?;
    }
    prepare_template(&server.connect("template1").await?).await?;
    client
        .batch_execute("create database portal owner portal template template1")
        .await?;
    Ok(())
}

async fn exists(client: &Client, question: &str) -> Result<bool, PrivateServerError> {
    Ok(client.query_opt(question, &[&NAME]).await?.is_some())
}

/// Prepares the template, so that every database has it: the portal's own and those of the tests. The schema
/// belongs to the login itself: it would by owning the database, but a login that inherits nothing does not
/// inherit this either.
async fn prepare_template(template: &Client) -> Result<(), PrivateServerError> {
    template.batch_execute("alter schema public owner to portal").await?;
    let available = template
        .query("select name::text from pg_available_extensions", &[])
        .await?;
    let available: Vec<String> = available.iter().map(|row| row.get(0)).collect();
    for extension in EXTENSIONS
        .iter()
        .filter(|name| available.iter().any(|found| found == *name))
    {
        template
            .batch_execute(&format!("create extension if not exists {extension}"))
            .await?;
    }
    Ok(())
}
