//! The harness: a portal of its own for each test, on a database made from a template, and people who use it.
//!
//! The `PostgreSQL` server is the one in `TEST_DATABASE_URL`, else a private one under the target directory that all
//! test processes share. There is no way to skip: without a server a test fails.
#![allow(dead_code, reason = "each test file uses its part")]

mod browser;
mod database;
mod mails;
pub mod meili;
mod people;
pub mod proxy;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::app;
use beteiligungsportal::config::{Config, OidcVariables};
use beteiligungsportal::db::{self, Db, TenantId};
use beteiligungsportal::router;
use beteiligungsportal::server::{self, Patience};
use beteiligungsportal::web::Portal;
use clap::Parser;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::watch;
use tokio_postgres::Client as Postgres;

pub use browser::Browser;
pub use mails::Received;
pub use people::{Person, Seen};

/// How long a connection may rest; long enough for a busy machine, short enough for a test of it.
pub const HEAD_TIME: Duration = Duration::from_secs(5);

/// A portal under test.
pub struct TestPortal {
    pub portal: Portal,
    pub address: SocketAddr,
    /// The database as the tables' owner sees it; the tenants' policies bind it too.
    pub postgres: Postgres,
    pub config: tokio_postgres::Config,
    database: Arc<database::TestDatabase>,
    /// Where mails and files lie.
    folder: Arc<TempDir>,
    /// Asks the server to end.
    pub stop: Arc<watch::Sender<bool>>,
}

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    config: Config,
}

/// The configuration with these options. Secrets have none in earnest; here they are given like them.
fn config(options: &[&str]) -> Config {
    let (mut plain, mut secrets) = (vec!["portal"], Vec::new());
    if !options.contains(&"--form-seconds") {
        // Here nobody takes time to fill in a form.
        plain.extend(["--form-seconds", "0"]);
    }
    let mut options = options.iter().copied();
    while let Some(option) = options.next() {
        match option {
            "--smtp-url" | "--meili-key" | "--meili-search-key" => secrets.push((option, options.next())),
            _ => plain.push(option),
        }
    }
    let mut config = Cli::parse_from(plain).config;
    for (option, value) in secrets {
        let value = value.map(Into::into);
        match option {
            "--smtp-url" => config.smtp_url = value,
            "--meili-key" => config.meili_key = value,
            _ => config.meili_search_key = value,
        }
    }
    config
}

impl TestPortal {
    /// A portal with two bodies, `dresden` and `leipzig`, and nothing else. Limits are off.
    pub async fn start() -> Self {
        Self::start_with(&["--limits", "off"]).await
    }

    /// A portal with these options of the command line.
    pub async fn start_with(options: &[&str]) -> Self {
        let folder = Arc::new(TempDir::new().expect("a folder"));
        let test = Self::on(Arc::new(database::TestDatabase::create().await), folder, options).await;
        test.add_tenant("dresden", "Dresden").await;
        test.add_tenant("leipzig", "Leipzig").await;
        test
    }

    /// A portal on a server of the test's own, which it reaches over this line.
    pub async fn start_over(config: tokio_postgres::Config, line: tokio_postgres::Config) -> Self {
        let folder = Arc::new(TempDir::new().expect("a folder"));
        let database = database::TestDatabase::own(config, line).await;
        let test = Self::on(Arc::new(database), folder, &["--limits", "off"]).await;
        test.add_tenant("dresden", "Dresden").await;
        test
    }

    /// Another server on the same database, as after a restart.
    pub async fn again(&self) -> Self {
        self.again_with(&["--limits", "off"]).await
    }

    /// Another server on the same database with these options.
    pub async fn again_with(&self, options: &[&str]) -> Self {
        Self::on(Arc::clone(&self.database), Arc::clone(&self.folder), options).await
    }

    /// Another server on the same database with this configuration.
    pub async fn again_on(&self, config: Config) -> Self {
        Self::on_config(Arc::clone(&self.database), Arc::clone(&self.folder), config).await
    }

    /// A portal with these identity providers.
    pub async fn start_with_providers(oidc: OidcVariables) -> Self {
        let folder = Arc::new(TempDir::new().expect("a folder"));
        let config = Config {
            oidc,
            ..config(&["--limits", "off"])
        };
        Self::on_config(Arc::new(database::TestDatabase::create().await), folder, config).await
    }

    async fn on(database: Arc<database::TestDatabase>, folder: Arc<TempDir>, options: &[&str]) -> Self {
        Self::on_config(database, folder, config(options)).await
    }

    async fn on_config(database: Arc<database::TestDatabase>, folder: Arc<TempDir>, config: Config) -> Self {
        let config = Config {
            data_dir: folder.path().to_owned(),
            program: env!("CARGO_BIN_EXE_portal").into(),
            ..config
        };
        let reached = database.line.as_ref().unwrap_or(&database.config);
        let db = Db::new(reached.clone(), 12, db::Patience::Served).expect("pools");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let mut config = config;
        if config.base_url.scheme() == "http" {
            config.base_url.set_port(Some(address.port())).expect("a port");
        }
        let portal = app::portal(config, db).await.expect("portal");
        let service = router::service(&portal, axum::Router::new());
        let (stop, stopped) = watch::channel(false);
        let patience = Patience {
            head: HEAD_TIME,
            ..Patience::default()
        };
        tokio::spawn(server::serve(listener, service, patience, stopped));
        let postgres = database::connect(&database.config).await;
        postgres
            .batch_execute("set role portal_owner")
            .await
            .expect("the owner's role");
        Self {
            portal,
            address,
            postgres,
            config: database.config.clone(),
            database,
            folder,
            stop: Arc::new(stop),
        }
    }

    /// Works off the jobs that are due, as the worker would; answers how many were tried.
    pub async fn work_off(&self) -> usize {
        let queue = app::queue(&self.portal);
        queue.work_off(&self.portal.db).await.expect("the queue")
    }

    /// The mails in the data directory after all jobs that are due, the first one first.
    pub async fn mails(&self) -> Vec<Received> {
        self.work_off().await;
        mails::in_folder(&self.folder.path().join("mail"))
    }

    /// The last mail to an address.
    pub async fn last_mail(&self, to: &str) -> Received {
        let mails = self.mails().await;
        let last = mails.into_iter().rfind(|mail| mail.header("to") == to);
        last.unwrap_or_else(|| panic!("no mail to {to}"))
    }

    /// The data directory.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Adds a body and returns its id.
    pub async fn add_tenant(&self, slug: &str, name: &str) -> TenantId {
        let row = self
            .postgres
            .query_one(
                "insert into tenants (slug, name, kind, district) values ($1, $2, 'stadt', $2) returning id",
                &[&slug, &name],
            )
            .await
            .expect("a new tenant");
        self.portal.tenants.load(&self.portal.db).await.expect("tenants");
        TenantId(row.get(0))
    }

    /// The id of a body.
    pub fn tenant(&self, slug: &str) -> TenantId {
        self.portal
            .tenants
            .get()
            .by_slug(slug)
            .expect("a known tenant")
            .tenant_id()
    }

    /// A person without an account.
    pub fn visitor(&self) -> Person {
        Person::new(self)
    }

    /// A citizen, signed in, with a token for the API.
    pub async fn citizen(&self, name: &str) -> Person {
        self.person(name, None).await
    }

    /// An editor of a body, signed in.
    pub async fn editor(&self, name: &str, tenant: &str) -> Person {
        self.person(name, Some((tenant, "editor"))).await
    }

    /// A person with a session, a token, and a role if one is given. The session is made in the database, since
    /// hashing a password for each of a hundred people takes long; signing in has its own tests.
    pub async fn person(&self, name: &str, role: Option<(&str, &str)>) -> Person {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let account: i64 = self
            .postgres
            .query_one(
                "insert into accounts (email, email_key, display_name, verified_at) values ($1, $1, $2, now())
                 returning id",
                &[&email, &name],
            )
            .await
            .expect("a new account")
            .get(0);
        if let Some((tenant, role)) = role {
            self.as_tenant(tenant, |client| async move {
                client
                    .execute(
                        "insert into memberships (tenant_id, account_id, role) values (current_tenant(), $1, $2)",
                        &[&account, &role],
                    )
                    .await
                    .expect("a role");
            })
            .await;
        }
        if role.is_some() {
            self.give_second_factor(account).await;
        }
        let mut person = Person::new(self);
        person.sign_in_directly(self, account).await;
        person
    }

    /// Adds a confirmed account that signs in by this password.
    pub async fn add_account(&self, email: &str, name: &str, password: &str) {
        let account = NewAccount {
            email: email.into(),
            name: name.into(),
            password: Some(password.into()),
            ..NewAccount::default()
        };
        accounts::add(&self.portal.db, account).await.expect("an account");
    }

    /// A person with the platform in their hands.
    pub async fn operator(&self, name: &str) -> Person {
        let person = self.citizen(name).await;
        self.make_operator(&person).await;
        person
    }

    /// Puts the platform into the person's hands.
    pub async fn make_operator(&self, person: &Person) {
        let account = person.account.expect("an account");
        let promote = "update accounts set operator = true where id = $1";
        self.postgres.execute(promote, &[&account]).await.expect("an operator");
        self.give_second_factor(account).await;
    }

    /// Lets the account work as if it had set up a second factor; setting one up has its own tests.
    pub async fn give_second_factor(&self, account: i64) {
        let mark = self.portal.vault.mark();
        let insert = "insert into second_factors (account_id, secret, last_step, key_mark) values ($1, '', 0, $2)";
        let given = self.postgres.execute(insert, &[&account, &mark]).await;
        given.expect("a second factor");
    }

    /// As [`give_second_factor`](Self::give_second_factor), to the account with this address.
    pub async fn give_second_factor_to(&self, email: &str) {
        let account = "select id from accounts where email = $1";
        let account = self.postgres.query_one(account, &[&email]).await.expect("an account");
        self.give_second_factor(account.get(0)).await;
    }

    /// Does something in the database as the tenant's owner.
    pub async fn as_tenant<'a, F: Future>(&'a self, slug: &str, act: impl FnOnce(&'a Postgres) -> F) -> F::Output {
        let id = self.tenant(slug).0.to_string();
        self.postgres
            .query("select set_config('app.tenant_id', $1, false)", &[&id])
            .await
            .expect("the tenant");
        act(&self.postgres).await
    }

    /// One number out of the tenant's data.
    pub async fn count(&self, slug: &str, sql: &str) -> i64 {
        self.as_tenant(slug, |client| async move {
            client.query_one(sql, &[]).await.expect("a count").get(0)
        })
        .await
    }

    /// A dialogue that is open now, in `dresden`, and its id.
    pub async fn dialogue(&self) -> i64 {
        self.consultation("dresden", "Radweg an der Elbe", json!({})).await
    }

    /// A consultation from yesterday to tomorrow, with what differs given as the API takes it.
    pub async fn consultation(&self, tenant: &str, title: &str, differs: Value) -> i64 {
        let name = format!("Redaktion {}", rand::random::<u32>());
        let editor = self.editor(&name, tenant).await;
        let now = jiff::Timestamp::now();
        let day = jiff::SignedDuration::from_hours(24);
        let mut body = json!({
            "title": title,
            "format": "dialogue",
            "starts_at": (now - day).to_string(),
            "ends_at": (now + day).to_string(),
        });
        for (key, value) in differs.as_object().expect("an object") {
            body[key] = value.clone();
        }
        let made = editor
            .api_post(&format!("/tenants/{tenant}/consultations"), &body)
            .await;
        assert_eq!(made.status, 201, "{}", made.text);
        made.json()["id"].as_i64().expect("an id")
    }

    /// A contribution of somebody new, in `dresden`, and its id.
    pub async fn contributed(&self, consultation: i64, body: &str) -> i64 {
        let author = self.citizen(&format!("Autorin {}", rand::random::<u32>())).await;
        author.contribute(consultation, "", body).await
    }

    /// Moves the database's clock to a moment, from which it goes on.
    pub async fn shift_clock_to(&self, moment: jiff::Timestamp) {
        let shift = moment.duration_since(jiff::Timestamp::now());
        self.shift_clock(shift.as_secs_f64()).await;
    }

    /// Moves the database's clock: from now on it is this much later (negative: earlier).
    pub async fn shift_clock(&self, seconds: f64) {
        self.postgres
            .execute("update test_clock set shift = make_interval(secs => $1)", &[&seconds])
            .await
            .expect("the test clock");
    }

    /// Moves the database's clock on by so much more.
    pub async fn let_pass(&self, seconds: f64) {
        self.postgres
            .execute(
                "update test_clock set shift = shift + make_interval(secs => $1)",
                &[&seconds],
            )
            .await
            .expect("the test clock");
    }
}
