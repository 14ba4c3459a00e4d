//! The statements of reports.

use jiff::Timestamp;

use crate::db::Query;
use crate::i18n::Language;
use crate::moderation::{Action, Reason};
use crate::web::Human;
use crate::{row, sql};

row! {
    /// What a report can be about.
    #[derive(Clone, Debug)]
    pub struct Reportable {
        pub id: i64,
        pub contribution_id: i64,
        pub consultation_id: i64,
        pub author: String,
        pub title: String,
        pub beginning: String,
    }
}

row! {
    /// What who reported may know.
    pub struct ReportStatus {
        pub id: i64,
        pub reason: String,
        pub explanation: String,
        pub url: String,
        pub created_at: Timestamp,
        pub state: String,
        pub is_name: bool,
        pub decision_id: Option<i64>,
        pub action: Option<String>,
        pub facts: Option<String>,
        pub decided_at: Option<Timestamp>,
        pub appeal_until: Option<Timestamp>,
        pub ground_code: Option<String>,
        pub ground_title: Option<String>,
        pub ground_source: Option<String>,
        pub reversed_at: Option<Timestamp>,
        pub reversed_reasons: Option<String>,
        pub appealable: Option<bool>,
        pub argument: Option<String>,
        pub outcome: Option<String>,
        pub reasons: Option<String>,
        pub appeal_decided_at: Option<Timestamp>,
    }
}

impl ReportStatus {
    /// What was decided and holds.
    pub fn action(&self) -> Option<Action> {
        self.action.as_deref().and_then(Action::from_code)
    }

    /// Whether who reported can object: in time, once, and to what something stricter can follow.
    pub fn may_object(&self) -> bool {
        let stricter = self.action().and_then(|action| action.stricter(!self.is_name));
        self.appealable == Some(true) && stricter.is_some()
    }
}

/// A report, checked.
pub struct NewReport {
    pub post: i64,
    /// Whether the author's name is meant, not the text.
    pub of_name: bool,
    pub reason: Reason,
    pub explanation: String,
    /// The address of what is reported.
    pub url: String,
    /// Who has an account.
    pub participant: Option<i64>,
    /// Who has none.
    pub name: Option<String>,
    pub email: Option<String>,
    pub language: Language,
}

/// The text, if everybody can read it.
pub(super) fn reportable(post: i64) -> Query<Option<Reportable>> {
    sql!("moderation/reportable").bind(post).optional()
}

/// The report's id; none of one that this person has sent before, or of a text that is gone.
pub(super) fn report(new: NewReport, _: Human) -> Query<Option<i64>> {
    sql!("moderation/report")
        .bind(new.post)
        .bind(new.of_name)
        .bind(new.reason.urgency().number())
        .bind(new.reason.code())
        .bind(new.explanation)
        .bind(new.url)
        .bind(new.participant)
        .bind(new.name)
        .bind(new.email)
        .bind(new.language.code())
        .optional_scalar()
}

pub(super) fn status(id: i64) -> Query<Option<ReportStatus>> {
    sql!("moderation/report_status").bind(id).optional()
}
