//! What a person or a program asks for.

use jiff::Timestamp;
use serde::Deserialize;

use super::Kind;
use super::terms::{self, Terms};
use crate::consultations::{Format, Status, TOPICS};
use crate::error::{FieldErrors, Result};
use crate::i18n::Language;
use crate::ui::time;
use crate::web::Portal;
use crate::web::tenant::Tenants;

/// A question as it stands in an address. Programs write the names of the fields, pages the German ones.
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
    /// A topic's code.
    #[serde(alias = "thema")]
    pub topic: String,
    /// A kind's code.
    #[serde(alias = "art")]
    pub kind: String,
    /// The first day of a period, as `2026-03-01`.
    #[serde(alias = "von")]
    pub from: String,
    /// Its last day.
    #[serde(alias = "bis")]
    pub until: String,
    /// Words of a place.
    #[serde(alias = "ort")]
    pub place: String,
    /// An order's code.
    #[serde(alias = "sortierung")]
    pub sort: String,
    /// Where the list goes on.
    pub cursor: Option<String>,
    /// Hits on a page.
    pub limit: Option<i64>,
}

/// What hits must be, beside having the words. A filter that is not set does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
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
    /// Only proceedings with this topic, a code of [`TOPICS`].
    pub topic: Option<&'static str>,
    /// Only proceedings that are not over at this moment.
    pub from: Option<Timestamp>,
    /// Only proceedings that have begun before this moment.
    pub until: Option<Timestamp>,
    /// Only where these words, folded, stand in the proceeding's place or the name or district of its body; each may be
    /// the beginning of a longer word.
    pub place: Vec<String>,
}

/// In which order hits stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Best first: titles before texts, running before ended.
    #[default]
    Relevance,
    /// Newest first.
    Date,
    /// What ends soonest first; behind it what has ended, the latest first.
    End,
}

impl Sort {
    /// All orders.
    pub const ALL: [Self; 3] = [Self::Relevance, Self::Date, Self::End];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Date => "date",
            Self::End => "end",
        }
    }

    /// The order in words.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Relevance => "search-sort-relevance",
            Self::Date => "search-sort-date",
            Self::End => "search-sort-end",
        })
    }

    /// The order with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == code)
    }
}

/// A question that an engine can answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What was typed as one line: tidied, at most [`terms::LONGEST`] characters.
    pub text: String,
    /// Its parts.
    pub terms: Terms,
    /// What it is narrowed by.
    pub filters: Filters,
    /// The order of the hits.
    pub sort: Sort,
}

impl Question {
    /// Words alone, everywhere, best first.
    pub fn about(typed: &str) -> Self {
        let text = terms::tidy(typed);
        Self {
            terms: Terms::parse(&text),
            text,
            ..Self::default()
        }
    }

    /// Understands what was asked. A filter with an unknown value is an error, never a wider question.
    pub fn understand(portal: &Portal, asked: &Asked) -> Result<Self> {
        let mut errors = FieldErrors::default();
        let filters = filters(&portal.tenants.get(), asked, &mut errors);
        let sort = given(&asked.sort).and_then(|code| known(&mut errors, "sort", Sort::from_code(code)));
        if !errors.is_empty() {
            return Err(errors.into());
        }
        Ok(Self {
            filters,
            sort: sort.unwrap_or_default(),
            ..Self::about(&asked.q)
        })
    }

    /// Whether there is a letter or digit to look for.
    pub fn has_words(&self) -> bool {
        self.terms.ask_for_something()
    }

    /// The name of the list of hits that a cursor belongs to.
    pub(super) fn list(&self) -> String {
        format!("search/{self:?}")
    }
}

fn filters(tenants: &Tenants, asked: &Asked, errors: &mut FieldErrors) -> Filters {
    let tenant = given(&asked.tenant).and_then(|slug| {
        let tenant = tenants.by_slug(slug).map(|tenant| tenant.id);
        known(errors, "tenant", tenant)
    });
    let district = given(&asked.district).and_then(|name| {
        let mut all = tenants.all().iter();
        let there = all.any(|tenant| tenant.district.as_deref() == Some(name));
        known(errors, "district", there.then(|| name.to_owned()))
    });
    let topic = given(&asked.topic).and_then(|code| {
        let topic = TOPICS.iter().map(|(topic, _)| *topic).find(|topic| *topic == code);
        known(errors, "topic", topic)
    });
    let from = day(&asked.from, "from", errors).map(|(begin, _)| begin);
    let until = day(&asked.until, "until", errors).map(|(_, end)| end);
    if from.zip(until).is_some_and(|(from, until)| from >= until) {
        errors.add("until", "search-error-period");
    }
    Filters {
        tenant,
        kind: given(&asked.kind).and_then(|code| known(errors, "kind", Kind::from_code(code))),
        format: given(&asked.format).and_then(|code| known(errors, "format", Format::from_code(code))),
        status: given(&asked.status).and_then(|code| known(errors, "status", Status::from_code(code))),
        district,
        topic,
        from,
        until,
        place: place(&asked.place, errors),
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

/// A day [begin, end) of Berlin's time.
fn day(typed: &str, field: &'static str, errors: &mut FieldErrors) -> Option<(Timestamp, Timestamp)> {
    let day = time::day_from_field(given(typed)?);
    if day.is_none() {
        errors.add(field, "search-error-date");
    }
    day
}

/// Something that is no word at all would filter nothing, so it is an error.
fn place(typed: &str, errors: &mut FieldErrors) -> Vec<String> {
    let Some(typed) = given(typed) else {
        return Vec::new();
    };
    let line = terms::fold(&terms::tidy(typed)).replace('-', " ");
    let mut words = terms::words(&line);
    words.truncate(terms::MOST_TERMS);
    if words.is_empty() {
        errors.add("place", "search-error-place");
    }
    words
}

#[cfg(test)]
mod tests {
    use super::Question;

    #[test]
    fn marks_and_exclusions_alone_are_no_question() {
        let asks = |text: &str| Question::about(text).has_words();
        assert!(!asks("\"\" - '") && !asks("") && !asks("👍") && !asks("-Zwickau"));
        assert!(asks("ž") && asks("7") && asks("\"7\""));
    }
}
