//! What a body has the rules do.

use std::collections::BTreeMap;

use serde_json::Value;

use super::finding::Rule;
use super::wordlist::{LONGEST_LINE, MOST_LINES, SHORTEST_BEGINNING};
use super::words::words;
use crate::error::FieldErrors;
use crate::i18n::Language;
use crate::ui::text;

/// What comes of what a rule sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// The rule does not look.
    Off,
    /// Moderators see it where they look at the text for another reason.
    #[default]
    Show,
    /// A clear finding opens a case; the text stays visible.
    Case,
    /// A clear finding opens a case, and the text is not seen before somebody has decided.
    Hold,
}

impl Mode {
    /// All of them, the one that does least first.
    pub const ALL: [Self; 4] = [Self::Off, Self::Show, Self::Case, Self::Hold];

    /// The code in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Show => "show",
            Self::Case => "case",
            Self::Hold => "hold",
        }
    }

    /// The mode with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }

    /// What it means.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Off => "signals-mode-off",
            Self::Show => "signals-mode-show",
            Self::Case => "signals-mode-case",
            Self::Hold => "signals-mode-hold",
        })
    }
}

/// A body's choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The modes that are not the default.
    modes: BTreeMap<&'static str, Mode>,
    /// The lines of the list of words.
    pub words: Vec<String>,
}

impl Settings {
    /// As stored: an object of rules and modes, and the lines. What is unknown counts as the default.
    pub fn stored(modes: Option<&Value>, words: Option<Vec<String>>) -> Self {
        let mut settings = Self {
            words: words.unwrap_or_default(),
            ..Self::default()
        };
        for rule in Rule::ALL {
            let mode = modes.and_then(|modes| modes.get(rule.code())?.as_str());
            if let Some(mode) = mode.and_then(Mode::from_code) {
                settings.set(rule, mode);
            }
        }
        settings
    }

    /// What comes of what the rule sees. A list of words is made by somebody who wants to be told; of networks nothing is
    /// kept unless a body asks for it.
    pub fn mode(&self, rule: Rule) -> Mode {
        let default = match rule {
            Rule::Words => Mode::Case,
            Rule::Bursts => Mode::Off,
            _ => Mode::Show,
        };
        self.modes.get(rule.code()).copied().unwrap_or(default)
    }

    /// Chooses.
    pub fn set(&mut self, rule: Rule, mode: Mode) {
        self.modes.insert(rule.code(), mode);
    }

    /// The modes of all rules, as they are stored.
    pub fn modes(&self) -> Value {
        Rule::ALL
            .iter()
            .map(|rule| (rule.code().to_owned(), Value::from(self.mode(*rule).code())))
            .collect::<serde_json::Map<_, _>>()
            .into()
    }
}

/// The lines of a list as it was typed. Errors (`words`): too many, too long, a beginning that is too short.
pub fn checked_words(typed: &str) -> Result<Vec<String>, FieldErrors> {
    let lines = typed.lines().map(text::tidy_line).filter(|line| !line.is_empty());
    let mut lines: Vec<String> = lines.collect();
    let mut seen = std::collections::HashSet::new();
    lines.retain(|line| seen.insert(line.to_lowercase()));
    let stands_for_too_much = |line: &String| {
        let words = words(line);
        let single = words.first().filter(|_| words.len() == 1 && line.ends_with('*'));
        words.is_empty() || single.is_some_and(|word| word.end - word.start < SHORTEST_BEGINNING)
    };
    if lines.len() > MOST_LINES {
        Err(FieldErrors::one("words", "signals-error-many"))
    } else if lines.iter().any(|line| line.chars().count() > LONGEST_LINE) {
        Err(FieldErrors::one("words", "signals-error-long"))
    } else if lines.iter().any(stands_for_too_much) {
        Err(FieldErrors::one("words", "signals-error-short"))
    } else {
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_as_it_was_stored() {
        let mut settings = Settings::default();
        assert_eq!(
            (settings.mode(Rule::Links), settings.mode(Rule::Words)),
            (Mode::Show, Mode::Case)
        );
        settings.set(Rule::Links, Mode::Hold);
        settings.set(Rule::Words, Mode::Off);
        let again = Settings::stored(Some(&settings.modes()), None);
        for rule in Rule::ALL {
            assert_eq!(again.mode(rule), settings.mode(rule));
        }
        let odd = serde_json::json!({ "links": "explode", "bursts": 7 });
        assert_eq!(Settings::stored(Some(&odd), None).mode(Rule::Links), Mode::Show);
    }

    #[test]
    fn a_list_is_tidied_and_has_bounds() {
        assert_eq!(
            checked_words(" Idiot \r\n\nidiot\nblöd*\n").unwrap(),
            ["Idiot", "blöd*"]
        );
        let lines: Vec<_> = (0..=MOST_LINES).map(|n| format!("wort{n}")).collect();
        let many = lines.join("\n");
        for wrong in [&many, &"x".repeat(LONGEST_LINE + 1), "ab*", "***"] {
            assert!(checked_words(wrong).is_err(), "{wrong}");
        }
    }
}
