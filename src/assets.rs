//! The static files that `static/build.mjs` makes: style, script, fonts and icon, under names with a content hash.

#![expect(
    clippy::disallowed_types,
    reason = "this floor stands below the house's own extractors"
)]

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "static/dist/"]
struct Embedded;

const MANIFEST: &str = "manifest.json";
/// Names carry the content's hash, so a file never changes under its address.
const CACHE: &str = "public, max-age=31536000, immutable";

struct Files {
    /// Logical name (`app.css`) → address (`/static/app.1a2b3c4d.css`).
    urls: HashMap<String, String>,
    contents: HashMap<String, Cow<'static, [u8]>>,
}

impl Files {
    fn new(contents: HashMap<String, Cow<'static, [u8]>>) -> Self {
        let manifest: HashMap<String, String> = contents
            .get(MANIFEST)
            .and_then(|bytes| serde_json::from_slice(bytes).ok())
            .unwrap_or_default();
        let urls = manifest
            .into_iter()
            .map(|(name, file)| (name, format!("/static/{file}")))
            .collect();
        Self { urls, contents }
    }

    fn answer(&self, path: &str, request: &HeaderMap) -> Response {
        // Only what the manifest names, not the manifest or a compressed variant by itself.
        let known = self.urls.values().any(|url| url.strip_prefix("/static/") == Some(path));
        let Some(plain) = self.contents.get(path).filter(|_| known) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let (encoding, body) = ["br", "gzip"]
            .into_iter()
            .filter(|encoding| accepts(request, encoding))
            .find_map(|encoding| {
                self.contents
                    .get(&variant(path, encoding))
                    .map(|body| (Some(encoding), body))
            })
            .unwrap_or((None, plain));
        let mut response = body.clone().into_owned().into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHE));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// The address of a static file by its logical name, such as `app.css`.
///
/// An unknown name gives an address that answers 404; [`check`] tells so at start.
pub fn url(name: &str) -> &'static str {
    files().urls.get(name).map_or("/static/fehlt", String::as_str)
}

/// Whether the static files were built.
///
/// # Errors
/// One sentence that says what to run.
pub fn check() -> Result<(), String> {
    let missing: Vec<_> = NAMES
        .into_iter()
        .filter(|name| !files().urls.contains_key(*name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.join(", ");
    Err(format!(
        "static files are missing ({missing}): run `make build`, or `npm ci && npm run build` in static/"
    ))
}

/// What the layout refers to.
pub const NAMES: [&str; 7] = [
    "app.css",
    "app.js",
    "moderation.js",
    "proof.js",
    "favicon.svg",
    "fira-sans-400.woff2",
    "fira-sans-600.woff2",
];

/// `/static/…`, for any router.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/static/{*path}", get(serve))
}

async fn serve(Path(path): Path<String>, headers: HeaderMap) -> Response {
    files().answer(&path, &headers)
}

fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let contents = Embedded::iter().filter_map(|name| Some((name.to_string(), Embedded::get(&name)?.data)));
        Files::new(contents.collect())
    })
}

fn variant(path: &str, encoding: &str) -> String {
    let ending = if encoding == "gzip" { "gz" } else { encoding };
    format!("{path}.{ending}")
}

/// Whether the client takes this coding: named, and not with weight zero.
fn accepts(request: &HeaderMap, encoding: &str) -> bool {
    let Some(header) = request
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        let named = words.next() == Some(encoding);
        let refused = words.any(|word| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        named && !refused
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;

    use super::*;

    fn sample() -> Files {
        let contents: [(&str, &'static [u8]); 5] = [
            (
                MANIFEST,
                br#"{"app.css":"app.12345678.css","a.woff2":"a.87654321.woff2"}"#,
            ),
            ("app.12345678.css", b"body{}"),
            ("app.12345678.css.br", b"BR"),
            ("app.12345678.css.gz", b"GZ"),
            ("a.87654321.woff2", b"W"),
        ];
        Files::new(
            contents
                .into_iter()
                .map(|(name, bytes)| (name.to_owned(), Cow::Borrowed(bytes)))
                .collect(),
        )
    }

    async fn get(path: &str, accept: &'static str) -> (StatusCode, HeaderMap, String) {
        let mut request = HeaderMap::new();
        request.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
        let response = sample().answer(path, &request);
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 1000).await.unwrap();
        (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
    }

    #[test]
    fn the_manifest_gives_addresses() {
        assert_eq!(sample().urls["app.css"], "/static/app.12345678.css");
        assert_eq!(url("no-such-file.css"), "/static/fehlt");
    }

    #[tokio::test]
    async fn the_best_accepted_coding_is_sent() {
        for (accept, body, coding) in [
            ("gzip, deflate, br", "BR", Some("br")),
            ("gzip;q=0.5, br;q=0", "GZ", Some("gzip")),
            ("", "body{}", None),
            ("brotli", "body{}", None),
        ] {
            let (status, headers, sent) = get("app.12345678.css", accept).await;
            assert_eq!((status, sent.as_str()), (StatusCode::OK, body), "{accept}");
            assert_eq!(
                headers
                    .get(header::CONTENT_ENCODING)
                    .map(|value| value.to_str().unwrap()),
                coding
            );
            assert_eq!(headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
            assert_eq!(headers[header::CACHE_CONTROL], CACHE);
            assert_eq!(headers[header::VARY], "accept-encoding");
        }
    }

    #[tokio::test]
    async fn a_file_without_variants_is_sent_as_it_is() {
        let (_, headers, body) = get("a.87654321.woff2", "br, gzip").await;
        assert_eq!(body, "W");
        assert_eq!(headers[header::CONTENT_TYPE], "font/woff2");
        assert!(!headers.contains_key(header::CONTENT_ENCODING));
    }

    #[tokio::test]
    async fn only_named_files_are_served() {
        for path in [MANIFEST, "app.12345678.css.br", "app.css", "../Cargo.toml", ""] {
            assert_eq!(get(path, "").await.0, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
