//! Rate limits: who asks too much waits, and nobody else does.

use reqwest::Method;

use crate::documents::Part::{Chosen, Typed};
use crate::documents::{managed, send_parts, upload};
use crate::support::{Person, Seen, TestPortal};

/// A portal behind a proxy on this machine, with these limits.
async fn limited(limits: &str) -> TestPortal {
    TestPortal::start_with(&["--trusted-proxies", "127.0.0.1", "--limits", limits]).await
}

/// What somebody at this address is answered.
async fn from(person: &Person, address: &str, path: &str) -> Seen {
    person
        .send(Method::GET, path, &[("x-forwarded-for", address)], None)
        .await
}

#[tokio::test]
async fn who_searches_without_end_is_told_when_to_go_on() {
    // The default number, earned slowly, since this machine may be busy.
    let test = limited("search.address=30/1h").await;
    let visitor = test.visitor();
    for number in 0..30 {
        let seen = from(&visitor, "203.0.113.9", &format!("/suche?q={number}")).await;
        assert_eq!(seen.status, 200, "{}", seen.text);
    }
    let refused = from(&visitor, "203.0.113.9", "/suche?q=Radweg").await;
    assert_eq!(refused.status, 429);
    assert!(refused.shows("Zu viele Anfragen"), "{}", refused.text);
    let wait: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((3_000..=3_600).contains(&wait), "{wait}");
    assert_eq!(refused.header("ratelimit"), format!("\"search.address\";r=0;t={wait}"));
    assert_eq!(refused.header("ratelimit-policy"), "\"search.address\";q=30;w=108000");
    // The same household over the API, and by another address of its IPv6 network.
    from(&visitor, "203.0.113.9", "/api/v1/search?q=Radweg")
        .await
        .is_problem(429);
    assert_eq!(from(&visitor, "203.0.113.10", "/suche?q=Radweg").await.status, 200);
    assert_eq!(from(&visitor, "203.0.113.9", "/dresden").await.status, 200);
}

#[tokio::test]
async fn addresses_that_a_visitor_makes_up_help_nobody() {
    let test = limited("search.address=1/1h").await;
    let visitor = test.visitor();
    assert_eq!(from(&visitor, "10.9.8.7, 203.0.113.9", "/suche?q=a").await.status, 200);
    assert_eq!(from(&visitor, "10.1.1.1, 203.0.113.9", "/suche?q=a").await.status, 429);
    let untrusting = test.again_with(&["--limits", "search.address=1/1h"]).await;
    let visitor = untrusting.visitor();
    assert_eq!(from(&visitor, "203.0.113.1", "/suche?q=a").await.status, 200);
    assert_eq!(from(&visitor, "203.0.113.2", "/suche?q=a").await.status, 429);
}

#[tokio::test]
async fn a_storm_on_one_body_leaves_the_others_in_peace() {
    let test = limited("read.tenant=20/1h").await;
    let visitor = test.visitor();
    for number in 0..20 {
        assert_eq!(
            from(&visitor, &format!("203.0.113.{number}"), "/dresden").await.status,
            200
        );
    }
    let refused = from(&visitor, "203.0.113.77", "/dresden").await;
    assert_eq!(refused.status, 429);
    assert!(refused.shows("Hier ist gerade sehr viel los"), "{}", refused.text);
    assert_eq!(refused.header("ratelimit-policy"), "\"read.tenant\";q=20;w=72000");
    from(&visitor, "203.0.113.77", "/api/v1/tenants/dresden/consultations")
        .await
        .is_problem(429);
    assert_eq!(from(&visitor, "203.0.113.77", "/leipzig").await.status, 200);
    assert_eq!(from(&visitor, "203.0.113.77", "/").await.status, 200);
}

#[tokio::test]
async fn files_of_strangers_use_up_nothing_of_a_bodys_allowance() {
    let limits = "upload.tenant=2/1h, upload.address=none, upload.account=none";
    let test = TestPortal::start_with(&["--limits", limits]).await;
    let consultation = test.dialogue().await;
    let page = managed(consultation);
    let (anna, stranger) = (test.citizen("Anna").await, test.visitor());
    for (person, page_of_theirs, form) in [(&anna, "/", "/abmelden"), (&stranger, "/anmelden", "/anmelden")] {
        let token = person.get(page_of_theirs).await.form_token(form);
        for token in [token.as_str(), "nonsense"] {
            let parts = [
                Typed("csrf", token),
                Typed("title_1", "Plan"),
                Chosen("file_1", "plan.zip", b"PK\x03\x04...."),
            ];
            let refused = send_parts(person, &page, &parts).await;
            assert!([303, 403, 404].contains(&refused.status), "{}", refused.status);
        }
    }
    let editor = test.editor("Edda", "dresden").await;
    for file in ["eins.zip", "zwei.zip"] {
        upload(&editor, consultation, file, file, b"PK\x03\x04....").await;
    }
    let token = editor.get(&page).await.form_token(&page);
    let parts = [
        Typed("csrf", token.as_str()),
        Typed("title_1", "Plan"),
        Chosen("file_1", "drei.zip", b"PK\x03\x04...."),
    ];
    let refused = send_parts(&editor, &page, &parts).await;
    assert_eq!(refused.status, 429, "{}", refused.text);
    assert_eq!(refused.header("ratelimit-policy"), "\"upload.tenant\";q=2;w=7200");
}

#[tokio::test]
async fn reports_that_no_person_sends_use_up_nothing_of_a_bodys_allowance() {
    let limits = "report.tenant=2/1h, report.address=none";
    let test = TestPortal::start_with(&["--limits", limits]).await;
    let consultation = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let id = anna.contribute(consultation, "", "Ihr Deppen!").await;
    let action = format!("/dresden/melden/{id}");
    let report = [
        ("grund", "insult"),
        ("erklaerung", "Das geht zu weit."),
        ("name", "Petra"),
        ("email", "petra@example.org"),
        ("redlich", "1"),
    ];
    let robot = test.visitor();
    let form = robot.get(&action).await;
    for _ in 0..3 {
        assert_eq!(robot.post(&action, &report).await.status, 403, "without a token");
        let filled: Vec<_> = report
            .into_iter()
            .chain([("webseite", "https://spam.example")])
            .collect();
        assert_eq!(robot.post_form(&form, &action, &filled).await.status, 422);
    }
    for email in ["petra@example.org", "paula@example.org"] {
        let fields = [report[0], report[1], report[2], ("email", email), report[4]];
        assert_eq!(test.visitor().submit(&action, &action, &fields).await.status, 303);
    }
    let refused = test.visitor().submit(&action, &action, &report).await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.header("ratelimit-policy"), "\"report.tenant\";q=2;w=7200");
    assert!(refused.shows("Das geht zu weit."), "what was typed is kept");
}

#[tokio::test]
async fn nobody_keeps_an_owner_from_a_new_password_by_other_mails() {
    let test = TestPortal::start_with(&["--limits", "registration.address=none"]).await;
    test.add_account("katrin@example.org", "Katrin Schubert", "grüne kuh fährt straßenbahn")
        .await;
    let stranger = test.visitor();
    let fields = [("email", "katrin@example.org"), ("frequency", "daily")];
    for number in 0..8 {
        let page = format!("/suche/abonnieren?q=Radweg{number}");
        stranger.submit(&page, "/suche/abonnieren", &fields).await;
    }
    let before = test.mails().await.len();
    assert_eq!(before, 5, "then there is a pause");
    let forgot = "/passwort-vergessen";
    assert_eq!(stranger.submit(forgot, forgot, &fields[..1]).await.status, 303);
    assert_eq!(test.mails().await.len(), before + 1);
}

#[tokio::test]
async fn an_account_has_one_allowance_on_all_servers() {
    let limits = ["--limits", "write.account=3/1h"];
    let test = TestPortal::start_with(&limits).await;
    let consultation = test.dialogue().await;
    let katrin = test.citizen("Katrin Schubert").await;
    let path = format!("/tenants/dresden/consultations/{consultation}/contributions");
    let other_server = test.again_with(&limits).await;
    let text = serde_json::json!({ "body": "Mehr Bäume am Elbufer." });
    let mut statuses = Vec::new();
    for server in [&test, &other_server, &test, &other_server, &test] {
        let katrin = katrin.at(server);
        statuses.push(katrin.api_post(&path, &text).await.status);
    }
    assert_eq!(statuses, [201, 201, 201, 429, 429]);
    let jurij = test.citizen("Jurij Bräuer").await;
    assert_eq!(jurij.api_post(&path, &text).await.status, 201);
    // Reading goes on, and after an hour one more may be written.
    assert_eq!(katrin.api_get(&path).await.status, 200);
    test.shift_clock(3_601.0).await;
    assert_eq!(katrin.api_post(&path, &text).await.status, 201);
    assert_eq!(katrin.api_post(&path, &text).await.status, 429);
}

#[tokio::test]
async fn what_was_typed_comes_back_with_the_refusal_and_can_be_sent_again() {
    let test = TestPortal::start_with(&["--limits", "write.account=1/1h"]).await;
    let consultation = test.dialogue().await;
    let katrin = test.citizen("Katrin Schubert").await;
    let page = format!("/dresden/beteiligungen/{consultation}");
    let action = format!("{page}/beitraege");
    let fields = [
        ("title", "Mehr <Bäume>"),
        ("body", "Am Ufer fehlt \"Schatten\"."),
        ("regeln", "ja"),
    ];
    let written = katrin.submit(&page, &action, &fields).await;
    assert_eq!(written.status, 303, "{}", written.text);
    let refused = katrin.submit(&page, &action, &fields).await;
    assert_eq!(refused.status, 429, "{}", refused.text);
    assert!(refused.shows("Ihre Eingaben sind noch da"), "{}", refused.text);
    let form = format!("form[action=\"{action}\"]");
    for (name, value) in fields {
        let field = format!("{form} input[name={name}]");
        assert_eq!(refused.attribute(&field, "value").as_deref(), Some(value));
    }
    let token = refused
        .attribute(&format!("{form} input[name=csrf]"), "value")
        .expect("the form's token");
    test.shift_clock(3_601.0).await;
    let again = [fields[0], fields[1], fields[2], ("csrf", token.as_str())];
    assert_eq!(katrin.post(&action, &again).await.status, 303);
}
