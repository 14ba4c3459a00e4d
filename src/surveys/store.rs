//! The statements of surveys.

use serde::Serialize;
use serde_json::Value;

use super::Kind;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::web::Human;
use crate::{row, sql};

row! {
    /// What holds for a survey as a whole.
    #[derive(Clone, Copy, Debug)]
    pub struct Survey {
        /// Which wording it is.
        pub version: i32,
        pub with_account: bool,
        pub shows_result: bool,
        pub responses: i32,
    }
}

row! {
    /// A question, with what was answered so far.
    #[derive(Clone, Debug)]
    pub struct Question {
        pub position: i16,
        pub kind: String,
        pub title: String,
        pub options: Vec<String>,
        pub required: bool,
        /// How many responses answer it.
        pub answered: i32,
        /// How many of them chose each of its options.
        pub chosen: Vec<i32>,
    }
}

row! {
    /// A written answer.
    pub struct Written {
        pub id: i64,
        pub body: String,
    }
}

row! {
    /// A line of the table.
    pub struct Line {
        pub id: i64,
        pub received_on: String,
        pub answers: Vec<String>,
    }
}

/// A question as it shall be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewQuestion {
    pub position: i16,
    pub kind: &'static str,
    pub title: String,
    pub options: Vec<String>,
    pub required: bool,
}

/// What is answered to a question: choices, by their place from 1, or words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub position: i16,
    pub choices: Vec<i16>,
    pub body: Option<String>,
}

impl Question {
    pub fn kind(&self) -> Kind {
        Kind::from_code(&self.kind).unwrap_or(Kind::Text)
    }
}

pub fn find(consultation: i64) -> Query<Option<Survey>> {
    sql!("surveys/find").bind(consultation).optional()
}

/// Nobody answers or changes it until the transaction ends.
pub fn lock(consultation: i64) -> Query<Option<Survey>> {
    sql!("surveys/lock").bind(consultation).optional()
}

pub fn questions(consultation: i64) -> Query<Vec<Question>> {
    sql!("surveys/questions").bind(consultation).rows()
}

/// Writes the survey, whose questions are then to be added; answers its version.
pub fn save(consultation: i64, with_account: bool, shows_result: bool) -> Query<i32> {
    sql!("surveys/save")
        .bind(consultation)
        .bind(with_account)
        .bind(shows_result)
        .scalar()
}

pub fn show_result(consultation: i64, shows_result: bool) -> Query<()> {
    sql!("surveys/show_result").bind(consultation).bind(shows_result).done()
}

/// Takes the questions away.
pub fn clear(consultation: i64) -> Query<()> {
    sql!("surveys/clear").bind(consultation).done()
}

pub fn add_questions(consultation: i64, questions: &[NewQuestion]) -> Result<Query<()>> {
    let questions = json(questions)?;
    Ok(sql!("surveys/add_questions").bind(consultation).bind(questions).done())
}

/// Counts one response more; none where the survey takes none of this version now.
pub fn take(consultation: i64, version: i32, has_account: bool, _: &Human) -> Query<Option<i32>> {
    sql!("surveys/take")
        .bind(consultation)
        .bind(version)
        .bind(has_account)
        .optional_scalar()
}

/// Notes that somebody has answered; none where they had before.
pub fn mark(consultation: i64, participant: i64) -> Query<Option<i64>> {
    sql!("surveys/mark")
        .bind(consultation)
        .bind(participant)
        .optional_scalar()
}

/// Writes a response, with its answers.
pub fn answer(consultation: i64, answers: &[Answer]) -> Result<Query<()>> {
    let answers = json(answers)?;
    Ok(sql!("surveys/answer").bind(consultation).bind(answers).done())
}

pub fn has_answered(consultation: i64, account: i64) -> Query<bool> {
    sql!("surveys/has_answered").bind(consultation).bind(account).scalar()
}

/// What was written to a question in responses below this id.
pub fn texts(consultation: i64, position: i16, before: i64, limit: i64) -> Query<Vec<Written>> {
    sql!("surveys/texts")
        .bind(consultation)
        .bind(position)
        .bind(before)
        .bind(limit)
        .rows()
}

/// The table's lines after this id.
pub fn lines(consultation: i64, after: i64, limit: i64) -> Query<Vec<Line>> {
    sql!("surveys/table").bind(consultation).bind(after).bind(limit).rows()
}

fn json<T: Serialize>(rows: &[T]) -> Result<Value> {
    serde_json::to_value(rows).map_err(|error| Error::internal(error.to_string()))
}
