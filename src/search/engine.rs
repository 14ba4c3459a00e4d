//! What answers a question: the door for more than one engine, and the full text of `PostgreSQL`.

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::store::{self, FacetRow, HitRow};
use super::{FACETS, Facet, FacetValue, Hit, Kind, Question, path};
use crate::consultations::{Format, Status};
use crate::error::{Error, Result};
use crate::ui::text;
use crate::web::Portal;
use crate::web::tenant::Tenants;

/// Where a page ends and the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Behind this hit: for an engine that knows its last hit's rank.
    Hit {
        /// Its rank within the order.
        rank: i64,
        /// Its id.
        id: i64,
        /// Its kind's code.
        kind: String,
        /// Its page.
        page: i32,
        /// The moment of the first page, by which running and ended are told apart.
        at: Timestamp,
    },
    /// Behind so many hits: for an engine that counts. Every engine takes it, since another one may have to go on.
    Count(i64),
}

/// What an engine found.
#[derive(Debug, Default)]
pub struct Found {
    /// A page of hits, in the order of the question.
    pub items: Vec<Hit>,
    /// Counts over all hits that the engine looked at.
    pub facets: Vec<Facet>,
    /// How many hits it looked at.
    pub total: i64,
    /// Whether there are more than these.
    pub more_than_total: bool,
    /// Where the next page begins.
    pub next: Option<Place>,
    /// The question in another spelling, where that finds more.
    pub did_you_mean: Option<String>,
}

/// What somebody may be typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Words to search for, or the title of a thing.
    pub text: String,
    /// The thing's kind; none for words.
    pub kind: Option<Kind>,
    /// The thing's address below the platform's; none for words.
    pub path: Option<String>,
}

/// Answers questions out of an index of published things.
pub trait Engine: Send + Sync {
    /// The name told to programs.
    fn name(&self) -> &'static str;

    /// A page of hits behind a place.
    fn search(
        &self,
        question: &Question,
        after: Option<Place>,
        limit: i64,
    ) -> impl Future<Output = Result<Found>> + Send;

    /// What a tidied line may be the beginning of, in one body or all: at most ten.
    fn suggest(&self, typed: &str, tenant: Option<i64>) -> impl Future<Output = Result<Vec<Suggestion>>> + Send;
}

/// Full text of `PostgreSQL` over `search_documents`.
pub struct Postgres<'p>(pub &'p Portal);

impl Engine for Postgres<'_> {
    fn name(&self) -> &'static str {
        "postgres"
    }

    async fn search(&self, question: &Question, after: Option<Place>, limit: i64) -> Result<Found> {
        let tenants = self.0.tenants.get();
        let mut connection = self.0.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::settings()).await?;
        let row = tx.run(store::search(question, after.as_ref(), limit)).await?;
        tx.commit().await?;
        let mut rows: Vec<HitRow> = decoded(row.hits)?;
        let has_next = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
        if has_next {
            rows.pop();
        }
        let next = rows.last().filter(|_| has_next).map(|last| Place::Hit {
            rank: last.score,
            id: last.id,
            kind: last.kind.clone(),
            page: 0,
            at: self.0.clock.now(),
        });
        Ok(Found {
            items: hits(&tenants, rows)?,
            facets: facets(&tenants, decoded(row.facets)?),
            total: row.total.min(store::COUNTED_EXACTLY),
            more_than_total: row.total > store::COUNTED_EXACTLY,
            next,
            did_you_mean: None,
        })
    }

    async fn suggest(&self, _typed: &str, _tenant: Option<i64>) -> Result<Vec<Suggestion>> {
        Ok(Vec::new())
    }
}

fn decoded<T: DeserializeOwned>(value: serde_json::Value) -> Result<T> {
    serde_json::from_value(value).map_err(|error| Error::internal(error.to_string()))
}

/// A body that was made a moment ago and is not in memory yet is left out.
fn hits(tenants: &Tenants, rows: Vec<HitRow>) -> Result<Vec<Hit>> {
    rows.into_iter()
        .filter_map(|row| {
            let tenant = tenants.by_id(row.tenant_id)?;
            Some(hit(&tenant.slug, &tenant.name, row))
        })
        .collect()
}

fn hit(slug: &str, name: &str, row: HitRow) -> Result<Hit> {
    let kind = Kind::from_code(&row.kind).ok_or_else(|| Error::internal("a search hit of unknown kind"))?;
    Ok(Hit {
        path: path(slug, kind, row.id, row.consultation_id, row.contribution_id)?,
        kind,
        tenant_slug: slug.to_owned(),
        tenant_name: name.to_owned(),
        id: row.id,
        consultation_id: row.consultation_id,
        contribution_id: row.contribution_id,
        title: if row.title.is_empty() {
            text::derive_title(&row.beginning)
        } else {
            row.title
        },
        snippet_html: text::highlighted(&row.snippet),
        format: row.format.as_deref().and_then(Format::from_code),
        status: row.status.as_deref().and_then(Status::from_code),
        consultation_title: None,
        page: None,
        date: None,
        ends_at: None,
    })
}

pub(super) fn facets(tenants: &Tenants, rows: Vec<FacetRow>) -> Vec<Facet> {
    FACETS
        .map(|name| {
            let mut values: Vec<_> = rows
                .iter()
                .filter(|row| row.facet == name)
                .filter_map(|row| {
                    let value = match name {
                        "tenant" => tenants.by_id(row.value.parse().ok()?)?.slug.clone(),
                        _ => row.value.clone(),
                    };
                    Some(FacetValue {
                        value,
                        count: row.count,
                    })
                })
                .collect();
            values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
            Facet { name, values }
        })
        .into()
}
