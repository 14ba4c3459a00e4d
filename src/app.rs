//! The portal put together: database, tenants, panels, background tasks.

pub mod keys;

use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use secrecy::ExposeSecret;
use tokio::sync::watch;

use crate::clock::{Randomness, SystemClock};
use crate::config::Config;
use crate::db::private::PrivateServer;
use crate::db::{self, Db, Patience};
use crate::files::Files;
use crate::jobs::{self, Job, Queue, Worker};
use crate::mail::Mailer;
use crate::meili::Meili;
use crate::moderation::signals;
use crate::oidc::Providers;
use crate::web::Portal;
use crate::web::human::{self, Alarms};
use crate::web::limit::Limits;
use crate::web::once;
use crate::web::portal::Parts;
use crate::web::tenant::Registry;
use crate::{
    accounts, assets, consultations, contributions, documents, moderation, organisations, platform, public_notices,
    rights, search, sql, staff, statements, subscriptions, surveys, votes,
};

/// A database that is there: the configured one, or the private server's.
pub struct Database {
    /// How to reach it.
    pub config: tokio_postgres::Config,
    /// The address for other programs; none for a configured one.
    pub private_url: Option<String>,
    private: Option<PrivateServer>,
}

impl Database {
    /// Reaches the configured database, or starts the private one under the data directory.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        if let Some(url) = &config.database_url {
            let config = url
                .expose_secret()
                .parse()
                .ok()
                .context("DATABASE_URL is not an address of PostgreSQL")?;
            return Ok(Self {
                config,
                private_url: None,
                private: None,
            });
        }
        let data_dir = absolute(&config.data_dir)?;
        let private = PrivateServer::start(&data_dir).await?;
        Ok(Self {
            config: private.config(),
            private_url: Some(private.url()),
            private: Some(private),
        })
    }

    /// Reaches the database, applies missing migrations and makes the pools.
    pub async fn pools(&self, config: &Config, patience: Patience) -> anyhow::Result<Db> {
        let applied = db::migrate(&self.config).await?;
        if !applied.is_empty() {
            tracing::info!(?applied, "migrations applied");
        }
        Db::new(self.config.clone(), config.db_connections, patience)
    }

    /// Leaves the private server; the last process to leave stops it.
    pub async fn close(self) -> anyhow::Result<()> {
        match self.private {
            Some(server) => Ok(server.stop().await?),
            None => Ok(()),
        }
    }
}

fn absolute(path: &Path) -> anyhow::Result<std::path::PathBuf> {
    std::path::absolute(path).with_context(|| format!("data directory {}", path.display()))
}

/// The portal over migrated pools.
pub async fn portal(config: Config, db: Db) -> anyhow::Result<Portal> {
    assets::check().map_err(anyhow::Error::msg)?;
    let randomness = Randomness::from_os();
    let secret = keys::secret(&db, &randomness).await?;
    let vault = keys::vault(&config, &db, &randomness).await?;
    let demo = db
        .read_system(
            sql!("platform/setting")
                .bind("demo_accounts")
                .optional_scalar::<String>(),
        )
        .await?;
    let tenants = Registry::default();
    tenants.load(&db).await?;
    Ok(Portal::new(Parts {
        limits: Limits::new(&config)?,
        alarms: Alarms::default(),
        mailer: Mailer::new(&config)?,
        files: Files::new(&config)?,
        meili: Meili::new(&config)?,
        providers: Providers::new(&config.oidc)?,
        config,
        db,
        tenants,
        secret,
        vault,
        clock: Box::new(SystemClock),
        randomness,
        demo: demo.is_some(),
    }))
}

/// What the features show on a consultation's page, in the order of the page.
pub fn panels() -> consultations::Panels {
    consultations::Panels::new(vec![
        Box::new(subscriptions::SubscribePanel),
        Box::new(moderation::ModePanel),
        Box::new(public_notices::PublicNoticePanel),
        Box::new(documents::DocumentsPanel),
        Box::new(statements::StatementsPanel),
        Box::new(surveys::SurveyPanel),
        Box::new(contributions::ContributionsPanel),
    ])
}

/// Who looks at what people write.
pub fn reviewers() -> contributions::Reviewers {
    contributions::Reviewers::new(vec![Box::new(signals::Signals)])
}

/// What organisations' drafts become.
pub fn outlets() -> organisations::Outlets {
    let intake = contributions::Intake::new(reviewers());
    organisations::Outlets::new(vec![
        Box::new(contributions::ContributionOutlet(intake)),
        Box::new(statements::StatementOutlet),
    ])
}

/// Who does which kind of job.
pub fn queue(portal: &Portal) -> Queue {
    let letters = portal.clone();
    let staff_letters = portal.clone();
    let organisations = portal.clone();
    let (told, erased, moderators) = (portal.clone(), portal.clone(), portal.clone());
    let (reader, followed, authors) = (portal.clone(), portal.clone(), portal.clone());
    let (subscribers, senders, results) = (portal.clone(), portal.clone(), portal.clone());
    Queue::default()
        .on_waiting(accounts::LETTER, move |job: Job| {
            accounts::send_letter(letters.clone(), job)
        })
        .on_waiting(staff::LETTER, move |job: Job| {
            staff::send_letter(staff_letters.clone(), job)
        })
        .on_waiting(organisations::LETTER, move |job: Job| {
            organisations::send_letter(organisations.clone(), job)
        })
        .on_waiting(moderation::LETTER, move |job: Job| {
            moderation::send_letter(moderators.clone(), job)
        })
        .on_waiting(contributions::LETTER, move |job: Job| {
            contributions::send_letter(authors.clone(), job)
        })
        .on_waiting(statements::LETTER, move |job: Job| {
            statements::send_letter(senders.clone(), job)
        })
        .on_waiting(rights::LETTER, move |job: Job| rights::send_letter(told.clone(), job))
        .on_waiting(subscriptions::LETTER, move |job: Job| {
            subscriptions::send_letter(subscribers.clone(), job)
        })
        .on(rights::ERASURE, move |job: Job| rights::erase(erased.clone(), job))
        .on(statements::TELLING, move |job: Job| {
            statements::tell(results.clone(), job)
        })
        .on(search::FOLLOW, move |job: Job| search::follow(followed.clone(), job))
        .on(documents::TEXT, move |job: Job| {
            documents::read_text(reader.clone(), job)
        })
}

/// Works on the periodic tasks and the jobs until told to stop.
pub async fn work(portal: &Portal, stop: watch::Receiver<bool>) {
    let told = portal.clone();
    let (searching, look) = (portal.clone(), search::index::period(portal.meili.as_ref()));
    Worker::new(portal.db.clone())
        .task("fold votes", Duration::from_secs(1), async |db: &Db| {
            votes::fold_deltas(db).await
        })
        .task("purge sessions", Duration::from_mins(10), async |db: &Db| {
            accounts::purge_sessions(db).await
        })
        .task("purge invitations", Duration::from_hours(1), async |db: &Db| {
            staff::purge(db).await
        })
        .task("purge insights", Duration::from_hours(1), async |db: &Db| {
            platform::purge_insights(db).await
        })
        .task("purge organisations", Duration::from_mins(10), async |db: &Db| {
            organisations::purge(db).await
        })
        .task("idle accounts", Duration::from_hours(1), async |db: &Db| {
            rights::tend(db).await
        })
        .task("compare posts", Duration::from_secs(1), async |db: &Db| {
            signals::compare_fresh(db).await
        })
        .task("sign posts", Duration::from_secs(5), async |db: &Db| {
            signals::sign_backlog(db).await.map(drop)
        })
        .task("purge networks", Duration::from_mins(10), async |db: &Db| {
            signals::purge_networks(db).await
        })
        .task("purge sent", Duration::from_hours(1), async |db: &Db| {
            once::purge(db).await
        })
        .task("forget reporters", Duration::from_hours(1), async |db: &Db| {
            moderation::tend(db).await
        })
        .task("tell subscribers", Duration::from_secs(30), move |_: &Db| {
            let portal = told.clone();
            async move { subscriptions::tell(&portal).await }
        })
        .task("purge subscriptions", Duration::from_hours(1), async |db: &Db| {
            subscriptions::purge(db).await
        })
        .task("purge proofs", Duration::from_mins(10), async |db: &Db| {
            human::purge_proofs(db).await
        })
        .task("purge jobs", Duration::from_hours(1), async |db: &Db| {
            jobs::purge_dead(db).await
        })
        .task("sweep files", Duration::from_hours(6), {
            let portal = portal.clone();
            move |_: &Db| {
                let portal = portal.clone();
                async move { documents::sweep(&portal, documents::GRACE).await.map(|_| ()) }
            }
        })
        .task(search::index::TASK, look, move |db: &Db| {
            let (portal, db) = (searching.clone(), db.clone());
            async move { search::index::tend(&db, portal.meili.as_ref()).await }
        })
        .queue(queue(portal))
        .run(stop)
        .await;
}
