//! What a request may consist of at the most, whatever it is for: who sends more is no person and no program of good will.

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error::{Error, Result};

/// The most fields of a form, and the most parameters of an address.
pub const MAX_FIELDS: usize = 256;
/// The most levels of objects and lists within each other in JSON; ours has four.
pub const MAX_LEVELS: usize = 32;

/// Refuses what no address and no body of ours has.
pub async fn layer(request: Request, next: Next) -> Response {
    if let Err(error) = check_fields(request.uri().query().unwrap_or_default().as_bytes()) {
        return error.into_response();
    }
    if is_packed(request.headers()) {
        // A few bytes could unpack to gigabytes. RFC 9110, section 12.5.3, has the way to say so.
        let mut refusal = Error::MediaType.into_response();
        let identity = HeaderValue::from_static("identity");
        refusal.headers_mut().insert(ACCEPT_ENCODING, identity);
        return refusal;
    }
    next.run(request).await
}

fn is_packed(headers: &HeaderMap) -> bool {
    let codings = headers.get_all(CONTENT_ENCODING);
    codings
        .iter()
        .any(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"))
}

/// Refuses too many fields of a form or of an address (application/x-www-form-urlencoded) before they are taken apart.
pub fn check_fields(encoded: &[u8]) -> Result<()> {
    if encoded.split(|byte| *byte == b'&').count() <= MAX_FIELDS {
        Ok(())
    } else {
        Err(Error::BadRequest("bounds-fields"))
    }
}

/// Refuses JSON of too many levels before it is taken apart. (What `serde_json` skips it follows to any depth.)
pub fn check_levels(json: &[u8]) -> Result<()> {
    let (mut levels, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => levels += 1,
            b']' | b'}' if !in_text => levels = levels.saturating_sub(1),
            _ => {}
        }
        if levels > MAX_LEVELS {
            return Err(Error::BadRequest("bounds-levels"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(levels: usize) -> Vec<u8> {
        ["[".repeat(levels), "]".repeat(levels)].concat().into_bytes()
    }

    #[test]
    fn levels_are_counted_outside_of_texts() {
        check_levels(&nested(MAX_LEVELS)).unwrap();
        check_levels(&nested(MAX_LEVELS + 1)).unwrap_err();
        check_levels(br#"{"a": 1}"#.repeat(100).as_slice()).unwrap();
        let brackets = "[".repeat(100);
        check_levels(format!(r#"{{"body": "{brackets}\\\"{brackets}"}}"#).as_bytes()).unwrap();
        check_levels(format!(r#"{{"body": "\\"{brackets}}}"#).as_bytes()).unwrap_err();
    }

    #[test]
    fn fields_are_counted_by_what_stands_between_them() {
        check_fields(b"").unwrap();
        check_fields(&b"a=1&".repeat(MAX_FIELDS - 1)).unwrap();
        check_fields(&b"a=1&".repeat(MAX_FIELDS)).unwrap_err();
        check_fields(&b"&".repeat(100_000)).unwrap_err();
    }
}
