//! The second step of signing in. Until it succeeds, the browser has a token that no other page knows.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::fault;
use crate::accounts::second_factor::views::Step;
use crate::accounts::second_factor::{Verdict, store, take, views};
use crate::accounts::{back, handover, sessions};
use crate::error::{FieldErrors, Result};
use crate::web::address::encode;
use crate::web::form::{Form, worded};
use crate::web::page::see_other;
use crate::web::session::{session_token, token_hash};
use crate::web::{Portal, Search, Visitor};

/// How the page is asked for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    zurueck: String,
    /// Whether the app is not at hand.
    #[serde(default)]
    ohne_app: String,
}

/// What the form sends.
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    code: String,
    #[serde(default)]
    zurueck: String,
    #[serde(default)]
    ohne_app: String,
}

/// Asks for the code of whoever has typed the password.
pub async fn page(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Search(asked): Search<Asked>,
) -> Result<Response> {
    let back = back::after_sign_in(&asked.zurueck);
    if visitor.account.is_some() {
        return Ok(see_other(back.unwrap_or("/konto")));
    }
    if waiting_account(&portal, &headers).await?.is_none() {
        return Ok(password_first(back));
    }
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    let shown = Step {
        back,
        without_app: !asked.ohne_app.is_empty(),
        errors: worded(visitor.language, &FieldErrors::default()),
    };
    Ok(visitor.page(&portal, views::step(&visitor, &shown)))
}

/// Takes the code and begins the session.
pub async fn step(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(answer): Form<Answer>,
) -> Result<Response> {
    let back = back::after_sign_in(&answer.zurueck);
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    let Some((token, account)) = waiting_account(&portal, &headers).await? else {
        return Ok(password_first(back));
    };
    let (status, errors) = if answer.code.trim().is_empty() {
        let missing = FieldErrors::one("code", "second-factor-code-missing");
        (StatusCode::UNPROCESSABLE_ENTITY, missing)
    } else {
        let verdict = take(&portal, account, &answer.code).await?;
        let Some(fault) = fault(&verdict) else {
            let begun = sessions::complete(&portal, &token).await?;
            return Ok(begun.map_or_else(|| password_first(back), |begun| begun.leading_to(back)));
        };
        let status = match verdict {
            Verdict::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Verdict::Fits | Verdict::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
        };
        (status, FieldErrors::one("code", fault))
    };
    let shown = Step {
        back,
        without_app: !answer.ohne_app.is_empty(),
        errors: worded(visitor.language, &errors),
    };
    Ok((status, visitor.page(&portal, views::step(&visitor, &shown))).into_response())
}

/// The token and the account of a session that waits for its second step.
async fn waiting_account(portal: &Portal, headers: &HeaderMap) -> Result<Option<(String, i64)>> {
    let Some(token) = session_token(&portal.config, headers) else {
        return Ok(None);
    };
    let account = portal.db.read_system(store::awaiting(token_hash(&token))).await?;
    Ok(account.map(|account| (token, account)))
}

fn password_first(back: Option<&str>) -> Response {
    match back {
        Some(back) => see_other(&format!("/anmelden?zurueck={}", encode(back))),
        None => see_other("/anmelden"),
    }
}
