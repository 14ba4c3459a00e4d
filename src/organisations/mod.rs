//! Organisations: people who act together in all portals. They are founded or joined in the account, write drafts that
//! one of them releases, and are flagged by a body as public-interest bodies (`BauGB` section 4).

mod draft_store;
mod drafts;
mod handlers;
mod letters;
mod rules;
mod staff_store;
mod store;
mod views;

use axum::Router;
use axum::routing::{get, post};

pub use drafts::{Behalf, DraftText, Outlet, Outlets, ReleaseWords, Submission, Submitted, submit};
pub use letters::{Facts, KIND as LETTER, Words, compose, send as send_letter};
pub use store::{Acting, acting_for, purge};
pub use views::choice::{behalf_field, mark};

use crate::web::Portal;

/// How many rows stand on a page of a list.
const PAGE: usize = 50;
/// How many invitations of an organisation may be open.
const MAX_INVITATIONS: i64 = 50;
/// How many requests of a person may be open.
const MAX_REQUESTS: i64 = 10;
/// How many organisations a person may found in a day.
const MAX_FOUNDED: i64 = 5;
/// How long an invitation can be taken up, in days.
const INVITATION_DAYS: i32 = 14;

/// The path of a draft that was just submitted.
pub fn draft_path(behalf: Behalf, draft: i64) -> String {
    views::path(
        behalf.organisation,
        format_args!("/entwuerfe/{draft}?fertig=eingereicht"),
    )
}

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    use handlers::{drafts, people, staff};
    const ONE: &str = "/konto/organisationen/{id}";
    const STAFF: &str = "/{tenant}/verwaltung/organisationen";
    let one = |rest: &str| format!("{ONE}{rest}");
    let draft = |rest: &str| format!("{ONE}/entwuerfe/{{entwurf}}{rest}");
    Router::new()
        .route("/konto/organisationen", get(handlers::own))
        .route(
            "/konto/organisationen/neu",
            get(handlers::new_page).post(handlers::found),
        )
        .route(
            "/konto/organisationen/einladung",
            get(people::invitation_page).post(people::take_up),
        )
        .route(ONE, get(drafts::list))
        .route(&one("/beitreten"), get(handlers::ask_page).post(handlers::ask))
        .route(&one("/mitglieder"), get(people::list))
        .route(
            &one("/mitglieder/{person}"),
            get(people::roles_page).post(people::roles),
        )
        .route(&one("/mitglieder/{person}/entfernen"), post(people::remove))
        .route(
            &one("/anfragen/{person}"),
            get(people::request_page).post(people::answer),
        )
        .route(&one("/einladen"), get(people::invite_page).post(people::invite))
        .route(&one("/einladungen/{einladung}"), post(people::uninvite))
        .route(&one("/verlassen"), get(people::leave_page).post(people::leave))
        .route(&draft(""), get(drafts::show).post(drafts::edit))
        .route(&draft("/freigeben"), post(drafts::release))
        .route(&draft("/zurueckgeben"), post(drafts::give_back))
        .route(&draft("/loeschen"), post(drafts::delete))
        .route(STAFF, get(staff::list))
        .route(&format!("{STAFF}/{{id}}"), get(staff::show).post(staff::flag))
        .route(&format!("{STAFF}/{{id}}/aufheben"), post(staff::unflag))
}
