//! One body's readers never hold all connections, so that a storm there leaves some to the others.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::TenantId;
use crate::error::{Error, Result};

/// How many connections each body's readers may hold. There are only so many bodies.
pub(super) struct Fair {
    each: usize,
    places: RwLock<HashMap<TenantId, Arc<Semaphore>>>,
}

impl Fair {
    /// Two thirds of the connections for each.
    pub fn among(connections: usize) -> Self {
        Self {
            each: (connections * 2).div_ceil(3).max(1),
            places: RwLock::default(),
        }
    }

    /// Waits for one of the body's places, which is held until the permit is dropped.
    pub async fn turn(&self, tenant: TenantId, at_most: Duration) -> Result<OwnedSemaphorePermit> {
        let places = self.places(tenant);
        match tokio::time::timeout(at_most, places.acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(Error::Unavailable("too many read this body's pages".to_owned())),
        }
    }

    fn places(&self, tenant: TenantId) -> Arc<Semaphore> {
        let known = self.places.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(places) = known.get(&tenant) {
            return Arc::clone(places);
        }
        drop(known);
        let mut all = self.places.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(tenant).or_insert_with(|| Arc::new(Semaphore::new(self.each))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_visits_one_body_leaves_places_to_the_others() {
        let fair = Fair::among(6);
        let moment = Duration::from_millis(20);
        let mut held = Vec::new();
        for _ in 0..4 {
            held.push(fair.turn(TenantId(1), moment).await.unwrap());
        }
        assert!(matches!(
            fair.turn(TenantId(1), moment).await,
            Err(Error::Unavailable(_))
        ));
        held.push(fair.turn(TenantId(2), moment).await.unwrap());
        drop(held.remove(0));
        held.push(fair.turn(TenantId(1), moment).await.unwrap());
    }
}
