//! Open objections, and deciding them.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::store::{self, AppealCase};
use super::{PAGE, views};
use crate::audit::{self, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::{Error, Result};
use crate::jobs;
use crate::moderation::decisions::{self, Decider, Outcome, VerdictForm};
use crate::moderation::letters::{self, Letter};
use crate::moderation::store::account_of;
use crate::moderation::{Action, CanModerate, Row};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Address, Form, Id, Portal, Search, cursor};

/// Where the list goes on.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    nach: String,
}

/// What is typed into the form: the outcome, its reasons, and the ground where a text that had been left goes after all.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OutcomeForm {
    /// `upheld` or `reversed`.
    pub ausgang: String,
    pub gruende: String,
    pub grund: String,
}

/// The open objections.
pub async fn list(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Search(query): Search<ListQuery>,
) -> Result<Response> {
    let visitor = &moderator.0;
    let list_name = format!("{}/appeals", visitor.tenant.id);
    let after = match query.nach.as_str() {
        "" => None,
        sealed => Some(cursor::open::<(i64, i64)>(&portal.secret, &list_name, sealed)?),
    };
    let mut rows = portal.db.read(visitor.id(), store::open(after)).await?;
    let next = cursor::cut(&portal.secret, &list_name, &mut rows, PAGE, |last| {
        (last.created_at.as_microsecond(), last.id)
    })?;
    let account = moderator.account()?.id;
    Ok(visitor.page(&portal, views::list(visitor, account, &rows, next, after.is_some())))
}

async fn find(portal: &Portal, moderator: &CanModerate, id: i64) -> Result<AppealCase> {
    let found = portal.db.read(moderator.0.id(), store::find(id)).await?;
    found.ok_or(Error::NotFound)
}

async fn page(
    portal: &Portal,
    moderator: &CanModerate,
    id: i64,
    form: &OutcomeForm,
    errors: &Errors,
) -> Result<crate::ui::Page> {
    let appeal = find(portal, moderator, id).await?;
    let grounds = portal
        .db
        .read(moderator.0.id(), crate::moderation::store::grounds())
        .await?;
    let account = moderator.account()?.id;
    Ok(views::show(&moderator.0, account, &appeal, &grounds, form, errors))
}

/// An objection.
pub async fn show(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let page = page(&portal, &moderator, id, &OutcomeForm::default(), &Errors::new()).await?;
    Ok(moderator.0.page(&portal, page))
}

/// Decides an objection; who decided first cannot.
pub async fn decide(
    State(portal): State<Portal>,
    moderator: CanModerate,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<OutcomeForm>,
) -> Result<Response> {
    let appeal = find(&portal, &moderator, id).await?;
    let outcome = decided(&portal, &moderator, &appeal, &form).await;
    let errors = match outcome {
        Ok(()) => {
            let list = format!("/moderation/einsprueche/{id}");
            return Ok(see_other(&moderator.0.path(list)));
        }
        Err(Error::Invalid(errors)) => worded(moderator.0.language(), &errors),
        Err(Error::Refused(key)) => {
            let mut errors = Errors::new();
            errors.push("", moderator.0.language().t(key));
            errors
        }
        Err(other) => return Err(other),
    };
    let page = page(&portal, &moderator, id, &form, &errors).await?;
    Ok(moderator.0.refused_page(&portal, page))
}

async fn decided(portal: &Portal, moderator: &CanModerate, appeal: &AppealCase, form: &OutcomeForm) -> Result<()> {
    let account = moderator.account()?;
    if appeal.first_decider == Some(account.id) {
        return Err(Error::Refused("appeal-error-same-person"));
    }
    let outcome = match form.ausgang.as_str() {
        "upheld" => "upheld",
        "reversed" => "reversed",
        _ => return Err(crate::error::FieldErrors::one("ausgang", "error-choice").into()),
    };
    let reasons = crate::moderation::cases::checked_reasons(&form.gruende)?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(moderator.0.id()).await?;
    if tx.run(store::lock(appeal.id)).await?.is_some() {
        return Err(Error::Refused("appeal-error-decided"));
    }
    if outcome == "reversed" {
        turn_round(&tx, moderator, appeal, form, &reasons).await?;
    }
    let name = account.display_name.clone();
    tx.run(store::decide(appeal.id, outcome, reasons.clone(), account.id, name))
        .await?
        .ok_or(Error::Refused("appeal-error-decided"))?;
    let entry = Entry::new(
        Actor::in_tenant(account, tx.tenant().0),
        audit::Action::AppealDecided,
        Subject::new("moderation_case", appeal.case_id, format!("#{}", appeal.case_id)),
    );
    let facts = json!({ "appeal": appeal.id, "outcome": outcome, "facts": reasons });
    tx.run(audit::record(tx.tenant(), entry.after(facts))).await?;
    tell(&tx, appeal).await?;
    tx.commit().await
}

/// The decision does not hold: what was taken away comes back. Where a text had been left and who reported it is right,
/// it is hidden after all, by a decision of its own that its author can object to.
async fn turn_round(
    tx: &TenantTx<'_>,
    moderator: &CanModerate,
    appeal: &AppealCase,
    form: &OutcomeForm,
    reasons: &str,
) -> Result<()> {
    let account = moderator.account()?;
    let left = appeal.action == Action::Leave.code();
    let verdict = if left {
        let verdict = VerdictForm {
            aktion: if appeal.post_id.is_some() {
                Action::Hide
            } else {
                Action::Warn
            }
            .code()
            .to_owned(),
            grund: form.grund.clone(),
            tatsachen: reasons.to_owned(),
            ..VerdictForm::default()
        };
        Some(verdict.checked(&Action::ALL)?)
    } else {
        None
    };
    if !decisions::reverse(tx, account, appeal.decision_id, reasons).await? {
        return Err(Error::Refused("decision-error-gone"));
    }
    if let Some(verdict) = verdict {
        decisions::reopen(tx, appeal.case_id).await?;
        let outcome = decisions::decide(tx, &Decider::Person(account), appeal.case_id, &verdict).await?;
        if !matches!(outcome, Outcome::Decided(_)) {
            return Err(Error::Refused("decision-error-gone"));
        }
    }
    Ok(())
}

/// The outcome with its reasons to both sides, as far as they can be reached. The author of a text that was left has not
/// heard of it and hears of a new decision, if there is one, by its own letter.
async fn tell(tx: &TenantTx<'_>, appeal: &AppealCase) -> Result<()> {
    let (id, decision) = (appeal.id, appeal.decision_id);
    if appeal.action != Action::Leave.code()
        && let Some(account) = tx.run(account_of(appeal.participant_id)).await?
    {
        let letter = Letter::Appeal {
            appeal: id,
            decision,
            account,
        };
        tx.run(jobs::enqueue(letters::KIND, letters::payload(tx.tenant(), &letter)?))
            .await?;
    }
    for report in tx.run(decisions::answerable(appeal.case_id)).await? {
        let letter = Letter::AppealReport {
            appeal: id,
            decision,
            report,
        };
        tx.run(jobs::enqueue(letters::KIND, letters::payload(tx.tenant(), &letter)?))
            .await?;
    }
    Ok(())
}
