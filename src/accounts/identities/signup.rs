//! An account for somebody whom a provider knows: with a name that the person chooses, and an address that either the
//! provider or the person's mailbox confirms.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::flow::{Errand, Kept, ends};
use super::handlers::tell;
use super::views::{self, Trouble};
use super::{Identity, store};
use crate::accounts::handlers::registration::{address, check_private_name};
use crate::accounts::handover;
use crate::accounts::letters::{self, Letter};
use crate::accounts::sessions::{self, Opening};
use crate::accounts::store as accounts;
use crate::accounts::tries::{MailCause, Trial};
use crate::error::{FieldErrors, Result};
use crate::oidc::{Person, Provider};
use crate::ui::text;
use crate::web::form::{Form, worded};
use crate::web::page::see_other;
use crate::web::{Portal, Visitor};

/// Somebody who came back from a provider and has no account.
#[derive(Serialize, Deserialize)]
pub struct Newcomer {
    provider: String,
    identity: Identity,
    pub email: Option<String>,
    pub email_verified: bool,
    pub name: String,
    back: Option<String>,
    ends: Timestamp,
}

impl Newcomer {
    /// What the provider says, with the path to go on to. An address that no mail can be sent to is as good as none.
    pub fn new(portal: &Portal, provider: &Provider, person: Person, back: Option<&str>) -> Self {
        let identity = Identity::of(&person);
        let email = person
            .email
            .filter(|text| address(text, &mut FieldErrors::default()).is_some());
        Self {
            provider: provider.key.clone(),
            identity,
            email_verified: person.email_verified && email.is_some(),
            email,
            name: text::tidy_line(&person.name.unwrap_or_default()),
            back: back.map(str::to_owned),
            ends: ends(portal),
        }
    }

    /// The newcomer of this browser, with the provider.
    fn of<'p>(portal: &'p Portal, headers: &HeaderMap) -> Option<(Self, &'p Provider)> {
        let newcomer: Self = Kept::Newcomer.read(portal, headers)?;
        let provider = portal.providers.by_key(&newcomer.provider)?;
        (newcomer.ends > portal.clock.now()).then_some((newcomer, provider))
    }
}

/// What the form sends. The address counts only where the provider has not confirmed one.
#[derive(Deserialize)]
pub struct SignUp {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
}

/// The form.
pub async fn page(State(portal): State<Portal>, visitor: Visitor, headers: HeaderMap) -> Response {
    let Some((newcomer, provider)) = Newcomer::of(&portal, &headers) else {
        return see_other("/anmelden");
    };
    let email = newcomer.email.as_deref().unwrap_or_default();
    let none = worded(visitor.language, &FieldErrors::default());
    let page = views::sign_up(&visitor, &provider.name, &newcomer, &newcomer.name, email, &none);
    visitor.page(&portal, page)
}

/// Makes the account, or asks the mailbox first.
pub async fn sign_up(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(form): Form<SignUp>,
) -> Result<Response> {
    let Some((newcomer, provider)) = Newcomer::of(&portal, &headers) else {
        return Ok(see_other("/anmelden"));
    };
    let mut errors = FieldErrors::default();
    let name = text::tidy_line(&form.name);
    check_private_name(&name, &portal.tenants.get(), &mut errors);
    let confirmed = newcomer.email.clone().filter(|_| newcomer.email_verified);
    let email = confirmed.unwrap_or_else(|| form.email.trim().to_owned());
    let key = address(&email, &mut errors);
    let Some(key) = key.filter(|_| errors.is_empty()) else {
        let errors = worded(visitor.language, &errors);
        let page = views::sign_up(&visitor, &provider.name, &newcomer, &form.name, &form.email, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
    };
    let new = New { email, key, name };
    let gone = CookieJar::new().add(Kept::Newcomer.gone(&portal));
    if !newcomer.email_verified {
        ask_mailbox(&portal, &visitor, new, newcomer.identity, newcomer.back.as_deref()).await?;
        return Ok((gone, see_other("/registrieren/gesendet")).into_response());
    }
    match make(&portal, new, newcomer.identity).await? {
        Ok(account) => {
            let opening = Opening::of(&portal.config, &headers, false);
            let opened = sessions::open(&portal, account, &opening).await?;
            Ok((gone, opened.leading_to(newcomer.back.as_deref())).into_response())
        }
        Err(trouble) => {
            let errand = Errand::SignIn { back: newcomer.back };
            Ok((gone, tell(&portal, &visitor, provider, &errand, trouble)).into_response())
        }
    }
}

struct New {
    email: String,
    key: String,
    name: String,
}

/// An account whose address the provider has confirmed.
async fn make(portal: &Portal, new: New, identity: Identity) -> Result<Result<i64, Trouble>> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::clear_unverified(new.key.clone())).await?;
    let Some(account) = tx.run(store::make_account(new.email, new.key, new.name)).await? else {
        return Ok(Err(Trouble::Known));
    };
    if !identity.link(&tx, account).await? {
        return Ok(Err(Trouble::Over));
    }
    tx.commit().await?;
    Ok(Ok(account))
}

/// A registration like any other, only that an identity stands in the password's place: whether somebody has the address
/// already shows in its mailbox alone.
async fn ask_mailbox(
    portal: &Portal,
    visitor: &Visitor,
    new: New,
    identity: Identity,
    back: Option<&str>,
) -> Result<()> {
    let wait = Trial::of_mail(portal, MailCause::Typed, &new.key).take(portal).await?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let registered = accounts::register(new.email.clone(), new.key, new.name.clone(), None);
    let letter = tx.run(registered).await?.map(|account| {
        if account.verified {
            Letter::Known {
                email: new.email,
                display_name: String::new(),
            }
        } else {
            Letter::VerifyIdentity {
                account: account.id,
                email: new.email,
                display_name: new.name,
                identity,
                back: back.map(handover::lasting),
            }
        }
    });
    if let Some(letter) = letter.filter(|_| wait == 0) {
        tx.run(letters::order(visitor, letter)?).await?;
    }
    tx.commit().await
}
