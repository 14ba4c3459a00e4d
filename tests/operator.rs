//! The operator adds bodies and appoints their first administrators, and sees no more of them than must be.

use crate::support::{Person, Seen, TestPortal};
use beteiligungsportal::platform;
use beteiligungsportal::tenants::NewTenant;

const BODIES: &str = "/plattform/stellen";
const NEW: &str = "/plattform/stellen/neu";
const DRESDEN: &str = "/plattform/stellen/dresden";
const LOOK: &str = "/plattform/stellen/dresden/einsicht";
const TEAM: &str = "/dresden/verwaltung/team";
const LOG: &str = "/dresden/verwaltung/protokoll";
const EMAIL: &str = "rathaus@zwickau.example";
const PASSWORD: &str = "grüne kuh fährt straßenbahn";

async fn add(operator: &Person, fields: &[(&str, &str)]) -> Seen {
    operator.submit(NEW, NEW, fields).await
}

async fn look_in(operator: &Person, reason: &str) -> Seen {
    operator.submit(DRESDEN, LOOK, &[("reason", reason)]).await
}

/// What was done, by the platform's log, the last first.
async fn platform_log(operator: &Person) -> Vec<String> {
    operator.get("/plattform/protokoll").await.texts("article h2")
}

#[tokio::test]
async fn a_body_is_added_and_its_first_administrator_takes_over() {
    let test = TestPortal::start().await;
    let otto = test.operator("Otto Betrieb").await;
    assert_eq!(otto.get("/zwickau").await.status, 404);
    let added = add(
        &otto,
        &[
            ("name", "Zwickau"),
            ("kind", "grosse_kreisstadt"),
            ("theme_colour", "#7A0019"),
            ("host", "mitreden.zwickau.example"),
            ("email", EMAIL),
        ],
    )
    .await;
    assert_eq!(added.location(), "/plattform/stellen/zwickau?fertig=angelegt");
    let page = otto.get(added.location()).await;
    assert!(
        page.shows("Die Stelle ist angelegt") && page.shows("Große Kreisstadt"),
        "{}",
        page.text
    );
    assert!(page.shows(&format!("Eingeladen: {EMAIL}")), "{}", page.text);
    let home = test.visitor().get("/zwickau").await;
    assert!(home.status == 200 && home.shows("#7a0019"), "{}", home.text);
    let own_host = [("host", "mitreden.zwickau.example")];
    let own = test
        .visitor()
        .send(reqwest::Method::GET, "/impressum", &own_host, None)
        .await;
    assert_eq!(own.texts(".brand-name"), ["Zwickau"]);

    // As long as nobody decides there, more than one may be invited to.
    let link = test.last_mail(EMAIL).await.link();
    let lead = "/plattform/stellen/zwickau/leitung";
    let second = otto
        .submit(added.location(), lead, &[("email", "otto.privat@example.org")])
        .await;
    assert_eq!(second.status, 303, "{}", second.text);
    let other_link = test.last_mail("otto.privat@example.org").await.link();
    let visitor = test.visitor();
    let token = visitor.get(&link).await.form_token("/einladung");
    let code = link.strip_prefix("/einladung?code=").expect("an invitation");
    let fields = [
        ("csrf", token.as_str()),
        ("code", code),
        ("name", "Ruth Rathaus"),
        ("password", PASSWORD),
    ];
    let joined = visitor.post("/einladung", &fields).await;
    let mut ruth = visitor.clone();
    ruth.cookie = joined.set_cookie().split(';').next().map(str::to_owned);
    test.give_second_factor_to(EMAIL).await;
    let log = ruth.get("/zwickau/verwaltung/protokoll").await;
    assert_eq!(
        log.texts("article h2"),
        [
            "Einladung zurückgezogen: otto.privat@example.org".to_owned(),
            "Einladung angenommen: Ruth Rathaus".to_owned(),
            "Person eingeladen: otto.privat@example.org".to_owned(),
            format!("Person eingeladen: {EMAIL}")
        ]
    );
    assert!(log.texts("article")[2].contains("Otto Betrieb (Betrieb der Plattform)"));

    // From now on the body decides over its team by itself.
    assert_eq!(test.visitor().get(&other_link).await.status, 410);
    let page = otto.get("/plattform/stellen/zwickau").await;
    assert!(page.shows("Ruth Rathaus") && !page.shows(EMAIL), "{}", page.text);
    let token = page.form_token("/plattform/stellen/zwickau/einsicht");
    let fields = [("csrf", token.as_str()), ("email", "otto@example.org")];
    let refused = otto.post("/plattform/stellen/zwickau/leitung", &fields).await;
    assert!(
        refused.status == 422 && refused.shows("Sie lädt weitere Personen selbst ein"),
        "{}",
        refused.text
    );
    assert_eq!(test.count("zwickau", "select count(*) from invitations").await, 0);
    assert_eq!(
        platform_log(&otto).await,
        [
            "Person eingeladen: Zwickau",
            "Person eingeladen: Zwickau",
            "Stelle angelegt: Zwickau"
        ]
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_new_body_is_said_at_its_field() {
    let test = TestPortal::start().await;
    let otto = test.operator("Otto").await;
    test.as_tenant("dresden", |client| async move {
        let host = "insert into tenant_hosts (tenant_id, host) values (current_tenant(), 'mitreden.dresden.example')";
        client.batch_execute(host).await.expect("a host name");
    })
    .await;
    for (differs, field) in [
        (("name", ""), "name"),
        (("slug", "suche"), "slug"),
        (("slug", "neu"), "slug"),
        (("slug", "dresden"), "slug"),
        (("slug", "Große Stadt"), "slug"),
        (("kind", "reich"), "kind"),
        (("theme_colour", "blau"), "theme_colour"),
        (("host", "mitreden.dresden.example"), "host"),
        (("host", "localhost"), "host"),
        (("contact_email", "elbe"), "contact_email"),
        (("email", "elbe"), "email"),
    ] {
        let mut fields = vec![("name", "Zweckverband Elbe"), ("slug", "elbe"), ("kind", "sonstige")];
        fields.retain(|(name, _)| *name != differs.0);
        fields.push(differs);
        let refused = add(&otto, &fields).await;
        assert_eq!(refused.status, 422, "{differs:?}");
        assert!(
            refused.shows(&format!("id=\"field-{field}-error\"")),
            "{differs:?}: {}",
            refused.text
        );
        let kept = refused.attribute("#field-name", "value").unwrap_or_default();
        assert!(kept == "Zweckverband Elbe" || differs.0 == "name", "{kept}");
    }
    assert_eq!(test.portal.tenants.get().all().len(), 2);
    let rows = test
        .postgres
        .query_one("select count(*) from tenants", &[])
        .await
        .expect("a count");
    assert_eq!(rows.get::<_, i64>(0), 2, "nothing is left of what was refused");
    assert_eq!(platform_log(&otto).await, Vec::<String>::new());
}

#[tokio::test]
async fn nobody_else_learns_that_there_are_such_pages() {
    let test = TestPortal::start().await;
    let admin = test.person("Adam", Some(("dresden", "admin"))).await;
    let citizen = test.citizen("Anna").await;
    for person in [&admin, &citizen] {
        for path in [BODIES, NEW, DRESDEN] {
            assert_eq!(person.get(path).await.status, 404, "{path}");
            assert_eq!(test.visitor().get(path).await.status, 404, "{path}");
        }
        let token = person.get("/konto").await.form_token("/abmelden");
        let fields = [
            ("csrf", token.as_str()),
            ("name", "Elbe"),
            ("kind", "sonstige"),
            ("reason", "x"),
            ("email", EMAIL),
        ];
        for path in [
            NEW.to_owned(),
            LOOK.to_owned(),
            format!("{LOOK}/beenden"),
            format!("{DRESDEN}/leitung"),
        ] {
            assert_eq!(person.post(&path, &fields).await.status, 404, "{path}");
        }
    }
    let otto = test.operator("Otto").await;
    assert_eq!(otto.get("/plattform/stellen/atlantis").await.status, 404);
}

#[tokio::test]
async fn looking_in_takes_a_reason_and_is_seen_by_the_body() {
    let test = TestPortal::start().await;
    let admin = test.person("Adam Leitung", Some(("dresden", "admin"))).await;
    let otto = test.operator("Otto Betrieb").await;
    assert_eq!((otto.get(TEAM).await.status, otto.get(LOG).await.status), (404, 404));
    let long = "x".repeat(301);
    for reason in ["", "  ", &long] {
        let refused = look_in(&otto, reason).await;
        assert!(refused.status == 422 && refused.shows("field-reason-error"), "{reason}");
    }
    assert_eq!(otto.get(TEAM).await.status, 404, "nothing was begun");

    let reason = "Anfrage 4711: Einladung kommt nicht an";
    assert_eq!(look_in(&otto, reason).await.location(), TEAM);
    let team = otto.get(TEAM).await;
    assert!(
        team.shows("Adam Leitung") && team.shows("Sie sehen als Betrieb der Plattform ein"),
        "{}",
        team.text
    );
    assert_eq!(otto.get(LOG).await.status, 200);
    assert_eq!(otto.get("/dresden/verwaltung/protokoll.csv").await.status, 200);
    // Nobody else looks in with him, and he nowhere else.
    assert_eq!(test.operator("Olga").await.get(TEAM).await.status, 404);
    assert_eq!(otto.get("/leipzig/verwaltung/team").await.status, 404);

    let seen = admin.get(TEAM).await;
    assert!(
        seen.shows("Der Betrieb der Plattform sieht gerade ein"),
        "{}",
        seen.text
    );
    assert!(seen.shows(reason) && seen.shows("Otto Betrieb"));
    let entry = &admin.get(LOG).await.texts("article")[0];
    assert!(
        entry.contains("Einsicht des Betriebs begonnen") && entry.contains(reason),
        "{entry}"
    );

    let page = otto.get(DRESDEN).await;
    let end = format!("{LOOK}/beenden");
    let token = page.form_token(&end);
    assert_eq!(
        otto.post(&end, &[("csrf", &token)]).await.location(),
        "/plattform/stellen/dresden?fertig=beendet"
    );
    assert_eq!((otto.get(TEAM).await.status, otto.get(LOG).await.status), (404, 404));
    assert!(!admin.get(TEAM).await.shows("sieht gerade ein"));
    assert_eq!(
        otto.post(&end, &[("csrf", &token)]).await.status,
        303,
        "once more does nothing"
    );
    assert_eq!(
        admin.get(LOG).await.texts("article h2"),
        [
            "Einsicht des Betriebs beendet: Dresden",
            "Einsicht des Betriebs begonnen: Dresden"
        ]
    );
    assert_eq!(
        platform_log(&otto).await,
        [
            "Einsicht des Betriebs beendet: Dresden",
            "Einsicht des Betriebs begonnen: Dresden"
        ]
    );
}

#[tokio::test]
async fn who_looks_in_reads_and_changes_nothing() {
    let test = TestPortal::start().await;
    let admin = test.person("Adam", Some(("dresden", "admin"))).await;
    let eva = test.editor("Eva", "dresden").await;
    let otto = test.operator("Otto").await;
    look_in(&otto, "Anfrage 4711").await;
    let team = otto.get(TEAM).await;
    assert!(team.texts("main form").is_empty(), "no buttons: {}", team.text);
    assert!(!team.shows("/verwaltung/team/einladen"), "{}", team.text);
    let member = format!("{TEAM}/{}", eva.account.expect("an account"));
    for closed in [
        "/dresden/verwaltung",
        "/dresden/verwaltung/beteiligungen/neu",
        "/dresden/verwaltung/team/einladen",
        &member,
    ] {
        assert_eq!(otto.get(closed).await.status, 404, "{closed}");
    }
    let token = otto.get("/konto").await.form_token("/abmelden");
    let fields = [
        ("csrf", token.as_str()),
        ("duty", "admin"),
        ("email", EMAIL),
        ("title", "x"),
    ];
    for closed in [
        "/dresden/verwaltung/beteiligungen/neu".to_owned(),
        "/dresden/verwaltung/team/einladen".to_owned(),
        format!("{member}/entfernen"),
        member.clone(),
    ] {
        assert_eq!(otto.post(&closed, &fields).await.status, 404, "{closed}");
    }
    let made = otto
        .api_post("/tenants/dresden/consultations", &serde_json::json!({}))
        .await;
    assert_eq!(made.status, 403);
    assert_eq!(admin.get(&member).await.status, 200, "Eva is still there");
}

#[tokio::test]
async fn a_look_ends_by_itself_and_with_the_office() {
    let test = TestPortal::start().await;
    let otto = test.operator("Otto").await;
    look_in(&otto, "Anfrage 4711").await;
    test.shift_clock(3600.0 - 30.0).await;
    assert_eq!(otto.get(TEAM).await.status, 200);
    test.shift_clock(3600.0 + 30.0).await;
    assert_eq!(otto.get(TEAM).await.status, 404);
    look_in(&otto, "Anfrage 4712").await;
    assert_eq!(otto.get(TEAM).await.status, 200, "begun anew");
    test.postgres
        .execute("update accounts set operator = false where id = $1", &[&otto.account])
        .await
        .expect("no operator any more");
    assert_eq!(otto.get(TEAM).await.status, 404);
    test.shift_clock(3.0 * 86_400.0).await;
    platform::purge_insights(&test.portal.db).await.expect("purged");
    assert_eq!(test.count("dresden", "select count(*) from insights").await, 0);
    assert_eq!(
        test.count("dresden", "select count(*) from audit_log").await,
        2,
        "the log stays"
    );
}

#[tokio::test]
async fn many_bodies_are_read_page_by_page_and_found() {
    let test = TestPortal::start().await;
    let otto = test.operator("Otto").await;
    test.postgres
        .batch_execute(
            "insert into tenants (slug, name, kind) select 'ort-' || n, 'Ort ' || n, 'gemeinde' from generate_series(1, 118) as n",
        )
        .await
        .expect("many bodies");
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    let (mut seen, mut next) = (Vec::new(), Some(BODIES.to_owned()));
    while let Some(address) = next {
        let page = otto.get(&address).await;
        assert!(page.texts("tbody tr").len() <= 50);
        seen.extend(page.texts("tbody th"));
        next = page.attribute("a[rel=next]", "href");
    }
    assert_eq!(seen.len(), 120);
    seen.dedup();
    assert_eq!(seen.len(), 120);
    let found = otto.get(&format!("{BODIES}?q=Dres")).await;
    assert_eq!(found.texts("tbody th"), ["Dresden"]);
    assert!(
        otto.get(&format!("{BODIES}?q=Atlantis"))
            .await
            .shows("So heißt hier keine Stelle")
    );
    let narrowed = otto.get(&format!("{BODIES}?q=Ort")).await;
    let next = narrowed.attribute("a[rel=next]", "href").expect("a next page");
    assert!(
        otto.get(&next)
            .await
            .texts("tbody th")
            .iter()
            .all(|name| name.starts_with("Ort "))
    );
    assert_eq!(otto.get(&format!("{BODIES}?nach=abc")).await.status, 422);
}

#[tokio::test]
async fn the_command_line_is_written_down_too() {
    let test = TestPortal::start().await;
    let otto = test.operator("Otto").await;
    let mut radibor = NewTenant {
        slug: "radibor".into(),
        name: "Radibor".into(),
        kind: "gemeinde".into(),
        name_hsb: None,
        ags: None,
        district: None,
        contact_email: None,
    };
    for _ in 0..2 {
        platform::add_tenant(&test.portal.db, radibor.clone(), None)
            .await
            .expect("a body");
    }
    radibor.name = "Gemeinde Radibor".into();
    platform::add_tenant(&test.portal.db, radibor, None)
        .await
        .expect("a body");
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    let log = otto.get("/plattform/protokoll").await;
    assert_eq!(
        log.texts("article h2"),
        ["Stelle geändert: Gemeinde Radibor", "Stelle angelegt: Radibor"],
        "what changes nothing is not written down"
    );
    let changed = &log.texts("article")[0];
    assert!(changed.contains("Radibor → nachher: Gemeinde Radibor"), "{changed}");
    assert_eq!(test.count("radibor", "select count(*) from audit_log").await, 1);
}

#[tokio::test]
async fn an_operator_changes_what_a_body_is_called_and_where_it_is_found() {
    let test = TestPortal::start().await;
    let otto = test.operator("Otto Betrieb").await;
    let ada = test.person("Ada", Some(("dresden", "admin"))).await;
    let page = "/plattform/stellen/dresden/aendern";
    let change = async |name: &str, host: &str| {
        let fields = [
            ("name", name),
            ("kind", "kreisfreie_stadt"),
            ("name_hsb", "Drježdźany"),
            ("host", host),
        ];
        otto.submit(page, page, &fields).await
    };
    for (name, host, error) in [
        (" ", "", "Der Name braucht"),
        ("Dresden", "dresden", "Rechnernamen"),
        ("Dresden", "a.example, localhost", "Rechnernamen"),
    ] {
        let refused = change(name, host).await;
        assert!(refused.status == 422 && refused.shows(error), "{}", refused.text);
        assert_eq!(refused.attribute("#field-host", "value").unwrap_or_default(), host);
    }
    let done = change(
        "Landeshauptstadt Dresden",
        "mitreden.dresden.example, www.dresden.example",
    )
    .await;
    assert_eq!(done.location(), "/plattform/stellen/dresden?fertig=geaendert");
    let on = async |host: &str| {
        let host = [("host", host)];
        let visitor = test.visitor();
        let seen = visitor.send(reqwest::Method::GET, "/impressum", &host, None).await;
        seen.texts(".brand-name")
    };
    assert_eq!(on("www.dresden.example").await, ["Landeshauptstadt Dresden"]);
    let leipzig = "/plattform/stellen/leipzig/aendern";
    let fields = [
        ("name", "Leipzig"),
        ("kind", "kreisfreie_stadt"),
        ("host", "www.dresden.example"),
    ];
    let taken = otto.submit(leipzig, leipzig, &fields).await;
    assert!(
        taken.status == 422 && taken.shows("gehört schon einer anderen"),
        "{}",
        taken.text
    );

    // One that is no longer named is free again, and both logs tell.
    change("Landeshauptstadt Dresden", "mitreden.dresden.example").await;
    assert_ne!(on("www.dresden.example").await, ["Landeshauptstadt Dresden"]);
    assert_eq!(otto.submit(leipzig, leipzig, &fields).await.status, 303);
    assert_eq!(on("www.dresden.example").await, ["Leipzig"]);
    assert_eq!(platform_log(&otto).await.len(), 3);
    let log = ada.get("/dresden/verwaltung/protokoll").await;
    assert!(log.shows("www.dresden.example"), "{}", log.text);
    // Sent as it stands nothing is new to tell.
    otto.submit(leipzig, leipzig, &fields).await;
    assert_eq!(platform_log(&otto).await.len(), 3);
}
