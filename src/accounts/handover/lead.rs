//! What a tenant's own host name leaves to the platform's address: signing in and whatever belongs to the account. So a
//! password is typed, and a second factor is good, in one place only.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::HeaderMap;
use axum::http::header::CACHE_CONTROL;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use time::Duration;

use super::{ACCEPT, Wanted, proof_of};
use crate::config::Config;
use crate::i18n::Language;
use crate::web::address::encode;
use crate::web::page::see_other;
use crate::web::session::{cookie, prefixed};
use crate::web::visitor::{LANGUAGE_COOKIE, OnHost, seen_uri};
use crate::web::{Portal, Visitor};

/// First words of the addresses that are the platform's alone.
const PLATFORMS_OWN: [&str; 6] = [
    "anmelden",
    "konto",
    "passwort-neu",
    "passwort-vergessen",
    "plattform",
    "registrieren",
];
/// The name of the way back in a query.
const RETURN: &str = "zurueck";
/// How long one may take to sign in; afterwards it takes one more click.
const PATIENCE: Duration = Duration::minutes(30);

/// The cookie with the browser's secret, on a tenant's host.
fn cookie_name(config: &Config) -> &'static str {
    prefixed(config, "__Host-uebergabe")
}

/// The browser's secret, if it is one of ours.
pub(super) fn secret(config: &Config, headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    let secret = jar.get(cookie_name(config))?.value().to_owned();
    let is_token = URL_SAFE_NO_PAD.decode(&secret).is_ok_and(|bytes| bytes.len() == 32);
    is_token.then_some(secret)
}

/// The cookie that keeps the secret; with none, the one that takes it away.
pub(super) fn secret_cookie(config: &Config, secret: Option<String>) -> Cookie<'static> {
    let age = if secret.is_some() { PATIENCE } else { Duration::ZERO };
    let mut cookie = cookie(config, cookie_name(config), secret.unwrap_or_default());
    cookie.set_max_age(age);
    cookie
}

/// Leads from a tenant's host name to the platform where the page is the platform's alone.
pub async fn layer(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let Some(host) = request.extensions().get::<OnHost>().cloned() else {
        return next.run(request).await;
    };
    let (mut parts, body) = request.into_parts();
    let path = seen_uri(&parts).path().to_owned();
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    if !PLATFORMS_OWN.contains(&first) || path == ACCEPT {
        return next.run(Request::from_parts(parts, body)).await;
    }
    if path == "/anmelden" {
        return begin(&portal, &host, &mut parts).await;
    }
    let to = format!("{path}{}", led_query(&host, &parts, first));
    to_platform(&portal, &parts.headers, &to)
}

/// The page's query with a way back that leads to this host. Who begins to register here comes back here in any case.
fn led_query(host: &OnHost, parts: &Parts, first: &str) -> String {
    let query = seen_uri(parts).query().unwrap_or_default();
    let begins = ["registrieren", "passwort-vergessen"].contains(&first) && query.is_empty();
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let mut led = url::form_urlencoded::Serializer::new(String::new());
    led.extend_pairs(pairs.filter(|(name, _)| name != RETURN));
    if begins || url::form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == RETURN) {
        led.append_pair(RETURN, &wanted(host, parts, String::new()).way());
    }
    match led.finish().as_str() {
        "" => String::new(),
        query => format!("?{query}"),
    }
}

/// Goes to a page of the platform, which takes over the language that was chosen here.
fn to_platform(portal: &Portal, headers: &HeaderMap, path: &str) -> Response {
    let jar = CookieJar::from_headers(headers);
    let chosen = jar
        .get(LANGUAGE_COOKIE)
        .and_then(|cookie| Language::from_code(cookie.value()));
    let path = chosen.map_or_else(
        || path.to_owned(),
        |language| format!("/sprache?wahl={}&zurueck={}", language.code(), encode(path)),
    );
    see_other(&portal.config.absolute(&path))
}

/// Gives the browser its secret and leads it to the platform. One that has a secret keeps it, so that two windows can be
/// signed in from.
async fn begin(portal: &Portal, host: &OnHost, parts: &mut Parts) -> Response {
    match Visitor::from_request_parts(parts, portal).await {
        Ok(visitor) if visitor.account.is_some() => return see_other(wanted(host, parts, String::new()).page()),
        Ok(_) => {}
        Err(error) => return error.into_response(),
    }
    let secret = secret(&portal.config, &parts.headers).unwrap_or_else(|| portal.randomness.token());
    let wanted = wanted(host, parts, URL_SAFE_NO_PAD.encode(proof_of(&secret)));
    let cookies = CookieJar::new().add(secret_cookie(&portal.config, Some(secret)));
    let to = to_platform(portal, &parts.headers, &wanted.way());
    (cookies, [(CACHE_CONTROL, "no-store")], to).into_response()
}

/// A sign-in for this host, and then the page that the query names.
fn wanted(host: &OnHost, parts: &Parts, nachweis: String) -> Wanted {
    let query = seen_uri(parts).query().unwrap_or_default();
    let page = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == RETURN);
    Wanted {
        an: host.name.clone(),
        nachweis,
        zurueck: page.map(|(_, page)| page.into_owned()).unwrap_or_default(),
    }
}
