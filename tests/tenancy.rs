//! A body's data is out of every other body's reach. The list of tables comes from the database's catalogue, so a new
//! table that nobody thought of makes these tests fail.

use serde_json::json;
use tokio_postgres::error::SqlState;

use crate::support::TestPortal;

/// Tables with a `tenant_id` that are not tenant-owned, and why.
const EXEMPT: [(&str, &str); 2] = [
    ("search_documents", "published rows only, read by the search role alone"),
    (
        "subscriptions",
        "a mailbox's, who may ask across bodies; the tenants' role has no right to it",
    ),
];

async fn tenant_tables(test: &TestPortal) -> Vec<String> {
    let rows = test
        .postgres
        .query(
            "select c.relname::text from pg_class as c join pg_attribute as a on a.attrelid = c.oid
             where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
             order by 1",
            &[],
        )
        .await
        .expect("the catalogue");
    rows.iter()
        .map(|row| row.get(0))
        .filter(|name: &String| EXEMPT.iter().all(|(exempt, _)| exempt != name))
        .collect()
}

/// What is wrong with how a table is made.
async fn flaws(test: &TestPortal, table: &str) -> Vec<String> {
    let row = test
        .postgres
        .query_one(
            "select c.relrowsecurity, c.relforcerowsecurity,
                 coalesce((select a.attname::text from pg_constraint as k
                     join pg_attribute as a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                     where k.conrelid = c.oid and k.contype = 'p'), ''),
                 array(select k.conname::text from pg_constraint as k
                     join pg_class as r on r.oid = k.confrelid
                     where k.conrelid = c.oid and k.contype = 'f'
                       and exists (select from pg_attribute as a where a.attrelid = r.oid and a.attname = 'tenant_id')
                       and not exists (select from unnest(k.conkey) as key join pg_attribute as a
                           on a.attrelid = c.oid and a.attnum = key where a.attname = 'tenant_id'))
             from pg_class as c where c.oid = $1::text::regclass",
            &[&table],
        )
        .await
        .expect("the table");
    let mut flaws = Vec::new();
    if !row.get::<_, bool>(0) || !row.get::<_, bool>(1) {
        flaws.push(format!("{table}: row-level security is not forced"));
    }
    if row.get::<_, &str>(2) != "tenant_id" {
        flaws.push(format!("{table}: the primary key does not begin with tenant_id"));
    }
    for key in row.get::<_, Vec<String>>(3) {
        flaws.push(format!("{table}: the foreign key {key} leaves the tenant out"));
    }
    flaws
}

/// Puts at least one row of Dresden's into every tenant-owned table.
async fn fill(test: &TestPortal) {
    let anna = test.citizen("Anna").await;
    let bela = test.citizen("Bela").await;
    let dialogue = test
        .consultation("dresden", "Radweg", json!({ "topics": ["transport"] }))
        .await;
    let made = anna
        .api_post(
            &format!("/tenants/dresden/consultations/{dialogue}/contributions"),
            &json!({ "body": "Mehr Platz!" }),
        )
        .await;
    assert_eq!(made.status, 201, "{}", made.text);
    let contribution = made.json()["id"].as_i64().expect("an id");
    let commented = bela
        .api_post(
            &format!("/tenants/dresden/contributions/{contribution}/comments"),
            &json!({ "body": "Ja." }),
        )
        .await;
    assert_eq!(commented.status, 201, "{}", commented.text);
    let voted = bela
        .api_put(
            &format!("/tenants/dresden/contributions/{contribution}/vote"),
            &json!({ "value": "agree" }),
        )
        .await;
    assert_eq!(voted.status, 200, "{}", voted.text);
    let account = anna.account.expect("an account");
    test.as_tenant("dresden", |client| async move {
        let statements = format!(
            "insert into tenant_hosts values (current_tenant(), 'mitreden.example');
             insert into tenant_notices values (current_tenant(), 'imprint', 'x', 'x', 1, now());
             insert into documents (tenant_id, consultation_id, title, file_name, media_type, size_bytes, sha256)
                 values (current_tenant(), {dialogue}, 'Plan', 'plan.pdf', 'application/pdf', 1, sha256('x'));
             insert into document_pages (tenant_id, document_id, page, text)
                 select current_tenant(), id, 1, 'x' from documents;
             insert into post_versions values (current_tenant(), {contribution}, 1, 'x', 'x', now());
             insert into audit_log (tenant_id, actor_name, actor_role, action, subject_kind, subject)
                 values (current_tenant(), 'Eva', 'editor', 'consultation.opened', 'consultation', 'Radweg');
             insert into invitations (tenant_id, email, email_key, roles, expires_at)
                 values (current_tenant(), 'x@example.org', 'x@example.org', '{{admin}}', now());
             insert into insights (tenant_id, account_id, reason, ends_at) values (current_tenant(), {account}, 'x', now());
             insert into kept_texts (tenant_id, token_hash, consultation_id, title, body, household)
                 values (current_tenant(), sha256('x'), {dialogue}, 'x', 'x', 'x');
             insert into statements (tenant_id, consultation_id, channel, title, body, language)
                 values (current_tenant(), {dialogue}, 'online', 'x', 'x', 'de');
             insert into public_notices (tenant_id, consultation_id, round) values (current_tenant(), {dialogue}, 'early');
             insert into surveys (tenant_id, consultation_id) values (current_tenant(), {dialogue});
             insert into survey_questions values (current_tenant(), {dialogue}, 1, 'one', '?', '{{Ja}}', true);
             with r as (insert into survey_responses (tenant_id, consultation_id) values (current_tenant(), {dialogue}) returning id)
             insert into survey_answers select current_tenant(), {dialogue}, 1, id, '{{1}}' from r;
             insert into survey_counts values (current_tenant(), {dialogue}, 1, 1, 1);
             insert into survey_participants select current_tenant(), {dialogue}, min(id) from participants;
             insert into house_rules values (current_tenant(), 1, 'x', 'x', 1, now(), 'Eva');
             insert into post_findings values (current_tenant(), {contribution}, 'links', 1, '{{}}', 'show');
             insert into post_networks values (current_tenant(), {contribution}, substr(sha256('x'), 1, 16), now());
             insert into signature_backlog values (current_tenant());
             insert into sent_once values (current_tenant(), sha256('x'), 'x', now());
             insert into post_signatures values (current_tenant(), {contribution}, 1, 2, 3, 4, 5, 6);
             insert into unsigned_posts values (current_tenant(), {contribution}) on conflict do nothing;
             insert into signal_settings values (current_tenant(), '{{}}');
             insert into moderation_settings values (current_tenant(), 1);
             with c as (
                 insert into moderation_cases (tenant_id, post_id, participant_id, cause, urgency)
                 select tenant_id, id, participant_id, 'reports', 2 from posts where id = {contribution}
                 returning *
             ), r as (
                 insert into reports (tenant_id, case_id, reason, explanation, url, name, email, language, good_faith)
                 select tenant_id, id, 'other', 'x', 'x', 'x', 'x@example.org', 'de', true from c
             ), d as (
                 insert into decisions (tenant_id, case_id, post_id, participant_id, action, ground_id, facts, decided_by, decided_name)
                 select c.tenant_id, c.id, c.post_id, c.participant_id, 'hide',
                     (select min(g.id) from grounds as g), 'x', {account}, 'Mia'
                 from c returning *
             ), s as (
                 insert into suspensions (tenant_id, participant_id, decision_id, until)
                 select tenant_id, participant_id, id, now() from d
             ), o as (
                 insert into redactions (tenant_id, post_id, decision_id, title, body)
                 select tenant_id, post_id, id, 'x', 'x' from d
             )
             insert into appeals (tenant_id, decision_id, first_decider, argument, language)
             select tenant_id, id, decided_by, 'x', 'de' from d;
             insert into vote_deltas (tenant_id, post_id, agree, neutral, disagree)
                 values (current_tenant(), {contribution}, 0, 0, 0);
             with o as (
                 insert into organisations (name, name_key, addition_key, kind) values ('NABU', 'nabu', '', 'association')
                 returning id
             ), f as (
                 insert into public_interest_bodies select current_tenant(), id, 'Naturschutz' from o
             )
             insert into organisation_drafts (tenant_id, organisation_id, consultation_id, kind, title, body)
                 select current_tenant(), id, {dialogue}, 'contribution', 'x', 'x' from o;"
        );
        client.batch_execute(&statements).await.expect("sample rows");
    })
    .await;
}

#[tokio::test]
async fn every_tenant_table_is_made_to_be_isolated() {
    let test = TestPortal::start().await;
    let tables = tenant_tables(&test).await;
    assert!(tables.len() >= 14, "{tables:?}");
    for table in &tables {
        assert_eq!(flaws(&test, table).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_planted_table_without_protection_is_found() {
    let test = TestPortal::start().await;
    test.postgres
        .batch_execute(
            "create table planted (id bigint primary key, tenant_id bigint, post_id bigint references posts (id))",
        )
        .await
        .expect("a careless table");
    assert!(tenant_tables(&test).await.contains(&"planted".to_owned()));
    assert_eq!(flaws(&test, "planted").await.len(), 3);
}

#[tokio::test]
async fn another_body_reads_changes_and_deletes_nothing() {
    let test = TestPortal::start().await;
    fill(&test).await;
    let dresden = test.tenant("dresden").0;
    for table in tenant_tables(&test).await {
        let own: i64 = test.count("dresden", &format!("select count(*) from {table}")).await;
        assert!(own > 0, "{table} has no sample row: add one to `fill`");
        let table = &table;
        test.as_tenant("leipzig", |client| async move {
            for role in ["portal_owner", "portal_app"] {
                client
                    .batch_execute(&format!("set role {role}"))
                    .await
                    .expect("the role");
                let attempts = [
                    format!("select tenant_id from {table} where tenant_id = {dresden}"),
                    format!("update {table} set tenant_id = tenant_id where tenant_id = {dresden} returning tenant_id"),
                    format!("delete from {table} where tenant_id = {dresden} returning tenant_id"),
                ];
                for attempt in attempts {
                    match client.query(&attempt, &[]).await {
                        Ok(rows) => assert!(rows.is_empty(), "{role}: {attempt}"),
                        Err(error) => assert_eq!(
                            error.code(),
                            Some(&SqlState::INSUFFICIENT_PRIVILEGE),
                            "{attempt}: {error:?}"
                        ),
                    }
                }
            }
            client.batch_execute("set role portal_owner").await.expect("the role");
        })
        .await;
        assert_eq!(
            test.count("dresden", &format!("select count(*) from {table}")).await,
            own,
            "{table}"
        );
    }
}

#[tokio::test]
async fn another_body_writes_nothing_in_and_points_at_nothing() {
    let test = TestPortal::start().await;
    fill(&test).await;
    let (dresden, leipzig) = (test.tenant("dresden").0, test.tenant("leipzig").0);
    for table in tenant_tables(&test).await {
        let columns: Vec<(String, bool)> = test
            .postgres
            .query(
                "select attname::text, attidentity <> '' from pg_attribute
                 where attrelid = $1::text::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                 order by attnum",
                &[&table],
            )
            .await
            .expect("columns")
            .iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect();
        let names: Vec<_> = columns
            .iter()
            .filter(|(_, identity)| !identity)
            .map(|(name, _)| name.as_str())
            .collect();
        let list = names.join(", ");
        let row: serde_json::Value = test
            .as_tenant("dresden", |client| async {
                client
                    .query_one(&format!("select to_jsonb(t) from {table} as t limit 1"), &[])
                    .await
                    .expect("a row")
                    .get(0)
            })
            .await;
        let insert =
            format!("insert into {table} ({list}) select {list} from jsonb_populate_record(null::{table}, $1)");
        let (list_of_keys, row, insert) = (foreign_keys(&test, &table).await, &row, &insert);
        test.as_tenant("leipzig", |client| async move {
            // A row that says it is Dresden's.
            let refused = client.execute(insert, &[row]).await.expect_err(insert);
            assert_eq!(
                refused.code(),
                Some(&SqlState::INSUFFICIENT_PRIVILEGE),
                "{table}: {refused:?}"
            );
            // A row of Leipzig's own that points at Dresden's rows.
            if list_of_keys > 0 {
                let mut own = row.clone();
                own["tenant_id"] = leipzig.into();
                let refused = client.execute(insert, &[&own]).await.expect_err(insert);
                assert_eq!(
                    refused.code(),
                    Some(&SqlState::FOREIGN_KEY_VIOLATION),
                    "{table}: {refused:?}"
                );
            }
        })
        .await;
    }
    assert_ne!(dresden, leipzig);
}

/// How many foreign keys lead to other tenant-owned tables.
async fn foreign_keys(test: &TestPortal, table: &str) -> i64 {
    test.postgres
        .query_one(
            "select count(*) from pg_constraint as k where k.conrelid = $1::text::regclass and k.contype = 'f'
             and exists (select from pg_attribute as a where a.attrelid = k.confrelid and a.attname = 'tenant_id')",
            &[&table],
        )
        .await
        .expect("the catalogue")
        .get(0)
}

#[tokio::test]
async fn the_tenants_role_reads_no_addresses_and_no_passwords() {
    let test = TestPortal::start().await;
    test.postgres
        .batch_execute("set role portal_app")
        .await
        .expect("the role");
    for attempt in [
        "select email from accounts",
        "select password_hash from accounts",
        "select * from sessions",
        "select * from api_tokens",
        "select * from account_tokens",
        "select * from email_changes",
        "select * from tries",
        "select * from organisation_members",
        "select * from organisation_requests",
        "select * from organisation_invitations",
        "select * from organisation_invitation_tokens",
        "select founded_by from organisations",
        "select email from reports",
        "select payload from jobs",
        "delete from jobs",
        "select * from platform_settings",
        "select * from signing_keys",
        "select * from spent_proofs",
        "select * from search_documents",
        "select * from subscriptions",
        "select * from invitations",
        "select * from insights",
        "select * from platform_audit_log",
    ] {
        let refused = test.postgres.query(attempt, &[]).await.expect_err(attempt);
        assert_eq!(refused.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{attempt}");
    }
}

#[tokio::test]
async fn work_across_tenants_sees_published_rows_only() {
    let test = TestPortal::start().await;
    let open = test.dialogue().await;
    let draft = test.consultation("leipzig", "Noch geheim", json!({})).await;
    test.as_tenant("leipzig", |client| async move {
        client
            .execute("update consultations set published_at = null where id = $1", &[&draft])
            .await
            .expect("a draft");
    })
    .await;
    test.postgres
        .batch_execute("reset app.tenant_id; set role portal_system")
        .await
        .expect("the role");
    let seen = test
        .postgres
        .query("select id from consultations", &[])
        .await
        .expect("consultations");
    assert_eq!(seen.iter().map(|row| row.get::<_, i64>(0)).collect::<Vec<_>>(), [open]);
    let found = test
        .postgres
        .query("select id from search_documents where kind = 'consultation'", &[])
        .await
        .expect("the index");
    assert_eq!(found.iter().map(|row| row.get::<_, i64>(0)).collect::<Vec<_>>(), [open]);
}
