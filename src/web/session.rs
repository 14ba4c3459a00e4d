//! Who is asking: the session's cookie or the bearer token, looked up only when there is one.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use sha2::{Digest, Sha256};

use super::Portal;
use crate::config::Config;
use crate::db::Query;
use crate::error::Result;
use crate::{row, sql};

row! {
    /// The account behind a session or a token.
    #[derive(Clone, Debug)]
    pub struct Account {
        pub id: i64,
        pub display_name: String,
        pub operator: bool,
        pub role_tenants: Vec<i64>,
        pub role_names: Vec<String>,
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
        [Self::Editor, Self::Moderator, Self::Admin]
            .into_iter()
            .find(|role| role.name() == name)
    }
}

impl Account {
    /// Whether the account has this role, or administrates, in the tenant.
    pub fn is(&self, role: Role, tenant: i64) -> bool {
        self.role_tenants
            .iter()
            .zip(&self.role_names)
            .any(|(at, name)| *at == tenant && (name == role.name() || name == Role::Admin.name()))
    }

    /// Whether the account works for the tenant at all.
    pub fn is_staff(&self, tenant: i64) -> bool {
        self.role_tenants.contains(&tenant)
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
    portal.db.read_system(account_of_session(token_hash(token), host)).await
}

/// The account of the bearer token (RFC 6750).
pub async fn by_bearer(portal: &Portal, headers: &HeaderMap) -> Result<Option<Account>> {
    let Some(token) = bearer(headers) else { return Ok(None) };
    portal.db.read_system(account_of_token(token_hash(token))).await
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

fn account_of_session(hash: Vec<u8>, host: Option<String>) -> Query<Option<Account>> {
    sql!("accounts/of_session").bind(hash).bind(host).optional()
}

fn account_of_token(hash: Vec<u8>) -> Query<Option<Account>> {
    sql!("accounts/of_token").bind(hash).optional()
}
