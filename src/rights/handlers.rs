//! Deletion of the own account, and the way back into a closed one.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::letters::{self, Letter};
use super::views::{self, LeaveForm};
use super::{Body, Posts, store};
use crate::accounts::closed::{self as closed_accounts, Closed};
use crate::accounts::letters::Purpose;
use crate::accounts::{self, MailCause, Trial};
use crate::error::{FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::{Form, worded};
use crate::web::limit::Client;
use crate::web::page::see_other;
use crate::web::{Nothing, Portal, Search, Visitor};

/// What the form for the deletion sends.
#[derive(Default, Deserialize)]
pub struct Leave {
    #[serde(default)]
    beitraege: String,
    #[serde(default)]
    old: String,
}

/// What a deletion means, and its form.
pub async fn leave_page(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    leave_form(&portal, &visitor, &Leave::default(), &Errors::new()).await
}

async fn leave_form(portal: &Portal, visitor: &Visitor, form: &Leave, errors: &Errors) -> Result<Response> {
    let account = visitor.signed_in()?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(account.id).await?;
    let alone = tx.run(store::administers_alone(account.id)).await?;
    let belongings = tx.run(store::belongings()).await?;
    let files = tx.run(store::formal_files()).await?;
    tx.commit().await?;
    if !alone.is_empty() {
        return Ok(held_back(portal, visitor, &alone));
    }
    let form = LeaveForm {
        belongings,
        files: &files,
        staff: account.operator || !account.role_tenants.is_empty(),
        chosen: &form.beitraege,
        errors,
    };
    Ok(visitor.page(portal, views::leave(visitor, &form)))
}

/// Whoever administers a body alone hands it over first.
fn held_back(portal: &Portal, visitor: &Visitor, alone: &[Body]) -> Response {
    visitor.page(portal, views::held_back(portal, visitor, alone))
}

/// Closes the account until its deletion.
pub async fn leave(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    Form(form): Form<Leave>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let email = portal.db.read_system(accounts::profile(account)).await?.email;
    let mut errors = FieldErrors::default();
    let posts = Posts::of_choice(&form.beitraege);
    if posts.is_none() {
        errors.add("beitraege", "account-leave-choice-missing");
    }
    accounts::old_password_fits(&portal, account, &email, &client, &form.old, &mut errors).await?;
    let Some(posts) = posts.filter(|_| errors.is_empty()) else {
        let shown = leave_form(&portal, &visitor, &form, &worded(visitor.language, &errors)).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    };
    let alone = close(&portal, &visitor, account, posts).await?;
    if !alone.is_empty() {
        let shown = held_back(&portal, &visitor, &alone);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    }
    let cookie = accounts::close_session(&portal, None).await?;
    Ok((CookieJar::new().add(cookie), see_other("/konto/loeschen/vorgemerkt")).into_response())
}

/// Closes the account, ends its sessions and orders the mail; answers the bodies that hold it back instead.
async fn close(portal: &Portal, visitor: &Visitor, account: i64, posts: Posts) -> Result<Vec<Body>> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::lock_administrators(account)).await?;
    let alone = tx.run(store::administers_alone(account)).await?;
    if !alone.is_empty() {
        return Ok(alone);
    }
    if tx.run(store::leave(account, posts, visitor.language)).await?.is_some() {
        tx.run(accounts::drop_email_change(account)).await?;
        tx.run(accounts::close_all_sessions(account)).await?;
        tx.run(letters::order(&Letter::Leaving(account))?).await?;
    }
    tx.commit().await?;
    Ok(alone)
}

/// What happens next.
pub async fn left(State(portal): State<Portal>, visitor: Visitor) -> Response {
    visitor.page(&portal, views::left(visitor.language))
}

/// The closed account that this browser has signed in to.
pub async fn closed(State(portal): State<Portal>, visitor: Visitor, headers: HeaderMap) -> Result<Response> {
    Ok(match closed_accounts::of_session(&portal, &headers).await? {
        Some(closed) => visitor.page(&portal, views::closed(&visitor, &closed)),
        None => see_other("/konto"),
    })
}

/// Takes the deletion back. Ending a rest takes the mailbox too, since a password may be in other hands after two years.
pub async fn reopen(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    _: Form<Nothing>,
) -> Result<Response> {
    let Some(closed) = closed_accounts::of_session(&portal, &headers).await? else {
        return Ok(see_other("/konto"));
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    if closed.inactive_at.is_some() {
        if is_free(&portal, &closed).await? {
            tx.run(letters::order(&Letter::Reopen(closed.account_id))?).await?;
        }
        tx.commit().await?;
        return Ok(see_other("/konto/rueckkehr/gesendet"));
    }
    if tx.run(store::reopen(closed.account_id)).await?.is_none() {
        return Ok(dead_link(&portal, &visitor));
    }
    tx.run(accounts::spend_mail_tokens(closed.account_id, Purpose::Return))
        .await?;
    tx.commit().await?;
    Ok(see_other("/konto?fertig=zurueck"))
}

/// Whether one more mail may go to this mailbox now.
async fn is_free(portal: &Portal, closed: &Closed) -> Result<bool> {
    Ok(Trial::of_mail(portal, MailCause::Owner, &closed.email_key)
        .take(portal)
        .await?
        == 0)
}

/// What to do next.
pub async fn sent(State(portal): State<Portal>, visitor: Visitor) -> Response {
    visitor.page(&portal, views::sent(visitor.language))
}

/// The code of a mailed link.
#[derive(Deserialize)]
pub struct Code {
    #[serde(default)]
    code: String,
}

/// The mailed link. It changes nothing, since programs open links too; its button does.
pub async fn confirm_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<Code>,
) -> Result<Response> {
    let looked = accounts::look_at_mail_token(&query.code, Purpose::Return);
    Ok(match portal.db.read_system(looked).await? {
        Some(_) => visitor.page(&portal, views::confirm(&visitor, &query.code)),
        None => dead_link(&portal, &visitor),
    })
}

/// Opens the account again.
pub async fn confirm(State(portal): State<Portal>, visitor: Visitor, Form(form): Form<Code>) -> Result<Response> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let Some(allowed) = tx.run(accounts::use_mail_token(&form.code, Purpose::Return)).await? else {
        return Ok(dead_link(&portal, &visitor));
    };
    if tx.run(store::reopen(allowed.account_id)).await?.is_none() {
        return Ok(dead_link(&portal, &visitor));
    }
    tx.run(accounts::spend_mail_tokens(allowed.account_id, Purpose::Return))
        .await?;
    tx.commit().await?;
    Ok(visitor.page(&portal, views::reopened(visitor.language)))
}

/// A link that is used up, or an account that is gone.
fn dead_link(portal: &Portal, visitor: &Visitor) -> Response {
    let page = views::dead_link(visitor.language);
    (StatusCode::GONE, visitor.page(portal, page)).into_response()
}
