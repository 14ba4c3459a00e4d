//! Closed accounts: they rest after a long time without use, or wait for their deletion. Nobody acts with them. Who signs
//! in to one finds the page that opens it again, and nothing else.

use axum::http::HeaderMap;
use jiff::Timestamp;

use crate::db::Query;
use crate::error::Result;
use crate::i18n::Language;
use crate::web::Portal;
use crate::web::session::{session_token, token_hash};
use crate::{row, sql};

/// The page that opens a closed account again.
pub const PAGE: &str = "/konto/rueckkehr";

row! {
    /// A closed account that somebody has signed in to.
    pub struct Closed {
        pub account_id: i64,
        pub email_key: String,
        /// When it will be deleted.
        pub deletion_due: Option<Timestamp>,
        /// Since when it rests.
        pub inactive_at: Option<Timestamp>,
    }
}

/// The closed account of the request's session.
pub async fn of_session(portal: &Portal, headers: &HeaderMap) -> Result<Option<Closed>> {
    match session_token(&portal.config, headers) {
        Some(token) => portal.db.read_system(of_token(token_hash(&token))).await,
        None => Ok(None),
    }
}

/// Notes that the account's person has signed in, and in which language; answers whether the account is closed.
pub(super) fn note_sign_in(account: i64, language: Language) -> Query<bool> {
    sql!("accounts/note_sign_in")
        .bind(account)
        .bind(language.code())
        .scalar()
}

fn of_token(hash: Vec<u8>) -> Query<Option<Closed>> {
    sql!("accounts/closed_session").bind(hash).optional()
}
