//! A new address for an account: asked for with the password, confirmed from the old mailbox and from the new one.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::own::old_password_fits;
use super::registration::{address, dead_link};
use crate::accounts::letters::{self, Letter, Purpose};
use crate::accounts::tries::{MailCause, Trial};
use crate::accounts::views::own as views;
use crate::accounts::{email, store};
use crate::error::{Error, FieldErrors, Result};
use crate::web::form::{Form, worded};
use crate::web::limit::Client;
use crate::web::page::see_other;
use crate::web::{Portal, Search, Visitor};

/// What the form sends.
#[derive(Deserialize)]
pub struct NewEmail {
    #[serde(default)]
    email: String,
    #[serde(default)]
    old: String,
}

/// A mailed link: which mailbox it was sent to, and its code.
#[derive(Deserialize)]
pub struct Mailbox {
    #[serde(default)]
    postfach: String,
    #[serde(default)]
    code: String,
}

impl Mailbox {
    fn purpose(&self) -> Option<Purpose> {
        [Purpose::EmailOld, Purpose::EmailNew]
            .into_iter()
            .find(|purpose| purpose.name() == self.postfach)
    }
}

/// The form.
pub async fn page(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    visitor.signed_in()?;
    let none = worded(visitor.language, &FieldErrors::default());
    Ok(visitor.page(&portal, views::email(&visitor, "", &none)))
}

/// Notes the new address and orders both mails. Whether somebody has the address shows in its mailbox only.
pub async fn begin(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    Form(form): Form<NewEmail>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let profile = portal.db.read_system(store::profile(account)).await?;
    let mut errors = FieldErrors::default();
    let new = form.email.trim();
    let key = address(new, &mut errors);
    if key.is_some() && key == email::key(&profile.email) {
        errors.add("email", "account-email-same");
    }
    old_password_fits(&portal, account, &profile.email, &client, &form.old, &mut errors).await?;
    if let Some(key) = key.as_ref().filter(|_| errors.is_empty())
        && Trial::of_mail(&portal, MailCause::Typed, key).take(&portal).await? > 0
    {
        errors.add("email", "account-email-mails");
    }
    let Some(key) = key.filter(|_| errors.is_empty()) else {
        let page = views::email(&visitor, &form.email, &worded(visitor.language, &errors));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::lock(account)).await?;
    tx.run(store::drop_email_change(account)).await?;
    let change = tx.run(store::begin_email_change(account, new.to_owned(), key)).await?;
    for letter in [Letter::EmailOld { change }, Letter::EmailNew { change }] {
        tx.run(letters::order(&visitor, letter)?).await?;
    }
    tx.commit().await?;
    Ok(see_other("/konto?fertig=email"))
}

/// The mailed link. It changes nothing.
pub async fn confirm_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<Mailbox>,
) -> Result<Response> {
    let Some(purpose) = query.purpose() else {
        return Ok(dead_link(&portal, &visitor));
    };
    let allowed = portal
        .db
        .read_system(store::look_at_mail_token(&query.code, purpose))
        .await?;
    Ok(match allowed {
        Some(_) => visitor.page(&portal, views::confirm_email(&visitor, &query.postfach, &query.code)),
        None => dead_link(&portal, &visitor),
    })
}

/// Notes a confirmation; with the second one the account moves.
pub async fn confirm(State(portal): State<Portal>, visitor: Visitor, Form(form): Form<Mailbox>) -> Result<Response> {
    let Some(purpose) = form.purpose() else {
        return Ok(dead_link(&portal, &visitor));
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let Some(allowed) = tx.run(store::use_mail_token(&form.code, purpose)).await? else {
        return Ok(dead_link(&portal, &visitor));
    };
    let change = allowed.payload["change"]
        .as_i64()
        .ok_or_else(|| Error::internal("a token of a change without its change"))?;
    let confirmed = store::confirm_email_change(change, purpose == Purpose::EmailOld);
    let Some(complete) = tx.run(confirmed).await? else {
        return Ok(dead_link(&portal, &visitor));
    };
    let mut moved = false;
    if complete {
        tx.run(store::clear_unverified(change)).await?;
        moved = tx.run(store::finish_email_change(change)).await?.is_some();
        tx.run(store::drop_email_change(allowed.account_id)).await?;
        tx.run(store::spend_mail_tokens(allowed.account_id, Purpose::Reset))
            .await?;
    }
    tx.commit().await?;
    if complete && !moved {
        return Ok(dead_link(&portal, &visitor));
    }
    Ok(visitor.page(&portal, views::email_confirmed(visitor.language, moved)))
}
