//! What the demo holds: bodies, their consultations, and how many contributions each of them gets.

use std::collections::HashSet;

use anyhow::{Context, Result, anyhow};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::bodies::{self, Body, Kind};
use super::describe::{Clerk, Wording};
use super::dice::{Dice, split};
use super::people;
use super::scene::{Focus, Scene};
use super::schedule::{Schedule, suiting};
use super::texts::{Block, Texts};
use crate::consultations::{Format, Method, Status};

/// The part of all contributions that the largest consultation holds; the contract asks for 5 % at least.
const LARGEST_SHARE: f64 = 0.06;
/// What the largest consultation is about.
const LARGEST_TOPIC: &str = "klima";
/// Bodies that show every format and every status, the largest ones.
const SHOWCASES: usize = 3;

/// All that is fixed before the first contribution is written.
#[derive(Debug)]
pub struct Plan {
    /// The building blocks.
    pub texts: Texts,
    /// The moment to which all dates are relative.
    pub now: Timestamp,
    /// The seed: the demo's own number and the count of contributions.
    pub seed: u64,
    /// The count of contributions.
    pub contributions: u32,
    /// The bodies, those with the most participation first.
    pub bodies: Vec<BodyPlan>,
}

/// What one body gets.
#[derive(Debug)]
pub struct BodyPlan {
    /// The body.
    pub body: Body,
    /// How it is spoken of.
    pub scene: Scene,
    /// Number in the order of the list, the seed's part for all that belongs to the body.
    pub number: u64,
    /// People who take part.
    pub citizens: u32,
    /// People who work for it, with their offices.
    pub staff: Vec<String>,
    /// At least two.
    pub consultations: Vec<Consultation>,
}

/// One consultation.
#[derive(Debug)]
pub struct Consultation {
    /// Number in its body.
    pub number: u64,
    /// Format.
    pub format: Format,
    /// Status on the day of filling.
    pub status: Status,
    /// Index into [`Texts::topics`].
    pub topic: usize,
    /// Title, summary and description.
    pub wording: Wording,
    /// Whether it is held in Upper Sorbian.
    pub sorbian: bool,
    /// What it is about.
    pub focus: Focus,
    /// The street, where it is about one.
    pub place: Option<&'static str>,
    /// Latitude and longitude in degrees.
    pub position: Option<(f64, f64)>,
    /// Dates.
    pub schedule: Schedule,
    /// What was decided, in Markdown.
    pub decision: Option<String>,
    /// How many contributions it gets.
    pub contributions: u32,
    /// The one that holds the most.
    pub largest: bool,
}

impl Plan {
    /// The plan for a count of contributions at a moment; the same arguments give the same plan.
    ///
    /// # Errors
    /// Only if an embedded file is broken or a date lies outside the calendar.
    pub fn new(now: Timestamp, contributions: u32) -> Result<Self> {
        let texts = Texts::load().map_err(|line| anyhow!("building block not understood: {line}"))?;
        let seed = 0x5AC4_5E11_u64.wrapping_add(u64::from(contributions));
        let today = now.to_zoned(TimeZone::get("Europe/Berlin")?).date();
        let mut list: Vec<(u64, Body)> = (0..).zip(bodies::all().context("list of municipalities")?).collect();
        list.sort_by(|(_, a), (_, b)| size(b).cmp(&size(a)).then_with(|| a.ags.cmp(&b.ags)));
        let bodies = list
            .into_iter()
            .enumerate()
            .map(|(rank, (number, body))| {
                Founder {
                    texts: &texts,
                    today,
                    seed,
                    rank,
                    number,
                }
                .found(body)
            })
            .collect::<Result<_>>()?;
        let mut plan = Self {
            texts,
            now,
            seed,
            contributions,
            bodies,
        };
        plan.distribute();
        Ok(plan)
    }

    /// Spreads the contributions by Zipf's law over bodies and, in each, over the consultations that take them.
    fn distribute(&mut self) {
        let largest = split(self.contributions, &[LARGEST_SHARE, 1.0 - LARGEST_SHARE]);
        let weights: Vec<f64> = (1..)
            .take(self.bodies.len())
            .map(|rank: u32| 1.0 / f64::from(rank))
            .collect();
        let shares = split(largest[1], &weights);
        for (index, (body, share)) in self.bodies.iter_mut().zip(shares).enumerate() {
            let mut rank = 0.0;
            let mut weights = Vec::new();
            for (place, consultation) in body.consultations.iter().enumerate() {
                let open = consultation.format.methods().contains(&Method::Contributions)
                    && consultation.status != Status::Announced;
                let reserved = index == 0 && place == 0;
                rank += if open && !reserved { 1.0 } else { 0.0 };
                weights.push(if open && !reserved { 1.0 / rank } else { 0.0 });
            }
            for (consultation, count) in body.consultations.iter_mut().zip(split(share, &weights)) {
                consultation.contributions = count;
            }
            if let Some(first) = body.consultations.first_mut().filter(|_| index == 0) {
                first.contributions = largest[0];
                first.largest = true;
            }
            body.citizens = citizens(body.consultations.iter().map(|c| c.contributions).sum());
        }
    }
}

/// People who take part where so many contributions are written: fewer for each the more there are.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positive and below 60,000"
)]
fn citizens(contributions: u32) -> u32 {
    (f64::from(contributions).powf(0.8) * 2.5).clamp(12.0, 60_000.0) as u32
}

/// By what a body's part is measured: inhabitants, or a guess; a district is asked less often than its towns.
fn size(body: &Body) -> u32 {
    match body.kind {
        Kind::Land => 150_000,
        Kind::Landkreis => 40_000,
        Kind::KreisfreieStadt => body.population.unwrap_or(240_000),
        Kind::GrosseKreisstadt => body.population.unwrap_or(18_000),
        Kind::Stadt => body.population.unwrap_or(6_000),
        Kind::Gemeinde => body.population.unwrap_or(2_800),
    }
}

/// Sets up one body.
struct Founder<'a> {
    texts: &'a Texts,
    today: Date,
    seed: u64,
    rank: usize,
    number: u64,
}

impl Founder<'_> {
    fn found(&self, body: Body) -> Result<BodyPlan> {
        let mut dice = Dice::new(self.seed, 1, self.number);
        let scene = Scene::new(&body, self.texts, self.today.year(), &mut dice);
        let staff = (0..dice.between(2, 4))
            .map(|_| people::staff(self.texts, &mut dice))
            .collect();
        let mut consultations: Vec<Consultation> = Vec::new();
        let mut used = HashSet::new();
        for index in 0..self.count() {
            let (format, status) = self.deal(index, &mut dice);
            let held = self.hold(&body, &scene, (index, format, status), &mut used, &mut dice)?;
            consultations.push(held);
        }
        if body.name_hsb.is_some() && body.kind.is_municipality() {
            let index = consultations.len();
            consultations.push(self.hold_in_sorbian(&body, &scene, index, &mut dice)?);
        }
        Ok(BodyPlan {
            body,
            scene,
            number: self.number,
            citizens: 0,
            staff,
            consultations,
        })
    }

    /// Consultations of a body: two in the smallest, some fifty in the largest.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "at most 50"
    )]
    fn count(&self) -> usize {
        (48.0 / ((self.rank + 1) as f64).powf(0.65)).round().max(2.0) as usize
    }

    /// Format and status of a body's n-th consultation.
    fn deal(&self, index: usize, dice: &mut Dice) -> (Format, Status) {
        if index == 0 {
            let statuses = [Status::Active, Status::Closed, Status::Decided, Status::Archived];
            let chosen = if self.rank == 0 {
                0
            } else {
                dice.weighted(&[52, 20, 16, 12])
            };
            return (Format::Dialogue, statuses[chosen]);
        }
        if self.rank < SHOWCASES && index <= 2 * Format::ALL.len() {
            let format = Format::ALL[index % Format::ALL.len()];
            let status = Status::ALL[(index + index / 6 + self.rank) % Status::ALL.len()];
            return (format, suiting(status, format));
        }
        let format = Format::ALL[dice.weighted(&[16, 10, 11, 28, 6, 9, 5, 5, 6, 4])];
        // Plans that are in force stay published for good, so they add up.
        let in_force = if format == Format::LandUsePlan { 36 } else { 10 };
        let status = Status::ALL[dice.weighted(&[12, 34, 18, 14, in_force, 12])];
        (format, suiting(status, format))
    }

    fn hold(
        &self,
        body: &Body,
        scene: &Scene,
        (index, format, status): (usize, Format, Status),
        used: &mut HashSet<(usize, Format)>,
        dice: &mut Dice,
    ) -> Result<Consultation> {
        let Some((topic, titles)) = self.choose(body.kind, format, used, dice) else {
            // The districts and the state have no topic for some formats; a dialogue suits all of them.
            return self.hold(
                body,
                scene,
                (index, Format::Dialogue, suiting(status, Format::Dialogue)),
                used,
                dice,
            );
        };
        let focus = scene.focus(index, self.texts, dice);
        let clerk = Clerk {
            texts: self.texts,
            scene,
            focus: &focus,
        };
        let wording = clerk.german(&self.texts.topics[topic], format, dice.any(titles), dice);
        self.schedule(body, &clerk, (index, format, status, topic), wording, dice)
    }

    /// A topic that the body has not asked about in this format yet, while there is one.
    fn choose(
        &self,
        kind: Kind,
        format: Format,
        used: &mut HashSet<(usize, Format)>,
        dice: &mut Dice,
    ) -> Option<(usize, &[Block])> {
        let first = self.rank == 0 && used.is_empty();
        let topics = self.texts.topics.iter().enumerate();
        let suited: Vec<_> = topics
            .map(|(index, topic)| (index, topic.titles(format, kind)))
            .filter(|(_, titles)| !titles.is_empty())
            .filter(|(index, _)| !first || self.texts.topics[*index].key == LARGEST_TOPIC)
            .collect();
        let fresh: Vec<_> = suited
            .iter()
            .filter(|(index, _)| !used.contains(&(*index, format)))
            .copied()
            .collect();
        let chosen = dice.any(if fresh.is_empty() { &suited } else { &fresh }).copied();
        if let Some((index, _)) = chosen {
            used.insert((index, format));
        }
        chosen
    }

    fn hold_in_sorbian(&self, body: &Body, scene: &Scene, index: usize, dice: &mut Dice) -> Result<Consultation> {
        // In the order of the titles.
        const TOPICS: [&str; 4] = ["bibliothek", "spielplatz", "radweg", "dorfhaus"];
        let title = dice.below(TOPICS.len());
        let found = self.texts.topics.iter().position(|topic| topic.key == TOPICS[title]);
        let topic = found.ok_or_else(|| anyhow!("no topic {}", TOPICS[title]))?;
        let focus = scene.focus(index, self.texts, dice);
        let clerk = Clerk {
            texts: self.texts,
            scene,
            focus: &focus,
        };
        let wording = clerk.sorbian(&self.texts.topics[topic], title, dice);
        let status = [Status::Active, Status::Active, Status::Closed][dice.below(3)];
        let held = self.schedule(body, &clerk, (index, Format::Dialogue, status, topic), wording, dice)?;
        Ok(Consultation { sorbian: true, ..held })
    }

    fn schedule(
        &self,
        body: &Body,
        clerk: &Clerk<'_>,
        (index, format, status, topic): (usize, Format, Status, usize),
        wording: Wording,
        dice: &mut Dice,
    ) -> Result<Consultation> {
        let schedule = Schedule::new(format, status, self.today, dice)?;
        let local = body.kind.is_municipality();
        let street = clerk.focus.street();
        let decided = schedule.decided_at.is_some();
        let decision = decided.then(|| clerk.write(dice.any(self.texts.general("decision")), dice));
        let about_street = local && (wording.title.contains(street) || wording.summary.contains(street));
        let offset = (dice.unit() - 0.5, dice.unit() - 0.5);
        Ok(Consultation {
            number: index as u64,
            format,
            status,
            topic,
            wording,
            sorbian: false,
            focus: *clerk.focus,
            place: about_street.then_some(street),
            // Within about a kilometre of the middle of the town.
            position: body
                .position
                .filter(|_| local)
                .map(|(lat, lon)| (lat + offset.0 * 0.016, lon + offset.1 * 0.024)),
            schedule,
            decision,
            contributions: 0,
            largest: false,
        })
    }
}
