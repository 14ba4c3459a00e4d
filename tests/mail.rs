//! What mails say, and that they reach a real mail server.

use std::fmt::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::{Received, TestPortal};
use beteiligungsportal::accounts::letters::{Words, compose};
use beteiligungsportal::i18n::Language;

const EMAIL: &str = "Katrin.Schubert@Example.org";

#[test]
fn the_words_of_every_mail() {
    for words in Words::ALL {
        let mut all = String::new();
        for language in [Language::De, Language::En, Language::Hsb] {
            let mail = compose(
                language,
                "Stadt Dresden",
                words,
                EMAIL,
                "Katrin Schubert",
                "http://localhost:8080/weg?code=…",
            );
            let bar = "=".repeat(20);
            let _ = writeln!(all, "{bar} {}: {}\n{}", language.code(), mail.subject, mail.plain());
        }
        insta::assert_snapshot!(format!("{words:?}"), all);
    }
    let mail = compose(
        Language::De,
        "Stadt Dresden",
        Words::Verify,
        EMAIL,
        "",
        "http://localhost/",
    );
    insta::assert_snapshot!("html", mail.html().replace("><", ">\n<"));
}

#[tokio::test]
async fn a_mail_is_in_the_readers_language_and_in_the_bodys_name() {
    let test = TestPortal::start().await;
    test.add_host("dresden", "mitreden.localhost").await;
    for (host, language, sender, greeting) in [
        ("localhost", "en", "Participation Portal", "Hello Katrin,"),
        ("mitreden.localhost", "hsb", "Dresden", "Dobry dźeń Katrin,"),
    ] {
        let mut browser = test.browser().await;
        browser.set_cookie(host, "sprache", Some(language));
        let address = browser.on(host, "/registrieren");
        browser.open(&address).await;
        let email = format!("katrin@{host}");
        let fields = [
            ("email", email.as_str()),
            ("name", "Katrin"),
            ("password", "grüne kuh fährt straßenbahn"),
        ];
        browser.submit("/registrieren", &fields).await;
        assert_eq!(browser.at.path(), "/registrieren/gesendet", "{}", browser.seen.text);
        let mail = test.last_mail(&email).await;
        assert!(mail.header("from").contains(sender), "{}", mail.header("from"));
        assert!(mail.text.starts_with(greeting), "{}", mail.text);
        assert!(mail.header("from").contains("<noreply@localhost>"));
    }
}

/// A mail server that puts what it gets into a folder; it ends with the test.
struct MailServer {
    process: Child,
    folder: tempfile::TempDir,
    port: u16,
}

impl MailServer {
    async fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let folder = tempfile::TempDir::new().expect("a folder");
        let process = Command::new("python3")
            .args(["-m", "aiosmtpd", "-n", "-l"])
            .arg(format!("127.0.0.1:{port}"))
            .args(["-c", "aiosmtpd.handlers.Mailbox"])
            .arg(folder.path().join("mails"))
            .env("PYTHONPATH", tools().join("python"))
            .stdout(Stdio::null())
            .spawn()
            .expect("python3 starts");
        let mut server = Self { process, folder, port };
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return server;
            }
            let ended = server.process.try_wait().expect("its state");
            assert!(ended.is_none(), "no mail server: .ci/install test installs aiosmtpd");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the mail server does not listen");
    }

    fn mails(&self) -> Vec<Received> {
        let new = std::fs::read_dir(self.folder.path().join("mails/new")).expect("a mailbox");
        new.map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("a mail"))
            .map(|raw| Received::parse(&raw))
            .collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn tools() -> PathBuf {
    let home = || Path::new(&std::env::var("HOME").expect("a home")).join(".cache/beteiligungsportal/tools");
    std::env::var_os("PORTAL_TOOLS").map_or_else(home, PathBuf::from)
}

#[tokio::test]
async fn mails_reach_a_mail_server_and_wait_while_there_is_none() {
    let mut server = MailServer::start().await;
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let options = [
        "--limits",
        "off",
        "--smtp-url",
        &url,
        "--smtp-from",
        "mitreden@example.org",
    ];
    let test = TestPortal::start_with(&options).await;
    let person = test.visitor();
    let register = async |email: &str| {
        let fields = [
            ("email", email),
            ("name", "Jurij Šołta"),
            ("password", "grüne kuh fährt straßenbahn"),
        ];
        let sent = person.submit("/registrieren", "/registrieren", &fields).await;
        assert_eq!(sent.status, 303);
    };
    register(EMAIL).await;
    assert_eq!(test.work_off().await, 1);
    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.header("to"), EMAIL);
    assert_eq!(mail.header("x-mailfrom"), "mitreden@example.org");
    assert_eq!(mail.header("x-rcptto"), EMAIL);
    assert_eq!(mail.header("auto-submitted"), "auto-generated");
    assert!(mail.header("from").ends_with("<mitreden@example.org>"));
    assert!(mail.text.starts_with("Guten Tag Jurij Šołta,"), "{}", mail.text);
    assert_eq!(person.get(&mail.link()).await.status, 200);
    assert!(test.mails().await.is_empty(), "nothing is laid into the folder");

    // Without a server the mail waits and does not get lost.
    server.process.kill().expect("killed");
    server.process.wait().expect("ended");
    register("jurij@example.org").await;
    assert_eq!(test.work_off().await, 1);
    let row = test
        .postgres
        .query_one("select attempts, last_error from jobs", &[])
        .await
        .expect("one job");
    assert_eq!(row.get::<_, i32>(0), 1);
    assert!(row.get::<_, String>(1).contains("mail:"), "{row:?}");
    assert_eq!(test.work_off().await, 0, "not before half a minute is over");
    test.shift_clock(31.0).await;
    assert_eq!(test.work_off().await, 1);
}
