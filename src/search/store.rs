//! The statements of the engine over `PostgreSQL`.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::widen::{Known, LexiconWord};
use super::{Filters, Place, Sort};
use crate::consultations::Status;
use crate::db::{Draft, Query};
use crate::{row, sql};

row! {
    /// A term as the index knows it.
    pub struct TermRow {
        pub query: Option<String>,
        pub stems: Vec<String>,
        pub folded: String,
    }
}

row! {
    /// A stem that holds the base at a place of the list, counted from 1.
    pub struct CompoundRow {
        pub place: i32,
        pub stem: String,
    }
}

row! {
    /// A word of the lexicon near the word at a place of the list, counted from 1.
    pub struct NeighbourRow {
        pub place: i32,
        pub word: String,
        pub folded: String,
        pub stem: String,
        pub docs: i32,
    }
}

row! {
    /// A word as it is written, folded.
    pub struct FormRow {
        pub folded: String,
    }
}

row! {
    /// A proceeding that a search is narrowed to.
    pub struct ProceedingRow {
        pub id: i64,
        pub texts: i64,
    }
}

row! {
    /// A page of hits with what is told of all of them.
    pub struct FoundRow {
        pub total: i64,
        pub more: bool,
        pub hits: Value,
        pub facets: Value,
    }
}

row! {
    /// A title that begins so, or holds it.
    pub struct TitleRow {
        pub kind: String,
        pub id: i64,
        pub tenant_id: i64,
        pub consultation_id: Option<i64>,
        pub title: String,
    }
}

row! {
    /// A draft that its body's staff may open.
    pub struct DraftRow {
        pub id: i64,
        pub title: String,
    }
}

/// A hit in [`FoundRow::hits`].
#[derive(Deserialize)]
pub struct HitRow {
    pub kind: String,
    pub id: i64,
    pub page: i32,
    pub tenant_id: i64,
    pub consultation_id: Option<i64>,
    pub contribution_id: Option<i64>,
    pub format: Option<String>,
    pub status: Option<String>,
    pub created_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub rank: i64,
    pub title: String,
    pub body: String,
    pub consultation_title: Option<String>,
}

/// A count in [`FoundRow::facets`].
#[derive(Deserialize)]
pub struct FacetRow {
    pub facet: String,
    pub value: String,
    pub count: i64,
}

impl From<TermRow> for Known {
    fn from(row: TermRow) -> Self {
        Self {
            query: row.query,
            stems: row.stems,
            folded: row.folded,
        }
    }
}

impl From<NeighbourRow> for LexiconWord {
    fn from(row: NeighbourRow) -> Self {
        Self {
            word: row.word,
            folded: row.folded,
            stem: row.stem,
            docs: row.docs,
        }
    }
}

/// A question in the database's terms, and which part of its hits is wanted.
pub struct Looked {
    /// What is looked for, with all that stands in the index.
    pub question: String,
    /// The words as they were typed.
    pub exact: String,
    /// These and what they were widened to.
    pub wide: String,
    /// What a proceeding must have for its texts to be found; empty for nothing.
    pub heads: String,
    /// The proceedings that status and period leave, where they are few.
    pub proceedings: Option<Vec<i64>>,
    /// Status and period, which change by themselves and so do not stand in the index.
    pub filters: Filters,
    /// The order.
    pub sort: Sort,
    /// By which moment running and ended are told apart.
    pub at: Timestamp,
    /// Behind which hit the page begins.
    pub after: Option<Place>,
    /// How many hits.
    pub limit: i64,
}

impl Looked {
    fn bind_times(&self, draft: Draft) -> Draft {
        draft
            .bind(self.filters.status.map(Status::code))
            .bind(self.filters.from)
            .bind(self.filters.until)
    }

    fn bind_page(&self, draft: Draft) -> Draft {
        let (rank, id, kind, page, offset) = match &self.after {
            Some(Place::Hit {
                rank, id, kind, page, ..
            }) => (Some(*rank), Some(*id), Some(kind.clone()), Some(*page), 0),
            Some(Place::Count(offset)) => (None, None, None, None, *offset),
            None => (None, None, None, None, 0),
        };
        let draft = draft.bind(rank).bind(id).bind(kind).bind(page);
        draft.bind(self.limit).bind(offset)
    }
}

/// Settings of the transaction in which the others run: by their indexes, or, for a word that stands everywhere, also from
/// the beginning of the table.
pub fn settings(from_the_beginning: bool) -> Query<()> {
    sql!("search/settings").bind(from_the_beginning).done()
}

row! {
    /// A page of a document.
    #[derive(Clone, Debug)]
    pub struct PageAt {
        pub id: i64,
        pub page: i32,
    }
}

row! {
    /// A text of the index.
    #[derive(Clone, Debug)]
    pub struct TextAt {
        pub id: i64,
        pub kind: String,
        pub page: i32,
    }
}

/// The consultations of the body that everybody can read.
pub fn published_of_body() -> Query<Vec<i64>> {
    sql!("search/published_of_body").scalar()
}

/// Waits for those who write a consultation's texts, and writes down in the index what it is now.
pub fn follow_begin(consultation: i64) -> Query<()> {
    sql!("search/follow_begin").bind(consultation).done()
}

/// Writes the next pages of a consultation's documents down that are missing; answers up to which, None when there are no
/// more.
pub fn fill(consultation: i64, after: &PageAt, most: i32) -> Query<Option<PageAt>> {
    sql!("search/fill")
        .bind(consultation)
        .bind(after.id)
        .bind(after.page)
        .bind(most)
        .optional()
}

/// Lets the next texts of a consultation follow it; answers up to which, None when there are no more.
pub fn follow(consultation: i64, before: TextAt, most: i32) -> Query<Option<TextAt>> {
    sql!("search/follow")
        .bind(consultation)
        .bind(before.id)
        .bind(before.kind)
        .bind(before.page)
        .bind(most)
        .optional()
}

/// Each term as the index knows it, in their order.
pub fn terms(typed: Vec<String>) -> Query<Vec<TermRow>> {
    sql!("search/terms").bind(typed).rows()
}

/// Stems of words that hold one of the bases of these words, but for words that `enough` texts hold by themselves.
pub fn compounds(bases: Vec<String>, folded: Vec<String>, enough: i32) -> Query<Vec<CompoundRow>> {
    sql!("search/compounds").bind(bases).bind(folded).bind(enough).rows()
}

/// Words that look alike, and words that one of these begins or ends with.
pub fn neighbours(folded: Vec<String>) -> Query<Vec<NeighbourRow>> {
    sql!("search/neighbours").bind(folded).rows()
}

/// The words of stems as they are written.
pub fn forms(stems: Vec<String>) -> Query<Vec<FormRow>> {
    sql!("search/forms").bind(stems).rows()
}

/// Whether something is found by a question in the database's terms.
pub fn finds(question: String) -> Query<bool> {
    sql!("search/finds").bind(question).scalar()
}

/// Proceedings in the status and period of a question; one more than are told one by one.
pub fn proceedings(filters: &Filters) -> Query<Vec<ProceedingRow>> {
    sql!("search/proceedings")
        .bind(filters.status.map(Status::code))
        .bind(filters.from)
        .bind(filters.until)
        .rows()
}

/// One page of hits.
pub fn search(looked: &Looked) -> Query<FoundRow> {
    let draft = sql!("search/found")
        .bind(looked.question.clone())
        .bind(looked.exact.clone())
        .bind(looked.wide.clone());
    let draft = looked.bind_times(draft).bind(looked.sort.code()).bind(looked.at);
    looked.bind_page(draft).bind(looked.proceedings.clone()).one()
}

/// One page of more hits than [`search`] looks at, newest first.
pub fn newest(looked: &Looked) -> Query<Value> {
    let draft = looked.bind_times(sql!("search/newest").bind(looked.question.clone()));
    looked.bind_page(draft.bind(looked.at)).scalar()
}

/// One page of more hits than [`search`] looks at, by the end of the period.
pub fn ending(looked: &Looked) -> Query<Value> {
    let draft = looked.bind_times(sql!("search/ending").bind(looked.question.clone()));
    looked
        .bind_page(draft.bind(looked.at))
        .bind(looked.heads.clone())
        .scalar()
}

/// Bodies and proceedings whose title begins with a folded line, or holds it.
pub fn suggest_titles(line: String, tenant: Option<i64>) -> Query<Vec<TitleRow>> {
    sql!("search/suggest_titles").bind(line).bind(tenant).rows()
}

/// Words that begin so and that the public may find, the most frequent first.
pub fn suggest_words(beginning: String, tenant: Option<i64>) -> Query<Vec<String>> {
    sql!("search/suggest_words")
        .bind(beginning)
        .bind(tenant.map(|tenant| format!(" & '=t:{tenant}'")))
        .rows::<FormRow>()
        .map(|rows| rows.into_iter().map(|row| row.folded).collect())
}

/// Drafts of the running tenant that hold all these folded words.
pub fn drafts(words: Vec<String>) -> Query<Vec<DraftRow>> {
    let patterns: Vec<_> = words.into_iter().map(|word| format!("%{word}%")).collect();
    sql!("search/drafts").bind(patterns).rows()
}

/// Writes the running tenant's part of the index anew; answers how many texts it holds.
pub fn rebuild_tenant() -> Query<i64> {
    sql!("search/rebuild_tenant").scalar()
}

/// Takes words out of the lexicon that no text holds any more; answers how many.
pub fn forget_lost() -> Query<i64> {
    sql!("search/forget_lost").scalar()
}
