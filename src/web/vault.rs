//! What the database keeps and must not be able to read: encrypted under a key that lies elsewhere, so that a stolen
//! database alone is of no use.

use std::fs;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::{Context, bail};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};

use super::portal::Secret;
use crate::clock::Randomness;
use crate::config::Config;
use crate::error::{Error, Result};

/// The file in the data directory, where `PORTAL_KEY` is not set.
const FILE: &str = "key";
/// The fewest characters of a key: 128 bits even where they are hexadecimal digits.
const SHORTEST_KEY: usize = 32;
const NONCE_BYTES: usize = 24;

/// Encrypts and decrypts (XChaCha20-Poly1305, whose nonces are long enough to be random).
pub struct Vault {
    cipher: XChaCha20Poly1305,
    mark: String,
}

impl Vault {
    /// The vault under `PORTAL_KEY`, else under the key in the data directory, which is made when it is not there and
    /// `mark` is none. `mark` is what the database knows its key by.
    pub fn open(config: &Config, randomness: &Randomness, mark: Option<&str>) -> anyhow::Result<Self> {
        let file = config.data_dir.join(FILE);
        let key = match (&config.key, mark) {
            (Some(key), _) => key.clone(),
            (None, None) => made(&file, &randomness.token())?,
            (None, Some(_)) => kept(&file)?.with_context(|| lost(&file))?,
        };
        let vault = Self::under(&key)?;
        if mark.is_some_and(|mark| mark != vault.mark) {
            bail!(lost(&file));
        }
        Ok(vault)
    }

    /// Whether the key that this configuration leads to is there; for `portal check`, which makes none.
    pub fn found(config: &Config) -> anyhow::Result<bool> {
        let key = match &config.key {
            Some(key) => Some(key.clone()),
            None => kept(&config.data_dir.join(FILE))?,
        };
        key.map_or(Ok(false), |key| Self::under(&key).map(|_| true))
    }

    fn under(key: &str) -> anyhow::Result<Self> {
        let key = key.trim();
        if key.len() < SHORTEST_KEY {
            bail!(
                "the key (PORTAL_KEY, or the file {FILE} in the data directory) has less than {SHORTEST_KEY} characters"
            );
        }
        let key = Secret::derived(key.as_bytes());
        Ok(Self {
            cipher: XChaCha20Poly1305::new(&key.tag("vault", b"").into()),
            mark: URL_SAFE_NO_PAD.encode(&key.tag("vault mark", b"")[..9]),
        })
    }

    /// What tells this key from others and does not tell the key.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// Encrypts a text. It can be opened only as the same thing, which names kind and owner.
    pub fn seal(&self, randomness: &Randomness, thing: &str, text: &[u8]) -> Result<Vec<u8>> {
        let nonce = randomness.bytes::<NONCE_BYTES>();
        let payload = Payload {
            msg: text,
            aad: thing.as_bytes(),
        };
        let sealed = self.cipher.encrypt(XNonce::from_slice(&nonce), payload);
        let sealed = sealed.map_err(|_| Error::internal("a text is too long to be encrypted"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// The text, if it was sealed as this thing under this key.
    pub fn unseal(&self, thing: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES)?;
        let payload = Payload {
            msg: sealed,
            aad: thing.as_bytes(),
        };
        self.cipher.decrypt(XNonce::from_slice(nonce), payload).ok()
    }
}

fn lost(file: &Path) -> String {
    format!(
        "The database holds second factors that are encrypted under another key than PORTAL_KEY or {}. Bring the right \
         key; if it is lost for good, `portal account reset-second-factor --lost-key` removes them all.",
        file.display()
    )
}

fn kept(file: &Path) -> anyhow::Result<Option<String>> {
    match fs::read_to_string(file) {
        Ok(key) => Ok(Some(key)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| file.display().to_string()),
    }
}

/// The key of the file, made of `fresh` if there is none. Of two servers that begin at once, both get the first one's.
fn made(file: &Path, fresh: &str) -> anyhow::Result<String> {
    if let Some(key) = kept(file)? {
        return Ok(key);
    }
    let place = || file.display().to_string();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(place)?;
    }
    // Nobody reads half a key, and nobody replaces a whole one.
    let part = file.with_extension(&fresh[..8]);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut written = options.open(&part).with_context(place)?;
    writeln!(written, "{fresh}").with_context(place)?;
    written.sync_all().with_context(place)?;
    let linked = fs::hard_link(&part, file);
    fs::remove_file(&part).with_context(place)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error).with_context(place),
        _ => kept(file)?.with_context(place),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    const KEY: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn only_the_same_thing_under_the_same_key_is_opened() {
        let (vault, randomness) = (Vault::under(KEY).unwrap(), Randomness::seeded(1));
        let sealed = vault.seal(&randomness, "second factor 7", b"secret").unwrap();
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        assert_eq!(
            vault.unseal("second factor 7", &sealed).as_deref(),
            Some(&b"secret"[..])
        );
        assert_eq!(vault.unseal("second factor 8", &sealed), None);
        let other = Vault::under(&KEY.replace('0', "1")).unwrap();
        assert_eq!(other.unseal("second factor 7", &sealed), None);
        assert_ne!(other.mark(), vault.mark());
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(vault.unseal("second factor 7", &changed), None);
        assert_eq!(vault.unseal("second factor 7", b"short"), None);
        assert_ne!(vault.seal(&randomness, "second factor 7", b"secret").unwrap(), sealed);
    }

    #[test]
    fn a_short_key_is_refused() {
        assert!(Vault::under("geheim").is_err());
        assert_eq!(
            Vault::under(&format!(" {KEY}\n")).unwrap().mark(),
            Vault::under(KEY).unwrap().mark()
        );
    }

    #[test]
    fn the_file_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data/key");
        assert_eq!(kept(&file).unwrap(), None);
        let first = made(&file, "first-key-first-key").unwrap();
        assert_eq!(first.trim(), "first-key-first-key");
        assert_eq!(made(&file, "other-key-other-key").unwrap(), first);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let names = fs::read_dir(file.parent().unwrap()).unwrap().count();
        assert_eq!(names, 1, "nothing is left over");
    }
}
