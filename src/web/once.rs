//! What is sent twice is stored once: by a double click, or by pressing again after an answer that got lost.
//!
//! A form's sending is known by all of its bytes, its token included, which is another one each time that the form is
//! opened; a program's by the header field `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07). The hash
//! stands in the transaction of what is stored, for a day, beside the place where that is to be seen: who sends again is
//! led there.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::limit::Client;
use super::typed::Typed;
use super::{Portal, session};
use crate::db::{Db, TenantId, TenantTx};
use crate::error::{Error, Result};
use crate::sql;

/// The header field of programs.
const HEADER: &str = "idempotency-key";
/// Its most bytes.
const LONGEST_KEY: usize = 255;

/// By what a request is known when it comes again; nothing of one that nobody can tell from others.
#[derive(Clone, Debug, Default)]
pub struct Once(Option<Vec<u8>>);

impl FromRequestParts<Portal> for Once {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let key = parts.headers.get(HEADER).map(|key| key.as_bytes().to_vec());
        if key.as_ref().is_some_and(|key| key.len() > LONGEST_KEY) {
            return Err(Error::BadRequest("error-idempotency-key"));
        }
        let typed = parts.extensions.get::<Typed>().and_then(Typed::bytes);
        match key.or_else(|| typed.map(<[u8]>::to_vec)) {
            Some(sent) => Self::of(parts, portal, &sent).await,
            None => Ok(Self(None)),
        }
    }
}

impl Once {
    /// By what somebody sent to an address. That must be something else each time that it is meant anew.
    pub(super) async fn of(parts: &mut Parts, portal: &Portal, sent: &[u8]) -> Result<Self> {
        let Client(household) = Client::from_request_parts(parts, portal).await?;
        let authorization = parts.headers.get("authorization");
        let who = session::session_token(&portal.config, &parts.headers)
            .map(String::into_bytes)
            .or_else(|| authorization.map(|value| value.as_bytes().to_vec()))
            .unwrap_or_else(|| household.to_string().into_bytes());
        Ok(Self::keyed(portal, &[parts.uri.path().as_bytes(), &who, sent]))
    }

    /// That of one thing among several that were sent together, each stored for itself.
    #[must_use]
    pub fn part(&self, portal: &Portal, thing: &[&[u8]]) -> Self {
        match &self.0 {
            Some(key) => Self::keyed(portal, &[&[key.as_slice()], thing].concat()),
            None => Self(None),
        }
    }

    fn keyed(portal: &Portal, pieces: &[&[u8]]) -> Self {
        Self(Some(portal.secret.tag("once", &pieces.join(&0)).to_vec()))
    }

    /// Whether the same was stored before.
    pub async fn is_known(&self, portal: &Portal, tenant: TenantId) -> Result<bool> {
        match &self.0 {
            Some(key) => {
                portal
                    .db
                    .read(tenant, sql!("once/known").bind(key.clone()).scalar())
                    .await
            }
            None => Ok(false),
        }
    }

    /// Commits what was stored and is to be seen at `place`; answers that. Had the same been sent before, nothing of it is
    /// kept, and the first one's place is answered.
    pub async fn commit(&self, tx: TenantTx<'_>, place: String) -> Result<String> {
        let Some(key) = &self.0 else {
            tx.commit().await?;
            return Ok(place);
        };
        let keep = sql!("once/keep").bind(key.clone()).bind(place.clone());
        let first: String = tx.run(keep.scalar()).await?;
        if first == place {
            tx.commit().await?;
        }
        Ok(first)
    }
}

/// Forgets what was sent more than a day ago.
pub async fn purge(db: &Db) -> Result<()> {
    db.read_system(sql!("once/purge").done()).await
}
