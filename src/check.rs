//! `portal check`: what is configured, reachable and missing, in a line each.

use crate::app::Database;
use crate::config::Config;
use crate::db::{Db, Patience};
use crate::files::Files;
use crate::mail::Mailer;
use crate::meili::Meili;
use crate::oidc::Providers;
use crate::web::Vault;
use crate::web::limit::Allowances;
use crate::{assets, search, sql, tenants};

/// Prints the findings; an error when something that the portal cannot do without is missing.
pub async fn run(config: &Config) -> anyhow::Result<()> {
    let mut findings = Findings::default();
    findings.note("address", Ok(config.base_url.to_string()));
    findings.note("data directory", Ok(config.data_dir.display().to_string()));
    findings.note("static files", assets::check().map(|()| "built in".to_owned()));
    check_limits(&mut findings, config);
    findings.note("trusted proxies", Ok(config.trusted_proxies.to_string()));
    findings.note(
        "key",
        Vault::found(config)
            .map(|found| {
                if found {
                    "there"
                } else {
                    "made when the first server starts"
                }
                .to_owned()
            })
            .map_err(|error| format!("{error:#}")),
    );
    let mails = match &config.smtp_url {
        Some(_) => "by SMTP".to_owned(),
        None => config.data_dir.join("mail").display().to_string(),
    };
    findings.note(
        "mails",
        Mailer::new(config).map(|_| mails).map_err(|error| format!("{error:#}")),
    );
    if let Err(error) = Meili::new(config) {
        findings.note("search", Err(format!("{error:#}")));
    }
    check_files(&mut findings, config).await;
    check_providers(&mut findings, config).await;
    match Database::open(config).await {
        Ok(database) => {
            let kind = if config.database_url.is_some() {
                "DATABASE_URL"
            } else {
                "private server"
            };
            let outcome = look_into(&mut findings, &database, config).await;
            findings.note(
                "database",
                outcome
                    .map(|facts| format!("{kind}, {facts}"))
                    .map_err(|error| format!("{error:#}")),
            );
            database.close().await?;
        }
        Err(error) => findings.note("database", Err(format!("{error:#}"))),
    }
    findings.conclude()
}

/// Each rate limit in a line.
fn check_limits(findings: &mut Findings, config: &Config) {
    if config.limits_off() {
        return findings.note("rate limits", Ok("OFF (load tests only)".to_owned()));
    }
    match Allowances::with(&config.limits) {
        Ok(all) => {
            for (name, allowance) in all.list() {
                findings.note(&format!("rate limit {name}"), Ok(allowance.to_string()));
            }
        }
        Err(error) => findings.note("rate limits", Err(format!("{error:#}"))),
    }
}

/// Whether uploaded files can be written, read and removed.
async fn check_files(findings: &mut Findings, config: &Config) {
    let outcome = match Files::new(config) {
        Ok(files) => {
            let outcome = files.check().await.map_err(|error| error.to_string());
            outcome.map(|()| format!("{}, up to {} MB each", files.place(), config.max_file_mb))
        }
        Err(error) => Err(format!("{error:#}")),
    };
    findings.note("files", outcome);
}

/// Whether each identity provider tells of itself.
async fn check_providers(findings: &mut Findings, config: &Config) {
    let providers = match Providers::new(&config.oidc) {
        Ok(providers) => providers,
        Err(error) => return findings.note("identity providers", Err(error.to_string())),
    };
    if providers.all().is_empty() {
        findings.note("identity providers", Ok("none".to_owned()));
    }
    for provider in providers.all() {
        let outcome = providers.discover(provider).await;
        findings.note(
            &format!("identity provider {}", provider.key),
            outcome
                .map(|()| provider.issuer().to_owned())
                .map_err(|error| error.to_string()),
        );
    }
}

async fn look_into(findings: &mut Findings, database: &Database, config: &Config) -> anyhow::Result<String> {
    let db = database.pools(config, Patience::Served).await?;
    let version: String = db.read_system(sql!("platform/version").scalar()).await?;
    check_search(findings, &db, config).await;
    let tenants: i64 = db.read_system(sql!("platform/count_tenants").scalar()).await?;
    check_provider_of_platform(findings, &db, config).await?;
    Ok(format!("PostgreSQL {version}, {tenants} tenants"))
}

/// Whether the platform's own pages have an imprint (DDG section 5).
async fn check_provider_of_platform(findings: &mut Findings, db: &Db, config: &Config) -> anyhow::Result<()> {
    let outcome = match &config.provided_by {
        None => Ok("nobody (PORTAL_PROVIDED_BY): the platform's own pages have no imprint".to_owned()),
        Some(slug) => match db.read_system(tenants::facts(slug.clone())).await? {
            Some(body) => Ok(body.name),
            None => Err(format!("PORTAL_PROVIDED_BY: there is no body {slug}")),
        },
    };
    findings.note("provided by", outcome);
    Ok(())
}

/// Whether Meilisearch answers, and how far its index is behind.
async fn check_search(findings: &mut Findings, db: &Db, config: &Config) {
    let meili = match Meili::new(config) {
        Ok(Some(meili)) => meili,
        Ok(None) => return findings.note("search", Ok("by PostgreSQL".to_owned())),
        // Told already, whether there is a database or not.
        Err(_) => return,
    };
    let version = meili.version().await;
    findings.note(
        "search",
        version
            .map(|version| format!("by Meilisearch {version}"))
            .map_err(|failure| format!("Meilisearch {failure}; PostgreSQL answers")),
    );
    findings.note(
        "search index",
        match search::index::lag(db).await {
            Ok(Some(lag)) if lag.is_healthy() => Ok(lag.in_full()),
            Ok(Some(lag)) => Err(lag.in_full()),
            Ok(None) => Ok("built when background work first runs".to_owned()),
            Err(error) => Err(error.to_string()),
        },
    );
}

#[derive(Default)]
struct Findings {
    missing: usize,
}

impl Findings {
    fn note(&mut self, what: &str, outcome: Result<String, String>) {
        match outcome {
            Ok(text) => println!("ok       {what}: {text}"),
            Err(text) => {
                self.missing += 1;
                println!("MISSING  {what}: {text}");
            }
        }
    }

    fn conclude(self) -> anyhow::Result<()> {
        anyhow::ensure!(self.missing == 0, "{} things are missing", self.missing);
        Ok(())
    }
}
