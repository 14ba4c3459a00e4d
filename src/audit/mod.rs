//! What staff and operators did: recorded in the transaction of the deed, never changed, read by those it concerns.
//!
//! ```ignore
//! tx.run(audit::record(visitor.id(), Entry::new(actor, Action::ConsultationOpened, subject).after(facts))).await?;
//! ```

mod action;
mod export;
mod handlers;
mod log;
mod store;
mod views;

use axum::Router;
use axum::routing::get;
use jiff::Timestamp;
use serde_json::Value;

pub use action::Action;
pub use store::{record, record_on_platform};

use crate::row;
use crate::web::{Account, Portal, Role};

/// The rows of a page.
const PAGE: usize = 25;

/// The logs' pages and files.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}/verwaltung/protokoll", get(handlers::of_tenant))
        .route("/{tenant}/verwaltung/protokoll.csv", get(handlers::of_tenant_as_csv))
        .route("/{tenant}/verwaltung/protokoll.json", get(handlers::of_tenant_as_json))
        .route("/plattform/protokoll", get(handlers::of_platform))
        .route("/plattform/protokoll.csv", get(handlers::of_platform_as_csv))
        .route("/plattform/protokoll.json", get(handlers::of_platform_as_json))
}

/// Something that was done.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who did it.
    pub actor: Actor,
    /// What it was.
    pub action: Action,
    /// To whom or what.
    pub subject: Subject,
    /// The facts as they were, by name; none where there was nothing.
    pub before: Option<Value>,
    /// The facts as they are now; none where nothing is left.
    pub after: Option<Value>,
}

/// Who did something, as what.
#[derive(Clone, Debug)]
pub struct Actor {
    account: Option<i64>,
    name: String,
    role: &'static str,
}

/// To whom or what something was done.
#[derive(Clone, Debug)]
pub struct Subject {
    kind: &'static str,
    id: Option<i64>,
    name: String,
}

impl Entry {
    /// A deed without facts.
    pub const fn new(actor: Actor, action: Action, subject: Subject) -> Self {
        Self {
            actor,
            action,
            subject,
            before: None,
            after: None,
        }
    }

    /// With the facts as they were: an object of names and values.
    #[must_use]
    pub fn before(mut self, facts: Value) -> Self {
        self.before = Some(facts);
        self
    }

    /// With the facts as they are now.
    #[must_use]
    pub fn after(mut self, facts: Value) -> Self {
        self.after = Some(facts);
        self
    }
}

impl Actor {
    /// Somebody in a body's portal, in the highest of the capacities that they have there.
    pub fn in_tenant(account: &Account, tenant: i64) -> Self {
        let role = [Role::Admin, Role::Moderator, Role::Editor]
            .into_iter()
            .find(|role| account.is(*role, tenant))
            .map(Role::name);
        let role = role.unwrap_or(if account.operator { "operator" } else { "person" });
        Self::new(account, role)
    }

    /// An operator of the platform.
    pub fn operator(account: &Account) -> Self {
        Self::new(account, "operator")
    }

    /// Somebody who acts for themselves, as an invited person does.
    pub fn person(account: i64, name: &str) -> Self {
        Self {
            account: Some(account),
            name: name.to_owned(),
            role: "person",
        }
    }

    /// Somebody at the command line, by the name that the machine knows them by.
    pub fn command_line() -> Self {
        let user = nix::unistd::User::from_uid(nix::unistd::getuid()).ok().flatten();
        let name = std::env::var("SUDO_USER").ok().or_else(|| user.map(|user| user.name));
        Self {
            account: None,
            name: name.unwrap_or_default(),
            role: "command_line",
        }
    }

    /// The portal itself.
    pub fn system() -> Self {
        Self {
            account: None,
            name: String::new(),
            role: "system",
        }
    }

    fn new(account: &Account, role: &'static str) -> Self {
        Self {
            account: Some(account.id),
            name: account.display_name.clone(),
            role,
        }
    }
}

impl Subject {
    /// A thing of this kind (`consultation`, `account` …) with its id and with its name as it is now.
    pub fn new(kind: &'static str, id: impl Into<Option<i64>>, name: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.into(),
            name: name.into(),
        }
    }
}

row! {
    /// A row of a log.
    #[derive(Clone, Debug, serde::Serialize)]
    pub struct Record {
        pub id: i64,
        pub at: Timestamp,
        pub actor_name: String,
        pub actor_role: String,
        pub action: String,
        pub subject_kind: String,
        pub subject_id: Option<i64>,
        pub subject: String,
        pub before: Option<Value>,
        pub after: Option<Value>,
    }
}
