//! The statements of public notices.

use super::rules::{NewNotice, Round};
use crate::db::Query;
use crate::{row, sql};

row! {
    /// What a consultation is announced with.
    #[derive(Clone, Debug)]
    pub struct PublicNotice {
        pub round: String,
        pub environment: String,
        pub access: String,
        pub other_ways: String,
        pub early: String,
        pub preparatory: bool,
        pub previous_id: Option<i64>,
        /// None where only the body's staff can see it.
        pub previous_title: Option<String>,
        pub changes: String,
        pub only_changes: bool,
        /// Which wording it is.
        pub version: i32,
    }
}

row! {
    /// Another round of the same plan.
    pub struct OtherRound {
        pub id: i64,
        pub title: String,
    }
}

impl PublicNotice {
    pub fn round(&self) -> Round {
        Round::from_code(&self.round).unwrap_or(Round::Publication)
    }
}

pub fn find(consultation: i64) -> Query<Option<PublicNotice>> {
    sql!("public_notices/find").bind(consultation).optional()
}

/// The round that came after this one.
pub fn next(consultation: i64) -> Query<Option<OtherRound>> {
    sql!("public_notices/next").bind(consultation).optional()
}

pub fn save(consultation: i64, new: NewNotice) -> Query<()> {
    sql!("public_notices/save")
        .bind(consultation)
        .bind(new.round.code())
        .bind(new.environment)
        .bind(new.access)
        .bind(new.other_ways)
        .bind(new.early)
        .bind(new.preparatory)
        .bind(new.previous_id)
        .bind(new.changes)
        .bind(new.only_changes)
        .done()
}
