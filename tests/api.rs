//! The JSON interface: what programs read and write, and what they are told when something is wrong.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::TestPortal;

fn ids(page: &Value) -> Vec<i64> {
    page["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| item["id"].as_i64().expect("an id"))
        .collect()
}

#[tokio::test]
async fn an_editor_opens_a_consultation_and_everyone_reads_it() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    let body = json!({
        "title": "Marktplatz neu denken",
        "format": "dialogue",
        "summary": "Wie soll der Platz aussehen?",
        "description": "Mit **Bäumen**?",
        "starts_at": "2020-01-01T00:00:00+01:00",
        "ends_at": "2099-01-01T00:00:00+01:00",
    });
    let made = editor.api_post("/tenants/dresden/consultations", &body).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let item = made.json();
    assert!(
        made.location()
            .ends_with(&format!("/api/v1/tenants/dresden/consultations/{}", item["id"]))
    );
    assert_eq!(item["status"], "active");
    assert_eq!(item["phases"][0]["methods"], json!(["contributions"]));
    assert_eq!(
        item["description_html"].as_str().unwrap().trim(),
        "<p>Mit <strong>Bäumen</strong>?</p>"
    );

    let stranger = test.visitor();
    let read = stranger
        .api_get(&format!("/tenants/dresden/consultations/{}", item["id"]))
        .await
        .json();
    assert_eq!(read, item);
    let url = item["url"].as_str().unwrap();
    assert_eq!(url, format!("{}/dresden/beteiligungen/{}", stranger.base(), item["id"]));
    assert_eq!(stranger.get(url.trim_start_matches(stranger.base())).await.status, 200);
    let list = stranger
        .api_get("/tenants/dresden/consultations?status=active&format=dialogue&q=marktplatz")
        .await
        .json();
    assert_eq!(ids(&list), [item["id"].as_i64().unwrap()]);
    assert_eq!(list["items"][0]["contributions"], 0);
    assert_eq!(
        ids(&stranger
            .api_get("/tenants/dresden/consultations?status=closed")
            .await
            .json()),
        [0_i64; 0]
    );
    assert_eq!(
        ids(&stranger.api_get("/tenants/leipzig/consultations").await.json()),
        [0_i64; 0]
    );
}

#[tokio::test]
async fn permission_is_judged_before_the_body() {
    let test = TestPortal::start().await;
    let path = "/tenants/dresden/consultations";
    let nonsense = json!({ "nonsense": true });
    test.visitor().api_post(path, &nonsense).await.is_problem(401);
    test.citizen("Clara")
        .await
        .api_post(path, &nonsense)
        .await
        .is_problem(403);
    test.editor("Emil", "leipzig")
        .await
        .api_post(path, &nonsense)
        .await
        .is_problem(403);
    test.editor("Edda", "dresden")
        .await
        .api_post(path, &nonsense)
        .await
        .is_problem(422);
    let mut forger = test.visitor();
    forger.token = Some("made-up".into());
    forger.api_get(path).await.is_problem(401);
}

#[tokio::test]
async fn a_browsers_session_does_not_open_the_api() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    let answer = editor
        .send(
            Method::POST,
            "/api/v1/tenants/dresden/consultations",
            &[("content-type", "application/json")],
            Some(b"{}".to_vec()),
        )
        .await;
    answer.is_problem(401);
}

#[tokio::test]
async fn tenants_are_listed_in_pages() {
    let test = TestPortal::start().await;
    let visitor = test.visitor();
    let first = visitor.api_get("/tenants?limit=1").await.json();
    assert_eq!(first["items"][0]["slug"], "dresden");
    assert_eq!(first["items"][0]["url"], format!("{}/dresden", visitor.base()));
    let next = first["next"].as_str().expect("a second page");
    let second = visitor.api_get(&format!("/tenants?limit=1&cursor={next}")).await.json();
    assert_eq!(second["items"][0]["slug"], "leipzig");
    assert_eq!(second["next"], Value::Null);
}

#[tokio::test]
async fn contributions_comments_and_votes_go_round() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let (anna, bela) = (test.citizen("Anna Krause").await, test.citizen("Bela").await);
    let list = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let made = anna
        .api_post(&list, &json!({ "body": "Bitte *mehr* Platz für Räder. Und Bänke." }))
        .await;
    assert_eq!(made.status, 201, "{}", made.text);
    let item = made.json();
    assert_eq!(made.location(), item["url"]);
    assert_eq!(item["title"].as_str().unwrap().chars().next(), Some('B'));
    assert_eq!(item["author"], json!({ "name": "Anna Krause" }));
    assert_eq!(item["votes"], json!({ "agree": 0, "neutral": 0, "disagree": 0 }));
    assert_eq!(item["status"], "visible");
    assert!(item["body_html"].as_str().unwrap().contains("<em>mehr</em>"));

    let contribution = format!("/tenants/dresden/contributions/{}", item["id"]);
    let comment = bela
        .api_post(&format!("{contribution}/comments"), &json!({ "body": "Gute Idee" }))
        .await;
    assert_eq!(comment.status, 201, "{}", comment.text);
    assert_eq!(comment.json()["parent_id"], Value::Null);
    let answer = anna
        .api_post(
            &format!("{contribution}/comments"),
            &json!({ "body": "Danke", "parent_id": comment.json()["id"] }),
        )
        .await;
    assert_eq!(answer.json()["parent_id"], comment.json()["id"]);
    let thread = test.visitor().api_get(&format!("{contribution}/comments")).await.json();
    assert_eq!(ids(&thread), ids(&json!({ "items": [comment.json(), answer.json()] })));

    let vote = format!("{contribution}/vote");
    for (value, counts) in [
        ("agree", [1, 0, 0]),
        ("agree", [1, 0, 0]),
        ("neutral", [0, 1, 0]),
        ("disagree", [0, 0, 1]),
    ] {
        let voted = bela.api_put(&vote, &json!({ "value": value })).await;
        assert_eq!(voted.status, 200, "{}", voted.text);
        let [agree, neutral, disagree] = counts;
        assert_eq!(
            voted.json(),
            json!({ "votes": { "agree": agree, "neutral": neutral, "disagree": disagree } })
        );
    }
    assert_eq!(
        anna.api_put(&vote, &json!({ "value": "agree" })).await.json()["votes"]["agree"],
        1,
        "authors may vote"
    );
    for _ in 0..2 {
        let withdrawn = bela.api_delete(&vote).await;
        assert_eq!(
            withdrawn.json(),
            json!({ "votes": { "agree": 1, "neutral": 0, "disagree": 0 } })
        );
    }
    let read = test.visitor().api_get(&list).await.json();
    assert_eq!(
        (&read["items"][0]["comments"], &read["items"][0]["votes"]["agree"]),
        (&json!(2), &json!(1))
    );
    let consultation = test
        .visitor()
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}"))
        .await
        .json();
    assert_eq!(consultation["contributions"], 1);
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let body = json!({ "body": "Text" });
    for path in [
        "/tenants/atlantis/consultations",
        "/tenants/dresden/consultations/999999",
        "/tenants/dresden/consultations/x",
        "/tenants/dresden/consultations/999999/contributions",
        "/tenants/dresden/contributions/999999/comments",
        "/nothing",
        &format!("/tenants/leipzig/consultations/{dialogue}"),
        &format!("/tenants/leipzig/consultations/{dialogue}/contributions"),
    ] {
        test.visitor().api_get(path).await.is_problem(404);
    }
    anna.api_post("/tenants/dresden/consultations/999999/contributions", &body)
        .await
        .is_problem(404);
    anna.api_post(
        &format!("/tenants/leipzig/consultations/{dialogue}/contributions"),
        &body,
    )
    .await
    .is_problem(404);
    anna.api_post("/tenants/dresden/contributions/999999/comments", &body)
        .await
        .is_problem(404);
    anna.api_put(
        "/tenants/dresden/contributions/999999/vote",
        &json!({ "value": "agree" }),
    )
    .await
    .is_problem(404);
    anna.api(Method::DELETE, "/tenants", None).await.is_problem(405);
}

#[tokio::test]
async fn a_strangers_contribution_comment_and_vote_are_refused() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let list = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let made = test
        .citizen("Anna")
        .await
        .api_post(&list, &json!({ "body": "Text" }))
        .await
        .json();
    let contribution = format!("/tenants/dresden/contributions/{}", made["id"]);
    let stranger = test.visitor();
    stranger
        .api_post(&list, &json!({ "body": "Text" }))
        .await
        .is_problem(401);
    stranger
        .api_post(&format!("{contribution}/comments"), &json!({ "body": "Text" }))
        .await
        .is_problem(401);
    stranger
        .api_put(&format!("{contribution}/vote"), &json!({ "value": "agree" }))
        .await
        .is_problem(401);
    stranger
        .api_delete(&format!("{contribution}/vote"))
        .await
        .is_problem(401);
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 1);
    assert_eq!(test.count("dresden", "select count(*) from votes").await, 0);
}

#[tokio::test]
async fn the_end_is_judged_to_the_second_by_the_databases_clock() {
    let test = TestPortal::start().await;
    let end = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(10_000);
    let dialogue = test
        .consultation("dresden", "Bald zu Ende", json!({ "ends_at": end.to_string() }))
        .await;
    let anna = test.citizen("Anna").await;
    let list = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let body = json!({ "body": "Noch rechtzeitig?" });
    test.shift_clock_to(end - jiff::SignedDuration::from_secs(1)).await;
    let made = anna.api_post(&list, &body).await;
    assert_eq!(made.status, 201, "{}", made.text);
    let contribution = format!("/tenants/dresden/contributions/{}", made.json()["id"]);
    test.shift_clock_to(end + jiff::SignedDuration::from_secs(1)).await;
    anna.api_post(&list, &body).await.is_problem(422);
    anna.api_post(&format!("{contribution}/comments"), &body)
        .await
        .is_problem(422);
    anna.api_put(&format!("{contribution}/vote"), &json!({ "value": "agree" }))
        .await
        .is_problem(422);
    anna.api_delete(&format!("{contribution}/vote")).await.is_problem(422);
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 1);
    assert_eq!(test.count("dresden", "select count(*) from votes").await, 0);
    let status = test
        .visitor()
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}"))
        .await
        .json()["status"]
        .clone();
    assert_eq!(status, "closed");
}

#[tokio::test]
async fn before_the_begin_nothing_is_accepted_either() {
    let test = TestPortal::start().await;
    let begin = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(10_000);
    let end = begin + jiff::SignedDuration::from_secs(10_000);
    let differs = json!({ "starts_at": begin.to_string(), "ends_at": end.to_string() });
    let dialogue = test.consultation("dresden", "Kommt noch", differs).await;
    let anna = test.citizen("Anna").await;
    let list = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    test.shift_clock_to(begin - jiff::SignedDuration::from_secs(1)).await;
    anna.api_post(&list, &json!({ "body": "Zu früh" }))
        .await
        .is_problem(422);
    test.shift_clock_to(begin + jiff::SignedDuration::from_secs(1)).await;
    assert_eq!(anna.api_post(&list, &json!({ "body": "Jetzt" })).await.status, 201);
}

#[tokio::test]
async fn texts_that_cannot_be_accepted_name_the_field() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let list = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let longest = "ä".repeat(20_000);
    assert_eq!(anna.api_post(&list, &json!({ "body": longest })).await.status, 201);
    for body in [
        "",
        " \n\t ",
        "****",
        "# ",
        "\u{200b}\u{200b}",
        "\u{0}",
        &"x".repeat(20_001),
        &"👩‍👩‍👧‍👦".repeat(4000),
    ] {
        let refused = anna.api_post(&list, &json!({ "body": body })).await;
        refused.is_problem(422);
        assert_eq!(refused.json()["errors"][0]["field"], "body", "{}", refused.text);
    }
    let refused = anna
        .api_post(&list, &json!({ "body": "Text", "title": "x".repeat(151) }))
        .await;
    refused.is_problem(422);
    assert_eq!(refused.json()["errors"][0]["field"], "title");
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 1);
}

#[tokio::test]
async fn bodies_of_the_wrong_shape_are_told_so() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let path = format!("/api/v1/tenants/dresden/consultations/{dialogue}/contributions");
    let bearer = format!("Bearer {}", anna.token.clone().unwrap());
    let send = async |media_type: &str, body: &[u8]| {
        let headers = [("authorization", bearer.as_str()), ("content-type", media_type)];
        test.visitor()
            .send(Method::POST, &path, &headers, Some(body.to_vec()))
            .await
    };
    for wrong in [
        &b"[]"[..],
        b"{}",
        b"{\"body\": 5}",
        b"{\"body\": null}",
        b"\"text\"",
        b"null",
    ] {
        send("application/json", wrong).await.is_problem(422);
    }
    for broken in [&b""[..], b"{", b"{\"body\": \"x\""] {
        send("application/json", broken).await.is_problem(400);
    }
    send("application/json", b"{\"body\": \"\xff\xfe\"}")
        .await
        .is_problem(422);
    send("text/plain", b"{\"body\": \"x\"}").await.is_problem(415);
    send("application/json", &vec![b'x'; 50 * 1024 * 1024])
        .await
        .is_problem(413);
    let deep = format!("{{\"body\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let answer = send("application/json", deep.as_bytes()).await;
    assert!((400..423).contains(&answer.status), "{}", answer.text);
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
}

#[tokio::test]
async fn made_up_values_name_the_field() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let list = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let made = anna.api_post(&list, &json!({ "body": "Text" })).await.json();
    let vote = format!("/tenants/dresden/contributions/{}/vote", made["id"]);
    let field = |seen: &crate::support::Seen| {
        seen.is_problem(422);
        seen.json()["errors"][0]["field"].as_str().unwrap().to_owned()
    };
    assert_eq!(field(&anna.api_put(&vote, &json!({ "value": "maybe" })).await), "value");
    assert_eq!(field(&anna.api_get(&format!("{list}?sort=loud")).await), "sort");
    assert_eq!(
        field(&anna.api_get("/tenants/dresden/consultations?format=gossip").await),
        "format"
    );
    assert_eq!(
        field(&anna.api_get("/tenants/dresden/consultations?status=odd").await),
        "status"
    );
    for limit in ["0", "101", "-1", "x", "99999999999999999999"] {
        assert_eq!(field(&anna.api_get(&format!("{list}?limit={limit}")).await), "limit");
    }
    let editor = test.editor("Edda", "dresden").await;
    let body = json!({ "title": "T", "format": "gossip", "starts_at": "2026-01-01T00:00:00Z", "ends_at": "2026-02-01T00:00:00Z" });
    assert_eq!(
        field(&editor.api_post("/tenants/dresden/consultations", &body).await),
        "format"
    );
    let body = json!({ "title": "T", "format": "dialogue", "starts_at": "2026-02-01T00:00:00Z", "ends_at": "2026-01-01T00:00:00Z" });
    assert_eq!(
        field(&editor.api_post("/tenants/dresden/consultations", &body).await),
        "ends_at"
    );
    assert_eq!(test.count("dresden", "select count(*) from votes").await, 0);
}

#[tokio::test]
async fn a_cursor_from_elsewhere_is_refused() {
    let test = TestPortal::start().await;
    let (first, second) = (test.dialogue().await, test.dialogue().await);
    let anna = test.citizen("Anna").await;
    let list = |id: i64| format!("/tenants/dresden/consultations/{id}/contributions");
    for text in ["Eins", "Zwei"] {
        for id in [first, second] {
            assert_eq!(anna.api_post(&list(id), &json!({ "body": text })).await.status, 201);
        }
    }
    let cursor = anna.api_get(&format!("{}?limit=1", list(first))).await.json()["next"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        anna.api_get(&format!("{}?limit=1&cursor={cursor}", list(first)))
            .await
            .status,
        200
    );
    for elsewhere in [
        format!("{}?cursor={cursor}", list(second)),
        format!("{}?cursor={cursor}&sort=top", list(first)),
        format!("{}?cursor=AAAA", list(first)),
        format!("{}?cursor=%00", list(first)),
        format!("/tenants?cursor={cursor}"),
        format!("/tenants/dresden/consultations?cursor={cursor}"),
    ] {
        let refused = anna.api_get(&elsewhere).await;
        refused.is_problem(422);
        assert_eq!(refused.json()["errors"][0]["field"], "cursor", "{elsewhere}");
    }
    let page = anna
        .get(&format!("/dresden/beteiligungen/{second}?nach={cursor}"))
        .await;
    assert_eq!(page.status, 422, "{}", page.text);
}

#[tokio::test]
async fn problems_speak_the_readers_language() {
    let test = TestPortal::start().await;
    let title = async |language: &str| {
        let headers = [("accept-language", language)];
        let seen = test
            .visitor()
            .send(Method::GET, "/api/v1/tenants/atlantis/consultations", &headers, None)
            .await;
        seen.json()["title"].as_str().unwrap().to_owned()
    };
    let (german, english, sorbian) = (title("de").await, title("en-GB,en;q=0.9").await, title("hsb").await);
    assert_eq!(german, "Diese Stelle kennen wir nicht");
    assert_ne!(german, english);
    assert_ne!(german, sorbian);
    assert_eq!(title("fr").await, german);
}

#[tokio::test]
async fn the_description_and_the_routes_say_the_same() {
    let test = TestPortal::start().await;
    let served = test.visitor().get("/api/v1/openapi.json").await.json();
    assert_eq!(served["openapi"].as_str().map(|version| &version[..3]), Some("3.1"));
    let paths = served["paths"].as_object().expect("paths");
    let mut described = Vec::new();
    for (path, methods) in paths {
        for method in methods.as_object().expect("methods").keys() {
            described.push(format!("{} {path}", method.to_uppercase()));
        }
    }
    described.sort();
    // The contract of the design, word for word, and the list of documents.
    let contract = [
        "DELETE /api/v1/tenants/{tenant}/contributions/{id}/vote",
        "GET /api/v1/search",
        "GET /api/v1/tenants",
        "GET /api/v1/tenants/{tenant}/consultations",
        "GET /api/v1/tenants/{tenant}/consultations/{id}",
        "GET /api/v1/tenants/{tenant}/consultations/{id}/contributions",
        "GET /api/v1/tenants/{tenant}/consultations/{id}/documents",
        "GET /api/v1/tenants/{tenant}/contributions/{id}/comments",
        "POST /api/v1/tenants/{tenant}/consultations",
        "POST /api/v1/tenants/{tenant}/consultations/{id}/contributions",
        "POST /api/v1/tenants/{tenant}/contributions/{id}/comments",
        "PUT /api/v1/tenants/{tenant}/contributions/{id}/vote",
    ];
    assert_eq!(described, contract);
    // What is described is there, and no method besides is.
    for (path, methods) in paths {
        let concrete = path.replace("{tenant}", "dresden").replace("{id}", "1");
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            let listed = methods.get(method.as_str().to_lowercase()).is_some();
            let seen = test
                .visitor()
                .send(
                    method.clone(),
                    &concrete,
                    &[("content-type", "application/json")],
                    Some(b"{}".to_vec()),
                )
                .await;
            assert_eq!(listed, seen.status != 405, "{method} {path}: {}", seen.status);
        }
    }
}

#[tokio::test]
async fn a_comment_that_was_taken_back_is_not_answered_with_the_next_one() {
    let test = TestPortal::start().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let dialogue = test.dialogue().await;
    let contribution = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let path = format!("/api/v1/tenants/dresden/contributions/{contribution}/comments");
    let bearer = format!("Bearer {}", anna.token.as_deref().expect("a token"));
    let headers = [
        ("authorization", bearer.as_str()),
        ("content-type", "application/json"),
        ("idempotency-key", "einmal"),
    ];
    let stranger = test.visitor();
    let send = async || {
        let body = br#"{"body":"Ja, bitte."}"#.to_vec();
        stranger.send(Method::POST, &path, &headers, Some(body)).await
    };
    let made = send().await.json();
    assert_eq!(send().await.json(), made, "once");
    let withdraw = format!(
        "/dresden/beteiligungen/{dialogue}/beitraege/{}/zurueckziehen",
        made["id"]
    );
    assert_eq!(anna.submit(&withdraw, &withdraw, &[]).await.status, 303);
    crate::moderation::comment(&bela, contribution, "Nein.").await;
    send().await.is_problem(404);
}

#[tokio::test]
async fn a_period_that_the_database_cannot_tell_apart_or_keep_is_none() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    for (starts_at, ends_at, field) in [
        (
            "2026-01-01T00:00:00.000000100Z",
            "2026-01-01T00:00:00.000000900Z",
            "ends_at",
        ),
        ("-009000-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "starts_at"),
    ] {
        let body = json!({ "title": "T", "format": "dialogue", "starts_at": starts_at, "ends_at": ends_at });
        let refused = editor.api_post("/tenants/dresden/consultations", &body).await;
        refused.is_problem(422);
        assert!(refused.shows(field), "{}", refused.text);
    }
    let phase = json!({ "title": "P", "methods": [], "begins_at": "2026-01-01T00:00:00.000000100Z", "ends_at": "2026-01-01T00:00:00.000000900Z" });
    let body = json!({ "title": "T", "format": "dialogue", "starts_at": "2026-01-01T00:00:00Z", "ends_at": "2026-02-01T00:00:00Z", "phases": [phase] });
    editor
        .api_post("/tenants/dresden/consultations", &body)
        .await
        .is_problem(422);
}

#[tokio::test]
async fn the_staff_leafs_through_all_and_the_home_shows_what_was_decided_last() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    for number in 0..21 {
        test.consultation("dresden", &format!("Nummer {number}"), json!({}))
            .await;
    }
    let page = editor.get("/dresden/verwaltung").await;
    assert_eq!(page.texts("article.card").len(), 20);
    let next = page.attribute("a[href*='nach=']", "href").expect("a way on");
    let next = editor.get(&next).await;
    assert_eq!(next.texts("article.card").len(), 1, "{}", next.text);
    // The oldest one is decided last.
    let decided = "update consultations set decision = 'Ja.',
            starts_at = portal_now() - interval '400 days', ends_at = portal_now() - interval '40 days' + (id % 30) * interval '1 day',
            decided_at = portal_now() - interval '9 days' - (id % 30) * interval '1 minute'";
    test.as_tenant("dresden", |client| async move { client.batch_execute(decided).await })
        .await
        .expect("decided");
    let order = "select title from consultations order by decided_at desc limit 1";
    let latest: String = test
        .as_tenant("dresden", |client| async move {
            client.query_one(order, &[]).await.expect("a row").get(0)
        })
        .await;
    let home = test.visitor().get("/dresden").await;
    assert!(home.shows(&latest), "{latest}: {}", home.text);
}
