//! What an organisation's draft of a contribution becomes: a contribution like any other, by the organisation.

use futures_util::future::BoxFuture;
use maud::{Markup, html};

use super::intake::Intake;
use super::rules::Wording;
use super::write::write_as;
use crate::consultations::Method;
use crate::db::TenantTx;
use crate::error::{FieldErrors, Result};
use crate::organisations::{DraftText, Outlet, ReleaseWords};
use crate::ui::text;

/// Contributions in the name of organisations.
pub struct ContributionOutlet(pub Intake);

impl Outlet for ContributionOutlet {
    fn kind(&self) -> &'static str {
        "contribution"
    }

    fn method(&self) -> &'static str {
        Method::Contributions.code()
    }

    fn checked(&self, title: &str, body: &str) -> Result<DraftText, FieldErrors> {
        let Wording { title, body } = Wording::of_contribution(Some(title), body)?;
        Ok(DraftText { title, body })
    }

    fn shown(&self, body: &str) -> Markup {
        html! { div.prose { (text::render(body)) } }
    }

    fn words(&self) -> ReleaseWords {
        ReleaseWords {
            lead: "organisation-draft-decide-lead",
            go: "organisation-draft-release",
            result: "organisation-draft-result",
        }
    }

    fn publish<'a>(
        &'a self,
        tx: &'a TenantTx<'_>,
        consultation: i64,
        participant: i64,
        text: DraftText,
    ) -> BoxFuture<'a, Result<i64>> {
        let DraftText { title, body } = text;
        Box::pin(async move {
            Ok(
                write_as(tx, &self.0, participant, consultation, Wording { title, body })
                    .await?
                    .id,
            )
        })
    }

    fn path(&self, consultation: i64, id: i64) -> String {
        format!("/beteiligungen/{consultation}/beitraege/{id}#beitrag-{id}")
    }
}
