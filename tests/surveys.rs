//! Surveys: an editor writes questions, people answer them once each, and the body sees what came of it.

use serde_json::json;

use crate::support::{Person, Seen, TestPortal};

/// A survey that takes answers until tomorrow.
async fn consultation(test: &TestPortal) -> i64 {
    test.consultation("dresden", "Wie oft fahren Sie Rad?", json!({ "format": "survey" }))
        .await
}

fn sheet(consultation: i64) -> String {
    format!("/dresden/beteiligungen/{consultation}/umfrage")
}

fn desk(consultation: i64, page: &str) -> String {
    format!("/dresden/verwaltung/beteiligungen/{consultation}/umfrage{page}")
}

const QUESTIONS: [(&str, &str); 10] = [
    ("frage_1_text", "Wie oft fahren Sie Rad?"),
    ("frage_1_art", "one"),
    ("frage_1_optionen", "Täglich\nSelten\nNie"),
    ("frage_1_pflicht", "1"),
    ("frage_2_text", "Wo fehlt ein Radweg?"),
    ("frage_2_art", "many"),
    ("frage_2_optionen", "An der Elbe\nIn der Neustadt"),
    ("frage_3_text", "Was noch?"),
    ("frage_3_art", "text"),
    ("ergebnis", "1"),
];

/// An editor who has written the questions, with what more the form says.
async fn ask(test: &TestPortal, consultation: i64, more: &[(&str, &str)]) -> Person {
    let edda = test.editor("Edda", "dresden").await;
    let page = desk(consultation, "/fragen");
    let fields = [&QUESTIONS, more].concat();
    let saved = edda.submit(&page, &page, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    edda
}

async fn answer(person: &Person, consultation: i64, fields: &[(&str, &str)]) -> Seen {
    let page = sheet(consultation);
    person.submit(&page, &page, fields).await
}

/// The rows of a result's tables: option, number, share.
fn rows(page: &Seen) -> Vec<String> {
    let cells = page.texts(".shares tbody :is(th, td)");
    cells.chunks(3).map(|row| row.join(" ")).collect()
}

#[tokio::test]
async fn a_guest_answers_and_the_body_sees_what_came_of_it() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    let guest = test.visitor();
    let page = format!("/dresden/beteiligungen/{consultation}");
    assert!(guest.get(&page).await.shows("Die Fragen sind noch nicht da"));
    assert!(
        guest
            .get(&sheet(consultation))
            .await
            .shows("Die Fragen sind noch nicht da")
    );
    let edda = ask(&test, consultation, &[]).await;
    let shown = guest.get(&page).await;
    assert_eq!(
        shown.attribute("section[aria-labelledby=umfrage] a", "href"),
        Some(sheet(consultation))
    );
    assert!(!shown.shows("Fragen der Umfrage"), "that is the editors' page");

    let sent = answer(
        &guest,
        consultation,
        &[
            ("frage_1", "1"),
            ("frage_2", "1"),
            ("frage_2", "2"),
            ("frage_3", "Mehr *Bügel*."),
        ],
    )
    .await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let thanks = guest.get(sent.location()).await;
    assert!(thanks.shows("Danke für Ihre Antworten"));
    assert!(thanks.texts("form button").is_empty(), "nobody is asked again at once");
    for choice in ["1", "3"] {
        let sent = answer(&test.visitor(), consultation, &[("frage_1", choice)]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
    }

    let result = edda.get(&desk(consultation, "/ergebnis")).await;
    assert!(result.shows("3 Personen haben geantwortet"), "{}", result.text);
    assert_eq!(
        rows(&result),
        [
            "Täglich 2 67 %",
            "Selten 0 0 %",
            "Nie 1 33 %",
            "An der Elbe 1 100 %",
            "In der Neustadt 1 100 %"
        ]
    );
    let texts = edda.get(&desk(consultation, "/ergebnis/3")).await;
    assert_eq!(texts.texts("main blockquote"), ["Mehr *Bügel*."]);
    assert_eq!(edda.get(&desk(consultation, "/ergebnis/4")).await.status, 404);
    let table = edda.get(&desk(consultation, ".csv")).await;
    let lines: Vec<_> = table.text.lines().collect();
    assert!(
        lines[0].ends_with("Nummer;Tag;Wie oft fahren Sie Rad?;Wo fehlt ein Radweg?;Was noch?"),
        "{lines:?}"
    );
    assert!(
        lines[1].ends_with(";Täglich;An der Elbe, In der Neustadt;Mehr *Bügel*."),
        "{lines:?}"
    );
    assert!(lines[3].ends_with(";Nie;;"), "{lines:?}");
    // Nothing in the database says whose an answer is.
    assert_eq!(
        test.count("dresden", "select count(*) from survey_participants").await,
        0
    );
}

#[tokio::test]
async fn what_is_missing_stands_at_its_question_and_what_was_typed_stays() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    ask(&test, consultation, &[]).await;
    let guest = test.visitor();
    let sent = answer(
        &guest,
        consultation,
        &[("frage_2", "2"), ("frage_3", "Mehr <b>Bügel</b>")],
    )
    .await;
    assert_eq!(sent.status, 422);
    assert_eq!(sent.texts("#fehler a"), ["Bitte beantworten Sie diese Frage."]);
    assert_eq!(sent.attribute("#fehler a", "href").as_deref(), Some("#field-frage_1"));
    assert_eq!(sent.texts("textarea"), ["Mehr <b>Bügel</b>"]);
    assert_eq!(
        sent.attribute("input[name=frage_2][checked]", "value").as_deref(),
        Some("2")
    );
    let made_up = answer(&guest, consultation, &[("frage_1", "4")]).await;
    assert_eq!(made_up.status, 422);
    assert_eq!(test.count("dresden", "select count(*) from survey_responses").await, 0);
    assert_eq!(test.count("dresden", "select responses::bigint from surveys").await, 0);
}

#[tokio::test]
async fn an_account_answers_once_and_its_answers_are_nobodys() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    ask(&test, consultation, &[]).await;
    let guest = test.visitor();
    let opened = guest.get(&sheet(consultation)).await;
    let only = "with s as (update surveys set with_account = true returning 1) select count(*) from s";
    test.count("dresden", only).await;
    let asked = guest.get(&sheet(consultation)).await;
    assert!(asked.shows("nimmt man mit einem Konto teil") && asked.texts("main fieldset").is_empty());
    let unknown = guest
        .post_form(&opened, &sheet(consultation), &[("frage_1", "1")])
        .await;
    assert_eq!(unknown.status, 422);
    assert!(unknown.shows("nimmt man mit einem Konto teil"));
    let anna = test.citizen("Anna").await;
    let page = anna.get(&sheet(consultation)).await;
    assert!(page.shows("Ihre Antworten werden ohne Ihren Namen gespeichert."));

    assert_eq!(answer(&anna, consultation, &[("frage_1", "2")]).await.status, 303);
    let again = anna.post_form(&page, &sheet(consultation), &[("frage_1", "1")]).await;
    assert_eq!(again.status, 422);
    assert!(again.shows("Mit diesem Konto wurde die Umfrage schon beantwortet."));
    assert!(
        anna.get(&sheet(consultation))
            .await
            .shows("Sie haben diese Umfrage schon beantwortet.")
    );
    assert_eq!(test.count("dresden", "select count(*) from survey_responses").await, 1);
    assert_eq!(test.count("dresden", "select responses::bigint from surveys").await, 1);
    let columns = "select count(*) from information_schema.columns
        where table_name in ('survey_responses', 'survey_answers') and column_name ~ 'participant|account|_at$'";
    assert_eq!(
        test.count("dresden", columns).await,
        0,
        "no column could tell whose an answer is"
    );
}

#[tokio::test]
async fn questions_stay_once_somebody_has_answered() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    let edda = ask(&test, consultation, &[]).await;
    let guest = test.visitor();
    let opened = guest.get(&sheet(consultation)).await;
    let stand = opened.attribute("input[name=stand]", "value").expect("a version");

    // Other questions come while somebody answers the first ones: nothing is lost, and nothing is mixed up.
    let page = desk(consultation, "/fragen");
    let form = edda.get(&page).await;
    assert_eq!(
        form.attribute("#field-frage_2_text", "value").as_deref(),
        Some("Wo fehlt ein Radweg?")
    );
    let other: Vec<_> = QUESTIONS
        .into_iter()
        .filter(|(name, _)| !name.starts_with("frage_2"))
        .map(|(name, value)| {
            if name == "frage_1_text" {
                (name, "Und im Winter?")
            } else {
                (name, value)
            }
        })
        .map(|(name, value)| {
            (
                if name.starts_with("frage_3_text") {
                    "frage_2_text"
                } else if name.starts_with("frage_3_art") {
                    "frage_2_art"
                } else {
                    name
                },
                value,
            )
        })
        .collect();
    assert_eq!(edda.submit(&page, &page, &other).await.status, 303);
    let fields = [("frage_1", "2"), ("frage_3", "Bügel"), ("stand", stand.as_str())];
    let late = guest.post_form(&opened, &sheet(consultation), &fields).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Die Fragen wurden inzwischen geändert") && late.shows("Und im Winter?"));
    assert_eq!(
        late.attribute("input[name=frage_1][checked]", "value").as_deref(),
        Some("2")
    );

    assert_eq!(answer(&guest, consultation, &[("frage_1", "2")]).await.status, 303);
    let settled = edda.get(&page).await;
    assert!(settled.shows("Die Fragen stehen fest") && settled.texts("input[type=text]").is_empty());
    // A form that was opened before is told; what it knows of questions changes nothing.
    let stale = edda
        .post_form(&form, &page, &[("stand", "1"), ("frage_1_text", "Ganz anders?")])
        .await;
    assert_eq!(stale.status, 422);
    assert!(stale.shows("Inzwischen hat jemand anderes die Umfrage geändert"));
    let saved = edda
        .submit(
            &page,
            &page,
            &[("frage_1_text", "Ganz anders?"), ("frage_1_art", "text")],
        )
        .await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    let kept = "select count(*) from survey_questions where title = 'Und im Winter?'";
    assert_eq!(test.count("dresden", kept).await, 1);
    assert_eq!(
        test.count("dresden", "select count(*) from surveys where shows_result")
            .await,
        0
    );
    let logged = "select count(*) from audit_log where action = 'survey.changed'";
    assert_eq!(test.count("dresden", logged).await, 3);
}

#[tokio::test]
async fn one_second_after_the_end_no_answer_counts_and_the_result_is_there_for_all() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    let edda = ask(&test, consultation, &[]).await;
    let guest = test.visitor();
    assert_eq!(
        answer(&guest, consultation, &[("frage_1", "1"), ("frage_3", "Geheim")])
            .await
            .status,
        303
    );
    let running = guest.get(&sheet(consultation)).await;
    assert!(rows(&running).is_empty(), "nobody is led by what others have answered");
    let page = format!("/dresden/beteiligungen/{consultation}");
    assert!(!guest.get(&page).await.shows("Ergebnis der Umfrage"));

    let end = "update phases set ends_at = portal_now() - interval '1 second' returning id";
    test.count("dresden", &format!("with e as ({end}) select count(*) from e"))
        .await;
    let fields = [("frage_1", "1"), ("frage_3", "Zu spät"), ("stand", "1")];
    let late = guest.post_form(&running, &sheet(consultation), &fields).await;
    assert_eq!(late.status, 422, "{}", late.text);
    assert!(late.shows("Im Moment nimmt diese Umfrage keine Antworten an.") && late.shows("Zu spät"));
    let over = guest.get(&sheet(consultation)).await;
    assert_eq!(rows(&over)[0], "Täglich 1 100 %");
    assert!(over.shows("liest nur die Stelle") && !over.shows("Geheim"));
    assert!(guest.get(&page).await.shows("Ergebnis der Umfrage"));

    // The body may keep it for itself.
    let desk = desk(consultation, "/fragen");
    assert_eq!(edda.submit(&desk, &desk, &[]).await.status, 303);
    assert!(rows(&guest.get(&sheet(consultation)).await).is_empty());
    assert!(!guest.get(&page).await.shows("Ergebnis der Umfrage"));
}

#[tokio::test]
async fn an_editor_puts_questions_together_without_saving() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    let edda = test.editor("Edda", "dresden").await;
    let page = desk(consultation, "/fragen");
    let shown = edda.get(&format!("/dresden/beteiligungen/{consultation}")).await;
    assert!(shown.shows("Diese Umfrage hat noch keine Fragen."));
    let fields = [&QUESTIONS[..], &[("aktion", "frage-hoch-3")]].concat();
    let moved = edda.submit(&page, &page, &fields).await;
    assert_eq!(moved.status, 200);
    assert_eq!(
        moved.attribute("#field-frage_2_text", "value").as_deref(),
        Some("Was noch?")
    );
    assert_eq!(moved.texts("#field-frage_3_optionen"), ["An der Elbe In der Neustadt"]);
    assert_eq!(test.count("dresden", "select count(*) from surveys").await, 0);
    let refused = edda
        .submit(&page, &page, &[("frage_1_text", "Wo?"), ("frage_1_art", "many")])
        .await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.texts("#fehler a"),
        ["Frage 1 braucht mindestens zwei Antworten zur Auswahl."]
    );
    assert_eq!(
        refused.attribute("#field-frage_1_text", "value").as_deref(),
        Some("Wo?")
    );
    // Whoever writes the first questions in two windows does not write over them.
    let open = edda.get(&page).await;
    assert_eq!(edda.submit(&page, &page, &QUESTIONS).await.status, 303);
    let stale = edda
        .post_form(&open, &page, &[("frage_1_text", "Wo?"), ("frage_1_art", "text")])
        .await;
    assert_eq!(stale.status, 422);
    assert!(
        edda.get(&page)
            .await
            .attribute("#field-frage_3_text", "value")
            .is_some()
    );
}

#[tokio::test]
async fn a_draft_goes_with_its_questions() {
    let test = TestPortal::start().await;
    let draft = "with c as (
             insert into consultations (tenant_id, format, title, sanitiser_version, starts_at, ends_at)
             values (current_tenant(), 'survey', 'Entwurf', 1, now(), now() + interval '1 day') returning *
         ), p as (
             insert into phases (tenant_id, consultation_id, title, begins_at, ends_at, methods)
             select tenant_id, id, 'Umfrage', starts_at, ends_at, '{survey}' from c
         )
         select id from c";
    let draft = test.count("dresden", draft).await;
    let edda = ask(&test, draft, &[]).await;
    assert_eq!(test.visitor().get(&sheet(draft)).await.status, 404);
    let page = format!("/dresden/verwaltung/beteiligungen/{draft}/loeschen");
    assert_eq!(edda.submit(&page, &page, &[]).await.status, 303);
    assert_eq!(test.count("dresden", "select count(*) from survey_questions").await, 0);
}

#[tokio::test]
async fn written_answers_go_on_by_pages() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    let edda = ask(&test, consultation, &[]).await;
    let fill = format!(
        "with r as (
             insert into survey_responses (tenant_id, consultation_id)
             select current_tenant(), {consultation} from generate_series(1, 60) returning *
         ), a as (
             insert into survey_answers (tenant_id, consultation_id, position, response_id, body)
             select tenant_id, consultation_id, 3, id, 'Text ' || row_number() over (order by id) from r returning 1
         )
         select count(*) from a"
    );
    assert_eq!(test.count("dresden", &fill).await, 60);
    let first = edda.get(&desk(consultation, "/ergebnis/3")).await;
    let texts = first.texts("main blockquote");
    assert_eq!((texts.len(), texts[0].as_str()), (50, "Text 60"));
    let next = first.attribute("a[rel=next]", "href").expect("a next page");
    let texts = edda.get(&next).await.texts("main blockquote");
    assert_eq!((texts.len(), texts[9].as_str()), (10, "Text 1"));
}

#[tokio::test]
async fn many_who_answer_at_once_are_counted_exactly() {
    let test = TestPortal::start().await;
    let consultation = consultation(&test).await;
    ask(&test, consultation, &[]).await;
    let guests: Vec<_> = (0..16).map(|_| test.visitor()).collect();
    let answers = guests.iter().map(|guest| {
        answer(
            guest,
            consultation,
            &[("frage_1", "1"), ("frage_2", "1"), ("frage_2", "2")],
        )
    });
    for sent in futures_util::future::join_all(answers).await {
        assert_eq!(sent.status, 303, "{}", sent.text);
    }
    let sum = "select sum(count) from survey_counts where position = 2";
    assert_eq!(test.count("dresden", sum).await, 48);
    assert_eq!(test.count("dresden", "select responses::bigint from surveys").await, 16);
}

#[tokio::test]
async fn many_answers_are_no_attack() {
    let test = TestPortal::start_with(&["--limits", "anonymous.tenant=1/1h"]).await;
    let consultation = consultation(&test).await;
    ask(&test, consultation, &[]).await;
    for _ in 0..4 {
        let sent = answer(&test.visitor(), consultation, &[("frage_1", "1")]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
    }
}
