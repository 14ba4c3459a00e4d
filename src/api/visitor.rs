//! Who calls the API: a bearer token or nobody. Cookies count for nothing here, so no page can make a browser write.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::db::TenantId;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::web::visitor::{language_of, tenant_of};
use crate::web::{Account, Portal, Role, Tenant, session};

/// A caller before a tenant's data.
pub struct ApiVisitor {
    /// The body.
    pub tenant: Arc<Tenant>,
    /// The account of the token.
    pub account: Option<Account>,
    /// The language of texts in the answer.
    pub language: Language,
}

/// A caller with an account.
pub struct ApiPerson {
    /// The body.
    pub tenant: Arc<Tenant>,
    /// The account of the token.
    pub account: Account,
}

/// A caller who may edit the tenant's consultations.
pub struct ApiEditor {
    /// The body.
    pub tenant: Arc<Tenant>,
    /// The account of the token.
    pub account: Account,
    /// The language of texts in the answer.
    pub language: Language,
}

impl ApiVisitor {
    /// The tenant's id.
    pub fn id(&self) -> TenantId {
        self.tenant.tenant_id()
    }

    /// The account's id.
    pub fn account_id(&self) -> Option<i64> {
        self.account.as_ref().map(|account| account.id)
    }
}

impl FromRequestParts<Portal> for ApiVisitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let tenant = tenant_of(parts, portal)?;
        let account = session::by_bearer(portal, &parts.headers).await?;
        // A token that is not known is told, rather than taken for a stranger's reading.
        if account.is_none() && parts.headers.contains_key("authorization") {
            return Err(Error::SignInRequired);
        }
        if let Some(account) = &account {
            portal.limits.take_of_account(portal, parts, account.id).await?;
        }
        Ok(Self {
            tenant,
            account,
            language: language_of(&parts.headers),
        })
    }
}

impl FromRequestParts<Portal> for ApiPerson {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let visitor = ApiVisitor::from_request_parts(parts, portal).await?;
        let account = visitor.account.ok_or(Error::SignInRequired)?;
        Ok(Self {
            tenant: visitor.tenant,
            account,
        })
    }
}

impl FromRequestParts<Portal> for ApiEditor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let visitor = ApiVisitor::from_request_parts(parts, portal).await?;
        let account = visitor.account.ok_or(Error::SignInRequired)?;
        if !account.is(Role::Editor, visitor.tenant.id) {
            return Err(Error::Forbidden("error-forbidden-editor"));
        }
        Ok(Self {
            tenant: visitor.tenant,
            account,
            language: visitor.language,
        })
    }
}
