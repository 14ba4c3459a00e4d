//! A second factor on its way: the secret travels in the form that confirms it, encrypted, so that looking at the page
//! keeps nothing and a mistyped code costs nothing.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;

use super::codes::SECRET_BYTES;
use crate::error::Result;
use crate::web::Portal;

/// How long one may take.
const SECONDS: i64 = 3600;
const TIME_BYTES: usize = 8;

/// A secret that no code has confirmed yet.
pub struct Setup {
    pub secret: [u8; SECRET_BYTES],
    begun: i64,
}

impl Setup {
    /// A new secret.
    pub fn begin(portal: &Portal, now: Timestamp) -> Self {
        Self {
            secret: portal.randomness.bytes(),
            begun: now.as_second(),
        }
    }

    /// What the form carries.
    pub fn sealed(&self, portal: &Portal, account: i64) -> Result<String> {
        let text = [self.begun.to_be_bytes().as_slice(), &self.secret].concat();
        let (sealed, _) = portal.vault.seal(&portal.randomness, &thing(account), &text)?;
        Ok(URL_SAFE_NO_PAD.encode(sealed))
    }

    /// What the form brought back; none if it is not this account's or too old.
    pub fn of_form(portal: &Portal, account: i64, sealed: &str, now: Timestamp) -> Option<Self> {
        let sealed = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let text = portal.vault.unseal(&thing(account), &sealed)?;
        let (begun, secret) = text.split_first_chunk::<TIME_BYTES>()?;
        let begun = i64::from_be_bytes(*begun);
        let secret = secret.try_into().ok()?;
        (now.as_second() - begun <= SECONDS).then_some(Self { secret, begun })
    }
}

fn thing(account: i64) -> String {
    format!("setup of a second factor {account}")
}
