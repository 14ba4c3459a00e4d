//! What a person or a program asks for.

use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

use super::Kind;
use crate::consultations::{Format, Status};
use crate::error::{FieldErrors, Result};
use crate::web::Portal;

/// The longest question that is looked for, in characters; what follows is left out.
pub const LONGEST: usize = 200;

/// A question as it stands in an address. Pages call district and kind `kreis` and `art`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The words.
    pub q: String,
    /// A body's slug.
    pub tenant: String,
    /// A format's code.
    pub format: String,
    /// A status's code.
    pub status: String,
    /// A district's name.
    #[serde(alias = "kreis")]
    pub district: String,
    /// A kind's code.
    #[serde(alias = "art")]
    pub kind: String,
    /// Where the list goes on.
    pub cursor: Option<String>,
    /// Hits on a page.
    pub limit: Option<i64>,
}

/// A question that an engine can answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The words: tidied, without control characters, at most [`LONGEST`] characters.
    pub text: String,
    /// Only this body, by id.
    pub tenant: Option<i64>,
    /// Only this kind of thing.
    pub kind: Option<Kind>,
    /// Only proceedings of this format.
    pub format: Option<Format>,
    /// Only proceedings that stand here.
    pub status: Option<Status>,
    /// Only bodies of this district.
    pub district: Option<String>,
}

impl Question {
    /// Understands what was asked. A filter with an unknown value is an error, never a wider question.
    pub fn understand(portal: &Portal, asked: &Asked) -> Result<Self> {
        let mut errors = FieldErrors::default();
        let tenants = portal.tenants.get();
        let tenant = given(&asked.tenant).and_then(|slug| {
            let tenant = tenants.by_slug(slug).map(|tenant| tenant.id);
            known(&mut errors, "tenant", tenant)
        });
        let district = given(&asked.district).and_then(|name| {
            let district = tenants
                .all()
                .iter()
                .find(|tenant| tenant.district.as_deref() == Some(name))
                .map(|_| name.to_owned());
            known(&mut errors, "district", district)
        });
        let kind = given(&asked.kind).and_then(|code| known(&mut errors, "kind", Kind::from_code(code)));
        let format = given(&asked.format).and_then(|code| known(&mut errors, "format", Format::from_code(code)));
        let status = given(&asked.status).and_then(|code| known(&mut errors, "status", Status::from_code(code)));
        if !errors.is_empty() {
            return Err(errors.into());
        }
        Ok(Self {
            text: tidy(&asked.q),
            tenant,
            kind,
            format,
            status,
            district,
        })
    }

    /// Whether there is a letter or digit to look for.
    pub fn has_words(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// The name of the list of hits that a cursor belongs to.
    pub(super) fn list(&self) -> String {
        format!("search/{self:?}")
    }
}

fn given(value: &str) -> Option<&str> {
    Some(value.trim()).filter(|value| !value.is_empty())
}

fn known<T>(errors: &mut FieldErrors, field: &'static str, value: Option<T>) -> Option<T> {
    if value.is_none() {
        errors.add(field, "error-choice");
    }
    value
}

fn tidy(typed: &str) -> String {
    let spaced: String = typed
        .graphemes(true)
        .take(LONGEST)
        .flat_map(str::chars)
        .map(|character| if character.is_control() { ' ' } else { character })
        // A single character may be a mark with any number of others upon it.
        .take(4 * LONGEST)
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Question, tidy};

    #[test]
    fn anything_typed_becomes_a_bounded_line() {
        assert_eq!(tidy("  Rad\0weg \r\n Elbe\u{7f} "), "Rad weg Elbe");
        assert_eq!(tidy(&"ä".repeat(10_000)).chars().count(), LONGEST);
        assert!(tidy(&format!("a{}", "\u{301}".repeat(10_000))).chars().count() <= 4 * LONGEST);
        assert_eq!(tidy(&"👩‍👩‍👧".repeat(3)), "👩‍👩‍👧".repeat(3));
    }

    #[test]
    fn marks_alone_are_no_words() {
        let asks = |text: &str| {
            Question {
                text: text.to_owned(),
                ..Question::default()
            }
            .has_words()
        };
        assert!(!asks("\"\" - '") && !asks("") && !asks("👍"));
        assert!(asks("ž") && asks("7"));
    }
}
