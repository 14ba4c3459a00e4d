//! Orders of the list, keys of its pages, and what a text must be like.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::error::FieldErrors;
use crate::i18n::Language;
use crate::ui::text;
use crate::web::form::note;

/// For how long a text can be changed after it was written; `wording_open` in the database says the same.
pub const EDITABLE: SignedDuration = SignedDuration::from_mins(15);
/// The longest title that a person may give, in characters as a reader counts them.
pub const MAX_TITLE: usize = 150;

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Latest first.
    #[default]
    New,
    /// Earliest first.
    Old,
    /// Highest agreement minus disagreement first.
    Top,
    /// Most comments first.
    Discussed,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Self; 4] = [Self::New, Self::Old, Self::Top, Self::Discussed];

    /// The code in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Old => "old",
            Self::Top => "top",
            Self::Discussed => "discussed",
        }
    }

    /// The order with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == code)
    }

    /// The word in a page's address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "neu",
            Self::Old => "alt",
            Self::Top => "top",
            Self::Discussed => "diskutiert",
        }
    }

    /// The order with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.word() == word)
    }

    /// The order in words.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::New => "contribution-sort-new",
            Self::Old => "contribution-sort-old",
            Self::Top => "contribution-sort-top",
            Self::Discussed => "contribution-sort-discussed",
        })
    }

    /// The name of a consultation's list in this order, to which its cursors are bound.
    pub fn list_name(self, tenant: i64, consultation: i64) -> String {
        format!("{tenant}/contributions/{consultation}/{}", self.code())
    }
}

/// A row's place in an ordered list: what it is ordered by (microseconds for the orders by time), and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key(pub i64, pub i64);

impl Key {
    /// Before the first row of every list.
    pub(super) fn start(sort: Sort) -> Self {
        match sort {
            // The beginnings of the years 9000 and 1, well within what both sides can hold.
            Sort::New => Self(221_845_392_000_000_000, i64::MAX),
            Sort::Old => Self(-62_135_596_800_000_000, 0),
            Sort::Top | Sort::Discussed => Self(i64::from(i32::MAX), i64::MAX),
        }
    }
}

/// A comment's place in its thread: root, branch, id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadKey(pub i64, pub i64, pub i64);

impl ThreadKey {
    /// The key after which this comment is the first.
    #[must_use]
    pub const fn before(self) -> Self {
        Self(self.0, self.1, self.2 - 1)
    }

    /// The name of a contribution's thread, to which its cursors are bound.
    pub fn list_name(tenant: i64, contribution: i64) -> String {
        format!("{tenant}/comments/{contribution}")
    }

    /// How deep a comment lies: 0 on top, 1 an answer, 2 an answer to an answer and all further ones.
    pub const fn depth(self) -> u8 {
        match self.1 {
            0 => 0,
            branch if branch == self.2 => 1,
            _ => 2,
        }
    }
}

/// A checked wording, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// One line; empty for comments.
    pub title: String,
    /// Markdown, tidied.
    pub body: String,
}

impl Wording {
    /// A contribution's; a missing title is derived from the text's beginning.
    pub fn of_contribution(title: Option<&str>, body: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = text::tidy_line(title.unwrap_or_default());
        let body = text::tidy(body);
        if !title.is_empty() {
            note(&mut errors, "title", text::check_line(&title, MAX_TITLE));
        }
        note(&mut errors, "body", text::check_body(&body));
        if !errors.is_empty() {
            return Err(errors);
        }
        let title = if title.is_empty() {
            text::derive_title(&body)
        } else {
            title
        };
        Ok(Self { title, body })
    }

    /// A comment's.
    pub fn of_comment(body: &str) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let body = text::tidy(body);
        note(&mut errors, "body", text::check_body(&body));
        if errors.is_empty() {
            Ok(Self {
                title: String::new(),
                body,
            })
        } else {
            Err(errors)
        }
    }
}

/// A text up to this many characters stands in a list as it is; of a longer one the beginning does.
pub(super) const EXCERPT: usize = 600;

/// The beginning, in plain words, of a text that is too long for a list; none of a shorter one.
pub fn excerpt(body: &str) -> Option<String> {
    body.chars().nth(EXCERPT)?;
    // Enough for an excerpt, so that no list formats a whole book.
    let end = body.char_indices().nth(EXCERPT * 2).map_or(body.len(), |(end, _)| end);
    Some(text::teaser(&body[..end], EXCERPT))
}

/// The beginning of a text in plain words, for a log.
pub(super) fn beginning(body: &str) -> String {
    excerpt(body).unwrap_or_else(|| text::teaser(body, 200))
}

/// A stored vote as pages and the API name it.
pub fn vote_code(value: i16) -> &'static str {
    match value {
        1 => "agree",
        0 => "neutral",
        _ => "disagree",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_found_by_code_and_by_word() {
        for sort in Sort::ALL {
            assert_eq!(Sort::from_code(sort.code()), Some(sort));
            assert_eq!(Sort::from_word(sort.word()), Some(sort));
        }
        assert_eq!(Sort::from_code("neu"), None);
        assert_eq!(Sort::from_word("new"), None);
        assert_ne!(Sort::New.list_name(1, 2), Sort::Old.list_name(1, 2));
    }

    #[test]
    fn the_depth_follows_from_the_place() {
        assert_eq!(ThreadKey(7, 0, 7).depth(), 0);
        assert_eq!(ThreadKey(7, 9, 9).depth(), 1);
        assert_eq!(ThreadKey(7, 9, 12).depth(), 2);
    }

    #[test]
    fn a_missing_title_is_the_texts_beginning() {
        let wording =
            Wording::of_contribution(Some("  "), "Mehr Bänke am Elbufer, bitte.\n\nEs gibt zu wenige.").unwrap();
        assert_eq!(wording.title, "Mehr Bänke am Elbufer, bitte.");
        let given = Wording::of_contribution(Some("Bänke "), "Mehr davon am Elbufer.").unwrap();
        assert_eq!(given.title, "Bänke");
    }

    #[test]
    fn only_a_long_text_has_an_excerpt() {
        assert_eq!(excerpt(&"ä".repeat(EXCERPT)), None);
        let long = format!("**Mehr** {}", "Bänke ".repeat(400));
        let beginning = excerpt(&long).unwrap();
        assert!(
            beginning.starts_with("Mehr Bänke") && beginning.ends_with('…'),
            "{beginning}"
        );
        assert!(beginning.chars().count() <= EXCERPT);
    }

    #[test]
    fn wordings_have_limits() {
        let fields = |outcome: Result<Wording, FieldErrors>| {
            outcome
                .unwrap_err()
                .into_iter()
                .map(|(field, _)| field)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            fields(Wording::of_contribution(Some(&"t".repeat(151)), "")),
            ["title", "body"]
        );
        assert_eq!(fields(Wording::of_comment(&"x".repeat(20_001))), ["body"]);
        assert!(Wording::of_comment(&"x".repeat(20_000)).is_ok());
        assert_eq!(fields(Wording::of_comment("---\n\n***")), ["body"]);
    }
}
