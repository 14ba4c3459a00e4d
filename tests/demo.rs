//! `portal demo`: fills the database once, consistently, and goes on where a broken run ended.

use std::collections::BTreeSet;

use beteiligungsportal::accounts::password;
use beteiligungsportal::imports::demo::fill;
use jiff::ToSpan;

use crate::support::TestPortal;

/// What a body holds, added up over all of them.
const SUMS: [&str; 6] = [
    "select count(*) from posts where kind = 'contribution'",
    "select count(*) from posts where kind <> 'contribution'",
    "select count(*) from votes",
    "select count(*) from participants",
    "select count(*) from consultations",
    "select count(*) from search_documents where tenant_id = current_tenant()",
];

/// Rows that a portal filled by hand could not hold.
const FLAWS: [&str; 12] = [
    "select count(*) from posts as p where kind = 'contribution' and comment_count <>
        (select count(*) from posts as c where c.contribution_id = p.id)",
    "select count(*) from consultation_counts as n where (contributions, comments) <>
        (select count(*) filter (where kind = 'contribution'), count(*) filter (where kind <> 'contribution')
         from posts where consultation_id = n.consultation_id)",
    "select count(*) from posts as p left join vote_counts as n on n.post_id = p.id where kind = 'contribution'
        and not coalesce((agree, neutral, disagree) = (select count(*) filter (where value = 1),
            count(*) filter (where value = 0), count(*) filter (where value = -1) from votes where post_id = p.id), false)",
    "select count(*) from posts as p where created_at > portal_now() or not exists (select from phases as f
        where f.consultation_id = p.consultation_id and f.begins_at <= p.created_at and p.created_at < f.ends_at
          and 'contributions' = any (f.methods))",
    "select count(*) from posts as p left join posts as a on a.id = p.parent_id where p.contribution_id is not null
        and (p.root_id, p.branch_id) is distinct from (coalesce(a.root_id, p.id),
            case when a.id is null then 0 when a.branch_id = 0 then p.id else a.branch_id end)",
    "select count(*) from posts as p where body_html = '' or body = '' or body like '%{%'",
    "select count(*) from votes as v join posts as p on p.id = v.post_id where voted_at < p.created_at",
    "select count(*) from surveys as s where responses <> (select count(*) from survey_responses as r
        where r.consultation_id = s.consultation_id) or not exists (select from survey_questions as q
        where q.consultation_id = s.consultation_id)",
    "select count(*) from survey_counts as n where choice > 0 and count <> (select count(*) from survey_answers as a
        where (a.consultation_id, a.position) = (n.consultation_id, n.position) and n.choice = any (a.choices))",
    "select count(*) from phases as p where 'survey' = any (methods) and begins_at < portal_now() and not exists (
        select from surveys as s where s.consultation_id = p.consultation_id and s.responses > 0)",
    "select count(*) from consultations where format = 'land_use_plan' and published_at is not null
        and not exists (select from public_notices as n where n.consultation_id = consultations.id and n.access !~ '[{]')",
    "select count(*) from consultations where topics = '{}' or phases = '{}'
        or (topics, phases) is distinct from (topics_of(tenant_id, id), phases_of(tenant_id, id))",
];

fn added_up(counts: &[&str]) -> String {
    format!("select (({}))", counts.join(") + ("))
}

/// The first question that finds flaws.
async fn flawed(test: &TestPortal, slug: &str) -> &'static str {
    for flaw in FLAWS {
        if test.count(slug, flaw).await > 0 {
            return flaw;
        }
    }
    "none"
}

struct Filled {
    sums: Vec<i64>,
    formats: BTreeSet<String>,
    statuses: BTreeSet<String>,
    fewest: i64,
    largest: i64,
}

/// Looks into every body, one after the other, and finds nothing wrong there.
async fn look(test: &TestPortal) -> Filled {
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    let mut filled = Filled {
        sums: vec![0; SUMS.len()],
        formats: BTreeSet::new(),
        statuses: BTreeSet::new(),
        fewest: i64::MAX,
        largest: 0,
    };
    let slugs: Vec<String> = test
        .postgres
        .query("select slug from tenants", &[])
        .await
        .expect("tenants")
        .iter()
        .map(|row| row.get(0))
        .collect();
    let sums = format!("select ({})", SUMS.join("), ("));
    for slug in &slugs {
        // One question for all, since 430 bodies are asked.
        let flaws = test.count(slug, &added_up(&FLAWS)).await;
        assert_eq!(flaws, 0, "{slug}: {}", flawed(test, slug).await);
        let sums = test
            .as_tenant(slug, |client| client.query_one(sums.as_str(), &[]))
            .await
            .expect("sums");
        for (index, sum) in filled.sums.iter_mut().enumerate() {
            *sum += sums.get::<_, i64>(index);
        }
        let rows = test
            .as_tenant(slug, |client| async move {
                let sql = "select format, consultation_status(starts_at, ends_at, decided_at, in_force_at, 365, portal_now()),
                    contributions from consultations join consultation_counts on consultation_id = id";
                client.query(sql, &[]).await.expect("consultations")
            })
            .await;
        filled.fewest = filled.fewest.min(i64::try_from(rows.len()).unwrap());
        for row in rows {
            filled.formats.insert(row.get(0));
            filled.statuses.insert(row.get(1));
            filled.largest = filled.largest.max(row.get(2));
        }
    }
    assert_eq!(slugs.len(), 430);
    filled
}

#[tokio::test]
async fn a_demo_is_whole_and_stays_as_it_is() {
    let test = TestPortal::start().await;
    let now = test.portal.clock.now();
    let outcome = fill(&test.portal.db, now, 700).await.expect("a demo");
    assert!(outcome.changed);
    let first = look(&test).await;
    assert_eq!(first.sums[0], 700);
    assert!(first.largest * 20 >= 700, "{}", first.largest);
    assert!(first.fewest >= 2, "{}", first.fewest);
    assert_eq!(
        (first.formats.len(), first.statuses.len()),
        (10, 6),
        "{:?} {:?}",
        first.formats,
        first.statuses
    );
    // Consultations and all posts can be found, and each body itself.
    assert_eq!(first.sums[5], first.sums[0] + first.sums[1] + first.sums[4] + 430);

    // Who tries the moderator's account has something to decide.
    let moderator = test.person("Mo", Some(("dresden", "moderator"))).await;
    let queue = moderator.get("/dresden/moderation").await;
    assert!(queue.texts("main li.panel h2").len() >= 5, "{}", queue.text);
    assert!(queue.shows("Daten anderer Personen"), "{}", queue.text);

    let again = fill(&test.portal.db, now + (50 * 24).hours(), 900)
        .await
        .expect("the same demo");
    assert!(!again.changed);
    assert_eq!((again.contributions, again.began_at), (700, now));
    assert_eq!(look(&test).await.sums, first.sums);
}

#[tokio::test]
async fn a_broken_run_goes_on_where_it_ended() {
    let test = TestPortal::start().await;
    let now = test.portal.clock.now();
    fill(&test.portal.db, now, 60).await.expect("a demo");
    let first = look(&test).await.sums;
    // As if the first run had ended before Dresden, Zittau and its own end.
    test.postgres
        .batch_execute("update platform_settings set value = replace(value, 'true', 'false') where key = 'demo'")
        .await
        .expect("the mark");
    for slug in ["dresden", "zittau"] {
        test.as_tenant(slug, |client| async move {
            let tables =
                "delete from statements; delete from survey_counts; delete from survey_answers; delete from survey_responses; delete from surveys; delete from reports; delete from moderation_cases; delete from votes; delete from vote_counts;
                update posts set parent_id = null; delete from posts where kind <> 'contribution'; delete from posts;
                delete from consultations; delete from participants";
            client.batch_execute(tables).await.expect("an empty body");
        })
        .await;
    }
    assert!(look(&test).await.sums[0] < first[0]);
    let outcome = fill(&test.portal.db, now + (24).hours(), 9).await.expect("the rest");
    assert!(outcome.changed);
    assert_eq!((outcome.contributions, outcome.began_at), (60, now));
    assert_eq!(look(&test).await.sums, first);
}

#[tokio::test]
async fn a_demo_tells_its_accounts_and_they_work() {
    let test = TestPortal::start().await;
    fill(&test.portal.db, test.portal.clock.now(), 200)
        .await
        .expect("a demo");
    let listed: String = test
        .postgres
        .query_one("select value from platform_settings where key = 'demo_accounts'", &[])
        .await
        .expect("the list")
        .get(0);
    let listed: serde_json::Value = serde_json::from_str(&listed).expect("JSON");
    let mut roles = Vec::new();
    for account in listed.as_array().expect("a list") {
        let (email, given) = (
            account["email"].as_str().unwrap(),
            account["password"].as_str().unwrap(),
        );
        let row = test
            .postgres
            .query_one(
                "select password_hash, operator from accounts where email_key = $1",
                &[&email],
            )
            .await
            .expect("an account");
        assert!(password::verify(given, row.get(0)).await.expect("a hash"), "{email}");
        roles.push((account["role"].as_str().unwrap().to_owned(), row.get::<_, bool>(1)));
    }
    let expected = [
        ("citizen", false),
        ("editor", false),
        ("moderator", false),
        ("admin", false),
        ("operator", true),
    ];
    assert_eq!(roles, expected.map(|(role, operator)| (role.to_owned(), operator)));
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    let own =
        "select count(*) from posts join participants as a on a.id = participant_id where a.account_id is not null";
    assert!(
        test.count("dresden", own).await > 0,
        "the citizen has written something"
    );
    let staff = "select count(*) from memberships where role in ('editor', 'moderator', 'admin')";
    assert_eq!(test.count("dresden", staff).await, 3);
}
