//! Reading the logs, as pages and as files.

use axum::extract::State;
use axum::response::Response;

use super::export::{self, Kind};
use super::log::{Log, LogQuery};
use super::{PAGE, Record, views};
use crate::error::Result;
use crate::web::{Insight, Operator, Portal, Search, cursor};

async fn rows(portal: &Portal, log: Log, query: &LogQuery) -> Result<(Vec<Record>, Option<String>)> {
    let filter = query.filter(portal, log)?;
    let mut rows = log.read(portal, filter, PAGE + 1).await?;
    let next = cursor::cut(&portal.secret, &log.name(), &mut rows, PAGE, |last| last.id)?;
    Ok((rows, next))
}

/// `GET /{tenant}/verwaltung/protokoll`.
pub async fn of_tenant(
    State(portal): State<Portal>,
    insight: Insight,
    Search(query): Search<LogQuery>,
) -> Result<Response> {
    let log = Log::Tenant(insight.visitor.id());
    let (rows, next) = rows(&portal, log, &query).await?;
    let page = views::of_tenant(&insight, &query, &rows, next);
    Ok(insight.visitor.page(&portal, page))
}

/// `GET /plattform/protokoll`.
pub async fn of_platform(
    State(portal): State<Portal>,
    operator: Operator,
    Search(query): Search<LogQuery>,
) -> Result<Response> {
    let (rows, next) = rows(&portal, Log::Platform, &query).await?;
    let page = views::of_platform(&operator.visitor, &query, &rows, next);
    Ok(operator.visitor.page(&portal, page))
}

/// The body's log as a table, the filter applied.
pub async fn of_tenant_as_csv(
    State(portal): State<Portal>,
    Insight { visitor, .. }: Insight,
    Search(query): Search<LogQuery>,
) -> Result<Response> {
    let log = Log::Tenant(visitor.id());
    let filter = query.filter(&portal, log)?;
    export::file(&portal, log, filter, Kind::Csv(visitor.language()))
}

/// The body's log as data, the filter applied.
pub async fn of_tenant_as_json(
    State(portal): State<Portal>,
    Insight { visitor, .. }: Insight,
    Search(query): Search<LogQuery>,
) -> Result<Response> {
    let log = Log::Tenant(visitor.id());
    let filter = query.filter(&portal, log)?;
    export::file(&portal, log, filter, Kind::Json)
}

/// The platform's log as a table, the filter applied.
pub async fn of_platform_as_csv(
    State(portal): State<Portal>,
    Operator { visitor, .. }: Operator,
    Search(query): Search<LogQuery>,
) -> Result<Response> {
    let filter = query.filter(&portal, Log::Platform)?;
    export::file(&portal, Log::Platform, filter, Kind::Csv(visitor.language))
}

/// The platform's log as data, the filter applied.
pub async fn of_platform_as_json(
    State(portal): State<Portal>,
    _: Operator,
    Search(query): Search<LogQuery>,
) -> Result<Response> {
    let filter = query.filter(&portal, Log::Platform)?;
    export::file(&portal, Log::Platform, filter, Kind::Json)
}
