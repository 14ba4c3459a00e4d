//! Consultations: list, show, create.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{ApiEditor, ApiVisitor, Items, Paging, commit_once, created, page_of};
use crate::audit::Actor;
use crate::consultations::{
    self, Consultation, Format, ListFilter, ListItem, Method, NewConsultation, NewPhase, Status,
};
use crate::error::{Error, FieldErrors, Result};
use crate::ui::text::SafeHtml;
use crate::web::{Address, Id, Json, Once, Portal, Search, Tenant};

/// A consultation in a list.
#[derive(Serialize, ToSchema)]
pub struct ConsultationItem {
    id: i64,
    title: String,
    format: Format,
    status: Status,
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    ends_at: Timestamp,
    url: String,
    /// How many contributions can be seen.
    contributions: i64,
}

/// A consultation with its texts and phases.
#[derive(Serialize, ToSchema)]
pub struct ConsultationDetail {
    #[serde(flatten)]
    item: ConsultationItem,
    summary: String,
    /// Markdown.
    description: String,
    description_html: String,
    place: Option<String>,
    topics: Vec<String>,
    phases: Vec<PhaseItem>,
}

/// A phase [`starts_at`, `ends_at`) and what one can do in it.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct PhaseItem {
    /// What happens; the format's name without it.
    #[serde(default)]
    title: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    #[serde(alias = "begins_at")]
    starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    ends_at: Timestamp,
    /// The format's preset without it.
    #[serde(default)]
    methods: Option<Vec<String>>,
}

/// A consultation to be made: published at once, moderated after publication.
#[derive(Deserialize, ToSchema)]
pub struct ConsultationBody {
    title: String,
    format: String,
    summary: Option<String>,
    /// Markdown.
    description: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    ends_at: Timestamp,
    /// Without phases the format's preset spans the period.
    phases: Option<Vec<PhaseItem>>,
    place: Option<String>,
    topics: Option<Vec<String>>,
}

/// What narrows the list.
#[derive(Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Filter {
    /// One status.
    #[param(value_type = Option<Status>)]
    status: Option<String>,
    /// One format.
    #[param(value_type = Option<Format>)]
    format: Option<String>,
    /// A part of title, summary, place or description.
    q: Option<String>,
}

/// The place of a consultation in the address.
#[derive(Deserialize)]
pub struct ConsultationAddress {
    id: Id,
}

fn url(portal: &Portal, tenant: &Tenant, id: i64) -> String {
    portal.config.absolute(&format!("{}/beteiligungen/{id}", tenant.path()))
}

fn list_item(portal: &Portal, tenant: &Tenant, row: ListItem) -> ConsultationItem {
    ConsultationItem {
        id: row.id,
        format: row.format(),
        status: row.status(),
        title: row.title,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        url: url(portal, tenant, row.id),
        contributions: row.contributions,
    }
}

fn detail(portal: &Portal, tenant: &Tenant, row: Consultation) -> ConsultationDetail {
    let html = SafeHtml::from_stored(row.description_html.clone(), row.sanitiser_version, &row.description);
    ConsultationDetail {
        description_html: html.as_str().to_owned(),
        item: ConsultationItem {
            id: row.id,
            format: row.format(),
            status: row.status(),
            title: row.title,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            url: url(portal, tenant, row.id),
            contributions: row.contributions,
        },
        summary: row.summary,
        description: row.description,
        place: row.place,
        topics: row.topics,
        phases: row
            .phases
            .into_iter()
            .map(|phase| PhaseItem {
                title: Some(phase.title),
                starts_at: phase.begins_at,
                ends_at: phase.ends_at,
                methods: Some(phase.methods),
            })
            .collect(),
    }
}

/// A body's consultations, the one that ends last first. Without a filter all public statuses.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/consultations", tag = "consultations",
    params(("tenant" = String, Path, description = "The body's slug"), Filter, Paging),
    responses(
        (status = 200, body = Items<ConsultationItem>),
    )
)]
pub async fn list(
    State(portal): State<Portal>,
    visitor: ApiVisitor,
    Search(filter): Search<Filter>,
    Search(paging): Search<Paging>,
) -> Result<Json<Items<ConsultationItem>>> {
    let list_name = format!("api/{}/consultations", visitor.tenant.id);
    let limit = paging.limit()?;
    let filter = ListFilter {
        status: choice("status", filter.status.as_deref(), Status::from_code)?,
        format: choice("format", filter.format.as_deref(), Format::from_code)?,
        topic: None,
        text: filter
            .q
            .map(|text| text.replace('\0', ""))
            .filter(|text| !text.trim().is_empty()),
        after: paging.after(&portal.secret, &list_name)?,
        ..ListFilter::default()
    };
    let rows = consultations::list(
        &filter,
        visitor.tenant.archive_after_days,
        i64::try_from(limit).unwrap_or(100),
    );
    let rows = portal.db.read(visitor.id(), rows).await?;
    let item = |row| list_item(&portal, &visitor.tenant, row);
    page_of(
        &portal.secret,
        &list_name,
        rows,
        limit,
        |row| (row.ends_at, row.id),
        item,
    )
}

/// One of a filter's values, or an error that names the field.
fn choice<T>(field: &'static str, value: Option<&str>, parse: fn(&str) -> Option<T>) -> Result<Option<T>> {
    match value.filter(|value| !value.is_empty()) {
        None => Ok(None),
        Some(value) => parse(value)
            .map(Some)
            .ok_or_else(|| FieldErrors::one(field, "error-choice").into()),
    }
}

/// One consultation.
#[utoipa::path(
    get, path = "/api/v1/tenants/{tenant}/consultations/{id}", tag = "consultations",
    params(("tenant" = String, Path, description = "The body's slug"), ("id" = i64, Path)),
    responses(
        (status = 200, body = ConsultationDetail),
    )
)]
pub async fn show(
    State(portal): State<Portal>,
    visitor: ApiVisitor,
    Address(ConsultationAddress { id: Id(id) }): Address<ConsultationAddress>,
) -> Result<Json<ConsultationDetail>> {
    load(&portal, &visitor.tenant, id).await.map(Json)
}

async fn load(portal: &Portal, tenant: &Tenant, id: i64) -> Result<ConsultationDetail> {
    let query = consultations::find(id, tenant.archive_after_days, false);
    let row = portal.db.read(tenant.tenant_id(), query).await?;
    Ok(detail(portal, tenant, row.ok_or(Error::NotFound)?))
}

/// Opens a consultation.
#[utoipa::path(
    post, path = "/api/v1/tenants/{tenant}/consultations", tag = "consultations", security(("bearer" = [])),
    params(
        ("tenant" = String, Path, description = "The body's slug"),
        ("Idempotency-Key" = Option<String>, Header, max_length = 255, description = "Sent again with the same key, a request is carried out once"),
    ),
    request_body = ConsultationBody,
    responses(
        (status = 201, body = ConsultationDetail, headers(("location" = String, description = "The new item's address"))),
    )
)]
pub async fn create(
    State(portal): State<Portal>,
    editor: ApiEditor,
    once: Once,
    Json(body): Json<ConsultationBody>,
) -> Result<Response> {
    let new = checked(body, editor.language)?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(editor.tenant.tenant_id()).await?;
    let actor = Actor::in_tenant(&editor.account, editor.tenant.id);
    let made = consultations::create(&tx, actor, new).await?;
    let row = tx
        .run(consultations::find(made, editor.tenant.archive_after_days, false))
        .await?;
    let id: i64 = commit_once(&once, tx, &made).await?;
    let item = match row {
        Some(row) if id == made => detail(&portal, &editor.tenant, row),
        _ => load(&portal, &editor.tenant, id).await?,
    };
    let location = portal
        .config
        .absolute(&format!("/api/v1/tenants/{}/consultations/{id}", editor.tenant.slug));
    Ok(created(location, item))
}

fn checked(body: ConsultationBody, language: crate::i18n::Language) -> Result<NewConsultation> {
    let format = Format::from_code(&body.format).ok_or_else(|| FieldErrors::one("format", "error-choice"))?;
    let mut phases = Vec::new();
    for phase in body.phases.unwrap_or_default() {
        let methods = match phase.methods {
            None => format.methods().to_vec(),
            Some(codes) => codes.iter().map(|code| method(code)).collect::<Result<_>>()?,
        };
        phases.push(NewPhase {
            id: None,
            title: phase.title.unwrap_or_else(|| format.name(language).to_owned()),
            begins_at: phase.starts_at,
            ends_at: phase.ends_at,
            methods,
        });
    }
    let new = NewConsultation {
        format,
        title: body.title,
        summary: body.summary.unwrap_or_default(),
        description: body.description.unwrap_or_default(),
        place: body.place,
        topics: body.topics.unwrap_or_default(),
        starts_at: body.starts_at,
        ends_at: body.ends_at,
        phases,
        moderated_before: false,
        published: true,
        external_id: None,
    };
    Ok(new.checked(format.name(language))?)
}

fn method(code: &str) -> Result<Method> {
    Method::from_code(code).ok_or_else(|| FieldErrors::one("phases", "error-choice").into())
}
