//! Contributions and their comments: the list on a consultation's page, the thread, writing, editing, withdrawing.

mod handlers;
mod intake;
mod kept;
pub mod letters;
mod outlet;
mod panel;
mod reply;
mod rules;
mod store;
mod thread;
mod thread_views;
mod views;
mod write;

use axum::Router;
use axum::routing::{get, post};

pub use intake::{Fresh, Intake, Reviewer, Reviewers};
pub use letters::{KIND as LETTER, send as send_letter};
pub use outlet::ContributionOutlet;
pub use panel::ContributionsPanel;
pub use rules::{Key, Sort, ThreadKey, Wording, excerpt, vote_code};
pub use store::{Comment, Contribution, Written, comments, find, list};
pub use views::badges;
pub use write::{comment, edit, withdraw, write};

use crate::web::{Portal, TenantVisitor};

/// The contributions of a page.
const PAGE: usize = 20;
/// The comments of a page.
const COMMENTS: usize = 100;

/// The addresses of this feature; voting has its own.
pub fn routes() -> Router<Portal> {
    const LIST: &str = "/{tenant}/beteiligungen/{id}/beitraege";
    let post_at = |rest: &str| format!("{LIST}/{{beitrag}}{rest}");
    Router::new()
        .route(LIST, get(handlers::to_consultation).post(handlers::write))
        .route(&post_at(""), get(thread::show))
        .route(&post_at("/kommentare"), post(thread::comment))
        .route(&post_at("/antwort"), get(reply::form).post(reply::publish))
        .route(&post_at("/bearbeiten"), get(handlers::edit_form).post(handlers::edit))
        .route(
            &post_at("/zurueckziehen"),
            get(handlers::withdraw_form).post(handlers::withdraw),
        )
        .merge(kept::routes())
}

/// The path of a contribution's page.
pub fn path(visitor: &TenantVisitor, consultation: i64, contribution: i64) -> String {
    visitor.path(format_args!("/beteiligungen/{consultation}/beitraege/{contribution}"))
}

/// A post's place below its tenant's address.
pub fn place(consultation: i64, contribution: i64, post: i64) -> String {
    format!("/beteiligungen/{consultation}/beitraege/{contribution}#beitrag-{post}")
}
