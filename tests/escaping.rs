//! Whatever people write stays a text: on pages, in headers, tables, mails, JSON and XML. A test for each way out.

use reqwest::Method;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::documents::upload;
use crate::feeds::texts;
use crate::support::{Seen, TestPortal};

/// Breaks out of elements, attributes in both quotes, scripts, comments and escapes.
const EVIL: &str = "</title></script><script>boese()</script><b onclick=boese()>\"'`&lt;--><!--";

/// Proof that the page has no element, attribute or script beside its own, and shows the text somewhere as a text.
#[track_caller]
fn is_text_on(seen: &Seen, text: &str) {
    assert!(seen.status < 500, "{}", seen.text);
    let page = seen.page();
    assert_eq!(strange(&page), Vec::<String>::new(), "{}", seen.text);
    let shown: String = page.root_element().text().collect();
    let values = all(&page, "[value],[content],[title],[aria-label]");
    let mut attributes = values
        .iter()
        .flat_map(|element| element.attrs().map(|(_, value)| value));
    assert!(
        shown.contains(text) || attributes.any(|value| value.contains(text)),
        "{text} in {}",
        seen.text
    );
}

fn all(page: &Html, selector: &str) -> Vec<scraper::node::Element> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector)
        .map(|element| element.value().clone())
        .collect::<Vec<_>>()
}

/// Scripts with content, handlers of events and styles in attributes: the portal writes none of them.
fn strange(page: &Html) -> Vec<String> {
    let scripts = Selector::parse("script").expect("a selector");
    let inline = page
        .select(&scripts)
        .filter(|script| {
            script.attr("src").is_none_or(|src| !src.starts_with("/static/")) || script.text().next().is_some()
        })
        .map(|script| script.html());
    let attributes = all(page, "*").into_iter().flat_map(|element| {
        let strange = element.attrs().filter(|(name, value)| {
            name.starts_with("on") || *name == "style" || value.trim_start().to_lowercase().starts_with("javascript:")
        });
        strange
            .map(|(name, value)| format!("{} {name}={value}", element.name()))
            .collect::<Vec<_>>()
    });
    inline.chain(attributes).collect()
}

#[tokio::test]
async fn a_display_name() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let petra = test.citizen("Petra").await;
    let rename = async |name: &str| {
        let typed = format!("\u{202e}{name}\u{200f}\u{200b}");
        petra.submit("/konto/name", "/konto/name", &[("name", &typed)]).await
    };
    let refused = rename(EVIL).await;
    assert_eq!(refused.status, 422, "names have no signs of addresses or tags");
    is_text_on(&refused, EVIL);
    assert_eq!(rename("\"P' onclick=x&lt;").await.status, 303);
    assert!(
        petra.get("/konto").await.texts(".account bdi")[0] == "\"P' onclick=x&lt;",
        "without marks of direction"
    );
    // One that came by another way.
    let name = format!("Bank {EVIL}");
    let sql = "update accounts set display_name = $1 where email = 'petra@example.org'";
    test.postgres.execute(sql, &[&name]).await.expect("a name");
    let id = petra.contribute(dialogue, "Bank", "Eine Bank").await;
    let path = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    let page = test.visitor().get(&path).await;
    is_text_on(&page, &name);
    assert_eq!(page.texts("article.post .meta bdi"), [name.as_str()]);
    is_text_on(&petra.get("/konto").await, &name);
    is_text_on(&petra.get("/konto/name").await, &name);
    is_text_on(&test.visitor().get(&format!("/dresden/melden/{id}")).await, &name);
    let told = test
        .visitor()
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}/contributions"))
        .await;
    assert_eq!(told.json()["items"][0]["author"]["name"], name.as_str());
}

#[tokio::test]
async fn a_title() {
    let test = TestPortal::start().await;
    let title = &format!("Bank {EVIL}");
    let dialogue = test.consultation("dresden", title, json!({ "summary": EVIL })).await;
    let id = test
        .citizen("Petra")
        .await
        .contribute(dialogue, title, "Eine Bank")
        .await;
    let visitor = test.visitor();
    for path in [
        "/".to_owned(),
        "/dresden".to_owned(),
        "/dresden/beteiligungen".to_owned(),
        format!("/dresden/beteiligungen/{dialogue}"),
        format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}"),
        "/suche?q=Bank".to_owned(),
    ] {
        let page = visitor.get(&path).await;
        if path == "/" {
            assert_eq!(strange(&page.page()), Vec::<String>::new());
        } else {
            is_text_on(&page, EVIL);
        }
    }
    let page = visitor.get(&format!("/dresden/beteiligungen/{dialogue}")).await;
    assert!(page.texts("title")[0].starts_with(title));
    let canonical = page.attribute("link[rel=canonical]", "href").expect("an address");
    assert!(
        canonical.ends_with("-bank-title-script-script-boese-script-b-onclick-boese-lt"),
        "{canonical}"
    );
}

#[tokio::test]
async fn a_documents_name_and_title() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    let sent = "..\\Plan'süd\u{202e}fdp\u{200b};x=1 <b>%0d%0aX-Evil: 1`\u{1f6b2}.pdf";
    let id = upload(&editor, dialogue, EVIL, sent, b"%PDF-1.7\n...").await;
    let page = test.visitor().get(&format!("/dresden/beteiligungen/{dialogue}")).await;
    is_text_on(&page, EVIL);
    let href = page.attribute(".documents a", "href").expect("a link");
    assert!(
        href.bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"\"'<>\\".contains(&byte)),
        "{href}"
    );
    let file = test.visitor().get(&href).await;
    assert_eq!(
        file.header("content-disposition"),
        "inline; filename=\"Plan_s_dfdp_x_1 -b--0d-0aX-Evil- 1__.pdf\"; \
         filename*=UTF-8''Plan%27s%C3%BCdfdp%3Bx%3D1%20-b--0d-0aX-Evil-%201%60%F0%9F%9A%B2.pdf"
    );
    assert!(file.headers.get("x-evil").is_none());
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    is_text_on(
        &editor
            .get(&format!("/dresden/verwaltung/beteiligungen/{dialogue}/unterlagen/{id}"))
            .await,
        EVIL,
    );
    // A name that is asked for and is not the document's is no way to name it.
    let other = test
        .visitor()
        .get(&format!("/dresden/dokumente/{id}/rechnung%0d%0aX-Evil:%201.exe"))
        .await;
    assert_eq!(other.location(), href);
    assert!(other.headers.get("x-evil").is_none());
}

#[tokio::test]
async fn what_is_searched_for() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    test.citizen("Petra")
        .await
        .contribute(dialogue, "Bank", &format!("Bank {EVIL}"))
        .await;
    let visitor = test.visitor();
    let asked = format!("Bank {EVIL}");
    let query = serde_urlencoded::to_string([("q", &asked)]).expect("a query");
    let page = visitor.get(&format!("/suche?{query}")).await;
    is_text_on(&page, &asked);
    assert_eq!(
        page.attribute("main input[name=q]", "value").as_deref(),
        Some(asked.as_str())
    );
    for path in ["/dresden/suche", "/suche", "/dresden/beteiligungen"] {
        for name in [
            "q",
            "format",
            "status",
            "thema",
            "kreis",
            "ort",
            "von",
            "bis",
            "art",
            "sortierung",
            "cursor",
            "nach",
            "limit",
        ] {
            let query = serde_urlencoded::to_string([(name, EVIL)]).expect("a query");
            let page = visitor.get(&format!("{path}?{query}")).await;
            assert_eq!(strange(&page.page()), Vec::<String>::new(), "{path} {name}");
            assert!(
                page.status < 500 && !page.shows("<script>boese") && !page.shows("<b onclick"),
                "{path} {name}"
            );
        }
    }
    // Snippets: the mark is the only element, on the page and in the API.
    let page = visitor.get("/suche?q=Bank").await;
    is_text_on(&page, "<script>boese()</script>");
    let told = visitor.api_get("/search?q=Bank").await.json();
    let snippets: Vec<_> = told["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(|item| item["snippet_html"].as_str())
        .collect();
    assert!(
        snippets.iter().any(|snippet| snippet.contains("&lt;script&gt;")),
        "{snippets:?}"
    );
    for snippet in snippets {
        let rest = snippet.replace("<mark>", "").replace("</mark>", "");
        assert!(!rest.contains(['<', '>', '"']), "{snippet}");
    }
}

#[tokio::test]
async fn what_is_suggested() {
    let test = TestPortal::start().await;
    test.consultation("dresden", &format!("Bank {EVIL}"), json!({})).await;
    let query = serde_urlencoded::to_string([("q", "Bank </script>")]).expect("a query");
    for query in ["q=Bank", &query] {
        let seen = test.visitor().get(&format!("/suche/vorschlaege?{query}")).await;
        assert_eq!(seen.header("content-type"), "application/x-suggestions+json");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
        assert!(seen.header("content-security-policy").starts_with("default-src 'none'"));
        assert!(seen.json()[1].is_array());
    }
    let seen = test.visitor().get("/suche/vorschlaege?q=Bank").await;
    assert_eq!(seen.json()[1][0], format!("Bank {EVIL}"));
}

/// The cells of a table as a German spreadsheet reads them, without its first line.
fn cells(seen: &Seen) -> Vec<Vec<String>> {
    assert_eq!(seen.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        seen.header("content-disposition").starts_with("attachment; "),
        "{}",
        seen.header("content-disposition")
    );
    let text = seen.text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect());
    rows.collect()
}

/// What spreadsheets take for formulas, in the shapes that get past simple filters.
const FORMULAS: [&str; 8] = [
    "=HYPERLINK(\"https://evil.example\";\"Bank\")",
    "+1+cmd|' /C calc'!A0",
    "-1+1",
    "@SUM(A1)",
    "=1;=2",
    "＝1+1",
    "=1\"\"",
    "\u{a0}=1",
];

#[track_caller]
fn no_formulas(rows: &[Vec<String>]) {
    for cell in rows.iter().flatten() {
        let first = cell.trim_start().chars().next();
        assert!(
            !matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')),
            "{cell:?}"
        );
        assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
    }
}

#[tokio::test]
async fn a_cell_of_the_log() {
    let test = TestPortal::start().await;
    for formula in FORMULAS {
        test.consultation("dresden", formula, json!({})).await;
    }
    let admin = test.person("=Ada", Some(("dresden", "admin"))).await;
    let rows = cells(&admin.get("/dresden/verwaltung/protokoll.csv").await);
    assert_eq!(rows.len(), FORMULAS.len());
    no_formulas(&rows);
    for formula in FORMULAS {
        let quoted = format!("'{}", formula.trim());
        assert!(rows.iter().any(|row| row.contains(&quoted)), "{quoted} in {rows:?}");
    }
    let json = admin.get("/dresden/verwaltung/protokoll.json").await;
    assert_eq!(json.json().as_array().map(Vec::len), Some(FORMULAS.len()));
}

#[tokio::test]
async fn a_cell_of_the_numbers_of_moderation() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let mia = test.person("Mia", Some(("dresden", "moderator"))).await;
    let anna = test.citizen("Anna").await;
    for (number, formula) in FORMULAS.iter().enumerate() {
        let post = anna
            .contribute(dialogue, &format!("Nummer {number}"), "Mehr Bänke!")
            .await;
        let sql = format!(
            "with ground as (insert into grounds (tenant_id, kind, title, source)
               values (current_tenant(), 'rules', $${formula}$$, $${formula}$$) returning id),
             opened as (insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency)
               select tenant_id, id, participant_id, consultation_id, 'staff', 2 from posts where id = {post} returning id)
             select ground.id * 1000000000 + opened.id from ground, opened"
        );
        let both = test.count("dresden", &sql).await;
        let (ground, case) = (both / 1_000_000_000, both % 1_000_000_000);
        let page = format!("/dresden/moderation/faelle/{case}");
        let fields = [("aktion", "hide"), ("grund", &*ground.to_string()), ("tatsachen", EVIL)];
        let decided = mia.submit(&page, &page, &fields).await;
        assert_eq!(decided.status, 303, "{}", decided.text);
        is_text_on(&mia.get(&page).await, EVIL);
    }
    let rows = cells(&test.visitor().get("/dresden/transparenz.csv").await);
    assert!(
        rows.iter().any(|row| row.iter().any(|cell| cell.contains("HYPERLINK"))),
        "{rows:?}"
    );
    no_formulas(&rows);
}

#[tokio::test]
async fn a_header_of_a_mail() {
    let test = TestPortal::start().await;
    let sql =
        "update tenants set name = e'Görlitz\\r\\nBcc: alle@example.org\\r\\n\\r\\n<script>' where slug = 'dresden'";
    test.postgres.batch_execute(sql).await.expect("a name");
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    let dialogue = test.dialogue().await;
    let anna = test.citizen("Anna").await;
    let name = "Änna\r\nBcc: alle@example.org\r\n\r\n<script>boese()</script>";
    let rename = "update accounts set display_name = $1 where email = 'anna@example.org'";
    test.postgres.execute(rename, &[&name]).await.expect("a name");
    let title = "Bank\nBcc: alle@example.org <script>boese()</script> ÄÖÜ";
    let post = anna.contribute(dialogue, &title.replace('\n', " "), "Eine Bank").await;
    let mia = test.person("Mia", Some(("dresden", "moderator"))).await;
    let sql = format!(
        "insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency)
         select tenant_id, id, participant_id, consultation_id, 'staff', 2 from posts where id = {post} returning id"
    );
    let case = test.count("dresden", &sql).await;
    let sql = format!("update posts set title = e'Bank\\nBcc: alle@example.org' where id = {post}");
    test.as_tenant("dresden", |client| async move { client.batch_execute(&sql).await })
        .await
        .expect("a title");
    let page = format!("/dresden/moderation/faelle/{case}");
    let ground = test
        .count("dresden", "select id from grounds where code = 'insult'")
        .await
        .to_string();
    let fields = [
        ("aktion", "hide"),
        ("grund", &*ground),
        ("tatsachen", "Bank\r\nBcc: alle@example.org"),
    ];
    assert_eq!(mia.submit(&page, &page, &fields).await.status, 303);
    test.shift_clock(3600.0).await;
    let mail = test.last_mail("anna@example.org").await;
    let (head, _) = mail.raw.split_once("\n\n").expect("headers and a body");
    assert!(head.is_ascii(), "{head}");
    let names: Vec<_> = head
        .lines()
        .filter(|line| !line.starts_with([' ', '\t']))
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name.to_lowercase())
        .collect();
    assert!(!names.contains(&"bcc".to_owned()), "{head}");
    for once in ["from", "to", "subject", "content-type", "message-id", "date"] {
        assert_eq!(names.iter().filter(|name| *name == once).count(), 1, "{once}: {head}");
    }
    assert!(head.lines().all(|line| line.len() <= 998), "RFC 5322, section 2.1.1");
    assert!(
        !mail.html.contains("<script") && mail.html.contains("&lt;script"),
        "{}",
        mail.html
    );
    assert!(mail.header("from").starts_with("=?utf-8?"), "RFC 2047: {head}");
}

#[tokio::test]
async fn scripts_hold_nothing_and_pages_have_no_json_in_them() {
    let test = TestPortal::start().await;
    let dialogue = test.consultation("dresden", EVIL, json!({})).await;
    let petra = test.citizen("Petra").await;
    petra.contribute(dialogue, EVIL, EVIL).await;
    for path in [
        "/",
        "/suche?q=boese",
        "/dresden",
        "/anmelden",
        "/registrieren",
        "/dresden/impressum",
        "/gibt/es/nicht",
    ] {
        let page = test.visitor().get(path).await;
        assert_eq!(strange(&page.page()), Vec::<String>::new(), "{path}");
        let policy = page.header("content-security-policy");
        assert!(
            policy.contains("script-src 'self'") && !policy.contains("unsafe"),
            "{path}: {policy}"
        );
    }
    let page = petra.get(&format!("/dresden/beteiligungen/{dialogue}")).await;
    is_text_on(&page, EVIL);
    // What the API says is JSON and nothing a browser would show.
    let told = petra
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}/contributions"))
        .await;
    assert_eq!(told.header("content-type"), "application/json");
    assert_eq!(told.header("x-content-type-options"), "nosniff");
    assert!(told.header("content-security-policy").starts_with("default-src 'none'"));
    assert_eq!(told.json()["items"][0]["title"], EVIL);
}

#[tokio::test]
async fn a_picture_that_is_a_program() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let editor = test.editor("Edda", "dresden").await;
    for (file, content) in [
        (
            "karte.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='boese()'><script>boese()</script></svg>",
        ),
        (
            "karte.html",
            "<?xml version='1.0'?><!-- <html> --><svg><foreignObject><iframe src='javascript:boese()'/></foreignObject></svg>",
        ),
        (
            "karte.xml",
            "<?xml version='1.0'?><?xml-stylesheet href='#x' type='text/xsl'?><a><x:script xmlns:x='http://www.w3.org/1999/xhtml'>boese()</x:script></a>",
        ),
    ] {
        let id = upload(&editor, dialogue, "Karte", file, content.as_bytes()).await;
        let found = test.visitor().get(&format!("/dresden/dokumente/{id}")).await;
        let seen = test.visitor().get(found.location()).await;
        assert_eq!(seen.status, 200);
        assert!(
            ["image/svg+xml", "application/xml"].contains(&seen.header("content-type")),
            "{file}"
        );
        let disposition = seen.header("content-disposition");
        assert!(
            disposition.starts_with("attachment; ") && !disposition.contains(".html\""),
            "{disposition}"
        );
        assert!(
            seen.header("content-security-policy")
                .starts_with("sandbox; default-src 'none'"),
            "{file}"
        );
        assert!(!seen.header("content-security-policy").contains("allow"), "{file}");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn what_programs_read_as_xml() {
    let test = TestPortal::start().await;
    let evil = format!("Bank {EVIL} ]]>&#0;&x;");
    let dialogue = test.consultation("dresden", &evil, json!({})).await;
    let id = test.citizen("Petra").await.contribute(dialogue, &evil, &evil).await;
    // Control characters come in by no form; an older import may have left some.
    let sql = format!("update posts set title = title || e'\\x1b\\x07\\ufffe\\u0085' where id = {id}");
    test.as_tenant("dresden", |client| async move { client.batch_execute(&sql).await })
        .await
        .expect("a title");
    let sql = "update tenants set name = e'Dresden <![CDATA[\\x1b' where slug = 'dresden'";
    test.postgres.batch_execute(sql).await.expect("a name");
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    for path in [
        "/suche.atom?q=Bank",
        "/dresden/suche.atom?q=Bank",
        "/dresden/beteiligungen.atom",
        "/opensearch.xml",
        "/dresden/opensearch.xml",
        "/sitemap.xml",
        "/dresden/sitemap.xml",
    ] {
        let seen = test.visitor().get(path).await;
        assert_eq!(seen.status, 200, "{path}: {}", seen.text);
        assert!(seen.header("content-type").contains("xml; charset=utf-8"), "{path}");
        // Well-formed, and no element of theirs.
        assert_eq!(texts(&seen.text, "script"), Vec::<String>::new(), "{path}");
        assert!(
            !seen.text.contains(['\u{1b}', '\u{7}', '\u{fffe}']),
            "{path}: {}",
            seen.text
        );
        assert!(
            !seen.text.contains("<![CDATA[") && !seen.text.contains("<!--"),
            "{path}"
        );
    }
    let feed = test.visitor().get("/dresden/suche.atom?q=Bank").await;
    assert!(
        texts(&feed.text, "title").iter().any(|title| title.starts_with(&evil)),
        "{}",
        feed.text
    );
    let query = serde_urlencoded::to_string([("q", &evil)]).expect("a query");
    let feed = test.visitor().get(&format!("/suche.atom?{query}")).await;
    assert_eq!(texts(&feed.text, "script"), Vec::<String>::new());
}

#[tokio::test]
async fn an_organisations_name_and_what_reporters_and_deciders_write() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    let petra = test.citizen("Petra").await;
    let found = async |name: &str| {
        let fields = [("name", name), ("zusatz", name), ("art", "association")];
        petra
            .submit("/konto/organisationen/neu?name=x", "/konto/organisationen/neu", &fields)
            .await
    };
    let refused = found(EVIL).await;
    assert_eq!(refused.status, 422, "names have no signs of addresses or tags");
    is_text_on(&refused, EVIL);
    assert_eq!(found("\u{202e}\"Linde' onclick=x&lt;").await.status, 303);
    is_text_on(&petra.get("/konto/organisationen").await, "\"Linde' onclick=x&lt;");
    // One that came by another way.
    test.postgres
        .execute("update organisations set name = $1", &[&EVIL])
        .await
        .expect("a name");
    is_text_on(&petra.get("/konto/organisationen").await, EVIL);
    let post = petra.contribute(dialogue, "Bank", "Eine Bank").await;
    let form = format!("/dresden/melden/{post}");
    let fields = [
        ("was", "text"),
        ("grund", "insult"),
        ("erklaerung", EVIL),
        ("name", EVIL),
        ("email", "r@example.org"),
        ("redlich", "1"),
    ];
    let sent = test.visitor().submit(&form, &form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let wrong = test
        .visitor()
        .submit(&form, &form, &[("erklaerung", EVIL), ("name", EVIL), ("email", EVIL)])
        .await;
    assert_eq!(wrong.status, 422);
    is_text_on(&wrong, EVIL);
    let mia = test.person("Mia", Some(("dresden", "moderator"))).await;
    let case = test.count("dresden", "select max(id) from moderation_cases").await;
    is_text_on(&mia.get(&format!("/dresden/moderation/faelle/{case}")).await, EVIL);
    is_text_on(&mia.get("/dresden/moderation").await, "Bank");
}

#[tokio::test]
async fn an_address_that_comes_back() {
    let test = TestPortal::start().await;
    let petra = test.citizen("Petra").await;
    let evil = serde_urlencoded::to_string([("zurueck", "//evil.example"), ("wahl", "de")]).expect("a query");
    let chosen = petra.get(&format!("/sprache?{evil}")).await;
    assert!(
        chosen.location().starts_with('/') && !chosen.location().starts_with("//"),
        "{}",
        chosen.location()
    );
    for back in [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:boese()",
        "/\t/evil.example",
        "/%0d%0aX-Evil:1",
        EVIL,
    ] {
        let query = serde_urlencoded::to_string([("zurueck", back), ("wahl", "de")]).expect("a query");
        let seen = petra.get(&format!("/sprache?{query}")).await;
        let location = seen.header("location");
        assert!(
            location.starts_with('/') && !location[1..].starts_with(['/', '\\', '\t']),
            "{back}: {location}"
        );
        assert!(
            location.bytes().all(|byte| byte.is_ascii_graphic()),
            "{back}: {location}"
        );
        let page = test.visitor().get(&format!("/anmelden?{query}")).await;
        assert_eq!(strange(&page.page()), Vec::<String>::new(), "{back}");
    }
    let kept: Value = json!(
        petra
            .send(Method::GET, "/%22%3E%3Cscript%3Eboese()%3C/script%3E", &[], None)
            .await
            .text
    );
    assert!(!kept.as_str().expect("a page").contains("<script>boese"));
}
