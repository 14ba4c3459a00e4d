//! A body's list of words that its moderators want to see.
//!
//! A line is a word or a series of words and stands for all its inflections; with a star at its end it stands for
//! everything that begins so, as compounds do: `idiot*` finds "Idiotenverein".

use std::collections::{HashMap, HashSet};

use super::finding::{Finding, Kind, Rule, Spot};
use super::words::{Word, stem, words};

/// The most lines of a list.
pub const MOST_LINES: usize = 500;
/// The longest line, in characters.
pub const LONGEST_LINE: usize = 80;
/// A beginning shorter than this would stand for half the language.
pub const SHORTEST_BEGINNING: usize = 4;

/// A list, ready to be looked for.
#[derive(Debug, Default)]
pub struct WordList {
    /// Series of stems by their first one.
    series: HashMap<String, Vec<Vec<String>>>,
    beginnings: HashSet<String>,
    /// The lengths of the beginnings, in bytes.
    lengths: Vec<usize>,
}

impl WordList {
    /// The list of these lines. Empty ones stand for nothing.
    pub fn new<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut list = Self::default();
        for line in lines {
            let folded: Vec<String> = words(line).iter().map(Word::folded).collect();
            match folded.as_slice() {
                [] => {}
                [one] if line.trim_end().ends_with('*') => {
                    list.lengths.push(one.len());
                    list.beginnings.insert(one.clone());
                }
                [first, ..] => {
                    let stems = folded.iter().map(|word| stem(word)).collect();
                    list.series.entry(stem(first)).or_default().push(stems);
                }
            }
        }
        list.lengths.sort_unstable();
        list.lengths.dedup();
        list
    }

    /// Where the text uses words of the list. One is clear enough.
    pub fn look(&self, text: &str) -> Option<Finding> {
        if self.series.is_empty() && self.beginnings.is_empty() {
            return None;
        }
        let words = words(text);
        let folded: Vec<String> = words.iter().map(Word::folded).collect();
        let stems: Vec<String> = folded.iter().map(|word| stem(word)).collect();
        let mut spots = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let here = &stems[place..];
            let series = self.series.get(&here[0]).into_iter().flatten();
            let longest = series.filter(|series| here.starts_with(series)).map(Vec::len).max();
            let length = longest.or_else(|| self.begins(&folded[place]).then_some(1));
            if let Some(length) = length {
                spots.push(Spot {
                    start: word.start,
                    end: words[place + length - 1].end,
                    kind: Kind::Word,
                });
            }
        }
        Finding::at(Rule::Words, 1.0, spots)
    }

    fn begins(&self, word: &str) -> bool {
        let beginnings = self.lengths.iter().map_while(|length| word.get(..*length));
        beginnings
            .into_iter()
            .any(|beginning| self.beginnings.contains(beginning))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lines: &[&str], text: &str) -> Vec<String> {
        let list = WordList::new(lines.iter().copied());
        let spots = list.look(text).map(|finding| finding.detail.spots).unwrap_or_default();
        let letters: Vec<char> = text.chars().collect();
        spots
            .iter()
            .map(|spot| letters[spot.start..spot.end].iter().collect())
            .collect()
    }

    #[test]
    fn words_are_found_in_every_form() {
        assert_eq!(found(&["Idiot"], "Diese Idioten! Ein IDIOT."), ["Idioten", "IDIOT"]);
        assert_eq!(found(&["blöd"], "So ein bloedes Amt"), ["bloedes"]);
        assert_eq!(found(&["Idiot"], "Idiotenverein"), Vec::<String>::new());
        assert_eq!(found(&["idiot*"], "Der Idiotenverein"), ["Idiotenverein"]);
        assert_eq!(
            found(&["Halt die Klappe"], "Ach, halt die Klappe."),
            ["halt die Klappe"]
        );
        assert_eq!(found(&["", " ! "], "Alles gut!"), Vec::<String>::new());
    }
}
