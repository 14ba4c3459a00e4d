//! What Meilisearch found, as it stands in the database.

use jiff::Timestamp;

use crate::consultations::{Format, Status};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::search::index::Key;
use crate::search::{Hit, Kind, path};
use crate::ui::text;
use crate::web::tenant::Tenants;
use crate::{row, sql};

row! {
    /// A hit as it is now, with the passage that was cut out of it.
    pub struct FoundRow {
        pub kind: String,
        pub id: i64,
        pub page: i32,
        pub tenant_id: i64,
        pub consultation_id: Option<i64>,
        pub contribution_id: Option<i64>,
        pub format: Option<String>,
        pub status: Option<String>,
        pub title: String,
        pub beginning: String,
        pub cut: String,
        pub consultation_title: Option<String>,
        pub created_at: Option<Timestamp>,
        pub ends_at: Option<Timestamp>,
    }
}

/// These hits, in their order; not what is gone, and not what does not stand where it was asked for.
pub fn by_key(found: &[(Key, String)], status: Option<Status>) -> Query<Vec<FoundRow>> {
    sql!("search_index/hits")
        .bind(found.iter().map(|(key, _)| key.kind.code()).collect::<Vec<_>>())
        .bind(found.iter().map(|(key, _)| key.id).collect::<Vec<_>>())
        .bind(found.iter().map(|(key, _)| key.page).collect::<Vec<_>>())
        .bind(found.iter().map(|(_, cut)| cut.clone()).collect::<Vec<_>>())
        .bind(status.map(Status::code))
        .rows()
}

/// What is shown of them. A body that was made a moment ago and is not in memory yet is left out.
pub fn of(tenants: &Tenants, rows: Vec<FoundRow>) -> Result<Vec<Hit>> {
    rows.into_iter()
        .filter_map(|row| {
            let tenant = tenants.by_id(row.tenant_id)?;
            Some(hit(&tenant.slug, &tenant.name, row))
        })
        .collect()
}

fn hit(slug: &str, name: &str, row: FoundRow) -> Result<Hit> {
    let kind = Kind::from_code(&row.kind).ok_or_else(|| Error::internal("a search hit of unknown kind"))?;
    Ok(Hit {
        path: path(slug, kind, (row.id, row.page), row.consultation_id, row.contribution_id)?,
        kind,
        tenant_slug: slug.to_owned(),
        tenant_name: name.to_owned(),
        id: row.id,
        consultation_id: row.consultation_id,
        contribution_id: row.contribution_id,
        consultation_title: row.consultation_title,
        page: Some(row.page).filter(|page| *page > 0),
        title: match row.title.as_str() {
            "" => text::derive_title(&row.beginning),
            title => title.to_owned(),
        },
        snippet_html: text::highlighted(&row.cut),
        format: row.format.as_deref().and_then(Format::from_code),
        status: row.status.as_deref().and_then(Status::from_code),
        date: row.created_at,
        ends_at: row.ends_at,
    })
}
