//! Statements (Stellungnahmen): what people, organisations and authorities say to the body in a formal procedure. They are
//! the body's file and nobody else's reading: given with or without an account while a phase takes them, entered where they
//! came on paper, weighed one by one, and answered to who gave them (`BauGB` sections 3(2), 4(2) and 1(7)).
//!
//! What was received is never changed (the database lets the application change other columns alone, V49). Whoever has no
//! account comes back with the code of the receipt.

mod form;
mod handlers;
mod letters;
mod outlet;
mod panel;
mod staff;
mod staff_views;
mod store;
mod telling;
mod views;

use axum::Router;
use axum::routing::{get, post};
use jiff::Timestamp;

pub use letters::{KIND as LETTER, send as send_letter};
pub use outlet::StatementOutlet;
pub use panel::StatementsPanel;
pub use telling::{KIND as TELLING, tell};

use crate::db::TenantId;
use crate::i18n::Language;
use crate::ui::time;
use crate::web::{Portal, Secret};

/// How many rows stand on a page of a list.
const PAGE: usize = 50;
/// The longest address, in characters as a reader counts them.
const MAX_ADDRESS: usize = 500;
/// The longest name or subject.
const MAX_LINE: usize = 200;

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    const LIST: &str = "/{tenant}/verwaltung/beteiligungen/{id}/stellungnahmen";
    let list = |rest: &str| format!("{LIST}{rest}");
    Router::new()
        .route(
            "/{tenant}/beteiligungen/{id}/stellungnahme",
            get(handlers::form).post(handlers::submit),
        )
        .route("/{tenant}/stellungnahmen/{id}", get(handlers::receipt))
        .route("/{tenant}/stellungnahmen/{id}/zuruecknehmen", post(handlers::withdraw))
        .route("/konto/stellungnahmen", get(handlers::own))
        .route(LIST, get(staff::list))
        .route(&format!("{LIST}.csv"), get(staff::table))
        .route(&list("/neu"), get(staff::entry).post(staff::enter))
        .route(&list("/mitteilen"), get(staff::ask_to_tell).post(staff::order_telling))
        .route(
            "/{tenant}/verwaltung/stellungnahmen/{id}",
            get(staff::show).post(staff::weigh),
        )
        .route(
            "/{tenant}/verwaltung/stellungnahmen/{id}/zuruecknehmen",
            get(staff::ask_to_withdraw).post(staff::withdraw),
        )
}

/// By which way a statement came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// On the portal.
    Online,
    /// By electronic mail.
    Email,
    /// By post.
    Post,
    /// By fax.
    Fax,
    /// Taken down at the office (zur Niederschrift).
    InPerson,
}

impl Channel {
    /// Those that staff enter.
    const ENTERED: [Self; 4] = [Self::Post, Self::Email, Self::Fax, Self::InPerson];

    const fn code(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Email => "email",
            Self::Post => "post",
            Self::Fax => "fax",
            Self::InPerson => "in_person",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        let all = Self::ENTERED.into_iter().chain([Self::Online]);
        all.into_iter().find(|channel| channel.code() == code)
    }

    fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Online => "formal-channel-online",
            Self::Email => "formal-channel-email",
            Self::Post => "formal-channel-post",
            Self::Fax => "formal-channel-fax",
            Self::InPerson => "formal-channel-in-person",
        })
    }
}

/// What the weighing of a statement came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The plan follows it.
    Followed,
    /// In part.
    Partly,
    /// The plan does not follow it.
    Rejected,
    /// There was nothing to decide.
    Noted,
}

impl Outcome {
    const ALL: [Self; 4] = [Self::Followed, Self::Partly, Self::Rejected, Self::Noted];

    const fn code(self) -> &'static str {
        match self {
            Self::Followed => "followed",
            Self::Partly => "partly",
            Self::Rejected => "rejected",
            Self::Noted => "noted",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Followed => "formal-outcome-followed",
            Self::Partly => "formal-outcome-partly",
            Self::Rejected => "formal-outcome-rejected",
            Self::Noted => "formal-outcome-noted",
        })
    }
}

/// When it came: of what came by another channel the day alone is known.
fn received(language: Language, at: Timestamp, online: bool) -> String {
    if online {
        time::date_time(language, at)
    } else {
        time::date(language, at)
    }
}

/// What the codes of statements are made for.
const PURPOSE: &str = "statement";

/// The way to a receipt below its body's address, for who has no account.
fn path_with_code(secret: &Secret, tenant: TenantId, id: i64) -> String {
    let code = secret.row_code(PURPOSE, tenant.0, id);
    format!("/stellungnahmen/{id}?code={code}")
}
