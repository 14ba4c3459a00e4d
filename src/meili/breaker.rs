//! A circuit breaker: who is away is not waited for by everybody.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Failures in a row after which it opens.
const FAILURES: u32 = 3;
/// For how long it then stays open, and how often it is tried after that.
const PAUSE: Duration = Duration::from_secs(5);

/// Closed as long as things go well, open after failures in a row. Open it lets one question pass each [`PAUSE`] (half
/// open), and closes with the first that is answered.
#[derive(Debug, Default)]
pub struct Breaker(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    failures: u32,
    /// Until when nothing passes.
    open_until: Option<Instant>,
}

impl Breaker {
    /// Whether a question may be asked now. In the half-open state the one who hears yes is the probe.
    pub fn admits(&self, now: Instant) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match state.open_until {
            None => true,
            Some(until) if now < until => false,
            Some(_) => {
                state.open_until = Some(now + PAUSE);
                true
            }
        }
    }

    /// A question was answered.
    pub fn succeeded(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = State::default();
    }

    /// A question was not answered; answers whether this one opened it.
    pub fn failed(&self, now: Instant) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.failures = state.failures.saturating_add(1);
        if state.failures < FAILURES {
            return false;
        }
        state.open_until = Some(now + PAUSE);
        state.failures == FAILURES
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;
    use tokio::time::Instant;

    use super::{Breaker, FAILURES, PAUSE};

    #[test]
    fn it_opens_after_failures_in_a_row_and_lets_one_probe_pass_after_the_pause() {
        let (breaker, start) = (Breaker::default(), Instant::now());
        breaker.failed(start);
        breaker.succeeded();
        for failure in 1..=FAILURES {
            assert!(breaker.admits(start));
            assert_eq!(breaker.failed(start), failure == FAILURES);
        }
        assert!(!breaker.admits(start + PAUSE / 2));
        assert!(breaker.admits(start + PAUSE));
        assert!(!breaker.admits(start + PAUSE));
        assert!(!breaker.failed(start + PAUSE), "told of once");
        assert!(!breaker.admits(start + PAUSE + PAUSE / 2));
        assert!(breaker.admits(start + PAUSE + PAUSE));
        breaker.succeeded();
        assert!(breaker.admits(start + PAUSE + PAUSE));
    }

    proptest! {
        /// Whoever is away for ever costs a bounded number of questions, and whoever is back is asked again.
        #[test]
        fn one_who_is_away_is_asked_rarely(steps in prop::collection::vec(0_u64..3000, 1..200)) {
            let (breaker, start) = (Breaker::default(), Instant::now());
            let (mut now, mut asked) = (start, 0);
            for step in steps {
                now += Duration::from_millis(step);
                if breaker.admits(now) {
                    asked += 1;
                    breaker.failed(now);
                }
            }
            let pauses = (now - start).as_secs() / PAUSE.as_secs();
            prop_assert!(asked <= u64::from(FAILURES) + pauses);
            prop_assert!(breaker.admits(now + PAUSE));
        }
    }
}
