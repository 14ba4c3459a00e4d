//! Public notices: a plan is published when everything is there that the law asks for, and the portal words the notice.

use serde_json::json;

use crate::support::{Person, TestPortal};

const NEW: &str = "/dresden/verwaltung/beteiligungen/neu";

fn desk(consultation: i64) -> String {
    format!("/dresden/verwaltung/beteiligungen/{consultation}/bekanntmachung")
}

fn publish(consultation: i64) -> String {
    format!("/dresden/verwaltung/beteiligungen/{consultation}/veroeffentlichen")
}

fn shown(consultation: i64) -> String {
    format!("/dresden/beteiligungen/{consultation}")
}

const COMPLETE: [(&str, &str); 5] = [
    ("runde", "publication"),
    ("umwelt", "Umweltbericht;\nGutachten zum Lärm"),
    ("einsicht", "Rathaus, Zimmer 12"),
    ("andere_wege", "Stadt Dresden, Bauamt, 01067 Dresden"),
    ("frueh", "Im Mai, Bürgerversammlung im Rathaus"),
];

/// The same fields, those that are named otherwise with other values.
fn but<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields
        .iter()
        .filter(|(name, _)| changes.iter().all(|(other, _)| other != name));
    kept.chain(changes).copied().collect()
}

/// An editor's draft of a plan with this last day.
async fn draft(test: &TestPortal, editor: &Person, last_day: &str) -> i64 {
    let fields = [
        ("title", "Bebauungsplan 12"),
        ("format", "land_use_plan"),
        ("starts_at", "2090-03-01"),
        ("ends_at", last_day),
        ("aktion", "entwurf"),
    ];
    let kept = editor.submit(NEW, NEW, &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    test.count("dresden", "select max(id) from consultations").await
}

async fn lay_document(test: &TestPortal, consultation: i64) {
    let laid = format!(
        "insert into documents (tenant_id, consultation_id, title, file_name, media_type, size_bytes, sha256)
         select tenant_id, id, 'Entwurf', 'e.txt', 'text/plain', 4, sha256('E') from consultations
         where id = {consultation} returning id"
    );
    test.count("dresden", &laid).await;
}

async fn save(editor: &Person, consultation: i64, fields: &[(&str, &str)]) {
    let page = desk(consultation);
    let saved = editor.submit(&page, &page, fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
}

#[tokio::test]
async fn an_editor_publishes_a_plan_when_everything_is_there_that_the_law_asks_for() {
    let test = TestPortal::start().await;
    let edda = test.editor("Edda", "dresden").await;
    let at_once = [
        ("title", "Bebauungsplan 12"),
        ("format", "land_use_plan"),
        ("starts_at", "2090-03-01"),
        ("ends_at", "2090-04-15"),
    ];
    let refused = edda.submit(NEW, NEW, &at_once).await;
    assert!(
        refused.status == 422 && refused.shows("Speichern Sie den Plan zuerst als Entwurf."),
        "{}",
        refused.text
    );

    let plan = draft(&test, &edda, "2090-03-20").await;
    assert!(edda.get(&shown(plan)).await.shows("noch keine Bekanntmachung"));
    let led = edda.submit(&shown(plan), &publish(plan), &[]).await;
    let told = edda.get(led.location()).await;
    assert!(
        told.shows("noch nicht veröffentlicht: Die Bekanntmachung ist unvollständig"),
        "{}",
        told.text
    );
    assert_eq!(test.visitor().get(&shown(plan)).await.status, 404);

    // Half of it is kept, and what is missing is named with the place where it is added.
    let refused = edda
        .submit(&desk(plan), &desk(plan), &[("umwelt", "Umweltbericht")])
        .await;
    assert!(refused.status == 422 && refused.shows("Wählen Sie, um welche Beteiligung es geht."));
    assert_eq!(refused.texts("textarea[name=umwelt]"), ["Umweltbericht"]);
    save(&edda, plan, &but(&COMPLETE, &[("einsicht", "")])).await;
    let half = edda.get(&desk(plan)).await;
    assert_eq!(
        half.texts("section[aria-labelledby=verlangt] li a").len(),
        3,
        "{}",
        half.text
    );
    let places: Vec<_> = ["unterlagen", "aendern", "#field-einsicht"].into_iter().collect();
    for place in places {
        let link = format!("section[aria-labelledby=verlangt] a[href$='{place}']");
        assert_eq!(half.texts(&link).len(), 1, "{place} {}", half.text);
    }

    lay_document(&test, plan).await;
    save(&edda, plan, &COMPLETE).await;
    let change = format!("/dresden/verwaltung/beteiligungen/{plan}/aendern");
    let longer = [
        ("title", "Bebauungsplan 12"),
        ("format", "land_use_plan"),
        ("starts_at", "2090-03-01"),
        ("ends_at", "2090-04-15"),
    ];
    let changed = edda.submit(&change, &change, &longer).await;
    assert_eq!(changed.status, 303, "{}", changed.text);
    let published = edda.submit(&shown(plan), &publish(plan), &[]).await;
    assert!(
        !published.location().contains("bekanntmachung"),
        "{}",
        published.location()
    );

    let read = test.visitor().get(&shown(plan)).await;
    let notice = read.texts("section[aria-labelledby=bekanntmachung]").join(" ");
    let address = test.portal.config.absolute(&shown(plan));
    for words in [
        format!("{address}. Dauer der Veröffentlichung: 1. März 2090 bis 15. April 2090."),
        format!("{address}/stellungnahme"),
        "Umweltbericht".into(),
        "Rathaus, Zimmer 12".into(),
        "Stadt Dresden, Bauamt, 01067 Dresden".into(),
        "können bei der Beschlussfassung über den Plan unberücksichtigt bleiben".into(),
    ] {
        assert!(notice.contains(&words), "{words} in {notice}");
    }
    assert!(!read.shows("Bürgerversammlung"), "that is for the file");
    assert!(
        !read.shows("Umwelt-Rechtsbehelfsgesetzes"),
        "that is about another kind of plan"
    );
}

#[tokio::test]
async fn early_participation_needs_no_more_than_to_be_called_that() {
    let test = TestPortal::start().await;
    let edda = test.editor("Edda", "dresden").await;
    let plan = draft(&test, &edda, "2090-03-10").await;
    save(&edda, plan, &[("runde", "early")]).await;
    let published = edda.submit(&shown(plan), &publish(plan), &[]).await;
    assert!(
        !published.location().contains("bekanntmachung"),
        "{}",
        published.location()
    );
    let read = test.visitor().get(&shown(plan)).await;
    assert!(read.shows("Später wird der Entwurf veröffentlicht"), "{}", read.text);
    assert!(!edda.get(&shown(plan)).await.shows("kürzer als ein Monat"));
}

#[tokio::test]
async fn what_everybody_reads_lacks_nothing_and_is_not_replaced_unseen() {
    let test = TestPortal::start().await;
    let (edda, emil) = (
        test.editor("Edda", "dresden").await,
        test.editor("Emil", "dresden").await,
    );
    let plan = test
        .consultation("dresden", "Bebauungsplan 7", json!({ "format": "land_use_plan" }))
        .await;
    let opened = emil.get(&desk(plan)).await;
    save(&edda, plan, &COMPLETE).await;
    let refused = edda
        .submit(&desk(plan), &desk(plan), &but(&COMPLETE, &[("einsicht", " ")]))
        .await;
    assert_eq!(
        (refused.status, refused.texts("[role=alert] li")),
        (
            422,
            vec!["Der Plan ist veröffentlicht: Diese Angabe darf nicht fehlen.".to_owned()]
        )
    );

    let other = but(&COMPLETE, &[("einsicht", "Technisches Rathaus"), ("stand", "0")]);
    let told = emil.post_form(&opened, &desk(plan), &other).await;
    assert!(told.status == 422 && told.shows("Jemand hat die Bekanntmachung inzwischen geändert"));
    assert_eq!(told.texts("textarea[name=einsicht]"), ["Technisches Rathaus"]);
    let stand = told.attribute("input[name=stand]", "value").expect("a stand");
    let again = but(&other, &[("stand", &stand)]);
    assert_eq!(emil.post_form(&told, &desk(plan), &again).await.status, 303);
    assert!(test.visitor().get(&shown(plan)).await.shows("Technisches Rathaus"));

    let log = test
        .count(
            "dresden",
            "select count(*) from audit_log where action = 'notice.changed'",
        )
        .await;
    assert_eq!(log, 2);
    // What was saved as it stands is no change.
    let same = edda.get(&desk(plan)).await;
    let stand = same.attribute("input[name=stand]", "value").expect("a stand");
    let unchanged = but(&other, &[("stand", &stand)]);
    assert_eq!(edda.post_form(&same, &desk(plan), &unchanged).await.status, 303);
    let log = test
        .count(
            "dresden",
            "select count(*) from audit_log where action = 'notice.changed'",
        )
        .await;
    assert_eq!(log, 2);
}

#[tokio::test]
async fn a_changed_draft_is_published_again_and_both_rounds_lead_to_each_other() {
    let test = TestPortal::start().await;
    let edda = test.editor("Edda", "dresden").await;
    let first = test
        .consultation(
            "dresden",
            "Bebauungsplan 12, Entwurf",
            json!({ "format": "land_use_plan" }),
        )
        .await;
    let second = draft(&test, &edda, "2090-03-16").await;
    lay_document(&test, second).await;
    let repeated = but(
        &COMPLETE,
        &[("runde", "repeated"), ("frueh", ""), ("nur_aenderungen", "1")],
    );
    save(&edda, second, &repeated).await;
    let missing = edda.get(&desk(second)).await;
    let missing = missing.texts("section[aria-labelledby=verlangt] li a");
    assert_eq!(
        missing,
        ["Die vorige Beteiligung und was sich seither geändert hat (§ 4a Absatz 3)"]
    );

    let dialogue = test.dialogue().await.to_string();
    for other in [second.to_string(), dialogue] {
        let wrong = but(&repeated, &[("vorige", &other)]);
        let refused = edda.submit(&desk(second), &desk(second), &wrong).await;
        assert!(
            refused.status == 422 && refused.shows("Wählen Sie einen anderen Plan der Stelle."),
            "{}",
            refused.text
        );
    }
    let previous = first.to_string();
    let complete = but(
        &repeated,
        &[("vorige", &previous), ("aenderungen", "Baugrenze verschoben")],
    );
    save(&edda, second, &complete).await;
    assert!(
        !test.visitor().get(&shown(first)).await.shows("neuere Beteiligung"),
        "it is a draft still"
    );
    let published = edda.submit(&shown(second), &publish(second), &[]).await;
    assert!(
        !published.location().contains("bekanntmachung"),
        "{}",
        published.location()
    );

    let read = test.visitor().get(&shown(second)).await;
    for words in [
        "Baugrenze verschoben",
        "nur zu den geänderten oder ergänzten Teilen",
        "Bebauungsplan 12, Entwurf",
    ] {
        assert!(read.shows(words), "{words} {}", read.text);
    }
    let before = test.visitor().get(&shown(first)).await;
    assert_eq!(
        before.texts("section[aria-labelledby=bekanntmachung] p"),
        ["Zu diesem Plan gibt es eine neuere Beteiligung: Bebauungsplan 12"]
    );
}

#[tokio::test]
async fn what_is_no_plan_has_no_notice() {
    let test = TestPortal::start().await;
    let edda = test.editor("Edda", "dresden").await;
    let dialogue = test.dialogue().await;
    assert_eq!(edda.get(&desk(dialogue)).await.status, 404);
    assert!(!edda.get(&shown(dialogue)).await.shows("Bekanntmachung"));
}
