//! What editors do with a survey's questions. They change until the first answer; then they stay.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::editor_form::{NewSurvey, SurveyForm, stand};
use super::editor_views::{self, Desk};
use super::store::{self, Question, Survey};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::consultations::editor::CanEdit;
use crate::consultations::{self, Consultation, Method};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::form_errors;
use crate::web::page::see_other;
use crate::web::{Address, Form, Id, Portal, Search, TenantVisitor};

/// The consultation that an address names.
#[derive(Deserialize)]
pub struct Row {
    pub id: Id,
}

/// What was done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Done {
    pub fertig: String,
}

/// A consultation that offers a survey, a draft too, with what there is of it.
pub async fn found(
    portal: &Portal,
    visitor: &TenantVisitor,
    id: i64,
) -> Result<(Consultation, Option<Survey>, Vec<Question>)> {
    let flight = (
        consultations::find(id, visitor.tenant.archive_after_days, true),
        store::find(id),
        store::questions(id),
    );
    let (consultation, survey, questions) = portal.db.read(visitor.id(), flight).await?;
    let consultation = consultation.filter(|consultation| consultation.offers(Method::Survey));
    Ok((consultation.ok_or(Error::NotFound)?, survey, questions))
}

/// The form with the questions.
pub async fn form(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    Search(done): Search<Done>,
) -> Result<Response> {
    let (consultation, survey, questions) = found(&portal, &visitor, id).await?;
    let form = SurveyForm::of(survey.as_ref(), &questions);
    let desk = Desk {
        visitor: &visitor,
        consultation: &consultation,
        questions: &questions,
        responses: survey.map_or(0, |survey| survey.responses),
        form: &form,
        errors: &Errors::new(),
    };
    let page = editor_views::page(&desk).notice(editor_views::done(visitor.language(), &done.fertig));
    Ok(visitor.page(&portal, page))
}

/// Saves the questions, or does what a button asks for that saves nothing.
pub async fn save(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(mut form): Form<SurveyForm>,
) -> Result<Response> {
    let (consultation, survey, questions) = found(&portal, &visitor, id).await?;
    let pressed = form.press();
    let saved = if pressed {
        Ok(false)
    } else {
        write_down(&portal, &visitor, &consultation, &mut form).await
    };
    let errors = match saved {
        Ok(true) => {
            let place = editor_views::path(&visitor, id);
            return Ok(see_other(&format!("{place}?fertig=gespeichert")));
        }
        Ok(false) => Errors::new(),
        Err(error) => form_errors(visitor.language(), error)?,
    };
    let page = editor_views::page(&Desk {
        visitor: &visitor,
        consultation: &consultation,
        questions: &questions,
        responses: survey.map_or(0, |survey| survey.responses),
        form: &form,
        errors: &errors,
    });
    Ok(if pressed {
        visitor.page(&portal, page)
    } else {
        visitor.refused_page(&portal, page)
    })
}

/// Answers true. A form that comes back knows the survey as it is then.
async fn write_down(
    portal: &Portal,
    visitor: &TenantVisitor,
    consultation: &Consultation,
    form: &mut SurveyForm,
) -> Result<bool> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    // The consultation's row is what two editors of its first questions have in common.
    tx.run(consultations::lock(consultation.id)).await?;
    let before = tx.run(store::lock(consultation.id)).await?;
    let now = stand(before.as_ref());
    if form.stand != now {
        form.stand = now;
        return Err(FieldErrors::one("", "survey-error-edited").into());
    }
    let entry = Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        Action::SurveyChanged,
        Subject::new("consultation", consultation.id, consultation.title.clone()),
    );
    let facts = if before.is_some_and(|survey| survey.responses > 0) {
        tx.run(store::show_result(consultation.id, form.shows_result)).await?;
        json!({ "shows_result": form.shows_result })
    } else {
        let new = form.checked()?;
        replace(&tx, consultation.id, &new).await?;
        let titles: Vec<_> = new.questions.iter().map(|question| question.title.as_str()).collect();
        json!({ "questions": titles, "with_account": new.with_account, "shows_result": new.shows_result })
    };
    tx.run(audit::record(tx.tenant(), entry.after(facts))).await?;
    tx.commit().await?;
    Ok(true)
}

async fn replace(tx: &TenantTx<'_>, consultation: i64, new: &NewSurvey) -> Result<()> {
    tx.run(store::save(consultation, new.with_account, new.shows_result))
        .await?;
    tx.run(store::clear(consultation)).await?;
    tx.run(store::add_questions(consultation, &new.questions)?).await
}
