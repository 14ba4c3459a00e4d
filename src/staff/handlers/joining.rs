//! Answering an invitation: with the account that one has, or with a new one. Opening the link changes nothing, since
//! programs open links too.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use serde::Deserialize;
use serde_json::json;

use crate::accounts::{self, Opened, Opening, email};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::{SystemTx, TenantId};
use crate::error::{FieldErrors, Result};
use crate::staff::{Offer, invitations, store, views};
use crate::ui::text;
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::session::{session_token, token_hash};
use crate::web::{Account, Form, Portal, Role, Search, Visitor};

/// The code of the link.
#[derive(Deserialize)]
pub struct Code {
    #[serde(default)]
    code: String,
}

/// What the page sends. Name and password come from who has no account yet.
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    code: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
}

/// Who answers an invitation.
enum Guest {
    /// Signed in with the account of the invited address.
    Fits(Account),
    /// Signed in with another one.
    Other,
    /// Not signed in; the address has an account.
    Known,
    /// Not signed in, without an account.
    New,
}

async fn guest(portal: &Portal, visitor: &Visitor, offer: &Offer) -> Result<Guest> {
    let Some(account) = &visitor.account else {
        return Ok(if offer.known { Guest::Known } else { Guest::New });
    };
    let own = portal.db.read_system(accounts::profile(account.id)).await?;
    Ok(if email::key(&own.email).as_deref() == Some(offer.email_key.as_str()) {
        Guest::Fits(account.clone())
    } else {
        Guest::Other
    })
}

fn dead_link(portal: &Portal, visitor: &Visitor) -> Response {
    (
        StatusCode::GONE,
        visitor.page(portal, views::joining::dead_link(visitor.language)),
    )
        .into_response()
}

/// `GET /einladung?code=…`.
pub async fn page(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<Code>) -> Result<Response> {
    let offer = portal.db.read_system(store::look_at_invitation(&query.code)).await?;
    let Some(offer) = offer else {
        return Ok(dead_link(&portal, &visitor));
    };
    shown(&portal, &visitor, &offer, &query.code, "", &FieldErrors::default()).await
}

async fn shown(
    portal: &Portal,
    visitor: &Visitor,
    offer: &Offer,
    code: &str,
    name: &str,
    errors: &FieldErrors,
) -> Result<Response> {
    let tenants = portal.tenants.get();
    let Some(tenant) = tenants.by_id(offer.tenant_id) else {
        return Ok(dead_link(portal, visitor));
    };
    let invitation = views::joining::Invited {
        visitor,
        tenant,
        offer,
        code,
        errors: worded(visitor.language, errors),
    };
    let page = match guest(portal, visitor, offer).await? {
        Guest::Fits(account) => views::joining::accept(&invitation, &account.display_name),
        Guest::Other => views::joining::other_account(&invitation),
        Guest::Known => views::joining::sign_in(&invitation),
        Guest::New => views::joining::register(&invitation, name),
    };
    Ok(visitor.page(portal, page))
}

/// `POST /einladung`: the link is used up, and the person works for the body.
pub async fn accept(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(form): Form<Answer>,
) -> Result<Response> {
    let offer = portal.db.read_system(store::look_at_invitation(&form.code)).await?;
    let tenants = portal.tenants.get();
    let Some((offer, tenant)) = offer.and_then(|offer| {
        let tenant = tenants.by_id(offer.tenant_id)?;
        Some((offer, tenant))
    }) else {
        return Ok(dead_link(&portal, &visitor));
    };
    let work = format!("{}/verwaltung", tenant.path());
    let joined = match guest(&portal, &visitor, &offer).await? {
        Guest::Fits(account) => join(&portal, &offer, &form.code, &account, &headers)
            .await?
            .map(|cookie| (CookieJar::new().add(cookie), see_other(&work)).into_response()),
        Guest::New => match register(&portal, &offer, &form, &headers).await? {
            Ok(opened) => opened.map(|opened| opened.leading_to(Some(&work))),
            Err(errors) => {
                let page = shown(&portal, &visitor, &offer, &form.code, &form.name, &errors).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
        },
        // The page tells what to do first.
        Guest::Other | Guest::Known => {
            return shown(&portal, &visitor, &offer, &form.code, "", &FieldErrors::default()).await;
        }
    };
    Ok(joined.unwrap_or_else(|| dead_link(&portal, &visitor)))
}

/// With the account that is signed in: its session goes on under another token, all others end. None where the link was
/// used or withdrawn in the meantime.
async fn join(
    portal: &Portal,
    offer: &Offer,
    code: &str,
    account: &Account,
    headers: &HeaderMap,
) -> Result<Option<Cookie<'static>>> {
    let Some(token) = session_token(&portal.config, headers) else {
        return Ok(None);
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    if !take(&tx, offer, code, account.id, &account.display_name).await? {
        return Ok(None);
    }
    tx.run(accounts::close_other_sessions(account.id, token_hash(&token)))
        .await?;
    let cookie = accounts::rotate_session(portal, &tx, &token).await?;
    tx.commit().await?;
    Ok(Some(cookie))
}

/// With a new account, whose address the link has proven; it is signed in at once.
async fn register(
    portal: &Portal,
    offer: &Offer,
    form: &Answer,
    headers: &HeaderMap,
) -> Result<Result<Option<Opened>, FieldErrors>> {
    let mut errors = FieldErrors::default();
    let name = text::tidy_line(&form.name);
    accounts::check_name(&name, &mut errors);
    let about = vec![offer.email.clone(), name.clone()];
    let hash = accounts::password::checked_hash(&form.password, about, portal.randomness.bytes()).await?;
    let hash = match hash {
        Ok(hash) if errors.is_empty() => hash,
        Ok(_) => return Ok(Err(errors)),
        Err(why) => {
            errors.add("password", why);
            return Ok(Err(errors));
        }
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let made = accounts::add_confirmed(&tx, offer.email.clone(), offer.email_key.clone(), name.clone(), hash).await?;
    let Some(account) = made else { return Ok(Ok(None)) };
    if !take(&tx, offer, &form.code, account, &name).await? {
        return Ok(Ok(None));
    }
    tx.commit().await?;
    let opening = Opening::of(&portal.config, headers, false);
    accounts::open_session(portal, account, &opening)
        .await
        .map(|opened| Ok(Some(opened)))
}

/// Uses the link up, gives the roles and writes it down; answers whether the link still was good for it.
async fn take(tx: &SystemTx<'_>, offer: &Offer, code: &str, account: i64, name: &str) -> Result<bool> {
    let tenant = TenantId(offer.tenant_id);
    tx.run(store::lock(tenant)).await?;
    if tx.run(store::take_invitation(code)).await?.is_none() {
        return Ok(false);
    }
    let before = tx.run(store::member(tenant, account)).await?;
    let first = tx.run(store::administrators(tenant)).await?.is_empty();
    tx.run(store::add_roles(tenant, account, offer.roles.clone())).await?;
    let subject = Subject::new("account", account, name);
    let joined = Entry::new(Actor::person(account, name), Action::StaffJoined, subject);
    let joined = match before {
        Some(before) => joined.before(json!({ "roles": before.roles })),
        None => joined,
    };
    tx.run(audit::record(tenant, joined.after(json!({ "roles": offer.roles }))))
        .await?;
    if first && offer.roles.iter().any(|role| role == Role::Admin.name()) {
        invitations::lapse(tx, tenant).await?;
    }
    Ok(true)
}
