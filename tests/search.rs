//! Search: what is found and what never is, filters, pages, and anything that can be typed.

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
    assert_eq!(page.texts("article.card h3").len(), 3, "{}", page.text);
    // The consultation has the word in its title, so it stands first.
    assert_eq!(page.texts("article.card h3")[0], "Radwege an der Elbe");
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
    assert_eq!(none.texts("article.card").len(), 0);
    assert!(!none.shows("Treffer</p>"));
    run(&test, "dresden", "update posts set status = 'visible'").await;
    assert!(test.visitor().get("/dresden/suche?q=einhorn").await.shows("1 Treffer"));
    run(&test, "dresden", "update consultations set published_at = null").await;
    for query in ["einhorn", "zauberwald"] {
        assert_eq!(
            test.visitor()
                .get(&format!("/suche?q={query}"))
                .await
                .texts("article.card")
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
        let mut titles = test.visitor().get(path).await.texts("article.card h3");
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
        assert_eq!(answer.texts("article.card").len(), 0);
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
        seen.extend(page.texts("article.card h3"));
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
    let alike = test.visitor().get("/suche?q=Strasenban").await;
    assert_eq!(
        alike.texts("article.card h4"),
        ["Straßenbahn nach Görlitz"],
        "{}",
        alike.text
    );
    assert_eq!(
        test.visitor().get("/suche?q=Dresdn").await.texts("article.card h4"),
        ["Dresden"]
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
            let page = test.visitor().get(&format!("{place}?q={}", urlencoded(typed))).await;
            assert_eq!(page.status, 200, "{typed:?}: {}", page.text);
            assert_eq!(page.texts("h1").len(), 1);
        }
    }
    // Exclusions and stop words alone would be everything.
    for typed in ["-Zwickau", "und", "-a or -b"] {
        let page = test.visitor().get(&format!("/suche?q={}", urlencoded(typed))).await;
        assert!(!page.shows("Treffer</p>"), "{typed}");
    }
    assert!(test.visitor().get("/suche?q=").await.shows("So finden Sie"));
}

fn urlencoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}
