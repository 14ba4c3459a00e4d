//! Documents as everybody reads them. What is in a foreign file must not act in the portal's name: only kinds that run
//! nothing are shown by the browser, all others are handed out to be saved, and each comes with a policy that allows it
//! nothing.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::kind::Kind;
use super::range::{Asked, asked};
use super::store::{Document, Place};
use super::{name, path, store};
use crate::error::{Error, Result};
use crate::web::page::see_other;
use crate::web::{Address, Id, Portal, TenantVisitor};

const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
/// Nothing may be loaded, run, sent or framed (CSP 3).
/// Viewers of PDFs are not hindered by it: Chromium shows them, at the page that an address names.
const POLICY: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'none'";

/// A document's address without its name.
#[derive(Deserialize)]
pub struct IdAddress {
    id: Id,
}

/// A document's whole address.
#[derive(Deserialize)]
pub struct NamedAddress {
    id: Id,
    name: String,
}

/// Leads to the document's whole address; what follows a `#` goes along.
pub async fn by_id(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(IdAddress { id: Id(id) }): Address<IdAddress>,
) -> Result<Response> {
    let (document, _) = visible(&portal, &visitor, id).await?;
    Ok(see_other(&path(&visitor.base, id, &document.file_name)))
}

/// The document itself, or the part of it that is asked for.
pub async fn by_name(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(NamedAddress { id: Id(id), name }): Address<NamedAddress>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response> {
    let (document, place) = visible(&portal, &visitor, id).await?;
    // Nobody shall make it look as if it had another name.
    if name != document.file_name {
        return Ok(see_other(&path(&visitor.base, id, &document.file_name)));
    }
    answer(&portal, &document, &place, &method, &headers).await
}

/// The document if its consultation is published, or the visitor works for the body.
async fn visible(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<(Document, Place)> {
    let found = portal
        .db
        .read(visitor.id(), store::find(id, visitor.is_staff()))
        .await?;
    let (document, place) = found.ok_or(Error::NotFound)?;
    if !place.published {
        visitor.visitor.signed_in()?.with_second_factor()?;
    }
    Ok((document, place))
}

async fn answer(
    portal: &Portal,
    document: &Document,
    place: &Place,
    method: &Method,
    headers: &HeaderMap,
) -> Result<Response> {
    let (Some(kind), Some(hash)) = (document.kind(), document.hash()) else {
        return Err(Error::internal("a document of no known kind"));
    };
    let tag = format!("\"{hash}\"");
    let size = document.size();
    let header = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let mut answer = if header(IF_NONE_MATCH).is_some_and(|tags| names(tags, &tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        // A part of what is another file by now is of no use (RFC 9110, section 13.1.5).
        let range = header(RANGE).filter(|_| header(IF_RANGE).is_none_or(|known| known == tag));
        let (status, part) = match asked(range.filter(|_| method == Method::GET), size) {
            Asked::Whole => (StatusCode::OK, 0..size),
            Asked::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
            Asked::Outside => (StatusCode::RANGE_NOT_SATISFIABLE, 0..0),
        };
        let body = if part.is_empty() || method == Method::HEAD {
            Body::empty()
        } else {
            Body::from_stream(portal.files.read(hash, part.clone()).await?)
        };
        let mut answer = (status, body).into_response();
        let told = match status {
            StatusCode::PARTIAL_CONTENT => Some(format!("bytes {}-{}/{size}", part.start, part.end - 1)),
            StatusCode::RANGE_NOT_SATISFIABLE => Some(format!("bytes */{size}")),
            _ => None,
        };
        if let Some(told) = told {
            answer.headers_mut().insert(CONTENT_RANGE, value(&told)?);
        }
        answer
            .headers_mut()
            .insert(CONTENT_LENGTH, (part.end - part.start).into());
        answer
    };
    describe(answer.headers_mut(), document, kind, &tag, place.published)?;
    Ok(answer)
}

/// What every answer says of the document.
fn describe(headers: &mut HeaderMap, document: &Document, kind: Kind, tag: &str, published: bool) -> Result<()> {
    // It may be replaced or withdrawn at any time, so it is asked for anew, which costs no more than an answer 304.
    let cache = if published {
        "public, no-cache"
    } else {
        "private, no-store"
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind.media_type()));
    headers.insert(
        CONTENT_DISPOSITION,
        value(&name::disposition(kind.is_shown(), &document.file_name))?,
    );
    headers.insert(ETAG, value(tag)?);
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(CORP, HeaderValue::from_static("same-origin"));
    Ok(())
}

/// Whether a list of tags names this one, weakly compared (RFC 9110, section 8.8.3.2).
fn names(tags: &str, tag: &str) -> bool {
    tags.split(',')
        .map(|one| one.trim().trim_start_matches("W/"))
        .any(|one| one == tag || one == "*")
}

fn value(text: &str) -> Result<HeaderValue> {
    HeaderValue::from_str(text).map_err(|error| Error::internal(error.to_string()))
}
