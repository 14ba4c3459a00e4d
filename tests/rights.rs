//! The rights of the person: the download of all own data, deletion with time to think it over, accounts that nobody
//! uses. Time passes by the database's clock.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use serde_json::{Value, json};
use zip::ZipArchive;

use crate::formal_statements::{plan, state};
use crate::support::{Person, TestPortal};
use beteiligungsportal::accounts::password;
use beteiligungsportal::rights;

const PASSWORD: &str = "grüne kuh fährt straßenbahn";
const DAY: f64 = 86_400.0;

/// A citizen who knows a password, signed in.
async fn person(test: &TestPortal, name: &str) -> Person {
    let person = test.citizen(name).await;
    set_password(test, &person).await;
    person
}

pub async fn set_password(test: &TestPortal, person: &Person) {
    let hash = password::hash(PASSWORD, [7; 16]).await.expect("a hash");
    let account = person.account.expect("an account");
    let set = "update accounts set password_hash = $2 where id = $1";
    test.postgres
        .execute(set, &[&account, &hash])
        .await
        .expect("a password");
}

fn email(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

async fn comment(person: &Person, tenant: &str, contribution: i64, body: &str) -> i64 {
    let path = format!("/tenants/{tenant}/contributions/{contribution}/comments");
    let made = person.api_post(&path, &json!({ "body": body })).await;
    assert_eq!(made.status, 201, "{}", made.text);
    made.json()["id"].as_i64().expect("an id")
}

async fn vote(person: &Person, tenant: &str, contribution: i64, value: &str) {
    let path = format!("/tenants/{tenant}/contributions/{contribution}/vote");
    let cast = person.api_put(&path, &json!({ "value": value })).await;
    assert_eq!(cast.status, 200, "{}", cast.text);
}

/// Asks for the deletion as a person does.
async fn leave(person: &Person, choice: &str) {
    let fields = [("beitraege", choice), ("old", PASSWORD)];
    let left = person.submit("/konto/loeschen", "/konto/loeschen", &fields).await;
    assert_eq!(left.location(), "/konto/loeschen/vorgemerkt", "{}", left.text);
}

/// Does what the worker does every hour, and all jobs that come of it.
async fn hour(test: &TestPortal) {
    rights::tend(&test.portal.db).await.expect("periodic work");
    test.work_off().await;
}

async fn exists(test: &TestPortal, person: &Person) -> bool {
    let account = person.account.expect("an account");
    let row = test
        .postgres
        .query_one("select exists (select from accounts where id = $1)", &[&account])
        .await;
    row.expect("an answer").get(0)
}

async fn sign_in(test: &TestPortal, email: &str) -> (Person, String) {
    let mut person = test.visitor();
    let fields = [("email", email), ("password", PASSWORD)];
    let signed_in = person.submit("/anmelden", "/anmelden", &fields).await;
    assert_eq!(signed_in.status, 303, "{}", signed_in.text);
    let cookie = signed_in.set_cookie().split(';').next().expect("a cookie");
    person.cookie = Some(cookie.to_owned());
    let account = "select id from accounts where email_key = $1";
    let account = test.postgres.query_one(account, &[&email]).await.expect("an account");
    person.account = Some(account.get(0));
    let location = signed_in.location().to_owned();
    (person, location)
}

/// All tables and columns that still hold one of the needles, in every row of every tenant.
async fn traces(test: &TestPortal, needles: &[&str]) -> Vec<String> {
    let columns = test
        .postgres
        .query(
            "select c.relname::text, a.attname::text from pg_attribute as a
             join pg_class as c on c.oid = a.attrelid join pg_type as t on t.oid = a.atttypid
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
               and c.relname not in ('refinery_schema_history', 'test_clock')
               and not a.attisdropped and (t.typcategory in ('S', 'A') or t.typname in ('jsonb', 'json', 'tsvector', 'bytea'))
             order by 1, 2",
            &[],
        )
        .await
        .expect("the catalogue");
    assert!(columns.len() > 60, "{}", columns.len());
    let mut found = Vec::new();
    for slug in ["dresden", "leipzig"] {
        for column in &columns {
            let (table, column): (String, String) = (column.get(0), column.get(1));
            let query = format!("select count(*) from {table} where position($1 in lower(\"{column}\"::text)) > 0");
            for needle in needles {
                let needle = needle.to_lowercase();
                let count: i64 = test
                    .as_tenant(slug, |client| async {
                        client.query_one(&query, &[&needle]).await.expect(&query).get(0)
                    })
                    .await;
                if count > 0 {
                    found.push(format!("{table}.{column}: {needle}"));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

pub async fn files(person: &Person) -> BTreeMap<String, String> {
    let page = person.get("/konto/daten").await;
    let token = page.form_token("/konto/daten");
    let body = serde_urlencoded::to_string([("csrf", token.as_str()), ("old", PASSWORD)]).expect("a form");
    let answer = reqwest::Client::new()
        .post(format!("{}/konto/daten", person.base()))
        .header("cookie", person.cookie.clone().expect("a session"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body)
        .send()
        .await
        .expect("an answer");
    assert_eq!(answer.status(), 200);
    let header = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
    assert_eq!(header("content-type"), "application/zip");
    assert_eq!(header("cache-control"), "no-store");
    assert!(header("content-disposition").starts_with("attachment; filename=\"meine-daten-"));
    let length: usize = header("content-length").parse().expect("a number");
    let bytes = answer.bytes().await.expect("a file");
    assert_eq!(bytes.len(), length);
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    let names = zip.file_names().map(|name| name.expect("a name").into_owned());
    let names: Vec<String> = names.collect();
    let mut files = BTreeMap::new();
    for name in names {
        let mut text = String::new();
        let mut file = zip.by_name(&name).expect("a file");
        file.read_to_string(&mut text).expect("a text");
        files.insert(name, text);
    }
    files
}

fn records(files: &BTreeMap<String, String>, name: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(&files[name]).expect("JSON");
    all["records"].as_array().expect("records").clone()
}

#[tokio::test]
async fn a_person_downloads_all_that_is_theirs_and_nothing_else() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Anna Achtermann").await;
    let bela = person(&test, "Bela Brückner").await;
    let (dialogue, elsewhere) = (
        test.dialogue().await,
        test.consultation("leipzig", "Ring", json!({})).await,
    );
    let hers = anna.contribute(dialogue, "", "Erste Fassung <b>mit Zeichen</b>").await;
    let edit = format!("/dresden/beteiligungen/{dialogue}/beitraege/{hers}/bearbeiten");
    let edited = anna
        .submit(&edit, &edit, &[("title", "Neu"), ("body", "Zweite Fassung")])
        .await;
    assert_eq!(edited.status, 303, "{}", edited.text);
    anna.contribute_in("leipzig", elsewhere, "", "Auch in Leipzig").await;
    let path = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let his = bela
        .api_post(&path, &json!({ "title": "Bänke", "body": "Belas Worte" }))
        .await;
    let his = his.json()["id"].as_i64().expect("an id");
    comment(&anna, "dresden", his, "Annas Kommentar").await;
    vote(&anna, "dresden", his, "disagree").await;
    vote(&bela, "dresden", hers, "agree").await;
    let form = format!("/dresden/melden/{his}");
    let notice = [
        ("was", "text"),
        ("grund", "off_topic"),
        ("erklaerung", "Das gehört nicht hierher."),
        ("redlich", "1"),
    ];
    assert_eq!(anna.submit(&form, &form, &notice).await.status, 303);
    let mia = test.person("Mia", Some(("dresden", "moderator"))).await;
    let case = format!(
        "insert into moderation_cases (tenant_id, post_id, participant_id, consultation_id, cause, urgency)
         select tenant_id, id, participant_id, consultation_id, 'staff', 2 from posts where id = {hers} returning id"
    );
    let page = format!("/dresden/moderation/faelle/{}", test.count("dresden", &case).await);
    let ground = test
        .count("dresden", "select id from grounds where code = 'insult'")
        .await
        .to_string();
    let decision = [
        ("aktion", "hide"),
        ("grund", &ground),
        ("tatsachen", "Ein Schimpfwort im ersten Satz."),
    ];
    assert_eq!(mia.submit(&page, &page, &decision).await.status, 303);
    test.shift_clock(660.0).await;
    let own = test.count("dresden", "select id from decisions").await;
    let own = format!("/konto/entscheidungen/{own}");
    let objection = [("argument", "Das war keine Beleidigung.")];
    assert_eq!(anna.submit(&own, &own, &objection).await.status, 303);

    let files = files(&anna).await;
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    let expected = [
        "beitraege-1.html",
        "beitraege-1.json",
        "entscheidungen-1.html",
        "entscheidungen-1.json",
        "index.html",
        "konto-1.html",
        "konto-1.json",
        "meldungen-1.html",
        "meldungen-1.json",
        "portale-1.html",
        "portale-1.json",
        "stimmen-1.html",
        "stimmen-1.json",
    ];
    assert_eq!(names, expected);
    let account = &records(&files, "konto-1.json")[0];
    assert_eq!(account["email"], email("Anna Achtermann"));
    assert_eq!(account["sessions"].as_array().expect("sessions").len(), 1);
    assert_eq!(account["api_tokens"].as_array().expect("tokens").len(), 1);
    let portals = records(&files, "portale-1.json");
    let portals: Vec<_> = portals.iter().map(|portal| portal["address"].as_str()).collect();
    assert_eq!(portals, [Some("dresden"), Some("leipzig")]);
    let posts = records(&files, "beitraege-1.json");
    let bodies: Vec<_> = posts.iter().map(|post| post["body_text"].as_str()).collect();
    assert_eq!(
        bodies,
        [Some("Zweite Fassung"), Some("Auch in Leipzig"), Some("Annas Kommentar")]
    );
    assert_eq!(
        posts[0]["earlier_versions"][0]["body_text"],
        "Erste Fassung <b>mit Zeichen</b>"
    );
    assert_eq!(posts[0]["status"], "hidden", "what became of it is theirs to know");
    assert_eq!(records(&files, "stimmen-1.json")[0]["vote"], "disagree");
    let decision = &records(&files, "entscheidungen-1.json")[0];
    assert_eq!(
        (decision["action"].as_str(), decision["objection"].as_str()),
        (Some("hide"), Some("Das war keine Beleidigung."))
    );
    assert!(files["entscheidungen-1.html"].contains("Ein Schimpfwort im ersten Satz."));
    let report = &records(&files, "meldungen-1.json")[0];
    assert_eq!(report["explanation"], "Das gehört nicht hierher.");
    assert!(files["meldungen-1.html"].contains("Gehört nicht hierher"));
    let html = &files["beitraege-1.html"];
    for shown in [
        "Erste Fassung &lt;b&gt;",
        "Ausgeblendet",
        "Radweg an der Elbe",
        "Frühere Fassungen",
    ] {
        assert!(html.contains(shown), "{shown} in {html}");
    }
    assert!(files["index.html"].contains("href=\"beitraege-1.html\""));
    for (name, text) in &files {
        for foreign in ["Belas Worte", "Bela Brückner", "bela.br", "argon2"] {
            assert!(!text.contains(foreign), "{foreign} in {name}: {text}");
        }
    }
}

#[tokio::test]
async fn nobody_gets_the_file_without_the_password() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Anna").await;
    for wrong in ["", "falsch"] {
        let refused = anna.submit("/konto/daten", "/konto/daten", &[("old", wrong)]).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.attribute("input[name=old]", "aria-invalid").is_some(),
            "{}",
            refused.text
        );
        assert_eq!(refused.header("content-disposition"), "");
    }
    let stranger = test.visitor().get("/konto/daten").await;
    assert_eq!(stranger.location(), "/anmelden?zurueck=%2Fkonto%2Fdaten");
    for page in ["/konto/loeschen", "/konto/rueckkehr"] {
        assert_eq!(test.visitor().get(page).await.status, 303, "{page}");
    }
}

#[tokio::test]
async fn who_wrote_a_lot_gets_it_in_parts() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Anna").await;
    let dialogue = test.dialogue().await;
    anna.contribute(dialogue, "", "Nummer 0").await;
    test.as_tenant("dresden", |client| async move {
        let many = "insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version)
            select p.tenant_id, p.kind, p.consultation_id, p.participant_id, 'x', 'Nummer ' || n, 'x', 1
            from posts as p cross join generate_series(1, 450) as n";
        client.execute(many, &[]).await.expect("many posts");
    })
    .await;
    let files = files(&anna).await;
    let all: Vec<_> = (1..=3)
        .flat_map(|part| records(&files, &format!("beitraege-{part}.json")))
        .map(|post| post["body_text"].as_str().expect("a text").to_owned())
        .collect();
    assert_eq!(all, (0..=450).map(|n| format!("Nummer {n}")).collect::<Vec<_>>());
    assert!(!files.contains_key("beitraege-4.json"));

    leave(&anna, "loeschen").await;
    test.shift_clock(15.0 * DAY).await;
    hour(&test).await;
    assert_eq!(
        test.count("dresden", "select count(*) from posts where body <> ''")
            .await,
        0
    );
    assert_eq!(
        test.count("dresden", "select contributions from consultation_counts")
            .await,
        0
    );
}

#[tokio::test]
async fn a_deleted_person_leaves_no_trace_and_the_counts_are_right() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Annegret Achtermann").await;
    let bela = person(&test, "Bela").await;
    let dialogue = test.dialogue().await;
    let elsewhere = test.consultation("leipzig", "Ring", json!({})).await;
    let alone = anna.contribute(dialogue, "", "Unbeantwortet").await;
    let answered = anna.contribute(dialogue, "", "Beantwortet").await;
    comment(&bela, "dresden", answered, "Gute Idee").await;
    let his = bela.contribute(dialogue, "", "Belas Beitrag").await;
    let hers = comment(&anna, "dresden", his, "Annas Kommentar").await;
    anna.contribute_in("leipzig", elsewhere, "", "Leipziger Allerlei").await;
    vote(&anna, "dresden", his, "agree").await;
    vote(&bela, "dresden", his, "disagree").await;
    vote(&anna, "dresden", alone, "agree").await;
    let search = |test: &TestPortal| {
        let visitor = test.visitor();
        async move { visitor.api_get("/search?q=Allerlei").await.json()["total"].clone() }
    };
    assert_eq!(search(&test).await, 1);
    // A change of address and a forgotten password lie about too.
    let fields = [("email", "annegret.neu@example.org"), ("old", PASSWORD)];
    anna.submit("/konto/email", "/konto/email", &fields).await;
    let forgot = [("email", "annegret.achtermann@example.org")];
    test.visitor()
        .submit("/passwort-vergessen", "/passwort-vergessen", &forgot)
        .await;

    // A letter about a duty that never reached her.
    let letter = "insert into jobs (kind, payload, dead_at) values ('staff letter', jsonb_build_object('letter',
        jsonb_build_object('removed', jsonb_build_object('email', $1::text, 'name', 'Annegret Achtermann'))), now())";
    test.postgres
        .execute(letter, &[&email("Annegret Achtermann")])
        .await
        .expect("a letter that was given up");

    leave(&anna, "loeschen").await;
    assert_eq!(anna.get("/konto").await.status, 303, "signed out everywhere");
    let refused = anna
        .api_post(
            &format!("/tenants/dresden/consultations/{dialogue}/contributions"),
            &json!({ "body": "Noch etwas" }),
        )
        .await;
    refused.is_problem(401);
    let mail = test.last_mail(&email("Annegret Achtermann")).await;
    assert!(mail.text.contains("Löschung zurücknehmen"), "{}", mail.text);
    test.shift_clock(13.9 * DAY).await;
    hour(&test).await;
    assert!(exists(&test, &anna).await, "not before its time");
    assert!(
        test.visitor()
            .get(&format!("/dresden/beteiligungen/{dialogue}"))
            .await
            .shows("Unbeantwortet")
    );

    test.shift_clock(14.1 * DAY).await;
    hour(&test).await;
    hour(&test).await;
    assert!(!exists(&test, &anna).await);
    let last = test.last_mail(&email("Annegret Achtermann")).await;
    assert!(last.text.contains("Dies ist die letzte E-Mail an Sie"), "{}", last.text);
    test.work_off().await;
    assert_eq!(
        traces(
            &test,
            &[
                "annegret",
                "Unbeantwortet",
                "Beantwortet",
                "Allerlei",
                "Annas Kommentar"
            ]
        )
        .await,
        Vec::<String>::new()
    );

    let visitor = test.visitor();
    let list = visitor
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}/contributions"))
        .await;
    let votes = |list: &Value, id: i64| {
        let items = list["items"].as_array().expect("items");
        let item = items.iter().find(|item| item["id"] == id);
        item.map(|item| item["votes"].clone())
    };
    assert_eq!(
        votes(&list.json(), his),
        Some(json!({ "agree": 0, "neutral": 0, "disagree": 1 }))
    );
    assert_eq!(
        votes(&list.json(), alone),
        None,
        "nothing is left where nobody answered"
    );
    assert!(
        votes(&list.json(), answered).is_some(),
        "an empty place where somebody did"
    );
    assert_eq!(
        test.count("dresden", "select contributions from consultation_counts")
            .await,
        1
    );
    assert_eq!(
        test.count("dresden", "select comments from consultation_counts").await,
        1
    );
    let thread = visitor
        .get(&format!("/dresden/beteiligungen/{dialogue}/beitraege/{answered}"))
        .await;
    assert!(
        thread.shows("Gute Idee") && thread.shows("zurückgezogen"),
        "{}",
        thread.text
    );
    let comments = visitor
        .api_get(&format!("/tenants/dresden/contributions/{his}/comments"))
        .await
        .json();
    assert!(!comments.to_string().contains(&format!("\"id\":{hers}")), "{comments}");
    assert_eq!(search(&test).await, 0);
}

#[tokio::test]
async fn contributions_may_stay_without_the_name() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Annegret").await;
    let dialogue = test.dialogue().await;
    let hers = anna.contribute(dialogue, "", "Mehr Linden!").await;
    let taken_back = anna.contribute(dialogue, "", "Doch nicht").await;
    let edit = format!("/dresden/beteiligungen/{dialogue}/beitraege/{hers}/bearbeiten");
    anna.submit(&edit, &edit, &[("title", "Linden"), ("body", "Mehr Linden, bitte!")])
        .await;
    let withdraw = format!("/dresden/beteiligungen/{dialogue}/beitraege/{taken_back}/zurueckziehen");
    assert_eq!(anna.submit(&withdraw, &withdraw, &[]).await.status, 303);
    vote(&anna, "dresden", hers, "agree").await;
    leave(&anna, "bleiben").await;
    test.shift_clock(15.0 * DAY).await;
    hour(&test).await;
    let found = test
        .visitor()
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}/contributions"))
        .await
        .json();
    assert_eq!(found["items"][0]["author"]["name"], "Gelöschtes Konto");
    assert_eq!(found["items"][0]["body"], "Mehr Linden, bitte!");
    assert_eq!(found["items"][0]["votes"]["agree"], 1, "the vote counts on, nobody's");
    let mut reader = test.visitor();
    reader.cookie = Some("sprache=en".into());
    let page = reader
        .get(&format!("/dresden/beteiligungen/{dialogue}/beitraege/{hers}"))
        .await;
    assert!(page.shows("Deleted account") && !page.shows("Gelöschtes Konto"));
    assert_eq!(
        traces(&test, &["annegret", "Mehr Linden!", "Doch nicht"]).await,
        Vec::<String>::new()
    );

    // Nobody else can call themselves that.
    test.shift_clock(0.0).await;
    let bela = person(&test, "Bela").await;
    let refused = bela
        .submit("/konto/name", "/konto/name", &[("name", "Gelöschtes  Konto")])
        .await;
    assert_eq!(refused.status, 422);
}

#[tokio::test]
async fn a_formal_file_is_cut_loose_and_stays_whole() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Annegret").await;
    let formats = ["procedure", "land_use_plan", "permit"];
    let mut written = Vec::new();
    for format in formats {
        let made = test
            .consultation("dresden", &format!("Verfahren {format}"), json!({ "format": format }))
            .await;
        test.as_tenant("dresden", |client| async move {
            let open = "update phases set methods = array['contributions'] where consultation_id = $1";
            client.execute(open, &[&made]).await.expect("contributions are taken");
        })
        .await;
        let id = anna.contribute(made, "", &format!("Einwendung {format}")).await;
        vote(&anna, "dresden", id, "agree").await;
        written.push((made, id));
    }
    let (made, id) = written[0];
    let edit = format!("/dresden/beteiligungen/{made}/beitraege/{id}/bearbeiten");
    anna.submit(
        &edit,
        &edit,
        &[("title", "Einwendung"), ("body", "Einwendung procedure, ergänzt")],
    )
    .await;
    let informal = anna.contribute(test.dialogue().await, "", "Nur so").await;

    let page = anna.get("/konto/loeschen").await;
    for format in formats {
        assert!(
            page.texts("main li").contains(&format!("Verfahren {format} (Dresden)")),
            "the person is told before"
        );
    }
    let have = page.texts("main dd");
    assert_eq!(have, ["1 Text, 0 Stimmen", "3 Texte, 3 Stimmen"]);
    leave(&anna, "loeschen").await;
    test.shift_clock(15.0 * DAY).await;
    hour(&test).await;
    assert!(!exists(&test, &anna).await);
    for (format, (_, id)) in formats.iter().zip(&written) {
        let row = test
            .as_tenant("dresden", |client| async move {
                let sql = "select p.body, p.author, p.status, a.account_id, (select agree from vote_counts as v where v.post_id = p.id)
                    from posts as p join participants as a on a.id = p.participant_id where p.id = $1";
                client.query_one(sql, &[id]).await.expect("the post")
            })
            .await;
        assert!(row.get::<_, String>(0).starts_with(&format!("Einwendung {format}")));
        assert_eq!(row.get::<_, String>(1), "Gelöschtes Konto");
        assert_eq!(row.get::<_, String>(2), "visible");
        assert_eq!(row.get::<_, Option<i64>>(3), None);
        assert_eq!(row.get::<_, i32>(4), 1);
    }
    let versions = "select count(*) from post_versions where body = 'Einwendung procedure'";
    assert_eq!(test.count("dresden", versions).await, 1);
    let gone = format!("select count(*) from posts where id = {informal} and body = ''");
    assert_eq!(test.count("dresden", &gone).await, 1);
    assert_eq!(traces(&test, &["annegret"]).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_accounts_statement_is_among_its_data_and_stays_without_it() {
    let test = TestPortal::start().await;
    let permit = test
        .consultation("dresden", "Windpark", json!({ "format": "permit" }))
        .await;
    let plan = plan(&test).await;
    let anna = person(&test, "Annegret").await;
    let named = [("body", "Zu *laut*."), ("name", "Annegret Ast"), ("address", "Dorf 1")];
    let (_, objection) = state(&anna, permit, &named).await;
    let (place, statement) = state(&anna, plan, &named).await;
    let files = files(&anna).await;
    let stated = records(&files, "stellungnahmen-1.json");
    assert_eq!(stated[0]["postal_address"], "Dorf 1");
    assert_eq!(stated[1]["body_text"], "Zu *laut*.");

    let page = anna.get("/konto/loeschen").await;
    assert!(page.texts("main li").contains(&"Windpark (Dresden)".to_owned()));
    assert!(
        page.texts("main li")
            .contains(&"Bebauungsplan Nr. 7 (Dresden)".to_owned())
    );
    leave(&anna, "loeschen").await;
    test.shift_clock(15.0 * DAY).await;
    hour(&test).await;
    let under = async |statement: i64| {
        test.as_tenant("dresden", |client| async move {
            let sql = "select s.name, s.address, s.body, p.account_id from statements as s
                join participants as p on p.id = s.participant_id where s.id = $1";
            let row = client.query_one(sql, &[&statement]).await.expect("the statement");
            assert_eq!(row.get::<_, String>(2), "Zu *laut*.");
            assert_eq!(row.get::<_, Option<i64>>(3), None);
            (row.get::<_, String>(0), row.get::<_, String>(1))
        })
        .await
    };
    // An objection is worth nothing without a name.
    assert_eq!(under(objection).await, ("Annegret Ast".to_owned(), "Dorf 1".to_owned()));
    assert_eq!(under(statement).await, (String::new(), String::new()));
    assert_ne!(test.visitor().get(&place).await.status, 200);
}

#[tokio::test]
async fn a_deletion_is_taken_back_by_mail_or_by_signing_in() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Anna").await;
    leave(&anna, "loeschen").await;
    let link = test.last_mail(&email("Anna")).await.link();
    let stranger = test.visitor();
    for _ in 0..2 {
        assert_eq!(
            stranger.get(&link).await.status,
            200,
            "a scanner's look changes nothing"
        );
    }
    let (_, code) = link.split_once("code=").expect("a code");
    let action = "/konto/rueckkehr/bestaetigen";
    let opened = stranger.submit(&link, action, &[("code", code)]).await;
    assert_eq!(opened.status, 200, "{}", opened.text);
    assert_eq!(stranger.get(&link).await.status, 410, "once");

    let (anna, location) = sign_in(&test, &email("Anna")).await;
    assert_eq!(location, "/konto");
    leave(&anna, "loeschen").await;
    let (anna, location) = sign_in(&test, &email("Anna")).await;
    assert_eq!(location, "/konto/rueckkehr");
    for page in ["/konto", "/konto/loeschen", "/konto/daten", "/konto/name"] {
        assert!(anna.get(page).await.location().starts_with("/anmelden?"), "{page}");
    }
    assert_eq!(
        anna.get("/anmelden?zurueck=%2Fkonto").await.location(),
        "/konto/rueckkehr"
    );
    let offer = anna.get("/konto/rueckkehr").await;
    assert!(offer.shows("Löschung zurücknehmen"), "{}", offer.text);
    let back = anna.submit("/konto/rueckkehr", "/konto/rueckkehr", &[]).await;
    assert_eq!(back.location(), "/konto?fertig=zurueck");
    assert!(anna.get("/konto?fertig=zurueck").await.shows("wird nicht gelöscht"));
    test.shift_clock(20.0 * DAY).await;
    hour(&test).await;
    assert!(exists(&test, &anna).await);

    // Too late is too late.
    test.shift_clock(0.0).await;
    leave(&anna, "bleiben").await;
    let link = test.last_mail(&email("Anna")).await.link();
    test.shift_clock(15.0 * DAY).await;
    hour(&test).await;
    assert_eq!(test.visitor().get(&link).await.status, 410);
}

#[tokio::test]
async fn who_leaves_says_what_becomes_of_the_contributions_and_who_it_is() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Anna").await;
    for fields in [
        [("beitraege", ""), ("old", PASSWORD)],
        [("beitraege", "bleiben"), ("old", "falsch")],
        [("beitraege", "irgendwie"), ("old", PASSWORD)],
    ] {
        let refused = anna.submit("/konto/loeschen", "/konto/loeschen", &fields).await;
        assert_eq!(refused.status, 422, "{fields:?}");
    }
    assert!(
        anna.submit(
            "/konto/loeschen",
            "/konto/loeschen",
            &[("beitraege", "bleiben"), ("old", "x")]
        )
        .await
        .attribute("input[value=bleiben]", "checked")
        .is_some(),
        "what was chosen is kept"
    );
    assert_eq!(anna.get("/konto").await.status, 200);
}

#[tokio::test]
async fn the_last_administrator_hands_over_first() {
    let test = TestPortal::start().await;
    let anna = test.person("Anna", Some(("dresden", "admin"))).await;
    let bela = test.person("Bela", Some(("dresden", "admin"))).await;
    set_password(&test, &anna).await;
    set_password(&test, &bela).await;
    // Both are on the page; the first one to go holds the other one.
    let page = bela.get("/konto/loeschen").await;
    leave(&anna, "bleiben").await;
    let token = page.form_token("/konto/loeschen");
    let fields = [("csrf", token.as_str()), ("beitraege", "bleiben"), ("old", PASSWORD)];
    let refused = bela.post("/konto/loeschen", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.shows("Dresden") && refused.shows("einzige Person"),
        "{}",
        refused.text
    );
    assert_eq!(bela.get("/konto").await.status, 200, "nothing happened to the account");
    let told = bela.get("/konto/loeschen").await;
    assert!(told.shows("einzige Person") && told.attribute("input[name=old]", "type").is_none());
    // An editor is nobody's last administrator.
    let editor = test.editor("Erika", "dresden").await;
    set_password(&test, &editor).await;
    leave(&editor, "bleiben").await;
}

#[tokio::test]
async fn an_account_that_nobody_uses_is_warned_rests_and_goes() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Annegret").await;
    let dialogue = test.dialogue().await;
    anna.contribute(dialogue, "", "Mehr Linden!").await;
    let mails = async |test: &TestPortal| {
        let mut of_hers = test.mails().await;
        of_hers.retain(|mail| mail.header("to") == email("Annegret"));
        of_hers
    };
    test.shift_clock(699.0 * DAY).await;
    hour(&test).await;
    assert!(mails(&test).await.is_empty());
    for _ in 0..3 {
        test.shift_clock(701.0 * DAY).await;
        hour(&test).await;
    }
    let warned = mails(&test).await;
    assert_eq!(warned.len(), 1, "once");
    assert!(warned[0].text.contains("fast zwei Jahre"), "{}", warned[0].text);
    assert_eq!(warned[0].link(), "/anmelden?");

    // The worker was away for a while: the warning is still a month old when the account rests.
    test.shift_clock(730.5 * DAY).await;
    hour(&test).await;
    assert_eq!(mails(&test).await.len(), 1);
    test.shift_clock(731.5 * DAY).await;
    hour(&test).await;
    hour(&test).await;
    let resting = mails(&test).await;
    assert_eq!(resting.len(), 2);
    assert!(resting[1].text.contains("ruht"), "{}", resting[1].text);
    anna.api_get("/tenants/dresden/consultations").await.is_problem(401);

    // The password alone does not open it, the mailbox does.
    let (back, location) = sign_in(&test, &email("Annegret")).await;
    assert_eq!(location, "/konto/rueckkehr");
    let asked = back.submit("/konto/rueckkehr", "/konto/rueckkehr", &[]).await;
    assert_eq!(asked.location(), "/konto/rueckkehr/gesendet");
    assert_eq!(back.get("/konto").await.status, 303, "still closed");
    let link = test.last_mail(&email("Annegret")).await.link();
    let (_, code) = link.split_once("code=").expect("a code");
    let opened = back
        .submit(&link, "/konto/rueckkehr/bestaetigen", &[("code", code)])
        .await;
    assert_eq!(opened.status, 200, "{}", opened.text);
    assert_eq!(
        back.get("/konto").await.status,
        200,
        "and signed in, with the password from before"
    );

    // Another two years of silence.
    test.shift_clock((731.5 + 701.0) * DAY).await;
    hour(&test).await;
    test.shift_clock((731.5 + 731.5) * DAY).await;
    hour(&test).await;
    test.shift_clock((731.5 + 761.5) * DAY).await;
    hour(&test).await;
    assert!(exists(&test, &anna).await, "31 days of rest are not over");
    test.shift_clock((731.5 + 763.0) * DAY).await;
    hour(&test).await;
    assert!(!exists(&test, &anna).await);
    let last = mails(&test).await.pop().expect("a mail");
    assert!(last.text.contains("ist gelöscht"), "{}", last.text);
    let left =
        "select count(*) from posts where body = 'Mehr Linden!' and author = 'Gelöschtes Konto' and status = 'visible'";
    assert_eq!(test.count("dresden", left).await, 1, "the contribution stays");
    assert_eq!(traces(&test, &["annegret"]).await, Vec::<String>::new());
}

#[tokio::test]
async fn who_uses_the_account_or_works_for_a_body_keeps_it() {
    let test = TestPortal::start().await;
    let reader = test.citizen("Rita").await;
    let program = test.citizen("Paul").await;
    let editor = test.editor("Erika", "dresden").await;
    let operator = test.operator("Olga").await;
    let never_confirmed = "update accounts set verified_at = null where id = $1";
    let lost = test.citizen("Lars").await;
    test.postgres
        .execute(never_confirmed, &[&lost.account.expect("an account")])
        .await
        .expect("an unconfirmed account");
    // Rita's session lasts, and Paul's program works on, all the while.
    test.postgres
        .execute("update sessions set expires_at = 'infinity'", &[])
        .await
        .expect("long sessions");
    for days in (100..=2000).step_by(300) {
        test.shift_clock(f64::from(days) * DAY).await;
        assert_eq!(reader.get("/konto").await.status, 200);
        assert_eq!(program.api_get("/tenants/dresden/consultations").await.status, 200);
        hour(&test).await;
    }
    assert!(exists(&test, &reader).await && exists(&test, &program).await);
    assert!(exists(&test, &editor).await && exists(&test, &operator).await);
    let resting =
        "select string_agg(display_name, ' ' order by display_name) from accounts where inactive_at is not null";
    let row = test.postgres.query_one(resting, &[]).await.expect("names");
    assert_eq!(row.get::<_, String>(0), "Erika Olga");
    let mail = test.last_mail(&email("Erika")).await;
    assert!(mail.text.contains("nicht gelöscht, solange"), "{}", mail.text);
    let unconfirmed: Vec<_> = test.mails().await;
    assert!(unconfirmed.iter().all(|mail| mail.header("to") != email("Lars")));

    // When the body has ended the work, the account goes as all do.
    test.as_tenant("dresden", |client| async move {
        client.execute("delete from memberships", &[]).await.expect("no staff");
    })
    .await;
    hour(&test).await;
    assert!(!exists(&test, &editor).await);
}

#[tokio::test]
async fn an_erasure_that_was_interrupted_goes_on() {
    let test = TestPortal::start().await;
    let anna = person(&test, "Annegret").await;
    let bela = person(&test, "Bela").await;
    let dialogue = test.dialogue().await;
    let elsewhere = test.consultation("leipzig", "Ring", json!({})).await;
    let his = bela.contribute(dialogue, "", "Belas Beitrag").await;
    vote(&anna, "dresden", his, "agree").await;
    anna.contribute_in("leipzig", elsewhere, "", "Leipziger Allerlei").await;
    leave(&anna, "loeschen").await;
    test.work_off().await;
    test.shift_clock(15.0 * DAY).await;
    // Leipzig's rows are held by somebody: the job fails there, after Dresden is done.
    let leipzig = test.tenant("leipzig").0;
    test.postgres
        .batch_execute(&format!(
            "create function hold() returns trigger language plpgsql as $$ begin raise exception 'held'; end $$;
             create trigger hold before update on participants for each row when (new.tenant_id = {leipzig}) execute function hold()"
        ))
        .await
        .expect("an obstacle");
    hour(&test).await;
    assert!(exists(&test, &anna).await);
    assert_eq!(
        test.count("dresden", "select count(*) from participants where account_id is null")
            .await,
        1
    );
    assert_eq!(test.count("dresden", "select agree::bigint from vote_counts").await, 0);
    // There is no way back from here.
    let (back, location) = sign_in(&test, &email("Annegret")).await;
    assert_eq!(location, "/konto/rueckkehr");
    assert_eq!(
        back.submit("/konto/rueckkehr", "/konto/rueckkehr", &[]).await.status,
        410
    );
    test.postgres
        .batch_execute("drop trigger hold on participants")
        .await
        .expect("no obstacle");
    test.shift_clock(15.0 * DAY + 60.0).await;
    hour(&test).await;
    assert!(!exists(&test, &anna).await);
    assert_eq!(traces(&test, &["annegret", "Allerlei"]).await, Vec::<String>::new());
}

/// Tables that know a person, and where the download and the deletion have them. A new one makes this test fail: add
/// it to a section, or say here why it is in none.
const KNOWN: [(&str, &str); 36] = [
    ("account_tokens", "konto; goes with the account"),
    (
        "allowances",
        "how much was written in the last minutes; goes with the account",
    ),
    ("api_tokens", "konto; goes with the account"),
    (
        "appeals",
        "entscheidungen; a legal procedure's file, without a name, stays",
    ),
    (
        "decisions",
        "entscheidungen; a legal procedure's file, without the author's name, stays",
    ),
    ("email_changes", "konto; goes with the account"),
    ("house_rules_acceptances", "portale; who is cut loose has no name there"),
    ("identities", "konto; goes with the account"),
    ("insights", "konto; goes with the account"),
    (
        "kept_texts",
        "three days for the browser that wrote it, which shows it; goes with the account",
    ),
    ("memberships", "konto; goes with the account"),
    ("moderation_cases", "a legal procedure's file, without a name"),
    ("organisation_drafts", "the organisation's; loses its drafter"),
    ("organisation_invitation_tokens", "an invitation's"),
    ("organisation_invitations", "the organisation's"),
    ("organisation_members", "konto; goes with the account"),
    ("organisation_requests", "konto; goes with the account"),
    ("organisations", "the organisation's; loses its founder"),
    ("participants", "portale; cut loose"),
    ("post_findings", "places and numbers; go with the words"),
    ("post_networks", "a day's, and no address; go with the words"),
    ("post_signatures", "hashes of words; go with the words"),
    ("post_versions", "beitraege; goes, or stays with a formal file"),
    ("posts", "beitraege; as the person chooses"),
    ("public_interest_bodies", "a body's word on an organisation"),
    ("recovery_codes", "hashes alone; go with the account"),
    ("redactions", "the original of an own text; goes with its words"),
    (
        "reports",
        "meldungen; a legal procedure's file, without a name where there is an account, stays",
    ),
    ("second_factors", "konto; goes with the account"),
    ("session_handovers", "a minute's; goes with its session"),
    ("sessions", "konto; goes with the account"),
    ("statements", "stellungnahmen; a formal file, cut loose, stays"),
    (
        "survey_participants",
        "umfragen; that somebody who is cut loose has answered, stays",
    ),
    (
        "suspensions",
        "a legal procedure's file, without a name; shown to whom it concerns",
    ),
    ("vote_counts", "numbers of all"),
    ("votes", "stimmen; as the person chooses"),
];
/// Hangs on a post and is nobody's own.
const NOBODYS: [&str; 1] = ["vote_deltas"];

#[tokio::test]
async fn every_table_that_knows_a_person_has_its_place() {
    let test = TestPortal::start().await;
    let rows = test
        .postgres
        .query(
            "with recursive known as (
                 select 'accounts'::regclass::oid as id
                 union
                 select k.conrelid from pg_constraint as k join known on k.confrelid = known.id where k.contype = 'f'
             )
             select id::regclass::text from known where id <> 'accounts'::regclass order by 1",
            &[],
        )
        .await
        .expect("the catalogue");
    let mut tables: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    tables.retain(|table| !NOBODYS.contains(&table.as_str()));
    let known: Vec<_> = KNOWN.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert_eq!(tables, known);
}
