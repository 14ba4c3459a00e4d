//! Periodic work: one server at a time, whatever a task does.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::support::TestPortal;
use beteiligungsportal::db::Db;
use beteiligungsportal::error::{Error, Result};
use beteiligungsportal::jobs::Worker;
use tokio::sync::watch;
use tokio::time::timeout;

const TICK: Duration = Duration::from_millis(5);
static RUNNING: AtomicU32 = AtomicU32::new(0);
static AT_MOST: AtomicU32 = AtomicU32::new(0);
static RUNS: AtomicU32 = AtomicU32::new(0);
static FAILURES: AtomicU32 = AtomicU32::new(0);

async fn busy(_: &Db) -> Result<()> {
    AT_MOST.fetch_max(RUNNING.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(20)).await;
    RUNNING.fetch_sub(1, Ordering::SeqCst);
    RUNS.fetch_add(1, Ordering::SeqCst);
    Ok(())
}

async fn until(counter: &AtomicU32, count: u32) {
    while counter.load(Ordering::SeqCst) < count {
        tokio::time::sleep(TICK).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_servers_run_a_task_one_at_a_time_until_they_are_stopped() {
    let test = TestPortal::start().await;
    let (stop, stopped) = watch::channel(false);
    let servers: Vec<_> = (0..3)
        .map(|_| {
            let worker =
                Worker::new(test.portal.db.clone())
                    .task("busy", TICK, busy)
                    .task("failing", TICK, async |_: &Db| {
                        // The first time it panics, then it fails in order.
                        assert!(FAILURES.fetch_add(1, Ordering::SeqCst) > 0, "a panic, as expected");
                        Err(Error::NotFound)
                    });
            tokio::spawn(worker.run(stopped.clone()))
        })
        .collect();
    let enough = async { tokio::join!(until(&RUNS, 8), until(&FAILURES, 8)) };
    timeout(Duration::from_secs(20), enough)
        .await
        .expect("both tasks go on");
    assert_eq!(AT_MOST.load(Ordering::SeqCst), 1);
    stop.send(true).expect("somebody listens");
    for server in servers {
        timeout(Duration::from_secs(2), server)
            .await
            .expect("it stops")
            .expect("without a panic");
    }
}
