//! The team: who is in it, as what, and changing that.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::{Row, to_team};
use crate::accounts;
use crate::error::{Error, Result};
use crate::staff::change::{self, Outcome};
use crate::staff::{Duty, Member, PAGE, store, views};
use crate::ui::Errors;
use crate::web::page::see_other;
use crate::web::session::{session_token, token_hash};
use crate::web::{Address, Administrator, Form, Id, Insight, Nothing, Portal, Search, TenantVisitor, cursor};

/// Where the list continues, and what was done before it is shown again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TeamQuery {
    nach: String,
    fertig: String,
}

/// What the form for a duty sends.
#[derive(Deserialize)]
pub struct DutyForm {
    #[serde(default)]
    duty: String,
}

/// `GET /{tenant}/verwaltung/team`.
pub async fn list(
    State(portal): State<Portal>,
    insight: Insight,
    Search(query): Search<TeamQuery>,
) -> Result<Response> {
    let tenant = insight.visitor.id();
    let list_name = format!("{}/team", tenant.0);
    let after = match query.nach.as_str() {
        "" => None,
        sealed => Some(cursor::open::<(String, i64)>(&portal.secret, &list_name, sealed)?),
    };
    let first = after.is_none();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let (mut team, invitations, onlookers) = futures_util::try_join!(
        portal.db.read_system(store::team(tenant, after, limit)),
        portal.db.read_system(store::invitations(tenant)),
        portal.db.read_system(store::onlookers(tenant)),
    )?;
    let next = cursor::cut(&portal.secret, &list_name, &mut team, PAGE, |last| {
        (last.sort_key.clone(), last.id)
    })?;
    let page = views::team(&views::Team {
        insight: &insight,
        members: &team,
        invitations: &invitations,
        onlookers: &onlookers,
        first,
        next,
    });
    let page = page.notice(views::done(insight.visitor.language(), &query.fertig));
    Ok(insight.visitor.page(&portal, page))
}

async fn find(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Member> {
    let member = portal.db.read_system(store::member(visitor.id(), id)).await?;
    member.ok_or(Error::NotFound)
}

/// `GET /{tenant}/verwaltung/team/{id}`: a person's duty.
pub async fn member(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let member = find(&portal, &visitor, id).await?;
    let duty = Duty::of(&member.roles);
    Ok(visitor.page(&portal, views::member(&visitor, &member, duty.code(), &Errors::new())))
}

/// Changes a person's duty.
pub async fn change(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(Row { id: Id(id) }): Address<Row>,
    headers: HeaderMap,
    Form(form): Form<DutyForm>,
) -> Result<Response> {
    let Some(duty) = Duty::from_code(&form.duty) else {
        return refused(&portal, &visitor, id, &form.duty, "error-choice").await;
    };
    decide(&portal, &visitor, id, Some(duty), &headers).await
}

/// Takes a person out of the team.
pub async fn remove(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(Row { id: Id(id) }): Address<Row>,
    headers: HeaderMap,
    _: Form<Nothing>,
) -> Result<Response> {
    decide(&portal, &visitor, id, None, &headers).await
}

async fn decide(
    portal: &Portal,
    visitor: &TenantVisitor,
    id: i64,
    duty: Option<Duty>,
    headers: &HeaderMap,
) -> Result<Response> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let outcome = change::change(&tx, visitor, id, duty).await?;
    if outcome == Outcome::LastAdministrator {
        let typed = duty.unwrap_or(Duty::Administrator);
        return refused(portal, visitor, id, typed.code(), "staff-last-administrator").await;
    }
    let themselves = visitor.account_id() == Some(id);
    let cookie = match session_token(&portal.config, headers).filter(|_| themselves && outcome == Outcome::Done) {
        Some(token) => {
            tx.run(accounts::close_other_sessions(id, token_hash(&token))).await?;
            Some(accounts::rotate_session(portal, &tx, &token).await?)
        }
        None => None,
    };
    tx.commit().await?;
    let done = if duty.is_some() { "geaendert" } else { "entfernt" };
    // Who is no administrator any more does not get to the team's page.
    let answer = match duty {
        _ if !themselves || duty == Some(Duty::Administrator) => to_team(visitor, done),
        Some(_) => see_other(&visitor.path("/verwaltung")),
        None => see_other("/konto"),
    };
    Ok(match cookie {
        Some(cookie) => (CookieJar::new().add(cookie), answer).into_response(),
        None => answer,
    })
}

async fn refused(
    portal: &Portal,
    visitor: &TenantVisitor,
    id: i64,
    typed: &str,
    message: &'static str,
) -> Result<Response> {
    let member = find(portal, visitor, id).await?;
    let mut errors = Errors::new();
    errors.push("duty", visitor.language().t(message));
    Ok(visitor.refused_page(portal, views::member(visitor, &member, typed, &errors)))
}
