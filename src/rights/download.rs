//! The download of all own data, against the password: a session may be somebody else's find.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Deserialize;
use tokio::fs::File;
use tokio::io::AsyncReadExt;

use super::archive::{self, Order};
use super::views;
use crate::accounts;
use crate::error::{Error, FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::{Form, worded};
use crate::web::limit::Client;
use crate::web::{Portal, Visitor};

/// How much is read from the file at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// What the form sends.
#[derive(Deserialize)]
pub struct Password {
    #[serde(default)]
    old: String,
}

/// What the download holds, and its form.
pub async fn page(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    visitor.signed_in()?;
    Ok(visitor.page(&portal, views::download(&visitor, &Errors::new())))
}

/// The file.
pub async fn download(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    Form(form): Form<Password>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let email = portal.db.read_system(accounts::profile(account)).await?.email;
    let mut errors = FieldErrors::default();
    accounts::old_password_fits(&portal, account, &email, &client, &form.old, &mut errors).await?;
    if !errors.is_empty() {
        let page = views::download(&visitor, &worded(visitor.language, &errors));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
    }
    let order = Order {
        account,
        language: visitor.language,
    };
    let file = File::from_std(archive::build(&portal.db, order).await?);
    let length = file.metadata().await.map_err(unread)?.len();
    let name = format!(
        "attachment; filename=\"meine-daten-{}.zip\"",
        portal.clock.now().strftime("%F")
    );
    let headers = [
        (CONTENT_TYPE, "application/zip".to_owned()),
        (CONTENT_LENGTH, length.to_string()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, body(file)).into_response())
}

fn body(file: File) -> Body {
    Body::from_stream(stream::try_unfold(file, |mut file| async move {
        let mut chunk = vec![0; CHUNK];
        let read = file.read(&mut chunk).await?;
        chunk.truncate(read);
        Ok::<_, std::io::Error>((read > 0).then(|| (Bytes::from(chunk), file)))
    }))
}

fn unread(error: std::io::Error) -> Error {
    Error::internal(format!("the file of own data: {error}"))
}
