//! What editors do with a public notice: word it, and see what is missing.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::form::{NoticeForm, stand};
use super::is_announced;
use super::rules::NewNotice;
use super::store::{self, PublicNotice};
use super::views::{self, Desk};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::consultations::editor::CanEdit;
use crate::consultations::{self, Consultation, Format, ListFilter, ListItem};
use crate::error::{Error, FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::form_errors;
use crate::web::page::see_other;
use crate::web::{Address, Form, Id, Portal, Search, TenantVisitor};

/// How many of the body's plans can be named as the round before.
const OFFERED: i64 = 100;

/// The consultation that an address names.
#[derive(Deserialize)]
pub struct Row {
    id: Id,
}

/// Why the page is shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Done {
    fertig: String,
}

/// What the page shows beside what is typed.
struct Found {
    consultation: Consultation,
    notice: Option<PublicNotice>,
    /// The body's plans, which can be the round before.
    plans: Vec<ListItem>,
}

async fn found(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<Found> {
    let archive_after = visitor.tenant.archive_after_days;
    let plans = ListFilter {
        format: Some(Format::LandUsePlan),
        ..ListFilter::default()
    };
    let flight = (
        consultations::find(id, archive_after, true),
        store::find(id),
        consultations::list(&plans, archive_after, OFFERED),
    );
    let (consultation, notice, plans) = portal.db.read(visitor.id(), flight).await?;
    Ok(Found {
        consultation: consultation.filter(is_announced).ok_or(Error::NotFound)?,
        notice,
        plans,
    })
}

impl Found {
    fn desk<'a>(
        &'a self,
        portal: &'a Portal,
        visitor: &'a TenantVisitor,
        form: &'a NoticeForm,
        errors: &'a Errors,
    ) -> Desk<'a> {
        Desk {
            portal,
            visitor,
            consultation: &self.consultation,
            notice: self.notice.as_ref(),
            plans: &self.plans,
            form,
            errors,
        }
    }
}

/// The form, what is missing, and how the notice reads.
pub async fn form(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    Search(done): Search<Done>,
) -> Result<Response> {
    let found = found(&portal, &visitor, id).await?;
    let form = NoticeForm::of(found.notice.as_ref());
    let page = views::page(&found.desk(&portal, &visitor, &form, &Errors::new()));
    let page = page.notice(views::told(visitor.language(), &done.fertig));
    Ok(visitor.page(&portal, page))
}

/// Saves it. A draft's notice may be half done.
pub async fn save(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(mut form): Form<NoticeForm>,
) -> Result<Response> {
    let error = match write_down(&portal, &visitor, id, &mut form).await {
        Ok(()) => return Ok(see_other(&format!("{}?fertig=gespeichert", views::path(&visitor, id)))),
        Err(error) => error,
    };
    let errors = form_errors(visitor.language(), error)?;
    let found = found(&portal, &visitor, id).await?;
    let page = views::page(&found.desk(&portal, &visitor, &form, &errors));
    Ok(visitor.refused_page(&portal, page))
}

/// A form that comes back knows the notice as it is then.
async fn write_down(portal: &Portal, visitor: &TenantVisitor, id: i64, form: &mut NoticeForm) -> Result<()> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(consultations::lock(id)).await?;
    let find = |id| consultations::find(id, visitor.tenant.archive_after_days, true);
    let consultation = tx.run(find(id)).await?;
    let consultation = consultation.filter(is_announced).ok_or(Error::NotFound)?;
    let standing = tx.run(store::find(id)).await?;
    let now = stand(standing.as_ref());
    if form.stand != now {
        form.stand = now;
        return Err(FieldErrors::one("", "public-notice-error-changed").into());
    }
    let new = form.checked(consultation.published)?;
    if let Some(previous) = new.previous_id {
        let there = tx.run(find(previous)).await?.filter(is_announced);
        if previous == id || there.is_none() {
            return Err(FieldErrors::one("vorige", "public-notice-error-previous").into());
        }
    }
    let before = standing.as_ref().map(NewNotice::from);
    if before.as_ref() == Some(&new) {
        return Ok(());
    }
    let entry = Entry::new(
        Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id),
        Action::PublicNoticeChanged,
        Subject::new("consultation", id, consultation.title),
    );
    let (before, after) = consultations::differences(&told(before.as_ref()), &told(Some(&new)));
    let entry = entry.before(before.into()).after(after.into());
    tx.run(store::save(id, new)).await?;
    tx.run(audit::record(tx.tenant(), entry)).await?;
    tx.commit().await
}

/// A wording as the log tells it.
fn told(notice: Option<&NewNotice>) -> Value {
    json!(notice)
}
