//! What the body's staff sees of the answers.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::editor::{Row, found};
use super::results_views::{self, TextsPage};
use super::{PAGE, store};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::consultations::editor::CanEdit;
use crate::error::{Error, Result};
use crate::web::{Address, Id, Portal, Search, cursor, sheet};

/// The responses that are read at once for the table.
const PIECE: i64 = 500;

/// A question of a survey.
#[derive(Deserialize)]
pub struct QuestionRow {
    id: Id,
    frage: Id,
}

/// Where a list continues.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Continued {
    nach: String,
}

/// How often what was answered.
pub async fn show(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let (consultation, survey, questions) = found(&portal, &visitor, id).await?;
    let responses = survey.map_or(0, |survey| survey.responses);
    let page = results_views::page(&visitor, &consultation, &questions, responses);
    Ok(visitor.page(&portal, page))
}

/// What was written to a question, the newest first.
pub async fn texts(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(QuestionRow {
        id: Id(id),
        frage: Id(frage),
    }): Address<QuestionRow>,
    Search(query): Search<Continued>,
) -> Result<Response> {
    let (consultation, _, questions) = found(&portal, &visitor, id).await?;
    let question = questions.iter().find(|question| i64::from(question.position) == frage);
    let question = question.ok_or(Error::NotFound)?;
    let name = format!("surveys/{}/{id}/{frage}", visitor.tenant.id);
    let before = match query.nach.as_str() {
        "" => i64::MAX,
        sealed => cursor::open(&portal.secret, &name, sealed)?,
    };
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let list = store::texts(id, question.position, before, limit);
    let mut rows = portal.db.read(visitor.id(), list).await?;
    let next = cursor::cut(&portal.secret, &name, &mut rows, PAGE, |last| last.id)?;
    let page = results_views::texts(&TextsPage {
        visitor: &visitor,
        consultation: &consultation,
        question,
        rows: &rows,
        next,
        continued: !query.nach.is_empty(),
    });
    Ok(visitor.page(&portal, page))
}

/// All answers as a table.
pub async fn table(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let (consultation, _, questions) = found(&portal, &visitor, id).await?;
    let entry = Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        Action::SurveyExported,
        Subject::new("consultation", id, consultation.title),
    );
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(audit::record(tx.tenant(), entry)).await?;
    tx.commit().await?;
    let tenant = visitor.id();
    let head = results_views::columns(visitor.language(), &questions);
    sheet::file("umfrage.csv", head, 0_i64, move |after| {
        let portal = portal.clone();
        async move {
            let lines = portal.db.read(tenant, store::lines(id, after, PIECE)).await?;
            let last = lines.last().map(|line| line.id);
            let cells = lines.into_iter().map(|line| {
                let mut cells = vec![line.id.to_string(), line.received_on];
                cells.extend(line.answers);
                cells
            });
            Ok((cells.collect(), last))
        }
    })
}
