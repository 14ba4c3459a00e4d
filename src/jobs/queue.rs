//! Jobs: written in the transaction that causes them, worked off after it, tried again when they fail.
//!
//! A job may run twice (a server that dies leaves its job to the next), so what handles one must bear that.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, join_all};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::{mpsc, watch};

use crate::db::{Db, Query};
use crate::error::{Error, Result};
use crate::{row, sql};

/// How many jobs a server works on at once.
const AT_ONCE: usize = 4;
/// How many of them may wait for other servers, as mails do: one that hangs must not hold up all other work.
const WAITING_AT_ONCE: usize = 3;
/// Below the five minutes for which a job is lent (jobs/claim.sql), so that no two work on one.
const TIME_LIMIT: Duration = Duration::from_mins(4);
/// How often the table is looked at without having been told: for repeated and lent jobs that are due.
const LOOK: Duration = Duration::from_secs(5);
/// The most characters of an error that are kept.
const LONGEST_ERROR: usize = 500;

row! {
    /// A job that is lent to this server.
    #[derive(Clone, Debug)]
    pub struct Job {
        pub id: i64,
        pub kind: String,
        pub payload: Value,
        pub attempts: i32,
        pub max_attempts: i32,
    }
}

impl Job {
    /// What it was ordered with.
    pub fn order<T: DeserializeOwned>(&self) -> Result<T> {
        T::deserialize(&self.payload).map_err(|error| Error::internal(error.to_string()))
    }

    /// Names the mail that it sends, the same each time that it is tried.
    pub fn mail_id(&self) -> String {
        format!("job-{}", self.id)
    }

    /// Whether it is given up if it fails now.
    pub fn is_last_attempt(&self) -> bool {
        self.attempts >= self.max_attempts
    }
}

row! {
    /// A job that was given up.
    #[derive(Clone, Debug)]
    pub struct DeadJob {
        pub id: i64,
        pub kind: String,
        pub attempts: i32,
        pub last_error: String,
        pub dead_at: Timestamp,
    }
}

row! {
    /// A job that begins anew, and over what it was given up.
    pub struct Retried {
        pub kind: String,
        pub last_error: String,
    }
}

/// What a job is ordered with, as it waits in the table.
pub fn payload(order: &impl Serialize) -> Result<Value> {
    serde_json::to_value(order).map_err(|error| Error::internal(error.to_string()))
}

/// Writes a job. Part of the transaction that causes it, a tenant's or one across tenants: nothing happens before that
/// is committed.
pub fn enqueue(kind: &'static str, payload: Value) -> Query<()> {
    sql!("jobs/enqueue")
        .bind(kind)
        .bind(payload)
        .bind(None::<String>)
        .done()
}

/// Writes a job unless one with this key waits already.
pub fn enqueue_once(kind: &'static str, key: String, payload: Value) -> Query<()> {
    sql!("jobs/enqueue").bind(kind).bind(payload).bind(Some(key)).done()
}

/// The jobs that were given up, the last one first; not more than 100.
pub fn dead() -> Query<Vec<DeadJob>> {
    sql!("jobs/dead").rows()
}

/// Lets a job that was given up begin anew; none if it is not there.
pub fn retry(id: i64) -> Query<Option<Retried>> {
    sql!("jobs/retry").bind(id).optional()
}

/// Deletes what was given up 90 days ago, since payloads can hold addresses.
pub async fn purge_dead(db: &Db) -> Result<()> {
    write(db, sql!("jobs/purge_dead").done()).await
}

type Handle = Box<dyn Fn(Job) -> BoxFuture<'static, Result<()>> + Send + Sync>;

/// What to do with which kind of job, and which kinds wait for other servers.
#[derive(Default)]
pub struct Queue {
    handles: HashMap<&'static str, Handle>,
    waiting: Vec<&'static str>,
}

impl Queue {
    /// Jobs of this kind are done so. Kinds that nobody handles here are left to other servers.
    #[must_use]
    pub fn on<H, D>(mut self, kind: &'static str, handle: H) -> Self
    where
        H: Fn(Job) -> D + Send + Sync + 'static,
        D: Future<Output = Result<()>> + Send + 'static,
    {
        self.handles.insert(kind, Box::new(move |job| Box::pin(handle(job))));
        self
    }

    /// As [`on`](Self::on), for jobs that wait for another server.
    #[must_use]
    pub fn on_waiting<H, D>(mut self, kind: &'static str, handle: H) -> Self
    where
        H: Fn(Job) -> D + Send + Sync + 'static,
        D: Future<Output = Result<()>> + Send + 'static,
    {
        self.waiting.push(kind);
        self.on(kind, handle)
    }

    /// Works off what is due; answers how many jobs were tried.
    pub async fn work_off(&self, db: &Db) -> Result<usize> {
        self.work_off_kinds(db, &self.kinds(true)).await
    }

    async fn work_off_kinds(&self, db: &Db, kinds: &[String]) -> Result<usize> {
        let mut tried = 0;
        while let Some(job) = claim(db, kinds).await? {
            self.work_on(db, job).await?;
            tried += 1;
        }
        Ok(tried)
    }

    /// The kinds that are handled here, with those that wait for other servers or without.
    fn kinds(&self, with_waiting: bool) -> Vec<String> {
        let kinds = self.handles.keys();
        let kinds = kinds.filter(|kind| with_waiting || !self.waiting.contains(kind));
        kinds.map(|kind| (*kind).to_owned()).collect()
    }

    /// Works off what is due, as soon as it is told of it, for ever.
    pub(super) async fn follow(&self, db: &Db) {
        let (told, mut hear) = mpsc::channel(16);
        let (due, _) = watch::channel(());
        let wake = async {
            while hear.recv().await.is_some() {
                due.send_replace(());
            }
        };
        let places = (0..AT_ONCE).map(|place| self.follow_in_place(db, place < WAITING_AT_ONCE, due.subscribe()));
        tokio::join!(db.listen("jobs", told), wake, join_all(places));
    }

    /// One job after the other, for ever.
    async fn follow_in_place(&self, db: &Db, with_waiting: bool, mut due: watch::Receiver<()>) {
        let kinds = self.kinds(with_waiting);
        loop {
            due.mark_unchanged();
            if let Err(error) = self.work_off_kinds(db, &kinds).await {
                tracing::warn!(%error, "the jobs cannot be worked on");
            }
            let _ = tokio::time::timeout(LOOK, due.changed()).await;
        }
    }

    async fn work_on(&self, db: &Db, job: Job) -> Result<()> {
        let (id, attempts) = (job.id, job.attempts);
        let kind = job.kind.clone();
        let outcome = self.handle(job).await;
        match outcome {
            Ok(()) => write(db, sql!("jobs/finish").bind(id).bind(attempts).done()).await,
            Err(error) => {
                tracing::warn!(id, kind, attempts, %error, "a job failed");
                let told: String = error.to_string().chars().take(LONGEST_ERROR).collect();
                let hopeless = matches!(error, Error::Hopeless(_));
                let failed = sql!("jobs/fail")
                    .bind(id)
                    .bind(attempts)
                    .bind(told)
                    .bind(hopeless)
                    .done();
                write(db, failed).await
            }
        }
    }

    async fn handle(&self, job: Job) -> Result<()> {
        // Lent more often than allowed: the servers that had it ended over it.
        if job.attempts > job.max_attempts {
            return Err(Error::internal("the server ended during the last attempt"));
        }
        let handle = self
            .handles
            .get(job.kind.as_str())
            .ok_or_else(|| Error::internal("nobody handles this kind of job"))?;
        // A panic over one job must not end the others.
        let work = AssertUnwindSafe(async move { handle(job).await }).catch_unwind();
        match tokio::time::timeout(TIME_LIMIT, work).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(Error::internal("the job panicked")),
            Err(_) => Err(Error::internal("the job took too long")),
        }
    }
}

async fn claim(db: &Db, kinds: &[String]) -> Result<Option<Job>> {
    write(db, sql!("jobs/claim").bind(kinds.to_vec()).optional()).await
}

async fn write<T>(db: &Db, query: Query<T>) -> Result<T> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let answer = tx.run(query).await?;
    tx.commit().await?;
    Ok(answer)
}
