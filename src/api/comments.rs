//! Comments: list and create.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::contributions::{Author, VoteCounts};
use super::{ApiPerson, ApiVisitor, Items, Paging, commit_once, created, page_of};
use crate::contributions::{self, Comment, Intake, ThreadKey};
use crate::error::{Error, Result};
use crate::house_rules::Consent;
use crate::web::{Address, Id, Json, Once, Portal, Search};

/// A comment or an answer to one, in the order of the thread.
#[derive(Serialize, ToSchema)]
pub struct CommentItem {
    id: i64,
    /// The comment that is answered; null where the contribution itself is commented.
    parent_id: Option<i64>,
    /// Markdown, as written.
    body: String,
    body_html: String,
    author: Author,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    votes: VoteCounts,
    /// `visible`, `pending` (seen by its author only), or what became of it where only its place is left.
    status: String,
}

/// A comment to be made.
#[derive(Deserialize, ToSchema)]
pub struct CommentBody {
    /// Markdown.
    body: String,
    /// The comment that is answered.
    parent_id: Option<i64>,
}

/// The contribution in the address.
#[derive(Deserialize)]
pub struct ContributionAddress {
    id: Id,
}

impl CommentItem {
    fn new(row: Comment) -> Self {
        Self {
            id: row.id,
            parent_id: row.parent_id,
            body_html: row.html().as_str().to_owned(),
            body: row.body,
            author: Author::named(row.author),
            created_at: row.created_at,
            votes: VoteCounts::default(),
            status: row.status,
        }
    }
}

/// A contribution's comments, thread by thread.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/contributions/{id}/comments", tag = "comments",
    params(("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path), Paging),
    responses(
        (status = 200, body = Items<CommentItem>),
    )
)]
pub async fn list(
    State(portal): State<Portal>,
    visitor: ApiVisitor,
    Address(ContributionAddress { id: Id(contribution) }): Address<ContributionAddress>,
    Search(paging): Search<Paging>,
) -> Result<Json<Items<CommentItem>>> {
    let limit = paging.limit()?;
    let list_name = ThreadKey::list_name(visitor.tenant.id, contribution);
    let after = paging.after(&portal.secret, &list_name)?;
    let queries = (
        contributions::find(contribution, visitor.account_id()),
        contributions::comments(contribution, after, limit, visitor.account_id()),
    );
    let (found, rows) = portal.db.read(visitor.id(), queries).await?;
    found.ok_or(Error::NotFound)?;
    page_of(&portal.secret, &list_name, rows, limit, Comment::key, CommentItem::new)
}

/// Writes a comment. Who sends one accepts the body's house rules.
#[utoipa::path(
    post, path = "/api/v1/tenants/{tenant}/contributions/{id}/comments", tag = "comments",
    security(("bearer" = [])),
    params(
        ("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path),
        ("Idempotency-Key" = Option<String>, Header, max_length = 255, description = "Sent again with the same key, a request is carried out once"),
    ),
    request_body = CommentBody,
    responses(
        (status = 201, body = CommentItem, headers(("location" = String, description = "The comment's place on its page"))),
    )
)]
pub async fn create(
    State(portal): State<Portal>,
    person: ApiPerson,
    (intake, once): (Intake, Once),
    Address(ContributionAddress { id: Id(contribution) }): Address<ContributionAddress>,
    Json(body): Json<CommentBody>,
) -> Result<Response> {
    let account = Some(person.account.id);
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(person.tenant.tenant_id()).await?;
    let written = contributions::comment(
        &tx,
        &intake.with(Consent::Current),
        &person.account,
        contribution,
        body.parent_id,
        &body.body,
    )
    .await?;
    let find = |key: ThreadKey| contributions::comments(contribution, Some(key.before()), 1, account);
    let row = tx.run(find(written.key())).await?;
    let key: ThreadKey = commit_once(&once, tx, &written.key()).await?;
    let row = if key == written.key() {
        row
    } else {
        portal.db.read(person.tenant.tenant_id(), find(key)).await?
    };
    // Taken back since, it is none; another one stands in its place.
    let row = row.into_iter().find(|row| row.id == key.2).ok_or(Error::NotFound)?;
    let page = format!(
        "{}/beteiligungen/{}/beitraege/{contribution}",
        person.tenant.path(),
        written.consultation_id
    );
    let location = portal.config.absolute(&format!("{page}#beitrag-{}", row.id));
    Ok(created(location, CommentItem::new(row)))
}
