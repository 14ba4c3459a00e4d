//! Signing in and out, the account's pages, the language, and the commands for accounts.

use std::time::Instant;

use crate::support::{Person, Seen, TestPortal};
use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::db::{Db, TenantId};
use beteiligungsportal::web::session::token_hash;
use beteiligungsportal::web::{Account, Role};
use futures_util::future::join_all;

const EMAIL: &str = "Petra.Schueler@Example.org";
const PASSWORD: &str = "Grüße aus Görlitz";

fn petra() -> NewAccount {
    NewAccount {
        email: EMAIL.into(),
        name: "Petra Schüler".into(),
        password: Some(PASSWORD.into()),
        ..NewAccount::default()
    }
}

async fn with_petra() -> (TestPortal, i64) {
    let test = TestPortal::start().await;
    let id = accounts::add(&test.portal.db, petra()).await.expect("an account");
    (test, id)
}

async fn sign_in(person: &Person, email: &str, password: &str, back: &str) -> Seen {
    let fields = [
        ("email", email),
        ("password", password),
        ("zurueck", back),
        ("bleiben", "ja"),
    ];
    let token = match &person.account {
        // The form is not shown to those who are signed in; any form of theirs carries the same token.
        Some(_) => person.get("/konto").await.form_token("/abmelden"),
        None => person.get("/anmelden").await.form_token("/anmelden"),
    };
    let mut all = vec![("csrf", token.as_str())];
    all.extend(fields);
    person.post("/anmelden", &all).await
}

/// The browser after an answer that set a session's cookie.
fn keeping(person: &Person, seen: &Seen, account: i64) -> Person {
    let cookie = seen.set_cookie().split(';').next().expect("a cookie").to_owned();
    let mut signed_in = person.clone();
    (signed_in.cookie, signed_in.account) = (Some(cookie), Some(account));
    signed_in
}

async fn sessions(test: &TestPortal, account: i64) -> i64 {
    let counted = test
        .postgres
        .query_one("select count(*) from sessions where account_id = $1", &[&account])
        .await;
    counted.expect("a count").get(0)
}

#[tokio::test]
async fn what_is_wrong_with_a_sign_in_is_not_told() {
    let (test, id) = with_petra().await;
    let person = test.visitor();
    let mut messages = Vec::new();
    for (email, password) in [
        (EMAIL, "falsch"),
        ("niemand@example.org", PASSWORD),
        ("keine Adresse", PASSWORD),
        ("a\0@example.org", PASSWORD),
    ] {
        let seen = sign_in(&person, email, password, "/dresden").await;
        assert_eq!(seen.status, 422, "{email:?}");
        assert_eq!(seen.set_cookie(), "");
        // A page cannot carry U+0000; the parser replaces it.
        let kept = email.replace('\0', "\u{fffd}");
        assert_eq!(seen.attribute("#field-email", "value"), Some(kept));
        assert_eq!(seen.attribute("#field-password", "value"), None);
        assert_eq!(
            seen.attribute("main input[name=zurueck]", "value").as_deref(),
            Some("/dresden")
        );
        messages.push(seen.texts("#fehler li"));
    }
    assert_eq!(messages[0].len(), 1);
    assert!(messages.iter().all(|message| *message == messages[0]), "{messages:?}");
    assert_eq!(sessions(&test, id).await, 0);

    let empty = sign_in(&person, " ", "", "").await;
    assert_eq!((empty.status, empty.texts("#fehler li a").len()), (422, 2));
}

#[tokio::test]
async fn a_missing_account_takes_as_long_as_a_wrong_password() {
    let (test, _) = with_petra().await;
    let person = test.visitor();
    let fastest = async |email: &str| {
        let mut fastest = f64::MAX;
        for _ in 0..4 {
            let begin = Instant::now();
            assert_eq!(sign_in(&person, email, "falsch", "").await.status, 422);
            fastest = fastest.min(begin.elapsed().as_secs_f64());
        }
        fastest
    };
    let (wrong, missing) = (fastest(EMAIL).await, fastest("niemand@example.org").await);
    assert!((0.3..3.0).contains(&(missing / wrong)), "{missing} s against {wrong} s");
}

#[tokio::test]
async fn the_right_password_opens_a_session_that_only_the_browser_knows() {
    let (test, id) = with_petra().await;
    let seen = sign_in(
        &test.visitor(),
        &EMAIL.to_uppercase(),
        PASSWORD,
        "/dresden/beteiligungen?status=active",
    )
    .await;
    assert_eq!(seen.status, 303, "{}", seen.text);
    assert_eq!(seen.location(), "/dresden/beteiligungen?status=active");
    let cookie = seen.set_cookie();
    for part in [
        "__Host-sitzung=",
        "; HttpOnly",
        "; SameSite=Lax",
        "; Secure",
        "; Path=/",
        "; Max-Age=2592000",
    ] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");

    let person = keeping(&test.visitor(), &seen, id);
    let token = person
        .cookie
        .as_deref()
        .and_then(|pair| pair.split_once('='))
        .expect("a cookie")
        .1;
    let stored = test
        .postgres
        .query_one(
            "select token_hash, (expires_at - created_at)::text from sessions where account_id = $1",
            &[&id],
        )
        .await
        .expect("one session");
    assert_eq!(stored.get::<_, Vec<u8>>(0), token_hash(token));
    assert_eq!(stored.get::<_, String>(1), "30 days");

    let account = person.get("/konto").await;
    assert!(
        account.shows(EMAIL) && account.shows("Petra Schüler"),
        "{}",
        account.text
    );
    let again = person.get("/anmelden").await;
    assert!(
        again
            .texts("main")
            .concat()
            .contains("Sie sind als Petra Schüler angemeldet"),
        "{}",
        again.text
    );
}

#[tokio::test]
async fn a_new_sign_in_replaces_the_browsers_session() {
    let (test, id) = with_petra().await;
    let first = keeping(
        &test.visitor(),
        &sign_in(&test.visitor(), EMAIL, PASSWORD, "").await,
        id,
    );
    let elsewhere = keeping(
        &test.visitor(),
        &sign_in(&test.visitor(), EMAIL, PASSWORD, "").await,
        id,
    );
    let second = keeping(&first, &sign_in(&first, EMAIL, PASSWORD, "").await, id);
    assert_ne!(first.cookie, second.cookie);
    assert_eq!(first.get("/konto").await.location(), "/anmelden?zurueck=%2Fkonto");
    assert_eq!(second.get("/konto").await.status, 200);
    assert_eq!(elsewhere.get("/konto").await.status, 200);
    assert_eq!(sessions(&test, id).await, 2);
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let (test, id) = with_petra().await;
    let person = keeping(
        &test.visitor(),
        &sign_in(&test.visitor(), EMAIL, PASSWORD, "").await,
        id,
    );

    let forged = person.post("/abmelden", &[("csrf", "bm9ib2R5J3M")]).await;
    assert_eq!(forged.status, 403);
    assert_eq!(person.post("/abmelden", &[]).await.status, 403);
    let strangers = test.visitor().get("/anmelden").await.form_token("/anmelden");
    assert_eq!(person.post("/abmelden", &[("csrf", &strangers)]).await.status, 403);
    assert_eq!(sessions(&test, id).await, 1);

    let out = person.submit("/konto", "/abmelden", &[]).await;
    assert_eq!((out.status, out.location()), (303, "/"));
    let cookie = out.set_cookie();
    assert!(
        cookie.starts_with("__Host-sitzung=;") && cookie.contains("Max-Age=0"),
        "{cookie}"
    );
    assert!(
        cookie.contains("; Secure") && cookie.contains("; Path=/"),
        "browsers refuse it otherwise: {cookie}"
    );
    assert_eq!(sessions(&test, id).await, 0);
    assert_eq!(person.get("/konto").await.status, 303);
}

#[tokio::test]
async fn a_form_from_elsewhere_signs_nobody_in() {
    let (test, id) = with_petra().await;
    let fields = [("csrf", "bm9ib2R5J3M"), ("email", EMAIL), ("password", PASSWORD)];
    let seen = test.visitor().post("/anmelden", &fields).await;
    assert_eq!((seen.status, seen.set_cookie()), (403, ""));
    assert_eq!(sessions(&test, id).await, 0);
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let (test, _) = with_petra().await;
    for back in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/abmelden",
        "",
    ] {
        let shown = test
            .visitor()
            .get(&format!("/anmelden?zurueck={}", encoded(back)))
            .await;
        assert_eq!(shown.attribute("main input[name=zurueck]", "value"), None, "{back:?}");
        assert_eq!(
            sign_in(&test.visitor(), EMAIL, PASSWORD, back).await.location(),
            "/konto",
            "{back:?}"
        );
        let chosen = test
            .visitor()
            .get(&format!("/sprache?wahl=en&zurueck={}", encoded(back)))
            .await;
        assert!(["/", "/abmelden"].contains(&chosen.location()), "{back:?}");
    }
}

fn encoded(text: &str) -> String {
    beteiligungsportal::web::address::encode(text)
}

#[tokio::test]
async fn an_expired_session_is_none_and_is_cleared_away() {
    let (test, id) = with_petra().await;
    let person = keeping(
        &test.visitor(),
        &sign_in(&test.visitor(), EMAIL, PASSWORD, "").await,
        id,
    );
    let day = 86_400.0;
    test.shift_clock(30.0 * day - 10.0).await;
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    assert_eq!(person.get("/konto").await.status, 200);
    test.shift_clock(30.0 * day + 10.0).await;
    assert_eq!(person.get("/konto").await.status, 303);
    assert_eq!(sessions(&test, id).await, 1);
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    assert_eq!(sessions(&test, id).await, 0);
}

#[tokio::test]
async fn a_chosen_language_is_kept() {
    let test = TestPortal::start().await;
    let chosen = test.visitor().get("/sprache?wahl=hsb&zurueck=/anmelden").await;
    assert_eq!((chosen.status, chosen.location()), (303, "/anmelden"));
    let cookie = chosen.set_cookie();
    assert!(
        cookie.starts_with("sprache=hsb;") && cookie.contains("Max-Age=31536000"),
        "{cookie}"
    );
    let mut reader = test.visitor();
    reader.cookie = Some("sprache=hsb".into());
    assert_eq!(
        reader.get("/anmelden").await.attribute("html", "lang").as_deref(),
        Some("hsb")
    );
    for wrong in ["/sprache?wahl=xx", "/sprache?wahl=", "/sprache"] {
        let seen = test.visitor().get(wrong).await;
        assert_eq!((seen.status, seen.set_cookie()), (400, ""), "{wrong}");
    }
}

#[tokio::test]
async fn the_accounts_page_names_roles_and_leads_to_the_bodies() {
    let (test, id) = with_petra().await;
    for (tenant, role) in [
        ("dresden", Role::Editor),
        ("dresden", Role::Moderator),
        ("leipzig", Role::Admin),
    ] {
        let role = Some((tenant.to_owned(), role));
        assert_eq!(
            accounts::add(&test.portal.db, NewAccount { role, ..petra() })
                .await
                .expect("a role"),
            id
        );
    }
    let person = keeping(
        &test.visitor(),
        &sign_in(&test.visitor(), EMAIL, PASSWORD, "").await,
        id,
    );
    let seen = person.get("/konto").await;
    let roles = seen.texts("main h2 + ul li");
    assert_eq!(roles.len(), 2, "{roles:?}");
    assert!(roles[0].starts_with("Dresden: Redaktion, Moderation"), "{roles:?}");
    assert!(roles[1].starts_with("Leipzig: Leitung"), "{roles:?}");
    assert_eq!(
        seen.attribute("main h2 + ul li a", "href").as_deref(),
        Some("/dresden/verwaltung")
    );
    assert_eq!(
        test.visitor().get("/konto").await.location(),
        "/anmelden?zurueck=%2Fkonto"
    );
}

#[tokio::test]
async fn adding_an_account_again_changes_what_is_given() {
    let (test, id) = with_petra().await;
    let db = &test.portal.db;
    let person = keeping(
        &test.visitor(),
        &sign_in(&test.visitor(), EMAIL, PASSWORD, "").await,
        id,
    );
    let again = NewAccount {
        email: EMAIL.to_lowercase(),
        operator: true,
        ..petra()
    };
    assert_eq!(accounts::add(db, again).await.expect("the same"), id);
    let renamed = NewAccount {
        name: "Petra Neu".into(),
        password: None,
        ..petra()
    };
    assert_eq!(accounts::add(db, renamed).await.expect("the same"), id);
    let seen = person.get("/konto").await;
    assert!(
        seen.shows("Petra Neu") && seen.shows("Betrieb der Plattform"),
        "the session and the role stay"
    );

    let other_password = NewAccount {
        password: Some("neu".into()),
        ..petra()
    };
    accounts::add(db, other_password).await.expect("the same");
    assert_eq!(
        person.get("/konto").await.status,
        303,
        "a new password ends the sessions"
    );
    assert_eq!(sign_in(&test.visitor(), EMAIL, PASSWORD, "").await.status, 422);
    assert_eq!(sign_in(&test.visitor(), EMAIL, "neu", "").await.status, 303);
}

#[tokio::test]
async fn what_cannot_be_added_is_said_and_leaves_nothing() {
    let test = TestPortal::start().await;
    let db = &test.portal.db;
    let wrong = [
        (
            NewAccount {
                email: "petra".into(),
                ..petra()
            },
            "\"petra\" is not an e-mail address",
        ),
        (
            NewAccount {
                name: " ".into(),
                ..petra()
            },
            "name",
        ),
        (
            NewAccount {
                password: Some(String::new()),
                ..petra()
            },
            "password",
        ),
        (
            NewAccount {
                role: Some(("atlantis".into(), Role::Editor)),
                ..petra()
            },
            "no tenant \"atlantis\"",
        ),
    ];
    for (account, reason) in wrong {
        let error = accounts::add(db, account).await.expect_err(reason).to_string();
        assert!(error.contains(reason), "{error}");
    }
    let token = accounts::new_token(db, &test.portal.randomness, EMAIL).await;
    assert!(token.expect_err("no account").to_string().contains("no account"));
    let left = test
        .postgres
        .query_one("select count(*) from accounts", &[])
        .await
        .expect("a count");
    assert_eq!(left.get::<_, i64>(0), 0);
}

#[tokio::test]
async fn a_token_is_stored_as_its_hash() {
    let (test, id) = with_petra().await;
    let token = accounts::new_token(&test.portal.db, &test.portal.randomness, " petra.schueler@example.org ").await;
    let token = token.expect("a token");
    let stored = test
        .postgres
        .query_one("select account_id, token_hash from api_tokens", &[])
        .await
        .expect("a row");
    assert_eq!(
        (stored.get::<_, i64>(0), stored.get::<_, Vec<u8>>(1)),
        (id, token_hash(&token))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_person_is_one_participant_however_many_votes_come_at_once() {
    let (test, id) = with_petra().await;
    let named = |name: &str| Account {
        id,
        display_name: name.into(),
        operator: false,
        second_factor: false,
        role_tenants: Vec::new(),
        role_names: Vec::new(),
        insight_tenants: Vec::new(),
        insight_ends: Vec::new(),
    };
    let petra = named("Petra Schüler");
    let (dresden, leipzig) = (test.tenant("dresden"), test.tenant("leipzig"));
    let ids = join_all((0..12).map(|_| participant(&test.portal.db, dresden, &petra))).await;
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert_ne!(participant(&test.portal.db, leipzig, &petra).await, ids[0]);

    let version = "select xmin::text || ' ' || display_name from participants";
    let row = async || {
        let read = test
            .as_tenant("dresden", |client| async move { client.query_one(version, &[]).await })
            .await;
        read.expect("one participant").get::<_, String>(0)
    };
    let before = row().await;
    participant(&test.portal.db, dresden, &petra).await;
    assert_eq!(row().await, before, "nothing is written when nothing changes");
    assert_eq!(participant(&test.portal.db, dresden, &named("Petra Neu")).await, ids[0]);
    assert!(row().await.ends_with("Petra Neu"));
}

async fn participant(db: &Db, tenant: TenantId, account: &Account) -> i64 {
    let mut connection = db.connect().await.expect("a connection");
    let tx = connection.begin(tenant).await.expect("a transaction");
    let id = tx.run(accounts::participant(account)).await.expect("a participant");
    tx.commit().await.expect("committed");
    id
}

/// One consultation with 13 contributions and a comment of the account, and a contribution of somebody else.
const POSTS: &str = "
    with consultation as (
        insert into consultations (tenant_id, format, title, sanitiser_version, starts_at, ends_at, published_at)
        values (current_tenant(), 'dialogue', 'Radweg', 1, now(), now() + interval '1 day', now()) returning id
    ), own as (
        insert into participants (tenant_id, account_id, display_name) values (current_tenant(), $1, 'P') returning id
    ), other as (
        insert into participants (tenant_id, display_name) values (current_tenant(), 'Q') returning id
    ), contributions as (
        insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version)
        select current_tenant(), 'contribution', consultation.id, own.id, 'Mein ' || n, 'Text <b>', '', 1
        from consultation, own, generate_series(1, 13) as n
    )
    insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version)
    select current_tenant(), 'contribution', consultation.id, other.id, 'Fremder Beitrag', 'Text', '', 1
    from consultation, other";
const COMMENT: &str = "
    insert into posts (tenant_id, kind, consultation_id, contribution_id, participant_id, body, body_html,
        sanitiser_version, status)
    select tenant_id, 'comment', consultation_id, id, (select id from participants where account_id = $1), 'Stimmt', '',
        1, 'pending'
    from posts where title = 'Fremder Beitrag'";

#[tokio::test]
async fn the_own_posts_of_all_bodies_stand_on_one_list() {
    let test = TestPortal::start().await;
    let (person, other) = (test.citizen("Petra").await, test.citizen("Jurij").await);
    let account = person.account.expect("an account");
    for tenant in ["dresden", "leipzig"] {
        test.as_tenant(tenant, |client| async move {
            for statement in [POSTS, COMMENT] {
                client.execute(statement, &[&account]).await.expect("posts");
            }
        })
        .await;
    }
    let first = person.get("/konto/beitraege").await;
    assert_eq!(first.texts("article").len(), 20, "{}", first.text);
    let newest = first.texts("article:first-child").concat();
    for part in [
        "Leipzig",
        "Kommentar zu: Fremder Beitrag",
        "Wird geprüft",
        "Stimmt",
        "Radweg",
    ] {
        assert!(newest.contains(part), "{part} in {newest}");
    }
    let href = first.attribute("article h2 a", "href").expect("a link");
    assert!(
        href.starts_with("/leipzig/beteiligungen/") && href.contains("/beitraege/"),
        "{href}"
    );
    assert!(href.contains("#beitrag-"), "{href}");
    assert!(!first.texts("article h2").contains(&"Fremder Beitrag".to_owned()));

    let next = first.attribute("nav.pager a[rel=next]", "href").expect("a next page");
    let second = person.get(&next).await;
    let titles: Vec<_> = [first.texts("article h2"), second.texts("article h2")].concat();
    assert_eq!(titles.len(), 28);
    assert_eq!(titles[1], "Mein 13");
    assert_eq!(titles[27], "Mein 1");
    assert_eq!(second.attribute("nav.pager a[rel=next]", "href"), None);

    assert_eq!(other.get(&next).await.status, 422, "another person's cursor");
    assert_eq!(person.get("/konto/beitraege?nach=x").await.status, 422);
    assert!(other.get("/konto/beitraege").await.texts("article").is_empty());
    assert_eq!(
        test.visitor().get("/konto/beitraege").await.location(),
        "/anmelden?zurueck=%2Fkonto%2Fbeitraege"
    );
}

#[tokio::test]
async fn only_a_demonstration_tells_accounts() {
    let test = TestPortal::start().await;
    let list = r#"[{"role": "editor", "email": "redaktion@example.org", "password": "demo <b>"}]"#;
    let put = "insert into platform_settings (key, value) values ('demo_accounts', $1)";
    test.postgres.execute(put, &[&list]).await.expect("a setting");
    let seen = test.visitor().get("/anmelden").await;
    assert!(
        !seen.shows("redaktion@example.org") && seen.texts("main table").is_empty(),
        "{}",
        seen.text
    );

    let demo = test.again().await;
    let seen = demo.visitor().get("/anmelden?zurueck=/dresden").await;
    assert_eq!(
        seen.texts("tbody tr > *"),
        [
            "Redaktion",
            "Anmelden: redaktion@example.org",
            "redaktion@example.org",
            "demo <b>"
        ]
    );
    assert_eq!(
        seen.attribute("tbody form input[name=zurueck]", "value").as_deref(),
        Some("/dresden")
    );
}
