//! The rules at work: a text is looked at in the transaction that stores it.

use futures_util::future::BoxFuture;

use super::finding::{Detail, Finding, Rule};
use super::settings::{Mode, Settings};
use super::signature::{FEW_WORDS, alike, signature};
use super::store::{self, TakenIn};
use super::wordlist::WordList;
use super::words;
use super::{BURST, links, personal, shouting, whole};
use crate::contributions::{Fresh, Reviewer};
use crate::db::TenantTx;
use crate::error::Result;
use crate::moderation::{Cause, Urgency, open_case};

/// Looks at every text with all rules that its body has not switched off.
pub struct Signals;

impl Reviewer for Signals {
    fn review<'a>(&'a self, tx: &'a TenantTx<'_>, fresh: &'a Fresh<'a>) -> BoxFuture<'a, Result<bool>> {
        Box::pin(review(tx, fresh))
    }
}

async fn review(tx: &TenantTx<'_>, fresh: &Fresh<'_>) -> Result<bool> {
    let content = words::content(fresh.body);
    let taken = tx
        .run(store::take_in(fresh.id, signature(&content), fresh.network))
        .await?;
    let settings = Settings::stored(taken.modes.as_ref(), taken.words.clone());
    let text = whole(fresh.title, fresh.body);
    let mut findings = look(&text, &settings);
    findings.extend(duplicates(&content, &taken));
    findings.extend(bursts(fresh, &taken));
    findings.retain(|finding| settings.mode(finding.rule) != Mode::Off);
    if findings.is_empty() {
        return Ok(false);
    }
    let effect = |finding: &Finding| {
        if finding.is_clear() {
            settings.mode(finding.rule)
        } else {
            Mode::Show
        }
    };
    let with_effect = |finding: Finding| {
        let effect = effect(&finding);
        (finding, effect)
    };
    let findings: Vec<_> = findings.into_iter().map(with_effect).collect();
    let effect = findings.iter().map(|(_, effect)| *effect).max().unwrap_or_default();
    tx.run(store::put_findings(fresh.id, findings)?).await?;
    if effect >= Mode::Case {
        open_case(tx, fresh.id, Cause::Signal, Urgency::InTurn).await?;
    }
    Ok(effect == Mode::Hold)
}

/// What the rules see that read the text alone.
pub(super) fn look(text: &str, settings: &Settings) -> Vec<Finding> {
    let rules: [fn(&str) -> Option<Finding>; 3] = [personal::look, links::look, shouting::look];
    let words = WordList::new(settings.words.iter().map(String::as_str)).look(text);
    rules.iter().filter_map(|rule| rule(text)).chain(words).collect()
}

fn duplicates(content: &[String], taken: &TakenIn) -> Option<Finding> {
    let known = taken.alike.iter().zip(&taken.bodies);
    let mut similar: Vec<(i64, f32)> = known
        .filter_map(|(id, body)| Some((*id, alike(content, &words::content(body))?)))
        .collect();
    similar.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let (_, share) = *similar.first()?;
    // "Gute Idee!" is written by many, and nothing is wrong with it.
    let score = if content.len() < FEW_WORDS { share * 0.4 } else { share };
    let detail = Detail {
        similar,
        ..Detail::default()
    };
    Some(Finding {
        rule: Rule::Duplicates,
        score,
        detail,
    })
}

fn bursts(fresh: &Fresh<'_>, taken: &TakenIn) -> Option<Finding> {
    let texts = taken.neighbours + 1;
    let detail = Detail {
        texts: Some(texts),
        ..Detail::default()
    };
    (fresh.network.is_some() && texts >= BURST).then_some(Finding {
        rule: Rule::Bursts,
        score: 1.0,
        detail,
    })
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use proptest::prelude::*;

    use super::*;

    fn settings() -> Settings {
        let words = ["Trottel*", "halt die klappe", "lügner"];
        Settings::stored(None, Some(words.map(str::to_owned).to_vec()))
    }

    /// Pieces that rules look for, put together at random.
    fn texts() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "\\PC{0,20}",
            Just("0351/4880112 ".to_owned()),
            Just("DE89 3704 0044 0532 0130 00".to_owned()),
            Just("a@".to_owned()),
            Just("www.a.de ".to_owned()),
            Just("!!!!".to_owned()),
            Just("LAUT UND DEUTLICH ".to_owned()),
            Just("Trotte\u{ad}lamt ".to_owned()),
            Just("Straße 12, 01067 Dresden ".to_owned()),
            Just("👩‍👩‍👧 ".to_owned()),
        ];
        prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn findings_lie_within_the_text(text in texts()) {
            let length = text.chars().count();
            for finding in look(&text, &settings()) {
                prop_assert!((0.0..=1.0).contains(&finding.score), "{finding:?}");
                for spot in &finding.detail.spots {
                    prop_assert!(spot.start < spot.end && spot.end <= length, "{finding:?}");
                }
                for pair in finding.detail.spots.windows(2) {
                    prop_assert!(pair[0].end <= pair[1].start, "{finding:?}");
                }
            }
            let content = words::content(&text);
            prop_assert_eq!(signature(&content).is_none(), content.is_empty());
        }
    }

    #[test]
    fn the_longest_texts_are_read_quickly() {
        let settings = settings();
        let pieces = [
            "a",
            "A ",
            "!",
            "0",
            "0 ",
            "01/",
            "a@",
            "a.",
            "DE89 ",
            "www.",
            "ß",
            "straße 1 ",
            "idiot",
            "\u{300}",
            "ae",
        ];
        for piece in pieces {
            let text = piece.repeat(80_000 / piece.len());
            let begun = Instant::now();
            look(&text, &settings);
            signature(&words::content(&text));
            // Far more than it takes; a rule that is quadratic takes minutes.
            assert!(begun.elapsed().as_secs() < 15, "{piece:?}: {:?}", begun.elapsed());
        }
    }
}
