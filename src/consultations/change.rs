//! Other words or another period for a consultation that is there. Readers see that it was changed, the log says what.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::editor::{CanEdit, over};
use super::forms::{ConsultationForm, mark, stand};
use super::handlers::ConsultationAddress;
use super::rules::NewConsultation;
use super::store::{self, Consultation};
use super::{editor_views, path};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Message, Result};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::{Address, Form, Id, Nothing, Portal, page};

/// The form with what stands there.
pub async fn form(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
) -> Result<Response> {
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    let consultation = portal.db.read(visitor.id(), find).await?.ok_or(Error::NotFound)?;
    let form = ConsultationForm::of(&consultation, stand(&portal.secret, &standing(&consultation)));
    let page = editor_views::form(&visitor, Some(&consultation), &form, &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Writes down what was changed.
pub async fn record(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    Form(mut form): Form<ConsultationForm>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::lock(id)).await?;
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    let consultation = tx.run(find).await?.ok_or(Error::NotFound)?;
    let before = standing(&consultation);
    let stand = stand(&portal.secret, &before);
    if form.press(visitor.language(), Some(&consultation)) {
        let page = editor_views::form(&visitor, Some(&consultation), &form, &Errors::new());
        return Ok(visitor.page(&portal, page));
    }
    // Told first: a form that comes back with another mistake must not pass for one that knows the new wording.
    let read = if form.stand == stand {
        let read = form.parse(visitor.language(), Some(&consultation));
        read.and_then(|wanted| checked(wanted, &form, &consultation))
    } else {
        form.stand = stand;
        Err(FieldErrors::one("", "editor-error-changed"))
    };
    let wanted = match read {
        Ok(wanted) => wanted,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = editor_views::form(&visitor, Some(&consultation), &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
    };
    let (before, after) = differences(&before, &told(&wanted));
    if !after.is_empty() {
        let entry = Entry::new(
            Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
            Action::ConsultationChanged,
            Subject::new("consultation", id, wanted.title.clone()),
        );
        let entry = entry.before(before.into()).after(after.into());
        write(&tx, &consultation, &wanted).await?;
        tx.run(audit::record(tx.tenant(), entry)).await?;
        tx.commit().await?;
    }
    Ok(page::see_other(&path(&visitor, id, &wanted.title)))
}

/// Shows a draft to everybody, if there is still time to take part.
pub async fn publish(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::lock(id)).await?;
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    let consultation = tx.run(find).await?.ok_or(Error::NotFound)?;
    if !consultation.published {
        if consultation.ends_at <= consultation.now {
            let form = ConsultationForm::of(&consultation, stand(&portal.secret, &standing(&consultation)));
            let errors = worded(visitor.language(), &over());
            let page = editor_views::form(&visitor, Some(&consultation), &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
        let entry = Entry::new(
            Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
            Action::ConsultationPublished,
            Subject::new("consultation", id, consultation.title.clone()),
        );
        tx.run(store::publish(id)).await?;
        tx.run(audit::record(tx.tenant(), entry)).await?;
        tx.commit().await?;
    }
    Ok(page::see_other(&path(&visitor, id, &consultation.title)))
}

async fn write(tx: &TenantTx<'_>, consultation: &Consultation, wanted: &NewConsultation) -> Result<()> {
    let id = consultation.id;
    tx.run(store::change(consultation, wanted)).await?;
    tx.run(store::drop_topics(id)).await?;
    tx.run(store::insert_topics(id, wanted.topics.clone())).await?;
    tx.run(store::drop_phases(id)).await?;
    for phase in wanted.phases.clone() {
        tx.run(store::insert_phase(id, phase)).await?;
    }
    Ok(())
}

/// What is wanted, where the period and the phases can get their times.
fn checked(
    wanted: NewConsultation,
    form: &ConsultationForm,
    consultation: &Consultation,
) -> Result<NewConsultation, FieldErrors> {
    let errors = check_times(&wanted, form, consultation);
    if errors.is_empty() { Ok(wanted) } else { Err(errors) }
}

/// A time [begin, end).
type Span = (Timestamp, Timestamp);

/// Whether the period and the phases can get the times that are wanted. A draft is nobody's yet: it can get any.
fn check_times(wanted: &NewConsultation, form: &ConsultationForm, consultation: &Consultation) -> FieldErrors {
    let mut errors = FieldErrors::default();
    if !consultation.published {
        return errors;
    }
    let period = (consultation.starts_at, consultation.ends_at);
    let mut note = |number, from: Option<Span>, to: Span| {
        for (edge, key) in obstacles(consultation, from, to) {
            let field = if number == 0 { edge } else { "phases" };
            let args = vec![("phase", number)];
            errors.add(field, Message { key, args });
        }
    };
    note(0, Some(period), (wanted.starts_at, wanted.ends_at));
    let typed = form.phases.iter().zip(&wanted.phases);
    for (number, (typed, phase)) in (1..).zip(typed) {
        let standing = typed.standing(Some(consultation));
        let from = standing.map(|phase| (phase.begins_at, phase.ends_at));
        note(number, from, (phase.begins_at, phase.ends_at));
    }
    if takes_away(form, consultation) {
        errors.add("phases", "consultation-error-phase-stays");
    }
    errors
}

/// Whether a phase that has begun, or on which a result rests, is not among those that were typed.
fn takes_away(form: &ConsultationForm, consultation: &Consultation) -> bool {
    let spanning = form.phases.is_empty() && consultation.own_phases().is_empty();
    let is_typed = |phase| form.phases.iter().any(|typed| typed.of == mark(phase));
    let mut phases = consultation.phases.iter();
    !spanning && phases.any(|phase| consultation.is_under_way(phase) && !is_typed(phase))
}

/// What people rely on stays: what was decided keeps its times, what has begun its beginning, and nothing is moved into
/// the past. Who has begun to write within the time of a formal procedure finds it no shorter. What is new had no times.
fn obstacles(
    consultation: &Consultation,
    from: Option<Span>,
    (new_begin, new_end): Span,
) -> Vec<(&'static str, &'static str)> {
    let now = consultation.now;
    let (begin, end) = from.unzip();
    let has_begun = begin.is_some_and(|begin| begin <= now);
    let runs = has_begun && end.is_some_and(|end| now < end);
    let decided = consultation.is_decided();
    let mut found = Vec::new();
    if begin != Some(new_begin) {
        if decided {
            found.push(("starts_at", "consultation-error-decided"));
        } else if has_begun {
            found.push(("starts_at", "consultation-error-begun"));
        } else if new_begin < now {
            found.push(("starts_at", "consultation-error-begin-past"));
        }
    }
    if end != Some(new_end) {
        if decided {
            found.push(("ends_at", "consultation-error-decided"));
        } else if new_end <= now {
            found.push(("ends_at", "consultation-error-end-past"));
        } else if runs && end > Some(new_end) && consultation.format().is_formal() {
            found.push(("ends_at", "consultation-error-shorter"));
        }
    }
    found
}

/// What stands there and can be changed.
fn standing(consultation: &Consultation) -> Value {
    let phases = consultation.phases.iter();
    json!({
        "title": consultation.title,
        "format": consultation.format,
        "summary": consultation.summary,
        "description": consultation.description,
        "place": consultation.place,
        "topics": consultation.topics,
        "starts_at": consultation.starts_at,
        "ends_at": consultation.ends_at,
        "phases": phases.map(|phase| {
            let methods = phase.methods.iter().map(String::as_str);
            told_phase(&phase.title, phase.begins_at, phase.ends_at, methods)
        }).collect::<Vec<_>>(),
    })
}

/// The same of what is wanted.
fn told(wanted: &NewConsultation) -> Value {
    let phases = wanted.phases.iter();
    json!({
        "title": wanted.title,
        "format": wanted.format,
        "summary": wanted.summary,
        "description": wanted.description,
        "place": wanted.place,
        "topics": wanted.topics,
        "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at,
        "phases": phases.map(|phase| {
            let methods = phase.methods.iter().map(|method| method.code());
            told_phase(&phase.title, phase.begins_at, phase.ends_at, methods)
        }).collect::<Vec<_>>(),
    })
}

fn told_phase<'m>(
    title: &str,
    begins_at: Timestamp,
    ends_at: Timestamp,
    methods: impl Iterator<Item = &'m str>,
) -> Value {
    json!({ "title": title, "starts_at": begins_at, "ends_at": ends_at, "methods": methods.collect::<Vec<_>>() })
}

/// The facts of which the two tell differently.
fn differences(before: &Value, after: &Value) -> (Map<String, Value>, Map<String, Value>) {
    let kept = |side: &Value, other: &Value| {
        let facts = side.as_object().into_iter().flatten();
        let changed = facts.filter(|(name, value)| other.get(name.as_str()) != Some(*value));
        changed.map(|(name, value)| (name.clone(), value.clone())).collect()
    };
    (kept(before, after), kept(after, before))
}
