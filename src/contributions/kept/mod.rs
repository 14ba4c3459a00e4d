//! Taking part first: what a visitor wrote without being signed in waits for three days, in the database and under a
//! cookie of the browser, and is published when that person signs in. Nobody else can read it.
//!
//! Who goes straight from the text to the sign-in (or to the registration and its mail) carries a claim along and finds
//! the text published. Who comes by any other way is shown it first and presses a button, since a browser may have
//! changed hands.

mod handlers;
mod store;
mod views;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use time::Duration;

use super::rules::Wording;
use super::write::refusal;
use crate::accounts::kept;
use crate::error::{Error, Result};
use crate::house_rules::Consent;
use crate::row;
use crate::web::limit::Client;
use crate::web::page::see_other;
use crate::web::session::{cookie, token_hash};
use crate::web::{Human, Once, Portal, TenantVisitor};

/// How long the browser keeps the cookie; the rows have the same time.
const KEPT_FOR: Duration = Duration::days(3);

row! {
    /// A text that waits.
    pub struct Kept {
        pub id: i64,
        pub consultation_id: i64,
        pub contribution_id: Option<i64>,
        pub parent_id: Option<i64>,
        pub title: String,
        pub body: String,
        pub expires_at: Timestamp,
        /// The version of the house rules that its author has accepted.
        pub rules_version: i32,
        pub consultation_title: String,
        pub contribution_title: Option<String>,
    }
}

/// Where a text belongs.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub consultation: i64,
    /// None for a contribution.
    pub contribution: Option<i64>,
    /// The comment that is answered.
    pub parent: Option<i64>,
}

/// The browser for which texts are kept, and the household that it stands in.
pub struct Keeper {
    token: Option<String>,
    household: Vec<u8>,
}

impl FromRequestParts<Portal> for Keeper {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let jar = CookieJar::from_headers(&parts.headers);
        let client = Client::from_request_parts(parts, portal).await?;
        Ok(Self {
            token: jar
                .get(kept::cookie_name(portal))
                .map(|cookie| cookie.value().to_owned()),
            household: kept::household(portal, &client),
        })
    }
}

impl Keeper {
    /// What the browser's texts are found by.
    fn token_hash(&self) -> Option<Vec<u8>> {
        self.token.as_deref().map(token_hash)
    }
}

/// The addresses of this feature.
pub(super) fn routes() -> Router<Portal> {
    let at = |rest: &str| format!("/{{tenant}}{}{rest}", kept::PAGE);
    Router::new()
        .route(&at(""), get(handlers::show))
        .route(&at("/{id}"), post(handlers::publish))
        .route(&at("/{id}/verwerfen"), post(handlers::discard))
}

/// Keeps a checked text and leads to the page that says what comes next. Errors: the house rules are not accepted
/// (`regeln`); the household has too many; what the
/// text belongs to is not there, or takes none now.
pub(super) async fn keep(
    portal: &Portal,
    visitor: &TenantVisitor,
    (keeper, once): (Keeper, Once),
    place: Place,
    wording: Wording,
    consent: Consent,
    _: Human,
) -> Result<Response> {
    consent.check()?;
    if !kept::has_room(portal, keeper.household.clone()).await? {
        return Err(Error::Refused("kept-error-full"));
    }
    // Whose first answer got lost has no cookie that would show the text kept then: theirs is kept anew.
    let once = if keeper.token.is_some() { once } else { Once::default() };
    let token = keeper.token.unwrap_or_else(|| portal.randomness.token());
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let new = store::keep(token_hash(&token), keeper.household, place, wording);
    let Some(id) = tx.run(new).await? else {
        let why = match place.contribution {
            Some(contribution) => super::store::why_not_comment(contribution, place.parent),
            None => super::store::why_not_write(place.consultation),
        };
        return Err(refusal(&tx.run(why).await?));
    };
    once.commit(tx, format!("kept text {id}")).await?;
    let mut cookie = cookie(&portal.config, kept::cookie_name(portal), token);
    cookie.set_max_age(KEPT_FOR);
    Ok((CookieJar::new().add(cookie), see_other(&visitor.path(kept::PAGE))).into_response())
}
