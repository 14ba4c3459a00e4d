//! What programs read: Atom feeds, the OpenSearch description, suggestions, sitemaps and robots.txt.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::json;

use crate::changes;
use crate::support::{Person, Seen, TestPortal};

/// The texts of all elements of this name, and proof that the document is well-formed.
pub fn texts(document: &str, wanted: &str) -> Vec<String> {
    let mut reader = Reader::from_str(document);
    let (mut found, mut open) = (Vec::new(), Vec::new());
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error}: {document}"))
        {
            Event::Start(start) => {
                let name = String::from_utf8(start.name().as_ref().to_vec()).expect("a name");
                if name == wanted {
                    found.push(String::new());
                }
                open.push(name);
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(text) if open.last().is_some_and(|name| name == wanted) => {
                *found.last_mut().expect("an element") += &text.decode().expect("UTF-8");
            }
            Event::GeneralRef(entity) if open.last().is_some_and(|name| name == wanted) => {
                let name = entity.decode().expect("UTF-8");
                let sign = quick_xml::escape::resolve_xml_entity(&name).unwrap_or_else(|| panic!("&{name};"));
                *found.last_mut().expect("an element") += sign;
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    found
}

async fn at(person: &Person, host: &str, path: &str) -> Seen {
    let host = format!("{host}:{}", person.base().rsplit(':').next().expect("a port"));
    person.send(reqwest::Method::GET, path, &[("host", &host)], None).await
}

#[tokio::test]
async fn a_search_is_read_as_a_feed() {
    let test = TestPortal::start().await;
    let reader = test.visitor();
    let dialogue = test.dialogue().await;
    test.contributed(dialogue, "Eine Bank <b>& mehr</b> ]]> \u{1b}\u{7} „ž“ 🚲")
        .await;
    let newer = test.contributed(dialogue, "Zweite Bank").await;
    let page = reader.get("/suche?q=Bank").await;
    let href = page.attribute("link[rel=alternate][type='application/atom+xml']", "href");
    assert_eq!(href.as_deref(), Some("/suche.atom?q=Bank"));
    let feed = reader.get("/suche.atom?q=Bank").await;
    assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
    let titles = texts(&feed.text, "title");
    assert_eq!(
        titles[..2],
        ["„Bank“", "Zweite Bank"],
        "the newest first: {}",
        feed.text
    );
    assert!(titles[2].starts_with("Eine Bank <b>& mehr</b> ]]>"), "{titles:?}");
    assert!(feed.shows("&lt;b&gt;&amp; mehr") && !feed.text.contains(['\u{1b}', '\u{7}']));
    let ids = texts(&feed.text, "id");
    assert_eq!(
        ids[..2],
        [
            "tag:localhost,2026:suche?q=Bank".to_owned(),
            format!("tag:localhost,2026:contribution/{newer}")
        ]
    );
    let updated = texts(&feed.text, "updated");
    assert!(updated[0] == updated[1] && updated[1] >= updated[2], "{updated:?}");
    let address = format!("{}/dresden/beteiligungen/{dialogue}/beitraege/{newer}", reader.base());
    assert!(feed.shows(&format!("href=\"{address}\"")), "{}", feed.text);

    // Asked again it is known, until something is new or gone.
    let tag = feed.header("etag").to_owned();
    let again = async |tag: &str| {
        let headers = [("if-none-match", tag)];
        reader
            .send(reqwest::Method::GET, "/suche.atom?q=Bank", &headers, None)
            .await
    };
    let known = again(&format!("\"x\", W/{tag}")).await;
    assert_eq!((known.status, known.text.as_str()), (304, ""));
    assert!(feed.header("last-modified").ends_with(" GMT"));
    let hide = format!("update posts set status = 'hidden' where id = {newer}");
    test.as_tenant("dresden", |client| async move { client.batch_execute(&hide).await })
        .await
        .expect("hidden");
    let gone = again(&tag).await;
    assert_eq!(gone.status, 200);
    assert!(!gone.shows("Zweite"));

    assert_eq!(reader.get("/suche.atom").await.status, 400);
    let none = reader.get("/leipzig/suche.atom?q=Bank").await;
    assert_eq!(texts(&none.text, "entry").len(), 0);
    assert_eq!(texts(&none.text, "updated"), ["1970-01-01T00:00:00Z"]);
}

#[tokio::test]
async fn a_bodys_new_consultations_are_a_feed_without_its_drafts() {
    let test = TestPortal::start().await;
    test.consultation("dresden", "Radweg", json!({})).await;
    let draft = test.consultation("dresden", "Entwurf", json!({})).await;
    test.consultation("leipzig", "Anderswo", json!({})).await;
    let unpublish = format!("update consultations set published_at = null where id = {draft}");
    test.as_tenant(
        "dresden",
        |client| async move { client.batch_execute(&unpublish).await },
    )
    .await
    .expect("a draft");
    for page in ["/dresden", "/dresden/beteiligungen"] {
        let page = test.visitor().get(page).await;
        let href = page.attribute("link[rel=alternate][type='application/atom+xml']", "href");
        assert_eq!(href.as_deref(), Some("/dresden/beteiligungen.atom"));
    }
    let feed = test.visitor().get("/dresden/beteiligungen.atom").await;
    assert_eq!(texts(&feed.text, "title"), ["Neue Beteiligungen: Dresden", "Radweg"]);
}

#[tokio::test]
async fn a_browser_learns_how_to_search_here() {
    let test = TestPortal::start().await;
    test.add_host("dresden", "mitreden.dresden.example").await;
    let person = test.visitor();
    let page = person.get("/dresden").await;
    assert_eq!(
        page.attribute("link[rel=search]", "href").as_deref(),
        Some("/dresden/opensearch.xml")
    );
    let platform = person.get("/opensearch.xml").await;
    assert_eq!(
        platform.header("content-type"),
        "application/opensearchdescription+xml; charset=utf-8"
    );
    assert!(
        platform.shows(&format!("template=\"{}/suche?q={{searchTerms}}\"", person.base())),
        "{}",
        platform.text
    );
    assert!(texts(&platform.text, "ShortName")[0].chars().count() <= 16);
    let own = at(&person, "mitreden.dresden.example", "/opensearch.xml").await;
    let port = person.base().rsplit(':').next().expect("a port").to_owned();
    let suggestions =
        format!("template=\"http://mitreden.dresden.example:{port}/suche/vorschlaege?q={{searchTerms}}\"");
    assert!(own.shows(&suggestions), "{}", own.text);
    assert_eq!(texts(&own.text, "ShortName"), ["Dresden"]);
}

#[tokio::test]
async fn suggestions_are_names_and_titles_of_public_things() {
    let test = TestPortal::start().await;
    let person = test.visitor();
    test.consultation("dresden", "Radwege an der Elbe", json!({})).await;
    let draft = test.consultation("dresden", "Radwege, geheim", json!({})).await;
    let unpublish = format!("update consultations set published_at = null where id = {draft}");
    test.as_tenant(
        "dresden",
        |client| async move { client.batch_execute(&unpublish).await },
    )
    .await
    .expect("a draft");
    let suggested = async |path: &str| {
        let seen = person.get(path).await;
        assert_eq!(seen.status, 200, "{path}: {}", seen.text);
        assert_eq!(seen.header("content-type"), "application/x-suggestions+json");
        let answer = seen.json();
        assert_eq!(answer.as_array().expect("a list").len(), 4);
        answer
    };
    let radweg = suggested("/suche/vorschlaege?q=radweg").await;
    assert_eq!(radweg[0], "radweg");
    let place = radweg[1]
        .as_array()
        .expect("texts")
        .iter()
        .position(|text| text == "Radwege an der Elbe");
    let place = place.unwrap_or_else(|| panic!("{radweg}"));
    assert_eq!(radweg[2][place], "Beteiligung");
    assert!(
        radweg[3][place]
            .as_str()
            .expect("an address")
            .starts_with(person.base())
    );
    assert!(!radweg.to_string().contains("geheim"), "{radweg}");
    assert_eq!(suggested("/suche/vorschlaege?q=geheim").await[1], json!([]));
    let dres = suggested("/suche/vorschlaege?q=dres").await;
    assert_eq!(
        (&dres[1][0], &dres[2][0]),
        (&json!("Dresden"), &json!("Stadt, Gemeinde oder Landkreis"))
    );
    assert_eq!(suggested("/suche/vorschlaege?art=tenant&q=radweg").await[1], json!([]));
    assert_eq!(suggested("/leipzig/suche/vorschlaege?q=radweg").await[1], json!([]));
    let own = suggested("/dresden/suche/vorschlaege?q=radweg").await;
    assert!(
        own[1]
            .as_array()
            .expect("texts")
            .contains(&json!("Radwege an der Elbe")),
        "{own}"
    );
    for anything in [
        "",
        "%00",
        "%25%25%25",
        "_",
        "'%20or%201=1",
        "%5C%5C",
        "🚲🚲🚲",
        "%E2%80%AE",
    ] {
        suggested(&format!("/suche/vorschlaege?q={anything}")).await;
    }
    suggested(&format!("/suche/vorschlaege?q={}", "ä".repeat(3000))).await;
}

#[tokio::test]
async fn sitemaps_list_what_is_public_under_the_address_that_was_asked() {
    let test = TestPortal::start().await;
    test.add_host("dresden", "mitreden.dresden.example").await;
    let person = test.visitor();
    let base = person.base().to_owned();
    let dialogue = test.dialogue().await;
    let shown = test.contributed(dialogue, "Eine Bank").await;
    let hidden = test.contributed(dialogue, "Etwas Verborgenes").await;
    let hide = format!("update posts set status = 'hidden' where id = {hidden}");
    test.as_tenant("dresden", |client| async move { client.batch_execute(&hide).await })
        .await
        .expect("hidden");
    let index = person.get("/sitemap.xml").await;
    assert_eq!(
        texts(&index.text, "loc"),
        [
            format!("{base}/dresden/sitemap.xml"),
            format!("{base}/leipzig/sitemap.xml")
        ]
    );
    let files = texts(&person.get("/dresden/sitemap.xml").await.text, "loc");
    for page in [
        String::new(),
        "/beteiligungen".to_owned(),
        format!("/beteiligungen/{dialogue}-radweg-an-der-elbe"),
        format!("/beteiligungen/{dialogue}/beitraege/{shown}"),
    ] {
        assert!(files.contains(&format!("{base}/dresden{page}")), "{page}: {files:?}");
    }
    assert!(!files.iter().any(|file| file.ends_with(&format!("/beitraege/{hidden}"))));
    for file in &files {
        assert_eq!(
            person.get(file.strip_prefix(&base).expect("our address")).await.status,
            200,
            "{file}"
        );
    }
    let rest = person.get(&format!("/dresden/sitemap.xml?nach={}", shown - 1)).await;
    assert_eq!(texts(&rest.text, "loc").len(), 1);

    let host = "mitreden.dresden.example";
    let own = texts(&at(&person, host, "/sitemap.xml").await.text, "loc");
    assert_eq!(own.len(), files.len());
    assert!(
        own.iter().all(|file| file.starts_with(&format!("http://{host}:"))),
        "{own:?}"
    );
    let robots = at(&person, host, "/robots.txt").await;
    assert!(
        robots.shows(&format!("Sitemap: http://{host}:")) && robots.shows("\nDisallow: /verwaltung\n"),
        "{}",
        robots.text
    );
    assert!(
        person
            .get("/robots.txt")
            .await
            .shows(&format!("Sitemap: {base}/sitemap.xml\n"))
    );
}

#[tokio::test]
async fn an_entry_gets_a_new_date_when_the_period_moves() {
    let test = TestPortal::start().await;
    let id = test.consultation("dresden", "Radweg", json!({})).await;
    test.consultation("dresden", "Brunnen", json!({})).await;
    let feed = async || test.visitor().get("/dresden/beteiligungen.atom").await;
    let before = feed().await;
    let published = texts(&before.text, "published");
    assert_eq!(texts(&before.text, "updated")[1..], published);

    test.let_pass(3600.0).await;
    let editor = test.editor("Edda", "dresden").await;
    changes::change(&editor, id, &[("ends_at", "2099-07-01T00:00")]).await;
    let after = feed().await;
    assert_eq!(texts(&after.text, "published"), published);
    let place = texts(&after.text, "title")[1..]
        .iter()
        .position(|title| title == "Radweg");
    let place = place.expect("the entry");
    let updated = texts(&after.text, "updated");
    assert!(updated[place + 1] > published[place], "{updated:?}");
    assert_eq!(updated[0], updated[place + 1], "the feed itself too");
    assert_eq!(updated[2 - place], published[1 - place], "the other has none");
    assert!(after.shows("Zeitraum geändert"), "{}", after.text);
}
