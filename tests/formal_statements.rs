//! Statements in formal procedures: people and organisations give them, the body's staff enters what came on paper, weighs
//! all and tells who gave them.

use serde_json::json;

use crate::moderation::{decide, moderator, open_case};
use crate::support::{Person, Seen, TestPortal};

const WORDS: &str = "Die Straße ist zu schmal.\n\n*Zwei* Busse kommen nicht aneinander vorbei.";

/// A development plan that takes statements until tomorrow.
pub(crate) async fn plan(test: &TestPortal) -> i64 {
    let differs = json!({ "format": "land_use_plan" });
    test.consultation("dresden", "Bebauungsplan Nr. 7", differs).await
}

fn form(consultation: i64) -> String {
    format!("/dresden/beteiligungen/{consultation}/stellungnahme")
}

fn list(consultation: i64, rest: &str) -> String {
    format!("/dresden/verwaltung/beteiligungen/{consultation}/stellungnahmen{rest}")
}

fn desk(statement: i64) -> String {
    format!("/dresden/verwaltung/stellungnahmen/{statement}")
}

async fn try_to_state(person: &Person, consultation: i64, fields: &[(&str, &str)]) -> Seen {
    let form = form(consultation);
    person.submit(&form, &form, fields).await
}

/// Gives a statement; answers where its receipt is and its number.
pub(crate) async fn state(person: &Person, consultation: i64, fields: &[(&str, &str)]) -> (String, i64) {
    let sent = try_to_state(person, consultation, fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let place = sent.location().to_owned();
    let number = place.split("/stellungnahmen/").nth(1).expect("a receipt");
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    (place, digits.parse().expect("a number"))
}

/// Writes down what the weighing came to.
async fn weigh(editor: &Person, statement: i64, outcome: &str, answer: &str) -> Seen {
    let desk = desk(statement);
    let fields = [("ausgang", outcome), ("antwort", answer)];
    editor.submit(&desk, &desk, &fields).await
}

async fn tell(editor: &Person, consultation: i64) {
    let page = list(consultation, "/mitteilen");
    let sent = editor.submit(&page, &page, &[]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

#[tokio::test]
async fn a_guest_states_something_and_hears_what_came_of_it() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let (guest, edda) = (test.visitor(), test.editor("Edda", "dresden").await);
    let page = guest
        .get(&format!("/dresden/beteiligungen/{plan}-bebauungsplan-nr-7"))
        .await;
    assert!(page.texts(".what-now a").contains(&"Stellungnahme abgeben".to_owned()));
    assert_eq!(
        page.attribute("section[aria-labelledby=stellungnahmen] a", "href"),
        Some(form(plan))
    );

    let fields = [
        ("title", "Flurstück 12/3"),
        ("body", WORDS),
        ("name", "Gerda Gast"),
        ("address", "Hauptstraße 1\n01067 Dresden"),
        ("email", "gerda@example.org"),
    ];
    let (place, number) = state(&guest, plan, &fields).await;
    let receipt = guest.get(&place).await;
    assert!(receipt.shows("Ihre Stellungnahme ist eingegangen"));
    assert_eq!(receipt.texts("h1"), [format!("Stellungnahme Nr. {number}")]);
    // It is a document: nothing of it becomes a format.
    assert!(receipt.shows("*Zwei* Busse"), "{}", receipt.text);
    assert!(receipt.shows("Die Stelle prüft Ihre Stellungnahme"));
    test.work_off().await;
    let mail = test.last_mail("gerda@example.org").await;
    assert!(mail.header("subject").ends_with(&format!("Stellungnahme Nr. {number}")));
    let link = mail.link();
    assert!(guest.get(&link).await.shows("Flurstück 12/3"));

    assert_eq!(
        weigh(&edda, number, "partly", "Die Straße wird breiter.").await.status,
        303
    );
    let untold = guest.get(&link).await;
    assert!(!untold.shows("breiter"), "the body decides when people are told");
    tell(&edda, plan).await;
    test.work_off().await;
    let mail = test.last_mail("gerda@example.org").await;
    assert_eq!(
        mail.header("subject"),
        format!("Ergebnis zu Ihrer Stellungnahme Nr. {number}")
    );
    assert!(!mail.text.contains("breiter"), "the wording is on the page alone");
    let told = guest.get(&link).await;
    assert!(told.shows("Teilweise berücksichtigt") && told.shows("Die Straße wird breiter."));
    let sent = test.mails().await.len();
    tell(&edda, plan).await;
    test.work_off().await;
    assert_eq!(test.mails().await.len(), sent, "nobody is told twice");

    assert_eq!(
        weigh(&edda, number, "followed", "Sie wird viel breiter.").await.status,
        303
    );
    assert!(
        guest.get(&link).await.shows("Teilweise"),
        "what was told stands until it is told anew"
    );
    tell(&edda, plan).await;
    test.work_off().await;
    assert_eq!(test.mails().await.len(), sent + 1, "another result is news");
    assert!(guest.get(&link).await.shows("Sie wird viel breiter."));
}

#[tokio::test]
async fn who_has_an_account_finds_the_statement_there() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    assert!(
        anna.get("/konto/stellungnahmen")
            .await
            .shows("noch keine Stellungnahme")
    );
    let empty = anna.get(&form(plan)).await;
    assert_eq!(empty.attribute("input[name=name]", "value").as_deref(), Some("Anna"));
    assert!(
        empty.texts("input[name=email]").is_empty(),
        "mails go to the account's address"
    );
    let (place, number) = state(&anna, plan, &[("body", WORDS)]).await;
    assert_eq!(place, format!("/dresden/stellungnahmen/{number}?neu=1"));
    let own = anna.get("/konto/stellungnahmen").await;
    assert!(own.shows("Bebauungsplan Nr. 7") && own.shows("In Prüfung"));
    let there = format!("/dresden/stellungnahmen/{number}");
    assert_eq!(own.attribute(".card a", "href"), Some(there.clone()));
    assert_eq!(anna.get(&there).await.status, 200);
    // For nobody else it is there.
    assert_eq!(bela.get(&there).await.status, 404);
    assert!(test.visitor().get(&there).await.location().starts_with("/anmelden"));
    assert_eq!(bela.get(&format!("{there}?code=AAAA")).await.status, 404);
    assert!(!bela.get("/konto/stellungnahmen").await.shows("Bebauungsplan"));
}

#[tokio::test]
async fn one_second_after_the_end_it_is_too_late_and_the_text_is_not_lost() {
    let test = TestPortal::start().await;
    let now = jiff::Timestamp::now();
    let day = jiff::SignedDuration::from_hours(24);
    let ends = now + day;
    let differs = json!({ "format": "land_use_plan", "ends_at": ends.to_string() });
    let plan = test.consultation("dresden", "Bebauungsplan Nr. 7", differs).await;
    let anna = test.citizen("Anna").await;
    let page = anna.get(&form(plan)).await;
    test.shift_clock_to(ends - jiff::SignedDuration::from_secs(30)).await;
    assert_eq!(
        anna.post_form(&page, &form(plan), &[("body", "Noch in der Zeit.")])
            .await
            .status,
        303
    );
    test.shift_clock_to(ends).await;
    let late = anna.post_form(&page, &form(plan), &[("body", "Zu spät.")]).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Im Moment nimmt dieses Verfahren keine Stellungnahmen an."));
    assert_eq!(late.texts("textarea[name=body]"), ["Zu spät."]);
    assert_eq!(test.count("dresden", "select count(*) from statements").await, 1);
    // Nobody is led to a form that takes nothing; who opens it is told.
    let there = anna
        .get(&format!("/dresden/beteiligungen/{plan}-bebauungsplan-nr-7"))
        .await;
    assert!(there.texts("#stellungnahmen").is_empty());
    let closed = anna.get(&form(plan)).await;
    assert!(closed.shows("keine Stellungnahmen") && closed.texts("textarea").is_empty());
}

#[tokio::test]
async fn where_nothing_is_stated_there_is_no_form() {
    let test = TestPortal::start().await;
    let (anna, edda) = (test.citizen("Anna").await, test.editor("Edda", "dresden").await);
    let dialogue = test.dialogue().await;
    assert_eq!(anna.get(&form(dialogue)).await.status, 404);
    assert_eq!(edda.get(&list(dialogue, "/neu")).await.status, 404);
}

#[tokio::test]
async fn an_objection_to_a_permit_has_a_name_and_an_address() {
    let test = TestPortal::start().await;
    let permit = test
        .consultation("dresden", "Windpark", json!({ "format": "permit" }))
        .await;
    let guest = test.visitor();
    let sent = try_to_state(&guest, permit, &[("body", "Zu nah.")]).await;
    assert_eq!(sent.status, 422);
    assert_eq!(sent.texts("#field-name-error"), ["Geben Sie Ihren Namen an."]);
    assert_eq!(sent.texts("#field-address-error"), ["Geben Sie Ihre Anschrift an."]);
    let whole = [("body", "Zu nah."), ("name", "Gerda"), ("address", "Dorf 1")];
    let (_, number) = state(&guest, permit, &whole).await;
    assert!(number > 0);
}

#[tokio::test]
async fn a_statement_is_taken_back_until_it_is_weighed() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let (guest, edda) = (test.visitor(), test.editor("Edda", "dresden").await);
    let (first, number) = state(&guest, plan, &[("body", "Nein.")]).await;
    let back = format!("/dresden/stellungnahmen/{number}/zuruecknehmen");
    assert_eq!(guest.submit(&first, &back, &[]).await.status, 303);
    let receipt = guest.get(&first).await;
    assert!(receipt.shows("Zurückgenommen") && !receipt.shows("Stellungnahme zurücknehmen"));
    // The file keeps it, and nobody weighs it.
    let desk = edda.get(&desk(number)).await;
    assert!(desk.shows("Nein.") && desk.texts("select[name=ausgang]").is_empty());

    let (second, number) = state(&guest, plan, &[("body", "Doch nicht.")]).await;
    let page = guest.get(&second).await;
    assert_eq!(weigh(&edda, number, "noted", "Danke.").await.status, 303);
    let back = format!("/dresden/stellungnahmen/{number}/zuruecknehmen");
    let late = guest.post_form(&page, &back, &[]).await;
    assert_eq!(late.status, 422, "{}", late.text);
    assert!(late.shows("schon abgewogen"));
}

#[tokio::test]
async fn an_editor_notes_what_was_taken_back_by_letter() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let (guest, edda) = (test.visitor(), test.editor("Edda", "dresden").await);
    let fields = [("body", "Nein."), ("email", "gerda@example.org")];
    let (place, number) = state(&guest, plan, &fields).await;
    test.work_off().await;
    let desk = desk(number);
    assert_eq!(weigh(&edda, number, "noted", "Danke.").await.status, 303);
    let page = format!("{desk}/zuruecknehmen");
    assert_eq!(
        edda.get(&desk).await.attribute("p > a[href$=zuruecknehmen]", "href"),
        Some(page.clone())
    );
    let nothing = edda.submit(&page, &page, &[("grund", " ")]).await;
    assert_eq!(nothing.status, 422);
    assert_eq!(nothing.texts("#field-grund-error"), ["Bitte schreiben Sie hier etwas."]);
    let noted = edda.submit(&page, &page, &[("grund", "Schreiben vom 3. März")]).await;
    assert_eq!(noted.status, 303, "{}", noted.text);
    let seen = edda.get(&desk).await;
    assert!(seen.shows("Edda") && seen.shows("Grund: Schreiben vom 3. März"));
    assert!(
        seen.texts("select[name=ausgang]").is_empty(),
        "nobody weighs it any more"
    );

    test.work_off().await;
    let mail = test.last_mail("gerda@example.org").await;
    assert!(
        mail.text.contains("hat vermerkt, dass Ihre Stellungnahme"),
        "{}",
        mail.text
    );
    assert!(guest.get(&place).await.shows("Grund: Schreiben vom 3. März"));
    let counted = edda.get(&list(plan, "")).await;
    assert!(counted.shows("1 Stellungnahme, 0 noch abzuwägen") && !counted.shows("mitteilen"));
    let logged = "select count(*) from audit_log where action = 'statement.withdrawn'";
    assert_eq!(test.count("dresden", logged).await, 1);
    let again = edda.submit(&page, &page, &[("grund", "Noch einmal")]).await;
    assert_eq!(again.status, 422);
    assert!(again.shows("wurde inzwischen zurückgenommen"));
}

#[tokio::test]
async fn an_editor_enters_what_came_by_post() {
    let test = TestPortal::start().await;
    let moment =
        |days: i32| (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24 * i64::from(days))).to_string();
    let differs = json!({ "format": "land_use_plan", "starts_at": moment(-20), "ends_at": moment(-5) });
    let plan = test.consultation("dresden", "Bebauungsplan Nr. 7", differs).await;
    let edda = test.editor("Edda", "dresden").await;
    let page = list(plan, "/neu");
    let nothing = edda.submit(&page, &page, &[]).await;
    assert_eq!(nothing.status, 422);
    assert_eq!(
        nothing.texts("#fehler a"),
        [
            "Wählen Sie, wie die Stellungnahme kam.",
            "Geben Sie den Tag des Eingangs an.",
            "Bitte schreiben Sie hier etwas.",
        ]
    );
    let in_time = day_in(-5);
    let fields = [
        ("kanal", "post"),
        ("eingang", in_time.as_str()),
        ("name", "Otto Post"),
        ("email", "otto@example.org"),
        ("body", WORDS),
    ];
    let sent = edda.submit(&page, &page, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let desk = edda.get(sent.location()).await;
    assert!(desk.shows("Post oder Briefkasten") && desk.shows("Erfasst von") && !desk.shows("Verspätet"));
    test.work_off().await;
    let mail = test.last_mail("otto@example.org").await;
    assert!(mail.text.contains("ist bei Dresden eingegangen"));
    assert!(!mail.text.contains("Uhr"), "the hour is not known: {}", mail.text);
    assert!(!test.visitor().get(&mail.link()).await.shows("Uhr"));
    let entered = "select count(*) from audit_log where action = 'statement.entered'";
    assert_eq!(test.count("dresden", entered).await, 1);

    // What came a day after the period is marked, and entered all the same: the law lets the body decide.
    let late = day_in(-4);
    let fields = [("kanal", "fax"), ("eingang", late.as_str()), ("body", "Zu spät.")];
    let sent = edda.submit(&page, &page, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert!(edda.get(sent.location()).await.shows("Verspätet"));
    let listed = edda.get(&list(plan, "")).await;
    assert!(listed.shows("2 Stellungnahmen, 2 noch abzuwägen"));
    assert_eq!(
        listed
            .texts(".card .kern-badge")
            .iter()
            .filter(|badge| *badge == "Verspätet")
            .count(),
        1
    );
    assert!(listed.shows("Otto Post") && listed.shows("Ohne Namen"));
    // Nothing can have come tomorrow.
    let tomorrow = day_in(1);
    let fields = [("kanal", "fax"), ("eingang", tomorrow.as_str()), ("body", "Aha.")];
    let refused = edda.submit(&page, &page, &fields).await;
    assert_eq!(
        refused.texts("#fehler a"),
        ["Der Tag des Eingangs liegt in der Zukunft."]
    );
}

/// The day in Saxony so many days from now, as a field of a form holds it.
fn day_in(days: i32) -> String {
    let now = jiff::Zoned::now().with_time_zone(jiff::tz::TimeZone::get("Europe/Berlin").expect("a zone"));
    let day = now.checked_add(jiff::Span::new().days(days)).expect("a day");
    day.strftime("%Y-%m-%d").to_string()
}

#[tokio::test]
async fn of_two_who_weigh_at_once_the_second_one_sees_the_first() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let (edda, emil) = (
        test.editor("Edda", "dresden").await,
        test.editor("Emil", "dresden").await,
    );
    let (_, number) = state(&test.visitor(), plan, &[("body", WORDS)]).await;
    let (desk, page) = (desk(number), emil.get(&desk(number)).await);
    assert_eq!(weigh(&edda, number, "followed", "Ja.").await.status, 303);
    let fields = [("ausgang", "rejected"), ("antwort", "Nein, denn …")];
    let second = emil.post_form(&page, &desk, &fields).await;
    assert_eq!(second.status, 422);
    assert!(second.shows("Inzwischen hat jemand anderes diese Stellungnahme abgewogen"));
    assert!(second.shows("Edda"), "who it was stands there");
    assert_eq!(
        second.texts("textarea[name=antwort]"),
        ["Nein, denn …"],
        "nothing typed is lost"
    );
    let again = emil.post_form(&second, &desk, &fields).await;
    assert_eq!(again.status, 303, "{}", again.text);
    assert!(emil.get(&desk).await.shows("Emil"));
    // A weighing says what it came to, and why.
    let wrong = weigh(&edda, number, "", "").await;
    assert_eq!(
        wrong.texts("#field-ausgang-error"),
        ["Wählen Sie das Ergebnis der Abwägung."]
    );
    assert_eq!(wrong.texts("#field-antwort-error"), ["Schreiben Sie eine Begründung."]);
    let sql = "select count(*) from audit_log where action = 'statement.weighed'";
    assert_eq!(test.count("dresden", sql).await, 2);
}

#[tokio::test]
async fn nobody_but_the_bodys_editors_reads_what_was_stated() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let (place, number) = state(
        &test.visitor(),
        plan,
        &[("body", "Geheimes Anliegen"), ("name", "Gerda")],
    )
    .await;
    let stranger = test.editor("Lena", "leipzig").await;
    let elsewhere = place.replace("/dresden/", "/leipzig/");
    for page in [list(plan, ""), list(plan, ".csv"), desk(number), list(plan, "/neu")] {
        assert_eq!(stranger.get(&page).await.status, 404, "{page}");
        assert_eq!(
            test.citizen(&format!("Anna {page}")).await.get(&page).await.status,
            404,
            "{page}"
        );
    }
    // A code of one body is worth nothing in another, nor for another number.
    assert_ne!(test.visitor().get(&elsewhere).await.status, 200);
    let other = place.replace(&format!("/{number}?"), &format!("/{}?", number + 1));
    assert_ne!(test.visitor().get(&other).await.status, 200);
    for page in ["/dresden/suche?q=Anliegen", "/suche?q=Anliegen"] {
        assert!(!test.visitor().get(page).await.shows("Geheimes Anliegen"));
    }
    let public = test
        .visitor()
        .get(&format!("/dresden/beteiligungen/{plan}-bebauungsplan-nr-7"))
        .await;
    assert!(!public.shows("Gerda") && !public.shows("Geheimes"));
}

#[tokio::test]
async fn the_table_holds_every_statement_of_its_procedure_and_no_formula() {
    let test = TestPortal::start().await;
    let (plan, other) = (plan(&test).await, plan(&test).await);
    let edda = test.editor("Edda", "dresden").await;
    let guest = test.visitor();
    state(
        &guest,
        plan,
        &[("body", "=1+1"), ("name", "Gerda"), ("address", "Weg 1\n01067 Dresden")],
    )
    .await;
    let (_, weighed) = state(&guest, plan, &[("body", "Zweite")]).await;
    state(&guest, other, &[("body", "Woanders")]).await;
    weigh(&edda, weighed, "noted", "Danke.").await;
    let table = edda.get(&list(plan, ".csv")).await;
    assert_eq!(table.status, 200);
    assert!(table.header("content-type").starts_with("text/csv"));
    assert!(table.text.contains("Gerda") && table.text.contains("Zur Kenntnis genommen"));
    assert!(!table.text.contains("Woanders"));
    assert!(
        table.text.contains("'=1+1"),
        "no program takes it for a formula: {}",
        table.text
    );
    assert_eq!(
        test.count(
            "dresden",
            "select count(*) from audit_log where action = 'statements.exported'"
        )
        .await,
        1
    );
}

#[tokio::test]
async fn a_list_of_many_goes_on_by_pages_and_shows_what_is_open() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let edda = test.editor("Edda", "dresden").await;
    let sql = format!(
        "insert into statements (tenant_id, consultation_id, channel, title, body, language)
         select current_tenant(), {plan}, 'online', 'Betreff ' || n, 'Text', 'de' from generate_series(1, 120) as n;
         update statements set outcome = 'noted', answer = 'Danke.', weighed_at = portal_now(), weighed_by = 'Edda'
         where title like '%7'"
    );
    test.as_tenant("dresden", |client| async move {
        client.batch_execute(&sql).await.expect("statements");
    })
    .await;
    let mut page = edda.get(&list(plan, "?stand=offen")).await;
    assert!(page.shows("120 Stellungnahmen, 108 noch abzuwägen"));
    let mut seen = page.texts(".card h2");
    while let Some(next) = page.attribute("a[rel=next]", "href") {
        page = edda.get(&next).await;
        seen.extend(page.texts(".card h2"));
    }
    assert_eq!(seen.len(), 108);
    assert!(seen.iter().all(|title| !title.ends_with('7')), "{seen:?}");
    assert!(seen[0].ends_with("Betreff 120") && seen[107].ends_with("Betreff 1"));

    // All are told in one go, however many there are.
    let told = "select count(*) from statements where told_at is not null";
    tell(&edda, plan).await;
    test.work_off().await;
    assert_eq!(test.count("dresden", told).await, 12);
}

#[tokio::test]
async fn what_was_received_is_never_changed() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    state(&test.visitor(), plan, &[("body", WORDS)]).await;
    for change in [
        "title = 'x'",
        "body = 'x'",
        "received_at = now()",
        "channel = 'post'",
        "consultation_id = 0",
    ] {
        let sql = format!("set role portal_app; update statements set {change}");
        let refused = test
            .as_tenant("dresden", |client| async move { client.batch_execute(&sql).await })
            .await;
        let error = refused.expect_err(change);
        assert!(
            format!("{error:?}").contains("permission denied"),
            "{change}: {error:?}"
        );
        test.postgres
            .batch_execute("reset role")
            .await
            .expect("the owner again");
    }
    let deleted = test
        .as_tenant("dresden", |client| async move {
            client
                .batch_execute("set role portal_app; delete from statements")
                .await
        })
        .await;
    assert!(deleted.is_err());
}

#[tokio::test]
async fn under_attack_who_has_no_script_states_with_a_code_from_the_mailbox() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let switch = "/dresden/verwaltung/schutz";
    ada.submit(switch, switch, &[("schutz", "immer")]).await;
    let (guest, page) = (test.visitor(), form(plan));
    let unknown = guest.submit(&page, &page, &[("body", WORDS)]).await;
    assert_eq!(unknown.status, 422, "without an address there is no code");
    assert!(unknown.shows("Ihre Angaben sind noch da") && unknown.shows("*Zwei* Busse"));
    let fields = [("body", WORDS), ("email", "gerda@example.org")];
    let asked = guest.submit(&page, &page, &fields).await;
    assert!(asked.shows("Wir haben Ihnen einen Code geschickt"), "{}", asked.text);
    let mail = test.last_mail("gerda@example.org").await;
    let code = mail.header("subject").rsplit(' ').next().expect("a code").to_owned();
    assert!(mail.text.contains("senden Sie Ihr Formular"));
    let whole: Vec<_> = fields.into_iter().chain([("postfachcode", code.as_str())]).collect();
    let taken = guest.post_form(&asked, &page, &whole).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    assert_eq!(test.count("dresden", "select count(*) from statements").await, 1);
}

#[tokio::test]
async fn who_may_not_write_in_public_may_still_state() {
    let test = TestPortal::start().await;
    let plan = plan(&test).await;
    let bert = test.citizen("Bert").await;
    let insulting = bert.contribute(test.dialogue().await, "", "Ihr …").await;
    let (mia, case) = (moderator(&test, "Mia").await, open_case(&test, insulting).await);
    assert_eq!(decide(&test, &mia, case, "suspend", &[("tage", "30")]).await, 303);
    state(&bert, plan, &[("body", WORDS)]).await;
}
