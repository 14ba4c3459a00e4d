//! Near-duplicates: texts that share most of their words are found without being read.
//!
//! A text is the set of its content words' stems. Of each of 18 hash functions the smallest value over the set is taken
//! (`MinHash`; Broder, On the resemblance and containment of documents, 1997): two texts agree in one with the probability
//! of their resemblance, which is the share of common words among all of both. Three of them make a band, and texts that
//! agree in one of the six bands are compared word by word. Of texts in which every tenth word was replaced by another
//! one (a resemblance of 0.82) the bands find 1 − (1 − 0.82³)⁶ = 0.99, of unrelated ones next to none.
//!
//! Words, not series of letters or pairs of words, since short texts have few of either; content words, since common
//! ones fill the bands with strangers. That and the numbers were chosen by measurement (`portal measure-signals`).

use sha2::{Digest, Sha256};

/// Bands of a signature; each has a column and an index.
pub const BANDS: usize = 6;
/// Hash functions of a band.
const ROWS: usize = 3;
/// From this resemblance on two texts are told to be alike.
pub const ALIKE: f32 = 0.6;
/// Texts of fewer content words than this are alike only where they are the same.
pub const FEW_WORDS: usize = 4;

/// Where a text falls, band by band.
pub type Signature = [i32; BANDS];

/// The signature of a text of these stems; none of a text without words.
pub fn signature(content: &[String]) -> Option<Signature> {
    if content.is_empty() {
        return None;
    }
    let mut least = [u32::MAX; BANDS * ROWS];
    for word in content {
        let hash = hash(word.as_bytes());
        for (place, least) in least.iter_mut().enumerate() {
            *least = (*least).min(function(place, hash));
        }
    }
    let mut bands = [0; BANDS];
    for (band, least) in bands.iter_mut().zip(least.chunks(ROWS)) {
        let bytes: Vec<u8> = least.iter().flat_map(|value| value.to_be_bytes()).collect();
        // The upper half, taken as the signed number that a column holds.
        *band = i32::from_be_bytes(hash(&bytes).to_be_bytes()[..4].try_into().unwrap_or_default());
    }
    Some(bands)
}

/// The same on every machine and in every version: signatures are stored.
fn hash(bytes: &[u8]) -> u64 {
    let digest = Sha256::digest(bytes);
    u64::from_be_bytes(digest[..8].try_into().unwrap_or_default())
}

/// The hash function of this place: multiply, add, shift (Dietzfelbinger, Universal hashing and k-wise independent random
/// variables via integer arithmetic without primes, 1996).
const fn function(place: usize, hash: u64) -> u32 {
    let factor = scatter(2 * place as u64) | 1;
    let shift = scatter(2 * place as u64 + 1);
    (factor.wrapping_mul(hash).wrapping_add(shift) >> 32) as u32
}

/// The n-th number of `SplitMix64` (Steele, Lea and Flood, 2014).
const fn scatter(n: u64) -> u64 {
    let mut value = (n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// The share of common words among all words of two texts, from 0 to 1. Both lists are sorted and hold each word once.
pub fn resemblance(one: &[String], other: &[String]) -> f32 {
    let common = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    let all = one.len() + other.len() - common;
    // No text has so many words that their number would not fit.
    #[expect(clippy::cast_precision_loss, reason = "far below 2^24")]
    if all == 0 { 0.0 } else { common as f32 / all as f32 }
}

/// How much two texts are alike, where they are enough to be told.
pub fn alike(one: &[String], other: &[String]) -> Option<f32> {
    let share = resemblance(one, other);
    let few = one.len().min(other.len()) < FEW_WORDS;
    // Of so few words all are the same or one is not.
    let enough = if few { share > 0.99 } else { share >= ALIKE };
    enough.then_some(share)
}

#[cfg(test)]
mod tests {
    use super::super::words::content;
    use super::*;

    fn meet(one: &str, other: &str) -> bool {
        let (one, other) = (signature(&content(one)).unwrap(), signature(&content(other)).unwrap());
        one.iter().zip(&other).any(|(one, other)| one == other)
    }

    const IDEA: &str =
        "Am Elbufer fehlen Bänke mit Lehne, auf denen ältere Menschen im Schatten der Bäume ausruhen können.";

    #[test]
    fn the_same_words_in_another_order_and_form_have_the_same_signature() {
        let turned =
            "Bänke mit Lehnen fehlen am ELBUFER: ältere Menschen können auf denen im Schatten der Bäume ausruhen!";
        assert_eq!(signature(&content(IDEA)), signature(&content(turned)));
        assert_eq!(signature(&content("…")), None);
    }

    #[test]
    fn a_stored_signature_holds_in_all_versions() {
        let expected = signature(&["bank".to_owned(), "elbufer".to_owned()]).unwrap();
        let stored = [
            885_279_077,
            -1_048_395_979,
            -87_858_837,
            -340_754_512,
            1_093_875_342,
            1_037_910_019,
        ];
        assert_eq!(
            expected, stored,
            "a change here needs all signatures made anew by a migration"
        );
    }

    #[test]
    fn a_text_with_a_word_replaced_is_found_and_a_stranger_is_not() {
        assert!(meet(IDEA, &IDEA.replace("Schatten", "Windschutz")));
        assert!(!meet(
            IDEA,
            "Der Winterdienst räumt unseren Radweg zur Schule erst mittags."
        ));
        let share = alike(&content(IDEA), &content(&IDEA.replace("Schatten", "Windschutz"))).unwrap();
        assert!((0.7..0.95).contains(&share), "{share}");
        assert_eq!(alike(&content("Gute Idee"), &content("Gute Frage")), None);
        assert_eq!(alike(&content("Gute Idee"), &content("Gute Idee!")), Some(1.0));
    }
}
