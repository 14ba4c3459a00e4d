//! Cursors of keyset pages: the last row's key, signed and bound to the list it comes from.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Secret;
use crate::error::{Error, FieldErrors, Result};

const TAG: usize = 16;

/// The cursor that continues `list` after the row with this key.
pub fn seal(secret: &Secret, list: &str, key: &impl Serialize) -> Result<String> {
    let mut bytes = serde_json::to_vec(key).map_err(|error| Error::internal(error.to_string()))?;
    let tag = secret.tag(list, &bytes);
    bytes.extend_from_slice(&tag[..TAG]);
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// Cuts rows, of which there is one too many when there is a next page, to a page; the cursor of the next page, if any.
pub fn cut<R, K: Serialize>(
    secret: &Secret,
    list: &str,
    rows: &mut Vec<R>,
    page: usize,
    key: impl Fn(&R) -> K,
) -> Result<Option<String>> {
    let more = rows.len() > page;
    rows.truncate(page);
    rows.last()
        .filter(|_| more)
        .map(|last| seal(secret, list, &key(last)))
        .transpose()
}

/// The key in a cursor of this very list; an error of the field `cursor` for any other text.
pub fn open<K: DeserializeOwned>(secret: &Secret, list: &str, cursor: &str) -> Result<K> {
    let foreign = || Error::from(FieldErrors::one("cursor", "error-cursor"));
    let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| foreign())?;
    let (key, tag) = bytes
        .split_at_checked(bytes.len().saturating_sub(TAG))
        .ok_or_else(foreign)?;
    if !secret.verify(list, key, tag) {
        return Err(foreign());
    }
    serde_json::from_slice(key).map_err(|_| foreign())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_opens_in_its_own_list_only() {
        let secret = Secret::new([7; 32]);
        let cursor = seal(&secret, "dresden/posts/new", &(5_i64, "x")).unwrap();
        assert_eq!(
            open::<(i64, String)>(&secret, "dresden/posts/new", &cursor).unwrap(),
            (5, "x".into())
        );
        assert!(open::<(i64, String)>(&secret, "leipzig/posts/new", &cursor).is_err());
        assert!(open::<(i64, String)>(&Secret::new([8; 32]), "dresden/posts/new", &cursor).is_err());
        for odd in ["", "!", "AAAA", &cursor[1..]] {
            assert!(
                open::<(i64, String)>(&secret, "dresden/posts/new", odd).is_err(),
                "{odd}"
            );
        }
    }
}
