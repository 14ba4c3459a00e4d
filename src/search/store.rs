//! The statements of the engine over `PostgreSQL`.

use serde::Deserialize;
use serde_json::Value;

use super::{Place, Question};
use crate::db::Query;
use crate::{row, sql};

row! {
    /// A page of hits with what is told of all of them.
    pub struct FoundRow {
        pub total: i64,
        pub hits: Value,
        pub facets: Value,
    }
}

/// A hit in [`FoundRow::hits`].
#[derive(Deserialize)]
pub struct HitRow {
    pub kind: String,
    pub id: i64,
    pub tenant_id: i64,
    pub consultation_id: Option<i64>,
    pub contribution_id: Option<i64>,
    pub format: Option<String>,
    pub status: Option<String>,
    pub score: i64,
    pub title: String,
    pub beginning: String,
    pub snippet: String,
}

/// A count in [`FoundRow::facets`].
#[derive(Deserialize)]
pub struct FacetRow {
    pub facet: String,
    pub value: String,
    pub count: i64,
}

/// Hits are counted exactly up to here; see the statement.
pub const COUNTED_EXACTLY: i64 = 8_000;

/// Settings of the transaction in which the others run.
pub fn settings() -> Query<()> {
    sql!("search/settings").done()
}

/// One page of hits, and one hit more where there is a next page.
pub fn search(question: &Question, after: Option<&Place>, limit: i64) -> Query<FoundRow> {
    let filters = &question.filters;
    let (rank, id, kind) = match after {
        Some(Place::Hit { rank, id, kind, .. }) => (Some(*rank), Some(*id), Some(kind.clone())),
        _ => (None, None, None),
    };
    sql!("search/postgres")
        .bind(question.text.clone())
        .bind(filters.tenant)
        .bind(filters.kind.map(super::Kind::code))
        .bind(filters.format.map(crate::consultations::Format::code))
        .bind(filters.district.clone())
        .bind(filters.status.map(crate::consultations::Status::code))
        .bind(rank)
        .bind(id)
        .bind(kind)
        .bind(limit + 1)
        .one()
}

/// Writes the running tenant's part of the index anew; answers how many texts it holds.
pub fn rebuild_tenant() -> Query<i64> {
    sql!("search/rebuild_tenant").scalar()
}
