//! The time that a consultation or a phase spans, as it is typed: editors name its last day, which belongs to it.

use jiff::Timestamp;

use crate::ui::time::{begin_fields, begin_from_fields, end_fields, end_from_fields, from_field};

/// A day and, if it is wanted, a time of day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MomentFields {
    pub day: String,
    pub time: String,
}

/// The first and the last moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeriodFields {
    pub begin: MomentFields,
    pub end: MomentFields,
}

impl MomentFields {
    fn of((day, time): (String, String)) -> Self {
        Self { day, time }
    }

    /// Takes the day's field. Forms that were open while the portal was updated send `2026-03-01T08:00` in it.
    fn put_day(&mut self, value: String, fields: fn(Timestamp) -> (String, String)) {
        match from_field(&value).filter(|_| value.contains('T')) {
            Some(moment) => *self = Self::of(fields(moment)),
            None => self.day = value,
        }
    }

    fn put_time(&mut self, value: String) {
        if !value.is_empty() {
            self.time = value;
        }
    }
}

impl PeriodFields {
    /// What the fields hold when the form is opened.
    pub fn of(begin: Timestamp, end: Timestamp) -> Self {
        Self {
            begin: MomentFields::of(begin_fields(begin)),
            end: MomentFields::of(end_fields(end)),
        }
    }

    /// Takes a field by its name, in which a consultation starts and a phase begins. Answers whether it is one of these.
    pub fn put(&mut self, name: &str, value: String) -> bool {
        match name {
            "starts_at" | "begins_at" => self.begin.put_day(value, begin_fields),
            "starts_at_time" | "begins_at_time" => self.begin.put_time(value),
            "ends_at" => self.end.put_day(value, end_fields),
            "ends_at_time" => self.end.put_time(value),
            _ => return false,
        }
        true
    }

    /// When it begins. A field knows no seconds: left as it was, it means what stood there.
    pub fn begin(&self, stood: Option<Timestamp>) -> Option<Timestamp> {
        stood
            .filter(|stood| MomentFields::of(begin_fields(*stood)) == self.begin)
            .or_else(|| begin_from_fields(&self.begin.day, &self.begin.time))
    }

    /// The first moment that does not belong to it.
    pub fn end(&self, stood: Option<Timestamp>) -> Option<Timestamp> {
        stood
            .filter(|stood| MomentFields::of(end_fields(*stood)) == self.end)
            .or_else(|| end_from_fields(&self.end.day, &self.end.time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> PeriodFields {
        let mut period = PeriodFields::default();
        for (name, value) in fields {
            assert!(period.put(name, (*value).to_owned()), "{name}");
        }
        period
    }

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_belongs_to_the_period() {
        let whole_days = typed(&[
            ("starts_at", "2026-03-01"),
            ("starts_at_time", ""),
            ("ends_at", "2026-03-31"),
        ]);
        assert_eq!(whole_days.begin(None), Some(moment("2026-03-01T00:00:00+01:00")));
        assert_eq!(whole_days.end(None), Some(moment("2026-04-01T00:00:00+02:00")));
        let evening = typed(&[("ends_at", "2026-03-31"), ("ends_at_time", "18:00")]);
        assert_eq!(evening.end(None), Some(moment("2026-03-31T18:00:00+02:00")));
        let midnight = typed(&[("ends_at", "2026-03-31"), ("ends_at_time", "00:00")]);
        assert_eq!(
            midnight.end(None),
            whole_days.end(None),
            "nobody names a last day that has no hour"
        );
        for (day, time) in [("", ""), ("31.3.", ""), ("2026-03-31", "25:00"), ("2026-02-30", "")] {
            assert_eq!(
                typed(&[("ends_at", day), ("ends_at_time", time)]).end(None),
                None,
                "{day} {time}"
            );
        }
    }

    #[test]
    fn seconds_stay_as_long_as_nobody_touches_the_fields() {
        let (begin, end) = (moment("2026-03-01T08:00:30Z"), moment("2026-04-01T22:00:30Z"));
        let mut period = PeriodFields::of(begin, end);
        assert_eq!(
            (period.begin.time.as_str(), period.end.day.as_str()),
            ("09:00", "2026-04-01")
        );
        assert_eq!(
            (period.begin(Some(begin)), period.end(Some(end))),
            (Some(begin), Some(end))
        );
        period.put("ends_at", "2026-04-02".into());
        assert_eq!(period.end(Some(end)), Some(moment("2026-04-02T22:00:00Z")));
    }

    #[test]
    fn an_older_form_sends_day_and_time_in_one() {
        let period = typed(&[
            ("begins_at", "2026-03-01T08:00"),
            ("ends_at", "2026-04-01T00:00"),
            ("ends_at_time", ""),
        ]);
        assert_eq!(
            period,
            PeriodFields::of(period.begin(None).unwrap(), moment("2026-04-01T00:00:00+02:00"))
        );
        assert_eq!(
            (period.begin.time.as_str(), period.end.day.as_str()),
            ("08:00", "2026-03-31")
        );
    }
}
