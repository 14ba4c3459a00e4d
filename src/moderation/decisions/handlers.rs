//! The author's view: decisions on what the own account wrote, and objecting to them.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::PAGE;
use super::store::{self, Statement};
use super::views::{self, OwnEntry, StatementPage};
use crate::contributions;
use crate::db::TenantId;
use crate::error::{Error, Result};
use crate::moderation::rules::Cause;
use crate::moderation::{Row, appeals};
use crate::ui::Errors;
use crate::web::page::see_other;
use crate::web::{Address, Form, Id, Portal, Search, Visitor, cursor};

/// Where the list goes on.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    nach: String,
}

/// What is typed against a decision.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AppealForm {
    argument: String,
}

/// The decisions on what the account wrote, in all tenants.
pub async fn list(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(query): Search<ListQuery>,
) -> Result<Response> {
    let account = visitor.signed_in()?;
    let list_name = format!("account/{}/decisions", account.id);
    let before = match query.nach.as_str() {
        "" => i64::MAX,
        sealed => cursor::open::<i64>(&portal.secret, &list_name, sealed)?,
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(account.id).await?;
    let mut rows = tx.run(store::own_decisions(before)).await?;
    tx.commit().await?;
    let next = cursor::cut(&portal.secret, &list_name, &mut rows, PAGE, |last| last.id)?;
    let tenants = portal.tenants.get();
    let entries: Vec<_> = rows
        .iter()
        .map(|decision| OwnEntry {
            body: tenants
                .by_id(decision.tenant_id)
                .map(|tenant| tenant.name.clone())
                .unwrap_or_default(),
            decision,
        })
        .collect();
    let continued = !query.nach.is_empty();
    Ok(visitor.page(&portal, views::list(&visitor, &entries, next, continued)))
}

async fn find(portal: &Portal, visitor: &Visitor, id: i64) -> Result<Statement> {
    let account = visitor.signed_in()?;
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(account.id).await?;
    let found = tx.run(store::own_decision(id)).await?;
    tx.commit().await?;
    found.ok_or(Error::NotFound)
}

async fn page(
    portal: &Portal,
    visitor: &Visitor,
    statement: &Statement,
    argument: &str,
    errors: &Errors,
) -> Result<crate::ui::Page> {
    let tenant_id = TenantId(statement.tenant_id);
    let cause = portal.db.read(tenant_id, store::cause(statement.id)).await?;
    let tenants = portal.tenants.get();
    let tenant = tenants.by_id(statement.tenant_id).ok_or(Error::NotFound)?;
    let href = match (statement.consultation_id, statement.contribution_id, statement.post_id) {
        (Some(consultation), Some(contribution), Some(post)) => Some(format!(
            "{}{}",
            tenant.path(),
            contributions::place(consultation, contribution, post)
        )),
        _ => None,
    };
    Ok(views::statement(&StatementPage {
        visitor,
        body: &tenant.name,
        href,
        statement,
        cause: cause.as_deref().and_then(Cause::from_code),
        argument,
        errors,
    }))
}

/// The statement of reasons.
pub async fn show(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let statement = find(&portal, &visitor, id).await?;
    let page = page(&portal, &visitor, &statement, "", &Errors::new()).await?;
    Ok(visitor.page(&portal, page))
}

/// Objects to a decision.
pub async fn appeal(
    State(portal): State<Portal>,
    visitor: Visitor,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<AppealForm>,
) -> Result<Response> {
    let statement = find(&portal, &visitor, id).await?;
    let appeal = appeals::NewAppeal {
        decision: id,
        account: Some(visitor.signed_in()?.id),
        report: None,
        argument: &form.argument,
        language: visitor.language,
    };
    match appeals::object(&portal, TenantId(statement.tenant_id), appeal).await {
        Ok(()) => Ok(see_other(&format!("/konto/entscheidungen/{id}"))),
        Err(error) => {
            let errors = appeals::errors(visitor.language, error)?;
            let page = page(&portal, &visitor, &statement, &form.argument, &errors).await?;
            let shown = visitor.page(&portal, page);
            Ok(axum::response::IntoResponse::into_response((
                axum::http::StatusCode::UNPROCESSABLE_ENTITY,
                shown,
            )))
        }
    }
}
