//! The command line.

use std::future::pending;

use anyhow::Context;
use beteiligungsportal::app::{self, Database};
use beteiligungsportal::config::{Config, Listen, without_values};
use beteiligungsportal::db::{Db, Patience};
use beteiligungsportal::meili::Meili;
use beteiligungsportal::moderation::signals;
use beteiligungsportal::web::Role;
use beteiligungsportal::{accounts, bench, clock, documents, imports, platform, router, search, server, tenants};
use clap::{Args, CommandFactory, Parser, Subcommand};
use secrecy::{ExposeSecret, SecretString};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

/// A page is made of many small strings; this makes and frees them in a fraction of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SECRETS: &str = "Secrets are read from the environment alone: DATABASE_URL, PORTAL_KEY, PORTAL_FORMER_KEYS, \
                       MEILI_KEY, MEILI_SEARCH_KEY, SMTP_URL, OIDC_*.";

/// Citizen participation for public bodies.
#[derive(Parser)]
#[command(name = "portal", version, after_help = SECRETS)]
struct Cli {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the portal.
    Serve(Serve),
    /// Works on background tasks only.
    Work,
    /// Applies missing migrations.
    Migrate,
    /// Fills the database with the bodies of Saxony and made-up proceedings, and exits.
    Demo {
        /// How many contributions.
        #[arg(long, default_value_t = 20_000)]
        contributions: u64,
    },
    /// Bodies with a portal of their own.
    #[command(subcommand)]
    Tenant(TenantCommand),
    /// Accounts of people.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Takes over proceedings from elsewhere.
    #[command(subcommand)]
    Import(ImportCommand),
    /// The search index.
    #[command(subcommand)]
    Search(SearchCommand),
    /// The deployment's keys.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Says what is configured, reachable and missing.
    Check,
    /// Measures the rules that help moderators.
    #[command(hide = true)]
    MeasureSignals {
        /// Exports of Polis: what people decided on.
        dir: Option<std::path::PathBuf>,
        /// A body whose stored texts are looked up, all signed first.
        #[arg(long)]
        tenant: Option<String>,
        /// How many look-ups.
        #[arg(long, default_value_t = 1000)]
        lookups: usize,
    },
    /// Reads the words of a foreign file on standard input, within bounds; the server starts this for itself.
    #[command(hide = true)]
    ExtractText {
        /// The usual ending of such files.
        kind: String,
    },
}

#[derive(Args)]
struct Serve {
    #[command(flatten)]
    listen: Listen,
    /// Leaves background tasks to `portal work`.
    #[arg(long)]
    no_worker: bool,
    /// Serves what `make bench` compares pages with.
    #[arg(long, hide = true)]
    bench_floors: bool,
}

#[derive(Subcommand)]
enum TenantCommand {
    /// Adds a body, or changes the name of the one with this slug.
    Add {
        #[command(flatten)]
        new: tenants::NewTenant,
        /// A host name of its own, which leads to this server.
        #[arg(long)]
        host: Option<String>,
    },
    /// Lists the bodies.
    List,
}

#[derive(Subcommand)]
enum AccountCommand {
    /// Adds an account, or a role, name or password to the one with this address.
    Add {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// Without one nobody can sign in with a password. A process's arguments are seen by everybody on the machine,
        /// the environment is not.
        #[arg(long, env = "PORTAL_ACCOUNT_PASSWORD", hide_env_values = true)]
        password: Option<SecretString>,
        #[arg(long, requires = "tenant", value_parser = ["editor", "moderator", "admin"])]
        role: Option<String>,
        /// The slug of the body in which the role holds.
        #[arg(long, requires = "role")]
        tenant: Option<String>,
        /// May run the platform.
        #[arg(long)]
        operator: bool,
    },
    /// Removes the second factor of who has lost the device, and ends the account's sessions.
    #[command(group = clap::ArgGroup::new("whose").required(true))]
    ResetSecondFactor {
        #[arg(long, group = "whose")]
        email: Option<String>,
        /// Removes all accounts' second factors, after the key that they are encrypted under was lost.
        #[arg(long, group = "whose")]
        lost_key: bool,
    },
    /// Prints a new bearer token for the API.
    Token {
        #[arg(long)]
        email: String,
    },
}

#[derive(Subcommand)]
enum ImportCommand {
    /// A Polis open-data export: summary.csv, comments.csv and, where there, votes.
    Polis {
        /// The folder of the export.
        dir: std::path::PathBuf,
        /// The slug of the body that it goes to.
        #[arg(long)]
        tenant: String,
    },
}

#[derive(Subcommand)]
enum SearchCommand {
    /// Writes the index anew from the database.
    Rebuild,
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Puts a new key in front: forms and links are signed with it, second factors encrypted anew. Nobody is signed out.
    Rotate,
    /// Drops the former keys: what they have signed, as links in older mails, holds no more.
    DropOld,
}

fn main() -> anyhow::Result<()> {
    let empty = empty_variables();
    if !empty.is_empty() {
        return Err(without(&empty).into());
    }
    let cli = Cli::try_parse().unwrap_or_else(|error| without_values(error, &mut Cli::command()).exit());
    if let Command::ExtractText { kind } = &cli.command {
        return documents::extract::run(kind);
    }
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_from_env("PORTAL_LOG").unwrap_or_else(|_| EnvFilter::new("info")))
        .with_writer(std::io::stderr)
        .init();
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(run(cli))
}

/// Our settings that are in the environment with nothing in them.
fn empty_variables() -> Vec<String> {
    let ours = |name: &str| {
        ["PORTAL_", "MEILI_", "OIDC_", "SMTP_"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
            || name == "DATABASE_URL"
    };
    std::env::vars_os()
        .filter(|(_, value)| value.is_empty())
        .filter_map(|(name, _)| name.into_string().ok())
        .filter(|name| ours(name))
        .collect()
}

/// Starts this program again without these variables, since an empty one counts as unset and container files like to
/// set empty ones. Comes back only with an error.
fn without(variables: &[String]) -> std::io::Error {
    use std::os::unix::process::CommandExt;
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => return error,
    };
    let mut command = std::process::Command::new(program);
    command.args(std::env::args_os().skip(1));
    for variable in variables {
        command.env_remove(variable);
    }
    command.exec()
}

async fn run(cli: Cli) -> anyhow::Result<()> {
    if matches!(cli.command, Command::Check) {
        return beteiligungsportal::check::run(&cli.config).await;
    }
    let database = Database::open(&cli.config).await?;
    let outcome = command(cli, &database).await;
    let closed = database.close().await;
    outcome.and(closed)
}

async fn command(cli: Cli, database: &Database) -> anyhow::Result<()> {
    let patience = match cli.command {
        Command::Serve(_) | Command::Work => Patience::Served,
        _ => Patience::Bulk,
    };
    let db = database.pools(&cli.config, patience).await?;
    match cli.command {
        Command::Serve(serve) => serve_portal(cli.config, serve, db, database.private_url.as_deref()).await,
        Command::Work => {
            let portal = app::portal(cli.config, db).await?;
            let stop = stop_signal()?;
            let keys = tokio::spawn(app::keys::follow(portal.clone()));
            app::work(&portal, stop).await;
            keys.abort();
            Ok(())
        }
        Command::Migrate | Command::Check | Command::ExtractText { .. } => Ok(()),
        Command::Demo { contributions } => imports::demo::run(&cli.config, &db, contributions).await,
        Command::Tenant(TenantCommand::Add { new, host }) => {
            let slug = new.slug.clone();
            let id = platform::add_tenant(&db, new, host).await?;
            println!("{slug} ({id})");
            Ok(())
        }
        Command::Tenant(TenantCommand::List) => {
            for tenant in tenants::list(&db).await? {
                println!("{}\t{}\t{}", tenant.slug, tenant.kind, tenant.name);
            }
            Ok(())
        }
        Command::Account(command) => account(command, &db).await,
        Command::Import(ImportCommand::Polis { dir, tenant }) => {
            let report = imports::polis::run(&db, &dir, &tenant).await?;
            println!("{report}");
            Ok(())
        }
        Command::MeasureSignals { dir, tenant, lookups } => signals::measure::run(&db, dir, tenant, lookups).await,
        Command::Search(SearchCommand::Rebuild) => rebuild(&cli.config, &db).await,
        Command::Keys(command) => {
            let done = match command {
                KeysCommand::Rotate => app::keys::rotate(&cli.config, &db).await?,
                KeysCommand::DropOld => app::keys::drop_old(&cli.config, &db).await?,
            };
            for line in done {
                println!("{line}");
            }
            Ok(())
        }
    }
}

async fn rebuild(config: &Config, db: &Db) -> anyhow::Result<()> {
    let Some(meili) = Meili::new(config)? else {
        println!("{} texts in the index", search::rebuild(db).await?);
        return Ok(());
    };
    let mut told = None;
    search::rebuild_with(db, &meili, |loaded, total| {
        if told.replace(loaded) != Some(loaded) {
            println!("{loaded} of {total} texts loaded");
        }
    })
    .await
    .context("what was begun goes on where background work runs, or with the next rebuild")?;
    println!("the new index answers");
    Ok(())
}

async fn account(command: AccountCommand, db: &Db) -> anyhow::Result<()> {
    match command {
        AccountCommand::Add {
            email,
            name,
            password,
            role,
            tenant,
            operator,
        } => {
            let role = role.as_deref().and_then(Role::from_name);
            let role = tenant.zip(role);
            let new = accounts::NewAccount {
                email: email.clone(),
                name,
                password: password.map(|password| password.expose_secret().to_owned()),
                role,
                operator,
            };
            let id = accounts::add(db, new).await?;
            println!("{email} ({id})");
        }
        AccountCommand::ResetSecondFactor { email, lost_key: _ } => match email {
            Some(email) => {
                accounts::reset_second_factor(db, &email).await?;
                println!("{email} signs in without a second factor until there is a new one");
            }
            None => println!("{} second factors removed", accounts::forget_lost_key(db).await?),
        },
        AccountCommand::Token { email } => {
            println!(
                "{}",
                accounts::new_token(db, &clock::Randomness::from_os(), &email).await?
            );
        }
    }
    Ok(())
}

async fn serve_portal(
    config: Config,
    serve: Serve,
    db: beteiligungsportal::db::Db,
    private_url: Option<&str>,
) -> anyhow::Result<()> {
    let portal = app::portal(config, db).await?;
    let listener = TcpListener::bind(serve.listen.listen)
        .await
        .with_context(|| format!("cannot listen on {}", serve.listen.listen))?;
    if let Some(address) = serve.listen.metrics_listen {
        metrics_exporter_prometheus::PrometheusBuilder::new()
            .with_http_listener(address)
            .install()?;
    }
    let stop = stop_signal()?;
    let follow = tokio::spawn(portal.tenants.clone().follow(portal.db.clone()));
    let keys = tokio::spawn(app::keys::follow(portal.clone()));
    let work = (!serve.no_worker).then(|| {
        let (portal, stop) = (portal.clone(), stop.clone());
        tokio::spawn(async move { app::work(&portal, stop).await })
    });
    tracing::info!(
        address = %listener.local_addr()?,
        base_url = %portal.config.base_url,
        database = private_url.unwrap_or("DATABASE_URL"),
        tenants = portal.tenants.get().all().len(),
        "the portal serves"
    );
    let floors = if serve.bench_floors {
        bench::routes(&portal.db).await?
    } else {
        axum::Router::new()
    };
    let service = router::service(&portal, floors);
    server::serve(listener, service, server::Patience::default(), stop).await;
    follow.abort();
    keys.abort();
    if let Some(work) = work {
        work.await?;
    }
    Ok(())
}

/// Becomes true when the process is asked to end. A second signal ends it at once.
fn stop_signal() -> anyhow::Result<watch::Receiver<bool>> {
    let (send, receive) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        let _ = send.send(true);
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        std::process::exit(130);
        #[expect(unreachable_code, reason = "keeps the sender alive")]
        pending::<()>().await;
    });
    Ok(receive)
}
