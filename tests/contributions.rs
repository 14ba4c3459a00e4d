//! Contributions and comments: writing, reading, changing, withdrawing, orders and threads.

use serde_json::json;

use crate::support::{Person, TestPortal};

fn list_path(consultation: i64) -> String {
    format!("/dresden/beteiligungen/{consultation}/beitraege")
}

fn page_path(consultation: i64) -> String {
    format!("/dresden/beteiligungen/{consultation}-radweg-an-der-elbe")
}

/// Writes a contribution through the page's form and returns its id.
async fn written(person: &Person, consultation: i64, title: &str, body: &str) -> i64 {
    let list = list_path(consultation);
    let seen = person
        .submit(&page_path(consultation), &list, &[("title", title), ("body", body)])
        .await;
    assert_eq!(seen.status, 303, "{}", seen.text);
    id_in(seen.location())
}

fn id_in(location: &str) -> i64 {
    location.rsplit('-').next().expect("an anchor").parse().expect("an id")
}

/// Comments through the form of the contribution's page.
async fn commented(person: &Person, consultation: i64, contribution: i64, parent: Option<i64>, body: &str) -> i64 {
    let page = format!("{}/{contribution}", list_path(consultation));
    let shown = parent.map_or_else(|| page.clone(), |parent| format!("{page}?antwort={parent}"));
    let mut fields = vec![("body".to_owned(), body.to_owned())];
    if let Some(parent) = parent {
        fields.push(("antwort_auf".into(), parent.to_string()));
    }
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let seen = person.submit(&shown, &format!("{page}/kommentare"), &fields).await;
    assert_eq!(seen.status, 303, "{}", seen.text);
    id_in(seen.location())
}

#[tokio::test]
async fn a_contribution_is_written_read_and_escaped() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let dialogue = test.dialogue().await;
    let id = written(
        &anna,
        dialogue,
        "",
        "Mehr **Platz** für Räder <script>alert(1)</script>",
    )
    .await;
    let page = test.visitor().get(&format!("{}/{id}", list_path(dialogue))).await;
    assert_eq!(page.status, 200);
    assert!(page.shows("Mehr <strong>Platz</strong> für Räder"));
    assert!(!page.shows("<script>alert"));
    assert_eq!(page.texts("h1"), ["Mehr Platz für Räder <script>alert(1)</script>"]);
    assert_eq!(page.texts(&format!("#beitrag-{id} .meta strong")), ["Anna"]);
    assert!(page.shows("Anmelden und kommentieren"));
    let list = test.visitor().get(&page_path(dialogue)).await;
    assert_eq!(list.texts("article.post h3").len(), 1);
    assert!(list.shows("1 Beitrag"));
    // A stranger is led to the sign-in page and nothing is stored.
    let stranger = test.visitor().post(&list_path(dialogue), &[("body", "x")]).await;
    assert_eq!(stranger.status, 403, "without a token");
}

#[tokio::test]
async fn a_short_text_that_is_its_own_title_stands_in_the_list_once() {
    let test = TestPortal::start().await;
    let (anna, dialogue) = (test.citizen("Anna").await, test.dialogue().await);
    let short = written(&anna, dialogue, "", "Mehr Bänke am Ufer!").await;
    written(&anna, dialogue, "", "Mehr **Schatten** am Ufer!").await;
    let list = test.visitor().get(&format!("/dresden/beteiligungen/{dialogue}")).await;
    assert_eq!(
        list.texts(".post h3"),
        ["Mehr Schatten am Ufer!", "Mehr Bänke am Ufer!"]
    );
    assert_eq!(
        list.texts(".post .prose"),
        ["Mehr Schatten am Ufer!"],
        "what is formatted is shown so"
    );
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{short}");
    assert_eq!(
        test.visitor().get(&page).await.texts(".post .prose"),
        ["Mehr Bänke am Ufer!"]
    );
    // Nobody reports what is their own.
    assert!(test.visitor().get(&page).await.shows("/melden/") && !anna.get(&page).await.shows("/melden/"));
}

#[tokio::test]
async fn a_preview_stores_nothing_and_a_refused_text_is_kept() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let dialogue = test.dialogue().await;
    let (page, list) = (page_path(dialogue), list_path(dialogue));
    let seen = anna
        .submit(
            &page,
            &list,
            &[("title", "Bänke"), ("body", "Am *Ufer*"), ("aktion", "vorschau")],
        )
        .await;
    assert_eq!(seen.status, 200);
    assert!(seen.shows("Am <em>Ufer</em>") && seen.texts("textarea") == ["Am *Ufer*"]);
    for (title, body, field) in [
        ("Bänke", "", "body"),
        ("Bänke", "---", "body"),
        ("Bänke", &*"x".repeat(20_001), "body"),
        (&*"t".repeat(151), "Text", "title"),
    ] {
        let seen = anna.submit(&page, &list, &[("title", title), ("body", body)]).await;
        assert_eq!(seen.status, 422, "{title} {body:.20}");
        assert_eq!(seen.attribute("#fehler a", "href"), Some(format!("#field-{field}")));
        assert_eq!(seen.attribute("#field-title", "value").as_deref(), Some(title));
    }
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 0);
    written(&anna, dialogue, "", &"x".repeat(20_000)).await;
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 1);
}

#[tokio::test]
async fn texts_are_accepted_within_the_period_only() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let now = jiff::Timestamp::now();
    let hour = jiff::SignedDuration::from_hours(1);
    let times = json!({ "starts_at": (now + hour).to_string(), "ends_at": (now + hour + hour).to_string() });
    let dialogue = test.consultation("dresden", "Radweg an der Elbe", times).await;
    let before_end = 7200.0 - jiff::Timestamp::now().duration_since(now).as_secs_f64();
    let path = format!("/tenants/dresden/consultations/{dialogue}/contributions");
    let body = json!({ "body": "Mehr Platz!" });
    for (shift, status) in [
        (0.0, 422),
        (3600.5, 201),
        (before_end - 1.0, 201),
        (before_end + 1.0, 422),
    ] {
        test.shift_clock(shift).await;
        let seen = anna.api_post(&path, &body).await;
        assert_eq!(seen.status, status, "{shift}: {}", seen.text);
    }
    assert_eq!(test.count("dresden", "select count(*) from posts").await, 2);
    let closed = test.visitor().get(&page_path(dialogue)).await;
    assert!(closed.shows("Beiträge werden hier nicht mehr angenommen"));
    let unknown = anna
        .api_post("/tenants/dresden/consultations/999/contributions", &body)
        .await;
    unknown.is_problem(404);
    let foreign = anna
        .api_post(
            &format!("/tenants/leipzig/consultations/{dialogue}/contributions"),
            &body,
        )
        .await;
    foreign.is_problem(404);
}

#[tokio::test]
async fn a_thread_is_two_answers_deep_and_names_whom_it_answers() {
    let test = TestPortal::start().await;
    let (anna, bela, cora) = (
        test.citizen("Anna").await,
        test.citizen("Bela").await,
        test.citizen("Cora").await,
    );
    let dialogue = test.dialogue().await;
    let id = written(&anna, dialogue, "Platz", "Mehr Platz!").await;
    let top = commented(&bela, dialogue, id, None, "Wo denn?").await;
    let second = commented(&cora, dialogue, id, None, "Ja.").await;
    let answer = commented(&anna, dialogue, id, Some(top), "Überall.").await;
    let deep = commented(&bela, dialogue, id, Some(answer), "Auch hier?").await;
    let deeper = commented(&cora, dialogue, id, Some(deep), "Hier auch.").await;
    let places = test
        .as_tenant("dresden", |client| async move {
            let rows = client.query(
                "select id, root_id, branch_id from posts where kind = 'comment' order by root_id, branch_id, id",
                &[],
            );
            rows.await
                .expect("rows")
                .iter()
                .map(|row| (row.get(0), row.get(1), row.get(2)))
                .collect::<Vec<(i64, i64, i64)>>()
        })
        .await;
    assert_eq!(
        places,
        [
            (top, top, 0),
            (answer, top, answer),
            (deep, top, answer),
            (deeper, top, answer),
            (second, second, 0)
        ]
    );
    let page = test.visitor().get(&format!("{}/{id}", list_path(dialogue))).await;
    let nested = |levels: usize| ".thread ".repeat(levels);
    assert_eq!(page.texts(&format!("{}#beitrag-{deep}", nested(3))).len(), 1);
    assert_eq!(page.texts(&format!("{}#beitrag-{deeper}", nested(4))).len(), 0);
    assert_eq!(page.texts(&format!("#beitrag-{deeper} .prose a")), ["Antwort an Bela"]);
    assert!(page.texts(&format!("#beitrag-{deep} .prose a")).is_empty());
    assert!(page.shows("5 Kommentare"));
    // A parent from elsewhere is refused.
    let other = written(&anna, dialogue, "Anderes", "Etwas anderes").await;
    let wrong = anna
        .api_post(
            &format!("/tenants/dresden/contributions/{other}/comments"),
            &json!({ "body": "x", "parent_id": top }),
        )
        .await;
    wrong.is_problem(422);
    assert_eq!(wrong.json()["errors"][0]["field"], "parent_id");
}

#[tokio::test]
async fn a_withdrawn_text_leaves_its_place_where_people_have_answered() {
    let test = TestPortal::start().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let dialogue = test.dialogue().await;
    let lonely = written(&anna, dialogue, "Einsam", "Niemand antwortet").await;
    let id = written(&anna, dialogue, "Geheimplatz", "Mehr Geheimplatz!").await;
    let top = commented(&bela, dialogue, id, None, "Fragwort?").await;
    let answer = commented(&anna, dialogue, id, Some(top), "Antwortwort.").await;
    let at = |post: i64| format!("{}/{post}", list_path(dialogue));
    let withdraw = async |person: &Person, post: i64| {
        person
            .submit(
                &format!("{}/zurueckziehen", at(post)),
                &format!("{}/zurueckziehen", at(post)),
                &[],
            )
            .await
            .status
    };
    assert_eq!(
        bela.get(&format!("{}/zurueckziehen", at(id))).await.status,
        404,
        "not one's own"
    );
    for post in [lonely, id] {
        assert_eq!(withdraw(&anna, post).await, 303);
    }
    assert_eq!(withdraw(&bela, top).await, 303);
    assert_eq!(test.visitor().get(&at(lonely)).await.status, 404);
    let page = test.visitor().get(&at(id)).await;
    assert_eq!(page.status, 200);
    assert!(page.shows("Dieser Beitrag wurde zurückgezogen.") && page.shows("Dieser Kommentar wurde zurückgezogen."));
    assert!(page.shows("Antwortwort.") && !page.shows("Fragwort") && !page.shows("Geheimplatz"));
    let list = test.visitor().get(&page_path(dialogue)).await;
    assert!(list.shows("Dieser Beitrag wurde zurückgezogen.") && !list.shows("Einsam"));
    assert!(anna.get(&at(id)).await.texts("form[action$='/stimme']").is_empty());
    // With its answer gone too, nothing is left of the branch.
    assert_eq!(withdraw(&anna, answer).await, 303);
    assert_eq!(test.visitor().get(&at(id)).await.status, 404);
    assert_eq!(
        test.count("dresden", "select comments from consultation_counts").await,
        0
    );
}

#[tokio::test]
async fn a_wording_may_be_changed_for_fifteen_minutes() {
    let test = TestPortal::start().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let dialogue = test.dialogue().await;
    let id = written(&anna, dialogue, "Platz", "Alte Worte").await;
    let comment = commented(&anna, dialogue, id, None, "Alter Kommentar").await;
    let at = |post: i64| format!("{}/{post}/bearbeiten", list_path(dialogue));
    assert_eq!(bela.get(&at(id)).await.status, 404);
    for (post, body) in [(id, "Neue Worte"), (comment, "Neuer Kommentar")] {
        let seen = anna
            .submit(&at(post), &at(post), &[("title", "Raum"), ("body", body)])
            .await;
        assert_eq!(seen.status, 303, "{}", seen.text);
    }
    let page = test.visitor().get(&format!("{}/{id}", list_path(dialogue))).await;
    assert!(page.shows("Neue Worte") && page.shows("Neuer Kommentar") && page.shows("bearbeitet"));
    assert!(!page.shows("Alte"));
    assert_eq!(
        test.count(
            "dresden",
            "select count(*) from post_versions where body like 'Alte%' and version = 1"
        )
        .await,
        2
    );
    let form = anna.get(&at(id)).await;
    test.shift_clock(899.0).await;
    let token = form.form_token(&at(id));
    let fields = [("csrf", token.as_str()), ("title", ""), ("body", "Letzte Worte")];
    assert_eq!(anna.post(&at(id), &fields).await.status, 303);
    test.shift_clock(901.0).await;
    let late = anna.post(&at(id), &fields).await;
    assert_eq!(late.status, 422);
    assert_eq!(late.texts("textarea"), ["Letzte Worte"], "what was typed is kept");
}

#[tokio::test]
async fn what_is_reviewed_first_is_seen_by_its_author_only() {
    let test = TestPortal::start().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let dialogue = test.dialogue().await;
    let moderated = "update consultations set moderation = 'before'";
    test.as_tenant("dresden", |client| client.batch_execute(moderated))
        .await
        .expect("a change");
    let id = written(&anna, dialogue, "Platz", "Mehr Platz!").await;
    let page = format!("{}/{id}", list_path(dialogue));
    assert!(anna.get(&page).await.shows("Wird geprüft"));
    assert_eq!(bela.get(&page).await.status, 404);
    let answered = bela
        .api_post(
            &format!("/tenants/dresden/contributions/{id}/comments"),
            &json!({ "body": "x" }),
        )
        .await;
    answered.is_problem(404);
    assert!(
        test.visitor()
            .get(&page_path(dialogue))
            .await
            .texts("article.post")
            .is_empty()
    );
    let released = "update posts set status = 'visible'";
    test.as_tenant("dresden", |client| client.batch_execute(released))
        .await
        .expect("a release");
    let comment = commented(&bela, dialogue, id, None, "Ungeprüft").await;
    let anchor = format!("#beitrag-{comment}");
    assert_eq!(bela.get(&page).await.texts(&anchor).len(), 1);
    assert!(anna.get(&page).await.texts(&anchor).is_empty());
    // A released text that is changed is reviewed anew.
    let edit = format!("{page}/bearbeiten");
    assert_eq!(
        anna.submit(&edit, &edit, &[("title", "Platz"), ("body", "Anderes")])
            .await
            .status,
        303
    );
    assert_eq!(bela.get(&page).await.status, 404);
}

#[tokio::test]
async fn every_order_is_complete_and_stable_under_ties() {
    let test = TestPortal::start().await;
    let dialogue = test.dialogue().await;
    // 45 contributions of three moments, three scores and three numbers of comments.
    let made = format!(
        "insert into participants (tenant_id, display_name) values (current_tenant(), 'Viele');
         insert into posts (tenant_id, kind, consultation_id, participant_id, title, body, body_html, sanitiser_version,
             comment_count, created_at)
         select current_tenant(), 'contribution', {dialogue}, p.id, 'Nummer ' || n, 'Text', '<p>Text</p>', 1,
             n % 3, date_trunc('day', now()) - (n % 3) * interval '1 hour'
         from generate_series(1, 45) as n, participants as p where p.display_name = 'Viele';
         update vote_counts set agree = post_id % 3;"
    );
    test.as_tenant("dresden", |client| async move {
        client.batch_execute(&made).await.expect("contributions");
    })
    .await;
    for (sort, order) in [
        ("new", "created_at desc, id desc"),
        ("old", "created_at, id"),
        (
            "top",
            "(select score from vote_counts where post_id = id) desc, id desc",
        ),
        ("discussed", "comment_count desc, id desc"),
    ] {
        let sql = format!("select array_agg(id order by {order}) from posts where kind = 'contribution'");
        let expected: Vec<i64> = test
            .as_tenant("dresden", |client| async move {
                client.query_one(&sql, &[]).await.expect("ids").get(0)
            })
            .await;
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let path = format!("/tenants/dresden/consultations/{dialogue}/contributions?sort={sort}&limit=4{cursor}");
            let page = test.visitor().api_get(&path).await.json();
            seen.extend(
                page["items"]
                    .as_array()
                    .expect("items")
                    .iter()
                    .map(|item| item["id"].as_i64().expect("an id")),
            );
            match page["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, expected, "{sort}");
    }
    // The pages walk the same way, twenty at a time.
    let mut path = format!("{}?sortierung=diskutiert", page_path(dialogue));
    let mut titles = Vec::new();
    loop {
        let page = test.visitor().get(&path).await;
        assert!(page.text.len() < 45_000, "{} bytes", page.text.len());
        titles.extend(page.texts("article.post h3"));
        match page.attribute("a[rel=next]", "href") {
            Some(next) => path = next,
            None => break,
        }
    }
    let different: std::collections::BTreeSet<_> = titles.iter().collect();
    assert_eq!((titles.len(), different.len()), (45, 45));
    let foreign = test
        .visitor()
        .get(&format!("{}?sortierung=alt&nach=AAAA", page_path(dialogue)))
        .await;
    assert_eq!(foreign.status, 422);
}

#[tokio::test]
async fn a_long_thread_goes_on_by_pages_and_leads_to_the_new_comment() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let dialogue = test.dialogue().await;
    let id = written(&anna, dialogue, "Platz", "Mehr Platz!").await;
    let made = format!(
        "insert into posts (id, tenant_id, kind, consultation_id, contribution_id, participant_id, root_id, body, body_html, sanitiser_version)
         overriding system value
         select n.id, current_tenant(), 'comment', {dialogue}, {id}, p.id, n.id, 'Text', '<p>Text</p>', 1
         from (select nextval('posts_id_seq') as id from generate_series(1, 150)) as n, participants as p"
    );
    test.as_tenant("dresden", |client| async move {
        client.batch_execute(&made).await.expect("comments");
    })
    .await;
    let path = format!("{}/{id}", list_path(dialogue));
    let first = anna.get(&path).await;
    assert_eq!(first.texts(".thread article").len(), 100);
    let next = first.attribute("a[rel=next]", "href").expect("a next page");
    let second = anna.get(&format!("{path}{next}")).await;
    assert_eq!(second.texts(".thread article").len(), 50);
    let action = format!("{path}/kommentare");
    let seen = anna.submit(&path, &action, &[("body", "Ganz unten")]).await;
    assert!(anna.get(seen.location()).await.shows("Ganz unten"));
    assert!(!anna.get(&path).await.shows("Ganz unten"));
}

#[tokio::test]
async fn addresses_that_do_not_fit_together_lead_nowhere() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let (one, two) = (test.dialogue().await, test.dialogue().await);
    let id = written(&anna, one, "Platz", "Mehr Platz!").await;
    for path in [
        format!("/dresden/beteiligungen/{two}/beitraege/{id}"),
        format!("/leipzig/beteiligungen/{one}/beitraege/{id}"),
        format!("/dresden/beteiligungen/{one}/beitraege/{}", id + 1000),
        format!("/dresden/beteiligungen/{two}/beitraege/{id}/bearbeiten"),
        format!("/dresden/beteiligungen/{two}/beitraege/{id}/zurueckziehen"),
    ] {
        assert_eq!(anna.get(&path).await.status, 404, "{path}");
    }
    let good = format!("{}/{id}", list_path(one));
    let token = anna.get(&good).await.form_token(&format!("{good}/kommentare"));
    let wrong = format!("/dresden/beteiligungen/{two}/beitraege/{id}/kommentare");
    assert_eq!(anna.post(&wrong, &[("csrf", &token), ("body", "x")]).await.status, 404);
    assert_eq!(
        test.count("dresden", "select count(*) from posts where kind = 'comment'")
            .await,
        0
    );
}

#[tokio::test]
async fn a_phase_that_moves_and_a_topic_that_comes_or_goes_are_shown_at_once() {
    let test = TestPortal::start().await;
    let consultation = test.dialogue().await;
    let visitor = test.visitor();
    let change = async |sql: &str| {
        let sql = sql.replace("$1", &consultation.to_string());
        test.as_tenant("dresden", |client| async move { client.batch_execute(&sql).await })
            .await
            .expect("a change");
        visitor.get(&page_path(consultation)).await
    };
    let seen = change("update phases set title = 'Zweite Runde' where consultation_id = $1").await;
    assert!(seen.shows("Zweite Runde") && seen.shows("name=\"body\""));
    let seen = change("update phases set ends_at = portal_now() where consultation_id = $1").await;
    assert!(seen.shows("Zweite Runde") && !seen.shows("name=\"body\""));
    let seen = change("delete from phases where consultation_id = $1").await;
    assert!(!seen.shows("Zweite Runde"));
    let seen = change("insert into consultation_topics select current_tenant(), $1, 'climate'").await;
    assert!(seen.shows("Klima"));
    let seen = change("delete from consultation_topics where consultation_id = $1").await;
    assert!(!seen.shows("Klima"));
}
