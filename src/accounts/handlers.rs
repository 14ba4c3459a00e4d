//! Signing in and out, the account's pages, the choice of a language.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;
use time::Duration;

use super::views::{BodyRoles, PostEntry, SignInForm};
use super::{DemoAccount, OwnPost, POSTS_PER_PAGE, back, email, password, sessions, store, views};
use crate::error::{Error, FieldErrors, Result};
use crate::i18n::Language;
use crate::web::form::{Form, worded};
use crate::web::page::see_other;
use crate::web::visitor::LANGUAGE_COOKIE;
use crate::web::{Account, Portal, Search, Tenant, Visitor, cursor, session};

/// Where to go after signing in.
#[derive(Deserialize)]
pub struct Return {
    #[serde(default)]
    zurueck: String,
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
}

/// The sign-in form, or who is signed in already.
pub async fn sign_in_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<Return>,
) -> Result<Response> {
    let back = back::after_sign_in(&query.zurueck);
    let page = match &visitor.account {
        Some(account) => views::signed_in(&visitor, &account.display_name, back.unwrap_or("/konto")),
        None => views::sign_in(&visitor, &SignInForm::empty(back), &demo_accounts(&portal).await?),
    };
    Ok(visitor.page(&portal, page))
}

/// Checks the password and opens a session.
pub async fn sign_in(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(form): Form<SignIn>,
) -> Result<Response> {
    let back = back::after_sign_in(&form.zurueck);
    match check(&portal, &form).await? {
        Ok(account) => {
            let previous = session::session_token(&portal.config, &headers);
            let cookie = sessions::open(&portal, account, previous.as_deref()).await?;
            Ok((CookieJar::new().add(cookie), see_other(back.unwrap_or("/konto"))).into_response())
        }
        Err(errors) => {
            let shown = SignInForm {
                email: &form.email,
                back,
                errors: worded(visitor.language, &errors),
            };
            let page = views::sign_in(&visitor, &shown, &demo_accounts(&portal).await?);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response())
        }
    }
}

/// The account that the form proves to be, or what is wrong with the form. Whether the address or the password is
/// wrong shows neither in the message nor in the time that it takes.
async fn check(portal: &Portal, form: &SignIn) -> Result<Result<i64, FieldErrors>> {
    let mut errors = FieldErrors::default();
    if form.email.trim().is_empty() {
        errors.add("email", "account-email-missing");
    }
    if form.password.is_empty() {
        errors.add("password", "account-password-missing");
    }
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let credentials = match email::key(&form.email) {
        Some(key) => portal.db.read_system(store::credentials(key)).await?,
        None => None,
    };
    let hash = credentials.as_ref().and_then(|known| known.password_hash.as_deref());
    let fits = password::verify(&form.password, hash).await?;
    Ok(match credentials.filter(|_| fits) {
        Some(known) => Ok(known.id),
        None => Err(FieldErrors::one("", "account-sign-in-failed")),
    })
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

/// Signing out takes nothing but the form's proof of origin.
#[derive(Deserialize)]
pub struct Nothing {}

/// Ends the session here and in the browser.
pub async fn sign_out(State(portal): State<Portal>, headers: HeaderMap, _: Form<Nothing>) -> Result<Response> {
    let token = session::session_token(&portal.config, &headers);
    let cookie = sessions::close(&portal, token.as_deref()).await?;
    Ok((CookieJar::new().add(cookie), see_other("/")).into_response())
}

/// The account and what it is to which body.
pub async fn account(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    let account = visitor.signed_in()?;
    let profile = portal.db.read_system(store::profile(account.id)).await?;
    let page = views::account(
        &visitor,
        &profile,
        account.operator,
        &bodies(&portal, &visitor, account),
    );
    Ok(visitor.page(&portal, page))
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
fn href(portal: &Portal, visitor: &Visitor, tenant: &Tenant, rest: &str) -> String {
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
    let more = posts.len() > POSTS_PER_PAGE;
    posts.truncate(POSTS_PER_PAGE);
    let next = match posts.last().filter(|_| more) {
        Some(last) => Some(cursor::seal(&portal.secret, &list_name, &last.id)?),
        None => None,
    };
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
