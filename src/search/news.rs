//! What is new: things by the moment at which the public could first read them, always out of `PostgreSQL`, whichever
//! engine answers searches.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Kind, Question, path, postgres, store};
use crate::consultations::Status;
use crate::db::{Query, SystemTx};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::ui::{text, time};
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
        /// The first page of a document that matches; 0 of all else.
        pub page: i32,
        pub published_at: Timestamp,
    }
}

/// Names a thing: its kind, its id and its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key(pub String, pub i64, pub i32);

impl News {
    /// The thing's name.
    pub fn key(&self) -> Key {
        Key(self.kind.clone(), self.id, self.page)
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
        pub noted: Option<String>,
        pub noted_at: Option<Timestamp>,
        pub starts_at: Option<Timestamp>,
        pub ends_at: Option<Timestamp>,
        pub in_force_at: Option<Timestamp>,
    }
}

/// What happened last to a consultation after it was published.
#[derive(Clone, Copy, Debug)]
pub enum Noted {
    /// Its time is another one, [begin, end).
    Period(Timestamp, Timestamp),
    /// So are its phases.
    Phases,
    /// There is a result.
    Result,
    /// There is one, and it is in force from here on.
    InForce(Timestamp),
}

impl Noted {
    /// In words.
    pub fn in_words(self, language: Language) -> String {
        match self {
            Self::Period(begin, end) => {
                let period = time::period(language, begin, end);
                language.tf("noted-period", &[("period", period.into())])
            }
            Self::Phases => language.t("noted-phases").to_owned(),
            Self::Result => language.t("noted-result").to_owned(),
            Self::InForce(from) => language.tf("noted-in-force", &[("day", time::date(language, from).into())]),
        }
    }

    fn of(row: &DatedRow) -> Option<Self> {
        match row.noted.as_deref()? {
            "period" => Some(Self::Period(row.starts_at?, row.ends_at?)),
            "phases" => Some(Self::Phases),
            "in_force" => row.in_force_at.map(Self::InForce),
            _ => Some(Self::Result),
        }
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
    /// What happened to it since, and when.
    pub noted: Option<(Noted, Timestamp)>,
}

impl Dated {
    /// When there was something new of it last.
    pub fn updated_at(&self) -> Timestamp {
        let noted = self.noted.map(|(_, at)| at);
        noted.map_or(self.published_at, |at| at.max(self.published_at))
    }
}

/// What matches and was first published after a moment (none: ever) and not after another (none: now), the newest first.
pub async fn news(
    tx: &SystemTx<'_>,
    question: &Question,
    after: Option<Timestamp>,
    until: Option<Timestamp>,
    limit: i64,
) -> Result<Vec<News>> {
    tx.run(store::settings(false)).await?;
    let Some(terms) = postgres::in_terms(tx, question).await? else {
        return Ok(Vec::new());
    };
    // Status and period change by themselves and are no part of the terms.
    let filters = &question.filters;
    let query = sql!("search/news")
        .bind(terms)
        .bind(filters.status.map(Status::code))
        .bind(filters.from)
        .bind(filters.until)
        .bind(after)
        .bind(until)
        .bind(limit);
    tx.run(query.rows()).await
}

/// What those are told of who follow a consultation: what happened to it, its new documents and official replies, after a
/// moment and not after another, the newest first.
pub fn followed(consultation: i64, after: Timestamp, until: Timestamp, limit: i64) -> Query<Vec<News>> {
    sql!("search/followed")
        .bind(consultation)
        .bind(after)
        .bind(until)
        .bind(limit)
        .rows()
}

/// What of these things is public now, in their order.
pub fn dated(keys: &[Key]) -> Query<Vec<DatedRow>> {
    let kinds: Vec<String> = keys.iter().map(|Key(kind, ..)| kind.clone()).collect();
    let ids: Vec<i64> = keys.iter().map(|Key(_, id, _)| *id).collect();
    let pages: Vec<i32> = keys.iter().map(|Key(.., page)| *page).collect();
    sql!("search/dated").bind(kinds).bind(ids).bind(pages).rows()
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
        noted: Noted::of(&row).zip(row.noted_at),
        path: path(slug, kind, (row.id, 0), row.consultation_id, row.contribution_id)?,
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
