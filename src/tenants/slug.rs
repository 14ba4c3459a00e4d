//! The words that stand for a tenant in addresses: `/dresden`, `/landkreis-zwickau`.

use thiserror::Error;

/// First words of addresses that belong to the platform (the contract's addresses, and names that browsers and
/// machines ask for). Sorted, so that they can be searched.
pub const RESERVED: [&str; 48] = [
    "abmelden",
    "abonnements",
    "admin",
    "anmelden",
    "api",
    "apple-touch-icon.png",
    "assets",
    "auth",
    "barrierefreiheit",
    "dateien",
    "datenschutz",
    "demo",
    "einladung",
    "favicon.ico",
    "files",
    "gebaerdensprache",
    "healthz",
    "hilfe",
    "impressum",
    "karte",
    "kontakt",
    "konto",
    "leichte-sprache",
    "login",
    "logout",
    "manifest.webmanifest",
    "metrics",
    "moderation",
    "netiquette",
    "neu",
    "oidc",
    "openapi.json",
    "passwort",
    "passwort-neu",
    "passwort-vergessen",
    "plattform",
    "readyz",
    "registrieren",
    "robots.txt",
    "security.txt",
    "sitemap.xml",
    "sprache",
    "static",
    "suche",
    "verwaltung",
    "vorschau",
    "well-known",
    "www",
];

/// Longest slug in characters; a host name's label may not be longer (RFC 1035).
pub const LONGEST: usize = 63;

/// Why a word cannot be a tenant's slug.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SlugError {
    /// Fewer than 2 or more than [`LONGEST`] characters.
    #[error("a slug has 2 to {LONGEST} characters")]
    Length,
    /// Something else than a-z, 0-9 and single hyphens between them.
    #[error("a slug consists of a-z, 0-9 and single hyphens between them")]
    Characters,
    /// A first word of the platform's own addresses.
    #[error("this word belongs to the platform's own addresses")]
    Reserved,
}

/// The slug of a German, Sorbian or Czech name: `Großröhrsdorf` becomes `grossroehrsdorf`, `St. Egidien` `st-egidien`.
///
/// The answer holds nothing but a-z, 0-9 and single hyphens; it may still be refused by [`check`].
pub fn from_name(name: &str) -> String {
    let mut slug = String::with_capacity(name.len() + 4);
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            "" if letter.is_ascii_alphanumeric() => slug.push(letter),
            "" if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            letters => slug.push_str(letters),
        }
    }
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

/// Accepts a slug that may stand at the front of an address.
///
/// # Errors
/// Says which rule the word breaks.
pub fn check(slug: &str) -> Result<(), SlugError> {
    if RESERVED.binary_search(&slug).is_ok() {
        return Err(SlugError::Reserved);
    }
    if !(2..=LONGEST).contains(&slug.len()) {
        return Err(SlugError::Length);
    }
    let known = slug
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !known || slug.starts_with('-') || slug.ends_with('-') || slug.contains("--") {
        return Err(SlugError::Characters);
    }
    Ok(())
}

/// What stands for a letter outside a-z, nothing if it is a break between words.
const fn plain(letter: char) -> &'static str {
    match letter {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'á' | 'à' | 'â' => "a",
        'ć' | 'č' | 'ç' => "c",
        'ď' => "d",
        'é' | 'è' | 'ê' | 'ě' => "e",
        'í' => "i",
        'ł' => "l",
        'ń' | 'ň' => "n",
        'ó' | 'ò' | 'ô' => "o",
        'ř' | 'ŕ' => "r",
        'ś' | 'š' => "s",
        'ť' => "t",
        'ú' | 'ů' => "u",
        'ý' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_slugs() {
        let pairs = [
            ("Dresden", "dresden"),
            ("Großröhrsdorf", "grossroehrsdorf"),
            ("Aue-Bad Schlema", "aue-bad-schlema"),
            ("St. Egidien", "st-egidien"),
            ("Königstein/Sächs. Schw.", "koenigstein-saechs-schw"),
            ("Ělnicy Łaz", "elnicy-laz"),
            ("  Übersee -- ", "uebersee"),
            ("ÄÖÜ", "aeoeue"),
            ("!!!", ""),
        ];
        for (name, slug) in pairs {
            assert_eq!(from_name(name), slug, "{name}");
        }
        assert_eq!(
            from_name(&"ab ".repeat(60)).len(),
            62,
            "cut, without a hyphen at its end"
        );
    }

    #[test]
    fn reserved_words_are_sorted_and_refused() {
        assert!(RESERVED.is_sorted());
        for word in ["suche", "anmelden", "api", "robots.txt", "healthz", "sprache"] {
            assert_eq!(check(word), Err(SlugError::Reserved), "{word}");
        }
    }

    #[test]
    fn bad_slugs_are_refused() {
        assert_eq!(check("a"), Err(SlugError::Length));
        assert_eq!(check(&"a".repeat(64)), Err(SlugError::Length));
        for word in ["-dresden", "dresden-", "dres--den", "Dresden", "zwönitz", "a/b", "a b"] {
            assert_eq!(check(word), Err(SlugError::Characters), "{word}");
        }
        assert_eq!(check("bernsdorf-14524010"), Ok(()));
    }
}
