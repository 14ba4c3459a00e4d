//! Parts of a file that are asked for (RFC 9110, section 14): viewers of PDFs fetch the pages they show.

use std::ops::Range;

/// What of a file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// All of it.
    Whole,
    /// These bytes, at least one.
    Part(Range<u64>),
    /// A part that is not there (416).
    Outside,
}

/// Reads the header Range of a request for a file of `size` bytes. One that is malformed or asks for several parts is
/// answered with the whole, as section 14.2 allows.
pub fn asked(header: Option<&str>, size: u64) -> Asked {
    let Some((first, last)) = header.and_then(parse) else {
        return Asked::Whole;
    };
    let range = match (first, last) {
        (Some(first), last) => {
            if last.is_some_and(|last| last < first) {
                return Asked::Whole;
            }
            first..last.map_or(size, |last| last.saturating_add(1).min(size))
        }
        (None, Some(suffix)) => size.saturating_sub(suffix)..size,
        (None, None) => return Asked::Whole,
    };
    if range.is_empty() {
        Asked::Outside
    } else {
        Asked::Part(range)
    }
}

fn parse(header: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (unit, range) = header.split_once('=')?;
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return None;
    }
    let range = range.trim();
    // What Rust reads as a number may have a sign.
    if range.contains('+') {
        return None;
    }
    let (first, last) = range.split_once('-')?;
    Some((number(first).ok()?, number(last).ok()?))
}

/// A number, or none where nothing stands.
fn number(digits: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    if digits.is_empty() {
        Ok(None)
    } else {
        digits.parse().map(Some)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ranges_are_read() {
        for (header, expected) in [
            ("bytes=0-0", Asked::Part(0..1)),
            ("bytes=2-", Asked::Part(2..10)),
            ("bytes=2-99", Asked::Part(2..10)),
            ("Bytes = 4-5", Asked::Part(4..6)),
            ("bytes=-3", Asked::Part(7..10)),
            ("bytes=-99", Asked::Part(0..10)),
            ("bytes=10-", Asked::Outside),
            ("bytes=-0", Asked::Outside),
            ("bytes=5-4", Asked::Whole),
            ("bytes=0-1,3-4", Asked::Whole),
            ("bytes=-", Asked::Whole),
            ("bytes=+1-2", Asked::Whole),
            ("seiten=1-2", Asked::Whole),
            ("bytes=99999999999999999999-", Asked::Whole),
        ] {
            assert_eq!(asked(Some(header), 10), expected, "{header}");
        }
        assert_eq!(asked(None, 10), Asked::Whole);
        assert_eq!(asked(Some("bytes=0-"), 0), Asked::Outside);
    }

    proptest! {
        #[test]
        fn a_part_lies_in_the_file(header in "bytes=[0-9]{0,20}-[0-9]{0,20}", size in 0..u64::MAX) {
            if let Asked::Part(part) = asked(Some(&header), size) {
                prop_assert!(part.start < part.end && part.end <= size);
            }
        }
    }
}
