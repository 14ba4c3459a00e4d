//! The statements of house rules.

use super::{Consent, Due, Rules, Version};
use crate::db::Query;
use crate::sql;
use crate::ui::text;

/// Whether the participant accepts, or has accepted, the version in force.
pub(super) fn accept(participant: i64, consent: Consent) -> Query<bool> {
    let version = match consent {
        Consent::Version(version) => Some(version),
        Consent::None | Consent::Current => None,
    };
    sql!("house_rules/accept")
        .bind(participant)
        .bind(consent != Consent::None)
        .bind(version)
        .scalar()
}

/// What the account has yet to accept.
pub fn due(account: i64) -> Query<Due> {
    sql!("house_rules/due").bind(account).one()
}

/// The body's own rules of this version, or those in force.
pub(super) fn find(version: Option<i32>) -> Query<Option<Rules>> {
    sql!("house_rules/find").bind(version).optional()
}

/// The latest versions.
pub(super) fn versions() -> Query<Vec<Version>> {
    sql!("house_rules/versions").rows()
}

/// Publishes the version after this one; none where somebody else did.
pub(super) fn publish(after: i32, body: String, name: String) -> Query<Option<i32>> {
    let html = text::render(&body).as_str().to_owned();
    sql!("house_rules/publish")
        .bind(after)
        .bind(body)
        .bind(html)
        .bind(text::SANITISER_VERSION)
        .bind(name)
        .optional_scalar()
}
