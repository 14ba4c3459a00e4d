//! What was answered with success is there afterwards, whatever happens to the process.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use beteiligungsportal::db::private::PrivateServer;
use serde_json::{Value, json};

const KILLS: usize = 50;
const WRITERS: usize = 4;

/// The program on a data directory of its own.
struct Portal<'t> {
    data: &'t Path,
    port: u16,
}

impl Portal<'_> {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portal"));
        command
            .args(arguments)
            .env_remove("DATABASE_URL")
            .env("PORTAL_DATA_DIR", self.data)
            .env("PORTAL_BASE_URL", format!("http://localhost:{}", self.port))
            .env("PORTAL_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("PORTAL_LIMITS", "off")
            .env("PORTAL_LOG", "error")
            .stderr(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().expect("the program runs");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    fn serve(&self) -> Child {
        self.command(&["serve"])
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts")
    }
}

/// What the portal has confirmed.
#[derive(Default)]
struct Confirmed {
    contributions: std::sync::Mutex<Vec<i64>>,
    /// By account and contribution, the value confirmed last; none while an answer is outstanding.
    votes: std::sync::Mutex<Vec<(usize, i64, Option<&'static str>)>>,
}

async fn ready(client: &reqwest::Client, base: &str) {
    for _ in 0..600 {
        let answer = client.get(format!("{base}/readyz")).send().await;
        if answer.is_ok_and(|answer| answer.status().is_success()) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the portal does not come back");
}

async fn write_on(
    base: String,
    consultation: i64,
    writer: usize,
    token: String,
    confirmed: Arc<Confirmed>,
    stop: Arc<AtomicBool>,
    done: Arc<AtomicUsize>,
) {
    let client = reqwest::Client::builder()
        .timeout(Duration::from_secs(5))
        .build()
        .expect("a client");
    let values = ["agree", "neutral", "disagree"];
    let mut round = 0;
    while !stop.load(Ordering::Relaxed) {
        round += 1;
        let path = format!("{base}/api/v1/tenants/dresden/consultations/{consultation}/contributions");
        let body = json!({ "body": format!("Beitrag {round} von {writer}") });
        let answer = client.post(path).bearer_auth(&token).json(&body).send().await;
        let Ok(answer) = answer else {
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        if answer.status() != 201 {
            continue;
        }
        let Ok(item) = answer.json::<Value>().await else {
            continue;
        };
        let id = item["id"].as_i64().expect("an id");
        confirmed.contributions.lock().expect("lock").push(id);
        for value in values {
            confirmed.votes.lock().expect("lock").push((writer, id, None));
            let path = format!("{base}/api/v1/tenants/dresden/contributions/{id}/vote");
            let answer = client
                .put(path)
                .bearer_auth(&token)
                .json(&json!({ "value": value }))
                .send()
                .await;
            if !answer.is_ok_and(|answer| answer.status() == 200) {
                break;
            }
            let mut votes = confirmed.votes.lock().expect("lock");
            let outstanding = votes
                .iter_mut()
                .rev()
                .find(|(by, of, value)| *by == writer && *of == id && value.is_none());
            if let Some(vote) = outstanding {
                vote.2 = Some(value);
            }
            done.fetch_add(1, Ordering::Relaxed);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_kills_lose_nothing_that_was_confirmed() {
    let folder = tempfile::Builder::new()
        .prefix("durability")
        .tempdir_in(env!("CARGO_TARGET_TMPDIR"))
        .expect("a folder");
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .expect("a port")
        .local_addr()
        .expect("address")
        .port();
    let portal = Portal {
        data: folder.path(),
        port,
    };
    let base = format!("http://localhost:{port}");
    let client = reqwest::Client::new();
    // Held for the whole test, so that the database is not started anew with every kill.
    let server = PrivateServer::start(folder.path()).await.expect("PostgreSQL");
    portal.run(&["tenant", "add", "--slug", "dresden", "--name", "Dresden"]);
    portal.run(&[
        "account",
        "add",
        "--email",
        "r@example.org",
        "--name",
        "R",
        "--role",
        "editor",
        "--tenant",
        "dresden",
    ]);
    let editor = portal.run(&["account", "token", "--email", "r@example.org"]);
    let mut tokens = Vec::new();
    for writer in 0..WRITERS {
        let email = format!("w{writer}@example.org");
        portal.run(&["account", "add", "--email", &email, "--name", &format!("W{writer}")]);
        tokens.push(portal.run(&["account", "token", "--email", &email]));
    }

    let mut child = portal.serve();
    ready(&client, &base).await;
    let body = json!({ "title": "Dialog", "format": "dialogue", "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2099-01-01T00:00:00Z" });
    let made = client
        .post(format!("{base}/api/v1/tenants/dresden/consultations"))
        .bearer_auth(editor)
        .json(&body)
        .send()
        .await;
    let made: Value = made.expect("an answer").json().await.expect("JSON");
    let consultation = made["id"].as_i64().expect("an id");

    let (confirmed, stop, done) = (
        Arc::new(Confirmed::default()),
        Arc::new(AtomicBool::new(false)),
        Arc::default(),
    );
    let writers: Vec<_> = tokens
        .into_iter()
        .enumerate()
        .map(|(writer, token)| {
            let (confirmed, stop, done) = (Arc::clone(&confirmed), Arc::clone(&stop), Arc::clone(&done));
            tokio::spawn(write_on(
                base.clone(),
                consultation,
                writer,
                token,
                confirmed,
                stop,
                done,
            ))
        })
        .collect();
    for kill in 0..KILLS {
        let before = done.load(Ordering::Relaxed);
        // Only once something was written, and then at an odd moment.
        while done.load(Ordering::Relaxed) < before + 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tokio::time::sleep(Duration::from_millis(u64::try_from(kill % 7).expect("small"))).await;
        child.kill().expect("kill -9");
        child.wait().expect("its end");
        child = portal.serve();
        ready(&client, &base).await;
    }
    stop.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.await.expect("a writer");
    }

    let (database, connection) = server
        .config()
        .connect(tokio_postgres::NoTls)
        .await
        .expect("the database");
    tokio::spawn(connection);
    database
        .batch_execute(
            "set role portal_owner; select set_config('app.tenant_id', (select id from tenants)::text, false)",
        )
        .await
        .expect("the tenant");
    let stored: Vec<i64> = database
        .query("select id from posts", &[])
        .await
        .expect("posts")
        .iter()
        .map(|row| row.get(0))
        .collect();
    let confirmed_posts = confirmed.contributions.lock().expect("lock").clone();
    assert!(confirmed_posts.len() >= KILLS, "{}", confirmed_posts.len());
    for id in &confirmed_posts {
        assert!(stored.contains(id), "contribution {id} was confirmed and is lost");
    }
    let votes = confirmed.votes.lock().expect("lock").clone();
    for (index, (_, id, value)) in votes.iter().enumerate() {
        // A later vote on the same contribution, answered or not, may have replaced this one.
        let replaced = votes[index + 1..].iter().any(|(_, later, _)| later == id);
        let (Some(value), false) = (value, replaced) else {
            continue;
        };
        let row = database
            .query_opt("select value from votes where post_id = $1", &[id])
            .await
            .expect("votes");
        let number: i16 = row
            .unwrap_or_else(|| panic!("the vote on {id} was confirmed and is lost"))
            .get(0);
        assert_eq!(
            number,
            match *value {
                "agree" => 1,
                "neutral" => 0,
                _ => -1,
            },
            "the vote on {id}"
        );
    }
    let wrong: i64 = database
        .query_one(
            "select count(*) from vote_counts as c where
                 c.agree + coalesce((select sum(d.agree) from vote_deltas as d where d.post_id = c.post_id), 0)
                     <> (select count(*) from votes as v where v.post_id = c.post_id and v.value = 1)
              or c.disagree + coalesce((select sum(d.disagree) from vote_deltas as d where d.post_id = c.post_id), 0)
                     <> (select count(*) from votes as v where v.post_id = c.post_id and v.value = -1)",
            &[],
        )
        .await
        .expect("counts")
        .get(0);
    assert_eq!(wrong, 0, "counts and votes agree");
    child.kill().expect("kill");
    child.wait().expect("its end");
    server.stop().await.expect("PostgreSQL stops");
}
