//! Registration: an account is asked for, and exists for good once the mail was answered. Neither the answer nor its
//! time tells whether an address has an account.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::Return;
use crate::accounts::identities::Identity;
use crate::accounts::letters::{self, Letter, Purpose};
use crate::accounts::tries::{MailCause, Trial};
use crate::accounts::views::registration as views;
use crate::accounts::views::{is_awaited, with_back};
use crate::accounts::{DELETED_NAME, back, email, handover, kept, password, store};
use crate::db::SystemTx;
use crate::error::{Error, FieldErrors, Result};
use crate::mail::is_address;
use crate::ui::text;
use crate::web::form::{Form, worded};
use crate::web::human::Doubt;
use crate::web::page::see_other;
use crate::web::tenant::{Tenants, fold};
use crate::web::{Human, HumanForm, OfOpenForm, OpenForm, Portal, Search, Visitor};

/// The longest display name, as a reader counts characters.
const LONGEST_NAME: usize = 80;

/// What the form sends.
#[derive(Deserialize)]
pub struct Registration {
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    zurueck: String,
}

impl OfOpenForm for Registration {
    const FORM: OpenForm = OpenForm::Registration;
}

impl Registration {
    fn way(&self) -> Option<&str> {
        back::after_sign_in(&self.zurueck)
    }
}

/// The code of a mailed link.
#[derive(Deserialize)]
pub struct Code {
    #[serde(default)]
    pub code: String,
}

/// The form, or the account of who has one already.
pub async fn register_page(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<Return>) -> Response {
    let back = query.way();
    if visitor.account.is_some() {
        return see_other(back.unwrap_or("/konto"));
    }
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    let none = worded(visitor.language, &FieldErrors::default());
    let page = views::register(
        &visitor,
        ("", ""),
        (back, is_awaited(&portal, back)),
        &none,
        portal.providers.all(),
    );
    visitor.page(&portal, page)
}

/// Takes the registration and orders the mail.
pub async fn register(
    State(portal): State<Portal>,
    visitor: Visitor,
    HumanForm { typed: form, human }: HumanForm<Registration>,
) -> Result<Response> {
    let back = form.way();
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    match checked(&portal, &form, human).await? {
        Ok((new, human)) => {
            keep(&portal, &visitor, new, human).await?;
            Ok(see_other(&with_back("/registrieren/gesendet", back)))
        }
        Err(errors) => {
            let typed = (form.email.as_str(), form.name.as_str());
            let errors = worded(visitor.language, &errors);
            let page = views::register(
                &visitor,
                typed,
                (back, is_awaited(&portal, back)),
                &errors,
                portal.providers.all(),
            );
            Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response())
        }
    }
}

struct New {
    email: String,
    key: String,
    name: String,
    hash: String,
    back: Option<String>,
}

async fn checked(
    portal: &Portal,
    form: &Registration,
    human: Result<Human, Doubt>,
) -> Result<Result<(New, Human), FieldErrors>> {
    // Hashing a password is dear: not for programs.
    let human = match human {
        Ok(human) => human,
        Err(doubt) => return Ok(Err(doubt.into())),
    };
    let mut errors = FieldErrors::default();
    let email = form.email.trim().to_owned();
    let key = address(&email, &mut errors);
    let name = text::tidy_line(&form.name);
    check_private_name(&name, &portal.tenants.get(), &mut errors);
    let about = vec![email.clone(), name.clone()];
    match password::checked_hash(&form.password, about, portal.randomness.bytes()).await? {
        Err(why) => errors.add("password", why),
        Ok(hash) if errors.is_empty() => {
            let key = key.ok_or_else(|| Error::internal("an address without a key"))?;
            let back = form.way().map(handover::lasting);
            let new = New {
                email,
                key,
                name,
                hash,
                back,
            };
            return Ok(Ok((new, human)));
        }
        Ok(_) => {}
    }
    Ok(Err(errors))
}

/// The key of an address that mail can be sent to.
pub(in crate::accounts) fn address(email: &str, errors: &mut FieldErrors) -> Option<String> {
    let key = email::key(email).filter(|_| is_address(email));
    match &key {
        Some(_) => {}
        None if email.is_empty() => errors.add("email", "account-email-missing"),
        None => errors.add("email", "account-email-wrong"),
    }
    key
}

/// A name stands on pages and in mails to addresses that somebody else typed: it must not carry a link.
pub fn check_name(name: &str, errors: &mut FieldErrors) {
    match text::check_line(name, LONGEST_NAME) {
        Ok(()) if name.contains(['/', ':', '@', '<', '>']) || name.to_lowercase().contains("www.") => {
            errors.add("name", "account-name-signs");
        }
        Ok(()) if reads_as_deleted(name) => errors.add("name", "account-name-taken"),
        Ok(()) => {}
        Err(text::TextError::Empty) => errors.add("name", "account-name-missing"),
        Err(_) => errors.add("name", "account-name-long"),
    }
}

/// As [`check_name`], for people who do not work for a body: nobody may be taken for one, or for somebody who speaks for it.
pub fn check_private_name(name: &str, tenants: &Tenants, errors: &mut FieldErrors) {
    check_name(name, errors);
    if reads_as_office(name, tenants) {
        errors.add("name", "account-name-office");
    }
}

/// Words that only offices and those who hold them call themselves by, folded.
const OFFICES: [&str; 24] = [
    "stadtverwaltung",
    "gemeindeverwaltung",
    "kreisverwaltung",
    "verwaltung",
    "landratsamt",
    "rathaus",
    "bauamt",
    "ordnungsamt",
    "burgermeister",
    "burgermeisterin",
    "buergermeister",
    "buergermeisterin",
    "oberburgermeister",
    "oberburgermeisterin",
    "oberbuergermeister",
    "oberbuergermeisterin",
    "landrat",
    "landratin",
    "staatsregierung",
    "staatskanzlei",
    "moderation",
    "moderator",
    "moderatorin",
    "redaktion",
];

fn reads_as_office(name: &str, tenants: &Tenants) -> bool {
    let folded = fold(name);
    let words: Vec<_> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let named = match words.as_slice() {
        ["stadt" | "gemeinde" | "landeshauptstadt", name @ ..] if !name.is_empty() => name.join(" "),
        words => words.join(" "),
    };
    let plain = |name: &str| fold(name).replace(['-', '/', '.'], " ");
    words.iter().any(|word| OFFICES.contains(word)) || tenants.all().iter().any(|tenant| plain(&tenant.name) == named)
}

/// Whether a reader would take the name for that of deleted accounts: pages do not show how many spaces there are.
fn reads_as_deleted(name: &str) -> bool {
    let words = name.to_lowercase();
    words
        .split_whitespace()
        .eq(DELETED_NAME.to_lowercase().split_whitespace())
}

/// Whatever is known of the address, the same statements run and one mail is ordered.
async fn keep(portal: &Portal, visitor: &Visitor, new: New, _: Human) -> Result<()> {
    // Whoever sends many mails to somebody else's mailbox gets the same answer, and no mail.
    let wait = Trial::of_mail(portal, MailCause::Typed, &new.key).take(portal).await?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let registered = tx
        .run(store::register(
            new.email.clone(),
            new.key,
            new.name.clone(),
            Some(new.hash.clone()),
        ))
        .await?;
    let letter = registered.map(|account| {
        if account.verified {
            Letter::Known {
                email: new.email,
                display_name: String::new(),
            }
        } else {
            Letter::Verify {
                account: account.id,
                email: new.email,
                display_name: new.name,
                password_hash: new.hash,
                back: new.back,
            }
        }
    });
    if let Some(letter) = letter.filter(|_| wait == 0) {
        tx.run(letters::order(visitor, letter)?).await?;
    }
    tx.commit().await
}

/// What to do next, whatever became of it.
pub async fn registered(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<Return>) -> Response {
    let visitor = visitor.bound_for(handover::body_of(&portal, query.way()));
    visitor.page(&portal, views::registered(visitor.language))
}

/// The mailed link. It changes nothing, since programs open links too; its button does.
pub async fn verify_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<Code>,
) -> Result<Response> {
    let allowed = portal
        .db
        .read_system(store::look_at_mail_token(&query.code, Purpose::Verify))
        .await?;
    Ok(match allowed {
        Some(allowed) => {
            let visitor = visitor.bound_for(handover::body_of(&portal, allowed.back()));
            visitor.page(&portal, views::verify(&visitor, &query.code))
        }
        None => dead_link(&portal, &visitor),
    })
}

/// A link that is used up, too old or never was one.
pub(super) fn dead_link(portal: &Portal, visitor: &Visitor) -> Response {
    let page = views::dead_link(visitor.language);
    (StatusCode::GONE, visitor.page(portal, page)).into_response()
}

/// Makes an account for somebody whose mailbox is proven by another link already; none where the address has one.
pub async fn add_confirmed(
    tx: &SystemTx<'_>,
    email: String,
    key: String,
    name: String,
    hash: String,
) -> Result<Option<i64>> {
    let registered = tx
        .run(store::register(email, key, name.clone(), Some(hash.clone())))
        .await?
        .filter(|account| !account.verified);
    let Some(account) = registered else { return Ok(None) };
    if tx.run(store::verify(account.id, name, Some(hash))).await?.is_none() {
        return Ok(None);
    }
    tx.run(store::spend_mail_tokens(account.id, Purpose::Verify)).await?;
    Ok(Some(account.id))
}

/// Confirms the account.
pub async fn verify(State(portal): State<Portal>, visitor: Visitor, Form(form): Form<Code>) -> Result<Response> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let Some(allowed) = tx.run(store::use_mail_token(&form.code, Purpose::Verify)).await? else {
        return Ok(dead_link(&portal, &visitor));
    };
    let text = |name: &str| allowed.payload[name].as_str().map(str::to_owned);
    let (name, hash) = (text("display_name"), text("password_hash"));
    let identity = Identity::of_registration(&allowed.payload);
    let Some(name) = name.filter(|_| hash.is_some() != identity.is_some()) else {
        return Err(Error::internal("a token of a registration without its registration"));
    };
    // Nothing is added to an account that another registration's link has confirmed.
    if tx.run(store::verify(allowed.account_id, name, hash)).await?.is_none() {
        return Ok(dead_link(&portal, &visitor));
    }
    if let Some(identity) = identity
        && !identity.link(&tx, allowed.account_id).await?
    {
        return Ok(dead_link(&portal, &visitor));
    }
    // Links of other registrations with this address are worth nothing any more.
    tx.run(store::spend_mail_tokens(allowed.account_id, Purpose::Verify))
        .await?;
    let back = allowed.back();
    if let Some(text) = back.and_then(|back| kept::claimed_by_way(&portal.secret, back)) {
        tx.run(kept::bind(text, allowed.account_id)).await?;
    }
    tx.commit().await?;
    let visitor = visitor.bound_for(handover::body_of(&portal, back));
    let page = views::verified(&visitor, back, is_awaited(&portal, back));
    Ok(visitor.page(&portal, page))
}
