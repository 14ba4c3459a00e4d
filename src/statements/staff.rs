//! What editors do with statements: read, enter, weigh, tell, take home.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use super::form::StatementForm;
use super::handlers::Row;
use super::letters::About;
use super::staff_views::{self, ListPage};
use super::store::{self, Counts, Statement};
use super::{MAX_LINE, Outcome, PAGE, telling};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::consultations::editor::CanEdit;
use crate::consultations::{self, Consultation, Method};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::ui::{Errors, text};
use crate::web::form::{form_errors, note, worded};
use crate::web::page::see_other;
use crate::web::{Address, Form, Id, Nothing, Once, Portal, Search, TenantVisitor, cursor, sheet};

/// The statements that are read at once for the table.
const PIECE: i64 = 200;

/// Which statements are listed, and where the list continues.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// `offen`: those alone that nobody has weighed.
    stand: String,
    nach: String,
    fertig: String,
}

/// The list of a consultation's statements, the newest first.
pub async fn list(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    Search(query): Search<ListQuery>,
) -> Result<Response> {
    let only_open = query.stand == "offen";
    let name = format!("statements/{}/{id}/{only_open}", visitor.tenant.id);
    let before = match query.nach.as_str() {
        "" => i64::MAX,
        sealed => cursor::open(&portal.secret, &name, sealed)?,
    };
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let flight = (
        consultations::find(id, visitor.tenant.archive_after_days, true),
        store::counts(id),
        store::list(id, before, only_open, limit),
    );
    let (consultation, counts, mut rows) = portal.db.read(visitor.id(), flight).await?;
    let consultation = consultation.ok_or(Error::NotFound)?;
    let next = cursor::cut(&portal.secret, &name, &mut rows, PAGE, |last| last.id)?;
    let page = ListPage {
        visitor: &visitor,
        consultation: &consultation,
        counts,
        rows: &rows,
        only_open,
        next,
        continued: !query.nach.is_empty(),
    };
    let notice = staff_views::done(visitor.language(), &query.fertig);
    Ok(visitor.page(&portal, staff_views::list(&page).notice(notice)))
}

async fn procedure(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Consultation> {
    let find = consultations::find(id, visitor.tenant.archive_after_days, false);
    let found = portal.db.read(visitor.id(), find).await?;
    let found = found.filter(|consultation| consultation.offers(Method::Statements));
    found.ok_or(Error::NotFound)
}

/// The form for what came by another way.
pub async fn entry(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let consultation = procedure(&portal, &visitor, id).await?;
    let page = staff_views::entry(&visitor, &consultation, &StatementForm::default(), &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Writes down what came by another way.
pub async fn enter(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    once: Once,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<StatementForm>,
) -> Result<Response> {
    let consultation = procedure(&portal, &visitor, id).await?;
    match write_down(&portal, &visitor, &consultation, &form, once).await {
        Ok(place) => Ok(see_other(&place)),
        Err(error) => {
            let errors = form_errors(visitor.language(), error)?;
            let page = staff_views::entry(&visitor, &consultation, &form, &errors);
            Ok(visitor.refused_page(&portal, page))
        }
    }
}

async fn write_down(
    portal: &Portal,
    visitor: &TenantVisitor,
    consultation: &Consultation,
    form: &StatementForm,
    once: Once,
) -> Result<String> {
    let entry = form.entry(consultation.now)?;
    let account = visitor.visitor.signed_in()?;
    let facts = json!({ "channel": entry.channel.code(), "received_at": entry.received.0 });
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let new = store::enter(consultation.id, entry, visitor.language(), account.display_name.clone());
    let id = tx.run(new).await?.ok_or(Error::NotFound)?;
    tx.run(store::order_letters(id, About::Received)).await?;
    let entry = noted(visitor, Action::StatementEntered, (id, &consultation.title))?;
    tx.run(audit::record(tx.tenant(), entry.after(facts))).await?;
    let place = visitor.path(format_args!("/verwaltung/stellungnahmen/{id}"));
    once.commit(tx, place).await
}

/// A deed about a statement, for the log: its number and its consultation, and nothing of what it says.
fn noted(visitor: &TenantVisitor, action: Action, (id, consultation): (i64, &str)) -> Result<Entry> {
    Ok(Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        action,
        Subject::new("statement", id, format!("Nr. {id} · {consultation}")),
    ))
}

/// What is typed for the weighing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WeighingForm {
    pub ausgang: String,
    pub antwort: String,
    /// Which weighing the form was opened with.
    pub stand: String,
}

impl WeighingForm {
    fn of(statement: &Statement) -> Self {
        Self {
            ausgang: statement.outcome.clone().unwrap_or_default(),
            antwort: statement.answer.clone().unwrap_or_default(),
            stand: stand(statement.weighed_at),
        }
    }

    fn checked(&self) -> Result<(Outcome, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let outcome = Outcome::from_code(&self.ausgang);
        if outcome.is_none() {
            errors.add("ausgang", "formal-error-outcome");
        }
        let answer = text::tidy(&self.antwort);
        if answer.is_empty() {
            errors.add("antwort", "formal-error-answer");
        } else {
            note(&mut errors, "antwort", text::check_body(&answer));
        }
        outcome
            .filter(|_| errors.is_empty())
            .map(|outcome| (outcome, answer))
            .ok_or(errors)
    }
}

fn stand(weighed_at: Option<Timestamp>) -> String {
    weighed_at.map_or_else(String::new, |at| at.as_microsecond().to_string())
}

/// A statement with all that belongs to it.
pub async fn show(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let statement = found(&portal, &visitor, id).await?;
    let form = WeighingForm::of(&statement);
    let page = staff_views::show(&visitor, &statement, &form, &Errors::new());
    Ok(visitor.page(&portal, page))
}

async fn found(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Statement> {
    portal
        .db
        .read(visitor.id(), store::find(id))
        .await?
        .ok_or(Error::NotFound)
}

/// Writes down what the weighing came to.
pub async fn weigh(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(mut form): Form<WeighingForm>,
) -> Result<Response> {
    let statement = found(&portal, &visitor, id).await?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let before = tx.run(store::lock(id)).await?.ok_or(Error::NotFound)?;
    // Told first: a form that comes back with another mistake must not pass for one that knows the new weighing.
    let checked = if form.stand != stand(before.weighed_at) {
        form.stand = stand(before.weighed_at);
        Err(FieldErrors::one("", "formal-error-changed"))
    } else if before.withdrawn {
        Err(FieldErrors::one("", "formal-error-withdrawn"))
    } else {
        form.checked()
    };
    let (outcome, answer) = match checked {
        Ok(weighed) => weighed,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = staff_views::show(&visitor, &statement, &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
    };
    if (before.outcome.as_deref(), before.answer.as_ref()) != (Some(outcome.code()), Some(&answer)) {
        let entry = noted(&visitor, Action::StatementWeighed, (id, &statement.consultation_title))?;
        let entry = entry
            .before(json!({ "weighing": before.outcome }))
            .after(json!({ "weighing": outcome.code() }));
        let by = visitor.visitor.signed_in()?.display_name.clone();
        tx.run(store::weigh(id, outcome, answer, by)).await?;
        tx.run(audit::record(tx.tenant(), entry)).await?;
        tx.commit().await?;
    }
    let list = staff_views::list_path(&visitor, statement.consultation_id);
    Ok(see_other(&format!("{list}?stand=offen&fertig=abgewogen")))
}

/// Why it is noted that a statement was taken back.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WithdrawalForm {
    grund: String,
}

/// Whether it shall be noted that a statement was taken back.
pub async fn ask_to_withdraw(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let statement = found(&portal, &visitor, id).await?;
    let page = staff_views::withdrawal(&visitor, &statement, "", &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Notes that whoever gave it took it back, or that it was entered twice; weighed or not. Who gave it is told.
pub async fn withdraw(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<WithdrawalForm>,
) -> Result<Response> {
    let statement = found(&portal, &visitor, id).await?;
    match note_withdrawal(&portal, &visitor, &statement, &form).await {
        Ok(()) => Ok(see_other(
            &visitor.path(format_args!("/verwaltung/stellungnahmen/{id}")),
        )),
        Err(error) => {
            let errors = form_errors(visitor.language(), error)?;
            let page = staff_views::withdrawal(&visitor, &statement, &form.grund, &errors);
            Ok(visitor.refused_page(&portal, page))
        }
    }
}

async fn note_withdrawal(
    portal: &Portal,
    visitor: &TenantVisitor,
    statement: &Statement,
    form: &WithdrawalForm,
) -> Result<()> {
    let reason = text::tidy_line(&form.grund);
    let mut errors = FieldErrors::default();
    note(&mut errors, "grund", text::check_line(&reason, MAX_LINE));
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let by = visitor.visitor.signed_in()?.display_name.clone();
    let entry = noted(
        visitor,
        Action::StatementWithdrawn,
        (statement.id, &statement.consultation_title),
    )?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let done = tx.run(store::withdraw_for(statement.id, by, reason.clone())).await?;
    if done.is_none() {
        return Err(FieldErrors::one("", "formal-error-withdrawn").into());
    }
    tx.run(store::order_letters(statement.id, About::Withdrawn)).await?;
    let entry = entry.after(json!({ "reason": reason }));
    tx.run(audit::record(tx.tenant(), entry)).await?;
    tx.commit().await
}

/// Whether those who gave statements shall be told now.
pub async fn ask_to_tell(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let consultation = procedure(&portal, &visitor, id).await?;
    let counts: Counts = portal.db.read(visitor.id(), store::counts(id)).await?;
    Ok(visitor.page(&portal, staff_views::telling(&visitor, &consultation, counts)))
}

/// Orders the letters.
pub async fn order_telling(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    _: Form<Nothing>,
) -> Result<Response> {
    let consultation = procedure(&portal, &visitor, id).await?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    if tx.run(store::counts(id)).await?.untold > 0 {
        tx.run(telling::order(tx.tenant(), id)?).await?;
        about_all(&tx, &visitor, Action::StatementsTold, &consultation).await?;
        tx.commit().await?;
    }
    let list = staff_views::list_path(&visitor, id);
    Ok(see_other(&format!("{list}?fertig=mitgeteilt")))
}

async fn about_all(
    tx: &TenantTx<'_>,
    visitor: &TenantVisitor,
    action: Action,
    consultation: &Consultation,
) -> Result<()> {
    let entry = Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        action,
        Subject::new("consultation", consultation.id, consultation.title.clone()),
    );
    tx.run(audit::record(tx.tenant(), entry)).await
}

/// All statements as a table, for the weighing elsewhere.
pub async fn table(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let consultation = procedure(&portal, &visitor, id).await?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    about_all(&tx, &visitor, Action::StatementsExported, &consultation).await?;
    tx.commit().await?;
    let (tenant, language) = (visitor.id(), visitor.language());
    let head = staff_views::columns(language);
    sheet::file("stellungnahmen.csv", head, 0_i64, move |after| {
        let portal = portal.clone();
        async move {
            let lines = portal.db.read(tenant, store::lines(id, after, PIECE)).await?;
            let last = lines.last().map(|line| line.id);
            let cells = lines.iter().map(|line| staff_views::cells(language, line));
            Ok((cells.collect(), last))
        }
    })
}
