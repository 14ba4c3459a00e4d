//! Other words or another period for a consultation that is there. Readers see that it was changed, the log says what.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::editor::CanEdit;
use super::facts::{differences, stand_of, standing, told};
use super::forms::{ConsultationForm, PublishForm};
use super::handlers::ConsultationAddress;
use super::phase_fields::methods;
use super::rules::{NewConsultation, NewPhase, check_publishable, phase_field};
use super::store::{self, Consultation, Phase};
use super::{Panels, editor_views, path};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Message, Result};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::{Address, Form, Id, Portal, page};

/// The form with what stands there.
pub async fn form(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
) -> Result<Response> {
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    let consultation = portal.db.read(visitor.id(), find).await?.ok_or(Error::NotFound)?;
    let form = ConsultationForm::of(&consultation, stand_of(&consultation));
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
    let find = || store::find(id, visitor.tenant.archive_after_days, true);
    if form.presses() {
        let consultation = portal.db.read(visitor.id(), find()).await?.ok_or(Error::NotFound)?;
        form.press(visitor.language(), Some(&consultation));
        let page = editor_views::form(&visitor, Some(&consultation), &form, &Errors::new());
        return Ok(visitor.page(&portal, page));
    }
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::lock(id)).await?;
    let consultation = tx.run(find()).await?.ok_or(Error::NotFound)?;
    let before = standing(&consultation);
    let stand = stand_of(&consultation);
    // Told first: a form that comes back with another mistake must not pass for one that knows the new wording.
    let read = if form.stand == stand {
        let read = form.parse(visitor.language(), Some(&consultation));
        read.and_then(|wanted| checked(wanted, &consultation))
    } else {
        form.stand = stand;
        form.take_in(&consultation);
        Err(FieldErrors::one("", "editor-error-changed"))
    };
    let mut wanted = match read {
        Ok(wanted) => wanted,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = editor_views::form(&visitor, Some(&consultation), &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
    };
    wanted.phases.sort_by_key(|phase| phase.begins_at);
    let (before, after) = differences(&before, &told(&wanted));
    if !after.is_empty() {
        let noted = noted(&before, &after).filter(|_| consultation.published);
        let entry = Entry::new(
            Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
            Action::ConsultationChanged,
            Subject::new("consultation", id, wanted.title.clone()),
        );
        let entry = entry.before(before.into()).after(after.into());
        tx.run(store::change(&consultation, &wanted, noted)).await?;
        write_parts(&tx, &consultation, &wanted).await?;
        tx.run(audit::record(tx.tenant(), entry)).await?;
        tx.commit().await?;
    }
    Ok(page::see_other(&path(&visitor, id, &wanted.title)))
}

/// Shows a draft to everybody, as whoever publishes it has read it, if there is still time to take part.
pub async fn publish(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
    Extension(panels): Extension<Panels>,
    Form(read): Form<PublishForm>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::lock(id)).await?;
    let find = store::find(id, visitor.tenant.archive_after_days, true);
    let consultation = tx.run(find).await?.ok_or(Error::NotFound)?;
    if !consultation.published {
        let stand = stand_of(&consultation);
        let errors = if read.stand == stand {
            check_publishable(&consultation.publishable(), consultation.now)
        } else {
            FieldErrors::one("", "editor-error-draft-changed")
        };
        if !errors.is_empty() {
            let form = ConsultationForm::of(&consultation, stand);
            let errors = worded(visitor.language(), &errors);
            let page = editor_views::form(&visitor, Some(&consultation), &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
        if let Some(place) = panels.unready(&tx, &visitor, &consultation).await? {
            return Ok(page::see_other(&place));
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

/// What of a change those are told of who follow the consultation: another time to take part, not other words.
fn noted(before: &Map<String, Value>, after: &Map<String, Value>) -> Option<&'static str> {
    if after.contains_key("starts_at") || after.contains_key("ends_at") {
        return Some("period");
    }
    let times = |facts: &Map<String, Value>| {
        let phases = facts
            .get("phases")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let time = |phase: Value| {
            [
                phase["starts_at"].clone(),
                phase["ends_at"].clone(),
                phase["methods"].clone(),
            ]
        };
        phases.into_iter().map(time).collect::<Vec<_>>()
    };
    (times(before) != times(after)).then_some("phases")
}

async fn write_parts(tx: &TenantTx<'_>, consultation: &Consultation, wanted: &NewConsultation) -> Result<()> {
    let id = consultation.id;
    let mut topics = consultation.topics.clone();
    topics.sort();
    // The index follows it, with all texts.
    if wanted.topics != topics {
        tx.run(store::replace_topics(id, wanted.topics.clone())).await?;
    }
    let kept: Vec<i64> = wanted.phases.iter().filter_map(|phase| phase.id).collect();
    if kept.len() < consultation.phases.len() {
        tx.run(store::drop_phases(id, kept)).await?;
    }
    let stands = |phase: &NewPhase| consultation.phases.iter().any(|standing| is_as(phase, standing));
    for phase in wanted.phases.iter().filter(|phase| !stands(phase)).cloned() {
        let write = match phase.id {
            Some(standing) => store::change_phase(id, standing, phase),
            None => store::insert_phase(id, phase),
        };
        tx.run(write).await?;
    }
    Ok(())
}

/// Whether a phase shall stay as it is.
fn is_as(wanted: &NewPhase, standing: &Phase) -> bool {
    wanted.id == Some(standing.id)
        && wanted.title == standing.title
        && (wanted.begins_at, wanted.ends_at) == (standing.begins_at, standing.ends_at)
        && wanted.methods == methods(&standing.methods)
}

/// What is wanted, where the period and the phases can get their times.
fn checked(wanted: NewConsultation, consultation: &Consultation) -> Result<NewConsultation, FieldErrors> {
    let errors = check_times(&wanted, consultation);
    if errors.is_empty() { Ok(wanted) } else { Err(errors) }
}

/// A time [begin, end).
type Span = (Timestamp, Timestamp);

/// Whether the period and the phases can get the times that are wanted. A draft is nobody's yet: it can get any.
fn check_times(wanted: &NewConsultation, consultation: &Consultation) -> FieldErrors {
    let mut errors = FieldErrors::default();
    if !consultation.published {
        return errors;
    }
    let mut note = |number, from: Option<Span>, to: Span| {
        for (edge, key) in obstacles(consultation, from, to) {
            let field = if number == 0 { edge.into() } else { phase_field(number) };
            let args = vec![("phase", number)];
            errors.add(field, Message { key, args });
        }
    };
    let period = (wanted.starts_at, wanted.ends_at);
    note(0, Some((consultation.starts_at, consultation.ends_at)), period);
    let spans = |phase: &NewPhase| (phase.begins_at, phase.ends_at) == period;
    let undivided = consultation.own_phases().is_empty() && wanted.phases.len() <= 1 && wanted.phases.iter().all(spans);
    for (number, phase) in (1..).zip(wanted.phases.iter().filter(|_| !undivided)) {
        let standing = consultation
            .phases
            .iter()
            .find(|standing| phase.id == Some(standing.id));
        let from = standing.map(|phase| (phase.begins_at, phase.ends_at));
        note(number, from, (phase.begins_at, phase.ends_at));
    }
    // Nor does it end sooner by its phases, of which the last one can be still to come.
    let runs = consultation.starts_at <= consultation.now && consultation.now < consultation.ends_at;
    let standing_end = consultation.phases.iter().map(|phase| phase.ends_at).max();
    let wanted_end = wanted.phases.iter().map(|phase| phase.ends_at).max();
    if consultation.format().is_formal() && runs && wanted_end < standing_end && errors.is_empty() {
        let args = vec![("phase", 0)];
        errors.add(
            "phases",
            Message {
                key: "consultation-error-shorter",
                args,
            },
        );
    }
    let is_kept = |phase: &Phase| wanted.phases.iter().any(|wanted| wanted.id == Some(phase.id));
    let mut phases = consultation.phases.iter();
    if phases.any(|phase| consultation.is_under_way(phase) && !is_kept(phase)) {
        errors.add("phases", "consultation-error-phase-stays");
    }
    errors
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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn other_words_are_no_news_and_another_time_is() {
        let facts = |title: &str, ends_at: &str, methods: &[&str]| {
            let phase = json!({ "title": title, "starts_at": "a", "ends_at": ends_at, "methods": methods });
            json!({ "phases": [phase] }).as_object().cloned().unwrap_or_default()
        };
        let standing = facts("Ideen", "b", &["contributions"]);
        assert_eq!(noted(&standing, &facts("Vorschläge", "b", &["contributions"])), None);
        assert_eq!(
            noted(&standing, &facts("Ideen", "c", &["contributions"])),
            Some("phases")
        );
        assert_eq!(noted(&standing, &facts("Ideen", "b", &["survey"])), Some("phases"));
        assert_eq!(noted(&Map::new(), &Map::new()), None);
    }
}
