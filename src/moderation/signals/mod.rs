//! Help for moderators: what is conspicuous about a text, found on this machine and explained.
//!
//! Each rule says what it saw and where. None hides anything: a body switches a rule off, has its findings shown to
//! moderators, has a case opened for what is clear, or holds such a text back until somebody has looked at it; then the
//! author's statement of reasons says that a program did so (Digital Services Act, Art. 17(3)(c)).
//!
//! The rules are pure; [`Signals`] runs them where a text is written, in the transaction of the text; what it has in common
//! with other texts is seen a moment later, by [`compare_fresh`].

mod backlog;
mod compare;
mod finding;
mod handlers;
mod links;
mod personal;
mod review;
mod settings;
mod shouting;
mod signature;
mod store;
mod views;
mod wordlist;
mod words;

pub mod measure;

use axum::Router;
use axum::routing::get;

pub use backlog::{later, sign_backlog};
pub use compare::compare_fresh;
pub use finding::{Detail, Finding, Kind, Rule, Spot};
pub use review::Signals;
pub use settings::{Mode, Settings};
pub use store::{Similar, findings_of, purge_networks, similar_to};
pub use views::{findings, similar};

use crate::web::Portal;

/// Texts from one network within [`BURST_MINUTES`] that are told, the new one among them.
const BURST: i64 = 10;
/// Minutes in which texts from one network are counted together.
const BURST_MINUTES: i64 = 10;

/// The page on which a body's administrator chooses what the rules do.
pub fn routes() -> Router<Portal> {
    Router::new().route(
        "/{tenant}/verwaltung/hinweise",
        get(handlers::form).post(handlers::save),
    )
}

/// What the rules read of a post: its title, where that is not the text's beginning anyway, and its text. Places in
/// findings are counted in this.
pub fn whole(title: &str, body: &str) -> String {
    let own = title.trim_end_matches('…');
    if own.is_empty() || body.contains(own) {
        body.to_owned()
    } else {
        format!("{title}\n{body}")
    }
}
