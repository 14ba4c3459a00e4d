//! What one changes on the own account: name, password, sessions.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::registration::{check_name, check_private_name};
use super::waiting;
use crate::accounts::letters::{self, Letter};
use crate::accounts::tries::Trial;
use crate::accounts::views::own as views;
use crate::accounts::{Profile, email, password as passwords, sessions as opened, store};
use crate::error::{Error, FieldErrors, Result};
use crate::ui::text;
use crate::web::form::{Form, worded};
use crate::web::limit::Client;
use crate::web::page::see_other;
use crate::web::session::{session_token, token_hash};
use crate::web::{Address, Id, Nothing, Portal, Visitor};

/// What the form for the name sends.
#[derive(Deserialize)]
pub struct Name {
    #[serde(default)]
    name: String,
}

/// What the form for the password sends.
#[derive(Deserialize)]
pub struct Passwords {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
}

/// The form for the name.
pub async fn name_page(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    let name = visitor.signed_in()?.display_name.clone();
    let none = worded(visitor.language, &FieldErrors::default());
    Ok(visitor.page(&portal, views::name(&visitor, &name, &none)))
}

/// Changes the name.
pub async fn name(State(portal): State<Portal>, visitor: Visitor, Form(form): Form<Name>) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let name = text::tidy_line(&form.name);
    let mut errors = FieldErrors::default();
    if visitor.signed_in()?.works() {
        check_name(&name, &mut errors);
    } else {
        check_private_name(&name, &portal.tenants.get(), &mut errors);
    }
    if !errors.is_empty() {
        let page = views::name(&visitor, &form.name, &worded(visitor.language, &errors));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
    }
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::rename(account, name)).await?;
    tx.commit().await?;
    Ok(see_other("/konto?fertig=name"))
}

/// The form for the password.
pub async fn password_page(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    visitor.signed_in()?;
    let none = worded(visitor.language, &FieldErrors::default());
    Ok(visitor.page(&portal, views::password(&visitor, &none)))
}

/// Changes the password; all other sessions end, and this one goes on under a new token.
pub async fn password(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    headers: HeaderMap,
    Form(form): Form<Passwords>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let Profile { email, display_name } = portal.db.read_system(store::profile(account)).await?;
    let mut errors = FieldErrors::default();
    old_password_fits(&portal, account, &email, &client, &form.old, &mut errors).await?;
    let about = vec![email.clone(), display_name.clone()];
    let hash = match passwords::checked_hash(&form.password, about, portal.randomness.bytes()).await? {
        Ok(hash) => Some(hash),
        Err(why) => {
            errors.add("password", why);
            None
        }
    };
    let Some(hash) = hash.filter(|_| errors.is_empty()) else {
        let page = views::password(&visitor, &worded(visitor.language, &errors));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
    };
    let token = session_token(&portal.config, &headers).ok_or(Error::SignInRequired)?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::set_password(account, hash)).await?;
    tx.run(store::close_other_sessions(account, token_hash(&token))).await?;
    let cookie = opened::rotate(&portal, &tx, &token).await?;
    let told = Letter::PasswordChanged { email, display_name };
    tx.run(letters::order(&visitor, told)?).await?;
    tx.commit().await?;
    Ok((CookieJar::new().add(cookie), see_other("/konto?fertig=passwort")).into_response())
}

/// Notes an error unless this is the account's password. Guessed as slowly as at the sign-in, since a session can be
/// somebody else's find.
pub async fn old_password_fits(
    portal: &Portal,
    account: i64,
    email: &str,
    client: &Client,
    typed: &str,
    errors: &mut FieldErrors,
) -> Result<()> {
    let field = "old";
    if typed.is_empty() {
        errors.add(field, "account-password-missing");
        return Ok(());
    }
    let trial = Trial::of_password(portal, &email::key(email).unwrap_or_default(), client.0);
    let wait = trial.take(portal).await?;
    if wait > 0 {
        errors.add(field, waiting(wait));
        return Ok(());
    }
    let hash = portal.db.read_system(store::password_hash(account)).await?;
    if passwords::verify(typed, hash.as_deref()).await? {
        trial.succeeded(portal).await
    } else if hash.is_none() {
        errors.add(field, "account-password-none");
        Ok(())
    } else {
        errors.add(field, "account-password-wrong");
        Ok(())
    }
}

/// Where the account is signed in.
pub async fn sessions(State(portal): State<Portal>, visitor: Visitor, headers: HeaderMap) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let token = session_token(&portal.config, &headers).unwrap_or_default();
    let list = portal
        .db
        .read_system(store::sessions(account, token_hash(&token)))
        .await?;
    Ok(visitor.page(&portal, views::sessions(&visitor, &list)))
}

/// Ends one of the account's sessions.
pub async fn end_session(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(Id(id)): Address<Id>,
    _: Form<Nothing>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::close_one_session(account, id)).await?;
    tx.commit().await?;
    Ok(see_other("/konto/sitzungen"))
}

/// Ends all of the account's sessions but this one.
pub async fn end_other_sessions(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    _: Form<Nothing>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let token = session_token(&portal.config, &headers).unwrap_or_default();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::close_other_sessions(account, token_hash(&token))).await?;
    tx.commit().await?;
    Ok(see_other("/konto/sitzungen"))
}
