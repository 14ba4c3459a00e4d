//! The platform's pages and the notices of its bodies.

use crate::support::TestPortal;
use beteiligungsportal::error::Error;
use beteiligungsportal::platform;
use beteiligungsportal::tenants::{self, NewTenant};

fn body(slug: &str, name: &str) -> NewTenant {
    NewTenant {
        slug: slug.into(),
        name: name.into(),
        kind: "gemeinde".into(),
        name_hsb: None,
        ags: None,
        district: Some("Landkreis Bautzen".into()),
        contact_email: None,
    }
}

async fn consultation(test: &TestPortal, tenant: &str, title: &str, days: i32) {
    test.as_tenant(tenant, |client| async move {
        client
            .execute(
                "insert into consultations (tenant_id, format, title, sanitiser_version, starts_at, ends_at, published_at)
                 values (current_tenant(), 'report', $1, 1, now() - interval '1 day',
                     now() + make_interval(days => $2), now())",
                &[&title, &days],
            )
            .await
            .expect("a consultation");
    })
    .await;
}

#[tokio::test]
async fn the_front_page_lists_bodies_and_what_ends_soonest() {
    let test = TestPortal::start().await;
    let mut sorbian = body("radibor", "Radibor");
    sorbian.name_hsb = Some("Radwor".into());
    sorbian.district = Some("Landkreis Bautzen".into());
    platform::add_tenant(&test.portal.db, sorbian, None)
        .await
        .expect("a body");
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    consultation(&test, "leipzig", "Endet später", 20).await;
    consultation(&test, "dresden", "Endet bald", 2).await;
    let page = test.visitor().get("/").await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert_eq!(page.texts("article.card h3"), ["Endet bald", "Endet später"]);
    assert_eq!(page.texts("details summary").len(), 3, "{}", page.text);
    assert!(page.shows("href=\"/radibor\"") && page.shows("<span lang=\"hsb\">Radwor</span>"));
    assert_eq!(page.texts("ul.figures strong"), ["2", "3"]);
    let found = test.visitor().get("/?ort=radwor").await;
    assert_eq!(
        found.texts("section[aria-labelledby=gefunden] li"),
        ["Radibor · Radwor (Landkreis Bautzen)"],
        "some towns have the same name"
    );
    let none = test.visitor().get("/?ort=Atlantis%3Cscript%3E").await;
    assert!(none.shows("Gefunden zu „Atlantis&lt;script&gt;“") && none.shows("So heißt hier keine Stadt"));
    assert_eq!(
        test.visitor()
            .get(&format!("/?ort={}", "x".repeat(10_000)))
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn the_front_page_of_a_whole_state_stays_light() {
    let test = TestPortal::start().await;
    test.postgres
        .batch_execute(
            "insert into tenants (slug, name, kind, district, name_hsb)
             select 'grosspostwitz-' || n, 'Großpostwitz-Obergurig ' || n, 'gemeinde', 'Landkreis ' || n % 10,
                 case when n % 8 = 0 then 'Budestecy ' || n end
             from generate_series(1, 430) as n",
        )
        .await
        .expect("bodies");
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    for number in 0..10 {
        consultation(
            &test,
            "dresden",
            &format!("Beteiligung mit einem Titel in üblicher Länge {number}"),
            3,
        )
        .await;
    }
    let page = test.visitor().get("/").await;
    assert_eq!(page.texts("article.card").len(), 9);
    assert!(page.text.len() < 100_000, "{} bytes", page.text.len());
}

#[tokio::test]
async fn only_operators_see_the_operators_page() {
    let test = TestPortal::start().await;
    let citizen = test.citizen("Anna").await;
    assert_eq!(test.visitor().get("/plattform").await.status, 404);
    assert_eq!(citizen.get("/plattform").await.status, 404);
    test.make_operator(&citizen).await;
    let page = citizen.get("/plattform").await;
    assert_eq!(page.status, 200);
    assert!(!page.shows("@example.org"));
    let bodies = citizen.get("/plattform/stellen").await;
    assert_eq!(bodies.texts("tbody th"), ["Dresden", "Leipzig"]);
}

#[tokio::test]
async fn machines_get_their_files() {
    let test = TestPortal::start().await;
    let robots = test.visitor().get("/robots.txt").await;
    assert_eq!(
        (robots.status, robots.header("content-type")),
        (200, "text/plain; charset=utf-8")
    );
    assert!(robots.shows("Disallow: /konto"));
    let icon = test.visitor().get("/favicon.ico").await;
    assert!(icon.location().starts_with("/static/favicon."));
}

#[tokio::test]
async fn every_body_has_its_notices() {
    let test = TestPortal::start().await;
    for (path, word) in [
        ("impressum", "§ 18 Absatz 2"),
        ("datenschutz", "Artikel 15 DSGVO"),
        ("barrierefreiheit", "Durchsetzungsstelle"),
        ("leichte-sprache", "Mitmachen kostet nichts."),
        ("netiquette", "Was wir nicht veröffentlichen"),
    ] {
        let page = test.visitor().get(&format!("/dresden/{path}")).await;
        assert_eq!(page.status, 200);
        assert!(page.shows(word) && page.shows("Dresden"), "{path}: {}", page.text);
        assert!(!page.shows("Mustertext"), "{path} tells everyone that it is a default");
        assert!(page.texts("main h2").len() >= 4);
        assert_eq!(test.visitor().get(&format!("/atlantis/{path}")).await.status, 404);
    }
    let editor = test.editor("Eva", "dresden").await;
    assert!(editor.get("/dresden/impressum").await.shows("Mustertext"));
    test.as_tenant("dresden", |client| async move {
        client
            .execute(
                "insert into tenant_notices (tenant_id, kind, body, body_html, sanitiser_version)
                 values (current_tenant(), 'imprint', 'Rathaus, Dr.-Külz-Ring 19', '<p>Rathaus, Dr.-Külz-Ring 19</p>', 1)",
                &[],
            )
            .await
            .expect("a notice");
    })
    .await;
    let own = test.visitor().get("/dresden/impressum").await;
    assert!(own.shows("<p>Rathaus, Dr.-Külz-Ring 19</p>") && !own.shows("§ 18 Absatz 2"));
    assert!(!test.visitor().get("/leipzig/impressum").await.shows("Rathaus"));
}

#[tokio::test]
async fn a_body_is_added_once_and_changed_afterwards() {
    let test = TestPortal::start().await;
    let db = &test.portal.db;
    let id = platform::add_tenant(db, body("radibor", "Radibor"), None)
        .await
        .expect("a body");
    let mut renamed = body("radibor", "Gemeinde Radibor");
    renamed.district = None;
    assert_eq!(
        platform::add_tenant(db, renamed, None).await.expect("the same body"),
        id
    );
    let all = tenants::list(db).await.expect("all bodies");
    assert_eq!(all.len(), 3);
    let radibor = all.iter().find(|tenant| tenant.id == id).expect("the body");
    assert_eq!(radibor.name, "Gemeinde Radibor");
    assert_eq!(radibor.district.as_deref(), Some("Landkreis Bautzen"));
    for slug in ["suche", "api", "Radibor", "-"] {
        assert!(
            matches!(
                platform::add_tenant(db, body(slug, "X"), None).await,
                Err(Error::Invalid(_))
            ),
            "{slug}"
        );
    }
}

#[tokio::test]
async fn a_host_name_belongs_to_one_body() {
    let test = TestPortal::start().await;
    let (db, dresden) = (&test.portal.db, test.tenant("dresden").0);
    for _ in 0..2 {
        platform::add_tenant(db, body("dresden", "Dresden"), Some("Mitreden.Görlitz.example".into()))
            .await
            .expect("a host name");
    }
    let taken = platform::add_tenant(db, body("leipzig", "Leipzig"), Some("mitreden.görlitz.example".into())).await;
    assert!(matches!(taken, Err(Error::Invalid(_))));
    for odd in [
        "",
        "localhost",
        "10.0.0.1",
        "a b.example",
        "x.example:80",
        "x.example/y",
        "https://x.example",
    ] {
        assert!(
            matches!(
                platform::add_tenant(db, body("leipzig", "Leipzig"), Some(odd.into())).await,
                Err(Error::Invalid(_))
            ),
            "{odd}"
        );
    }
    test.portal.tenants.load(db).await.expect("tenants");
    let tenants = test.portal.tenants.get();
    assert_eq!(
        tenants
            .by_host("mitreden.xn--grlitz-wxa.example")
            .map(|tenant| tenant.id),
        Some(dresden)
    );
}

#[tokio::test]
async fn a_body_s_own_host_name_shows_its_pages_without_the_prefix() {
    let test = TestPortal::start().await;
    test.as_tenant("dresden", |client| async move {
        let host = "insert into tenant_hosts (tenant_id, host) values (current_tenant(), 'mitreden.dresden.example')";
        client.batch_execute(host).await.expect("a host name");
    })
    .await;
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    let visitor = test.visitor();
    for path in [
        "/impressum",
        "/datenschutz",
        "/barrierefreiheit",
        "/leichte-sprache",
        "/gebaerdensprache",
        "/netiquette",
        "/suche?q=dresden",
    ] {
        let host = [("host", "mitreden.dresden.example")];
        let page = visitor.send(reqwest::Method::GET, path, &host, None).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text);
        assert_eq!(page.texts(".brand-name"), ["Dresden"], "{path}");
        assert!(
            page.shows("href=\"/impressum\"") && !page.shows("href=\"/dresden/impressum\""),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page_and_never_elsewhere() {
    let test = TestPortal::start().await;
    let visitor = test.visitor();
    let moved = visitor.get("/dresden/beteiligungen/?status=active").await;
    assert_eq!(
        (moved.status, moved.location()),
        (308, "/dresden/beteiligungen?status=active")
    );
    assert_eq!(visitor.get("/dresden/").await.location(), "/dresden");
    for path in ["//evil.example/", "/nowhere/at/all/of/it", "//"] {
        assert_eq!(visitor.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn the_platforms_own_pages_have_the_imprint_of_who_provides_it() {
    let test = TestPortal::start_with(&["--limits", "off", "--provided-by", "dresden"]).await;
    for page in ["/", "/registrieren", "/suche"] {
        let seen = test.visitor().get(page).await;
        for notice in ["impressum", "datenschutz", "barrierefreiheit"] {
            let link = format!("footer a[href='/dresden/{notice}']");
            assert_eq!(seen.texts(&link).len(), 1, "{page}: {}", seen.text);
        }
    }
    assert_eq!(test.visitor().get("/dresden/impressum").await.status, 200);
    let nobody = TestPortal::start().await;
    assert!(nobody.visitor().get("/").await.texts("footer a").is_empty());
}
