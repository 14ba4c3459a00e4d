//! Many cases at once: one ground for all, each in a transaction of its own, so that what somebody else has decided
//! meanwhile holds up none of the others; and taking back what was decided within the last ten minutes.

use axum::extract::State;
use axum::response::Response;

use super::handlers::{decide_one, queue_page};
use super::views::{self, Told};
use crate::error::{Error, Result};
use crate::moderation::decisions::{self, Outcome, VerdictForm};
use crate::moderation::{Action, CanModerate};
use crate::ui::{Errors, Page};
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Form, Portal};

/// The most cases that are decided at once.
const MOST: usize = 100;

type Fields = Vec<(String, String)>;

fn one(fields: &Fields, name: &str) -> String {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// The chosen ids, each with the wording that was read where the form says it: `12.0`.
fn ids(fields: &Fields) -> Vec<(i64, Option<i64>)> {
    let chosen = fields.iter().filter(|(field, _)| field == "fall");
    let read = |value: &str| match value.split_once('.') {
        Some((id, wording)) => Some((id.parse().ok()?, wording.parse().ok())),
        None => Some((value.parse().ok()?, None)),
    };
    chosen.filter_map(|(_, value)| read(value)).take(MOST).collect()
}

/// Decides the chosen cases. Where some were decided by others already, a page says so and keeps what was typed.
pub async fn decide(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Form(fields): Form<Fields>,
) -> Result<Response> {
    let form = VerdictForm {
        aktion: one(&fields, "aktion"),
        grund: one(&fields, "grund"),
        tatsachen: one(&fields, "tatsachen"),
        ..VerdictForm::default()
    };
    let cases = ids(&fields);
    let chosen: Vec<i64> = cases.iter().map(|(id, _)| *id).collect();
    let mut errors = Errors::new();
    if chosen.is_empty() {
        errors.push("", moderator.0.language().t("moderation-error-none"));
    }
    let mut verdict = match form.checked(&Action::IN_BULK) {
        Ok(verdict) if errors.is_empty() => verdict,
        Ok(_) => return refused(&portal, &moderator, &form, &chosen, &errors).await,
        Err(wrong) => {
            for (field, message) in worded(moderator.0.language(), &wrong).iter() {
                errors.push(field.to_owned(), message);
            }
            return refused(&portal, &moderator, &form, &chosen, &errors).await;
        }
    };
    let mut told = Told::default();
    for (id, wording) in &cases {
        verdict.wording = *wording;
        match decide_one(&portal, &moderator, *id, &verdict).await {
            Ok(Outcome::Decided(_)) => told.decided += 1,
            Ok(Outcome::Late) | Err(Error::NotFound) => told.late.push(*id),
            Ok(Outcome::Changed) => told.changed.push(*id),
            Ok(Outcome::Claimed(name)) => told.claimed.push((*id, name)),
            Err(Error::Invalid(wrong)) => {
                let errors = worded(moderator.0.language(), &wrong);
                return refused(&portal, &moderator, &form, &chosen, &errors).await;
            }
            Err(error) => return Err(error),
        }
    }
    if told.late.is_empty() && told.claimed.is_empty() && told.changed.is_empty() {
        return Ok(see_other(&moderator.0.path("/moderation?fertig=entschieden")));
    }
    Ok(moderator.0.page(&portal, views::told(&moderator.0, &told, &form)))
}

async fn refused(
    portal: &Portal,
    moderator: &CanModerate,
    form: &VerdictForm,
    chosen: &[i64],
    errors: &Errors,
) -> Result<Response> {
    let page = queue_page(portal, moderator, "", form, chosen, errors).await?;
    Ok(moderator.0.refused_page(portal, page))
}

/// What the moderator decided within the last ten minutes.
pub async fn recent(State(portal): State<Portal>, moderator: CanModerate) -> Result<Response> {
    let page = recent_page(&portal, &moderator, &Errors::new()).await?;
    Ok(moderator.0.page(&portal, page))
}

async fn recent_page(portal: &Portal, moderator: &CanModerate, errors: &Errors) -> Result<Page> {
    let mine = decisions::undoable(moderator.account()?.id);
    let mine = portal.db.read(moderator.0.id(), mine).await?;
    Ok(views::recent(&moderator.0, &mine, errors))
}

/// Takes the chosen ones back.
pub async fn undo(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Form(fields): Form<Fields>,
) -> Result<Response> {
    let chosen = ids(&fields);
    if chosen.is_empty() {
        let mut errors = Errors::new();
        errors.push("fall", moderator.0.language().t("moderation-error-none"));
        let page = recent_page(&portal, &moderator, &errors).await?;
        return Ok(moderator.0.refused_page(&portal, page));
    }
    let mut undone = 0;
    for (id, _) in chosen {
        let mut connection = portal.db.connect().await?;
        let tx = connection.begin(moderator.0.id()).await?;
        match decisions::undo(&tx, moderator.account()?, id).await {
            Ok(true) => {
                tx.commit().await?;
                undone += 1;
            }
            Ok(false) | Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    let done = if undone > 0 { "zurueckgenommen" } else { "zuspaet" };
    Ok(see_other(&moderator.0.path(format_args!("/moderation?fertig={done}"))))
}
