//! The statements of tenants.

use jiff::Timestamp;

use super::editing::Settings;
use super::{GAP, NewTenant, Notice};
use crate::db::Query;
use crate::ui::text;
use crate::web::tenant::TenantRow;
use crate::{row, sql};

row! {
    /// A body's own wording of a notice.
    pub struct OwnNotice {
        pub body: String,
        pub body_html: String,
        pub sanitiser_version: i32,
        pub updated_at: Timestamp,
    }
}

row! {
    /// How far a body has come with the wording of a notice.
    pub struct NoticeState {
        pub kind: String,
        pub updated_at: Timestamp,
        /// Whether something is left to be filled in.
        pub gaps: bool,
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

/// Stores what operators decide of a body; its contact is its own affair.
pub fn rewrite(tenant: i64, body: NewTenant) -> Query<()> {
    sql!("tenants/rewrite")
        .bind(tenant)
        .bind(body.name)
        .bind(body.kind)
        .bind(body.name_hsb)
        .bind(body.ags)
        .bind(body.district)
        .done()
}

/// Takes all other host names away from a body.
pub fn keep_hosts(tenant: i64, hosts: Vec<String>) -> Query<()> {
    sql!("tenants/keep_hosts").bind(tenant).bind(hosts).done()
}

/// None where the host name is another body's.
pub fn claim_host(tenant: i64, host: String) -> Query<Option<i64>> {
    sql!("tenants/claim_host").bind(tenant).bind(host).optional_scalar()
}

/// The notices that the body has worded itself.
pub fn notices() -> Query<Vec<NoticeState>> {
    sql!("tenants/notices").bind(GAP).rows()
}

row! {
    /// A body that has said all that the law asks for.
    pub struct Complete {
        pub tenant_id: i64,
    }
}

/// Those of the bodies that have said all that the law asks for.
pub fn with_all_notices(tenants: Vec<i64>) -> Query<Vec<Complete>> {
    let asked = Notice::ALL.into_iter().filter(|notice| notice.has_gaps());
    sql!("tenants/with_all_notices")
        .bind(tenants)
        .bind(asked.map(Notice::code).collect::<Vec<_>>())
        .bind(GAP)
        .rows()
}

/// Writes the body's own wording; none where there is another one than that of this moment (none: the platform's).
pub fn put_notice(notice: Notice, body: String, stand: Option<Timestamp>) -> Query<Option<String>> {
    let html = text::render(&body).as_str().to_owned();
    sql!("tenants/put_notice")
        .bind(notice.code())
        .bind(body)
        .bind(html)
        .bind(text::SANITISER_VERSION)
        .bind(stand)
        .optional_scalar()
}

/// Takes the own wording of this moment away.
pub fn drop_notice(notice: Notice, stand: Timestamp) -> Query<Option<String>> {
    sql!("tenants/drop_notice")
        .bind(notice.code())
        .bind(stand)
        .optional_scalar()
}

/// Stores what the body decides of itself.
pub fn change(tenant: i64, settings: Settings) -> Query<()> {
    sql!("tenants/change")
        .bind(tenant)
        .bind(settings.contact_email)
        .bind(settings.theme_colour)
        .bind(settings.archive_after_days)
        .done()
}

/// The body's own wording, if it has one.
pub fn notice(notice: Notice) -> Query<Option<OwnNotice>> {
    sql!("tenants/notice").bind(notice.code()).optional()
}
