//! The editor's form for a new consultation.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use serde::Deserialize;

use super::{Format, NewConsultation, path, views};
use crate::audit::Actor;
use crate::error::{Error, FieldErrors, Result};
use crate::ui;
use crate::ui::time::from_field;
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

/// What is typed into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConsultationForm {
    pub title: String,
    pub format: String,
    pub summary: String,
    pub description: String,
    pub place: String,
    pub topic: String,
    pub starts_at: String,
    pub ends_at: String,
    pub moderation: String,
}

impl ConsultationForm {
    fn parse(&self, visitor: &TenantVisitor) -> Result<NewConsultation, FieldErrors> {
        let mut errors = FieldErrors::default();
        let format = Format::from_code(&self.format);
        if format.is_none() {
            errors.add("format", "error-choice");
        }
        let (starts_at, ends_at) = (from_field(&self.starts_at), from_field(&self.ends_at));
        if starts_at.is_none() {
            errors.add("starts_at", "error-moment");
        }
        if ends_at.is_none() {
            errors.add("ends_at", "error-moment");
        }
        let (Some(format), Some(starts_at), Some(ends_at)) = (format, starts_at, ends_at) else {
            if ui::text::tidy(&self.title).is_empty() {
                errors.add("title", "error-text-empty");
            }
            return Err(errors);
        };
        let new = NewConsultation {
            format,
            title: self.title.clone(),
            summary: self.summary.clone(),
            description: self.description.clone(),
            place: Some(self.place.clone()),
            topics: Some(self.topic.clone())
                .filter(|topic| !topic.is_empty())
                .into_iter()
                .collect(),
            starts_at,
            ends_at,
            phases: Vec::new(),
            moderated_before: self.moderation == "before",
            external_id: None,
        };
        new.checked(format.name(visitor.language()))
    }
}

/// The empty form.
pub async fn form(State(portal): State<Portal>, CanEdit(visitor): CanEdit) -> Response {
    let form = ConsultationForm {
        format: Format::Dialogue.code().to_owned(),
        ..ConsultationForm::default()
    };
    visitor.page(&portal, views::editor(&visitor, &form, &ui::Errors::new()))
}

/// Creates the consultation and shows it, or the form again with what is wrong.
pub async fn create(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    once: Once,
    Form(form): Form<ConsultationForm>,
) -> Result<Response> {
    let new = match form.parse(&visitor) {
        Ok(new) => new,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            return Ok(visitor.refused_page(&portal, views::editor(&visitor, &form, &errors)));
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
