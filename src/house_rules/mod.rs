//! House rules: what a body expects of those who write (Digital Services Act, Art. 14).
//!
//! A body has the platform's wording, which counts as version 0, until its administrator publishes an own one; each
//! version stays readable with its date. Who writes for the first time, or for the first time after a new version,
//! accepts the one in force.

mod handlers;
mod store;
mod views;

use axum::Router;
use axum::routing::get;
use jiff::Timestamp;
use serde::Deserialize;

pub use store::due;
pub use views::{ask, checkbox};

use crate::db::TenantTx;
use crate::error::{FieldErrors, Result};
use crate::row;
use crate::ui::text::SafeHtml;
use crate::web::{Portal, TenantVisitor};

/// The name of the form's field.
pub const FIELD: &str = "regeln";

/// The pages.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}/netiquette", get(handlers::current))
        .route("/{tenant}/netiquette/{version}", get(handlers::version))
        .route(
            "/{tenant}/verwaltung/netiquette",
            get(handlers::form).post(handlers::publish),
        )
}

row! {
    /// A body's own rules.
    pub struct Rules {
        pub version: i32,
        pub body: String,
        pub body_html: String,
        pub sanitiser_version: i32,
        pub published_at: Timestamp,
        pub published_by: String,
    }
}

row! {
    /// A version in the list of them.
    pub struct Version {
        pub version: i32,
        pub published_at: Timestamp,
        pub published_by: String,
    }
}

row! {
    /// The version in force, and whether it has yet to be accepted.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Due {
        pub version: i32,
        pub due: bool,
    }
}

impl Rules {
    fn html(&self) -> SafeHtml {
        SafeHtml::from_stored(self.body_html.clone(), self.sanitiser_version, &self.body)
    }
}

impl Due {
    /// Whether it has yet to be accepted by somebody who accepts this version.
    pub const fn after(self, version: i32) -> bool {
        self.due && self.version != version
    }
}

/// What an author says to the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Consent {
    /// Nothing.
    #[default]
    None,
    /// The version in force is accepted.
    Current,
    /// This version is, as it was in force when the text was written.
    Version(i32),
}

impl Consent {
    /// As a form's box says.
    pub fn from_field(field: &str) -> Self {
        if field == "ja" { Self::Current } else { Self::None }
    }

    /// The later word, where there is one.
    #[must_use]
    pub fn or(self, later: Self) -> Self {
        if later == Self::None { self } else { later }
    }

    /// Refuses who says nothing, where nobody can know whether they accepted earlier. Errors: `regeln`.
    pub fn check(self) -> Result<(), FieldErrors> {
        if self == Self::None {
            Err(not_accepted())
        } else {
            Ok(())
        }
    }
}

/// The box alone in a form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Accepted {
    regeln: String,
}

impl Accepted {
    /// What it says.
    pub fn consent(&self) -> Consent {
        Consent::from_field(&self.regeln)
    }
}

/// Whether a form asks for the rules to be accepted, and where they are read.
pub struct Ask {
    href: String,
    due: bool,
}

impl Ask {
    /// Who is not signed in is always asked, which takes no query.
    pub fn new(visitor: &TenantVisitor, due: Due) -> Self {
        Self {
            href: visitor.path("/netiquette"),
            due: visitor.account_id().is_none() || due.due,
        }
    }
}

fn not_accepted() -> FieldErrors {
    FieldErrors::one(FIELD, "house-rules-error-accept")
}

/// Writes down that a participant accepts the rules in force. Errors (`regeln`): they do not and have not.
pub async fn accept(tx: &TenantTx<'_>, participant: i64, consent: Consent) -> Result<()> {
    if tx.run(store::accept(participant, consent)).await? {
        Ok(())
    } else {
        Err(not_accepted().into())
    }
}
