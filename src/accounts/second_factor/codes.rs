//! Codes: those of the app, by time (RFC 6238), and those that were printed.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use totp_rs::{Algorithm, Secret, TOTP};

use crate::clock::Randomness;
use crate::error::{Error, Result};
use crate::web::session::token_hash;

/// What every app can do: SHA-1, six digits, a new code each 30 seconds. Collisions of SHA-1 are of no use against HMAC.
const ALGORITHM: Algorithm = Algorithm::SHA1;
const DIGITS: usize = 6;
const STEP_SECONDS: u64 = 30;
/// The step before and the one after count too: clocks differ, and typing takes time (RFC 6238, section 5.2).
const NEIGHBOURS: RangeInclusive<i64> = -1..=1;
/// 160 bits (RFC 4226, section 4, R6).
pub const SECRET_BYTES: usize = 20;

/// How many recovery codes there are, and of how many random bytes: 80 bits, so that a fast hash is enough.
const RECOVERY_CODES: usize = 10;
const RECOVERY_BYTES: usize = 10;
const RECOVERY_LETTERS: usize = 16;

/// What somebody typed, by its form.
#[derive(Debug, PartialEq, Eq)]
pub enum Code {
    /// The digits of the app.
    App(String),
    /// The hash of a recovery code.
    Recovery(Vec<u8>),
}

/// Reads a code however it was grouped; none for what cannot be one.
pub fn read(typed: &str) -> Option<Code> {
    let plain: String = typed
        .chars()
        .filter(|character| !character.is_whitespace() && *character != '-')
        .map(|character| character.to_ascii_uppercase())
        .collect();
    if plain.len() == DIGITS && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Code::App(plain));
    }
    let plain: String = plain.chars().map(as_printed).collect();
    let is_recovery = plain.len() == RECOVERY_LETTERS && plain.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_recovery.then(|| Code::Recovery(token_hash(&plain)))
}

/// The letter for a digit that no code has and that looks like it (RFC 4648, section 6).
const fn as_printed(character: char) -> char {
    match character {
        '0' => 'O',
        '1' => 'I',
        '8' => 'B',
        other => other,
    }
}

/// The step whose code this is, if it is the present one or a neighbour.
pub fn step_of(secret: &[u8], code: &str, now: Timestamp) -> Result<Option<i64>> {
    let app = app(secret, "", "")?;
    let step_seconds = STEP_SECONDS.cast_signed();
    let present = now.as_second() / step_seconds;
    let mut steps = NEIGHBOURS.map(|neighbour| present + neighbour);
    Ok(steps.find(|step| {
        // Comparing tells by its time nothing that could be used: a code is tried a few times only.
        u64::try_from(step * step_seconds).is_ok_and(|begin| app.generate(begin) == code)
    }))
}

/// The address that an app reads from a picture.
pub fn uri(secret: &[u8], issuer: &str, email: &str) -> Result<String> {
    // A colon separates the two in the address.
    let plain = |text: &str| text.replace(':', " ");
    Ok(app(secret, &plain(issuer), &plain(email))?.get_url())
}

/// The secret as people type it, in groups of four.
pub fn spelled(secret: &[u8]) -> String {
    grouped(&base32(secret), " ")
}

fn app(secret: &[u8], issuer: &str, email: &str) -> Result<TOTP> {
    let issuer = Some(issuer.to_owned());
    // What is accepted is decided above.
    TOTP::new(
        ALGORITHM,
        DIGITS,
        0,
        STEP_SECONDS,
        secret.to_vec(),
        issuer,
        email.to_owned(),
    )
    .map_err(|error| Error::internal(format!("a second factor: {error}")))
}

fn base32(bytes: &[u8]) -> String {
    Secret::Raw(bytes.to_vec()).to_encoded().to_string()
}

fn grouped(text: &str, between: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(between)
}

/// New recovery codes as they are printed, and their hashes.
pub fn recovery_codes(randomness: &Randomness) -> (Vec<String>, Vec<Vec<u8>>) {
    let codes = std::iter::repeat_with(|| base32(&randomness.bytes::<RECOVERY_BYTES>()));
    codes
        .take(RECOVERY_CODES)
        .map(|code| (grouped(&code, "-"), token_hash(&code)))
        .unzip()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B; its codes have eight digits, ours are the last six of them.
        let secret = b"12345678901234567890";
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let at = |seconds: i64| step_of(secret, code, Timestamp::from_second(seconds).unwrap()).unwrap();
            assert_eq!(at(seconds), Some(seconds / 30), "{code}");
            assert_eq!(at(seconds - 30), at(seconds), "a clock that goes fast");
            assert_eq!(at(seconds + 30), at(seconds), "a clock that goes slow");
            assert_eq!(at(seconds + 60), None);
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_grouped() {
        assert_eq!(read(" 123 456\n"), Some(Code::App("123456".into())));
        let (printed, hashes) = recovery_codes(&Randomness::seeded(3));
        assert_eq!((printed.len(), hashes.len()), (10, 10));
        assert_eq!(printed[0].len(), 19, "{}", printed[0]);
        let recovery = |typed: &str| read(typed) == Some(Code::Recovery(hashes[0].clone()));
        assert!(recovery(&printed[0]));
        assert!(recovery(&printed[0].to_lowercase().replace('-', " ")));
        assert!(recovery(
            &printed[0].replace('O', "0").replace('I', "1").replace('B', "8")
        ));
        assert!(!recovery(&printed[1]));
        for wrong in [
            "",
            "12345",
            "1234567",
            "１２３４５６",
            "ABCD-EFGH-IJKL-MNO",
            "ÄBCD-EFGH-IJKL-MNOP",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_app_is_told_who_and_where() {
        let uri = uri(&[7; SECRET_BYTES], "Beteiligung: Sachsen", "a+b@example.org").unwrap();
        let url: url::Url = uri.parse().unwrap();
        assert_eq!((url.scheme(), url.host_str()), ("otpauth", Some("totp")));
        let query: Vec<_> = url.query_pairs().collect();
        assert!(
            query
                .iter()
                .any(|(name, value)| name == "issuer" && value == "Beteiligung  Sachsen"),
            "{uri}"
        );
        assert!(
            query.iter().any(|(name, value)| name == "secret" && value.len() == 32),
            "{uri}"
        );
        assert_eq!(spelled(&[7; SECRET_BYTES]).len(), 39);
    }
}
