//! Headers that every answer carries.

use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

use super::Portal;

const HEADERS: [(HeaderName, &str); 6] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // With no-referrer browsers would send `Origin: null` with forms.
    (REFERRER_POLICY, "same-origin"),
    (X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    // Nobody else's page shows or reads ours.
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];
/// Two years, as the preload lists of browsers ask for.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000");

/// Adds the headers. What is no page of ours gets a policy that allows nothing.
pub async fn layer(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if portal.config.base_url.scheme() == "https" {
        headers.insert(STRICT_TRANSPORT_SECURITY, HSTS);
    }
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    response
}

/// The policy of a page: everything from here, and the tenant's colours by their hash. Where a form's answer may lead to
/// another origin, browsers must be told (CSP 3, section 6.5.1, which they apply to redirects too).
pub fn page_policy(theme_hash: Option<&str>, forms_to: Option<&str>) -> String {
    let forms_to = forms_to.map_or_else(String::new, |origin| format!(" {origin}"));
    let theme = theme_hash.map_or_else(String::new, |hash| format!(" 'sha256-{hash}'"));
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'{theme}; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'{forms_to}; base-uri 'none'; frame-ancestors 'none'"
    )
}
