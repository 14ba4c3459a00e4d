//! Work in the background: periodic tasks, done by one server at a time, and the queue of jobs.

mod queue;

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{BoxFuture, join_all};
use tokio::sync::{Semaphore, watch};
use tokio::time::MissedTickBehavior;

use crate::db::{Db, Query};
use crate::error::{Error, Result};
use crate::{row, sql};

pub use queue::{DeadJob, Job, Queue, dead, enqueue, enqueue_once, payload, purge_dead, retry};

/// What a task does: an `async fn(&Db) -> Result<()>`, or an async closure like it.
pub trait Act<'a>: Fn(&'a Db) -> Self::Doing {
    /// The work under way.
    type Doing: Future<Output = Result<()>> + Send + 'a;
}

impl<'a, F, D> Act<'a> for F
where
    F: Fn(&'a Db) -> D,
    D: Future<Output = Result<()>> + Send + 'a,
{
    type Doing = D;
}

type Run = Box<dyn for<'a> Fn(&'a Db) -> BoxFuture<'a, Result<()>> + Send + Sync>;

struct Task {
    name: &'static str,
    period: Duration,
    run: Run,
}

/// How many tasks a server works on at once. Each holds a connection for its lock and needs another one for its work: were
/// all of them to begin together, they would wait for each other.
const TASKS_AT_ONCE: usize = 4;

/// The tasks, the jobs, and the database they work on.
pub struct Worker {
    db: Db,
    tasks: Vec<Task>,
    queue: Option<Queue>,
}

impl Worker {
    /// A worker without tasks.
    pub fn new(db: Db) -> Self {
        Self {
            db,
            tasks: Vec::new(),
            queue: None,
        }
    }

    /// Works on this queue's jobs too.
    #[must_use]
    pub fn queue(mut self, queue: Queue) -> Self {
        self.queue = Some(queue);
        self
    }

    /// Adds a task, run once at the start and then every `period`. It must bear being run again at any time: every
    /// server runs it, only never two at once.
    #[must_use]
    pub fn task<A>(mut self, name: &'static str, period: Duration, act: A) -> Self
    where
        A: for<'a> Act<'a> + Send + Sync + 'static,
    {
        let run: Run = Box::new(move |db| Box::pin(act(db)));
        self.tasks.push(Task { name, period, run });
        self
    }

    /// Runs the tasks and works on the jobs until `stop` turns true or its sender is gone. What is under way then is rolled back.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let places = Semaphore::new(TASKS_AT_ONCE);
        let work = join_all(self.tasks.iter().map(|task| repeat(&self.db, task, &places)));
        let jobs = async {
            if let Some(queue) = &self.queue {
                queue.follow(&self.db).await;
            }
        };
        tokio::select! {
            _ = stop.wait_for(|stopped| *stopped) => {}
            _ = async { tokio::join!(work, jobs) } => {}
        }
    }
}

async fn repeat(db: &Db, task: &Task, places: &Semaphore) {
    let mut ticks = tokio::time::interval(task.period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let _place = places.acquire().await;
        // A panic in one task must not end the others.
        let outcome = AssertUnwindSafe(run_alone(db, task)).catch_unwind().await;
        match outcome.unwrap_or_else(|_| Err(Error::internal("the task panicked"))) {
            Ok(done) => tracing::trace!(task = task.name, done, "periodic task"),
            Err(error) => tracing::warn!(task = task.name, %error, "periodic task failed"),
        }
    }
}

row! {
    /// Whether the name was free; it is held until the transaction ends.
    pub struct Lock {
        pub locked: bool,
    }
}

/// Runs the task unless another server is at it; answers whether it ran.
async fn run_alone(db: &Db, task: &Task) -> Result<bool> {
    alone(db, task.name, (task.run)(db)).await
}

/// Does the work of a task of this name unless another server is at it; answers whether it was done.
pub async fn alone(db: &Db, name: &str, work: impl Future<Output = Result<()>>) -> Result<bool> {
    let mut connection = db.connect_system().await?;
    let lock = connection.begin_system().await?;
    if !lock.run(try_lock(name)).await?.locked {
        return Ok(false);
    }
    work.await?;
    lock.commit().await?;
    Ok(true)
}

fn try_lock(task: &str) -> Query<Lock> {
    sql!("db/try_lock").bind(format!("task {task}")).one()
}
