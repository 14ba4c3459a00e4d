//! The vote's form: plain buttons, or without loading the page again.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::REFERER;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{Counts, Value};
use crate::contributions;
use crate::error::{Error, FieldErrors, Result};
use crate::ui::parts::{VotePanel, vote_panel};
use crate::web::page::see_other;
use crate::web::{Account, Address, Form, Id, Portal, TenantVisitor};

/// The ids in the form's address.
#[derive(Deserialize)]
pub struct VoteAddress {
    id: Id,
    beitrag: Id,
}

/// The button that was pressed.
#[derive(Deserialize)]
pub struct VoteForm {
    #[serde(default)]
    value: String,
}

/// Gives, changes or withdraws a vote. The page's script asks for the panel alone with `X-Fragment: 1`.
pub async fn vote(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(VoteAddress { id, beitrag }): Address<VoteAddress>,
    headers: HeaderMap,
    Form(form): Form<VoteForm>,
) -> Result<Response> {
    let account = visitor.visitor.signed_in()?;
    let value = match form.value.as_str() {
        "withdraw" => None,
        code => Some(Value::from_code(code).ok_or_else(|| FieldErrors::one("value", "error-choice"))?),
    };
    let counts = stored(&portal, &visitor, account, (id.0, beitrag.0), value).await?;
    let path = contributions::path(&visitor, id.0, beitrag.0);
    if headers.contains_key("x-fragment") {
        return Ok(fragment(&visitor, &path, value, &counts).into_response());
    }
    let back = referring_page(&headers, &visitor.path(format_args!("/beteiligungen/{}", id.0))).unwrap_or(&path);
    Ok(see_other(&format!("{back}#beitrag-{}", beitrag.0)))
}

async fn stored(
    portal: &Portal,
    visitor: &TenantVisitor,
    account: &Account,
    (consultation, contribution): (i64, i64),
    value: Option<Value>,
) -> Result<Counts> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let counts = match value {
        Some(value) => super::cast(&tx, account, contribution, value).await?,
        None => super::withdraw(&tx, account, contribution).await?,
    };
    if counts.consultation_id != consultation {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(counts)
}

fn fragment(visitor: &TenantVisitor, path: &str, value: Option<Value>, counts: &Counts) -> maud::Markup {
    vote_panel(&VotePanel {
        language: visitor.language(),
        action: &format!("{path}/stimme"),
        csrf: &visitor.visitor.csrf,
        agree: counts.agree,
        neutral: counts.neutral,
        disagree: counts.disagree,
        own: value.map(Value::code),
        open: true,
        signed_in: true,
        sign_in_href: "",
        title: &counts.title,
    })
}

/// Path and query of the page that the form stood on, if it is one of this consultation's.
fn referring_page<'h>(headers: &'h HeaderMap, consultation: &str) -> Option<&'h str> {
    let referer = headers.get(REFERER)?.to_str().ok()?;
    let (_, rest) = referer.split_once("://")?;
    let page = rest[rest.find('/')?..].split('#').next()?;
    let after = page.strip_prefix(consultation)?;
    // `/beteiligungen/1` must not fit `/beteiligungen/12`; under `/kommentare` a form was shown again after a POST.
    (!after.ends_with("/kommentare") && (after.is_empty() || after.starts_with(['/', '-', '?']))).then_some(page)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{REFERER, referring_page};

    #[test]
    fn the_way_back_is_a_page_of_the_same_consultation() {
        let back = |referer: &'static str| {
            let headers = HeaderMap::from_iter([(REFERER, HeaderValue::from_static(referer))]);
            referring_page(&headers, "/dresden/beteiligungen/1").map(str::to_owned)
        };
        let page = "/dresden/beteiligungen/1-radweg?sortierung=alt&nach=x";
        assert_eq!(
            back("http://localhost:8080/dresden/beteiligungen/1-radweg?sortierung=alt&nach=x#a"),
            Some(page.into())
        );
        assert_eq!(
            back("http://localhost/dresden/beteiligungen/1"),
            Some("/dresden/beteiligungen/1".into())
        );
        assert_eq!(back("http://localhost/dresden/beteiligungen/12"), None);
        assert_eq!(back("https://elsewhere.example//x/dresden/beteiligungen/1"), None);
        assert_eq!(back("nonsense"), None);
    }
}
