//! Search across all proceedings: one question, one answer, an engine that can be exchanged.

mod engine;
mod follow;
mod form;
mod handlers;
pub mod index;
mod meili;
pub mod news;
pub mod passage;
mod postgres;
mod question;
pub mod saved;
mod store;
mod suggestions;
pub mod terms;
mod views;
pub mod widen;

use axum::Router;
use axum::routing::get;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use engine::{Engine, Found, Place, Suggestion};
pub use follow::{KIND as FOLLOW, follow};
pub use postgres::Postgres;
pub use question::{Asked, Filters, Question, Sort};
pub use terms::Terms;

use meili::Meilisearch;

use crate::consultations::{Format, Status};
use crate::db::{Db, TenantId};
use crate::error::{Error, FieldErrors, Result};
use crate::i18n::Language;
use crate::meili::Meili;
use crate::tenants;
use crate::ui::text::SafeHtml;
use crate::web::{Portal, cursor};

/// Hits on a page where none is asked for.
pub const PAGE: i64 = 20;

/// The pages.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/suche", get(handlers::everywhere))
        .route("/{tenant}/suche", get(handlers::in_tenant))
        .route("/suche/vorschlaege", get(suggestions::everywhere))
        .route("/{tenant}/suche/vorschlaege", get(suggestions::in_tenant))
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A body by its name.
    Tenant,
    /// A proceeding.
    Consultation,
    /// A citizen's contribution.
    Contribution,
    /// A comment on one.
    Comment,
    /// The body's official reply.
    Reply,
    /// A published document.
    Document,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::Tenant,
        Self::Consultation,
        Self::Contribution,
        Self::Comment,
        Self::Reply,
        Self::Document,
    ];

    /// The code in the database and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Consultation => "consultation",
            Self::Contribution => "contribution",
            Self::Comment => "comment",
            Self::Reply => "reply",
            Self::Document => "document",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kind in words.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Tenant => "search-kind-tenant",
            Self::Consultation => "search-kind-consultation",
            Self::Contribution => "search-kind-contribution",
            Self::Comment => "search-kind-comment",
            Self::Reply => "search-kind-reply",
            Self::Document => "search-kind-document",
        })
    }
}

/// Something found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// The body it belongs to, by slug and by name.
    pub tenant_slug: String,
    /// The body's name.
    pub tenant_name: String,
    /// Its id within its kind.
    pub id: i64,
    /// The proceeding it belongs to.
    pub consultation_id: Option<i64>,
    /// The contribution that it hangs under, or is.
    pub contribution_id: Option<i64>,
    /// The proceeding's title, also where the hit is the proceeding.
    pub consultation_title: Option<String>,
    /// The page of a document on which the words stand, from 1.
    pub page: Option<i32>,
    /// Its title, or the beginning of its text; never empty.
    pub title: String,
    /// The words around what was found, with `<mark>`.
    pub snippet_html: SafeHtml,
    /// The proceeding's format.
    pub format: Option<Format>,
    /// Where the proceeding stands.
    pub status: Option<Status>,
    /// When it was written; of a proceeding when it was published.
    pub date: Option<Timestamp>,
    /// When the proceeding ends.
    pub ends_at: Option<Timestamp>,
    /// Its address below the platform's: `/dresden/beteiligungen/7`.
    pub path: String,
}

/// What hits are sorted by, in the order of the page.
pub const FACETS: [&str; 6] = ["kind", "status", "format", "topic", "district", "tenant"];

/// How often a value occurs among the hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// A code (kind, format, status, topic), a name (district) or a slug (tenant).
    pub value: String,
    /// Hits with it.
    pub count: i64,
}

/// The hits sorted by one of their properties, most frequent value first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// One of [`FACETS`].
    pub name: &'static str,
    /// Its values.
    pub values: Vec<FacetValue>,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// This page's hits.
    pub items: Vec<Hit>,
    /// Counts over all hits.
    pub facets: Vec<Facet>,
    /// How many there are, or were looked at where there are more.
    pub total: i64,
    /// Whether there are more than `total`.
    pub more_than_total: bool,
    /// The cursor of the next page.
    pub next: Option<String>,
    /// The question in a spelling that finds more.
    pub did_you_mean: Option<String>,
    /// The engine's name.
    pub engine: &'static str,
}

/// Hits of one proceeding.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The first of them; it tells the proceeding, if there is one.
    pub first: &'a Hit,
    /// The proceeding itself, where it is among the hits.
    pub head: Option<&'a Hit>,
    /// The others, in their order.
    pub hits: Vec<&'a Hit>,
}

impl Answer {
    /// The page's hits by proceeding, in the order of each one's first hit.
    pub fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for hit in &self.items {
            let same =
                |group: &Group<'_>| hit.consultation_id.is_some() && group.first.consultation_id == hit.consultation_id;
            let place = groups.iter().position(same).unwrap_or_else(|| {
                groups.push(Group {
                    first: hit,
                    head: None,
                    hits: Vec::new(),
                });
                groups.len() - 1
            });
            match hit.kind {
                Kind::Tenant | Kind::Consultation => groups[place].head = Some(hit),
                _ => groups[place].hits.push(hit),
            }
        }
        groups
    }
}

/// Answers a question. `limit` is the page's length, 1 to 100; the cursor comes from the same question's answer.
pub async fn run(portal: &Portal, question: &Question, cursor: Option<&str>, limit: i64) -> Result<Answer> {
    if !(1..=100).contains(&limit) {
        return Err(FieldErrors::one("limit", "error-limit").into());
    }
    let list = question.list();
    let after = cursor
        .map(|cursor| cursor::open::<Place>(&portal.secret, &list, cursor))
        .transpose()?;
    let (engine, found) = find(portal, question, after, limit).await?;
    answer(portal, engine, &list, found)
}

/// The answer of the first engine that has one, and its name.
async fn find(portal: &Portal, question: &Question, after: Option<Place>, limit: i64) -> Result<(&'static str, Found)> {
    if let Some(engine) = Meilisearch::for_question(portal, question, after.as_ref()) {
        match engine.search(question, after.clone(), limit).await {
            Err(Error::Unavailable(_)) => {}
            answered => return Ok((engine.name(), answered?)),
        }
    }
    let engine = Postgres(portal);
    Ok((engine.name(), engine.search(question, after, limit).await?))
}

fn answer(portal: &Portal, engine: &'static str, list: &str, found: Found) -> Result<Answer> {
    let seal = |place| cursor::seal(&portal.secret, list, &place);
    Ok(Answer {
        next: found.next.map(seal).transpose()?,
        items: found.items,
        facets: found.facets,
        total: found.total,
        more_than_total: found.more_than_total,
        did_you_mean: found.did_you_mean,
        engine,
    })
}

/// What somebody may be typing, for a list of at most ten suggestions; nothing for fewer than two letters. Within one
/// body where one is given.
pub async fn suggest(portal: &Portal, typed: &str, tenant: Option<i64>) -> Result<Vec<Suggestion>> {
    let line = terms::tidy(typed);
    if line.chars().filter(|letter| letter.is_alphanumeric()).count() < 2 {
        return Ok(Vec::new());
    }
    Postgres(portal).suggest(&line, tenant).await
}

/// Writes the index anew, a tenant after the other, each in one transaction, so that searches see the old or the new.
/// Answers how many texts were written.
pub async fn rebuild(db: &Db) -> Result<i64> {
    write_documents(db, false).await
}

/// As [`rebuild`], and has Meilisearch's index built anew beside the present one and swapped in; `tell` hears of the
/// texts loaded and of all.
pub async fn rebuild_with(db: &Db, meili: &Meili, tell: impl FnMut(i64, i64)) -> anyhow::Result<()> {
    index::build(db, meili, || write_documents(db, true), tell).await
}

async fn write_documents(db: &Db, quiet: bool) -> Result<i64> {
    let mut written = 0;
    for tenant in tenants::list(db).await? {
        let mut connection = db.connect().await?;
        let tx = connection.begin(TenantId(tenant.id)).await?;
        if quiet {
            tx.run(index::quiet()).await?;
        }
        written += tx.run(store::rebuild_tenant()).await?;
        tx.commit().await?;
    }
    db.read_system(store::forget_lost()).await?;
    Ok(written)
}

/// The path of a thing on the platform; of a document, opened at its page where that is not 0 (RFC 8118, section 3).
fn path(
    slug: &str,
    kind: Kind,
    (id, page): (i64, i32),
    consultation: Option<i64>,
    contribution: Option<i64>,
) -> Result<String> {
    let home = format!("/{slug}");
    match kind {
        Kind::Tenant => return Ok(home),
        Kind::Document if page > 0 => return Ok(format!("{home}/dokumente/{id}#page={page}")),
        Kind::Document => return Ok(format!("{home}/dokumente/{id}")),
        _ => {}
    }
    let consultation = consultation.ok_or_else(|| Error::internal("a search hit without its consultation"))?;
    let page = format!("{home}/beteiligungen/{consultation}");
    Ok(match (kind, contribution) {
        (Kind::Contribution, _) => format!("{page}/beitraege/{id}"),
        (Kind::Comment | Kind::Reply, Some(contribution)) => {
            format!("{page}/beitraege/{contribution}#beitrag-{id}")
        }
        _ => page,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_address() {
        let path = |kind, contribution| path("dresden", kind, (9, 0), Some(7), contribution).unwrap();
        assert_eq!(path(Kind::Tenant, None), "/dresden");
        assert_eq!(path(Kind::Consultation, None), "/dresden/beteiligungen/7");
        assert_eq!(path(Kind::Contribution, None), "/dresden/beteiligungen/7/beitraege/9");
        assert_eq!(
            path(Kind::Comment, Some(8)),
            "/dresden/beteiligungen/7/beitraege/8#beitrag-9"
        );
        assert_eq!(path(Kind::Reply, None), "/dresden/beteiligungen/7");
        assert_eq!(path(Kind::Document, None), "/dresden/dokumente/9");
        let at_page = super::path("dresden", Kind::Document, (9, 3), Some(7), None).unwrap();
        assert_eq!(at_page, "/dresden/dokumente/9#page=3");
        assert!(super::path("dresden", Kind::Comment, (9, 0), None, None).is_err());
    }
}
