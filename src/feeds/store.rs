//! The queries of sitemaps, over the index of published things.

use jiff::Timestamp;

use crate::db::Query;
use crate::{row, sql};

/// Contributions in one file. The first holds the body's own pages and its proceedings too.
const PER_FILE: i64 = 10_000;
/// The most proceedings that are listed, the latest ones.
const MOST_CONSULTATIONS: i64 = 20_000;

row! {
    /// A public thing in a sitemap.
    pub struct Listed {
        pub id: i64,
        pub consultation_id: i64,
        pub title: String,
        pub published_at: Option<Timestamp>,
    }
}

row! {
    /// Where a body's next file begins.
    pub struct Mark {
        pub tenant_id: i64,
        pub id: i64,
    }
}

/// A body's proceedings, the latest first.
pub fn consultations(tenant: i64) -> Query<Vec<Listed>> {
    sql!("feeds/consultations").bind(tenant).bind(MOST_CONSULTATIONS).rows()
}

/// A body's contributions after this id, as many as a file holds.
pub fn contributions(tenant: i64, after: i64) -> Query<Vec<Listed>> {
    sql!("feeds/contributions")
        .bind(tenant)
        .bind(after)
        .bind(PER_FILE)
        .rows()
}

/// Where further files begin: of all bodies, or of one.
pub fn marks(tenant: Option<i64>) -> Query<Vec<Mark>> {
    sql!("feeds/marks").bind(tenant).bind(PER_FILE).rows()
}
