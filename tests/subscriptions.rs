//! Somebody wants to be told when a search finds something new: with an account or without, until they want no more.

use std::sync::Arc;

use beteiligungsportal::imports::demo::pdf;
use beteiligungsportal::subscriptions::{self, MOST, MOST_HITS};

use crate::documents::Part::{Chosen, Typed};
use serde_json::json;

use crate::support::{Person, Received, Seen, TestPortal};
use crate::{changes, documents, moderation, rights};

const EMAIL: &str = "Petra.Winkler@example.org";
const MINUTE: f64 = 60.0;
const HOUR: f64 = 3600.0;
const DAY: f64 = 24.0 * HOUR;

/// Fills in the form that the search page leads to.
async fn subscribe(person: &Person, search: &str, email: &str, frequency: &str) -> Seen {
    let page = person.get(search).await;
    let href = page.attribute("a[href*='abonnieren']", "href");
    let href = href.unwrap_or_else(|| panic!("no way to subscribe: {}", page.text));
    let form = person.get(&href).await;
    assert_eq!(form.status, 200, "{}", form.text);
    let action = href.split('?').next().expect("a path");
    let fields = [("email", email), ("frequency", frequency)];
    person.post_form(&form, action, &fields).await
}

/// Presses the button on the page of the mailed link.
async fn confirm(test: &TestPortal, link: &str) -> Seen {
    let person = test.visitor();
    let page = person.get(link).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let token = page.form_token("/abonnements/bestaetigen");
    let code = link.split("code=").nth(1).expect("a code");
    person
        .post("/abonnements/bestaetigen", &[("csrf", &token), ("code", code)])
        .await
}

/// Somebody without an account is subscribed.
async fn subscribed(test: &TestPortal, search: &str, email: &str, frequency: &str) {
    let sent = subscribe(&test.visitor(), search, email, frequency).await;
    assert_eq!(sent.location(), "/abonnements/gesendet", "{}", sent.text);
    let confirmed = confirm(test, &test.last_mail(email).await.link()).await;
    assert!(confirmed.shows("Das Abonnement gilt"), "{}", confirmed.text);
}

/// The mails that tell of something, after the worker's round.
async fn news(test: &TestPortal) -> Vec<Received> {
    subscriptions::tell(&test.portal).await.expect("a round");
    sent(test).await
}

async fn sent(test: &TestPortal) -> Vec<Received> {
    let mut mails = test.mails().await;
    mails.retain(|mail| !mail.header("list-unsubscribe").is_empty());
    mails
}

async fn number(test: &TestPortal, sql: &str) -> i64 {
    test.postgres.query_one(sql, &[]).await.expect("a number").get(0)
}

/// The path of the mail's link that ends the subscription.
fn ending(mail: &Received) -> String {
    let href = mail.header("list-unsubscribe").trim_matches(['<', '>']);
    let url: url::Url = href.parse().expect("an address");
    format!("{}?{}", url.path(), url.query().expect("a query"))
}

#[tokio::test]
async fn somebody_without_an_account_is_told_and_ends_it_with_one_button() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let sent = subscribe(&test.visitor(), "/dresden/suche?q=Bank", EMAIL, "at_once").await;
    assert_eq!(sent.location(), "/abonnements/gesendet");
    let asked = test.last_mail(EMAIL).await;
    assert!(
        !asked.raw.contains("Bank"),
        "what is searched anybody can have typed: {}",
        asked.raw
    );
    // A program that looks at links changes nothing.
    let link = asked.link();
    for _ in 0..2 {
        assert!(test.visitor().get(&link).await.shows("„Bank“ · Dresden"));
    }
    test.contributed(dialogue, "Eine Bank, zu früh.").await;
    assert!(confirm(&test, &link).await.shows("Das Abonnement gilt"));
    assert_eq!(test.visitor().get(&link).await.status, 410, "it works once");

    let bank = test.contributed(dialogue, "Eine Bank am Wasser wäre schön.").await;
    test.contributed(dialogue, "Ein Papierkorb.").await;
    assert_eq!(news(&test).await.len(), 0, "it is not due yet");
    test.shift_clock(6.0 * MINUTE).await;
    let mails = news(&test).await;
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.header("to"), EMAIL);
    assert_eq!(mail.header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
    assert!(
        mail.text.contains("Eine Bank am Wasser") && !mail.text.contains("zu früh"),
        "{}",
        mail.text
    );
    assert!(
        mail.text
            .contains(&format!("/dresden/beteiligungen/{dialogue}/beitraege/{bank}\n")),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("/dresden/suche?q=Bank") && mail.html.contains("Dieses Abonnement beenden</a>"));
    assert!(!mail.text.contains("Papierkorb"));

    // Nothing is told twice, and what comes later is told later.
    test.shift_clock(12.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 1);
    test.contributed(dialogue, "Noch eine Bank.").await;
    test.shift_clock(18.0 * MINUTE).await;
    let mails = news(&test).await;
    assert_eq!(mails.len(), 2);
    assert!(mails[1].text.contains("Noch eine Bank") && !mails[1].text.contains("am Wasser"));

    let end = ending(&mails[1]);
    let page = test.visitor().get(&end).await;
    assert!(
        page.shows("Abonnement beenden") && page.shows("„Bank“ · Dresden"),
        "{}",
        page.text
    );
    assert_eq!(
        number(&test, "select count(*) from subscriptions").await,
        1,
        "looking changes nothing"
    );
    // As a mailbox does it: without cookie, origin or token (RFC 8058).
    let one_click = [("content-type", "application/x-www-form-urlencoded")];
    let body = Some(b"List-Unsubscribe=One-Click".to_vec());
    for _ in 0..2 {
        let ended = test
            .visitor()
            .send(reqwest::Method::POST, &end, &one_click, body.clone())
            .await;
        assert_eq!(ended.status, 200, "{}", ended.text);
        assert!(ended.shows("Das Abonnement ist beendet"));
    }
    assert_eq!(number(&test, "select count(*) from subscriptions").await, 0);
    let made_up = test
        .visitor()
        .get("/abonnements/beenden?abo=1.AAAAAAAAAAAAAAAAAAAAAA")
        .await;
    assert_eq!(made_up.status, 404);
    test.contributed(dialogue, "Dritte Bank.").await;
    test.shift_clock(DAY).await;
    assert_eq!(news(&test).await.len(), 2);
}

#[tokio::test]
async fn who_is_signed_in_needs_no_mail_and_keeps_a_list() {
    let test = TestPortal::start().await;
    let petra = test.citizen("Petra").await;
    let bela = test.citizen("Bela").await;
    let form = petra.get("/suche/abonnieren?q=Brunnen&status=active").await;
    assert_eq!(
        form.attribute("input[name=email]", "value").as_deref(),
        Some("petra@example.org")
    );
    let done = subscribe(&petra, "/suche?q=Brunnen&status=active", "petra@example.org", "weekly").await;
    assert_eq!(done.location(), "/konto/abonnements?fertig=neu");
    assert_eq!(test.mails().await.len(), 0);
    // The same once more changes how often, and is no second one.
    subscribe(&petra, "/suche?status=active&q=+Brunnen", "petra@example.org", "daily").await;
    let list = petra.get("/konto/abonnements").await;
    assert_eq!(list.texts("main li h2"), ["„Brunnen“ · Aktiv"], "{}", list.text);
    assert!(list.texts("main dd")[0].starts_with("Täglich"), "{}", list.text);

    let change = list
        .attribute("form[action^='/konto/abonnements/']", "action")
        .expect("a form");
    let other = bela.get("/konto/abonnements").await;
    assert!(other.shows("noch nichts abonniert"));
    // Somebody else's is not there.
    subscribe(&bela, "/suche?q=Park", "bela@example.org", "weekly").await;
    let token = bela
        .get("/konto/abonnements")
        .await
        .attribute("main input[name=csrf]", "value")
        .expect("a token");
    for path in [change.clone(), format!("{change}/beenden")] {
        let refused = bela.post(&path, &[("csrf", &token), ("frequency", "at_once")]).await;
        assert_eq!(refused.status, 404, "{path}");
    }
    petra
        .submit("/konto/abonnements", &change, &[("frequency", "at_once")])
        .await;
    assert!(petra.get("/konto/abonnements").await.texts("main dd")[0].starts_with("Sofort"));
    let ended = petra
        .submit("/konto/abonnements", &format!("{change}/beenden"), &[])
        .await;
    assert_eq!(ended.location(), "/konto/abonnements?fertig=beendet");
    assert_eq!(petra.get("/konto/abonnements").await.texts("main li h2").len(), 0);

    // Somebody else's address takes the long way even for who is signed in.
    let sent = subscribe(&petra, "/suche?q=Brunnen", EMAIL, "daily").await;
    assert_eq!(sent.location(), "/abonnements/gesendet");
    assert_eq!(test.mails().await.len(), 1);
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_known() {
    let test = TestPortal::start().await;
    test.citizen("Petra").await;
    subscribed(&test, "/suche?q=Bank", EMAIL, "daily").await;
    let mut answers = Vec::new();
    for address in [
        "petra@example.org",
        EMAIL,
        "nobody@example.org",
        "PETRA.winkler@EXAMPLE.org",
    ] {
        let sent = subscribe(&test.visitor(), "/suche?q=Bank", address, "at_once").await;
        let page = test.visitor().get(sent.location()).await;
        answers.push((sent.status, sent.location().to_owned(), page.text));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    // Every one of them got the same mail, and nothing changes before it is answered.
    assert_eq!(test.mails().await.len(), 1 + answers.len());
    assert_eq!(
        number(
            &test,
            "select count(*) from subscriptions where confirmed_at is not null and frequency = 'daily'"
        )
        .await,
        1
    );
    let again = test.last_mail(EMAIL).await.link();
    confirm(&test, &again).await;
    assert_eq!(
        number(
            &test,
            "select count(*) from subscriptions where frequency = 'at_once' and confirmed_at is not null"
        )
        .await,
        1
    );
}

#[tokio::test]
async fn mails_to_one_address_are_few_and_links_grow_old() {
    let test = TestPortal::start_with(&[]).await;
    for number in 0..8 {
        let search = format!("/suche?q=Bank{number}");
        let sent = subscribe(&test.visitor(), &search, EMAIL, "daily").await;
        assert_eq!(sent.location(), "/abonnements/gesendet", "the answer is the same");
    }
    let mails = test.mails().await;
    assert_eq!(mails.len(), 5, "five are free, as with registrations");
    let link = mails[4].link();
    test.shift_clock(24.0 * HOUR + MINUTE).await;
    assert_eq!(test.visitor().get(&link).await.status, 410);
    subscriptions::purge(&test.portal.db).await.expect("purged");
    assert_eq!(number(&test, "select count(*) from subscriptions").await, 8);
    test.shift_clock(3.0 * DAY + HOUR).await;
    subscriptions::purge(&test.portal.db).await.expect("purged");
    assert_eq!(number(&test, "select count(*) from subscriptions").await, 0);
}

#[tokio::test]
async fn what_is_wrong_is_named_and_kept() {
    let test = TestPortal::start().await;
    let person = test.visitor();
    for (email, frequency, message) in [
        ("", "daily", "field-email-error"),
        ("petra", "daily", "field-email-error"),
        (EMAIL, "hourly", "field-frequency"),
    ] {
        let wrong = subscribe(&person, "/suche?q=Bank&art=reply", email, frequency).await;
        assert_eq!(wrong.status, 422, "{email} {frequency}");
        assert!(
            wrong.shows(message) && wrong.shows("q=Bank&amp;art=reply"),
            "{}",
            wrong.text
        );
        assert_eq!(wrong.attribute("input[name=email]", "value").unwrap_or_default(), email);
    }
    for nothing in ["", "?q=", "?q=%22%22", "?q=-Zwickau&status=active"] {
        assert_eq!(
            person.get(&format!("/suche/abonnieren{nothing}")).await.status,
            400,
            "{nothing}"
        );
    }
    assert_eq!(person.get("/suche/abonnieren?q=x&status=nonsense").await.status, 422);
    assert_eq!(number(&test, "select count(*) from subscriptions").await, 0);
}

#[tokio::test]
async fn a_mailbox_has_a_limited_number() {
    let test = TestPortal::start().await;
    let petra = test.citizen("Petra").await;
    subscribed(&test, "/suche?q=erste", "petra@example.org", "daily").await;
    let fill =
        "insert into subscriptions (email, email_key, query, frequency, language, confirmed_at, told_until, due_at)
        select 'petra@example.org', 'petra@example.org', 'q=' || n, 'daily', 'de', now(), now(), now()
        from generate_series(2, $1::bigint) as n";
    test.postgres.execute(fill, &[&MOST]).await.expect("subscriptions");
    let full = subscribe(&petra, "/suche?q=eine+zu+viel", "petra@example.org", "daily").await;
    assert_eq!(full.status, 422);
    assert!(full.shows("so viele Abonnements"), "{}", full.text);
    // What is there already can be changed, and who is not signed in learns it from the mailbox.
    assert_eq!(
        subscribe(&petra, "/suche?q=erste", "petra@example.org", "weekly")
            .await
            .status,
        303
    );
    subscribe(&test.visitor(), "/suche?q=eine+zu+viel", "petra@example.org", "daily").await;
    let refused = confirm(&test, &test.last_mail("petra@example.org").await.link()).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("so viele Abonnements"), "{}", refused.text);
}

#[tokio::test]
async fn what_was_hidden_while_the_mail_waited_is_not_in_it() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    subscribed(&test, "/suche?q=Bank", EMAIL, "at_once").await;
    let first = test.contributed(dialogue, "Eine geheime Bank.").await;
    test.contributed(dialogue, "Eine offene Bank.").await;
    test.shift_clock(6.0 * MINUTE).await;
    subscriptions::tell(&test.portal).await.expect("a round");
    let hide = format!("update posts set status = 'hidden' where id = {first}");
    test.as_tenant("dresden", |client| async move { client.batch_execute(&hide).await })
        .await
        .expect("hidden");
    let mails = sent(&test).await;
    assert_eq!(mails.len(), 1);
    assert!(
        mails[0].text.contains("offene") && !mails[0].raw.contains("geheime"),
        "{}",
        mails[0].text
    );

    // Nothing is left of this one: no mail. And what is shown again is no news.
    test.contributed(dialogue, "Noch eine Bank.").await;
    test.shift_clock(12.0 * MINUTE).await;
    subscriptions::tell(&test.portal).await.expect("a round");
    let hide = "update posts set status = 'hidden'";
    test.as_tenant("dresden", |client| async move { client.batch_execute(hide).await })
        .await
        .expect("hidden");
    assert_eq!(sent(&test).await.len(), 1);
    let show = "update posts set status = 'visible'";
    test.as_tenant("dresden", |client| async move { client.batch_execute(show).await })
        .await
        .expect("shown");
    test.shift_clock(18.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 1);
}

#[tokio::test]
async fn what_waited_for_moderation_is_new_when_it_is_released_and_an_index_written_anew_is_not() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let run = async |sql: &'static str| {
        test.as_tenant("dresden", |client| async move { client.batch_execute(sql).await })
            .await
            .expect(sql);
    };
    run("update consultations set moderation = 'before'").await;
    test.contributed(dialogue, "Eine Bank, die wartet.").await;
    subscribed(&test, "/suche?q=Bank", EMAIL, "at_once").await;
    test.shift_clock(DAY).await;
    assert_eq!(news(&test).await.len(), 0);
    run("update posts set status = 'visible'").await;
    test.shift_clock(DAY + 6.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 1);
    beteiligungsportal::search::rebuild(&test.portal.db)
        .await
        .expect("an index");
    test.shift_clock(DAY + 12.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 1);
}

#[tokio::test]
async fn a_text_is_news_once_when_everybody_can_read_it_for_the_first_time() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let mia = test.person("Mia", Some(("dresden", "moderator"))).await;
    subscribed(&test, "/suche?q=Bank", EMAIL, "at_once").await;
    let later = async || {
        test.let_pass(12.0 * MINUTE).await;
        news(&test).await.len()
    };
    // Seen, changed by its author where texts are read first, and released: nothing new.
    let anna = test.citizen("Anna").await;
    let seen = anna.contribute(dialogue, "Bank", "Eine Bank am Wasser.").await;
    assert_eq!(later().await, 1);
    let mode = "update consultations set moderation = 'before'";
    test.as_tenant("dresden", |client| async move { client.batch_execute(mode).await })
        .await
        .expect("moderated before");
    let edit = format!("/dresden/beteiligungen/{dialogue}/beitraege/{seen}/bearbeiten");
    let fields = [("title", "Bank"), ("body", "Eine Bank am Fluss.")];
    assert_eq!(anna.submit(&edit, &edit, &fields).await.status, 303);
    assert_eq!(later().await, 1);
    let case = moderation::case_of(&test, seen).await;
    assert_eq!(moderation::decide(&test, &mia, case, "leave", &[]).await, 303);
    assert_eq!(later().await, 1, "who was told of it knows it");
    // Held, refused, and public after all.
    let refused = anna.contribute(dialogue, "Bank", "Noch eine Bank.").await;
    let case = moderation::case_of(&test, refused).await;
    assert_eq!(moderation::decide(&test, &mia, case, "hide", &[]).await, 303);
    assert_eq!(later().await, 1);
    let page = format!("/dresden/moderation/faelle/{case}");
    let reasons = [("gruende", "Wir haben uns geirrt.")];
    let reversed = mia.submit(&page, &format!("{page}/aufheben"), &reasons).await;
    assert_eq!(reversed.status, 303, "{}", reversed.text);
    assert_eq!(later().await, 2, "nobody had read it before");
}

#[tokio::test]
async fn a_documents_new_words_are_news() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let edda = test.editor("Edda", "dresden").await;
    let plan = |text: &str| pdf("Plan", text);
    let document = documents::upload(&edda, dialogue, "Plan", "plan.pdf", &plan("Mit Brunnen.")).await;
    test.work_off().await;
    subscribed(&test, "/suche?q=Feldlerche", EMAIL, "at_once").await;
    test.let_pass(12.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 0);
    let page = format!("{}/{document}", documents::managed(dialogue));
    let new = plan("Die Feldlerche brütet hier.");
    let parts = [Typed("title", "Plan"), Chosen("file", "plan.pdf", &new)];
    let sent = documents::send(&edda, &page, &page, &parts).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    // The words are read later than the file came.
    test.let_pass(12.0 * MINUTE).await;
    test.work_off().await;
    test.let_pass(12.0 * MINUTE).await;
    let mails = news(&test).await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text.contains("Plan"), "{}", mails[0].text);
    beteiligungsportal::search::rebuild(&test.portal.db)
        .await
        .expect("an index");
    test.let_pass(12.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 1, "once");
}

#[tokio::test]
async fn who_follows_a_consultation_hears_what_the_body_does_and_not_what_everybody_writes() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let sent = subscribe(&test.visitor(), &page, EMAIL, "at_once").await;
    assert_eq!(sent.location(), "/abonnements/gesendet", "{}", sent.text);
    let asked = test.last_mail(EMAIL).await;
    assert!(!asked.raw.contains("Radweg"), "{}", asked.raw);
    let confirmed = confirm(&test, &asked.link()).await;
    assert!(
        confirmed.shows("Das Abonnement gilt") && confirmed.texts("dd")[0].starts_with("Radweg"),
        "{}",
        confirmed.text
    );
    let edda = test.editor("Edda", "dresden").await;
    let mo = test.person("Mo", Some(("dresden", "moderator"))).await;

    // What people write is no news of this kind, nor are other words or another consultation.
    let contribution = test.contributed(dialogue, "Mehr Schatten!").await;
    let other = test.consultation("dresden", "Ganz anderes", json!({})).await;
    let plan = pdf("Plan", "Mit Brunnen.");
    documents::upload(&edda, other, "Fremder Plan", "plan.pdf", &plan).await;
    changes::change(&edda, dialogue, &[("title", "Radweg & Bänke")]).await;
    test.let_pass(12.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 0);

    // A document, an official reply and another period are.
    documents::upload(&edda, dialogue, "Plan der Bänke", "plan.pdf", &plan).await;
    let reply = format!("{page}/beitraege/{contribution}/antwort");
    let sent = mo.submit(&reply, &reply, &[("body", "Es kommen Linden.")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    changes::change(&edda, dialogue, &[("ends_at", "2099-07-01T00:00")]).await;
    test.work_off().await;
    test.let_pass(12.0 * MINUTE).await;
    let mails = news(&test).await;
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.header("to"), EMAIL);
    for told in [
        "Plan der Bänke",
        "Linden",
        "Zeitraum geändert",
        "30. Juni 2099",
        "Radweg & Bänke",
    ] {
        assert!(mail.text.contains(told), "{told}: {}", mail.text);
    }
    for not_told in ["Schatten", "Fremder Plan"] {
        assert!(!mail.text.contains(not_told), "{not_told}: {}", mail.text);
    }
    assert!(mail.text.contains(&format!("{page}\n")), "{}", mail.text);
    test.let_pass(12.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 1, "once");

    // So is the result; not one that was taken back before anybody was told.
    for table in ["phases where consultation_id", "consultations where id"] {
        let (table, key) = table.split_once(' ').expect("a table");
        let end = format!("update {table} set ends_at = portal_now() {key} = {dialogue} returning id");
        test.count("dresden", &end).await;
    }
    let result = format!("/dresden/verwaltung/beteiligungen/{dialogue}/ergebnis");
    let decided = [
        ("decision", "Die Bänke kommen."),
        ("decided_at", "2026-01-15"),
        ("in_force_at", ""),
    ];
    let fields = [("decision", ""), ("decided_at", ""), ("in_force_at", "")];
    for fields in [decided, fields] {
        let sent = edda.submit(&result, &result, &fields).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
    }
    test.let_pass(12.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 1);
    edda.submit(&result, &result, &decided).await;
    test.let_pass(12.0 * MINUTE).await;
    let mails = news(&test).await;
    assert_eq!(mails.len(), 2);
    assert!(mails[1].text.contains("Ergebnis veröffentlicht"), "{}", mails[1].text);

    let end = ending(&mails[1]);
    assert!(test.visitor().get(&end).await.texts("dd")[0].starts_with("Radweg"));
    test.visitor().post(&end, &[]).await;
    assert_eq!(number(&test, "select count(*) from subscriptions").await, 0);
}

#[tokio::test]
async fn a_consultation_is_followed_once_by_a_mailbox_and_a_draft_by_nobody() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let page = format!("/dresden/beteiligungen/{dialogue}");
    let petra = test.citizen("Petra").await;
    for frequency in ["weekly", "daily"] {
        let done = subscribe(&petra, &page, "petra@example.org", frequency).await;
        assert_eq!(done.location(), "/konto/abonnements?fertig=neu", "{}", done.text);
    }
    let list = petra.get("/konto/abonnements").await;
    assert_eq!(
        list.texts("main li h2"),
        ["Radweg an der Elbe · Dresden"],
        "{}",
        list.text
    );
    assert_eq!(list.attribute("main li h2 a", "href").as_deref(), Some(&*page));
    assert!(list.texts("main dd")[0].starts_with("Täglich"), "{}", list.text);
    rights::set_password(&test, &petra).await;
    let data = rights::files(&petra).await;
    assert!(
        data.values().any(|file| file.contains("Radweg an der Elbe")),
        "{data:?}"
    );

    let draft = test.consultation("dresden", "Im Stillen", json!({})).await;
    let unpublish = format!("update consultations set published_at = null where id = {draft} returning id");
    test.count("dresden", &unpublish).await;
    let elsewhere = test.consultation("leipzig", "Woanders", json!({})).await;
    let token = list.attribute("main input[name=csrf]", "value").expect("a token");
    for id in [draft, elsewhere, 999_999] {
        let path = format!("/dresden/beteiligungen/{id}/abonnieren");
        assert_eq!(petra.get(&path).await.status, 404, "{path}");
        let fields = [
            ("csrf", &*token),
            ("email", "petra@example.org"),
            ("frequency", "daily"),
        ];
        let sent = petra.post(&path, &fields).await;
        assert_eq!(sent.status, 404, "{path}");
    }
    assert_eq!(number(&test, "select count(*) from subscriptions").await, 1);
}

#[tokio::test]
async fn a_thousand_ask_the_same_and_a_crash_tells_nobody_twice() {
    let test = Arc::new(TestPortal::start().await);
    let dialogue = test.dialogue().await;
    let fill =
        "insert into subscriptions (email, email_key, query, frequency, language, confirmed_at, told_until, due_at)
        select n || '@example.org', n || '@example.org', 'q=Bank', 'at_once', 'de', now(), now(), now()
        from generate_series(1, 1500) as n";
    test.postgres.batch_execute(fill).await.expect("subscriptions");
    for n in 0..25 {
        test.contributed(dialogue, &format!("Bank Nummer {n}.")).await;
    }
    // Bela was told of all but the last five already.
    let told = "update subscriptions set told_until = (select first_published_at from search_documents
            where kind = 'contribution' order by first_published_at desc offset 5 limit 1)
        where email = '7@example.org'";
    test.postgres.batch_execute(told).await.expect("told");
    test.shift_clock(6.0 * MINUTE).await;
    // Two servers look at once, and then once more: as if the first had ended in the middle.
    let (one, other) = tokio::join!(subscriptions::tell(&test.portal), subscriptions::tell(&test.portal));
    one.expect("a round");
    other.expect("a round");
    subscriptions::tell(&test.portal).await.expect("a round");
    assert_eq!(
        number(&test, "select count(*) from jobs where kind = 'subscription_letter'").await,
        1500
    );
    let distinct =
        "select count(distinct payload -> 'news' -> 'subscription') from jobs where kind = 'subscription_letter'";
    assert_eq!(number(&test, distinct).await, 1500);
    let few = "select jsonb_array_length(payload -> 'news' -> 'hits')::bigint from jobs
        where (payload -> 'news' ->> 'subscription')::bigint = (select id from subscriptions where email = '7@example.org')";
    assert_eq!(number(&test, few).await, 5);
    let many = "select count(*) from jobs where jsonb_array_length(payload -> 'news' -> 'hits') = $1::bigint
        and (payload -> 'news' ->> 'more')::boolean";
    let most = i64::try_from(MOST_HITS).expect("a number");
    let many: i64 = test.postgres.query_one(many, &[&most]).await.expect("a number").get(0);
    assert_eq!(many, 1499);
}

#[tokio::test]
async fn a_question_that_cannot_be_asked_any_more_keeps_nobody_waiting() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    subscribed(&test, "/suche?q=Bank&kreis=Dresden", "first@example.org", "at_once").await;
    subscribed(&test, "/suche?q=Bank", EMAIL, "at_once").await;
    test.postgres
        .batch_execute("update subscriptions set query = 'q=Bank&kreis=Atlantis' where email = 'first@example.org'")
        .await
        .expect("a district that is gone");
    test.contributed(dialogue, "Eine Bank.").await;
    test.shift_clock(6.0 * MINUTE).await;
    let mails = news(&test).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].header("to"), EMAIL);
}

#[tokio::test]
async fn the_times_of_day_and_week_are_berlins() {
    let test = TestPortal::start().await;
    for (now, frequency, due) in [
        ("2026-07-01T03:59:00Z", "daily", "2026-07-01T04:00:00Z"),
        ("2026-07-01T04:00:00Z", "daily", "2026-07-02T04:00:00Z"),
        ("2026-03-28T12:00:00Z", "daily", "2026-03-29T04:00:00Z"),
        ("2026-01-05T04:59:00Z", "weekly", "2026-01-05T05:00:00Z"),
        ("2026-01-05T05:00:00Z", "weekly", "2026-01-12T05:00:00Z"),
        ("2026-10-24T12:00:00Z", "weekly", "2026-10-26T05:00:00Z"),
    ] {
        test.shift_clock_to(now.parse().expect("a moment")).await;
        let sql = "select subscription_due($1) - $2::text::timestamptz < interval '1 second'
                and subscription_due($1) >= $2::text::timestamptz";
        let fits: bool = test
            .postgres
            .query_one(sql, &[&frequency, &due])
            .await
            .expect("a moment")
            .get(0);
        assert!(fits, "{now} {frequency}");
    }
}

#[tokio::test]
async fn a_subscription_follows_its_account_out_of_the_house() {
    let test = TestPortal::start().await;
    let petra = test.citizen("Petra").await;
    let account = petra.account.expect("an account");
    subscribe(&petra, "/suche?q=Bank", "petra@example.org", "at_once").await;
    subscribed(&test, "/suche?q=Park", "new@example.org", "daily").await;
    subscribed(&test, "/suche?q=Bank", "new@example.org", "daily").await;
    let own = format!(
        "select count(*) from subscriptions as s join accounts as a on a.email_key = s.email_key where a.id = {account}"
    );
    let moved =
        format!("update accounts set email = 'new@example.org', email_key = 'new@example.org' where id = {account}");
    test.postgres.batch_execute(&moved).await.expect("moved");
    assert_eq!(number(&test, &own).await, 2);
    assert_eq!(petra.get("/konto/abonnements").await.texts("main li h2").len(), 2);

    // While the account is closed nobody writes to it.
    let dialogue = test.dialogue().await;
    let close = format!("update accounts set inactive_at = now() where id = {account}");
    test.postgres.batch_execute(&close).await.expect("closed");
    test.contributed(dialogue, "Eine Bank.").await;
    test.shift_clock(6.0 * MINUTE).await;
    assert_eq!(news(&test).await.len(), 0);
    // A registration that nobody confirmed takes nothing along.
    let stranger =
        "insert into accounts (email, email_key, display_name) values ('x@example.org', 'x@example.org', 'X')";
    test.postgres.batch_execute(stranger).await.expect("a registration");
    subscribed(&test, "/suche?q=Bank", "x@example.org", "daily").await;
    test.postgres
        .batch_execute(&format!(
            "delete from accounts where id = {account} or email = 'x@example.org'"
        ))
        .await
        .expect("deleted");
    assert_eq!(
        number(
            &test,
            "select count(*) from subscriptions where email_key = 'new@example.org'"
        )
        .await,
        0
    );
    assert_eq!(
        number(
            &test,
            "select count(*) from subscriptions where email_key = 'x@example.org'"
        )
        .await,
        1
    );
}
