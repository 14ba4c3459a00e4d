//! What the database keeps and must not be able to read: encrypted under a key that lies elsewhere, so that a stolen
//! database alone is of no use.
//!
//! The key in use encrypts; former ones open what they have encrypted until `portal keys rotate` has encrypted that anew.

mod file;

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use secrecy::{ExposeSecret, SecretString};

use super::secret::Key;
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
    locks: RwLock<Arc<[Lock]>>,
    /// Where the keys lie, unless in the environment.
    file: Option<PathBuf>,
}

/// A key and what the database knows it by.
struct Lock {
    cipher: XChaCha20Poly1305,
    mark: String,
}

impl Vault {
    /// The vault under `PORTAL_KEY`, else under the key in the data directory, which is made when it is not there and
    /// `marks` are none. `marks` are what the database knows the keys by that something is encrypted under.
    pub fn open(config: &Config, randomness: &Randomness, marks: &[String]) -> anyhow::Result<Self> {
        let path = config.data_dir.join(FILE);
        let vault = match &config.key {
            Some(key) => Self::of_environment(key, config.former_keys.as_ref())?,
            None if marks.is_empty() => {
                file::made(&path, &randomness.token())?;
                Self::of_file(&path)?.with_context(|| lost(&path))?
            }
            None => Self::of_file(&path)?.with_context(|| lost(&path))?,
        };
        let known = vault.marks();
        if marks.iter().any(|mark| !known.contains(mark)) {
            bail!(lost(&path));
        }
        Ok(vault)
    }

    /// Whether the key that this configuration leads to is there; for `portal check`, which makes none.
    pub fn found(config: &Config) -> anyhow::Result<bool> {
        match &config.key {
            Some(key) => Self::of_environment(key, config.former_keys.as_ref()).map(|_| true),
            None => Self::of_file(&config.data_dir.join(FILE)).map(|vault| vault.is_some()),
        }
    }

    fn of_environment(key: &SecretString, former: Option<&SecretString>) -> anyhow::Result<Self> {
        let former = former.map_or("", |former| former.expose_secret());
        let former = former.split([',', '\n']).map(str::trim).filter(|key| !key.is_empty());
        let keys = std::iter::once(key.expose_secret().trim()).chain(former);
        Ok(Self {
            locks: RwLock::new(locks(keys, "PORTAL_KEY or one of PORTAL_FORMER_KEYS")?),
            file: None,
        })
    }

    fn of_file(path: &Path) -> anyhow::Result<Option<Self>> {
        let Some(keys) = file::kept(path)? else { return Ok(None) };
        let locks = locks(lines(&keys), &path.display().to_string())?;
        Ok(Some(Self {
            locks: RwLock::new(locks),
            file: Some(path.to_owned()),
        }))
    }

    /// Puts a new key in front of those in the data directory; false where the environment has the keys, since only who
    /// sets it can do that there.
    pub fn rotate(&self, randomness: &Randomness) -> anyhow::Result<bool> {
        let Some(path) = &self.file else { return Ok(false) };
        file::put_in_front(path, &randomness.token())?;
        self.reload()?;
        Ok(true)
    }

    /// Forgets the former keys in the data directory; answers how many there were, none where the environment has the
    /// keys.
    pub fn drop_former(&self) -> anyhow::Result<Option<usize>> {
        let Some(path) = &self.file else { return Ok(None) };
        let dropped = file::drop_former(path)?;
        self.reload()?;
        Ok(Some(dropped))
    }

    /// Reads the keys anew, where they lie in a file.
    pub fn reload(&self) -> anyhow::Result<()> {
        let Some(path) = &self.file else { return Ok(()) };
        let anew = Self::of_file(path)?.with_context(|| lost(path))?;
        *self.locks.write().unwrap_or_else(PoisonError::into_inner) = anew.locks();
        Ok(())
    }

    fn locks(&self) -> Arc<[Lock]> {
        Arc::clone(&self.locks.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What tells the key in use from others and does not tell the key.
    pub fn mark(&self) -> String {
        self.locks()[0].mark.clone()
    }

    /// The same of all keys.
    pub fn marks(&self) -> Vec<String> {
        self.locks().iter().map(|lock| lock.mark.clone()).collect()
    }

    /// Encrypts a text. It can be opened only as the same thing, which names kind and owner. Answers the mark of the key
    /// too.
    pub fn seal(&self, randomness: &Randomness, thing: &str, text: &[u8]) -> Result<(Vec<u8>, String)> {
        let locks = self.locks();
        let nonce = randomness.bytes::<NONCE_BYTES>();
        let payload = Payload {
            msg: text,
            aad: thing.as_bytes(),
        };
        let sealed = locks[0].cipher.encrypt(XNonce::from_slice(&nonce), payload);
        let sealed = sealed.map_err(|_| Error::internal("a text is too long to be encrypted"))?;
        Ok(([nonce.as_slice(), &sealed].concat(), locks[0].mark.clone()))
    }

    /// The text, if it was sealed as this thing under one of the keys. A key that another process has put into the file
    /// a moment ago counts.
    pub fn unseal(&self, thing: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let opened = || self.locks().iter().find_map(|lock| lock.open(thing, sealed));
        opened().or_else(|| {
            self.file.as_ref()?;
            self.reload().ok()?;
            opened()
        })
    }
}

impl Lock {
    fn under(key: &str) -> Self {
        let key = Key::derived(key.as_bytes());
        Self {
            cipher: XChaCha20Poly1305::new(&key.tag("vault", b"").into()),
            mark: URL_SAFE_NO_PAD.encode(&key.tag("vault mark", b"")[..9]),
        }
    }

    fn open(&self, thing: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES)?;
        let payload = Payload {
            msg: sealed,
            aad: thing.as_bytes(),
        };
        self.cipher.decrypt(XNonce::from_slice(nonce), payload).ok()
    }
}

/// The keys of the file.
fn lines(keys: &SecretString) -> impl Iterator<Item = &str> {
    let lines = keys.expose_secret().lines().map(str::trim);
    lines.filter(|line| !line.is_empty())
}

fn locks<'a>(keys: impl Iterator<Item = &'a str>, place: &str) -> anyhow::Result<Arc<[Lock]>> {
    let keys: Vec<_> = keys.collect();
    ensure!(
        !keys.is_empty() && keys.iter().all(|key| key.len() >= SHORTEST_KEY),
        "a key ({place}) has less than {SHORTEST_KEY} characters"
    );
    Ok(keys.into_iter().map(Lock::under).collect())
}

fn lost(file: &Path) -> String {
    format!(
        "The database holds second factors that are encrypted under another key than PORTAL_KEY, PORTAL_FORMER_KEYS or {}. \
         Bring the right key; if it is lost for good, `portal account reset-second-factor --lost-key` removes them all.",
        file.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "0123456789abcdef0123456789abcdef";

    fn vault(key: &str, former: Option<&str>) -> anyhow::Result<Vault> {
        Vault::of_environment(&key.into(), former.map(Into::into).as_ref())
    }

    #[test]
    fn only_the_same_thing_under_the_same_key_is_opened() {
        let (vault_here, randomness) = (vault(KEY, None).unwrap(), Randomness::seeded(1));
        let (sealed, mark) = vault_here.seal(&randomness, "second factor 7", b"secret").unwrap();
        assert_eq!(mark, vault_here.mark());
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        let open = |vault: &Vault, thing: &str, sealed: &[u8]| vault.unseal(thing, sealed);
        let whole = Some(b"secret".to_vec());
        assert_eq!(open(&vault_here, "second factor 7", &sealed), whole);
        assert_eq!(open(&vault_here, "second factor 8", &sealed), None);
        let new = KEY.replace('0', "1");
        let other = vault(&new, None).unwrap();
        assert_eq!(open(&other, "second factor 7", &sealed), None);
        assert_ne!(other.mark(), vault_here.mark());
        let rotated = vault(&new, Some(KEY)).unwrap();
        assert_eq!(open(&rotated, "second factor 7", &sealed), whole);
        assert_eq!(rotated.mark(), other.mark(), "the key in front encrypts");
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(open(&vault_here, "second factor 7", &changed), None);
        assert_eq!(open(&vault_here, "second factor 7", b"short"), None);
        assert_ne!(
            vault_here.seal(&randomness, "second factor 7", b"secret").unwrap().0,
            sealed
        );
    }

    #[test]
    fn a_short_key_is_refused_and_not_told() {
        for (key, former) in [("geheim", None), (KEY, Some("geheim"))] {
            let error = vault(key, former).err().unwrap().to_string();
            assert!(error.contains("PORTAL_KEY") && !error.contains("geheim"), "{error}");
        }
        let spaced = vault(&format!(" {KEY}\n"), None).unwrap();
        assert_eq!(spaced.mark(), vault(KEY, None).unwrap().mark());
    }

    #[test]
    fn a_running_server_opens_what_another_process_has_encrypted_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        let randomness = Randomness::seeded(1);
        file::made(&path, &randomness.token()).unwrap();
        let server = Vault::of_file(&path).unwrap().unwrap();
        let (before, _) = server.seal(&randomness, "x", b"secret").unwrap();
        let command = Vault::of_file(&path).unwrap().unwrap();
        assert!(command.rotate(&randomness).unwrap());
        let (after, mark) = command.seal(&randomness, "x", b"secret").unwrap();
        assert_ne!(mark, server.mark());
        for sealed in [&before, &after] {
            assert_eq!(server.unseal("x", sealed).as_deref(), Some(&b"secret"[..]));
        }
        assert_eq!(command.drop_former().unwrap(), Some(1));
        server.reload().unwrap();
        assert_eq!(server.unseal("x", &before), None);
        assert!(server.unseal("x", &after).is_some());
    }
}
