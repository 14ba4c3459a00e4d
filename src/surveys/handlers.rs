//! Answering a survey, and seeing what came of it.

use axum::extract::State;
use axum::response::Response;

use super::answers::AnswerForm;
use super::editor::{Done, Row};
use super::store::{self, Answer, Question, Survey};
use super::views::{self, Sheet};
use crate::accounts;
use crate::consultations::{self, Consultation, Method};
use crate::error::{Error, FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::form_errors;
use crate::web::human::Doubt;
use crate::web::page::see_other;
use crate::web::{Address, Human, HumanForm, Id, Once, Portal, Search, TenantVisitor};

/// What there is of a survey for one reader.
pub struct Found {
    pub consultation: Consultation,
    pub survey: Option<Survey>,
    pub questions: Vec<Question>,
    /// Whether the reader's account has answered.
    pub answered: bool,
}

async fn found(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Found> {
    let flight = (
        consultations::find(id, visitor.tenant.archive_after_days, false),
        store::find(id),
        store::questions(id),
        Vec::from_iter(visitor.account_id().map(|account| store::has_answered(id, account))),
    );
    let (consultation, survey, questions, answered) = portal.db.read(visitor.id(), flight).await?;
    let consultation = consultation.filter(|consultation| consultation.offers(Method::Survey));
    Ok(Found {
        consultation: consultation.ok_or(Error::NotFound)?,
        survey,
        questions,
        answered: answered.contains(&true),
    })
}

/// `GET /{tenant}/beteiligungen/{id}/umfrage`: the questions; after the end what came of them, if the body shows it.
pub async fn show(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(Row { id: Id(id) }): Address<Row>,
    Search(done): Search<Done>,
) -> Result<Response> {
    let found = found(&portal, &visitor, id).await?;
    let form = AnswerForm::default();
    let page = views::page(&Sheet {
        visitor: &visitor,
        found: &found,
        form: &form,
        errors: &Errors::new(),
        thanks: done.fertig == "1",
    });
    Ok(visitor.page(&portal, page))
}

/// `POST` to the same address: takes the answers.
pub async fn submit(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    once: Once,
    Address(Row { id: Id(id) }): Address<Row>,
    HumanForm { typed: form, human }: HumanForm<AnswerForm>,
) -> Result<Response> {
    let found = found(&portal, &visitor, id).await?;
    let errors = match take(&portal, &visitor, &found, &form, (human, once)).await {
        Ok(place) => return Ok(see_other(&place)),
        Err(error) => form_errors(visitor.language(), error)?,
    };
    let page = views::page(&Sheet {
        visitor: &visitor,
        found: &found,
        form: &form,
        errors: &errors,
        thanks: false,
    });
    Ok(visitor.refused_page(&portal, page))
}

async fn take(
    portal: &Portal,
    visitor: &TenantVisitor,
    found: &Found,
    form: &AnswerForm,
    (human, once): (Result<Human, Doubt>, Once),
) -> Result<String> {
    let survey = found.survey.ok_or(Error::Refused("survey-error-closed"))?;
    if form.stand != survey.version.to_string() {
        return Err(FieldErrors::one("", "survey-error-changed").into());
    }
    let answers = form.checked(&found.questions)?;
    store_response(
        portal,
        visitor,
        (found.consultation.id, survey),
        &answers,
        (human?, once),
    )
    .await
}

async fn store_response(
    portal: &Portal,
    visitor: &TenantVisitor,
    (id, survey): (i64, Survey),
    answers: &[Answer],
    (human, once): (Human, Once),
) -> Result<String> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let account = visitor.visitor.account.as_ref();
    let taken = store::take(id, survey.version, account.is_some(), &human);
    if tx.run(taken).await?.is_none() {
        return Err(why_not(tx.run(store::find(id)).await?, survey, account.is_some()));
    }
    if let Some(account) = account {
        let participant = tx.run(accounts::participant(account)).await?;
        if tx.run(store::mark(id, participant)).await?.is_none() {
            return Err(Error::Refused("survey-error-answered"));
        }
    }
    tx.run(store::answer(id, answers)?).await?;
    let place = visitor.path(format_args!("/beteiligungen/{id}/umfrage?fertig=1"));
    once.commit(tx, place).await
}

/// Why a response was not taken.
fn why_not(now: Option<Survey>, answered: Survey, has_account: bool) -> Error {
    match now {
        Some(now) if now.version != answered.version => FieldErrors::one("", "survey-error-changed").into(),
        Some(now) if now.with_account && !has_account => Error::Refused("survey-error-account"),
        _ => Error::Refused("survey-error-closed"),
    }
}
