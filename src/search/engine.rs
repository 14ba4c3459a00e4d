//! What answers a question: the door for more than one engine, and the full text of `PostgreSQL`.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::store::{self, AlikeRow, FacetRow, HitRow};
use super::{Facet, FacetValue, Hit, Kind, Question, document_path, path};
use crate::consultations::{Format, Status};
use crate::error::{Error, Result};
use crate::ui::text;
use crate::web::Portal;
use crate::web::tenant::Tenants;

/// The last hit of a page, by which the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The hit's rank.
    pub score: i64,
    /// Its id.
    pub id: i64,
    /// Its kind's code.
    pub kind: String,
}

/// What an engine found.
#[derive(Debug, Default)]
pub struct Found {
    /// A page of hits, best first.
    pub items: Vec<Hit>,
    /// Counts over all hits that the engine looked at.
    pub facets: Vec<Facet>,
    /// How many hits it looked at.
    pub total: i64,
    /// Where the next page begins.
    pub next: Option<Place>,
    /// What is spelt alike, where nothing was found.
    pub alike: Vec<Hit>,
}

/// Answers questions out of an index of published things.
pub trait Engine: Send + Sync {
    /// The name told to programs.
    fn name(&self) -> &'static str;

    /// A page of hits after a place.
    fn search(
        &self,
        question: &Question,
        after: Option<Place>,
        limit: i64,
    ) -> impl Future<Output = Result<Found>> + Send;
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
        let alike = if row.total == 0 {
            tx.run(store::alike(question)).await?
        } else {
            Vec::new()
        };
        tx.commit().await?;
        let mut rows: Vec<HitRow> = decoded(row.hits)?;
        let has_next = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
        if has_next {
            rows.pop();
        }
        let next = rows.last().filter(|_| has_next).map(|last| Place {
            score: last.score,
            id: last.id,
            kind: last.kind.clone(),
        });
        Ok(Found {
            items: hits(&tenants, rows)?,
            facets: facets(&tenants, decoded(row.facets)?),
            total: row.total,
            next,
            alike: hits(&tenants, alike.into_iter().map(HitRow::from).collect())?,
        })
    }
}

impl From<AlikeRow> for HitRow {
    fn from(row: AlikeRow) -> Self {
        Self {
            kind: row.kind,
            id: row.id,
            tenant_id: row.tenant_id,
            consultation_id: row.consultation_id,
            contribution_id: None,
            document_id: None,
            page: None,
            format: row.format,
            status: row.status,
            score: 0,
            title: row.title,
            snippet: text::teaser(&row.beginning, 160),
            beginning: row.beginning,
        }
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
        path: match row.document_id {
            Some(document) => document_path(slug, document, row.page),
            None => path(slug, kind, row.id, row.consultation_id, row.contribution_id)?,
        },
        kind,
        tenant_slug: slug.to_owned(),
        tenant_name: name.to_owned(),
        id: row.id,
        consultation_id: row.consultation_id,
        contribution_id: row.contribution_id,
        page: row.page,
        title: if row.title.is_empty() {
            text::derive_title(&row.beginning)
        } else {
            row.title
        },
        snippet_html: text::highlighted(&row.snippet),
        format: row.format.as_deref().and_then(Format::from_code),
        status: row.status.as_deref().and_then(Status::from_code),
    })
}

fn facets(tenants: &Tenants, rows: Vec<FacetRow>) -> Vec<Facet> {
    ["kind", "format", "status", "district", "tenant"]
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
            Facet {
                name: name.to_owned(),
                values,
            }
        })
        .into()
}
