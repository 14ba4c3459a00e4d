//! Moderation: reporting, deciding, telling, objecting; and that what is hidden is nowhere.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use futures_util::future::join_all;
use serde_json::json;

use crate::access::{paths_of, routes_of};
use crate::search::is_silent;
use crate::support::{Person, TestPortal};
use beteiligungsportal::i18n::Language;
use beteiligungsportal::moderation::letters::{Told, Words, compose};
use beteiligungsportal::moderation::signals;
use beteiligungsportal::{router, search};

pub(crate) const MINUTE: f64 = 60.0;
const DAY: f64 = 86_400.0;

pub(crate) async fn moderator(test: &TestPortal, name: &str) -> Person {
    test.person(name, Some(("dresden", "moderator"))).await
}

pub(crate) async fn comment(person: &Person, contribution: i64, body: &str) -> i64 {
    let path = format!("/tenants/dresden/contributions/{contribution}/comments");
    let made = person.api_post(&path, &json!({ "body": body })).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.json()["id"].as_i64().expect("an id")
}

async fn vote(person: &Person, contribution: i64) -> u16 {
    let path = format!("/tenants/dresden/contributions/{contribution}/vote");
    person.api_put(&path, &json!({ "value": "agree" })).await.status
}

/// Reports a text as somebody without an account does; answers where it is to be seen what becomes of it.
pub(crate) async fn report(person: &Person, post: i64, email: &str) -> String {
    let form = format!("/dresden/melden/{post}");
    let fields = [
        ("was", "text"),
        ("grund", "insult"),
        ("erklaerung", "Das ist eine Beleidigung."),
        ("name", "Rosa Rüge"),
        ("email", email),
        ("redlich", "1"),
    ];
    let sent = person.submit(&form, &form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    sent.location().to_owned()
}

pub(crate) async fn case_of(test: &TestPortal, post: i64) -> i64 {
    let sql = format!("select max(id) from moderation_cases where post_id = {post}");
    test.count("dresden", &sql).await
}

/// A case for a text, as a rule would open one.
pub(crate) async fn open_case(test: &TestPortal, post: i64) -> i64 {
    test.count(
        "dresden",
        &format!(
            "insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency)
             select tenant_id, id, participant_id, consultation_id, 'staff', 2 from posts where id = {post} returning id"
        ),
    )
    .await
}

pub(crate) async fn ground(test: &TestPortal) -> String {
    let id = test
        .count("dresden", "select id from grounds where code = 'insult'")
        .await;
    id.to_string()
}

pub(crate) async fn decide(
    test: &TestPortal,
    moderator: &Person,
    case: i64,
    action: &str,
    more: &[(&str, &str)],
) -> u16 {
    let page = format!("/dresden/moderation/faelle/{case}");
    let ground = ground(test).await;
    let mut fields = vec![
        ("aktion", action),
        ("grund", &ground),
        ("tatsachen", "Ein Schimpfwort im ersten Satz."),
    ];
    fields.extend_from_slice(more);
    moderator.submit(&page, &page, &fields).await.status
}

pub(crate) async fn status(test: &TestPortal, post: i64) -> String {
    let sql = format!("select status from posts where id = {post}");
    test.as_tenant("dresden", |client| async move {
        client.query_one(&sql, &[]).await.expect("a post").get(0)
    })
    .await
}

#[tokio::test]
async fn what_is_read_first_appears_after_its_release() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let mode = format!("/dresden/verwaltung/beteiligungen/{dialogue}/moderation");
    let changed = mia.submit(&mode, &mode, &[("modus", "before")]).await;
    assert_eq!(changed.status, 303, "{}", changed.text);
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    assert!(anna.get(&page).await.shows("Wird geprüft"));
    assert_eq!(test.visitor().get(&page).await.status, 404);
    let queue = mia.get("/dresden/moderation").await;
    assert!(
        queue.shows("1 offener Fall.") && queue.shows("wartet auf Freigabe"),
        "{}",
        queue.text
    );
    let case = case_of(&test, id).await;
    assert_eq!(decide(&test, &mia, case, "leave", &[]).await, 303);
    assert_eq!(test.visitor().get(&page).await.status, 200);
    let taken_back = anna.contribute(dialogue, "Doch nicht", "Doch nicht.").await;
    let withdraw = format!("/dresden/beteiligungen/{dialogue}/beitraege/{taken_back}/zurueckziehen");
    anna.submit(&withdraw, &withdraw, &[]).await;
    let state = "select count(*) from moderation_cases where state = 'closed'";
    assert_eq!(test.count("dresden", state).await, 1, "nothing is left to decide");
    let log = "select count(*) from audit_log where action in ('moderation.decided', 'moderation.mode_changed')";
    assert_eq!(test.count("dresden", log).await, 2);
}

#[tokio::test]
async fn the_first_texts_of_an_account_wait_where_the_body_wants_it() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let settings = "/dresden/moderation/einstellungen";
    assert_eq!(ada.submit(settings, settings, &[("anzahl", "2")]).await.status, 303);
    assert_eq!(ada.submit(settings, settings, &[("anzahl", "51")]).await.status, 422);
    let dialogue = test.dialogue().await;
    let first = anna.contribute(dialogue, "Eins", "Eins.").await;
    let refused = anna.contribute(dialogue, "Zwei", "Zwei.").await;
    assert_eq!(
        decide(&test, &mia, case_of(&test, first).await, "leave", &[]).await,
        303
    );
    assert_eq!(
        decide(&test, &mia, case_of(&test, refused).await, "remove", &[]).await,
        303
    );
    let second = comment(&anna, first, "Noch etwas.").await;
    assert_eq!(status(&test, second).await, "pending", "a refused text does not count");
    assert_eq!(
        decide(&test, &mia, case_of(&test, second).await, "leave", &[]).await,
        303
    );
    // Two are out: a newcomer no more. Of fewer, none gets another wording unread.
    assert_eq!(ada.submit(settings, settings, &[("anzahl", "3")]).await.status, 303);
    let edit = format!("/dresden/beteiligungen/{dialogue}/beitraege/{first}/bearbeiten");
    let wording = [("title", "Eins"), ("body", "Ihr Deppen!")];
    assert_eq!(anna.submit(&edit, &edit, &wording).await.status, 303);
    assert_eq!(status(&test, first).await, "pending");
    let case = case_of(&test, first).await;
    assert_eq!(decide(&test, &mia, case, "leave", &[]).await, 303);
    assert_eq!(ada.submit(settings, settings, &[("anzahl", "2")]).await.status, 303);
    let third = anna.contribute(dialogue, "Drei", "Drei.").await;
    assert_eq!(status(&test, third).await, "visible");
}

#[tokio::test]
async fn a_report_is_confirmed_decided_and_told_to_both_sides() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Ansage", "Ihr Deppen, baut endlich!").await;
    let rosa = test.visitor();
    let form = format!("/dresden/melden/{id}");
    let list = rosa.get(&format!("/dresden/beteiligungen/{dialogue}")).await;
    assert!(
        list.attribute("a.report", "href") == Some(form.clone()),
        "{}",
        list.text
    );
    let empty = rosa.submit(&form, &form, &[]).await;
    assert_eq!(empty.status, 422);
    for field in [
        "#field-grund",
        "#field-erklaerung",
        "#field-name",
        "#field-email",
        "#field-redlich",
    ] {
        assert!(empty.shows(&format!("href=\"{field}\"")), "{field}: {}", empty.text);
    }
    let status_page = report(&rosa, id, "rosa@example.org").await;
    let letter = test.last_mail("rosa@example.org").await;
    assert_eq!(letter.header("subject"), "Ihre Meldung ist angekommen");
    assert!(rosa.get(&status_page).await.shows("noch nicht entschieden"));
    assert_eq!(rosa.get(&status_page.replace("code=", "code=A")).await.status, 404);

    let bela = test.citizen("Bela").await;
    let again = bela
        .submit(
            &form,
            &form,
            &[("grund", "unlawful"), ("erklaerung", "§ 185"), ("redlich", "1")],
        )
        .await;
    assert_eq!(again.status, 303, "{}", again.text);
    let third = bela
        .submit(
            &form,
            &form,
            &[("grund", "other"), ("erklaerung", "Noch mal"), ("redlich", "1")],
        )
        .await;
    assert_eq!(
        third.status, 200,
        "the second one of the same person is thanked for alone"
    );
    assert_eq!(test.count("dresden", "select count(*) from moderation_cases").await, 1);
    assert_eq!(test.count("dresden", "select count(*) from reports").await, 2);

    let case = case_of(&test, id).await;
    let page = mia.get(&format!("/dresden/moderation/faelle/{case}")).await;
    assert!(
        page.shows("Rosa Rüge") && page.shows("2 Meldungen") && !page.shows("rosa@example.org"),
        "{}",
        page.text
    );
    assert_eq!(decide(&test, &mia, case, "hide", &[]).await, 303);
    let log = "select count(*) from audit_log where after ->> 'ground' like 'Beleidigung%'";
    assert_eq!(test.count("dresden", log).await, 1, "the log names the ground");
    let before = test.mails().await.len();
    test.shift_clock(11.0 * MINUTE).await;
    let mails = test.mails().await;
    assert_eq!(mails.len(), before + 3, "author and both reporters");
    let statement = test.last_mail("anna@example.org").await;
    for told in [
        "Ein Schimpfwort im ersten Satz.",
        "§§ 185–187 StGB",
        "gemeldet",
        "keine Maschine",
        "verborgen",
    ] {
        assert!(statement.text.contains(told), "{told}: {}", statement.text);
    }
    assert!(
        !statement.text.contains("Rosa") && !statement.text.contains("Mia"),
        "{}",
        statement.text
    );
    let outcome = test.last_mail("rosa@example.org").await;
    assert!(
        outcome.text.contains("verborgen") && !outcome.text.contains("Schimpfwort"),
        "{}",
        outcome.text
    );
    let shown = anna.get("/konto/entscheidungen").await;
    assert!(shown.shows("Der Text wurde verborgen."), "{}", shown.text);
    assert!(rosa.get(&status_page).await.shows("Der Text wurde verborgen."));
    let gone = test
        .visitor()
        .get(&format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}"))
        .await;
    assert_eq!(gone.status, 410);
    assert!(
        gone.shows("von der Moderation entfernt") && !gone.shows("Deppen") && !gone.shows("Ansage"),
        "{}",
        gone.text
    );
}

#[tokio::test]
async fn somebody_reports_a_name_and_child_abuse_without_one() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let form = format!("/dresden/melden/{id}");
    let fields = [
        ("was", "name"),
        ("grund", "child_abuse"),
        ("erklaerung", "Der Name."),
        ("redlich", "1"),
    ];
    let sent = test.visitor().submit(&form, &form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let case = test
        .count(
            "dresden",
            "select id from moderation_cases where post_id is null and urgency = 0",
        )
        .await;
    assert!(
        mia.get(&format!("/dresden/moderation/faelle/{case}"))
            .await
            .shows("keine Antwort möglich")
    );
    assert_eq!(
        decide(&test, &mia, case, "hide", &[]).await,
        422,
        "a name cannot be hidden"
    );
    assert_eq!(decide(&test, &mia, case, "warn", &[]).await, 303);
    let robot = [
        ("grund", "other"),
        ("erklaerung", "x"),
        ("name", "x"),
        ("email", "x@example.org"),
        ("redlich", "1"),
        ("webseite", "x"),
    ];
    assert_eq!(test.visitor().submit(&form, &form, &robot).await.status, 422);
    assert_eq!(
        test.count("dresden", "select count(*) from reports").await,
        1,
        "a program's report is dropped"
    );
}

#[tokio::test]
async fn a_decision_is_undone_as_if_it_had_not_been() {
    let test = TestPortal::start().await;
    let (anna, bela, mia) = (
        test.citizen("Anna").await,
        test.citizen("Bela").await,
        moderator(&test, "Mia").await,
    );
    let dialogue = test.dialogue().await;
    let mut cases = Vec::new();
    for number in 0..3 {
        let id = anna
            .contribute(dialogue, &format!("Nummer {number}"), "Mehr Bänke!")
            .await;
        assert_eq!(vote(&bela, id).await, 200);
        cases.push((id, open_case(&test, id).await));
    }
    let ground = ground(&test).await;
    let ids: Vec<_> = cases.iter().map(|(_, case)| case.to_string()).collect();
    let mut fields = vec![
        ("aktion", "remove"),
        ("grund", ground.as_str()),
        ("tatsachen", "Alles dasselbe."),
    ];
    fields.extend(ids.iter().map(|id| ("fall", id.as_str())));
    let none = mia
        .submit("/dresden/moderation", "/dresden/moderation/sammeln", &fields[..3])
        .await;
    assert_eq!(none.status, 422);
    assert!(none.shows("Alles dasselbe."), "what was typed is kept");
    let sent = mia
        .submit("/dresden/moderation", "/dresden/moderation/sammeln", &fields)
        .await;
    assert_eq!(
        sent.location(),
        "/dresden/moderation?fertig=entschieden",
        "{}",
        sent.text
    );
    let removed = "select count(*) from posts where status = 'removed'";
    assert_eq!(test.count("dresden", removed).await, 3);
    let votes = "select sum(agree)::bigint from vote_counts";
    assert_eq!(test.count("dresden", votes).await, 0, "their votes count no longer");
    let recent = mia.get("/dresden/moderation/zuletzt").await;
    assert_eq!(recent.texts("input[name=fall]").len(), 3);
    let sql = "select array_agg(id::text order by id) from decisions";
    let decisions: Vec<String> = test
        .as_tenant("dresden", |client| async move {
            client.query_one(sql, &[]).await.expect("ids").get(0)
        })
        .await;
    let two: Vec<_> = decisions[..2].iter().map(|id| ("fall", id.as_str())).collect();
    let undone = mia
        .submit("/dresden/moderation/zuletzt", "/dresden/moderation/zuletzt", &two)
        .await;
    assert_eq!(undone.location(), "/dresden/moderation?fertig=zurueckgenommen");
    assert_eq!(test.count("dresden", removed).await, 1);
    assert_eq!(test.count("dresden", votes).await, 2);
    assert_eq!(
        test.count("dresden", "select count(*) from moderation_cases where state = 'open'")
            .await,
        2
    );
    test.shift_clock(11.0 * MINUTE).await;
    let late = mia.get("/dresden/moderation/zuletzt").await;
    assert!(late.texts("input[name=fall]").is_empty());
    let mails = test.mails().await;
    let to_anna = mails
        .iter()
        .filter(|mail| mail.header("to") == "anna@example.org")
        .count();
    assert_eq!(to_anna, 1, "of what was undone nobody hears");
}

#[tokio::test]
async fn a_part_is_blackened_and_comes_back() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let body = "Frau Muster wohnt in der Hauptstraße 3 und lärmt.";
    let id = anna.contribute(dialogue, "Frau Muster lärmt", body).await;
    let case = open_case(&test, id).await;
    assert_eq!(
        decide(&test, &mia, case, "redact", &[("stellen", "Herr Muster")]).await,
        422
    );
    let passages = [("stellen", "Frau Muster\r\nHauptstraße 3")];
    assert_eq!(decide(&test, &mia, case, "redact", &passages).await, 303);
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    let seen = test.visitor().get(&page).await;
    assert!(
        seen.shows("█████ [geschwärzt] wohnt in der") && !seen.shows("Muster"),
        "{}",
        seen.text
    );
    let found = test.visitor().get("/dresden/suche?q=Hauptstra%C3%9Fe").await;
    assert!(!found.shows("lärmt"), "{}", found.text);
    // What is left is compared with other texts as any wording is.
    signals::compare_fresh(&test.portal.db).await.expect("comparing");
    let signed = format!("select count(*) from post_signatures where post_id = {id}");
    assert_eq!(test.count("dresden", &signed).await, 1);
    let case_page = format!("/dresden/moderation/faelle/{case}");
    let original = mia.submit(&case_page, &format!("{case_page}/original"), &[]).await;
    assert!(original.shows(body), "{}", original.text);
    let log = "select count(*) from audit_log where action = 'moderation.original_read'";
    assert_eq!(test.count("dresden", log).await, 1);
    let edit = format!("{page}/bearbeiten");
    let edited = anna.submit(&edit, &edit, &[("title", "Lärm"), ("body", body)]).await;
    assert_eq!(edited.status, 303, "{}", edited.text);
    assert_eq!(status(&test, id).await, "pending", "a blackened text is read again");
    assert_eq!(test.visitor().get(&page).await.status, 404);
}

#[tokio::test]
async fn who_is_suspended_learns_why_and_only_here() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let (dialogue, elsewhere) = (
        test.dialogue().await,
        test.consultation("leipzig", "Ring", json!({})).await,
    );
    let id = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let other = mia.contribute(dialogue, "Bänke", "Mehr Bänke.").await;
    let case = open_case(&test, id).await;
    assert_eq!(decide(&test, &mia, case, "hide", &[("tage", "0")]).await, 422);
    assert_eq!(decide(&test, &mia, case, "hide", &[("tage", "7")]).await, 303);
    let path = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let refused = anna.api_post(&path, &json!({ "body": "Wieder da" })).await;
    refused.is_problem(422);
    assert!(refused.shows("Entscheidungen der Moderation"), "{}", refused.text);
    anna.api_post(
        &format!("/tenants/dresden/contributions/{other}/comments"),
        &json!({ "body": "Ja" }),
    )
    .await
    .is_problem(422);
    assert_eq!(vote(&anna, other).await, 422);
    let there = format!("/tenants/leipzig/consultations/{elsewhere}/contributions");
    assert_eq!(
        anna.api_post(&there, &json!({ "body": "Hier darf ich" })).await.status,
        201
    );
    test.shift_clock(7.0 * DAY + 1.0).await;
    assert_eq!(
        vote(&anna, other).await,
        422,
        "the consultation is over, but not the right"
    );
    let may = "select count(*) from participants where not may_write(tenant_id, id)";
    assert_eq!(test.count("dresden", may).await, 0);
}

#[tokio::test]
async fn an_objection_is_decided_by_somebody_else_and_restores_everything() {
    let test = TestPortal::start().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let (mia, nils) = (moderator(&test, "Mia").await, moderator(&test, "Nils").await);
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    assert_eq!(vote(&bela, id).await, 200);
    comment(&bela, id, "Unterwort dazu.").await;
    let status_page = report(&test.visitor(), id, "rosa@example.org").await;
    let case = case_of(&test, id).await;
    assert_eq!(decide(&test, &mia, case, "hide", &[("tage", "30")]).await, 303);
    test.shift_clock(11.0 * MINUTE).await;
    test.mails().await;
    let decision = test.count("dresden", "select id from decisions").await;
    let own = format!("/konto/entscheidungen/{decision}");
    assert_eq!(bela.get(&own).await.status, 404);
    assert_eq!(anna.submit(&own, &own, &[("argument", " ")]).await.status, 422);
    assert_eq!(
        anna.submit(&own, &own, &[("argument", "Das war keine Beleidigung.")])
            .await
            .status,
        303
    );
    assert!(anna.get(&own).await.shows("noch nicht entschieden"));
    let appeal = test.count("dresden", "select id from appeals").await;
    let page = format!("/dresden/moderation/einsprueche/{appeal}");
    assert!(mia.get(&page).await.shows("Sie haben zuerst entschieden."));
    let token = mia.get("/dresden/moderation/einsprueche").await;
    let token = token
        .attribute("form[action='/abmelden'] input[name=csrf]", "value")
        .expect("a token");
    let own_cause = [("csrf", token.as_str()), ("ausgang", "upheld"), ("gruende", "Nein.")];
    let refused = mia.post(&page, &own_cause).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Jemand anderes"), "{}", refused.text);
    let itself = format!(
        "update appeals set outcome = 'upheld', reasons = 'x', decided_by = first_decider, decided_at = now() where id = {appeal}"
    );
    let refused = test
        .as_tenant("dresden", |client| async move { client.execute(&itself, &[]).await })
        .await;
    assert!(refused.is_err(), "the table itself refuses the first decider");
    let reversed = nils
        .submit(
            &page,
            &page,
            &[("ausgang", "reversed"), ("gruende", "Ein Wunsch, keine Beleidigung.")],
        )
        .await;
    assert_eq!(reversed.status, 303, "{}", reversed.text);
    assert_eq!(status(&test, id).await, "visible");
    let counts = bela
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}/contributions"))
        .await
        .json();
    assert_eq!(counts["items"][0]["votes"]["agree"], 1, "the votes are back");
    assert_eq!(
        test.count("dresden", "select comments from consultation_counts").await,
        1
    );
    assert_eq!(vote(&anna, id).await, 200, "she may vote again");
    let to_anna = test.last_mail("anna@example.org").await;
    assert!(
        to_anna.text.contains("Ein Wunsch, keine Beleidigung."),
        "{}",
        to_anna.text
    );
    let to_rosa = test.last_mail("rosa@example.org").await;
    assert!(
        to_rosa.text.contains("Ein Wunsch, keine Beleidigung."),
        "{}",
        to_rosa.text
    );
    assert!(test.visitor().get(&status_page).await.shows("Aufgehoben"));
    assert!(nils.get(&page).await.shows("Der Einspruch hatte Erfolg."));
}

#[tokio::test]
async fn an_administrator_takes_the_log_of_each_case_home() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let (nils, ada) = (
        moderator(&test, "Nils").await,
        test.person("Ada", Some(("dresden", "admin"))).await,
    );
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    report(&test.visitor(), id, "rosa@example.org").await;
    let case = case_of(&test, id).await;
    assert_eq!(decide(&test, &mia, case, "hide", &[]).await, 303);
    test.shift_clock(11.0 * MINUTE).await;
    test.mails().await;
    let decision = test.count("dresden", "select id from decisions").await;
    let own = format!("/konto/entscheidungen/{decision}");
    let objection = [("argument", "Das war keine Beleidigung.")];
    assert_eq!(anna.submit(&own, &own, &objection).await.status, 303);
    let appeal = test.count("dresden", "select id from appeals").await;
    let page = format!("/dresden/moderation/einsprueche/{appeal}");
    let answer = [("ausgang", "reversed"), ("gruende", "=Ein Wunsch")];
    assert_eq!(nils.submit(&page, &page, &answer).await.status, 303);
    let other = anna.contribute(dialogue, "Brunnen", "Mehr Brunnen!").await;
    let other = open_case(&test, other).await;

    let shown = ada.get(&format!("/dresden/moderation/faelle/{case}")).await;
    let link = shown.attribute("a[download]", "href").expect("a link to the log");
    let log = ada.get(&link).await;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(log.text.trim_start_matches('\u{feff}').as_bytes());
    let lines: Vec<Vec<String>> = reader
        .records()
        .map(|line| line.expect("a line").iter().map(str::to_owned).collect())
        .collect();
    let told = |column: usize| lines.iter().map(|line| line[column].as_str()).collect::<Vec<_>>();
    assert_eq!(
        told(2),
        [
            "Fall begonnen",
            "Gemeldet",
            "Entschieden",
            "Einspruch",
            "Einspruch entschieden",
            "Aufgehoben"
        ],
        "{}",
        log.text
    );
    assert_eq!(told(4), ["", "", "Mia", "", "Nils", ""]);
    assert!(told(5)[2].starts_with("Beleidigung"), "{}", log.text);
    assert_eq!(told(6)[1], "Das ist eine Beleidigung.");
    assert_eq!(told(6)[5], "'=Ein Wunsch", "no cell is a formula");
    assert!(
        !log.shows("Rosa") && !log.shows("rosa@"),
        "who reported stays out of it"
    );

    let all = ada.get("/dresden/moderation").await;
    let link = all.attribute("a[download]", "href").expect("a link to all logs");
    let all = ada.get(&link).await;
    assert!(
        all.shows(&format!("/dresden/moderation/faelle/{other}")),
        "{}",
        all.text
    );
    assert!(
        !mia.get("/dresden/moderation").await.shows("faelle.csv"),
        "the log is the administrators'"
    );
}

#[tokio::test]
async fn who_reported_objects_to_a_text_that_stays() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let (mia, ada) = (
        moderator(&test, "Mia").await,
        test.person("Ada", Some(("dresden", "admin"))).await,
    );
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Ansage", "Ihr Deppen!").await;
    let rosa = test.visitor();
    let page = report(&rosa, id, "rosa@example.org").await;
    assert_eq!(decide(&test, &mia, case_of(&test, id).await, "leave", &[]).await, 303);
    let seen = rosa.get(&page).await;
    let action = seen.attribute("main form.stack", "action").expect("a form");
    let code = seen.attribute("main input[name=code]", "value").expect("a code");
    let token = seen.form_token(&action);
    let fields = [
        ("csrf", token.as_str()),
        ("code", code.as_str()),
        ("argument", "Deppen ist eine Beleidigung."),
    ];
    assert_eq!(rosa.post(&action, &fields).await.status, 303);
    assert_eq!(rosa.post(&action, &fields).await.status, 422, "once");
    let appeal = test.count("dresden", "select id from appeals").await;
    let page = format!("/dresden/moderation/einsprueche/{appeal}");
    let no_ground = ada
        .submit(&page, &page, &[("ausgang", "reversed"), ("gruende", "Stimmt.")])
        .await;
    assert_eq!(no_ground.status, 422, "{}", no_ground.text);
    let ground = ground(&test).await;
    let fields = [
        ("ausgang", "reversed"),
        ("gruende", "Stimmt."),
        ("grund", ground.as_str()),
    ];
    assert_eq!(ada.submit(&page, &page, &fields).await.status, 303);
    assert_eq!(status(&test, id).await, "hidden");
    test.shift_clock(11.0 * MINUTE).await;
    assert!(
        test.last_mail("anna@example.org").await.text.contains("Stimmt."),
        "a statement of reasons of its own"
    );
    assert!(test.last_mail("rosa@example.org").await.text.contains("verborgen"));
}

#[tokio::test]
async fn after_six_months_nobody_objects() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    assert_eq!(
        decide(&test, &mia, open_case(&test, id).await, "remove", &[]).await,
        303
    );
    let decision = test.count("dresden", "select id from decisions").await;
    let until = "select extract(epoch from appeal_until - now())::bigint from decisions";
    let left = test.count("dresden", until).await;
    assert!(left > 180 * 86_400 && left < 186 * 86_400, "{left}");
    let own = format!("/konto/entscheidungen/{decision}");
    assert!(anna.get(&own).await.shows("name=\"argument\""));
    let set = "update decisions set appeal_until = now() where id = $1";
    test.as_tenant(
        "dresden",
        |client| async move { client.execute(set, &[&decision]).await },
    )
    .await
    .expect("an old decision");
    let over = anna.get(&own).await;
    assert!(
        over.shows("Die Frist für einen Einspruch ist vorbei.") && !over.shows("name=\"argument\""),
        "{}",
        over.text
    );
}

#[tokio::test]
async fn a_claimed_case_waits_for_who_claimed_it() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let (mia, nils) = (moderator(&test, "Mia").await, moderator(&test, "Nils").await);
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let case = open_case(&test, id).await;
    let page = format!("/dresden/moderation/faelle/{case}");
    let token = nils.get(&page).await.form_token(&page);
    let claimed = mia.submit(&page, &format!("{page}/uebernehmen"), &[]).await;
    assert_eq!(claimed.location(), page);
    assert!(nils.get("/dresden/moderation").await.shows("Mia bearbeitet das gerade"));
    let ground = ground(&test).await;
    let typed = [
        ("csrf", token.as_str()),
        ("aktion", "hide"),
        ("grund", &ground),
        ("tatsachen", "Mit Mühe geschrieben."),
    ];
    let refused = nils.post(&page, &typed).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.shows("Mia hat den Fall übernommen.") && refused.shows("Mit Mühe geschrieben."),
        "{}",
        refused.text
    );
    let next = nils.get("/dresden/moderation/naechster").await;
    assert_eq!(
        next.location(),
        "/dresden/moderation?fertig=leer",
        "another's case is not offered"
    );
    test.shift_clock(16.0 * MINUTE).await;
    assert_eq!(
        nils.post(&page, &typed).await.status,
        303,
        "after a quarter of an hour it is free"
    );
    let late = mia
        .post(
            &page,
            &[
                (
                    "csrf",
                    mia.get(&page).await.form_token(&format!("{page}/aufheben")).as_str(),
                ),
                ("aktion", "leave"),
                ("tatsachen", "Auch mit Mühe."),
            ],
        )
        .await;
    assert_eq!(late.status, 422);
    assert!(
        late.shows("war schon entschieden") && late.shows("Nils") && late.shows("Auch mit Mühe."),
        "{}",
        late.text
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_moderators_decide_500_cases_at_once_each_of_them_once() {
    const CASES: i64 = 500;
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let (mia, nils) = (moderator(&test, "Mia").await, moderator(&test, "Nils").await);
    let dialogue = test.dialogue().await;
    anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let fill = format!(
        "insert into posts (tenant_id, kind, status, consultation_id, participant_id, title, body, body_html, sanitiser_version)
         select tenant_id, 'contribution', 'pending', consultation_id, participant_id, 'Text ' || n, 'Text ' || n, 'x', 1
         from posts cross join generate_series(1, {CASES}) as n"
    );
    test.as_tenant("dresden", |client| async move { client.batch_execute(&fill).await })
        .await
        .expect("500 texts that wait");
    let sql = "select array_agg(id order by id) from moderation_cases";
    let cases: Vec<i64> = test
        .as_tenant("dresden", |client| async move {
            client.query_one(sql, &[]).await.expect("cases").get(0)
        })
        .await;
    assert_eq!(i64::try_from(cases.len()).expect("a count"), CASES);
    let ground = ground(&test).await;
    let queue = "/dresden/moderation";
    let decide_all = async |who: &Person, name: &str, order: Vec<i64>| {
        let token = who.get(queue).await.form_token("/dresden/moderation/sammeln");
        let (mut decided, mut kept) = (0, 0);
        for id in order {
            let page = format!("/dresden/moderation/faelle/{id}");
            let facts = format!("Begründung von {name} zu {id}");
            let fields = [
                ("csrf", token.as_str()),
                ("aktion", "hide"),
                ("grund", ground.as_str()),
                ("tatsachen", facts.as_str()),
            ];
            let seen = who.post(&page, &fields).await;
            match seen.status {
                303 => decided += 1,
                422 => {
                    assert!(
                        seen.shows("war schon entschieden") && seen.shows(&facts),
                        "{}",
                        seen.text
                    );
                    kept += 1;
                }
                status => panic!("{status}: {}", seen.text),
            }
        }
        (decided, kept)
    };
    let backwards: Vec<i64> = cases.iter().rev().copied().collect();
    // The same ones at the same moment first, so that they meet at each; then from the other end.
    let (half, rest) = cases.split_at(cases.len() / 2);
    let mias = [half, rest].concat();
    let nilss: Vec<i64> = half
        .iter()
        .copied()
        .chain(backwards.iter().copied().filter(|id| rest.contains(id)))
        .collect();
    let (one, other) = futures_util::join!(decide_all(&mia, "Mia", mias), decide_all(&nils, "Nils", nilss));
    assert_eq!(one.0 + other.0, CASES, "{one:?} {other:?}");
    assert_eq!(one.1 + other.1, CASES, "who comes second loses no word");
    let standing = "select count(*) from decisions where stands";
    assert_eq!(test.count("dresden", standing).await, CASES);
    assert_eq!(
        test.count("dresden", "select count(distinct case_id) from decisions")
            .await,
        CASES
    );
    assert_eq!(
        test.count("dresden", "select count(*) from posts where status = 'hidden'")
            .await,
        CASES
    );
    let log = "select count(*) from audit_log where action = 'moderation.decided'";
    assert_eq!(test.count("dresden", log).await, CASES);
}

/// The addresses of all routes that anybody may read, with the things of the test in their places.
fn public_addresses(consultation: i64, contribution: i64) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    for (method, route) in paths_of(&routes_of(&router::routes())) {
        if method != "GET" || route.starts_with("/static") {
            continue;
        }
        let address = route
            .replace("{tenant}", "dresden")
            .replace("/consultations/{id}", &format!("/consultations/{consultation}"))
            .replace("/beteiligungen/{id}", &format!("/beteiligungen/{consultation}"))
            .replace("/contributions/{id}", &format!("/contributions/{contribution}"))
            .replace("{beitrag}", &contribution.to_string())
            .replace("{id}", &contribution.to_string());
        addresses.insert(address.clone());
        if address.ends_with("/suche") || address.ends_with("/search") {
            addresses.insert(format!("{address}?q=Fundstelle"));
        }
        for sort in [
            "sortierung=alt",
            "sortierung=top",
            "sortierung=diskutiert",
            "sort=old",
            "sort=top",
            "sort=discussed",
            "q=Fundstelle",
        ] {
            if address.contains("/beteiligungen/")
                || address.contains("/consultations/")
                || address.ends_with("/consultations")
            {
                addresses.insert(format!("{address}?{sort}"));
            }
        }
    }
    addresses
}

#[tokio::test]
async fn hidden_text_is_nowhere_and_is_back_when_it_is_restored() {
    let test = TestPortal::start().await;
    let (anna, bela, mia) = (
        test.citizen("Anna").await,
        test.citizen("Bela").await,
        moderator(&test, "Mia").await,
    );
    let dialogue = test.dialogue().await;
    let id = anna
        .contribute(
            dialogue,
            "Decktitel",
            "Hier steht ein Geheimwort neben einer Fundstelle.",
        )
        .await;
    let beside = bela.contribute(dialogue, "Offen", "Das bleibt.").await;
    let under = comment(&bela, beside, "Darunter ein Unterwort neben einer Fundstelle.").await;
    let answer = json!({ "body": "Antwort", "parent_id": under });
    let path = format!("/tenants/dresden/contributions/{beside}/comments");
    assert_eq!(anna.api_post(&path, &answer).await.status, 201);
    assert_eq!(vote(&bela, id).await, 200);
    let mut addresses = public_addresses(dialogue, id);
    addresses.extend(public_addresses(dialogue, beside));
    assert!(addresses.len() > 60, "{addresses:?}");
    let readers = [test.visitor(), bela.clone()];
    let words = ["Geheimwort", "Decktitel", "Unterwort"];
    // Where the words are to be read, and with what mark a cache would ask again.
    let seen = async |reader: &Person| {
        let mut found = BTreeSet::new();
        let mut marks = Vec::new();
        for address in &addresses {
            // The page as a browser asks for it; the API's answer with a token too, where there is one.
            let mut answers = vec![reader.get(address).await];
            if let Some(api) = address.strip_prefix("/api/v1") {
                answers.push(reader.api_get(api).await);
            }
            for answer in answers {
                if !answer.header("etag").is_empty() {
                    marks.push((address.clone(), answer.header("etag").to_owned()));
                }
                let hits = words.iter().filter(|word| answer.shows(word));
                found.extend(hits.map(|word| (address.clone(), *word)));
            }
        }
        (found, marks)
    };
    let (before, marks) = seen(&readers[0]).await;
    for word in words {
        assert!(
            before.iter().filter(|(_, found)| *found == word).count() >= 3,
            "{word} is found in {before:?}"
        );
    }
    let contribution_case = open_case(&test, id).await;
    let comment_case = open_case(&test, under).await;
    assert_eq!(decide(&test, &mia, contribution_case, "hide", &[]).await, 303);
    assert_eq!(decide(&test, &mia, comment_case, "remove", &[]).await, 303);
    for reader in &readers {
        let (found, _) = seen(reader).await;
        // Bela's own words are still Bela's to read.
        let own = |(address, word): &(String, &str)| {
            *word == "Unterwort"
                && reader.account.is_some()
                && !address.contains("suche")
                && !address.contains("search")
        };
        let found: Vec<_> = found.into_iter().filter(|hit| !own(hit)).collect();
        assert!(found.is_empty(), "{found:?}");
    }
    for (address, mark) in &marks {
        let again = readers[0]
            .send(reqwest::Method::GET, address, &[("if-none-match", mark)], None)
            .await;
        assert!(
            again.status != 304 || !before.iter().any(|(at, _)| at == address),
            "{address} says that nothing has changed"
        );
    }
    let rows = "select count(*) from posts where listed and (body like '%Geheimwort%' or body like '%Unterwort%')";
    assert_eq!(test.count("dresden", rows).await, 0);
    let indexed = "select count(*) from search_documents where body like '%Geheimwort%' or body like '%Unterwort%'";
    assert_eq!(test.count("dresden", indexed).await, 0);
    let placeholder = test
        .visitor()
        .get(&format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}"))
        .await;
    assert_eq!(placeholder.status, 410);
    for case in [contribution_case, comment_case] {
        let page = format!("/dresden/moderation/faelle/{case}");
        let restored = mia.submit(&page, &format!("{page}/aufheben"), &[]).await;
        assert_eq!(restored.status, 303, "{}", restored.text);
    }
    let (after, _) = seen(&readers[0]).await;
    assert_eq!(after, before, "everything is back");
    let counts = "select comments from consultation_counts where contributions > 0";
    assert_eq!(test.count("dresden", counts).await, 2);
}

#[tokio::test]
async fn what_moderation_is_told_and_tells_is_in_no_index() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let nils = moderator(&test, "Nils").await;
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let form = format!("/dresden/melden/{id}");
    let notice = [
        ("was", "text"),
        ("grund", "insult"),
        ("erklaerung", "Quastenflosser"),
        ("name", "Hydrozephalus"),
        ("email", "zwitscherkasten@example.org"),
        ("redlich", "1"),
    ];
    assert_eq!(test.visitor().submit(&form, &form, &notice).await.status, 303);
    let page = format!("/dresden/moderation/faelle/{}", case_of(&test, id).await);
    let ground = ground(&test).await;
    let decision = [("aktion", "hide"), ("grund", &ground), ("tatsachen", "Mondkalbherde")];
    assert_eq!(mia.submit(&page, &page, &decision).await.status, 303);
    test.shift_clock(11.0 * MINUTE).await;
    test.mails().await;
    let own = format!(
        "/konto/entscheidungen/{}",
        test.count("dresden", "select id from decisions").await
    );
    let objection = [("argument", "Xylophonistin")];
    assert_eq!(anna.submit(&own, &own, &objection).await.status, 303);
    let page = format!(
        "/dresden/moderation/einsprueche/{}",
        test.count("dresden", "select id from appeals").await
    );
    let answer = [("ausgang", "reversed"), ("gruende", "Nachtfalterhaus")];
    assert_eq!(nils.submit(&page, &page, &answer).await.status, 303);
    // The text itself is back, and an index written anew holds no more than the one that grew.
    search::rebuild(&test.portal.db).await.expect("an index");
    assert!(
        test.visitor()
            .get("/suche?q=B%C3%A4nke")
            .await
            .shows("<mark>Bänke</mark>")
    );
    for word in [
        "Quastenflosser",
        "Hydrozephalus",
        "Zwitscherkasten",
        "Mondkalbherde",
        "Xylophonistin",
        "Nachtfalterhaus",
    ] {
        is_silent(&test, word).await;
    }
}

#[tokio::test]
async fn a_hidden_contribution_takes_its_thread_along() {
    let test = TestPortal::start().await;
    let (anna, bela, mia) = (
        test.citizen("Anna").await,
        test.citizen("Bela").await,
        moderator(&test, "Mia").await,
    );
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let made = join_all((0..3).map(|number| {
        let bela = bela.clone();
        async move { comment(&bela, id, &format!("Unterwort {number}")).await }
    }))
    .await;
    let found = "select count(*) from search_documents where body like '%Unterwort%'";
    let counted = "select comments from consultation_counts where contributions >= 0 order by comments desc limit 1";
    assert_eq!(
        (test.count("dresden", found).await, test.count("dresden", counted).await),
        (3, 3)
    );
    let case = open_case(&test, id).await;
    assert_eq!(decide(&test, &mia, case, "hide", &[]).await, 303);
    // An index written anew leaves them out as well.
    for _ in 0..2 {
        assert_eq!(
            (test.count("dresden", found).await, test.count("dresden", counted).await),
            (0, 0)
        );
        search::rebuild(&test.portal.db).await.expect("an index");
    }
    let below = open_case(&test, made[0]).await;
    assert_eq!(decide(&test, &mia, below, "hide", &[]).await, 303);
    let page = format!("/dresden/moderation/faelle/{case}");
    assert_eq!(mia.submit(&page, &format!("{page}/aufheben"), &[]).await.status, 303);
    assert_eq!(
        (test.count("dresden", found).await, test.count("dresden", counted).await),
        (2, 2)
    );
}

#[tokio::test]
async fn what_is_blackened_below_a_hidden_contribution_stays_out_of_the_search() {
    let test = TestPortal::start().await;
    let (anna, bela, mia) = (
        test.citizen("Anna").await,
        test.citizen("Bela").await,
        moderator(&test, "Mia").await,
    );
    let dialogue = test.dialogue().await;
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let below = comment(&bela, id, "Unterwort über Herrn Deckname.").await;
    assert_eq!(decide(&test, &mia, open_case(&test, id).await, "hide", &[]).await, 303);
    let found = "select count(*) from search_documents where body like '%Unterwort%'";
    let case = open_case(&test, below).await;
    assert_eq!(
        decide(&test, &mia, case, "redact", &[("stellen", "Deckname")]).await,
        303
    );
    assert_eq!(test.count("dresden", found).await, 0);
    let page = format!("/dresden/moderation/faelle/{case}");
    assert_eq!(mia.submit(&page, &format!("{page}/aufheben"), &[]).await.status, 303);
    assert_eq!(
        test.count("dresden", found).await,
        0,
        "nor does its own wording come back"
    );
}

#[tokio::test]
async fn the_queue_goes_by_urgency_and_age_and_across_bodies() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let fill = "insert into posts (tenant_id, kind, status, consultation_id, participant_id, title, body, body_html, sanitiser_version)
         select tenant_id, 'contribution', 'pending', consultation_id, participant_id, 'Text ' || n, 'Text ' || n, 'x', 1
         from posts cross join generate_series(1, 120) as n;
         update moderation_cases set urgency = id % 4, opened_at = now() - (id % 7) * interval '1 hour'";
    test.as_tenant("dresden", |client| async move { client.batch_execute(fill).await })
        .await
        .expect("cases");
    let (mut address, mut seen) = ("/dresden/moderation".to_owned(), Vec::new());
    loop {
        let page = mia.get(&address).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let document = page.page();
        let selector = scraper::Selector::parse("input[name=fall]").expect("a selector");
        seen.extend(document.select(&selector).map(|input| {
            let (id, _) = input
                .attr("value")
                .and_then(|value| value.split_once('.'))
                .expect("an id");
            id.parse::<i64>().expect("an id")
        }));
        match page.attribute("nav.pager a[rel=next]", "href") {
            Some(next) => address = next,
            None => break,
        }
    }
    let order = "select array_agg(id order by urgency, opened_at, id) from moderation_cases where state = 'open'";
    let expected: Vec<i64> = test
        .as_tenant("dresden", |client| async move {
            client.query_one(order, &[]).await.expect("ids").get(0)
        })
        .await;
    assert_eq!(seen, expected);
    let across = mia.get("/konto/moderation").await;
    assert!(
        across.shows("Mehr als 100 offene Fälle.") && across.shows("/dresden/moderation"),
        "{}",
        across.text
    );
}

#[tokio::test]
async fn nobody_releases_a_wording_that_they_have_not_read() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.consultation("dresden", "Bänke", json!({})).await;
    let set = "update consultations set moderation = 'before' where id = $1";
    test.as_tenant(
        "dresden",
        |client| async move { client.execute(set, &[&dialogue]).await },
    )
    .await
    .expect("moderated before");
    let id = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let case = case_of(&test, id).await;
    let page = format!("/dresden/moderation/faelle/{case}");
    let read = mia.get(&page).await;
    let token = read.form_token(&page);
    let wording = read.attribute("input[name=stand]", "value").expect("a wording");
    let chosen = mia.get("/dresden/moderation").await;
    let chosen = chosen.attribute("input[name=fall]", "value").expect("a case");
    let edit = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}/bearbeiten");
    let edited = anna
        .submit(&edit, &edit, &[("title", "Bänke"), ("body", "Etwas ganz anderes.")])
        .await;
    assert_eq!(edited.status, 303, "{}", edited.text);
    let fields = [
        ("csrf", token.as_str()),
        ("aktion", "leave"),
        ("stand", wording.as_str()),
    ];
    let refused = mia.post(&page, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.shows("wurde inzwischen geändert") && refused.shows("Etwas ganz anderes."),
        "{}",
        refused.text
    );
    let fields = [("csrf", token.as_str()), ("aktion", "leave"), ("fall", chosen.as_str())];
    let refused = mia.post("/dresden/moderation/sammeln", &fields).await;
    assert!(refused.shows("Inzwischen geändert"), "{}", refused.text);
    assert_eq!(status(&test, id).await, "pending");
    let fresh = refused.attribute("main li a", "href").expect("the case");
    let fresh = mia
        .get(&fresh)
        .await
        .attribute("input[name=stand]", "value")
        .expect("a wording");
    let fields = [("csrf", token.as_str()), ("aktion", "leave"), ("stand", fresh.as_str())];
    assert_eq!(mia.post(&page, &fields).await.status, 303);
    assert_eq!(status(&test, id).await, "visible");
}

#[test]
fn the_words_of_the_letters() {
    let at: jiff::Timestamp = "2026-03-01T12:00:00Z".parse().expect("a moment");
    let told = Told {
        id: 1,
        action: "hide".into(),
        facts: "Der erste Satz setzt andere herab.".into(),
        suspend_days: Some(7),
        automated: false,
        decided_at: at,
        appeal_until: "2026-09-01T12:00:00Z".parse().expect("a moment"),
        undone_at: None,
        reversed_at: Some(at),
        reversed_reasons: Some("Ein Wunsch, keine Beleidigung.".into()),
        cause: "reports".into(),
        is_name: false,
        subject: "Ansage".into(),
        ground_kind: Some("law".into()),
        ground_code: Some("insult".into()),
        ground_title: None,
        ground_source: Some("§§ 185–187 StGB".into()),
    };
    let url = "https://portal.example/dresden/beteiligungen/1/beitraege/2#beitrag-2";
    let reasons = "Ein Wunsch, keine Beleidigung.";
    let mild = Told {
        action: "warn".into(),
        suspend_days: None,
        ..told.clone()
    };
    let letters = [
        Words::Received { url },
        Words::Outcome { url, told: &mild },
        Words::Outcome { url, told: &told },
        Words::Statement { told: &told },
        Words::Reversed { told: &told },
        Words::Appeal {
            reversed: true,
            reasons,
            told: &told,
        },
        Words::Appeal {
            reversed: false,
            reasons,
            told: &told,
        },
    ];
    let mut shown = String::new();
    for language in Language::ALL {
        for words in &letters {
            let mail = compose(
                language,
                "Stadt Dresden",
                words,
                ("p@example.org", "Petra"),
                "https://portal.example/x",
            );
            writeln!(shown, "== {} {}\n{}", language.code(), mail.subject, mail.plain()).expect("a text");
        }
    }
    insta::assert_snapshot!(shown);
}

#[tokio::test]
async fn everybody_sees_in_numbers_how_the_house_is_run() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let visitor = test.visitor();
    for (number, action) in (1_u8..).zip(["hide", "leave", "leave"]) {
        let post = anna
            .contribute(dialogue, &format!("Nummer {number}"), "Mehr Bänke!")
            .await;
        report(&visitor, post, "rosa@example.org").await;
        test.shift_clock(f64::from(number) * 3.0 * 3600.0).await;
        assert_eq!(decide(&test, &mia, case_of(&test, post).await, action, &[]).await, 303);
    }
    let page = visitor.get("/dresden/transparenz").await;
    assert_eq!(page.status, 200, "{}", page.text);
    let facts = page.texts("section:first-of-type dd");
    assert_eq!(facts, ["3", "3", "0", "3 Stunden", "0", "0"]);
    let rows = page.texts("section:first-of-type tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("§§ 185–187 StGB")), "{rows:?}");
    assert!(
        !page.text.contains("Mehr Bänke") && !page.text.contains("Anna"),
        "{}",
        page.text
    );
    let table = visitor.get("/dresden/transparenz.csv").await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert!(table.text.contains(";Meldungen;;3\r\n"), "{}", table.text);
    // Nothing of another body's.
    let facts = visitor
        .get("/leipzig/transparenz")
        .await
        .texts("section:first-of-type dd");
    assert_eq!(facts, ["0", "0", "0", "–", "0", "0"]);
}

#[tokio::test]
async fn who_decides_the_last_case_is_told_that_it_is_decided() {
    let test = TestPortal::start().await;
    let (anna, mia) = (test.citizen("Anna").await, moderator(&test, "Mia").await);
    let dialogue = test.dialogue().await;
    let post = anna.contribute(dialogue, "Bänke", "Mehr Bänke!").await;
    let case = open_case(&test, post).await;
    assert_eq!(decide(&test, &mia, case, "leave", &[]).await, 303);
    let last = mia
        .get(&format!("/dresden/moderation/naechster?entschieden={case}"))
        .await;
    let queue = mia.get(last.location()).await;
    assert!(queue.shows(&format!("Fall {case} ist entschieden")), "{}", queue.text);
}
