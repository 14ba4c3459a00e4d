//! The statements about drafts. What people see is read across tenants, for the account that reads; what changes one
//! belongs into its tenant's transaction.

use jiff::Timestamp;

use super::drafts::{DraftText, Submission};
use super::store::one_more;
use crate::db::Query;
use crate::{row, sql};

row! {
    /// A draft in the organisation's list.
    pub struct DraftRow {
        pub tenant_id: i64,
        pub id: i64,
        pub consultation_title: Option<String>,
        pub ends_at: Option<Timestamp>,
        pub status: String,
        pub title: String,
        pub changed_at: Timestamp,
        pub drafter: Option<String>,
    }
}

row! {
    /// A draft before one of the organisation's people.
    #[derive(Clone, Debug)]
    pub struct Draft {
        pub tenant_id: i64,
        pub id: i64,
        pub consultation_id: i64,
        pub consultation_title: Option<String>,
        pub ends_at: Option<Timestamp>,
        pub kind: String,
        pub status: String,
        pub title: String,
        pub body: String,
        pub version: i32,
        pub note: String,
        pub changed_at: Timestamp,
        pub drafted_by: Option<i64>,
        pub drafter: Option<String>,
        pub decider: Option<String>,
        pub result_id: Option<i64>,
    }
}

row! {
    /// A draft that nobody else can change before the transaction ends.
    pub struct Locked {
        pub id: i64,
        pub organisation_id: i64,
        pub consultation_id: i64,
        pub kind: String,
        pub status: String,
        pub title: String,
        pub body: String,
        pub version: i32,
        pub drafted_by: Option<i64>,
        pub may_release: bool,
    }
}

row! {
    /// Why a draft was not taken.
    pub struct WhyNot {
        pub there: bool,
        pub may: bool,
    }
}

/// A page of what is not released yet, after this id.
pub fn list(organisation: i64, after: i64) -> Query<Vec<DraftRow>> {
    sql!("organisations/drafts/list")
        .bind(organisation)
        .bind(after)
        .bind(one_more())
        .rows()
}

pub fn find(organisation: i64, draft: i64) -> Query<Option<Draft>> {
    sql!("organisations/drafts/find")
        .bind(draft)
        .bind(organisation)
        .optional()
}

/// None where the consultation takes none now or the account may not write for the organisation.
pub fn insert(new: &Submission<'_>, text: DraftText) -> Query<Option<i64>> {
    sql!("organisations/drafts/insert")
        .bind(new.behalf.organisation)
        .bind(new.consultation)
        .bind(new.outlet.kind())
        .bind(text.title)
        .bind(text.body)
        .bind(new.account)
        .bind(new.outlet.method())
        .optional_scalar()
}

/// Whether this person may not write here for a time.
pub fn suspended(account: i64) -> Query<bool> {
    sql!("organisations/drafts/suspended").bind(account).scalar()
}

pub fn why_not(new: &Submission<'_>) -> Query<WhyNot> {
    sql!("organisations/drafts/why_not")
        .bind(new.behalf.organisation)
        .bind(new.consultation)
        .bind(new.account)
        .one()
}

/// None where there is no such draft, or none that the account may know of.
pub fn lock(organisation: i64, draft: i64, account: i64) -> Query<Option<Locked>> {
    sql!("organisations/drafts/lock")
        .bind(draft)
        .bind(organisation)
        .bind(account)
        .optional()
}

pub fn change(draft: i64, text: DraftText) -> Query<()> {
    sql!("organisations/drafts/change")
        .bind(draft)
        .bind(text.title)
        .bind(text.body)
        .done()
}

pub fn give_back(draft: i64, note: String, account: i64) -> Query<()> {
    sql!("organisations/drafts/give_back")
        .bind(draft)
        .bind(note)
        .bind(account)
        .done()
}

pub fn release(draft: i64, account: i64, result: i64) -> Query<()> {
    sql!("organisations/drafts/release")
        .bind(draft)
        .bind(account)
        .bind(result)
        .done()
}

pub fn delete(draft: i64) -> Query<()> {
    sql!("organisations/drafts/delete").bind(draft).done()
}
