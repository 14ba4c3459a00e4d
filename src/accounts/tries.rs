//! Slow guessing: a few tries at once, then more than a minute between two, for each account and household. Kept in the
//! database, so that it holds across servers; nobody elsewhere is locked out.

use std::net::IpAddr;

use super::store;
use crate::db::Query;
use crate::error::Result;
use crate::web::Portal;

/// Why a mail is sent to an address. Each has an allowance of its own, so that nobody keeps an owner out by having other
/// mails sent to the address.
#[derive(Clone, Copy, Debug)]
pub enum MailCause {
    /// Anybody typed the address.
    Typed,
    /// Anybody asked for a new password; it goes out where there is an account.
    Reset,
    /// Who knows the account's password asked for it.
    Owner,
}

impl MailCause {
    const fn key(self) -> &'static str {
        match self {
            Self::Typed => "mail",
            Self::Reset => "mail reset",
            Self::Owner => "mail owner",
        }
    }
}

/// What is tried, on whom, from where.
pub struct Trial {
    /// Nothing that names a person.
    key: Vec<u8>,
    off: bool,
}

impl Trial {
    /// A password for the account with this address, typed in this household.
    pub fn of_password(portal: &Portal, email_key: &str, client: IpAddr) -> Self {
        Self::new(portal, &format!("password\0{email_key}\0{client}"))
    }

    /// A code of this account's second factor, wherever it is typed.
    pub fn of_second_factor(portal: &Portal, account: i64) -> Self {
        Self::new(portal, &format!("second factor\0{account}"))
    }

    /// A mail to an address, wherever it is asked for.
    pub fn of_mail(portal: &Portal, cause: MailCause, email_key: &str) -> Self {
        Self::new(portal, &format!("{}\0{email_key}", cause.key()))
    }

    fn new(portal: &Portal, what: &str) -> Self {
        Self {
            key: portal.secret.tag("tries", what.as_bytes()).to_vec(),
            off: portal.config.limits_off(),
        }
    }

    /// Takes a try before its outcome is known, so that many at once count too; answers the seconds to wait, 0 where
    /// it may go on.
    pub async fn take(&self, portal: &Portal) -> Result<i64> {
        if self.off {
            return Ok(0);
        }
        write(portal, store::take_try(self.key.clone())).await
    }

    /// Forgets the tries after the right one.
    pub async fn succeeded(&self, portal: &Portal) -> Result<()> {
        if self.off {
            return Ok(());
        }
        write(portal, store::forget_tries(self.key.clone())).await
    }
}

async fn write<T>(portal: &Portal, query: Query<T>) -> Result<T> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let answer = tx.run(query).await?;
    tx.commit().await?;
    Ok(answer)
}
