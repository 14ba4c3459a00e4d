//! Keys are rotated while people use the portal, and secrets are shown nowhere.

use std::process::{Command, Output};

use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::app::{self, keys};
use totp_rs::{Algorithm, Secret, TOTP};

use crate::support::{Person, Seen, TestPortal};

const EMAIL: &str = "katrin@example.org";
const PASSWORD: &str = "grüne kuh fährt straßenbahn";
const FACTOR: &str = "/konto/zweiter-faktor";

/// As an operator does at the command line.
async fn rotate(test: &TestPortal) {
    // Staff of tests has second factors that nothing opens.
    let made_up = "delete from second_factors where secret = ''";
    test.postgres.execute(made_up, &[]).await.expect("removed");
    let done = keys::rotate(&test.portal.config, &test.portal.db).await;
    done.expect("rotated");
}

async fn drop_old(test: &TestPortal) {
    let done = keys::drop_old(&test.portal.config, &test.portal.db).await;
    done.expect("dropped");
}

/// What a running server does every few seconds.
async fn look(test: &TestPortal) {
    keys::reload(&test.portal).await.expect("the keys");
}

async fn write(person: &Person, form: &Seen, action: &str, text: &str) -> u16 {
    person.post_form(form, action, &[("body", text)]).await.status
}

#[tokio::test]
async fn a_form_opened_before_a_rotation_is_taken_after_it_and_nobody_is_signed_out() {
    let test = TestPortal::start().await;
    let other = test.again().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let before = anna.get(&page).await;
    // What is signed of a form's token; behind it stands which showing of the form it is.
    let signed = |seen: &Seen| seen.form_token(&action).split('.').next().map(str::to_owned);
    let token = signed(&before);

    rotate(&test).await;
    look(&test).await;
    let meanwhile = anna.get(&page).await;
    assert_eq!(signed(&meanwhile), token, "a new key signs when all servers know it");
    test.shift_clock(61.0).await;
    look(&test).await;
    let after = anna.get(&page).await;
    assert_ne!(signed(&after), token);
    assert!(after.shows("Anna"), "the session goes on");
    for (form, text) in [
        (&before, "Mehr Bänke."),
        (&meanwhile, "Mehr Bäume."),
        (&after, "Mehr Licht."),
    ] {
        assert_eq!(write(&anna, form, &action, text).await, 303, "{text}");
    }
    // Another server that has looked when it had to takes what this one signs.
    look(&other).await;
    assert_eq!(write(&anna.at(&other), &after, &action, "Mehr Ruhe.").await, 303);

    drop_old(&test).await;
    look(&test).await;
    assert_eq!(write(&anna, &before, &action, "Zu spät.").await, 403);
    assert_eq!(write(&anna, &after, &action, "Mehr Schatten.").await, 303);
    assert!(anna.get(&page).await.shows("Anna"));
    let logged = "select count(*) from platform_audit_log where action in ('keys.rotated', 'keys.dropped')";
    let logged = test.postgres.query_one(logged, &[]).await;
    assert_eq!(logged.expect("a count").get::<_, i64>(0), 2);
}

#[tokio::test]
async fn a_new_server_begins_with_the_keys_of_the_others() {
    let test = TestPortal::start().await;
    rotate(&test).await;
    rotate(&test).await;
    let other = test.again().await;
    assert_eq!(test.portal.secret.tag("x", b"y"), other.portal.secret.tag("x", b"y"));
    test.shift_clock(61.0).await;
    for server in [&test, &other] {
        look(server).await;
    }
    assert_eq!(test.portal.secret.tag("x", b"y"), other.portal.secret.tag("x", b"y"));
}

/// A person's app for one-time codes.
struct App(TOTP);

impl App {
    async fn next_code(&self, test: &TestPortal) -> String {
        let later = "update test_clock set shift = shift + interval '60 seconds'";
        test.postgres.execute(later, &[]).await.expect("a later time");
        let now = "select extract(epoch from portal_now())::bigint";
        let now: i64 = test.postgres.query_one(now, &[]).await.expect("the time").get(0);
        self.0.generate(now.unsigned_abs())
    }
}

async fn half_signed_in(test: &TestPortal) -> Person {
    let mut person = test.visitor();
    let fields = [("email", EMAIL), ("password", PASSWORD)];
    let seen = person.submit("/anmelden", "/anmelden", &fields).await;
    assert_eq!(seen.status, 303, "{}", seen.text);
    person.cookie = Some(seen.set_cookie().split(';').next().expect("a cookie").to_owned());
    person
}

async fn with_second_factor(test: &TestPortal) -> App {
    let account = NewAccount {
        email: EMAIL.into(),
        name: "Katrin".into(),
        password: Some(PASSWORD.into()),
        ..NewAccount::default()
    };
    accounts::add(&test.portal.db, account).await.expect("an account");
    let person = half_signed_in(test).await;
    let page = person.get(FACTOR).await;
    let key = page.texts("code.key").concat().replace(' ', "");
    let secret = Secret::Encoded(key).to_bytes().expect("a key");
    let app = App(TOTP::new(Algorithm::SHA1, 6, 0, 30, secret, None, String::new()).expect("an app"));
    let code = app.next_code(test).await;
    let added = person.post_form(&page, FACTOR, &[("code", &code)]).await;
    assert_eq!(added.status, 200, "{}", added.text);
    app
}

/// Signs in in two steps.
async fn signs_in(test: &TestPortal, app: &App) -> bool {
    let person = half_signed_in(test).await;
    let code = app.next_code(test).await;
    let step = "/anmelden/zweiter-schritt";
    person.submit(step, step, &[("code", &code)]).await.status == 303
}

async fn mark(test: &TestPortal) -> String {
    let row = test
        .postgres
        .query_one("select key_mark from second_factors", &[])
        .await;
    row.expect("one").get(0)
}

#[tokio::test]
async fn a_second_factor_outlives_its_key() {
    let test = TestPortal::start().await;
    let app = with_second_factor(&test).await;
    let before = mark(&test).await;
    let file = test.portal.config.data_dir.join("key");
    let old = std::fs::read_to_string(&file).expect("the key");
    rotate(&test).await;
    assert_ne!(mark(&test).await, before, "encrypted anew");
    // The server has not looked yet; it finds the new key when it needs it.
    assert!(signs_in(&test, &app).await);
    let both = std::fs::read_to_string(&file).expect("the keys");
    assert!(both.lines().count() == 2 && both.ends_with(&old), "{both}");
    drop_old(&test).await;
    look(&test).await;
    assert!(signs_in(&test, &app).await);
    assert_eq!(std::fs::read_to_string(&file).expect("the key").lines().count(), 1);
    // The dropped key opens nothing.
    std::fs::write(&file, &old).expect("the old key");
    let refused = app::portal(test.portal.config.clone(), test.portal.db.clone()).await;
    let error = refused.err().expect("refused").to_string();
    assert!(error.contains("another key"), "{error}");
    assert!(!error.contains(old.trim()));
}

#[tokio::test]
async fn the_key_in_the_environment_is_rotated_by_who_sets_it() {
    let test = TestPortal::start().await;
    let app = with_second_factor(&test).await;
    let old = std::fs::read_to_string(test.portal.config.data_dir.join("key")).expect("the key");
    let new = "a new key, of more than thirty-two letters";
    let mut config = test.portal.config.clone();
    config.key = Some(new.into());
    config.former_keys = Some(format!(" {},{}", old.trim(), "x".repeat(32)).into());
    let before = mark(&test).await;
    keys::rotate(&config, &test.portal.db).await.expect("rotated");
    assert_ne!(mark(&test).await, before);
    let told = keys::drop_old(&config, &test.portal.db).await.expect("dropped");
    assert!(told.iter().any(|line| line.contains("PORTAL_FORMER_KEYS")), "{told:?}");
    config.former_keys = None;
    let server = test.again_on(config).await;
    assert!(signs_in(&server, &app).await);
}

const SECRETS: [(&str, &str); 7] = [
    ("DATABASE_URL", "postgres://portal:geheim-db@127.0.0.1:1/nothing"),
    ("PORTAL_KEY", "geheim-key-geheim-key-geheim-key-geheim"),
    ("PORTAL_FORMER_KEYS", "geheim-former-geheim-former-geheim-former"),
    ("MEILI_KEY", "geheim-meili"),
    ("MEILI_SEARCH_KEY", "geheim-search"),
    ("SMTP_URL", "smtps://user:geheim-smtp@127.0.0.1:1"),
    ("OIDC_BUND_CLIENT_SECRET", "geheim-oidc"),
];
const PLAIN: [(&str, &str); 4] = [
    ("MEILI_URL", "http://127.0.0.1:1"),
    ("OIDC_PROVIDERS", "bund"),
    ("OIDC_BUND_ISSUER", "http://127.0.0.1:1"),
    ("OIDC_BUND_CLIENT_ID", "portal"),
];

/// What the program prints with these variables.
fn portal(arguments: &[&str], more: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let Output { stdout, stderr, .. } = Command::new(env!("CARGO_BIN_EXE_portal"))
        .args(arguments)
        .env("PORTAL_DATA_DIR", folder.path())
        .env("PORTAL_LOG", "trace")
        .envs(SECRETS)
        .envs(PLAIN)
        .envs(more.iter().copied())
        .output()
        .expect("portal starts");
    String::from_utf8([stdout, stderr].concat()).expect("UTF-8")
}

#[test]
fn nothing_that_is_printed_holds_a_secret() {
    for arguments in [&["check"][..], &["serve"], &["work"], &["--help"], &["serve", "--help"]] {
        let printed = portal(arguments, &[]);
        assert!(!printed.is_empty(), "{arguments:?}");
        assert!(!printed.contains("geheim"), "{arguments:?}: {printed}");
    }
}

#[test]
fn a_mistake_names_its_variable_and_not_the_value() {
    for (variable, value) in [
        ("DATABASE_URL", "geheim://"),
        ("PORTAL_KEY", "geheim"),
        ("PORTAL_FORMER_KEYS", "geheim"),
        ("MEILI_KEY", "geheim\u{7f}"),
        ("SMTP_URL", "geheim"),
        ("SMTP_FROM", "geheim"),
        ("PORTAL_BASE_URL", "geheim"),
        ("PORTAL_BASE_URL", "https://portal:geheim@example.org"),
        ("MEILI_URL", "http://user:geheim@127.0.0.1:1"),
        ("PORTAL_FILES", "s3://geheim@bucket"),
        ("PORTAL_MAX_FILE_MB", "geheim"),
        ("PORTAL_LIMITS", "geheim=1/1s"),
        ("OIDC_BUND_ISSUER", "geheim"),
    ] {
        let printed = portal(&["check"], &[(variable, value)]);
        assert!(printed.contains(variable), "{variable}: {printed}");
        assert!(!printed.contains("geheim"), "{variable}: {printed}");
    }
    let printed = portal(&["serve"], &[("PORTAL_LISTEN", "geheim")]);
    assert!(
        printed.contains("PORTAL_LISTEN") && !printed.contains("geheim"),
        "{printed}"
    );
}

#[tokio::test]
async fn the_configuration_shows_no_secret() {
    let test = TestPortal::start().await;
    let secret = || Some("geheim-geheim-geheim-geheim-geheim".into());
    let mut config = test.portal.config.clone();
    for field in [
        &mut config.database_url,
        &mut config.key,
        &mut config.former_keys,
        &mut config.meili_key,
        &mut config.meili_search_key,
        &mut config.smtp_url,
    ] {
        *field = secret();
    }
    config.oidc = [("OIDC_BUND_CLIENT_SECRET", "geheim")].into_iter().collect();
    let shown = format!("{config:?}");
    assert!(
        shown.contains("OIDC_BUND_CLIENT_SECRET") && !shown.contains("geheim"),
        "{shown}"
    );
}
