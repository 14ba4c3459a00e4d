//! One browser's way to a provider and back, kept in a signed cookie of that browser. It works once and for ten minutes.

use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::Duration;

use super::store;
use crate::config::Config;
use crate::error::Result;
use crate::oidc::{Provider, Question};
use crate::web::session::{cookie, token_hash};
use crate::web::{Portal, cursor};

/// How long somebody may stay at the provider, and how long the form for a new account stays open.
const MINUTES: i64 = 10;

/// What the person goes to the provider for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Signs in, and goes on to a checked path of ours.
    SignIn { back: Option<String> },
    /// Shows anew who is signed in, in order to link the provider with the key `next`.
    Confirm { account: i64, next: String },
    /// Links an identity to the account, which has just shown who it is.
    Link { account: i64 },
}

/// A way to a provider.
#[derive(Serialize, Deserialize)]
pub struct Flow {
    /// 256 random bits that only this browser knows. All secrets of the flow come out of them, one way.
    token: String,
    provider: String,
    pub errand: Errand,
    ends: Timestamp,
}

impl Flow {
    /// A new way.
    pub fn new(portal: &Portal, provider: &Provider, errand: Errand) -> Self {
        Self {
            token: portal.randomness.token(),
            provider: provider.key.clone(),
            errand,
            ends: ends(portal),
        }
    }

    /// The way that this browser is on, if it leads to this provider and the state that came back belongs to it.
    pub fn of(portal: &Portal, headers: &HeaderMap, provider: &str, state: &str) -> Option<Self> {
        let flow: Self = Kept::Flow.read(portal, headers)?;
        let fits = flow.provider == provider && token_hash(&flow.secret("state")) == token_hash(state);
        fits.then_some(flow)
    }

    /// What the provider is asked.
    pub fn question(&self, portal: &Portal) -> Question {
        Question {
            state: self.secret("state"),
            nonce: self.secret("nonce"),
            verifier: self.secret("verifier"),
            redirect: portal
                .config
                .absolute(&format!("/anmelden/dienst/{}/rueckkehr", self.provider)),
            anew: matches!(self.errand, Errand::Confirm { .. }),
        }
    }

    /// The cookie that keeps it.
    pub fn cookie(&self, portal: &Portal) -> Result<Cookie<'static>> {
        Kept::Flow.cookie(portal, self)
    }

    /// Takes the way this once; false where it was taken before, or too late.
    pub async fn use_up(&self, portal: &Portal) -> Result<bool> {
        let mut connection = portal.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        let first = tx.run(store::use_flow(token_hash(&self.token), self.ends)).await?;
        tx.commit().await?;
        Ok(first.is_some())
    }

    /// A secret of the flow. None tells another one, and none tells the token.
    fn secret(&self, purpose: &str) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(format!("{purpose}\0{}", self.token)))
    }
}

/// When what begins now ends.
pub fn ends(portal: &Portal) -> Timestamp {
    portal.clock.now() + jiff::SignedDuration::from_mins(MINUTES)
}

/// What a browser keeps for this room.
#[derive(Clone, Copy)]
pub enum Kept {
    /// A way to a provider.
    Flow,
    /// Somebody who came back and has no account yet.
    Newcomer,
}

impl Kept {
    fn name(self, config: &Config) -> &'static str {
        match (self, config.secure_cookies()) {
            (Self::Flow, true) => "__Host-dienst",
            (Self::Flow, false) => "dienst",
            (Self::Newcomer, true) => "__Host-neu",
            (Self::Newcomer, false) => "neu",
        }
    }

    const fn seal(self) -> &'static str {
        match self {
            Self::Flow => "identities/flow",
            Self::Newcomer => "identities/newcomer",
        }
    }

    /// The value in a signed cookie, which the browser drops when its time is over.
    pub fn cookie(self, portal: &Portal, value: &impl Serialize) -> Result<Cookie<'static>> {
        let sealed = cursor::seal(&portal.secret, self.seal(), value)?;
        let mut cookie = cookie(&portal.config, self.name(&portal.config), sealed);
        cookie.set_max_age(Duration::minutes(MINUTES));
        Ok(cookie)
    }

    /// What the browser sent, if it is ours.
    pub fn read<T: DeserializeOwned>(self, portal: &Portal, headers: &HeaderMap) -> Option<T> {
        let jar = CookieJar::from_headers(headers);
        let sealed = jar.get(self.name(&portal.config))?;
        cursor::open(&portal.secret, self.seal(), sealed.value()).ok()
    }

    /// The cookie that takes it away.
    pub fn gone(self, portal: &Portal) -> Cookie<'static> {
        let mut cookie = cookie(&portal.config, self.name(&portal.config), String::new());
        cookie.set_max_age(Duration::ZERO);
        cookie
    }
}
