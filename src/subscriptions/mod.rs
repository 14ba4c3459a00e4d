//! What a mailbox wants to be told of: what a search finds („Suche abonnieren“), or what happens to one consultation
//! („Beteiligung abonnieren“): at once, every morning or every Monday.
//!
//! A subscription belongs to a mailbox, with an account or without. It counts once the mailbox has confirmed it; whoever
//! is signed in and takes their own address has done that already. Neither the answer nor its time tells whether
//! anything is known of an address: the same statements run, and the same mail is ordered. Every mail that tells of
//! something ends the subscription with one button, and mailboxes can do that by themselves (RFC 8058).

mod handlers;
mod letters;
mod panel;
mod run;
mod store;
mod subject;
mod views;

use axum::Router;
use axum::routing::{get, post};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;

use crate::i18n::Language;
use crate::row;
use crate::web::Portal;
use crate::web::Secret;

pub use letters::{About, KIND as LETTER, Links, compose_confirm, compose_news, send as send_letter};
pub use panel::SubscribePanel;
pub use run::{purge, tell};
pub use subject::{Sort, Subject};

/// How many subscriptions a mailbox can have.
pub const MOST: i64 = 50;
/// How many hits a mail tells of.
pub const MOST_HITS: usize = 20;

/// How often a mailbox is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Within minutes, and no more than one mail in five.
    AtOnce,
    /// At six in the morning.
    Daily,
    /// On Monday at six.
    Weekly,
}

impl Frequency {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Weekly];

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|frequency| frequency.code() == code)
    }

    /// In words.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::AtOnce => "subscription-at-once",
            Self::Daily => "subscription-daily",
            Self::Weekly => "subscription-weekly",
        })
    }
}

row! {
    /// A subscription as its mailbox sees it.
    #[derive(Clone, Debug)]
    pub struct Subscription {
        pub id: i64,
        pub email: String,
        pub tenant_id: Option<i64>,
        pub query: String,
        /// The wanted one where it is not confirmed yet.
        pub frequency: String,
        pub language: String,
        pub created_at: Timestamp,
        /// The consultation, where one is followed, and its title.
        pub consultation_id: Option<i64>,
        pub consultation: Option<String>,
    }
}

/// The word in the link of a mail that ends the subscription: only we can make it, and it ends nothing else.
fn ending(secret: &Secret, id: i64) -> String {
    let tag = secret.tag("unsubscribe", &id.to_be_bytes());
    format!("{id}.{}", URL_SAFE_NO_PAD.encode(&tag[..16]))
}

/// The subscription that such a word ends.
fn ended_by(secret: &Secret, word: &str) -> Option<i64> {
    let (id, tag) = word.split_once('.')?;
    let id: i64 = id.parse().ok()?;
    let tag = URL_SAFE_NO_PAD.decode(tag).ok()?;
    secret.verify("unsubscribe", &id.to_be_bytes(), &tag).then_some(id)
}

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    use handlers::{consultation, own};
    Router::new()
        .route(
            "/suche/abonnieren",
            get(handlers::everywhere_page).post(handlers::everywhere),
        )
        .route(
            "/{tenant}/suche/abonnieren",
            get(handlers::in_tenant_page).post(handlers::in_tenant),
        )
        .route(
            "/{tenant}/beteiligungen/{id}/abonnieren",
            get(consultation::form).post(consultation::subscribe),
        )
        .route("/abonnements/gesendet", get(handlers::sent))
        .route(
            "/abonnements/bestaetigen",
            get(handlers::confirm_page).post(handlers::confirm),
        )
        .route("/abonnements/beenden", get(handlers::end_page).post(handlers::end))
        .route("/konto/abonnements", get(own::list))
        .route("/konto/abonnements/{id}", post(own::change))
        .route("/konto/abonnements/{id}/beenden", post(own::end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_ends_its_own_subscription_and_cannot_be_made_up() {
        let secret = Secret::new([7; 32]);
        let word = ending(&secret, 12);
        assert_eq!(ended_by(&secret, &word), Some(12));
        assert_eq!(ended_by(&Secret::new([8; 32]), &word), None);
        for made_up in ["", "12", "12.", "12.AAAA", &word.replace("12.", "13.")] {
            assert_eq!(ended_by(&secret, made_up), None, "{made_up}");
        }
    }
}
