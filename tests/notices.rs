//! A body's administrator says what the law asks of the body, and how it is reached.

use crate::support::{Person, Seen, TestPortal};

const SETTINGS: &str = "/dresden/verwaltung/angaben";
const EDIT: &str = "/dresden/verwaltung/angaben/impressum";
const SHOWN: &str = "/dresden/impressum";

async fn save(admin: &Person, opened: &Seen, body: &str) -> Seen {
    admin.post_form(opened, EDIT, &[("body", body)]).await
}

#[tokio::test]
async fn an_administrator_fills_in_what_the_platforms_wording_leaves_open() {
    let test = TestPortal::start().await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let state = ada
        .get(SETTINGS)
        .await
        .texts("section[aria-labelledby=pflichtangaben] li");
    assert_eq!(state.len(), 5);
    assert!(state.iter().all(|state| state.contains("Mustertext")), "{state:?}");
    let open = state.iter().filter(|state| state.contains("es fehlen Angaben"));
    assert_eq!(open.count(), 3, "{state:?}");

    // The platform's wording stands in the form, its gaps in it.
    let seen = ada.get(SHOWN).await;
    let way = seen.attribute(".kern-alert a", "href").expect("a way to change it");
    assert_eq!(way, EDIT);
    let form = ada.get(EDIT).await;
    let wording = form.texts("textarea[name=body]").concat();
    assert!(
        wording.contains("### Anbieter") && wording.contains("von der Stelle zu ergänzen]"),
        "{wording}"
    );
    let preview = ada
        .post_form(
            &form,
            EDIT,
            &[("body", "### Anbieter\n\n**Rathaus**"), ("aktion", "vorschau")],
        )
        .await;
    assert!(preview.shows("<strong>Rathaus</strong>"), "{}", preview.text);
    assert!(
        !test.visitor().get(SHOWN).await.shows("Rathaus"),
        "nothing is stored yet"
    );

    let half = wording.replacen('[', "Rathausplatz 1 [", 1);
    assert_eq!(save(&ada, &form, &half).await.location(), SHOWN);
    assert!(test.visitor().get(SHOWN).await.shows("Rathausplatz 1"));
    assert!(ada.get(SHOWN).await.shows("Hier fehlen noch Angaben"));
    assert!(!test.visitor().get(SHOWN).await.shows("Hier fehlen noch Angaben"));
    assert!(ada.get(SETTINGS).await.shows("Hier fehlen noch Angaben"));

    let form = ada.get(EDIT).await;
    let whole = "### Anbieter\n\nLandeshauptstadt Dresden, Rathausplatz 1 <script>";
    assert_eq!(save(&ada, &form, whole).await.location(), SHOWN);
    let shown = test.visitor().get(SHOWN).await;
    assert!(
        shown.shows("Landeshauptstadt") && !shown.shows("<script>"),
        "{}",
        shown.text
    );
    assert!(!ada.get(SHOWN).await.shows("fehlen noch"));
    assert!(ada.get(SETTINGS).await.shows("eigener Text vom"));
    assert!(!test.visitor().get("/leipzig/impressum").await.shows("Landeshauptstadt"));

    // The log says what stood there before.
    let log = ada.get("/dresden/verwaltung/protokoll.json").await.json();
    let changes: Vec<_> = log.as_array().expect("rows").iter().collect();
    let changes: Vec<_> = changes.iter().filter(|row| row["action"] == "notice.changed").collect();
    assert_eq!(changes.len(), 2);
    assert!(changes.iter().any(|row| row["after"]["description"] == whole), "{log}");

    // The platform's wording can be had again.
    let form = ada.get(EDIT).await;
    let reset = ada.post_form(&form, EDIT, &[("aktion", "mustertext")]).await;
    assert_eq!(reset.location(), SHOWN);
    assert!(ada.get(SHOWN).await.shows("Mustertext"));
    assert_eq!(test.count("dresden", "select count(*) from tenant_notices").await, 0);
}

#[tokio::test]
async fn nobody_replaces_a_notice_unseen_and_nothing_typed_is_lost() {
    let test = TestPortal::start().await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let opened = ada.get(EDIT).await;
    assert_eq!(save(&ada, &opened, "Erste Fassung").await.location(), SHOWN);
    test.let_pass(60.0).await;
    for (typed, aktion) in [("Zweite Fassung", ""), ("", "mustertext")] {
        let refused = ada
            .post_form(&opened, EDIT, &[("body", typed), ("aktion", aktion)])
            .await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert!(
            refused.shows("inzwischen geändert") && refused.shows(typed),
            "{}",
            refused.text
        );
    }
    assert!(test.visitor().get(SHOWN).await.shows("Erste Fassung"));
    let again = ada.get(EDIT).await;
    let empty = save(&ada, &again, " \n ").await;
    assert!(
        empty.status == 422 && !empty.texts("#field-body-error").is_empty(),
        "{}",
        empty.text
    );
    assert_eq!(save(&ada, &again, "Zweite Fassung").await.location(), SHOWN);
    assert_eq!(ada.get("/dresden/verwaltung/angaben/agb").await.status, 404);
}

#[tokio::test]
async fn an_administrator_says_how_the_body_is_reached_and_how_it_looks() {
    let test = TestPortal::start().await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let wrong = [
        ("contact_email", "amt@"),
        ("theme_colour", "blau"),
        ("archive_after_days", "0"),
    ];
    let refused = ada.submit(SETTINGS, SETTINGS, &wrong).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("[role=alert] li").len(), 3, "{}", refused.text);
    assert!(refused.shows("amt@") && refused.shows("blau"), "what was typed stays");

    let right = [
        ("contact_email", "amt@dresden.example"),
        ("theme_colour", "#AA0011"),
        ("archive_after_days", "30"),
    ];
    let done = ada.submit(SETTINGS, SETTINGS, &right).await;
    assert_eq!(done.location(), "/dresden/verwaltung/angaben?fertig=1");
    let shown = test.visitor().get(SHOWN).await;
    assert!(
        shown.shows("amt@dresden.example") && shown.shows("#aa0011"),
        "{}",
        shown.text
    );
    assert!(!test.visitor().get("/leipzig/impressum").await.shows("#aa0011"));
    let days = "select archive_after_days::bigint from tenants where slug = 'dresden'";
    assert_eq!(test.count("dresden", days).await, 30);
    // Saved once more nothing is new to tell.
    ada.submit(SETTINGS, SETTINGS, &right).await;
    let log = ada.get("/dresden/verwaltung/protokoll.json").await.json();
    let rows = log.as_array().expect("rows").iter();
    let changes: Vec<_> = rows.filter(|row| row["action"] == "tenant.changed").collect();
    assert_eq!(changes.len(), 1, "{log}");
    assert_eq!(changes[0]["after"]["theme_colour"], "#aa0011");
}

#[tokio::test]
async fn a_body_shows_its_own_film_in_sign_language() {
    let test = TestPortal::start().await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let home = test.visitor().get("/dresden").await;
    for word in ["leichte-sprache", "gebaerdensprache"] {
        let way = home.attribute(&format!("footer a[href='/dresden/{word}']"), "href");
        assert!(way.is_some(), "{}", home.text);
    }
    assert!(
        test.visitor()
            .get("/dresden/gebaerdensprache")
            .await
            .shows("noch nicht")
    );
    assert!(!ada.get("/dresden/gebaerdensprache").await.shows("fehlen"));
    let edit = "/dresden/verwaltung/angaben/gebaerdensprache";
    let own = "Unser [Film](https://video.dresden.example/dgs)";
    let saved = ada.submit(edit, edit, &[("body", own)]).await;
    assert_eq!(saved.location(), "/dresden/gebaerdensprache");
    let shown = test.visitor().get("/dresden/gebaerdensprache").await;
    let link = shown.attribute("main a", "href");
    assert_eq!(
        link.as_deref(),
        Some("https://video.dresden.example/dgs"),
        "{}",
        shown.text
    );
}

#[tokio::test]
async fn operators_see_which_bodies_have_yet_to_say_what_the_law_asks_for() {
    let test = TestPortal::start().await;
    let otto = test.operator("Otto").await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let state = async || {
        otto.get("/plattform/stellen?q=dresden")
            .await
            .texts("tbody td:last-child")
    };
    for (word, text) in [
        ("impressum", "Rathaus"),
        ("datenschutz", "Ihre Daten"),
        ("barrierefreiheit", "[Datum: von der Stelle zu ergänzen]"),
        ("leichte-sprache", "Das ist leicht."),
    ] {
        let edit = format!("/dresden/verwaltung/angaben/{word}");
        assert_eq!(ada.submit(&edit, &edit, &[("body", text)]).await.status, 303);
        assert_eq!(state().await, ["es fehlen Angaben"], "{word}");
    }
    let edit = "/dresden/verwaltung/angaben/barrierefreiheit";
    ada.submit(edit, edit, &[("body", "Vollständig barrierefrei.")]).await;
    assert_eq!(state().await, ["vollständig"]);
}
