//! What answers a question: the door for more than one engine.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Facet, Hit, Kind, Question};
use crate::error::Result;

/// Where a page ends and the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Behind this hit: for an engine that knows its last hit's rank.
    Hit {
        /// Its rank within the order.
        rank: i64,
        /// Its id.
        id: i64,
        /// Its kind's code.
        kind: String,
        /// Its page.
        page: i32,
        /// The moment of the first page, by which running and ended are told apart.
        at: Timestamp,
    },
    /// Behind so many hits: for an engine that counts. Every engine takes it, since another one may have to go on.
    Count(i64),
}

/// What an engine found.
#[derive(Debug, Default)]
pub struct Found {
    /// A page of hits, in the order of the question.
    pub items: Vec<Hit>,
    /// Counts over all hits that the engine looked at.
    pub facets: Vec<Facet>,
    /// How many hits it looked at.
    pub total: i64,
    /// Whether there are more than these.
    pub more_than_total: bool,
    /// Where the next page begins.
    pub next: Option<Place>,
    /// The question in another spelling, where that finds more.
    pub did_you_mean: Option<String>,
}

/// What somebody may be typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Words to search for, or the title of a thing.
    pub text: String,
    /// The thing's kind; none for words.
    pub kind: Option<Kind>,
    /// The thing's address below the platform's; none for words.
    pub path: Option<String>,
}

/// Answers questions out of an index of published things.
pub trait Engine: Send + Sync {
    /// The name told to programs.
    fn name(&self) -> &'static str;

    /// A page of hits behind a place.
    fn search(
        &self,
        question: &Question,
        after: Option<Place>,
        limit: i64,
    ) -> impl Future<Output = Result<Found>> + Send;

    /// What a tidied line may be the beginning of, in one body or all: at most ten.
    fn suggest(&self, typed: &str, tenant: Option<i64>) -> impl Future<Output = Result<Vec<Suggestion>>> + Send;
}
