//! The second factor: one-time codes of an app (TOTP, RFC 6238) and ten recovery codes for who has lost it. Compulsory
//! for whoever works for a body or the platform, open to everybody.

mod codes;
mod commands;
mod handlers;
mod setup;
mod store;
mod views;

use axum::Router;
use axum::routing::get;
use jiff::Timestamp;

use super::tries::Trial;
use crate::error::{Error, Result};
use crate::row;
use crate::web::Portal;
use codes::Code;

pub use commands::{encrypt_anew, forget_lost_key, reset};

/// Where the code is asked for.
pub const STEP_PAGE: &str = "/anmelden/zweiter-schritt";

row! {
    /// An account and its second factor, if it has one.
    pub struct Standing {
        pub email: String,
        pub display_name: String,
        pub secret: Option<Vec<u8>>,
        pub since: Option<Timestamp>,
        pub codes_left: i64,
        pub now: Timestamp,
    }
}

row! {
    /// An account to write to.
    pub struct Reachable {
        pub id: i64,
        pub email: String,
        pub display_name: String,
    }
}

row! {
    /// The encrypted secret of an account.
    pub struct Sealed {
        pub account_id: i64,
        pub secret: Vec<u8>,
    }
}

/// What became of a typed code.
enum Verdict {
    Fits,
    Wrong,
    /// Seconds until the next try.
    Wait(i64),
}

/// Takes a typed code of the account; it counts once. Guessed slowly wherever it is typed: who gets to the second step
/// knows the password, and the owner can end that with a new one.
async fn take(portal: &Portal, account: i64, typed: &str) -> Result<Verdict> {
    let trial = Trial::of_second_factor(portal, account);
    let wait = trial.take(portal).await?;
    if wait > 0 {
        return Ok(Verdict::Wait(wait));
    }
    let used = match codes::read(typed) {
        Some(Code::App(code)) => {
            let step = step_of(portal, account, &code).await?;
            step.map(|step| store::use_step(account, step))
        }
        Some(Code::Recovery(hash)) => Some(store::use_recovery_code(account, hash)),
        None => None,
    };
    let Some(used) = used else { return Ok(Verdict::Wrong) };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let fits = tx.run(used).await?.is_some();
    tx.commit().await?;
    if !fits {
        return Ok(Verdict::Wrong);
    }
    trial.succeeded(portal).await?;
    Ok(Verdict::Fits)
}

/// The step of time whose code this is, if the account's app makes it now.
async fn step_of(portal: &Portal, account: i64, code: &str) -> Result<Option<i64>> {
    let standing = portal.db.read_system(store::standing(account)).await?;
    let Some(sealed) = standing.secret else { return Ok(None) };
    let secret = portal
        .vault
        .unseal(&thing(account), &sealed)
        .ok_or_else(|| Error::internal("a second factor that this server's key does not open"))?;
    codes::step_of(&secret, code, standing.now)
}

/// What the account's secret is encrypted as.
fn thing(account: i64) -> String {
    format!("second factor {account}")
}

/// The addresses.
pub fn routes() -> Router<Portal> {
    use handlers::{own, sign_in};
    Router::new()
        .route(STEP_PAGE, get(sign_in::page).post(sign_in::step))
        .route("/konto/zweiter-faktor", get(own::page).post(own::add))
        .route("/konto/zweiter-faktor/codes", get(own::renewal_page).post(own::renew))
        .route(
            "/konto/zweiter-faktor/entfernen",
            get(own::removal_page).post(own::remove),
        )
}
