//! Contributions: list and create.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{ApiPerson, ApiVisitor, Items, Paging, commit_once, created, page_of};
use crate::consultations;
use crate::contributions::{self, Contribution, Intake, Sort};
use crate::error::{Error, FieldErrors, Result};
use crate::house_rules::Consent;
use crate::web::{Address, Id, Json, Once, Portal, Search, Tenant};

/// Who wrote something.
#[derive(Serialize, ToSchema)]
pub struct Author {
    /// The name that the person chose; empty where the text was withdrawn.
    name: String,
}

impl Author {
    /// The author with this name.
    pub fn named(name: String) -> Self {
        Self { name }
    }
}

/// Votes counted.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct VoteCounts {
    /// Votes for it.
    pub agree: i64,
    /// Votes that are neither.
    pub neutral: i64,
    /// Votes against it.
    pub disagree: i64,
}

/// A contribution.
#[derive(Serialize, ToSchema)]
pub struct ContributionItem {
    id: i64,
    title: String,
    /// Markdown, as written.
    body: String,
    body_html: String,
    author: Author,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    votes: VoteCounts,
    /// How many comments can be seen.
    comments: i32,
    /// `visible`, `pending` (seen by its author only) or `withdrawn` (its place only).
    status: String,
    url: String,
}

/// A contribution to be made.
#[derive(Deserialize, ToSchema)]
pub struct ContributionBody {
    /// Derived from the text's beginning where it is missing.
    title: Option<String>,
    /// Markdown.
    body: String,
}

/// The order of the list.
#[derive(Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Order {
    /// `new` without it.
    #[param(value_type = Option<Sort>)]
    sort: Option<String>,
}

/// The consultation in the address.
#[derive(Deserialize)]
pub struct ConsultationAddress {
    id: Id,
}

impl ContributionItem {
    fn new(portal: &Portal, tenant: &Tenant, row: Contribution) -> Self {
        let path = format!(
            "{}/beteiligungen/{}/beitraege/{}",
            tenant.path(),
            row.consultation_id,
            row.id
        );
        Self {
            id: row.id,
            body_html: row.html().as_str().to_owned(),
            title: row.title,
            body: row.body.unwrap_or_default(),
            author: Author::named(row.author),
            created_at: row.created_at,
            votes: VoteCounts {
                agree: row.agree,
                neutral: row.neutral,
                disagree: row.disagree,
            },
            comments: row.comments,
            status: row.status,
            url: portal.config.absolute(&path),
        }
    }
}

/// A consultation's contributions.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/consultations/{id}/contributions", tag = "contributions",
    params(("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path), Order, Paging),
    responses(
        (status = 200, body = Items<ContributionItem>),
    )
)]
pub async fn list(
    State(portal): State<Portal>,
    visitor: ApiVisitor,
    Address(ConsultationAddress { id: Id(consultation) }): Address<ConsultationAddress>,
    Search(order): Search<Order>,
    Search(paging): Search<Paging>,
) -> Result<Json<Items<ContributionItem>>> {
    let sort = match order.sort.as_deref().filter(|code| !code.is_empty()) {
        None => Sort::New,
        Some(code) => Sort::from_code(code).ok_or_else(|| FieldErrors::one("sort", "error-choice"))?,
    };
    let limit = paging.limit()?;
    let list_name = sort.list_name(visitor.tenant.id, consultation);
    let after = paging.after(&portal.secret, &list_name)?;
    let queries = (
        consultations::find(consultation, visitor.tenant.archive_after_days, false),
        contributions::list(consultation, sort, after, limit, visitor.account_id()),
    );
    let (found, rows) = portal.db.read(visitor.id(), queries).await?;
    found.ok_or(Error::NotFound)?;
    let item = |row| ContributionItem::new(&portal, &visitor.tenant, row);
    page_of(&portal.secret, &list_name, rows, limit, |row| row.key(sort), item)
}

/// Writes a contribution. Who sends one accepts the body's house rules.
#[utoipa::path(
    post, path = "/api/v1/tenants/{tenant}/consultations/{id}/contributions", tag = "contributions",
    security(("bearer" = [])),
    params(
        ("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path),
        ("Idempotency-Key" = Option<String>, Header, max_length = 255, description = "Sent again with the same key, a request is carried out once"),
    ),
    request_body = ContributionBody,
    responses(
        (status = 201, body = ContributionItem, headers(("location" = String, description = "The new item's page"))),
    )
)]
pub async fn create(
    State(portal): State<Portal>,
    person: ApiPerson,
    (intake, once): (Intake, Once),
    Address(ConsultationAddress { id: Id(consultation) }): Address<ConsultationAddress>,
    Json(body): Json<ContributionBody>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(person.tenant.tenant_id()).await?;
    let written = contributions::write(
        &tx,
        &intake.with(Consent::Current),
        &person.account,
        consultation,
        body.title.as_deref(),
        &body.body,
    )
    .await?;
    let find = |id| contributions::find(id, Some(person.account.id));
    let row = tx.run(find(written.id)).await?;
    let id: i64 = commit_once(&once, tx, &written.id).await?;
    let row = if id == written.id {
        row
    } else {
        portal.db.read(person.tenant.tenant_id(), find(id)).await?
    };
    let (row, _) = row.ok_or(Error::NotFound)?;
    let item = ContributionItem::new(&portal, &person.tenant, row);
    Ok(created(item.url.clone(), item))
}
