//! Passwords: Argon2id (RFC 9106) on threads of their own, two at a time, so that readers do not wait for them.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use zxcvbn::{Score, zxcvbn};

use crate::error::{Error, Result};

/// 19 MiB, two passes, one lane: one of the settings that OWASP's password storage cheat sheet holds for equal.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A hash that no known password has, compared with where there is no account, so that the answer takes as long.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3Mgc2FsdC4\
                       $AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A hash takes 19 MiB and a core; with more at once, a rush of sign-ins would take the server from its readers.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The fewest and the most characters, as a reader counts them. What lies between is judged by how it is guessed and
/// not by kinds of characters (NIST SP 800-63B, section 3.1.1.2).
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=200;
/// How much of a long password is looked at: the work grows with the square of it.
const JUDGED_CHARACTERS: usize = 60;

/// Why a new password will not do, as a text key. `about` is what somebody who knows the person would try first.
pub fn weakness(password: &str, about: &[&str]) -> Option<&'static str> {
    let password = normal(password);
    let length = password.graphemes(true).count();
    if length < *LENGTHS.start() {
        return Some("account-password-short");
    }
    if length > *LENGTHS.end() {
        return Some("account-password-long");
    }
    let judged: String = password.chars().take(JUDGED_CHARACTERS).collect();
    let names = about.iter().flat_map(|text| {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 2);
        words.chain(text.split('@')).chain([*text])
    });
    let known: Vec<String> = names.chain(LOCAL_WORDS).map(str::to_lowercase).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    (zxcvbn(&judged, &known).score() < Score::Three).then_some("account-password-guessable")
}

/// Words that people here try first and that no list of the world's passwords has.
const LOCAL_WORDS: [&str; 8] = [
    "beteiligungsportal",
    "beteiligung",
    "passwort",
    "sachsen",
    "dresden",
    "leipzig",
    "chemnitz",
    "geheim",
];

/// The hash of a new password, or why it will not do.
pub async fn checked_hash(password: &str, about: Vec<String>, salt: [u8; 16]) -> Result<Result<String, &'static str>> {
    let judged = password.to_owned();
    let weak = on_own_thread(move || {
        let about: Vec<&str> = about.iter().map(String::as_str).collect();
        Ok(weakness(&judged, &about))
    })
    .await?;
    match weak {
        Some(why) => Ok(Err(why)),
        None => Ok(Ok(hash(password, salt).await?)),
    }
}

/// The password's hash, as a string that names its own parameters (PHC format).
pub async fn hash(password: &str, salt: [u8; 16]) -> Result<String> {
    let password = normal(password);
    on_own_thread(move || {
        let salt = SaltString::encode_b64(&salt).map_err(internal)?;
        let hash = argon2()?.hash_password(password.as_bytes(), &salt).map_err(internal)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether the password belongs to the hash. Without a hash the answer is no, after the same work.
pub async fn verify(password: &str, hash: Option<&str>) -> Result<bool> {
    let password = normal(password);
    let exists = hash.is_some();
    let hash = hash.unwrap_or(NOBODYS).to_owned();
    on_own_thread(move || {
        let hash = PasswordHash::new(&hash).map_err(internal)?;
        match argon2()?.verify_password(password.as_bytes(), &hash) {
            Ok(()) => Ok(exists),
            Err(argon2::password_hash::Error::Password) => Ok(false),
            Err(error) => Err(internal(error)),
        }
    })
    .await
}

/// Keyboards differ in how they compose umlauts (RFC 8265, section 4.2.2).
fn normal(password: &str) -> String {
    password.nfc().collect()
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The permit goes with the work, which runs to its end even when the request is dropped.
async fn on_own_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let permit = AT_ONCE.acquire().await.map_err(internal)?;
    tokio::task::spawn_blocking(move || {
        let done = work();
        drop(permit);
        done
    })
    .await
    .map_err(internal)?
}

fn internal(error: impl std::fmt::Display) -> Error {
    Error::internal(format!("password hash: {error}"))
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[tokio::test]
    async fn only_the_password_fits_its_hash() {
        let stored = hash("Grüße aus Görlitz", [7; 16]).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("Grüße aus Görlitz", Some(&stored)).await.unwrap());
        let decomposed = "Gru\u{308}ße aus Go\u{308}rlitz";
        assert!(verify(decomposed, Some(&stored)).await.unwrap());
        for wrong in ["", "grüße aus görlitz", "Grüße aus Görlitz "] {
            assert!(!verify(wrong, Some(&stored)).await.unwrap(), "{wrong:?}");
        }
        assert_ne!(stored, hash("Grüße aus Görlitz", [8; 16]).await.unwrap());
    }

    #[test]
    fn a_password_is_judged_by_how_it_is_guessed() {
        let about = ["petra.schueler@example.org", "Petra Schüler"];
        let long = "ä".repeat(201);
        for (password, why) in [
            ("", Some("account-password-short")),
            ("kurz7!ä", Some("account-password-short")),
            // Seven letters with their marks are seven characters.
            ("a\u{308}bcdefg", Some("account-password-short")),
            ("passwort", Some("account-password-guessable")),
            ("Passwort123!", Some("account-password-guessable")),
            ("12345678", Some("account-password-guessable")),
            ("Schueler1", Some("account-password-guessable")),
            ("petra.schueler@example.org", Some("account-password-guessable")),
            ("Sachsen2024", Some("account-password-guessable")),
            ("aaaaaaaaaaaa", Some("account-password-guessable")),
            (long.as_str(), Some("account-password-long")),
            ("grüne kuh fährt straßenbahn", None),
            ("Hq7-vbn2-Zx", None),
        ] {
            assert_eq!(weakness(password, &about), why, "{password}");
        }
    }

    #[test]
    fn a_long_password_is_judged_quickly() {
        let long: String = "Zeile um Zeile, Wort um Wort. ".chars().cycle().take(200).collect();
        let begin = Instant::now();
        weakness(&long, &["Petra Schüler"]);
        assert!(begin.elapsed().as_secs_f64() < 1.0, "{:?}", begin.elapsed());
    }

    #[tokio::test]
    async fn a_spoilt_hash_is_a_defect_and_no_sign_in() {
        assert!(verify("x", Some("plain text")).await.is_err());
    }

    #[tokio::test]
    async fn a_missing_account_costs_as_much_as_a_wrong_password() {
        let stored = hash("geheim", [7; 16]).await.unwrap();
        let (own, nobodys) = (PasswordHash::new(&stored).unwrap(), PasswordHash::new(NOBODYS).unwrap());
        assert_eq!(own.params, nobodys.params);
        assert_eq!((own.algorithm, own.version), (nobodys.algorithm, nobodys.version));
        assert_eq!(own.hash.unwrap().len(), nobodys.hash.unwrap().len());

        let fastest = async |hash: Option<&str>| {
            let mut fastest = f64::MAX;
            for _ in 0..5 {
                let begin = Instant::now();
                assert!(!verify("falsch", hash).await.unwrap());
                fastest = fastest.min(begin.elapsed().as_secs_f64());
            }
            fastest
        };
        let (wrong, missing) = (fastest(Some(&stored)).await, fastest(None).await);
        assert!((0.3..3.0).contains(&(missing / wrong)), "{missing} s against {wrong} s");
    }
}
