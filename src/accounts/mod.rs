//! Accounts: one sign-in for all portals, sessions, the own page, the language, and what the command line does to them.

pub mod back;
mod commands;
pub mod email;
mod handlers;
pub mod password;
mod sessions;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};
use jiff::Timestamp;
use serde::Deserialize;

use crate::row;
use crate::web::Portal;

pub use commands::{NewAccount, add, new_token};
pub use sessions::purge as purge_sessions;
pub use store::participant;

/// How many of the own posts stand on a page.
const POSTS_PER_PAGE: usize = 20;

row! {
    /// What a sign-in is checked against.
    pub struct Credentials {
        pub id: i64,
        pub password_hash: Option<String>,
    }
}

row! {
    /// What the account's page tells of itself.
    pub struct Profile {
        pub display_name: String,
        pub email: String,
    }
}

row! {
    /// Something that the account wrote, wherever.
    pub struct OwnPost {
        pub tenant_id: i64,
        pub id: i64,
        pub kind: String,
        pub status: String,
        pub consultation_id: i64,
        pub contribution_id: Option<i64>,
        pub title: String,
        pub body: String,
        pub created_at: Timestamp,
        pub consultation_title: Option<String>,
        pub contribution_title: Option<String>,
    }
}

impl OwnPost {
    /// The path of the post on its body's portal.
    fn path(&self) -> String {
        let (consultation, id) = (self.consultation_id, self.id);
        let contribution = self.contribution_id.unwrap_or(id);
        format!("/beteiligungen/{consultation}/beitraege/{contribution}#beitrag-{id}")
    }
}

/// An account of a demonstration, told to everybody on its sign-in page.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoAccount {
    /// `citizen`, `editor`, `moderator`, `admin` or `operator`.
    pub role: String,
    pub email: String,
    pub password: String,
}

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/anmelden", get(handlers::sign_in_page).post(handlers::sign_in))
        .route("/abmelden", post(handlers::sign_out))
        .route("/konto", get(handlers::account))
        .route("/konto/beitraege", get(handlers::posts))
        .route("/sprache", get(handlers::language))
}

#[cfg(test)]
mod tests {
    use super::OwnPost;

    fn post(contribution_id: Option<i64>) -> OwnPost {
        OwnPost {
            tenant_id: 1,
            id: 9,
            kind: "comment".into(),
            status: "visible".into(),
            consultation_id: 3,
            contribution_id,
            title: String::new(),
            body: String::new(),
            created_at: jiff::Timestamp::UNIX_EPOCH,
            consultation_title: None,
            contribution_title: None,
        }
    }

    #[test]
    fn a_comment_is_found_under_its_contribution() {
        assert_eq!(post(Some(4)).path(), "/beteiligungen/3/beitraege/4#beitrag-9");
        assert_eq!(post(None).path(), "/beteiligungen/3/beitraege/9#beitrag-9");
    }
}
