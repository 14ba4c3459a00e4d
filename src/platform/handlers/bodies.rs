//! The operators' pages of the bodies: all of them, a new one, one with its first administrator and the look inside.

use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::audit::Actor;
use crate::error::{Error, FieldErrors, Message, Result};
use crate::platform::bodies::{self, BodyForm};
use crate::platform::change::{self, ChangeForm};
use crate::platform::views::bodies as views;
use crate::platform::{insight, overview};
use crate::staff::{self, Inviter};
use crate::tenants;
use crate::ui::{Errors, text};
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Address, Form, Nothing, Operator, Portal, Search, Tenant, cursor};

/// Bodies on a page.
const PAGE: usize = 50;
/// What cursors of the list are bound to.
const LIST: &str = "platform/bodies";
/// The most characters of a name that are looked at.
const LONGEST_NAME: usize = 100;

/// The query of the list's address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    nach: String,
}

/// The body that an address names.
#[derive(Deserialize)]
pub struct BodyAddress {
    slug: String,
}

/// What was done before the page is shown again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Done {
    fertig: String,
}

/// Whom to appoint.
#[derive(Deserialize)]
pub struct Appointment {
    #[serde(default)]
    email: String,
}

/// Why to look in.
#[derive(Deserialize)]
pub struct Reason {
    #[serde(default)]
    reason: String,
}

/// `GET /plattform/stellen`: all bodies in the order of their names, or those that what was typed may mean.
pub async fn list(
    State(portal): State<Portal>,
    Operator { visitor, .. }: Operator,
    Search(query): Search<ListQuery>,
) -> Result<Response> {
    let all = portal.tenants.get();
    let typed: String = query.q.trim().chars().take(LONGEST_NAME).collect();
    let found = if typed.is_empty() {
        all.all().to_vec()
    } else {
        overview::find(all.all(), &typed)
    };
    let begin = match query.nach.as_str() {
        "" => 0,
        sealed => {
            let last: i64 = cursor::open(&portal.secret, LIST, sealed)?;
            found
                .iter()
                .position(|tenant| tenant.id == last)
                .map_or(0, |place| place + 1)
        }
    };
    let mut shown: Vec<_> = found[begin..].iter().take(PAGE + 1).map(Arc::clone).collect();
    let next = cursor::cut(&portal.secret, LIST, &mut shown, PAGE, |last| last.id)?;
    let ids = shown.iter().map(|tenant| tenant.id).collect();
    let complete = portal.db.read_system(tenants::with_all_notices(ids)).await?;
    let complete: HashSet<i64> = complete.iter().map(|body| body.tenant_id).collect();
    let page = views::list(&visitor, &typed, (&shown, &complete), begin > 0, next);
    Ok(visitor.page(&portal, page))
}

/// `GET /plattform/stellen/neu`.
pub async fn new_page(State(portal): State<Portal>, Operator { visitor, .. }: Operator) -> Response {
    let form = BodyForm {
        kind: "gemeinde".into(),
        ..BodyForm::default()
    };
    visitor.page(&portal, views::new(&visitor, &form, &Errors::new()))
}

/// Adds a body, or shows the form again with what is wrong.
pub async fn create(State(portal): State<Portal>, operator: Operator, Form(form): Form<BodyForm>) -> Result<Response> {
    let visitor = &operator.visitor;
    let own_host = portal.config.base_url.host_str().unwrap_or_default();
    let outcome = match form.parse(own_host) {
        Err(errors) => Err(errors),
        Ok(body) => {
            let mut connection = portal.db.connect_system().await?;
            let tx = connection.begin_system().await?;
            let actor = Actor::operator(&operator.account);
            let outcome = bodies::create(&tx, body, actor, visitor.language).await?;
            if outcome.is_ok() {
                tx.commit().await?;
            }
            outcome
        }
    };
    match outcome {
        Ok(slug) => {
            // The page after this one is asked from here; other servers are told.
            portal.tenants.load(&portal.db).await?;
            Ok(see_other(&format!("/plattform/stellen/{slug}?fertig=angelegt")))
        }
        Err(errors) => {
            let page = views::new(visitor, &form, &worded(visitor.language, &errors));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response())
        }
    }
}

fn tenant_of(portal: &Portal, address: &BodyAddress) -> Result<Arc<Tenant>> {
    let tenants = portal.tenants.get();
    tenants.by_slug(&address.slug).cloned().ok_or(Error::NotFound)
}

/// `GET /plattform/stellen/{slug}`.
pub async fn show(
    State(portal): State<Portal>,
    operator: Operator,
    Address(address): Address<BodyAddress>,
    Search(done): Search<Done>,
) -> Result<Response> {
    let tenant = tenant_of(&portal, &address)?;
    let typed = views::Typed::default();
    page(
        &portal,
        &operator,
        &tenant,
        &typed,
        &FieldErrors::default(),
        &done.fertig,
    )
    .await
}

async fn page(
    portal: &Portal,
    operator: &Operator,
    tenant: &Tenant,
    typed: &views::Typed,
    errors: &FieldErrors,
    done: &str,
) -> Result<Response> {
    let (administrators, invitations) = futures_util::try_join!(
        portal.db.read_system(staff::administrators(tenant.tenant_id())),
        portal.db.read_system(staff::invitations(tenant.tenant_id())),
    )?;
    let visitor = &operator.visitor;
    let page = views::show(&views::Body {
        visitor,
        tenant,
        administrators: &administrators,
        invitations: &invitations,
        looks_until: operator.account.looks_into(tenant.id),
        typed,
        errors: worded(visitor.language, errors),
    });
    let page = page.notice(views::done(visitor.language, done));
    Ok(visitor.page(portal, page))
}

async fn refused(
    portal: &Portal,
    operator: &Operator,
    tenant: &Tenant,
    typed: views::Typed,
    errors: &FieldErrors,
) -> Result<Response> {
    let page = page(portal, operator, tenant, &typed, errors, "").await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `GET /plattform/stellen/{slug}/aendern`.
pub async fn change_page(
    State(portal): State<Portal>,
    Operator { visitor, .. }: Operator,
    Address(address): Address<BodyAddress>,
) -> Result<Response> {
    let tenant = tenant_of(&portal, &address)?;
    let page = views::change(&visitor, &tenant, &ChangeForm::of(&tenant), &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Changes a body, or shows the form again with what is wrong.
pub async fn change(
    State(portal): State<Portal>,
    operator: Operator,
    Address(address): Address<BodyAddress>,
    Form(form): Form<ChangeForm>,
) -> Result<Response> {
    let tenant = tenant_of(&portal, &address)?;
    let visitor = &operator.visitor;
    let own_host = portal.config.base_url.host_str().unwrap_or_default();
    let outcome = match form.parse(&tenant, own_host) {
        Err(errors) => Err(errors),
        Ok(changed) => {
            let mut connection = portal.db.connect_system().await?;
            let tx = connection.begin_system().await?;
            let outcome = change::change(&tx, &tenant, changed, Actor::operator(&operator.account)).await?;
            if outcome.is_ok() {
                tx.commit().await?;
            }
            outcome
        }
    };
    if let Err(errors) = outcome {
        let page = views::change(visitor, &tenant, &form, &worded(visitor.language, &errors));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, visitor.page(&portal, page)).into_response());
    }
    // The page after this one is asked from here; other servers are told.
    portal.tenants.load(&portal.db).await?;
    Ok(see_other(&format!(
        "/plattform/stellen/{}?fertig=geaendert",
        tenant.slug
    )))
}

/// Invites a body's first administrator.
pub async fn appoint(
    State(portal): State<Portal>,
    operator: Operator,
    Address(address): Address<BodyAddress>,
    Form(form): Form<Appointment>,
) -> Result<Response> {
    let tenant = tenant_of(&portal, &address)?;
    let inviter = Inviter {
        tenant: tenant.tenant_id(),
        actor: Actor::operator(&operator.account),
        language: operator.visitor.language,
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    if let Err(errors) = bodies::appoint(&tx, inviter, &tenant.name, &form.email).await? {
        let typed = views::Typed {
            email: form.email,
            ..views::Typed::default()
        };
        return refused(&portal, &operator, &tenant, typed, &errors).await;
    }
    tx.commit().await?;
    Ok(see_other(&format!(
        "/plattform/stellen/{}?fertig=eingeladen",
        tenant.slug
    )))
}

/// Begins to look in, and goes where one sees something.
pub async fn look_in(
    State(portal): State<Portal>,
    operator: Operator,
    Address(address): Address<BodyAddress>,
    Form(form): Form<Reason>,
) -> Result<Response> {
    let tenant = tenant_of(&portal, &address)?;
    let reason = text::tidy_line(&form.reason);
    if let Err(error) = text::check_line(&reason, insight::LONGEST_REASON) {
        let message = match error {
            text::TextError::Empty => Message::from("platform-insight-reason-missing"),
            _ => Message::from("platform-insight-reason-long"),
        };
        let typed = views::Typed {
            reason: form.reason,
            ..views::Typed::default()
        };
        let errors = FieldErrors::one("reason", message);
        return refused(&portal, &operator, &tenant, typed, &errors).await;
    }
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    insight::begin(&tx, &operator.account, &tenant, &reason).await?;
    tx.commit().await?;
    Ok(see_other(&format!("{}/verwaltung/team", tenant.path())))
}

/// Stops looking.
pub async fn stop_looking(
    State(portal): State<Portal>,
    operator: Operator,
    Address(address): Address<BodyAddress>,
    _: Form<Nothing>,
) -> Result<Response> {
    let tenant = tenant_of(&portal, &address)?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    insight::end(&tx, &operator.account, &tenant).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/plattform/stellen/{}?fertig=beendet", tenant.slug)))
}
