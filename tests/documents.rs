//! Documents: editors upload them, everybody reads them, and what stands in them is found by its page.

use std::io::Write;
use std::time::Duration;

use beteiligungsportal::documents;
use beteiligungsportal::imports::demo::pdf;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use reqwest::Method;
use serde_json::json;

use crate::support::{Person, Seen, TestPortal};

const PDF: &str = "application/pdf";
/// A plan of three pages.
const PLAN: &str = "Begründung zum Entwurf\n\nDer Radweg ist 2,50 Meter breit.\n\nDie Feldlerche brütet im Westen.";

/// A part of a form: a field with what was typed, or with a file's name and content.
pub(crate) enum Part<'a> {
    Typed(&'a str, &'a str),
    Chosen(&'a str, &'a str, &'a [u8]),
}
use Part::{Chosen, Typed};

/// Sends the form on a page as a browser sends one with files.
pub(crate) async fn send(person: &Person, page: &str, action: &str, parts: &[Part<'_>]) -> Seen {
    let form = person.get(page).await;
    assert_eq!(form.status, 200, "{page}: {}", form.text);
    let token = form.form_token(action);
    let mut all = vec![Typed("csrf", &token)];
    all.extend(parts.iter().map(|part| match part {
        Typed(name, text) => Typed(name, text),
        Chosen(name, file, content) => Chosen(name, file, content),
    }));
    send_parts(person, action, &all).await
}

pub(crate) async fn send_parts(person: &Person, action: &str, parts: &[Part<'_>]) -> Seen {
    let mut body = Vec::new();
    for part in parts {
        body.extend_from_slice(b"--grenze\r\ncontent-disposition: form-data; name=\"");
        match part {
            Typed(name, text) => write!(body, "{name}\"\r\n\r\n{text}\r\n").expect("a part"),
            Chosen(name, file, content) => {
                write!(
                    body,
                    "{name}\"; filename=\"{file}\"\r\ncontent-type: text/plain\r\n\r\n"
                )
                .expect("a part");
                body.extend_from_slice(content);
                body.extend_from_slice(b"\r\n");
            }
        }
    }
    body.extend_from_slice(b"--grenze--\r\n");
    let headers = [
        ("content-type", "multipart/form-data; boundary=grenze"),
        ("origin", person.base()),
        ("sec-fetch-site", "same-origin"),
    ];
    person.send(Method::POST, action, &headers, Some(body)).await
}

pub(crate) fn managed(consultation: i64) -> String {
    format!("/dresden/verwaltung/beteiligungen/{consultation}/unterlagen")
}

/// Uploads a document and answers its id.
pub async fn upload(editor: &Person, consultation: i64, title: &str, file: &str, content: &[u8]) -> i64 {
    let page = managed(consultation);
    let parts = [Typed("title_1", title), Chosen("file_1", file, content)];
    let sent = send(editor, &page, &page, &parts).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let documents = listed(editor, consultation).await;
    documents.last().expect("a document")["id"].as_i64().expect("an id")
}

/// The documents as the API lists them.
async fn listed(person: &Person, consultation: i64) -> Vec<serde_json::Value> {
    let path = format!("/tenants/dresden/consultations/{consultation}/documents");
    let seen = person.api_get(&path).await;
    assert_eq!(seen.status, 200, "{}", seen.text);
    seen.json()["items"].as_array().expect("items").clone()
}

/// The files in the store.
fn stored(test: &TestPortal) -> usize {
    let folders = std::fs::read_dir(test.folder().join("files")).expect("the store");
    folders
        .map(|folder| {
            std::fs::read_dir(folder.expect("a folder").path())
                .expect("files")
                .count()
        })
        .sum()
}

#[tokio::test]
async fn a_form_with_files_that_is_sent_twice_is_stored_once() {
    let test = TestPortal::start().await;
    let consultation = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let page = managed(consultation);
    let opened = editor.get(&page).await.form_token(&page);
    let press = async |token: &str, file: &[u8]| {
        let parts = [
            Typed("csrf", token),
            Typed("title_1", "Plan"),
            Chosen("file_1", "plan.zip", file),
        ];
        let sent = send_parts(&editor, &page, &parts).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        listed(&editor, consultation).await.len()
    };
    assert_eq!(press(&opened, b"PK\x03\x04.1..").await, 1);
    assert_eq!(press(&opened, b"PK\x03\x04.1..").await, 1, "pressed again");
    assert_eq!(press(&opened, b"PK\x03\x04.2..").await, 2, "another file");
    let anew = editor.get(&page).await.form_token(&page);
    assert_eq!(
        press(&anew, b"PK\x03\x04.1..").await,
        3,
        "whoever opens the form anew means it"
    );
    // Where there is no room for another one, what is there already is no error either.
    let fill =
        "insert into documents (tenant_id, consultation_id, title, file_name, media_type, size_bytes, sha256, position)
        select d.tenant_id, d.consultation_id, 'Voll', 'x.zip', d.media_type, 1, d.sha256, 10 + n
        from (select * from documents limit 1) as d cross join generate_series(4, 200) as n";
    test.as_tenant("dresden", |client| async move { client.batch_execute(fill).await })
        .await
        .expect("200 documents");
    assert_eq!(press(&anew, b"PK\x03\x04.1..").await, 20, "a page of the list");
}

#[tokio::test]
async fn a_file_that_was_deleted_and_is_sent_with_the_same_form_is_not_said_to_be_there() {
    let test = TestPortal::start().await;
    let consultation = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let page = managed(consultation);
    let token = editor.get(&page).await.form_token(&page);
    let parts = |token| {
        [
            Typed("csrf", token),
            Typed("title_1", "Plan"),
            Chosen("file_1", "plan.zip", b"PK\x03\x04.1.."),
        ]
    };
    assert_eq!(send_parts(&editor, &page, &parts(token.as_str())).await.status, 303);
    let document = listed(&editor, consultation).await[0]["id"].as_i64().expect("an id");
    let delete = format!("{page}/{document}/loeschen");
    assert_eq!(
        editor.submit(&format!("{page}/{document}"), &delete, &[]).await.status,
        303
    );
    let again = send_parts(&editor, &page, &parts(token.as_str())).await;
    assert_eq!(again.status, 422);
    assert!(again.shows("inzwischen gelöscht"), "{}", again.text);
    // The form that comes back takes it.
    let fresh = again.form_token(&page);
    assert_eq!(send_parts(&editor, &page, &parts(fresh.as_str())).await.status, 303);
    assert_eq!(listed(&editor, consultation).await.len(), 1);
}

#[tokio::test]
async fn an_editor_uploads_and_everybody_reads() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let plan = pdf("Plan", PLAN);
    let page = managed(id);
    let parts = [
        Typed("title_1", "Begründung"),
        Chosen("file_1", "../Begründung (neu).PDF", &plan),
        Typed("title_2", ""),
        Chosen("file_2", "lageplan.png", b"\x89PNG\r\n\x1a\n..."),
        Typed("title_3", ""),
        Chosen("file_3", "", b""),
    ];
    let sent = send(&editor, &page, &page, &parts).await;
    assert_eq!(sent.status, 303, "{}", sent.text);

    let visitor = test.visitor();
    let seen = visitor.get(&format!("/dresden/beteiligungen/{id}")).await;
    assert_eq!(seen.texts(".documents a"), ["Begründung", "lageplan"]);
    let href = seen.attribute(".documents a", "href").expect("a link");
    let file = visitor.get(&href).await;
    assert_eq!((file.status, file.header("content-type")), (200, PDF));
    assert_eq!(file.header("content-length"), plan.len().to_string());
    assert_eq!(
        file.header("content-disposition"),
        "inline; filename=\"Begr_ndung _neu_.pdf\"; filename*=UTF-8''Begr%C3%BCndung%20%28neu%29.pdf"
    );

    let documents = listed(&visitor, id).await;
    let first = &documents[0];
    assert_eq!(first["file_name"], "Begründung (neu).pdf");
    assert_eq!(
        (&first["media_type"], &first["size"]),
        (&json!(PDF), &json!(plan.len()))
    );
    assert_eq!(
        file.header("etag"),
        format!("\"{}\"", first["sha256"].as_str().expect("a hash"))
    );
    assert!(first["url"].as_str().expect("an address").ends_with(&href));

    let log = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = log.get("/dresden/verwaltung/protokoll").await;
    assert!(log.shows("Unterlage hochgeladen") && log.shows("Begründung (neu).pdf"));
}

#[tokio::test]
async fn what_is_refused_is_named_and_the_rest_is_kept() {
    let test = TestPortal::start_with(&["--limits", "off", "--max-file-mb", "1"]).await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let page = managed(id);
    let large = vec![b'%'; 1_000_001];
    let parts = [
        Typed("title_1", "Kein Bild"),
        Chosen("file_1", "bild.png", b"<html><script>alert(1)</script>"),
        Typed("title_2", "Zu groß"),
        Chosen("file_2", "gross.pdf", &large),
        Typed("title_3", "Plan"),
        Chosen("file_3", "plan.pdf", &pdf("Plan", PLAN)),
    ];
    let seen = send(&editor, &page, &page, &parts).await;
    assert_eq!(seen.status, 422, "{}", seen.text);
    assert_eq!(
        seen.texts("[role=alert] li a"),
        [
            "Dateien dieser Art werden nicht angenommen. Es zählt der Inhalt der Datei, nicht ihr Name.",
            "Die Datei ist größer als 1 MB. Bitte verkleinern oder teilen Sie sie.",
        ]
    );
    assert_eq!(seen.attribute("#field-title_1", "value").as_deref(), Some("Kein Bild"));
    assert_eq!(seen.attribute("#field-title_2", "value").as_deref(), Some("Zu groß"));
    assert_eq!(seen.attribute("#field-title_3", "value"), None);
    assert!(seen.shows("Eine Unterlage wurde gespeichert."));
    assert_eq!(listed(&editor, id).await.len(), 1);
    assert_eq!(stored(&test), 1);

    for parts in [
        &[Typed("title_1", "Nur ein Titel")][..],
        &[],
        &[Chosen("file_1", "leer.pdf", b"")],
        &[
            Typed("title_1", &"x".repeat(201)),
            Chosen("file_1", "plan.pdf", b"%PDF-1.4"),
        ],
    ] {
        let seen = send(&editor, &page, &page, parts).await;
        assert_eq!(seen.status, 422, "{}", seen.text);
    }
    let forged = [Chosen("file_1", "plan.pdf", &b"%PDF-1.4"[..]), Typed("csrf", "x")];
    assert_eq!(send_parts(&editor, &page, &forged).await.status, 403);
    assert_eq!(listed(&editor, id).await.len(), 1);
}

#[tokio::test]
async fn foreign_files_can_do_nothing() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    for (file, content, shown) in [
        ("plan.pdf", &pdf("Plan", PLAN)[..], true),
        ("foto.jpg", b"\xff\xd8\xff\xe0...", true),
        (
            "karte.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            false,
        ),
        ("daten.xml", b"<?xml version='1.0'?><a/>", false),
        (
            "orte.geojson",
            b"{\"type\":\"FeatureCollection\",\"features\":[]}",
            false,
        ),
        ("alles.zip", b"PK\x03\x04....", false),
    ] {
        let document = upload(&editor, id, file, file, content).await;
        let seen = test
            .visitor()
            .get(&format!("/dresden/dokumente/{document}/{file}"))
            .await;
        assert_eq!(seen.status, 200, "{file}: {}", seen.text);
        let how = if shown { "inline; " } else { "attachment; " };
        assert!(seen.header("content-disposition").starts_with(how), "{file}");
        let policy = seen.header("content-security-policy");
        assert!(policy.starts_with("sandbox; default-src 'none'; "), "{file}: {policy}");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
        assert_eq!(seen.header("cross-origin-resource-policy"), "same-origin");
        assert_eq!(seen.header("cache-control"), "public, no-cache");
    }
}

#[tokio::test]
async fn parts_of_a_file_can_be_fetched() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let content: Vec<u8> = b"%PDF-1.4\n"
        .iter()
        .copied()
        .chain((0..=255).cycle().take(300_000))
        .collect();
    let document = upload(&editor, id, "Plan", "plan.pdf", &content).await;
    let path = format!("/dresden/dokumente/{document}/plan.pdf");
    let visitor = test.visitor();
    let whole = visitor.get(&path).await;
    assert_eq!(whole.header("accept-ranges"), "bytes");
    let tag = whole.header("etag").to_owned();
    let ask = async |headers: &[(&str, &str)]| visitor.send(Method::GET, &path, headers, None).await;

    let part = ask(&[("range", "bytes=1-3")]).await;
    assert_eq!((part.status, part.text.as_str()), (206, "PDF"));
    assert_eq!(part.header("content-range"), "bytes 1-3/300009");
    assert_eq!(part.header("content-length"), "3");
    let end = ask(&[("range", "bytes=-9")]).await;
    assert_eq!(end.header("content-range"), "bytes 300000-300008/300009");
    let outside = ask(&[("range", "bytes=300009-")]).await;
    assert_eq!(
        (outside.status, outside.header("content-range")),
        (416, "bytes */300009")
    );
    assert_eq!(ask(&[("range", "bytes=1-3"), ("if-range", &tag)]).await.status, 206);
    assert_eq!(
        ask(&[("range", "bytes=1-3"), ("if-range", "\"old\"")]).await.status,
        200
    );
    let known = ask(&[("if-none-match", &format!("\"x\", W/{tag}"))]).await;
    assert_eq!((known.status, known.text.len()), (304, 0));
    let zipped = ask(&[("accept-encoding", "gzip, br")]).await;
    assert_eq!(zipped.header("content-encoding"), "");
    assert_eq!(zipped.header("content-length"), "300009");
    let head = visitor.send(Method::HEAD, &path, &[], None).await;
    assert_eq!((head.status, head.header("content-length")), (200, "300009"));
    assert_eq!((head.text.as_str(), head.header("etag")), ("", tag.as_str()));
}

#[tokio::test]
async fn drafts_and_other_bodies_documents_are_not_there() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let stranger = test.editor("Lea", "leipzig").await;
    let document = upload(&editor, id, "Plan", "plan.pdf", &pdf("Plan", PLAN)).await;
    let (short, path) = (
        format!("/dresden/dokumente/{document}"),
        format!("/dresden/dokumente/{document}/plan.pdf"),
    );
    assert_eq!(test.visitor().get(&short).await.location(), path);
    let renamed = format!("/dresden/dokumente/{document}/gutachten.pdf");
    assert_eq!(test.visitor().get(&renamed).await.location(), path);
    assert_eq!(
        test.visitor()
            .get(&format!("/leipzig/dokumente/{document}/plan.pdf"))
            .await
            .status,
        404
    );

    test.add_host("dresden", "mitreden.dresden.example").await;
    let mut browser = test.browser().await;
    let home = browser.on("mitreden.dresden.example", &format!("/beteiligungen/{id}"));
    browser.open(&home).await;
    browser.click(".documents a").await;
    assert_eq!(browser.seen.header("content-type"), PDF);
    assert_eq!(browser.path(), format!("/dokumente/{document}/plan.pdf"));

    let hide = format!("update consultations set published_at = null where id = {id} returning id");
    test.count("dresden", &hide).await;
    for person in [&test.visitor(), &test.citizen("Anna").await, &stranger] {
        assert_eq!(person.get(&path).await.status, 404);
        assert_eq!(person.get(&short).await.status, 404);
    }
    let seen = editor.get(&path).await;
    assert_eq!((seen.status, seen.header("cache-control")), (200, "private, no-store"));
    let foreign = managed(id).replace("dresden", "leipzig");
    assert_eq!(stranger.get(&foreign).await.status, 404);
    assert_eq!(stranger.get(&format!("{foreign}/{document}")).await.status, 404);
    let other = test.dialogue().await;
    assert_eq!(editor.get(&format!("{}/{document}", managed(other))).await.status, 404);
}

#[tokio::test]
async fn words_are_found_on_their_page() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let document = upload(&editor, id, "Begründung", "plan.pdf", &pdf("Plan", PLAN)).await;
    upload(&editor, id, "Flurkarte", "karte.zip", b"PK\x03\x04....").await;
    test.work_off().await;
    let visitor = test.visitor();
    let found = async |words: &str| {
        let seen = visitor.api_get(&format!("/search?q={words}&kind=document")).await;
        let hits = seen.json()["items"].as_array().expect("items").clone();
        let told = hits.iter().map(|hit| {
            let url = hit["url"]
                .as_str()
                .expect("an address")
                .trim_start_matches(visitor.base());
            (hit["title"].as_str().expect("a title").to_owned(), url.to_owned())
        });
        told.collect::<Vec<_>>()
    };
    let hit = |title: &str, rest: &str| vec![(title.to_owned(), format!("/dresden/dokumente/{rest}"))];
    assert_eq!(found("Radweg").await, hit("Begründung", &format!("{document}#page=2")));
    assert_eq!(
        found("Feldlerche").await,
        hit("Begründung", &format!("{document}#page=3"))
    );
    assert_eq!(found("Flurkarte").await, hit("Flurkarte", &format!("{}", document + 1)));
    let page = visitor.get("/suche?q=Feldlerche").await;
    assert!(
        page.texts(".found li .preline")
            .iter()
            .any(|line| line.starts_with("Unterlage, Seite 3")),
        "{}",
        page.text
    );
    assert_eq!(
        visitor
            .get(&format!("/dresden/beteiligungen/{id}"))
            .await
            .texts(".documents .meta")[0]
            .split(", ")
            .nth(2),
        Some("3 Seiten")
    );

    // The title is found once and not with every page.
    let page = format!("{}/{document}", managed(id));
    let sent = send(&editor, &page, &page, &[Typed("title", "Erläuterungsbericht")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert_eq!(
        found("Erläuterungsbericht").await,
        hit("Erläuterungsbericht", &document.to_string())
    );

    let publish = async |moment: &str| {
        let update = format!("update consultations set published_at = {moment} where id = {id} returning id");
        test.count("dresden", &update).await;
    };
    publish("null").await;
    assert!(found("Feldlerche").await.is_empty());
    publish("portal_now()").await;
    assert_eq!(found("Feldlerche").await.len(), 1);
    let rebuilt = test.count("dresden", "select search_rebuild_tenant()").await;
    assert!(rebuilt >= 5, "{rebuilt}");
    assert_eq!(found("Feldlerche").await.len(), 1);

    let new = pdf("Plan", "Hier steht nur noch die Zauneidechse.");
    let parts = [Typed("title", "Erläuterungsbericht"), Chosen("file", "neu.pdf", &new)];
    assert_eq!(send(&editor, &page, &page, &parts).await.status, 303);
    assert!(found("Feldlerche").await.is_empty());
    test.work_off().await;
    assert_eq!(
        found("Zauneidechse").await,
        hit("Erläuterungsbericht", &format!("{document}#page=1"))
    );

    let delete = format!("{page}/loeschen");
    assert_eq!(editor.submit(&page, &delete, &[]).await.status, 303);
    assert!(found("Zauneidechse").await.is_empty());
}

#[tokio::test]
async fn office_documents_are_found_by_their_words() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    archive.start_file("mimetype", options).expect("a file");
    archive
        .write_all(b"application/vnd.oasis.opendocument.text")
        .expect("a type");
    archive.start_file("content.xml", options).expect("a file");
    archive
        .write_all("<office:text><text:p>Der Stein<text:span>kauz</text:span></text:p></office:text>".as_bytes())
        .expect("words");
    let content = archive.finish().expect("an archive").into_inner();
    let document = upload(&editor, id, "Gutachten", "gutachten.odt", &content).await;
    test.work_off().await;
    let seen = test.visitor().api_get("/search?q=Steinkauz").await;
    let url = seen.json()["items"][0]["url"].as_str().expect("a hit").to_owned();
    assert!(url.ends_with(&format!("/dresden/dokumente/{document}")), "{url}");
}

/// A PDF whose one page unpacks to this many blanks, and then the words.
fn bomb(blanks: usize, rest: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    let some = vec![b' '; 1 << 20];
    for _ in 0..blanks >> 20 {
        packed.write_all(&some).expect("blanks");
    }
    packed.write_all(rest).expect("the rest");
    let packed = packed.finish().expect("a stream");
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for object in [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>",
    ] {
        places.push(pdf.len());
        writeln!(pdf, "{} 0 obj{object}endobj", places.len()).expect("an object");
    }
    places.push(pdf.len());
    writeln!(pdf, "4 0 obj<</Filter/FlateDecode/Length {}>>stream", packed.len()).expect("an object");
    pdf.extend_from_slice(&packed);
    pdf.extend_from_slice(b"\nendstream endobj\n");
    let table = pdf.len();
    write!(pdf, "xref\n0 5\n0000000000 65535 f \n").expect("the table");
    for place in places {
        writeln!(pdf, "{place:010} 00000 n ").expect("the table");
    }
    write!(pdf, "trailer<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF").expect("the end");
    pdf
}

#[tokio::test]
async fn files_that_are_made_to_break_something_break_nothing() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let nested = "[".repeat(2_000_000);
    for (name, content) in [
        // Four gigabytes.
        ("bombe", bomb(4 << 30, b"")),
        ("geschachtelt", bomb(0, nested.as_bytes())),
        ("auch geschachtelt", format!("%PDF-1.4\n1 0 obj{nested}").into_bytes()),
        ("abgeschnitten", pdf("Plan", PLAN)[..300].to_vec()),
        ("im Kreis", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>".to_vec()),
    ] {
        upload(&editor, id, name, "x.pdf", &content).await;
    }
    let last = upload(&editor, id, "Heil", "heil.pdf", &pdf("Plan", PLAN)).await;
    assert_eq!(test.work_off().await, 6);
    let states = test.as_tenant("dresden", |client| async move {
        let rows = client
            .query("select title, text_state from documents order by id", &[])
            .await
            .expect("rows");
        rows.iter()
            .map(|row| (row.get::<_, String>(0), row.get::<_, String>(1)))
            .collect::<Vec<_>>()
    });
    for (title, state) in states.await {
        let expected: &[&str] = if title == "Heil" {
            &["read"]
        } else {
            &["empty", "failed"]
        };
        assert!(expected.contains(&state.as_str()), "{title}: {state}");
    }
    assert_eq!(
        test.count("dresden", "select count(*) from jobs").await,
        0,
        "all jobs are done"
    );
    let seen = test.visitor().api_get("/search?q=Feldlerche").await;
    let url = seen.json()["items"][0]["url"].as_str().expect("a hit").to_owned();
    assert!(url.ends_with(&format!("/{last}#page=3")), "{url}");
}

#[tokio::test]
async fn replaced_and_abandoned_files_are_swept_away() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let (old, new) = (pdf("Plan", PLAN), pdf("Plan", "Neu"));
    let document = upload(&editor, id, "Plan", "plan.pdf", &old).await;
    let twin = upload(&editor, id, "Zwilling", "zwilling.pdf", &new).await;
    let mut lost = test.portal.files.spool().await.expect("a spool");
    lost.write(b"a server ended here").await.expect("a file");
    let mut lost = lost.end().await.expect("a file");
    test.portal.files.keep(&mut lost).await.expect("the store");
    assert_eq!(stored(&test), 3);
    let before = listed(&editor, id).await[0]["sha256"]
        .as_str()
        .expect("a hash")
        .to_owned();

    let page = format!("{}/{document}", managed(id));
    let parts = [Typed("title", "Plan"), Chosen("file", "plan 2.pdf", &new)];
    assert_eq!(send(&editor, &page, &page, &parts).await.status, 303);
    // Young files may belong to an upload that is under way.
    assert_eq!(
        documents::sweep(&test.portal, Duration::from_hours(1))
            .await
            .expect("a sweep"),
        0
    );
    assert_eq!(
        documents::sweep(&test.portal, Duration::ZERO).await.expect("a sweep"),
        2
    );
    assert_eq!(stored(&test), 1);

    let after = listed(&editor, id).await;
    assert_eq!(after[0]["sha256"], after[1]["sha256"]);
    let seen = test
        .visitor()
        .get(&format!("/dresden/dokumente/{document}/plan%202.pdf"))
        .await;
    assert_eq!(seen.status, 200);
    let admin = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = admin.get("/dresden/verwaltung/protokoll.json").await.json();
    let replaced = log
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["action"] == "document.replaced");
    let replaced = replaced.expect("a row");
    assert_eq!(
        (&replaced["actor_name"], &replaced["before"]["sha256"]),
        (&json!("Edda"), &json!(before))
    );
    assert_eq!(replaced["after"]["sha256"], after[0]["sha256"]);

    for id_of in [document, twin] {
        let page = format!("{}/{id_of}", managed(id));
        assert_eq!(editor.submit(&page, &format!("{page}/loeschen"), &[]).await.status, 303);
    }
    assert_eq!(
        documents::sweep(&test.portal, Duration::ZERO).await.expect("a sweep"),
        1
    );
    let has = format!("select count(*) from consultations where id = {id} and has_documents");
    assert_eq!(test.count("dresden", &has).await, 0);
    assert!(
        !test
            .visitor()
            .get(&format!("/dresden/beteiligungen/{id}"))
            .await
            .shows("Unterlagen")
    );
}

#[tokio::test]
async fn editors_put_documents_in_order() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let mut ids = Vec::new();
    for title in ["A", "B", "C"] {
        ids.push(upload(&editor, id, title, "x.zip", b"PK\x03\x04....").await);
    }
    let page = managed(id);
    let action = format!("{page}/reihenfolge");
    let order = async || {
        let seen = test.visitor().get(&format!("/dresden/beteiligungen/{id}")).await;
        seen.texts(".documents a").concat()
    };
    for (field, document, expected) in [
        ("spaeter", ids[0], "BAC"),
        ("frueher", ids[2], "BCA"),
        ("frueher", ids[1], "BCA"),
        ("spaeter", ids[0], "BCA"),
        ("frueher", ids[2], "CBA"),
    ] {
        let sent = editor.submit(&page, &action, &[(field, &document.to_string())]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert_eq!(order().await, expected);
    }
    let first = editor
        .api_get(&format!("/tenants/dresden/consultations/{id}/documents?limit=2"))
        .await;
    let next = first.json()["next"].as_str().expect("a cursor").to_owned();
    let second = editor
        .api_get(&format!(
            "/tenants/dresden/consultations/{id}/documents?limit=2&cursor={next}"
        ))
        .await;
    assert_eq!(second.json()["items"][0]["title"], "A");
    assert!(second.json()["next"].is_null());
}

#[tokio::test]
async fn an_editor_writes_the_result_down() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/ergebnis");
    let early = test.editor("Eva", "dresden").await;
    let fields = [("decision", "Die Trasse kommt."), ("decided_at", "2026-01-15")];
    let running = early.submit(&page, &page, &fields).await;
    assert!(
        running.status == 422 && running.shows("Die Beteiligung läuft noch"),
        "{}",
        running.text
    );
    for table in ["phases where consultation_id", "consultations where id"] {
        let (table, key) = table.split_once(' ').expect("a table");
        let end = format!("update {table} set ends_at = portal_now() {key} = {id} returning id");
        test.count("dresden", &end).await;
    }
    let editor = test.editor("Edda", "dresden").await;
    let opened_before = editor.get(&page).await;
    let wrong = editor
        .submit(&page, &page, &[("decision", "Die Trasse kommt."), ("decided_at", "")])
        .await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.shows("Die Trasse kommt.") && wrong.shows("an welchem Tag"));
    let fields = [
        ("decision", "Die **Trasse** kommt."),
        ("decided_at", "2026-01-15"),
        ("in_force_at", ""),
    ];
    let sent = editor.submit(&page, &page, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let seen = test.visitor().get(sent.location()).await;
    assert!(
        seen.shows("Die <strong>Trasse</strong> kommt.") && seen.shows("15. Januar 2026"),
        "{}",
        seen.text
    );
    assert!(!seen.shows("Ergebnis ändern"));
    let found = test.visitor().api_get("/search?q=Trasse").await.json();
    assert_eq!(
        (&found["items"][0]["kind"], &found["items"][0]["id"]),
        (&json!("consultation"), &json!(id))
    );
    let form = editor.get(&page).await;
    assert_eq!(
        form.attribute("#field-decided_at", "value").as_deref(),
        Some("2026-01-15")
    );

    // Nobody replaces unseen what somebody else has written meanwhile.
    let other = [("decision", "Die Trasse kommt nicht."), ("decided_at", "2026-01-16")];
    let refused = editor.post_form(&opened_before, &page, &other).await;
    assert!(
        refused.status == 422 && refused.shows("inzwischen geändert") && refused.shows("kommt nicht."),
        "{}",
        refused.text
    );
    let emptied = [("decision", ""), ("decided_at", ""), ("in_force_at", "")];
    assert_eq!(editor.post_form(&refused, &page, &emptied).await.status, 303);
    assert!(
        !test
            .visitor()
            .get(&format!("/dresden/beteiligungen/{id}"))
            .await
            .shows("Trasse")
    );
    let admin = test.person("Ada", Some(("dresden", "admin"))).await;
    let log = admin.get("/dresden/verwaltung/protokoll.json").await.json();
    let changes: Vec<_> = log
        .as_array()
        .expect("rows")
        .iter()
        .filter(|row| row["action"] == "consultation.result")
        .collect();
    assert_eq!(changes.len(), 2);
    assert!(
        changes
            .iter()
            .any(|row| row["after"]["decision"] == "Die **Trasse** kommt.")
    );
}

#[tokio::test]
async fn the_body_answers_a_contribution() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let made = anna
        .api_post(
            &format!("/tenants/dresden/consultations/{id}/contributions"),
            &json!({ "body": "Mehr Bänke!" }),
        )
        .await;
    let contribution = made.json()["id"].as_i64().expect("an id");
    let path = format!("/dresden/beteiligungen/{id}/beitraege/{contribution}");
    let form = format!("{path}/antwort");
    let own = anna.get(&path).await;
    assert!(!own.shows("Antwort der Verwaltung") && own.shows("schreiben wir Ihnen"));
    let follow = own
        .attribute("main p a[href$='/abonnieren']", "href")
        .expect("a way to the result");
    assert_eq!(anna.get(&follow).await.status, 200);
    assert!(!test.visitor().get(&path).await.shows("schreiben wir Ihnen"));
    assert_eq!(anna.get(&form).await.status, 404);

    let moderator = test.person("Mo", Some(("dresden", "moderator"))).await;
    assert!(moderator.get(&path).await.shows("Antwort der Verwaltung schreiben"));
    // Also when citizens write no more.
    let close = format!("update phases set ends_at = portal_now() where consultation_id = {id} returning id");
    test.count("dresden", &close).await;
    let preview = [("body", "Am Elbufer kommen *zwölf* Sitzbänke."), ("aktion", "vorschau")];
    assert!(moderator.submit(&form, &form, &preview).await.shows("<em>zwölf</em>"));
    assert_eq!(moderator.submit(&form, &form, &[("body", " ")]).await.status, 422);
    let sent = moderator.submit(&form, &form, &preview[..1]).await;
    assert!(
        sent.location().starts_with(&format!("{path}#beitrag-")),
        "{}",
        sent.location()
    );
    let seen = test.visitor().get(&path).await;
    assert!(seen.shows("Am Elbufer kommen <em>zwölf</em> Sitzbänke."));
    assert_eq!(seen.texts("article.official .tag"), ["Dresden"], "{}", seen.text);
    // Its author is told, in words that hold for whoever else reads the mail.
    let mail = test.last_mail("anna@example.org").await;
    assert!(
        mail.text.contains("auf Ihren Beitrag „Mehr Bänke!“") && !mail.text.contains("zwölf"),
        "{}",
        mail.text
    );
    assert!(anna.get(&mail.link()).await.shows("zwölf"), "{}", mail.text);
    let found = test.visitor().api_get("/search?q=Sitzb%C3%A4nke").await.json();
    assert_eq!(found["items"][0]["kind"], "reply");
    let admin = test.person("Ada", Some(("dresden", "admin"))).await;
    assert!(
        admin
            .get("/dresden/verwaltung/protokoll")
            .await
            .shows("Antwort der Verwaltung veröffentlicht")
    );

    // It is the body's: who has left the staff has it no more, and what becomes of it is written down.
    let reply = test.count("dresden", "select id from posts where kind = 'reply'").await;
    let withdraw = format!("/dresden/beteiligungen/{id}/beitraege/{reply}/zurueckziehen");
    assert!(moderator.get(&path).await.shows(&withdraw));
    let form = moderator.get(&withdraw).await;
    let suspended = "delete from memberships where role = 'moderator' returning tenant_id";
    test.count("dresden", suspended).await;
    assert!(!moderator.get(&path).await.shows(&withdraw));
    assert_eq!(moderator.get(&withdraw).await.status, 404);
    assert_eq!(moderator.post_form(&form, &withdraw, &[]).await.status, 404);
    assert!(test.visitor().get(&path).await.shows("Sitzbänke"));
    let back = "insert into memberships (tenant_id, account_id, role)
        select a.tenant_id, a.account_id, 'moderator' from posts as p
        join participants as a on a.id = p.participant_id where p.kind = 'reply' returning tenant_id";
    test.count("dresden", back).await;
    assert_eq!(moderator.post_form(&form, &withdraw, &[]).await.status, 303);
    assert!(!test.visitor().get(&path).await.shows("Sitzbänke"));
    let log = admin.get("/dresden/verwaltung/protokoll").await;
    assert!(log.shows("Antwort der Verwaltung zurückgezogen"), "{}", log.text);
}
