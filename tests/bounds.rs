//! What a request may consist of at the most.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use reqwest::Method;
use serde_json::json;

use crate::support::TestPortal;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

#[tokio::test]
async fn a_form_or_an_address_of_a_thousand_fields_is_refused() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let token = anna.get(&page).await.form_token(&action);
    let send = async |more: usize| {
        let body = format!("csrf={token}&regeln=ja&body=Text{}", "&x=1".repeat(more));
        let headers = [FORM, ("origin", anna.base())];
        anna.send(Method::POST, &action, &headers, Some(body.into_bytes()))
            .await
    };
    let refused = send(1_000).await;
    assert_eq!(refused.status, 400);
    assert!(refused.shows("mehr Felder"), "{}", refused.text);
    assert_eq!(send(150).await.status, 303);
    let parameters = |count: usize| format!("/dresden/suche?q=a{}", "&x=1".repeat(count));
    assert_eq!(anna.get(&parameters(1_000)).await.status, 400);
    assert_eq!(anna.get(&parameters(100)).await.status, 200);
    let api = format!("/tenants?{}", "limit=1&".repeat(1_000));
    anna.api_get(&api).await.is_problem(400);
}

#[tokio::test]
async fn json_of_a_hundred_levels_is_refused_wherever_they_stand() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let path = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let nested = |levels: usize| {
        let mut value = json!(1);
        for _ in 0..levels {
            value = json!([value]);
        }
        // A field that nobody reads.
        json!({ "body": "Mehr Bäume am Elbufer.", "unknown": value })
    };
    anna.api_post(&path, &nested(100)).await.is_problem(400);
    assert_eq!(anna.api_post(&path, &nested(20)).await.status, 201);
    // A hundred thousand, as small as can be.
    let bearer = format!("Bearer {}", anna.token.as_deref().expect("a token"));
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    let deep = format!("{{\"body\": {}", "[".repeat(100_000)).into_bytes();
    let refused = anna
        .send(Method::POST, &format!("/api/v1{path}"), &headers, Some(deep))
        .await;
    refused.is_problem(400);
}

#[tokio::test]
async fn a_packed_body_is_not_unpacked() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let pack = |text: &str| {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(text.as_bytes()).expect("packed");
        packed.finish().expect("packed")
    };
    let bearer = format!("Bearer {}", anna.token.as_deref().expect("a token"));
    let path = format!("/api/v1/tenants/dresden/consultations/{dialogue}/contributions");
    let body = json!({ "body": "Mehr Bäume. ".repeat(1_000) }).to_string();
    for coding in ["gzip", "GZIP", "br", "identity, gzip"] {
        let headers = [
            ("authorization", bearer.as_str()),
            ("content-type", "application/json"),
            ("content-encoding", coding),
        ];
        let refused = anna.send(Method::POST, &path, &headers, Some(pack(&body))).await;
        refused.is_problem(415);
        assert_eq!(refused.header("accept-encoding"), "identity");
    }
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let token = anna.get(&page).await.form_token(&action);
    let form = pack(&format!("csrf={token}&regeln=ja&body=Text"));
    let headers = [FORM, ("origin", anna.base()), ("content-encoding", "gzip")];
    assert_eq!(anna.send(Method::POST, &action, &headers, Some(form)).await.status, 415);
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
}

#[tokio::test]
async fn a_form_with_files_has_so_many_parts_and_no_more() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let page = format!("/dresden/verwaltung/beteiligungen/{dialogue}/unterlagen");
    let shown = editor.get(&page).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    let action = shown
        .attribute("form[enctype='multipart/form-data']", "action")
        .expect("a form for files");
    let token = shown.form_token(&action);
    let part = |name: &str, text: &str| {
        format!("--grenze\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let headers = [
        ("content-type", "multipart/form-data; boundary=grenze"),
        ("origin", editor.base()),
        ("sec-fetch-site", "same-origin"),
    ];
    // Empty parts of one name cost no byte that is counted and take each other's place.
    let parts = part("x", "").repeat(5_000);
    let body = format!("{}{parts}--grenze--\r\n", part("csrf", &token));
    let refused = editor
        .send(Method::POST, &action, &headers, Some(body.into_bytes()))
        .await;
    assert_eq!(refused.status, 413, "{}", refused.text);
}
