//! Meilisearch beside `PostgreSQL`: what it is told and never told, what happens when it is away, and that nobody notices.

use std::time::Duration;

use beteiligungsportal::app;
use beteiligungsportal::search::index::{self, Lag};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use crate::support::TestPortal;
use crate::support::meili::{KEY, Meilisearch, Mood, SEARCH_KEY};

const INDEX: &str = "portal";

/// A portal with a Meilisearch of its own whose index is built.
async fn portal() -> (TestPortal, Meilisearch) {
    let meili = Meilisearch::start().await;
    let test = TestPortal::start_with(&options(&meili.url())).await;
    tend(&test).await;
    (test, meili)
}

/// With more patience than a busy machine needs.
fn options(url: &str) -> [&str; 10] {
    let [limits, off, name, url, key_name, key, search_name, search] = impatient(url);
    [
        limits,
        off,
        name,
        url,
        key_name,
        key,
        search_name,
        search,
        "--meili-patience",
        "10000",
    ]
}

fn impatient(url: &str) -> [&str; 8] {
    [
        "--limits",
        "off",
        "--meili-url",
        url,
        "--meili-key",
        KEY,
        "--meili-search-key",
        SEARCH_KEY,
    ]
}

/// One turn of the worker.
async fn tend(test: &TestPortal) {
    index::tend(&test.portal.db, test.portal.meili.as_ref())
        .await
        .expect("a turn");
}

async fn lag(test: &TestPortal) -> Lag {
    index::lag(&test.portal.db).await.expect("the lag").expect("an engine")
}

/// A published consultation, running unless shifted by whole days.
async fn proceeding(test: &TestPortal, tenant: &str, title: &str, days: i32) -> i64 {
    let insert = "insert into consultations (tenant_id, format, title, summary, description, sanitiser_version,
             starts_at, ends_at, published_at)
         values (current_tenant(), 'dialogue', $1, 'Kurz', 'Lang', 1, now() + make_interval(days => $2 - 1),
             now() + make_interval(days => $2 + 1), now())
         returning id";
    test.as_tenant(tenant, |client| async move {
        client
            .query_one(insert, &[&title, &days])
            .await
            .expect("a consultation")
            .get(0)
    })
    .await
}

async fn contribution(test: &TestPortal, tenant: &str, consultation: i64, title: &str, body: &str) -> i64 {
    let insert = "with person as (
             insert into participants (tenant_id, display_name) values (current_tenant(), 'Anna') returning id)
         insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version)
         select current_tenant(), 'contribution', $1, person.id, $2, $3, '', 1 from person returning id";
    test.as_tenant(tenant, |client| async move {
        client
            .query_one(insert, &[&consultation, &title, &body])
            .await
            .expect("a contribution")
            .get(0)
    })
    .await
}

async fn run(test: &TestPortal, tenant: &str, sql: &str) {
    test.as_tenant(tenant, |client| async move {
        client.batch_execute(sql).await.expect("a statement");
    })
    .await;
}

/// The answer of the API.
async fn search(test: &TestPortal, query: &str) -> Value {
    let answer = test.visitor().get(&format!("/api/v1/search?{query}")).await;
    assert_eq!(answer.status, 200, "{query}: {}", answer.text);
    answer.json()
}

async fn engine(test: &TestPortal, query: &str) -> String {
    search(test, query).await["engine"]
        .as_str()
        .expect("an engine")
        .to_owned()
}

/// Panics unless the index holds what the public may find, as it is, and nothing else.
async fn assert_same(test: &TestPortal, meili: &Meilisearch) {
    let rows = test.postgres.query(
        "select kind || '-' || id, title, body from search_documents order by (kind || '-' || id) collate \"C\"",
        &[],
    );
    let expected: Vec<Value> = rows
        .await
        .expect("the documents")
        .iter()
        .map(|row| json!([row.get::<_, &str>(0), row.get::<_, &str>(1), row.get::<_, &str>(2)]))
        .collect();
    let inside = meili.inside();
    let held: Vec<Value> = inside.indexes[INDEX]
        .documents
        .iter()
        .map(|(name, document)| json!([name, document["title"], document["body"]]))
        .collect();
    assert_eq!(held, expected);
    assert_eq!(inside.indexes.len(), 1, "{:?}", inside.indexes.keys());
}

#[tokio::test]
async fn what_is_written_is_found_and_what_is_hidden_is_gone() {
    let (test, meili) = portal().await;
    assert!(
        meili
            .names(INDEX)
            .contains(&format!("tenant-{}", test.tenant("dresden").0))
    );
    let id = proceeding(&test, "dresden", "Radwege an der Elbe", 0).await;
    let post = contribution(&test, "dresden", id, "Breiter", "Der Radweg ist <b>schmal</b>.").await;
    tend(&test).await;
    assert_same(&test, &meili).await;
    let found = search(&test, "q=radweg").await;
    assert_eq!(found["engine"], "meilisearch");
    assert_eq!(found["total"], 2);
    assert_eq!(found["items"][0]["title"], "Radwege an der Elbe");
    let snippet = found["items"][1]["snippet_html"].as_str().expect("a snippet");
    assert!(
        snippet.contains("<mark>Radweg") && !snippet.contains("<b>"),
        "{snippet}"
    );
    let page = test.visitor().get("/suche?q=radweg").await;
    assert!(
        page.shows(&format!("/dresden/beteiligungen/{id}/beitraege/{post}")),
        "{}",
        page.text
    );
    assert!(!page.text.to_lowercase().contains("meilisearch"));
    run(&test, "dresden", "update posts set status = 'hidden'").await;
    // Gone at once, though Meilisearch has not been told: PostgreSQL answers until it has.
    let at_once = search(&test, "q=radweg").await;
    assert_eq!((&at_once["total"], &at_once["engine"]), (&json!(1), &json!("postgres")));
    tend(&test).await;
    assert_same(&test, &meili).await;
    let told = search(&test, "q=radweg").await;
    assert_eq!((&told["total"], &told["engine"]), (&json!(1), &json!("meilisearch")));
    run(
        &test,
        "dresden",
        "update posts set status = 'visible', title = 'Noch breiter'",
    )
    .await;
    tend(&test).await;
    assert_same(&test, &meili).await;
    meili.assert_documented();
}

#[tokio::test]
async fn without_a_meilisearch_no_change_is_kept_for_one() {
    let test = TestPortal::start().await;
    proceeding(&test, "dresden", "Radwege", 0).await;
    tend(&test).await;
    let count = "select count(*) from search_changes";
    assert_eq!(test.count("dresden", count).await, 0);
    // One that is taken out of the configuration is forgotten after a day.
    let meili = Meilisearch::start().await;
    let with = test.again_with(&options(&meili.url())).await;
    tend(&with).await;
    meili.turn(Mood::Gone);
    proceeding(&test, "dresden", "Spielplatz", 0).await;
    tend(&test).await;
    assert_eq!(test.count("dresden", count).await, 1);
    test.shift_clock(90_000.0).await;
    tend(&test).await;
    proceeding(&test, "dresden", "Parkbank", 0).await;
    assert_eq!(test.count("dresden", count).await, 0);
    // Where it comes back, all is built anew.
    meili.turn(Mood::Well);
    tend(&with).await;
    assert_same(&test, &meili).await;
}

#[tokio::test]
async fn nothing_is_lost_or_left_old_when_it_goes_away_in_the_middle() {
    let (test, meili) = portal().await;
    let id = proceeding(&test, "dresden", "Haushalt", 0).await;
    for number in 0..20 {
        contribution(&test, "dresden", id, &format!("Parkbank {number}"), "Text").await;
    }
    tend(&test).await;
    for mood in [
        Mood::Gone,
        Mood::Broken,
        Mood::DropsAnswersOf(""),
        Mood::DropsAnswersOf("/documents"),
        Mood::DropsAnswersOf("/delete-batch"),
    ] {
        meili.turn(mood);
        run(
            &test,
            "dresden",
            "update posts set title = title || '!' where id % 3 = 0",
        )
        .await;
        run(&test, "dresden", "update posts set status = 'hidden' where id % 5 = 0").await;
        contribution(&test, "dresden", id, "Neu", "Auch neu").await;
        tend(&test).await;
        tend(&test).await;
        let waits = lag(&test).await;
        assert!(waits.waiting > 0 && !waits.is_healthy(), "{mood:?}: {waits}");
        assert!(waits.trouble.is_some(), "{mood:?}");
        assert_eq!(search(&test, "q=neu").await["engine"], "postgres", "{mood:?}");
        run(
            &test,
            "dresden",
            "update posts set status = 'visible' where id % 10 = 0",
        )
        .await;
        meili.turn(Mood::Well);
        tend(&test).await;
        assert_same(&test, &meili).await;
        let caught_up = lag(&test).await;
        assert_eq!((caught_up.waiting, caught_up.trouble), (0, None), "{mood:?}");
    }
    meili.assert_documented();
}

#[tokio::test]
async fn an_older_state_never_replaces_a_newer_one() {
    let (test, meili) = portal().await;
    let id = proceeding(&test, "dresden", "Haushalt", 0).await;
    contribution(&test, "dresden", id, "Erster Titel", "Text").await;
    // Sent and enqueued there, not done yet.
    meili.set_pace(None);
    let turn = timeout(Duration::from_millis(500), tend(&test)).await;
    assert!(turn.is_err(), "it waits for the task");
    run(&test, "dresden", "update posts set title = 'Zweiter Titel'").await;
    assert_eq!(engine(&test, "q=titel").await, "postgres");
    meili.set_pace(Some(Duration::from_millis(5)));
    tend(&test).await;
    assert_same(&test, &meili).await;
    assert!(meili.holds("Zweiter Titel") && !meili.holds("Erster Titel"));
    assert_eq!(lag(&test).await.waiting, 0);
    // Taken back while the first message is under way.
    contribution(&test, "dresden", id, "Kurzes Leben", "Text").await;
    meili.set_pace(None);
    let turn = timeout(Duration::from_millis(500), tend(&test)).await;
    assert!(turn.is_err());
    run(
        &test,
        "dresden",
        "update posts set status = 'hidden' where title = 'Kurzes Leben'",
    )
    .await;
    meili.set_pace(Some(Duration::from_millis(5)));
    tend(&test).await;
    assert_same(&test, &meili).await;
    assert!(!meili.holds("Kurzes Leben"));
}

#[tokio::test]
async fn tasks_that_fail_are_done_again_and_one_bad_text_keeps_no_other_back() {
    let (test, meili) = portal().await;
    let id = proceeding(&test, "dresden", "Haushalt", 0).await;
    for code in ["internal", "no_space_left_on_device", "invalid_document_fields"] {
        contribution(&test, "dresden", id, "Parkbank", code).await;
        meili.fail_next(code);
        tend(&test).await;
        test.shift_clock(60.0).await;
        tend(&test).await;
        assert_same(&test, &meili).await;
        test.shift_clock(0.0).await;
    }
    meili.poison(Some("Giftpilz"));
    for number in 0..40 {
        let title = if number == 17 { "Giftpilz" } else { "Pilz" };
        contribution(&test, "dresden", id, title, &format!("Nummer {number}")).await;
    }
    for minute in 1..=20 {
        test.shift_clock(f64::from(minute) * 900.0).await;
        tend(&test).await;
    }
    let refused = lag(&test).await;
    assert_eq!((refused.waiting, refused.failing), (1, 1), "{refused}");
    assert!(refused.in_full().contains("invalid_document_fields") && !refused.is_healthy());
    assert_eq!(
        meili
            .names(INDEX)
            .iter()
            .filter(|name| name.starts_with("contribution-"))
            .count(),
        3 + 39
    );
    meili.poison(None);
    test.shift_clock(40_000.0).await;
    tend(&test).await;
    assert_same(&test, &meili).await;
    assert!(lag(&test).await.is_healthy());
}

#[tokio::test]
async fn a_server_that_lost_its_data_is_filled_anew() {
    let (test, meili) = portal().await;
    proceeding(&test, "dresden", "Haushalt", 0).await;
    tend(&test).await;
    meili.lose_everything();
    assert_eq!(engine(&test, "q=haushalt").await, "postgres");
    proceeding(&test, "dresden", "Haushalt 2027", 0).await;
    tend(&test).await;
    tend(&test).await;
    assert_same(&test, &meili).await;
    assert_eq!(search(&test, "q=haushalt").await["total"], 2);
    // In the middle of a task.
    meili.set_pace(None);
    proceeding(&test, "dresden", "Haushalt 2028", 0).await;
    let turn = timeout(Duration::from_millis(500), tend(&test)).await;
    assert!(turn.is_err());
    meili.lose_everything();
    meili.set_pace(Some(Duration::from_millis(5)));
    tend(&test).await;
    tend(&test).await;
    assert_same(&test, &meili).await;
    meili.assert_documented();
}

#[tokio::test]
async fn a_rebuild_leaves_no_gap_and_goes_on_after_a_crash() {
    let (test, meili) = portal().await;
    let id = proceeding(&test, "dresden", "Haushalt", 0).await;
    // More than one part.
    for number in 0..90 {
        contribution(
            &test,
            "dresden",
            id,
            &format!("Parkbank {number}"),
            &"Bank ".repeat(14_000),
        )
        .await;
    }
    tend(&test).await;
    assert_eq!(engine(&test, "q=parkbank").await, "meilisearch");
    let (db, engine_there) = (&test.portal.db, test.portal.meili.as_ref().expect("configured"));
    // The first part is loaded, then the process ends.
    meili.set_pace(Some(Duration::from_millis(300)));
    let mut told = Vec::new();
    let first = beteiligungsportal::search::rebuild_with(db, engine_there, |loaded, _| {
        told.push(loaded);
        if loaded > 0 {
            meili.turn(Mood::Gone);
        }
    });
    first.await.expect_err("Meilisearch went away");
    let loaded = *told.last().expect("it was told");
    assert!(loaded > 0 && loaded < 91, "{told:?}");
    meili.turn(Mood::Well);
    // Meanwhile the old index answers, and is kept up to date beside the new one.
    assert_eq!(search(&test, "q=parkbank").await["total"], 90);
    assert_eq!(engine(&test, "q=parkbank").await, "meilisearch");
    run(
        &test,
        "dresden",
        "update posts set status = 'hidden' where title in ('Parkbank 3', 'Parkbank 80')",
    )
    .await;
    let mut told = Vec::new();
    let mut least = u64::MAX;
    let second = async {
        let done =
            beteiligungsportal::search::rebuild_with(db, engine_there, |loaded, total| told.push((loaded, total)));
        done.await.expect("the rest");
    };
    let watch = async {
        loop {
            least = least.min(search(&test, "q=parkbank").await["total"].as_u64().expect("a total"));
            sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::select! { () = second => {}, () = watch => {} }
    assert_eq!(least, 88, "a hidden one was found, or there was a gap");
    assert_eq!(told[0].0, loaded, "it goes on where it was");
    meili.set_pace(Some(Duration::from_millis(5)));
    tend(&test).await;
    assert_same(&test, &meili).await;
    assert_eq!(engine(&test, "q=parkbank").await, "meilisearch");
    assert_eq!(meili.inside().done("indexSwap"), 2, "the first build and this one");
    meili.assert_documented();
}

#[tokio::test]
async fn a_swap_whose_answer_was_lost_is_not_done_twice() {
    let (test, meili) = portal().await;
    proceeding(&test, "dresden", "Haushalt", 0).await;
    tend(&test).await;
    let (db, there) = (&test.portal.db, test.portal.meili.as_ref().expect("configured"));
    for lost in ["/swap-indexes", "/settings", "/indexes", "/documents"] {
        meili.turn(Mood::DropsAnswersOf(lost));
        let broken = beteiligungsportal::search::rebuild_with(db, there, |_, _| {});
        broken.await.expect_err("an answer is missing");
        meili.turn(Mood::Well);
        proceeding(&test, "dresden", "Noch ein Haushalt", 0).await;
        tend(&test).await;
        assert_same(&test, &meili).await;
    }
    assert_eq!(meili.inside().done("indexSwap"), 5);
    assert!(lag(&test).await.is_healthy());
}

#[tokio::test]
async fn visitors_notice_nothing_of_a_server_that_is_away_and_the_breaker_spares_it() {
    let meili = Meilisearch::start().await;
    let test = TestPortal::start_with(&impatient(&meili.url())).await;
    tend(&test).await;
    proceeding(&test, "dresden", "Haushalt", 0).await;
    tend(&test).await;
    meili.turn(Mood::Silent);
    let begun = Instant::now();
    for _ in 0..12 {
        let page = test.visitor().get("/suche?q=haushalt").await;
        assert!(page.shows("1 Treffer"), "{}", page.text);
    }
    // Three that waited in vain, then one in five seconds.
    let (asked, took) = (meili.inside().silenced, begun.elapsed());
    assert!((3..=3 + took.as_secs() / 5).contains(&asked), "{asked} in {took:?}");
    meili.turn(Mood::Well);
    let back = async {
        while engine(&test, "q=haushalt").await != "meilisearch" {
            sleep(Duration::from_millis(200)).await;
        }
    };
    timeout(Duration::from_mins(1), back).await.expect("it is asked again");
}

#[tokio::test]
async fn both_engines_count_and_page_alike() {
    let (test, meili) = portal().await;
    let running = proceeding(&test, "dresden", "Spielplatz am Park", 0).await;
    proceeding(&test, "leipzig", "Spielplatz im Hof", 0).await;
    proceeding(&test, "dresden", "Spielplatz am Markt", 30).await;
    proceeding(&test, "dresden", "Spielplatz am Tor", -30).await;
    proceeding(&test, "dresden", "Spielplatz am Turm", -600).await;
    let decided = proceeding(&test, "leipzig", "Spielplatz am Ring", -40).await;
    run(
        &test,
        "leipzig",
        &format!("update consultations set decided_at = now() - interval '1 day' where id = {decided}"),
    )
    .await;
    for number in 0..30 {
        contribution(
            &test,
            "dresden",
            running,
            &format!("Schaukel {number}"),
            "Auf den Spielplatz",
        )
        .await;
    }
    tend(&test).await;
    let plain = test.again().await;
    let sorted = |mut answer: Value| {
        answer["items"] = json!(answer["items"].as_array().expect("items").len());
        answer["next"] = Value::Null;
        answer["engine"] = Value::Null;
        answer
    };
    for query in [
        "q=spielplatz",
        "q=spielplatz&tenant=dresden",
        "q=spielplatz&status=active",
        "q=spielplatz&status=announced",
        "q=spielplatz&status=closed",
        "q=spielplatz&status=archived",
        "q=spielplatz&status=decided",
        "q=spielplatz&district=Leipzig",
        "q=spielplatz&kind=contribution",
        "q=spielplatz&format=dialogue&limit=7",
        "q=spielplatz%20-turm",
    ] {
        assert_eq!(engine(&test, query).await, "meilisearch", "{query}");
        let (one, other) = (search(&test, query).await, search(&plain, query).await);
        assert_eq!(sorted(one), sorted(other), "{query}");
    }
    // The clock goes on, and nothing has to be told for it.
    test.shift_clock(86_400.0 * 2.0).await;
    assert_eq!(search(&test, "q=spielplatz&status=active").await["total"], 0);
    test.shift_clock(0.0).await;
    let (mut seen, mut next) = (Vec::new(), String::new());
    loop {
        let answer = search(&test, &format!("q=spielplatz&limit=8{next}")).await;
        assert_eq!(answer["engine"], "meilisearch");
        seen.extend(
            answer["items"]
                .as_array()
                .expect("items")
                .iter()
                .map(|item| item["url"].to_string()),
        );
        match answer["next"].as_str() {
            Some(cursor) => next = format!("&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), 36);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 36);
    // A list that was begun with Meilisearch goes on without it.
    let begun = search(&test, "q=spielplatz&limit=8").await;
    let cursor = begun["next"].as_str().expect("a cursor").to_owned();
    meili.turn(Mood::Gone);
    let rest = search(&test, &format!("q=spielplatz&limit=8&cursor={cursor}")).await;
    assert_eq!(
        (&rest["engine"], rest["items"].as_array().map(Vec::len)),
        (&json!("postgres"), Some(8))
    );
    meili.assert_documented();
}

#[tokio::test]
async fn what_nobody_may_find_is_never_told() {
    let (test, meili) = portal().await;
    let id = proceeding(&test, "dresden", "Wald", 0).await;
    let draft = proceeding(&test, "dresden", "Offen", 0).await;
    run(
        &test,
        "dresden",
        &format!(
            "update consultations set published_at = null where id = {draft};
             update consultations set title = 'Geheimplan', description = 'Geheimplan' where id = {draft}"
        ),
    )
    .await;
    contribution(&test, "dresden", draft, "Verfrüht", "Verfrüht").await;
    test.as_tenant("dresden", |client| async move {
        client.batch_execute("begin").await.expect("a transaction");
    })
    .await;
    contribution(&test, "dresden", id, "Schmähwort", "Schmähwort").await;
    test.postgres
        .batch_execute("update posts set status = 'hidden' where title = 'Schmähwort'; commit")
        .await
        .expect("hidden in the transaction that wrote it");
    tend(&test).await;
    let (db, there) = (&test.portal.db, test.portal.meili.as_ref().expect("configured"));
    beteiligungsportal::search::rebuild_with(db, there, |_, _| {})
        .await
        .expect("a rebuild");
    for word in ["Geheimplan", "Verfrüht", "Schmähwort"] {
        assert!(!meili.was_told(word), "{word}");
        for query in ["", "&tenant=dresden", "&kind=contribution", "&sort=date"] {
            let answer = search(&test, &format!("q={}{query}", urlencoded(word))).await;
            assert_eq!(
                (&answer["total"], answer["items"].as_array().map(Vec::len)),
                (&json!(0), Some(0)),
                "{word}"
            );
        }
    }
    // Who has it redacted need not wait: not a count of the old words, even while Meilisearch is away.
    let post = contribution(&test, "dresden", id, "Adresse", "Anna wohnt in der Rosenstraße").await;
    tend(&test).await;
    assert_eq!(search(&test, "q=rosenstra%C3%9Fe").await["total"], 1);
    meili.set_pace(None);
    run(
        &test,
        "dresden",
        &format!("update posts set body = 'Entfernt' where id = {post}"),
    )
    .await;
    let answer = search(&test, "q=rosenstra%C3%9Fe").await;
    assert_eq!((&answer["total"], &answer["engine"]), (&json!(0), &json!("postgres")));
    assert!(!search(&test, "q=adresse").await.to_string().contains("Rosenstra"));
    meili.assert_documented();
}

#[tokio::test]
async fn anything_typed_is_answered_and_widens_no_filter() {
    let (test, meili) = portal().await;
    proceeding(&test, "dresden", "Marktplatz", 0).await;
    proceeding(&test, "leipzig", "Marktplatz x 1", 0).await;
    tend(&test).await;
    let long = "Marktplatz ".repeat(910);
    for typed in [
        "\"",
        "\"\"\"\"",
        "-",
        "-Marktplatz",
        "\0",
        "a\0b",
        "👍",
        "\u{202e}abc",
        "' or 1=1 --",
        "tenant = x OR 1=1",
        "Marktplatz\" OR tenant_id > 0",
        "tenant_id = 1 OR tenant_id EXISTS",
        "\\",
        "{\"q\":\"\"}",
        &long,
    ] {
        for place in ["/suche", "/dresden/suche"] {
            let begun = Instant::now();
            let page = test.visitor().get(&format!("{place}?q={}", urlencoded(typed))).await;
            assert_eq!(page.status, 200, "{typed:?}: {}", page.text);
            assert!(begun.elapsed() < Duration::from_secs(3), "{typed:?}");
        }
        let within = search(
            &test,
            &format!("tenant=dresden&q={}", urlencoded(&format!("Marktplatz {typed}"))),
        )
        .await;
        let items = within["items"].as_array().expect("items");
        assert!(
            items.iter().all(|item| item["tenant"] == "dresden"),
            "{typed:?}: {within}"
        );
        let filter = test
            .visitor()
            .get(&format!("/api/v1/search?q=marktplatz&district={}", urlencoded(typed)))
            .await;
        assert!([200, 422].contains(&filter.status), "{typed:?}");
    }
    meili.assert_documented();
}

#[tokio::test]
async fn two_servers_tell_within_seconds_and_only_one_at_a_time() {
    let meili = Meilisearch::start().await;
    let test = TestPortal::start_with(&options(&meili.url())).await;
    let other = test.again_with(&options(&meili.url())).await;
    let id = proceeding(&test, "dresden", "Haushalt", 0).await;
    let (stop, stopped) = watch::channel(false);
    for portal in [test.portal.clone(), other.portal.clone()] {
        let stopped = stopped.clone();
        tokio::spawn(async move { app::work(&portal, stopped).await });
    }
    let until = async |what: &str, there: bool| {
        let begun = Instant::now();
        while meili
            .inside()
            .indexes
            .get(INDEX)
            .is_some_and(|index| index.documents.contains_key(what))
            != there
        {
            assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
            sleep(Duration::from_millis(20)).await;
        }
        begun.elapsed()
    };
    until(&format!("consultation-{id}"), true).await;
    let post = contribution(&test, "dresden", id, "Parkbank", "Text").await;
    until(&format!("contribution-{post}"), true).await;
    run(&test, "dresden", "update posts set status = 'hidden'").await;
    let took = until(&format!("contribution-{post}"), false).await;
    assert!(took < Duration::from_secs(5), "{took:?}");
    stop.send(true).expect("somebody works");
    meili.assert_documented();
}

#[tokio::test]
async fn settings_are_code_and_the_operator_is_told_of_the_lag() {
    let (test, meili) = portal().await;
    let applied = meili.inside().indexes[INDEX].settings.clone();
    assert_eq!(applied["localizedAttributes"][0]["locales"], json!(["deu"]));
    assert_eq!(applied["searchableAttributes"], json!(["title", "body"]));
    let enqueued = meili.inside().enqueued();
    let again = test.again_with(&options(&meili.url())).await;
    tend(&again).await;
    assert_eq!(
        meili.inside().enqueued(),
        enqueued,
        "what is as wanted is not applied again"
    );
    meili.inside().indexes.get_mut(INDEX).expect("there").settings["stopWords"] = json!(["foo"]);
    let again = test.again_with(&options(&meili.url())).await;
    tend(&again).await;
    assert_eq!(meili.inside().indexes[INDEX].settings, applied);
    meili.turn(Mood::Gone);
    proceeding(&test, "dresden", "Haushalt", 0).await;
    test.shift_clock(120.0).await;
    tend(&test).await;
    let ready = test.visitor().get("/readyz").await;
    assert_eq!(ready.status, 200);
    assert!(ready.text.starts_with("ready\n"), "{}", ready.text);
    assert!(
        ready.text.contains("1 changes wait, the oldest for 12"),
        "{}",
        ready.text
    );
    assert!(!ready.text.contains("reached") && lag(&test).await.in_full().contains("cannot be reached"));
    meili.turn(Mood::Well);
    tend(&test).await;
    let ready = test.visitor().get("/readyz").await;
    assert!(ready.text.contains("answers, 0 changes wait"), "{}", ready.text);
    meili.assert_documented();
}

fn urlencoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}
