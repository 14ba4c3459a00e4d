//! A log as a file.

use axum::response::Response;

use super::log::Log;
use super::store::Filter;
use super::{Record, views};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::web::download::streamed;
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

/// The rows that the filter leaves, as a file to be kept.
pub fn file(portal: &Portal, log: Log, filter: Filter, kind: Kind) -> Result<Response> {
    let portal = portal.clone();
    let first = (filter.before, true);
    let (media_type, name) = match kind {
        Kind::Csv(_) => (sheet::MEDIA_TYPE, "protokoll.csv"),
        Kind::Json => ("application/json", "protokoll.json"),
    };
    let read = move |(before, first)| {
        let (portal, filter) = (
            portal.clone(),
            Filter {
                before,
                ..filter.clone()
            },
        );
        async move { piece(&portal, log, filter, kind, first).await }
    };
    Ok(streamed(media_type, name, kind.beginning()?, first, read))
}

/// The rows of a piece, and where the next one begins: before which row, and whether that is the file's first one.
type Piece = (Vec<u8>, Option<(i64, bool)>);

async fn piece(portal: &Portal, log: Log, filter: Filter, kind: Kind, mut first: bool) -> Result<Piece> {
    let rows = log.read(portal, filter, PIECE).await?;
    let mut bytes = Vec::new();
    for row in &rows {
        bytes.extend(kind.row(row, first)?);
        first = false;
    }
    let next = rows.last().filter(|_| rows.len() == PIECE).map(|last| (last.id, first));
    if next.is_none() {
        bytes.extend(kind.end());
    }
    Ok((bytes, next))
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
