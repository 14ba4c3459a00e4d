//! What was typed, taken apart once for every engine.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The longest question that is looked for, in characters; what follows is left out.
pub const LONGEST: usize = 200;
/// Words, phrases and exclusions that are looked for; what follows is left out.
pub const MOST_TERMS: usize = 16;

/// Words that mean the same in plans and statutes, folded; each engine finds one by the other.
pub const SYNONYMS: &[&[&str]] = &[
    &["b-plan", "bplan", "bebauungsplan"],
    &["f-plan", "fnp", "flachennutzungsplan"],
    &["satzung", "ortsrecht"],
    &["kita", "kindertagesstatte", "kindergarten"],
    &["fahrrad", "rad"],
    &["opnv", "nahverkehr"],
    &["pkw", "auto"],
    &["lkw", "lastwagen"],
    &["toilette", "wc"],
    &["photovoltaik", "solaranlage", "pv-anlage"],
    &["windrad", "windkraftanlage", "windenergieanlage"],
    &["gehweg", "fussweg", "burgersteig"],
];

/// The parts of a question. All must occur, none of `without` may.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Single words, found in other forms, in compounds and in spite of typing errors. They consist of letters and
    /// digits, with hyphens between.
    pub words: Vec<String>,
    /// Words that stood in quotes, separated by one blank: found in this order and not widened.
    pub phrases: Vec<String>,
    /// Words and phrases that stood behind a minus.
    pub without: Vec<String>,
}

impl Terms {
    /// Takes a tidied line apart. A quote that is not closed is left out of account.
    pub fn parse(line: &str) -> Self {
        let line: String = line.chars().map(plain_mark).collect();
        let mut terms = Self::default();
        let mut rest = line.as_str();
        while let Some(begin) = rest.find(|character: char| !character.is_whitespace()) {
            rest = &rest[begin..];
            let (minus, behind) = rest
                .strip_prefix('-')
                .map_or((false, rest), |behind| (true, behind.trim_start_matches('-')));
            let (text, quoted, after) = piece(behind);
            terms.add(text, quoted, minus);
            rest = after;
        }
        terms
    }

    fn add(&mut self, text: &str, quoted: bool, minus: bool) {
        let words = words(text);
        let room = MOST_TERMS.saturating_sub(self.words.len() + self.phrases.len() + self.without.len());
        if words.is_empty() || room == 0 {
            return;
        }
        match (minus, quoted) {
            // Behind a minus "Rad/Weg" means neither the one nor the other beside it.
            (true, _) => self.without.push(words.join(" ")),
            (false, true) => self.phrases.push(words.join(" ")),
            (false, false) => self.words.extend(words.into_iter().take(room)),
        }
    }

    /// Whether there is something to look for: exclusions alone would be everything.
    pub fn ask_for_something(&self) -> bool {
        !self.words.is_empty() || !self.phrases.is_empty()
    }
}

/// Quotation marks and dashes as keyboards and word processors make them.
fn plain_mark(character: char) -> char {
    match character {
        '„' | '“' | '”' | '«' | '»' | '‟' | '″' => '"',
        '‐' | '‑' | '–' | '−' => '-',
        other => other,
    }
}

/// The first word or phrase, whether it is a phrase, and what follows.
fn piece(text: &str) -> (&str, bool, &str) {
    if let Some(inner) = text.strip_prefix('"') {
        return match inner.find('"') {
            Some(end) => (&inner[..end], true, &inner[end + 1..]),
            None => ("", false, inner),
        };
    }
    let end = text
        .find(|character: char| character.is_whitespace() || character == '"')
        .unwrap_or(text.len());
    (&text[..end], false, &text[end..])
}

/// The words of a text: letters and digits, with single hyphens between.
pub fn words(text: &str) -> Vec<String> {
    text.split(|character: char| !character.is_alphanumeric() && character != '-')
        .map(|word| {
            word.split('-')
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("-")
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Anything typed as one bounded line without control characters and marks of direction, composed (NFC).
pub fn tidy(typed: &str) -> String {
    let spaced: String = typed
        .graphemes(true)
        .take(LONGEST)
        .flat_map(str::chars)
        .filter(|character| !is_direction(*character))
        .map(|character| if character.is_control() { ' ' } else { character })
        // A single character may be a mark with any number of others upon it.
        .take(4 * LONGEST)
        .nfc()
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks that turn the direction of writing, or are seen by nobody, amid a word.
fn is_direction(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}' | '\u{feff}')
}

/// How words are compared: lower case, umlauts and accents as their base letters, ß as ss, and the spellings ae, oe, ue as
/// the umlauts they stand for. `search_fold` of the database does the same.
pub fn fold(text: &str) -> String {
    let base: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .flat_map(base_letters)
        .collect();
    let mut folded = String::with_capacity(base.len());
    let mut letters = base.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        folded.push(letter);
        let spelt = match letter {
            'a' | 'o' => true,
            // neue, Bauer, Quelle: no umlaut.
            'u' => !matches!(before, 'a' | 'e' | 'q'),
            _ => false,
        };
        if spelt && letters.peek() == Some(&'e') {
            letters.next();
        }
        before = letter;
    }
    folded
}

fn base_letters(letter: char) -> impl Iterator<Item = char> {
    let sharp = letter == 'ß';
    let special = match letter {
        'ß' => Some('s'),
        'ł' => Some('l'),
        'đ' => Some('d'),
        'ø' => Some('o'),
        _ => None,
    };
    let decomposed = std::iter::once(letter).nfd().filter(|mark| !is_accent(*mark));
    special
        .into_iter()
        .chain(sharp.then_some('s'))
        .chain(decomposed.filter(move |_| special.is_none()))
}

/// Combining marks of the Latin script.
fn is_accent(mark: char) -> bool {
    matches!(mark, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(line: &str) -> (String, String, String) {
        let terms = Terms::parse(&tidy(line));
        (terms.words.join("|"), terms.phrases.join("|"), terms.without.join("|"))
    }

    fn parts(words: &str, phrases: &str, without: &str) -> (String, String, String) {
        (words.to_owned(), phrases.to_owned(), without.to_owned())
    }

    #[test]
    fn words_phrases_and_exclusions_are_told_apart() {
        assert_eq!(parsed("Radweg Elbe"), parts("Radweg|Elbe", "", ""));
        assert_eq!(
            parsed("\"sicherer Schulweg\" Ampel"),
            parts("Ampel", "sicherer Schulweg", "")
        );
        assert_eq!(
            parsed("„sicherer  Schulweg“ –Ampel"),
            parts("", "sicherer Schulweg", "Ampel")
        );
        assert_eq!(parsed("Rad -\"an der Elbe\""), parts("Rad", "", "an der Elbe"));
        assert_eq!(
            parsed("B-Plan Nr. 12/3 Geh-/Radweg"),
            parts("B-Plan|Nr|12|3|Geh|Radweg", "", "")
        );
        assert_eq!(parsed("\"offen Radweg"), parts("offen|Radweg", "", ""));
        assert_eq!(parsed("\"\" -- - ' & | ! ( ) :* <->"), parts("", "", ""));
        assert_eq!(parsed("-Zwickau"), parts("", "", "Zwickau"));
    }

    #[test]
    fn anything_typed_becomes_a_bounded_line() {
        assert_eq!(tidy("  Rad\0weg \r\n Elbe\u{7f} "), "Rad weg Elbe");
        assert_eq!(tidy("Rad\u{202e}weg"), "Radweg");
        assert_eq!(tidy("a\u{308}"), "ä");
        assert_eq!(tidy(&"ä".repeat(10_000)).chars().count(), LONGEST);
        assert!(tidy(&format!("a{}", "\u{301}".repeat(10_000))).chars().count() <= 4 * LONGEST);
        assert_eq!(tidy("👩‍👩‍👧"), "👩👩👧");
    }

    #[test]
    fn all_spellings_of_a_word_fold_alike() {
        for (one, other) in [
            ("Görlitz", "goerlitz"),
            ("Görlitz", "GORLITZ"),
            ("Straße", "Strasse"),
            ("STRAẞE", "strasse"),
            ("Gebäude", "Gebaeude"),
            ("Bäuerin", "Baeuerin"),
            ("Grünflächen", "Gruenflaechen"),
            ("Budyšin", "budysin"),
            ("Łužica", "luzica"),
            ("Wobdźělenje", "wobdzelenje"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        for word in ["bauer", "neue", "quelle", "steuer"] {
            assert_eq!(fold(word), word);
        }
    }

    proptest! {
        #[test]
        fn terms_hold_letters_and_digits_alone(typed in any::<String>()) {
            let terms = Terms::parse(&tidy(&typed));
            let all: Vec<_> = terms.words.iter().chain(&terms.phrases).chain(&terms.without).collect();
            prop_assert!(all.len() <= MOST_TERMS);
            for term in all {
                prop_assert!(term.chars().all(|c| c.is_alphanumeric() || c == '-' || c == ' '), "{term:?}");
                prop_assert!(term.chars().any(char::is_alphanumeric));
            }
        }

        #[test]
        fn folding_twice_folds_no_further(typed in "[a-zäöüßłšž ]{0,40}") {
            // Apart from letters that come to stand beside each other by folding, such as aee.
            let once = fold(&typed);
            prop_assert!(once.chars().count() <= typed.chars().count() * 2);
            prop_assert!(!once.contains(['ä', 'ö', 'ü', 'ß']));
        }
    }
}
