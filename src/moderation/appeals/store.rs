//! The statements of objections.

use jiff::Timestamp;

use super::NewAppeal;
use crate::db::Query;
use crate::moderation::Action;
use crate::{row, sql};

row! {
    /// An open objection in the list.
    pub struct OpenAppeal {
        pub id: i64,
        pub created_at: Timestamp,
        pub by_author: bool,
        pub beginning: String,
        pub first_decider: Option<i64>,
        pub action: String,
        pub decided_name: String,
        pub subject: String,
    }
}

row! {
    /// An objection with the decision that it is against.
    pub struct AppealCase {
        pub id: i64,
        pub created_at: Timestamp,
        pub report_id: Option<i64>,
        pub argument: String,
        pub first_decider: Option<i64>,
        pub outcome: Option<String>,
        pub reasons: Option<String>,
        pub decided_name: Option<String>,
        pub decided_at: Option<Timestamp>,
        pub decision_id: i64,
        pub case_id: i64,
        pub action: String,
        pub facts: String,
        pub suspend_days: Option<i32>,
        pub first_name: String,
        pub first_at: Timestamp,
        pub participant_id: i64,
        pub ground_kind: Option<String>,
        pub ground_code: Option<String>,
        pub ground_title: Option<String>,
        pub ground_source: Option<String>,
        pub author: String,
        pub post_id: Option<i64>,
        pub title: Option<String>,
        pub body: Option<String>,
        pub body_html: Option<String>,
        pub sanitiser_version: Option<i32>,
    }
}

impl AppealCase {
    /// What who reported asks for; none of an author's objection.
    pub fn stricter(&self) -> Option<Action> {
        self.report_id?;
        Action::from_code(&self.action)?.stricter(self.post_id.is_some())
    }
}

/// None where it is too late, or somebody else's, or there is one.
pub(super) fn object(new: &NewAppeal<'_>, argument: String) -> Query<Option<i64>> {
    sql!("moderation/appeal")
        .bind(new.decision)
        .bind(new.account)
        .bind(new.report)
        .bind(argument)
        .bind(new.language.code())
        .optional_scalar()
}

/// A page of open objections after this one; one more than a page tells that there is a next one.
pub fn open(after: Option<(i64, i64)>) -> Query<Vec<OpenAppeal>> {
    let (at, id) = after.unwrap_or((0, 0));
    sql!("moderation/appeals")
        .bind(Timestamp::from_microsecond(at).unwrap_or_default())
        .bind(id)
        .rows()
}

pub fn find(id: i64) -> Query<Option<AppealCase>> {
    sql!("moderation/appeal_case").bind(id).optional()
}

/// Keeps others from deciding it; what has become of it.
pub fn lock(id: i64) -> Query<Option<String>> {
    sql!("moderation/lock_appeal").bind(id).scalar()
}

pub fn decide(id: i64, outcome: &'static str, reasons: String, by: i64, name: String) -> Query<Option<i64>> {
    sql!("moderation/decide_appeal")
        .bind(id)
        .bind(outcome)
        .bind(reasons)
        .bind(by)
        .bind(name)
        .optional_scalar()
}
