//! Rate limits, named by what they protect, for each address, account and body.
//!
//! Addresses and bodies are counted in this server's memory, accounts in the database, so that their limits hold across
//! servers.

mod account;
mod allowance;
mod client;
mod slots;

use std::net::{IpAddr, SocketAddr};

use axum::Extension;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Method;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, RateLimiter};

pub use allowance::{Action, Allowance, Allowances, Scope};
pub use client::{Client, client_address};

use self::client::household;
use self::slots::SlottedLimiter;
use super::visitor::tenant_of;
use super::{Portal, Tenant};
use crate::config::Config;
use crate::error::{Error, Result, Spent};

/// Where a password or a code could be guessed.
const GUESSES: [&str; 9] = [
    "/anmelden",
    "/anmelden/zweiter-schritt",
    "/konto/passwort",
    "/konto/zweiter-faktor",
    "/konto/zweiter-faktor/codes",
    "/konto/zweiter-faktor/entfernen",
    "/konto/daten",
    "/konto/loeschen",
    "/konto/rueckkehr",
];
/// Where mails to others could be caused; a path that ends so, too.
const MAILS: [&str; 4] = ["/registrieren", "/passwort-vergessen", "/konto/email", "/abonnieren"];

/// What a request is counted as.
#[derive(Clone, Copy)]
pub struct Counted(pub Action);

impl Action {
    fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let has = |name| request.headers().contains_key(name);
        let is_form_of_parts = || {
            let kind = request.headers().get(CONTENT_TYPE);
            kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
        };
        match *request.method() {
            Method::GET | Method::HEAD | Method::OPTIONS => {
                if is_search(path) {
                    Self::Search
                } else if path.starts_with("/api/") && has(AUTHORIZATION) {
                    Self::Api
                } else {
                    Self::Read
                }
            }
            _ if GUESSES.contains(&path) => Self::SignIn,
            _ if MAILS.iter().any(|form| path.ends_with(form)) => Self::Registration,
            _ if path.ends_with("/stimme") || path.ends_with("/vote") => Self::Vote,
            _ if path.rsplit('/').nth(1) == Some("melden") || path.ends_with("/stellungnahme") => Self::Report,
            _ if path.ends_with("/umfrage") => Self::Survey,
            _ if is_form_of_parts() => Self::Upload,
            _ => Self::Write,
        }
    }
}

/// Pages and feeds of search; suggestions come with every letter that is typed and are counted as reading.
fn is_search(path: &str) -> bool {
    path.ends_with("/suche") || path.ends_with("/suche.atom") || path == "/api/v1/search"
}

/// The limiters; none when they are switched off.
pub struct Limits(Option<Box<Limiters>>);

struct Limiters {
    allowances: Allowances,
    addresses: Vec<Option<SlottedLimiter>>,
    /// There are only so many bodies.
    tenants: Vec<Option<DefaultKeyedRateLimiter<i64>>>,
}

impl Limits {
    /// The limits that the configuration asks for.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        if config.limits_off() {
            tracing::warn!("RATE LIMITS ARE OFF (PORTAL_LIMITS=off). This is for load tests only.");
            return Ok(Self(None));
        }
        let allowances = Allowances::with(&config.limits)?;
        let quota = |action, scope| allowances.get(action, scope).map(Allowance::quota);
        let addresses = Action::ALL.map(|action| quota(action, Scope::Address).map(SlottedLimiter::new));
        let tenants = Action::ALL.map(|action| quota(action, Scope::Tenant).map(RateLimiter::keyed));
        Ok(Self(Some(Box::new(Limiters {
            addresses: addresses.into(),
            tenants: tenants.into(),
            allowances,
        }))))
    }

    /// Takes one of the household's allowance, or says in how many seconds there is one again.
    pub fn take(&self, action: Action, client: IpAddr) -> Result<()> {
        let Some(limiters) = &self.0 else { return Ok(()) };
        if let Some(limiter) = &limiters.addresses[action as usize] {
            let taken = limiter.take(&household(client));
            taken.map_err(|wait| limiters.refusal(action, Scope::Address, wait.div_ceil(1_000_000_000)))?;
        }
        Ok(())
    }

    /// Takes one of what is allowed to all who visit a body together.
    pub fn take_share(&self, action: Action, tenant: &Tenant) -> Result<()> {
        let Some(limiters) = &self.0 else { return Ok(()) };
        if let Some(limiter) = &limiters.tenants[action as usize] {
            limiter.check_key(&tenant.id).map_err(|refusal| {
                let wait = refusal.wait_time_from(DefaultClock::default().now());
                limiters.refusal(action, Scope::Tenant, wait.as_secs() + 1)
            })?;
        }
        Ok(())
    }
}

impl Limits {
    /// Takes one of what all people without an account may write in a body; answers whether there was none left.
    pub fn exceeds_anonymous(&self, tenant: i64) -> bool {
        let limiter = self.0.as_ref().map(|all| &all.tenants[Action::Anonymous as usize]);
        limiter
            .and_then(Option::as_ref)
            .is_some_and(|limiter| limiter.check_key(&tenant).is_err())
    }
}

impl Limiters {
    fn refusal(&self, action: Action, scope: Scope, retry_after: u64) -> Error {
        metrics::counter!("refused_requests_total", "action" => action.name(), "scope" => scope.name()).increment(1);
        Error::TooMany {
            retry_after,
            spent: self.allowances.get(action, scope).map(|allowance| Spent {
                limit: allowance::name(action, scope),
                shared: scope == Scope::Tenant,
                burst: allowance.burst.get(),
                window: allowance.window(),
            }),
        }
    }
}

/// Refuses requests over the limit. Static files and health checks cost nothing and are not counted.
pub async fn layer(
    State(portal): State<Portal>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let free = path.starts_with("/static/") || path == "/healthz" || path == "/readyz";
    if let (Some(Extension(ConnectInfo(peer))), false) = (peer, free) {
        let client = client_address(&portal.config, peer.ip(), request.headers());
        let action = Action::of(&request);
        let tenant = super::visitor::tenant_at(path, &portal);
        let shared = if action.is_checked_first() {
            Action::Write
        } else {
            action
        };
        let share = |()| tenant.map_or(Ok(()), |tenant| portal.limits.take_share(shared, &tenant));
        if let Err(error) = portal.limits.take(action, client).and_then(share) {
            return error.into_response();
        }
        request.extensions_mut().insert(Counted(action));
    }
    next.run(request).await
}

/// Takes the body's share of a request that has passed its checks, where that waits for them.
pub(super) fn take_checked_share(parts: &Parts, portal: &Portal) -> Result<()> {
    let counted = parts.extensions.get::<Counted>().map(|Counted(action)| *action);
    match (
        counted.filter(|action| action.is_checked_first()),
        tenant_of(parts, portal),
    ) {
        (Some(action), Ok(tenant)) => portal.limits.take_share(action, &tenant),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        config: Config,
    }

    fn action(method: Method, path: &str, header: Option<(&'static str, &'static str)>) -> Action {
        let mut request = axum::http::Request::builder().method(method).uri(path);
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        Action::of(&request.body(axum::body::Body::empty()).unwrap())
    }

    #[test]
    fn a_request_is_counted_as_what_it_does() {
        let token = Some(("authorization", "Bearer x"));
        let files = Some(("content-type", "multipart/form-data; boundary=x"));
        for (method, path, header, expected) in [
            (Method::GET, "/dresden", None, Action::Read),
            (Method::GET, "/dresden/suche", None, Action::Search),
            (Method::GET, "/api/v1/search", token, Action::Search),
            (Method::GET, "/api/v1/tenants", token, Action::Api),
            (Method::GET, "/api/v1/tenants", None, Action::Read),
            (Method::POST, "/anmelden", None, Action::SignIn),
            (Method::POST, "/registrieren", None, Action::Registration),
            (Method::POST, "/dresden/melden/12", None, Action::Report),
            (
                Method::POST,
                "/dresden/beteiligungen/1/stellungnahme",
                None,
                Action::Report,
            ),
            (Method::POST, "/dresden/beteiligungen/1/umfrage", None, Action::Survey),
            (
                Method::POST,
                "/dresden/verwaltung/beteiligungen/1/umfrage/fragen",
                None,
                Action::Write,
            ),
            (
                Method::POST,
                "/dresden/beteiligungen/1/beitraege/2/stimme",
                None,
                Action::Vote,
            ),
            (
                Method::PUT,
                "/api/v1/tenants/dresden/contributions/2/vote",
                token,
                Action::Vote,
            ),
            (
                Method::POST,
                "/dresden/beteiligungen/1/dokumente",
                files,
                Action::Upload,
            ),
            (Method::POST, "/dresden/beteiligungen/1/beitraege", None, Action::Write),
        ] {
            assert_eq!(action(method, path, header), expected, "{path}");
        }
    }

    #[test]
    fn after_the_burst_the_client_waits_and_others_do_not() {
        let config = Cli::parse_from(["portal"]).config;
        let limits = Limits::new(&config).unwrap();
        let (guesser, other) = ("192.0.2.7".parse().unwrap(), "192.0.2.8".parse().unwrap());
        for _ in 0..10 {
            limits.take(Action::SignIn, guesser).unwrap();
        }
        let Err(Error::TooMany {
            retry_after: 1..=6,
            spent: Some(spent),
        }) = limits.take(Action::SignIn, guesser)
        else {
            panic!("not refused");
        };
        assert_eq!((spent.limit.as_str(), spent.shared), ("sign-in.address", false));
        limits.take(Action::SignIn, other).unwrap();
    }
}
