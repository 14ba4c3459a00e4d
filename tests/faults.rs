//! What happens when the servers behind the portal are in trouble: who reads gets a page, who writes never a false
//! success, nothing that was typed is lost, and all of it comes back by itself.
//!
//! Each fault strikes while people read and write. Writers press again until they are told that their text is there; in
//! the end each text stands in the database exactly once. `FAULT_ROUNDS=10` strikes ten times with each fault, holds locks
//! for a minute and asserts the bar for recovery, which a busy machine may miss.

use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use beteiligungsportal::app;
use beteiligungsportal::db::private::PrivateServer;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use reqwest::{Client, Response};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::mail::MailServer;
use crate::support::meili::Meilisearch;
use crate::support::proxy::{Line, Proxy, Target};
use crate::support::{Person, TestPortal};

/// How long recovery may take.
const BAR: Duration = Duration::from_secs(10);
/// After which a busy machine is no excuse.
const PATIENCE: Duration = Duration::from_mins(1);

/// How often each fault strikes when asked for the whole measurement.
fn rounds() -> Option<usize> {
    std::env::var("FAULT_ROUNDS").ok()?.parse().ok()
}

/// What can go wrong with a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    Restarted,
    Killed,
    ConnectionsKilled,
    DiskFull,
    LogDiskFull,
    Locked,
    LineSlow,
    LineHangs,
    LineSilent,
    LineCut,
    CutBeforeCommit,
    CutAfterCommit,
}

impl Fault {
    const ALL: [Self; 12] = [
        Self::Restarted,
        Self::Killed,
        Self::ConnectionsKilled,
        Self::DiskFull,
        Self::LogDiskFull,
        Self::Locked,
        Self::LineSlow,
        Self::LineHangs,
        Self::LineSilent,
        Self::LineCut,
        Self::CutBeforeCommit,
        Self::CutAfterCommit,
    ];
}

/// A `PostgreSQL` of the test's own, behind a line of its own.
struct Database {
    /// The leases; a server that was ended is started by taking another one.
    leases: Vec<PrivateServer>,
    folder: TempDir,
    line: Proxy,
}

impl Database {
    async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // The server's user has to walk through it.
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).expect("its mode");
        let server = PrivateServer::start(folder.path()).await.expect("PostgreSQL");
        let socket = server.socket_dir().join(".s.PGSQL.5432");
        let line = Proxy::to(Target::Unix(socket)).await;
        Self {
            leases: vec![server],
            folder,
            line,
        }
    }

    fn server(&self) -> &PrivateServer {
        self.leases.last().expect("a lease")
    }

    /// How the portal reaches it.
    fn over_the_line(&self) -> tokio_postgres::Config {
        let straight = self.server().config();
        let mut config = tokio_postgres::Config::new();
        config
            .host("127.0.0.1")
            .port(self.line.address.port())
            .user(straight.get_user().expect("a login"))
            .dbname(straight.get_dbname().expect("a database"));
        config
    }

    /// A connection that can do everything and takes no notice of the line.
    async fn superuser(&self) -> tokio_postgres::Client {
        let mut config = self.server().config();
        config.user("postgres");
        let begun = Instant::now();
        loop {
            match config.connect(tokio_postgres::NoTls).await {
                Ok((client, connection)) => {
                    tokio::spawn(connection);
                    return client;
                }
                Err(error) => assert!(begun.elapsed() < PATIENCE, "{error}"),
            }
            sleep(Duration::from_millis(10)).await;
        }
    }

    fn postmaster(&self) -> i32 {
        let file = self.server().cluster().join("postmaster.pid");
        let text = std::fs::read_to_string(file).expect("postmaster.pid");
        text.lines().next().expect("a line").trim().parse().expect("a number")
    }

    async fn end(&self, signal: Signal) {
        let pid = self.postmaster();
        kill(Pid::from_raw(pid), signal).expect("a signal");
        let runs = || std::fs::read(format!("/proc/{pid}/cmdline")).is_ok_and(|line| !line.is_empty());
        while runs() {
            sleep(Duration::from_millis(10)).await;
        }
    }

    async fn start_again(&mut self) {
        let server = PrivateServer::start(self.folder.path()).await;
        self.leases.push(server.expect("PostgreSQL comes back"));
    }

    /// Lets the processes of the server write files up to this size alone. `PostgreSQL` ignores the signal and treats the
    /// failed write as it does a full disk; the code is ENOSPC's where part of a page still fits.
    async fn limit_files(&self, bytes: Option<u64>, postmaster_too: bool) {
        let client = self.superuser().await;
        let pids = client
            .query("select pid from pg_stat_activity where pid <> pg_backend_pid()", &[])
            .await
            .expect("processes");
        let mut pids: Vec<i32> = pids.iter().map(|row| row.get(0)).collect();
        if postmaster_too {
            pids.insert(0, self.postmaster());
        }
        let limit = bytes.map_or("unlimited:".to_owned(), |bytes| format!("{bytes}:"));
        for pid in pids {
            limit_files_of(self.server().cluster(), pid, &limit);
        }
    }
}

/// As the server's user, who alone may: whoever is gone meanwhile needs no limit.
fn limit_files_of(cluster: &Path, pid: i32, limit: &str) {
    let owner = std::fs::metadata(cluster).expect("the cluster");
    let mut command = Command::new("prlimit");
    command.args(["--pid", &pid.to_string(), &format!("--fsize={limit}")]);
    if owner.uid() != nix::unistd::getuid().as_raw() {
        command.gid(owner.gid()).uid(owner.uid());
    }
    let output = command.output().expect("prlimit");
    let gone = std::fs::metadata(format!("/proc/{pid}")).is_err();
    assert!(output.status.success() || gone, "{output:?}");
}

/// What people have seen in a round.
#[derive(Debug, Default)]
struct Round {
    confirmed: AtomicUsize,
    pressed_again: AtomicUsize,
    pages: AtomicUsize,
    pages_refused: AtomicUsize,
}

/// Who writes on and on, and everything that was confirmed to them.
struct Writer {
    person: Person,
    name: &'static str,
    over_api: bool,
    /// The token of the form, fetched once: a page that stays open.
    token: String,
    consultation: i64,
    texts: Arc<Mutex<Vec<String>>>,
}

impl Writer {
    async fn new(test: &TestPortal, consultation: i64, name: &'static str, over_api: bool) -> Self {
        let person = test.citizen(name).await;
        let page = format!("/dresden/beteiligungen/{consultation}");
        let token = person.get(&page).await.form_token(&format!("{page}/beitraege"));
        Self {
            person,
            name,
            over_api,
            token,
            consultation,
            texts: Arc::default(),
        }
    }

    /// Sends a text once.
    async fn send(&self, http: &Client, text: &str) -> Option<Response> {
        let base = self.person.base();
        let request = if self.over_api {
            let path = format!(
                "{base}/api/v1/tenants/dresden/consultations/{}/contributions",
                self.consultation
            );
            let token = self.person.token.as_deref().expect("a token");
            let request = http.post(path).bearer_auth(token).header("idempotency-key", text);
            request.json(&json!({ "title": text, "body": text }))
        } else {
            let path = format!("{base}/dresden/beteiligungen/{}/beitraege", self.consultation);
            let fields = [
                ("csrf", self.token.as_str()),
                ("title", text),
                ("body", text),
                ("regeln", "ja"),
            ];
            let cookie = self.person.cookie.as_deref().expect("a session");
            http.post(path)
                .header("cookie", cookie)
                .header("origin", base)
                .form(&fields)
        };
        request.send().await.ok()
    }

    /// Writes until told to stop; each text is sent again until it is confirmed.
    async fn write_on(&self, stop: &AtomicBool, round: &Round) {
        let http = client();
        while !stop.load(Ordering::Relaxed) {
            let number = self.texts.lock().expect("lock").len();
            let text = format!("Vorschlag {number} von {}", self.name);
            self.texts.lock().expect("lock").push(text.clone());
            self.press_until_confirmed(&http, &text, round).await;
            sleep(Duration::from_millis(10)).await;
        }
    }

    async fn press_until_confirmed(&self, http: &Client, text: &str, round: &Round) {
        let begun = Instant::now();
        loop {
            let answer = self.send(http, text).await.expect("the portal itself is well");
            let status = answer.status().as_u16();
            let retry_after = answer.headers().get("retry-after").cloned();
            let body = answer.text().await.unwrap_or_default();
            match status {
                201 | 303 => break,
                503 => {
                    assert!(retry_after.is_some(), "{body}");
                    // Nothing that was typed is lost.
                    assert!(self.over_api || body.contains(&format!("value=\"{text}\"")), "{body}");
                }
                other => panic!("{other}: {body}"),
            }
            round.pressed_again.fetch_add(1, Ordering::Relaxed);
            assert!(begun.elapsed() < PATIENCE * 3, "never confirmed: {body}");
            sleep(Duration::from_millis(50)).await;
        }
        round.confirmed.fetch_add(1, Ordering::Relaxed);
    }
}

/// A browser that follows nothing.
fn client() -> Client {
    let builder = Client::builder().redirect(reqwest::redirect::Policy::none());
    builder.build().expect("a client")
}

/// Reads on and on, as a stranger and as somebody signed in: a page, or a plain word that there is none now.
async fn read_on(base: String, cookie: Option<String>, page: String, stop: Arc<AtomicBool>, round: Arc<Round>) {
    let http = client();
    while !stop.load(Ordering::Relaxed) {
        let mut request = http.get(format!("{base}{page}")).header("accept-language", "en");
        if let Some(cookie) = &cookie {
            request = request.header("cookie", cookie);
        }
        let answer = request.send().await.expect("the portal itself is well");
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let body = answer.text().await.expect("a body");
        match status {
            200 => {
                round.pages.fetch_add(1, Ordering::Relaxed);
            }
            503 => {
                assert!(headers.contains_key("retry-after"), "{body}");
                if page.starts_with("/api/") {
                    assert_eq!(headers["content-type"], "application/problem+json");
                } else {
                    assert!(body.contains("Not available at the moment"), "{body}");
                }
                round.pages_refused.fetch_add(1, Ordering::Relaxed);
            }
            other => panic!("{page}: {other}: {body}"),
        }
        sleep(Duration::from_millis(10)).await;
    }
}

/// Everything that takes part.
struct Scene {
    database: Database,
    test: TestPortal,
    writers: Vec<Arc<Writer>>,
    consultation: i64,
    /// The size up to which a table was filled, by which the disk ends in the middle of a page.
    full_at: u64,
    stop_work: watch::Sender<bool>,
    work: JoinHandle<()>,
}

impl Scene {
    async fn set() -> Self {
        let database = Database::start().await;
        let test = TestPortal::start_over(database.server().config(), database.over_the_line()).await;
        let consultation = test.dialogue().await;
        test.add_account("katrin@example.org", "Katrin", "grüne kuh fährt straßenbahn")
            .await;
        let writers = vec![
            Arc::new(Writer::new(&test, consultation, "Anna", false).await),
            Arc::new(Writer::new(&test, consultation, "Bela", true).await),
        ];
        let (stop_work, stopped) = watch::channel(false);
        let worker = test.portal.clone();
        let work = tokio::spawn(async move { app::work(&worker, stopped).await });
        let full_at = fill(&database).await;
        Self {
            database,
            test,
            writers,
            consultation,
            full_at,
            stop_work,
            work,
        }
    }

    /// Strikes, ends the fault, and answers how long reading and writing took to come back.
    async fn strike(&mut self, fault: Fault, whole: bool) -> (Duration, Arc<Round>) {
        let (stop, round) = (Arc::new(AtomicBool::new(false)), Arc::new(Round::default()));
        let mut people: Vec<JoinHandle<()>> = Vec::new();
        for writer in &self.writers {
            let (writer, stop, round) = (Arc::clone(writer), Arc::clone(&stop), Arc::clone(&round));
            people.push(tokio::spawn(async move { writer.write_on(&stop, &round).await }));
        }
        let page = format!("/dresden/beteiligungen/{}", self.consultation);
        let list = format!(
            "/api/v1/tenants/dresden/consultations/{}/contributions",
            self.consultation
        );
        let anna = &self.writers[0].person;
        for (cookie, page) in [(None, page.clone()), (anna.cookie.clone(), page.clone()), (None, list)] {
            let base = anna.base().to_owned();
            people.push(tokio::spawn(read_on(
                base,
                cookie,
                page,
                Arc::clone(&stop),
                Arc::clone(&round),
            )));
        }
        // In the midst of things.
        while round.confirmed.load(Ordering::Relaxed) < 3 || round.pages.load(Ordering::Relaxed) < 3 {
            sleep(Duration::from_millis(5)).await;
            if people.iter().any(JoinHandle::is_finished) {
                break;
            }
        }
        self.hold(fault, whole).await;
        let over = Instant::now();
        let recovered = self.recover(&page, over).await;
        stop.store(true, Ordering::Relaxed);
        for person in people {
            person.await.expect("what people see is as promised");
        }
        (recovered, round)
    }

    /// Begins and ends the fault.
    async fn hold(&mut self, fault: Fault, whole: bool) {
        let moment = Duration::from_millis(if rounds().is_some() { 2000 } else { 1000 });
        let database = &mut self.database;
        let line = |line| database.line.turn(line);
        match fault {
            Fault::Restarted => {
                database.end(Signal::SIGINT).await;
                database.start_again().await;
            }
            Fault::Killed => {
                database.end(Signal::SIGKILL).await;
                database.start_again().await;
            }
            Fault::ConnectionsKilled => {
                let client = database.superuser().await;
                for _ in 0..5 {
                    let terminate = "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal'";
                    client.query(terminate, &[]).await.expect("terminated");
                    sleep(Duration::from_millis(100)).await;
                }
            }
            Fault::DiskFull => {
                database.limit_files(Some(self.full_at), true).await;
                sleep(moment).await;
                database.limit_files(None, true).await;
            }
            Fault::LogDiskFull => {
                // The write of the log fails, which no server survives; it starts anew by itself.
                database.limit_files(Some(8192), false).await;
                sleep(moment).await;
                database.limit_files(None, false).await;
            }
            Fault::Locked => {
                let mut client = database.superuser().await;
                let lock = client.transaction().await.expect("a transaction");
                let statement = "lock table posts in access exclusive mode";
                lock.batch_execute(statement).await.expect("the lock");
                sleep(Duration::from_secs(if whole { 60 } else { 4 })).await;
                lock.rollback().await.expect("its end");
            }
            Fault::LineSlow => {
                line(Line::Slow(Duration::from_millis(50)));
                sleep(moment).await;
            }
            Fault::LineHangs => {
                line(Line::Hangs);
                sleep(moment).await;
            }
            Fault::LineSilent => {
                line(Line::Silent);
                sleep(moment).await;
            }
            Fault::LineCut => {
                line(Line::Cut);
                sleep(moment).await;
            }
            Fault::CutBeforeCommit => {
                line(Line::CutBeforeCommit);
                sleep(moment).await;
            }
            Fault::CutAfterCommit => {
                line(Line::CutAfterCommit);
                sleep(moment).await;
            }
        }
        self.database.line.turn(Line::Well);
    }

    /// Waits until a stranger reads, somebody signed in reads, and a text is taken.
    async fn recover(&self, page: &str, over: Instant) -> Duration {
        let anna = &self.writers[0];
        let stranger = self.test.visitor();
        let (http, text) = (client(), format!("Nach der Störung {}", over.elapsed().as_nanos()));
        let text = format!("{text} {}", anna.texts.lock().expect("lock").len());
        anna.texts.lock().expect("lock").push(text.clone());
        loop {
            let read = stranger.get(page).await.status == 200 && anna.person.get(page).await.status == 200;
            let written = match anna.send(&http, &text).await {
                Some(answer) => answer.status() == 303,
                None => false,
            };
            if read && written {
                return over.elapsed();
            }
            assert!(over.elapsed() < PATIENCE, "it does not come back");
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Orders a mail and waits until it has left.
    async fn mail_leaves(&self) {
        let folder = self.test.folder().join("mail");
        let before = count(&folder);
        let fields = [("email", "katrin@example.org")];
        let sent = self.test.visitor();
        let sent = sent.submit("/passwort-vergessen", "/passwort-vergessen", &fields).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let begun = Instant::now();
        while count(&folder) == before {
            assert!(begun.elapsed() < PATIENCE, "no mail leaves");
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// How many texts that were confirmed are missing, and how many are there twice.
    async fn lost_and_doubled(&self) -> (usize, usize) {
        let client = self.database.superuser().await;
        let rows = client
            .query("select title, count(*) from posts group by title", &[])
            .await;
        let stored: BTreeMap<String, i64> = rows
            .expect("posts")
            .iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect();
        let texts = self
            .writers
            .iter()
            .flat_map(|writer| writer.texts.lock().expect("lock").clone());
        let texts: Vec<_> = texts.collect();
        let lost = texts.iter().filter(|text| !stored.contains_key(*text)).count();
        (lost, stored.values().filter(|count| **count > 1).count())
    }
}

fn count(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, |entries| {
        let mails = entries.filter_map(Result::ok).map(|entry| entry.path());
        mails
            .filter(|path: &PathBuf| path.extension().is_some_and(|end| end == "eml"))
            .count()
    })
}

/// Fills a table that every text goes through beyond the size of a file of the log, and answers where the disk has to end
/// so that the log goes on and the table does not. Four rows leave no room for a fifth in a page.
async fn fill(database: &Database) -> u64 {
    let client = database.superuser().await;
    let fill = "insert into sent_once (tenant_id, key, place)
        select t.id, sha256(n::text::bytea), left(string_agg(md5((n * 64 + m)::text), ''), 1932)
        from tenants as t, generate_series(1, 9500) as n, generate_series(1, 61) as m
        group by t.id, n";
    client.batch_execute(fill).await.expect("filled");
    // Nobody looks for room in its pages.
    let leave = "alter table sent_once set (autovacuum_enabled = off)";
    client.batch_execute(leave).await.expect("a setting");
    let size = "select pg_relation_size('sent_once')";
    let size: i64 = client.query_one(size, &[]).await.expect("a size").get(0);
    assert!(size > 16 << 20, "{size}");
    u64::try_from(size).expect("a size") + 4096
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_happens_to_the_database_nothing_is_lost_or_doubled_and_all_comes_back() {
    let mut scene = Scene::set().await;
    let mut slowest = Duration::ZERO;
    for fault in Fault::ALL {
        let (mut longest, mut seen) = (Duration::ZERO, [0; 4]);
        for round in 0..rounds().unwrap_or(1) {
            let (recovered, people) = scene.strike(fault, rounds().is_some() && round == 0).await;
            longest = longest.max(recovered);
            let counts = [
                &people.confirmed,
                &people.pressed_again,
                &people.pages,
                &people.pages_refused,
            ];
            for (sum, count) in seen.iter_mut().zip(counts) {
                *sum += count.load(Ordering::Relaxed);
            }
        }
        scene.mail_leaves().await;
        let (lost, doubled) = scene.lost_and_doubled().await;
        let [confirmed, again, pages, refused] = seen;
        println!(
            "{fault:?}: {confirmed} texts confirmed, pressed again {again} times; {pages} pages, {refused} times 503; \
             back after {} ms at most; {lost} lost, {doubled} doubled",
            longest.as_millis()
        );
        assert_eq!((lost, doubled), (0, 0), "{fault:?}");
        slowest = slowest.max(longest);
    }
    assert!(rounds().is_none() || slowest < BAR, "{slowest:?}");
    // Jobs that were lent when the server went are lent again after five minutes; here at once.
    let client = scene.database.superuser().await;
    client
        .batch_execute("update jobs set run_at = now()")
        .await
        .expect("jobs");
    let left = "select count(*) filter (where dead_at is null), count(*) filter (where dead_at is not null) from jobs";
    let begun = Instant::now();
    loop {
        let row = client.query_one(left, &[]).await.expect("a count");
        assert_eq!(row.get::<_, i64>(1), 0, "a job was given up");
        if row.get::<_, i64>(0) == 0 {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "the jobs do not catch up");
        sleep(Duration::from_millis(50)).await;
    }
    scene.stop_work.send(true).expect("somebody works");
    scene.work.await.expect("the work ends");
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_stored_once() {
    let test = TestPortal::start().await;
    let consultation = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let page = format!("/dresden/beteiligungen/{consultation}");
    let action = format!("{page}/beitraege");
    let token = anna.get(&page).await.form_token(&action);
    let fields = [
        ("csrf", token.as_str()),
        ("title", "Bänke"),
        ("body", "Am Ufer."),
        ("regeln", "ja"),
    ];
    // A double click.
    let (first, second) = tokio::join!(anna.post(&action, &fields), anna.post(&action, &fields));
    assert_eq!(first.status, 303, "{}", first.text);
    assert_eq!(first.location(), second.location());
    let posts = "select count(*) from posts";
    assert_eq!(test.count("dresden", posts).await, 1);
    // A comment, and a text that was changed before it was sent again.
    let thread = first.location().split('#').next().expect("a path").to_owned();
    let comment = [("csrf", token.as_str()), ("body", "Ja!"), ("regeln", "ja")];
    for _ in 0..2 {
        let sent = anna.post(&format!("{thread}/kommentare"), &comment).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
    }
    assert_eq!(test.count("dresden", posts).await, 2);
    let changed = [fields[0], fields[1], ("body", "Am Ufer und am Markt."), fields[3]];
    assert_ne!(anna.post(&action, &changed).await.location(), first.location());
    // Whoever opens the form anew means it.
    let fresh = anna.get(&page).await.form_token(&action);
    let anew = [("csrf", fresh.as_str()), fields[1], fields[2], fields[3]];
    assert_ne!(anna.post(&action, &anew).await.location(), first.location());
    // Another person is another one, with whatever token.
    let bela = test.citizen("Bela").await;
    let his = bela.submit(&page, &action, &fields[1..]).await;
    assert_ne!(his.location(), first.location());
    // After a day the memory ends.
    test.shift_clock(86_401.0).await;
    beteiligungsportal::web::once::purge(&test.portal.db)
        .await
        .expect("purged");
    assert_eq!(test.count("dresden", "select count(*) from sent_once").await, 0);
}

#[tokio::test]
async fn a_report_without_an_account_that_is_sent_twice_is_one() {
    let test = TestPortal::start().await;
    let consultation = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let id = anna.contribute(consultation, "", "Ein Beitrag.").await;
    let action = format!("/dresden/melden/{id}");
    let stranger = test.visitor();
    let form = stranger.get(&action).await;
    let token = form.form_token(&action);
    let shown = form.attribute("input[name=gezeigt]", "value").expect("the form's time");
    let fields = [
        ("csrf", token.as_str()),
        ("gezeigt", &shown),
        ("was", "text"),
        ("grund", "insult"),
        ("erklaerung", "Das geht zu weit."),
        ("name", "Petra"),
        ("email", "petra@example.org"),
        ("redlich", "1"),
    ];
    let first = stranger.post(&action, &fields).await;
    let second = stranger.post(&action, &fields).await;
    assert_eq!(first.status, 303, "{}", first.text);
    assert_eq!(first.location(), second.location());
    assert_eq!(
        test.count("dresden", "select count(*) from reports").await,
        1,
        "{}",
        first.text
    );
}

#[tokio::test]
async fn a_program_that_sends_its_key_again_gets_what_was_made_first() {
    let test = TestPortal::start().await;
    let consultation = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let bearer = format!("Bearer {}", anna.token.as_deref().expect("a token"));
    let post = async |path: &str, key: &str, body: Value| {
        let headers = [
            ("authorization", bearer.as_str()),
            ("content-type", "application/json"),
            ("idempotency-key", key),
        ];
        let stranger = test.visitor();
        let path = format!("/api/v1/tenants/dresden{path}");
        stranger
            .send(reqwest::Method::POST, &path, &headers, Some(body.to_string().into()))
            .await
    };
    let path = format!("/consultations/{consultation}/contributions");
    let body = json!({ "body": "Mehr Bäume." });
    let first = post(&path, "a", body.clone()).await;
    let second = post(&path, "a", body.clone()).await;
    assert_eq!((first.status, second.status), (201, 201), "{}", second.text);
    assert_eq!(first.json()["id"], second.json()["id"]);
    assert_ne!(post(&path, "b", body.clone()).await.json()["id"], first.json()["id"]);
    let comments = format!("/contributions/{}/comments", first.json()["id"]);
    let first = post(&comments, "a", body.clone()).await;
    assert_eq!(first.status, 201, "{}", first.text);
    assert_eq!(post(&comments, "a", body.clone()).await.json(), first.json());
    assert_eq!(post(&path, &"x".repeat(256), body).await.status, 400);
}

#[tokio::test]
async fn a_mail_server_that_hangs_holds_up_neither_people_nor_other_work() {
    let server = MailServer::start().await;
    let line = Proxy::to(Target::Tcp(([127, 0, 0, 1], server.port).into())).await;
    let url = format!("smtp://{}", line.address);
    let test = TestPortal::start_with(&["--limits", "off", "--smtp-url", &url, "--smtp-from", "m@example.org"]).await;
    test.add_account("katrin@example.org", "Katrin", "grüne kuh fährt straßenbahn")
        .await;
    let (stop, stopped) = watch::channel(false);
    let worker = test.portal.clone();
    let work = tokio::spawn(async move { app::work(&worker, stopped).await });
    let consultation = test.dialogue().await;
    let writer = Writer::new(&test, consultation, "Anna", false).await;
    let forgotten = [("email", "katrin@example.org")];
    let mut mails = 0;
    for round in 0..rounds().unwrap_or(1) {
        line.turn(Line::Hangs);
        let person = test.visitor();
        // More than there are places for jobs.
        for number in 0..6 {
            let email = format!("p{round}-{number}@example.org");
            let fields = [
                ("email", email.as_str()),
                ("name", "Petra"),
                ("password", "grüne kuh fährt straßenbahn"),
            ];
            let sent = person.submit("/registrieren", "/registrieren", &fields).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
            mails += 1;
        }
        // People write, and work that needs no mail server is done.
        let seen = Round::default();
        writer
            .press_until_confirmed(&client(), &format!("Text {round}"), &seen)
            .await;
        assert_eq!(seen.pressed_again.load(Ordering::Relaxed), 0);
        let order = "insert into jobs (kind, payload) values ('erase_account', '{\"account\": 0}')";
        test.postgres.execute(order, &[]).await.expect("a job");
        let others = "select count(*) from jobs where kind = 'erase_account' and attempts = 0";
        let begun = Instant::now();
        while test
            .postgres
            .query_one(others, &[])
            .await
            .expect("a count")
            .get::<_, i64>(0)
            > 0
        {
            assert!(begun.elapsed() < PATIENCE, "other work waits for the mail server");
            sleep(Duration::from_millis(20)).await;
        }
        test.postgres
            .execute("delete from jobs where kind = 'erase_account'", &[])
            .await
            .expect("deleted");
        // It is started anew, and half a minute later all mails have left.
        line.turn(Line::Cut);
        sleep(Duration::from_millis(50)).await;
        line.turn(Line::Well);
        let sent = person
            .submit("/passwort-vergessen", "/passwort-vergessen", &forgotten)
            .await;
        assert_eq!(sent.status, 303);
        mails += 1;
        let begun = Instant::now();
        while server.mails().len() < mails {
            assert!(begun.elapsed() < PATIENCE, "{} of {mails} mails", server.mails().len());
            test.postgres
                .execute(
                    "update jobs set run_at = now() where run_at > now() and last_error is not null",
                    &[],
                )
                .await
                .expect("half a minute passes");
            sleep(Duration::from_millis(100)).await;
        }
        println!("mails caught up after {} ms", begun.elapsed().as_millis());
    }
    assert_eq!(server.mails().len(), mails, "none twice");
    stop.send(true).expect("somebody works");
    work.await.expect("the work ends");
}

#[tokio::test]
async fn a_search_server_that_hangs_is_not_waited_for() {
    let meili = Meilisearch::start().await;
    let line = Proxy::to(Target::Tcp(meili.address)).await;
    let url = format!("http://{}", line.address);
    let (key, patience) = (crate::support::meili::KEY, "300");
    let options = [
        "--limits",
        "off",
        "--meili-url",
        &url,
        "--meili-key",
        key,
        "--meili-patience",
        patience,
    ];
    let test = TestPortal::start_with(&options).await;
    test.dialogue().await;
    let (stop, stopped) = watch::channel(false);
    let worker = test.portal.clone();
    let work = tokio::spawn(async move { app::work(&worker, stopped).await });
    let visitor = test.visitor();
    let engine = async || {
        let answer = visitor.get("/api/v1/search?q=radweg").await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        assert_eq!(answer.json()["total"], 1, "{}", answer.text);
        answer.json()["engine"].as_str().expect("an engine").to_owned()
    };
    let back = async || {
        let begun = Instant::now();
        while engine().await != "meilisearch" {
            assert!(begun.elapsed() < PATIENCE, "it is not asked again");
            sleep(Duration::from_millis(100)).await;
        }
        begun.elapsed()
    };
    back().await;
    let mut slowest = Duration::ZERO;
    for _ in 0..rounds().unwrap_or(1) {
        line.turn(Line::Hangs);
        let begun = Instant::now();
        for _ in 0..10 {
            assert_eq!(engine().await, "postgres");
        }
        assert!(begun.elapsed() < PATIENCE / 2, "{:?}", begun.elapsed());
        line.turn(Line::Well);
        slowest = slowest.max(back().await);
    }
    println!(
        "the search server is asked again after {} ms at most",
        slowest.as_millis()
    );
    assert!(rounds().is_none() || slowest < BAR, "{slowest:?}");
    stop.send(true).expect("somebody works");
    work.await.expect("the work ends");
}
