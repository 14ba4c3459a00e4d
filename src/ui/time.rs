//! Moments and periods in words, in the time of Europe/Berlin.

use std::sync::LazyLock;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use maud::Markup;

use super::parts;
use crate::i18n::Language;

static BERLIN: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC));

/// The begin of a day as a `time` field has it.
const MIDNIGHT: &str = "00:00";

fn local(moment: Timestamp) -> Zoned {
    moment.to_zoned(BERLIN.clone())
}

/// `12. März 2026`.
pub fn date(language: Language, moment: Timestamp) -> String {
    date_of(language, &local(moment))
}

/// A moment of this day or the next by the clock, as `14:05 Uhr`.
pub fn clock_time(language: Language, moment: Timestamp) -> String {
    let moment = local(moment);
    format!("{:02}:{:02}{}", moment.hour(), moment.minute(), clock(language))
}

/// `12. März 2026, 18:30 Uhr`.
pub fn date_time(language: Language, moment: Timestamp) -> String {
    let local = local(moment);
    let date = date_of(language, &local);
    format!("{date}, {:02}:{:02}{}", local.hour(), local.minute(), clock(language))
}

/// What follows the time of day.
fn clock(language: Language) -> &'static str {
    if language == Language::En {
        ""
    } else {
        language.t("time-clock")
    }
}

fn date_of(language: Language, local: &Zoned) -> String {
    let month = month(language, local.month());
    match language {
        Language::En => format!("{} {month} {}", local.day(), local.year()),
        _ => format!("{}. {month} {}", local.day(), local.year()),
    }
}

/// The last moment that belongs to a window [begin, end): midnight is told as the day that it ends.
pub fn last_moment(language: Language, end: Timestamp) -> String {
    if local(end).time() == jiff::civil::Time::midnight() {
        date(language, end - jiff::SignedDuration::from_secs(1))
    } else {
        date_time(language, end)
    }
}

/// The first moment that belongs to a window [begin, end): midnight is told as the day.
pub fn first_moment(language: Language, begin: Timestamp) -> String {
    if local(begin).time() == jiff::civil::Time::midnight() {
        date(language, begin)
    } else {
        date_time(language, begin)
    }
}

/// `1. März 2026 bis 31. März 2026`; within a day `1. März 2026, 18:00 bis 20:00 Uhr`.
pub fn period(language: Language, begin: Timestamp, end: Timestamp) -> String {
    let (from, to) = (local(begin), local(end));
    let within_a_day = from.date() == last_day(end);
    if within_a_day && from.time() == jiff::civil::Time::midnight() {
        return last_moment(language, end);
    }
    let (begin, end) = if within_a_day && from.date() == to.date() {
        let begin = format!("{}, {:02}:{:02}", date_of(language, &from), from.hour(), from.minute());
        (begin, format!("{:02}:{:02}{}", to.hour(), to.minute(), clock(language)))
    } else {
        (date(language, begin), last_moment(language, end))
    };
    language.tf("time-period", &[("begin", begin.into()), ("end", end.into())])
}

/// The last day of which something belongs to a window [begin, end).
fn last_day(end: Timestamp) -> Date {
    local(end - jiff::SignedDuration::from_nanos(1)).date()
}

/// The moment as a `<time>` element: the date.
pub fn date_element(language: Language, moment: Timestamp) -> Markup {
    parts::time(&moment.to_string(), &date(language, moment))
}

/// The moment as a `<time>` element: date and clock.
pub fn element(language: Language, moment: Timestamp) -> Markup {
    parts::time(&machine(moment), &date_time(language, moment))
}

/// The days, by the calendar, until the last one of a window that ends then; 0 on that day.
pub fn days_until(now: Timestamp, end: Timestamp) -> i64 {
    let days = local(now).date().until(last_day(end)).map(|span| span.get_days());
    days.map_or(0, i64::from).max(0)
}

/// Whether the moment lies on a day before that of `now`.
pub fn is_on_an_earlier_day(moment: Timestamp, now: Timestamp) -> bool {
    local(moment).date() < local(now).date()
}

/// Whether a window lasts for a month and for 30 days at least, counted from the day on which it begins (BGB, sections
/// 187(2) and 188(2)): for so long a plan has to be published (BauGB, section 3(2) sentence 1).
pub fn lasts_a_month(begin: Timestamp, end: Timestamp) -> bool {
    let first = local(begin).date();
    [Span::new().months(1), Span::new().days(30)].into_iter().all(|span| {
        let over = first.checked_add(span).and_then(|day| day.to_zoned(BERLIN.clone()));
        over.is_ok_and(|day| day.timestamp() <= end)
    })
}

/// The value of a `date` field.
pub fn day_field_value(moment: Timestamp) -> String {
    local(moment).strftime("%Y-%m-%d").to_string()
}

/// The values of the `date` and `time` fields of a window's begin; it needs no time if it begins with its day.
pub fn begin_fields(begin: Timestamp) -> (String, String) {
    let time = local(begin).strftime("%H:%M").to_string();
    let time = if time == MIDNIGHT { String::new() } else { time };
    (day_field_value(begin), time)
}

/// The values of the `date` and `time` fields of a window's last moment; it needs no time if it ends with its day.
pub fn end_fields(end: Timestamp) -> (String, String) {
    match begin_fields(end) {
        (_, time) if time.is_empty() => {
            let yesterday = local(end).date().yesterday().unwrap_or(Date::MIN);
            (yesterday.to_string(), time)
        }
        fields => fields,
    }
}

/// The begin of a window that a `date` and a `time` field name, in Berlin's time.
pub fn begin_from_fields(day: &str, time: &str) -> Option<Timestamp> {
    let time = if time.is_empty() { MIDNIGHT } else { time };
    let day: Date = day.trim().parse().ok()?;
    from_field(&format!("{day}T{time}"))
}

/// The end of a window whose last day, and the time of day if it ends within it, two fields name, in Berlin's time.
pub fn end_from_fields(day: &str, time: &str) -> Option<Timestamp> {
    match time {
        "" | MIDNIGHT => day_from_field(day).map(|(_, end)| end),
        time => begin_from_fields(day, time),
    }
}

/// The moment that a `datetime-local` field names, in Berlin's time.
pub fn from_field(text: &str) -> Option<Timestamp> {
    let civil: DateTime = text.trim().parse().ok()?;
    civil.to_zoned(BERLIN.clone()).ok().map(|zoned| zoned.timestamp())
}

/// The day [begin, end) that a `date` field names, in Berlin's time.
pub fn day_from_field(text: &str) -> Option<(Timestamp, Timestamp)> {
    let day: Date = text.trim().parse().ok()?;
    let begin = |day: Date| day.to_zoned(BERLIN.clone()).ok().map(|zoned| zoned.timestamp());
    Some((begin(day)?, begin(day.tomorrow().ok()?)?))
}

fn machine(moment: Timestamp) -> String {
    Timestamp::from_second(moment.as_second()).unwrap_or(moment).to_string()
}

fn month(language: Language, month: i8) -> &'static str {
    let key = match month {
        1 => "time-month-1",
        2 => "time-month-2",
        3 => "time-month-3",
        4 => "time-month-4",
        5 => "time-month-5",
        6 => "time-month-6",
        7 => "time-month-7",
        8 => "time-month-8",
        9 => "time-month-9",
        10 => "time-month-10",
        11 => "time-month-11",
        _ => "time-month-12",
    };
    language.t(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_ends_at_midnight_ends_the_day_before() {
        let begin = "2026-03-01T00:00:00+01:00".parse().unwrap();
        let end = "2026-04-01T00:00:00+02:00".parse().unwrap();
        assert_eq!(period(Language::De, begin, end), "1. März 2026 bis 31. März 2026");
        let end = "2026-03-31T18:00:00+02:00".parse().unwrap();
        assert_eq!(last_moment(Language::De, end), "31. März 2026, 18:00 Uhr");
    }

    #[test]
    fn a_window_within_a_day_is_told_by_its_hours() {
        let at = |text: &str| text.parse().unwrap();
        let evening = period(
            Language::De,
            at("2026-12-01T18:00:00+01:00"),
            at("2026-12-01T20:00:00+01:00"),
        );
        assert_eq!(evening, "1. Dezember 2026, 18:00 bis 20:00 Uhr");
        let whole = period(
            Language::De,
            at("2026-12-01T00:00:00+01:00"),
            at("2026-12-02T00:00:00+01:00"),
        );
        assert_eq!(whole, "1. Dezember 2026");
        assert_eq!(
            first_moment(Language::De, at("2026-12-01T00:00:00+01:00")),
            "1. Dezember 2026"
        );
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let at = |text: &str| text.parse().unwrap();
        let now = at("2026-11-23T04:28:00+01:00");
        for (end, days) in [
            ("2026-11-24T02:28:00+01:00", 1),
            ("2026-11-24T00:00:00+01:00", 0),
            ("2026-11-23T20:00:00+01:00", 0),
            ("2026-12-23T00:00:00+01:00", 29),
            ("2026-11-20T00:00:00+01:00", 0),
        ] {
            assert_eq!(days_until(now, at(end)), days, "{end}");
        }
    }

    #[test]
    fn a_field_speaks_berlins_time_in_summer_and_winter() {
        let summer = from_field("2026-07-01T12:00").unwrap();
        assert_eq!(summer.to_string(), "2026-07-01T10:00:00Z");
        assert_eq!(begin_fields(summer), ("2026-07-01".into(), "12:00".into()));
        assert_eq!(
            from_field("2026-01-01T12:00").unwrap().to_string(),
            "2026-01-01T11:00:00Z"
        );
        assert_eq!(from_field("yesterday"), None);
    }

    #[test]
    fn a_month_is_counted_from_the_day_on_which_it_begins() {
        let lasts = |begin: &str, end: &str| lasts_a_month(from_field(begin).unwrap(), from_field(end).unwrap());
        assert!(lasts("2026-03-01T08:00", "2026-04-01T00:00"));
        assert!(!lasts("2026-03-01T00:00", "2026-03-31T23:59"));
        assert!(
            lasts("2026-03-15T00:00", "2026-04-15T00:00"),
            "an hour shorter: the clocks are changed"
        );
        assert!(
            !lasts("2026-02-01T00:00", "2026-03-01T00:00"),
            "February has no 30 days"
        );
        assert!(lasts("2026-02-01T00:00", "2026-03-03T00:00"));
        assert!(lasts("2026-01-31T00:00", "2026-03-02T00:00") && !lasts("2026-01-31T00:00", "2026-03-01T00:00"));
    }

    #[test]
    fn a_day_is_as_long_as_it_is_in_berlin() {
        let (begin, end) = day_from_field("2026-03-29").unwrap();
        assert_eq!(begin.to_string(), "2026-03-28T23:00:00Z");
        assert_eq!(end.duration_since(begin).as_hours(), 23);
        assert_eq!(day_from_field("2026-02-30"), None);
    }
}
