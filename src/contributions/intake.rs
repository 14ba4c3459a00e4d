//! What every wording passes on its way in, without this feature knowing who looks at it.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use futures_util::future::BoxFuture;

use super::store;
use crate::db::TenantTx;
use crate::error::{Error, Result};
use crate::house_rules::Consent;
use crate::web::Portal;
use crate::web::limit::Client;

/// A wording that was just stored.
pub struct Fresh<'a> {
    /// The post.
    pub id: i64,
    /// Empty of comments.
    pub title: &'a str,
    /// Markdown.
    pub body: &'a str,
    /// Stands for the network that it came from without telling which; none where that is not known.
    pub network: Option<[u8; 16]>,
}

/// Who looks at wordings.
pub trait Reviewer: Send + Sync {
    /// Looks at a wording in the transaction that stores it. Answers whether it waits, seen by its author alone, until
    /// somebody has decided.
    fn review<'a>(&'a self, tx: &'a TenantTx<'_>, fresh: &'a Fresh<'a>) -> BoxFuture<'a, Result<bool>>;
}

/// Everybody who looks; `app.rs` names them.
#[derive(Clone, Default)]
pub struct Reviewers(Arc<[Box<dyn Reviewer>]>);

impl Reviewers {
    /// These reviewers.
    pub fn new(reviewers: Vec<Box<dyn Reviewer>>) -> Self {
        Self(reviewers.into())
    }
}

/// The way in of a request's texts.
#[derive(Clone, Default)]
pub struct Intake {
    reviewers: Reviewers,
    network: Option<[u8; 16]>,
    pub(super) consent: Consent,
}

impl FromRequestParts<Portal> for Intake {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let Client(household) = Client::from_request_parts(parts, portal).await?;
        let tag = portal.secret.tag("network", network(household).to_string().as_bytes());
        Ok(Self {
            reviewers: parts.extensions.get::<Reviewers>().cloned().unwrap_or_default(),
            network: tag[..16].try_into().ok(),
            consent: Consent::None,
        })
    }
}

/// The network that a household stands in: of an IPv4 address its first 24 bits, of IPv6 the 64 that a household has.
fn network(household: IpAddr) -> IpAddr {
    match household {
        IpAddr::V4(address) => Ipv4Addr::from_bits(address.to_bits() & !0xff).into(),
        v6 @ IpAddr::V6(_) => v6,
    }
}

impl Intake {
    /// For texts that come by no request of their author's.
    pub fn new(reviewers: Reviewers) -> Self {
        Self {
            reviewers,
            ..Self::default()
        }
    }

    /// With what the author says to the house rules.
    #[must_use]
    pub fn with(self, consent: Consent) -> Self {
        Self { consent, ..self }
    }

    /// Shows a stored wording to the reviewers and answers whether it waits now.
    pub(super) async fn pass(&self, tx: &TenantTx<'_>, id: i64, title: &str, body: &str) -> Result<bool> {
        let fresh = Fresh {
            id,
            title,
            body,
            network: self.network,
        };
        let mut waits = false;
        for reviewer in self.reviewers.0.iter() {
            waits |= reviewer.review(tx, &fresh).await?;
        }
        if waits {
            tx.run(store::hold(id)).await?;
        }
        Ok(waits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_network() {
        let network = |address: &str| network(address.parse().unwrap()).to_string();
        assert_eq!(network("192.0.2.77"), "192.0.2.0");
        assert_eq!(network("2001:db8:0:1::"), "2001:db8:0:1::");
    }
}
