//! Periodic work: one server at a time, whatever a task does. Jobs: each done, none lost.

use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::TestPortal;
use beteiligungsportal::db::Db;
use beteiligungsportal::error::{Error, Result};
use beteiligungsportal::jobs::{self, Job, Queue, Worker};
use serde_json::{Value, json};
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

/// A job's doings, by the `n` of its payload.
type Log = Arc<Mutex<Vec<i64>>>;

/// A queue whose jobs write themselves down, and fail when their payload says so.
fn noting(log: &Log) -> Queue {
    let log = Arc::clone(log);
    Queue::default().on("note", move |job: Job| {
        let log = Arc::clone(&log);
        async move {
            assert!(job.payload["panic"].is_null(), "a panic, as expected");
            log.lock().expect("the log").push(job.payload["n"].as_i64().expect("n"));
            match job.payload["fail"].as_str() {
                Some(why) => Err(Error::internal(why.to_owned())),
                None => Ok(()),
            }
        }
    })
}

async fn enqueue(test: &TestPortal, payload: Value) {
    let mut connection = test.portal.db.connect_system().await.expect("a connection");
    let tx = connection.begin_system().await.expect("a transaction");
    tx.run(jobs::enqueue("note", payload)).await.expect("a job");
    tx.commit().await.expect("committed");
}

async fn number(test: &TestPortal, sql: &str) -> i64 {
    test.postgres.query_one(sql, &[]).await.expect("a number").get(0)
}

#[tokio::test]
async fn a_job_comes_with_its_transaction_or_not_at_all() {
    let test = TestPortal::start().await;
    let log = Log::default();
    let queue = noting(&log);
    let tenant = test.tenant("dresden");
    let mut connection = test.portal.db.connect().await.expect("a connection");
    let tx = connection.begin(tenant).await.expect("a transaction");
    tx.run(jobs::enqueue("note", json!({ "n": 1 }))).await.expect("a job");
    assert_eq!(queue.work_off(&test.portal.db).await.expect("worked"), 0);
    drop(tx);
    let tx = connection.begin(tenant).await.expect("a transaction");
    for n in [2, 3] {
        let once = jobs::enqueue_once("note", "one".into(), json!({ "n": n }));
        tx.run(once).await.expect("a job");
    }
    tx.run(jobs::enqueue("of another server", json!({})))
        .await
        .expect("a job");
    tx.commit().await.expect("committed");
    assert_eq!(queue.work_off(&test.portal.db).await.expect("worked"), 1);
    assert_eq!(*log.lock().expect("the log"), [2]);
    assert_eq!(
        number(&test, "select count(*) from jobs").await,
        1,
        "what nobody here knows waits"
    );
}

#[tokio::test]
async fn a_failing_job_comes_again_later_each_time_and_ends_with_the_operator() {
    let test = TestPortal::start().await;
    let log = Log::default();
    let queue = noting(&log);
    enqueue(&test, json!({ "n": 7, "fail": "the neighbour is out" })).await;
    enqueue(&test, json!({ "n": 8, "panic": true })).await;
    enqueue(&test, json!({ "n": 9 })).await;
    let db = &test.portal.db;
    assert_eq!(
        queue.work_off(db).await.expect("worked"),
        3,
        "one job's failure is not the others'"
    );
    assert_eq!(*log.lock().expect("the log"), [7, 9]);
    let mut clock = 0.0;
    let mut wait = 30.0;
    for _ in 1..12 {
        test.shift_clock(clock + wait - 5.0).await;
        assert_eq!(queue.work_off(db).await.expect("worked"), 0, "not before {wait} s");
        clock += wait + 5.0;
        test.shift_clock(clock).await;
        assert_eq!(queue.work_off(db).await.expect("worked"), 2);
        wait = f64::min(wait * 2.0, 6.0 * 3600.0);
    }
    test.shift_clock(clock + 7.0 * 86_400.0).await;
    assert_eq!(queue.work_off(db).await.expect("worked"), 0, "given up");
    assert_eq!(
        number(&test, "select count(*) from jobs where dead_at is not null").await,
        2
    );

    // A session would not have lasted as long.
    test.shift_clock(0.0).await;
    let operator = test.citizen("Uwe").await;
    assert_eq!(operator.get("/plattform").await.status, 404);
    test.make_operator(&operator).await;
    let page = operator.get("/plattform").await;
    let rows = page.texts("main form td, main tr td:nth-child(4)");
    assert!(rows.contains(&"internal: the neighbour is out".to_owned()), "{rows:?}");
    assert!(rows.contains(&"internal: the job panicked".to_owned()), "{rows:?}");
    let id = number(&test, "select min(id) from jobs").await;
    let action = format!("/plattform/auftraege/{id}/nochmal");
    let token = page.form_token(&action);
    let citizen = test.citizen("Anna").await;
    let hers = citizen.get("/konto").await.form_token("/abmelden");
    assert_eq!(citizen.post(&action, &[("csrf", &hers)]).await.status, 404);
    assert_eq!(operator.post(&action, &[("csrf", "bm8")]).await.status, 403);
    assert_eq!(
        operator.post(&action, &[("csrf", &token)]).await.location(),
        "/plattform"
    );
    assert_eq!(
        operator.post(&action, &[("csrf", &token)]).await.status,
        404,
        "it is not dead any more"
    );
    assert_eq!(queue.work_off(db).await.expect("worked"), 1);
    assert_eq!(
        number(&test, "select attempts::bigint from jobs where dead_at is null").await,
        1
    );
}

#[tokio::test]
async fn a_job_whose_server_died_is_done_by_another() {
    let test = TestPortal::start().await;
    let log = Log::default();
    enqueue(&test, json!({ "n": 1 })).await;
    let dying = Queue::default().on("note", |_| std::future::pending());
    let lent = timeout(Duration::from_millis(300), dying.work_off(&test.portal.db)).await;
    assert!(lent.is_err(), "it died over the job");
    let queue = noting(&log);
    assert_eq!(queue.work_off(&test.portal.db).await.expect("worked"), 0, "it is lent");
    test.shift_clock(301.0).await;
    assert_eq!(queue.work_off(&test.portal.db).await.expect("worked"), 1);
    assert_eq!(*log.lock().expect("the log"), [1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn three_servers_share_the_jobs_and_hear_of_new_ones() {
    let test = TestPortal::start().await;
    let log = Log::default();
    let (stop, stopped) = watch::channel(false);
    let servers: Vec<_> = (0..3)
        .map(|_| {
            tokio::spawn(
                Worker::new(test.portal.db.clone())
                    .queue(noting(&log))
                    .run(stopped.clone()),
            )
        })
        .collect();
    // They listen, and have looked at the empty table.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let begin = std::time::Instant::now();
    for n in 0..50 {
        enqueue(&test, json!({ "n": n })).await;
    }
    timeout(Duration::from_secs(20), async {
        while number(&test, "select count(*) from jobs").await > 0 {
            tokio::time::sleep(TICK).await;
        }
    })
    .await
    .expect("all jobs are done");
    assert!(
        begin.elapsed() < Duration::from_secs(3),
        "told, and not found by looking: {:?}",
        begin.elapsed()
    );
    let mut done = log.lock().expect("the log").clone();
    done.sort_unstable();
    assert_eq!(done, (0..50).collect::<Vec<_>>(), "each once");
    stop.send(true).expect("somebody listens");
    for server in servers {
        timeout(Duration::from_secs(2), server)
            .await
            .expect("it stops")
            .expect("without a panic");
    }
}

const TWENTY: [&str; 20] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
];

#[tokio::test]
async fn many_tasks_that_begin_together_do_not_wait_for_each_other() {
    let test = TestPortal::start().await;
    let done = Arc::new(AtomicUsize::new(0));
    let mut worker = Worker::new(test.portal.db.clone());
    for name in TWENTY {
        let done = Arc::clone(&done);
        worker = worker.task(name, Duration::from_hours(1), move |db: &Db| {
            let (db, done) = (db.clone(), Arc::clone(&done));
            async move {
                let mut connection = db.connect_system().await?;
                connection.begin_system().await?.commit().await?;
                done.fetch_add(1, Ordering::Relaxed);
                Ok(())
            }
        });
    }
    let (_stop, stopped) = watch::channel(false);
    let work = tokio::spawn(worker.run(stopped));
    for _ in 0..80 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if done.load(Ordering::Relaxed) == 20 {
            break;
        }
    }
    work.abort();
    assert_eq!(
        done.load(Ordering::Relaxed),
        20,
        "in less time than one waits for a connection"
    );
}
