//! The statements of the index beside the database.

use std::fmt;

use super::document::{Document, SHAPE, TextRow};
use crate::db::Query;
use crate::{row, sql};

row! {
    /// How far the index is, as its next step needs it.
    #[derive(Clone, Debug)]
    pub struct State {
        pub index_name: String,
        pub shape: i32,
        pub ready: bool,
        pub tasks: Vec<i64>,
        pub building: Option<String>,
        pub stage: Option<String>,
        pub loaded_kind: String,
        pub loaded_id: i64,
        pub loaded_page: i32,
        pub loaded: i64,
        pub trouble: Option<String>,
    }
}

row! {
    /// How far the index is behind, for the operator. Ages are in seconds.
    #[derive(Clone, Debug)]
    pub struct Lag {
        pub ready: bool,
        pub building: Option<String>,
        pub loaded: i64,
        pub trouble: Option<String>,
        pub trouble_seconds: Option<i64>,
        pub waiting: i64,
        pub failing: i64,
        pub last_error: Option<String>,
        pub oldest_seconds: i64,
    }
}

impl Lag {
    /// Whether the operator need not look: changes are told within minutes, and none is refused.
    pub const fn is_healthy(&self) -> bool {
        self.failing == 0 && self.oldest_seconds < 300 && self.trouble.is_none()
    }

    /// For the operator: also what is wrong.
    pub fn in_full(&self) -> String {
        let mut told = vec![self.to_string()];
        if self.failing > 0 {
            let error = self.last_error.as_deref().unwrap_or_default();
            told.push(format!("{} changes are refused ({error})", self.failing));
        }
        if let Some((trouble, seconds)) = self.trouble.as_ref().zip(self.trouble_seconds) {
            told.push(format!("for {seconds} s: {trouble}"));
        }
        told.join("; ")
    }
}

/// For everybody: nothing of the machinery's names and addresses.
impl fmt::Display for Lag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answers = if self.ready { "answers" } else { "does not answer yet" };
        let Self {
            waiting,
            oldest_seconds,
            ..
        } = self;
        write!(
            formatter,
            "{answers}, {waiting} changes wait, the oldest for {oldest_seconds} s"
        )?;
        if self.building.is_some() {
            write!(formatter, "; a new one is being built, {} texts loaded", self.loaded)?;
        }
        Ok(())
    }
}

row! {
    /// Whether the index may answer, and the database's clock in seconds since 1970.
    #[derive(Clone, Copy, Debug)]
    pub struct Standing {
        pub now: i64,
        pub ready: bool,
    }
}

/// Has changes written down for an index of this name.
pub fn register(index: &str) -> Query<()> {
    sql!("search_index/register").bind(index.to_owned()).done()
}

/// Forgets an engine that is no longer configured anywhere; whether there was one.
pub fn forget() -> Query<bool> {
    sql!("search_index/forget").scalar()
}

pub fn quiet() -> Query<()> {
    sql!("search_index/quiet").done()
}

pub fn state() -> Query<Option<State>> {
    sql!("search_index/state").optional()
}

pub fn standing(index: &str) -> Query<Standing> {
    sql!("search_index/standing").bind(SHAPE).bind(index.to_owned()).one()
}

/// None where no engine is registered.
pub fn lag() -> Query<Option<Lag>> {
    sql!("search_index/lag").optional()
}

/// How many texts the public may find.
pub fn count() -> Query<i64> {
    sql!("search_index/count").scalar()
}

/// A name for a new index.
pub fn name(index: &str) -> Query<String> {
    sql!("search_index/name").bind(index.to_owned()).scalar()
}

pub fn build(name: String) -> Query<()> {
    sql!("search_index/build").bind(name).done()
}

pub fn drop_covered() -> Query<()> {
    sql!("search_index/drop_covered").done()
}

pub fn stage(stage: &'static str) -> Query<()> {
    sql!("search_index/stage").bind(stage).done()
}

/// Remembers what the engine works on, and how far a part of the filling reaches: its last text and its length.
pub fn under_way(tasks: Vec<i64>, part: Option<(&TextRow, usize)>) -> Query<()> {
    let length = part.map_or(0, |(_, length)| i64::try_from(length).unwrap_or(i64::MAX));
    sql!("search_index/under_way")
        .bind(tasks)
        .bind(part.map(|(last, _)| last.kind.clone()))
        .bind(part.map(|(last, _)| last.id))
        .bind(part.map(|(last, _)| last.page))
        .bind(length)
        .done()
}

/// Remembers at which revisions these were sent.
pub fn sent(rows: &[TextRow]) -> Query<()> {
    sql!("search_index/sent")
        .bind(rows.iter().map(|row| row.kind.clone()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.id).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.page).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.revision).collect::<Vec<_>>())
        .done()
}

pub fn settle() -> Query<()> {
    sql!("search_index/settle").bind(SHAPE).done()
}

pub fn drop_told() -> Query<()> {
    sql!("search_index/drop_told").done()
}

pub fn keep_changed() -> Query<()> {
    sql!("search_index/keep_changed").done()
}

pub fn refuse(error: String) -> Query<()> {
    sql!("search_index/refuse").bind(error).done()
}

pub fn refuse_part(error: String) -> Query<()> {
    sql!("search_index/refuse_part").bind(error).done()
}

pub fn unsend() -> Query<()> {
    sql!("search_index/unsend").done()
}

pub fn lose() -> Query<()> {
    sql!("search_index/lose").done()
}

pub fn trouble(text: Option<String>) -> Query<()> {
    sql!("search_index/trouble").bind(text).done()
}

/// Somebody is there who tends the index.
pub fn tended() -> Query<()> {
    sql!("search_index/tended").done()
}

/// The changes to tell next, together not above so many bytes.
pub fn changes(bytes: i64) -> Query<Vec<TextRow>> {
    sql!("search_index/changes").bind(bytes).rows()
}

/// The texts to load next: so many, together not above so many bytes.
pub fn part(state: &State, texts: i64, bytes: i64) -> Query<Vec<TextRow>> {
    sql!("search_index/part")
        .bind(texts)
        .bind(bytes)
        .bind(state.loaded_kind.clone())
        .bind(state.loaded_id)
        .bind(state.loaded_page)
        .rows()
}

/// What of these is there, and the names of what is gone.
pub fn apart(rows: &[TextRow]) -> (Vec<Document>, Vec<String>) {
    let there = rows.iter().filter_map(TextRow::document).collect();
    let gone = rows.iter().filter(|row| row.tenant_id.is_none()).map(TextRow::name);
    (there, gone.collect())
}
