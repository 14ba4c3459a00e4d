//! The account's identities: shown, linked, unlinked.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::flow::{Errand, Flow};
use super::handlers::tell;
use super::views::{self, Entry, Linking, Trouble};
use super::{IdentityRow, store};
use crate::accounts::handlers::own::old_password_fits;
use crate::accounts::store as accounts;
use crate::error::{Error, FieldErrors, Result};
use crate::oidc::Provider;
use crate::web::form::{Form, worded};
use crate::web::limit::Client;
use crate::web::page::see_other;
use crate::web::{Address, Id, Nothing, Portal, Search, Visitor};

/// What was changed before the list is shown again.
#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    fertig: String,
}

/// What the form for linking sends.
#[derive(Deserialize)]
pub struct Link {
    #[serde(default)]
    old: String,
}

/// The account's identities, and the providers that could be linked.
pub async fn list(State(portal): State<Portal>, visitor: Visitor, Search(done): Search<Done>) -> Result<Response> {
    let page = shown(&portal, &visitor, &FieldErrors::default()).await?;
    Ok(visitor.page(&portal, page.notice(views::done(visitor.language, &done.fertig))))
}

async fn shown(portal: &Portal, visitor: &Visitor, errors: &FieldErrors) -> Result<crate::ui::Page> {
    let account = visitor.signed_in()?.id;
    let identities = portal.db.read_system(store::of_account(account)).await?;
    let entries: Vec<Entry<'_>> = identities.iter().map(|identity| entry(portal, identity)).collect();
    let others = portal.providers.all().iter();
    let others: Vec<&Provider> = others.filter(|provider| !is_linked(&identities, provider)).collect();
    Ok(views::list(
        visitor,
        &entries,
        &others,
        &worded(visitor.language, errors),
    ))
}

fn is_linked(identities: &[IdentityRow], provider: &Provider) -> bool {
    identities.iter().any(|identity| identity.issuer == provider.issuer())
}

/// A provider that is not configured any more is told by its address.
fn entry<'a>(portal: &'a Portal, identity: &'a IdentityRow) -> Entry<'a> {
    let provider = portal.providers.by_issuer(&identity.issuer);
    Entry {
        identity,
        name: provider.map_or(identity.issuer.as_str(), |provider| &provider.name),
        usable: provider.is_some(),
    }
}

/// What linking a provider takes: the password, or for who has none a fresh sign-in at a provider that is linked.
async fn linking(portal: &Portal, account: i64) -> Result<Linking<'_>> {
    if portal.db.read_system(accounts::password_hash(account)).await?.is_some() {
        return Ok(Linking::Password);
    }
    let identities = portal.db.read_system(store::of_account(account)).await?;
    let known = identities
        .iter()
        .find_map(|identity| portal.providers.by_issuer(&identity.issuer));
    Ok(known.map_or(Linking::Impossible, Linking::Provider))
}

/// The form for linking a provider.
pub async fn link_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(key): Address<String>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let provider = portal.providers.by_key(&key).ok_or(Error::NotFound)?;
    let linking = linking(&portal, account).await?;
    let none = worded(visitor.language, &FieldErrors::default());
    Ok(visitor.page(&portal, views::link(&visitor, provider, &linking, &none)))
}

/// Sends who has shown to be the account's owner to the provider.
pub async fn link(
    State(portal): State<Portal>,
    visitor: Visitor,
    client: Client,
    Address(key): Address<String>,
    Form(form): Form<Link>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let provider = portal.providers.by_key(&key).ok_or(Error::NotFound)?;
    let linking = linking(&portal, account).await?;
    match linking {
        Linking::Password => {
            let email = portal.db.read_system(accounts::profile(account)).await?.email;
            let mut errors = FieldErrors::default();
            old_password_fits(&portal, account, &email, &client, &form.old, &mut errors).await?;
            if !errors.is_empty() {
                let page = views::link(&visitor, provider, &linking, &worded(visitor.language, &errors));
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
            }
            away(&portal, &visitor, provider, Errand::Link { account }).await
        }
        Linking::Provider(known) => {
            let next = provider.key.clone();
            away(&portal, &visitor, known, Errand::Confirm { account, next }).await
        }
        Linking::Impossible => Err(Error::Refused("identity-link-impossible")),
    }
}

/// A page that leads on to the provider by itself. A redirect would not do: the form's page lets forms lead to no other
/// site, and browsers hold redirects to that too.
async fn away(portal: &Portal, visitor: &Visitor, provider: &Provider, errand: Errand) -> Result<Response> {
    let flow = Flow::new(portal, provider, errand);
    let Ok(address) = portal.providers.address(provider, &flow.question(portal)).await else {
        return Ok(tell(portal, visitor, provider, &flow.errand, Trouble::Down));
    };
    let page = visitor.page(portal, views::away(visitor.language, &provider.name, address.as_str()));
    let mut response = (CookieJar::new().add(flow.cookie(portal)?), page).into_response();
    if let Ok(value) = HeaderValue::from_str(&format!("0;url={address}")) {
        response.headers_mut().insert(HeaderName::from_static("refresh"), value);
    }
    Ok(response)
}

/// Unlinks, unless nobody could sign in to the account any more.
pub async fn unlink(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(Id(id)): Address<Id>,
    _: Form<Nothing>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let usable = portal
        .providers
        .all()
        .iter()
        .map(|provider| provider.issuer().to_owned());
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let has_password = tx.run(store::lock_account(account)).await?;
    if !tx
        .run(store::of_account(account))
        .await?
        .iter()
        .any(|identity| identity.id == id)
    {
        return Err(Error::NotFound);
    }
    let unlinked = tx
        .run(store::unlink(account, id, has_password, usable.collect()))
        .await?;
    tx.commit().await?;
    if unlinked.is_some() {
        return Ok(see_other("/konto/anmeldedienste?fertig=geloest"));
    }
    let errors = FieldErrors::one("", "identity-last-way");
    let page = shown(&portal, &visitor, &errors).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response())
}
