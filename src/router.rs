//! All addresses, and what every request passes on its way to them.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{MatchedPath, OriginalUri, Request, State};
use axum::http::header::{ACCEPT_RANGES, HOST};
use axum::http::uri::{PathAndQuery, Uri};
use axum::http::{Extensions, HeaderMap, Method, StatusCode, Version};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};
use tower::util::MapRequestLayer;
use tower::{Layer, Service};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

use crate::error::{Error, Result};
use crate::web::visitor::OnHost;
use crate::web::{Portal, bounds, limit, observe, page, security};
use crate::{
    accounts, api, app, assets, audit, consultations, contributions, documents, feeds, house_rules, moderation,
    organisations, platform, public_notices, rights, search, staff, statements, subscriptions, surveys, tenants, votes,
};

/// How long a request may take, its body included.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// The same where files are sent: 100 MB over a line of 2 Mbit/s.
const UPLOAD_TIME_LIMIT: Duration = Duration::from_mins(7);

/// All routes of the features.
pub fn routes() -> Router<Portal> {
    Router::new()
        .merge(platform::routes())
        .merge(audit::routes())
        .merge(accounts::routes())
        .merge(staff::routes())
        .merge(organisations::routes())
        .merge(search::routes())
        .merge(subscriptions::routes())
        .merge(feeds::routes())
        .merge(tenants::routes())
        .merge(consultations::routes())
        .merge(documents::routes())
        .merge(contributions::routes())
        .merge(statements::routes())
        .merge(surveys::routes())
        .merge(public_notices::routes())
        .merge(house_rules::routes())
        .merge(votes::routes())
        .merge(moderation::routes())
        .merge(rights::routes())
        .merge(api::routes())
        .merge(assets::routes())
        .route("/healthz", get(async || "ok"))
        .route("/readyz", get(ready))
}

/// The service: the routes with everything around them.
pub fn service(
    portal: &Portal,
    more: Router<Portal>,
) -> impl Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static {
    let router = routes()
        .merge(more)
        .fallback(elsewhere)
        .method_not_allowed_fallback(async || Error::Method)
        .layer(Extension(app::panels()))
        .layer(Extension(app::reviewers()))
        .layer(Extension(app::outlets()))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(time_limit))
        .layer(from_fn_with_state(portal.clone(), accounts::handover::layer))
        .layer(from_fn(bounds::layer))
        .layer(from_fn_with_state(portal.clone(), limit::layer))
        .layer(from_fn_with_state(portal.clone(), page::show_errors))
        .layer(from_fn_with_state(portal.clone(), security::layer))
        .layer(
            CompressionLayer::new().compress_when(
                SizeAbove::new(1024)
                    .and(NotForContentType::IMAGES)
                    .and(NotForContentType::const_new("font/"))
                    // What is asked for in parts keeps its bytes.
                    .and(|_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions| {
                        !headers.contains_key(ACCEPT_RANGES)
                    }),
            ),
        )
        .layer(from_fn(observe::layer))
        .with_state(portal.clone());
    let portal = portal.clone();
    MapRequestLayer::new(move |request| place_on_host(&portal, request)).layer(router)
}

/// Ends what takes too long (503).
async fn time_limit(path: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let uploads =
        request.method() == Method::POST && path.is_some_and(|path| documents::UPLOADS.contains(&path.as_str()));
    let limit = if uploads { UPLOAD_TIME_LIMIT } else { TIME_LIMIT };
    let reads = request.method().is_safe();
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(answer) => answer,
        Err(_) if reads => Error::Unavailable("the request took too long".to_owned()).into_response(),
        // It may have been about to be stored.
        Err(_) => Error::Unsure("the request took too long".to_owned()).into_response(),
    }
}

/// Turns an address under a tenant's own host name into the same page's address on the platform.
fn place_on_host(portal: &Portal, mut request: Request) -> Request {
    let host = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, _)| name)
        .to_ascii_lowercase();
    let Some(tenant) = portal.tenants.get().by_host(&name).cloned() else {
        return request;
    };
    let original = request.uri().clone();
    let first = original
        .path()
        .trim_start_matches('/')
        .split('/')
        .next()
        .unwrap_or_default();
    let of_platform = !tenants::PAGES.contains(&first) && (tenants::RESERVED.contains(&first) || first == tenant.slug);
    request.extensions_mut().insert(OriginalUri(original.clone()));
    if !of_platform {
        let path = original.path().trim_end_matches('/');
        let query = original.query().map_or_else(String::new, |query| format!("?{query}"));
        if let Ok(target) = PathAndQuery::try_from(format!("/{}{path}{query}", tenant.slug)) {
            let mut parts = original.into_parts();
            parts.path_and_query = Some(target);
            if let Ok(uri) = Uri::from_parts(parts) {
                *request.uri_mut() = uri;
            }
        }
    }
    request.extensions_mut().insert(OnHost { tenant, name });
    request
}

/// No such address. One that only has a slash too many at its end leads to the right one.
async fn elsewhere(request: Request) -> Response {
    let uri = request
        .extensions()
        .get::<OriginalUri>()
        .map_or(request.uri(), |original| &original.0);
    let path = uri.path().trim_end_matches('/');
    // Two slashes at the beginning would name another server.
    if path.len() == uri.path().len() || path.is_empty() || path.starts_with("//") {
        return Error::NotFound.into_response();
    }
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    Redirect::permanent(&format!("{path}{query}")).into_response()
}

/// Whether this server can answer: its database does. A search index that is behind is told of and keeps nobody away.
async fn ready(State(portal): State<Portal>) -> Result<String> {
    portal.db.ping().await?;
    let Some(_) = &portal.meili else {
        return Ok("ready".to_owned());
    };
    let lag = search::index::lag(&portal.db).await?;
    Ok(match lag {
        Some(lag) => format!("ready\nsearch index: {lag}\n"),
        None => "ready\nsearch index: not begun\n".to_owned(),
    })
}

fn panicked(panic: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let text = panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default();
    Error::internal(format!("panic: {text}")).into_response()
}
