//! Who is asking: the session's cookie or the bearer token, looked up only when there is one.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::Portal;
use crate::config::Config;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::{row, sql};

row! {
    /// The account behind a session or a token.
    #[derive(Clone, Debug)]
    pub struct Account {
        pub id: i64,
        pub display_name: String,
        pub operator: bool,
        /// Whether a second factor was shown, or none is needed: at the command line's tokens and in a demonstration.
        pub second_factor: bool,
        pub role_tenants: Vec<i64>,
        pub role_names: Vec<String>,
        pub insight_tenants: Vec<i64>,
        pub insight_ends: Vec<Timestamp>,
    }
}

row! {
    /// Whether it is time to note that the account is used.
    pub struct Noting {
        pub unnoted: bool,
    }
}

/// What a person is in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Creates and evaluates consultations.
    Editor,
    /// Reviews what citizens write.
    Moderator,
    /// Decides who works for the body; may do what the others may.
    Admin,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 3] = [Self::Editor, Self::Moderator, Self::Admin];

    /// The role's name in the database and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::Moderator => "moderator",
            Self::Admin => "admin",
        }
    }
}

impl Role {
    /// The role with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// The role in words.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Editor => "account-role-editor",
            Self::Moderator => "account-role-moderator",
            Self::Admin => "account-role-admin",
        })
    }
}

impl Account {
    /// Whether the account may act in this role (or as administrator) in the tenant now, its second factor shown.
    pub fn is(&self, role: Role, tenant: i64) -> bool {
        self.second_factor && self.holds(role, tenant)
    }

    /// Whether the account was given this role, or administrates, in the tenant.
    pub fn holds(&self, role: Role, tenant: i64) -> bool {
        self.role_tenants
            .iter()
            .zip(&self.role_names)
            .any(|(at, name)| *at == tenant && (name == role.name() || name == Role::Admin.name()))
    }

    /// The account, or the way to set up a second factor, without which nobody works for a body or the platform.
    /// Whether somebody may do the thing at all is judged before.
    pub const fn with_second_factor(&self) -> Result<&Self> {
        if self.second_factor {
            Ok(self)
        } else {
            Err(Error::SecondFactorRequired)
        }
    }

    /// Whether the account works for somebody: a body or the platform.
    pub const fn works(&self) -> bool {
        self.operator || !self.role_tenants.is_empty()
    }

    /// Whether the account may act for the tenant, as whatever, its second factor shown.
    pub fn works_for(&self, tenant: i64) -> bool {
        self.second_factor && self.is_staff(tenant)
    }

    /// Whether the account works for the tenant at all.
    pub fn is_staff(&self, tenant: i64) -> bool {
        self.role_tenants.contains(&tenant)
    }

    /// Until when an operator looks into the tenant's administration, if they do.
    pub fn looks_into(&self, tenant: i64) -> Option<Timestamp> {
        let mut looks = self.insight_tenants.iter().zip(&self.insight_ends);
        looks.find(|(at, _)| **at == tenant).map(|(_, ends_at)| *ends_at)
    }
}

/// The hash under which a token is stored (SHA-256; tokens have 256 random bits, so nothing slower is needed).
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// The name of the session's cookie.
pub fn cookie_name(config: &Config) -> &'static str {
    prefixed(config, "__Host-sitzung")
}

/// A cookie's name with its `__Host-` where browsers accept that, else without.
pub fn prefixed(config: &Config, name: &'static str) -> &'static str {
    if config.secure_cookies() {
        name
    } else {
        name.trim_start_matches("__Host-")
    }
}

/// A cookie of the house: for the whole site, not for scripts, with Secure where browsers accept it.
pub fn cookie(config: &Config, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(config.secure_cookies())
        .build()
}

/// The session's token, if the browser sent one.
pub fn session_token(config: &Config, headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    jar.get(cookie_name(config)).map(|cookie| cookie.value().to_owned())
}

/// The account of the session, if it was opened for this address: the platform's (none) or a tenant's host name.
pub async fn by_session(portal: &Portal, token: &str, host: Option<String>) -> Result<Option<Account>> {
    let hash = token_hash(token);
    let found = sql!("accounts/of_session").bind(hash.clone()).bind(host).optional();
    noted(portal, hash, found).await
}

/// The account of the bearer token (RFC 6750).
pub async fn by_bearer(portal: &Portal, headers: &HeaderMap) -> Result<Option<Account>> {
    let Some(token) = bearer(headers) else { return Ok(None) };
    let hash = token_hash(token);
    let found = sql!("accounts/of_token").bind(hash.clone()).optional();
    noted(portal, hash, found).await
}

/// Who was found, noted as seen where that was due.
async fn noted(portal: &Portal, hash: Vec<u8>, found: Query<Option<(Account, Noting)>>) -> Result<Option<Account>> {
    let Some((account, noting)) = portal.db.read_system(found).await? else {
        return Ok(None);
    };
    if noting.unnoted {
        let note = sql!("accounts/note_seen").bind(account.id).bind(hash).done();
        portal.db.read_system(note).await?;
    }
    Ok(Some(account))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}
