//! The state that every handler shares.

use std::ops::Deref;
use std::sync::Arc;

use super::human::Alarms;
use super::limit::Limits;
use super::secret::Secret;
use super::tenant::Registry;
use super::vault::Vault;
use crate::clock::{Clock, Randomness};
use crate::config::Config;
use crate::db::Db;
use crate::files::Files;
use crate::mail::Mailer;
use crate::meili::Meili;
use crate::oidc::Providers;

/// The portal: configuration, database, tenants and what else outlives a request. Cheap to clone.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

/// What the portal is made of.
pub struct Parts {
    /// Environment and command line.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// All tenants, in memory.
    pub tenants: Registry,
    /// The deployment's keys.
    pub secret: Secret,
    /// What the database must not be able to read.
    pub vault: Vault,
    /// The process's clock.
    pub clock: Box<dyn Clock>,
    /// Where tokens come from.
    pub randomness: Randomness,
    /// What carries mails; for jobs.
    pub mailer: Mailer,
    /// Uploaded files.
    pub files: Files,
    /// The other search engine, if there is one.
    pub meili: Option<Meili>,
    /// Identity providers.
    pub providers: Providers,
    /// Rate limits.
    pub limits: Limits,
    /// Which bodies' forms are under attack.
    pub alarms: Alarms,
    /// Whether this deployment shows made-up data, with its accounts on the sign-in page.
    pub demo: bool,
}

impl Portal {
    /// The portal made of these parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for Portal {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
