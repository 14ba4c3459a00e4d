//! What staff and operators do is written down for good, and read by those it concerns.

use serde_json::{Value, json};
use tokio_postgres::error::SqlState;

use crate::support::{Person, TestPortal};
use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::web::Role;

const LOG: &str = "/dresden/verwaltung/protokoll";
const PLATFORM_LOG: &str = "/plattform/protokoll";

async fn administrator(test: &TestPortal, name: &str) -> Person {
    test.person(name, Some(("dresden", "admin"))).await
}

/// Opens a dialogue as an editor does in the browser.
async fn open(editor: &Person, title: &str) {
    let page = "/dresden/verwaltung/beteiligungen/neu";
    let fields = [
        ("title", title),
        ("format", "dialogue"),
        ("starts_at", "2099-03-01T08:00"),
        ("ends_at", "2099-04-01T00:00"),
    ];
    let opened = editor.submit(page, page, &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
}

/// Puts a row into Dresden's log, as many times as asked.
async fn fill(test: &TestPortal, name: &str, times: i32) {
    test.as_tenant("dresden", |client| async move {
        client
            .execute(
                "insert into audit_log (tenant_id, actor_name, actor_role, action, subject_kind, subject)
                 select current_tenant(), $1, 'editor', 'consultation.opened', 'consultation', 'Nr. ' || n
                 from generate_series(1, $2::integer) as n",
                &[&name, &times],
            )
            .await
            .expect("rows");
    })
    .await;
}

#[tokio::test]
async fn opening_a_consultation_stands_in_the_log_whichever_way_it_is_done() {
    let test = TestPortal::start().await;
    let editor = test.editor("Eva Redaktion", "dresden").await;
    open(&editor, "Radweg am Ufer").await;
    test.consultation("dresden", "Schulhof", json!({ "format": "survey" }))
        .await;
    let admin = administrator(&test, "Adam Leitung").await;
    let log = admin.get(LOG).await;
    assert_eq!(log.status, 200, "{}", log.text);
    assert_eq!(
        log.texts("article h2"),
        ["Beteiligung angelegt: Schulhof", "Beteiligung angelegt: Radweg am Ufer"]
    );
    let page = &log.texts("article")[1];
    assert!(page.contains("Eva Redaktion (Redaktion)"), "{page}");
    assert!(
        page.contains("1. März 2099, 08:00 Uhr") && page.contains("Dialog"),
        "{page}"
    );
    let way = log.attribute("article:last-of-type h2 a", "href").expect("a way to it");
    assert!(admin.get(&way).await.shows("Radweg am Ufer"));
    assert_eq!(
        test.count("leipzig", "select count(*) from audit_log").await,
        0,
        "another body's log has nothing of it"
    );
}

#[tokio::test]
async fn what_was_refused_does_not_stand_in_the_log() {
    let test = TestPortal::start().await;
    let editor = test.editor("Eva", "dresden").await;
    let page = "/dresden/verwaltung/beteiligungen/neu";
    let fields = [("title", ""), ("format", "dialogue")];
    assert_eq!(editor.submit(page, page, &fields).await.status, 422);
    assert_eq!(test.count("dresden", "select count(*) from audit_log").await, 0);
}

#[tokio::test]
async fn the_log_is_the_administrators_alone() {
    let test = TestPortal::start().await;
    let visitor = test.visitor();
    let citizen = test.citizen("Anna").await;
    let editor = test.editor("Eva", "dresden").await;
    let elsewhere = test.person("Lea", Some(("leipzig", "admin"))).await;
    let platform = test.operator("Otto").await;
    let admin = administrator(&test, "Adam").await;
    for path in [
        LOG,
        "/dresden/verwaltung/protokoll.csv",
        "/dresden/verwaltung/protokoll.json",
    ] {
        assert!(visitor.get(path).await.location().starts_with("/anmelden?"), "{path}");
        assert_eq!(citizen.get(path).await.status, 404, "{path}");
        assert_eq!(editor.get(path).await.status, 403, "{path}");
        assert_eq!(elsewhere.get(path).await.status, 404, "{path}");
        assert_eq!(platform.get(path).await.status, 404, "{path}");
        assert_eq!(admin.get(path).await.status, 200, "{path}");
    }
    for path in [PLATFORM_LOG, "/plattform/protokoll.csv", "/plattform/protokoll.json"] {
        for nobody in [&visitor, &citizen, &editor, &elsewhere, &admin] {
            assert_eq!(nobody.get(path).await.status, 404, "{path}");
        }
        assert_eq!(platform.get(path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn neither_role_of_the_application_can_change_what_is_written() {
    let test = TestPortal::start().await;
    fill(&test, "Eva", 1).await;
    let dresden = test.tenant("dresden").0;
    let platform_row = "insert into platform_audit_log (actor_name, actor_role, action, subject_kind, subject)
         values ('Otto', 'operator', 'job.retried', 'job', 'letter')";
    test.postgres.batch_execute(platform_row).await.expect("a row");
    let attempts = [
        "update audit_log set subject = 'x'",
        "update audit_log set at = now() - interval '1 day'",
        "delete from audit_log",
        "truncate audit_log",
        "insert into audit_log (tenant_id, at, actor_name, actor_role, action, subject_kind, subject)
             values (current_tenant(), now() - interval '1 year', 'x', 'editor', 'x', 'x', 'x')",
        "insert into audit_log (tenant_id, id, actor_name, actor_role, action, subject_kind, subject)
             overriding system value values (current_tenant(), 1, 'x', 'editor', 'x', 'x', 'x')",
        "alter table audit_log disable row level security",
        "drop table audit_log",
        "update platform_audit_log set subject = 'x'",
        "delete from platform_audit_log",
        "truncate platform_audit_log",
        "drop table platform_audit_log",
    ];
    for role in ["portal_app", "portal_system"] {
        test.as_tenant("dresden", |client| async move {
            client
                .batch_execute(&format!("set role {role}"))
                .await
                .expect("the role");
            for attempt in attempts {
                let refused = client.batch_execute(attempt).await.expect_err(attempt);
                assert_eq!(
                    refused.code(),
                    Some(&SqlState::INSUFFICIENT_PRIVILEGE),
                    "{role}: {attempt}: {refused:?}"
                );
            }
            client.batch_execute("set role portal_owner").await.expect("the role");
        })
        .await;
    }
    // The platform's role writes into every body's log and reads none; a body's role knows its own alone.
    let read_by = async |role: &str, sql: &str| {
        let set = format!("set app.tenant_id = '{dresden}'; set role {role}");
        test.postgres.batch_execute(&set).await.expect("the role");
        let read = test.postgres.query(sql, &[]).await.map(|rows| rows.len());
        test.postgres
            .batch_execute("set role portal_owner")
            .await
            .expect("the role");
        read.map_err(|error| error.code().cloned())
    };
    let refused = Err(Some(SqlState::INSUFFICIENT_PRIVILEGE));
    assert_eq!(read_by("portal_app", "select from audit_log").await, Ok(1));
    assert_eq!(read_by("portal_system", "select from audit_log").await, refused);
    assert_eq!(read_by("portal_system", "select from platform_audit_log").await, Ok(1));
    assert_eq!(read_by("portal_app", "select from platform_audit_log").await, refused);
}

#[tokio::test]
async fn a_long_log_is_read_page_by_page_and_narrowed() {
    let test = TestPortal::start().await;
    fill(&test, "Eva Redaktion", 40).await;
    test.shift_clock(3.0 * 86_400.0).await;
    fill(&test, "Mia Moderation", 2).await;
    test.shift_clock(0.0).await;
    let admin = administrator(&test, "Adam").await;
    let mut seen = Vec::new();
    let mut next = Some(LOG.to_owned());
    let mut pages = 0;
    while let Some(address) = next {
        let page = admin.get(&address).await;
        assert_eq!(page.status, 200, "{address}");
        seen.extend(page.texts("article h2"));
        next = page.attribute("a[rel=next]", "href");
        pages += 1;
    }
    assert_eq!((pages, seen.len()), (2, 42));
    assert_eq!(seen[0], "Beteiligung angelegt: Nr. 2");
    assert_eq!(seen[41], "Beteiligung angelegt: Nr. 1");

    let found = async |query: &str| admin.get(&format!("{LOG}?{query}")).await.texts("article h2").len();
    assert_eq!(found("person=mia").await, 2);
    assert_eq!(found("person=Nr.+40").await, 1, "whom or what it concerned counts too");
    assert_eq!(found("person=%25").await, 0, "no sign is a wild card");
    assert_eq!(found("aktion=staff.invited").await, 0);
    assert_eq!(found("aktion=consultation.opened").await, 25);
    assert_eq!(found("aktion=unknown").await, 25, "what does not exist narrows nothing");
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::get("Europe/Berlin").expect("Berlin"));
    let day = |days: i64| {
        today
            .checked_add(jiff::Span::new().days(days))
            .expect("a day")
            .date()
            .to_string()
    };
    assert_eq!(found(&format!("von={}", day(1))).await, 2);
    assert_eq!(
        found(&format!("von={}&bis={}", day(3), day(3))).await,
        2,
        "the last day belongs to it"
    );
    assert_eq!(found(&format!("bis={}", day(2))).await, 25);
    assert_eq!(found(&format!("von={}", day(4))).await, 0);

    let foreign = admin.get(&format!("{LOG}?nach=abc")).await;
    assert_eq!(foreign.status, 422);
    let narrowed = admin.get(&format!("{LOG}?person=Eva&aktion=consultation.opened")).await;
    assert_eq!(narrowed.texts(".chips li a").len(), 3, "two filters, and all of them");
    let next = narrowed.attribute("a[rel=next]", "href").expect("a next page");
    assert_eq!(admin.get(&next).await.texts("article h2").len(), 15);
}

#[tokio::test]
async fn the_log_is_taken_home_whole_and_harmless() {
    let test = TestPortal::start().await;
    // More than is read at once, and a name that a spreadsheet would compute.
    fill(&test, "=cmd|' /C calc'!A0", 1100).await;
    let admin = administrator(&test, "Adam").await;
    let table = admin.get("/dresden/verwaltung/protokoll.csv").await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        table.header("content-disposition"),
        "attachment; filename=\"protokoll.csv\""
    );
    assert!(
        table.text.starts_with("\u{feff}Nummer;Zeit (UTC);Wer;Was;"),
        "{}",
        &table.text[..80]
    );
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(table.text.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 1100);
    for row in &rows {
        assert!(row[2].starts_with("'=cmd"), "{row:?}");
    }
    assert_eq!(&rows[0][5], "Nr. 1100");

    let data = admin.get("/dresden/verwaltung/protokoll.json").await.json();
    let items = data.as_array().expect("a list");
    assert_eq!(items.len(), 1100);
    assert_eq!(items[1099]["subject"], "Nr. 1");
    assert_eq!(items[0]["actor_name"], "=cmd|' /C calc'!A0");
    let narrowed = admin
        .get("/dresden/verwaltung/protokoll.json?person=Nr.+1099")
        .await
        .json();
    assert_eq!(narrowed.as_array().map(Vec::len), Some(1));
    let none = admin
        .get("/dresden/verwaltung/protokoll.json?person=niemand")
        .await
        .json();
    assert_eq!(none, json!([]));
}

#[tokio::test]
async fn what_operators_and_the_command_line_do_stands_in_the_platforms_log() {
    let test = TestPortal::start().await;
    let mia = NewAccount {
        email: "mia@example.org".into(),
        name: "Mia Muster".into(),
        role: Some(("dresden".into(), Role::Moderator)),
        ..NewAccount::default()
    };
    for _ in 0..2 {
        accounts::add(&test.portal.db, mia.clone()).await.expect("an account");
    }
    accounts::new_token(&test.portal.db, &test.portal.randomness, "mia@example.org")
        .await
        .expect("a token");
    test.postgres
        .batch_execute("insert into jobs (kind, payload, dead_at, last_error) values ('note', '{}', now(), 'closed')")
        .await
        .expect("a dead job");
    let platform = test.operator("Otto Betrieb").await;
    let page = platform.get("/plattform").await;
    let action = page.attribute("form[action$=nochmal]", "action").expect("a dead job");
    let token = page.form_token(&action);
    assert_eq!(platform.post(&action, &[("csrf", &token)]).await.status, 303);

    let log = platform.get(PLATFORM_LOG).await;
    let done = log.texts("article h2");
    assert_eq!(
        done,
        [
            "Auftrag neu begonnen: note",
            "Zugangsschlüssel für die Schnittstelle ausgestellt: Mia Muster",
            "Konto angelegt oder geändert: Mia Muster",
            "Konto angelegt oder geändert: Mia Muster"
        ]
    );
    let entries = log.texts("article");
    assert!(
        entries[0].contains("Otto Betrieb (Betrieb der Plattform)"),
        "{}",
        entries[0]
    );
    assert!(entries[0].contains("closed"), "{}", entries[0]);
    assert!(entries[1].contains("(Kommandozeile)"), "{}", entries[1]);
    // The role itself is the body's own affair; given twice, it was given once.
    let given = test
        .as_tenant("dresden", |client| async move {
            client.query("select after from audit_log", &[]).await.expect("the log")
        })
        .await;
    assert_eq!(given.len(), 1);
    assert_eq!(given[0].get::<_, Value>(0), json!({ "roles": ["moderator"] }));
}
