//! Votes: cast or change, and withdraw.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ApiPerson;
use super::contributions::VoteCounts;
use crate::error::{FieldErrors, Result};
use crate::votes::{self, Counts, Value};
use crate::web::{Address, Id, Json, Portal};

/// A vote.
#[derive(Deserialize, ToSchema)]
pub struct VoteBody {
    /// `agree`, `neutral` or `disagree`.
    #[schema(value_type = Value)]
    value: String,
}

/// A contribution's votes after the change.
#[derive(Serialize, ToSchema)]
pub struct VotesItem {
    votes: VoteCounts,
}

/// The contribution in the address.
#[derive(Deserialize)]
pub struct ContributionAddress {
    id: Id,
}

impl From<Counts> for VotesItem {
    fn from(counts: Counts) -> Self {
        let Counts {
            agree,
            neutral,
            disagree,
            ..
        } = counts;
        Self {
            votes: VoteCounts {
                agree,
                neutral,
                disagree,
            },
        }
    }
}

/// Casts the caller's vote, or changes it in place.
#[utoipa::path(
    put, path = "/api/v1/tenants/{tenant}/contributions/{id}/vote", tag = "votes", security(("bearer" = [])),
    params(("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path)),
    request_body = VoteBody,
    responses(
        (status = 200, body = VotesItem),
    )
)]
pub async fn cast(
    State(portal): State<Portal>,
    person: ApiPerson,
    Address(ContributionAddress { id: Id(contribution) }): Address<ContributionAddress>,
    Json(body): Json<VoteBody>,
) -> Result<Json<VotesItem>> {
    let value = Value::from_code(&body.value).ok_or_else(|| FieldErrors::one("value", "error-choice"))?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(person.tenant.tenant_id()).await?;
    let counts = votes::cast(&tx, &person.account, contribution, value).await?;
    tx.commit().await?;
    Ok(Json(counts.into()))
}

/// Withdraws the caller's vote. Without one nothing changes.
#[utoipa::path(
    delete, path = "/api/v1/tenants/{tenant}/contributions/{id}/vote", tag = "votes", security(("bearer" = [])),
    params(("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path)),
    responses(
        (status = 200, body = VotesItem),
    )
)]
pub async fn withdraw(
    State(portal): State<Portal>,
    person: ApiPerson,
    Address(ContributionAddress { id: Id(contribution) }): Address<ContributionAddress>,
) -> Result<Json<VotesItem>> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(person.tenant.tenant_id()).await?;
    let counts = votes::withdraw(&tx, &person.account, contribution).await?;
    tx.commit().await?;
    Ok(Json(counts.into()))
}
