//! Filters in Meilisearch's language. Whatever is not a number of ours stands in quotes, in which nothing ends them but
//! what we write.

use crate::consultations::{Format, Status};
use crate::search::{Filters, Kind};

/// The filters of a question at a moment in seconds since 1970; none where it is not narrowed. Places are not known here.
pub fn of(filters: &Filters, now: i64) -> Option<String> {
    let equals = |attribute: &str, value: &str| format!("{attribute} = {}", quoted(value));
    let conditions: Vec<String> = [
        filters.tenant.map(|id| format!("tenant_id = {id}")),
        filters.kind.map(|kind| equals("kind", Kind::code(kind))),
        filters.format.map(|format| equals("format", Format::code(format))),
        filters.district.as_deref().map(|name| equals("district", name)),
        filters.topic.map(|topic| equals("topics", topic)),
        filters.from.map(|from| format!("ends_at > {}", from.as_second())),
        filters.until.map(|until| format!("starts_at < {}", until.as_second())),
        filters.status.map(|at| status(at, now)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!conditions.is_empty()).then(|| conditions.join(" AND "))
}

/// Both of two filters.
pub fn and(one: Option<&str>, other: &str) -> String {
    one.map_or_else(|| other.to_owned(), |one| format!("{one} AND {other}"))
}

/// Where a proceeding stands at a moment; the database's `consultation_status` says the same. What has no proceeding
/// stands nowhere.
pub fn status(status: Status, now: i64) -> String {
    let decided = format!("in_force_at > {now}");
    let open = format!("{decided} AND decided_at > {now}");
    match status {
        Status::InForce => format!("in_force_at <= {now}"),
        Status::Decided => format!("{decided} AND decided_at <= {now}"),
        Status::Announced => format!("{open} AND starts_at > {now}"),
        Status::Active => format!("{open} AND starts_at <= {now} AND ends_at > {now}"),
        Status::Closed => format!("{open} AND starts_at <= {now} AND ends_at <= {now} AND archived_at > {now}"),
        Status::Archived => format!("{open} AND starts_at <= {now} AND ends_at <= {now} AND archived_at <= {now}"),
    }
}

/// A value in quotes. One with a backslash finds nothing, since Meilisearch keeps the second one.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Where the quotes of a value end, read as the documentation tells: a backslash takes away what follows it.
    fn end_of_quotes(text: &str) -> Option<usize> {
        let mut letters = text.char_indices().skip(1);
        while let Some((place, letter)) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                '"' => return Some(place),
                _ => {}
            }
        }
        None
    }

    proptest! {
        #[test]
        fn no_value_ends_its_quotes(value in "(\"|\\\\|'| OR |=|[a-z1 ])*") {
            let quoted = quoted(&value);
            prop_assert_eq!(end_of_quotes(&quoted), Some(quoted.len() - 1));
        }
    }

    #[test]
    fn conditions_are_joined_and_nothing_is_no_filter() {
        assert_eq!(of(&Filters::default(), 7), None);
        let filters = Filters {
            tenant: Some(3),
            district: Some("x\" OR tenant_id > 0".to_owned()),
            status: Some(Status::Decided),
            ..Filters::default()
        };
        let expected =
            "tenant_id = 3 AND district = \"x\\\" OR tenant_id > 0\" AND in_force_at > 7 AND decided_at <= 7";
        assert_eq!(of(&filters, 7).as_deref(), Some(expected));
    }
}
