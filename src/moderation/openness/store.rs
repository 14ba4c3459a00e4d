//! The statements of the numbers.

use crate::db::Query;
use crate::{row, sql};

row! {
    /// A year in numbers.
    pub struct Annual {
        pub year: i32,
        pub reports: i64,
        pub decisions: i64,
        /// Of the decisions, those of a rule without a person.
        pub automated: i64,
        /// From a case's beginning to its decision, in seconds; none without a decision.
        pub median_seconds: Option<f64>,
        pub appeals: i64,
        /// Of the objections, those that were granted.
        pub reversals: i64,
    }
}

row! {
    /// How often something was decided on a ground.
    pub struct Tally {
        pub year: i32,
        pub action: String,
        pub code: Option<String>,
        pub title: Option<String>,
        pub source: String,
        pub count: i64,
    }
}

/// This year and the two before it, the last one first.
pub fn years() -> Query<Vec<Annual>> {
    sql!("moderation/openness_years").rows()
}

/// The decisions of these years by what was decided and why, the most frequent first.
pub fn counts() -> Query<Vec<Tally>> {
    sql!("moderation/openness_counts").rows()
}
