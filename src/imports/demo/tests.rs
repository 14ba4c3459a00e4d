//! The demo as a whole.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::*;
use crate::consultations::{Format, Status};

fn now() -> Timestamp {
    "2026-06-10T14:30:00Z".parse().unwrap()
}

fn plan(contributions: u32) -> Plan {
    Plan::new(now(), contributions).unwrap()
}

fn each(plan: &Plan) -> impl Iterator<Item = (&BodyPlan, &Consultation)> {
    plan.bodies
        .iter()
        .flat_map(|body| body.consultations.iter().map(move |consultation| (body, consultation)))
}

fn hash(plan: &Plan) -> Vec<u8> {
    let mut hasher = Sha256::new();
    for (body, consultation) in each(plan) {
        hasher.update(format!("{} {:?}", body.body.slug, consultation.wording));
        hasher.update(format!("{:?} {:?}", consultation.schedule, body.staff));
        for item in plan.contributions(body, consultation) {
            hasher.update(format!("{item:?}"));
        }
    }
    hasher.finalize().to_vec()
}

#[test]
fn the_same_seed_gives_the_same_demo() {
    assert_eq!(hash(&plan(1500)), hash(&plan(1500)));
    assert_ne!(hash(&plan(1500)), hash(&plan(1501)));
}

#[test]
fn contributions_are_exact_and_uneven() {
    for count in [0, 1, 100, 20_000, 1_000_000] {
        let plan = plan(count);
        let counts: Vec<u32> = each(&plan)
            .map(|(_, consultation)| consultation.contributions)
            .collect();
        assert_eq!(counts.iter().sum::<u32>(), count);
        let largest = counts.iter().max().copied().unwrap();
        assert!(u64::from(largest) * 20 >= u64::from(count), "{largest} of {count}");
    }
    let plan = plan(20_000);
    assert_eq!(plan.bodies[0].body.slug, "dresden");
    assert!(
        plan.bodies
            .iter()
            .all(|body| body.consultations.iter().map(|c| c.contributions).sum::<u32>() > 2)
    );
    let of = |body: &BodyPlan| body.consultations.iter().map(|c| c.contributions).sum::<u32>();
    assert!(of(&plan.bodies[1]) > 20 * of(&plan.bodies[100]));
}

#[test]
fn every_body_asks_twice_and_everything_occurs() {
    let plan = plan(1000);
    assert_eq!(plan.bodies.len(), 430);
    assert!(
        plan.bodies
            .iter()
            .all(|body| body.consultations.len() >= 2 && body.staff.len() >= 2)
    );
    let count = each(&plan).count();
    assert!((950..2500).contains(&count), "{count}");
    for format in Format::ALL {
        let of_format = each(&plan).filter(|(_, c)| c.format == format).count();
        assert!(of_format > 20, "{format:?}: {of_format}");
    }
    for status in Status::ALL {
        let of_status = each(&plan).filter(|(_, c)| c.status == status).count();
        assert!(of_status > 20, "{status:?}: {of_status}");
    }
    for (body, c) in each(&plan) {
        assert_eq!(c.schedule.status(now()), c.status, "{}", body.body.slug);
        assert_eq!(c.decision.is_some(), c.schedule.decided_at.is_some());
    }
    let dresden: HashSet<_> = plan.bodies[0].consultations.iter().map(|c| c.format).collect();
    assert_eq!(dresden.len(), 10);
    let sorbian = each(&plan).filter(|(_, c)| c.sorbian).count();
    assert!(sorbian > 30, "{sorbian}");
}

#[test]
fn titles_differ_within_a_body() {
    let plan = plan(1000);
    let (mut all, mut twice) = (0, 0);
    for body in &plan.bodies {
        let titles: HashSet<_> = body.consultations.iter().map(|c| &c.wording.title).collect();
        all += body.consultations.len();
        twice += body.consultations.len() - titles.len();
    }
    assert!(twice * 50 < all, "{twice} of {all}");
}

#[test]
fn texts_are_filled_varied_and_within_the_limits() {
    let plan = plan(20_000);
    let mut words: HashMap<String, u32> = HashMap::new();
    let mut bodies = HashSet::new();
    let (mut count, mut length, mut longest) = (0, 0, 0);
    for (body, consultation) in each(&plan) {
        let wording = &consultation.wording;
        for text in [&wording.title, &wording.summary, &wording.description] {
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
        }
        for item in plan.contributions(body, consultation) {
            let texts = [&item.title, &item.body]
                .into_iter()
                .chain(item.comments.iter().map(|c| &c.body));
            for text in texts {
                assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
                assert!(!text.starts_with(' ') && !text.contains("  "), "{text:?}");
            }
            for word in item.body.split_whitespace() {
                *words.entry(word.to_owned()).or_default() += 1;
            }
            count += 1;
            length += item.body.len();
            longest = longest.max(item.body.len());
            bodies.insert(item.body);
        }
    }
    assert!(words.len() > 3000, "{} words", words.len());
    assert!(bodies.len() * 100 > count * 82, "{} of {count} differ", bodies.len());
    let mean = length / count;
    assert!(
        (150..600).contains(&mean) && longest > 1200,
        "mean {mean}, longest {longest}"
    );
    let mut frequencies: Vec<u32> = words.into_values().collect();
    frequencies.sort_unstable_by(|a, b| b.cmp(a));
    assert!(frequencies[0] > 8 * frequencies[100], "{:?}", &frequencies[..100]);
}

#[test]
fn everything_happens_in_its_window() {
    let plan = plan(20_000);
    let (mut comments, mut votes, mut replies) = (0, 0, 0);
    for (body, consultation) in each(&plan) {
        let limit = consultation.schedule.ends_at.min(now()).as_second();
        let items: Vec<_> = plan.contributions(body, consultation).collect();
        assert_eq!(items.len(), consultation.contributions as usize);
        for item in items {
            assert!(consultation.schedule.starts_at.as_second() <= item.created_at && item.created_at < limit);
            assert!(item.author < body.citizens);
            let mut last = item.created_at;
            for (number, comment) in item.comments.iter().enumerate() {
                assert!(last <= comment.created_at && comment.created_at < limit);
                last = comment.created_at;
                assert!(comment.parent.is_none_or(|parent| (parent as usize) < number));
                replies += i32::from(matches!(comment.author, Author::Staff(_)));
            }
            let people: HashSet<u32> = item.votes.each().map(|(voter, _)| voter).collect();
            let sum: i32 = item.votes.each().map(|(_, value)| i32::from(value)).sum();
            assert_eq!(
                people.len(),
                (item.votes.agree + item.votes.neutral + item.votes.disagree) as usize
            );
            assert_eq!(sum, item.votes.agree.cast_signed() - item.votes.disagree.cast_signed());
            assert!(people.iter().all(|voter| *voter < body.citizens));
            comments += item.comments.len();
            votes += people.len();
        }
    }
    assert!((8_000..20_000).contains(&comments), "{comments} comments");
    assert!(votes > 40_000 && replies > 300, "{votes} votes, {replies} replies");
}

#[test]
fn threads_are_two_answers_deep() {
    let plan = plan(20_000);
    let first = plan
        .contributions(&plan.bodies[0], &plan.bodies[0].consultations[0])
        .next()
        .unwrap();
    assert!((200..=201).contains(&first.comments.len()), "{}", first.comments.len());
    let mut deep = 0;
    for (number, comment) in (0..).zip(&first.comments) {
        match comment.parent.map(|parent| &first.comments[parent as usize]) {
            None => assert_eq!((comment.root, comment.branch), (number, None)),
            Some(parent) if parent.parent.is_none() => {
                assert_eq!((comment.root, comment.branch), (parent.root, Some(number)));
            }
            Some(parent) => {
                assert_eq!((comment.root, comment.branch), (parent.root, parent.branch));
                deep += 1;
            }
        }
    }
    assert!(deep > 10, "{deep}");
}
