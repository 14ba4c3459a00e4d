//! A rate limiter's memory of bounded size: however many keys there are, there are only so many slots.
//!
//! A key has two slots, one in each half of the table, found by a hash that nobody outside can foretell. Both are
//! charged, and the key is let through as long as either has something left: who shares one slot with somebody busy is
//! not held up by that (as in a count-min sketch, Cormode and Muthukrishnan 2005).

use std::hash::{BuildHasher, Hash, RandomState};

use governor::clock::{Clock, DefaultClock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::{InMemoryState, NotKeyed, StateStore};
use governor::{Quota, RateLimiter};

/// Slots of one half: 512 kB.
const HALF: usize = 1 << 16;

struct Slots(Box<[InMemoryState]>);

impl StateStore for Slots {
    type Key = usize;

    fn measure_and_replace<T, F, E>(&self, slot: &usize, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        self.0[*slot].measure_and_replace(&NotKeyed::NonKey, decide)
    }
}

/// Limits each key by the same quota.
pub struct SlottedLimiter<C: Clock + Clone = DefaultClock> {
    limiter: RateLimiter<usize, Slots, C, NoOpMiddleware<C::Instant>>,
    clock: C,
    hasher: RandomState,
}

impl SlottedLimiter {
    /// A limiter by the machine's clock.
    pub fn new(quota: Quota) -> Self {
        Self::with_clock(quota, DefaultClock::default())
    }
}

impl<C: Clock + Clone> SlottedLimiter<C> {
    fn with_clock(quota: Quota, clock: C) -> Self {
        let slots = std::iter::repeat_with(InMemoryState::default).take(2 * HALF).collect();
        Self {
            limiter: RateLimiter::new(quota, Slots(slots), clock.clone()),
            clock,
            hasher: RandomState::new(),
        }
    }

    /// Takes one of the key's allowance, or answers the nanoseconds until there is one again.
    pub fn take(&self, key: &impl Hash) -> Result<(), u64> {
        let hash = self.hasher.hash_one(key);
        let half = HALF as u64;
        #[expect(clippy::cast_possible_truncation, reason = "below the number of slots")]
        let slots = [(hash % half) as usize, HALF + ((hash >> 32) % half) as usize];
        let now = self.clock.now();
        let waits = slots.map(|slot| match self.limiter.check_key(&slot) {
            Ok(()) => 0,
            Err(refusal) => refusal.earliest_possible().duration_since(now).into(),
        });
        match waits[0].min(waits[1]) {
            0 => Ok(()),
            wait => Err(wait),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;
    use std::time::Duration;

    use governor::clock::FakeRelativeClock;

    use super::*;

    fn limiter() -> (SlottedLimiter<FakeRelativeClock>, FakeRelativeClock) {
        let clock = FakeRelativeClock::default();
        let quota = Quota::with_period(Duration::from_secs(6)).unwrap();
        let quota = quota.allow_burst(NonZeroU32::new(10).unwrap());
        (SlottedLimiter::with_clock(quota, clock.clone()), clock)
    }

    #[test]
    fn after_the_burst_one_is_earned_each_period() {
        let (limiter, clock) = limiter();
        for _ in 0..10 {
            limiter.take(&"a").unwrap();
        }
        assert_eq!(limiter.take(&"a"), Err(6_000_000_000));
        clock.advance(Duration::from_secs(5));
        assert_eq!(limiter.take(&"a"), Err(1_000_000_000));
        clock.advance(Duration::from_secs(1));
        limiter.take(&"a").unwrap();
        limiter.take(&"a").unwrap_err();
    }

    #[test]
    fn a_storm_from_everywhere_leaves_nearly_all_others_alone() {
        let (limiter, _) = limiter();
        // Ten thousand who use up all they have and more …
        for address in 0..10_000_u32 {
            for _ in 0..12 {
                let _ = limiter.take(&address);
            }
        }
        // … fill a seventh of each half, so one in about fifty meets two full slots.
        let refused = (1_000_000..1_010_000_u32)
            .filter(|address| limiter.take(address).is_err())
            .count();
        assert!(refused < 400, "{refused} of 10,000 were refused");
    }
}
