//! Texts as words: what a comparison of wordings and the lists of words have in common.

use std::borrow::Cow;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// Words that stand in every German text and tell nothing of what it is about. Sorted.
const STOP_WORDS: [&str; 123] = [
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "beim",
    "bin", "bis", "bitte", "da", "damit", "dann", "das", "dass", "dem", "den", "denn", "der", "des", "die", "dies",
    "diese", "diesem", "diesen", "dieser", "dieses", "doch", "dort", "du", "durch", "ein", "eine", "einem", "einen",
    "einer", "eines", "er", "es", "für", "gegen", "haben", "hat", "hier", "ich", "ihr", "im", "immer", "in", "ins",
    "ist", "ja", "jede", "jeder", "jedes", "kann", "kein", "keine", "keinen", "können", "man", "mehr", "mein", "meine",
    "mich", "mir", "mit", "muss", "müssen", "nach", "nicht", "noch", "nur", "ob", "oder", "ohne", "schon", "sehr",
    "sein", "seine", "sich", "sie", "sind", "so", "soll", "sollen", "sollte", "sollten", "um", "und", "uns", "unser",
    "unsere", "unter", "viel", "vom", "von", "vor", "war", "was", "weil", "wenn", "wer", "werden", "wie", "wieder",
    "wir", "wird", "wo", "würde", "zu", "zum", "zur", "zwischen", "über",
];

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::German));

/// A word of a text and where it stands, in characters of the text: from `start` up to, and without, `end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    pub start: usize,
    pub end: usize,
    text: Cow<'t, str>,
}

impl Word<'_> {
    /// The word as compared with others: compatibility forms and the invisible characters within it undone (UAX #15),
    /// in lower case, "ß" as "ss" and umlauts as "ae", "oe", "ue", so that both ways of writing them are one.
    pub fn folded(&self) -> String {
        let mut folded = String::with_capacity(self.text.len());
        let plain = self.text.nfkc().filter(|letter| !is_invisible(*letter));
        for letter in plain.flat_map(char::to_lowercase) {
            match letter {
                'ä' => folded.push_str("ae"),
                'ö' => folded.push_str("oe"),
                'ü' => folded.push_str("ue"),
                'ß' => folded.push_str("ss"),
                letter => folded.push(letter),
            }
        }
        folded
    }

    /// As it stands in the text.
    pub fn as_typed(&self) -> &str {
        &self.text
    }
}

/// The words of a text, in their order: letters and digits that stand together.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut begun: Option<(usize, usize)> = None;
    let mut place = 0;
    for (at, letter) in text.char_indices() {
        let belongs = letter.is_alphanumeric() || is_mark(letter) || (begun.is_some() && is_invisible(letter));
        match (belongs, begun) {
            (true, None) => begun = Some((place, at)),
            (false, Some((start, from))) => {
                words.push(word(start, place, &text[from..at]));
                begun = None;
            }
            _ => {}
        }
        place += 1;
    }
    if let Some((start, from)) = begun {
        words.push(word(start, place, &text[from..]));
    }
    words
}

fn word(start: usize, end: usize, text: &str) -> Word<'_> {
    let text = Cow::Borrowed(text);
    Word { start, end, text }
}

/// Whether a character is seen by nobody: joiners, soft hyphens and others by which words are hidden from searches.
const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// An accent that stands for itself.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The word's stem by Snowball's German rules, umlauts as their base letters: "Häuser", "Hauses" and "haeuser" are one.
/// Words of other languages keep theirs or lose an ending, the same in every text.
pub fn stem(folded: &str) -> String {
    let spelled = folded.replace("ae", "ä").replace("oe", "ö");
    STEMMER.stem(&with_ue(&spelled)).into_owned()
}

/// "ue" as "ü", but not in "neue", "Quelle", "Trauer" (as in Snowball's variant German2).
fn with_ue(word: &str) -> String {
    let mut spelled = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(at) = rest.find("ue") {
        let (before, after) = rest.split_at(at);
        spelled.push_str(before);
        let kept = spelled.ends_with(['q', 'a', 'e', 'i', 'o', 'u', 'ä', 'ö']);
        spelled.push_str(if kept { "ue" } else { "ü" });
        rest = &after[2..];
    }
    spelled.push_str(rest);
    spelled
}

/// The stems of what a text is about, each once, in no order: without the words that stand in every text, unless it
/// consists of nothing else.
pub fn content(text: &str) -> Vec<String> {
    let folded: Vec<String> = words(text).iter().map(Word::folded).collect();
    let telling = |word: &&String| STOP.binary_search_by(|stop| stop.as_str().cmp(word)).is_err();
    let mut stems: Vec<String> = folded.iter().filter(telling).map(|word| stem(word)).collect();
    if stems.is_empty() {
        stems = folded.iter().map(|word| stem(word)).collect();
    }
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// The stop words as texts have them after folding. Sorted.
static STOP: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut folded: Vec<String> = STOP_WORDS
        .iter()
        .flat_map(|stop| words(stop))
        .map(|word| word.folded())
        .collect();
    folded.sort_unstable();
    folded
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).iter().map(|word| stem(&word.folded())).collect()
    }

    #[test]
    fn inflection_spelling_and_hidden_characters_make_no_difference() {
        for (one, other) in [
            ("Häuser", "haeuser"),
            ("Häuser", "Hauses"),
            ("STRASSE", "Straße"),
            ("Idioten", "idiot"),
            ("Blödmänner", "Bloedmann"),
            ("I\u{200b}dio\u{ad}t", "Idiot"),
            ("ﬁnden", "finden"),
            ("Ba\u{308}ume", "Bäume"),
        ] {
            assert_eq!(stems(one), stems(other), "{one} {other}");
        }
        assert_ne!(stems("neue"), stems("nü"), "no umlaut where none is spoken");
    }

    #[test]
    fn words_know_their_place_in_characters() {
        let places: Vec<_> = words("Ja – grüne Bänke!")
            .iter()
            .map(|word| (word.start, word.end))
            .collect();
        assert_eq!(places, [(0, 2), (5, 10), (11, 16)]);
    }

    #[test]
    fn what_stands_in_every_text_tells_nothing() {
        assert_eq!(content("Die Bank und das Ufer"), ["bank", "ufer"]);
        assert_eq!(
            content("Das ist es"),
            ["das", "es", "ist"],
            "unless there is nothing else"
        );
        assert_eq!(
            content("Bank, Bänke, Banken").len(),
            1,
            "{:?}",
            content("Bank, Bänke, Banken")
        );
    }

    proptest! {
        #[test]
        fn every_text_has_words_within_it(text in "\\PC{0,200}") {
            let length = text.chars().count();
            for word in words(&text) {
                prop_assert!(word.start < word.end && word.end <= length);
                let typed: String = text.chars().skip(word.start).take(word.end - word.start).collect();
                prop_assert_eq!(&typed, word.as_typed());
                stem(&word.folded());
            }
        }
    }
}
