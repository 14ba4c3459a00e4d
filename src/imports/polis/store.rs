//! The statements of an import. Those with `pg_temp` in them need the temporary tables.

use jiff::Timestamp;

use crate::db::{Draft, Query};
use crate::ui::text::{SANITISER_VERSION, render};
use crate::{row, sql};

/// What an export says of its conversation; comments and votes are in the temporary tables.
#[derive(Debug)]
pub struct Conversation {
    /// The address of the conversation, which is its identity.
    pub url: String,
    /// Its topic.
    pub title: String,
    /// Markdown.
    pub description: String,
    /// From the first moment in the files to just after the last one; none where the files tell of no moment.
    pub period: Option<(Timestamp, Timestamp)>,
    /// Whether there is a table of the votes in force.
    pub has_cells: bool,
}

row! {
    /// How many people an export knows, and how many of them are new here.
    pub struct People {
        pub people: i64,
        pub added: i64,
    }
}

row! {
    /// The imported contributions as they stand.
    pub struct Totals {
        pub visible: i64,
        pub hidden: i64,
    }
}

/// Whose posts and votes: the consultation and what its people's external ids begin with.
#[derive(Clone)]
pub struct Scope {
    pub consultation: i64,
    pub prefix: String,
}

pub fn patience() -> Query<()> {
    sql!("imports/polis/patience").done()
}

/// From here on the triggers that count rest.
pub fn bulk() -> Query<()> {
    sql!("imports/polis/bulk").done()
}

/// The tables that the files are copied into.
pub fn create_sources() -> [Query<()>; 3] {
    [
        sql!("imports/polis/create_comments").done(),
        sql!("imports/polis/create_events").done(),
        sql!("imports/polis/create_cells").done(),
    ]
}

pub fn analyze_sources() -> Query<()> {
    sql!("imports/polis/analyze_sources").done()
}

pub fn copy_comments() -> Draft {
    sql!("imports/polis/copy_comments")
}

pub fn copy_events() -> Draft {
    sql!("imports/polis/copy_events")
}

pub fn copy_cells() -> Draft {
    sql!("imports/polis/copy_cells")
}

/// Whether the consultation is new; none if it was there as it is.
pub fn put_consultation(conversation: &Conversation) -> Query<Option<bool>> {
    sql!("imports/polis/put_consultation")
        .bind(conversation.url.clone())
        .bind(conversation.title.clone())
        .bind(conversation.description.clone())
        .bind(render(&conversation.description).as_str().to_owned())
        .bind(SANITISER_VERSION)
        .bind(conversation.period.map(|(begin, _)| begin))
        .bind(conversation.period.map(|(_, end)| end))
        .optional_scalar()
}

pub fn find_consultation(url: &str) -> Query<i64> {
    sql!("imports/polis/find_consultation").bind(url.to_owned()).scalar()
}

pub fn put_phase(consultation: i64, title: &'static str) -> Query<()> {
    sql!("imports/polis/put_phase").bind(consultation).bind(title).done()
}

pub fn add_participants(prefix: &str, called: &'static str) -> Query<People> {
    sql!("imports/polis/add_participants")
        .bind(prefix.to_owned())
        .bind(called)
        .one()
}

pub fn change_posts(scope: &Scope) -> Query<i64> {
    sql!("imports/polis/change_posts")
        .bind(scope.consultation)
        .bind(scope.prefix.clone())
        .bind(SANITISER_VERSION)
        .scalar()
}

pub fn add_posts(scope: &Scope) -> Query<i64> {
    sql!("imports/polis/add_posts")
        .bind(scope.consultation)
        .bind(scope.prefix.clone())
        .bind(SANITISER_VERSION)
        .scalar()
}

pub fn hide_gone(consultation: i64) -> Query<i64> {
    sql!("imports/polis/hide_gone").bind(consultation).scalar()
}

/// Tells the export's numbers of contributions and people from the portal's.
pub fn map_numbers(scope: &Scope) -> [Query<()>; 5] {
    [
        sql!("imports/polis/create_posts").done(),
        sql!("imports/polis/create_people").done(),
        sql!("imports/polis/map_posts").bind(scope.consultation).done(),
        sql!("imports/polis/map_people").bind(scope.prefix.clone()).done(),
        sql!("imports/polis/analyze_maps").done(),
    ]
}

pub fn create_votes() -> Query<()> {
    sql!("imports/polis/create_votes").done()
}

/// Works out the votes in force and answers how many there are.
pub fn current_votes(cells_win: bool) -> Query<i64> {
    sql!("imports/polis/current_votes").bind(cells_win).scalar()
}

pub fn analyze_votes() -> Query<()> {
    sql!("imports/polis/analyze_votes").done()
}

pub fn remove_votes() -> Query<i64> {
    sql!("imports/polis/remove_votes").scalar()
}

pub fn change_votes() -> Query<i64> {
    sql!("imports/polis/change_votes").scalar()
}

pub fn add_votes() -> Query<i64> {
    sql!("imports/polis/add_votes").scalar()
}

pub fn lock_counts(consultation: i64) -> Query<()> {
    sql!("imports/polis/lock_counts").bind(consultation).done()
}

pub fn count_votes(consultation: i64) -> Query<()> {
    sql!("imports/polis/count_votes").bind(consultation).done()
}

pub fn totals(consultation: i64) -> Query<Totals> {
    sql!("imports/polis/totals").bind(consultation).one()
}
