//! A new password for who has forgotten the old one, by a mailed link.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::Return;
use super::registration::{Code, address, dead_link};
use crate::accounts::letters::{self, Letter, Purpose};
use crate::accounts::tries::{MailCause, Trial};
use crate::accounts::views::registration as views;
use crate::accounts::views::with_back;
use crate::accounts::{Profile, back, handover, password, store};
use crate::error::{FieldErrors, Result};
use crate::web::form::{Form, worded};
use crate::web::page::see_other;
use crate::web::{Human, HumanForm, OfOpenForm, OpenForm, Portal, Search, Visitor};

/// What the form for forgotten passwords sends.
#[derive(Deserialize)]
pub struct Forgot {
    #[serde(default)]
    email: String,
    #[serde(default)]
    zurueck: String,
}

impl OfOpenForm for Forgot {
    const FORM: OpenForm = OpenForm::ForgottenPassword;
}

/// What the form for the new password sends.
#[derive(Deserialize)]
pub struct NewPassword {
    #[serde(default)]
    code: String,
    #[serde(default)]
    password: String,
}

/// The form that asks for the address.
pub async fn forgot_page(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<Return>) -> Response {
    let visitor = visitor.bound_for(handover::body_of(&portal, query.way()));
    let none = worded(visitor.language, &FieldErrors::default());
    visitor.page(&portal, views::forgot(&visitor, "", query.way(), &none))
}

/// Orders the mail. Whether there is an account is looked up when it is sent, so nothing here depends on it.
pub async fn forgot(
    State(portal): State<Portal>,
    visitor: Visitor,
    HumanForm { typed: form, human }: HumanForm<Forgot>,
) -> Result<Response> {
    let back = back::after_sign_in(&form.zurueck);
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    let checked = human.map_err(FieldErrors::from).and_then(|human| {
        let mut errors = FieldErrors::default();
        address(form.email.trim(), &mut errors)
            .map(|key| (key, human))
            .ok_or(errors)
    });
    match checked {
        Ok((key, human)) => {
            send_link(&portal, &visitor, key, back, human).await?;
            Ok(see_other(&with_back("/passwort-vergessen/gesendet", back)))
        }
        Err(errors) => {
            let page = views::forgot(&visitor, &form.email, back, &worded(visitor.language, &errors));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response())
        }
    }
}

async fn send_link(portal: &Portal, visitor: &Visitor, key: String, back: Option<&str>, _: Human) -> Result<()> {
    if Trial::of_mail(portal, MailCause::Reset, &key).take(portal).await? > 0 {
        return Ok(());
    }
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let letter = Letter::Reset {
        email_key: key,
        back: back.map(handover::lasting),
    };
    tx.run(letters::order(visitor, letter)?).await?;
    tx.commit().await
}

/// What to do next, whatever became of it.
pub async fn forgot_sent(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<Return>) -> Response {
    let visitor = visitor.bound_for(handover::body_of(&portal, query.way()));
    visitor.page(&portal, views::forgot_sent(visitor.language))
}

/// The mailed link: the form for the new password. It changes nothing.
pub async fn page(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<Code>) -> Result<Response> {
    let allowed = portal
        .db
        .read_system(store::look_at_mail_token(&query.code, Purpose::Reset))
        .await?;
    let none = worded(visitor.language, &FieldErrors::default());
    Ok(match allowed {
        Some(allowed) => {
            let visitor = visitor.bound_for(handover::body_of(&portal, allowed.back()));
            visitor.page(&portal, views::new_password(&visitor, &query.code, &none))
        }
        None => dead_link(&portal, &visitor),
    })
}

/// Sets the new password and ends all sessions and tokens, whoever opened them.
pub async fn set(State(portal): State<Portal>, visitor: Visitor, Form(form): Form<NewPassword>) -> Result<Response> {
    let looked = store::look_at_mail_token(&form.code, Purpose::Reset);
    let Some(allowed) = portal.db.read_system(looked).await? else {
        return Ok(dead_link(&portal, &visitor));
    };
    let visitor = visitor.bound_for(handover::body_of(&portal, allowed.back()));
    let Profile { email, display_name } = portal.db.read_system(store::profile(allowed.account_id)).await?;
    let about = vec![email.clone(), display_name.clone()];
    let hash = match password::checked_hash(&form.password, about, portal.randomness.bytes()).await? {
        Ok(hash) => hash,
        Err(why) => {
            let errors = worded(visitor.language, &FieldErrors::one("password", why));
            let page = views::new_password(&visitor, &form.code, &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
        }
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let Some(allowed) = tx.run(store::use_mail_token(&form.code, Purpose::Reset)).await? else {
        return Ok(dead_link(&portal, &visitor));
    };
    let account = allowed.account_id;
    tx.run(store::set_password(account, hash)).await?;
    for purpose in [Purpose::Reset, Purpose::Verify] {
        tx.run(store::spend_mail_tokens(account, purpose)).await?;
    }
    tx.run(store::drop_email_change(account)).await?;
    tx.run(store::close_all_sessions(account)).await?;
    // Whoever knew the old password may have taken tokens along.
    tx.run(store::revoke_tokens(account)).await?;
    let told = Letter::PasswordReset { email, display_name };
    tx.run(letters::order(&visitor, told)?).await?;
    tx.commit().await?;
    Ok(visitor.page(&portal, views::password_set(visitor.language, allowed.back())))
}
