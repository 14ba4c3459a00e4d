//! CSV files read row by row, with what is wrong in them noted by file and line.

use std::fmt;
use std::fs::File;
use std::io::{Chain, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use csv::{ByteRecord, ReaderBuilder, Terminator};

/// How many broken lines are told of.
const LISTED: usize = 20;

/// Why an export was refused.
#[derive(Debug, Default)]
pub struct Problems {
    listed: Vec<String>,
    total: usize,
}

impl Problems {
    /// Notes what is wrong with a line.
    pub fn note(&mut self, file: &str, line: u64, what: impl fmt::Display) {
        self.add(format!("{file}, line {line}: {what}"));
    }

    /// Notes what is wrong with a file as a whole.
    pub fn note_file(&mut self, file: &str, what: impl fmt::Display) {
        self.add(format!("{file}: {what}"));
    }

    /// Whether something was noted.
    pub fn any(&self) -> bool {
        self.total > 0
    }

    /// An error if something was noted.
    pub fn check(&mut self) -> anyhow::Result<()> {
        if self.any() {
            Err(std::mem::take(self).into())
        } else {
            Ok(())
        }
    }

    fn add(&mut self, problem: String) {
        self.total += 1;
        if self.listed.len() < LISTED {
            self.listed.push(problem);
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the export is broken, nothing was imported:")?;
        for problem in &self.listed {
            write!(f, "\n  {problem}")?;
        }
        match self.total - self.listed.len() {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more"),
        }
    }
}

impl std::error::Error for Problems {}

/// A CSV file. Reading blocks for as long as the disk does, which a command may.
pub struct Table {
    name: &'static str,
    reader: csv::Reader<ToTheEnd>,
    /// Whether the file has been read to its end.
    ended: Arc<AtomicBool>,
    record: ByteRecord,
    width: Option<usize>,
}

/// The file with a line feed after it, telling when there is no more. A whole row ends at its line feed; only one with
/// an open quotation mark asks for what comes after the last of them.
struct ToTheEnd {
    file: Chain<Box<dyn Read + Send>, &'static [u8]>,
    ended: Arc<AtomicBool>,
}

impl Read for ToTheEnd {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.ended.fetch_or(read == 0 && !buffer.is_empty(), Ordering::Relaxed);
        Ok(read)
    }
}

/// A row whose fields are all UTF-8.
pub struct Row<'t> {
    /// The name of the file.
    pub file: &'static str,
    /// The number of the line on which the row begins.
    pub line: u64,
    record: &'t ByteRecord,
}

impl Table {
    /// Opens a file of the folder; none if it is not there.
    pub fn open(dir: &Path, name: &'static str) -> anyhow::Result<Option<Self>> {
        let path = dir.join(name);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error).with_context(|| format!("cannot open {}", path.display())),
        };
        Ok(Some(Self::read(name, Box::new(file))))
    }

    /// Reads what has this name.
    pub fn read(name: &'static str, file: Box<dyn Read + Send>) -> Self {
        // Rows end with a line feed and only so, the last one too: line numbers can then be told from the row's end.
        let ended = Arc::new(AtomicBool::new(false));
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .terminator(Terminator::Any(b'\n'))
            .from_reader(ToTheEnd {
                file: file.chain(b"\n".as_slice()),
                ended: Arc::clone(&ended),
            });
        Self {
            name,
            reader,
            ended,
            record: ByteRecord::new(),
            width: None,
        }
    }

    /// The names of the columns. All rows after it must be as wide.
    pub fn header(&mut self, problems: &mut Problems) -> anyhow::Result<Option<Vec<String>>> {
        let columns: Option<Vec<String>> = self
            .next(problems)?
            .map(|row| row.record.iter().map(|field| utf8(field).trim().to_owned()).collect());
        match &columns {
            Some(columns) => self.width = Some(columns.len()),
            None if !problems.any() => problems.note_file(self.name, "is empty"),
            None => {}
        }
        Ok(columns)
    }

    /// The places of these columns in the header; what is missing is noted.
    pub fn columns<const N: usize>(
        &mut self,
        wanted: [&str; N],
        problems: &mut Problems,
    ) -> anyhow::Result<Option<[usize; N]>> {
        let Some(header) = self.header(problems)? else {
            return Ok(None);
        };
        let mut places = [0; N];
        let mut complete = true;
        for (place, name) in places.iter_mut().zip(wanted) {
            let found = header.iter().position(|column| column == name);
            if found.is_none() {
                problems.note(self.name, 1, format_args!("the column {name} is missing"));
                complete = false;
            }
            *place = found.unwrap_or_default();
        }
        Ok(complete.then_some(places))
    }

    /// The next row that is whole; broken ones before it are noted.
    pub fn next(&mut self, problems: &mut Problems) -> anyhow::Result<Option<Row<'_>>> {
        loop {
            let more = self.reader.read_byte_record(&mut self.record);
            if !more.with_context(|| format!("cannot read {}", self.name))? {
                return Ok(None);
            }
            drop_carriage_return(&mut self.record);
            if self.record.is_empty() {
                continue;
            }
            let closed = !self.ended.load(Ordering::Relaxed);
            let within = self.record.as_slice().split(|byte| *byte == b'\n').skip(1);
            let line = within.fold(self.reader.position().line() - u64::from(closed), |line, _| line - 1);
            let width = self.width.unwrap_or(self.record.len());
            if !closed {
                problems.note(self.name, line, "a quotation mark is opened and never closed");
            } else if self.record.iter().any(|field| std::str::from_utf8(field).is_err()) {
                problems.note(self.name, line, "is not UTF-8");
            } else if self.record.len() != width {
                let found = self.record.len();
                problems.note(
                    self.name,
                    line,
                    format_args!("{found} columns where the header has {width}"),
                );
            } else {
                break Ok(Some(Row {
                    file: self.name,
                    line,
                    record: &self.record,
                }));
            }
        }
    }
}

/// Of lines that end as on Windows; a line of that alone is an empty one.
fn drop_carriage_return(record: &mut ByteRecord) {
    let Some(last) = record.len().checked_sub(1) else {
        return;
    };
    if let Some(field) = record[last].strip_suffix(b"\r") {
        let field = field.to_vec();
        record.truncate(last);
        if last > 0 || !field.is_empty() {
            record.push_field(&field);
        }
    }
}

/// The field of a row that was checked already.
fn utf8(field: &[u8]) -> &str {
    std::str::from_utf8(field).unwrap_or_default()
}

impl Row<'_> {
    /// How many fields it has.
    pub fn width(&self) -> usize {
        self.record.len()
    }

    /// A field as it stands.
    pub fn text(&self, column: usize) -> &str {
        self.record.get(column).map_or("", utf8)
    }

    /// A field that holds an id of Polis: a whole number from 0.
    pub fn id(&self, column: usize, what: &str, problems: &mut Problems) -> Option<i64> {
        let text = self.text(column);
        let id = parse_id(text);
        if id.is_none() {
            problems.note(
                self.file,
                self.line,
                format_args!("{what} \"{}\" is not a number", excerpt(text)),
            );
        }
        id
    }

    /// A field that holds one out of -1, 0 and 1.
    pub fn sign(&self, column: usize, what: &str, problems: &mut Problems) -> Option<i64> {
        let sign = match self.text(column) {
            "1" => Some(1),
            "0" => Some(0),
            "-1" => Some(-1),
            _ => None,
        };
        if sign.is_none() {
            let found = excerpt(self.text(column));
            problems.note(
                self.file,
                self.line,
                format_args!("{what} \"{found}\" is none of 1, 0 and -1"),
            );
        }
        sign
    }

    /// A field that holds milliseconds since 1970.
    pub fn moment(&self, column: usize, problems: &mut Problems) -> Option<jiff::Timestamp> {
        let text = self.text(column);
        let moment = parse_id(text).and_then(|number| jiff::Timestamp::from_millisecond(number).ok());
        if moment.is_none() {
            let found = excerpt(text);
            problems.note(
                self.file,
                self.line,
                format_args!("timestamp \"{found}\" is no number of milliseconds"),
            );
        }
        moment
    }
}

/// A whole number from 0, in digits alone.
pub fn parse_id(text: &str) -> Option<i64> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

/// As much of a field as a message can bear.
fn excerpt(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(content: &str) -> (Vec<(u64, String)>, Problems) {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("x.csv"), content).unwrap();
        let mut table = Table::open(dir.path(), "x.csv").unwrap().unwrap();
        let (mut problems, mut found) = (Problems::default(), Vec::new());
        table.header(&mut problems).unwrap();
        while let Some(row) = table.next(&mut problems).unwrap() {
            found.push((row.line, format!("{}|{}", row.text(0), row.text(1))));
        }
        (found, problems)
    }

    #[test]
    fn lines_are_counted_through_breaks_blanks_and_both_kinds_of_ends() {
        let unix = "h,i\na,b\n\n\nc,d\n\"x\ny\",\"e \"\"f\"\"\"\ng,h";
        for content in [
            unix.to_owned(),
            format!("{unix}\n"),
            unix.replace('\n', "\r\n"),
            format!("\u{feff}{unix}\n\n"),
        ] {
            let (found, problems) = lines(&content);
            assert!(!problems.any(), "{problems}");
            assert_eq!(
                found.iter().map(|(line, _)| *line).collect::<Vec<_>>(),
                [2, 5, 6, 8],
                "{content:?}"
            );
            assert_eq!(found[2].1.replace('\r', ""), "x\ny|e \"f\"");
            assert_eq!(found[3].1, "g|h");
        }
    }

    #[test]
    fn broken_lines_are_named() {
        let (found, problems) = lines("h,i\na,b,c\nd\ne,f\ng,\"never\nclosed\n");
        assert_eq!(found, [(4, "e|f".to_owned())]);
        let expected = "the export is broken, nothing was imported:\
            \n  x.csv, line 2: 3 columns where the header has 2\
            \n  x.csv, line 3: 1 columns where the header has 2\
            \n  x.csv, line 5: a quotation mark is opened and never closed";
        assert_eq!(problems.to_string(), expected);
    }

    #[test]
    fn twenty_problems_are_listed_and_the_others_counted() {
        let (_, problems) = lines(&format!("h,i\n{}", "a\n".repeat(23)));
        let text = problems.to_string();
        assert!(
            text.ends_with("x.csv, line 21: 1 columns where the header has 2\n  and 3 more"),
            "{text}"
        );
    }

    #[test]
    fn ids_are_digits() {
        assert_eq!(parse_id("17"), Some(17));
        for wrong in ["", "-1", "+1", " 1", "1.0", "seven", "99999999999999999999", "١"] {
            assert_eq!(parse_id(wrong), None, "{wrong}");
        }
    }
}
