//! To a provider and back.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::flow::{Errand, Flow, Kept};
use super::signup::Newcomer;
use super::views::{self, Trouble};
use super::{Identity, store};
use crate::accounts::letters::{self, Letter};
use crate::accounts::sessions::{self, Opening};
use crate::accounts::{Profile, back, email, store as accounts};
use crate::error::{Error, Result};
use crate::oidc::{self, Failure, Person, Provider};
use crate::web::page::see_other;
use crate::web::{Address, Portal, Search, Visitor, address};

/// How many seconds ago somebody may have shown who they are, for linking.
const FRESH: i64 = 5 * 60;

/// Where to go after signing in.
#[derive(Deserialize)]
pub struct Return {
    #[serde(default)]
    zurueck: String,
}

/// What a provider sends somebody back with (RFC 6749, section 4.1.2; RFC 9207).
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
    iss: Option<String>,
}

/// Sends the browser to the provider. A link and not a form, since browsers let a form lead to no other site.
pub async fn leave(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(key): Address<String>,
    Search(query): Search<Return>,
) -> Result<Response> {
    let provider = portal.providers.by_key(&key).ok_or(Error::NotFound)?;
    if visitor.on_host.is_some() {
        // Providers send back to the platform's address, where the browser must have its cookie.
        let here = format!("/anmelden/dienst/{key}?zurueck={}", address::encode(&query.zurueck));
        return Ok(see_other(&portal.config.absolute(&here)));
    }
    let back = back::after_sign_in(&query.zurueck).map(str::to_owned);
    go(&portal, &visitor, provider, Errand::SignIn { back }).await
}

/// The way to the provider, or the page that tells why there is none.
async fn go(portal: &Portal, visitor: &Visitor, provider: &Provider, errand: Errand) -> Result<Response> {
    let flow = Flow::new(portal, provider, errand);
    match portal.providers.address(provider, &flow.question(portal)).await {
        Ok(address) => Ok((CookieJar::new().add(flow.cookie(portal)?), see_other(address.as_str())).into_response()),
        Err(failure) => {
            let trouble = blame(provider, &failure);
            Ok(tell(portal, visitor, provider, &flow.errand, trouble))
        }
    }
}

/// Takes in who comes back. Whatever becomes of it, the browser's cookie has done its work.
pub async fn come_back(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Address(key): Address<String>,
    Search(answer): Search<Answer>,
) -> Result<Response> {
    let provider = portal.providers.by_key(&key).ok_or(Error::NotFound)?;
    let none = Errand::SignIn { back: None };
    let Some(flow) = Flow::of(&portal, &headers, &key, &answer.state) else {
        return Ok(tell(&portal, &visitor, provider, &none, Trouble::Over));
    };
    let done = if flow.use_up(&portal).await? {
        take_in(&portal, &visitor, &headers, provider, &flow, answer).await?
    } else {
        Err(Trouble::Over)
    };
    Ok(match done {
        Ok(response) => response,
        Err(trouble) => {
            let page = tell(&portal, &visitor, provider, &flow.errand, trouble);
            (CookieJar::new().add(Kept::Flow.gone(&portal)), page).into_response()
        }
    })
}

async fn take_in(
    portal: &Portal,
    visitor: &Visitor,
    headers: &HeaderMap,
    provider: &Provider,
    flow: &Flow,
    answer: Answer,
) -> Result<Result<Response, Trouble>> {
    if answer.iss.as_deref().is_some_and(|issuer| issuer != provider.issuer()) {
        return Ok(Err(Trouble::Unproven));
    }
    match answer.error.as_str() {
        "" => {}
        "access_denied" => return Ok(Err(Trouble::Denied)),
        other => {
            tracing::warn!(
                provider = provider.key,
                error = other,
                "the provider sent somebody back"
            );
            return Ok(Err(Trouble::Down));
        }
    }
    let code = oidc::Answer { code: answer.code };
    let person = match portal.providers.person(provider, &flow.question(portal), code).await {
        Ok(person) => person,
        Err(failure) => return Ok(Err(blame(provider, &failure))),
    };
    match &flow.errand {
        Errand::SignIn { back } => sign_in(portal, headers, provider, person, back.as_deref()).await,
        errand if visitor.account.as_ref().map(|account| account.id) != errand.account() => Ok(Err(Trouble::Over)),
        Errand::Confirm { account, next } => confirm(portal, visitor, *account, next, &person).await,
        Errand::Link { account } => link(portal, visitor, *account, &person).await,
    }
}

/// The account of the identity is signed in; somebody new is asked for what an account needs.
async fn sign_in(
    portal: &Portal,
    headers: &HeaderMap,
    provider: &Provider,
    person: Person,
    back: Option<&str>,
) -> Result<Result<Response, Trouble>> {
    let jar = CookieJar::new().add(Kept::Flow.gone(portal));
    if let Some(account) = recognise(portal, &person).await? {
        let opening = Opening::of(&portal.config, headers, false);
        let opened = sessions::open(portal, account, &opening).await?;
        return Ok(Ok((jar, opened.leading_to(back)).into_response()));
    }
    let key = person.email.as_deref().and_then(email::key);
    if let Some(key) = key.filter(|_| person.email_verified)
        && portal.db.read_system(store::is_known(key)).await?
    {
        return Ok(Err(Trouble::Known));
    }
    let newcomer = Newcomer::new(portal, provider, person, back);
    let cookie = Kept::Newcomer.cookie(portal, &newcomer)?;
    Ok(Ok((jar.add(cookie), see_other("/registrieren/dienst")).into_response()))
}

async fn recognise(portal: &Portal, person: &Person) -> Result<Option<i64>> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let account = tx.run(store::recognise(Identity::of(person))).await?;
    tx.commit().await?;
    Ok(account)
}

/// Whoever has just proved to be the account's owner goes on to the provider that is to be linked.
async fn confirm(
    portal: &Portal,
    visitor: &Visitor,
    account: i64,
    next: &str,
    person: &Person,
) -> Result<Result<Response, Trouble>> {
    let since = portal.clock.now().as_second() - FRESH;
    let fresh = person.proved_at.is_some_and(|at| at >= since);
    if !fresh || recognise(portal, person).await? != Some(account) {
        return Ok(Err(Trouble::Unproven));
    }
    let next = portal.providers.by_key(next).ok_or(Error::NotFound)?;
    go(portal, visitor, next, Errand::Link { account }).await.map(Ok)
}

async fn link(portal: &Portal, visitor: &Visitor, account: i64, person: &Person) -> Result<Result<Response, Trouble>> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let identity = Identity::of(person);
    let owner = tx.run(store::recognise(identity.clone())).await?;
    match owner {
        Some(owner) if owner == account => {}
        None if identity.link(&tx, account).await? => {
            let Profile { email, display_name } = tx.run(accounts::profile(account)).await?;
            let told = Letter::IdentityLinked { email, display_name };
            tx.run(letters::order(visitor, told)?).await?;
        }
        _ => return Ok(Err(Trouble::Taken)),
    }
    tx.commit().await?;
    let jar = CookieJar::new().add(Kept::Flow.gone(portal));
    Ok(Ok(
        (jar, see_other("/konto/anmeldedienste?fertig=verknuepft")).into_response()
    ))
}

impl Errand {
    /// The account that must be signed in.
    const fn account(&self) -> Option<i64> {
        match self {
            Self::SignIn { .. } => None,
            Self::Confirm { account, .. } | Self::Link { account } => Some(*account),
        }
    }

    /// Where to try once more.
    fn again(&self, provider: &Provider) -> String {
        match self {
            Self::SignIn { back } => views::leave_href(provider, back.as_deref()),
            Self::Confirm { .. } | Self::Link { .. } => "/konto/anmeldedienste".to_owned(),
        }
    }
}

/// What a person is told of a failure. The log has its reason, which tells nothing of the person.
fn blame(provider: &Provider, failure: &Failure) -> Trouble {
    tracing::warn!(provider = provider.key, %failure, "sign-in at a provider failed");
    match failure {
        Failure::Unreachable(_) => Trouble::Down,
        Failure::Refused(_) => Trouble::Unproven,
    }
}

pub(super) fn tell(
    portal: &Portal,
    visitor: &Visitor,
    provider: &Provider,
    errand: &Errand,
    trouble: Trouble,
) -> Response {
    let status = match trouble {
        Trouble::Over => StatusCode::GONE,
        Trouble::Denied => StatusCode::FORBIDDEN,
        Trouble::Unproven => StatusCode::BAD_REQUEST,
        Trouble::Known | Trouble::Taken => StatusCode::CONFLICT,
        Trouble::Down => StatusCode::BAD_GATEWAY,
    };
    let page = views::trouble(visitor.language, trouble, &provider.name, &errand.again(provider));
    (status, visitor.page(portal, page)).into_response()
}
