//! `GET /search`.

use std::collections::BTreeMap;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::Paging;
use crate::consultations::{Format, Status};
use crate::error::Result;
use crate::search::{self, Asked, Hit, Kind, Question};
use crate::web::{Json, Portal, Search};

/// What is searched for, and in what.
#[derive(Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct SearchQuery {
    /// Words, phrases in quotes, words to leave out behind a minus.
    q: String,
    /// A body's slug.
    tenant: Option<String>,
    /// A format.
    #[param(value_type = Option<Format>)]
    format: Option<String>,
    /// A status.
    #[param(value_type = Option<Status>)]
    status: Option<String>,
    /// A district's name.
    district: Option<String>,
    /// A kind of thing.
    #[param(value_type = Option<Kind>)]
    kind: Option<String>,
    /// A topic's code, as `transport`.
    topic: Option<String>,
    /// Proceedings that are not over on this day, as `2026-03-01`.
    from: Option<String>,
    /// Proceedings that have begun by this day.
    until: Option<String>,
    /// Words of a place.
    place: Option<String>,
    /// `relevance` (without it), `date` or `end`.
    sort: Option<String>,
}

/// Something found.
#[derive(Serialize, ToSchema)]
pub struct HitItem {
    kind: Kind,
    /// The body's slug.
    tenant: String,
    id: i64,
    /// The page of a document, from 1; null of all else.
    page: Option<i32>,
    title: String,
    /// The passage, with `mark` elements and no other markup.
    snippet_html: String,
    url: String,
}

/// A value to filter by, and how many it leaves.
#[derive(Serialize, ToSchema)]
pub struct FacetItem {
    value: String,
    count: i64,
}

/// What was found.
#[derive(Serialize, ToSchema)]
pub struct SearchAnswer {
    items: Vec<HitItem>,
    /// Values to filter by, under the name of their filter.
    facets: BTreeMap<String, Vec<FacetItem>>,
    /// How many were found; beyond a bound the number of those counted.
    total: i64,
    /// The question in a spelling that finds more, or null.
    did_you_mean: Option<String>,
    /// Which engine answered.
    engine: String,
    next: Option<String>,
}

impl HitItem {
    fn new(portal: &Portal, hit: Hit) -> Self {
        Self {
            kind: hit.kind,
            tenant: hit.tenant_slug,
            id: hit.id,
            page: hit.page,
            title: hit.title,
            snippet_html: hit.snippet_html.as_str().to_owned(),
            url: portal.config.absolute(&hit.path),
        }
    }
}

/// Searches across all bodies.
#[utoipa::path(
    get, path = "/api/v1/search", tag = "search", params(SearchQuery, Paging),
    responses(
        (status = 200, body = SearchAnswer),
    )
)]
pub async fn search(
    State(portal): State<Portal>,
    Search(query): Search<SearchQuery>,
    Search(paging): Search<Paging>,
) -> Result<Json<SearchAnswer>> {
    let limit = i64::try_from(paging.limit()?).unwrap_or(20);
    let asked = Asked {
        q: query.q,
        tenant: query.tenant.unwrap_or_default(),
        format: query.format.unwrap_or_default(),
        status: query.status.unwrap_or_default(),
        district: query.district.unwrap_or_default(),
        kind: query.kind.unwrap_or_default(),
        topic: query.topic.unwrap_or_default(),
        from: query.from.unwrap_or_default(),
        until: query.until.unwrap_or_default(),
        place: query.place.unwrap_or_default(),
        sort: query.sort.unwrap_or_default(),
        ..Asked::default()
    };
    let question = Question::understand(&portal, &asked)?;
    let answer = search::run(&portal, &question, paging.cursor.as_deref(), limit).await?;
    let facets = answer
        .facets
        .into_iter()
        .map(|facet| {
            let values = facet.values.into_iter().map(|value| FacetItem {
                value: value.value,
                count: value.count,
            });
            (facet.name.to_owned(), values.collect())
        })
        .collect();
    Ok(Json(SearchAnswer {
        items: answer.items.into_iter().map(|hit| HitItem::new(&portal, hit)).collect(),
        facets,
        total: answer.total,
        did_you_mean: answer.did_you_mean,
        engine: answer.engine.to_owned(),
        next: answer.next,
    }))
}
