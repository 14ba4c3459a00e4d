//! `portal demo`: Saxony's public bodies with consultations, people and their contributions, all made up.
//!
//! [`Plan::new`] fixes everything that can be counted; [`Plan::contributions`] then writes the contributions of each
//! consultation as a stream of its own, so that consultations can be written in parallel. Everything comes from one
//! seed: the same count at the same moment gives the same demo.

pub mod bodies;
mod describe;
mod dice;
mod load;
mod papers;
pub mod people;
mod plan;
mod scene;
mod schedule;
mod speech;
mod stream;
mod texts;

pub use describe::Wording;
pub use load::{Outcome, fill, run};
pub use papers::pdf;
pub use plan::{BodyPlan, Consultation, Plan};
pub use schedule::{Phase, Schedule};
pub use stream::{Author, Comment, Contribution, Votes};
pub use texts::Texts;

#[cfg(test)]
mod tests;
