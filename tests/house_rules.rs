//! House rules: a body's own versions, and accepting them where one writes.

use serde_json::json;

use crate::support::{Person, TestPortal};

const PAGE: &str = "/dresden/netiquette";
const EDIT: &str = "/dresden/verwaltung/netiquette";

fn consultation_page(id: i64) -> String {
    format!("/dresden/beteiligungen/{id}")
}

async fn write(person: &Person, dialogue: i64, more: &[(&str, &str)]) -> crate::support::Seen {
    let page = consultation_page(dialogue);
    let mut fields = vec![("title", "Bänke"), ("body", "Mehr Bänke am Elbufer.")];
    fields.extend_from_slice(more);
    person.submit(&page, &format!("{page}/beitraege"), &fields).await
}

async fn publish(admin: &Person, body: &str) {
    let done = admin
        .submit(
            EDIT,
            EDIT,
            &[("body", body), ("version", version_in_form(admin).await.as_str())],
        )
        .await;
    assert_eq!(done.location(), PAGE, "{}", done.text);
}

async fn version_in_form(admin: &Person) -> String {
    let form = admin.get(EDIT).await;
    form.attribute("input[name=version]", "value").expect("a version")
}

async fn accepted(test: &TestPortal) -> i64 {
    test.count("dresden", "select count(*) from house_rules_acceptances")
        .await
}

#[tokio::test]
async fn who_writes_for_the_first_time_accepts_the_rules_once() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let refused = write(&anna, dialogue, &[("regeln", "")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.texts("#field-regeln-error"),
        ["Bitte stimmen Sie den Regeln für Beiträge zu."]
    );
    assert!(refused.shows("Mehr Bänke am Elbufer."), "what was typed stays");
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);

    let written = write(&anna, dialogue, &[]).await;
    assert_eq!(written.status, 303, "{}", written.text);
    assert_eq!(accepted(&test).await, 1);
    let page = anna.get(&consultation_page(dialogue)).await;
    assert!(!page.asks_for_the_rules(&format!("{}/beitraege", consultation_page(dialogue))));
    assert_eq!(
        page.attribute("#schreiben a[href='/dresden/netiquette']", "href")
            .as_deref(),
        Some(PAGE)
    );
    assert_eq!(write(&anna, dialogue, &[("regeln", "")]).await.status, 303);
    let thread = anna.get(written.location()).await;
    assert_eq!(thread.status, 200);
    assert!(!thread.shows("name=\"regeln\""), "neither where one comments");
    let elsewhere = test.consultation("leipzig", "Ring", json!({})).await;
    let page = anna.get(&format!("/leipzig/beteiligungen/{elsewhere}")).await;
    assert!(page.shows("name=\"regeln\""), "each body has its own");
}

#[tokio::test]
async fn a_new_version_is_asked_for_again_and_earlier_ones_stay_readable() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let admin = test.person("Ada", Some(("dresden", "admin"))).await;
    let anna = test.citizen("Anna").await;
    assert_eq!(write(&anna, dialogue, &[]).await.status, 303);

    let form = admin.get(EDIT).await;
    assert!(
        form.shows("### Was wir uns wünschen"),
        "one begins with the platform's: {}",
        form.text
    );
    let preview = admin
        .submit(EDIT, EDIT, &[("body", "Seid **nett**."), ("aktion", "vorschau")])
        .await;
    assert_eq!(
        (preview.status, preview.texts("section .prose strong")),
        (200, vec!["nett".to_owned()])
    );
    assert_eq!(test.count("dresden", "select count(*) from house_rules").await, 0);
    publish(&admin, "Seid **nett**.").await;
    publish(&admin, "Seid *sehr* nett.").await;
    let empty = admin.submit(EDIT, EDIT, &[("body", " "), ("version", "2")]).await;
    assert_eq!((empty.status, empty.texts("#field-body-error").len()), (422, 1));
    let stale = admin
        .submit(
            EDIT,
            EDIT,
            &[("body", "Von einer anderen Fassung aus."), ("version", "1")],
        )
        .await;
    assert_eq!(stale.status, 422);
    assert!(
        stale.shows("Inzwischen gibt es eine andere") && stale.shows("Von einer anderen"),
        "{}",
        stale.text
    );

    let visitor = test.visitor();
    let page = visitor.get(PAGE).await;
    assert_eq!(page.texts(".prose em"), ["sehr"]);
    assert_eq!(
        page.texts("section[aria-labelledby=fassungen] li").len(),
        3,
        "{}",
        page.text
    );
    let former = visitor.get(&format!("{PAGE}/1")).await;
    assert_eq!(former.texts(".prose strong"), ["nett"]);
    assert!(former.shows("Diese Fassung gilt nicht mehr"));
    assert!(visitor.get(&format!("{PAGE}/0")).await.shows("Was wir uns wünschen"));
    for none in ["3", "-1", "99999999999", "x"] {
        assert_eq!(visitor.get(&format!("{PAGE}/{none}")).await.status, 404, "{none}");
    }
    assert!(
        visitor.get("/leipzig/netiquette").await.shows("Was wir uns wünschen"),
        "each body has its own"
    );

    assert_eq!(write(&anna, dialogue, &[("regeln", "")]).await.status, 422);
    assert_eq!(write(&anna, dialogue, &[]).await.status, 303);
    assert_eq!(accepted(&test).await, 2);
    let log = admin.get("/dresden/verwaltung/protokoll").await;
    assert!(log.shows("Regeln für Beiträge veröffentlicht"), "{}", log.text);
}

#[tokio::test]
async fn texts_from_the_api_accept_the_rules_in_force() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let path = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    for _ in 0..2 {
        let made = anna.api_post(&path, &json!({ "body": "Mehr Bänke." })).await;
        assert_eq!(made.status, 201, "{}", made.text);
    }
    assert_eq!(accepted(&test).await, 1);
}

#[tokio::test]
async fn who_takes_part_first_accepts_with_the_text_and_again_if_there_is_a_new_version() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let page = consultation_page(dialogue);
    let action = format!("{page}/beitraege");
    let mut browser = test.browser().await;
    browser.open(&page).await;
    browser
        .submit(&action, &[("body", "Erste Idee."), ("regeln", "")])
        .await;
    assert_eq!(browser.seen.status, 422, "{}", browser.seen.text);
    assert!(browser.seen.shows("Erste Idee."));
    browser.submit(&action, &[("body", "Erste Idee.")]).await;
    assert_eq!(browser.at.path(), "/dresden/mitmachen");

    let admin = test.person("Ada", Some(("dresden", "admin"))).await;
    publish(&admin, "Seid nett.").await;
    test.add_account("katrin@example.org", "Katrin", "grüne kuh fährt straßenbahn")
        .await;
    browser.click("main a[href^='/anmelden']").await;
    browser
        .submit(
            "/anmelden",
            &[
                ("email", "katrin@example.org"),
                ("password", "grüne kuh fährt straßenbahn"),
            ],
        )
        .await;
    assert_eq!(
        browser.at.path(),
        "/dresden/mitmachen",
        "the rules have changed meanwhile: {}",
        browser.seen.text
    );
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
    let publish = browser
        .seen
        .attribute("main form:has(input[name=regeln])", "action")
        .expect("the box");
    browser.submit(&publish, &[]).await;
    assert!(browser.at.path().contains("/beitraege/"), "{}", browser.seen.text);
    assert_eq!(
        (
            test.count("dresden", "select count(*) from posts").await,
            accepted(&test).await
        ),
        (1, 1)
    );
}

#[tokio::test]
async fn everybody_reads_the_rules_in_their_language() {
    let test = TestPortal::start().await;
    let visitor = test.visitor();
    for (language, words) in [
        ("de", "Was wir uns wünschen"),
        ("en", "What we ask of you"),
        ("hsb", "Što sej přejemy"),
        ("de-simple", "Was uns wichtig ist"),
    ] {
        let cookie = format!("sprache={language}");
        let page = visitor
            .send(reqwest::Method::GET, PAGE, &[("cookie", &cookie)], None)
            .await;
        assert!(page.shows(words), "{language}: {}", page.text);
    }
}
