//! Who may do what staff and operators do. Each such permission is judged here and nowhere else, so that whatever is
//! asked of these people besides their role has one place: the second factor, without which nobody works for a body or
//! the platform. Who lacks the permission learns that and is asked for nothing.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Timestamp;
use maud::{Markup, html};

use super::session::Account;
use super::{Portal, Role, TenantVisitor, Visitor};
use crate::error::{Error, Result};
use crate::ui::layout::NoticeKind;
use crate::ui::{parts, time};

/// Somebody who works for the body, as whatever.
pub struct Staff(pub TenantVisitor);

/// Somebody who decides who works for the body.
pub struct Administrator(pub TenantVisitor);

/// An operator of the platform.
pub struct Operator {
    /// The person before the page.
    pub visitor: Visitor,
    /// Their account.
    pub account: Account,
}

/// Somebody who may read what the body's administrator reads: the administrator, or an operator who looks in.
///
/// Looking in opens the pages that take this extractor and nothing else: the body's team and its log, and the log's
/// files. They hold nothing that citizens keep to themselves, and no handler that changes something takes it.
pub struct Insight {
    /// The person before the page.
    pub visitor: TenantVisitor,
    /// When the operator's look ends; none for the body's own people.
    pub until: Option<Timestamp>,
}

/// The visitor, if they have the role in the body. Who works for it as something else is told what is missing; nobody
/// else learns that something is there.
pub async fn staff(parts: &mut Parts, portal: &Portal, role: Role, missing: &'static str) -> Result<TenantVisitor> {
    let visitor = TenantVisitor::from_request_parts(parts, portal).await?;
    let account = visitor.visitor.signed_in()?;
    if account.holds(role, visitor.tenant.id) {
        account.with_second_factor()?;
        Ok(visitor)
    } else if visitor.is_staff() {
        Err(Error::Forbidden(missing))
    } else {
        Err(Error::NotFound)
    }
}

impl FromRequestParts<Portal> for Staff {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let visitor = TenantVisitor::from_request_parts(parts, portal).await?;
        let account = visitor.visitor.signed_in()?;
        if !visitor.is_staff() {
            return Err(Error::NotFound);
        }
        account.with_second_factor()?;
        Ok(Self(visitor))
    }
}

impl FromRequestParts<Portal> for Administrator {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        staff(parts, portal, Role::Admin, "error-forbidden-admin")
            .await
            .map(Self)
    }
}

impl FromRequestParts<Portal> for Operator {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let visitor = Visitor::from_request_parts(parts, portal).await?;
        let account = visitor.account.clone().filter(|account| account.operator);
        let account = account.ok_or(Error::NotFound)?;
        account.with_second_factor()?;
        Ok(Self { visitor, account })
    }
}

impl FromRequestParts<Portal> for Insight {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let visitor = TenantVisitor::from_request_parts(parts, portal).await?;
        let account = visitor.visitor.signed_in()?;
        let until = account.looks_into(visitor.tenant.id);
        if until.is_some() && !account.holds(Role::Admin, visitor.tenant.id) {
            account.with_second_factor()?;
            return Ok(Self { visitor, until });
        }
        let Administrator(visitor) = Administrator::from_request_parts(parts, portal).await?;
        Ok(Self { visitor, until: None })
    }
}

impl Insight {
    /// Tells an operator on whose pages they are and until when.
    pub fn banner(&self) -> Markup {
        let language = self.visitor.language();
        html! {
            @if let Some(until) = self.until {
                (parts::alert(NoticeKind::Warning, language.t("web-insight-title"), &html! {
                    p { (language.tf("web-insight", &[("until", time::date_time(language, until).into())])) }
                    p { a href={ "/plattform/stellen/" (self.visitor.tenant.slug) } { (language.t("web-insight-end")) } }
                }))
            }
        }
    }
}
