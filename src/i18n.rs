//! Texts that a person reads, in the reader's language, from the Fluent files in `static/locales`.
//!
//! German is complete; English and Upper Sorbian follow it; plain German (`de-simple`) has a text only
//! where plain words exist and falls back to German elsewhere.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use rust_embed::RustEmbed;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "static/locales/"]
#[include = "*.ftl"]
struct Files;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// German, the language of record.
    #[default]
    De,
    /// English.
    En,
    /// Upper Sorbian (hornjoserbsce).
    Hsb,
    /// German in plain words.
    Simple,
}

struct Texts {
    language: Language,
    plurals: PluralRules,
    bundle: FluentBundle<FluentResource>,
    /// Messages without variables, formatted once.
    plain: FxHashMap<String, String>,
    /// Messages of words, variables and choices by number, taken apart once: they are put together without Fluent.
    simple: FxHashMap<String, Vec<Segment>>,
}

/// A part of a simple message.
enum Segment {
    Text(String),
    Variable(String),
    /// Words that depend on a number.
    Choice {
        variable: String,
        variants: Vec<Variant>,
        default: usize,
    },
}

/// Words for a number itself or for its plural category (CLDR).
struct Variant {
    key: String,
    segments: Vec<Segment>,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::De, Self::Simple, Self::Hsb, Self::En];

    /// The name of the language's folder and of its choice in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
            Self::Hsb => "hsb",
            Self::Simple => "de-simple",
        }
    }

    /// The value of HTML's `lang` attribute (BCP 47).
    pub const fn html_lang(self) -> &'static str {
        match self {
            Self::De | Self::Simple => "de",
            Self::En => "en",
            Self::Hsb => "hsb",
        }
    }

    /// The language's own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::En => "English",
            Self::Hsb => "Hornjoserbsce",
            Self::Simple => "Einfache Sprache",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The best language for an `Accept-Language` header (RFC 9110, section 12.5.4); German where nothing fits.
    pub fn negotiate(accept_language: &str) -> Self {
        let requested = fluent_langneg::accepted_languages::parse(accept_language);
        let available = [Self::De, Self::En, Self::Hsb].map(|language| identifier(language.code()));
        let fallback = identifier("de");
        negotiate_languages(&requested, &available, Some(&fallback), NegotiationStrategy::Lookup)
            .first()
            .and_then(|found| Self::from_code(found.language.as_str()))
            .unwrap_or_default()
    }

    /// The text of a message without variables.
    pub fn t(self, key: &str) -> &'static str {
        let own = texts(self).plain.get(key);
        own.or_else(|| texts(Self::De).plain.get(key))
            .map_or_else(|| missing(self, key), String::as_str)
    }

    /// The text of a message with variables.
    pub fn tf(self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        if let Some(text) = self.simple(key).and_then(|texts| texts.put_together(key, args)) {
            return text;
        }
        let mut fluent_args = FluentArgs::new();
        for (name, value) in args {
            match value {
                FluentValue::String(text) => fluent_args.set(*name, set_apart(text)),
                other => fluent_args.set(*name, other.clone()),
            }
        }
        self.chain()
            .find_map(|texts| format(&texts.bundle, key, Some(&fluent_args)))
            .unwrap_or_else(|| missing(self, key).to_owned())
    }

    /// Where the message is a simple one, unless a nearer language has one that is not.
    fn simple(self, key: &str) -> Option<&'static Texts> {
        let (own, german) = (texts(self), texts(Self::De));
        if own.simple.contains_key(key) {
            return Some(own);
        }
        (!own.bundle.has_message(key)).then_some(german)
    }

    /// Whether this language itself has the message, without falling back.
    pub fn has(self, key: &str) -> bool {
        texts(self).bundle.has_message(key)
    }

    fn chain(self) -> impl Iterator<Item = &'static Texts> {
        let fallback = (self != Self::De).then_some(Self::De);
        std::iter::once(self).chain(fallback).map(texts)
    }
}

impl Texts {
    /// A simple message with its variables; None for one that needs Fluent, lacks a variable or is not there.
    fn put_together(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
        let mut text = String::with_capacity(64);
        self.write(&mut text, self.simple.get(key)?, args)?;
        Some(text)
    }

    fn write(&self, text: &mut String, segments: &[Segment], args: &[(&'static str, FluentValue<'_>)]) -> Option<()> {
        let value = |name: &str| args.iter().find(|(given, _)| *given == name).map(|(_, value)| value);
        for segment in segments {
            match segment {
                Segment::Text(words) => text.push_str(words),
                Segment::Variable(name) => match value(name)? {
                    FluentValue::String(value) => text.push_str(&set_apart(value)),
                    value => text.push_str(&thousands(self.language, value)?),
                },
                Segment::Choice {
                    variable,
                    variants,
                    default,
                } => {
                    let chosen = self.choose(value(variable)?, variants, *default)?;
                    self.write(text, &variants[chosen].segments, args)?;
                }
            }
        }
        Some(())
    }

    /// The first variant that is for this number, else the default; None where Fluent has to choose.
    fn choose(&self, value: &FluentValue<'_>, variants: &[Variant], default: usize) -> Option<usize> {
        let number = whole(value)?;
        let category = match self.plurals.select(number.unsigned_abs()).ok()? {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        };
        let chosen = variants
            .iter()
            .position(|variant| variant.key == category || variant.key.parse() == Ok(number));
        Some(chosen.unwrap_or(default))
    }
}

/// The number as the language writes it, with separators for thousands.
pub fn number(language: Language, value: i64) -> String {
    let separator = if language == Language::En { ',' } else { '.' };
    let digits = value.unsigned_abs().to_string();
    if value >= 0 && digits.len() <= 3 {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        out.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Every key of a language's files, for the test that compares them.
pub fn keys(language: Language) -> Vec<String> {
    let mut keys: Vec<String> = sources(language)
        .iter()
        .flat_map(|source| {
            source
                .lines()
                .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
                .filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()))
                .filter(|key| key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
                .collect::<Vec<_>>()
        })
        .collect();
    keys.sort();
    keys
}

/// A variable's text. One with letters that run from right to left would draw what stands behind it along: it is set
/// apart (FSI and PDI, UAX #9, section 2.4.2).
fn set_apart(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_right_to_left) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("\u{2068}{text}\u{2069}"))
    }
}

/// Hebrew, Arabic, Syriac and their kin, by their blocks.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

fn missing(language: Language, key: &str) -> &'static str {
    tracing::error!(language = language.code(), key, "text missing");
    "…"
}

fn identifier(code: &str) -> LanguageIdentifier {
    code.parse().unwrap_or_default()
}

fn sources(language: Language) -> Vec<String> {
    let folder = format!("{}/", language.code());
    let mut names: Vec<_> = Files::iter().filter(|name| name.starts_with(&folder)).collect();
    names.sort();
    names
        .iter()
        .filter_map(|name| Files::get(name))
        .map(|file| String::from_utf8_lossy(&file.data).into_owned())
        .collect()
}

fn texts(language: Language) -> &'static Texts {
    static TEXTS: [OnceLock<Texts>; 4] = [const { OnceLock::new() }; 4];
    TEXTS[language as usize].get_or_init(|| load(language))
}

fn load(language: Language) -> Texts {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(language.html_lang())]);
    // The marks around variables confuse screen readers and copied text: only those that need them get them.
    bundle.set_use_isolating(false);
    let formatter = match language {
        Language::En => |value: &FluentValue<'_>, _: &_| thousands(Language::En, value),
        _ => |value: &FluentValue<'_>, _: &_| thousands(Language::De, value),
    };
    bundle.set_formatter(Some(formatter));
    for source in sources(language) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
            tracing::error!(language = language.code(), ?errors, "text file has errors");
            resource
        });
        bundle.add_resource_overriding(resource);
    }
    let plain = keys(language)
        .into_iter()
        .filter_map(|key| format(&bundle, &key, None).map(|text| (key, text)))
        .collect();
    let simple = sources(language)
        .iter()
        .flat_map(|source| simple_messages(source))
        .collect();
    Texts {
        language,
        plurals: plurals(language),
        bundle,
        plain,
        simple,
    }
}

/// The language's plural rules (CLDR); German's where there are none of its own.
fn plurals(language: Language) -> PluralRules {
    let rules = |code| PluralRules::create(identifier(code), PluralRuleType::CARDINAL);
    #[expect(clippy::expect_used, reason = "German has plural rules")]
    rules(language.html_lang())
        .or_else(|_| rules("de"))
        .expect("German has plural rules")
}

/// The messages of a file that consist of words and variables.
fn simple_messages(source: &str) -> Vec<(String, Vec<Segment>)> {
    let Ok(resource) = fluent_syntax::parser::parse(source) else {
        return Vec::new();
    };
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), message.value?)),
        _ => None,
    });
    messages
        .filter_map(|(key, pattern)| Some((key, segments(pattern)?)))
        .collect()
}

fn segments(pattern: Pattern<&str>) -> Option<Vec<Segment>> {
    pattern.elements.into_iter().map(segment).collect()
}

fn segment(element: PatternElement<&str>) -> Option<Segment> {
    match element {
        PatternElement::TextElement { value } => Some(Segment::Text(value.to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Segment::Variable(id.name.to_owned())),
        PatternElement::Placeable {
            expression:
                Expression::Select {
                    selector: InlineExpression::VariableReference { id },
                    variants,
                },
        } => {
            let default = variants.iter().position(|variant| variant.default)?;
            let variants = variants.into_iter().map(|variant| {
                let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
                Some(Variant {
                    key: key.to_owned(),
                    segments: segments(variant.value)?,
                })
            });
            Some(Segment::Choice {
                variable: id.name.to_owned(),
                variants: variants.collect::<Option<_>>()?,
                default,
            })
        }
        PatternElement::Placeable { .. } => None,
    }
}

fn thousands(language: Language, value: &FluentValue<'_>) -> Option<String> {
    whole(value).map(|value| number(language, value))
}

/// The value where it is a whole number.
fn whole(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 =>
        {
            #[expect(clippy::cast_possible_truncation, reason = "counts stay far below 2^53")]
            Some(n.value as i64)
        }
        _ => None,
    }
}

/// The formatted message, or None where it is missing or lacks a variable.
fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_other_letters_draws_nothing_along() {
        let told = |name: &'static str| Language::De.tf("moderation-name-of", &[("name", name.into())]);
        assert!(told("רוני 5").contains("\u{2068}רוני 5\u{2069}"));
        assert!(!told("Hanka Wićaz").contains('\u{2068}'));
    }

    #[test]
    fn a_simple_message_reads_as_fluent_would_write_it() {
        let args = |name: &'static str, value: &'static str| [(name, FluentValue::from(value))];
        let compare = |language: Language, key: &str, given: &[(&'static str, FluentValue<'_>)]| {
            let mut fluent = FluentArgs::new();
            for (name, value) in given {
                fluent.set(*name, value.clone());
            }
            let quick = texts(language).put_together(key, given).expect("a simple message");
            assert_eq!(Some(quick), format(&texts(language).bundle, key, Some(&fluent)));
        };
        for language in [Language::De, Language::En, Language::Hsb] {
            compare(language, "consultation-begins", &args("date", "<1. März>"));
            compare(language, "search-count-more", &[("count", 12_345.into())]);
            for count in [0, 1, 2, 3, 5, 12, 101, 102, 1_000_003] {
                compare(language, "consultation-comments", &[("count", count.into())]);
                let date = ("date", FluentValue::from("heute"));
                compare(language, "consultation-open-until", &[date, ("days", count.into())]);
            }
            assert!(texts(language).put_together("consultation-begins", &[]).is_none());
        }
    }
}
