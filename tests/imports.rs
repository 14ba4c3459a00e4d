//! Polis exports: what becomes of them, that an import can be repeated, and that a broken one leaves nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use beteiligungsportal::imports::polis::{self, Report};
use serde_json::json;
use tempfile::TempDir;

use crate::moderation::{decide, moderator, open_case, status};
use crate::support::TestPortal;

const SUMMARY: &str = "topic,Radverkehr\nurl,https://pol.is/2test\nviews,9\n\
    conversation-description,\"Wie fahren **Sie**?\n\nSagen Sie es uns, \"\"gern\"\" auch kurz.\"\n";
/// Not in the order of time; comment 3 was rejected.
const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
    1651000003000,x,2,5,1,1,0,\"Mehr Bügel, bitte.\nAuch am Bahnhof <b>\"\n\
    1651000001000,x,0,4,2,0,1,Breitere Radwege\n\
    1651000004000,x,3,5,0,1,-1,Radfahren verbieten\n\
    1651000002000,x,1,4,0,0,1,Grüne Welle für Räder\n";
/// Person 7 changes the vote on comment 0; the two last events fall on the same moment.
const EVENTS: &str = "timestamp,datetime,comment-id,voter-id,vote\n\
    1651000005000,x,0,7,1\n\
    1651000009000,x,0,7,-1\n\
    1651000006000,x,0,8,1\n\
    1651000007000,x,2,8,0\n\
    1651000007000,x,3,9,1\n\
    1651000007000,x,3,9,-1\n";
const CELLS: &str = "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3\n\
    7,,0,0,2,1,1,-1,1,,\n8,,0,0,2,1,0,1,,0,\n9,,1,0,1,0,1,,,,-1\n";

/// A folder with the files given; the made-up summary and comments stand in it already.
fn export(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, content) in [("summary.csv", SUMMARY), ("comments.csv", COMMENTS)]
        .iter()
        .chain(files)
    {
        std::fs::write(dir.path().join(name), content).expect("a file");
    }
    dir
}

/// The export of a real consultation, where the folder with it is at hand.
fn klimarat(topic: &str) -> Option<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/klimarat")
        .join(topic);
    dir.is_dir().then_some(dir)
}

async fn import(test: &TestPortal, dir: &Path) -> Report {
    polis::run(&test.portal.db, dir, "dresden").await.expect("an import")
}

async fn refusal(test: &TestPortal, dir: &Path) -> String {
    polis::run(&test.portal.db, dir, "dresden")
        .await
        .expect_err("a refusal")
        .to_string()
}

/// The votes of all imported people as (comment, participant) → value, in the export's own numbers.
async fn votes(test: &TestPortal) -> BTreeMap<(i64, i64), i16> {
    let rows = test
        .as_tenant("dresden", |client| async move {
            let sql = "select p.external_id::bigint, split_part(a.external_id, ':', 3)::bigint, v.value
                from votes as v join posts as p on p.id = v.post_id join participants as a on a.id = v.participant_id";
            client.query(sql, &[]).await.expect("votes")
        })
        .await;
    rows.iter().map(|row| ((row.get(0), row.get(1)), row.get(2))).collect()
}

/// The filled cells of participants-votes.csv, read without the program under test.
fn cells(dir: &Path) -> BTreeMap<(i64, i64), i16> {
    let mut reader = csv::Reader::from_path(dir.join("participants-votes.csv")).expect("the file");
    let header = reader.headers().expect("a header").clone();
    let mut cells = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        for (name, value) in header.iter().zip(&row).filter(|(_, value)| !value.is_empty()) {
            if let Ok(comment) = name.parse() {
                cells.insert(
                    (comment, row[0].parse().expect("a number")),
                    value.parse().expect("a vote"),
                );
            }
        }
    }
    cells
}

/// Whether the stored counts of votes and contributions are what counting gives.
async fn assert_counts_are_true(test: &TestPortal) {
    let wrong = "select count(*) from posts as p left join vote_counts as c on c.post_id = p.id
        cross join lateral (
            select count(*) filter (where value = 1) as agree, count(*) filter (where value = 0) as neutral,
                count(*) filter (where value = -1) as disagree
            from votes where votes.post_id = p.id
        ) as v
        where (c.agree, c.neutral, c.disagree) is distinct from (v.agree, v.neutral, v.disagree)";
    assert_eq!(test.count("dresden", wrong).await, 0, "counts of votes");
    assert_eq!(test.count("dresden", "select count(*) from vote_deltas").await, 0);
    let counted = test
        .count(
            "dresden",
            "select coalesce(sum(contributions), 0)::bigint from consultation_counts",
        )
        .await;
    let visible = test
        .count("dresden", "select count(*) from posts where status = 'visible'")
        .await;
    assert_eq!(counted, visible, "count of contributions");
    let found = test
        .count(
            "dresden",
            "select count(*) from search_documents where kind = 'contribution'",
        )
        .await;
    assert_eq!(found, visible, "the search index");
}

async fn rows_everywhere(test: &TestPortal) -> i64 {
    let sql = "select (select count(*) from consultations) + (select count(*) from phases) +
        (select count(*) from participants) + (select count(*) from posts) + (select count(*) from votes) +
        (select count(*) from search_documents where kind <> 'tenant')";
    test.count("dresden", sql).await
}

#[tokio::test]
async fn an_export_becomes_a_consultation() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS), ("participants-votes.csv", CELLS)]);
    let report = import(&test, dir.path()).await;
    assert_eq!(
        (report.visible, report.hidden, report.participants, report.votes),
        (3, 1, 5, 5)
    );
    assert!(report.fresh);
    let row = test
        .as_tenant("dresden", |client| async move {
            let sql = "select c.title, c.external_id, c.format, c.description_html,
                    (extract(epoch from c.starts_at) * 1000)::bigint, (extract(epoch from c.ends_at) * 1000)::bigint,
                    consultation_status(c.starts_at, c.ends_at, c.decided_at, c.in_force_at, 365, portal_now()),
                    c.published_at is not null, p.methods, p.begins_at = c.starts_at and p.ends_at = c.ends_at
                from consultations as c join phases as p on p.consultation_id = c.id";
            client
                .query_one(sql, &[])
                .await
                .expect("one consultation with one phase")
        })
        .await;
    assert_eq!(row.get::<_, &str>(0), "Radverkehr");
    assert_eq!(row.get::<_, &str>(1), "https://pol.is/2test");
    assert_eq!(row.get::<_, &str>(2), "dialogue");
    assert!(
        row.get::<_, &str>(3).contains("<strong>Sie</strong>"),
        "{}",
        row.get::<_, &str>(3)
    );
    assert_eq!(
        (row.get::<_, i64>(4), row.get::<_, i64>(5)),
        (1_651_000_001_000, 1_651_000_009_001)
    );
    assert_eq!(row.get::<_, &str>(6), "archived");
    assert!(row.get::<_, bool>(7) && row.get::<_, bool>(9));
    assert_eq!(row.get::<_, Vec<String>>(8), ["contributions"]);
    assert_counts_are_true(&test).await;
}

#[tokio::test]
async fn statements_become_contributions_in_the_order_of_time() {
    let test = TestPortal::start().await;
    import(&test, export(&[]).path()).await;
    let rows = test
        .as_tenant("dresden", |client| async move {
            let sql = "select p.external_id, p.title, p.body, p.body_html, p.status, a.display_name, a.external_id,
                    a.account_id is null, (extract(epoch from p.created_at) * 1000)::bigint
                from posts as p join participants as a on a.id = p.participant_id order by p.id";
            client.query(sql, &[]).await.expect("posts")
        })
        .await;
    let ids: Vec<&str> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(ids, ["0", "1", "2", "3"]);
    let third = &rows[2];
    assert_eq!(third.get::<_, &str>(1), "Mehr Bügel, bitte.");
    assert_eq!(third.get::<_, &str>(2), "Mehr Bügel, bitte.\nAuch am Bahnhof <b>");
    assert!(
        third.get::<_, &str>(3).contains("&lt;b&gt;"),
        "{}",
        third.get::<_, &str>(3)
    );
    assert_eq!(third.get::<_, &str>(4), "visible", "not decided is visible");
    assert_eq!(third.get::<_, &str>(5), "Teilnehmer/in 5");
    assert_eq!(third.get::<_, &str>(6), "polis:pol.is/2test:5");
    assert!(third.get::<_, bool>(7));
    assert_eq!(third.get::<_, i64>(8), 1_651_000_003_000);
}

#[tokio::test]
async fn a_text_of_marks_alone_shows_as_it_stands() {
    let test = TestPortal::start().await;
    let comments = format!("{COMMENTS}1651000001000,x,4,4,0,0,1,-\n");
    import(&test, export(&[("comments.csv", &comments)]).path()).await;
    let shown = "select count(*) from posts where external_id = '4' and title = '-' and body_html = E'<p>-</p>\n'";
    assert_eq!(test.count("dresden", shown).await, 1);
}

#[tokio::test]
async fn rejected_statements_are_hidden_from_the_public() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS)]);
    let id = import(&test, dir.path()).await.consultation;
    let reader = test.visitor();
    let consultation = reader
        .api_get(&format!("/tenants/dresden/consultations/{id}"))
        .await
        .json();
    assert_eq!(consultation["contributions"], 3);
    assert_eq!(consultation["status"], "archived");
    let path = format!("/tenants/dresden/consultations/{id}/contributions?sort=old");
    let list = reader.api_get(&path).await.json();
    let items = list["items"].as_array().expect("items");
    let titles: Vec<&str> = items
        .iter()
        .map(|item| item["title"].as_str().expect("a title"))
        .collect();
    assert_eq!(
        titles,
        ["Breitere Radwege", "Grüne Welle für Räder", "Mehr Bügel, bitte."]
    );
    assert_eq!(items[0]["author"]["name"], "Teilnehmer/in 4");
    assert_eq!(items[0]["votes"], json!({ "agree": 1, "neutral": 0, "disagree": 1 }));
    let hidden = test
        .count("dresden", "select id from posts where status = 'hidden' and not listed")
        .await;
    let page = format!("/dresden/beteiligungen/{id}/beitraege/{hidden}");
    assert_eq!(reader.get(&page).await.status, 410);
    let shown = reader.get(&format!("/dresden/beteiligungen/{id}")).await;
    assert!(shown.shows("Breitere Radwege"), "{} {}", shown.status, shown.text);
    assert!(!shown.shows("Radfahren verbieten"));
    let found = "select count(*) from search_documents where title like 'Radfahren%'";
    assert_eq!(test.count("dresden", found).await, 0);
    assert_eq!(test.count("leipzig", "select count(*) from posts").await, 0);
}

#[tokio::test]
async fn the_table_of_votes_wins_over_the_events() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS), ("participants-votes.csv", CELLS)]);
    import(&test, dir.path()).await;
    let found = votes(&test).await;
    assert_eq!(found, cells(dir.path()));
    assert_eq!(found[&(1, 7)], 1, "a vote without an event");
}

#[tokio::test]
async fn the_latest_event_wins_and_among_equals_the_last_line() {
    let test = TestPortal::start().await;
    let report = import(&test, export(&[("votes.csv", EVENTS)]).path()).await;
    assert_eq!(report.votes, 4);
    let expected = BTreeMap::from([((0, 7), -1), ((0, 8), 1), ((2, 8), 0), ((3, 9), -1)]);
    assert_eq!(votes(&test).await, expected);
    assert_counts_are_true(&test).await;
}

#[tokio::test]
async fn an_export_without_votes_has_none() {
    let test = TestPortal::start().await;
    let report = import(&test, export(&[]).path()).await;
    assert_eq!((report.votes, report.participants), (0, 2));
    assert_counts_are_true(&test).await;
}

#[tokio::test]
async fn an_empty_conversation_gets_a_period_and_keeps_it() {
    let test = TestPortal::start().await;
    let dir = export(&[("comments.csv", COMMENTS.lines().next().expect("a header"))]);
    assert_eq!(import(&test, dir.path()).await.visible, 0);
    assert!(import(&test, dir.path()).await.changed_nothing());
    assert_eq!(
        test.count("dresden", "select count(*) from phases where ends_at <= portal_now()")
            .await,
        1
    );
}

#[tokio::test]
async fn a_second_import_changes_nothing_and_says_so() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS), ("participants-votes.csv", CELLS)]);
    let first = import(&test, dir.path()).await;
    assert!(!first.changed_nothing());
    let before = rows_everywhere(&test).await;
    let second = import(&test, dir.path()).await;
    assert!(second.changed_nothing(), "{second}");
    assert!(
        second
            .to_string()
            .ends_with("Nothing has changed since the last import."),
        "{second}"
    );
    assert_eq!(second.consultation, first.consultation);
    assert_eq!(rows_everywhere(&test).await, before);
}

#[tokio::test]
async fn a_later_export_changes_what_differs() {
    let test = TestPortal::start().await;
    import(&test, export(&[("votes.csv", EVENTS)]).path()).await;
    let comments = COMMENTS
        .replace("-1,Radfahren verbieten", "1,Radfahren verbieten")
        .replace("1,Breitere Radwege", "1,Breite Radwege")
        .replace(
            "1651000002000,x,1,4,0,0,1,Grüne Welle für Räder\n",
            "1651000020000,x,9,7,0,0,1,Neu\n",
        );
    let events = EVENTS
        .replace("1651000006000,x,0,8,1\n", "1651000021000,x,9,8,1\n")
        .replace("x,2,8,0", "x,2,8,1");
    let report = import(
        &test,
        export(&[("comments.csv", &comments), ("votes.csv", &events)]).path(),
    )
    .await;
    let changes = |changes: polis::Changes| (changes.added, changes.changed, changes.removed);
    assert_eq!(changes(report.contributions), (1, 2, 1), "{report}");
    assert_eq!(changes(report.vote_changes), (1, 1, 1), "{report}");
    assert!(report.retold && !report.fresh, "the period grew");
    assert_eq!((report.visible, report.hidden), (4, 1));
    let expected = BTreeMap::from([((0, 7), -1), ((9, 8), 1), ((2, 8), 1), ((3, 9), -1)]);
    assert_eq!(votes(&test).await, expected);
    let kept = "select count(*) from post_versions where body = 'Breitere Radwege' and version = 1";
    assert_eq!(test.count("dresden", kept).await, 1, "the earlier wording");
    let gone = "select count(*) from posts where external_id = '1' and status = 'hidden'";
    assert_eq!(test.count("dresden", gone).await, 1);
    let moved = "select count(*) from phases as p join consultations as c on c.id = p.consultation_id
        where p.ends_at = c.ends_at and extract(epoch from c.ends_at) * 1000 = 1651000021001";
    assert_eq!(test.count("dresden", moved).await, 1);
    assert_counts_are_true(&test).await;
}

#[tokio::test]
async fn what_a_moderator_has_taken_from_sight_stays_so_whatever_the_export_says() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS)]);
    import(&test, dir.path()).await;
    let mia = moderator(&test, "Mia").await;
    let visible = "select id from posts where status = 'visible' order by id";
    let first = test.count("dresden", &format!("{visible} limit 1")).await;
    let second = test.count("dresden", &format!("{visible} offset 1 limit 1")).await;
    let case = open_case(&test, first).await;
    assert_eq!(decide(&test, &mia, case, "remove", &[]).await, 303);
    let word = "select regexp_replace(body, '\\W.*', '') from posts where id = ";
    let word: String = test
        .as_tenant("dresden", |client| async move {
            let row = client.query_one(&format!("{word}{second}"), &[]).await;
            row.expect("a text").get(0)
        })
        .await;
    let case = open_case(&test, second).await;
    let redact = decide(&test, &mia, case, "redact", &[("stellen", &word)]).await;
    assert_eq!(redact, 303, "{word}");
    assert!(import(&test, dir.path()).await.changed_nothing());
    // Also where the statement is in no later export.
    import(
        &test,
        export(&[
            ("votes.csv", EVENTS),
            ("comments.csv", &COMMENTS.replace("x,1,", "x,77,")),
        ])
        .path(),
    )
    .await;
    assert_eq!(status(&test, first).await, "removed");
    let readable = format!("select count(*) from posts where id = {second} and position('{word}' in body) > 0");
    assert_eq!(test.count("dresden", &readable).await, 0, "{word}");
}

#[tokio::test]
async fn votes_of_the_portals_own_people_stay() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS)]);
    import(&test, dir.path()).await;
    let vote =
        "with a as (insert into participants (tenant_id, display_name) values (current_tenant(), 'Ada') returning id)
        insert into votes (tenant_id, post_id, participant_id, value)
        select current_tenant(), p.id, a.id, 1 from posts as p, a where p.external_id = '0'";
    test.as_tenant("dresden", |client| async move {
        client.batch_execute(vote).await.expect("a vote");
    })
    .await;
    assert!(import(&test, dir.path()).await.changed_nothing());
    let later = EVENTS.replace("x,2,8,0", "x,2,8,1");
    import(&test, export(&[("votes.csv", &later)]).path()).await;
    let agree =
        "select agree::bigint from vote_counts as c join posts as p on p.id = c.post_id where p.external_id = '0'";
    assert_eq!(test.count("dresden", agree).await, 2);
    assert_counts_are_true(&test).await;
}

#[tokio::test]
async fn two_bodies_may_hold_the_same_conversation() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS)]);
    import(&test, dir.path()).await;
    let there = polis::run(&test.portal.db, dir.path(), "leipzig")
        .await
        .expect("an import");
    assert!(there.fresh);
    assert_eq!(test.count("leipzig", "select count(*) from votes").await, 4);
}

#[tokio::test]
async fn two_imports_at_once_double_nothing() {
    let test = TestPortal::start().await;
    let dir = export(&[("votes.csv", EVENTS), ("participants-votes.csv", CELLS)]);
    let (one, other) = tokio::join!(import(&test, dir.path()), import(&test, dir.path()));
    assert!(one.changed_nothing() != other.changed_nothing(), "{one}\n{other}");
    assert_eq!(votes(&test).await, cells(dir.path()));
    assert_counts_are_true(&test).await;
}

#[tokio::test]
async fn every_broken_line_is_named_and_nothing_is_imported() {
    let test = TestPortal::start().await;
    let empty = rows_everywhere(&test).await;
    let comments = format!(
        "{COMMENTS}x,x,10,4,0,0,1,Zeit\n1651000001000,x,eins,4,0,0,1,Nummer\n1651000001000,x,11,-4,0,0,1,Person\n\
         1651000001000,x,12,4,0,0,2,Urteil\n1651000001000,x,0,4,0,0,1,Doppelt\n1651000001000,x,13,4,0,0,1, \n\
         1651000001000,x,14,4,0,0,1\n"
    );
    let events = format!("{EVENTS}1651000005000,x,0,7,2\n1651000005000,x,77,7,1\n1651000005000,x,0,,1\n");
    let cells = format!(
        "{}10,,0,0,0,0,0,yes,,,\n9,,0,0,0,0,0,,,,\n",
        CELLS.replace(",0,1,2,3\n", ",0,1,2,99\n")
    );
    let dir = export(&[
        ("comments.csv", &comments),
        ("votes.csv", &events),
        ("participants-votes.csv", &cells),
    ]);
    let expected = [
        "the export is broken, nothing was imported:",
        "  comments.csv, line 7: timestamp \"x\" is no number of milliseconds",
        "  comments.csv, line 8: comment-id \"eins\" is not a number",
        "  comments.csv, line 9: author-id \"-4\" is not a number",
        "  comments.csv, line 10: moderated \"2\" is none of 1, 0 and -1",
        "  comments.csv, line 11: comment 0 stands there already",
        "  comments.csv, line 12: the text is empty",
        "  comments.csv, line 13: 7 columns where the header has 8",
        "  votes.csv, line 8: vote \"2\" is none of 1, 0 and -1",
        "  votes.csv, line 9: there is no comment 77 in comments.csv",
        "  votes.csv, line 10: voter-id \"\" is not a number",
        "  participants-votes.csv, line 1: column 99: there is no such comment in comments.csv",
        "  participants-votes.csv, line 5: the vote on comment 0 \"yes\" is none of 1, 0 and -1",
        "  participants-votes.csv, line 6: participant 9 stands there already",
    ];
    assert_eq!(refusal(&test, dir.path()).await.lines().collect::<Vec<_>>(), expected);
    assert_eq!(rows_everywhere(&test).await, empty);
    import(&test, export(&[]).path()).await;
}

#[tokio::test]
async fn text_that_is_not_utf_8_is_named() {
    let test = TestPortal::start().await;
    let dir = export(&[]);
    let mut bytes = COMMENTS.as_bytes().to_vec();
    bytes.extend_from_slice(b"1651000001000,x,10,4,0,0,1,Stra\xdfe\n");
    std::fs::write(dir.path().join("comments.csv"), bytes).expect("a file");
    assert!(
        refusal(&test, dir.path())
            .await
            .ends_with("\n  comments.csv, line 7: is not UTF-8")
    );
    assert_eq!(test.count("dresden", "select count(*) from consultations").await, 0);
}

#[tokio::test]
async fn missing_columns_files_and_bodies_are_told() {
    let test = TestPortal::start().await;
    let without = |name: &str| {
        let dir = export(&[]);
        std::fs::remove_file(dir.path().join(name)).expect("removed");
        dir
    };
    for (dir, expected) in [
        (without("summary.csv"), "summary.csv: is missing"),
        (without("comments.csv"), "comments.csv: is missing"),
        (
            export(&[("summary.csv", "topic,Rad\n")]),
            "summary.csv: there is no url",
        ),
        (export(&[("comments.csv", "")]), "comments.csv: is empty"),
        (
            export(&[("comments.csv", &COMMENTS.replace("moderated", "mood"))]),
            "comments.csv, line 1: the column moderated is missing",
        ),
        (
            export(&[("votes.csv", &EVENTS.replace("voter-id", "voter"))]),
            "votes.csv, line 1: the column voter-id is missing",
        ),
        (
            export(&[("participants-votes.csv", &CELLS.replace("participant", "person"))]),
            "participants-votes.csv, line 1: the column participant is missing",
        ),
    ] {
        let told = refusal(&test, dir.path()).await;
        assert!(told.ends_with(&format!("\n  {expected}")), "{told}");
    }
    assert!(refusal(&test, Path::new("/nowhere")).await.contains("is not a folder"));
    let unknown = polis::run(&test.portal.db, export(&[]).path(), "atlantis")
        .await
        .expect_err("no such body");
    assert_eq!(unknown.to_string(), "there is no body with the slug \"atlantis\"");
    assert_eq!(test.count("dresden", "select count(*) from consultations").await, 0);
}

#[tokio::test]
async fn the_real_consultation_agrees_cell_by_cell() {
    let Some(dir) = klimarat("produktion-und-konsum") else {
        return;
    };
    let test = TestPortal::start().await;
    let report = import(&test, &dir).await;
    assert_eq!((report.visible, report.hidden, report.votes), (277, 245, 61_384));
    assert_eq!(report.participants, 1117, "1116 who voted and one who only wrote");
    assert_eq!(votes(&test).await, cells(&dir));
    assert_counts_are_true(&test).await;
    let order = "select count(*) from (select created_at < lag(created_at) over (order by id) as back from posts) as o where back";
    assert_eq!(test.count("dresden", order).await, 0, "ids follow time");
    let again = import(&test, &dir).await;
    assert!(again.changed_nothing(), "{again}");
    assert_eq!(test.count("dresden", "select count(*) from votes").await, 61_384);
}

#[tokio::test]
async fn the_events_of_the_real_consultation_lead_to_the_same_votes() {
    let Some(dir) = klimarat("produktion-und-konsum") else {
        return;
    };
    let test = TestPortal::start().await;
    let events_only = tempfile::tempdir().expect("a folder");
    for name in ["summary.csv", "comments.csv", "votes.csv"] {
        std::fs::copy(dir.join(name), events_only.path().join(name)).expect("a copy");
    }
    assert_eq!(import(&test, events_only.path()).await.votes, 61_384);
    assert_eq!(votes(&test).await, cells(&dir));
    assert!(import(&test, &dir).await.changed_nothing(), "the table says the same");
}

#[tokio::test]
async fn the_other_real_consultations_stand_beside_each_other() {
    let (Some(wohnen), Some(food)) = (klimarat("wohnen"), klimarat("ernaehrung-und-landnutzung")) else {
        return;
    };
    let test = TestPortal::start().await;
    let one = import(&test, &wohnen).await;
    assert_eq!((one.visible, one.hidden, one.votes), (315, 298, 79_315));
    let other = import(&test, &food).await;
    assert_eq!((other.visible, other.hidden, other.votes), (801, 651, 0));
    assert_counts_are_true(&test).await;
}
