//! What an address says: its path's parts and its query, where a wrong part means that nothing is there.

#![expect(clippy::disallowed_types, reason = "the house's own extractors are made of these")]

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error as _};

use crate::error::{Error, Result};

/// The parts of the path. A part of the wrong shape answers 404, as any address that does not exist.
pub struct Address<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Address<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        Path::<T>::from_request_parts(parts, state)
            .await
            .map(|Path(path)| Self(path))
            .map_err(|_| Error::NotFound)
    }
}

/// The query of the address. Unknown names are ignored; a known one of the wrong shape answers 400.
pub struct Search<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Search<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        Query::<T>::from_request_parts(parts, state)
            .await
            .map(|Query(query)| Self(query))
            .map_err(|_| Error::BadRequest("error-query"))
    }
}

/// An id in a path: `12` or `12-a-readable-title`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(pub i64);

impl std::str::FromStr for Id {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.split_once('-').map_or(text, |(digits, _)| digits);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(());
        }
        digits.parse().map(Self).map_err(|_| ())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| D::Error::custom("not an id"))
    }
}

/// The part of the canonical address after the id: the title in lower-case ASCII.
pub fn readable(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for character in title.chars().flat_map(char::to_lowercase) {
        match character {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'a'..='z' | '0'..='9' => out.push(character),
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
        if out.len() >= 60 {
            break;
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// A path's part `id` or `id-title`.
pub fn id_and_title(id: i64, title: &str) -> String {
    let title = readable(title);
    if title.is_empty() {
        id.to_string()
    } else {
        format!("{id}-{title}")
    }
}

/// The query (`?name=value&…`) of a list's filter with one field changed, without the empty ones; nothing where none is
/// left. The list starts anew unless the field is `nach`, the cursor.
pub fn query_with<'a>(present: impl IntoIterator<Item = (&'a str, &'a str)>, field: &str, value: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, present) in present {
        let value = if name == field { value } else { present };
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    if field == "nach" {
        query.append_pair("nach", value);
    }
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// A text as a part of a query, percent-encoded.
pub fn encode(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Id, id_and_title};

    #[test]
    fn an_id_may_carry_a_title() {
        assert_eq!("12".parse(), Ok(Id(12)));
        assert_eq!("12-radweg".parse(), Ok(Id(12)));
        for wrong in ["", "-", "x", "12x", "+12", "99999999999999999999"] {
            assert_eq!(wrong.parse::<Id>(), Err(()), "{wrong}");
        }
        assert_eq!(id_and_title(3, "Größe & Maß: der Radweg!"), "3-groesse-mass-der-radweg");
        assert_eq!(id_and_title(3, "???"), "3");
    }
}
