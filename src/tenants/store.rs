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

row! {
    /// What a body is, for the log.
    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
    pub struct Facts {
        pub name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name_hsb: Option<String>,
        pub kind: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ags: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub district: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_email: Option<String>,
    }
}

/// What the body with this slug is, if there is one.
pub fn facts(slug: String) -> Query<Option<Facts>> {
    sql!("tenants/facts").bind(slug).optional()
}

/// Adds a body; none where its slug is taken. Without a colour (`#rrggbb`) it has the platform's.
pub fn insert(new: NewTenant, theme_colour: Option<String>) -> Query<Option<i64>> {
    sql!("tenants/insert")
        .bind(new.slug)
        .bind(new.name)
        .bind(new.kind)
        .bind(new.name_hsb)
        .bind(new.ags)
        .bind(new.district)
        .bind(new.contact_email)
        .bind(theme_colour)
        .optional_scalar()
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
