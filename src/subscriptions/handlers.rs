//! Subscribing to a search, the mailed links, and ending it without signing in.

pub mod consultation;
pub mod own;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::store::{self, Wanted};
use super::views::{self, SubscribeForm};
use super::{Frequency, Sort, Subject, ended_by, letters};
use crate::accounts::{self, MailCause, Trial, email};
use crate::error::{Error, FieldErrors, Result};
use crate::mail::is_address;
use crate::search::{Asked, Question, saved};
use crate::ui::{Errors, Page};
use crate::web::form::{Form, worded};
use crate::web::page::see_other;
use crate::web::session::token_hash;
use crate::web::{Human, HumanForm, OfOpenForm, OpenForm, Portal, Search, TenantVisitor, Visitor};

/// What the form sends.
#[derive(Deserialize)]
pub struct Subscribing {
    /// The search, as its page's address has it; none where a consultation is followed.
    #[serde(default)]
    suche: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    frequency: String,
}

impl OfOpenForm for Subscribing {
    const FORM: OpenForm = OpenForm::Subscription;
}

/// Where one subscribes.
struct Place {
    visitor: Visitor,
    /// The body whose page it is, and the same page's visitor.
    of_body: Option<TenantVisitor>,
}

impl Place {
    fn platform(visitor: Visitor) -> Self {
        Self { visitor, of_body: None }
    }

    fn body(visitor: TenantVisitor) -> Self {
        Self {
            visitor: visitor.visitor.clone(),
            of_body: Some(visitor),
        }
    }

    fn page(&self, portal: &Portal, page: Page) -> Response {
        match &self.of_body {
            Some(visitor) => visitor.page(portal, page),
            None => self.visitor.page(portal, page),
        }
    }
}

/// What is meant.
struct Wish {
    subject: Subject,
    tenant: Option<i64>,
    consultation: Option<i64>,
    query: String,
    /// A search's query with the body, where this is not the body's own page.
    asked: String,
    /// The path that takes the form.
    action: String,
}

impl Wish {
    fn form<'a>(&'a self, typed: (&'a str, &'a str), errors: &'a Errors) -> SubscribeForm<'a> {
        SubscribeForm {
            subject: &self.subject,
            asked: &self.asked,
            action: &self.action,
            email: typed.0,
            frequency: typed.1,
            errors,
        }
    }
}

fn search(portal: &Portal, place: &Place, mut asked: Asked) -> Result<Wish> {
    let path = match &place.of_body {
        Some(visitor) => visitor.path("/suche"),
        None => "/suche".to_owned(),
    };
    if let Some(visitor) = &place.of_body {
        asked.tenant.clone_from(&visitor.tenant.slug);
        asked.district.clear();
    }
    let question = Question::understand(portal, &asked)?;
    let query = saved::canonical(&asked, &question).ok_or(Error::BadRequest("saved-nothing"))?;
    let tenant = portal.tenants.get().by_slug(asked.tenant.trim()).cloned();
    let kept = saved::asked_again(&query, tenant.as_deref());
    let asked = match &tenant {
        Some(tenant) if place.of_body.is_none() => format!("{query}&tenant={}", tenant.slug),
        _ => query.clone(),
    };
    Ok(Wish {
        subject: Subject {
            words: saved::in_words(place.visitor.language, &kept, tenant.as_deref()),
            href: format!("{path}?{asked}"),
            sort: Sort::Search,
        },
        action: format!("{path}/abonnieren"),
        asked,
        query,
        tenant: tenant.map(|tenant| tenant.id),
        consultation: None,
    })
}

/// `GET /suche/abonnieren`.
pub async fn everywhere_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(asked): Search<Asked>,
) -> Result<Response> {
    let place = Place::platform(visitor);
    page(&portal, &place, &search(&portal, &place, asked)?).await
}

/// `GET /{tenant}/suche/abonnieren`.
pub async fn in_tenant_page(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Search(asked): Search<Asked>,
) -> Result<Response> {
    let place = Place::body(visitor);
    page(&portal, &place, &search(&portal, &place, asked)?).await
}

/// `POST /suche/abonnieren`.
pub async fn everywhere(
    State(portal): State<Portal>,
    visitor: Visitor,
    form: HumanForm<Subscribing>,
) -> Result<Response> {
    let place = Place::platform(visitor);
    let wish = typed_search(&portal, &place, &form.typed.suche)?;
    subscribe(&portal, &place, &wish, form).await
}

/// `POST /{tenant}/suche/abonnieren`.
pub async fn in_tenant(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    form: HumanForm<Subscribing>,
) -> Result<Response> {
    let place = Place::body(visitor);
    let wish = typed_search(&portal, &place, &form.typed.suche)?;
    subscribe(&portal, &place, &wish, form).await
}

fn typed_search(portal: &Portal, place: &Place, query: &str) -> Result<Wish> {
    let asked = serde_urlencoded::from_str(query).map_err(|_| Error::BadRequest("error-query"))?;
    search(portal, place, asked)
}

async fn page(portal: &Portal, place: &Place, wish: &Wish) -> Result<Response> {
    let own = own_email(portal, &place.visitor).await?.unwrap_or_default();
    let none = worded(place.visitor.language, &FieldErrors::default());
    let form = wish.form((&own, Frequency::Daily.code()), &none);
    Ok(place.page(portal, views::subscribe(&place.visitor, &form)))
}

async fn own_email(portal: &Portal, visitor: &Visitor) -> Result<Option<String>> {
    let Some(account) = &visitor.account else {
        return Ok(None);
    };
    let profile = portal.db.read_system(accounts::profile(account.id)).await?;
    Ok(Some(profile.email))
}

async fn subscribe(
    portal: &Portal,
    place: &Place,
    wish: &Wish,
    HumanForm { typed: form, human }: HumanForm<Subscribing>,
) -> Result<Response> {
    let visitor = &place.visitor;
    let typed = form.email.trim();
    let key = email::key(typed).filter(|_| is_address(typed));
    let frequency = Frequency::from_code(&form.frequency);
    let (human, mut errors) = match human {
        Ok(human) => (Some(human), FieldErrors::default()),
        Err(doubt) => (None, doubt.into()),
    };
    if key.is_none() {
        let missing = typed.is_empty();
        errors.add(
            "email",
            if missing {
                "account-email-missing"
            } else {
                "account-email-wrong"
            },
        );
    }
    if frequency.is_none() {
        errors.add("frequency", "error-choice");
    }
    if let (Some(email_key), Some(frequency), Some(human)) = (key, frequency, human) {
        let own = own_email(portal, visitor).await?;
        let is_own = own.and_then(|own| email::key(&own)).is_some_and(|own| own == email_key);
        let wanted = Wanted {
            email: typed.to_owned(),
            email_key,
            tenant: wish.tenant,
            query: wish.query.clone(),
            consultation: wish.consultation,
            frequency,
            language: visitor.language,
        };
        if !is_own {
            ask(portal, wanted, human).await?;
            return Ok(see_other("/abonnements/gesendet"));
        }
        let mut connection = portal.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        if tx.run(store::subscribe(wanted)).await?.is_some() {
            tx.commit().await?;
            return Ok(see_other("/konto/abonnements?fertig=neu"));
        }
        errors.add("email", "subscription-full");
    }
    let errors = worded(visitor.language, &errors);
    let form = wish.form((&form.email, &form.frequency), &errors);
    let page = place.page(portal, views::subscribe(visitor, &form));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Whatever is known of the address, the same statements run and one mail is ordered.
async fn ask(portal: &Portal, wanted: Wanted, _: Human) -> Result<()> {
    // Whoever sends many mails to somebody else's mailbox gets the same answer, and no mail.
    let wait = Trial::of_mail(portal, MailCause::Typed, &wanted.email_key)
        .take(portal)
        .await?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let id = tx.run(store::ask(wanted)).await?;
    if wait == 0 {
        tx.run(letters::order_confirm(id)?).await?;
    }
    tx.commit().await
}

/// What to do next, whatever became of it.
pub async fn sent(State(portal): State<Portal>, visitor: Visitor) -> Response {
    visitor.page(&portal, views::sent(visitor.language))
}

/// The code of the mailed link.
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
    let wanted = portal.db.read_system(store::of_token(token_hash(&query.code))).await?;
    let Some(wanted) = wanted else {
        return Ok(dead_link(&portal, &visitor));
    };
    let shown = views::Shown::of(visitor.language, &portal.tenants.get(), &wanted);
    Ok(visitor.page(&portal, views::confirm(&visitor, &shown, &query.code)))
}

fn dead_link(portal: &Portal, visitor: &Visitor) -> Response {
    let page = visitor.page(portal, views::dead_link(visitor.language));
    (StatusCode::GONE, page).into_response()
}

/// Confirms the subscription.
pub async fn confirm(State(portal): State<Portal>, visitor: Visitor, Form(form): Form<Code>) -> Result<Response> {
    let hash = token_hash(&form.code);
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let Some(confirmed) = tx.run(store::confirm(hash.clone())).await? else {
        return match tx.run(store::of_token(hash)).await? {
            Some(_) => Err(Error::Refused("subscription-full")),
            None => Ok(dead_link(&portal, &visitor)),
        };
    };
    tx.commit().await?;
    let shown = views::Shown::of(visitor.language, &portal.tenants.get(), &confirmed);
    Ok(visitor.page(&portal, views::confirmed(visitor.language, &shown)))
}

/// Which subscription a mail's link ends.
#[derive(Deserialize)]
pub struct Ending {
    #[serde(default)]
    abo: String,
}

impl Ending {
    fn id(&self, portal: &Portal) -> Result<i64> {
        ended_by(&portal.secret, &self.abo).ok_or(Error::NotFound)
    }
}

/// The page that a mail leads to. It changes nothing; its button does.
pub async fn end_page(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(ending): Search<Ending>,
) -> Result<Response> {
    let id = ending.id(&portal)?;
    let page = match portal.db.read_system(store::find(id)).await? {
        Some(subscription) => {
            let shown = views::Shown::of(visitor.language, &portal.tenants.get(), &subscription);
            views::end(visitor.language, &shown, &ending.abo)
        }
        None => views::ended(visitor.language),
    };
    Ok(visitor.page(&portal, page))
}

/// Ends the subscription. The address itself is the proof: a mailbox that does this by itself sends no token of a form
/// (RFC 8058, section 3.2), and may do it twice.
pub async fn end(State(portal): State<Portal>, visitor: Visitor, Search(ending): Search<Ending>) -> Result<Response> {
    let id = ending.id(&portal)?;
    portal.db.read_system(store::end(id)).await?;
    Ok(visitor.page(&portal, views::ended(visitor.language)))
}
