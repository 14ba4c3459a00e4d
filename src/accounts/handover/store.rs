//! The statements of handing sign-ins over.

use crate::accounts::sessions::Device;
use crate::db::Query;
use crate::{row, sql};

row! {
    /// A session that was taken over, and the seconds for which the browser shall keep it, if it shall.
    pub struct TakenOver {
        pub seconds: Option<i64>,
    }
}

/// Keeps a code for what a session of the platform's wants; none if that session is over.
pub(super) fn hand_over(code: Vec<u8>, session: Vec<u8>, host: String, proof: Vec<u8>) -> Query<Option<i64>> {
    sql!("accounts/hand_over")
        .bind(code)
        .bind(session)
        .bind(host)
        .bind(proof)
        .optional_scalar()
}

/// What a browser shows to get its session on a host, as hashes, and that session's.
pub(super) struct Shown {
    pub code: Vec<u8>,
    pub host: String,
    pub proof: Vec<u8>,
    pub session: Vec<u8>,
    /// The session that it had there.
    pub previous: Option<Vec<u8>>,
    pub device: Device,
}

/// Uses the code up and opens the session, if all fits.
pub(super) fn take_over(shown: Shown) -> Query<Option<TakenOver>> {
    sql!("accounts/take_over")
        .bind(shown.code)
        .bind(shown.host)
        .bind(shown.proof)
        .bind(shown.session)
        .bind(shown.previous)
        .bind(shown.device.browser)
        .bind(shown.device.system)
        .optional()
}

/// Whether the session was opened just now.
pub(super) fn is_fresh(session: Vec<u8>) -> Query<bool> {
    sql!("accounts/is_fresh").bind(session).scalar()
}
