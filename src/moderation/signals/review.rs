//! The rules at work: a text is looked at in the transaction that stores it. With which others it has words in common is
//! seen a moment later ([`compare_fresh`](super::compare_fresh)), except where a body holds such texts back.

use futures_util::future::BoxFuture;

use super::finding::{Detail, Finding, Rule};
use super::settings::{Mode, Settings};
use super::signature::{FEW_WORDS, alike, signature};
use super::store::{self, Wording};
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
    let known = tx.run(store::come_in(fresh.id, fresh.network)).await?;
    let settings = Settings::stored(known.modes.as_ref(), known.words);
    let mut findings = look(&whole(fresh.title, fresh.body), &settings);
    findings.extend(bursts(fresh, known.neighbours));
    // Only where such a text must not be seen does its author wait until it is compared; else it is done in a moment.
    if settings.mode(Rule::Duplicates) == Mode::Hold {
        let content = words::content(fresh.body);
        if let Some(bands) = signature(&content) {
            findings.extend(duplicates(
                &content,
                &tx.run(store::alike(bands, Some(fresh.id))).await?,
            ));
        }
    }
    Ok(note(tx, fresh.id, findings, &settings).await? == Mode::Hold)
}

/// Stores what the rules saw in a post, opens a case where the body wants it, and answers what comes of it at most.
pub(super) async fn note(tx: &TenantTx<'_>, post: i64, findings: Vec<Finding>, settings: &Settings) -> Result<Mode> {
    let effect = |finding: &Finding| match settings.mode(finding.rule) {
        Mode::Case | Mode::Hold if !finding.is_clear() => Mode::Show,
        mode => mode,
    };
    let findings = findings.into_iter().map(|finding| {
        let effect = effect(&finding);
        (finding, effect)
    });
    let findings: Vec<_> = findings.filter(|(_, effect)| *effect != Mode::Off).collect();
    let most = findings.iter().map(|(_, effect)| *effect).max().unwrap_or(Mode::Off);
    if most == Mode::Off {
        return Ok(most);
    }
    tx.run(store::put_findings(post, findings)?).await?;
    if most >= Mode::Case {
        open_case(tx, post, Cause::Signal, Urgency::InTurn).await?;
    }
    Ok(most)
}

/// What the rules see that read the text alone.
pub(super) fn look(text: &str, settings: &Settings) -> Vec<Finding> {
    let rules: [fn(&str) -> Option<Finding>; 3] = [personal::look, links::look, shouting::look];
    let words = WordList::new(settings.words.iter().map(String::as_str)).look(text);
    rules.iter().filter_map(|rule| rule(text)).chain(words).collect()
}

/// What a text's content has in common with that of posts that may be alike.
pub(super) fn duplicates<'a>(content: &[String], known: impl IntoIterator<Item = &'a Wording>) -> Option<Finding> {
    let mut similar: Vec<(i64, f32)> = known
        .into_iter()
        .filter_map(|post| Some((post.id, alike(content, &words::content(&post.body))?)))
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

fn bursts(fresh: &Fresh<'_>, neighbours: i64) -> Option<Finding> {
    let texts = neighbours + 1;
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
