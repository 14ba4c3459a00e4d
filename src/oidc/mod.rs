//! Sign-in at identity providers by OpenID Connect: discovery, the authorization code flow with PKCE (S256), `state` and
//! `nonce`, and what a provider says of a person. Knows neither pages nor accounts.
//!
//! A provider is first asked when somebody wants to go there, so that one that is down keeps no portal from starting;
//! every request to it has a time limit.

mod client;
mod settings;

pub use client::{Answer, Failure, Person, Question};
pub use settings::{Provider, TrustLevel};

use crate::config::OidcVariables;

/// The providers of the configuration, in its order.
pub struct Providers {
    list: Vec<Provider>,
    http: reqwest::Client,
}

impl Providers {
    /// Reads the settings. The error names the variable that is wrong, never its value.
    pub fn new(variables: &OidcVariables) -> anyhow::Result<Self> {
        let list = settings::read(variables).map_err(anyhow::Error::msg)?;
        Ok(Self {
            list,
            http: client::http()?,
        })
    }

    /// All of them.
    pub fn all(&self) -> &[Provider] {
        &self.list
    }

    /// The provider with this key.
    pub fn by_key(&self, key: &str) -> Option<&Provider> {
        self.list.iter().find(|provider| provider.key == key)
    }

    /// The provider with this issuer.
    pub fn by_issuer(&self, issuer: &str) -> Option<&Provider> {
        self.list.iter().find(|provider| provider.issuer() == issuer)
    }
}
