//! The state that every handler shares.

use std::ops::Deref;
use std::sync::Arc;

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::limit::Limits;
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
    /// The deployment's key.
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

/// The deployment's key, kept in the database so that all servers share it.
pub struct Secret([u8; 32]);

impl Secret {
    /// The key with these bytes.
    pub const fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// A key made of a text that is hard to guess.
    pub fn derived(text: &[u8]) -> Self {
        Self(Sha256::digest(text).into())
    }

    /// A tag (HMAC-SHA256, RFC 2104) over a purpose and a text.
    pub fn tag(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        self.mac(purpose, text).finalize().into_bytes().into()
    }

    /// Whether the tag is the right one, compared in constant time. A shortened tag is compared over its length,
    /// which must be at least 16 bytes.
    pub fn verify(&self, purpose: &str, text: &[u8], tag: &[u8]) -> bool {
        tag.len() >= 16 && self.mac(purpose, text).verify_truncated_left(tag).is_ok()
    }

    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    fn mac(&self, purpose: &str, text: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length fits");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text);
        mac
    }
}
