//! Files to be kept, read and sent in pieces, so that a long one takes no more memory than a short one.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream::try_unfold;

use crate::error::{Error, Result};

/// A file of this name (ASCII without quotes) that begins so. `read` answers the piece after a place and the place where
/// it ends; none behind the last piece. Errors break the file off, so that nobody takes a part for the whole.
pub fn streamed<K, R, F>(media_type: &'static str, name: &str, beginning: Vec<u8>, first: K, read: R) -> Response
where
    K: Send + 'static,
    R: Fn(K) -> F + Send + 'static,
    F: Future<Output = Result<(Vec<u8>, Option<K>)>> + Send,
{
    let pieces = try_unfold((Some(first), beginning, read), |(place, mut bytes, read)| async {
        let Some(place) = place else { return Ok(None) };
        let (piece, next) = read(place).await?;
        bytes.extend(piece);
        Ok::<_, Error>(Some((bytes, (next, Vec::new(), read))))
    });
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, Body::from_stream(pieces)).into_response()
}
