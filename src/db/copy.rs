//! `COPY … FROM STDIN`, row by row.

use std::fmt::Write;
use std::io::Cursor;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::SinkExt;
use tokio_postgres::CopyInSink;

use crate::error::Result;

/// Rows travel in parts of about this many bytes.
const PART: usize = 64 * 1024;

/// One value of a row.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// Any whole number, also for booleans as 0 and 1.
    Int(i64),
    /// Text, or whatever the database reads from text.
    Text(&'a str),
    /// Null.
    Null,
}

/// A running copy into a table. Until [`finish`](Self::finish) its transaction cannot be committed.
pub struct CopyIn<'t> {
    sink: Pin<Box<CopyInSink<Cursor<Vec<u8>>>>>,
    buffer: String,
    failed: &'t AtomicBool,
    had_failed: bool,
}

impl<'t> CopyIn<'t> {
    pub(super) fn new(sink: CopyInSink<Cursor<Vec<u8>>>, failed: &'t AtomicBool) -> Self {
        Self {
            sink: Box::pin(sink),
            buffer: String::with_capacity(PART + 4096),
            failed,
            had_failed: failed.swap(true, Ordering::Relaxed),
        }
    }

    /// Adds a row, its values in the order of the statement's columns.
    pub async fn row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        encode(&mut self.buffer, cells);
        if self.buffer.len() >= PART {
            self.send().await?;
        }
        Ok(())
    }

    /// Ends the copy and answers how many rows it wrote.
    pub async fn finish(mut self) -> Result<u64> {
        if !self.buffer.is_empty() {
            self.send().await?;
        }
        let rows = self.sink.as_mut().finish().await?;
        self.failed.store(self.had_failed, Ordering::Relaxed);
        Ok(rows)
    }

    async fn send(&mut self) -> Result<()> {
        let part = std::mem::replace(&mut self.buffer, String::with_capacity(PART + 4096));
        Ok(self.sink.send(Cursor::new(part.into_bytes())).await?)
    }
}

/// Writes a row in the text format of COPY.
fn encode(buffer: &mut String, cells: &[Cell<'_>]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            buffer.push('\t');
        }
        match cell {
            Cell::Int(number) => {
                // Writing into a String cannot fail.
                let _ = write!(buffer, "{number}");
            }
            Cell::Text(text) => escape(buffer, text),
            Cell::Null => buffer.push_str("\\N"),
        }
    }
    buffer.push('\n');
}

fn escape(buffer: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '\\' => buffer.push_str("\\\\"),
            '\t' => buffer.push_str("\\t"),
            '\n' => buffer.push_str("\\n"),
            '\r' => buffer.push_str("\\r"),
            other => buffer.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, encode};

    #[test]
    fn what_separates_is_escaped() {
        let mut buffer = String::new();
        encode(
            &mut buffer,
            &[Cell::Int(-1), Cell::Text("a\tb\\N\nü\r"), Cell::Null, Cell::Text("")],
        );
        assert_eq!(buffer, "-1\ta\\tb\\\\N\\nü\\r\t\\N\t\n");
    }
}
