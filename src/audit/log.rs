//! Whose log is read, and what is looked for in it.

use serde::Deserialize;

use super::store::{self, Filter};
use super::{Action, Record};
use crate::db::TenantId;
use crate::error::Result;
use crate::ui::time::day_from_field;
use crate::web::{Portal, address, cursor};

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
    pub fn name(self) -> String {
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
    pub fn filter(&self, portal: &Portal, log: Log) -> Result<Filter> {
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
