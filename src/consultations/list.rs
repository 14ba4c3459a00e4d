//! The list's address: its filters as a person chose them, and the addresses of what follows from them.

use jiff::Timestamp;
use serde::Deserialize;

use super::store::ListFilter;
use super::{Format, Status, TOPICS};
use crate::error::Result;
use crate::web::{Secret, TenantVisitor, address, cursor};

/// The rows of a page.
pub const PAGE: usize = 20;

/// The query of the list's address. Empty fields are as none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    pub status: String,
    pub format: String,
    pub thema: String,
    pub q: String,
    pub nach: String,
}

impl ListQuery {
    /// No filters, from there on.
    pub fn after(nach: String) -> Self {
        Self {
            nach,
            ..Self::default()
        }
    }

    /// The filter for the store. A value that does not exist filters nothing; a foreign cursor is refused.
    pub fn filter(&self, secret: &Secret, visitor: &TenantVisitor) -> Result<ListFilter> {
        let after = match self.nach.as_str() {
            "" => None,
            sealed => Some(cursor::open::<(Timestamp, i64)>(secret, &list_name(visitor), sealed)?),
        };
        let text = self.q.replace('\0', "");
        Ok(ListFilter {
            status: Status::from_code(&self.status),
            format: Format::from_code(&self.format),
            topic: TOPICS
                .iter()
                .find(|(code, _)| *code == self.thema)
                .map(|(code, _)| (*code).to_owned()),
            text: Some(text.trim().chars().take(200).collect()).filter(|text: &String| !text.is_empty()),
            after,
            drafts: false,
        })
    }

    /// The address with one field changed; an empty value takes the filter away. The page starts anew.
    pub fn href(&self, action: &str, field: &str, value: &str) -> String {
        let fields = [
            ("status", self.status.as_str()),
            ("format", &self.format),
            ("thema", &self.thema),
            ("q", &self.q),
        ];
        format!("{action}{}", address::query_with(fields, field, value))
    }
}

/// The name of the list to which its cursors are bound.
pub fn list_name(visitor: &TenantVisitor) -> String {
    format!("{}/consultations", visitor.tenant.id)
}
