//! The editor's form for a new consultation.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use jiff::Timestamp;

use super::forms::ConsultationForm;
use super::rules::check_publishable;
use super::{Format, NewConsultation, editor_views, path};
use crate::audit::Actor;
use crate::error::{Error, FieldErrors, Result};
use crate::ui;
use crate::web::form::worded;
use crate::web::{Form, Once, Portal, Role, TenantVisitor, page, permission};

/// An editor (or administrator) of the tenant.
pub struct CanEdit(pub TenantVisitor);

impl FromRequestParts<Portal> for CanEdit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        permission::staff(parts, portal, Role::Editor, "error-forbidden-editor")
            .await
            .map(Self)
    }
}

/// The empty form.
pub async fn form(State(portal): State<Portal>, CanEdit(visitor): CanEdit) -> Response {
    let form = ConsultationForm {
        format: Format::Dialogue.code().to_owned(),
        ..ConsultationForm::default()
    };
    visitor.page(&portal, editor_views::form(&visitor, None, &form, &ui::Errors::new()))
}

/// What is published at once still has its time before it.
fn in_time(new: NewConsultation, now: Timestamp) -> Result<NewConsultation, FieldErrors> {
    if !new.published {
        return Ok(new);
    }
    let mut errors = check_publishable(&new.publishable(), now);
    if new.format == Format::LandUsePlan {
        // Its notice and its documents have a place only once it is there.
        errors.add("format", "editor-error-plan-first");
    }
    if errors.is_empty() { Ok(new) } else { Err(errors) }
}

/// Creates the consultation and shows it, or the form again with what is wrong.
pub async fn create(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    once: Once,
    Form(mut form): Form<ConsultationForm>,
) -> Result<Response> {
    if form.presses() {
        form.press(visitor.language(), None);
        return Ok(visitor.page(&portal, editor_views::form(&visitor, None, &form, &ui::Errors::new())));
    }
    let read = form.parse(visitor.language(), None);
    let new = match read.and_then(|new| in_time(new, portal.clock.now())) {
        Ok(new) => new,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = editor_views::form(&visitor, None, &form, &errors);
            return Ok(visitor.refused_page(&portal, page));
        }
    };
    let title = new.title.clone();
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let actor = Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id);
    let id = super::create(&tx, actor, new).await?;
    let next = once.commit(tx, path(&visitor, id, &title)).await?;
    Ok(page::see_other(&next))
}
