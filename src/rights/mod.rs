//! The rights of the person (GDPR, articles 15 to 17 and 20): a download of all own data, deletion with time to think it
//! over, and accounts that nobody uses any more. Correction is the account's own pages.
//!
//! | an account | |
//! |---|---|
//! | is deleted by its person | closed at once, deleted 14 days later; until then one click in the mail or after signing in takes it back |
//! | is not used | warned after 700 days, rests after 730, is deleted 31 days after that; a click in the mail ends the rest |
//! | works for a body or the platform | rests as others do, but is deleted only by its person |
//! | has a bearer token in use | is used |
//!
//! What belongs to the file of a formal procedure is cut loose from the person and stays whole; all else stays without
//! the name or goes, as the person chooses. Of an account that was given up everything stays without the name.

mod archive;
mod download;
mod erasure;
mod handlers;
mod letters;
mod sections;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

use crate::consultations::Format;
use crate::row;
use crate::web::Portal;

pub use erasure::{KIND as ERASURE, erase, tend};
pub use letters::{KIND as LETTER, Letter, Words, compose, send as send_letter};

/// How long a deletion can be taken back, in days.
pub const COOLING_DAYS: i32 = 14;
/// After how many days without use an account rests.
pub const IDLE_DAYS: i32 = 730;
/// How many days before that its person is told, at least.
pub const WARNING_DAYS: i32 = 30;
/// After how many days of rest an account is deleted.
pub const RESTING_DAYS: i32 = 31;

row! {
    /// How much an account has in all portals: texts and votes, those in formal files apart.
    #[derive(Clone, Copy, Debug)]
    pub struct Belongings {
        pub posts: i64,
        pub formal_posts: i64,
        pub votes: i64,
        pub formal_votes: i64,
    }
}

row! {
    /// A body that an account administers alone.
    pub struct Body {
        pub slug: String,
        pub name: String,
    }
}

row! {
    /// A formal procedure in which an account wrote something.
    pub struct FormalFile {
        pub slug: String,
        pub name: String,
        pub id: i64,
        pub title: String,
    }
}

/// What shall become of the posts outside of formal files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posts {
    /// They stay without the name.
    Keep,
    /// They go; votes too.
    Remove,
}

impl Posts {
    /// The name in the table.
    const fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Remove => "remove",
        }
    }

    /// What the form's choice means.
    fn of_choice(choice: &str) -> Option<Self> {
        match choice {
            "bleiben" => Some(Self::Keep),
            "loeschen" => Some(Self::Remove),
            _ => None,
        }
    }
}

/// The formats of which this holds, as the database names them.
fn formats(holds: fn(Format) -> bool) -> Vec<&'static str> {
    let those = Format::ALL.into_iter().filter(|format| holds(*format));
    those.map(Format::code).collect()
}

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/konto/daten", get(download::page).post(download::download))
        .route("/konto/loeschen", get(handlers::leave_page).post(handlers::leave))
        .route("/konto/loeschen/vorgemerkt", get(handlers::left))
        .route("/konto/rueckkehr", get(handlers::closed).post(handlers::reopen))
        .route("/konto/rueckkehr/gesendet", get(handlers::sent))
        .route(
            "/konto/rueckkehr/bestaetigen",
            get(handlers::confirm_page).post(handlers::confirm),
        )
}
