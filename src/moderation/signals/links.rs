//! Texts that lead elsewhere.

use std::sync::LazyLock;

use regex::Regex;

use super::finding::{Finding, Kind, Rule, in_characters};

/// An address with its scheme, one that begins with "www.", or a name under one of the endings that people here use and
/// shorteners have. "z.B." and "usw.aber" are none.
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)
        \b (?: https?:// | ftp:// | www\. ) [^\s<>()\[\]{}']+
        | \b (?: [a-z0-9] [a-z0-9-]{0,62} \. ){1,4}
          (?: de | com | org | net | info | eu | at | ch | cz | pl | io | ly | gl | me | tv | ru | biz | online | shop | site | xyz | top | app | link | click )
          (?: / [^\s<>()\[\]{}']* | \b )",
    )
    .ok()
});

/// The links of a text: each counts half.
pub fn look(text: &str) -> Option<Finding> {
    let found = LINK.as_ref()?.find_iter(text);
    // A name behind an @ belongs to a mail address, which is another rule's.
    let places = found.filter(|link| !text[..link.start()].ends_with('@') && !text[link.end()..].starts_with('@'));
    let spots = in_characters(text, places.map(|link| (link.start(), link.end(), Kind::Link)));
    #[expect(clippy::cast_precision_loss, reason = "far below 2^24")]
    let score = spots.len() as f32 / 2.0;
    Finding::at(Rule::Links, score, spots)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let spots = look(text).map(|finding| finding.detail.spots).unwrap_or_default();
        let letters: Vec<char> = text.chars().collect();
        spots
            .iter()
            .map(|spot| letters[spot.start..spot.end].iter().collect())
            .collect()
    }

    #[test]
    fn links_are_found_however_they_are_written() {
        assert_eq!(
            found("Größe: https://example.org/a?b=c (mehr)"),
            ["https://example.org/a?b=c"]
        );
        assert_eq!(
            found("siehe WWW.Beispiel.de und bit.ly/3x"),
            ["WWW.Beispiel.de", "bit.ly/3x"]
        );
    }

    #[test]
    fn what_only_looks_like_one_is_left_alone() {
        for text in [
            "z.B. Bänke",
            "Am Ufer.Dort ist es schön",
            "3.50 Euro",
            "a.b",
            "anna@example.org",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
