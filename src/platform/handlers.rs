//! The overview, the operators' page and what machines ask for.

pub mod bodies;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::try_join;
use serde::Deserialize;
use serde_json::json;

use super::overview::{self, Overview};
use super::{store, views};
use crate::audit::{Action, Actor, Entry, Subject};
use crate::error::{Error, Result};
use crate::web::page::see_other;
use crate::web::{Address, Form, Id, Nothing, Operator, Portal, Search, Visitor};
use crate::{assets, audit, consultations, jobs};

/// Running consultations on the front page.
const SHOWN_RUNNING: i64 = 9;
/// The most characters of a place's name that are looked at.
const LONGEST_PLACE: usize = 100;

/// The front page's question.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlaceAsked {
    ort: String,
}

/// `GET /`.
pub async fn front(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(asked): Search<PlaceAsked>,
) -> Result<Response> {
    let (running, count) = try_join!(
        portal.db.read_system(consultations::running_everywhere(SHOWN_RUNNING)),
        portal.db.read_system(store::running_count()),
    )?;
    let place: String = asked.ort.trim().chars().take(LONGEST_PLACE).collect();
    let tenants = portal.tenants.get();
    let page = views::front(&views::Front {
        language: visitor.language,
        place: &place,
        found: &overview::find(tenants.all(), &place),
        overview: &Overview::of(tenants.all()),
        tenants: &tenants,
        running: &running,
        running_count: count,
    });
    Ok(visitor.page(&portal, page))
}

/// `GET /plattform`: for operators; nobody else learns that it is there.
pub async fn operators(State(portal): State<Portal>, Operator { visitor, .. }: Operator) -> Result<Response> {
    let dead_jobs = portal.db.read_system(jobs::dead()).await?;
    let page = views::operators(&views::Operators {
        language: visitor.language,
        tenants: portal.tenants.get().all().len(),
        connections: portal.db.connections(),
        version: env!("CARGO_PKG_VERSION"),
        base_url: portal.config.base_url.as_str(),
        limits_off: portal.config.limits_off(),
        demo: portal.demo,
        dead_jobs: &dead_jobs,
        csrf: &visitor.csrf,
    });
    Ok(visitor.page(&portal, page))
}

/// `POST /plattform/auftraege/{id}/nochmal`: a job that was given up begins anew.
pub async fn retry_job(
    State(portal): State<Portal>,
    operator: Operator,
    Address(Id(id)): Address<Id>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let job = tx.run(jobs::retry(id)).await?.ok_or(Error::NotFound)?;
    let actor = Actor::operator(&operator.account);
    let retried = Entry::new(actor, Action::JobRetried, Subject::new("job", id, job.kind))
        .before(json!({ "error": job.last_error }));
    tx.run(audit::record_on_platform(retried)).await?;
    tx.commit().await?;
    Ok(see_other("/plattform"))
}

/// `GET /favicon.ico`, which browsers ask for without having been told to.
pub async fn favicon() -> Response {
    Redirect::temporary(assets::url("favicon.svg")).into_response()
}
