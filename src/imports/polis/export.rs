//! The files of an export, read into temporary tables of the import's transaction.

use std::collections::HashSet;
use std::path::Path;

use anyhow::ensure;
use jiff::{SignedDuration, Timestamp};

use super::store::{self, Conversation};
use super::table::{Problems, Row, Table, parse_id};
use crate::contributions;
use crate::db::{Cell, TenantTx};
use crate::ui::text::{self, TextError};

const SUMMARY: &str = "summary.csv";
const COMMENTS: &str = "comments.csv";
const EVENTS: &str = "votes.csv";
const CELLS: &str = "participants-votes.csv";

/// What reading has found out so far.
#[derive(Default)]
struct Reading {
    problems: Problems,
    comments: HashSet<i64>,
    first: Option<Timestamp>,
    last: Option<Timestamp>,
}

/// Reads the folder. Every broken line is found before the import is refused.
pub async fn read(tx: &TenantTx<'_>, dir: &Path) -> anyhow::Result<Conversation> {
    ensure!(dir.is_dir(), "{} is not a folder", dir.display());
    let mut reading = Reading::default();
    let about = about(dir, &mut reading.problems)?;
    for query in store::create_sources() {
        tx.run(query).await?;
    }
    let Some(comments) = Table::open(dir, COMMENTS)? else {
        reading.problems.note_file(COMMENTS, "is missing");
        return Err(reading.problems.into());
    };
    reading.comments(tx, comments).await?;
    if let Some(events) = Table::open(dir, EVENTS)? {
        reading.events(tx, events).await?;
    }
    let cells = Table::open(dir, CELLS)?;
    let has_cells = cells.is_some();
    if let Some(cells) = cells {
        reading.cells(tx, cells).await?;
    }
    reading.problems.check()?;
    tx.run(store::analyze_sources()).await?;
    // Moments are told to the millisecond; a period's end does not belong to it.
    let period = reading.first.zip(reading.last);
    let period = period.map(|(first, last)| (first, last + SignedDuration::from_millis(1)));
    Ok(Conversation {
        period,
        has_cells,
        ..about
    })
}

/// Reads the lines of keys and values.
fn about(dir: &Path, problems: &mut Problems) -> anyhow::Result<Conversation> {
    let mut found = Conversation {
        url: String::new(),
        title: String::new(),
        description: String::new(),
        period: None,
        has_cells: false,
    };
    let Some(mut table) = Table::open(dir, SUMMARY)? else {
        problems.note_file(SUMMARY, "is missing");
        return Ok(found);
    };
    while let Some(row) = table.next(problems)? {
        let (line, width) = (row.line, row.width());
        let value = text::tidy(row.text(1));
        let (field, checked) = match row.text(0) {
            "topic" => (&mut found.title, text::check_line(&value, 200)),
            "url" => (&mut found.url, text::check_line(&value, 500)),
            "conversation-description" if value.is_empty() => continue,
            "conversation-description" => (&mut found.description, text::check_body(&value)),
            _ => continue,
        };
        if width != 2 {
            problems.note(
                SUMMARY,
                line,
                format_args!("{width} columns where a key and a value belong"),
            );
        } else if let Err(error) = checked {
            problems.note(SUMMARY, line, error);
        }
        *field = value;
    }
    for (key, value) in [("topic", &found.title), ("url", &found.url)] {
        if value.is_empty() && !problems.any() {
            problems.note_file(SUMMARY, format_args!("there is no {key}"));
        }
    }
    Ok(found)
}

impl Reading {
    async fn comments(&mut self, tx: &TenantTx<'_>, mut table: Table) -> anyhow::Result<()> {
        let wanted = ["timestamp", "comment-id", "author-id", "moderated", "comment-body"];
        let Some([timestamp, comment, author, moderated, body]) = table.columns(wanted, &mut self.problems)? else {
            // Without its comments nothing else can be judged.
            return self.problems.check();
        };
        let mut copy = tx.copy_in(store::copy_comments()).await?;
        while let Some(row) = table.next(&mut self.problems)? {
            let id = row.id(comment, "comment-id", &mut self.problems);
            let author = row.id(author, "author-id", &mut self.problems);
            let written_at = row.moment(timestamp, &mut self.problems);
            let outcome = row.sign(moderated, "moderated", &mut self.problems);
            let body = self.body(&row, body);
            if let Some(id) = id
                && !self.comments.insert(id)
            {
                self.problems
                    .note(row.file, row.line, format_args!("comment {id} stands there already"));
            }
            let (Some(id), Some(author), Some(written_at), Some(outcome), Some(body)) =
                (id, author, written_at, outcome, body)
            else {
                continue;
            };
            self.see(written_at);
            let excerpt = contributions::excerpt(&body);
            copy.row(&[
                Cell::Int(id),
                Cell::Int(author),
                // 1 was accepted and 0 not decided; both are seen in Polis.
                Cell::Text(if outcome < 0 { "hidden" } else { "visible" }),
                Cell::Text(&written_at.to_string()),
                Cell::Text(&text::derive_title(&body)),
                Cell::Text(&body),
                Cell::Text(text::render(&body).as_str()),
                excerpt.as_deref().map_or(Cell::Null, Cell::Text),
            ])
            .await?;
        }
        copy.finish().await?;
        Ok(())
    }

    fn body(&mut self, row: &Row<'_>, column: usize) -> Option<String> {
        let body = text::tidy(row.text(column));
        // Polis knows no Markdown: where all of a text would be taken for marks ("-"), it is meant as it stands.
        let body = match text::check_body(&body) {
            Err(TextError::Empty) => literal(&body),
            _ => body,
        };
        match text::check_body(&body) {
            Ok(()) => Some(body),
            Err(error) => {
                self.problems.note(row.file, row.line, error);
                None
            }
        }
    }

    async fn events(&mut self, tx: &TenantTx<'_>, mut table: Table) -> anyhow::Result<()> {
        let wanted = ["timestamp", "comment-id", "voter-id", "vote"];
        let Some([timestamp, comment, voter, vote]) = table.columns(wanted, &mut self.problems)? else {
            return Ok(());
        };
        let mut copy = tx.copy_in(store::copy_events()).await?;
        while let Some(row) = table.next(&mut self.problems)? {
            let id = row.id(comment, "comment-id", &mut self.problems);
            let voter = row.id(voter, "voter-id", &mut self.problems);
            let voted_at = row.moment(timestamp, &mut self.problems);
            let value = row.sign(vote, "vote", &mut self.problems);
            let id = id.filter(|id| self.knows(*id, &row));
            let (Some(id), Some(voter), Some(voted_at), Some(value)) = (id, voter, voted_at, value) else {
                continue;
            };
            self.see(voted_at);
            copy.row(&[
                Cell::Int(id),
                Cell::Int(voter),
                Cell::Int(value),
                Cell::Text(&voted_at.to_string()),
                Cell::Int(i64::try_from(row.line).unwrap_or(i64::MAX)),
            ])
            .await?;
        }
        copy.finish().await?;
        Ok(())
    }

    async fn cells(&mut self, tx: &TenantTx<'_>, mut table: Table) -> anyhow::Result<()> {
        let Some(header) = table.header(&mut self.problems)? else {
            return Ok(());
        };
        let Some(participant) = header.iter().position(|name| name == "participant") else {
            self.problems.note(CELLS, 1, "the column participant is missing");
            return Ok(());
        };
        let comments = self.comment_columns(&header);
        let mut participants = HashSet::new();
        let mut copy = tx.copy_in(store::copy_cells()).await?;
        while let Some(row) = table.next(&mut self.problems)? {
            let Some(voter) = row.id(participant, "participant", &mut self.problems) else {
                continue;
            };
            if !participants.insert(voter) {
                self.problems.note(
                    row.file,
                    row.line,
                    format_args!("participant {voter} stands there already"),
                );
            }
            for (column, id) in &comments {
                if row.text(*column).is_empty() {
                    continue;
                }
                let what = &header[*column];
                if let Some(value) = row.sign(*column, &format!("the vote on comment {what}"), &mut self.problems) {
                    copy.row(&[Cell::Int(*id), Cell::Int(voter), Cell::Int(value)]).await?;
                }
            }
        }
        copy.finish().await?;
        Ok(())
    }

    /// The columns named by a number are comments; those with other names tell of the participant.
    fn comment_columns(&mut self, header: &[String]) -> Vec<(usize, i64)> {
        let mut found = HashSet::new();
        let mut columns = Vec::new();
        for (column, name) in header.iter().enumerate() {
            let Some(id) = parse_id(name) else { continue };
            if !found.insert(id) {
                self.problems
                    .note(CELLS, 1, format_args!("there are two columns {name}"));
            } else if !self.comments.contains(&id) {
                self.problems.note(
                    CELLS,
                    1,
                    format_args!("column {name}: there is no such comment in {COMMENTS}"),
                );
            }
            columns.push((column, id));
        }
        columns
    }

    fn knows(&mut self, comment: i64, row: &Row<'_>) -> bool {
        let known = self.comments.contains(&comment);
        if !known {
            self.problems.note(
                row.file,
                row.line,
                format_args!("there is no comment {comment} in {COMMENTS}"),
            );
        }
        known
    }

    fn see(&mut self, moment: Timestamp) {
        self.first = Some(self.first.map_or(moment, |first| first.min(moment)));
        self.last = Some(self.last.map_or(moment, |last| last.max(moment)));
    }
}

/// Markdown that shows the text's characters: punctuation can be escaped anywhere (`CommonMark` 2.4).
fn literal(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 2);
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
