//! JSON bodies of the API.

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Portal;
use super::bounds::check_levels;
use super::form::{MAX_FORM_BYTES, read_body};
use crate::error::{Error, FieldErrors, Result};

/// A JSON body read or answered.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Portal> for Json<T> {
    type Rejection = Error;

    async fn from_request(request: Request, _: &Portal) -> Result<Self> {
        let (parts, body) = request.into_parts();
        let media_type = parts
            .headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let bytes = read_body(&parts.headers, body, MAX_FORM_BYTES).await?;
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        if essence != "application/json" {
            return Err(Error::MediaType);
        }
        if std::str::from_utf8(&bytes).is_err() {
            return Err(Error::Refused("error-encoding"));
        }
        check_levels(&bytes)?;
        serde_json::from_slice(&bytes).map(Self).map_err(|error| {
            if error.is_data() {
                FieldErrors::one("body", "error-json-shape").into()
            } else {
                Error::BadRequest("error-json")
            }
        })
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}
