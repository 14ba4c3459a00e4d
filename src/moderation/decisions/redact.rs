//! Blackening parts of a text.

use crate::i18n::Language;
use crate::ui::text;

/// What a text says in place of what was blackened: the bar, and in words what it is, for who hears the text read. The
/// bar has one length, whatever stood there.
pub fn mark() -> &'static str {
    Language::De.t("moderation-redacted-mark")
}

/// A title and a text without these passages, wherever they stand; the error is the first passage that stands nowhere.
/// A passage is a line of what was typed; empty ones are skipped.
pub fn blacken(title: &str, body: &str, typed: &str) -> Result<(String, String), String> {
    let passages = text::tidy(typed);
    let mut passages: Vec<&str> = passages
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    // The longer one first, so that a part of it does not take it apart.
    passages.sort_by_key(|passage| std::cmp::Reverse(passage.len()));
    if passages.is_empty() {
        return Err(String::new());
    }
    let (mut title, mut body) = (title.to_owned(), body.to_owned());
    for passage in passages {
        // The mark itself is no passage of anybody's.
        if mark().contains(passage) || !(title.contains(passage) || body.contains(passage)) {
            return Err(passage.to_owned());
        }
        title = title.replace(passage, mark());
        body = body.replace(passage, mark());
    }
    Ok((title, body))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_passage_is_gone_wherever_it_stood() {
        let body = "Frau Muster wohnt in der Hauptstraße 3. Frau Muster lärmt.";
        let (title, redacted) = blacken("Frau Muster lärmt", body, "Hauptstraße 3\n\n Frau Muster ").unwrap();
        assert_eq!(title, format!("{} lärmt", mark()));
        assert_eq!(redacted, format!("{0} wohnt in der {0}. {0} lärmt.", mark()));
        assert_eq!(blacken("", body, "Herr Muster"), Err("Herr Muster".into()));
        assert_eq!(blacken("", body, " \n "), Err(String::new()));
    }

    proptest! {
        #[test]
        fn nothing_of_a_passage_is_left(before in "[a-zäöü .]{0,40}", secret in "[A-Z0-9]{3,20}", after in "[a-zäöü .]{0,40}") {
            let body = format!("{before}{secret}{after}{secret}");
            let (_, redacted) = blacken("", &body, &secret).unwrap();
            prop_assert!(!redacted.contains(&secret));
            prop_assert_eq!(redacted.replace(mark(), &secret), body);
        }
    }
}
