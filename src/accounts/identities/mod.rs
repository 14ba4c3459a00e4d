//! Identities: who an account is at the identity providers. Signing in with one, making an account from one, linking
//! and unlinking.
//!
//! Three rules keep accounts from being taken over. An identity is issuer and subject, never an e-mail address, so a
//! provider's person with the address of an account is sent to sign in and link. Linking takes a fresh proof of who is
//! signed in. What was typed with an address that nobody confirmed does not outlive the one who confirms it.

mod flow;
mod handlers;
mod own;
mod signup;
mod store;
pub(super) mod views;

use axum::Router;
use axum::routing::{get, post};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::db::SystemTx;
use crate::error::Result;
use crate::oidc::{Person, TrustLevel};
use crate::row;
use crate::web::Portal;

row! {
    /// An identity in the account's list.
    pub struct IdentityRow {
        pub id: i64,
        pub issuer: String,
        pub trust_level: String,
        pub linked_at: Timestamp,
        pub last_used_at: Timestamp,
    }
}

impl IdentityRow {
    fn trust(&self) -> TrustLevel {
        TrustLevel::from_name(&self.trust_level).unwrap_or_default()
    }
}

/// Somebody at an identity provider, as far as an account keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Identity {
    pub issuer: String,
    pub subject: String,
    /// The name of a [`TrustLevel`].
    pub trust: String,
}

impl Identity {
    fn of(person: &Person) -> Self {
        Self {
            issuer: person.issuer.clone(),
            subject: person.subject.clone(),
            trust: person.trust.name().to_owned(),
        }
    }

    /// The identity of a registration, where it was made from one.
    pub fn of_registration(payload: &Value) -> Option<Self> {
        Self::deserialize(payload.get("identity")?).ok()
    }

    /// Links it to an account; false where somebody has it, or the account has another one of this provider.
    pub async fn link(self, tx: &SystemTx<'_>, account: i64) -> Result<bool> {
        Ok(tx.run(store::link(account, self)).await?.is_some())
    }
}

/// The addresses of this room.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/anmelden/dienst/{dienst}", get(handlers::leave))
        .route("/anmelden/dienst/{dienst}/rueckkehr", get(handlers::come_back))
        .route("/registrieren/dienst", get(signup::page).post(signup::sign_up))
        .route("/konto/anmeldedienste", get(own::list))
        .route("/konto/anmeldedienste/{dienst}", get(own::link_page).post(own::link))
        .route("/konto/anmeldedienste/{dienst}/loesen", post(own::unlink))
}
