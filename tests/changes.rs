//! A consultation that is there gets other words or another period.

use beteiligungsportal::imports::demo::pdf;
use serde_json::json;

use crate::documents;
use crate::documents::Part::{Chosen, Typed};
use crate::support::{Person, Seen, TestPortal};

#[tokio::test]
async fn an_editor_changes_what_is_published() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let shown = format!("/dresden/beteiligungen/{id}");
    let editor = test.editor("Edda", "dresden").await;
    let seen = editor.get(&shown).await;
    assert_eq!(
        seen.attribute(".consultation-head + p a", "href").as_deref(),
        Some(&*page)
    );
    assert!(!test.visitor().get(&shown).await.shows("aendern"));
    let opened_before = editor.get(&page).await;
    let as_it_was = fields_of(&opened_before);
    let typed = |changes: &[(&str, &str)]| changed(&as_it_was, changes);

    // Sent as it was, nothing has changed.
    let sent = editor.submit(&page, &page, &borrowed(&as_it_was)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert!(!test.visitor().get(&shown).await.shows("Zuletzt geändert"));

    let fields = typed(&[
        ("title", "Parkbänke & Tische"),
        ("description", "Auch **Tische**."),
        ("ends_at", "2099-07-01T00:00"),
        ("topics", "climate"),
    ]);
    let sent = editor.submit(&page, &page, &borrowed(&fields)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let seen = test.visitor().get(sent.location()).await;
    assert_eq!(seen.texts("h1"), ["Parkbänke & Tische"]);
    assert!(
        seen.shows("<strong>Tische</strong>") && seen.shows("30. Juni 2099"),
        "{}",
        seen.text
    );
    assert!(seen.shows("Klima") && seen.shows("Zuletzt geändert"), "{}", seen.text);
    // The one phase goes with the period, and the search with the title.
    let open = "select count(*) from phases where ends_at > '2099-06-30'";
    assert_eq!(test.count("dresden", open).await, 1);
    let found = test.visitor().api_get("/search?q=Tische").await.json();
    assert_eq!(found["items"][0]["title"], "Parkbänke & Tische");

    // Nobody replaces unseen what somebody else has written meanwhile.
    let fields = typed(&[("title", "Nur Bänke")]);
    let refused = editor.post_form(&opened_before, &page, &borrowed(&fields)).await;
    assert!(
        refused.status == 422 && refused.shows("inzwischen geändert"),
        "{}",
        refused.text
    );
    assert_eq!(refused.attribute("#field-title", "value").as_deref(), Some("Nur Bänke"));

    let admin = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = admin.get("/dresden/verwaltung/protokoll.json").await.json();
    let changes: Vec<_> = log.as_array().expect("rows").iter().collect();
    let changes: Vec<_> = changes
        .into_iter()
        .filter(|row| row["action"] == "consultation.changed")
        .collect();
    assert_eq!(changes.len(), 1, "{log}");
    assert_eq!(changes[0]["after"]["title"], "Parkbänke & Tische");
    assert!(changes[0]["before"].get("place").is_none(), "only what changed: {log}");
    assert!(
        admin
            .get("/dresden/verwaltung/protokoll")
            .await
            .shows("Beteiligung geändert")
    );
}

#[tokio::test]
async fn what_people_rely_on_stays() {
    let test = TestPortal::start().await;
    let plan =
        json!({ "format": "land_use_plan", "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2098-01-01T00:00:00Z" });
    let id = test.consultation("dresden", "Bebauungsplan 12", plan).await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let editor = test.editor("Edda", "dresden").await;
    let as_it_was = fields_of(&editor.get(&page).await);
    let refusals = async |changes: &[(&str, &str)]| {
        let fields = changed(&as_it_was, changes);
        let refused = editor.submit(&page, &page, &borrowed(&fields)).await;
        assert_eq!(refused.status, 422, "{changes:?} {}", refused.text);
        refused.texts("[role=alert] li")
    };
    let begun = "Der Beginn ist vorbei und bleibt, wie er war.";
    assert_eq!(refusals(&[("starts_at", "2020-02-01T00:00")]).await, [begun]);
    assert_eq!(refusals(&[("starts_at", "2097-02-01T00:00")]).await, [begun]);
    let past = "Das neue Ende liegt in der Vergangenheit.";
    assert_eq!(refusals(&[("ends_at", "2020-02-01T00:00")]).await, [past]);
    let shorter =
        "Die Frist läuft schon. In einem förmlichen Verfahren kann sie verlängert, aber nicht verkürzt werden.";
    assert_eq!(refusals(&[("ends_at", "2097-01-01T00:00")]).await, [shorter]);
    let none = refusals(&[("title", " "), ("ends_at", "2020-02-01T00:00")]).await;
    assert_eq!(none.len(), 1, "texts first: {none:?}");
    let longer = changed(&as_it_was, &[("ends_at", "2099-01-01T00:00")]);
    assert_eq!(editor.submit(&page, &page, &borrowed(&longer)).await.status, 303);

    // A dialogue may end sooner, if not before now; and once its result stands, its times are settled.
    let id = test.dialogue().await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let as_it_was = fields_of(&editor.get(&page).await);
    let sooner = changed(&as_it_was, &[("ends_at", "2090-01-01T00:00")]);
    assert_eq!(editor.submit(&page, &page, &borrowed(&sooner)).await.status, 303);
    let decide =
        format!("update consultations set decision = 'Ja.', decided_at = portal_now() where id = {id} returning id");
    test.count("dresden", &decide).await;
    let refused = editor.submit(&page, &page, &borrowed(&as_it_was)).await;
    let settled = "Das Ergebnis steht fest. Die Zeiten bleiben, wie sie waren.";
    assert_eq!(refused.texts("[role=alert] li"), [settled], "{}", refused.text);
    let words = changed(&sooner, &[("title", "Bänke, wie beschlossen")]);
    assert_eq!(editor.submit(&page, &page, &borrowed(&words)).await.status, 303);
}

#[tokio::test]
async fn phases_with_times_of_their_own_are_changed_one_by_one() {
    let test = TestPortal::start().await;
    let phase = |title: &str, starts_at: &str, ends_at: &str, methods: &[&str]| json!({ "title": title, "starts_at": starts_at, "ends_at": ends_at, "methods": methods });
    let phases = json!({ "starts_at": "2020-01-01T00:00:30Z", "ends_at": "2099-01-01T00:00:00Z", "phases": [
        phase("Ideen", "2020-01-01T00:00:30Z", "2098-01-01T00:00:00Z", &["contributions"]),
        phase("Auswahl", "2098-01-01T00:00:00Z", "2099-01-01T00:00:00Z", &["survey"]),
    ]});
    let id = test.consultation("dresden", "Stadtpark", phases).await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let editor = test.editor("Edda", "dresden").await;
    let opened = editor.get(&page).await;
    assert_eq!(opened.texts("fieldset[aria-describedby] legend").len(), 0);
    let as_it_was = fields_of(&opened);
    assert!(
        as_it_was
            .iter()
            .any(|(name, value)| name == "phase_2_title" && value == "Auswahl")
    );

    let wrong = changed(
        &as_it_was,
        &[("phase_1_begins_at", "2021-01-01T00:00"), ("phase_2_ends_at", "bald")],
    );
    let refused = editor.submit(&page, &page, &borrowed(&wrong)).await;
    assert_eq!(
        refused.texts("[role=alert] li"),
        ["Phase 2 braucht einen ersten und einen letzten Tag."]
    );
    assert_eq!(
        refused.attribute("#field-phase_2_ends_at", "value").as_deref(),
        Some("bald")
    );
    let wrong = changed(&as_it_was, &[("phase_1_begins_at", "2021-01-01T00:00")]);
    let refused = editor.submit(&page, &page, &borrowed(&wrong)).await;
    assert_eq!(
        refused.texts("[role=alert] li"),
        ["Phase 1: Der Beginn ist vorbei und bleibt, wie er war."]
    );

    let right = changed(
        &as_it_was,
        &[
            ("phase_1_ends_at", "2098-03-01T00:00"),
            ("phase_2_begins_at", "2098-03-01T00:00"),
            ("phase_2_title", "Abstimmung"),
        ],
    );
    let sent = editor.submit(&page, &page, &borrowed(&right)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let seen = test.visitor().get(sent.location()).await;
    assert!(
        seen.shows("Abstimmung") && seen.shows("28. Februar 2098"),
        "{}",
        seen.text
    );
    // What a phase offers, and seconds that no field shows, stay.
    let kept = "select count(*) from phases where (title = 'Ideen' and methods = '{contributions}'
        and begins_at = '2020-01-01T00:00:30Z') or (title = 'Abstimmung' and methods = '{survey}')";
    assert_eq!(test.count("dresden", kept).await, 2);
    let log = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = log.get("/dresden/verwaltung/protokoll").await;
    assert!(log.shows("Abstimmung – 1. März 2098"), "{}", log.text);
}

/// The fields of the form as a browser would send them.
pub fn fields_of(page: &Seen) -> Vec<(String, String)> {
    let document = page.page();
    let selector = scraper::Selector::parse("main form input[name], main form textarea[name], main form select[name]")
        .expect("a selector");
    let chosen = scraper::Selector::parse("option[selected]").expect("a selector");
    let fields = document.select(&selector).filter(|field| {
        let kind = field.attr("type").unwrap_or_default();
        kind != "hidden" && (kind != "checkbox" || field.attr("checked").is_some())
    });
    let read = |field: scraper::ElementRef<'_>| {
        let chosen = field.select(&chosen).next();
        let value = chosen.unwrap_or(field).attr("value");
        let value = value.map_or_else(|| field.text().collect(), str::to_owned);
        (field.attr("name").unwrap_or_default().to_owned(), value)
    };
    fields.map(read).collect()
}

/// The fields with others in place of some.
pub fn changed(fields: &[(String, String)], changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let kept = fields
        .iter()
        .filter(|(name, _)| changes.iter().all(|(changed, _)| name != changed));
    let new = changes
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    kept.cloned().chain(new).collect()
}

/// An editor gives the consultation other fields.
pub async fn change(editor: &Person, consultation: i64, fields: &[(&str, &str)]) {
    let page = format!("/dresden/verwaltung/beteiligungen/{consultation}/aendern");
    let standing = fields_of(&editor.get(&page).await);
    let fields = changed(&standing, fields);
    let sent = editor.submit(&page, &page, &borrowed(&fields)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

pub fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (&**name, &**value)).collect()
}

#[tokio::test]
async fn a_draft_is_prepared_by_the_staff_and_then_published() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    let new = "/dresden/verwaltung/beteiligungen/neu";
    let fields = [
        ("title", "Neues Stadtbad"),
        ("format", "dialogue"),
        ("topics", "sports"),
        ("topics", "building"),
        ("starts_at", "2020-01-01T08:00"),
        ("ends_at", "2020-02-01T08:00"),
    ];
    // What is over is not published any more; a draft may wait for its dates.
    let over = "Das neue Ende liegt in der Vergangenheit.";
    let refused = editor.submit(new, new, &fields).await;
    assert_eq!(
        (refused.status, refused.texts("[role=alert] li")),
        (422, vec![over.to_owned()])
    );
    let kept = [&fields[..], &[("aktion", "entwurf")]].concat();
    let kept = editor.submit(new, new, &kept).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    let shown = kept.location().to_owned();
    for stranger in [test.visitor(), test.citizen("Clara").await] {
        assert_eq!(stranger.get(&shown).await.status, 404);
        assert!(!stranger.get("/dresden/beteiligungen").await.shows("Stadtbad"));
        assert!(!stranger.get("/dresden").await.shows("Stadtbad"));
    }
    let seen = editor.get(&shown).await;
    assert!(seen.shows("Entwurf") && seen.shows("Bauen und Wohnen"), "{}", seen.text);
    assert!(editor.get("/dresden/verwaltung").await.shows("Neues Stadtbad"));

    let id = test.count("dresden", "select id from consultations").await;
    let publish = format!("/dresden/verwaltung/beteiligungen/{id}/veroeffentlichen");
    let change = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let refused = editor.submit(&shown, &publish, &[]).await;
    assert_eq!(
        (refused.status, refused.texts("[role=alert] li")),
        (422, vec![over.to_owned()])
    );
    assert_eq!(test.visitor().get(&shown).await.status, 404);
    // Nobody relies on a draft's times yet.
    let as_it_was = fields_of(&editor.get(&change).await);
    let times = [
        ("starts_at", "2020-03-01T08:00"),
        ("ends_at", "2099-01-01T08:00"),
        ("format", "initiative"),
    ];
    let sent = editor
        .submit(&change, &change, &borrowed(&changed(&as_it_was, &times)))
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let seen = editor.get(&shown).await;
    assert!(
        !seen.shows("Zuletzt geändert") && !seen.shows("Beitrag schreiben"),
        "{}",
        seen.text
    );

    // Another format brings what one can do in it.
    let offered = "select count(*) from phases where methods = '{contributions,signatures}'";
    assert_eq!(test.count("dresden", offered).await, 1);
    let moderator = test.person("Mo", Some(("dresden", "moderator"))).await;
    assert!(!moderator.get(&shown).await.shows("veroeffentlichen"));
    for time in ["once", "twice is once"] {
        let sent = editor.post_form(&seen, &publish, &[]).await;
        assert_eq!(sent.location(), shown, "{time}");
    }
    let seen = test.visitor().get(&shown).await;
    assert_eq!(
        (seen.status, seen.texts("h1")),
        (200, vec!["Neues Stadtbad".to_owned()])
    );
    let found = test.visitor().api_get("/search?q=Stadtbad").await.json();
    assert_eq!(found["items"][0]["id"], json!(id));
    let log = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = log.get("/dresden/verwaltung/protokoll.json").await.json();
    let actions: Vec<_> = log.as_array().expect("rows").iter().map(|row| &row["action"]).collect();
    let published = actions
        .iter()
        .filter(|action| **action == "consultation.published")
        .count();
    assert_eq!(published, 1, "{log}");
}

#[tokio::test]
async fn an_editor_divides_a_consultation_into_phases() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    let new = "/dresden/verwaltung/beteiligungen/neu";
    let typed = [
        ("title", "Stadtpark"),
        ("format", "dialogue"),
        ("starts_at", "2090-01-01T08:00"),
        ("ends_at", "2090-03-01T08:00"),
    ];
    // A button gives two phases their fields and saves nothing.
    let add = [&typed[..], &[("aktion", "phase-dazu")]].concat();
    let shown = editor.submit(new, new, &add).await;
    assert_eq!(
        (shown.status, shown.texts("#field-phases > fieldset > legend").len()),
        (200, 2),
        "{}",
        shown.text
    );
    assert_eq!(test.count("dresden", "select count(*) from consultations").await, 0);
    let fields = fields_of(&shown);
    let value = |name: &str| {
        fields
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| &**value)
    };
    assert_eq!(value("title"), Some("Stadtpark"));
    assert_eq!(value("phase_1_ends_at"), Some("2090-03-01"));
    assert_eq!(value("phase_1_ends_at_time"), Some("08:00"));
    assert_eq!(value("phase_2_methods"), Some("contributions"));

    let incomplete = [
        ("format", "dialogue"),
        ("phase_2_begins_at", "2090-02-01T08:00"),
        ("phase_2_ends_at", "2090-03-01T08:00"),
    ];
    let refused = editor.submit(new, new, &borrowed(&changed(&fields, &incomplete))).await;
    let no_title = "Phase 2 braucht einen Titel von höchstens 200 Zeichen.";
    assert_eq!(
        (refused.status, refused.texts("[role=alert] li")),
        (422, vec![no_title.to_owned()])
    );
    assert_eq!(refused.texts(".kern-error .kern-body"), [no_title]);
    let complete = [
        &incomplete[..],
        &[
            ("phase_1_ends_at", "2090-02-01T08:00"),
            ("phase_2_title", "Abstimmung"),
            ("phase_2_methods", "survey"),
        ],
    ];
    let sent = editor
        .submit(new, new, &borrowed(&changed(&fields, &complete.concat())))
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let stored = "select count(*) from phases where (title, methods) in (('Dialog', '{contributions}'), ('Abstimmung', '{survey}'))";
    assert_eq!(test.count("dresden", stored).await, 2);

    // What has not begun can go again, also from what is published.
    let id = test.count("dresden", "select id from consultations").await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let fields = fields_of(&editor.get(&page).await);
    let without = editor
        .submit(&page, &page, &borrowed(&changed(&fields, &[("aktion", "phase-weg-1")])))
        .await;
    assert_eq!(
        without.texts("#field-phases > fieldset > legend")[0],
        "Phase 1",
        "{}",
        without.text
    );
    assert_eq!(
        without.attribute("#field-phase_1_title", "value").as_deref(),
        Some("Abstimmung")
    );
    let sent = editor.post_form(&without, &page, &borrowed(&fields_of(&without))).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert_eq!(
        test.count("dresden", "select count(*) from phases where title = 'Abstimmung'")
            .await,
        1
    );
    assert_eq!(test.count("dresden", "select count(*) from phases").await, 1);
    let log = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = log.get("/dresden/verwaltung/protokoll").await;
    assert!(log.shows("Umfrage beantworten"), "{}", log.text);
}

#[tokio::test]
async fn a_phase_that_has_begun_stays_with_what_it_offers() {
    let test = TestPortal::start().await;
    let period = json!({ "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2099-01-01T00:00:00Z" });
    let id = test.consultation("dresden", "Stadtpark", period).await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let editor = test.editor("Edda", "dresden").await;
    let opened = fields_of(&editor.get(&page).await);
    let split = editor
        .submit(&page, &page, &borrowed(&changed(&opened, &[("aktion", "phase-dazu")])))
        .await;
    assert!(
        split.shows("Diese Phase hat begonnen") && !split.shows("phase-weg-1"),
        "{}",
        split.text
    );
    let fields = changed(
        &fields_of(&split),
        &[
            ("phase_1_ends_at", "2098-01-01T00:00"),
            ("phase_2_title", "Abstimmung"),
            ("phase_2_begins_at", "2098-01-01T00:00"),
            ("phase_2_ends_at", "2098-02-01T00:00"),
        ],
    );
    let refused = async |changes: &[(&str, &str)]| {
        let refused = editor
            .post_form(&split, &page, &borrowed(&changed(&fields, changes)))
            .await;
        assert_eq!(refused.status, 422, "{changes:?} {}", refused.text);
        refused.texts("[role=alert] li")
    };
    // Taken away, or another one put in its place.
    let stays = "Eine Phase, die begonnen hat oder zum Ergebnis gehört, kann nicht entfernt werden.";
    let past = "Phase 1: Der neue Beginn liegt in der Vergangenheit.";
    assert_eq!(
        refused(&[("aktion", ""), ("phase_1_of", "made up")]).await,
        [past, stays]
    );
    let past = "Phase 2: Der neue Beginn liegt in der Vergangenheit.";
    assert_eq!(refused(&[("phase_2_begins_at", "2021-01-01T00:00")]).await, [past]);
    // Nobody takes away by a made-up form, or by one opened before it began, what people can do already.
    let stays = "Phase 1 hat inzwischen begonnen. Was man in ihr tun kann, bleibt, wie es war.";
    assert_eq!(refused(&[("phase_1_methods", "survey")]).await, [stays]);
    let sent = editor.post_form(&split, &page, &borrowed(&fields)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let kept = "select count(*) from phases where methods = '{contributions}'";
    assert_eq!(test.count("dresden", kept).await, 2);

    // Who has an older wording is told so before anything else: a mistake beside it must not hide it.
    let stale = changed(&fields, &[("ends_at", "bald")]);
    let told = "[role=alert] li";
    let first = editor.post_form(&split, &page, &borrowed(&stale)).await;
    assert!(first.texts(told)[0].contains("inzwischen geändert"), "{}", first.text);
    assert_eq!(first.texts(told).len(), 1);
    let second = editor.post_form(&first, &page, &borrowed(&fields_of(&first))).await;
    assert_eq!(
        second.texts(told),
        ["Geben Sie an, wann die Beteiligung endet: den letzten Tag und, wenn es nötig ist, die Uhrzeit."]
    );
}

#[tokio::test]
async fn an_editor_learns_that_a_plan_is_published_for_too_short_a_time() {
    let test = TestPortal::start().await;
    let short =
        json!({ "format": "land_use_plan", "starts_at": "2090-03-01T00:00:00Z", "ends_at": "2090-03-20T00:00:00Z" });
    let id = test.consultation("dresden", "Bebauungsplan 12", short).await;
    let page = format!("/dresden/beteiligungen/{id}");
    let change = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let editor = test.editor("Edda", "dresden").await;
    let told = "§ 3 Absatz 2 Baugesetzbuch";
    assert!(editor.get(&page).await.shows(told));
    assert!(!test.visitor().get(&page).await.shows(told));
    let longer = changed(
        &fields_of(&editor.get(&change).await),
        &[("ends_at", "2090-04-03T00:00")],
    );
    let sent = editor.submit(&change, &change, &borrowed(&longer)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert!(!editor.get(&page).await.shows(told));
}

#[tokio::test]
async fn who_saves_again_after_somebody_else_loses_nothing_and_takes_nothing_away() {
    let test = TestPortal::start().await;
    let period = json!({ "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2099-01-01T00:00:00Z" });
    let id = test.consultation("dresden", "Stadtpark", period).await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let (edda, emil) = (
        test.editor("Edda", "dresden").await,
        test.editor("Emil", "dresden").await,
    );
    let opened_before = edda.get(&page).await;
    // Emil divides what runs, and calls its first part otherwise.
    let opened = emil.get(&page).await;
    let split = changed(&fields_of(&opened), &[("aktion", "phase-dazu")]);
    let split = emil.post_form(&opened, &page, &borrowed(&split)).await;
    let divided = changed(
        &fields_of(&split),
        &[
            ("phase_1_title", "Ideen"),
            ("phase_1_ends_at", "2098-01-01T00:00"),
            ("phase_2_title", "Abstimmung"),
            ("phase_2_begins_at", "2098-01-01T00:00"),
            ("phase_2_ends_at", "2099-01-01T00:00"),
        ],
    );
    assert_eq!(emil.post_form(&split, &page, &borrowed(&divided)).await.status, 303);
    // Edda has typed a text meanwhile. She learns of it, sees the phases, and her text goes through.
    let typed = changed(&fields_of(&opened_before), &[("summary", "Was fehlt?")]);
    let told = edda.post_form(&opened_before, &page, &borrowed(&typed)).await;
    assert!(told.shows("inzwischen geändert"), "{}", told.text);
    assert_eq!(
        told.attribute("#field-phase_1_title", "value").as_deref(),
        Some("Ideen")
    );
    let sent = edda.post_form(&told, &page, &borrowed(&fields_of(&told))).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let seen = test.visitor().get(sent.location()).await;
    assert!(seen.shows("Was fehlt?") && seen.shows("Abstimmung"), "{}", seen.text);

    // Emil goes on with a form that is older again, in which a running phase has another end.
    let opened = emil.get(&page).await;
    let later = changed(&fields_of(&opened), &[("phase_1_ends_at", "2098-02-01T00:00")]);
    assert_eq!(edda.submit(&page, &page, &borrowed(&later)).await.status, 303);
    let mine = changed(&fields_of(&opened), &[("phase_1_ends_at", "2098-03-01T00:00")]);
    let told = emil.post_form(&opened, &page, &borrowed(&mine)).await;
    assert_eq!(told.texts("#field-phases > fieldset").len(), 2, "{}", told.text);
    let sent = emil.post_form(&told, &page, &borrowed(&fields_of(&told))).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let ends = "select count(*) from phases where title = 'Ideen' and ends_at = '2098-02-28T23:00:00Z'";
    assert_eq!(test.count("dresden", ends).await, 1);

    // What he took away himself does not come back because somebody else has saved meanwhile.
    let opened = emil.get(&page).await;
    let shorter = changed(&fields_of(&opened), &[("aktion", "phase-weg-2")]);
    let shorter = emil.post_form(&opened, &page, &borrowed(&shorter)).await;
    let words = changed(&fields_of(&opened), &[("summary", "Was fehlt noch?")]);
    assert_eq!(edda.submit(&page, &page, &borrowed(&words)).await.status, 303);
    let told = emil.post_form(&shorter, &page, &borrowed(&fields_of(&shorter))).await;
    assert!(told.shows("inzwischen geändert"), "{}", told.text);
    assert_eq!(told.texts("#field-phases > fieldset").len(), 1, "{}", told.text);
}

#[tokio::test]
async fn a_draft_is_published_as_it_was_read_and_in_time() {
    let test = TestPortal::start().await;
    let edda = test.editor("Edda", "dresden").await;
    let new = "/dresden/verwaltung/beteiligungen/neu";
    let fields = [
        ("title", "Satzung über Bäume"),
        ("format", "procedure"),
        ("starts_at", "2020-01-01T08:00"),
        ("ends_at", "2099-02-01T08:00"),
    ];
    let past = "Der neue Beginn liegt in der Vergangenheit.";
    let refused = edda.submit(new, new, &fields).await;
    assert_eq!(
        (refused.status, refused.texts("[role=alert] li")),
        (422, vec![past.to_owned()])
    );
    let kept = edda
        .submit(new, new, &[&fields[..], &[("aktion", "entwurf")]].concat())
        .await;
    let shown = kept.location().to_owned();
    let id = test.count("dresden", "select id from consultations").await;
    let publish = format!("/dresden/verwaltung/beteiligungen/{id}/veroeffentlichen");
    let change = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let read = edda.get(&shown).await;
    // What has to be told before it begins is not published with a beginning that nobody could see.
    let refused = edda.post_form(&read, &publish, &[]).await;
    assert_eq!(
        (refused.status, refused.texts("[role=alert] li")),
        (422, vec![past.to_owned()])
    );

    let form = edda.get(&change).await;
    let later = changed(&fields_of(&form), &[("starts_at", "2090-01-01T08:00")]);
    assert_eq!(edda.post_form(&form, &change, &borrowed(&later)).await.status, 303);
    // Nobody publishes words that somebody else has put there meanwhile.
    let refused = edda.post_form(&read, &publish, &[]).await;
    assert!(
        refused.status == 422 && refused.shows("bevor Sie ihn veröffentlichen"),
        "{}",
        refused.text
    );
    assert_eq!(test.visitor().get(&shown).await.status, 404);
    let still_a_draft = edda.get(&change).await;
    assert_eq!(edda.submit(&shown, &publish, &[]).await.status, 303);
    assert_eq!(test.visitor().get(&shown).await.status, 200);
    // "Als Entwurf speichern" publishes nothing.
    let half = changed(&fields_of(&still_a_draft), &[("summary", "Noch nicht fertig")]);
    let told = edda.post_form(&still_a_draft, &change, &borrowed(&half)).await;
    assert!(told.status == 422 && told.shows("inzwischen geändert"), "{}", told.text);
    assert!(!test.visitor().get(&shown).await.shows("Noch nicht fertig"));
}

#[tokio::test]
async fn what_was_prepared_in_a_draft_is_news_when_it_is_published() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let waiting = format!("update consultations set published_at = null where id = {id} returning id");
    test.count("dresden", &waiting).await;
    let laid = format!(
        "with d as (
            insert into documents (tenant_id, consultation_id, title, file_name, media_type, size_bytes, sha256, created_at,
                words_at)
            select tenant_id, id, 'Gutachten', 'g.txt', 'text/plain', 4, sha256('L'), portal_now() - interval '5 days',
                portal_now() - interval '5 days'
            from consultations where id = {id} returning tenant_id, id
         )
         insert into document_pages (tenant_id, document_id, page, text) select tenant_id, id, 0, 'Lärm' from d returning document_id"
    );
    let document = test.count("dresden", &laid).await;
    let publish = format!("update consultations set published_at = portal_now() where id = {id} returning id");
    test.count("dresden", &publish).await;
    let news = format!(
        "select count(*) from search_documents where kind = 'document' and id = {document}
         and first_published_at > portal_now() - interval '1 minute'"
    );
    assert_eq!(test.count("dresden", &news).await, 1);
}

#[tokio::test]
async fn a_draft_nobody_wants_is_deleted_and_what_is_published_is_not() {
    let test = TestPortal::start().await;
    let edda = test.editor("Edda", "dresden").await;
    let new = "/dresden/verwaltung/beteiligungen/neu";
    let fields = [
        ("title", "Versehentlich"),
        ("format", "dialogue"),
        ("topics", "sports"),
        ("starts_at", "2098-01-01T08:00"),
        ("ends_at", "2098-02-01T08:00"),
        ("aktion", "entwurf"),
    ];
    let saved = edda.submit(new, new, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    let id = test.count("dresden", "select id from consultations").await;
    let plan = pdf("Plan", "Ein Plan.");
    let managed = documents::managed(id);
    let parts = [Typed("title_1", "Plan"), Chosen("file_1", "plan.pdf", &plan)];
    let sent = documents::send(&edda, &managed, &managed, &parts).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let page = edda.get(saved.location()).await;
    let way = page.attribute("#entwurf ~ p a", "href").expect("a way to delete it");
    let asked = edda.get(&way).await;
    assert!(
        asked.shows("„Versehentlich“") && asked.shows("nicht rückgängig"),
        "{}",
        asked.text
    );
    assert_eq!(test.count("dresden", "select count(*) from consultations").await, 1);
    let done = edda.post_form(&asked, &way, &[]).await;
    assert_eq!(done.location(), "/dresden/verwaltung", "{}", done.text);
    for table in ["consultations", "phases", "consultation_topics", "documents"] {
        assert_eq!(
            test.count("dresden", &format!("select count(*) from {table}")).await,
            0,
            "{table}"
        );
    }
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = ada.get("/dresden/verwaltung/protokoll").await;
    let deeds = log.texts("article h2");
    assert!(
        deeds.contains(&"Entwurf gelöscht: Versehentlich".to_owned()),
        "{deeds:?}"
    );

    // A click that comes too late finds a consultation that everybody can read.
    let published = test.dialogue().await;
    let way = format!("/dresden/verwaltung/beteiligungen/{published}/loeschen");
    assert_eq!(edda.get(&way).await.status, 404);
    let token = edda.get(new).await.form_token(new);
    assert_eq!(edda.post(&way, &[("csrf", &token)]).await.status, 404);
    test.as_tenant("dresden", |client| async move {
        let all = "set role portal_app; delete from consultations; set role portal_owner";
        client.batch_execute(all).await.expect("nothing to delete");
    })
    .await;
    let left = test.count("dresden", "select count(*) from consultations").await;
    assert_eq!(left, 1, "the database does not let it go either");
}

#[tokio::test]
async fn a_formal_procedure_ends_no_sooner_by_its_phases() {
    let test = TestPortal::start().await;
    let phase = |title: &str, starts_at: &str, ends_at: &str| json!({ "title": title, "starts_at": starts_at, "ends_at": ends_at, "methods": ["statements"] });
    let times = json!({ "format": "procedure", "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2099-01-01T00:00:00Z", "phases": [
        phase("Erste Auslegung", "2020-01-01T00:00:00Z", "2098-01-01T00:00:00Z"),
        phase("Zweite Auslegung", "2098-01-01T00:00:00Z", "2099-01-01T00:00:00Z"),
    ]});
    let id = test.consultation("dresden", "Verordnung", times).await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let editor = test.editor("Edda", "dresden").await;
    let as_it_was = fields_of(&editor.get(&page).await);
    let shorter = changed(&as_it_was, &[("phase_2_ends_at", "2098-06-01T00:00")]);
    let refused = editor.submit(&page, &page, &borrowed(&shorter)).await;
    assert!(
        refused.status == 422 && refused.shows("aber nicht verkürzt werden"),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn the_staff_finds_drafts_and_whatever_else_it_looks_for() {
    let test = TestPortal::start().await;
    let editor = test.editor("Edda", "dresden").await;
    let new = "/dresden/verwaltung/beteiligungen/neu";
    let fields = [
        ("title", "Neues Stadtbad"),
        ("format", "dialogue"),
        ("starts_at", "2090-01-01"),
        ("ends_at", "2090-01-31"),
        ("aktion", "entwurf"),
    ];
    let empty = editor.get("/dresden/verwaltung").await;
    assert!(empty.shows("Hier gibt es noch keine Beteiligung."));
    assert_eq!(editor.submit(new, new, &fields).await.status, 303);
    test.dialogue().await;
    let titles = async |query: &str| {
        let page = editor.get(&format!("/dresden/verwaltung{query}")).await;
        page.texts(".card h3")
    };
    assert_eq!(titles("").await.len(), 2);
    assert_eq!(titles("?status=entwurf").await, ["Neues Stadtbad"]);
    assert_eq!(titles("?q=elbe&status=active").await, ["Radweg an der Elbe"]);
    let chosen = editor.get("/dresden/verwaltung?status=entwurf").await;
    assert_eq!(
        chosen
            .attribute("select[name=status] option[selected]", "value")
            .as_deref(),
        Some("entwurf")
    );
    let public = test.visitor().get("/dresden/beteiligungen?status=entwurf").await;
    assert!(public.shows("Radweg an der Elbe") && !public.shows("Stadtbad"));
}

#[tokio::test]
async fn an_editor_is_told_where_a_period_goes_on_without_a_phase() {
    let test = TestPortal::start().await;
    let phase = json!({ "title": "Ideen", "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2098-12-31T23:00:00Z", "methods": ["contributions"] });
    let times = json!({ "starts_at": "2020-01-01T00:00:00Z", "ends_at": "2099-01-31T23:00:00Z", "phases": [phase] });
    let id = test.consultation("dresden", "Stadtpark", times).await;
    let page = format!("/dresden/beteiligungen/{id}");
    let editor = test.editor("Edda", "dresden").await;
    let told = "Die letzte Phase geht bis 31. Dezember 2098, die Beteiligung bis 31. Januar 2099.";
    assert!(editor.get(&page).await.shows(told));
    assert!(!test.visitor().get(&page).await.shows(told));
    let whole = test.dialogue().await;
    assert!(
        !editor
            .get(&format!("/dresden/beteiligungen/{whole}"))
            .await
            .shows("Die letzte Phase")
    );
}
