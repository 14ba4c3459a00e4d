//! Objections (DSA article 20): by the author and by who reported, within six months, decided by somebody else than the
//! first decision. That it is somebody else is a rule of the table; here it is said before anybody types reasons.

mod handlers;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

use super::MAX_REASONS;
use crate::db::TenantId;
use crate::error::{Error, FieldErrors, Result};
use crate::i18n::Language;
use crate::ui::{Errors, text};
use crate::web::Portal;
use crate::web::form::worded;

/// The objections of a page. The statement says one more.
const PAGE: usize = 25;

pub(super) fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}/moderation/einsprueche", get(handlers::list))
        .route(
            "/{tenant}/moderation/einsprueche/{id}",
            get(handlers::show).post(handlers::decide),
        )
}

/// An objection to a decision.
pub struct NewAppeal<'a> {
    pub decision: i64,
    /// The author's account.
    pub account: Option<i64>,
    /// The report, of who reported.
    pub report: Option<i64>,
    pub argument: &'a str,
    pub language: Language,
}

/// Stores an objection. Errors: no argument (`argument`); it is too late, there is one already, or there is nothing to
/// object to any more.
pub async fn object(portal: &Portal, tenant: TenantId, new: NewAppeal<'_>) -> Result<()> {
    let argument = text::tidy(new.argument);
    if argument.is_empty() {
        return Err(FieldErrors::one("argument", "appeal-error-argument").into());
    }
    if text::check_lines(&argument, MAX_REASONS).is_err() {
        return Err(FieldErrors::one("argument", "decision-error-long").into());
    }
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(tenant).await?;
    if tx.run(store::object(&new, argument)).await?.is_none() {
        return Err(Error::Refused("appeal-error-late"));
    }
    tx.commit().await
}

/// What is wrong with an objection, for the form that is shown again; all else stays an error.
pub fn errors(language: Language, error: Error) -> Result<Errors> {
    match error {
        Error::Invalid(errors) => Ok(worded(language, &errors)),
        Error::Refused(key) => {
            let mut errors = Errors::new();
            errors.push("", language.t(key));
            Ok(errors)
        }
        other => Err(other),
    }
}
