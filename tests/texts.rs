//! Every text exists in every language, and every key that the source names exists.

use std::collections::BTreeSet;
use std::path::Path;

use beteiligungsportal::i18n::{Language, keys};
use fluent_bundle::FluentResource;

/// Texts that are the same word in German and in another language: code of the language, key.
const SAME: &str = include_str!("same_texts.txt");

fn source(folder: &Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            source(&path, text);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            text.push_str(&std::fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// All string literals of the source that look like one of our keys.
fn literals() -> BTreeSet<String> {
    let mut text = String::new();
    source(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut text);
    text.split('"')
        .skip(1)
        .step_by(1)
        .filter(|literal| is_key(literal))
        .map(str::to_owned)
        .collect()
}

fn is_key(text: &str) -> bool {
    text.contains('-')
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[test]
fn every_language_has_every_text() {
    let german: BTreeSet<_> = keys(Language::De).into_iter().collect();
    assert!(german.len() > 100);
    for language in [Language::En, Language::Hsb] {
        let theirs: BTreeSet<_> = keys(language).into_iter().collect();
        let missing: Vec<_> = german.difference(&theirs).collect();
        let surplus: Vec<_> = theirs.difference(&german).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", language.code());
        assert!(
            surplus.is_empty(),
            "{} has {surplus:?}, which German lacks",
            language.code()
        );
    }
    let plain: BTreeSet<_> = keys(Language::Simple).into_iter().collect();
    assert!(plain.is_subset(&german), "plain German has texts that German lacks");
}

#[test]
fn a_translation_equals_german_only_where_it_is_listed() {
    let same: BTreeSet<_> = SAME
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    for language in [Language::En, Language::Hsb] {
        for key in keys(language) {
            let (german, theirs) = (Language::De.t(&key), language.t(&key));
            let listed = same.contains(format!("{} {key}", language.code()).as_str());
            let has_words = german.chars().any(char::is_alphabetic);
            assert!(
                german != theirs || listed || !has_words,
                "{} {key} is not translated: {german}",
                language.code()
            );
        }
    }
}

#[test]
fn every_key_that_the_source_names_exists_and_every_text_is_used() {
    let german: BTreeSet<_> = keys(Language::De).into_iter().collect();
    let areas: BTreeSet<_> = german
        .iter()
        .filter_map(|key| key.split_once('-').map(|(area, _)| area))
        .collect();
    let literals = literals();
    let unknown: Vec<_> = literals
        .iter()
        .filter(|literal| literal.split_once('-').is_some_and(|(area, _)| areas.contains(area)))
        .filter(|literal| !german.contains(*literal))
        .filter(|literal| !NOT_KEYS.contains(&literal.as_str()))
        .collect();
    assert!(unknown.is_empty(), "no such text: {unknown:?}");
    let unused: Vec<_> = german.iter().filter(|key| !literals.contains(*key)).collect();
    assert!(unused.is_empty(), "no place uses {unused:?}");
}

/// A line that Fluent cannot read costs the rest of its text, silently: `[` at the start of a line, for one.
#[test]
fn every_file_of_texts_is_read_to_its_end() {
    for language in Language::ALL {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/static/locales")).join(language.code());
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("a file of texts");
            let errors = FluentResource::try_new(text).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{}: {errors:?}", path.display());
        }
    }
}

#[test]
fn counts_take_the_forms_of_the_language() {
    let count = |language: Language, n: i64| language.tf("search-count", &[("count", n.into())]);
    let sorbian = [1, 2, 3, 5, 101, 1005].map(|n| count(Language::Hsb, n));
    let forms = [
        "1 wuslědk",
        "2 wuslědkaj",
        "3 wuslědki",
        "5 wuslědkow",
        "101 wuslědk",
        "1.005 wuslědkow",
    ];
    assert_eq!(sorbian, forms);
    assert_eq!([1, 1005].map(|n| count(Language::En, n)), ["1 result", "1,005 results"]);
}

/// Literals that look like keys of ours and are none: CSS classes, header names, element ids, columns of files.
const NOT_KEYS: [&str; 9] = [
    "search-box",
    "vote-bar",
    "time-element",
    "status-line",
    "author-id",
    "comment-body",
    "comment-id",
    "conversation-description",
    "voter-id",
];
