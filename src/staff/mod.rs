//! Who works for a body and as what: the team's pages, and invitations by mail.
//!
//! A body's administrator decides over the own team alone, and a body never loses its last administrator. Every change
//! of roles ends the sessions of the person whom it concerns.

mod change;
mod duty;
mod handlers;
mod invitations;
mod letters;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};
use jiff::Timestamp;

pub use duty::Duty;
pub use invitations::{Inviter, invite};
pub use letters::{KIND as LETTER, Words, compose, send as send_letter};
pub use store::{administrators, invitations, lock};

use crate::db::Db;
use crate::error::Result;
use crate::row;
use crate::web::Portal;

/// How long an invitation can be answered.
pub const INVITATION_DAYS: i32 = 7;
/// The most invitations of a body that wait for an answer: a team is asked, and not a crowd.
const OPEN_INVITATIONS: i64 = 100;
/// How many people stand on a page of the team.
const PAGE: usize = 50;

/// The pages.
pub fn routes() -> Router<Portal> {
    use handlers::{joining, team};
    Router::new()
        .route("/{tenant}/verwaltung/team", get(team::list))
        .route(
            "/{tenant}/verwaltung/team/einladen",
            get(handlers::invite_page).post(handlers::invite),
        )
        .route(
            "/{tenant}/verwaltung/team/einladungen/{id}/erneut",
            post(handlers::renew),
        )
        .route(
            "/{tenant}/verwaltung/team/einladungen/{id}/zurueckziehen",
            post(handlers::withdraw),
        )
        .route("/{tenant}/verwaltung/team/{id}", get(team::member).post(team::change))
        .route("/{tenant}/verwaltung/team/{id}/entfernen", post(team::remove))
        .route("/einladung", get(joining::page).post(joining::accept))
}

row! {
    /// Somebody who works for the body.
    #[derive(Clone, Debug)]
    pub struct Member {
        pub id: i64,
        pub display_name: String,
        pub email: String,
        pub roles: Vec<String>,
        pub since: Timestamp,
        pub sort_key: String,
    }
}

row! {
    /// An invitation that nobody has answered yet.
    #[derive(Clone, Debug)]
    pub struct Invitation {
        pub id: i64,
        pub email: String,
        pub roles: Vec<String>,
        pub expires_at: Timestamp,
        pub expired: bool,
    }
}

row! {
    /// What the link of an invitation offers, and whether its address has an account.
    #[derive(Clone, Debug)]
    pub struct Offer {
        pub tenant_id: i64,
        pub email: String,
        pub email_key: String,
        pub roles: Vec<String>,
        pub expires_at: Timestamp,
        pub known: bool,
    }
}

row! {
    /// An invitation that was sent again or withdrawn.
    pub struct Settled {
        pub id: i64,
        pub email: String,
        pub roles: Vec<String>,
    }
}

row! {
    /// An operator who looks into the body's administration now.
    pub struct Onlooker {
        pub display_name: String,
        pub reason: String,
        pub ends_at: Timestamp,
    }
}

/// Deletes invitations that expired long ago.
pub async fn purge(db: &Db) -> Result<()> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::purge_invitations()).await?;
    tx.commit().await
}
