//! Help for moderators: what the rules see where people write, and what comes of it.

use beteiligungsportal::moderation::signals::{self, Mode, Rule};
use serde_json::json;

use crate::support::{Person, Seen, TestPortal};

const SETTINGS: &str = "/dresden/verwaltung/hinweise";
const IDEA: &str =
    "Am Elbufer fehlen Bänke mit Lehne, auf denen ältere Menschen im Schatten der Bäume ausruhen können.";

async fn contribute(person: &Person, dialogue: i64, body: &str) -> Seen {
    let path = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let made = person.api_post(&path, &json!({ "body": body })).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made
}

fn id(made: &Seen) -> i64 {
    made.json()["id"].as_i64().expect("an id")
}

async fn found(test: &TestPortal, post: i64) -> Vec<(Rule, Mode)> {
    compared(test).await;
    let query = signals::findings_of(post);
    let findings = test
        .portal
        .db
        .read(test.tenant("dresden"), query)
        .await
        .expect("findings");
    findings
        .into_iter()
        .map(|(finding, effect)| (finding.rule, effect))
        .collect()
}

/// The moment passes in which new texts are compared with the others.
async fn compared(test: &TestPortal) {
    signals::compare_fresh(&test.portal.db).await.expect("comparing");
    assert_eq!(test.count("dresden", "select count(*) from unsigned_posts").await, 0);
}

async fn similar(test: &TestPortal, post: i64) -> Vec<i64> {
    compared(test).await;
    let query = signals::similar_to(post);
    let similar = test
        .portal
        .db
        .read(test.tenant("dresden"), query)
        .await
        .expect("similar texts");
    similar.into_iter().map(|(post, _)| post.id).collect()
}

/// The administrator's choice: the rules that differ from the default, and the list.
async fn choose(test: &TestPortal, modes: &[(&str, &str)], words: &str) -> Person {
    let admin = test
        .person(&format!("Ada {}", rand::random::<u32>()), Some(("dresden", "admin")))
        .await;
    let fields = all(modes, words);
    let saved = admin.submit(SETTINGS, SETTINGS, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    admin
}

fn all<'a>(modes: &[(&'a str, &'a str)], words: &'a str) -> Vec<(&'a str, &'a str)> {
    let rules = [
        "mode-duplicates",
        "mode-words",
        "mode-personal",
        "mode-links",
        "mode-shouting",
        "mode-bursts",
    ];
    let chosen = |rule: &'a str| {
        modes
            .iter()
            .find(|(name, _)| *name == rule)
            .copied()
            .unwrap_or((rule, "show"))
    };
    rules.into_iter().map(chosen).chain([("words", words)]).collect()
}

#[tokio::test]
async fn a_text_that_was_written_before_is_recognised_in_another_wording() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let first = id(&contribute(&anna, dialogue, IDEA).await);
    let other = id(&contribute(
        &bela,
        dialogue,
        "Der Winterdienst räumt den Radweg zur Schule erst mittags.",
    )
    .await);
    let again = contribute(
        &bela,
        dialogue,
        &IDEA.replace("Schatten", "Windschutz").to_uppercase().to_lowercase(),
    )
    .await;
    assert_eq!(again.json()["status"], "visible", "a hint hides nothing");
    let again = id(&again);
    assert_eq!(found(&test, again).await, [(Rule::Duplicates, Mode::Show)]);
    assert_eq!(
        (similar(&test, again).await, similar(&test, first).await),
        (vec![first], vec![again])
    );
    assert_eq!(
        (found(&test, other).await, similar(&test, other).await),
        (vec![], vec![])
    );
    let path = format!("/tenants/dresden/contributions/{first}/comments");
    let comment = anna.api_post(&path, &json!({ "body": IDEA })).await;
    assert_eq!(similar(&test, id(&comment)).await[0], first, "comments too");
    // In another body nobody is told.
    let elsewhere = test.consultation("leipzig", "Ring", json!({})).await;
    let path = format!("/tenants/leipzig/consultations/{elsewhere}/contributions");
    anna.api_post(&path, &json!({ "body": IDEA })).await;
    compared(&test).await;
    assert_eq!(test.count("leipzig", "select count(*) from post_findings").await, 0);
}

#[tokio::test]
async fn findings_follow_the_wording_and_go_with_it() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let post = id(&contribute(&anna, dialogue, "Ruft mich an: 0351/4881122, oder www.example.org").await);
    let expected = [(Rule::Personal, Mode::Show), (Rule::Links, Mode::Show)];
    assert_eq!(found(&test, post).await, expected);
    assert_eq!(
        test.count(
            "dresden",
            "select count(*) from post_findings where detail::text like '%4881122%'"
        )
        .await,
        0,
        "the number is not kept twice"
    );
    let edit = format!("/dresden/beteiligungen/{dialogue}/beitraege/{post}/bearbeiten");
    let fields = [("title", "Bänke"), ("body", "ENDLICH HANDELN statt reden!!!")];
    assert_eq!(anna.submit(&edit, &edit, &fields).await.status, 303);
    assert_eq!(found(&test, post).await, [(Rule::Shouting, Mode::Show)]);
    let withdraw = format!("/dresden/beteiligungen/{dialogue}/beitraege/{post}/zurueckziehen");
    assert_eq!(anna.submit(&withdraw, &withdraw, &[]).await.status, 303);
    compared(&test).await;
    for table in ["post_findings", "post_signatures", "post_networks"] {
        assert_eq!(
            test.count("dresden", &format!("select count(*) from {table}")).await,
            0,
            "{table}"
        );
    }
}

#[tokio::test]
async fn a_list_of_words_opens_cases_and_holds_back_only_where_that_is_switched_on() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let admin = choose(&test, &[("mode-words", "case")], "Trottel*\nlügner").await;
    let post = contribute(&anna, dialogue, "Diese Lügner im Trottelamt hören nie zu.").await;
    assert_eq!(post.json()["status"], "visible");
    assert_eq!(found(&test, id(&post)).await, [(Rule::Words, Mode::Case)]);
    let open = "select count(*) from moderation_cases where cause = 'signal' and state = 'open'";
    assert_eq!(test.count("dresden", open).await, 1);

    choose(&test, &[("mode-words", "hold"), ("mode-links", "off")], "Trottel*").await;
    let held = contribute(&anna, dialogue, "Im Trottelamt: www.example.org").await;
    assert_eq!(held.json()["status"], "pending");
    assert_eq!(
        found(&test, id(&held)).await,
        [(Rule::Words, Mode::Hold)],
        "a rule that is off says nothing"
    );
    assert_eq!(test.count("dresden", open).await, 2, "one case for it");
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{}", id(&held));
    assert_eq!(test.visitor().get(&page).await.status, 404, "nobody else sees it");
    assert!(
        anna.get(&page).await.shows("wird geprüft") || anna.get(&page).await.shows("Wird geprüft"),
        "{}",
        anna.get(&page).await.text
    );

    let again = contribute(&anna, dialogue, "Im Trottelamt: www.example.org/mehr").await;
    compared(&test).await;
    let moderator = test.person("Mia", Some(("dresden", "moderator"))).await;
    let case = format!("select id from moderation_cases where post_id = {}", id(&again));
    let case = moderator
        .get(&format!(
            "/dresden/moderation/faelle/{}",
            test.count("dresden", &case).await
        ))
        .await;
    assert_eq!(
        case.texts("section[aria-labelledby=hinweise] q"),
        ["Trottelamt"],
        "{}",
        case.text
    );
    assert!(case.shows("Deshalb zurückgehalten"), "{}", case.text);
    assert_eq!(
        case.texts("section[aria-labelledby=aehnlich] blockquote"),
        ["Im Trottelamt: www.example.org"]
    );

    let log = admin.get("/dresden/verwaltung/protokoll").await;
    assert!(
        log.shows("Hinweise für die Moderation geändert") && log.shows("Trottel*"),
        "{}",
        log.text
    );
}

#[tokio::test]
async fn the_administrators_form_keeps_what_was_typed_and_says_what_is_wrong() {
    let test = TestPortal::start().await;
    let admin = choose(&test, &[("mode-bursts", "off")], "blöd*").await;
    let form = admin.get(SETTINGS).await;
    assert_eq!(
        form.attribute("#field-mode-bursts option[selected]", "value")
            .as_deref(),
        Some("off")
    );
    assert!(form.shows("blöd*"));
    let wrong = admin.submit(SETTINGS, SETTINGS, &all(&[], "ab*\nTrottel")).await;
    assert_eq!(
        (wrong.status, wrong.texts("#field-words-error").len()),
        (422, 1),
        "{}",
        wrong.text
    );
    assert!(wrong.shows("ab*\nTrottel"));
    let odd = admin
        .submit(SETTINGS, SETTINGS, &all(&[("mode-links", "explode")], ""))
        .await;
    assert_eq!(
        (odd.status, odd.texts("#field-mode-links-error").len()),
        (422, 1),
        "{}",
        odd.text
    );
    assert!(admin.get(SETTINGS).await.shows("blöd*"), "nothing was stored");
}

#[tokio::test]
async fn many_texts_from_one_network_are_told_and_the_network_is_forgotten_after_a_day() {
    let test = TestPortal::start().await;
    choose(&test, &[("mode-bursts", "show")], "").await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let mut last = 0;
    for topic in [
        "Bänke",
        "Brunnen",
        "Radweg",
        "Spielplatz",
        "Bäume",
        "Licht",
        "Winterdienst",
        "Fähre",
        "Mülleimer",
        "Rampe",
    ] {
        assert_eq!(found(&test, last).await, []);
        last = id(&contribute(&anna, dialogue, &format!("{topic} fehlen hier.")).await);
    }
    assert_eq!(found(&test, last).await, [(Rule::Bursts, Mode::Show)]);
    let networks = "select count(*) from post_networks";
    signals::purge_networks(&test.portal.db).await.expect("a purge");
    assert_eq!(test.count("dresden", networks).await, 10);
    test.shift_clock(25.0 * 3600.0).await;
    signals::purge_networks(&test.portal.db).await.expect("a purge");
    assert_eq!(test.count("dresden", networks).await, 0);
}

#[tokio::test]
async fn while_nobody_looks_for_bursts_no_network_is_kept() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    contribute(&test.citizen("Anna").await, dialogue, IDEA).await;
    assert_eq!(test.count("dresden", "select count(*) from post_networks").await, 0);
}

#[tokio::test]
async fn texts_that_came_in_bulk_are_signed_bit_by_bit() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let first = id(&contribute(&anna, dialogue, IDEA).await);
    test.as_tenant("dresden", |client| async move {
        let many = "insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version)
            select p.tenant_id, p.kind, p.consultation_id, p.participant_id, 'x', case when n = 700 then p.body else 'Wunsch ' || n end, 'x', 1
            from posts as p cross join generate_series(1, 1234) as n order by n";
        client.execute(many, &[]).await.expect("many posts");
        let later = "insert into signature_backlog (tenant_id) values (current_tenant()) on conflict (tenant_id) do update set after_id = 0";
        client.execute(later, &[]).await.expect("a backlog");
    })
    .await;
    let mut looked_at = 0;
    while let Some(posts) = signals::sign_backlog(&test.portal.db).await.expect("signatures") {
        looked_at += posts;
    }
    assert_eq!(looked_at, 1235);
    assert_eq!(
        test.count("dresden", "select count(*) from post_signatures").await,
        1235
    );
    assert_eq!(similar(&test, first).await.len(), 1);
}
