//! Forms prove where they come from, and nothing that a person typed is lost.

use reqwest::Method;
use serde_json::json;

use crate::support::TestPortal;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

#[tokio::test]
async fn a_forged_form_is_refused_and_changes_nothing() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let (anna, other) = (test.citizen("Anna").await, test.citizen("Other").await);
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let own_token = anna.get(&page).await.form_token(&action);
    let foreign_token = other.get(&page).await.form_token(&action);
    let anonymous_token = test.visitor().get("/anmelden").await.form_token("/anmelden");
    let body = |token: &str| format!("csrf={token}&body=Text&regeln=ja").into_bytes();
    for token in ["", "AAAA", &foreign_token, &anonymous_token, &own_token[1..]] {
        let answer = anna
            .send(
                Method::POST,
                &action,
                &[FORM, ("origin", anna.base())],
                Some(body(token)),
            )
            .await;
        assert_eq!(answer.status, 403, "{token}");
    }
    let without = anna
        .send(
            Method::POST,
            &action,
            &[FORM, ("origin", anna.base())],
            Some(b"body=Text".to_vec()),
        )
        .await;
    assert_eq!(without.status, 403);
    for foreign in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let answer = anna
            .send(Method::POST, &action, &[FORM, foreign], Some(body(&own_token)))
            .await;
        assert_eq!(answer.status, 403, "{foreign:?}");
    }
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
    let answer = anna
        .send(
            Method::POST,
            &action,
            &[FORM, ("origin", anna.base())],
            Some(body(&own_token)),
        )
        .await;
    assert_eq!(answer.status, 303, "{}", answer.text);
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let token = anna.get(&page).await.form_token(&action);
    let headers = [FORM, ("origin", anna.base())];
    for text in [&b"%ff%fe"[..], b"\xff\xfe", b"ok%c3"] {
        let mut body = format!("csrf={token}&body=").into_bytes();
        body.extend_from_slice(text);
        let answer = anna.send(Method::POST, &action, &headers, Some(body)).await;
        assert_eq!(answer.status, 422, "{}", answer.text);
    }
    let huge = format!("csrf={token}&body={}", "x".repeat(50 * 1024 * 1024));
    assert_eq!(
        anna.send(Method::POST, &action, &headers, Some(huge.into_bytes()))
            .await
            .status,
        413
    );
    let multipart = [
        ("content-type", "multipart/form-data; boundary=x"),
        ("origin", anna.base()),
    ];
    assert_eq!(
        anna.send(Method::POST, &action, &multipart, Some(Vec::new()))
            .await
            .status,
        415
    );
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
}

#[tokio::test]
async fn an_editors_mistakes_are_named_and_nothing_typed_is_lost() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    let page = "/dresden/verwaltung/beteiligungen/neu";
    let fields = [
        ("title", "Freibad <sanieren>"),
        ("format", "dialogue"),
        ("description", "Was fehlt?"),
        ("starts_at", "2026-05-01T08:00"),
        ("ends_at", "2026-04-01T08:00"),
    ];
    let refused = editor.submit(page, page, &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.texts("[role=alert] li"),
        ["Das Ende muss nach dem Beginn liegen."]
    );
    assert_eq!(
        refused.attribute("#field-ends_at", "aria-invalid").as_deref(),
        Some("true")
    );
    assert_eq!(
        refused.attribute("#field-title", "value").as_deref(),
        Some("Freibad <sanieren>")
    );
    assert_eq!(refused.texts("#field-description"), ["Was fehlt?"]);
    assert_eq!(test.count("dresden", "select count(*) from consultations").await, 0);

    let mut right = fields;
    right[4] = ("ends_at", "2099-06-01T00:00");
    let made = editor.submit(page, page, &right).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let shown = test.visitor().get(made.location()).await;
    assert_eq!(shown.texts("h1"), ["Freibad <sanieren>"]);
    assert!(
        shown.shows("31. Mai 2099"),
        "a window that ends at midnight ends the day before"
    );
}

#[tokio::test]
async fn the_editors_form_is_for_editors_of_this_body_only() {
    let test = TestPortal::start().await;
    let page = "/dresden/verwaltung/beteiligungen/neu";
    let stranger = test.visitor().get(page).await;
    assert_eq!(stranger.status, 303);
    assert!(stranger.location().starts_with("/anmelden?zurueck="));
    assert_eq!(test.citizen("Clara").await.get(page).await.status, 404);
    assert_eq!(test.editor("Emil", "leipzig").await.get(page).await.status, 404);
    assert_eq!(
        test.person("Moni", Some(("dresden", "moderator")))
            .await
            .get(page)
            .await
            .status,
        403
    );
    assert_eq!(
        test.person("Ada", Some(("dresden", "admin")))
            .await
            .get(page)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn a_list_is_narrowed_by_filters_and_paged_by_key() {
    let test = TestPortal::start().await;
    for number in 0..23 {
        let topics = if number % 2 == 0 {
            json!(["transport"])
        } else {
            json!(["culture"])
        };
        test.consultation("dresden", &format!("Vorhaben {number}"), json!({ "topics": topics }))
            .await;
    }
    let visitor = test.visitor();
    let first = visitor.get("/dresden/beteiligungen").await;
    let next = first.attribute("a[href*='nach=']", "href").expect("a next page");
    let second = visitor.get(&next).await;
    let (one, two) = (first.texts("article h2"), second.texts("article h2"));
    assert_eq!((one.len(), two.len()), (20, 3));
    assert!(one.iter().all(|title| !two.contains(title)));
    let culture = visitor.get("/dresden/beteiligungen?thema=culture").await;
    assert_eq!(culture.texts("article h2").len(), 11);
    assert_eq!(
        culture.texts(".chips li").len(),
        2,
        "the filter can be taken away: {:?}",
        culture.texts(".chips li")
    );
    assert_eq!(
        visitor
            .get("/dresden/beteiligungen?q=vorhaben+7")
            .await
            .texts("article h2"),
        ["Vorhaben 7"]
    );
    assert_eq!(
        visitor
            .get("/dresden/beteiligungen?q=%25")
            .await
            .texts("article h2")
            .len(),
        0
    );
    assert_eq!(
        visitor
            .get("/dresden/beteiligungen?status=closed")
            .await
            .texts("article h2")
            .len(),
        0
    );
}

#[tokio::test]
async fn what_cannot_be_done_online_says_where_it_can() {
    let test = TestPortal::start().await;
    let office = test
        .consultation(
            "dresden",
            "Sprechstunde im Bürgeramt",
            json!({ "format": "appointment" }),
        )
        .await;
    let page = test.visitor().get(&format!("/dresden/beteiligungen/{office}")).await;
    assert_eq!(
        page.attribute(".what-now a", "href").as_deref(),
        Some("/dresden/impressum")
    );
    let dialogue = test.dialogue().await;
    let page = test.visitor().get(&format!("/dresden/beteiligungen/{dialogue}")).await;
    assert_eq!(page.attribute(".what-now a", "href").as_deref(), Some("#beitraege"));
}

#[tokio::test]
async fn what_was_typed_outlives_the_session_and_the_thing_it_was_about() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let new = "/dresden/verwaltung/beteiligungen/neu";
    let form = editor.get(new).await;
    let typed = [
        ("title", "Parkplatz am Elbufer"),
        ("description", "Mit Mühe geschrieben."),
    ];
    test.postgres
        .batch_execute("delete from sessions")
        .await
        .expect("signed out elsewhere");
    let ended = editor.post_form(&form, new, &typed).await;
    assert_eq!(ended.status, 401);
    assert!(
        ended.shows("Mit Mühe geschrieben.") && ended.shows("Bitte melden Sie sich an"),
        "{}",
        ended.text
    );
    assert!(
        ended
            .attribute("main a.kern-btn", "href")
            .expect("a way in")
            .starts_with("/anmelden")
    );
    // Nothing typed, nothing to keep.
    let empty = editor.post_form(&form, new, &[]).await;
    assert_eq!(empty.status, 303);

    // The contribution is taken back while somebody comments on it.
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let post = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{post}");
    let open = bela.get(&page).await;
    let withdraw = format!("{page}/zurueckziehen");
    assert_eq!(anna.submit(&withdraw, &withdraw, &[]).await.status, 303);
    let late = bela
        .post_form(&open, &format!("{page}/kommentare"), &[("body", "Lange überlegt.")])
        .await;
    assert!(
        late.status != 303 && late.shows("Lange überlegt."),
        "{}: {}",
        late.status,
        late.text
    );
}

#[tokio::test]
async fn between_two_phases_a_consultation_says_when_it_goes_on() {
    let test = TestPortal::start().await;
    let phase = |begins: &str, ends: &str| json!({ "title": "Runde", "begins_at": begins, "ends_at": ends, "methods": ["contributions"] });
    let phases = json!([
        phase("2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z"),
        phase("2098-01-01T07:00:00Z", "2098-02-01T00:00:00Z"),
    ]);
    let times = json!({ "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2098-02-01T00:00:00Z", "phases": phases });
    let id = test.consultation("dresden", "Mit Pause", times).await;
    let page = test.visitor().get(&format!("/dresden/beteiligungen/{id}")).await;
    let now = page.texts(".what-now p").concat();
    assert!(now.contains("Weiter geht es: 1. Januar 2098"), "{now}");
}
