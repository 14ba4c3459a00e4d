//! Forms: what was typed can be read only after the form has proved where it comes from.

use std::borrow::Cow;
use std::pin::pin;
use std::time::Duration;

use axum::body::{BodyDataStream, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{HeaderMap, request::Parts};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures_util::{Stream, StreamExt, stream};
use serde::de::DeserializeOwned;
use url::Url;

use super::bounds::check_fields;
use super::visitor::csrf_binding;
use super::{Portal, Visitor, session};
use crate::error::{Error, FieldErrors, Message, Result};
use crate::i18n::Language;
use crate::ui;
use crate::ui::text::TextError;

/// The most bytes of a form's body: a text of 80 kB, percent-encoded, and its company.
pub const MAX_FORM_BYTES: usize = 320 * 1024;
/// The most bytes that are read and thrown away before a body is refused, so that the answer reaches the sender.
const MAX_DRAINED_BYTES: usize = 128 * 1024 * 1024;

/// How long a body may pause.
pub(super) const PAUSE: Duration = Duration::from_secs(10);
/// How long a body may take in all.
const LONGEST_BODY_TIME: Duration = Duration::from_mins(1);

/// A form sent from one of our own pages.
pub struct Form<T>(pub T);

/// Notes what is wrong with a text.
pub fn note(errors: &mut FieldErrors, field: impl Into<Cow<'static, str>>, outcome: Result<(), TextError>) {
    let field = field.into();
    let count = |key, max: usize, actual: usize| Message {
        key,
        args: vec![
            ("max", i64::try_from(max).unwrap_or(i64::MAX)),
            ("actual", i64::try_from(actual).unwrap_or(i64::MAX)),
        ],
    };
    match outcome {
        Ok(()) => {}
        Err(TextError::Empty) if field == "title" => errors.add(field, "error-title-empty"),
        Err(TextError::Empty) => errors.add(field, "error-text-empty"),
        Err(TextError::TooLong { max, actual }) => errors.add(field, count("error-text-long", max, actual)),
        Err(TextError::TooManyBytes { max, actual }) => errors.add(field, count("error-text-bytes", max, actual)),
        Err(TextError::LineBreak) => errors.add(field, "error-text-line"),
    }
}

/// What a button alone sends: nothing but the proof of where it comes from.
#[derive(serde::Deserialize)]
pub struct Nothing {}

impl<T: DeserializeOwned> FromRequest<Portal> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self> {
        let (mut parts, body) = request.into_parts();
        <Visitor as axum::extract::FromRequestParts<Portal>>::from_request_parts(&mut parts, portal).await?;
        let bytes = read_from_here(&parts, portal, body).await?;
        parse(&bytes).map(Self)
    }
}

/// The fields of a form's body.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    serde_urlencoded::from_bytes(bytes).map_err(|_| Error::Refused("error-form"))
}

/// The body of a form without files that comes from one of our own pages; the visitor is known already.
pub(super) async fn read_from_here(parts: &Parts, portal: &Portal, body: axum::body::Body) -> Result<Bytes> {
    check_origin(parts, portal)?;
    read_plain(parts, portal, body).await
}

/// The body of a form without files, once its token has been checked.
pub(super) async fn read_plain(parts: &Parts, portal: &Portal, body: axum::body::Body) -> Result<Bytes> {
    let form_type = "application/x-www-form-urlencoded";
    if !parts
        .headers
        .get(CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(form_type.as_bytes()))
    {
        return Err(Error::MediaType);
    }
    let bytes = read_body(&parts.headers, body, MAX_FORM_BYTES).await?;
    check_fields(&bytes)?;
    let token = url::form_urlencoded::parse(&bytes).find(|(name, _)| name == "csrf");
    check_token(parts, portal, &token.map(|(_, value)| value).unwrap_or_default())?;
    check_encoding(&bytes)?;
    Ok(bytes)
}

/// The whole body, or 413. A body that is too large is read to its end (within a bound) first, since a sender who is
/// cut off in the middle would never see the answer.
pub async fn read_body(headers: &HeaderMap, body: axum::body::Body, limit: usize) -> Result<Bytes> {
    let announced = headers
        .get("content-length")
        .and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    let mut collected = Vec::with_capacity(announced.unwrap_or_default().min(limit));
    let mut chunks = pin!(in_time(body.into_data_stream(), PAUSE, LONGEST_BODY_TIME));
    let mut read = 0;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk?;
        read += chunk.len();
        if read > MAX_DRAINED_BYTES {
            break;
        }
        if read <= limit {
            collected.extend_from_slice(&chunk);
        }
    }
    if read > limit {
        Err(Error::TooLarge)
    } else {
        Ok(collected.into())
    }
}

/// A body's chunks, until one is too late: neither a body that stops nor one that drips without end holds its place.
pub(super) fn in_time(chunks: BodyDataStream, pause: Duration, whole: Duration) -> impl Stream<Item = Result<Bytes>> {
    let end = tokio::time::Instant::now() + whole;
    stream::unfold(Some(chunks), move |chunks: Option<BodyDataStream>| async move {
        let mut chunks = chunks?;
        let late = end.min(tokio::time::Instant::now() + pause);
        match tokio::time::timeout_at(late, chunks.next()).await {
            Err(_) => Some((Err(Error::Slow), None)),
            Ok(next) => next.map(|chunk| (chunk.map_err(|_| Error::BadRequest("error-body")), Some(chunks))),
        }
    })
}

/// Whether the browser says that the form comes from this site: by Sec-Fetch-Site where it is sent, by Origin always.
pub(super) fn check_origin(parts: &Parts, portal: &Portal) -> Result<()> {
    let header = |name: &str| parts.headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if header("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return Err(Error::Forged);
    }
    match header(ORIGIN.as_str()) {
        // A client that is not a browser: the token alone must do.
        None => Ok(()),
        Some(origin) if is_own_origin(origin, header(HOST.as_str()), portal) => Ok(()),
        Some(_) => Err(Error::Forged),
    }
}

fn is_own_origin(origin: &str, host: Option<&str>, portal: &Portal) -> bool {
    let Ok(url) = Url::parse(origin) else { return false };
    if url.origin() == portal.config.base_url.origin() {
        return true;
    }
    // A tenant's own host name, or the address by which a browser in the same machine reaches a development server.
    let sent_to = host.unwrap_or_default();
    let authority = url.port().map_or_else(
        || url.host_str().unwrap_or_default().to_owned(),
        |port| format!("{}:{port}", url.host_str().unwrap_or_default()),
    );
    authority == sent_to
}

/// Whether the form's token is this visitor's.
pub(super) fn check_token(parts: &Parts, portal: &Portal, token: &str) -> Result<()> {
    let account = parts
        .extensions
        .get::<Visitor>()
        .and_then(|visitor| visitor.account.as_ref());
    let session_token = session::session_token(&portal.config, &parts.headers);
    let session_token = session_token.as_deref();
    let tag = token.split_once('.').map_or(token, |(tag, _)| tag);
    let tag = URL_SAFE_NO_PAD.decode(tag).map_err(|_| Error::Forged)?;
    let fits = |session: Option<&str>| portal.secret.verify("form", &csrf_binding(session), &tag);
    // A form that was opened before its session ended is the visitor's own still, and its text may be kept.
    let fits = match account {
        Some(_) => fits(session_token),
        None => fits(None) || session_token.is_some_and(|ended| fits(Some(ended))),
    };
    if fits { Ok(()) } else { Err(Error::Forged) }
}

/// Bytes that are no UTF-8 are refused rather than replaced, so that nothing else is stored than what was sent.
pub fn check_encoding(bytes: &[u8]) -> Result<()> {
    let decoded: Vec<u8> = percent_encoding::percent_decode(bytes).collect();
    if std::str::from_utf8(&decoded).is_ok() {
        Ok(())
    } else {
        Err(Error::Refused("error-encoding"))
    }
}

/// The field errors in the reader's words, for the form that is shown again.
pub fn worded(language: Language, errors: &crate::error::FieldErrors) -> ui::Errors {
    let mut worded = ui::Errors::new();
    for (field, message) in errors.iter() {
        worded.push(field.to_owned(), word(language, message));
    }
    worded
}

/// What is wrong, as the form that is shown again tells it; all else stays an error.
pub fn form_errors(language: Language, error: Error) -> Result<ui::Errors> {
    match error {
        Error::Invalid(errors) => Ok(worded(language, &errors)),
        Error::Refused(reason) => Ok(worded(language, &FieldErrors::one("", reason))),
        other => Err(other),
    }
}

/// A message in the reader's words.
pub fn word(language: Language, message: &crate::error::Message) -> String {
    if message.args.is_empty() {
        return language.t(message.key).to_owned();
    }
    let args: Vec<_> = message
        .args
        .iter()
        .map(|(name, value)| (*name, (*value).into()))
        .collect();
    language.tf(message.key, &args)
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    async fn last(chunks: impl Stream<Item = &'static str> + Send + 'static) -> Option<Result<Bytes>> {
        let body = Body::from_stream(chunks.map(Ok::<_, std::io::Error>)).into_data_stream();
        let (pause, whole) = (Duration::from_millis(100), Duration::from_millis(400));
        in_time(body, pause, whole).collect::<Vec<_>>().await.pop()
    }

    #[tokio::test]
    async fn a_body_that_stops_or_drips_is_given_up() {
        let stops = stream::iter(["a"]).chain(stream::pending());
        assert!(matches!(last(stops).await, Some(Err(Error::Slow))));
        let drips = stream::repeat("a").then(async |drop| {
            tokio::time::sleep(Duration::from_millis(10)).await;
            drop
        });
        assert!(matches!(last(drips).await, Some(Err(Error::Slow))));
        assert!(matches!(last(stream::iter(["a", "b"])).await, Some(Ok(chunk)) if chunk == "b"));
    }
}
