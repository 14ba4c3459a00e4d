//! What identifies or reaches a person: mail addresses, telephone numbers, accounts, addresses of homes.

use std::sync::LazyLock;

use regex::Regex;

use super::finding::{Finding, Kind, Rule, in_characters};

/// A pattern, what it finds, and what must hold besides.
struct Pattern {
    kind: Kind,
    regex: Option<Regex>,
    holds: fn(&str) -> bool,
}

static PATTERNS: LazyLock<[Pattern; 4]> = LazyLock::new(|| {
    let pattern = |kind, regex, holds| Pattern {
        kind,
        regex: Regex::new(regex).ok(),
        holds,
    };
    [
        pattern(
            Kind::Email,
            r"(?i)[\p{L}0-9][\p{L}0-9._%+-]{0,63}(?:@|\s?[(\[](?:at|ät)[)\]]\s?)[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)*\.\p{L}{2,24}\b",
            |_| true,
        ),
        pattern(
            Kind::Iban,
            r"(?i)\b[a-z]{2}[0-9]{2}(?: ?[0-9a-z]{4}){2,7}(?: ?[0-9a-z]{1,3})?\b",
            is_iban,
        ),
        // With the country's code, or with an area code and something between it and the number, or a mobile one.
        pattern(
            Kind::Phone,
            r"(?x) (?: \+ | \b00 ) [1-9] [0-9\ ()/.-]{6,20} [0-9]
              | \b 0 [1-9] [0-9]{1,4} \ ? [/-] \ ? [0-9] [0-9\ .-]{3,12} [0-9] \b
              | \(0 [1-9] [0-9]{1,4} \) \ ? [0-9] [0-9\ .-]{3,12} [0-9] \b
              | \b 0 [1-9] [0-9]{2,4} \  [0-9] [0-9\ ]{4,12} [0-9] \b
              | \b 01 [567] [0-9]{7,10} \b",
            is_phone,
        ),
        pattern(
            Kind::Address,
            r"(?i)\b[\p{L}.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer)\s{1,3}[0-9]{1,4}\s?[a-z]?\s?,?\s{1,3}[0-9]{5}\s{1,3}\p{L}{2,}",
            |_| true,
        ),
    ]
});

/// A check sum of 97 (ISO 13616, ISO 7064).
fn is_iban(found: &str) -> bool {
    let plain: Vec<u8> = found.bytes().filter(|byte| *byte != b' ').collect();
    if !(15..=34).contains(&plain.len()) {
        return false;
    }
    let turned = plain[4..].iter().chain(&plain[..4]);
    let rest = turned.fold(0_u32, |rest, byte| match byte.to_ascii_uppercase() {
        digit @ b'0'..=b'9' => (rest * 10 + u32::from(digit - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter) - u32::from(b'A') + 10) % 97,
    });
    rest == 1
}

/// As many digits as numbers have (ITU-T E.164: at most 15).
fn is_phone(found: &str) -> bool {
    let digits = found.bytes().filter(u8::is_ascii_digit).count();
    (7..=15).contains(&digits)
}

/// Personal data of a text. One is clear enough.
pub fn look(text: &str) -> Option<Finding> {
    let mut places: Vec<_> = PATTERNS
        .iter()
        .flat_map(|pattern| {
            let found = pattern.regex.iter().flat_map(|regex| regex.find_iter(text));
            // What goes on where other digits end is a part of them.
            let begins = |start: usize| {
                pattern.kind != Kind::Phone
                    || !text[..start]
                        .trim_end()
                        .ends_with(|before: char| before.is_ascii_digit())
            };
            let found = found.filter(move |found| (pattern.holds)(found.as_str()) && begins(found.start()));
            found.map(|found| (found.start(), found.end(), pattern.kind))
        })
        .collect();
    places.sort_unstable();
    // The account's digits are no telephone number as well.
    places.dedup_by(|later, earlier| later.0 < earlier.1);
    Finding::at(Rule::Personal, 1.0, in_characters(text, places))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        let spots = look(text).map(|finding| finding.detail.spots).unwrap_or_default();
        spots.iter().map(|spot| spot.kind).collect()
    }

    #[test]
    fn personal_data_is_found() {
        for (text, kind) in [
            ("Schreibt an anna.muster@example.org!", Kind::Email),
            ("anna (at) example.org", Kind::Email),
            ("jürgen@müller.de", Kind::Email),
            ("Ruft 0351/4880 11 22 an", Kind::Phone),
            ("Tel. +49 351 488-0123", Kind::Phone),
            ("mobil 01701234567", Kind::Phone),
            ("0351 488 0123", Kind::Phone),
            ("(0351) 4880123", Kind::Phone),
            ("Spenden an DE89 3704 0044 0532 0130 00", Kind::Iban),
            ("de89370400440532013000", Kind::Iban),
            ("Er wohnt Prager Straße 12a, 01069 Dresden", Kind::Address),
        ] {
            assert_eq!(kinds(text), [kind], "{text}");
        }
        let places = look("Größe: a@b.de").unwrap().detail.spots;
        assert_eq!((places[0].start, places[0].end), (7, 13), "in characters");
    }

    #[test]
    fn numbers_of_a_town_hall_are_no_telephones() {
        for text in [
            "Am 01.02.2026 um 09:30 Uhr",
            "01067 Dresden",
            "0,5 % von 10 000 000 Euro",
            "DE89 3704 0044 0532 0130 01",
            "2020-2025: 12 345 678",
            "§ 3 Abs. 1 BauGB, Flurstück 123/4",
            "Hauptstraße 12 braucht 30 Bäume",
        ] {
            assert_eq!(kinds(text), Vec::<Kind>::new(), "{text}");
        }
    }
}
