//! The contributions of one consultation, one after the other, with their comments and votes.

use super::dice::Dice;
use super::plan::{BodyPlan, Consultation, Plan};
use super::speech::Speaker;
use crate::consultations::Status;

/// Demos up to this size get three times the votes, so that small consultations look alive.
const SMALL: u32 = 100_000;
/// Comments under the first contribution of the largest consultation.
const LONG_THREAD: u32 = 200;
/// Most comments that any other contribution gets.
const MOST_COMMENTS: u32 = 80;
/// Most votes of one contribution.
const MOST_VOTES: u32 = 400;

/// A contribution.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contribution {
    /// Number of the citizen among those of the body.
    pub author: u32,
    /// Seconds since 1970.
    pub created_at: i64,
    /// Title.
    pub title: String,
    /// Markdown.
    pub body: String,
    /// What hangs under it, oldest first.
    pub comments: Vec<Comment>,
    /// Who voted, and how.
    pub votes: Votes,
}

/// Who wrote a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// Number of the citizen.
    Citizen(u32),
    /// Number among the staff: an official reply.
    Staff(u32),
}

/// A comment or an official reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Who wrote it.
    pub author: Author,
    /// Seconds since 1970.
    pub created_at: i64,
    /// Markdown.
    pub body: String,
    /// The comment that it answers, by its number under the same contribution.
    pub parent: Option<u32>,
    /// The top comment under which it hangs; itself for a top one.
    pub root: u32,
    /// The answer to the top comment under which it hangs; none for a top one.
    pub branch: Option<u32>,
}

/// Votes on one contribution: each voter once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    first: u32,
    step: u32,
    citizens: u32,
    /// Agreeing votes.
    pub agree: u32,
    /// Neutral votes.
    pub neutral: u32,
    /// Disagreeing votes.
    pub disagree: u32,
}

impl Votes {
    /// The voters and their values (1 agree, 0 neutral, -1 disagree).
    pub fn each(&self) -> impl Iterator<Item = (u32, i16)> + use<> {
        let Self {
            first,
            step,
            citizens,
            agree,
            neutral,
            disagree,
        } = *self;
        (0..agree + neutral + disagree).map(move |n| {
            let voter = (u64::from(first) + u64::from(n) * u64::from(step)) % u64::from(citizens.max(1));
            let value = if n < agree { 1 } else { -i16::from(n >= agree + neutral) };
            (u32::try_from(voter).unwrap_or(first), value)
        })
    }
}

/// The stream of one consultation's contributions, oldest first.
pub struct Contributions<'a> {
    speaker: Speaker<'a>,
    dice: Dice,
    next: u32,
    count: u32,
    citizens: u32,
    staff: u32,
    begin: i64,
    /// Nothing is written at or after this second.
    limit: i64,
    votes: u32,
    largest: bool,
}

impl Plan {
    /// The contributions of a consultation; the same each time.
    pub fn contributions<'a>(&'a self, body: &'a BodyPlan, consultation: &'a Consultation) -> Contributions<'a> {
        let sorbian = match (consultation.sorbian, body.body.name_hsb.is_some()) {
            (true, _) => 0.6,
            (false, true) if body.body.kind.is_municipality() => 0.03,
            _ => 0.0,
        };
        let count = if consultation.status == Status::Announced {
            0
        } else {
            consultation.contributions
        };
        Contributions {
            speaker: Speaker {
                texts: &self.texts,
                scene: &body.scene,
                focus: &consultation.focus,
                topic: &self.texts.topics[consultation.topic],
                sorbian,
            },
            dice: Dice::new(self.seed, 2 + body.number, consultation.number),
            next: 0,
            count,
            citizens: body.citizens,
            staff: u32::try_from(body.staff.len()).unwrap_or(0),
            begin: consultation.schedule.starts_at.as_second(),
            limit: consultation.schedule.ends_at.min(self.now).as_second(),
            votes: if self.contributions <= SMALL { 3 } else { 1 },
            largest: consultation.largest,
        }
    }
}

impl Iterator for Contributions<'_> {
    type Item = Contribution;

    fn next(&mut self) -> Option<Contribution> {
        if self.next >= self.count {
            return None;
        }
        let created_at = self.moment();
        let mut item = Contribution {
            author: self.citizen(),
            created_at,
            ..Contribution::default()
        };
        self.speaker
            .contribution(&mut item.title, &mut item.body, &mut self.dice);
        let comments = if self.largest && self.next == 0 {
            LONG_THREAD
        } else {
            self.dice.tail(2.0, MOST_COMMENTS)
        };
        self.comment(&mut item, comments);
        item.votes = self.vote();
        self.next += 1;
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.count - self.next) as usize;
        (left, Some(left))
    }
}

impl Contributions<'_> {
    /// Moments grow with the number, close together at the beginning and at the end of the period, and by day.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "seconds of a few years"
    )]
    fn moment(&mut self) -> i64 {
        const DAY: i64 = 86_400;
        let x = (f64::from(self.next) + self.dice.unit()) / f64::from(self.count);
        let dense_ends = x * x * (3.0 - 2.0 * x);
        let span = (self.limit - self.begin).max(1);
        let at = self.begin + ((0.5 * x + 0.5 * dense_ends) * span as f64) as i64;
        let time = at.rem_euclid(DAY);
        // From 5:30 to 21:30 UTC.
        let awake = at - time + 19_800 + time * 2 / 3;
        if (self.begin..self.limit).contains(&awake) {
            awake
        } else {
            at.clamp(self.begin, self.limit - 1)
        }
    }

    fn citizen(&mut self) -> u32 {
        u32::try_from(self.dice.lean(self.citizens as usize)).unwrap_or(0)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "seconds of a few years"
    )]
    fn comment(&mut self, item: &mut Contribution, count: u32) {
        let (start, dice) = (item.created_at + 240, &mut self.dice);
        let span = (self.limit - start).max(0) as f64 * (0.02 + 0.5 * dice.unit());
        let official = self.staff > 0 && dice.chance(0.05);
        for number in 0..count + u32::from(official) {
            let place = (f64::from(number) + self.dice.unit()) / f64::from(count + 1);
            let created_at = start + (span * place * place) as i64;
            if created_at >= self.limit {
                return;
            }
            let parent = self.parent(&item.comments);
            let mut body = String::with_capacity(160);
            let is_reply = official && number == count;
            let author = if is_reply {
                self.speaker.reply(&mut body, &mut self.dice);
                Author::Staff(u32::try_from(self.dice.below(self.staff as usize)).unwrap_or(0))
            } else {
                self.speaker.comment(&mut body, parent.is_some(), &mut self.dice);
                Author::Citizen(self.citizen())
            };
            let parent = parent.filter(|_| !is_reply);
            let (root, branch) = thread(&item.comments, number, parent);
            item.comments.push(Comment {
                author,
                created_at,
                body,
                parent,
                root,
                branch,
            });
        }
    }

    /// Most comments answer the contribution, the others one of the last comments.
    fn parent(&mut self, earlier: &[Comment]) -> Option<u32> {
        if earlier.is_empty() || self.dice.chance(0.55) {
            return None;
        }
        let back = self.dice.zipf(earlier.len());
        u32::try_from(earlier.len() - 1 - back).ok()
    }

    fn vote(&mut self) -> Votes {
        let some = if self.votes > 1 { self.dice.below(5) } else { 0 };
        let total = self.dice.tail(1.4, MOST_VOTES) * self.votes + u32::try_from(some).unwrap_or(0);
        let total = total.min(self.citizens);
        let liked = 0.3 + 0.65 * self.dice.unit();
        let neutral = total / 10;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a u32")]
        let agree = (f64::from(total - neutral) * liked).round() as u32;
        let first = u32::try_from(self.dice.below(self.citizens as usize)).unwrap_or(0);
        Votes {
            first,
            step: step(self.citizens),
            citizens: self.citizens,
            agree,
            neutral,
            disagree: total - neutral - agree,
        }
    }
}

/// Root and branch of a comment with this number under its contribution.
fn thread(earlier: &[Comment], number: u32, parent: Option<u32>) -> (u32, Option<u32>) {
    let Some(parent) = parent.and_then(|parent| earlier.get(parent as usize)) else {
        return (number, None);
    };
    (parent.root, parent.branch.or(Some(number)))
}

/// A step without a common divisor with the count, so that walking in it meets everybody once.
fn step(citizens: u32) -> u32 {
    const PRIMES: [u32; 12] = [
        7919, 104_729, 15_485_863, 611_953, 1_299_709, 3571, 541, 29, 13, 7, 5, 3,
    ];
    PRIMES
        .into_iter()
        .find(|prime| !citizens.is_multiple_of(*prime))
        .unwrap_or(1)
}
