//! Periods and phases of the demo's consultations, relative to the day on which it is filled.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::dice::Dice;
use crate::consultations::{Format, Method, Status};

/// When a consultation runs; windows are half-open and begin at midnight in Berlin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Begin of the first phase.
    pub starts_at: Timestamp,
    /// End of the last phase.
    pub ends_at: Timestamp,
    /// When the council decided.
    pub decided_at: Option<Timestamp>,
    /// Since when a plan or statute is in force.
    pub in_force_at: Option<Timestamp>,
    /// What one can do, and when.
    pub phases: Vec<Phase>,
}

/// Days after its end at which a consultation is archived, by the tenants' default.
const ARCHIVE_AFTER_DAYS: i64 = 365;

/// A window in which methods are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// German title.
    pub title: &'static str,
    /// Begin, inclusive.
    pub begins_at: Timestamp,
    /// End, exclusive.
    pub ends_at: Timestamp,
    /// What one can do.
    pub methods: &'static [Method],
}

/// Days, counted from today.
struct Days {
    begin: i64,
    end: i64,
    decided: Option<i64>,
    in_force: Option<i64>,
}

impl Schedule {
    /// A period that gives this status on this day.
    ///
    /// # Errors
    /// If the calendar ends before the dates do.
    pub fn new(format: Format, status: Status, today: Date, dice: &mut Dice) -> Result<Self, jiff::Error> {
        let days = days(status, length(format, dice), dice);
        let at = |day: i64| midnight(today, day);
        let phases = parts(format)
            .iter()
            .map(|part| {
                let (begin, end) = (part.place)(days.begin, days.end);
                Ok(Phase {
                    title: part.title,
                    begins_at: at(begin)?,
                    ends_at: at(end)?,
                    methods: part.methods,
                })
            })
            .collect::<Result<_, jiff::Error>>()?;
        Ok(Self {
            starts_at: at(days.begin)?,
            ends_at: at(days.end)?,
            decided_at: days.decided.map(at).transpose()?,
            in_force_at: days.in_force.map(at).transpose()?,
            phases,
        })
    }

    /// The status at a moment, by the rule of the database's function `consultation_status`.
    pub fn status(&self, now: Timestamp) -> Status {
        let reached = |at: Option<Timestamp>| at.is_some_and(|at| at <= now);
        if reached(self.in_force_at) {
            Status::InForce
        } else if reached(self.decided_at) {
            Status::Decided
        } else if now < self.starts_at {
            Status::Announced
        } else if now < self.ends_at {
            Status::Active
        } else if now < self.ends_at + (ARCHIVE_AFTER_DAYS * 24).hours() {
            Status::Closed
        } else {
            Status::Archived
        }
    }
}

/// The status, or the nearest that suits the format: only plans and statutes come into force, nobody decides about an
/// event.
pub const fn suiting(status: Status, format: Format) -> Status {
    match (status, format) {
        (Status::InForce, Format::LandUsePlan | Format::Procedure) => Status::InForce,
        (Status::Decided | Status::InForce, Format::Survey | Format::Event | Format::Appointment | Format::Report) => {
            Status::Closed
        }
        (Status::InForce, _) => Status::Decided,
        (Status::Archived, Format::Report | Format::Appointment) => Status::Active,
        _ => status,
    }
}

fn midnight(today: Date, days: i64) -> Result<Timestamp, jiff::Error> {
    Ok(today.checked_add(days.days())?.in_tz("Europe/Berlin")?.timestamp())
}

fn length(format: Format, dice: &mut Dice) -> i64 {
    match format {
        // Two rounds of more than 30 days each (BauGB section 3) with the work on the draft between them.
        Format::LandUsePlan => dice.between(84, 120),
        Format::Procedure | Format::Permit => dice.between(31, 62),
        Format::Report => dice.between(300, 700),
        Format::Initiative | Format::Petition => dice.between(42, 120),
        Format::Dialogue | Format::Survey | Format::Event | Format::Appointment => dice.between(21, 63),
    }
}

fn days(status: Status, length: i64, dice: &mut Dice) -> Days {
    let begin = match status {
        Status::Announced => dice.between(4, 40),
        Status::Active => -dice.between(length / 4, length - 3),
        Status::Closed => -length - dice.between(3, 200),
        Status::Archived => -length - dice.between(380, 1100),
        Status::Decided => -length - dice.between(45, 330),
        Status::InForce => -length - dice.between(120, 900),
    };
    let end = begin + length;
    let decided = matches!(status, Status::Decided | Status::InForce).then(|| end + dice.between(20, 42));
    let in_force = (status == Status::InForce).then(|| end + dice.between(60, 100));
    Days {
        begin,
        end,
        decided,
        in_force,
    }
}

struct Part {
    title: &'static str,
    methods: &'static [Method],
    /// First and last day of the phase in those of the whole period.
    place: fn(i64, i64) -> (i64, i64),
}

const fn whole(title: &'static str, methods: &'static [Method]) -> Part {
    Part {
        title,
        methods,
        place: |begin, end| (begin, end),
    }
}

fn parts(format: Format) -> &'static [Part] {
    use Method::{Appointments, Contributions, Registration, Reports, Signatures, Statements, Survey};
    const DIALOGUE: [Part; 2] = [
        Part {
            title: "Ideen sammeln",
            methods: &[Contributions],
            place: |begin, end| (begin, end - (end - begin) / 3),
        },
        Part {
            title: "Vorschläge besprechen",
            methods: &[Contributions],
            place: |begin, end| (end - (end - begin) / 3, end),
        },
    ];
    const PLAN: [Part; 2] = [
        Part {
            title: "Frühzeitige Beteiligung der Öffentlichkeit",
            methods: &[Statements],
            place: |begin, _| (begin, begin + 31),
        },
        Part {
            title: "Veröffentlichung des Entwurfs",
            methods: &[Statements],
            place: |_, end| (end - 32, end),
        },
    ];
    const SURVEY: [Part; 1] = [whole("Umfrage", &[Survey])];
    const PROCEDURE: [Part; 1] = [whole("Anhörung", &[Statements])];
    const PERMIT: [Part; 1] = [whole("Auslegung und Einwendungen", &[Statements])];
    const EVENT: [Part; 1] = [whole("Anmeldung", &[Registration])];
    const APPOINTMENT: [Part; 1] = [whole("Termine", &[Appointments])];
    const REPORT: [Part; 1] = [whole("Meldungen", &[Reports])];
    const INITIATIVE: [Part; 1] = [whole("Unterstützen und diskutieren", &[Signatures, Contributions])];
    const PETITION: [Part; 1] = [whole("Mitzeichnung", &[Signatures])];
    match format {
        Format::Dialogue => &DIALOGUE,
        Format::Survey => &SURVEY,
        Format::Procedure => &PROCEDURE,
        Format::LandUsePlan => &PLAN,
        Format::Permit => &PERMIT,
        Format::Event => &EVENT,
        Format::Appointment => &APPOINTMENT,
        Format::Report => &REPORT,
        Format::Initiative => &INITIATIVE,
        Format::Petition => &PETITION,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_comes_out_of_its_dates() {
        let today: Date = "2026-03-29".parse().unwrap();
        let now: Timestamp = "2026-03-29T01:15:00Z".parse().unwrap();
        let mut dice = Dice::new(1, 1, 1);
        for format in Format::ALL {
            for status in Status::ALL {
                for _ in 0..50 {
                    let schedule = Schedule::new(format, status, today, &mut dice).unwrap();
                    assert_eq!(schedule.status(now), status, "{format:?} {schedule:?}");
                    let (first, last) = (&schedule.phases[0], schedule.phases.last().unwrap());
                    assert_eq!((first.begins_at, last.ends_at), (schedule.starts_at, schedule.ends_at));
                    assert!(schedule.phases.iter().all(|phase| phase.begins_at < phase.ends_at));
                    assert!(
                        schedule.phases.is_sorted_by(|a, b| a.ends_at <= b.begins_at),
                        "{format:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn drafts_of_plans_are_published_for_thirty_days() {
        let today: Date = "2026-03-29".parse().unwrap();
        let mut dice = Dice::new(2, 1, 1);
        for _ in 0..100 {
            let schedule = Schedule::new(Format::LandUsePlan, Status::Active, today, &mut dice).unwrap();
            for phase in &schedule.phases {
                assert!(
                    phase.ends_at.as_second() - phase.begins_at.as_second() >= 30 * 86_400,
                    "{phase:?}"
                );
            }
        }
    }
}
