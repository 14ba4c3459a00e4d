//! Tables for spreadsheets: CSV (RFC 4180) as German ones read it, in which no cell is taken for a formula.

use std::borrow::Cow;

use axum::response::Response;

use super::download::streamed;
use crate::error::{Error, Result};

/// The media type of the table.
pub const MEDIA_TYPE: &str = "text/csv; charset=utf-8";
/// What a file begins with, so that spreadsheets read it as UTF-8.
pub const BEGINNING: &str = "\u{feff}";

/// One line of the table. German spreadsheets part cells by semicolons, since the comma is in their numbers.
pub fn line<T: AsRef<str>>(cells: impl IntoIterator<Item = T>) -> Result<Vec<u8>> {
    let broken = |error: csv::Error| Error::internal(error.to_string());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for cell in cells {
        writer.write_field(safe(cell.as_ref()).as_bytes()).map_err(broken)?;
    }
    writer.write_record(None::<&[u8]>).map_err(broken)?;
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}

/// A table to be kept. `read` answers the lines after a place and the place of the last one; none where there are no more.
pub fn file<K, R, F>(name: &str, head: Vec<String>, first: K, read: R) -> Result<Response>
where
    K: Send + 'static,
    R: Fn(K) -> F + Send + 'static,
    F: Future<Output = Result<(Vec<Vec<String>>, Option<K>)>> + Send,
{
    let mut beginning = BEGINNING.as_bytes().to_vec();
    beginning.extend(line(head)?);
    Ok(streamed(MEDIA_TYPE, name, beginning, first, move |place| {
        let read = read(place);
        async move {
            let (lines, next) = read.await?;
            let lines = lines.into_iter().map(line).collect::<Result<Vec<_>>>()?;
            Ok((lines.concat(), next))
        }
    }))
}

/// The text as a cell that stays text: one that a spreadsheet would take for a formula begins with an apostrophe
/// (OWASP, CSV injection).
fn safe(text: &str) -> Cow<'_, str> {
    let is_blank = |character: char| character.is_whitespace() || character.is_control();
    let begins_formula = |character| matches!(character, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_blank).starts_with(begins_formula) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{a0}=1", "＝1", "\0=1",
        ] {
            assert_eq!(safe(formula), format!("'{formula}"), "{formula:?}");
        }
        for text in ["", "Radweg", "1-2", "a=b", "'=1", "{\"a\":1}"] {
            assert_eq!(safe(text), text);
        }
    }

    #[test]
    fn cells_keep_their_signs() {
        let line = line(["a;b", "sagt \"ja\"", "zwei\nZeilen", "ü"]).unwrap();
        let text = String::from_utf8(line).unwrap();
        assert_eq!(text, "\"a;b\";\"sagt \"\"ja\"\"\";\"zwei\nZeilen\";ü\r\n");
    }
}
