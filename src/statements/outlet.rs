//! What an organisation's draft of a statement becomes: a statement like any other, by the organisation.

use futures_util::future::BoxFuture;
use maud::{Markup, html};

use super::form::content;
use super::letters::About;
use super::store::{self, Sender};
use crate::consultations::Method;
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::i18n::Language;
use crate::organisations::{DraftText, Outlet, ReleaseWords};

/// Statements in the name of organisations.
pub struct StatementOutlet;

impl Outlet for StatementOutlet {
    fn kind(&self) -> &'static str {
        "statement"
    }

    fn method(&self) -> &'static str {
        Method::Statements.code()
    }

    fn checked(&self, title: &str, body: &str) -> Result<DraftText, FieldErrors> {
        let store::Content { title, body } = content(title, body)?;
        Ok(DraftText { title, body })
    }

    fn shown(&self, body: &str) -> Markup {
        html! { p.lines { (body) } }
    }

    fn words(&self) -> ReleaseWords {
        ReleaseWords {
            lead: "formal-release-lead",
            go: "formal-release",
            result: "formal-release-result",
        }
    }

    fn publish<'a>(
        &'a self,
        tx: &'a TenantTx<'_>,
        consultation: i64,
        participant: i64,
        text: DraftText,
    ) -> BoxFuture<'a, Result<i64>> {
        let content = store::Content {
            title: text.title,
            body: text.body,
        };
        Box::pin(async move {
            let said = (content, Sender::default());
            let new = store::insert(consultation, Some(participant), said, Language::default());
            let id = tx.run(new).await?.ok_or(Error::Refused("formal-error-closed"))?;
            tx.run(store::order_letters(id, About::Received)).await?;
            Ok(id)
        })
    }

    fn path(&self, _: i64, id: i64) -> String {
        format!("/stellungnahmen/{id}")
    }
}
