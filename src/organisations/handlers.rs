//! The organisations of an account: which, founding one, asking to join one.

pub mod drafts;
pub mod people;
pub mod staff;

use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::letters::{self, Letter};
use super::rules::{self, Roles, Typed};
use super::store::{self, Membership, Standing};
use super::{MAX_FOUNDED, MAX_REQUESTS, views};
use crate::db::Query;
use crate::error::{Error, FieldErrors, Result};
use crate::ui::{Errors, Page, text};
use crate::web::form::{Form, form_errors};
use crate::web::page::see_other;
use crate::web::{Account, Address, Id, Portal, Search, Visitor};

/// The organisation in the address.
#[derive(Clone, Copy, Deserialize)]
pub struct Place {
    id: Id,
}

/// Somebody who belongs to the organisation in the address; for all others it is not there.
pub struct Member {
    pub visitor: Visitor,
    pub account: i64,
    pub organisation: Membership,
}

impl FromRequestParts<Portal> for Member {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let visitor = Visitor::from_request_parts(parts, portal).await?;
        let account = visitor.signed_in()?.id;
        let Address(Place { id: Id(id) }) = Address::from_request_parts(parts, portal).await?;
        let organisation = portal.db.read_system(store::membership(id, account)).await?;
        Ok(Self {
            visitor,
            account,
            organisation: organisation.ok_or(Error::NotFound)?,
        })
    }
}

/// Who decides about the people of the organisation in the address.
pub struct Manager(pub Member);

impl FromRequestParts<Portal> for Manager {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let member = Member::from_request_parts(parts, portal).await?;
        if member.organisation.manages {
            Ok(Self(member))
        } else {
            Err(Error::Forbidden("organisation-error-managers"))
        }
    }
}

impl Member {
    /// The path of one of the organisation's pages.
    pub fn path(&self, rest: impl std::fmt::Display) -> String {
        views::path(self.organisation.id, rest)
    }
}

/// What was done before the page is shown.
#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    fertig: String,
}

/// The roles as a form sends them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RolesForm {
    leitung: String,
    entwurf: String,
    freigabe: String,
}

impl RolesForm {
    fn roles(&self) -> Roles {
        Roles {
            manages: !self.leitung.is_empty(),
            drafts: !self.entwurf.is_empty(),
            releases: !self.freigabe.is_empty(),
        }
    }

    /// The roles; none of them is no role.
    fn checked(&self, errors: &mut FieldErrors) -> Roles {
        let roles = self.roles();
        if roles.is_none() {
            errors.add("leitung", "organisation-error-no-role");
        }
        roles
    }
}

/// A page with what is wrong with its form.
pub fn refused(portal: &Portal, visitor: &Visitor, page: Page) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, visitor.page(portal, page)).into_response()
}

/// Runs one statement across tenants that writes.
async fn write<T>(portal: &Portal, query: Query<T>) -> Result<T> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let answer = tx.run(query).await?;
    tx.commit().await?;
    Ok(answer)
}

/// What the account belongs to, and what it asked for.
pub async fn own(State(portal): State<Portal>, visitor: Visitor, Search(done): Search<Done>) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(account).await?;
    let organisations = tx.run(store::own()).await?;
    let requests = tx.run(store::own_requests(account)).await?;
    tx.commit().await?;
    let page = views::own(&visitor, &organisations, &requests).notice(views::done(visitor.language, &done.fertig));
    Ok(visitor.page(&portal, page))
}

/// The name that an organisation is looked for by.
#[derive(Deserialize)]
pub struct Named {
    #[serde(default)]
    name: String,
}

/// Looks for an organisation; below it the form to found one.
pub async fn new_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<Named>,
) -> Result<Response> {
    let account = visitor.signed_in()?;
    let typed = Typed {
        name: text::tidy_line(&query.name),
        ..Typed::default()
    };
    let page = founding(&portal, &visitor, account, &typed, &Errors::new()).await?;
    Ok(visitor.page(&portal, page))
}

async fn founding(
    portal: &Portal,
    visitor: &Visitor,
    account: &Account,
    typed: &Typed,
    errors: &Errors,
) -> Result<Page> {
    let alike = if rules::key(&typed.name).is_empty() {
        Vec::new()
    } else {
        portal.db.read_system(store::alike(&typed.name, account.id)).await?
    };
    Ok(views::found::page(visitor, typed, &alike, errors))
}

/// Founds an organisation, or offers to join the one that has the name already.
pub async fn found(State(portal): State<Portal>, visitor: Visitor, Form(typed): Form<Typed>) -> Result<Response> {
    let account = visitor.signed_in()?;
    let email_key = portal.db.read_system(store::email_key(account.id)).await?;
    let founded = match typed.checked(&email_key) {
        Ok(new) => found_stored(&portal, account, new).await,
        Err(errors) => Err(errors.into()),
    };
    match founded {
        Ok(id) => Ok(see_other(&views::path(id, "/mitglieder?fertig=gegruendet"))),
        Err(error) => {
            let errors = form_errors(visitor.language, error)?;
            let page = founding(&portal, &visitor, account, &typed, &errors).await?;
            Ok(refused(&portal, &visitor, page))
        }
    }
}

async fn found_stored(portal: &Portal, account: &Account, new: rules::NewOrganisation) -> Result<i64> {
    let without = new.addition.is_empty();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    if tx.run(store::founded_lately(account.id)).await? >= MAX_FOUNDED {
        return Err(Error::Refused("organisation-error-many-founded"));
    }
    let Some(id) = tx.run(store::found(new, account.id)).await? else {
        let (field, why) = if without {
            ("name", "organisation-error-exists")
        } else {
            ("zusatz", "organisation-error-exists-too")
        };
        return Err(FieldErrors::one(field, why).into());
    };
    tx.run(store::put_member(id, account.id, Roles::ALL)).await?;
    tx.commit().await?;
    Ok(id)
}

/// What is typed into the form to join.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asking {
    nachricht: String,
}

async fn standing(portal: &Portal, place: Place, account: i64) -> Result<Standing> {
    let standing = portal.db.read_system(store::standing(place.id.0, account)).await?;
    standing.ok_or(Error::NotFound)
}

/// The form to ask whether one may join.
pub async fn ask_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(place): Address<Place>,
) -> Result<Response> {
    let standing = standing(&portal, place, visitor.signed_in()?.id).await?;
    if standing.member {
        return Ok(see_other(&views::path(standing.id, "")));
    }
    Ok(visitor.page(&portal, views::found::ask(&visitor, &standing, "", &Errors::new())))
}

/// Asks who decides whether one may join.
pub async fn ask(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(place): Address<Place>,
    Form(form): Form<Asking>,
) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let standing = standing(&portal, place, account).await?;
    if standing.member {
        return Ok(see_other(&views::path(standing.id, "")));
    }
    let outcome = ask_stored(&portal, &visitor, &standing, &form).await;
    match outcome {
        Ok(()) => Ok(see_other("/konto/organisationen?fertig=gefragt")),
        Err(error) => {
            let errors = form_errors(visitor.language, error)?;
            let page = views::found::ask(&visitor, &standing, &form.nachricht, &errors);
            Ok(refused(&portal, &visitor, page))
        }
    }
}

async fn ask_stored(portal: &Portal, visitor: &Visitor, standing: &Standing, form: &Asking) -> Result<()> {
    let (account, organisation) = (visitor.signed_in()?.id, standing.id);
    let note = text::tidy(&form.nachricht);
    let mut errors = FieldErrors::default();
    rules::check_note(&mut errors, "nachricht", &note);
    if !errors.is_empty() {
        return Err(errors.into());
    }
    if standing.open_requests >= MAX_REQUESTS {
        return Err(Error::Refused("organisation-error-many-requests"));
    }
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    if tx.run(store::ask(organisation, account, note)).await?.is_none() {
        return Err(Error::Refused("organisation-error-asked"));
    }
    let asker = account;
    tx.run(letters::order(visitor, Letter::Asked { organisation, asker })?)
        .await?;
    tx.commit().await
}
