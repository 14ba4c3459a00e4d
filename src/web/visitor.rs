//! Who visits which site: the language, the account and the tenant of a request.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::Uri;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum_extra::extract::cookie::CookieJar;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::human::Guard;
use super::session::{self, Account, Role};
use super::{Portal, Tenant};
use crate::db::TenantId;
use crate::error::{Error, Result};
use crate::i18n::Language;

/// The cookie that keeps the chosen language; set only when a person chooses one.
pub const LANGUAGE_COOKIE: &str = "sprache";

/// The tenant whose host name the request came in under. The router puts it there.
#[derive(Clone)]
pub struct OnHost {
    /// The tenant.
    pub tenant: Arc<Tenant>,
    /// The host name, in lower case and without port.
    pub name: String,
}

/// A person before a page.
#[derive(Clone)]
pub struct Visitor {
    /// The language of the answer.
    pub language: Language,
    /// The account, when signed in.
    pub account: Option<Account>,
    /// The token that this visitor's forms carry.
    pub csrf: String,
    /// What tells people's forms from those of programs.
    pub guard: Guard,
    /// Path and query of the page, as the browser sees them.
    pub here: String,
    /// The tenant whose host name this is.
    pub on_host: Option<Arc<Tenant>>,
    /// The tenant on whose behalf a page of the platform is shown: the one that the way back leads to.
    pub bound_for: Option<Arc<Tenant>>,
}

/// A person before a tenant's page.
#[derive(Clone)]
pub struct TenantVisitor {
    /// The person.
    pub visitor: Visitor,
    /// The body.
    pub tenant: Arc<Tenant>,
    /// What the paths of the tenant's pages begin with: `/dresden`, or nothing under its own host name.
    pub base: String,
}

impl Visitor {
    /// The account, or the way to the sign-in page.
    pub fn signed_in(&self) -> Result<&Account> {
        self.account.as_ref().ok_or(Error::SignInRequired)
    }

    /// The address of the sign-in page that leads back here.
    pub fn sign_in_href(&self) -> String {
        format!("/anmelden?zurueck={}", super::address::encode(&self.here))
    }
}

impl Visitor {
    /// The same visitor on the way to a tenant's pages: what the platform shows and writes meanwhile bears its name.
    #[must_use]
    pub fn bound_for(self, tenant: Option<Arc<Tenant>>) -> Self {
        Self {
            bound_for: tenant,
            ..self
        }
    }

    /// The tenant in whose name the visitor is spoken to.
    pub fn body(&self) -> Option<&Arc<Tenant>> {
        self.on_host.as_ref().or(self.bound_for.as_ref())
    }
}

impl TenantVisitor {
    /// The tenant's id.
    pub fn id(&self) -> TenantId {
        self.tenant.tenant_id()
    }

    /// The reader's language.
    pub const fn language(&self) -> Language {
        self.visitor.language
    }

    /// The account's id, when signed in.
    pub fn account_id(&self) -> Option<i64> {
        self.visitor.account.as_ref().map(|account| account.id)
    }

    /// Whether the visitor may act in the role in this tenant.
    pub fn is(&self, role: Role) -> bool {
        self.visitor
            .account
            .as_ref()
            .is_some_and(|account| account.is(role, self.tenant.id))
    }

    /// Whether the visitor works for this tenant.
    pub fn is_staff(&self) -> bool {
        self.visitor
            .account
            .as_ref()
            .is_some_and(|account| account.is_staff(self.tenant.id))
    }

    /// Whether the visitor may act for this tenant, as whatever.
    pub fn works_here(&self) -> bool {
        self.visitor
            .account
            .as_ref()
            .is_some_and(|account| account.works_for(self.tenant.id))
    }

    /// The path of one of the tenant's pages.
    pub fn path(&self, rest: impl std::fmt::Display) -> String {
        let mut path = String::with_capacity(self.base.len() + 64);
        path.push_str(&self.base);
        // A String takes whatever it is given.
        let _ = write!(path, "{rest}");
        path
    }
}

/// What a form's token of this visitor is bound to: the session, or that there is none.
pub fn csrf_binding(session_token: Option<&str>) -> Vec<u8> {
    session_token.map_or_else(Vec::new, session::token_hash)
}

/// The form token: a tag (HMAC) over the binding, and a number by which a form that is opened anew differs from one that
/// is sent twice (see [`Once`](super::Once)).
pub fn csrf_token(portal: &Portal, session_token: Option<&str>) -> String {
    let tag = portal.secret.tag("form", &csrf_binding(session_token));
    let number = portal.randomness.bytes::<6>();
    format!("{}.{}", URL_SAFE_NO_PAD.encode(tag), URL_SAFE_NO_PAD.encode(number))
}

/// The language by the reader's choice, else by what the browser asks for.
pub fn language_of(headers: &axum::http::HeaderMap) -> Language {
    let chosen = CookieJar::from_headers(headers)
        .get(LANGUAGE_COOKIE)
        .and_then(|c| Language::from_code(c.value()));
    chosen.unwrap_or_else(|| {
        headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .map_or_else(Language::default, Language::negotiate)
    })
}

/// The address as the browser sees it, before a host name was turned into a path.
pub fn seen_uri(parts: &Parts) -> &Uri {
    parts
        .extensions
        .get::<OriginalUri>()
        .map_or(&parts.uri, |original| &original.0)
}

impl FromRequestParts<Portal> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let token = session::session_token(&portal.config, &parts.headers);
        let host = parts.extensions.get::<OnHost>().cloned();
        let mut account = match &token {
            Some(token) => session::by_session(portal, token, host.as_ref().map(|host| host.name.clone())).await?,
            None => None,
        };
        if let Some(account) = &mut account {
            portal.limits.take_of_account(portal, parts, account.id).await?;
            // Everybody may try a demonstration's accounts.
            account.second_factor |= portal.demo;
        }
        // A dead session's cookie counts as none, so that the sign-in form's token fits.
        let live_token = token.as_deref().filter(|_| account.is_some());
        let visitor = Self {
            language: language_of(&parts.headers),
            csrf: csrf_token(portal, live_token),
            guard: Guard::new(portal),
            account,
            here: seen_uri(parts)
                .path_and_query()
                .map_or("/", |path| path.as_str())
                .to_owned(),
            on_host: host.map(|host| host.tenant),
            bound_for: None,
        };
        parts.extensions.insert(visitor.clone());
        Ok(visitor)
    }
}

impl FromRequestParts<Portal> for OnHost {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self> {
        parts.extensions.get::<Self>().cloned().ok_or(Error::NotFound)
    }
}

impl FromRequestParts<Portal> for TenantVisitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let tenant = tenant_of(parts, portal)?;
        let visitor = Visitor::from_request_parts(parts, portal).await?;
        let on_own_host = visitor.on_host.as_ref().is_some_and(|host| host.id == tenant.id);
        let base = if on_own_host { String::new() } else { tenant.path() };
        Ok(Self { visitor, tenant, base })
    }
}

/// The tenant that the path's first part names.
pub fn tenant_of(parts: &Parts, portal: &Portal) -> Result<Arc<Tenant>> {
    let path = parts.uri.path();
    tenant_at(path, portal).ok_or_else(|| Error::UnknownTenant(slug_of(path).chars().take(80).collect()))
}

/// The tenant at a path, if there is one.
pub fn tenant_at(path: &str, portal: &Portal) -> Option<Arc<Tenant>> {
    portal.tenants.get().by_slug(slug_of(path)).cloned()
}

fn slug_of(path: &str) -> &str {
    let path = path.trim_start_matches("/api/v1/tenants").trim_start_matches('/');
    path.split('/').next().unwrap_or_default()
}
