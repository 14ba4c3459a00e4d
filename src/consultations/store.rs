//! The statements of consultations.

use jiff::Timestamp;
use postgres_types::FromSql;

use super::rules::{Outcome, Publishable};
use super::{Format, Method, NewConsultation, NewPhase, Status};
use crate::db::Query;
use crate::ui::text;
use crate::{row, sql};

row! {
    /// A consultation as its page shows it.
    #[derive(Clone, Debug)]
    pub struct Consultation {
        pub id: i64,
        pub format: String,
        pub title: String,
        pub summary: String,
        pub description: String,
        pub description_html: String,
        pub sanitiser_version: i32,
        pub place: Option<String>,
        pub starts_at: Timestamp,
        pub ends_at: Timestamp,
        pub published: bool,
        pub moderation: String,
        pub has_documents: bool,
        pub decision: Option<String>,
        pub decision_html: Option<String>,
        pub decided_at: Option<Timestamp>,
        pub in_force_at: Option<Timestamp>,
        pub status: String,
        pub contributions: i64,
        pub comments: i64,
        pub topics: Vec<String>,
        /// In the order of time.
        pub phases: Vec<Phase>,
        /// When its words or its period were changed last.
        pub changed_at: Option<Timestamp>,
        /// By the database's clock, which decides what is open.
        pub now: Timestamp,
    }
}

/// A phase, from its beginning up to its end.
#[derive(Clone, Debug, FromSql)]
#[postgres(name = "phase_span")]
pub struct Phase {
    pub id: i64,
    pub title: String,
    pub begins_at: Timestamp,
    pub ends_at: Timestamp,
    pub methods: Vec<String>,
}

row! {
    /// A consultation in a list.
    #[derive(Clone, Debug)]
    pub struct ListItem {
        pub id: i64,
        pub format: String,
        pub title: String,
        pub summary: String,
        pub place: Option<String>,
        pub starts_at: Timestamp,
        pub ends_at: Timestamp,
        pub status: String,
        pub contributions: i64,
        pub published: bool,
    }
}

row! {
    /// A running consultation of any tenant.
    #[derive(Clone, Debug)]
    pub struct PlatformItem {
        pub tenant_id: i64,
        pub id: i64,
        pub format: String,
        pub title: String,
        pub starts_at: Timestamp,
        pub ends_at: Timestamp,
        pub contributions: i64,
    }
}

/// Which part drafts have in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    /// None is shown.
    #[default]
    None,
    /// They stand among the others.
    Also,
    /// Nothing else is shown.
    Only,
}

/// What narrows the list. None means: any.
#[derive(Clone, Debug, Default)]
pub struct ListFilter {
    pub status: Option<Status>,
    pub format: Option<Format>,
    pub topic: Option<String>,
    pub text: Option<String>,
    /// Continue after this end and id.
    pub after: Option<(Timestamp, i64)>,
    /// Whether drafts are listed too, or alone.
    pub drafts: Drafts,
}

impl Consultation {
    /// The format.
    pub fn format(&self) -> Format {
        Format::from_code(&self.format).unwrap_or(Format::Dialogue)
    }

    /// Where it stands.
    pub fn status(&self) -> Status {
        Status::from_code(&self.status).unwrap_or(Status::Archived)
    }
}

impl Consultation {
    /// The phases, where there are several or one with times of its own; none where one spans the period.
    pub fn own_phases(&self) -> &[Phase] {
        match &self.phases[..] {
            [only] if (only.begins_at, only.ends_at) == (self.starts_at, self.ends_at) => &[],
            phases => phases,
        }
    }

    /// What matters when it is shown to everybody.
    pub fn publishable(&self) -> Publishable {
        let last = self.phases.iter().map(|phase| phase.ends_at).max();
        Publishable {
            format: self.format(),
            starts_at: self.starts_at,
            over_at: last.unwrap_or(self.ends_at),
        }
    }

    /// Whether it was decided on.
    pub fn is_decided(&self) -> bool {
        self.decision.is_some() || self.decided_at.is_some()
    }

    /// Whether people may have taken part in this phase of it, or its result rests on it.
    pub fn is_under_way(&self, phase: &Phase) -> bool {
        self.published && (phase.has_begun(self.now) || self.is_decided())
    }

    /// Whether a phase of it switches the method on, at any time.
    pub fn offers(&self, method: Method) -> bool {
        self.phases.iter().any(|phase| phase.allows(method))
    }

    /// Until when a method that is open now stays open. Nobody takes part in a draft.
    pub fn open_until(&self, method: Method) -> Option<Timestamp> {
        self.phases
            .iter()
            .filter(|phase| self.published && phase.is_open(self.now) && phase.allows(method))
            .map(|phase| phase.ends_at)
            .max()
    }
}

impl Consultation {
    /// The end of the last phase, where it is before that of the consultation, which is still to come.
    pub fn idle_from(&self) -> Option<Timestamp> {
        let last = self.phases.iter().map(|phase| phase.ends_at).max()?;
        (last < self.ends_at && self.now < self.ends_at).then_some(last)
    }

    /// The phase that begins next.
    pub fn next_phase(&self) -> Option<&Phase> {
        let later = self.phases.iter().filter(|phase| !phase.has_begun(self.now));
        later.min_by_key(|phase| phase.begins_at)
    }
}

impl ListItem {
    /// Where it stands.
    pub fn status(&self) -> Status {
        Status::from_code(&self.status).unwrap_or(Status::Archived)
    }

    /// The format.
    pub fn format(&self) -> Format {
        Format::from_code(&self.format).unwrap_or(Format::Dialogue)
    }
}

impl Phase {
    /// Whether it has begun and not ended.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.has_begun(now) && !self.is_over(now)
    }

    /// Whether it has begun.
    pub fn has_begun(&self, now: Timestamp) -> bool {
        self.begins_at <= now
    }

    /// Whether it has ended.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.ends_at <= now
    }

    /// Whether the phase switches the method on.
    pub fn allows(&self, method: Method) -> bool {
        self.methods.iter().any(|code| code == method.code())
    }
}

/// The consultation with this id: published, or also a draft.
pub fn find(id: i64, archive_after_days: i32, drafts: bool) -> Query<Option<Consultation>> {
    sql!("consultations/find")
        .bind(id)
        .bind(archive_after_days)
        .bind(drafts)
        .optional()
}

/// A page of the list, ends last first; one more than `limit` tells that there is a next page.
pub fn list(filter: &ListFilter, archive_after_days: i32, limit: i64) -> Query<Vec<ListItem>> {
    sql!("consultations/list")
        .bind(archive_after_days)
        .bind(filter.status.map(Status::code))
        .bind(filter.format.map(Format::code))
        .bind(filter.topic.clone())
        .bind(filter.text.as_deref().map(like_pattern))
        .bind(filter.after.map(|(end, _)| end))
        .bind(filter.after.map(|(_, id)| id))
        .bind(filter.drafts != Drafts::None)
        .bind(limit + 1)
        .bind(filter.drafts == Drafts::Only)
        .rows()
}

/// What a body's home shows: running, announced and lately decided ones, a few of each.
pub fn home(archive_after_days: i32) -> Query<Vec<ListItem>> {
    sql!("consultations/home").bind(archive_after_days).rows()
}

/// The running consultations of all tenants that end soonest.
pub fn running_everywhere(limit: i64) -> Query<Vec<PlatformItem>> {
    sql!("consultations/running_everywhere").bind(limit).rows()
}

pub(super) fn insert(new: NewConsultation) -> Query<i64> {
    let html = text::render(&new.description).as_str().to_owned();
    sql!("consultations/insert")
        .bind(new.external_id)
        .bind(new.format.code())
        .bind(new.title)
        .bind(new.summary)
        .bind(new.description)
        .bind(html)
        .bind(text::SANITISER_VERSION)
        .bind(new.place)
        .bind(new.starts_at)
        .bind(new.ends_at)
        .bind(if new.moderated_before { "before" } else { "after" })
        .bind(new.published)
        .scalar()
}

pub(super) fn insert_phase(consultation: i64, phase: NewPhase) -> Query<()> {
    let methods: Vec<_> = phase.methods.into_iter().map(Method::code).collect();
    sql!("consultations/insert_phase")
        .bind(consultation)
        .bind(phase.title)
        .bind(phase.begins_at)
        .bind(phase.ends_at)
        .bind(methods)
        .done()
}

pub(super) fn insert_topics(consultation: i64, topics: Vec<String>) -> Query<()> {
    sql!("consultations/insert_topics")
        .bind(consultation)
        .bind(topics)
        .done()
}

/// Writes other words and another period down. `noted`: what those are told of who follow it.
pub(super) fn change(consultation: &Consultation, wanted: &NewConsultation, noted: Option<&'static str>) -> Query<()> {
    let html = |markdown: &str| text::render(markdown).as_str().to_owned();
    sql!("consultations/change")
        .bind(consultation.id)
        .bind(wanted.title.clone())
        .bind(wanted.summary.clone())
        .bind(wanted.description.clone())
        .bind(html(&wanted.description))
        .bind(consultation.decision.as_deref().map(html))
        .bind(text::SANITISER_VERSION)
        .bind(wanted.place.clone())
        .bind(wanted.starts_at)
        .bind(wanted.ends_at)
        .bind(wanted.format.code())
        .bind(noted)
        .done()
}

/// Shows a draft to everybody.
pub(super) fn publish(id: i64) -> Query<()> {
    sql!("consultations/publish").bind(id).done()
}

/// Gives a phase that is there other words, times or methods.
pub(super) fn change_phase(consultation: i64, id: i64, phase: NewPhase) -> Query<()> {
    let methods: Vec<_> = phase.methods.into_iter().map(Method::code).collect();
    sql!("consultations/change_phase")
        .bind(consultation)
        .bind(id)
        .bind(phase.title)
        .bind(phase.begins_at)
        .bind(phase.ends_at)
        .bind(methods)
        .done()
}

/// Takes all phases away but these.
pub(super) fn drop_phases(consultation: i64, but: Vec<i64>) -> Query<()> {
    sql!("consultations/drop_phases").bind(consultation).bind(but).done()
}

/// Gives it these topics and no others.
pub(super) fn replace_topics(consultation: i64, topics: Vec<String>) -> Query<()> {
    sql!("consultations/replace_topics")
        .bind(consultation)
        .bind(topics)
        .done()
}

/// Deletes a draft; none where it is published, or somebody has written there.
pub(super) fn delete_draft(id: i64) -> Query<Option<i64>> {
    sql!("consultations/delete_draft").bind(id).optional_scalar()
}

/// Keeps others from changing it until the transaction ends.
pub fn lock(id: i64) -> Query<()> {
    sql!("consultations/lock").bind(id).done()
}

/// Writes the result down.
pub(super) fn record_result(id: i64, description: &str, outcome: Outcome) -> Query<()> {
    let html = |markdown: &str| text::render(markdown).as_str().to_owned();
    sql!("consultations/record_result")
        .bind(id)
        .bind(outcome.decision.clone())
        .bind(outcome.decision.as_deref().map(html))
        .bind(outcome.decided_at)
        .bind(outcome.in_force_at)
        .bind(html(description))
        .bind(text::SANITISER_VERSION)
        .done()
}

/// The text as a pattern of LIKE that finds it anywhere.
fn like_pattern(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}
