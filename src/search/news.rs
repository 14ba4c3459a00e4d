//! What is new: things by the moment at which the public could first read them, always out of `PostgreSQL`, whichever
//! engine answers searches.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Filters, Kind, Question, path};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::ui::text;
use crate::web::tenant::Tenants;
use crate::{row, sql};

/// How much of a text is told of it, in characters as a reader counts them.
const TEASER: usize = 300;

row! {
    /// Which thing is new, and since when.
    #[derive(Clone, Debug)]
    pub struct News {
        pub kind: String,
        pub id: i64,
        pub published_at: Timestamp,
    }
}

/// Names a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key(pub String, pub i64);

impl News {
    /// The thing's name.
    pub fn key(&self) -> Key {
        Key(self.kind.clone(), self.id)
    }
}

row! {
    /// A public thing with what is told of it.
    pub struct DatedRow {
        pub kind: String,
        pub id: i64,
        pub tenant_id: i64,
        pub consultation_id: Option<i64>,
        pub contribution_id: Option<i64>,
        pub title: String,
        pub beginning: String,
        pub published_at: Timestamp,
    }
}

/// A public thing as feeds and mails tell of it.
#[derive(Clone, Debug)]
pub struct Dated {
    /// What it is.
    pub kind: Kind,
    /// Its id within its kind.
    pub id: i64,
    /// Its body's name.
    pub tenant_name: String,
    /// Its title, or the beginning of its text; never empty.
    pub title: String,
    /// The beginning of its text in plain words.
    pub teaser: String,
    /// Its address below the platform's.
    pub path: String,
    /// When the public could first read it.
    pub published_at: Timestamp,
}

/// Settings of the transaction in which [`news`] runs.
pub fn settings() -> Query<()> {
    super::store::settings()
}

/// What matches and was first published after a moment (none: ever) and not after another (none: now), the newest
/// first.
pub fn news(
    question: &Question,
    after: Option<Timestamp>,
    until: Option<Timestamp>,
    limit: i64,
) -> Query<Vec<News>> {
    // All filters by name, so that a new one cannot be forgotten, which would make the question wider.
    let Filters {
        tenant,
        kind,
        format,
        status,
        district,
        topic,
        from,
        until: begun_before,
        place,
    } = question.filters.clone();
    let text = if question.has_words() {
        question.text.clone()
    } else {
        String::new()
    };
    sql!("search/news")
        .bind(text)
        .bind(tenant)
        .bind(kind.map(Kind::code))
        .bind(format.map(crate::consultations::Format::code))
        .bind(district)
        .bind(status.map(crate::consultations::Status::code))
        .bind(after)
        .bind(until)
        .bind(limit)
        .bind(from)
        .bind(begun_before)
        .bind(topic)
        .bind(place)
        .rows()
}

/// What matches, the newest first, as of now.
pub fn latest(question: &Question, limit: i64) -> Query<Vec<News>> {
    news(question, None, None, limit)
}

/// What of these things is public now, in their order.
pub fn dated(keys: &[Key]) -> Query<Vec<DatedRow>> {
    let kinds: Vec<String> = keys.iter().map(|Key(kind, _)| kind.clone()).collect();
    let ids: Vec<i64> = keys.iter().map(|Key(_, id)| *id).collect();
    sql!("search/dated").bind(kinds).bind(ids).rows()
}

/// The rows as they are told of. A body that was made a moment ago and is not in memory yet is left out.
pub fn told(tenants: &Tenants, rows: Vec<DatedRow>) -> Result<Vec<Dated>> {
    rows.into_iter()
        .filter_map(|row| {
            let tenant = tenants.by_id(row.tenant_id)?;
            Some(one(&tenant.slug, &tenant.name, row))
        })
        .collect()
}

fn one(slug: &str, name: &str, row: DatedRow) -> Result<Dated> {
    let kind = Kind::from_code(&row.kind).ok_or_else(|| Error::internal("a public thing of unknown kind"))?;
    Ok(Dated {
        path: path(slug, kind, row.id, row.consultation_id, row.contribution_id)?,
        kind,
        id: row.id,
        tenant_name: name.to_owned(),
        title: if row.title.is_empty() {
            text::derive_title(&row.beginning)
        } else {
            row.title
        },
        teaser: text::teaser(&row.beginning, TEASER),
        published_at: row.published_at,
    })
}
