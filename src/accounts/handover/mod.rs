//! Signing in on a tenant's own host name. People sign in on the platform's address alone, and the browser brings a code
//! back that opens a session on the host:
//!
//! 1. `https://host/anmelden` puts a secret into a cookie and leads to the platform with the secret's hash (the proof).
//! 2. There one signs in, however that is done; the way back leads to [`PASS_ON`].
//! 3. It makes a code for this host and this proof, good for 60 seconds and once, and sends the browser to [`ACCEPT`].
//! 4. The host opens a session of its own if the browser has the cookie whose hash the code was made for.
//!
//! So a code that somebody else gets hold of, or slips to somebody, opens nothing (RFC 7636 does the same for OAuth).
//! Codes go to registered host names only. The session on the host hangs on the platform's: signing out of either ends
//! both, and with them all others that this browser was handed. One that is ended in the list of sessions takes along
//! what came from it and nothing else.

mod handlers;
mod lead;
mod store;
mod views;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

pub use lead::layer;

use super::back;
use crate::config::Config;
use crate::web::address::encode;
use crate::web::{Portal, Tenant};

/// Where the platform passes a sign-in on.
pub const PASS_ON: &str = "/anmelden/uebergabe";
/// Where a host accepts it.
pub const ACCEPT: &str = "/anmelden/annehmen";

/// The addresses of this feature; the first is the platform's, the second the hosts'.
pub(super) fn routes() -> Router<Portal> {
    Router::new()
        .route(PASS_ON, get(handlers::ask).post(handlers::pass_on))
        .route(ACCEPT, get(handlers::accept))
}

/// What a host asks the platform for: a sign-in for it, for the browser with this proof, and then this page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    an: String,
    nachweis: String,
    zurueck: String,
}

impl Wanted {
    /// What a way back asks for, if it leads to a host name.
    fn of_way(way: &str) -> Option<Self> {
        let (page, query) = way.split_once('?')?;
        (page == PASS_ON).then(|| serde_urlencoded::from_str(query).unwrap_or_default())
    }

    /// The tenant with this host name; none for a name that is not registered.
    fn tenant(&self, portal: &Portal) -> Option<Arc<Tenant>> {
        portal.tenants.get().by_host(&self.an).cloned()
    }

    /// The hash that the browser's cookie must have.
    fn proof(&self) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(&self.nachweis).ok()?;
        (bytes.len() == 32).then_some(bytes)
    }

    /// The page on the host.
    fn page(&self) -> &str {
        back::after_sign_in(&self.zurueck).unwrap_or("/")
    }

    /// The platform's page that passes the sign-in on. A page on the host that would make it too long is let go.
    fn way(&self) -> String {
        let to = |page: &str| {
            let proof = match self.nachweis.as_str() {
                "" => String::new(),
                proof => format!("&nachweis={proof}"),
            };
            format!("{PASS_ON}?an={}{proof}&zurueck={}", self.an, encode(page))
        };
        let way = to(self.page());
        if back::after_sign_in(&way).is_some() {
            way
        } else {
            to("/")
        }
    }
}

/// The secret's hash.
fn proof_of(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// The tenant that a way back on the platform leads to: by path, or on its own host name.
pub fn body_of(portal: &Portal, way: Option<&str>) -> Option<Arc<Tenant>> {
    let way = way?;
    if let Some(wanted) = Wanted::of_way(way) {
        return wanted.tenant(portal);
    }
    let slug = way.trim_start_matches('/').split(['/', '?', '#']).next()?;
    portal.tenants.get().by_slug(slug).cloned()
}

/// A way back that outlasts the browser, for a mail: the proof is left out, and the host begins anew.
pub fn lasting(way: &str) -> String {
    Wanted::of_way(way).map_or_else(
        || way.to_owned(),
        |wanted| {
            let without = Wanted {
                nachweis: String::new(),
                ..wanted
            };
            without.way()
        },
    )
}

/// The page in the end: a way back's own, or the one on the host that it leads to.
pub fn destination(way: &str) -> String {
    Wanted::of_way(way).map_or_else(|| way.to_owned(), |wanted| wanted.page().to_owned())
}

/// The address of a page on a host; scheme and port are the platform's.
pub fn on_host(config: &Config, host: &str, path: &str) -> String {
    let base = &config.base_url;
    let port = base.port().map_or_else(String::new, |port| format!(":{port}"));
    format!("{}://{host}{port}{path}", base.scheme())
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

    fn wanted(page: &str) -> Wanted {
        Wanted {
            an: "mitreden.example".into(),
            nachweis: URL_SAFE_NO_PAD.encode([7; 32]),
            zurueck: page.into(),
        }
    }

    #[test]
    fn a_way_says_what_is_wanted_and_is_read_back() {
        let way = wanted("/beteiligungen/3?sortierung=alt&q=a%20b").way();
        assert_eq!(back::after_sign_in(&way), Some(way.as_str()), "it can be a way back");
        let read = Wanted::of_way(&way).unwrap();
        assert_eq!(
            (read.an.as_str(), read.proof()),
            ("mitreden.example", Some(vec![7; 32]))
        );
        assert_eq!(destination(&way), "/beteiligungen/3?sortierung=alt&q=a%20b");
        assert!(!lasting(&way).contains("nachweis"));
        assert_eq!(destination(&lasting(&way)), destination(&way));
        assert_eq!(destination("/dresden?x=1"), "/dresden?x=1");
    }

    #[test]
    fn pages_elsewhere_and_endless_ones_become_the_hosts_home() {
        for page in [
            "https://evil.example",
            "//evil.example",
            "",
            "/anmelden?x",
            &format!("/{}", "ä".repeat(900)),
        ] {
            assert_eq!(destination(&wanted(page).way()), "/", "{page}");
        }
        let long = format!("/suche?q={}", "%C3%A4".repeat(250));
        assert_eq!(destination(&wanted(&long).way()), "/");
    }

    #[test]
    fn proofs_have_32_bytes() {
        for odd in ["", "AAAA", "!", &"A".repeat(44)] {
            let wanted = Wanted {
                nachweis: odd.into(),
                ..wanted("/")
            };
            assert_eq!(wanted.proof(), None, "{odd}");
        }
    }

    #[test]
    fn hosts_have_the_platforms_scheme_and_port() {
        for (base, address) in [
            ("https://beteiligung.example/", "https://mitreden.example/x"),
            ("http://localhost:8080", "http://mitreden.example:8080/x"),
        ] {
            let config = Cli::parse_from(["portal", "--base-url", base]).config;
            assert_eq!(on_host(&config, "mitreden.example", "/x"), address);
        }
    }
}
