//! How well each engine finds what people look for: the questions of `search_queries.txt`, asked over the API.
//!
//! `PostgreSQL` must find an expected text among the first ten for 85 of 100 questions. With `TEST_MEILI_URL` (and
//! `TEST_MEILI_KEY`) the same questions go to that server. The real consultation is asked where its folder is at hand:
//! beside this repository, or in `TEST_SHARED_DATA`.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use beteiligungsportal::imports::{demo, polis};

use crate::support::TestPortal;

const QUERIES: &str = include_str!("search_queries.txt");
/// Of all questions, how many must find an expected text among the first ten.
const BAR: f64 = 0.85;

struct Case {
    tries: &'static str,
    question: &'static str,
    expected: &'static str,
    forbidden: Option<&'static str>,
}

/// Hits among the first three and the first ten.
#[derive(Clone, Copy, Default)]
struct Rate {
    asked: u32,
    at_3: u32,
    at_10: u32,
}

impl Rate {
    fn of(self, found: u32) -> f64 {
        f64::from(found) / f64::from(self.asked.max(1))
    }
}

fn cases(corpus: &str) -> Vec<Case> {
    let lines = QUERIES.lines().filter(|line| !line.starts_with('#'));
    let rows = lines.map(|line| line.split(" | ").map(str::trim).collect::<Vec<_>>());
    rows.filter(|row| row[0] == corpus)
        .map(|row| {
            let (expected, forbidden) = row[3].split_once(" ! ").map_or((row[3], None), |(a, b)| (a, Some(b)));
            Case {
                tries: row[1],
                question: row[2],
                expected,
                forbidden,
            }
        })
        .collect()
}

async fn portal() -> TestPortal {
    let (url, key) = (std::env::var("TEST_MEILI_URL"), std::env::var("TEST_MEILI_KEY"));
    let mut options = vec!["--limits", "off"];
    if let Ok(url) = &url {
        options.extend(["--meili-url", url]);
    }
    if let Ok(key) = &key {
        options.extend(["--meili-key", key]);
    }
    TestPortal::start_with(&options).await
}

/// All texts of the index that hold the words.
async fn holding(test: &TestPortal, words: &str) -> HashSet<(String, i64)> {
    let sql = "select kind, id from search_documents where title || ' ' || body ilike '%' || $1 || '%'";
    let rows = test.postgres.query(sql, &[&words]).await.expect("texts");
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

async fn ask(test: &TestPortal, question: &str) -> (String, Vec<(String, i64)>) {
    let question = percent_encoding::utf8_percent_encode(question, percent_encoding::NON_ALPHANUMERIC);
    let answer = test.visitor().api_get(&format!("/search?limit=10&q={question}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let answer = answer.json();
    let items = answer["items"].as_array().expect("hits").iter();
    let hits = items.map(|hit| {
        (
            hit["kind"].as_str().unwrap_or_default().to_owned(),
            hit["id"].as_i64().unwrap_or(0),
        )
    });
    (answer["engine"].as_str().unwrap_or_default().to_owned(), hits.collect())
}

/// Asks a corpus's questions, prints how many were found, and answers with all of them together.
async fn measured(test: &TestPortal, corpus: &str) -> Rate {
    while test.work_off().await > 0 {}
    let mut rates: BTreeMap<&str, Rate> = BTreeMap::new();
    let (mut total, mut engine) = (Rate::default(), String::new());
    for case in cases(corpus) {
        let expected = holding(test, case.expected).await;
        assert!(!expected.is_empty(), "no text of {corpus} holds {:?}", case.expected);
        let forbidden = match case.forbidden {
            Some(words) => holding(test, words).await,
            None => HashSet::new(),
        };
        let (asked, hits) = ask(test, case.question).await;
        engine = asked;
        let clean = !hits.iter().any(|hit| forbidden.contains(hit));
        let place = hits.iter().position(|hit| expected.contains(hit)).filter(|_| clean);
        if place.is_none_or(|place| place >= 3) {
            println!(
                "  {corpus}: {:?} finds {:?} at {place:?} of {}",
                case.question,
                case.expected,
                hits.len()
            );
        }
        for rate in [&mut total, rates.entry(case.tries).or_default()] {
            rate.asked += 1;
            rate.at_3 += u32::from(place.is_some_and(|place| place < 3));
            rate.at_10 += u32::from(place.is_some());
        }
    }
    for (tries, rate) in rates.into_iter().chain([("all", total)]) {
        println!(
            "{engine:<12} {corpus:<9} {tries:<12} {:>3} at 3: {:.2}  at 10: {:.2}",
            rate.asked,
            rate.of(rate.at_3),
            rate.of(rate.at_10)
        );
    }
    total
}

#[tokio::test]
async fn the_demo_is_found_as_people_type() {
    let test = portal().await;
    let now = "2026-06-01T10:00:00Z".parse().expect("a moment");
    demo::fill(&test.portal.db, now, 1500).await.expect("a demo");
    test.portal.tenants.load(&test.portal.db).await.expect("tenants");
    let rate = measured(&test, "demo").await;
    assert!(rate.of(rate.at_10) >= BAR, "{:.2} at 10", rate.of(rate.at_10));
}

/// The export of a real consultation, where the folder with it is at hand.
fn klimarat() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let data = std::env::var_os("TEST_SHARED_DATA").map_or(beside, PathBuf::from);
    Some(data.join("klimarat")).filter(|dir| dir.is_dir())
}

#[tokio::test]
async fn a_real_consultation_is_found_as_people_type() {
    let Some(dir) = klimarat() else {
        return;
    };
    let test = portal().await;
    for topic in ["wohnen", "ernaehrung-und-landnutzung", "produktion-und-konsum"] {
        polis::run(&test.portal.db, &dir.join(topic), "dresden")
            .await
            .expect("an import");
    }
    let rate = measured(&test, "klimarat").await;
    assert!(rate.of(rate.at_10) >= BAR, "{:.2} at 10", rate.of(rate.at_10));
}
