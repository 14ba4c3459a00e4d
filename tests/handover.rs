//! Signing in on a body's own host name: on the platform's address, handed over by a code.

use beteiligungsportal::accounts;
use beteiligungsportal::web::session::token_hash;
use reqwest::Method;

use crate::support::{Browser, TestPortal};

const HOST: &str = "mitreden.example";
const OTHER_HOST: &str = "leipzig.example";
const PLATFORM: &str = "localhost";
const SESSION: &str = "__Host-sitzung";
const SECRET: &str = "__Host-uebergabe";
const EMAIL: &str = "katrin@example.org";
const NAME: &str = "Katrin Schubert";
const PASSWORD: &str = "grüne kuh fährt straßenbahn";
const CREDENTIALS: [(&str, &str); 2] = [("email", EMAIL), ("password", PASSWORD)];

/// Dresden and Leipzig have host names, and Katrin has an account.
async fn portal() -> TestPortal {
    let test = TestPortal::start().await;
    test.add_host("dresden", HOST).await;
    test.add_host("leipzig", OTHER_HOST).await;
    test.add_account(EMAIL, NAME, PASSWORD).await;
    test
}

/// Goes to the sign-in from a page of the host's and signs in.
async fn sign_in_from(browser: &mut Browser, host: &str) {
    let address = browser.on(host, "/beteiligungen?status=active");
    browser.open(&address).await;
    browser.click(".account a").await;
    assert_eq!(browser.host(), PLATFORM, "{}", browser.at);
    browser.submit("/anmelden", &CREDENTIALS).await;
}

/// Signs in up to the page that sends the browser to the host; answers the address with the code.
async fn code_for(browser: &mut Browser, host: &str) -> String {
    let address = browser.on(host, "/anmelden?zurueck=/beteiligungen");
    browser.open(&address).await;
    browser.send("/anmelden", &CREDENTIALS).await;
    let pass_on = browser.next().expect("the way back");
    browser.request(Method::GET, &pass_on, None).await;
    let address = browser.next().expect("a refresh");
    assert!(
        address.starts_with(&browser.on(host, "/anmelden/annehmen?code=")),
        "{address}"
    );
    address
}

async fn number(test: &TestPortal, sql: &str) -> i64 {
    test.postgres.query_one(sql, &[]).await.expect("a number").get(0)
}

#[tokio::test]
async fn katrin_signs_in_on_the_platform_and_is_back_on_the_host() {
    let test = portal().await;
    let mut browser = test.browser().await;
    let address = browser.on(HOST, "/beteiligungen?status=active");
    browser.open(&address).await;
    browser.click(".account a").await;
    // The page says for whom she signs in, in that body's frame.
    assert_eq!(browser.host(), PLATFORM);
    assert_eq!(browser.seen.texts(".brand-name"), ["Dresden"]);
    assert!(
        browser.seen.shows("Danach geht es weiter zu Dresden"),
        "{}",
        browser.seen.text
    );
    browser
        .submit("/anmelden", &[("email", EMAIL), ("password", "falsch")])
        .await;
    assert_eq!(browser.seen.status, 422);
    assert_eq!(browser.seen.texts(".brand-name"), ["Dresden"], "after a mistake too");
    browser
        .submit("/anmelden", &[CREDENTIALS[0], CREDENTIALS[1], ("bleiben", "ja")])
        .await;

    assert_eq!(
        (browser.host(), browser.path().as_str()),
        (HOST, "/beteiligungen?status=active")
    );
    assert!(browser.is_signed_in_as(NAME), "{}", browser.seen.text);
    assert_eq!(browser.cookie(HOST, SECRET), None, "the secret has done its work");
    assert_ne!(browser.cookie(HOST, SESSION), browser.cookie(PLATFORM, SESSION));
    let arrived = browser
        .visited
        .iter()
        .find(|url| url.path() == "/anmelden/annehmen")
        .expect("a code");
    assert_eq!(arrived.host_str(), Some(HOST));

    // What is stored signs nobody in, and the session is in the list.
    let code = arrived
        .query_pairs()
        .find(|(name, _)| name == "code")
        .expect("a code")
        .1
        .into_owned();
    assert_eq!(
        number(&test, "select count(*) from session_handovers").await,
        0,
        "used up"
    );
    let found = test
        .postgres
        .query_one(
            "select count(*) from sessions where token_hash = $1",
            &[&token_hash(&code)],
        )
        .await;
    assert_eq!(found.expect("a count").get::<_, i64>(0), 0);
    browser.open("/konto/sitzungen").await;
    assert_eq!(browser.host(), PLATFORM, "the account is the platform's");
    let devices = browser.seen.texts("main li.panel strong");
    assert_eq!(devices, ["Unbekanntes Gerät", "Unbekanntes Gerät"]);
    assert!(browser.seen.shows(HOST), "{}", browser.seen.text);

    // Where she is signed in there is nothing to do.
    let again = browser.on(HOST, "/anmelden?zurueck=/netiquette");
    browser.open(&again).await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/netiquette"));
}

#[tokio::test]
async fn every_sign_in_first_on_the_host_leads_to_the_platform_and_back() {
    let test = portal().await;
    test.person("Edda", Some(("dresden", "editor"))).await;
    let mut browser = test.browser().await;
    let address = browser.on(HOST, "/verwaltung");
    browser.open(&address).await;
    assert_eq!(browser.host(), PLATFORM);
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/verwaltung"));
    assert_eq!(browser.seen.status, 404, "Katrin does not work there");
    // Forms of a host's pages may end on the platform's sign-in.
    let policy = browser.seen.header("content-security-policy").to_owned();
    let platform = browser.on(PLATFORM, "");
    assert!(policy.contains(&format!("form-action 'self' {platform};")), "{policy}");
    browser.open(&browser.on(PLATFORM, "/dresden")).await;
    assert!(
        browser
            .seen
            .header("content-security-policy")
            .contains("form-action 'self';")
    );
}

#[tokio::test]
async fn who_is_signed_in_on_the_platform_is_asked_first() {
    let test = portal().await;
    test.add_account("jurij@example.org", "Jurij Bräuer", PASSWORD).await;
    let mut browser = test.browser().await;
    browser.open("/anmelden").await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    test.shift_clock(300.0).await;
    let begin = browser.on(HOST, "/anmelden?zurueck=/netiquette");
    browser.open(&begin).await;
    assert_eq!((browser.host(), browser.at.path()), (PLATFORM, "/anmelden/uebergabe"));
    assert_eq!(browser.seen.texts(".brand-name"), ["Dresden"]);
    assert!(
        browser.seen.shows(&format!("als {NAME} angemeldet")),
        "{}",
        browser.seen.text
    );
    assert_eq!(
        number(&test, "select count(*) from session_handovers").await,
        0,
        "nothing happens by itself"
    );

    // A form from elsewhere does not answer for her.
    let mut forged = browser.form("/anmelden/uebergabe", &[]);
    forged.retain(|(name, _)| name != "csrf");
    browser
        .request(Method::POST, "/anmelden/uebergabe", Some(&forged))
        .await;
    assert_eq!(browser.seen.status, 403);
    browser.open(&begin).await;
    browser.submit("/anmelden/uebergabe", &[]).await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/netiquette"));
    assert!(browser.is_signed_in_as(NAME));

    // Or somebody else would like to sign in.
    browser.set_cookie(HOST, SESSION, None);
    browser.open(&begin).await;
    browser.submit("/anmelden/uebergabe", &[("konto", "anderes")]).await;
    assert_eq!(browser.at.path(), "/anmelden");
    assert_eq!(number(&test, "select count(*) from sessions").await, 0);
    browser
        .submit("/anmelden", &[("email", "jurij@example.org"), ("password", PASSWORD)])
        .await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/netiquette"));
    assert!(browser.is_signed_in_as("Jurij Bräuer"));
}

#[tokio::test]
async fn a_code_works_once() {
    let test = portal().await;
    let mut browser = test.browser().await;
    let address = code_for(&mut browser, HOST).await;
    let secret = browser.cookie(HOST, SECRET).expect("a secret").to_owned();
    browser.open(&address).await;
    assert!(browser.is_signed_in_as(NAME));
    // Back in the history: she is signed in, that is all.
    let session = browser.cookie(HOST, SESSION).expect("a session").to_owned();
    browser.open(&address).await;
    assert_eq!((browser.seen.status, browser.path().as_str()), (200, "/beteiligungen"));
    assert_eq!(
        browser.cookie(HOST, SESSION),
        Some(session.as_str()),
        "no other session came of it"
    );
    // Even the right secret opens nothing any more.
    let mut thief = test.browser().await;
    thief.set_cookie(HOST, SECRET, Some(&secret));
    thief.open(&address).await;
    assert_eq!((thief.seen.status, thief.cookie(HOST, SESSION)), (403, None));
    assert_eq!(number(&test, "select count(*) from sessions").await, 2);
}

#[tokio::test]
async fn a_code_works_for_a_minute() {
    let test = portal().await;
    for (seconds, status) in [(55.0, 200), (61.0, 403)] {
        let mut browser = test.browser().await;
        test.shift_clock(0.0).await;
        let address = code_for(&mut browser, HOST).await;
        test.shift_clock(seconds).await;
        browser.open(&address).await;
        assert_eq!(browser.seen.status, status, "after {seconds} seconds");
        assert_eq!(browser.cookie(HOST, SESSION).is_some(), status == 200);
    }
    // One that nobody came with is cleared away.
    test.shift_clock(0.0).await;
    code_for(&mut test.browser().await, HOST).await;
    let left = "select count(*) from session_handovers";
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    assert_eq!(number(&test, left).await, 1);
    test.shift_clock(61.0).await;
    accounts::purge_sessions(&test.portal.db).await.expect("purged");
    assert_eq!(number(&test, left).await, 0);
}

#[tokio::test]
async fn a_stolen_code_opens_nothing_in_another_browser_and_is_spent_by_the_try() {
    let test = portal().await;
    let mut browser = test.browser().await;
    let address = code_for(&mut browser, HOST).await;
    let mut thief = test.browser().await;
    thief.open(&address).await;
    assert_eq!((thief.seen.status, thief.cookie(HOST, SESSION)), (403, None));
    assert!(thief.seen.shows("Noch einmal versuchen"), "{}", thief.seen.text);
    browser.open(&address).await;
    assert_eq!(browser.seen.status, 403, "whoever tried it has used it up");
    // The way out: she is signed in on the platform, so no password is asked for.
    browser.click("main .actions a").await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/beteiligungen"));
    assert!(browser.is_signed_in_as(NAME));
}

#[tokio::test]
async fn two_browsers_do_not_get_each_others_sessions() {
    let test = portal().await;
    test.add_account("mallory@example.org", "Mallory", PASSWORD).await;
    // Mallory wants Katrin to go on as Mallory, with a secret of Katrin's own browser …
    let (mut katrin, mut mallory) = (test.browser().await, test.browser().await);
    let begin = katrin.on(HOST, "/anmelden");
    katrin.open(&begin).await;
    mallory.open(&begin).await;
    mallory
        .send("/anmelden", &[("email", "mallory@example.org"), ("password", PASSWORD)])
        .await;
    let pass_on = mallory.next().expect("the way back");
    mallory.request(Method::GET, &pass_on, None).await;
    let address = mallory.next().expect("a refresh");
    katrin.open(&address).await;
    assert_eq!((katrin.seen.status, katrin.cookie(HOST, SESSION)), (403, None));
    // … or to make a code for a secret of Mallory's, who never gets to see it.
    mallory.open(&begin).await;
    let lure = mallory
        .visited
        .iter()
        .rfind(|url| url.path() == "/anmelden/uebergabe")
        .expect("a proof")
        .to_string();
    katrin.open(&lure).await;
    katrin.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!((katrin.host(), katrin.seen.status), (HOST, 403));
    assert_eq!(katrin.cookie(HOST, SESSION), None);
    assert_eq!(
        number(&test, "select count(*) from session_handovers").await,
        0,
        "spent in Katrin's browser"
    );
}

#[tokio::test]
async fn a_code_for_one_host_is_worth_nothing_on_another() {
    let test = portal().await;
    let mut browser = test.browser().await;
    let address = code_for(&mut browser, HOST).await;
    let secret = browser.cookie(HOST, SECRET).expect("a secret").to_owned();
    browser.set_cookie(OTHER_HOST, SECRET, Some(&secret));
    browser.open(&address.replace(HOST, OTHER_HOST)).await;
    assert_eq!((browser.host(), browser.seen.status), (OTHER_HOST, 403));
    browser.open(&address).await;
    assert_eq!(browser.seen.status, 403);
    // On the platform there is nothing to accept, and on a host nothing is passed on.
    browser.open(&address.replace(HOST, PLATFORM)).await;
    assert_eq!(browser.seen.status, 404);
}

#[tokio::test]
async fn a_session_is_good_on_its_own_host_alone() {
    let test = portal().await;
    let mut browser = test.browser().await;
    sign_in_from(&mut browser, HOST).await;
    let (own, platforms) = (
        browser.cookie(HOST, SESSION).expect("a session").to_owned(),
        browser.cookie(PLATFORM, SESSION).expect("a session").to_owned(),
    );
    let mut other = test.browser().await;
    for (host, session) in [
        (PLATFORM, &own),
        (OTHER_HOST, &own),
        (HOST, &platforms),
        (OTHER_HOST, &platforms),
    ] {
        other.set_cookie(host, SESSION, Some(session));
        let address = other.on(host, "/suche");
        other.request(Method::GET, &address, None).await;
        assert!(!other.is_signed_in_as(NAME), "{host}");
        other.set_cookie(host, SESSION, None);
    }
    // Nor does it make codes.
    other.set_cookie(PLATFORM, SESSION, Some(&own));
    let begin = other.on(OTHER_HOST, "/anmelden");
    other.open(&begin).await;
    assert_eq!(other.at.path(), "/anmelden");
}

#[tokio::test]
async fn nothing_is_handed_to_a_name_that_is_not_registered() {
    let test = portal().await;
    let mut browser = test.browser().await;
    browser.open("/anmelden").await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    let proof = "A".repeat(43);
    for host in [
        "evil.example",
        "",
        "mitreden.example.evil.example",
        "mitreden.example:1",
        "localhost",
        "mitreden.example/x",
    ] {
        let address = format!("/anmelden/uebergabe?an={host}&nachweis={proof}&zurueck=/");
        browser.request(Method::GET, &address, None).await;
        assert_eq!((browser.seen.status, browser.next()), (404, None), "{host}");
    }
    for page in ["https://evil.example/", "//evil.example", "/\\evil.example", "/a\nb"] {
        let page = beteiligungsportal::web::address::encode(page);
        let address = format!("/anmelden/uebergabe?an={HOST}&nachweis={proof}&zurueck={page}");
        browser.request(Method::GET, &address, None).await;
        let to = browser.next().expect("a refresh");
        assert!(
            to.starts_with(&browser.on(HOST, "/anmelden/annehmen?")) && to.ends_with("&zurueck=%2F"),
            "{to}"
        );
        let begin = browser.on(HOST, &format!("/anmelden/annehmen?code=x&zurueck={page}"));
        let mut other = test.browser().await;
        other.open(&begin).await;
        assert_eq!(
            other.seen.attribute("main .actions a", "href").as_deref(),
            Some("/anmelden?zurueck=%2F")
        );
    }
}

#[tokio::test]
async fn signing_out_on_either_side_ends_both_and_a_session_of_the_list_only_itself() {
    let test = portal().await;
    let sessions = "select count(*) from sessions";
    // On the host.
    let mut browser = test.browser().await;
    sign_in_from(&mut browser, HOST).await;
    sign_in_from(&mut test.browser().await, HOST).await;
    assert_eq!(number(&test, sessions).await, 4, "two browsers");
    browser.submit("/abmelden", &[]).await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/"));
    assert_eq!(browser.cookie(HOST, SESSION), None);
    assert_eq!(number(&test, sessions).await, 2, "the other browser stays signed in");
    browser.open(&browser.on(PLATFORM, "/konto")).await;
    assert_eq!(browser.at.path(), "/anmelden");

    // On the platform, with two hosts signed in.
    sign_in_from(&mut browser, HOST).await;
    let begin = browser.on(OTHER_HOST, "/anmelden");
    browser.open(&begin).await;
    assert!(browser.is_signed_in_as(NAME) && browser.host() == OTHER_HOST);
    assert_eq!(number(&test, sessions).await, 5);
    browser.open(&browser.on(PLATFORM, "/konto")).await;
    browser.submit("/abmelden", &[]).await;
    assert_eq!(number(&test, sessions).await, 2);
    browser.open(&browser.on(HOST, "/suche")).await;
    assert!(!browser.is_signed_in_as(NAME));

    // One out of the list.
    sign_in_from(&mut browser, HOST).await;
    browser.open(&browser.on(PLATFORM, "/konto/sitzungen")).await;
    let own: i64 = number(&test, "select max(id) from sessions where host is not null").await;
    browser.submit(&format!("/konto/sitzungen/{own}"), &[]).await;
    assert_eq!(
        (browser.at.path(), number(&test, sessions).await),
        ("/konto/sitzungen", 3)
    );
    assert!(browser.is_signed_in_as(NAME), "here she stays signed in");
    browser.open(&browser.on(HOST, "/suche")).await;
    assert!(!browser.is_signed_in_as(NAME));
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_on_hosts_too() {
    let test = portal().await;
    let mut browser = test.browser().await;
    sign_in_from(&mut browser, HOST).await;
    browser.open(&browser.on(PLATFORM, "/konto/passwort")).await;
    let fields = [("old", PASSWORD), ("password", "blaue gans liest fahrpläne")];
    browser.submit("/konto/passwort", &fields).await;
    assert!(browser.is_signed_in_as(NAME), "{}", browser.seen.text);
    assert_eq!(number(&test, "select count(*) from sessions").await, 1);
    browser.open(&browser.on(HOST, "/suche")).await;
    assert!(!browser.is_signed_in_as(NAME));
}

#[tokio::test]
async fn two_windows_can_be_signed_in_from() {
    let test = portal().await;
    let mut browser = test.browser().await;
    let (one, two) = (
        browser.on(HOST, "/anmelden?zurueck=/netiquette"),
        browser.on(HOST, "/anmelden?zurueck=/suche"),
    );
    browser.open(&one).await;
    let secret = browser.cookie(HOST, SECRET).map(str::to_owned);
    let first = browser.at.to_string();
    browser.open(&two).await;
    assert_eq!(browser.cookie(HOST, SECRET).map(str::to_owned), secret);
    browser.open(&first).await;
    browser.submit("/anmelden", &CREDENTIALS).await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/netiquette"));
    // What is no secret of ours is replaced, and the language goes along.
    browser.set_cookie(HOST, "sprache", Some("en"));
    browser.set_cookie(HOST, SESSION, None);
    browser.set_cookie(HOST, SECRET, Some("planted"));
    test.shift_clock(300.0).await;
    browser.request(Method::GET, &one, None).await;
    assert_ne!(browser.cookie(HOST, SECRET), Some("planted"));
    browser.open(&one).await;
    assert!(browser.seen.shows("<html lang=\"en\""), "{}", browser.seen.text);
    browser.submit("/anmelden/uebergabe", &[]).await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/netiquette"));
}

#[tokio::test]
async fn registering_from_a_host_leads_back_to_it() {
    let test = portal().await;
    let mut browser = test.browser().await;
    let begin = browser.on(HOST, "/anmelden?zurueck=/netiquette");
    browser.open(&begin).await;
    browser.click("main a[href^='/registrieren']").await;
    assert_eq!(browser.seen.texts(".brand-name"), ["Dresden"]);
    let fields = [
        ("email", "neu@example.org"),
        ("name", "Neue Person"),
        ("password", PASSWORD),
    ];
    browser.submit("/registrieren", &[fields[0], fields[1]]).await;
    assert_eq!(
        (browser.seen.status, browser.seen.texts(".brand-name")),
        (422, vec!["Dresden".to_owned()])
    );
    browser.submit("/registrieren", &fields).await;
    assert!(browser.seen.shows("Sehen Sie in Ihr Postfach"), "{}", browser.seen.text);
    let mail = test.last_mail("neu@example.org").await;
    assert!(mail.header("from").contains("Dresden"), "{}", mail.header("from"));

    // The mail is opened an hour later, on the telephone.
    let mut phone = test.browser().await;
    phone.open(&mail.link()).await;
    phone.submit("/registrieren/bestaetigen", &[]).await;
    assert!(phone.seen.shows("Ihr Konto ist angelegt"), "{}", phone.seen.text);
    phone.click("main .actions a").await;
    phone.submit("/anmelden", &[fields[0], fields[2]]).await;
    assert_eq!((phone.host(), phone.path().as_str()), (HOST, "/netiquette"));
    assert!(phone.is_signed_in_as("Neue Person"));
}

#[tokio::test]
async fn a_forgotten_password_leads_back_to_the_host() {
    let test = portal().await;
    let mut browser = test.browser().await;
    let begin = browser.on(HOST, "/anmelden?zurueck=/netiquette");
    browser.open(&begin).await;
    browser.click("main a[href^='/passwort-vergessen']").await;
    browser.submit("/passwort-vergessen", &[("email", EMAIL)]).await;
    assert_eq!(browser.seen.texts(".brand-name"), ["Dresden"]);
    let mail = test.last_mail(EMAIL).await;
    browser.open(&mail.link()).await;
    let new = "blaue gans liest fahrpläne";
    browser.submit("/passwort-neu", &[("password", new)]).await;
    browser.click("main .actions a").await;
    browser
        .submit("/anmelden", &[("email", EMAIL), ("password", new)])
        .await;
    assert_eq!((browser.host(), browser.path().as_str()), (HOST, "/netiquette"));
}

#[tokio::test]
async fn what_is_the_accounts_is_the_platforms() {
    let test = portal().await;
    let mut browser = test.browser().await;
    for path in [
        "/konto",
        "/konto/passwort",
        "/plattform",
        "/passwort-neu?code=x",
        "/registrieren/bestaetigen?code=x",
        "/plattform?nach=x",
    ] {
        for method in [Method::GET, Method::POST] {
            let address = browser.on(HOST, path);
            browser.request(method, &address, None).await;
            assert_eq!(
                (browser.seen.status, browser.next()),
                (303, Some(browser.on(PLATFORM, path))),
                "{path}"
            );
        }
    }
    let address = browser.on(HOST, "/konto/name?x=1&zurueck=/suche");
    browser.request(Method::GET, &address, None).await;
    let way = "%2Fanmelden%2Fuebergabe%3Fan%3Dmitreden.example%26zurueck%3D%252Fsuche";
    assert_eq!(
        browser.next(),
        Some(browser.on(PLATFORM, &format!("/konto/name?x=1&zurueck={way}")))
    );
    let address = browser.on(HOST, "/registrieren");
    browser.open(&address).await;
    assert_eq!(browser.host(), PLATFORM);
    assert_eq!(
        browser.seen.texts(".brand-name"),
        ["Dresden"],
        "who begins here comes back here"
    );
}

#[tokio::test]
async fn the_sign_in_page_says_for_whom_by_path_too() {
    let test = portal().await;
    let mut browser = test.browser().await;
    for (way, name) in [
        ("/anmelden?zurueck=%2Fleipzig%2Fbeteiligungen", "Leipzig"),
        ("/registrieren?zurueck=%2Fleipzig", "Leipzig"),
        ("/passwort-vergessen?zurueck=%2Fleipzig%23x", "Leipzig"),
        ("/anmelden?zurueck=%2Fkonto", "Beteiligungsportal Sachsen"),
        ("/anmelden", "Beteiligungsportal Sachsen"),
        ("/anmelden?zurueck=%2F%2Fleipzig", "Beteiligungsportal Sachsen"),
    ] {
        browser.open(way).await;
        assert_eq!(browser.seen.texts(".brand-name"), [name], "{way}");
    }
}
