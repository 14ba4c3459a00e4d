//! Rate limits per client address, named by what they protect.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::time::Duration;

use axum::Extension;
use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::Portal;
use crate::config::Config;
use crate::error::Error;

/// Where a form could be used to guess a password or to send mails to others.
const GUESSES: [&str; 12] = [
    "/anmelden",
    "/registrieren",
    "/passwort-vergessen",
    "/konto/passwort",
    "/konto/email",
    "/anmelden/zweiter-schritt",
    "/konto/zweiter-faktor",
    "/konto/zweiter-faktor/codes",
    "/konto/zweiter-faktor/entfernen",
    "/konto/daten",
    "/konto/loeschen",
    "/konto/rueckkehr",
];

/// The household that a request comes from.
pub struct Client(pub IpAddr);

impl FromRequestParts<Portal> for Client {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Error> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
        Ok(Self(bucket(client_address(&portal.config, peer, &parts.headers))))
    }
}

/// What a limit protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reading pages.
    Read,
    /// Everything that changes something.
    Write,
    /// Trying a password.
    Login,
    /// Searching.
    Search,
}

impl Action {
    const ALL: [Self; 4] = [Self::Read, Self::Write, Self::Login, Self::Search];

    /// How many at once, and how long until the next one is earned.
    const fn quota(self) -> (u32, Duration) {
        match self {
            Self::Read => (600, Duration::from_millis(20)),
            Self::Write => (120, Duration::from_millis(500)),
            Self::Login => (10, Duration::from_secs(6)),
            Self::Search => (30, Duration::from_secs(1)),
        }
    }

    fn of(request: &Request) -> Self {
        let path = request.uri().path();
        match *request.method() {
            Method::GET | Method::HEAD | Method::OPTIONS
                if path.ends_with("/suche") || path.ends_with("/suche.atom") || path == "/api/v1/search" =>
            {
                Self::Search
            }
            Method::GET | Method::HEAD | Method::OPTIONS => Self::Read,
            _ if GUESSES.contains(&path) || path.ends_with("/suche/abonnieren") => Self::Login,
            _ => Self::Write,
        }
    }
}

/// The limiters, one for each action; none when they are switched off.
pub struct Limits(Option<[DefaultKeyedRateLimiter<IpAddr>; 4]>);

impl Limits {
    /// The limits that the configuration asks for.
    pub fn new(config: &Config) -> Self {
        if config.limits_off() {
            tracing::warn!("RATE LIMITS ARE OFF (PORTAL_LIMITS=off). This is for load tests only.");
            return Self(None);
        }
        Self(Some(Action::ALL.map(|action| {
            let (burst, period) = action.quota();
            let quota = Quota::with_period(period)
                .map(|quota| quota.allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN)));
            RateLimiter::keyed(quota.unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN)))
        })))
    }

    /// Takes one of the client's allowance, or says in how many seconds there is one again.
    pub fn take(&self, action: Action, client: IpAddr) -> Result<(), Error> {
        let Some(limiters) = &self.0 else { return Ok(()) };
        limiters[action as usize].check_key(&bucket(client)).map_err(|refusal| {
            let wait = refusal.wait_time_from(DefaultClock::default().now());
            Error::TooMany {
                retry_after: wait.as_secs() + 1,
            }
        })
    }

    /// Forgets clients who have their whole allowance again. Called now and then by the server.
    pub fn forget_idle(&self) {
        for limiter in self.0.iter().flatten() {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

/// One household: an IPv4 address, or an IPv6 network of 64 bits.
fn bucket(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// The client's address: the peer's, or behind trusted proxies the last one that none of them vouches for.
pub fn client_address(config: &Config, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    if !config.trusts(peer) {
        return peer;
    }
    let forwarded = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok());
    let chain: Vec<_> = forwarded.flat_map(|value| value.split(',')).collect();
    let addresses = chain
        .iter()
        .rev()
        .map_while(|address| address.trim().parse::<IpAddr>().ok());
    let mut last = peer;
    for address in addresses {
        last = address;
        if !config.trusts(address) {
            break;
        }
    }
    last
}

/// Refuses requests over the limit. Static files and health checks cost nothing and are not counted.
pub async fn layer(
    State(portal): State<Portal>,
    peer: Option<Extension<ConnectInfo<SocketAddr>>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let free = path.starts_with("/static/") || path == "/healthz" || path == "/readyz";
    if let (Some(Extension(ConnectInfo(peer))), false) = (peer, free) {
        let client = client_address(&portal.config, peer.ip(), request.headers());
        if let Err(error) = portal.limits.take(Action::of(&request), client) {
            return error.into_response();
        }
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        config: Config,
    }

    fn config(proxies: &str) -> Config {
        Cli::parse_from(["portal", "--trusted-proxies", proxies]).config
    }

    #[test]
    fn only_a_trusted_proxys_word_counts() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.9, 10.0.0.2".parse().unwrap());
        let peer = "10.0.0.1".parse().unwrap();
        assert_eq!(client_address(&config("192.0.2.1"), peer, &headers), peer);
        assert_eq!(
            client_address(&config("10.0.0.0/8"), peer, &headers),
            "203.0.113.9".parse::<IpAddr>().unwrap()
        );
    }

    #[test]
    fn an_ipv6_household_shares_its_allowance() {
        assert_eq!(
            bucket("2001:db8::1".parse().unwrap()),
            bucket("2001:db8::ffff".parse().unwrap())
        );
        assert_ne!(
            bucket("2001:db8:0:1::1".parse().unwrap()),
            bucket("2001:db8::1".parse().unwrap())
        );
        assert_eq!(
            bucket("::ffff:192.0.2.1".parse().unwrap()),
            "192.0.2.1".parse::<IpAddr>().unwrap()
        );
    }

    #[test]
    fn after_the_burst_the_client_waits_and_others_do_not() {
        let limits = Limits::new(&config("192.0.2.1"));
        let (guesser, other) = ("192.0.2.7".parse().unwrap(), "192.0.2.8".parse().unwrap());
        for _ in 0..10 {
            limits.take(Action::Login, guesser).unwrap();
        }
        assert!(matches!(
            limits.take(Action::Login, guesser),
            Err(Error::TooMany { retry_after: 1..=7 })
        ));
        limits.take(Action::Login, other).unwrap();
    }
}
