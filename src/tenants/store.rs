//! The statements of tenants.

use super::{NewTenant, Notice};
use crate::db::Query;
use crate::web::tenant::TenantRow;
use crate::{row, sql};

row! {
    /// A body's own wording of a notice.
    pub struct OwnNotice {
        pub body: String,
        pub body_html: String,
        pub sanitiser_version: i32,
    }
}

/// All bodies.
pub fn all() -> Query<Vec<TenantRow>> {
    sql!("tenants/all").rows()
}

/// Adds a body or changes the one with this slug.
pub fn put(new: NewTenant) -> Query<i64> {
    sql!("tenants/put")
        .bind(new.slug)
        .bind(new.name)
        .bind(new.kind)
        .bind(new.name_hsb)
        .bind(new.ags)
        .bind(new.district)
        .bind(new.contact_email)
        .scalar()
}

/// None where the host name is another body's.
pub fn claim_host(tenant: i64, host: String) -> Query<Option<i64>> {
    sql!("tenants/claim_host").bind(tenant).bind(host).optional_scalar()
}

/// The body's own wording, if it has one.
pub fn notice(notice: Notice) -> Query<Option<OwnNotice>> {
    sql!("tenants/notice").bind(notice.code()).optional()
}
