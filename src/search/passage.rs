//! The passage of a text that is shown for a hit, with the found words marked.

use std::collections::HashSet;
use std::hash::BuildHasher;

use super::terms::fold;
use crate::ui::text::{self, HIT_BEGIN, HIT_END, SafeHtml};

/// The length of a passage, in characters.
const LENGTH: usize = 240;
/// What stands before the first found word, at most.
const LEAD: usize = 60;

/// The passage with the most different words, and among those the first one. `forms` are the words to mark, folded.
pub fn passage<S: BuildHasher>(source: &str, forms: &HashSet<String, S>) -> SafeHtml {
    let text = text_of(source);
    let words = words(&text);
    let found: Vec<(usize, usize, String)> = words
        .into_iter()
        .filter_map(|(begin, end)| {
            let folded = fold(&text[begin..end]);
            forms.contains(&folded).then_some((begin, end, folded))
        })
        .collect();
    let best = best(&found);
    let begin = found.get(best).map_or(0, |(begin, ..)| cut_before(&text, *begin));
    let end = cut_behind(&text, begin);
    let mut marked = String::with_capacity(end - begin + 64);
    if begin > 0 {
        marked.push_str("… ");
    }
    let mut at = begin;
    for (from, to, _) in found.iter().filter(|(from, to, _)| *from >= begin && *to <= end) {
        marked.push_str(&text[at..*from]);
        marked.push(HIT_BEGIN);
        marked.push_str(&text[*from..*to]);
        marked.push(HIT_END);
        at = *to;
    }
    marked.push_str(&text[at..end]);
    if end < text.len() {
        marked.push_str(" …");
    }
    text::highlighted(&marked)
}

/// One line without the marks of Markdown, and without what marks a hit.
fn text_of(source: &str) -> String {
    let lines = source.lines().map(|line| line.trim_start_matches([' ', '#', '>']));
    let words = lines.flat_map(str::split_whitespace);
    let plain = words.map(|word| word.replace(['*', '`', HIT_BEGIN, HIT_END], ""));
    plain.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Where words begin and end.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut begin = None;
    for (place, character) in text.char_indices() {
        match (character.is_alphanumeric(), begin) {
            (true, None) => begin = Some(place),
            (false, Some(from)) => {
                words.push((from, place));
                begin = None;
            }
            _ => {}
        }
    }
    words.extend(begin.map(|from| (from, text.len())));
    words
}

/// The found word behind which most different ones follow within a passage.
fn best(found: &[(usize, usize, String)]) -> usize {
    let mut best = (0, 0);
    for (place, (begin, ..)) in found.iter().enumerate() {
        let near = found[place..]
            .iter()
            .take_while(|(_, end, _)| end - begin < LENGTH - LEAD);
        let different = near.map(|(.., word)| word).collect::<HashSet<_>>().len();
        if different > best.1 {
            best = (place, different);
        }
    }
    best.0
}

/// A little before a place, at the beginning of a word.
fn cut_before(text: &str, place: usize) -> usize {
    let far = text[..place].char_indices().rev().nth(LEAD).map_or(0, |(far, _)| far);
    if far == 0 {
        return 0;
    }
    text[far..place].find(' ').map_or(place, |blank| far + blank + 1)
}

/// A passage's end, at the end of a word.
fn cut_behind(text: &str, begin: usize) -> usize {
    let Some((far, _)) = text[begin..].char_indices().nth(LENGTH) else {
        return text.len();
    };
    let far = begin + far;
    text[begin..far].rfind(' ').map_or(far, |blank| begin + blank)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(source: &str, forms: &[&str]) -> String {
        let forms: HashSet<String> = forms.iter().map(|form| (*form).to_owned()).collect();
        passage(source, &forms).as_str().to_owned()
    }

    #[test]
    fn words_are_marked_in_every_spelling_and_markup_is_text() {
        assert_eq!(
            shown("Die **Straße** nach <b>Görlitz</b>", &["strasse", "gorlitz"]),
            "Die <mark>Straße</mark> nach &lt;b&gt;<mark>Görlitz</mark>&lt;/b&gt;"
        );
        assert_eq!(shown("> # Am\n> * Ring", &["ring"]), "Am <mark>Ring</mark>");
        assert_eq!(shown("Nichts davon", &["radweg"]), "Nichts davon");
    }

    #[test]
    fn the_passage_with_most_words_is_shown() {
        let text = format!(
            "Radweg. {} Am Radweg fehlt eine Ampel. {}",
            "Blah blah. ".repeat(60),
            "Ende. ".repeat(60)
        );
        let shown = shown(&text, &["radweg", "ampel"]);
        assert!(
            shown.contains("<mark>Radweg</mark> fehlt eine <mark>Ampel</mark>"),
            "{shown}"
        );
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
    }

    proptest! {
        #[test]
        fn nothing_but_marks_is_markup(text in any::<String>(), form in "[a-z]{1,3}") {
            let shown = shown(&text, &[&form]);
            let rest = shown.replace("<mark>", "").replace("</mark>", "");
            prop_assert!(!rest.contains(['<', '>', '"']), "{shown}");
        }
    }
}
