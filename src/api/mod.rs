//! The JSON interface under `/api/v1`, with its description made from these very handlers.

mod comments;
mod consultations;
mod contributions;
mod description;
mod documents;
mod search;
mod tenants;
mod visitor;
mod votes;

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use visitor::{ApiEditor, ApiPerson, ApiVisitor};

use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::web::Secret;
use crate::web::cursor;
use crate::web::{Json, Once, Portal};

/// The API's routes and its description at `/api/v1/openapi.json`.
pub fn routes() -> Router<Portal> {
    let (router, mut description) = described().split_for_parts();
    description::add_problems(&mut description);
    router.route(
        "/api/v1/openapi.json",
        get(async move || {
            (
                [("cache-control", "public, max-age=300")],
                axum::response::Json(description.clone()),
            )
                .into_response()
        }),
    )
}

/// The `OpenAPI` document (version 3.1).
pub fn description() -> utoipa::openapi::OpenApi {
    let mut description = described().into_openapi();
    description::add_problems(&mut description);
    description
}

fn described() -> OpenApiRouter<Portal> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(tenants::list))
        .routes(routes!(consultations::list, consultations::create))
        .routes(routes!(consultations::show))
        .routes(routes!(documents::list))
        .routes(routes!(contributions::list, contributions::create))
        .routes(routes!(comments::list, comments::create))
        .routes(routes!(votes::cast, votes::withdraw))
        .routes(routes!(search::search))
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Beteiligungsportal",
        description = "Reading and taking part in the proceedings of all bodies. Lists are paged by cursor. \
            Writing takes a bearer token. Errors are problem details (RFC 9457) in the language of Accept-Language.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    components(schemas(Problem, ProblemField)),
    modifiers(&BearerToken)
)]
struct Document;

struct BearerToken;

impl Modify for BearerToken {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        let components = document.components.get_or_insert_with(Default::default);
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    }
}

/// An error (RFC 9457).
#[derive(ToSchema)]
#[expect(dead_code, reason = "described only; web::page writes it")]
pub struct Problem {
    r#type: String,
    title: String,
    status: u16,
    detail: String,
    /// `unknown` where the answer of the database got lost: the request may have been carried out. Sent again with the same
    /// Idempotency-Key it is carried out once at the most.
    outcome: Option<String>,
    /// The number under which a defect stands in the log.
    incident: Option<String>,
    /// What is wrong with which field, where the request was understood but not accepted.
    errors: Option<Vec<ProblemField>>,
}

/// What is wrong with a field.
#[derive(ToSchema)]
#[expect(dead_code, reason = "described only; web::page writes it")]
pub struct ProblemField {
    field: String,
    detail: String,
}

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub struct Items<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; null on the last one.
    pub next: Option<String>,
}

/// How much of a list, and from where.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Paging {
    /// Rows of a page, 1 to 100; 20 without it.
    #[param(value_type = Option<i64>, minimum = 1, maximum = 100)]
    limit: Option<String>,
    /// The `next` of the page before.
    cursor: Option<String>,
}

impl Paging {
    /// The number of rows.
    pub fn limit(&self) -> Result<usize> {
        let limit = self.limit.as_deref().map_or(Ok(20), str::parse);
        match limit {
            Ok(limit @ 1..=100) => Ok(limit),
            _ => Err(FieldErrors::one("limit", "error-limit").into()),
        }
    }

    /// The key after which the page begins, if the cursor is one of this list.
    pub fn after<K: serde::de::DeserializeOwned>(&self, secret: &Secret, list: &str) -> Result<Option<K>> {
        self.cursor
            .as_deref()
            .map(|sealed| cursor::open(secret, list, sealed))
            .transpose()
    }
}

/// A page of `limit` items out of rows of which there is one more when there is a next page.
pub fn page_of<R, K: Serialize, T>(
    secret: &Secret,
    list: &str,
    mut rows: Vec<R>,
    limit: usize,
    key: impl Fn(&R) -> K,
    item: impl FnMut(R) -> T,
) -> Result<Json<Items<T>>> {
    let next = cursor::cut(secret, list, &mut rows, limit, key)?;
    Ok(Json(Items {
        items: rows.into_iter().map(item).collect(),
        next,
    }))
}

/// Commits what was made under this key, and answers the key of what is kept: an earlier one's, where the program has sent
/// the same before.
pub async fn commit_once<K: Serialize + DeserializeOwned>(once: &Once, tx: TenantTx<'_>, key: &K) -> Result<K> {
    let place = serde_json::to_string(key).map_err(|_| Error::internal("a key that is no JSON"))?;
    let kept = once.commit(tx, place).await?;
    serde_json::from_str(&kept).map_err(|_| Error::internal("a kept key of something else"))
}

/// `201 Created` with the item and where it is.
pub fn created<T: Serialize>(location: String, item: T) -> axum::response::Response {
    (
        axum::http::StatusCode::CREATED,
        [(axum::http::header::LOCATION, location)],
        Json(item),
    )
        .into_response()
}
