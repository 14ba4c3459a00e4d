//! Passing a sign-in on, and accepting it.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderName, REFRESH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;
use time::Duration;

use super::store::{self, Shown};
use super::{ACCEPT, Wanted, lead, on_host, proof_of, views};
use crate::accounts::back;
use crate::accounts::sessions::{self, Opening};
use crate::error::{Error, Result};
use crate::web::address::encode;
use crate::web::form::Form;
use crate::web::page::see_other;
use crate::web::session::{session_token, token_hash};
use crate::web::visitor::OnHost;
use crate::web::{Portal, Search, Tenant, Visitor};

/// A page with a code on it is for this moment.
const NO_STORE: (HeaderName, &str) = (CACHE_CONTROL, "no-store");

/// Passes on who has just signed in; who was signed in before is asked first, so that no other site can have people
/// signed in somewhere without their knowing.
pub async fn ask(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Search(wanted): Search<Wanted>,
) -> Result<Response> {
    let (visitor, tenant) = bound(&portal, visitor, &wanted)?;
    let name = visitor.signed_in()?.display_name.clone();
    let session = token_hash(&session_token(&portal.config, &headers).unwrap_or_default());
    let Some(proof) = wanted.proof() else {
        // Out of a mail, perhaps in another browser: the host begins anew.
        let begin = format!("/anmelden?zurueck={}", encode(wanted.page()));
        return Ok(go(
            &portal,
            &visitor,
            &tenant,
            &on_host(&portal.config, &wanted.an, &begin),
        ));
    };
    if portal.db.read_system(store::is_fresh(session.clone())).await? {
        return hand_over(&portal, &visitor, &tenant, (&wanted, proof), session).await;
    }
    let page = views::ask(&visitor, &name, &tenant, &wanted);
    Ok(([NO_STORE], visitor.page(&portal, page)).into_response())
}

/// What the page's buttons send.
#[derive(Deserialize)]
pub struct Answer {
    #[serde(flatten)]
    wanted: Wanted,
    #[serde(default)]
    konto: String,
}

/// Passes the sign-in on, or signs out to let somebody else sign in.
pub async fn pass_on(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(Answer { wanted, konto }): Form<Answer>,
) -> Result<Response> {
    let (visitor, tenant) = bound(&portal, visitor, &wanted)?;
    visitor.signed_in()?;
    let token = session_token(&portal.config, &headers).unwrap_or_default();
    if konto == "anderes" {
        let cookie = sessions::close(&portal, Some(&token)).await?;
        let to = format!("/anmelden?zurueck={}", encode(&wanted.way()));
        return Ok((CookieJar::new().add(cookie), see_other(&to)).into_response());
    }
    let proof = wanted.proof().ok_or(Error::BadRequest("error-query"))?;
    hand_over(&portal, &visitor, &tenant, (&wanted, proof), token_hash(&token)).await
}

/// The visitor in the name of the host's tenant. Nothing is handed to a name that is not registered, nor by a host.
fn bound(portal: &Portal, visitor: Visitor, wanted: &Wanted) -> Result<(Visitor, std::sync::Arc<Tenant>)> {
    let tenant = wanted.tenant(portal).filter(|_| visitor.on_host.is_none());
    let tenant = tenant.ok_or(Error::NotFound)?;
    Ok((visitor.bound_for(Some(tenant.clone())), tenant))
}

async fn hand_over(
    portal: &Portal,
    visitor: &Visitor,
    tenant: &Tenant,
    (wanted, proof): (&Wanted, Vec<u8>),
    session: Vec<u8>,
) -> Result<Response> {
    let code = portal.randomness.token();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let kept = store::hand_over(token_hash(&code), session, wanted.an.clone(), proof);
    tx.run(kept).await?.ok_or(Error::SignInRequired)?;
    tx.commit().await?;
    let path = format!("{ACCEPT}?code={code}&zurueck={}", encode(wanted.page()));
    Ok(go(portal, visitor, tenant, &on_host(&portal.config, &wanted.an, &path)))
}

/// Sends the browser to the host by a page: a redirect would be the end of a form, which browsers do not let end on
/// another origin than the form's policy names.
fn go(portal: &Portal, visitor: &Visitor, tenant: &Tenant, address: &str) -> Response {
    let page = visitor.page(portal, views::on_the_way(visitor, tenant, address));
    ([(REFRESH, format!("0; url={address}"))], [NO_STORE], page).into_response()
}

/// What the browser brings to the host.
#[derive(Deserialize)]
pub struct Brought {
    #[serde(default)]
    code: String,
    #[serde(default)]
    zurueck: String,
}

/// Opens the session on the host, for the browser that asked for it.
pub async fn accept(
    State(portal): State<Portal>,
    host: OnHost,
    visitor: Visitor,
    headers: HeaderMap,
    Search(brought): Search<Brought>,
) -> Result<Response> {
    let page = back::after_sign_in(&brought.zurueck).unwrap_or("/");
    let config = &portal.config;
    let opening = Opening::of(config, &headers, false);
    let token = portal.randomness.token();
    let secret = lead::secret(config, &headers);
    let shown = Shown {
        code: token_hash(&brought.code),
        host: host.name,
        proof: secret.as_deref().map(proof_of).unwrap_or_default(),
        session: token_hash(&token),
        previous: opening.previous.as_deref().map(token_hash),
        device: opening.device,
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let opened = tx.run(store::take_over(shown)).await?;
    tx.commit().await?;
    match opened {
        Some(session) => {
            let session = sessions::cookie_of(config, token, session.seconds.map(Duration::seconds));
            let cookies = CookieJar::new().add(session).add(lead::secret_cookie(config, None));
            Ok((cookies, [NO_STORE], see_other(page)).into_response())
        }
        // The way back in the browser's history.
        None if visitor.account.is_some() => Ok(see_other(page)),
        None => {
            let told = visitor.page(&portal, views::failed(&visitor, page));
            Ok((StatusCode::FORBIDDEN, told).into_response())
        }
    }
}
