//! The listener and what every answer carries.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{HEAD_TIME, TestPortal};

/// What a connection gets back until the server closes it.
async fn until_closed(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    let closed = tokio::time::timeout(HEAD_TIME * 6, read).await.expect("closed in time");
    // A reset is a way of closing, too.
    let _ = closed;
    String::from_utf8_lossy(&answer).into_owned()
}

async fn connect(test: &TestPortal) -> TcpStream {
    TcpStream::connect(test.address).await.expect("a connection")
}

#[tokio::test]
async fn who_sends_the_head_too_slowly_is_cut_off_and_others_are_served() {
    let test = TestPortal::start().await;
    let mut slow = connect(&test).await;
    slow.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        .await
        .expect("sent");
    assert_eq!(test.visitor().get("/dresden").await.status, 200);
    let answer = until_closed(slow).await;
    assert!(!answer.contains("200 OK"), "{answer}");
}

#[tokio::test]
async fn a_head_without_end_is_refused() {
    let test = TestPortal::start().await;
    let mut wide = connect(&test).await;
    let line = format!("X-Wide: {}\r\n", "a".repeat(8_000));
    let _ = wide.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n").await;
    for _ in 0..20 {
        if wide.write_all(line.as_bytes()).await.is_err() {
            break;
        }
    }
    let _ = wide.write_all(b"\r\n").await;
    let answer = until_closed(wide).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");

    let mut many = connect(&test).await;
    let lines: String = (0..200).map(|number| format!("X-{number}: a\r\n")).collect();
    let head = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n");
    let _ = many.write_all(head.as_bytes()).await;
    let answer = until_closed(many).await;
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[tokio::test]
async fn what_was_accepted_is_finished_before_the_server_ends() {
    let test = TestPortal::start().await;
    let mut busy = connect(&test).await;
    let head = "POST /anmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: 6\r\n\r\n";
    busy.write_all(head.as_bytes()).await.expect("sent");
    busy.write_all(b"csrf").await.expect("sent");
    // Until the request is taken, the server may close a connection that only rests.
    tokio::time::sleep(Duration::from_millis(300)).await;
    test.stop.send(true).expect("the server listens");
    tokio::time::sleep(Duration::from_millis(100)).await;
    busy.write_all(b"=x").await.expect("sent");
    let answer = until_closed(busy).await;
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
    assert!(
        TcpStream::connect(test.address).await.is_err(),
        "nobody is let in any more"
    );
}

#[tokio::test]
async fn every_answer_carries_its_headers() {
    let test = TestPortal::start().await;
    let visitor = test.visitor();
    let style = visitor
        .get("/")
        .await
        .attribute("link[rel=stylesheet]", "href")
        .expect("a style");
    for (path, status) in [
        ("/", 200),
        ("/dresden", 200),
        ("/nirgends", 404),
        ("/dresden/suche?art=unsinn&q=a", 422),
        ("/api/v1/tenants", 200),
        ("/api/v1/nichts", 404),
        (style.as_str(), 200),
        ("/healthz", 200),
    ] {
        let seen = visitor.get(path).await;
        assert_eq!(seen.status, status, "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(seen.header(name), value, "{path}: {name}");
        }
        let policy = seen.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert!(seen.header("permissions-policy").contains("camera=()"), "{path}");
        // Over plain HTTP browsers would not believe it.
        assert_eq!(seen.header("strict-transport-security"), "", "{path}");
    }
    let secure = test
        .again_with(&["--limits", "off", "--base-url", "https://beteiligung.example.org"])
        .await;
    let seen = secure.visitor().get("/").await;
    assert_eq!(seen.header("strict-transport-security"), "max-age=63072000");
}

#[tokio::test]
async fn a_defect_is_told_by_a_number_that_stands_in_the_log() {
    let test = TestPortal::start().await;
    test.postgres
        .batch_execute("alter table consultations rename column title to heading")
        .await
        .expect("a defect");
    let visitor = test.visitor();
    let page = visitor.get("/dresden/beteiligungen").await;
    assert_eq!(page.status, 500);
    assert!(page.shows("Fehlernummer: "), "{}", page.text);
    assert!(
        !page.text.contains("heading") && !page.text.contains("column"),
        "{}",
        page.text
    );
    let problem = visitor.api_get("/tenants/dresden/consultations").await;
    problem.is_problem(500);
    let number = problem.json()["incident"].as_str().expect("a number").to_owned();
    assert_eq!(number.len(), 16, "{number}");
    assert!(!page.text.contains(&number), "every defect has its own");
}
