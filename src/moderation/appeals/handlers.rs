//! Open objections, and deciding them.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::PAGE;
use super::store::{self, AppealCase};
use super::views::{self, OutcomeForm};
use crate::audit::{self, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::jobs;
use crate::moderation::cases::checked_reasons;
use crate::moderation::decisions::{self, Outcome, Verdict, VerdictForm};
use crate::moderation::letters::{self, Letter};
use crate::moderation::{Action, CanModerate, Row};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Account, Address, Form, Id, Portal, Search, cursor};

/// Where the list goes on.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    nach: String,
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
    let Answer {
        outcome,
        reasons,
        stricter,
    } = checked(appeal, form)?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(moderator.0.id()).await?;
    // Who takes the decision back holds it first, and settles the objections then.
    decisions::hold(&tx, appeal.decision_id).await?;
    if tx.run(store::lock(appeal.id)).await?.is_some() {
        return Err(Error::Refused("appeal-error-decided"));
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
    // Before the case is opened again: its reports may go to another one.
    let reports = tx.run(decisions::answerable(appeal.case_id)).await?;
    if outcome == "reversed" {
        match &stricter {
            Some(verdict) => put_in_place(&tx, account, appeal.decision_id, verdict).await?,
            None if decisions::reverse(&tx, account, appeal.decision_id, &reasons).await? => {}
            None => return Err(Error::Refused("decision-error-gone")),
        }
    }
    tell(&tx, appeal, reports, stricter.is_some()).await?;
    tx.commit().await
}

async fn put_in_place(tx: &TenantTx<'_>, moderator: &Account, decision: i64, verdict: &Verdict) -> Result<()> {
    match decisions::replace(tx, moderator, decision, verdict).await? {
        Outcome::Decided(_) => Ok(()),
        Outcome::Claimed(_) => Err(Error::Refused("appeal-error-claimed")),
        Outcome::Late | Outcome::Changed => Err(Error::Refused("decision-error-gone")),
    }
}

/// A checked answer to an objection.
struct Answer {
    outcome: &'static str,
    reasons: String,
    /// The measure that who reported is right to ask for: a decision of its own, to which the author can object.
    stricter: Option<Verdict>,
}

/// All that is missing at once: the outcome, the reasons, and what a stricter measure needs.
fn checked(appeal: &AppealCase, form: &OutcomeForm) -> Result<Answer, FieldErrors> {
    let mut errors = FieldErrors::default();
    let outcome = match form.ausgang.as_str() {
        "upheld" => "upheld",
        "reversed" => "reversed",
        _ => {
            errors.add("ausgang", "appeal-error-outcome");
            ""
        }
    };
    let action = appeal.stricter().filter(|_| outcome == "reversed");
    if outcome == "reversed" && appeal.report_id.is_some() && action.is_none() {
        // Nothing is stricter than what was done, and to lift it is the contrary of what was asked for.
        errors.add("ausgang", "appeal-error-outcome");
    }
    let stricter = action.map(|action| {
        let verdict = VerdictForm {
            aktion: action.code().to_owned(),
            grund: form.grund.clone(),
            tatsachen: form.gruende.clone(),
            tage: form.tage.clone(),
            ..VerdictForm::default()
        };
        verdict.checked(&Action::ALL)
    });
    let stricter = stricter.transpose().unwrap_or_else(|wrong| {
        // The facts are the reasons, which are checked for all outcomes.
        let others = wrong.into_iter().filter(|(field, _)| field != "tatsachen");
        others.for_each(|(field, message)| errors.add(field, message));
        None
    });
    let reasons = checked_reasons(&form.gruende).unwrap_or_else(|wrong| {
        wrong
            .into_iter()
            .for_each(|(field, message)| errors.add(field, message));
        String::new()
    });
    if errors.is_empty() {
        Ok(Answer {
            outcome,
            reasons,
            stricter,
        })
    } else {
        Err(errors)
    }
}

/// The outcome with its reasons to both sides, as far as they can be reached. An author who has heard of no decision hears
/// of none that stands; of a stricter one that took its place its own letter tells.
async fn tell(tx: &TenantTx<'_>, appeal: &AppealCase, reports: Vec<i64>, replaced: bool) -> Result<()> {
    let (id, decision) = (appeal.id, appeal.decision_id);
    if appeal.action != Action::Leave.code() && !replaced {
        decisions::tell_author(tx, appeal.participant_id, 0, |account| Letter::Appeal {
            appeal: id,
            decision,
            account,
        })
        .await?;
    }
    for report in reports {
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
