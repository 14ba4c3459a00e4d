//! What came of a consultation: the decision, when it was taken, and when what was decided comes into force.

use axum::extract::State;
use axum::response::Response;
use serde_json::{Value, json};

use super::editor::CanEdit;
use super::facts::stand;
use super::forms::ResultForm;
use super::handlers::ConsultationAddress;
use super::rules::Outcome;
use super::store::{self, Consultation};
use super::{path, result_views};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::error::{Error, FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::{Address, Form, Id, Portal, page};

/// The form with what is known.
pub async fn form(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
) -> Result<Response> {
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    let consultation = portal.db.read(visitor.id(), find).await?.ok_or(Error::NotFound)?;
    let form = ResultForm::of(&consultation, stand(&told(&standing(&consultation))));
    let page = result_views::form(&visitor, &consultation, &form, &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Writes the result down, or takes it back.
pub async fn record(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    Form(mut form): Form<ResultForm>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::lock(id)).await?;
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    let consultation = tx.run(find).await?.ok_or(Error::NotFound)?;
    let standing = standing(&consultation);
    let stand = stand(&told(&standing));
    // Told first: a form that comes back with another mistake must not pass for one that knows the new result.
    let read = if form.stand == stand {
        form.parse(consultation.ends_at, consultation.now)
    } else {
        form.stand = stand;
        Err(FieldErrors::one("", "result-error-changed"))
    };
    let outcome = match read {
        Ok(outcome) => outcome,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = result_views::form(&visitor, &consultation, &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
    };
    let next = path(&visitor, id, &consultation.title);
    if outcome == standing {
        return Ok(page::see_other(&next));
    }
    let entry = Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        Action::ResultRecorded,
        Subject::new("consultation", id, consultation.title.clone()),
    );
    let entry = entry.before(told(&standing)).after(told(&outcome));
    tx.run(store::record_result(id, &consultation.description, outcome))
        .await?;
    tx.run(audit::record(tx.tenant(), entry)).await?;
    tx.commit().await?;
    Ok(page::see_other(&next))
}

/// The result that stands so far.
fn standing(consultation: &Consultation) -> Outcome {
    Outcome {
        decision: consultation.decision.clone(),
        decided_at: consultation.decided_at,
        in_force_at: consultation.in_force_at,
    }
}

fn told(outcome: &Outcome) -> Value {
    let Outcome {
        decision,
        decided_at,
        in_force_at,
    } = outcome;
    json!({ "decision": decision, "decided_at": decided_at, "in_force_at": in_force_at })
}
