//! The limits of accounts, kept in the database.

use axum::http::request::Parts;

use super::{Action, Counted, Limits, Scope};
use crate::db::Query;
use crate::error::Result;
use crate::sql;
use crate::web::Portal;

impl Limits {
    /// Takes one of the account's allowance for what the request was counted as, where it changes something.
    pub async fn take_of_account(&self, portal: &Portal, parts: &Parts, account: i64) -> Result<()> {
        let (Some(limiters), Some(Counted(action))) = (&self.0, parts.extensions.get::<Counted>()) else {
            return Ok(());
        };
        let Some(allowance) = limiters.allowances.get(*action, Scope::Account) else {
            return Ok(());
        };
        let mut connection = portal.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        let wait = tx
            .run(take(
                account,
                *action,
                allowance.burst.get(),
                allowance.period.as_secs_f64(),
            ))
            .await?;
        tx.commit().await?;
        match u64::try_from(wait) {
            Ok(0) | Err(_) => Ok(()),
            Ok(seconds) => Err(limiters.refusal(*action, Scope::Account, seconds)),
        }
    }
}

/// Answers 0, or the seconds to wait.
fn take(account: i64, action: Action, burst: u32, period_seconds: f64) -> Query<i64> {
    sql!("limits/take")
        .bind(account)
        .bind(action.name())
        .bind(f64::from(burst))
        .bind(period_seconds)
        .scalar()
}
