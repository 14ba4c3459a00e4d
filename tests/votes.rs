//! Votes: one for each person, changed in place, counted exactly.

use beteiligungsportal::votes::fold_deltas;
use futures_util::future::join_all;
use serde_json::json;

use crate::support::{Person, TestPortal};

async fn contribution(test: &TestPortal, person: &Person, dialogue: i64) -> i64 {
    let id = person.contribute(dialogue, "Platz", "Mehr Platz!").await;
    assert_eq!(test.count("dresden", "select count(*) from vote_counts").await, 1);
    id
}

/// Agreeing, neutral and disagreeing votes: as they are cast, and as they are counted.
async fn tallies(test: &TestPortal) -> [(i64, i64, i64); 2] {
    let cast = "select count(*) filter (where value = 1), count(*) filter (where value = 0), count(*) filter (where value = -1) from votes";
    let counted = "select sum(agree)::bigint, sum(neutral)::bigint, sum(disagree)::bigint from (
        select agree, neutral, disagree from vote_counts union all select agree, neutral, disagree from vote_deltas) as v";
    test.as_tenant("dresden", |client| async move {
        let mut tallies = [(0, 0, 0); 2];
        for (sql, tally) in [cast, counted].into_iter().zip(&mut tallies) {
            let row = client.query_one(sql, &[]).await.expect("a tally");
            *tally = (row.get(0), row.get(1), row.get(2));
        }
        tallies
    })
    .await
}

#[tokio::test]
async fn a_vote_is_given_changed_and_withdrawn_by_plain_buttons() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let dialogue = test.dialogue().await;
    let id = contribution(&test, &anna, dialogue).await;
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    let action = format!("{page}/stimme");
    let mut expected = (0, 0, 0);
    for (value, after) in [
        ("agree", (1, 0, 0)),
        ("agree", (1, 0, 0)),
        ("disagree", (0, 0, 1)),
        ("neutral", (0, 1, 0)),
        ("withdraw", (0, 0, 0)),
        ("withdraw", (0, 0, 0)),
        ("agree", (1, 0, 0)),
    ] {
        let seen = anna.submit(&page, &action, &[("value", value)]).await;
        assert_eq!((seen.status, seen.location()), (303, &*format!("{page}#beitrag-{id}")));
        assert_eq!(tallies(&test).await, [after, after], "{value}");
        expected = after;
    }
    let shown = anna.get(&page).await;
    assert_eq!(shown.texts("button.agree[aria-pressed=true]"), ["Zustimmen 1"]);
    for wrong in ["yes", "", "2"] {
        assert_eq!(
            anna.submit(&page, &action, &[("value", wrong)]).await.status,
            422,
            "{wrong}"
        );
    }
    assert_eq!(tallies(&test).await, [expected, expected]);
    // A visitor sees the counts and a way to sign in, no buttons.
    let visitor = test.visitor().get(&page).await;
    assert_eq!(visitor.texts("li.agree"), ["Zustimmen 1"]);
    assert!(visitor.texts(&format!("form[action='{action}']")).is_empty() && visitor.shows("Zum Abstimmen anmelden"));
}

#[tokio::test]
async fn the_script_gets_the_panel_alone() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let dialogue = test.dialogue().await;
    let id = contribution(&test, &anna, dialogue).await;
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    let token = anna.get(&page).await.form_token(&format!("{page}/stimme"));
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("origin", anna.base()),
        ("x-fragment", "1"),
    ];
    let body = format!("csrf={token}&value=disagree");
    let seen = anna
        .send(
            reqwest::Method::POST,
            &format!("{page}/stimme"),
            &headers,
            Some(body.into()),
        )
        .await;
    assert_eq!(seen.status, 200);
    assert_eq!(
        seen.texts("[data-vote] button.disagree[aria-pressed=true]"),
        ["Ablehnen 1"]
    );
    assert!(!seen.shows("<html") && seen.attribute("[data-vote]", "id") == Some(format!("stimmen-{id}")));
}

#[tokio::test]
async fn votes_are_taken_by_members_of_the_public_within_the_period_only() {
    let test = TestPortal::start().await;
    let (anna, bela) = (test.citizen("Anna").await, test.citizen("Bela").await);
    let now = jiff::Timestamp::now();
    let times = json!({ "ends_at": (now + jiff::SignedDuration::from_hours(1)).to_string() });
    let dialogue = test.consultation("dresden", "Radweg an der Elbe", times).await;
    let id = contribution(&test, &anna, dialogue).await;
    let path = format!("/tenants/dresden/contributions/{id}/vote");
    let vote = json!({ "value": "agree" });
    test.visitor().api_put(&path, &vote).await.is_problem(401);
    bela.api_put(&path, &json!({ "value": "perhaps" }))
        .await
        .is_problem(422);
    bela.api_put(&format!("/tenants/leipzig/contributions/{id}/vote"), &vote)
        .await
        .is_problem(404);
    bela.api_put(&format!("/tenants/dresden/contributions/{}/vote", id + 99), &vote)
        .await
        .is_problem(404);
    let left = 3600.0 - jiff::Timestamp::now().duration_since(now).as_secs_f64();
    test.shift_clock(left - 1.0).await;
    let seen = bela.api_put(&path, &vote).await;
    assert_eq!(
        seen.json(),
        json!({ "votes": { "agree": 1, "neutral": 0, "disagree": 0 } })
    );
    test.shift_clock(left + 1.0).await;
    bela.api_put(&path, &json!({ "value": "disagree" }))
        .await
        .is_problem(422);
    bela.api_delete(&path).await.is_problem(422);
    assert_eq!(tallies(&test).await, [(1, 0, 0); 2]);
    test.shift_clock(0.0).await;
    let other = test.consultation("dresden", "Anderes", json!({})).await;
    let page = format!("/dresden/beteiligungen/{dialogue}/beitraege/{id}");
    let token = bela.get(&page).await.form_token(&format!("{page}/stimme"));
    let wrong = format!("/dresden/beteiligungen/{other}/beitraege/{id}/stimme");
    assert_eq!(
        bela.post(&wrong, &[("csrf", &token), ("value", "neutral")])
            .await
            .status,
        404
    );
    assert_eq!(tallies(&test).await, [(1, 0, 0); 2], "a wrong address changes nothing");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn counts_stay_exact_while_64_people_vote_change_and_withdraw() {
    let test = TestPortal::start().await;
    let anna = test.citizen("Anna").await;
    let dialogue = test.dialogue().await;
    let id = contribution(&test, &anna, dialogue).await;
    let path = format!("/tenants/dresden/contributions/{id}/vote");
    let mut people = Vec::new();
    for number in 0..64 {
        people.push(test.citizen(&format!("Person {number}")).await);
    }
    let values = ["agree", "neutral", "disagree"];
    let work = people.iter().enumerate().map(|(number, person)| {
        let path = &path;
        async move {
            for round in 0..12 {
                let seen = if (number + round) % 5 == 4 {
                    person.api_delete(path).await
                } else {
                    person
                        .api_put(path, &json!({ "value": values[(number * 7 + round) % 3] }))
                        .await
                };
                assert_eq!(seen.status, 200, "{}", seen.text);
            }
        }
    });
    let folding = async {
        for _ in 0..20 {
            fold_deltas(&test.portal.db).await.expect("folding");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    futures_util::join!(join_all(work), folding);
    let [cast, counted] = tallies(&test).await;
    assert!(cast.0 + cast.1 + cast.2 > 40, "{cast:?}");
    assert_eq!(cast, counted);
    fold_deltas(&test.portal.db).await.expect("folding");
    assert_eq!(test.count("dresden", "select count(*) from vote_deltas").await, 0);
    assert_eq!(tallies(&test).await, [cast; 2]);
    let shown = test
        .visitor()
        .api_get(&format!("/tenants/dresden/consultations/{dialogue}/contributions"))
        .await
        .json();
    let expected = json!({ "agree": cast.0, "neutral": cast.1, "disagree": cast.2 });
    assert_eq!(shown["items"][0]["votes"], expected);
}
