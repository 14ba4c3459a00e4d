//! A citizen gets an account by herself, forgets her password, changes what is hers.

use std::time::Instant;

use crate::support::{Person, Received, Seen, TestPortal};
use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::web::session::token_hash;

const EMAIL: &str = "Katrin.Schubert@Example.org";
const NAME: &str = "Katrin Schubert";
const PASSWORD: &str = "grüne kuh fährt straßenbahn";
const OTHER: &str = "blaue gans liest fahrpläne";
const HOUR: f64 = 3600.0;

async fn register(person: &Person, email: &str, name: &str, password: &str) -> Seen {
    let fields = [("email", email), ("name", name), ("password", password)];
    person.submit("/registrieren", "/registrieren", &fields).await
}

async fn sign_in(person: &Person, email: &str, password: &str) -> Seen {
    let fields = [("email", email), ("password", password)];
    person.submit("/anmelden", "/anmelden", &fields).await
}

/// Presses the button on the page of a mailed link.
async fn press(person: &Person, link: &str, more: &[(&str, &str)]) -> Seen {
    let page = person.get(link).await;
    assert_eq!(page.status, 200, "{link}: {}", page.text);
    let action = link.split('?').next().expect("a path");
    let query = link.split('?').nth(1).expect("a query");
    let mut fields: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    fields.push(("csrf".into(), page.form_token(action)));
    let mut all: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    all.extend_from_slice(more);
    person.post(action, &all).await
}

fn keeping(person: &Person, seen: &Seen) -> Person {
    assert_eq!(seen.status, 303, "{}", seen.text);
    let mut signed_in = person.clone();
    signed_in.cookie = Some(seen.set_cookie().split(';').next().expect("a cookie").to_owned());
    signed_in
}

/// A portal with a confirmed account, and its owner signed in.
async fn katrin(test: &TestPortal) -> Person {
    let katrin = NewAccount {
        email: EMAIL.into(),
        name: NAME.into(),
        password: Some(PASSWORD.into()),
        ..NewAccount::default()
    };
    accounts::add(&test.portal.db, katrin).await.expect("an account");
    let visitor = test.visitor();
    keeping(&visitor, &sign_in(&visitor, EMAIL, PASSWORD).await)
}

async fn with_katrin() -> (TestPortal, Person) {
    let test = TestPortal::start().await;
    let person = katrin(&test).await;
    (test, person)
}

async fn new_token(test: &TestPortal) -> String {
    let token = accounts::new_token(&test.portal.db, &test.portal.randomness, EMAIL);
    token.await.expect("a token")
}

async fn number(test: &TestPortal, sql: &str) -> i64 {
    test.postgres.query_one(sql, &[]).await.expect("a number").get(0)
}

#[tokio::test]
async fn a_citizen_gets_an_account_by_herself() {
    let test = TestPortal::start().await;
    let person = test.visitor();
    let sent = register(&person, EMAIL, NAME, PASSWORD).await;
    assert_eq!((sent.status, sent.location()), (303, "/registrieren/gesendet"));
    assert!(person.get(sent.location()).await.shows("Sehen Sie in Ihr Postfach"));

    let mails = test.mails().await;
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.header("to"), EMAIL);
    assert!(mail.text.starts_with("Guten Tag Katrin Schubert,"), "{}", mail.text);
    let link = mail.link();

    // Whoever knows the password but has not the mailbox stays outside, and the mail comes again.
    let early = sign_in(&person, EMAIL, PASSWORD).await;
    assert_eq!((early.status, early.set_cookie()), (422, ""));
    assert!(early.shows("noch nicht bestätigt"), "{}", early.text);
    assert_eq!(test.mails().await.len(), 2);
    assert!(sign_in(&person, EMAIL, OTHER).await.shows("passen nicht zusammen"));

    // A program that looks at links changes nothing.
    for _ in 0..3 {
        assert_eq!(person.get(&link).await.status, 200);
    }
    assert_eq!(
        number(&test, "select count(*) from accounts where verified_at is not null").await,
        0
    );
    let confirmed = press(&person, &link, &[]).await;
    assert!(confirmed.shows("Ihr Konto ist angelegt"), "{}", confirmed.text);
    assert_eq!(person.get(&link).await.status, 410, "it works once");
    let second = test.mails().await[1].link();
    assert_eq!(
        person.get(&second).await.status,
        410,
        "the other link is worth nothing any more"
    );

    let person = keeping(&person, &sign_in(&person, EMAIL, PASSWORD).await);
    let account = person.get("/konto").await;
    assert!(account.shows(NAME) && account.shows(EMAIL), "{}", account.text);
    assert_eq!(person.get("/registrieren").await.location(), "/konto");
}

#[tokio::test]
async fn a_link_expires_and_a_made_up_one_is_none() {
    let test = TestPortal::start().await;
    let person = test.visitor();
    register(&person, EMAIL, NAME, PASSWORD).await;
    let link = test.last_mail(EMAIL).await.link();
    test.shift_clock(24.0 * HOUR - 60.0).await;
    let page = person.get(&link).await;
    assert_eq!(page.status, 200);
    let token = page.form_token("/registrieren/bestaetigen");
    let code = link.split("code=").nth(1).expect("a code");
    test.shift_clock(24.0 * HOUR + 60.0).await;
    assert_eq!(person.get(&link).await.status, 410);
    let late = person
        .post("/registrieren/bestaetigen", &[("csrf", &token), ("code", code)])
        .await;
    assert_eq!(late.status, 410);
    for made_up in [
        "/registrieren/bestaetigen",
        "/registrieren/bestaetigen?code=abc",
        "/passwort-neu?code=%00",
    ] {
        assert_eq!(person.get(made_up).await.status, 410, "{made_up}");
    }
    // A week later the registration is gone, and the address is free again.
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    assert_eq!(number(&test, "select count(*) from accounts").await, 1);
    test.shift_clock(8.0 * 24.0 * HOUR).await;
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    for table in ["accounts", "account_tokens"] {
        assert_eq!(
            number(&test, &format!("select count(*) from {table}")).await,
            0,
            "{table}"
        );
    }
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_known() {
    let (test, _) = with_katrin().await;
    let person = test.visitor();
    let known = register(&person, EMAIL, "Jemand", OTHER).await;
    let unknown = register(&person, "neu@example.org", "Jemand", OTHER).await;
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    assert_eq!(known.text, unknown.text);
    let mail = test.last_mail(EMAIL).await;
    assert!(mail.text.contains("Sie haben hier aber schon eines"), "{}", mail.text);
    assert!(!mail.text.contains("Jemand"), "{}", mail.text);
    assert_eq!(mail.link(), "/passwort-vergessen?");
    assert_eq!(sign_in(&person, EMAIL, OTHER).await.status, 422);
    assert_eq!(
        sign_in(&person, EMAIL, PASSWORD).await.status,
        303,
        "nothing has changed"
    );

    let forgot = async |email: &str| {
        let fields = [("email", email)];
        person
            .submit("/passwort-vergessen", "/passwort-vergessen", &fields)
            .await
    };
    let (known, unknown) = (forgot(EMAIL).await, forgot("niemand@example.org").await);
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    let mails = test.mails().await;
    assert!(mails.iter().all(|mail| mail.header("to") != "niemand@example.org"));
    assert_eq!(number(&test, "select count(*) from jobs").await, 0);
}

#[tokio::test]
async fn a_known_address_takes_as_long_as_a_new_one() {
    let (test, _) = with_katrin().await;
    let person = test.visitor();
    let token = person.get("/registrieren").await.form_token("/registrieren");
    let takes = async |email: String| {
        let fields = [
            ("csrf", token.as_str()),
            ("email", email.as_str()),
            ("name", NAME),
            ("password", OTHER),
        ];
        let begin = Instant::now();
        assert_eq!(person.post("/registrieren", &fields).await.status, 303);
        begin.elapsed().as_secs_f64()
    };
    // In turn, so that whatever else the machine does meets both.
    let (mut known, mut new) = (f64::MAX, f64::MAX);
    for n in 0..8 {
        known = known.min(takes(EMAIL.to_owned()).await);
        new = new.min(takes(format!("neu{n}@example.org")).await);
    }
    assert!((0.5..2.0).contains(&(known / new)), "{known} s against {new} s");
}

#[tokio::test]
async fn who_registers_first_with_somebody_elses_address_gets_nothing() {
    let test = TestPortal::start().await;
    let person = test.visitor();
    register(&person, EMAIL, "Eindringling", OTHER).await;
    register(&person, EMAIL, NAME, PASSWORD).await;
    register(&person, EMAIL, "Eindringling", OTHER).await;
    let mails = test.mails().await;
    assert_eq!(mails.len(), 3);
    let hers = mails.iter().find(|mail| mail.text.contains(NAME)).expect("her mail");
    assert!(press(&person, &hers.link(), &[]).await.shows("Ihr Konto ist angelegt"));
    assert_eq!(sign_in(&person, EMAIL, OTHER).await.status, 422);
    let person = keeping(&person, &sign_in(&person, EMAIL, PASSWORD).await);
    assert!(person.get("/konto").await.shows(NAME));
}

#[tokio::test]
async fn what_is_wrong_with_a_registration_is_said_at_its_field() {
    let test = TestPortal::start().await;
    let person = test.visitor();
    let long = "ä".repeat(201);
    for (email, name, password, fields) in [
        ("", "", "", &["email", "name", "password"][..]),
        ("katrin", NAME, PASSWORD, &["email"]),
        ("a@b.de\r\nBcc: c@d.de", NAME, PASSWORD, &["email"]),
        (EMAIL, &"n".repeat(81), PASSWORD, &["name"]),
        (EMAIL, "Gewinn: https://evil.example", PASSWORD, &["name"]),
        ("anna@example", "Anna", PASSWORD, &["email"]),
        (EMAIL, NAME, "Passwort123!", &["password"]),
        (EMAIL, NAME, "Katrin.Schubert", &["password"]),
        (EMAIL, NAME, "kurz7!", &["password"]),
        (EMAIL, NAME, long.as_str(), &["password"]),
    ] {
        let seen = register(&person, email, name, password).await;
        assert_eq!(seen.status, 422, "{email} {name} {password}");
        let named: Vec<_> = seen.texts("#fehler li a");
        assert_eq!(named.len(), fields.len(), "{named:?}");
        for field in fields {
            assert!(seen.shows(&format!("field-{field}-error")), "{field}: {}", seen.text);
        }
        assert_eq!(seen.attribute("#field-password", "value"), None);
        assert_eq!(seen.attribute("#field-name", "value").unwrap_or_default(), name);
    }
    assert_eq!(number(&test, "select count(*) from accounts").await, 0);
    assert_eq!(number(&test, "select count(*) from jobs").await, 0);
    let fields = [("email", EMAIL), ("name", NAME), ("password", PASSWORD)];
    assert_eq!(
        person.post("/registrieren", &fields).await.status,
        403,
        "not without the form's token"
    );
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_once_and_ends_all_sessions() {
    let (test, signed_in) = with_katrin().await;
    let person = test.visitor();
    let mut program = test.visitor();
    program.token = Some(new_token(&test).await);
    assert_eq!(program.api_get("/tenants/dresden/consultations").await.status, 200);
    let wrong = person
        .submit("/passwort-vergessen", "/passwort-vergessen", &[("email", "katrin")])
        .await;
    assert_eq!(wrong.status, 422);
    for _ in 0..2 {
        person
            .submit("/passwort-vergessen", "/passwort-vergessen", &[("email", EMAIL)])
            .await;
    }
    let links: Vec<_> = test.mails().await.iter().map(Received::link).collect();
    assert_eq!(links.len(), 2);
    for link in &links {
        assert_eq!(person.get(link).await.status, 200);
    }
    assert_eq!(signed_in.get("/konto").await.status, 200, "looking changes nothing");

    let weak = press(&person, &links[0], &[("password", "passwort")]).await;
    assert_eq!(weak.status, 422, "{}", weak.text);
    let set = press(&person, &links[0], &[("password", OTHER)]).await;
    assert!(set.shows("Das neue Passwort gilt"), "{}", set.text);
    for link in &links {
        assert_eq!(person.get(link).await.status, 410);
    }
    assert_eq!(signed_in.get("/konto").await.status, 303, "all sessions have ended");
    assert_eq!(sign_in(&person, EMAIL, PASSWORD).await.status, 422);
    assert_eq!(sign_in(&person, EMAIL, OTHER).await.status, 303);
    let told = test.last_mail(EMAIL).await;
    assert!(told.text.contains("wurde durch ein neues ersetzt"), "{}", told.text);
    assert!(
        told.text
            .contains("Zugangsschlüssel für Programme (API) gelten nicht mehr")
    );
    program.api_get("/tenants/dresden/consultations").await.is_problem(401);
    program.token = Some(new_token(&test).await);
    assert_eq!(
        program.api_get("/tenants/dresden/consultations").await.status,
        200,
        "a new one"
    );

    person
        .submit("/passwort-vergessen", "/passwort-vergessen", &[("email", EMAIL)])
        .await;
    let link = test.last_mail(EMAIL).await.link();
    test.shift_clock(HOUR + 60.0).await;
    assert_eq!(person.get(&link).await.status, 410, "an hour is over");
}

#[tokio::test]
async fn a_stolen_database_signs_nobody_in() {
    let (test, _) = with_katrin().await;
    let person = test.visitor();
    person
        .submit("/passwort-vergessen", "/passwort-vergessen", &[("email", EMAIL)])
        .await;
    register(&person, "neu@example.org", NAME, OTHER).await;
    let waiting: String = test
        .postgres
        .query_one("select string_agg(payload::text, ' ') from jobs", &[])
        .await
        .expect("the jobs")
        .get(0);
    assert!(!waiting.contains("code=") && !waiting.contains(OTHER), "{waiting}");
    let code = test.last_mail(EMAIL).await.link().replace("/passwort-neu?code=", "");
    assert_eq!(code.len(), 43, "256 bits");
    let stored = test
        .postgres
        .query("select token_hash from account_tokens where purpose = 'reset'", &[])
        .await
        .expect("tokens");
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].get::<_, Vec<u8>>(0), token_hash(&code));
}

#[tokio::test]
async fn a_password_is_changed_with_the_old_one_and_signs_out_elsewhere() {
    let (test, person) = with_katrin().await;
    let elsewhere = keeping(&test.visitor(), &sign_in(&test.visitor(), EMAIL, PASSWORD).await);
    let change = async |person: &Person, old: &str, new: &str| {
        let fields = [("old", old), ("password", new)];
        person.submit("/konto/passwort", "/konto/passwort", &fields).await
    };
    assert_eq!(change(&person, OTHER, OTHER).await.texts("#fehler li").len(), 1);
    assert_eq!(change(&person, PASSWORD, "passwort").await.texts("#fehler li").len(), 1);
    assert_eq!(change(&person, "", "kurz").await.texts("#fehler li").len(), 2);
    let seen = change(&person, PASSWORD, OTHER).await;
    assert_eq!(seen.location(), "/konto?fertig=passwort");
    let rotated = keeping(&person, &seen);
    assert_ne!(rotated.cookie, person.cookie, "a new token");
    assert!(
        !seen.set_cookie().contains("Max-Age"),
        "kept as it was: {}",
        seen.set_cookie()
    );
    assert!(rotated.get(seen.location()).await.shows("Ihr Passwort ist geändert"));
    assert_eq!(person.get("/konto").await.status, 303, "the old token is worth nothing");
    assert_eq!(elsewhere.get("/konto").await.status, 303);
    assert_eq!(sign_in(&test.visitor(), EMAIL, PASSWORD).await.status, 422);
    assert_eq!(sign_in(&test.visitor(), EMAIL, OTHER).await.status, 303);
    assert!(test.last_mail(EMAIL).await.text.contains("wurde geändert"));
    assert_eq!(
        test.visitor().get("/konto/passwort").await.location(),
        "/anmelden?zurueck=%2Fkonto%2Fpasswort"
    );
}

#[tokio::test]
async fn a_new_address_counts_when_both_mailboxes_have_confirmed() {
    let (test, person) = with_katrin().await;
    let change = async |email: &str, old: &str| {
        let fields = [("email", email), ("old", old)];
        person.submit("/konto/email", "/konto/email", &fields).await
    };
    for (email, old) in [("neu@example.org", OTHER), ("neu", PASSWORD), (EMAIL, PASSWORD)] {
        assert_eq!(change(email, old).await.status, 422, "{email}");
    }
    assert_eq!(
        change("neu@example.org", PASSWORD).await.location(),
        "/konto?fertig=email"
    );
    let (old, new) = (
        test.last_mail(EMAIL).await.link(),
        test.last_mail("neu@example.org").await.link(),
    );
    let visitor = test.visitor();
    assert!(press(&visitor, &new, &[]).await.shows("an die andere Adresse"));
    assert_eq!(visitor.get(&new).await.status, 410);
    assert_eq!(sign_in(&visitor, "neu@example.org", PASSWORD).await.status, 422);
    assert!(press(&visitor, &old, &[]).await.shows("jetzt die neue E-Mail-Adresse"));
    assert_eq!(sign_in(&visitor, "neu@example.org", PASSWORD).await.status, 303);
    assert_eq!(sign_in(&visitor, EMAIL, PASSWORD).await.status, 422);
    assert!(person.get("/konto").await.shows("neu@example.org"));

    // A second wish replaces the first one.
    change("dritte@example.org", PASSWORD).await;
    let stale = test.last_mail("dritte@example.org").await.link();
    change("vierte@example.org", PASSWORD).await;
    let page = press(&visitor, &stale, &[]).await;
    assert_eq!(page.status, 410, "{}", page.text);
}

#[tokio::test]
async fn an_address_that_somebody_takes_in_the_same_moment_is_theirs() {
    let (test, person) = with_katrin().await;
    let fields = [("email", "neu@example.org"), ("old", PASSWORD)];
    person.submit("/konto/email", "/konto/email", &fields).await;
    let (old, new) = (
        test.last_mail(EMAIL).await.link(),
        test.last_mail("neu@example.org").await.link(),
    );
    let visitor = test.visitor();
    press(&visitor, &new, &[]).await;
    // Somebody else's registration has taken it and is not committed yet.
    let taken = "begin; insert into accounts (email, email_key, display_name, verified_at)
        values ('neu@example.org', 'neu@example.org', 'Nora', portal_now())";
    test.postgres.batch_execute(taken).await.expect("taken");
    let release = async {
        let waiting = "select count(*) from pg_locks where not granted";
        while test.count("dresden", waiting).await < 1 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        test.postgres.batch_execute("commit").await.expect("let go");
    };
    let (confirmed, ()) = futures_util::join!(press(&visitor, &old, &[]), release);
    assert_eq!(confirmed.status, 410, "{}", confirmed.text);
    assert_eq!(
        sign_in(&visitor, EMAIL, PASSWORD).await.status,
        303,
        "she keeps her own"
    );
}

#[tokio::test]
async fn an_address_that_somebody_has_is_told_to_its_mailbox_alone() {
    let (test, person) = with_katrin().await;
    let other = NewAccount {
        email: "besetzt@example.org".into(),
        name: "Bela".into(),
        ..NewAccount::default()
    };
    accounts::add(&test.portal.db, other).await.expect("an account");
    let fields = [("email", "besetzt@example.org"), ("old", PASSWORD)];
    let seen = person.submit("/konto/email", "/konto/email", &fields).await;
    assert_eq!(seen.location(), "/konto?fertig=email");
    let told = test.last_mail("besetzt@example.org").await;
    assert!(told.text.contains("Sie haben hier aber schon eines"), "{}", told.text);
    assert!(!told.text.contains("Katrin"), "{}", told.text);
    let half = press(&test.visitor(), &test.last_mail(EMAIL).await.link(), &[]).await;
    assert!(half.shows("an die andere Adresse"), "{}", half.text);
    assert!(person.get("/konto").await.shows(EMAIL));
}

#[tokio::test]
async fn the_name_can_be_changed() {
    let (_test, person) = with_katrin().await;
    for wrong in [" ", "www.evil.example", &"n".repeat(81)] {
        let seen = person.submit("/konto/name", "/konto/name", &[("name", wrong)]).await;
        assert_eq!(seen.status, 422, "{wrong}");
    }
    let seen = person
        .submit("/konto/name", "/konto/name", &[("name", " Katrin <b>Neu ")])
        .await;
    assert_eq!(seen.status, 422);
    let seen = person
        .submit("/konto/name", "/konto/name", &[("name", " Katrin Neu ")])
        .await;
    assert_eq!(seen.location(), "/konto?fertig=name");
    let account = person.get(seen.location()).await;
    assert!(
        account.shows("Ihr Name ist geändert") && account.shows("Katrin Neu"),
        "{}",
        account.text
    );
}

#[tokio::test]
async fn devices_are_listed_and_signed_out() {
    let (test, person) = with_katrin().await;
    let form = test.visitor().get("/anmelden").await.form_token("/anmelden");
    let body = serde_urlencoded::to_string([("csrf", form.as_str()), ("email", EMAIL), ("password", PASSWORD)]);
    let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("user-agent", agent),
    ];
    let body = Some(body.expect("a form").into_bytes());
    let laptop = test
        .visitor()
        .send(reqwest::Method::POST, "/anmelden", &headers, body)
        .await;
    let laptop = keeping(&test.visitor(), &laptop);
    let stranger = test.citizen("Bela").await;

    let list = person.get("/konto/sitzungen").await;
    let devices = list.texts("li.panel strong");
    assert_eq!(devices, ["Unbekanntes Gerät", "Firefox auf Linux"]);
    assert!(list.texts("li.panel")[0].contains("Dieses Gerät"));
    let action = list
        .attribute("form[action^='/konto/sitzungen/']", "action")
        .expect("a way to sign out");
    let token = list.form_token(&action);

    let theirs = stranger.get("/konto/sitzungen").await;
    assert_eq!(theirs.texts("li.panel").len(), 1);
    let strangers = stranger.get("/konto").await.form_token("/abmelden");
    stranger.post(&action, &[("csrf", &strangers)]).await;
    assert_eq!(laptop.get("/konto").await.status, 200, "only the owner's");
    assert_eq!(
        person.post(&action, &[("csrf", &token)]).await.location(),
        "/konto/sitzungen"
    );
    assert_eq!(laptop.get("/konto").await.status, 303);

    let third = keeping(&test.visitor(), &sign_in(&test.visitor(), EMAIL, PASSWORD).await);
    person.submit("/konto/sitzungen", "/konto/sitzungen/andere", &[]).await;
    assert_eq!(third.get("/konto").await.status, 303);
    assert_eq!(person.get("/konto").await.status, 200);

    // Seen again, and noted at most every ten minutes.
    let seen = "select extract(epoch from max(last_seen_at) - now())::bigint from sessions where not lasting";
    test.shift_clock(300.0).await;
    person.get("/konto").await;
    assert!(number(&test, seen).await < 60);
    test.shift_clock(900.0).await;
    person.get("/konto").await;
    assert!(number(&test, seen).await > 840);
}

#[tokio::test]
async fn who_does_not_stay_is_signed_out_after_half_a_day() {
    let (test, _) = with_katrin().await;
    let seen = sign_in(&test.visitor(), EMAIL, PASSWORD).await;
    assert!(!seen.set_cookie().contains("Max-Age"), "{}", seen.set_cookie());
    let person = keeping(&test.visitor(), &seen);
    test.shift_clock(12.0 * HOUR - 60.0).await;
    assert_eq!(person.get("/konto").await.status, 200);
    test.shift_clock(12.0 * HOUR + 60.0).await;
    assert_eq!(person.get("/konto").await.status, 303);
}

#[tokio::test]
async fn guessing_is_slow_here_and_free_elsewhere() {
    // Several servers, each with its own limit per address in memory: what slows here is in the database.
    let options = ["--trusted-proxies", "127.0.0.1,::1"];
    let test = TestPortal::start_with(&options).await;
    let servers = [
        test.again_with(&options).await,
        test.again_with(&options).await,
        test.again_with(&options).await,
    ];
    let katrin = NewAccount {
        email: EMAIL.into(),
        name: NAME.into(),
        password: Some(PASSWORD.into()),
        ..NewAccount::default()
    };
    accounts::add(&test.portal.db, katrin).await.expect("an account");
    let try_from = async |server: &TestPortal, from: &str, password: &str| {
        let person = server.visitor();
        let token = person.get("/anmelden").await.form_token("/anmelden");
        let body = serde_urlencoded::to_string([("csrf", token.as_str()), ("email", EMAIL), ("password", password)]);
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("x-forwarded-for", from),
        ];
        let body = Some(body.expect("a form").into_bytes());
        person.send(reqwest::Method::POST, "/anmelden", &headers, body).await
    };
    let mut clock = 0.0;
    for n in 0..20 {
        let server = &servers[n % 3];
        let seen = try_from(server, "192.0.2.7", "falsch").await;
        assert_eq!(seen.status, 422, "try {n}: {}", seen.text);
        if n >= 4 {
            // A minute later it is still too early, even with the right password.
            if n < 8 {
                clock += 60.0;
                test.shift_clock(clock).await;
                let early = try_from(&servers[(n + 1) % 3], "192.0.2.7", PASSWORD).await;
                assert_eq!(early.status, 429, "try {n}: {}", early.text);
                assert!(early.shows("zu viele Versuche"), "{}", early.text);
            }
            clock += 260.0;
            test.shift_clock(clock).await;
        }
    }
    try_from(&servers[0], "192.0.2.7", "falsch").await;
    assert_eq!(
        try_from(&test, "198.51.100.9", PASSWORD).await.status,
        303,
        "elsewhere nobody waits"
    );
    clock += 270.0;
    test.shift_clock(clock).await;
    assert_eq!(
        try_from(&test, "192.0.2.7", PASSWORD).await.status,
        303,
        "nobody is locked out for good"
    );
    assert_eq!(
        try_from(&test, "192.0.2.7", "falsch").await.status,
        422,
        "and begins anew"
    );
    assert_eq!(number(&test, "select tries::bigint from tries").await, 1);
}

#[tokio::test]
async fn nobody_fills_a_mailbox() {
    let test = TestPortal::start_with(&[]).await;
    let person = test.visitor();
    for _ in 0..8 {
        let seen = register(&person, EMAIL, NAME, PASSWORD).await;
        assert_eq!(seen.location(), "/registrieren/gesendet");
    }
    assert_eq!(test.mails().await.len(), 5);
}

#[tokio::test]
async fn who_changes_to_an_address_that_was_written_to_too_often_is_told_so() {
    let test = TestPortal::start_with(&[]).await;
    let person = katrin(&test).await;
    for _ in 0..5 {
        register(&test.visitor(), "neu@example.org", NAME, PASSWORD).await;
    }
    let fields = [("email", "neu@example.org"), ("old", PASSWORD)];
    let seen = person.submit("/konto/email", "/konto/email", &fields).await;
    assert_eq!(seen.status, 422, "{}", seen.text);
    assert!(seen.shows("wurde gerade mehrmals geschrieben"), "{}", seen.text);
    assert_eq!(number(&test, "select count(*) from email_changes").await, 0);
}

#[tokio::test]
async fn a_registration_lasts_as_long_as_its_last_link() {
    let test = TestPortal::start().await;
    register(&test.visitor(), EMAIL, NAME, PASSWORD).await;
    test.shift_clock(6.9 * 24.0 * HOUR).await;
    register(&test.visitor(), EMAIL, NAME, PASSWORD).await;
    let link = test.last_mail(EMAIL).await.link();
    test.shift_clock(7.5 * 24.0 * HOUR).await;
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    assert_eq!(press(&test.visitor(), &link, &[]).await.status, 200);
    assert_eq!(sign_in(&test.visitor(), EMAIL, PASSWORD).await.status, 303);
}

#[tokio::test]
async fn nobody_takes_the_name_of_a_body_or_an_office() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let rename =
        async |person: &Person, name: &str| person.submit("/konto/name", "/konto/name", &[("name", name)]).await;
    for name in [
        "Dresden",
        " dresden ",
        "Stadt Leipzig",
        "Stadtverwaltung Dresden",
        "Die Bürgermeisterin",
        "Landrat Müller",
        "MODERATION",
    ] {
        let refused = rename(&anna, name).await;
        assert!(
            refused.status == 422 && refused.shows("klingt nach einer Behörde"),
            "{name}: {}",
            refused.text
        );
        let refused = register(&test.visitor(), EMAIL, name, PASSWORD).await;
        assert!(
            refused.status == 422 && refused.shows("klingt nach einer Behörde"),
            "{name}: {}",
            refused.text
        );
    }
    for name in ["Anna aus Dresden", "Rathausmann", "Petra Landratte"] {
        assert_eq!(rename(&anna, name).await.status, 303, "{name}");
    }
    // Who works for a body may say so.
    let edda = test.editor("Edda", "dresden").await;
    assert_eq!(rename(&edda, "Edda (Rathaus)").await.status, 303);
}
