//! The statement of the log.

use jiff::Timestamp;

use crate::db::Query;
use crate::{row, sql};

row! {
    /// Something that happened in a case.
    pub struct Event {
        pub case_id: i64,
        pub at: Timestamp,
        pub happened: String,
        /// A cause, a reason, a rule, an action, an outcome or who objected, as the event has it.
        pub code: String,
        /// Who of the body's staff.
        pub by: Option<String>,
        pub automated: bool,
        pub ground_code: Option<String>,
        pub ground_title: Option<String>,
        pub ground_source: Option<String>,
        pub words: String,
    }
}

/// All that happened in the next cases after this one, at most `limit` of them, each whole; `only` picks one case.
pub fn events(after: i64, only: Option<i64>, limit: i64) -> Query<Vec<Event>> {
    sql!("moderation/case_log").bind(after).bind(only).bind(limit).rows()
}
