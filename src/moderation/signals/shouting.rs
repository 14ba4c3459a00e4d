//! Loud texts: capitals, exclamation marks, letters drawn out.

use super::finding::{Finding, Kind, Rule, Spot};
use super::words::{Word, words};

/// Fewer letters than this cannot be judged by their capitals.
const LETTERS: usize = 15;
/// Words of up to this many letters may be abbreviations.
const ABBREVIATION: usize = 4;
/// Exclamation and question marks that stand together from this number on are loud.
const MARKS: usize = 3;
/// So is the same letter from this number on.
const REPEATED: usize = 4;

/// What is loud: the share of letters in words of capitals alone, and half a point for each row of marks or of one
/// letter.
pub fn look(text: &str) -> Option<Finding> {
    let words = words(text);
    let letters = words.iter().map(|word| count(word, char::is_alphabetic)).sum::<usize>();
    let shouted: Vec<&Word<'_>> = words.iter().filter(|word| is_shouted(word)).collect();
    let loud = shouted.iter().map(|word| word.end - word.start).sum::<usize>();
    #[expect(clippy::cast_precision_loss, reason = "far below 2^24")]
    let share = if letters < LETTERS {
        0.0
    } else {
        loud as f32 / letters as f32
    };
    let rows = rows(text);
    #[expect(clippy::cast_precision_loss, reason = "far below 2^24")]
    let score = 2.0 * share + 0.5 * rows.len() as f32;
    let mut spots = rows;
    // A single word may be stressed.
    if share >= 0.1 && shouted.len() > 1 {
        spots.extend(shouted.iter().map(|word| Spot {
            start: word.start,
            end: word.end,
            kind: Kind::Capitals,
        }));
    }
    Finding::at(Rule::Shouting, score, spots)
}

fn count(word: &Word<'_>, is: impl Fn(char) -> bool) -> usize {
    word.as_typed().chars().filter(|letter| is(*letter)).count()
}

fn is_shouted(word: &Word<'_>) -> bool {
    let (upper, lower) = (count(word, char::is_uppercase), count(word, char::is_lowercase));
    lower == 0 && upper > ABBREVIATION
}

/// Rows of marks and of one letter.
fn rows(text: &str) -> Vec<Spot> {
    let mut rows = Vec::new();
    let mut before: Option<(char, usize)> = None;
    let mut end = 0;
    let mut close = |begun: Option<(char, usize)>, end: usize| {
        let Some((letter, start)) = begun else { return };
        let kind = match letter {
            '!' if end - start >= MARKS => Kind::Marks,
            letter if letter.is_alphabetic() && end - start >= REPEATED => Kind::Repeated,
            _ => return,
        };
        rows.push(Spot { start, end, kind });
    };
    for (place, letter) in text.chars().enumerate() {
        // Question marks among exclamation marks are as loud; "www" is no row.
        let letter = if letter == '?' {
            '!'
        } else {
            letter.to_lowercase().next().unwrap_or(letter)
        };
        if before.is_none_or(|(same, _)| same != letter) {
            close(before, place);
            before = Some((letter, place));
        }
        end = place + 1;
    }
    close(before, end);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        let spots = look(text).map(|finding| finding.detail.spots).unwrap_or_default();
        spots.iter().map(|spot| spot.kind).collect()
    }

    #[test]
    fn loud_texts_are_heard() {
        assert_eq!(kinds("SOFORT HANDELN statt reden"), [Kind::Capitals; 2]);
        assert_eq!(kinds("Endlich handeln!!!!"), [Kind::Marks]);
        assert_eq!(kinds("Was soll das?!?"), [Kind::Marks]);
        assert_eq!(kinds("Neeeeein"), [Kind::Repeated]);
        assert!(look("SOFORT HANDELN statt reden").unwrap().is_clear());
    }

    #[test]
    fn names_numbers_and_a_stressed_word_are_not_loud() {
        for text in [
            "Die LVB und der ÖPNV in NRW",
            "Das ist WIRKLICH wichtig, und zwar für alle!",
            "10000 Euro",
            "Wie? Wann?",
            "CO2",
        ] {
            assert_eq!(kinds(text), Vec::<Kind>::new(), "{text}");
        }
    }
}
