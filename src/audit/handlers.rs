//! Reading the logs, as pages and as files.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::export::{self, Kind};
use super::store::{self, Filter};
use super::{Action, PAGE, Record, views};
use crate::db::TenantId;
use crate::error::Result;
use crate::ui::time::day_from_field;
use crate::web::{Insight, Operator, Portal, Search, address, cursor};

/// The most characters of a name that are looked for.
const LONGEST_NAME: usize = 100;

/// Whose log.
#[derive(Clone, Copy, Debug)]
pub enum Log {
    /// A body's.
    Tenant(TenantId),
    /// The platform's.
    Platform,
}

/// The query of a log's address. Empty fields are as none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LogQuery {
    pub aktion: String,
    pub person: String,
    pub von: String,
    pub bis: String,
    pub nach: String,
}

impl Log {
    /// The name to which the list's cursors are bound.
    fn name(self) -> String {
        match self {
            Self::Tenant(tenant) => format!("{}/audit", tenant.0),
            Self::Platform => "platform/audit".to_owned(),
        }
    }

    /// What can stand in it.
    pub const fn actions(self) -> &'static [Action] {
        match self {
            Self::Tenant(_) => &Action::OF_TENANTS,
            Self::Platform => &Action::OF_PLATFORM,
        }
    }

    /// Rows of the log, the newest first.
    pub async fn read(self, portal: &Portal, filter: Filter, limit: usize) -> Result<Vec<Record>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        match self {
            Self::Tenant(tenant) => portal.db.read(tenant, store::list(filter, limit)).await,
            Self::Platform => portal.db.read_system(store::list_of_platform(filter, limit)).await,
        }
    }
}

impl LogQuery {
    /// The filter for the store. A value that does not exist filters nothing; a foreign cursor is refused.
    fn filter(&self, portal: &Portal, log: Log) -> Result<Filter> {
        let before = match self.nach.as_str() {
            "" => i64::MAX,
            sealed => cursor::open(&portal.secret, &log.name(), sealed)?,
        };
        let person: String = self
            .person
            .replace('\0', "")
            .trim()
            .chars()
            .take(LONGEST_NAME)
            .collect();
        Ok(Filter {
            before,
            action: Action::from_code(&self.aktion),
            person: Some(person).filter(|person| !person.is_empty()),
            from: day_from_field(&self.von).map(|(begin, _)| begin),
            until: day_from_field(&self.bis).map(|(_, end)| end),
        })
    }

    /// The query with one field changed; an empty value takes it away. The list starts anew.
    pub fn with(&self, field: &str, value: &str) -> String {
        let present = [
            ("aktion", self.aktion.as_str()),
            ("person", &self.person),
            ("von", &self.von),
            ("bis", &self.bis),
        ];
        address::query_with(present, field, value)
    }
}

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
