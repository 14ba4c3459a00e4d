//! Texts are found by what their consultation and their body are now, however many there are and whoever writes meanwhile.

use crate::changes::{borrowed, changed, fields_of};
use crate::support::{Person, TestPortal};

/// Texts of a consultation that the index knows otherwise than it is now.
fn left_behind(consultation: i64) -> String {
    format!(
        "select count(*) from search_documents as d
         join search_heads as h on h.consultation_id = d.consultation_id
         where d.consultation_id = {consultation} and d.kind <> 'consultation'
           and ((d.district, d.format, d.topics, d.starts_at, d.ends_at) is distinct from
                (h.district, h.format, h.topics, h.starts_at, h.ends_at)
             or d.words <> search_vector(case when d.page = 0 then d.title else '' end, d.body,
                    h.marks || search_kind(d.kind)))"
    )
}

/// As many texts more as another one has beside it, as if people had written them.
fn many_more(than: i64, many: i32) -> String {
    format!(
        "with many as (
            insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version)
            select tenant_id, kind, consultation_id, participant_id, 'Baum ' || n, 'Mehr Bäume, und zwar ' || n, '',
                sanitiser_version
            from posts, generate_series(1, {many}) as n where id = {than} returning id
         )
         select count(*) from many"
    )
}

/// A document of 300 pages, read already.
fn long_document(consultation: i64) -> String {
    format!(
        "with d as (
            insert into documents (tenant_id, consultation_id, title, file_name, media_type, size_bytes, sha256, words_at)
            select tenant_id, id, 'Gutachten', 'g.pdf', 'application/pdf', 4, sha256('L'), portal_now()
            from consultations where id = {consultation} returning tenant_id, id
         ),
         p as (
            insert into document_pages (tenant_id, document_id, page, text)
            select tenant_id, id, page, case when page > 0 then 'Seite zum Artenschutz ' || page else '' end
            from d, generate_series(0, 300) as page returning document_id
         )
         select max(document_id) from p"
    )
}

const ORDERED: &str = "select count(*) from jobs where kind = 'search follows'";

async fn change(editor: &Person, consultation: i64, changes: &[(&str, &str)]) {
    let page = format!("/dresden/verwaltung/beteiligungen/{consultation}/aendern");
    let fields = changed(&fields_of(&editor.get(&page).await), changes);
    let sent = editor.submit(&page, &page, &borrowed(&fields)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

#[tokio::test]
async fn many_texts_follow_their_consultation_after_a_while() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let first = anna.contribute(id, "Bänke", "Mehr Bänke!").await;
    assert_eq!(test.count("dresden", &many_more(first, 1200)).await, 1200);
    let editor = test.editor("Edda", "dresden").await;
    let other = [
        ("topics", "climate"),
        ("place", "Ufer"),
        ("ends_at", "2099-01-01T00:00"),
    ];
    change(&editor, id, &other).await;
    // The newest follow at once, and all that was changed is one order.
    assert_eq!(test.count("dresden", &left_behind(id)).await, 701);
    assert_eq!(test.count("dresden", ORDERED).await, 1);
    test.work_off().await;
    assert_eq!(test.count("dresden", &left_behind(id)).await, 0);
    assert_eq!(test.count("dresden", ORDERED).await, 0);
}

#[tokio::test]
async fn all_pages_of_a_long_document_are_found_when_its_draft_is_published() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    test.count(
        "dresden",
        &format!("update consultations set published_at = null where id = {id} returning id"),
    )
    .await;
    let document = test.count("dresden", &long_document(id)).await;
    let pages = format!("select count(*) from search_documents where kind = 'document' and id = {document}");
    assert_eq!(test.count("dresden", &pages).await, 0, "nobody finds a draft");
    let editor = test.editor("Edda", "dresden").await;
    let shown = format!("/dresden/beteiligungen/{id}");
    let publish = format!("/dresden/verwaltung/beteiligungen/{id}/veroeffentlichen");
    assert_eq!(editor.submit(&shown, &publish, &[]).await.status, 303);
    assert_eq!(
        test.count("dresden", &pages).await,
        100,
        "whoever publishes waits for the first pages"
    );
    test.work_off().await;
    assert_eq!(test.count("dresden", &pages).await, 301);
    assert_eq!(test.count("dresden", &left_behind(id)).await, 0);

    // A document of many pages follows page by page, and all of them tell its new title.
    change(&editor, id, &[("place", "Ufer")]).await;
    let rename = format!("update documents set title = 'Umweltgutachten' where id = {document} returning id");
    test.count("dresden", &rename).await;
    test.work_off().await;
    assert_eq!(test.count("dresden", &left_behind(id)).await, 0);
    let titled = format!("{pages} and title = 'Umweltgutachten'");
    assert_eq!(test.count("dresden", &titled).await, 301);
    let seen = test.visitor().get("/suche?q=artenschutz+299").await;
    assert!(seen.shows("Umweltgutachten"), "{}", seen.text);
}

#[tokio::test]
async fn who_writes_does_not_keep_an_editor_waiting_and_is_found_all_the_same() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let first = anna.contribute(id, "Bänke", "Mehr Bänke!").await;
    let editor = test.editor("Edda", "dresden").await;
    let page = format!("/dresden/verwaltung/beteiligungen/{id}/aendern");
    let fields = changed(&fields_of(&editor.get(&page).await), &[("place", "Ufer")]);
    // Somebody writes, but it is not written yet.
    let writes = format!("begin; {}", many_more(first, 1));
    test.as_tenant("dresden", |client| async move {
        client.batch_execute(&writes).await.expect("a text");
    })
    .await;
    let sent = editor.submit(&page, &page, &borrowed(&fields)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let written = async {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        test.as_tenant("dresden", |client| async move {
            client.batch_execute("commit").await.expect("written");
        })
        .await;
    };
    // The job waits for the text.
    tokio::join!(test.work_off(), written);
    assert_eq!(test.count("dresden", &left_behind(id)).await, 0);
    let found = test.visitor().get("/suche?q=baum&ort=Ufer").await;
    assert!(found.shows("Baum 1"), "{}", found.text);
}

#[tokio::test]
async fn a_body_s_new_name_and_district_are_found_with_all_that_it_has_published() {
    let test = TestPortal::start().await;
    let id = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    anna.contribute(id, "Bänke", "Mehr Bänke!").await;
    let other =
        "update tenants set name = 'Elbstadt', district = 'Landkreis Meißen' where slug = 'dresden' returning id";
    test.count("dresden", other).await;
    test.work_off().await;
    let told = "select count(*) from search_documents where district = 'Landkreis Meißen' and words @@ quote_literal('@elbstadt')::tsquery";
    assert_eq!(
        test.count("dresden", &format!("{told} and consultation_id = {id}"))
            .await,
        2
    );
    assert_eq!(test.count("dresden", &left_behind(id)).await, 0);
}
