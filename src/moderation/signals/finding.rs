//! What a rule saw.

use serde::{Deserialize, Serialize};

use crate::i18n::Language;

/// From this score on a finding is clear enough to act on.
const CLEAR: f32 = 0.5;

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The text has been written before, by whomever.
    Duplicates,
    /// It leads elsewhere.
    Links,
    /// It holds what identifies or reaches a person.
    Personal,
    /// It is loud.
    Shouting,
    /// It uses words of the body's list.
    Words,
    /// Many texts came from one network within minutes.
    Bursts,
}

impl Rule {
    /// All rules, as they are shown.
    pub const ALL: [Self; 6] = [
        Self::Duplicates,
        Self::Words,
        Self::Personal,
        Self::Links,
        Self::Shouting,
        Self::Bursts,
    ];

    /// The code in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Duplicates => "duplicates",
            Self::Links => "links",
            Self::Personal => "personal",
            Self::Shouting => "shouting",
            Self::Words => "words",
            Self::Bursts => "bursts",
        }
    }

    /// The name of its field in a form.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Duplicates => "mode-duplicates",
            Self::Links => "mode-links",
            Self::Personal => "mode-personal",
            Self::Shouting => "mode-shouting",
            Self::Words => "mode-words",
            Self::Bursts => "mode-bursts",
        }
    }

    /// The rule with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    /// Its name.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Duplicates => "signals-rule-duplicates",
            Self::Links => "signals-rule-links",
            Self::Personal => "signals-rule-personal",
            Self::Shouting => "signals-rule-shouting",
            Self::Words => "signals-rule-words",
            Self::Bursts => "signals-rule-bursts",
        })
    }

    /// What it looks for, in a sentence.
    pub fn explained(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Duplicates => "signals-rule-duplicates-explained",
            Self::Links => "signals-rule-links-explained",
            Self::Personal => "signals-rule-personal-explained",
            Self::Shouting => "signals-rule-shouting-explained",
            Self::Words => "signals-rule-words-explained",
            Self::Bursts => "signals-rule-bursts-explained",
        })
    }
}

/// What is at a place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Link,
    Email,
    Phone,
    Iban,
    Address,
    Capitals,
    Marks,
    Repeated,
    Word,
}

impl Kind {
    /// What it is, in words.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Link => "signals-kind-link",
            Self::Email => "signals-kind-email",
            Self::Phone => "signals-kind-phone",
            Self::Iban => "signals-kind-iban",
            Self::Address => "signals-kind-address",
            Self::Capitals => "signals-kind-capitals",
            Self::Marks => "signals-kind-marks",
            Self::Repeated => "signals-kind-repeated",
            Self::Word => "signals-kind-word",
        })
    }
}

/// A place in a text, in characters: from `start` up to, and without, `end`. The words themselves are not kept a second
/// time, so that redacting or deleting them does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
}

/// What a finding rests on; as much of it as the rule has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Detail {
    /// Where in the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub spots: Vec<Spot>,
    /// Posts that are alike, with the share of common words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<(i64, f32)>,
    /// Texts that came from the network within minutes, this one among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<i64>,
}

/// What a rule saw in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: Rule,
    /// How clear it is, from 0 to 1.
    pub score: f32,
    pub detail: Detail,
}

/// Places told of one rule; more say nothing new.
const MOST_SPOTS: usize = 20;

impl Finding {
    /// A finding at places of the text; none without any.
    pub fn at(rule: Rule, score: f32, mut spots: Vec<Spot>) -> Option<Self> {
        if spots.is_empty() {
            return None;
        }
        spots.sort_unstable();
        spots.dedup_by(|later, earlier| later.start < earlier.end);
        spots.truncate(MOST_SPOTS);
        let detail = Detail {
            spots,
            ..Detail::default()
        };
        let score = score.clamp(0.0, 1.0);
        Some(Self { rule, score, detail })
    }

    /// Whether it is clear enough for a case to be opened, or for the text to be held back.
    pub fn is_clear(&self) -> bool {
        self.score >= CLEAR
    }
}

/// Turns places in bytes into places in characters, in one walk through the text. The places must ascend.
pub fn in_characters(text: &str, places: impl IntoIterator<Item = (usize, usize, Kind)>) -> Vec<Spot> {
    let (mut bytes, mut characters) = (0, 0);
    let mut reach = |to: usize| {
        // A place before the last one cannot come: patterns are searched from left to right, and merged in order.
        characters += text.get(bytes..to).map_or(0, |part| part.chars().count());
        bytes = bytes.max(to);
        characters
    };
    let places = places.into_iter();
    places
        .map(|(start, end, kind)| {
            let start = reach(start);
            Spot {
                start,
                end: reach(end),
                kind,
            }
        })
        .collect()
}
