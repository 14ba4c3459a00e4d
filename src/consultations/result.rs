//! What came of a consultation: the decision, when it was taken, and when what was decided comes into force.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::editor::CanEdit;
use super::handlers::ConsultationAddress;
use super::rules::note;
use super::store::{self, Consultation};
use super::{path, result_views};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::error::{Error, FieldErrors, Result};
use crate::ui::time::{day_field_value, day_from_field};
use crate::ui::{Errors, text};
use crate::web::form::worded;
use crate::web::{Address, Form, Id, Portal, TenantVisitor, page};

/// What is typed into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ResultForm {
    pub decision: String,
    pub decided_at: String,
    pub in_force_at: String,
}

/// A result as it is stored; without words there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Markdown.
    pub decision: Option<String>,
    /// The beginning of the day on which it was decided.
    pub decided_at: Option<Timestamp>,
    /// The beginning of the day from which it is in force.
    pub in_force_at: Option<Timestamp>,
}

impl ResultForm {
    /// What the form holds when it is opened.
    fn of(consultation: &Consultation) -> Self {
        let day = |moment: Option<Timestamp>| moment.map_or_else(String::new, day_field_value);
        Self {
            decision: consultation.decision.clone().unwrap_or_default(),
            decided_at: day(consultation.decided_at),
            in_force_at: day(consultation.in_force_at),
        }
    }

    /// An emptied form takes the result back.
    fn parse(&self, now: Timestamp) -> Result<Outcome, FieldErrors> {
        let mut errors = FieldErrors::default();
        let decision = text::tidy(&self.decision);
        let decided_at = day(&mut errors, "decided_at", &self.decided_at);
        let in_force_at = day(&mut errors, "in_force_at", &self.in_force_at);
        if decision.is_empty() && self.decided_at.trim().is_empty() && self.in_force_at.trim().is_empty() {
            return Ok(Outcome::default());
        }
        note(&mut errors, "decision", text::check_body(&decision));
        if self.decided_at.trim().is_empty() {
            errors.add("decided_at", "result-error-decided-missing");
        }
        if decided_at.is_some_and(|decided| decided > now) {
            errors.add("decided_at", "result-error-decided-future");
        }
        if in_force_at
            .zip(decided_at)
            .is_some_and(|(force, decided)| force < decided)
        {
            errors.add("in_force_at", "result-error-force-early");
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Outcome {
            decision: Some(decision),
            decided_at,
            in_force_at,
        })
    }
}

fn day(errors: &mut FieldErrors, field: &'static str, typed: &str) -> Option<Timestamp> {
    if typed.trim().is_empty() {
        return None;
    }
    let day = day_from_field(typed).map(|(begin, _)| begin);
    if day.is_none() {
        errors.add(field, "error-moment");
    }
    day
}

async fn found(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Consultation> {
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    portal.db.read(visitor.id(), find).await?.ok_or(Error::NotFound)
}

/// The form with what is known.
pub async fn form(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
) -> Result<Response> {
    let consultation = found(&portal, &visitor, id).await?;
    let form = ResultForm::of(&consultation);
    let page = result_views::form(&visitor, &consultation, &form, &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Writes the result down, or takes it back.
pub async fn record(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    Form(form): Form<ResultForm>,
) -> Result<Response> {
    let consultation = found(&portal, &visitor, id).await?;
    let outcome = match form.parse(portal.clock.now()) {
        Ok(outcome) => outcome,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = result_views::form(&visitor, &consultation, &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
    };
    let entry = Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        Action::ResultRecorded,
        Subject::new("consultation", id, consultation.title.clone()),
    );
    let entry = entry
        .before(told(
            consultation.decision.as_deref(),
            consultation.decided_at,
            consultation.in_force_at,
        ))
        .after(told(
            outcome.decision.as_deref(),
            outcome.decided_at,
            outcome.in_force_at,
        ));
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::record_result(id, &consultation.description, outcome))
        .await?;
    tx.run(audit::record(tx.tenant(), entry)).await?;
    tx.commit().await?;
    Ok(page::see_other(&path(&visitor, id, &consultation.title)))
}

fn told(decision: Option<&str>, decided_at: Option<Timestamp>, in_force_at: Option<Timestamp>) -> Value {
    json!({ "decision": decision, "decided_at": decided_at, "in_force_at": in_force_at })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(decision: &str, decided_at: &str, in_force_at: &str) -> Result<Outcome, Vec<&'static str>> {
        let form = ResultForm {
            decision: decision.into(),
            decided_at: decided_at.into(),
            in_force_at: in_force_at.into(),
        };
        let parsed = form.parse("2026-06-01T12:00:00Z".parse().unwrap());
        parsed.map_err(|errors| errors.iter().map(|(field, _)| field).collect())
    }

    #[test]
    fn a_result_has_words_and_a_day() {
        let outcome = parse("Der Weg wird gebaut.", "2026-05-20", "2026-07-01").unwrap();
        assert_eq!(outcome.decided_at, Some("2026-05-19T22:00:00Z".parse().unwrap()));
        assert!(outcome.in_force_at > outcome.decided_at);
        assert_eq!(parse(" ", "", "").unwrap(), Outcome::default());
        assert_eq!(parse("Ja.", "", ""), Err(vec!["decided_at"]));
        assert_eq!(parse("", "2026-05-20", ""), Err(vec!["decision"]));
        assert_eq!(parse("Ja.", "2026-06-02", ""), Err(vec!["decided_at"]));
        assert_eq!(parse("Ja.", "2026-05-20", "2026-05-19"), Err(vec!["in_force_at"]));
        assert_eq!(parse("Ja.", "bald", ""), Err(vec!["decided_at"]));
    }
}
