//! Search: what is found and what never is, filters, pages, and anything that can be typed.

use std::time::{Duration, Instant};

use beteiligungsportal::search;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::support::TestPortal;

/// A published consultation, running unless shifted by whole days, with a contribution and a comment.
async fn proceeding(test: &TestPortal, tenant: &str, title: &str, text: &str, days: i32) -> i64 {
    test.as_tenant(tenant, |client| async move {
        let consultation: i64 = client
            .query_one(
                "insert into consultations (tenant_id, format, title, summary, description, sanitiser_version,
                     starts_at, ends_at, published_at)
                 values (current_tenant(), 'dialogue', $1, $2, '', 1,
                     now() + make_interval(days => $3 - 1), now() + make_interval(days => $3 + 1), now())
                 returning id",
                &[&title, &text, &days],
            )
            .await
            .expect("a consultation")
            .get(0);
        consultation
    })
    .await
}

async fn post(test: &TestPortal, tenant: &str, consultation: i64, kind: &str, title: &str, body: &str) -> i64 {
    test.as_tenant(tenant, |client| async move {
        client
            .query_one(
                "with person as (
                     insert into participants (tenant_id, display_name) values (current_tenant(), 'Anna') returning id)
                 insert into posts (tenant_id, kind, consultation_id, contribution_id, participant_id, title, body,
                     body_html, sanitiser_version)
                 select current_tenant(), $2, $1,
                     case when $2 = 'comment' then (select min(id) from posts where consultation_id = $1) end,
                     person.id, $3, $4, '', 1
                 from person returning id",
                &[&consultation, &kind, &title, &body],
            )
            .await
            .expect("a post")
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

#[tokio::test]
async fn each_kind_is_found_with_its_address_and_marked_words() {
    let test = TestPortal::start().await;
    let id = proceeding(&test, "dresden", "Radwege an der Elbe", "Wo soll gebaut werden?", 0).await;
    let contribution = post(
        &test,
        "dresden",
        id,
        "contribution",
        "Breiter",
        "Der Radweg ist <b>schmal</b> & holprig.",
    )
    .await;
    let comment = post(&test, "dresden", id, "comment", "", "Stimmt, ein Radweg braucht Platz.").await;
    let page = test.visitor().get("/suche?q=radweg").await;
    assert_eq!(page.status, 200, "{}", page.text);
    // What was found in a proceeding stands under it.
    assert_eq!(page.texts(".found h3"), ["Radwege an der Elbe"], "{}", page.text);
    assert_eq!(page.texts(".found li h4").len(), 2, "{}", page.text);
    for path in [
        format!("/dresden/beteiligungen/{id}"),
        format!("/dresden/beteiligungen/{id}/beitraege/{contribution}"),
        format!("/dresden/beteiligungen/{id}/beitraege/{contribution}#beitrag-{comment}"),
    ] {
        assert!(page.shows(&format!("href=\"{path}\"")), "{path}: {}", page.text);
    }
    assert!(page.texts("mark").iter().all(|word| word.starts_with("Radweg")));
    assert!(
        page.shows("&lt;b&gt;schmal&lt;/b&gt;") || page.shows("&lt;bschmal"),
        "{}",
        page.text
    );
    assert!(!page.shows("<b>"));
}

#[tokio::test]
async fn what_is_hidden_withdrawn_or_a_draft_is_never_found_or_counted() {
    let test = TestPortal::start().await;
    let id = proceeding(&test, "dresden", "Zauberwald", "Wald", 0).await;
    post(&test, "dresden", id, "contribution", "Einhorn", "Ein Einhorn im Wald").await;
    assert!(test.visitor().get("/suche?q=einhorn").await.shows("1 Treffer"));
    run(&test, "dresden", "update posts set status = 'hidden'").await;
    let none = test.visitor().get("/suche?q=einhorn").await;
    assert_eq!(none.texts(".found").len(), 0);
    assert!(!none.shows("Treffer</p>"));
    run(&test, "dresden", "update posts set status = 'visible'").await;
    assert!(test.visitor().get("/dresden/suche?q=einhorn").await.shows("1 Treffer"));
    run(&test, "dresden", "update consultations set published_at = null").await;
    for query in ["einhorn", "zauberwald"] {
        assert_eq!(
            test.visitor()
                .get(&format!("/suche?q={query}"))
                .await
                .texts(".found")
                .len(),
            0
        );
    }
}

#[tokio::test]
async fn a_body_s_search_stays_within_it_and_filters_narrow() {
    let test = TestPortal::start().await;
    proceeding(&test, "dresden", "Spielplatz am Park", "", 0).await;
    proceeding(&test, "dresden", "Spielplatz am Markt", "", 30).await;
    proceeding(&test, "leipzig", "Spielplatz im Hof", "", 0).await;
    let titles = async |path: &str| {
        let mut titles = test.visitor().get(path).await.texts(".found h3");
        titles.sort();
        titles
    };
    assert_eq!(
        titles("/dresden/suche?q=spielplatz").await,
        ["Spielplatz am Markt", "Spielplatz am Park"]
    );
    assert_eq!(
        titles("/dresden/suche?q=spielplatz&tenant=leipzig&kreis=Leipzig")
            .await
            .len(),
        2
    );
    assert_eq!(titles("/suche?q=spielplatz").await.len(), 3);
    assert_eq!(
        titles("/suche?q=spielplatz&status=announced").await,
        ["Spielplatz am Markt"]
    );
    assert_eq!(titles("/suche?q=spielplatz&kreis=Leipzig").await, ["Spielplatz im Hof"]);
    assert_eq!(titles("/suche?q=spielplatz&art=contribution").await.len(), 0);
    assert_eq!(titles("/suche?q=spielplatz&format=survey").await.len(), 0);
    let filtered = test
        .visitor()
        .get("/suche?q=spielplatz&status=active&kreis=Leipzig")
        .await;
    assert_eq!(filtered.texts(".chips li").len(), 3, "{}", filtered.text);
    for wrong in [
        "format=party",
        "status=open",
        "art=x",
        "kreis=Atlantis",
        "tenant=atlantis",
    ] {
        let answer = test.visitor().get(&format!("/suche?q=spielplatz&{wrong}")).await;
        assert_eq!(answer.status, 422, "{wrong}");
        assert_eq!(answer.texts(".found").len(), 0);
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repetition() {
    let test = TestPortal::start().await;
    let id = proceeding(&test, "dresden", "Haushalt", "", 0).await;
    for number in 0..45 {
        post(
            &test,
            "dresden",
            id,
            "contribution",
            &format!("Parkbank {number:02}"),
            "Gleicher Text",
        )
        .await;
    }
    let mut path = "/suche?q=parkbank".to_owned();
    let (mut seen, mut pages) = (Vec::new(), 0);
    loop {
        let page = test.visitor().get(&path).await;
        assert!(page.shows("45 Treffer"), "{}", page.text);
        seen.extend(page.texts(".found h4"));
        pages += 1;
        match page.attribute("nav.pager a[rel=next]", "href") {
            Some(next) => path = next,
            None => break,
        }
    }
    assert_eq!(pages, 3);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 45);
    let cursor = path.split("cursor=").nth(1).expect("a cursor");
    assert_eq!(
        test.visitor()
            .get(&format!("/suche?q=haushalt&cursor={cursor}"))
            .await
            .status,
        422
    );
    assert_eq!(test.visitor().get("/suche?q=parkbank&cursor=AAAA").await.status, 422);
    assert_eq!(test.visitor().get("/suche?q=parkbank&limit=101").await.status, 422);
}

#[tokio::test]
async fn typing_errors_and_umlauts_are_forgiven() {
    let test = TestPortal::start().await;
    proceeding(
        &test,
        "dresden",
        "Straßenbahn nach Görlitz",
        "Für die Bürgerinnen und Bürger",
        0,
    )
    .await;
    for query in [
        "strassenbahn",
        "straßenbahnen",
        "gorlitz",
        "Görlitz -Zwickau",
        "\"nach Görlitz\"",
        "burger",
    ] {
        let page = test.visitor().get(&format!("/suche?q={}", urlencoded(query))).await;
        assert!(page.shows("1 Treffer"), "{query}: {}", page.text);
    }
    for (typed, title) in [
        ("Strasenban", "Straßenbahn nach Görlitz"),
        ("Dresdn", "Dresden"),
        ("Goerlizt", "Straßenbahn nach Görlitz"),
    ] {
        let forgiven = test.visitor().get(&format!("/suche?q={typed}")).await;
        assert_eq!(forgiven.texts(".found h3"), [title], "{}", forgiven.text);
    }
    let meant = test.visitor().get("/suche?q=Strasenban+Goerlitz&status=active").await;
    assert_eq!(
        meant.texts(".did-you-mean a"),
        ["Straßenbahn Goerlitz"],
        "{}",
        meant.text
    );
    assert_eq!(
        meant.attribute(".did-you-mean a", "href").as_deref(),
        Some("/suche?q=Stra%C3%9Fenbahn%20Goerlitz&status=active")
    );
}

#[tokio::test]
async fn anything_typed_is_answered() {
    let test = TestPortal::start().await;
    proceeding(&test, "dresden", "Marktplatz", "", 0).await;
    let long = "Marktplatz ".repeat(910);
    let accents = format!("a{}", "\u{301}".repeat(5000));
    for typed in [
        "",
        "   ",
        "\"",
        "\"\"\"\"",
        "-",
        "und der die",
        "-Marktplatz",
        "or or",
        "\0",
        "a\0b",
        "👍",
        "\u{202e}abc",
        "' or 1=1 --",
        "tenant = x OR 1=1",
        "<->",
        "& | ! ( )",
        ":*",
        "\\",
        "'",
        "%",
        "=t:1",
        "'=k:tenant'",
        &long,
        &accents,
    ] {
        for place in ["/suche", "/dresden/suche"] {
            let begun = Instant::now();
            let page = test.visitor().get(&format!("{place}?q={}", urlencoded(typed))).await;
            assert_eq!(page.status, 200, "{typed:?}: {}", page.text);
            assert_eq!(page.texts("h1").len(), 1);
            // What is answered in milliseconds has ample room even beside five other tests; a runaway has not.
            assert!(
                begun.elapsed() < Duration::from_secs(5),
                "{typed:?}: {:?}",
                begun.elapsed()
            );
        }
    }
    // Exclusions and stop words alone would be everything.
    for typed in ["-Zwickau", "und", "-a or -b"] {
        let page = test.visitor().get(&format!("/suche?q={}", urlencoded(typed))).await;
        assert!(!page.shows("Treffer</p>"), "{typed}");
    }
    let asked_for = "Nennen Sie auch ein Wort";
    assert!(test.visitor().get("/suche?q=-Zwickau").await.shows(asked_for));
    let empty = test.visitor().get("/suche?q=").await;
    assert!(empty.shows("So finden Sie") && !empty.shows(asked_for));
}

/// The ids of the posts and proceedings that the API finds, best first.
async fn ids(test: &TestPortal, question: &str) -> Vec<i64> {
    let answer = test.visitor().api_get(&format!("/search?limit=100&{question}")).await;
    assert_eq!(answer.status, 200, "{question}: {}", answer.text);
    let answer = answer.json();
    let items = answer["items"].as_array().expect("hits");
    items.iter().filter_map(|hit| hit["id"].as_i64()).collect()
}

#[tokio::test]
async fn compounds_are_found_by_their_parts_and_parts_by_their_compound() {
    let test = TestPortal::start().await;
    let concept = proceeding(&test, "dresden", "Radwegkonzept", "", 0).await;
    let paths = proceeding(&test, "dresden", "Neue Radwege", "", 0).await;
    let circle = proceeding(&test, "dresden", "Der Landkreis", "Kreislauf", 0).await;
    // The word itself stands before what it is a part of.
    assert_eq!(ids(&test, "q=Radweg").await, [paths, concept]);
    assert_eq!(ids(&test, "q=Radwegkonzept").await, [concept, paths]);
    assert_eq!(ids(&test, "q=Kreis").await, [circle]);
    // "eis" is no part of "Kreis".
    assert_eq!(ids(&test, "q=eis").await, [] as [i64; 0]);
    // In quotes a word is itself and its other forms, no more.
    assert_eq!(ids(&test, "q=%22Radweg%22").await, [paths]);
    let plan = proceeding(&test, "dresden", "Bebauungsplan Nr. 7", "", 0).await;
    assert_eq!(ids(&test, "q=B-Plan").await, [plan]);
    assert_eq!(ids(&test, "q=f%C3%BCr+die+Radwege+-Konzept").await, [paths, concept]);
    assert_eq!(ids(&test, "q=Radweg+-Radwegkonzept").await, [paths]);
    // A word that thousands of texts hold elsewhere is found in compounds too where little else is.
    run(
        &test,
        "dresden",
        "update search_words set docs = 100000 where folded like 'radweg%'",
    )
    .await;
    assert_eq!(ids(&test, "q=Radweg").await, [paths, concept]);
}

#[tokio::test]
async fn topic_place_and_period_narrow_and_each_can_be_taken_away() {
    let test = TestPortal::start().await;
    let near = proceeding(&test, "dresden", "Spielplatz am Park", "", 0).await;
    let later = proceeding(&test, "dresden", "Spielplatz am Markt", "", 30).await;
    post(
        &test,
        "dresden",
        near,
        "contribution",
        "Rutsche",
        "Am Spielplatz fehlt eine Rutsche",
    )
    .await;
    run(
        &test,
        "dresden",
        &format!("update consultations set place = 'Äußere Neustadt' where id = {near}"),
    )
    .await;
    run(
        &test,
        "dresden",
        &format!("insert into consultation_topics values (current_tenant(), {near}, 'sports')"),
    )
    .await;
    for (filter, expected) in [
        ("topic=sports", 2),
        ("topic=culture", 0),
        ("place=neust", 2),
        ("place=aeussere+Neustadt", 2),
        ("place=Dresden", 3),
        ("place=Leipzig", 0),
        ("from=2200-01-01", 0),
        ("until=2000-01-01", 0),
        ("from=2000-01-01&until=2200-01-01", 3),
        ("topic=sports&place=neustadt&kind=contribution", 1),
    ] {
        assert_eq!(
            ids(&test, &format!("q=spielplatz&{filter}")).await.len(),
            expected,
            "{filter}"
        );
    }
    run(&test, "dresden", "delete from consultation_topics").await;
    assert_eq!(ids(&test, "q=spielplatz&topic=sports").await.len(), 0);
    let tomorrow = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(5 * 24)).to_string();
    let from = &tomorrow[..10];
    assert_eq!(ids(&test, &format!("q=spielplatz&from={from}")).await, [later]);
    let page = test
        .visitor()
        .get(&format!("/suche?q=spielplatz&von={from}&ort=Dresden&sortierung=end"))
        .await;
    assert_eq!(page.texts(".found h3"), ["Spielplatz am Markt"], "{}", page.text);
    let chips = page.texts(".chips li");
    assert!(chips[0].starts_with("Ort: Dresden"), "{chips:?}");
    assert_eq!(
        page.attribute(".chips li:nth-child(2) a", "href").as_deref(),
        Some("/suche?q=spielplatz&ort=Dresden&sortierung=end")
    );
    for wrong in [
        "topic=x",
        "from=morgen",
        "place=%22%22",
        "sort=x",
        "from=2026-02-01&until=2026-01-01",
    ] {
        let answer = test.visitor().get(&format!("/suche?q=spielplatz&{wrong}")).await;
        assert_eq!(answer.status, 422, "{wrong}");
    }
}

#[tokio::test]
async fn every_order_has_pages_without_gap_or_repetition() {
    let test = TestPortal::start().await;
    let ended = proceeding(&test, "dresden", "Ampel am Ring", "", -30).await;
    let long = proceeding(&test, "dresden", "Ampel am Hang", "", 20).await;
    let soon = proceeding(&test, "dresden", "Ampel am Tor", "", 0).await;
    for (place, consultation) in [ended, long, soon].into_iter().cycle().take(9).enumerate() {
        let id = post(&test, "dresden", consultation, "contribution", "Ampel", "Eine Ampel").await;
        let age = format!("update posts set created_at = now() - interval '{place} days' where id = {id}");
        run(&test, "dresden", &age).await;
    }
    run(&test, "dresden", "select search_rebuild_tenant()").await;
    for sort in ["relevance", "date", "end"] {
        let whole = ids(&test, &format!("q=Ampel&sort={sort}")).await;
        assert_eq!(whole.len(), 12, "{sort}");
        let mut pages = Vec::new();
        let mut cursor = String::new();
        loop {
            let answer = test
                .visitor()
                .api_get(&format!("/search?q=Ampel&sort={sort}&limit=5{cursor}"))
                .await
                .json();
            pages.extend(
                answer["items"]
                    .as_array()
                    .expect("hits")
                    .iter()
                    .filter_map(|hit| hit["id"].as_i64()),
            );
            match answer["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(pages, whole, "{sort}");
    }
    let titles = test
        .visitor()
        .get("/suche?q=Ampel&sortierung=end")
        .await
        .texts(".found h3");
    assert_eq!(titles, ["Ampel am Tor", "Ampel am Hang", "Ampel am Ring"]);
    // The newest is what was published a moment ago; after it the contributions by their age.
    let dates = ids(&test, "q=Ampel&sort=date&kind=contribution").await;
    let mut by_age = dates.clone();
    by_age.sort_unstable();
    assert_eq!(dates, by_age, "the first contribution is the youngest");
}

#[tokio::test]
async fn a_word_that_stands_everywhere_is_read_in_order_too() {
    let test = TestPortal::start().await;
    let old = proceeding(&test, "dresden", "Ring", "", -3).await;
    let young = proceeding(&test, "dresden", "Tor", "", 0).await;
    run(
        &test,
        "dresden",
        &format!(
            "insert into participants (tenant_id, display_name) values (current_tenant(), 'Anna');
             set app.bulk = 'on';
             insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version,
                 created_at)
             select current_tenant(), 'contribution', case when n % 2 = 0 then {old} else {young} end, p.id, '', 'Eine Ampel',
                 '', 1, now() - n * interval '1 minute'
             from generate_series(1, 5000) as n, participants as p where p.display_name = 'Anna';
             set app.bulk = '';
             select search_rebuild_tenant()"
        ),
    )
    .await;
    let answer = test.visitor().api_get("/search?q=Ampel&limit=1").await.json();
    assert_eq!(answer["total"], 1000);
    for (sort, order) in [
        ("date", "created_at desc"),
        (
            "end",
            "consultation_id = (select max(id) from consultations) desc, id desc",
        ),
    ] {
        let expected = format!("select array_agg(id) from (select id from posts order by {order} limit 45) as p");
        let expected: Vec<i64> = test
            .as_tenant("dresden", |client| async move {
                client.query_one(&expected, &[]).await.expect("ids").get(0)
            })
            .await;
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        for _ in 0..3 {
            let path = format!("/search?q=Ampel&sort={sort}&limit=15{cursor}");
            let answer = test.visitor().api_get(&path).await.json();
            seen.extend(
                answer["items"]
                    .as_array()
                    .expect("hits")
                    .iter()
                    .filter_map(|hit| hit["id"].as_i64()),
            );
            cursor = format!("&cursor={}", answer["next"].as_str().expect("more"));
        }
        assert_eq!(seen, expected, "{sort}");
    }
}

/// All ways in which a search could tell of a word: hits, counts, facets, suggestions, spellings.
pub async fn is_silent(test: &TestPortal, word: &str) {
    for question in [
        word.to_owned(),
        format!("%22{word}%22"),
        format!("{word}x"),
        format!("Zauberwald+{word}"),
    ] {
        for path in ["/suche", "/dresden/suche", "/leipzig/suche"] {
            let page = test.visitor().get(&format!("{path}?q={question}")).await;
            assert_eq!(page.texts(".found").len(), 0, "{path} {question}: {}", page.text);
            assert!(!page.shows("Treffer</p>"), "{path} {question}");
            assert!(
                page.texts(".did-you-mean").is_empty(),
                "{path} {question}: {}",
                page.text
            );
        }
        let answer = test.visitor().api_get(&format!("/search?q={question}")).await.json();
        assert_eq!(answer["total"], 0, "{question}: {answer}");
        assert!(answer["did_you_mean"].is_null(), "{question}: {answer}");
        let facets = answer["facets"].as_object().expect("facets").values();
        assert!(
            facets
                .into_iter()
                .all(|values| values.as_array().is_some_and(Vec::is_empty))
        );
    }
    for tenant in [None, Some(test.tenant("dresden").0)] {
        let told = search::suggest(&test.portal, &word[..5], tenant)
            .await
            .expect("suggestions");
        assert_eq!(told, [], "{word}");
    }
}

#[tokio::test]
async fn nothing_tells_of_what_the_public_must_not_know() {
    let test = TestPortal::start().await;
    let id = proceeding(&test, "dresden", "Offen", "Alle reden", 0).await;
    let words = [
        "Hydrozephalus",
        "Quastenflosser",
        "Zwitscherkasten",
        "Mondkalbherde",
        "Xylophonistin",
    ];
    let mut posts = Vec::new();
    for word in words {
        posts.push(
            post(
                &test,
                "dresden",
                id,
                "contribution",
                word,
                &format!("Ein {word} im Park"),
            )
            .await,
        );
    }
    for word in words {
        assert_eq!(ids(&test, &format!("q={word}")).await.len(), 1, "{word}");
        let told = search::suggest(&test.portal, &word[..5], None)
            .await
            .expect("suggestions");
        assert_eq!(told.len(), 1, "{word}: {told:?}");
    }
    for ((status, post), word) in ["pending", "hidden", "removed", "withdrawn"]
        .iter()
        .zip(&posts)
        .zip(words)
    {
        run(
            &test,
            "dresden",
            &format!("update posts set status = '{status}' where id = {post}"),
        )
        .await;
        is_silent(&test, word).await;
        let kept = "select count(*) from search_words where folded = lower($1)";
        let kept: i64 = test.postgres.query_one(kept, &[&word]).await.expect("a count").get(0);
        assert_eq!(kept, 0, "{word} is forgotten");
    }
    // An edited text is found by its new words alone.
    let edit = format!(
        "update posts set title = 'Nussbaum', body = 'Nussbaum' where id = {}",
        posts[4]
    );
    run(&test, "dresden", &edit).await;
    is_silent(&test, words[4]).await;
    // A draft, an invitation's text and what staff writes to each other are in no index.
    let draft = proceeding(&test, "dresden", "Nachtfalterhaus", "Nachtfalterhaus", 0).await;
    run(
        &test,
        "dresden",
        &format!("update consultations set published_at = null where id = {draft}"),
    )
    .await;
    is_silent(&test, "Nachtfalterhaus").await;
    run(
        &test,
        "dresden",
        &format!("update consultations set published_at = null where id = {id}"),
    )
    .await;
    is_silent(&test, "Offen").await;
    run(
        &test,
        "dresden",
        &format!("update consultations set published_at = now() where id = {id}"),
    )
    .await;
    assert_eq!(ids(&test, "q=Nussbaum").await, [posts[4]], "its visible texts are back");
    is_silent(&test, words[1]).await;
}

#[tokio::test]
async fn staff_finds_its_own_drafts_and_nobody_elses() {
    let test = TestPortal::start().await;
    for tenant in ["dresden", "leipzig"] {
        let draft = proceeding(&test, tenant, "Nachtfalterhaus", "", 0).await;
        run(
            &test,
            tenant,
            &format!("update consultations set published_at = null where id = {draft}"),
        )
        .await;
    }
    let editor = test.editor("Erika", "dresden").await;
    let own = editor.get("/dresden/suche?q=nachtfalter").await;
    assert_eq!(
        own.texts("section.panel[aria-labelledby=entwuerfe] li"),
        ["Nachtfalterhaus"],
        "{}",
        own.text
    );
    let link = own
        .attribute("section.panel[aria-labelledby=entwuerfe] a", "href")
        .expect("a link");
    assert_eq!(editor.get(&link).await.status, 200);
    // The role alone, before the second factor is set up, opens nothing.
    let half = test.person("Hannes", None).await;
    let account = half.account.expect("an account");
    let role = "insert into memberships (tenant_id, account_id, role) values (current_tenant(), $1, 'editor')";
    test.as_tenant(
        "dresden",
        |client| async move { client.execute(role, &[&account]).await },
    )
    .await
    .expect("a role");
    for (person, path) in [
        (&half, "/dresden/suche?q=nachtfalter"),
        (&editor, "/leipzig/suche?q=nachtfalter"),
        (&editor, "/suche?q=nachtfalter"),
        (&editor, "/dresden/suche?q=anderes"),
        (&test.citizen("Clara").await, "/dresden/suche?q=nachtfalter"),
        (&test.visitor(), "/dresden/suche?q=nachtfalter"),
    ] {
        assert!(!person.get(path).await.shows("Nachtfalterhaus"), "{path}");
    }
}

#[tokio::test]
async fn what_is_typed_widens_no_filter() {
    let test = TestPortal::start().await;
    let id = proceeding(&test, "dresden", "Marktplatz", "Ein Platz", 0).await;
    post(&test, "dresden", id, "contribution", "Marktplatz", "Bänke").await;
    proceeding(&test, "leipzig", "Marktplatz", "Ein Platz", 0).await;
    let pieces = [
        "Marktplatz",
        "platz",
        "\"",
        "'",
        "\\",
        "-",
        "|",
        "&",
        "!",
        "(",
        ")",
        ":*",
        "<->",
        "=t:",
        "=k:tenant",
        "@dresden",
        " or ",
        " OR 1=1",
        "tenant = leipzig",
        ";",
        "--",
        "\0",
        "\u{202e}",
        "\u{200b}",
        "👩‍👩‍👧",
        "ß",
        "ä",
        "a\u{301}",
        "%",
        "_",
        "*",
        "\n",
        "$1",
        "{}",
        "<mark>",
        "\u{2}",
        "\u{3}",
        "9",
        "²",
    ];
    let mut seed = ChaCha8Rng::seed_from_u64(4);
    for _ in 0..60 {
        let count = if seed.random_bool(0.05) {
            3000
        } else {
            seed.random_range(1..12)
        };
        let typed: String = (0..count).map(|_| pieces[seed.random_range(0..pieces.len())]).collect();
        let question = format!("q={}", urlencoded(&typed));
        let all = ids(&test, &question).await;
        let narrowed = test
            .visitor()
            .api_get(&format!("/search?{question}&tenant=dresden&kind=contribution"))
            .await;
        let narrowed = narrowed.json();
        for hit in narrowed["items"].as_array().expect("hits") {
            assert_eq!(
                (hit["tenant"].as_str(), hit["kind"].as_str()),
                (Some("dresden"), Some("contribution")),
                "{typed:?}"
            );
            assert!(all.contains(&hit["id"].as_i64().expect("an id")), "{typed:?}");
            let snippet = hit["snippet_html"].as_str().expect("a snippet");
            assert!(
                !snippet.replace("<mark>", "").replace("</mark>", "").contains('<'),
                "{snippet}"
            );
        }
        assert_eq!(
            test.visitor().get(&format!("/suche?{question}")).await.status,
            200,
            "{typed:?}"
        );
        search::suggest(&test.portal, &typed, None).await.expect("suggestions");
    }
}

#[tokio::test]
async fn what_is_begun_is_completed() {
    let test = TestPortal::start().await;
    proceeding(&test, "dresden", "Radwegkonzept", "Der Radweg", 0).await;
    proceeding(&test, "leipzig", "Radwege im Auwald", "", 0).await;
    let told = async |typed: &str, tenant| {
        let told = search::suggest(&test.portal, typed, tenant).await.expect("suggestions");
        told.into_iter()
            .map(|told| (told.text, told.path.is_some()))
            .collect::<Vec<_>>()
    };
    let all = told("Radw", None).await;
    for expected in [("Radwegkonzept", true), ("Radwege im Auwald", true), ("Radweg", false)] {
        assert!(
            all.contains(&(expected.0.to_owned(), expected.1)),
            "{expected:?} {all:?}"
        );
    }
    let leipzig = told("Neue Radw", Some(test.tenant("leipzig").0)).await;
    assert_eq!(leipzig, [("Neue Radweg".to_owned(), false)]);
    assert_eq!(told("r", None).await, []);
}

fn urlencoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[tokio::test]
async fn filters_without_a_word_say_what_is_missing() {
    let test = TestPortal::start().await;
    let asked = test.visitor().get("/suche?q=&status=active&format=survey").await;
    assert!(asked.shows("Geben Sie auch ein Wort ein"), "{}", asked.text);
    assert!(!test.visitor().get("/suche").await.shows("Geben Sie auch ein Wort ein"));
}
