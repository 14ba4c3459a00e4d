//! What Meilisearch is given of a text that the public may find.

use jiff::Timestamp;
use serde::Serialize;

use crate::row;
use crate::search::Kind;

/// What documents look like; a change of [`Document`] raises it, and the index is built anew.
pub const SHAPE: i32 = 1;
/// Stands for a moment that is not known yet, so that comparisons with the present need no second case: the end of the
/// year 9999.
pub const NEVER: i64 = 253_402_300_799;

row! {
    /// A text as it stands now, or the key of one that is gone.
    pub struct TextRow {
        pub kind: String,
        pub id: i64,
        pub page: i32,
        pub revision: i64,
        pub tenant_id: Option<i64>,
        pub consultation_id: Option<i64>,
        pub title: Option<String>,
        pub body: Option<String>,
        pub district: Option<String>,
        pub format: Option<String>,
        pub topics: Option<Vec<String>>,
        pub created_at: Option<Timestamp>,
        pub starts_at: Option<Timestamp>,
        pub ends_at: Option<Timestamp>,
        pub decided_at: Option<Timestamp>,
        pub in_force_at: Option<Timestamp>,
        pub archived_at: Option<Timestamp>,
    }
}

/// A document of the index. Moments are seconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// See [`Key`].
    pub id: String,
    pub kind: String,
    pub tenant_id: i64,
    pub consultation_id: Option<i64>,
    pub title: String,
    pub body: String,
    pub district: Option<String>,
    pub format: Option<String>,
    pub topics: Vec<String>,
    pub created_at: i64,
    /// None without a proceeding, as those behind it.
    pub starts_at: Option<i64>,
    pub ends_at: Option<i64>,
    pub decided_at: Option<i64>,
    pub in_force_at: Option<i64>,
    pub archived_at: Option<i64>,
    /// Names of bodies stand before titles of proceedings, those before the rest.
    pub weight: u8,
}

/// A document's name in the index: `contribution-7`, or `document-7-3` for a page of a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub kind: Kind,
    pub id: i64,
    pub page: i32,
}

impl Key {
    /// The key in a document's name.
    pub fn parse(name: &str) -> Option<Self> {
        let mut parts = name.split('-');
        let kind = Kind::from_code(parts.next()?)?;
        let id = parts.next()?.parse().ok()?;
        let page = parts.next().map_or(Ok(0), str::parse).ok()?;
        parts.next().is_none().then_some(Self { kind, id, page })
    }
}

/// The name of a text in the index.
fn name(kind: &str, id: i64, page: i32) -> String {
    match page {
        0 => format!("{kind}-{id}"),
        page => format!("{kind}-{id}-{page}"),
    }
}

impl TextRow {
    /// Its name in the index.
    pub fn name(&self) -> String {
        name(&self.kind, self.id, self.page)
    }

    /// The document; none where the text is gone.
    pub fn document(&self) -> Option<Document> {
        let seconds = |moment: Option<Timestamp>| moment.map(Timestamp::as_second);
        let later = |moment: Option<Timestamp>| self.consultation_id.map(|_| seconds(moment).unwrap_or(NEVER));
        Some(Document {
            id: self.name(),
            kind: self.kind.clone(),
            tenant_id: self.tenant_id?,
            consultation_id: self.consultation_id,
            title: plain(self.title.as_deref()?),
            body: plain(self.body.as_deref()?),
            district: self.district.clone(),
            format: self.format.clone(),
            topics: self.topics.clone().unwrap_or_default(),
            created_at: seconds(self.created_at).unwrap_or_default(),
            starts_at: seconds(self.starts_at),
            ends_at: seconds(self.ends_at),
            decided_at: later(self.decided_at),
            in_force_at: later(self.in_force_at),
            archived_at: later(self.archived_at),
            weight: match self.kind.as_str() {
                "tenant" => 2,
                "consultation" => 1,
                _ => 0,
            },
        })
    }
}

/// Without control characters, of which two mark what was found, and without Markdown's marks of emphasis, headings and
/// quotations.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim_start_matches(['>', '#', ' ', '\t']);
        line.chars()
            .filter(|letter| !(letter.is_control() || matches!(letter, '*' | '`')))
            .collect()
    });
    lines.collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ui::text::{HIT_BEGIN, HIT_END};

    proptest! {
        #[test]
        fn a_name_is_read_as_it_was_written(kind in 0..Kind::ALL.len(), id in 0_i64.., page in 0_i32..) {
            let key = Key { kind: Kind::ALL[kind], id, page };
            let name = name(key.kind.code(), id, page);
            prop_assert!(name.len() <= 511 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
            prop_assert_eq!(Key::parse(&name), Some(key));
        }

        #[test]
        fn any_name_is_read_or_refused(name in "\\PC*") {
            let _ = Key::parse(&name);
        }

        #[test]
        fn plain_text_stays(text in "[a-zäöüß][a-zäöüß <>&.]*") {
            prop_assert_eq!(plain(&text), text);
        }

        #[test]
        fn what_marks_a_hit_cannot_come_from_a_text(text in "(\u{2}|\u{3}|[a-z\\n])*") {
            let plain = plain(&text);
            prop_assert!(!plain.contains([HIT_BEGIN, HIT_END]));
        }
    }
}
