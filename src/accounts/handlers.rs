//! Signing in and out, the account's pages, the choice of a language.

pub mod new_email;
pub mod own;
pub mod registration;
pub mod reset;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use serde::Deserialize;
use time::Duration;

use super::letters::{self, Letter};
use super::sessions::Opening;
use super::tries::{MailCause, Trial};
use super::views::{BodyRoles, PostEntry, SignInForm};
use super::{
    Credentials, DemoAccount, OwnPost, POSTS_PER_PAGE, back, closed, email, handover, kept, password, sessions, store,
    views,
};
use crate::error::{Error, FieldErrors, Message, Result};
use crate::i18n::Language;
use crate::web::form::{Form, worded};
use crate::web::limit::Client;
use crate::web::page::see_other;
use crate::web::visitor::LANGUAGE_COOKIE;
use crate::web::{Account, Nothing, Portal, Search, Tenant, Visitor, cursor, session};

/// Where to go after signing in.
#[derive(Deserialize)]
pub struct Return {
    #[serde(default)]
    zurueck: String,
}

impl Return {
    /// The way back, if it leads to a page of ours.
    pub(super) fn way(&self) -> Option<&str> {
        back::after_sign_in(&self.zurueck)
    }
}

/// What the sign-in form sends.
#[derive(Deserialize)]
pub struct SignIn {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    zurueck: String,
    /// Whether the browser shall keep the session when it is closed.
    #[serde(default)]
    bleiben: String,
}

/// The sign-in form, or who is signed in already.
pub async fn sign_in_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Search(query): Search<Return>,
) -> Result<Response> {
    let back = query.way();
    if visitor.account.is_none() && closed::of_session(&portal, &headers).await?.is_some() {
        return Ok(see_other(closed::PAGE));
    }
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    let page = match &visitor.account {
        Some(account) => views::signed_in(&visitor, &account.display_name, back.unwrap_or("/konto")),
        None => views::sign_in(
            &visitor,
            &SignInForm::empty(&portal, back),
            portal.providers.all(),
            &demo_accounts(&portal).await?,
        ),
    };
    Ok(visitor.page(&portal, page))
}

/// Checks the password and opens a session.
pub async fn sign_in(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    headers: HeaderMap,
    Form(form): Form<SignIn>,
) -> Result<Response> {
    let back = back::after_sign_in(&form.zurueck);
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    let stay = !form.bleiben.is_empty();
    let (status, errors) = match check(&portal, &visitor, &client, &form).await? {
        Checked::Fits(account) => {
            let opening = Opening::of(&portal.config, &headers, stay);
            let opened = sessions::open(&portal, account, &opening).await?;
            return Ok(opened.leading_to(back));
        }
        Checked::Wrong(errors) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        Checked::Wait(seconds) => (StatusCode::TOO_MANY_REQUESTS, FieldErrors::one("", waiting(seconds))),
    };
    let shown = SignInForm {
        email: &form.email,
        stay,
        errors: worded(visitor.language, &errors),
        ..SignInForm::empty(&portal, back)
    };
    let page = views::sign_in(&visitor, &shown, portal.providers.all(), &demo_accounts(&portal).await?);
    Ok((status, visitor.page(&portal, page)).into_response())
}

/// What came of a sign-in.
enum Checked {
    Fits(i64),
    Wrong(FieldErrors),
    /// Seconds until the next try.
    Wait(i64),
}

/// Tells how long it takes until one may try again.
pub(super) fn waiting(seconds: i64) -> Message {
    Message {
        key: "account-wait",
        args: vec![("minutes", (seconds + 59) / 60)],
    }
}

/// The account that the form proves to be, or what is wrong with the form. Whether the address or the password is
/// wrong shows neither in the message nor in the time that it takes.
async fn check(portal: &Portal, visitor: &Visitor, client: &Client, form: &SignIn) -> Result<Checked> {
    let mut errors = FieldErrors::default();
    if form.email.trim().is_empty() {
        errors.add("email", "account-email-missing");
    }
    if form.password.is_empty() {
        errors.add("password", "account-password-missing");
    }
    if !errors.is_empty() {
        return Ok(Checked::Wrong(errors));
    }
    let key = email::key(&form.email);
    let trial = Trial::of_password(portal, key.as_deref().unwrap_or_default(), client.0);
    let wait = trial.take(portal).await?;
    if wait > 0 {
        return Ok(Checked::Wait(wait));
    }
    let credentials = match key {
        Some(key) => portal.db.read_system(store::credentials(key)).await?,
        None => None,
    };
    let hash = credentials.as_ref().and_then(|known| known.password_hash.as_deref());
    let fits = password::verify(&form.password, hash).await?;
    let Some(known) = credentials.filter(|_| fits) else {
        return Ok(Checked::Wrong(FieldErrors::one("", "account-sign-in-failed")));
    };
    trial.succeeded(portal).await?;
    if known.verified {
        return Ok(Checked::Fits(known.id));
    }
    confirm_again(portal, visitor, known, back::after_sign_in(&form.zurueck)).await?;
    Ok(Checked::Wrong(FieldErrors::one("", "account-unverified")))
}

/// Sends the registration's mail again to somebody who knows its password: anybody may have registered the address.
async fn confirm_again(portal: &Portal, visitor: &Visitor, known: Credentials, back: Option<&str>) -> Result<()> {
    let key = email::key(&known.email).unwrap_or_default();
    let Some(password_hash) = known.password_hash else {
        return Ok(());
    };
    if Trial::of_mail(portal, MailCause::Typed, &key).take(portal).await? > 0 {
        return Ok(());
    }
    let letter = Letter::Verify {
        account: known.id,
        email: known.email,
        display_name: known.display_name,
        password_hash,
        back: back.map(handover::lasting),
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(letters::order(visitor, letter)?).await?;
    tx.commit().await
}

/// The accounts to try a demonstration with. No other deployment has any.
async fn demo_accounts(portal: &Portal) -> Result<Vec<DemoAccount>> {
    if !portal.demo {
        return Ok(Vec::new());
    }
    let Some(list) = portal.db.read_system(store::demo_accounts()).await? else {
        return Ok(Vec::new());
    };
    Ok(serde_json::from_str(&list).unwrap_or_else(|error| {
        tracing::warn!(%error, "the list of demo accounts cannot be read");
        Vec::new()
    }))
}

/// Ends the session here and in the browser.
pub async fn sign_out(State(portal): State<Portal>, headers: HeaderMap, _: Form<Nothing>) -> Result<Response> {
    let token = session::session_token(&portal.config, &headers);
    let cookie = sessions::close(&portal, token.as_deref()).await?;
    Ok((CookieJar::new().add(cookie), see_other("/")).into_response())
}

/// What was changed before the account's page is shown again.
#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    fertig: String,
}

/// The account and what it is to which body.
pub async fn account(
    State(portal): State<Portal>,
    visitor: Visitor,
    jar: CookieJar,
    Search(done): Search<Done>,
) -> Result<Response> {
    let account = visitor.signed_in()?;
    let cookie = jar.get(kept::cookie_name(&portal)).map(Cookie::value);
    let profile = portal.db.read_system(store::profile(account.id)).await?;
    let waiting = portal.db.read_system(kept::waiting_in(account.id, cookie)).await?;
    let page = views::account(
        &visitor,
        &profile,
        &bodies(&portal, &visitor, account),
        &ways_to_texts(&portal, &visitor, &waiting),
    )
    .notice(views::own::done(visitor.language, &done.fertig));
    Ok(visitor.page(&portal, page))
}

/// Where texts wait, each with the body's name.
fn ways_to_texts(portal: &Portal, visitor: &Visitor, waiting: &[i64]) -> Vec<(String, String)> {
    let tenants = portal.tenants.get();
    let there = waiting.iter().filter_map(|id| tenants.by_id(*id));
    there
        .map(|tenant| (href(portal, visitor, tenant, kept::PAGE), tenant.name.clone()))
        .collect()
}

/// The bodies the account works for. A body's roles stand beside each other in the account's list.
fn bodies(portal: &Portal, visitor: &Visitor, account: &Account) -> Vec<BodyRoles> {
    let tenants = portal.tenants.get();
    let mut bodies: Vec<BodyRoles> = Vec::new();
    for (id, role) in account.role_tenants.iter().zip(&account.role_names) {
        let Some(tenant) = tenants.by_id(*id) else { continue };
        let href = href(portal, visitor, tenant, "/verwaltung");
        match bodies.last_mut().filter(|last| last.href == href) {
            Some(last) => last.roles.push(role.clone()),
            None => bodies.push(BodyRoles {
                name: tenant.name.clone(),
                href,
                roles: vec![role.clone()],
            }),
        }
    }
    bodies
}

/// The address of a body's page from here: a path on the platform and on the body's own host name, else the
/// platform's absolute address.
pub fn href(portal: &Portal, visitor: &Visitor, tenant: &Tenant, rest: &str) -> String {
    match &visitor.on_host {
        None => format!("{}{rest}", tenant.path()),
        Some(host) if host.id == tenant.id => rest.to_owned(),
        Some(_) => portal.config.absolute(&format!("{}{rest}", tenant.path())),
    }
}

/// Where the list of own posts continues.
#[derive(Deserialize)]
pub struct PostsQuery {
    nach: Option<String>,
}

/// What the account wrote, everywhere.
pub async fn posts(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<PostsQuery>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let list_name = format!("accounts/{account}/posts");
    let before = match &query.nach {
        Some(sealed) => cursor::open(&portal.secret, &list_name, sealed)?,
        None => i64::MAX,
    };
    let mut posts = own_posts(&portal, account, before).await?;
    let next = cursor::cut(&portal.secret, &list_name, &mut posts, POSTS_PER_PAGE, |last| last.id)?;
    let entries = entries(&portal, &visitor, &posts);
    Ok(visitor.page(&portal, views::posts(&visitor, &entries, next, query.nach.is_some())))
}

/// One more than a page holds, which tells whether there is a next one.
async fn own_posts(portal: &Portal, account: i64, before: i64) -> Result<Vec<OwnPost>> {
    let limit = i64::try_from(POSTS_PER_PAGE + 1).unwrap_or(i64::MAX);
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(account).await?;
    let posts = tx.run(store::posts(before, limit)).await?;
    tx.commit().await?;
    Ok(posts)
}

fn entries<'a>(portal: &Portal, visitor: &Visitor, posts: &'a [OwnPost]) -> Vec<PostEntry<'a>> {
    let tenants = portal.tenants.get();
    let entry = |post: &'a OwnPost| {
        let tenant = tenants.by_id(post.tenant_id)?;
        Some(PostEntry {
            post,
            body: tenant.name.clone(),
            href: href(portal, visitor, tenant, &post.path()),
        })
    };
    posts.iter().filter_map(entry).collect()
}

/// The chosen language and where it was chosen.
#[derive(Deserialize)]
pub struct Choice {
    wahl: String,
    #[serde(default)]
    zurueck: String,
}

/// Keeps the chosen language for a year.
pub async fn language(State(portal): State<Portal>, Search(choice): Search<Choice>) -> Result<Response> {
    let language = Language::from_code(&choice.wahl).ok_or(Error::BadRequest("error-choice"))?;
    let mut cookie = session::cookie(&portal.config, LANGUAGE_COOKIE, language.code().to_owned());
    cookie.set_max_age(Duration::days(365));
    Ok((
        CookieJar::new().add(cookie),
        see_other(back::after_choice(&choice.zurueck)),
    )
        .into_response())
}
