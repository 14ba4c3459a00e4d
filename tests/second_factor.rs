//! Signing in in two steps: setting it up, using it, losing it, and who cannot work without.

use totp_rs::{Algorithm, Secret, TOTP};

use crate::support::{Person, Seen, TestPortal};
use beteiligungsportal::accounts::{self, NewAccount};
use beteiligungsportal::app;
use beteiligungsportal::web::Role;

const EMAIL: &str = "Katrin.Schubert@Example.org";
const PASSWORD: &str = "grüne kuh fährt straßenbahn";
const PAGE: &str = "/konto/zweiter-faktor";
const STEP: &str = "/anmelden/zweiter-schritt";

/// An app for one-time codes, and what was printed for the day on which it is lost.
struct App {
    totp: TOTP,
    recovery_codes: Vec<String>,
    /// The code that it was set up with: half a minute may end between two looks at it.
    set_up_with: String,
}

impl App {
    /// Reads the key from the page as a person who types it.
    fn set_up_from(page: &Seen) -> Self {
        let key = page.texts("code.key").concat().replace(' ', "");
        let secret = Secret::Encoded(key).to_bytes().expect("a key");
        Self {
            totp: TOTP::new(Algorithm::SHA1, 6, 0, 30, secret, None, String::new()).expect("an app"),
            recovery_codes: Vec::new(),
            set_up_with: String::new(),
        }
    }

    /// The code that it shows by the portal's clock.
    async fn code(&self, test: &TestPortal) -> String {
        let now = "select extract(epoch from portal_now())::bigint";
        let now: i64 = test.postgres.query_one(now, &[]).await.expect("the time").get(0);
        self.totp.generate(now.unsigned_abs())
    }

    /// A code that the portal has not seen, since it belongs to a later time.
    async fn next_code(&self, test: &TestPortal) -> String {
        let later = "update test_clock set shift = shift + interval '60 seconds'";
        test.postgres.execute(later, &[]).await.expect("a later time");
        self.code(test).await
    }
}

async fn account(test: &TestPortal, new: NewAccount) -> i64 {
    let new = NewAccount {
        email: EMAIL.into(),
        name: "Katrin Schubert".into(),
        password: Some(PASSWORD.into()),
        ..new
    };
    accounts::add(&test.portal.db, new).await.expect("an account")
}

fn editor() -> NewAccount {
    NewAccount {
        role: Some(("dresden".into(), Role::Editor)),
        ..NewAccount::default()
    }
}

async fn type_password(person: &Person, back: &str) -> Seen {
    let page = format!("/anmelden?zurueck={back}");
    let fields = [
        ("email", EMAIL),
        ("password", PASSWORD),
        ("zurueck", back),
        ("bleiben", "ja"),
    ];
    person.submit(&page, "/anmelden", &fields).await
}

/// The browser with the cookie of an answer.
fn keeping(person: &Person, seen: &Seen) -> Person {
    let mut kept = person.clone();
    kept.cookie = Some(seen.set_cookie().split(';').next().expect("a cookie").to_owned());
    kept
}

async fn signed_in(test: &TestPortal) -> Person {
    let seen = type_password(&test.visitor(), "/konto").await;
    assert_eq!(seen.location(), "/konto");
    keeping(&test.visitor(), &seen)
}

/// Sets up the second factor; the browser afterwards, and the app.
async fn set_up(test: &TestPortal, person: &Person, page: &str) -> (Person, App, Seen) {
    let shown = person.get(page).await;
    let mut app = App::set_up_from(&shown);
    let code = app.code(test).await;
    app.set_up_with.clone_from(&code);
    let back = shown.attribute("main input[name=zurueck]", "value").unwrap_or_default();
    let setup = shown
        .attribute("input[name=einrichtung]", "value")
        .expect("the key for the form");
    let fields = [
        ("csrf", shown.form_token(PAGE)),
        ("einrichtung", setup),
        ("code", code),
        ("zurueck", back),
    ];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let added = person.post(PAGE, &fields).await;
    assert_eq!(added.status, 200, "{}", added.text);
    app.recovery_codes = added.texts(".codes code");
    (keeping(person, &added), app, added)
}

/// A citizen with a second factor, signed in.
async fn with_second_factor() -> (TestPortal, Person, App) {
    let test = TestPortal::start().await;
    account(&test, NewAccount::default()).await;
    let person = signed_in(&test).await;
    let (person, app, _) = set_up(&test, &person, PAGE).await;
    (test, person, app)
}

async fn second_step(person: &Person, code: &str) -> Seen {
    person.submit(STEP, STEP, &[("code", code)]).await
}

async fn number(test: &TestPortal, sql: &str) -> i64 {
    test.postgres.query_one(sql, &[]).await.expect("a number").get(0)
}

#[tokio::test]
async fn a_citizen_sets_up_a_second_factor_and_signs_in_with_it() {
    let test = TestPortal::start().await;
    account(&test, NewAccount::default()).await;
    let person = signed_in(&test).await;
    let elsewhere = signed_in(&test).await;
    assert!(person.get("/konto").await.shows(&format!("href=\"{PAGE}\"")));
    let shown = person.get(PAGE).await;
    assert_eq!(shown.header("cache-control"), "no-store");
    assert!(!shown.shows("Für Ihre Aufgaben nötig"));
    assert!(
        shown
            .attribute("svg.qr[role=img] path", "d")
            .is_some_and(|path| path.len() > 1000)
    );
    let link = shown
        .attribute("a[href^='otpauth:']", "href")
        .expect("a link for the app on this device");
    let other = TOTP::from_url(&link).expect("an address for apps");
    assert_eq!(other.secret, App::set_up_from(&shown).totp.secret);
    assert_eq!(other.account_name, EMAIL);
    assert_eq!(
        number(&test, "select count(*) from second_factors").await,
        0,
        "looking changes nothing"
    );

    let setup = shown
        .attribute("input[name=einrichtung]", "value")
        .expect("the key for the form");
    let wrong = person
        .submit(PAGE, PAGE, &[("einrichtung", &setup), ("code", "000000")])
        .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        App::set_up_from(&wrong).totp.secret,
        other.secret,
        "the app need not be told again"
    );

    let (person, app, added) = set_up(&test, &person, PAGE).await;
    assert_eq!(added.header("cache-control"), "no-store");
    assert_eq!(app.recovery_codes.len(), 10);
    let file = added.attribute("a[download]", "href").expect("a file");
    assert!(
        app.recovery_codes
            .iter()
            .all(|code| file.contains(&code.replace('-', "%2D"))),
        "{file}"
    );
    assert_eq!(elsewhere.get("/konto").await.status, 303, "other sessions have ended");
    let out = person
        .post("/abmelden", &[("csrf", &added.form_token("/abmelden"))])
        .await;
    assert_eq!(
        out.status, 303,
        "the page's forms belong to the new session: {}",
        out.text
    );
    assert!(
        test.last_mail(EMAIL)
            .await
            .text
            .contains("wurde die Anmeldung in zwei Schritten eingeschaltet")
    );

    let half = type_password(&test.visitor(), "/dresden").await;
    assert_eq!(half.location(), format!("{STEP}?zurueck=%2Fdresden"));
    assert!(!half.set_cookie().contains("Max-Age"), "{}", half.set_cookie());
    let person = keeping(&test.visitor(), &half);
    let asked = person.get(half.location()).await;
    assert_eq!(
        asked.attribute("#field-code", "autocomplete").as_deref(),
        Some("one-time-code")
    );
    let code = app.next_code(&test).await;
    let fields = [("code", code.as_str()), ("zurueck", "/dresden")];
    let whole = person.submit(half.location(), STEP, &fields).await;
    assert_eq!(whole.location(), "/dresden");
    assert!(whole.set_cookie().contains("Max-Age=2592000"), "{}", whole.set_cookie());
    let whole = keeping(&person, &whole);
    assert_ne!(whole.cookie, person.cookie, "a new token");
    assert_eq!(whole.get("/konto").await.status, 200);
    assert_eq!(person.get("/konto").await.status, 303);
    assert_eq!(number(&test, "select count(*) from sessions").await, 1);
    let standing = whole.get(PAGE).await;
    assert!(
        standing.shows("noch 10") && standing.shows("ist eingeschaltet"),
        "{}",
        standing.text
    );
}

#[tokio::test]
async fn the_password_alone_gives_no_rights() {
    let (test, whole, app) = with_second_factor().await;
    let dialogue = test.dialogue().await;
    let half = keeping(&test.visitor(), &type_password(&test.visitor(), "/konto").await);
    for page in [
        "/konto",
        PAGE,
        "/konto/passwort",
        "/konto/sitzungen",
        "/konto/beitraege",
    ] {
        assert!(half.get(page).await.location().starts_with("/anmelden?"), "{page}");
    }
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let fields = [
        ("csrf", half.get("/anmelden").await.form_token("/anmelden")),
        ("body", "Text".into()),
        ("regeln", "ja".into()),
    ];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let posted = half.post(&format!("{page}/beitraege"), &fields).await;
    // It is kept, as any visitor's text is.
    assert!(
        posted.location().starts_with("/dresden/mitmachen"),
        "{}",
        posted.location()
    );
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
    let list = whole.get("/konto/sitzungen").await;
    assert_eq!(list.texts("main li.panel").len(), 1, "it is not a session yet");

    // Nor may it wait for long.
    let code = app.next_code(&test).await;
    test.shift_clock(700.0).await;
    assert_eq!(
        half.get(&format!("{STEP}?zurueck=/dresden")).await.location(),
        "/anmelden?zurueck=%2Fdresden"
    );
    let token = half.get("/anmelden").await.form_token("/anmelden");
    let late = half.post(STEP, &[("csrf", &token), ("code", &code)]).await;
    assert_eq!((late.location(), late.set_cookie()), ("/anmelden", ""));
    // Whoever has no password is not asked for a code.
    assert_eq!(test.visitor().get(STEP).await.location(), "/anmelden");
    assert_eq!(whole.get(STEP).await.location(), "/konto");
}

#[tokio::test]
async fn a_code_counts_once() {
    let (test, _, app) = with_second_factor().await;
    let half = async || keeping(&test.visitor(), &type_password(&test.visitor(), "/konto").await);
    let refused = second_step(&half().await, &app.set_up_with).await;
    assert_eq!(refused.status, 422, "it has set up the second factor already");
    assert!(refused.shows("wurde schon benutzt"), "{}", refused.text);
    let code = app.next_code(&test).await;
    assert_eq!(second_step(&half().await, &code).await.location(), "/konto");
    assert_eq!(second_step(&half().await, &code).await.status, 422);
    let before = app.code(&test).await;
    app.next_code(&test).await;
    assert_eq!(second_step(&half().await, &before).await.status, 422, "two steps ago");

    // Of two at once one gets in.
    let code = app.next_code(&test).await;
    let (one, two) = (half().await, half().await);
    let (one, two) = tokio::join!(second_step(&one, &code), second_step(&two, &code));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    for nothing in ["", "   ", "abc", "12345", "000000"] {
        assert_eq!(second_step(&half().await, nothing).await.status, 422, "{nothing:?}");
    }
}

#[tokio::test]
async fn a_recovery_code_opens_the_door_once() {
    let (test, _, app) = with_second_factor().await;
    let half = async || keeping(&test.visitor(), &type_password(&test.visitor(), "/konto").await);
    let first = half().await;
    let asked = first.get(&format!("{STEP}?ohne_app=1")).await;
    assert_eq!(asked.attribute("#field-code", "inputmode"), None, "it has letters");
    let code = &app.recovery_codes[3];
    assert_eq!(second_step(&half().await, "AAAA-AAAA-AAAA-AAAA").await.status, 422);
    let seen = second_step(&first, &code.to_lowercase().replace('-', " ")).await;
    assert_eq!(seen.location(), "/konto");
    assert_eq!(second_step(&half().await, code).await.status, 422);
    let whole = keeping(&first, &seen);
    assert!(whole.get(PAGE).await.shows("noch 9"));
    let stored = "select count(*) from recovery_codes where length(code_hash) = 32";
    assert_eq!(number(&test, stored).await, 9);

    // New ones take the place of the old ones, for the password or a code.
    let page = "/konto/zweiter-faktor/codes";
    for wrong in ["", "falsches passwort", "000000", code.as_str()] {
        assert_eq!(
            whole.submit(page, page, &[("nachweis", wrong)]).await.status,
            422,
            "{wrong}"
        );
    }
    let renewed = whole.submit(page, page, &[("nachweis", PASSWORD)]).await;
    let codes = renewed.texts(".codes code");
    assert_eq!((renewed.status, codes.len()), (200, 10));
    assert_eq!(whole.get("/konto").await.status, 303, "the session has a new token");
    assert_eq!(keeping(&whole, &renewed).get("/konto").await.status, 200);
    assert_eq!(second_step(&half().await, &app.recovery_codes[5]).await.status, 422);
    assert_eq!(second_step(&half().await, &codes[5]).await.location(), "/konto");
}

#[tokio::test]
async fn it_is_removed_by_its_owner_only() {
    let (test, person, app) = with_second_factor().await;
    let page = "/konto/zweiter-faktor/entfernen";
    let remove = async |person: &Person, proof: &str| person.submit(page, page, &[("nachweis", proof)]).await;
    for wrong in ["", "falsch", "000000"] {
        let seen = remove(&person, wrong).await;
        assert_eq!(seen.status, 422, "{wrong}");
        assert!(seen.shows("field-nachweis-error"), "{}", seen.text);
        assert_eq!(seen.attribute("#field-nachweis", "value"), None);
    }
    let used = app.code(&test).await;
    assert_eq!(remove(&person, &used).await.status, 422, "a code that was used");
    let code = app.next_code(&test).await;
    let removed = remove(&person, &code).await;
    assert_eq!(removed.location(), "/konto?fertig=faktor-entfernt");
    let after = keeping(&person, &removed);
    assert_eq!(person.get("/konto").await.status, 303, "the session has a new token");
    assert!(
        after
            .get(removed.location())
            .await
            .shows("zwei Schritten ist ausgeschaltet")
    );
    assert!(
        test.last_mail(EMAIL)
            .await
            .text
            .contains("zwei Schritten ausgeschaltet")
    );
    for table in ["second_factors", "recovery_codes"] {
        assert_eq!(
            number(&test, &format!("select count(*) from {table}")).await,
            0,
            "{table}"
        );
    }
    assert_eq!(after.get(page).await.location(), PAGE, "there is nothing to remove");
    signed_in(&test).await;
    let (after, _, _) = set_up(&test, &after, PAGE).await;
    assert!(
        remove(&after, PASSWORD).await.status == 303,
        "the password will do as well"
    );
}

#[tokio::test]
async fn codes_are_guessed_slowly_and_the_owner_is_not_locked_out() {
    let test = TestPortal::start_with(&[]).await;
    account(&test, NewAccount::default()).await;
    let person = signed_in(&test).await;
    let (_, app, _) = set_up(&test, &person, PAGE).await;
    let half = keeping(&test.visitor(), &type_password(&test.visitor(), "/konto").await);
    let mut answers = Vec::new();
    for _ in 0..6 {
        answers.push(second_step(&half, "000000").await);
    }
    let statuses: Vec<_> = answers.iter().map(|seen| seen.status).collect();
    assert_eq!(statuses, [422, 422, 422, 422, 422, 429]);
    assert!(answers[5].shows("in 2 Minuten noch einmal"), "{}", answers[5].text);
    // The right one has to wait as well, but not for long.
    app.next_code(&test).await;
    let code = app.next_code(&test).await;
    let seen = second_step(&half, &code).await;
    assert_eq!(seen.location(), "/konto", "{}", seen.text);
}

#[tokio::test]
async fn a_forgotten_password_opens_the_first_door_only() {
    let (test, person, app) = with_second_factor().await;
    let forgot = "/passwort-vergessen";
    test.visitor().submit(forgot, forgot, &[("email", EMAIL)]).await;
    let link = test.last_mail(EMAIL).await.link();
    let half = keeping(&test.visitor(), &type_password(&test.visitor(), "/konto").await);
    let code = link.split("code=").nth(1).expect("a code");
    let set = test
        .visitor()
        .submit(&link, "/passwort-neu", &[("code", code), ("password", PASSWORD)])
        .await;
    assert_eq!(set.status, 200, "{}", set.text);
    assert_eq!(person.get("/konto").await.status, 303, "all sessions have ended");
    assert_eq!(half.get(STEP).await.location(), "/anmelden", "those that wait too");
    let half = type_password(&test.visitor(), "/konto").await;
    assert_eq!(half.location(), format!("{STEP}?zurueck=%2Fkonto"));
    let half = keeping(&test.visitor(), &half);
    let code = app.next_code(&test).await;
    assert_eq!(second_step(&half, &code).await.location(), "/konto");
}

#[tokio::test]
async fn a_stolen_database_makes_no_codes() {
    let (test, person, app) = with_second_factor().await;
    let row = test
        .postgres
        .query_one("select secret, key_mark, account_id from second_factors", &[])
        .await
        .expect("one");
    let stored: Vec<u8> = row.get(0);
    let secret = &app.totp.secret;
    assert!(!stored.windows(secret.len()).any(|part| part == secret.as_slice()));
    // Nor is a secret of use for another account: it is encrypted as this one's.
    let other = accounts::add(
        &test.portal.db,
        NewAccount {
            email: "dieb@example.org".into(),
            name: "Dieb".into(),
            ..NewAccount::default()
        },
    )
    .await
    .expect("an account");
    test.postgres
        .execute("update second_factors set account_id = $1", &[&other])
        .await
        .expect_err("its recovery codes hold it");
    assert!(
        test.portal
            .vault
            .unseal(&format!("second factor {other}"), &stored)
            .is_none()
    );
    let code = app.next_code(&test).await;
    let removal = "/konto/zweiter-faktor/entfernen";
    assert_eq!(
        person.submit(removal, removal, &[("nachweis", &code)]).await.status,
        303
    );
}

#[tokio::test]
async fn a_server_with_another_key_does_not_start_until_the_old_one_is_given_up() {
    let (test, _, _) = with_second_factor().await;
    let with_key = |key: &str| {
        let mut config = test.portal.config.clone();
        config.key = Some(key.into());
        app::portal(config, test.portal.db.clone())
    };
    let other = "another key of thirty-two characters and more";
    let error = with_key(other).await.err().expect("refused").to_string();
    assert!(error.contains("reset-second-factor --lost-key"), "{error}");
    let own = std::fs::read_to_string(test.portal.config.data_dir.join("key")).expect("the key");
    with_key(&own).await.expect("the same key from the environment");
    assert_eq!(accounts::forget_lost_key(&test.portal.db).await.expect("done"), 1);
    with_key(other).await.expect("nothing is encrypted any more");
    signed_in(&test).await;
}

#[tokio::test]
async fn who_has_lost_everything_is_helped_at_the_command_line() {
    let (test, person, _) = with_second_factor().await;
    let reset = async |email: &str| accounts::reset_second_factor(&test.portal.db, email).await;
    assert!(reset("niemand@example.org").await.is_err());
    reset(&EMAIL.to_lowercase()).await.expect("reset");
    let logged = "select count(*) from platform_audit_log where action = 'account.second_factor_reset'";
    assert_eq!(number(&test, logged).await, 1);
    assert!(
        reset(EMAIL)
            .await
            .expect_err("only once")
            .to_string()
            .contains("no second factor")
    );
    assert_eq!(person.get("/konto").await.status, 303, "all sessions have ended");
    let told = test.last_mail(EMAIL).await;
    assert!(told.text.contains("zwei Schritten ausgeschaltet"), "{}", told.text);
    signed_in(&test).await;
}

#[tokio::test]
async fn staff_set_it_up_before_their_first_action_and_go_on_where_they_were() {
    let test = TestPortal::start().await;
    account(&test, editor()).await;
    let person = signed_in(&test).await;
    let new = "/dresden/verwaltung/beteiligungen/neu?vorlage=1";
    assert_eq!(
        person.get("/dresden/beteiligungen").await.status,
        200,
        "reading asks for nothing"
    );
    assert!(
        person.get("/dresden").await.shows("/dresden/verwaltung"),
        "the way to work is shown"
    );
    for page in [new, "/dresden/verwaltung"] {
        let sent = person.get(page).await;
        let encoded = beteiligungsportal::web::address::encode(page);
        assert_eq!(sent.location(), format!("{PAGE}?zurueck={encoded}"));
    }
    let token = person.get("/konto").await.form_token("/abmelden");
    let action = "/dresden/verwaltung/beteiligungen/neu";
    let posted = person.post(action, &[("csrf", &token), ("title", "Radweg")]).await;
    assert!(posted.location().starts_with(PAGE), "{}", posted.text);
    assert_eq!(test.count("dresden", "select count(*) from consultations").await, 0);

    let sent = person.get(new).await;
    let page = person.get(sent.location()).await;
    assert!(page.shows("Für Ihre Aufgaben nötig"), "{}", page.text);
    let (person, app, added) = set_up(&test, &person, sent.location()).await;
    assert_eq!(added.attribute("a.kern-btn--primary", "href").as_deref(), Some(new));
    assert_eq!(person.get(new).await.status, 200);

    // Without it the rights are gone again.
    let removal = "/konto/zweiter-faktor/entfernen";
    assert!(person.get(removal).await.shows("Für Ihre Aufgaben brauchen Sie"));
    let code = app.next_code(&test).await;
    let person = keeping(&person, &person.submit(removal, removal, &[("nachweis", &code)]).await);
    assert!(person.get(new).await.location().starts_with(PAGE));
}

#[tokio::test]
async fn permission_is_judged_before_the_second_factor() {
    let test = TestPortal::start().await;
    let moderator = NewAccount {
        role: Some(("dresden".into(), Role::Moderator)),
        ..NewAccount::default()
    };
    let id = account(&test, moderator).await;
    let person = signed_in(&test).await;
    assert_eq!(person.get("/dresden/verwaltung/beteiligungen/neu").await.status, 403);
    assert_eq!(person.get("/leipzig/verwaltung").await.status, 404);
    assert_eq!(person.get("/plattform").await.status, 404);
    assert!(person.get("/dresden/verwaltung").await.location().starts_with(PAGE));
    test.postgres
        .execute("update accounts set operator = true where id = $1", &[&id])
        .await
        .expect("an operator");
    assert_eq!(
        person.get("/plattform").await.location(),
        format!("{PAGE}?zurueck=%2Fplattform")
    );
    let citizen = test.citizen("Clara").await;
    assert_eq!(citizen.get("/dresden/verwaltung").await.status, 404);
    assert_eq!(citizen.get("/plattform").await.status, 404);
}

#[tokio::test]
async fn programs_and_demonstrations_need_none() {
    let test = TestPortal::start().await;
    account(&test, editor()).await;
    let token = accounts::new_token(&test.portal.db, &test.portal.randomness, EMAIL).await;
    let mut program = test.visitor();
    program.token = Some(token.expect("a token"));
    let body = serde_json::json!({
        "title": "Radweg", "format": "dialogue", "starts_at": "2026-01-01T00:00:00Z", "ends_at": "2099-01-01T00:00:00Z",
    });
    assert_eq!(
        program.api_post("/tenants/dresden/consultations", &body).await.status,
        201
    );

    test.postgres
        .execute("insert into platform_settings values ('demo_accounts', '[]')", &[])
        .await
        .expect("a demonstration");
    let demo = test.again().await;
    let person = signed_in(&demo).await;
    assert_eq!(person.get("/dresden/verwaltung").await.status, 200);
    assert!(!person.get(PAGE).await.shows("Für Ihre Aufgaben nötig"));
}
