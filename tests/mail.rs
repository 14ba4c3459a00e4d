//! What mails say, and that they reach a real mail server.

use std::fmt::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::{Received, TestPortal};
use beteiligungsportal::accounts::letters::{Words, compose};
use beteiligungsportal::i18n::Language;
use beteiligungsportal::jobs;
use beteiligungsportal::mail::{Item, Mail};
use beteiligungsportal::{contributions, rights, subscriptions};

const EMAIL: &str = "Katrin.Schubert@Example.org";

const NAME: &str = "Katrin Schubert";
const HREF: &str = "http://localhost:8080/weg?code=…";

/// Every mail there is, by name, in a language. A new kind of mail belongs here.
fn every_mail(language: Language) -> Vec<(String, Mail)> {
    let date = "2026-12-06T12:00:00Z".parse().expect("a moment");
    let account = Words::ALL.map(|words| {
        let mail = compose(language, "Stadt Dresden", words, EMAIL, NAME, HREF);
        (format!("{words:?}"), mail)
    });
    let rights = rights::Words::ALL.map(|words| {
        let mail = rights::compose(language, words, (EMAIL, NAME), date, HREF);
        (format!("{words:?}"), mail)
    });
    let about = |words: &str, sort| subscriptions::About {
        language,
        to: EMAIL.into(),
        sender: "Stadt Dresden".into(),
        subject: subscriptions::Subject {
            words: words.into(),
            href: "/dresden".into(),
            sort,
        },
        frequency: subscriptions::Frequency::Daily,
    };
    let search = about("„Radweg“ · Dresden", subscriptions::Sort::Search);
    let consultation = about("Radweg am Fluss · Dresden", subscriptions::Sort::Consultation);
    let item = |title: &str| Item {
        title: title.into(),
        note: "Beitrag · Dresden · 6. Dezember 2026".into(),
        href: "http://localhost:8080/dresden/beteiligungen/7".into(),
    };
    let links = || subscriptions::Links {
        all: HREF.into(),
        end: "http://localhost:8080/abonnements/beenden?abo=1.x".into(),
    };
    let items = vec![item("Breiter bauen"), item("Radweg <b> & Fußweg")];
    let subscribed = [
        (
            "SubscriptionConfirm".to_owned(),
            subscriptions::compose_confirm(&search, HREF),
        ),
        (
            "SubscriptionNews".to_owned(),
            subscriptions::compose_news(&search, items, true, links()),
        ),
        (
            "SubscriptionHappened".to_owned(),
            subscriptions::compose_news(&consultation, vec![item("Ergebnis veröffentlicht")], false, links()),
        ),
    ];
    let to = (EMAIL, NAME);
    let about = ("Breiter bauen", "Radweg am Fluss");
    let reply = contributions::letters::compose(language, "Stadt Dresden", about, to, HREF);
    let replied = [("Replied".to_owned(), reply)];
    account
        .into_iter()
        .chain(rights)
        .chain(subscribed)
        .chain(replied)
        .collect()
}

#[test]
fn the_words_of_every_mail() {
    let languages = [Language::De, Language::En, Language::Hsb].map(every_mail);
    for (place, (name, german)) in languages[0].iter().enumerate() {
        let mut all = String::new();
        for (_, mail) in languages.iter().map(|mails| &mails[place]) {
            let bar = "=".repeat(20);
            let _ = writeln!(
                all,
                "{bar} {}: {}\n{}",
                mail.language.code(),
                mail.subject,
                mail.plain()
            );
        }
        insta::assert_snapshot!(name.as_str(), all);
        insta::assert_snapshot!(format!("{name}.html"), german.html().replace("><", ">\n<"));
    }
    let nameless = compose(Language::De, "Stadt Dresden", Words::Verify, EMAIL, "", HREF);
    assert!(nameless.plain().starts_with("Guten Tag,"), "{}", nameless.plain());
}

#[test]
fn every_mail_is_whole_in_every_language() {
    for language in Language::ALL {
        for (name, mail) in every_mail(language) {
            let (plain, html) = (mail.plain(), mail.html());
            for part in [&plain, &html, &mail.subject] {
                // A text that is missing shows as "…", a variable as its name.
                let text = part.replace(HREF, "");
                assert!(
                    !text.contains('…') && !text.contains("{$") && !text.contains("{ $"),
                    "{name}: {text}"
                );
            }
            assert!(
                html.contains(&format!("<html lang=\"{}\">", language.html_lang())),
                "{html}"
            );
            assert!(
                plain.contains(HREF) && html.contains(&format!("href=\"{HREF}\"")),
                "{name}"
            );
        }
    }
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
        let email = format!("katrin@{host}.example");
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
pub struct MailServer {
    process: Child,
    folder: tempfile::TempDir,
    pub port: u16,
}

impl MailServer {
    pub async fn start() -> Self {
        Self::start_with("aiosmtpd.handlers.Mailbox").await
    }

    /// A server whose mails this class takes: one of aiosmtpd's, or one in `tests/support`.
    async fn start_with(handler: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let folder = tempfile::TempDir::new().expect("a folder");
        let support = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support");
        let modules = [tools().join("python"), support];
        let process = Command::new("python3")
            .args(["-m", "aiosmtpd", "-n", "-l"])
            .arg(format!("127.0.0.1:{port}"))
            .args(["-c", handler])
            .arg(folder.path().join("mails"))
            .env("PYTHONPATH", std::env::join_paths(&modules).expect("paths"))
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

    pub fn mails(&self) -> Vec<Received> {
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

#[tokio::test]
async fn what_a_mail_server_refuses_for_good_is_given_up_at_once() {
    let server = MailServer::start_with("refusing.Mailbox").await;
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let test = TestPortal::start_with(&["--limits", "off", "--smtp-url", &url, "--smtp-from", "m@example.org"]).await;
    let person = test.visitor();
    for name in ["unknown", "full", "later", "login", "welcome"] {
        let email = format!("{name}@example.org");
        let fields = [
            ("email", email.as_str()),
            ("name", name),
            ("password", "grüne kuh fährt straßenbahn"),
        ];
        let sent = person.submit("/registrieren", "/registrieren", &fields).await;
        assert_eq!(sent.status, 303);
    }
    assert_eq!(test.work_off().await, 5);
    assert_eq!(server.mails().len(), 1, "the welcome one");
    let sql = "select last_error, dead_at is not null, attempts from jobs order by id";
    let jobs = test.postgres.query(sql, &[]).await.expect("jobs");
    let seen: Vec<_> = jobs
        .iter()
        .map(|row| (row.get::<_, String>(0), row.get::<_, bool>(1), row.get::<_, i32>(2)))
        .collect();
    for ((error, dead, attempts), (code, given_up)) in
        seen.iter()
            .zip([("550", true), ("552", true), ("451", false), ("530", false)])
    {
        assert!(error.contains(code) && !error.contains('@'), "{error}");
        assert_eq!((*dead, *attempts), (given_up, 1), "{error}");
    }
    // The operator finds them in the list; what the server may take later is tried again.
    test.shift_clock(31.0).await;
    assert_eq!(test.work_off().await, 2);
    let operator = test.operator("Uwe").await;
    let page = operator.get("/plattform").await;
    assert!(
        page.shows("550") && page.shows("552") && !page.shows("451"),
        "{}",
        page.text
    );
    assert!(!page.shows("unknown@example.org"));

    // Nobody wanted to begin them anew for 90 days: the addresses go.
    test.shift_clock(91.0 * 86_400.0).await;
    jobs::purge_dead(&test.portal.db).await.expect("purged");
    let left = "select count(*) from jobs where dead_at is not null";
    let left: i64 = test.postgres.query_one(left, &[]).await.expect("a count").get(0);
    assert_eq!(left, 0);
}

#[tokio::test]
async fn an_address_that_no_mail_can_have_is_given_up_at_once() {
    let test = TestPortal::start().await;
    let order = "insert into jobs (kind, payload) values ('letter', $1)";
    let payload = serde_json::json!({
        "letter": { "password_changed": { "email": "nobody at all", "display_name": "Anna" } },
        "language": "de", "tenant": null,
    });
    test.postgres.execute(order, &[&payload]).await.expect("a job");
    assert_eq!(test.work_off().await, 1);
    let dead = "select dead_at is not null from jobs";
    assert!(
        test.postgres
            .query_one(dead, &[])
            .await
            .expect("the job")
            .get::<_, bool>(0)
    );
}
