//! The list's address: its filters as a person chose them, and the addresses of what follows from them.

use jiff::Timestamp;
use serde::Deserialize;

use super::store::{Drafts, ListFilter};
use super::{Format, Status, TOPICS};
use crate::error::Result;
use crate::web::{Secret, TenantVisitor, address, cursor};

/// The rows of a page.
pub const PAGE: usize = 20;

/// What the staff's list calls drafts where the others have a status.
pub const DRAFT: &str = "entwurf";

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
            drafts: Drafts::default(),
        })
    }

    /// The filter for the body's staff, who see drafts, too.
    pub fn staff_filter(&self, secret: &Secret, visitor: &TenantVisitor) -> Result<ListFilter> {
        let drafts = if self.status == DRAFT {
            Drafts::Only
        } else {
            Drafts::Also
        };
        Ok(ListFilter {
            drafts,
            ..self.filter(secret, visitor)?
        })
    }

    /// Whether something narrows the list.
    pub fn is_narrow(&self) -> bool {
        [&self.status, &self.format, &self.thema, &self.q]
            .iter()
            .any(|field| !field.trim().is_empty())
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
