//! From a page's content to an answer, and from an error to what a person or a program sees of it.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, RETRY_AFTER, VARY, WWW_AUTHENTICATE,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde_json::json;

use super::human::Guard;
use super::security::page_policy;
use super::typed::Typed;
use super::visitor::{OnHost, language_of, tenant_of};
use super::{Portal, Tenant, TenantVisitor, Visitor};
use crate::error::Error;
use crate::i18n::Language;
use crate::ui::parts::link_button;
use crate::ui::{Frame, Page, Site, brief, layout};

impl Visitor {
    /// The page in the platform's frame, or in the tenant's whose host name this is or to whom the visitor is bound.
    pub fn page(&self, portal: &Portal, page: Page) -> Response {
        match (&self.on_host, &self.bound_for) {
            (Some(tenant), _) => framed(portal, self, Some((tenant, "")), page),
            (None, Some(tenant)) => framed(portal, self, Some((tenant, &tenant.path())), page),
            (None, None) => framed(portal, self, None, page),
        }
    }
}

impl TenantVisitor {
    /// The page in the tenant's frame.
    pub fn page(&self, portal: &Portal, page: Page) -> Response {
        framed(portal, &self.visitor, Some((&self.tenant, &self.base)), page)
    }

    /// The page with status 422, for a form shown again with its errors.
    pub fn refused_page(&self, portal: &Portal, page: Page) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, self.page(portal, page)).into_response()
    }
}

/// Goes to another page after a form (303, so that a reload does not send the form again).
pub fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}

fn framed(portal: &Portal, visitor: &Visitor, tenant: Option<(&Arc<Tenant>, &str)>, page: Page) -> Response {
    let account = visitor.account.as_ref();
    let provider = if tenant.is_none() { provider(portal) } else { None };
    let site = tenant.map_or(
        Site {
            name: visitor.language.t("platform-name"),
            name_hsb: None,
            base: "",
            platform: true,
            legal: provider.as_deref(),
            theme_css: None,
        },
        |(tenant, base)| Site {
            name: &tenant.name,
            name_hsb: tenant.name_hsb.as_deref(),
            base,
            platform: false,
            legal: Some(base),
            theme_css: Some(&tenant.theme_css),
        },
    );
    let staff = tenant.is_some_and(|(tenant, _)| account.is_some_and(|account| account.is_staff(tenant.id)));
    let frame = Frame {
        language: visitor.language,
        site,
        account: account.map(|account| account.display_name.as_str()),
        staff,
        csrf: &visitor.csrf,
        here: &visitor.here,
        demo: portal.demo,
    };
    let mut response = layout(&frame, page).into_response();
    // A form on a tenant's own host may end at the sign-in page, which is the platform's.
    let platform = visitor
        .on_host
        .as_ref()
        .map(|_| portal.config.base_url.origin().ascii_serialization());
    let policy = page_policy(
        tenant.map(|(tenant, _)| tenant.theme_hash.as_str()),
        platform.as_deref(),
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    response
}

/// The path of the body that provides the platform.
fn provider(portal: &Portal) -> Option<String> {
    let slug = portal.config.provided_by.as_deref()?;
    portal.tenants.get().by_slug(slug).map(|tenant| tenant.path())
}

/// An error on its way to [`show_errors`], which knows the reader.
#[derive(Clone)]
struct Report(Arc<Error>);

impl Error {
    /// The status that tells this error.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::UnknownTenant(_) => StatusCode::NOT_FOUND,
            Self::Removed => StatusCode::GONE,
            Self::SignInRequired => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::Forged | Self::SecondFactorRequired => StatusCode::FORBIDDEN,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Invalid(_) | Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) | Self::Unsure(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Hopeless(_) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The keys of title and explanation.
    fn keys(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound => ("error-not-found-title", "error-not-found"),
            Self::Removed => ("error-removed-title", "error-removed"),
            Self::UnknownTenant(_) => ("error-tenant-title", "error-tenant"),
            Self::SignInRequired => ("error-sign-in-title", "error-sign-in"),
            Self::SecondFactorRequired => ("error-second-factor-title", "error-second-factor"),
            Self::Forbidden(reason) => ("error-forbidden-title", reason),
            Self::BadRequest(reason) => ("error-request-title", reason),
            Self::Forged => ("error-forged-title", "error-forged"),
            Self::Invalid(_) => ("error-invalid-title", "error-invalid"),
            Self::Refused(reason) => ("error-refused-title", reason),
            Self::TooLarge => ("error-too-large-title", "error-too-large"),
            Self::Slow => ("error-slow-title", "error-slow"),
            Self::MediaType => ("error-media-type-title", "error-media-type"),
            Self::Method => ("error-method-title", "error-method"),
            Self::TooMany { spent: Some(spent), .. } if spent.shared => ("error-busy-title", "error-busy"),
            Self::TooMany { .. } => ("error-too-many-title", "error-too-many"),
            Self::Unavailable(_) => ("error-unavailable-title", "error-unavailable"),
            Self::Unsure(_) => ("error-unsure-title", "error-unsure"),
            Self::Hopeless(_) | Self::Internal(_) => ("error-internal-title", "error-internal"),
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Report(Arc::new(self)));
        response
    }
}

/// Turns errors into pages, or into problem details (RFC 9457) under `/api/`.
pub async fn show_errors(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    // The parts survive here in case that an error has to be shown.
    let mut kept = parts.clone();
    let is_api = parts.uri.path().starts_with("/api/");
    let (response, typed) = match Typed::keep(&parts, body).await {
        Ok((body, typed)) => {
            let mut request = Request::from_parts(parts, body);
            request.extensions_mut().insert(typed.clone());
            (next.run(request).await, typed)
        }
        Err(error) => (error.into_response(), Typed::default()),
    };
    let Some(Report(error)) = response.extensions().get::<Report>().cloned() else {
        return response;
    };
    let incident = Incident::of(&portal, &error);
    match &*error {
        Error::Internal(text) | Error::Hopeless(text) => {
            tracing::error!(path = kept.uri.path(), incident = incident.0, %text, "internal error");
        }
        Error::Unavailable(text) => tracing::warn!(path = kept.uri.path(), %text, "unavailable"),
        Error::Unsure(text) => tracing::warn!(path = kept.uri.path(), %text, "the answer to COMMIT got lost"),
        _ => {}
    }
    let language = language_of(&kept.headers);
    let mut shown = if is_api {
        problem(language, &error, &incident)
    } else if matches!(*error, Error::TooMany { .. }) {
        refusal(language, &error, &kept, &typed)
    } else if let Some(way) = way_in(&error).filter(|_| !typed.has_texts()) {
        see_other(&format!(
            "{way}?zurueck={}",
            super::address::encode(page_to_return_to(&kept))
        ))
    } else {
        let visitor = visitor_of(&error, &mut kept, &portal).await;
        error_page(
            &portal,
            &visitor,
            &kept,
            &Shown {
                error: &error,
                typed: &typed,
                incident: &incident,
            },
        )
    };
    tell_when(&error, shown.headers_mut());
    for (name, value) in response.headers() {
        shown.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    shown
}

/// Who reads the error. To know that takes the database; where that is the trouble nobody waits for it once more.
async fn visitor_of(error: &Error, parts: &mut Parts, portal: &Portal) -> Visitor {
    let known = match error {
        Error::Unavailable(_) | Error::Unsure(_) => None,
        _ => Visitor::from_request_parts(parts, portal).await.ok(),
    };
    known.unwrap_or_else(|| nobody(portal, language_of(&parts.headers), parts))
}

/// When another try makes sense, and what was spent (draft-ietf-httpapi-ratelimit-headers-10).
fn tell_when(error: &Error, headers: &mut HeaderMap) {
    match error {
        Error::TooMany { retry_after, spent } => {
            headers.insert(RETRY_AFTER, (*retry_after).into());
            let Some(spent) = spent else { return };
            let (name, burst, window) = (&spent.limit, spent.burst, spent.window);
            for (field, value) in [
                ("ratelimit", format!("\"{name}\";r=0;t={retry_after}")),
                ("ratelimit-policy", format!("\"{name}\";q={burst};w={window}")),
            ] {
                if let Ok(value) = HeaderValue::from_str(&value) {
                    headers.insert(field, value);
                }
            }
        }
        Error::Unavailable(_) | Error::Unsure(_) => {
            headers.insert(RETRY_AFTER, 10.into());
        }
        _ => {}
    }
}

/// The page on which the person gets what is missing, and comes back from.
const fn way_in(error: &Error) -> Option<&'static str> {
    match error {
        Error::SignInRequired => Some("/anmelden"),
        Error::SecondFactorRequired => Some("/konto/zweiter-faktor"),
        _ => None,
    }
}

/// This page, or the one that a form was sent from: only after a GET is there a page to come back to.
fn page_to_return_to(parts: &Parts) -> &str {
    if parts.method != axum::http::Method::GET {
        return referer_path(&parts.headers);
    }
    let here = super::visitor::seen_uri(parts).path_and_query();
    here.map_or("/", |path| path.as_str())
}

fn nobody(portal: &Portal, language: Language, parts: &Parts) -> Visitor {
    Visitor {
        language,
        account: None,
        csrf: String::new(),
        guard: Guard::new(portal),
        here: parts.uri.path().to_owned(),
        on_host: parts.extensions.get::<OnHost>().map(|host| Arc::clone(&host.tenant)),
        bound_for: None,
    }
}

/// The page that a form was sent from, as a path of ours.
fn referer_path(headers: &HeaderMap) -> &str {
    let referer = headers
        .get("referer")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let path = referer
        .split_once("://")
        .and_then(|(_, rest)| rest.find('/').map(|slash| &rest[slash..]));
    path.unwrap_or("/")
}

/// Problem details in the reader's language.
fn problem(language: Language, error: &Error, incident: &Incident) -> Response {
    let (title, detail) = error.keys();
    let mut body = json!({
        "type": "about:blank",
        "title": language.t(title),
        "status": error.status().as_u16(),
        "detail": language.t(detail),
    });
    if !incident.0.is_empty() {
        body["incident"] = incident.0.as_str().into();
    }
    if matches!(error, Error::Unsure(_)) {
        body["outcome"] = "unknown".into();
    }
    if let Error::Invalid(errors) = error {
        let errors: Vec<_> = errors
            .iter()
            .map(|(field, message)| json!({ "field": field, "detail": super::form::word(language, message) }))
            .collect();
        body["errors"] = errors.into();
    }
    let mut response = (error.status(), body.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if matches!(error, Error::SignInRequired) {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

/// What an error's page tells.
struct Shown<'a> {
    error: &'a Error,
    typed: &'a Typed,
    incident: &'a Incident,
}

/// The number under which a defect stands in the log; empty of all other errors.
struct Incident(String);

impl Incident {
    fn of(portal: &Portal, error: &Error) -> Self {
        match error {
            Error::Internal(_) | Error::Hopeless(_) => {
                let number = u64::from_be_bytes(portal.randomness.bytes());
                Self(format!("{number:016x}"))
            }
            _ => Self(String::new()),
        }
    }
}

fn error_page(portal: &Portal, visitor: &Visitor, parts: &Parts, shown: &Shown<'_>) -> Response {
    let Shown { error, typed, incident } = *shown;
    let language = visitor.language;
    let (title, text) = error.keys();
    let title = language.t(title);
    let tenant = tenant_of(parts, portal).ok();
    let main = html! {
        h1 { (title) }
        p { (language.t(text)) }
        @if !incident.0.is_empty() {
            p { (language.tf("error-incident", &[("number", incident.0.as_str().into())])) }
        }
        @if let Error::Invalid(errors) = error {
            ul { @for (_, message) in errors.iter() { li { (super::form::word(language, message)) } } }
        }
        @if let Some(explanation) = explanation_of_kept(error) {
            (typed.again(language, super::visitor::seen_uri(parts), explanation))
        } @else {
            (typed.to_copy(language, "error-copy"))
        }
        @if let Some(way) = way_in(error) {
            p { (link_button(
                &format!("{way}?zurueck={}", super::address::encode(page_to_return_to(parts))), language.t("error-way-in"))) }
        }
        @if let Error::UnknownTenant(slug) = error {
            (ways_to_a_tenant(portal, language, slug))
        } @else {
            ul {
                @if let Some(tenant) = &tenant {
                    li { a href=(format!("{}/beteiligungen", tenant.path())) { (language.tf("error-way-tenant", &[("name", tenant.name.as_str().into())])) } }
                }
                li { a href="/" { (language.t("error-way-home")) } }
                li { a href="/suche" { (language.t("error-way-search")) } }
            }
        }
    };
    let page = Page::new(title, main);
    let response = match &tenant {
        Some(tenant) => {
            let own_host = visitor.on_host.as_ref().is_some_and(|host| host.id == tenant.id);
            let base = if own_host { String::new() } else { tenant.path() };
            framed(portal, visitor, Some((tenant, &base)), page)
        }
        None => visitor.page(portal, page),
    };
    (error.status(), response).into_response()
}

/// What is said over what was typed, where it comes back.
const fn explanation_of_kept(error: &Error) -> Option<&'static str> {
    match error {
        Error::Unavailable(_) => Some("error-kept"),
        Error::Unsure(_) => Some("error-kept-unsure"),
        _ => None,
    }
}

/// What somebody over a limit sees: a page that takes neither the database nor much else, since it is refused in floods.
fn refusal(language: Language, error: &Error, parts: &Parts, typed: &Typed) -> Response {
    let (title, text) = error.keys();
    let main = html! {
        h1 { (language.t(title)) }
        p { (language.t(text)) }
        (typed.again(language, super::visitor::seen_uri(parts), "error-kept"))
        p { a href="/" { (language.t("error-way-home")) } }
    };
    let mut response = (error.status(), brief(language, language.t(title), &main)).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&page_policy(None, None)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Bodies whose name begins like the word that led nowhere, and the list of all.
fn ways_to_a_tenant(portal: &Portal, language: Language, slug: &str) -> maud::Markup {
    let tenants = portal.tenants.get();
    let beginning: String = slug.chars().take(4).collect();
    let alike: Vec<_> = tenants
        .all()
        .iter()
        .filter(|tenant| !beginning.is_empty() && super::tenant::matches(&tenant.folded, &beginning))
        .take(8)
        .collect();
    html! {
        @if !alike.is_empty() {
            h2 { (language.t("error-tenant-alike")) }
            ul { @for tenant in alike { li { a href=(tenant.path()) { (tenant.name) } } } }
        }
        p { a href="/" { (language.t("error-tenant-all")) } }
    }
}
