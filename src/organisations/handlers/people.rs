//! The people of an organisation: who belongs to it, asks, is invited, leaves.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Manager, Member, RolesForm, refused, write};
use crate::accounts::{MailCause, Trial, email};
use crate::db::SystemTx;
use crate::error::{Error, FieldErrors, Result};
use crate::mail::is_address;
use crate::organisations::letters::{self, Letter};
use crate::organisations::rules::Roles;
use crate::organisations::store::{self, MemberRow, Request};
use crate::organisations::views::people as views;
use crate::organisations::{MAX_INVITATIONS, PAGE};
use crate::ui::{Errors, Page};
use crate::web::form::{Form, form_errors};
use crate::web::page::see_other;
use crate::web::{Address, Id, Nothing, Portal, Search, Visitor, cursor};

/// The person in the address.
#[derive(Clone, Copy, Deserialize)]
pub struct Person {
    person: Id,
}

/// Where the list continues, and what was done.
#[derive(Deserialize)]
pub struct ListQuery {
    nach: Option<String>,
    #[serde(default)]
    fertig: String,
}

/// Who belongs to it; for who decides also who asks and who is invited.
pub async fn list(State(portal): State<Portal>, member: Member, Search(query): Search<ListQuery>) -> Result<Response> {
    let organisation = member.organisation.id;
    let list_name = format!("organisations/{organisation}/members");
    let after = match &query.nach {
        Some(sealed) => cursor::open(&portal.secret, &list_name, sealed)?,
        None => (String::new(), 0),
    };
    let mut members = portal.db.read_system(store::members(organisation, after)).await?;
    let next = cursor::cut(&portal.secret, &list_name, &mut members, PAGE, |last| {
        (last.display_name.clone(), last.id)
    })?;
    let (requests, invitations) = if member.organisation.manages {
        (
            portal.db.read_system(store::requests(organisation, None)).await?,
            portal.db.read_system(store::invitations(organisation)).await?,
        )
    } else {
        (Vec::new(), Vec::new())
    };
    let page = views::list(&views::People {
        member: &member,
        members: &members,
        requests: &requests,
        invitations: &invitations,
        next,
        continued: query.nach.is_some(),
    })
    .notice(crate::organisations::views::done(
        member.visitor.language,
        &query.fertig,
    ));
    Ok(member.visitor.page(&portal, page))
}

async fn person(portal: &Portal, manager: &Member, address: Person) -> Result<MemberRow> {
    let found = portal
        .db
        .read_system(store::one_member(manager.organisation.id, address.person.0))
        .await?;
    found.ok_or(Error::NotFound)
}

/// The form for what a person may do.
pub async fn roles_page(
    State(portal): State<Portal>,
    Manager(manager): Manager,
    Address(address): Address<Person>,
) -> Result<Response> {
    let person = person(&portal, &manager, address).await?;
    let page = views::roles(&manager, &person, person.roles(), &Errors::new());
    Ok(manager.visitor.page(&portal, page))
}

/// Changes what a person may do.
pub async fn roles(
    State(portal): State<Portal>,
    Manager(manager): Manager,
    Address(address): Address<Person>,
    Form(form): Form<RolesForm>,
) -> Result<Response> {
    let person = person(&portal, &manager, address).await?;
    let mut errors = FieldErrors::default();
    let roles = form.checked(&mut errors);
    let outcome = if errors.is_empty() {
        change(&portal, &manager, &person, Change::Roles(roles)).await
    } else {
        Err(errors.into())
    };
    after_change(&portal, &manager, &person, roles, outcome)
}

/// Takes a person out.
pub async fn remove(
    State(portal): State<Portal>,
    Manager(manager): Manager,
    Address(address): Address<Person>,
    _: Form<Nothing>,
) -> Result<Response> {
    let person = person(&portal, &manager, address).await?;
    let outcome = change(&portal, &manager, &person, Change::Remove).await;
    if outcome.is_ok() && person.id == manager.account {
        return Ok(see_other("/konto/organisationen?fertig=verlassen"));
    }
    after_change(&portal, &manager, &person, person.roles(), outcome)
}

fn after_change(
    portal: &Portal,
    manager: &Member,
    person: &MemberRow,
    roles: Roles,
    outcome: Result<()>,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(see_other(&manager.path("/mitglieder?fertig=geaendert"))),
        Err(error) => {
            let errors = form_errors(manager.visitor.language, error)?;
            let page = views::roles(manager, person, roles, &errors);
            Ok(refused(portal, &manager.visitor, page))
        }
    }
}

/// What happens to a person's place.
#[derive(Clone, Copy)]
enum Change {
    Roles(Roles),
    Remove,
}

/// Changes a person's place. The organisation's row is locked, and whether the manager still is one is asked anew under
/// the lock: of two who take each other's role away at once one succeeds.
async fn change(portal: &Portal, manager: &Member, person: &MemberRow, change: Change) -> Result<()> {
    let organisation = manager.organisation.id;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    still_manages(&tx, manager).await?;
    let query = match change {
        Change::Roles(roles) => store::set_roles(organisation, person.id, roles),
        Change::Remove => store::remove_member(organisation, person.id),
    };
    if tx.run(query).await?.is_none() {
        return Err(Error::Refused("organisation-error-last"));
    }
    tx.commit().await
}

/// Locks the organisation's people for somebody who decides about them.
async fn still_manages(tx: &SystemTx<'_>, manager: &Member) -> Result<()> {
    let organisation = manager.organisation.id;
    tx.run(store::lock(organisation)).await?.ok_or(Error::NotFound)?;
    let now = tx.run(store::membership(organisation, manager.account)).await?;
    if now.is_some_and(|now| now.manages) {
        Ok(())
    } else {
        Err(Error::Forbidden("organisation-error-managers"))
    }
}

/// Asks whether somebody wants to leave.
pub async fn leave_page(State(portal): State<Portal>, member: Member) -> Response {
    member.visitor.page(&portal, views::leave(&member, &Errors::new()))
}

/// Leaves the organisation.
pub async fn leave(State(portal): State<Portal>, member: Member, _: Form<Nothing>) -> Result<Response> {
    let organisation = member.organisation.id;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::lock(organisation)).await?.ok_or(Error::NotFound)?;
    if tx
        .run(store::remove_member(organisation, member.account))
        .await?
        .is_none()
    {
        let errors = form_errors(member.visitor.language, Error::Refused("organisation-error-last"))?;
        return Ok(refused(&portal, &member.visitor, views::leave(&member, &errors)));
    }
    tx.commit().await?;
    Ok(see_other("/konto/organisationen?fertig=verlassen"))
}

/// What is decided about a request.
#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    aktion: String,
    #[serde(default)]
    leitung: String,
    #[serde(default)]
    entwurf: String,
    #[serde(default)]
    freigabe: String,
}

impl Answer {
    fn roles(&self) -> RolesForm {
        RolesForm {
            leitung: self.leitung.clone(),
            entwurf: self.entwurf.clone(),
            freigabe: self.freigabe.clone(),
        }
    }
}

async fn request(portal: &Portal, manager: &Member, address: Person) -> Result<Option<Request>> {
    let organisation = manager.organisation.id;
    let found = portal
        .db
        .read_system(store::requests(organisation, Some(address.person.0)))
        .await?;
    Ok(found.into_iter().next())
}

/// Somebody who asks, and the form to answer. A mailed link leads here, also when another one has answered.
pub async fn request_page(
    State(portal): State<Portal>,
    Manager(manager): Manager,
    Address(address): Address<Person>,
) -> Result<Response> {
    let Some(request) = request(&portal, &manager, address).await? else {
        return Ok(see_other(&manager.path("/mitglieder?fertig=beantwortet")));
    };
    let drafter = Roles {
        drafts: true,
        ..Roles::default()
    };
    let page = views::request(&manager, &request, drafter, &Errors::new());
    Ok(manager.visitor.page(&portal, page))
}

/// Accepts or refuses somebody who asked.
pub async fn answer(
    State(portal): State<Portal>,
    Manager(manager): Manager,
    Address(address): Address<Person>,
    Form(form): Form<Answer>,
) -> Result<Response> {
    let Some(request) = request(&portal, &manager, address).await? else {
        return Ok(see_other(&manager.path("/mitglieder?fertig=beantwortet")));
    };
    let mut errors = FieldErrors::default();
    let accepted = match form.aktion.as_str() {
        "annehmen" => Some(form.roles().checked(&mut errors)),
        "ablehnen" => None,
        _ => return Err(Error::BadRequest("error-choice")),
    };
    if !errors.is_empty() {
        let errors = form_errors(manager.visitor.language, errors.into())?;
        let page = views::request(&manager, &request, Roles::default(), &errors);
        return Ok(refused(&portal, &manager.visitor, page));
    }
    answer_stored(&portal, &manager, request.id, accepted).await?;
    Ok(see_other(&manager.path("/mitglieder?fertig=beantwortet")))
}

/// With roles the request is granted; without it is refused. Of two answers at once the first one counts.
async fn answer_stored(portal: &Portal, manager: &Member, asker: i64, accepted: Option<Roles>) -> Result<()> {
    let organisation = manager.organisation.id;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    still_manages(&tx, manager).await?;
    let answered = match accepted {
        Some(_) => tx.run(store::take_request(organisation, asker)).await?,
        None => tx.run(store::refuse_request(organisation, asker)).await?,
    };
    if answered.is_none() {
        return Ok(());
    }
    if let Some(roles) = accepted {
        tx.run(store::put_member(organisation, asker, roles)).await?;
    }
    let letter = Letter::Answered {
        organisation,
        asker,
        accepted: accepted.is_some(),
    };
    tx.run(letters::order(&manager.visitor, letter)?).await?;
    tx.commit().await
}

/// What is typed to invite somebody.
#[derive(Deserialize)]
pub struct Inviting {
    #[serde(default)]
    email: String,
    #[serde(default)]
    leitung: String,
    #[serde(default)]
    entwurf: String,
    #[serde(default)]
    freigabe: String,
}

impl Inviting {
    fn roles(&self) -> RolesForm {
        RolesForm {
            leitung: self.leitung.clone(),
            entwurf: self.entwurf.clone(),
            freigabe: self.freigabe.clone(),
        }
    }
}

/// The form to invite somebody.
pub async fn invite_page(State(portal): State<Portal>, Manager(manager): Manager) -> Response {
    let drafter = Roles {
        drafts: true,
        ..Roles::default()
    };
    let page = views::invite(&manager, "", drafter, &Errors::new());
    manager.visitor.page(&portal, page)
}

/// Invites somebody by mail.
pub async fn invite(
    State(portal): State<Portal>,
    Manager(manager): Manager,
    Form(form): Form<Inviting>,
) -> Result<Response> {
    match invite_stored(&portal, &manager, &form).await {
        Ok(()) => Ok(see_other(&manager.path("/mitglieder?fertig=eingeladen"))),
        Err(error) => {
            let errors = form_errors(manager.visitor.language, error)?;
            let page = views::invite(&manager, &form.email, form.roles().roles(), &errors);
            Ok(refused(&portal, &manager.visitor, page))
        }
    }
}

async fn invite_stored(portal: &Portal, manager: &Member, form: &Inviting) -> Result<()> {
    let organisation = manager.organisation.id;
    let mut errors = FieldErrors::default();
    let address = form.email.trim().to_owned();
    let key = email::key(&address).filter(|_| is_address(&address));
    if key.is_none() {
        let why = if address.is_empty() {
            "account-email-missing"
        } else {
            "account-email-wrong"
        };
        errors.add("email", why);
    }
    let roles = form.roles().checked(&mut errors);
    let Some(key) = key.filter(|_| errors.is_empty()) else {
        return Err(errors.into());
    };
    if Trial::of_mail(portal, MailCause::Typed, &key).take(portal).await? > 0 {
        return Err(FieldErrors::one("email", "organisation-error-mails").into());
    }
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    still_manages(&tx, manager).await?;
    if tx.run(store::is_member_by_email(organisation, key.clone())).await? {
        return Err(FieldErrors::one("email", "organisation-error-member").into());
    }
    // An invitation anew takes the place of the former one, whose link is worth nothing any more.
    tx.run(store::drop_invitation_to(organisation, key.clone())).await?;
    let Some(invitation) = tx.run(store::invite(organisation, address, key, roles)).await? else {
        let many = crate::error::Message {
            key: "organisation-error-many-invited",
            args: vec![("max", MAX_INVITATIONS)],
        };
        return Err(FieldErrors::one("", many).into());
    };
    tx.run(letters::order(&manager.visitor, Letter::Invitation { invitation })?)
        .await?;
    tx.commit().await
}

/// The invitation in the address.
#[derive(Clone, Copy, Deserialize)]
pub struct InvitationAddress {
    einladung: Id,
}

/// Takes an invitation back.
pub async fn uninvite(
    State(portal): State<Portal>,
    Manager(manager): Manager,
    Address(address): Address<InvitationAddress>,
    _: Form<Nothing>,
) -> Result<Response> {
    write(&portal, store::uninvite(manager.organisation.id, address.einladung.0)).await?;
    Ok(see_other(&manager.path("/mitglieder?fertig=ausgeladen")))
}

/// The code of a mailed link.
#[derive(Deserialize)]
pub struct Code {
    #[serde(default)]
    code: String,
}

/// The mailed link. It changes nothing, since programs open links too; its button does.
pub async fn invitation_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<Code>,
) -> Result<Response> {
    let invited = portal.db.read_system(store::look_at_invitation(&query.code)).await?;
    Ok(match invited {
        Some(invited) => visitor.page(&portal, views::invitation(&visitor, &invited, &query.code)),
        None => dead_invitation(&portal, &visitor),
    })
}

fn dead_invitation(portal: &Portal, visitor: &Visitor) -> Response {
    let page: Page = views::dead_invitation(visitor.language);
    (StatusCode::GONE, visitor.page(portal, page)).into_response()
}

/// Joins by an invitation, with whichever account one is signed in: the mailbox has proved who is meant.
pub async fn take_up(State(portal): State<Portal>, visitor: Visitor, Form(form): Form<Code>) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let Some(invited) = tx.run(store::take_up_invitation(&form.code)).await? else {
        return Ok(dead_invitation(&portal, &visitor));
    };
    let organisation = invited.organisation_id;
    if tx.run(store::lock(organisation)).await?.is_none() {
        return Ok(dead_invitation(&portal, &visitor));
    }
    tx.run(store::put_member(organisation, account, invited.roles()))
        .await?;
    tx.run(store::drop_request(organisation, account)).await?;
    tx.commit().await?;
    Ok(see_other(&crate::organisations::views::path(
        organisation,
        "?fertig=beigetreten",
    )))
}
