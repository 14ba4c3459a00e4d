//! Forms with files (RFC 7578): read part by part, so that no file is ever whole in memory. Each goes into a local file
//! without a name; what becomes of it is the feature's business.

use std::collections::HashMap;
use std::time::Duration;

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use multer::{Field, Multipart};

use super::form::{self, MAX_FORM_BYTES};
use super::limit;
use super::{Once, Portal, Visitor};
use crate::error::{Error, Result};
use crate::files::Spooled;

/// The most files of a form.
pub const MAX_FILES: usize = 10;
/// The most fields of a form that are no files.
const MAX_TEXTS: usize = 50;
/// How long a form with files may take in all; requests of other kinds end much earlier.
const LONGEST_TIME: Duration = Duration::from_mins(7);

/// A form sent from one of our own pages, with files. A browser sends one without files in the plain encoding too.
#[derive(Default)]
pub struct Upload {
    /// What was typed, by the fields' names.
    pub texts: HashMap<String, String>,
    /// What was chosen, by the fields' names.
    pub files: HashMap<String, Sent>,
    /// By the form's token: each thing in it is known by its [part](Once::part).
    pub once: Once,
}

/// A file that somebody chose.
pub struct Sent {
    /// Its name there, as it came.
    pub name: String,
    /// What is in it; none where that was more than the portal takes.
    pub content: Option<Spooled>,
}

impl Upload {
    /// What was typed into a field; nothing where there is none of the name.
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }
}

impl FromRequest<Portal> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self> {
        let (mut parts, body) = request.into_parts();
        <Visitor as axum::extract::FromRequestParts<Portal>>::from_request_parts(&mut parts, portal).await?;
        form::check_origin(&parts, portal)?;
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default();
        let Ok(boundary) = multer::parse_boundary(kind) else {
            return Self::without_files(&parts, portal, body).await;
        };
        let chunks = form::in_time(body.into_data_stream(), form::PAUSE, LONGEST_TIME);
        let mut sent = Multipart::new(chunks, boundary);
        // The proof of origin stands first: nothing else is read without it.
        let first = sent.next_field().await.map_err(broken)?.ok_or(Error::Forged)?;
        if first.name() != Some("csrf") {
            return Err(Error::Forged);
        }
        let token = text(first, &mut 0).await?;
        form::check_token(&parts, portal, &token)?;
        limit::take_checked_share(&parts, portal)?;
        let mut upload = Self {
            once: Once::of(&mut parts, portal, token.as_bytes()).await?,
            ..Self::default()
        };
        let (mut fields, mut read) = (0, 0);
        while let Some(field) = sent.next_field().await.map_err(broken)? {
            // Parts of one name take each other's place and are no more of them.
            fields += 1;
            if fields > MAX_FILES + MAX_TEXTS {
                return Err(Error::TooLarge);
            }
            upload.take(portal, field, &mut read).await?;
        }
        Ok(upload)
    }
}

impl Upload {
    async fn without_files(
        parts: &axum::http::request::Parts,
        portal: &Portal,
        body: axum::body::Body,
    ) -> Result<Self> {
        let bytes = form::read_plain(parts, portal, body).await?;
        Ok(Self {
            texts: url::form_urlencoded::parse(&bytes).into_owned().collect(),
            ..Self::default()
        })
    }

    async fn take(&mut self, portal: &Portal, field: Field<'_>, read: &mut usize) -> Result<()> {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            None if self.texts.len() >= MAX_TEXTS => Err(Error::TooLarge),
            None => {
                self.texts.insert(name, text(field, read).await?);
                Ok(())
            }
            Some(file_name) => {
                let content = spooled(portal, field).await?;
                // A field in which nothing was chosen is sent as an empty file without a name.
                let chosen = !file_name.is_empty() || content.as_ref().is_none_or(|content| content.size > 0);
                if chosen && self.files.len() >= MAX_FILES {
                    return Err(Error::TooLarge);
                }
                if chosen {
                    self.files.insert(
                        name,
                        Sent {
                            name: file_name,
                            content,
                        },
                    );
                }
                Ok(())
            }
        }
    }
}

/// The text of a field. All texts of a form together are bounded; `read` counts.
async fn text(mut field: Field<'_>, read: &mut usize) -> Result<String> {
    let mut text = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        *read += chunk.len();
        if *read > MAX_FORM_BYTES {
            return Err(Error::TooLarge);
        }
        text.extend_from_slice(&chunk);
    }
    String::from_utf8(text).map_err(|_| Error::Refused("error-encoding"))
}

/// The file of a field. One that is too large is read to its end and thrown away, since a sender who is cut off in the
/// middle would never see the answer.
async fn spooled(portal: &Portal, mut field: Field<'_>) -> Result<Option<Spooled>> {
    let max = portal.config.max_file_bytes();
    let mut spool = Some(portal.files.spool().await?);
    let mut read: u64 = 0;
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        read += chunk.len() as u64;
        if read > max {
            spool = None;
        }
        if read > max.saturating_mul(4) {
            return Err(Error::TooLarge);
        }
        if let Some(spool) = &mut spool {
            spool.write(&chunk).await?;
        }
    }
    match spool {
        Some(spool) => Ok(Some(spool.end().await?)),
        None => Ok(None),
    }
}

fn broken(error: multer::Error) -> Error {
    if let multer::Error::StreamReadFailed(error) = error {
        return match error.downcast::<Error>() {
            Ok(error) => *error,
            Err(_) => Error::BadRequest("error-body"),
        };
    }
    tracing::debug!(%error, "a form with files broke off");
    Error::BadRequest("error-body")
}
