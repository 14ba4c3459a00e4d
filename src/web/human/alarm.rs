//! Whether a body's forms are under attack: more comes from people without an account than people send.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// How long it must be calm until an alarm ends.
const CALM: SignedDuration = SignedDuration::from_hours(1);

/// The alarms of all bodies, as this server sees them. There are only so many bodies.
#[derive(Default)]
pub struct Alarms(Mutex<HashMap<i64, Timestamp>>);

impl Alarms {
    /// Raises a body's alarm, or lets it go on.
    pub fn raise(&self, tenant: i64, now: Timestamp) {
        let mut alarms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let until = now.saturating_add(CALM).unwrap_or(now);
        if alarms.insert(tenant, until).is_none_or(|before| before <= now) {
            metrics::counter!("form_alarms_total").increment(1);
            tracing::warn!(
                tenant,
                "many forms from people without an account: they are asked for a proof of work"
            );
        }
    }

    /// Until when a body's alarm lasts if it stays calm; none where there is none.
    pub fn until(&self, tenant: i64, now: Timestamp) -> Option<Timestamp> {
        let alarms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        alarms.get(&tenant).copied().filter(|until| *until > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_ends_after_an_hour_of_calm() {
        let (alarms, start) = (Alarms::default(), Timestamp::UNIX_EPOCH);
        let after = |minutes: i64| start + SignedDuration::from_mins(minutes);
        assert_eq!(alarms.until(1, start), None);
        alarms.raise(1, start);
        assert_eq!(alarms.until(1, after(59)), Some(after(60)));
        assert_eq!(alarms.until(2, after(59)), None, "others have none");
        alarms.raise(1, after(59));
        assert_eq!(alarms.until(1, after(118)), Some(after(119)));
        assert_eq!(alarms.until(1, after(119)), None);
    }
}
