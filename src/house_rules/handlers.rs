//! Reading house rules, and publishing new ones.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::store;
use super::views::{self, RulesForm};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::error::{Error, FieldErrors, Result};
use crate::ui::{Errors, text};
use crate::web::form::{note, worded};
use crate::web::page::see_other;
use crate::web::{Address, Administrator, Form, Id, Portal, TenantVisitor};

/// The version in an address.
#[derive(Deserialize)]
pub struct VersionAddress {
    version: Id,
}

/// `GET /{tenant}/netiquette`.
pub async fn current(State(portal): State<Portal>, visitor: TenantVisitor) -> Result<Response> {
    let (rules, versions) = portal
        .db
        .read(visitor.id(), (store::find(None), store::versions()))
        .await?;
    Ok(visitor.page(&portal, views::rules(&visitor, rules.as_ref(), &versions)))
}

/// `GET /{tenant}/netiquette/{version}`: one of those in force earlier, or that is.
pub async fn version(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(VersionAddress { version: Id(version) }): Address<VersionAddress>,
) -> Result<Response> {
    let version = i32::try_from(version).map_err(|_| Error::NotFound)?;
    let flight = (store::find(Some(version)), store::versions());
    let (rules, versions) = portal.db.read(visitor.id(), flight).await?;
    if rules.is_none() && version != 0 {
        return Err(Error::NotFound);
    }
    Ok(visitor.page(&portal, views::rules(&visitor, rules.as_ref(), &versions)))
}

/// The form for a new version; the one in force stands in it.
pub async fn form(State(portal): State<Portal>, Administrator(visitor): Administrator) -> Result<Response> {
    let rules = portal.db.read(visitor.id(), store::find(None)).await?;
    let form = rules.map_or_else(
        || RulesForm {
            body: views::default_text(&visitor),
            ..RulesForm::default()
        },
        |rules| RulesForm {
            version: rules.version,
            body: rules.body,
            ..RulesForm::default()
        },
    );
    Ok(visitor.page(&portal, views::form(&visitor, &form, None, &Errors::new())))
}

/// Publishes a new version, or shows how it would look.
pub async fn publish(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Form(form): Form<RulesForm>,
) -> Result<Response> {
    let body = text::tidy(&form.body);
    let mut errors = FieldErrors::default();
    note(&mut errors, "body", text::check_body(&body));
    if errors.is_empty() && form.aktion == "vorschau" {
        let page = views::form(&visitor, &form, Some(&text::render(&body)), &Errors::new());
        return Ok(visitor.page(&portal, page));
    }
    if errors.is_empty() && !store_version(&portal, &visitor, form.version, body).await? {
        errors.add("", "house-rules-error-changed");
    }
    if errors.is_empty() {
        return Ok(see_other(&visitor.path("/netiquette")));
    }
    let errors = worded(visitor.language(), &errors);
    Ok(visitor.refused_page(&portal, views::form(&visitor, &form, None, &errors)))
}

/// Whether the version after this one was stored; not where somebody else did so meanwhile.
async fn store_version(portal: &Portal, visitor: &TenantVisitor, after: i32, body: String) -> Result<bool> {
    let account = visitor.visitor.signed_in()?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let name = account.display_name.clone();
    let Some(version) = tx.run(store::publish(after, body, name)).await? else {
        return Ok(false);
    };
    let subject = Subject::new("house_rules", i64::from(version), version.to_string());
    let entry = Entry::new(
        Actor::in_tenant(account, visitor.tenant.id),
        Action::HouseRulesPublished,
        subject,
    )
    .before(json!({ "version": after }))
    .after(json!({ "version": version }));
    tx.run(audit::record(visitor.id(), entry)).await?;
    tx.commit().await?;
    Ok(true)
}
