//! Taking part first: what a visitor wrote before signing in is kept and published afterwards.

use beteiligungsportal::accounts;
use serde_json::json;

use crate::support::{Browser, Person, TestPortal};

const HOST: &str = "mitreden.example";
const COOKIE: &str = "__Host-aufgehoben";
const EMAIL: &str = "katrin@example.org";
const NAME: &str = "Katrin Schubert";
const PASSWORD: &str = "grüne kuh fährt straßenbahn";
const CREDENTIALS: [(&str, &str); 2] = [("email", EMAIL), ("password", PASSWORD)];
const IDEA: [(&str, &str); 2] = [("title", "Trinkbrunnen"), ("body", "Im Sommer fehlt **Wasser**.")];
const HOUR: f64 = 3600.0;

/// A dialogue in Dresden, which has a host name, and Katrin's account.
async fn portal() -> (TestPortal, i64) {
    let test = TestPortal::start().await;
    test.add_host("dresden", HOST).await;
    test.add_account(EMAIL, NAME, PASSWORD).await;
    let dialogue = test.dialogue().await;
    (test, dialogue)
}

/// A visitor who has written a contribution and sees what comes next.
async fn having_written(test: &TestPortal, dialogue: i64) -> Browser {
    let mut browser = test.browser().await;
    browser.open(&format!("/dresden/beteiligungen/{dialogue}")).await;
    browser
        .submit(&format!("/dresden/beteiligungen/{dialogue}/beitraege"), &IDEA)
        .await;
    assert_eq!(browser.at.path(), "/dresden/mitmachen", "{}", browser.seen.text);
    browser
}

/// The link to sign in with what was written.
const SIGN_IN: &str = "main a[href^='/anmelden']";
const REGISTER: &str = "main a[href^='/registrieren']";

async fn posts(test: &TestPortal) -> i64 {
    test.count("dresden", "select count(*) from posts").await
}

async fn kept(test: &TestPortal) -> i64 {
    test.count("dresden", "select count(*) from kept_texts").await
}

#[tokio::test]
async fn a_visitor_writes_signs_in_and_finds_the_text_published() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    assert!(browser.seen.shows("noch nicht veröffentlicht"), "{}", browser.seen.text);
    assert_eq!(browser.seen.texts("article h2"), ["Trinkbrunnen"]);
    assert_eq!((posts(&test).await, kept(&test).await), (0, 1));
    browser.click(SIGN_IN).await;
    assert_eq!(browser.seen.texts(".brand-name"), ["Dresden"]);
    assert!(
        browser
            .seen
            .shows("Ihr Text ist aufgehoben. Sobald Sie angemeldet sind"),
        "{}",
        browser.seen.text
    );
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert!(browser.at.path().contains("/beitraege/"), "{}", browser.at);
    assert_eq!(browser.seen.texts("h1"), ["Trinkbrunnen"]);
    assert!(
        browser.seen.shows(NAME) && browser.seen.shows("<strong>Wasser</strong>"),
        "{}",
        browser.seen.text
    );
    assert_eq!((posts(&test).await, kept(&test).await), (1, 0));
    // The same way again publishes nothing again.
    let claim = browser
        .visited
        .iter()
        .rfind(|url| url.path() == "/dresden/mitmachen")
        .expect("a claim")
        .to_string();
    browser.open(&claim).await;
    assert!(browser.seen.shows("Hier wartet kein Text"), "{}", browser.seen.text);
    assert_eq!(posts(&test).await, 1);
}

#[tokio::test]
async fn who_signs_in_by_another_way_is_told_in_the_account_where_a_text_waits() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    browser.open("/anmelden").await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    browser.open("/konto").await;
    assert!(browser.seen.shows("Ein Text von Ihnen wartet"), "{}", browser.seen.text);
    browser.click("main a[href='/dresden/mitmachen']").await;
    assert_eq!(browser.seen.texts("article h2"), ["Trinkbrunnen"]);
    let publish = browser.seen.attribute("main form", "action").expect("a button");
    browser.submit(&publish, &[]).await;
    assert_eq!((posts(&test).await, kept(&test).await), (1, 0));
    browser.open("/konto").await;
    assert!(
        !browser.seen.shows("Ein Text von Ihnen wartet"),
        "{}",
        browser.seen.text
    );
}

#[tokio::test]
async fn comments_and_answers_wait_together_and_are_published_in_their_order() {
    let (test, dialogue) = portal().await;
    let id = test.contributed(dialogue, "Mehr Bänke.").await;
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    let action = format!("{page}/kommentare");
    let jurij = test.citizen("Jurij B").await;
    let path = format!("/tenants/dresden/contributions/{id}/comments");
    let comment = jurij.api_post(&path, &json!({ "body": "Wo?" })).await.json()["id"]
        .as_i64()
        .expect("an id");
    let mut browser = test.browser().await;
    browser.open(&page).await;
    browser.submit(&action, &[("body", "Gute Idee.")]).await;
    assert!(browser.seen.shows("Kommentar zu: Mehr Bänke."), "{}", browser.seen.text);
    browser.open(&format!("{page}?antwort={comment}")).await;
    browser.submit(&action, &[("body", "Am Elbufer.")]).await;
    assert_eq!(browser.seen.texts("article .prose"), ["Gute Idee.", "Am Elbufer."]);
    browser.click(SIGN_IN).await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!(browser.at.path(), page);
    assert_eq!(
        browser.seen.texts("article.post .prose"),
        ["Mehr Bänke.", "Wo?", "Am Elbufer.", "Gute Idee."]
    );
    assert_eq!(kept(&test).await, 0);
}

#[tokio::test]
async fn on_a_host_of_its_own_the_text_is_published_after_the_handover() {
    let (test, dialogue) = portal().await;
    let mut browser = test.browser().await;
    let address = browser.on(HOST, &format!("/beteiligungen/{dialogue}"));
    browser.open(&address).await;
    browser
        .submit(&format!("/beteiligungen/{dialogue}/beitraege"), &IDEA)
        .await;
    assert_eq!((browser.host(), browser.at.path()), (HOST, "/mitmachen"));
    browser.click(SIGN_IN).await;
    assert_eq!(browser.host(), "localhost");
    assert!(
        browser
            .seen
            .shows("Ihr Text ist aufgehoben. Sobald Sie angemeldet sind"),
        "{}",
        browser.seen.text
    );
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!(
        (browser.host(), browser.seen.texts("h1")),
        (HOST, vec!["Trinkbrunnen".to_owned()])
    );
    assert!(browser.is_signed_in_as(NAME));
    assert_eq!((posts(&test).await, kept(&test).await), (1, 0));
}

async fn register(browser: &mut Browser) {
    browser.click(REGISTER).await;
    assert!(browser.seen.shows("Ihr Text ist aufgehoben"), "{}", browser.seen.text);
    let fields = [
        ("email", "neu@example.org"),
        ("name", "Neue Person"),
        ("password", PASSWORD),
    ];
    browser.submit("/registrieren", &fields).await;
    assert!(browser.seen.shows("Sehen Sie in Ihr Postfach"), "{}", browser.seen.text);
}

/// Opens the mail, confirms, signs in, and goes where that leads.
async fn confirm(test: &TestPortal, browser: &mut Browser) {
    let link = test.last_mail("neu@example.org").await.link();
    let address = browser.on("localhost", &link);
    browser.open(&address).await;
    browser.submit("/registrieren/bestaetigen", &[]).await;
    assert!(
        browser.seen.shows("dann wird Ihr aufgehobener Text veröffentlicht"),
        "{}",
        browser.seen.text
    );
    browser.click(SIGN_IN).await;
    browser
        .submit("/anmelden", &[("email", "neu@example.org"), ("password", PASSWORD)])
        .await;
    assert_eq!(browser.seen.texts("h1"), ["Trinkbrunnen"], "{}", browser.seen.text);
    assert!(browser.seen.shows("Neue Person"));
}

#[tokio::test]
async fn who_registers_finds_the_text_published_in_the_same_browser() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    register(&mut browser).await;
    confirm(&test, &mut browser).await;
    assert_eq!((posts(&test).await, kept(&test).await), (1, 0));
}

#[tokio::test]
async fn the_mail_may_be_opened_on_another_device_a_day_later() {
    for host in ["localhost", HOST] {
        let (test, dialogue) = portal().await;
        let mut browser = test.browser().await;
        let base = if host == HOST { "" } else { "/dresden" };
        let page = format!("{base}/beteiligungen/{dialogue}");
        let address = browser.on(host, &page);
        browser.open(&address).await;
        browser.submit(&format!("{page}/beitraege"), &IDEA).await;
        register(&mut browser).await;
        let mut phone = test.browser().await;
        test.mails().await;
        test.shift_clock(23.0 * HOUR).await;
        // The dialogue is open until tomorrow.
        confirm(&test, &mut phone).await;
        assert_eq!(phone.host(), host);
        assert_eq!((posts(&test).await, kept(&test).await), (1, 0));
    }
}

#[tokio::test]
async fn a_text_that_belongs_to_an_account_is_closed_to_the_browser_it_came_from() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    register(&mut browser).await;
    let link = test.last_mail("neu@example.org").await.link();
    let mut phone = test.browser().await;
    phone.open(&link).await;
    phone.submit("/registrieren/bestaetigen", &[]).await;
    browser.open("/dresden/mitmachen").await;
    assert!(browser.seen.shows("Hier wartet kein Text"), "{}", browser.seen.text);
    browser.open("/anmelden?zurueck=/dresden/mitmachen").await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert!(browser.seen.shows("Hier wartet kein Text"), "Katrin is somebody else");
    assert_eq!(posts(&test).await, 0);
}

#[tokio::test]
async fn nobody_else_reads_publishes_or_throws_it_away() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    let claim = browser.seen.attribute(SIGN_IN, "href").expect("a link");
    let id = test.count("dresden", "select id from kept_texts").await;
    let mut other = test.browser().await;
    other.open("/anmelden").await;
    other.submit("/anmelden", &CREDENTIALS).await;
    for address in ["/dresden/mitmachen".to_owned(), claim.replace("/anmelden?zurueck=", "")] {
        let address = percent_encoding::percent_decode_str(&address)
            .decode_utf8()
            .expect("text")
            .into_owned();
        other.open(&address).await;
        assert!(
            other.seen.shows("Hier wartet kein Text"),
            "{address}: {}",
            other.seen.text
        );
    }
    let token = other.form("/abmelden", &[]);
    for action in [
        format!("/dresden/mitmachen/{id}"),
        format!("/dresden/mitmachen/{id}/verwerfen"),
    ] {
        other.request(reqwest::Method::POST, &action, Some(&token)).await;
        assert_eq!((posts(&test).await, kept(&test).await), (0, 1), "{action}");
    }
    // In another body's name neither, nor for a made-up cookie.
    browser.open("/leipzig/mitmachen").await;
    assert!(browser.seen.shows("Hier wartet kein Text"));
    other.set_cookie("localhost", COOKIE, Some("made up"));
    other.open("/dresden/mitmachen").await;
    assert!(other.seen.shows("Hier wartet kein Text"));
    // It stands nowhere.
    for page in [
        format!("/dresden/beteiligungen/{dialogue}"),
        "/suche?q=Trinkbrunnen".into(),
        "/konto/beitraege".into(),
    ] {
        other.open(&page).await;
        assert!(!other.seen.shows("Wasser"), "{page}");
    }
}

#[tokio::test]
async fn who_comes_by_another_way_sees_the_text_first() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    // Signing in by the link in the head is no word about the text.
    browser.click(".account a").await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!((browser.at.path(), posts(&test).await), ("/dresden/mitmachen", 0));
    for made_up in ["1", "1.AAAAAAAAAAAAAAAAAAAAAA", "x"] {
        browser.open(&format!("/dresden/mitmachen?text={made_up}")).await;
        assert_eq!(
            (browser.seen.texts("h1"), posts(&test).await),
            (vec!["Ihr aufgehobener Text".to_owned()], 0)
        );
    }
    let id = test.count("dresden", "select id from kept_texts").await;
    assert!(browser.seen.shows(&format!("Als {NAME} veröffentlichen")));
    browser.submit(&format!("/dresden/mitmachen/{id}"), &[]).await;
    assert_eq!(browser.seen.texts("h1"), ["Trinkbrunnen"]);
    assert_eq!((posts(&test).await, kept(&test).await), (1, 0));

    let mut browser = having_written(&test, dialogue).await;
    let id = test.count("dresden", "select id from kept_texts").await;
    browser.submit(&format!("/dresden/mitmachen/{id}/verwerfen"), &[]).await;
    assert!(browser.seen.shows("Hier wartet kein Text"));
    assert_eq!((posts(&test).await, kept(&test).await), (1, 0));
}

#[tokio::test]
async fn when_the_time_is_over_the_text_can_still_be_copied() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    test.shift_clock(25.0 * HOUR).await;
    browser.click(SIGN_IN).await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!(browser.seen.status, 422);
    assert!(
        browser.seen.shows("Ihr Text konnte nicht veröffentlicht werden"),
        "{}",
        browser.seen.text
    );
    assert!(browser.seen.shows("Die Frist ist vorbei"), "{}", browser.seen.text);
    assert_eq!(
        browser.seen.texts("textarea[readonly]"),
        ["Trinkbrunnen Im Sommer fehlt **Wasser**."]
    );
    assert_eq!((posts(&test).await, kept(&test).await), (0, 1), "it is not lost");
}

#[tokio::test]
async fn what_is_commented_on_may_be_gone_meanwhile() {
    let (test, dialogue) = portal().await;
    let id = test.contributed(dialogue, "Mehr Bänke.").await;
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    let mut browser = test.browser().await;
    browser.open(&page).await;
    browser
        .submit(&format!("{page}/kommentare"), &[("body", "Gute Idee.")])
        .await;
    test.as_tenant("dresden", |client| {
        client.batch_execute("update posts set status = 'hidden'")
    })
    .await
    .expect("hidden");
    browser.click(SIGN_IN).await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!(browser.seen.status, 422);
    assert!(browser.seen.shows("ist nicht mehr öffentlich"), "{}", browser.seen.text);
    assert!(!browser.seen.shows("Bänke"), "nor is its title");
    assert_eq!(browser.seen.texts("textarea[readonly]"), ["Gute Idee."]);
}

#[tokio::test]
async fn texts_are_checked_before_they_are_kept() {
    let (test, dialogue) = portal().await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let mut browser = test.browser().await;
    browser.open(&page).await;
    browser.submit(&action, &[("body", " ")]).await;
    assert_eq!(browser.seen.status, 422);
    assert!(
        browser.seen.shows("Bitte schreiben Sie hier etwas."),
        "{}",
        browser.seen.text
    );
    browser.submit(&action, &[("body", &"x".repeat(20_001))]).await;
    assert_eq!(browser.seen.status, 422);
    browser
        .submit(&action, &[IDEA[0], IDEA[1], ("aktion", "vorschau")])
        .await;
    assert!(browser.seen.shows("So sieht Ihr Text aus"), "{}", browser.seen.text);
    assert_eq!((kept(&test).await, browser.cookie("localhost", COOKIE)), (0, None));
    // Twice the same is once.
    for _ in 0..2 {
        browser.open(&page).await;
        browser.submit(&action, &IDEA).await;
    }
    assert_eq!(kept(&test).await, 1);
    // Where nothing is taken now nothing is kept, and what was typed stays in the form.
    browser.open(&page).await;
    test.shift_clock(25.0 * HOUR).await;
    browser.submit(&action, &[("body", "Zu spät.")]).await;
    assert_eq!(
        (browser.seen.status, browser.seen.texts("#field-body")),
        (422, vec!["Zu spät.".to_owned()])
    );
    assert!(browser.seen.shows("Die Frist ist vorbei"), "{}", browser.seen.text);
    assert_eq!(kept(&test).await, 1);
    let stranger = format!("/dresden/beteiligungen/{}/beitraege", dialogue + 100);
    let form: Vec<_> = browser.form(&action, &IDEA);
    browser.request(reqwest::Method::POST, &stranger, Some(&form)).await;
    assert_eq!(browser.seen.status, 404);
}

#[tokio::test]
async fn a_household_keeps_so_many_and_no_more() {
    let (test, dialogue) = portal().await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    for number in 0..21 {
        let mut browser = test.browser().await;
        browser.open(&page).await;
        browser.submit(&action, &[("body", &format!("Idee {number}"))]).await;
        if number < 20 {
            assert_eq!(browser.at.path(), "/dresden/mitmachen");
        } else {
            assert_eq!(
                (browser.seen.status, browser.seen.texts("#field-body")),
                (422, vec!["Idee 20".to_owned()])
            );
            assert!(browser.seen.shows("warten schon viele Texte"), "{}", browser.seen.text);
        }
    }
    assert_eq!(kept(&test).await, 20);
}

#[tokio::test]
async fn after_three_days_nothing_is_left() {
    let (test, dialogue) = portal().await;
    let mut browser = having_written(&test, dialogue).await;
    assert!(browser.cookie("localhost", COOKIE).is_some());
    test.shift_clock(71.0 * HOUR).await;
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    browser.open("/dresden/mitmachen").await;
    assert_eq!(browser.seen.texts("article h2"), ["Trinkbrunnen"]);
    test.shift_clock(73.0 * HOUR).await;
    browser.open("/dresden/mitmachen").await;
    assert!(
        browser.seen.shows("Hier wartet kein Text"),
        "before it is cleared away too"
    );
    assert_eq!(kept(&test).await, 1);
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    assert_eq!(kept(&test).await, 0);
}

#[tokio::test]
async fn work_across_tenants_cannot_read_what_is_kept() {
    let (test, dialogue) = portal().await;
    having_written(&test, dialogue).await;
    test.postgres
        .batch_execute("set role portal_system")
        .await
        .expect("the role");
    for column in ["title", "body", "consultation_id"] {
        let read = test
            .postgres
            .query(&format!("select {column} from kept_texts"), &[])
            .await;
        assert!(read.expect_err(column).to_string().contains("db error"), "{column}");
    }
    assert_eq!(
        test.postgres
            .query("select id from kept_texts", &[])
            .await
            .expect("ids")
            .len(),
        1
    );
}

#[tokio::test]
async fn a_form_that_outlived_its_session_is_not_lost() {
    let (test, dialogue) = portal().await;
    let person: Person = test.citizen("Petra").await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let action = format!("{page}/beitraege");
    let token = person.get(&page).await.form_token(&action);
    test.postgres.execute("delete from sessions", &[]).await.expect("over");
    let fields = [("csrf", token.as_str()), IDEA[0], IDEA[1], ("regeln", "ja")];
    let sent = person.post(&action, &fields).await;
    assert_eq!(
        (sent.status, sent.location()),
        (303, "/dresden/mitmachen"),
        "{}",
        sent.text
    );
    assert_eq!((posts(&test).await, kept(&test).await), (0, 1));
    // Nobody else's token does, and none from elsewhere.
    let other = test.citizen("Paul").await.get(&page).await.form_token(&action);
    assert_eq!(person.post(&action, &[("csrf", &other), IDEA[1]]).await.status, 403);
    let forged = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("origin", "https://evil.example"),
    ];
    let body = serde_urlencoded::to_string(fields).expect("a form").into_bytes();
    assert_eq!(
        person
            .send(reqwest::Method::POST, &action, &forged, Some(body))
            .await
            .status,
        403
    );
}
