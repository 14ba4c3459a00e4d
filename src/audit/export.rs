//! A log as a file, read and sent in pieces, so that a long one takes no more memory than a short one.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream::try_unfold;

use super::handlers::Log;
use super::store::Filter;
use super::{Record, views};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::web::{Portal, sheet};

/// The rows that are read at once.
const PIECE: usize = 500;

/// What kind of file.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A table with words in this language.
    Csv(Language),
    /// An array of objects with the log's own codes.
    Json,
}

/// How far the file is.
enum Next {
    Beginning,
    Rows { before: i64, first: bool },
    Over,
}

/// The rows that the filter leaves, as a file to be kept. Errors after its beginning break it off, so that nobody takes
/// a part for the whole.
pub fn file(portal: &Portal, log: Log, filter: Filter, kind: Kind) -> Response {
    let portal = portal.clone();
    let pieces = try_unfold(Next::Beginning, move |next| {
        let (portal, filter) = (portal.clone(), filter.clone());
        async move {
            match next {
                Next::Beginning => {
                    let before = filter.before;
                    Ok::<_, Error>(Some((kind.beginning()?, Next::Rows { before, first: true })))
                }
                Next::Rows { before, first } => piece(&portal, log, Filter { before, ..filter }, kind, first)
                    .await
                    .map(Some),
                Next::Over => Ok(None),
            }
        }
    });
    let (media_type, name) = match kind {
        Kind::Csv(_) => (sheet::MEDIA_TYPE, "attachment; filename=\"protokoll.csv\""),
        Kind::Json => ("application/json", "attachment; filename=\"protokoll.json\""),
    };
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, Body::from_stream(pieces)).into_response()
}

async fn piece(portal: &Portal, log: Log, filter: Filter, kind: Kind, mut first: bool) -> Result<(Vec<u8>, Next)> {
    let rows = log.read(portal, filter, PIECE).await?;
    let mut bytes = Vec::new();
    for row in &rows {
        bytes.extend(kind.row(row, first)?);
        first = false;
    }
    if let Some(last) = rows.last().filter(|_| rows.len() == PIECE) {
        return Ok((bytes, Next::Rows { before: last.id, first }));
    }
    bytes.extend(kind.end());
    Ok((bytes, Next::Over))
}

impl Kind {
    fn beginning(self) -> Result<Vec<u8>> {
        match self {
            Self::Csv(language) => {
                let mut bytes = sheet::BEGINNING.as_bytes().to_vec();
                bytes.extend(sheet::line(views::columns(language))?);
                Ok(bytes)
            }
            Self::Json => Ok(b"[".to_vec()),
        }
    }

    fn row(self, row: &Record, first: bool) -> Result<Vec<u8>> {
        match self {
            Self::Csv(language) => sheet::line(views::cells(language, row)),
            Self::Json => {
                let mut bytes = if first { b"\n".to_vec() } else { b",\n".to_vec() };
                serde_json::to_writer(&mut bytes, row).map_err(|error| Error::internal(error.to_string()))?;
                Ok(bytes)
            }
        }
    }

    const fn end(self) -> &'static [u8] {
        match self {
            Self::Csv(_) => b"",
            Self::Json => b"\n]\n",
        }
    }
}
