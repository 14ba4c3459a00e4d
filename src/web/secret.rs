//! The deployment's keys: what forms, links and cursors are signed with. They lie in the database, so that all servers
//! share them.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::sync::{PoisonError, RwLock};

use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};

/// A key. Nothing shows it, and it is wiped from memory with its owner.
pub struct Key(SecretBox<[u8; 32]>);

impl Key {
    /// The key with these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(SecretBox::new(Box::new(bytes)))
    }

    /// A key made of a text that is hard to guess.
    pub fn derived(text: &[u8]) -> Self {
        Self::new(Sha256::digest(text).into())
    }

    /// A tag (HMAC-SHA256, RFC 2104) over a purpose and a text.
    pub fn tag(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        self.mac(purpose, text).finalize().into_bytes().into()
    }

    fn verify(&self, purpose: &str, text: &[u8], tag: &[u8]) -> bool {
        self.mac(purpose, text).verify_truncated_left(tag).is_ok()
    }

    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    fn mac(&self, purpose: &str, text: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret()).expect("any length fits");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text);
        mac
    }
}

/// The key that signs, and all that what was signed is verified with: former ones until they are dropped, and the next
/// one, which all servers know before the first of them signs with it.
pub struct Secret(RwLock<Ring>);

struct Ring {
    signing: usize,
    keys: Vec<Key>,
}

impl Secret {
    /// One key alone.
    pub fn new(key: [u8; 32]) -> Self {
        Self(RwLock::new(Ring {
            signing: 0,
            keys: vec![Key::new(key)],
        }))
    }

    /// Puts these keys in the place of those known so far; the one at `signing` signs. Nothing changes where there is
    /// no such one.
    pub fn replace(&self, keys: Vec<Key>, signing: usize) {
        if signing < keys.len() {
            *self.0.write().unwrap_or_else(PoisonError::into_inner) = Ring { signing, keys };
        }
    }

    /// A tag over a purpose and a text.
    pub fn tag(&self, purpose: &str, text: &[u8]) -> [u8; 32] {
        let ring = self.0.read().unwrap_or_else(PoisonError::into_inner);
        ring.keys[ring.signing].tag(purpose, text)
    }

    /// A code for a row of a tenant's, by which who has no account comes back to it.
    pub fn row_code(&self, purpose: &str, tenant: i64, id: i64) -> String {
        URL_SAFE_NO_PAD.encode(self.tag(purpose, format!("{tenant}/{id}").as_bytes()))
    }

    /// Whether the code is this row's.
    pub fn is_row_code(&self, purpose: &str, tenant: i64, id: i64, code: &str) -> bool {
        let tag = URL_SAFE_NO_PAD.decode(code).unwrap_or_default();
        self.verify(purpose, format!("{tenant}/{id}").as_bytes(), &tag)
    }

    /// Whether the tag is the right one under one of the keys, compared in constant time. A shortened tag is compared
    /// over its length, which must be at least 16 bytes.
    pub fn verify(&self, purpose: &str, text: &[u8], tag: &[u8]) -> bool {
        let ring = self.0.read().unwrap_or_else(PoisonError::into_inner);
        tag.len() >= 16 && ring.keys.iter().any(|key| key.verify(purpose, text, tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_signed_holds_until_its_key_is_dropped() {
        let secret = Secret::new([1; 32]);
        let tag = secret.tag("form", b"x");
        // The next one is known …
        secret.replace(vec![Key::new([2; 32]), Key::new([1; 32])], 1);
        assert_eq!(secret.tag("form", b"x"), tag);
        // … signs …
        secret.replace(vec![Key::new([2; 32]), Key::new([1; 32])], 0);
        let next = secret.tag("form", b"x");
        assert_ne!(next, tag);
        assert!(secret.verify("form", b"x", &tag) && secret.verify("form", b"x", &next));
        // … and is alone.
        secret.replace(vec![Key::new([2; 32])], 0);
        assert!(!secret.verify("form", b"x", &tag) && secret.verify("form", b"x", &next));
        assert!(!secret.verify("other", b"x", &next));
        assert!(!secret.verify("form", b"x", &next[..15]), "too short a tag");
        secret.replace(Vec::new(), 0);
        assert!(secret.verify("form", b"x", &next), "there is always a key");
    }
}
