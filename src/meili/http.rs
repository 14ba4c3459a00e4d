//! What carries the requests. The crate's own carrier knows no time limit, and takes 8 MiB of memory for each body.

use std::time::Duration;

use async_trait::async_trait;
use futures_util::AsyncReadExt;
use futures_util::io::AsyncRead;
use meilisearch_sdk::errors::{Error, MeilisearchCommunicationError, MeilisearchError};
use meilisearch_sdk::request::{HttpClient, Method};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::redirect::Policy;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Requests with one key and one time limit.
#[derive(Clone, Debug)]
pub struct Http(reqwest::Client);

impl Http {
    /// The error is a key that cannot stand in a header.
    pub fn new(key: Option<&str>, limit: Duration) -> anyhow::Result<Self> {
        let mut headers = HeaderMap::new();
        if let Some(key) = key {
            let mut value = HeaderValue::from_str(&format!("Bearer {key}"))?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        let client = reqwest::Client::builder()
            .default_headers(headers)
            .timeout(limit)
            .connect_timeout(limit)
            // A redirect would carry the texts elsewhere.
            .redirect(Policy::none())
            .build()?;
        Ok(Self(client))
    }
}

#[async_trait]
impl HttpClient for Http {
    async fn stream_request<
        Query: Serialize + Send + Sync,
        Body: AsyncRead + Send + Sync + 'static,
        Output: DeserializeOwned + 'static,
    >(
        &self,
        url: &str,
        method: Method<Query, Body>,
        content_type: &str,
        expected_status_code: u16,
    ) -> Result<Output, Error> {
        let verb = match &method {
            Method::Get { .. } => reqwest::Method::GET,
            Method::Post { .. } => reqwest::Method::POST,
            Method::Put { .. } => reqwest::Method::PUT,
            Method::Patch { .. } => reqwest::Method::PATCH,
            Method::Delete { .. } => reqwest::Method::DELETE,
        };
        let mut request = self.0.request(verb, url).query(method.query());
        if let Some(body) = method.into_body() {
            let (mut body, mut bytes) = (Box::pin(body), Vec::new());
            body.read_to_end(&mut bytes).await.map_err(other)?;
            request = request.header(CONTENT_TYPE, content_type).body(bytes);
        }
        let response = request.send().await.map_err(other)?;
        let status = response.status().as_u16();
        let bytes = response.bytes().await.map_err(other)?;
        if status == expected_status_code {
            return serde_json::from_slice(&bytes).map_err(Error::ParseError);
        }
        Err(match serde_json::from_slice::<MeilisearchError>(&bytes) {
            Ok(told) => Error::Meilisearch(told),
            Err(_) => Error::MeilisearchCommunication(MeilisearchCommunicationError {
                status_code: status,
                message: None,
                url: url.to_owned(),
            }),
        })
    }
}

/// What went wrong below the answer; the address may hold nothing secret, the key stands in a header.
fn other(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Other(Box::new(error))
}
