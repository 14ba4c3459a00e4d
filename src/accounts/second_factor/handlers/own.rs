//! Setting up, renewing the recovery codes, removing. Each of them gives the session a new token.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use serde::Deserialize;

use super::fault;
use crate::accounts::handlers::waiting;
use crate::accounts::letters::{self, Letter};
use crate::accounts::second_factor::codes::Code;
use crate::accounts::second_factor::setup::Setup;
use crate::accounts::second_factor::views::{Fresh, Proving};
use crate::accounts::second_factor::{Standing, codes, store, take, thing, views};
use crate::accounts::tries::Trial;
use crate::accounts::{back, email, password, sessions, store as accounts};
use crate::db::SystemTx;
use crate::error::{Error, FieldErrors, Message, Result};
use crate::web::form::{Form, worded};
use crate::web::limit::Client;
use crate::web::page::see_other;
use crate::web::session::{session_token, token_hash};
use crate::web::visitor::csrf_token;
use crate::web::{Portal, Search, Visitor};

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Return {
    #[serde(default)]
    zurueck: String,
}

/// What the form for a new second factor sends.
#[derive(Deserialize)]
pub struct Addition {
    #[serde(default)]
    einrichtung: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    zurueck: String,
}

/// What the forms send that ask again who is there.
#[derive(Deserialize)]
pub struct Proof {
    /// The password, or a code.
    #[serde(default)]
    nachweis: String,
}

/// How the second factor stands, or what to do to get one.
pub async fn page(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<Return>) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let standing = portal.db.read_system(store::standing(account)).await?;
    let back = back::after_sign_in(&query.zurueck);
    if standing.since.is_some() {
        return Ok(visitor.page(&portal, views::standing(&visitor, &standing)));
    }
    let setup = Setup::begin(&portal, standing.now);
    setup_page(&portal, &visitor, &standing, &setup, back, &FieldErrors::default())
}

fn setup_page(
    portal: &Portal,
    visitor: &Visitor,
    standing: &Standing,
    setup: &Setup,
    back: Option<&str>,
    errors: &FieldErrors,
) -> Result<Response> {
    let account = visitor.signed_in()?;
    let fresh = Fresh {
        uri: &codes::uri(&setup.secret, visitor.language.t("platform-name"), &standing.email)?,
        spelled: &codes::spelled(&setup.secret),
        sealed: &setup.sealed(portal, account.id)?,
        compulsory: account.works() && !portal.demo,
        back,
        errors: &worded(visitor.language, errors),
    };
    Ok(unkept(visitor.page(portal, views::setup(visitor, &fresh))))
}

/// Adds the second factor that the code confirms, and shows the recovery codes: now and never again.
pub async fn add(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(form): Form<Addition>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let standing = portal.db.read_system(store::standing(account)).await?;
    if standing.since.is_some() {
        return Ok(see_other("/konto/zweiter-faktor"));
    }
    let back = back::after_sign_in(&form.zurueck);
    let refused = |setup: &Setup, fault: &'static str| -> Result<Response> {
        let errors = FieldErrors::one("code", fault);
        let page = setup_page(&portal, &visitor, &standing, setup, back, &errors)?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let Some(setup) = Setup::of_form(&portal, account, &form.einrichtung, standing.now) else {
        return refused(&Setup::begin(&portal, standing.now), "second-factor-setup-old");
    };
    let step = match codes::read(&form.code) {
        Some(Code::App(code)) => codes::step_of(&setup.secret, &code, standing.now)?,
        _ => None,
    };
    let Some(step) = step else {
        return refused(&setup, "second-factor-setup-wrong");
    };
    let sealed = portal.vault.seal(&portal.randomness, &thing(account), &setup.secret)?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let added = store::add(account, sealed, step, portal.vault.marks());
    if tx.run(added).await?.is_none() {
        // The form was sent twice at once: the other one has it.
        if portal.db.read_system(store::standing(account)).await?.since.is_some() {
            return Ok(see_other("/konto/zweiter-faktor"));
        }
        return Err(Error::internal("this server's key is not the others'"));
    }
    let (printed, hashes) = codes::recovery_codes(&portal.randomness);
    tx.run(store::renew_recovery_codes(account, hashes)).await?;
    let cookie = rotated(&portal, &tx, account, &headers).await?;
    let Standing {
        email, display_name, ..
    } = standing;
    tx.run(letters::order(
        &visitor,
        Letter::SecondFactorAdded { email, display_name },
    )?)
    .await?;
    tx.commit().await?;
    Ok(codes_page(&portal, visitor, cookie, &printed, back))
}

/// The form for new recovery codes.
pub async fn renewal_page(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    proving_page(&portal, &visitor, Proving::Renewal, &FieldErrors::default()).await
}

/// Makes new recovery codes in place of the old ones and shows them.
pub async fn renew(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    headers: HeaderMap,
    Form(form): Form<Proof>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    if let Some(fault) = unproven(&portal, &client, account, &form.nachweis).await? {
        let errors = FieldErrors::one("nachweis", fault);
        return proving_page(&portal, &visitor, Proving::Renewal, &errors).await;
    }
    let (printed, hashes) = codes::recovery_codes(&portal.randomness);
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::renew_recovery_codes(account, hashes)).await?;
    let token = session_token(&portal.config, &headers).ok_or(Error::SignInRequired)?;
    let cookie = sessions::rotate(&portal, &tx, &token).await?;
    tx.commit().await?;
    Ok(codes_page(&portal, visitor, cookie, &printed, None))
}

/// The form that removes the second factor.
pub async fn removal_page(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    proving_page(&portal, &visitor, Proving::Removal, &FieldErrors::default()).await
}

/// Removes the second factor.
pub async fn remove(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    headers: HeaderMap,
    Form(form): Form<Proof>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    if let Some(fault) = unproven(&portal, &client, account, &form.nachweis).await? {
        let errors = FieldErrors::one("nachweis", fault);
        return proving_page(&portal, &visitor, Proving::Removal, &errors).await;
    }
    let Standing {
        email, display_name, ..
    } = portal.db.read_system(store::standing(account)).await?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    if tx.run(store::remove(account)).await?.is_none() {
        return Ok(see_other("/konto/zweiter-faktor"));
    }
    let cookie = rotated(&portal, &tx, account, &headers).await?;
    let told = Letter::SecondFactorRemoved { email, display_name };
    tx.run(letters::order(&visitor, told)?).await?;
    tx.commit().await?;
    Ok((CookieJar::new().add(cookie), see_other("/konto?fertig=faktor-entfernt")).into_response())
}

/// The form, with what is wrong; for who has no second factor, the page to set one up.
async fn proving_page(portal: &Portal, visitor: &Visitor, what: Proving, errors: &FieldErrors) -> Result<Response> {
    let account = visitor.signed_in()?;
    let standing = portal.db.read_system(store::standing(account.id)).await?;
    if standing.since.is_none() {
        return Ok(see_other("/konto/zweiter-faktor"));
    }
    let compulsory = account.works() && !portal.demo;
    let page = views::proving(visitor, what, compulsory, &worded(visitor.language, errors));
    let page = visitor.page(portal, page);
    Ok(if errors.is_empty() {
        page
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    })
}

/// Why what was typed does not prove that the owner is there: it must be a code or the password, since a session can be
/// somebody else's find.
async fn unproven(portal: &Portal, client: &Client, account: i64, typed: &str) -> Result<Option<Message>> {
    if typed.trim().is_empty() {
        return Ok(Some("second-factor-proof-missing".into()));
    }
    let code = codes::read(typed);
    if matches!(code, Some(Code::App(_))) {
        return Ok(fault(&take(portal, account, typed).await?));
    }
    let wrong = wrong_password(portal, client, account, typed).await?;
    // A password may look like a recovery code.
    match (wrong, code) {
        (Some(_), Some(_)) => Ok(fault(&take(portal, account, typed).await?)),
        (wrong, _) => Ok(wrong),
    }
}

async fn wrong_password(portal: &Portal, client: &Client, account: i64, typed: &str) -> Result<Option<Message>> {
    let standing = portal.db.read_system(store::standing(account)).await?;
    let trial = Trial::of_password(portal, &email::key(&standing.email).unwrap_or_default(), client.0);
    let wait = trial.take(portal).await?;
    if wait > 0 {
        return Ok(Some(waiting(wait)));
    }
    let hash = portal.db.read_system(accounts::password_hash(account)).await?;
    if !password::verify(typed, hash.as_deref()).await? {
        return Ok(Some("second-factor-proof-wrong".into()));
    }
    trial.succeeded(portal).await?;
    Ok(None)
}

/// Ends the account's other sessions and puts this one under a new token.
async fn rotated(portal: &Portal, tx: &SystemTx<'_>, account: i64, headers: &HeaderMap) -> Result<Cookie<'static>> {
    let token = session_token(&portal.config, headers).ok_or(Error::SignInRequired)?;
    tx.run(accounts::close_other_sessions(account, token_hash(&token)))
        .await?;
    sessions::rotate(portal, tx, &token).await
}

/// The recovery codes. The page's forms already carry the new session's token.
fn codes_page(
    portal: &Portal,
    visitor: Visitor,
    cookie: Cookie<'static>,
    printed: &[String],
    back: Option<&str>,
) -> Response {
    let visitor = Visitor {
        csrf: csrf_token(portal, Some(cookie.value())),
        ..visitor
    };
    let page = views::recovery_codes(&visitor, portal.config.base_url.host_str(), printed, back);
    let page = unkept(visitor.page(portal, page));
    (CookieJar::new().add(cookie), page).into_response()
}

/// No copy of what stands on the page stays in the browser.
fn unkept(mut page: Response) -> Response {
    let headers = page.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    page
}
