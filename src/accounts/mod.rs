//! Accounts: one sign-in for all portals, sessions, the own page, the language, and what the command line does to them.

pub mod back;
pub mod closed;
mod commands;
pub mod email;
mod handlers;
pub mod handover;
mod identities;
pub mod kept;
pub mod letters;
pub mod password;
mod second_factor;
mod sessions;
mod store;
mod tries;
mod views;

use axum::Router;
use axum::routing::{get, post};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use crate::row;
use crate::web::Portal;

pub use commands::{NewAccount, add, new_token};
pub use handlers::href;
pub use handlers::own::old_password_fits;
pub use handlers::registration::{add_confirmed, check_name};
pub use letters::{KIND as LETTER, Letter, mailbox, order_in as order_letter, send as send_letter, send_form_code};
pub use second_factor::{encrypt_anew, forget_lost_key, reset as reset_second_factor};
pub use sessions::{
    Opened, Opening, close as close_session, open as open_session, purge as purge_sessions, rotate as rotate_session,
};
pub use store::{
    close_all_sessions, close_other_sessions, drop_email_change, look_at_mail_token, participant, profile,
    spend_mail_tokens, use_mail_token,
};
pub use tries::{MailCause, Trial};
pub use views::registration::{name_field, new_password_field, told};

/// The name of everybody whose account was deleted; nobody else can take it.
pub const DELETED_NAME: &str = "Gelöschtes Konto";

/// How many of the own posts stand on a page.
const POSTS_PER_PAGE: usize = 20;

row! {
    /// Where an account's letters go.
    pub struct Mailbox {
        pub email: String,
        pub name: String,
        pub language: String,
        /// It rests, or waits for its deletion.
        pub closed: bool,
    }
}

row! {
    /// What a sign-in is checked against.
    pub struct Credentials {
        pub id: i64,
        pub email: String,
        pub display_name: String,
        pub password_hash: Option<String>,
        pub verified: bool,
    }
}

row! {
    /// What became of a registration.
    pub struct Registered {
        pub id: i64,
        pub verified: bool,
    }
}

row! {
    /// What the token of a mailed link stands for.
    pub struct Allowed {
        pub account_id: i64,
        pub payload: Value,
    }
}

impl Allowed {
    /// The way back that was meant when the mail was asked for.
    fn back(&self) -> Option<&str> {
        self.payload["back"].as_str().and_then(back::after_sign_in)
    }
}

row! {
    /// A new address that waits for its confirmations.
    pub struct EmailChange {
        pub account_id: i64,
        pub new_email: String,
        pub old_email: String,
        pub display_name: String,
        pub taken: bool,
    }
}

row! {
    /// A session that begins after its second step.
    pub struct Begun {
        /// For how long the browser shall keep it; none: until it is closed.
        pub seconds: Option<i64>,
        /// Whether its account is closed.
        pub closed: bool,
    }
}

row! {
    /// A session in the account's list.
    pub struct SessionRow {
        pub id: i64,
        pub host: Option<String>,
        pub browser: Option<String>,
        pub system: Option<String>,
        pub created_at: Timestamp,
        pub last_seen_at: Timestamp,
        pub current: bool,
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
    /// Whose bearer token it is.
    pub struct TokenOwner {
        pub id: i64,
        pub display_name: String,
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
    use handlers::{new_email, own, registration, reset};
    Router::new()
        .route("/anmelden", get(handlers::sign_in_page).post(handlers::sign_in))
        .route("/abmelden", post(handlers::sign_out))
        .merge(handover::routes())
        .route(
            "/registrieren",
            get(registration::register_page).post(registration::register),
        )
        .route("/registrieren/gesendet", get(registration::registered))
        .route(
            "/registrieren/bestaetigen",
            get(registration::verify_page).post(registration::verify),
        )
        .route("/passwort-vergessen", get(reset::forgot_page).post(reset::forgot))
        .route("/passwort-vergessen/gesendet", get(reset::forgot_sent))
        .route("/passwort-neu", get(reset::page).post(reset::set))
        .route("/konto", get(handlers::account))
        .route("/konto/name", get(own::name_page).post(own::name))
        .route("/konto/passwort", get(own::password_page).post(own::password))
        .route("/konto/email", get(new_email::page).post(new_email::begin))
        .route(
            "/konto/email/bestaetigen",
            get(new_email::confirm_page).post(new_email::confirm),
        )
        .route("/konto/sitzungen", get(own::sessions))
        .route("/konto/sitzungen/andere", post(own::end_other_sessions))
        .route("/konto/sitzungen/{id}", post(own::end_session))
        .route("/konto/beitraege", get(handlers::posts))
        .route("/sprache", get(handlers::language))
        .merge(second_factor::routes())
        .merge(identities::routes())
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
