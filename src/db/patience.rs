//! How long is waited for the database, and what becomes of a connection that did not answer in time.
//!
//! `PostgreSQL` ends long statements itself. Beyond that the answer is waited for with a limit of our own, since a line can
//! go silent without either end being told: a firewall forgot it, a machine was switched off.

use std::fmt::Write;
use std::time::Duration;

use deadpool_postgres::{Client, Object};

use crate::error::{Error, Result};

/// To make a connection.
pub(super) const FOR_LINE: Duration = Duration::from_secs(3);
/// How often the rest between two messages is filled with a sign of life, and how many signs may stay unanswered.
const SIGN_OF_LIFE: (Duration, u32) = (Duration::from_secs(3), 3);

/// Whether somebody waits for the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// People do: within ten seconds they learn what holds, and a server that is back is used again. In the worst case one
    /// waits for a place, and then for an answer that does not come.
    Served,
    /// Loading, rebuilding, measuring on the command line.
    Bulk,
}

impl Patience {
    /// For one statement, its waiting for locks included, as the server counts.
    const fn for_statement(self) -> Duration {
        match self {
            Self::Served => Duration::from_secs(5),
            Self::Bulk => Duration::from_mins(10),
        }
    }

    /// For a lock. Rows are locked for milliseconds; who waits longer stands behind a migration or a defect.
    const fn for_lock(self) -> Duration {
        match self {
            Self::Served => Duration::from_secs(2),
            Self::Bulk => Duration::from_mins(1),
        }
    }

    /// For an answer: a little longer than for the statement, so that usually the server is the one who ends it.
    const fn for_answer(self) -> Duration {
        self.for_statement().saturating_add(Duration::from_secs(1))
    }

    /// For one of the pool's connections.
    pub(super) const fn for_place(self) -> Duration {
        self.for_lock()
    }

    /// The server's settings, as options of a connection.
    pub(super) fn settings(self) -> String {
        let mut options = String::new();
        for (name, milliseconds) in [
            ("statement_timeout", self.for_statement().as_millis()),
            ("lock_timeout", self.for_lock().as_millis()),
            // Nobody thinks in the middle of a transaction.
            (
                "idle_in_transaction_session_timeout",
                self.for_statement().as_millis() * 2,
            ),
        ] {
            // Writing into a String cannot fail.
            let _ = write!(options, " -c {name}={milliseconds}");
        }
        // The server's end of a dead line goes too, before such ends take all its places. In seconds; over TCP alone.
        let (every, times) = (SIGN_OF_LIFE.0.as_secs(), SIGN_OF_LIFE.1);
        let _ = write!(
            options,
            " -c tcp_keepalives_idle={every} -c tcp_keepalives_interval={every} -c tcp_keepalives_count={times}"
        );
        options
    }

    /// Lets the system notice a dead line, for connections over TCP.
    pub(super) fn with_line(self, config: &mut tokio_postgres::Config) {
        let (every, times) = SIGN_OF_LIFE;
        config
            .connect_timeout(FOR_LINE)
            .tcp_user_timeout(self.for_answer())
            .keepalives_idle(every)
            .keepalives_interval(every)
            .keepalives_retries(times);
    }

    /// Waits for an answer; none if it does not come.
    pub(super) async fn wait<T>(self, asked: impl Future<Output = T>) -> Option<T> {
        tokio::time::timeout(self.for_answer(), asked).await.ok()
    }

    /// As [`wait`](Self::wait), and gives the connection up if no answer comes.
    pub(super) async fn ask<T>(self, client: Client, asked: impl AsyncFnOnce(&Client) -> Result<T>) -> Result<T> {
        let answer = self.wait(asked(&client)).await;
        answer.unwrap_or_else(|| {
            give_up(client);
            Err(no_answer())
        })
    }
}

pub(super) fn no_answer() -> Error {
    Error::Unavailable("the database did not answer in time".to_owned())
}

/// Throws a connection away whose state is not known, and with it those at rest: what broke one has broken them too, and
/// new ones are made in milliseconds.
pub(super) fn give_up(client: Client) {
    let pool = Object::pool(&client);
    drop(Object::take(client));
    if let Some(pool) = pool {
        pool.retain(|_, _| false);
    }
}
