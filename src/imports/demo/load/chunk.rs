//! A few thousand posts at a time, with their HTML, as columns for one statement.

use jiff::Timestamp;

use super::Authors;
use crate::contributions::excerpt;
use crate::imports::demo::plan::{BodyPlan, Plan};
use crate::imports::demo::stream::{Author, Contribution};
use crate::ui::text;

/// Posts of a chunk, about.
const SIZE: usize = 2000;

/// Posts of one consultation, and the votes on them. Posts are named by their places in the chunk, a contribution before
/// all that hangs under it.
pub struct Chunk {
    /// Number in the body.
    pub consultation: usize,
    drafts: Vec<Draft>,
    counts: Vec<(usize, [u32; 3])>,
    votes: Vec<(usize, u32, i16, Timestamp)>,
}

struct Draft {
    kind: &'static str,
    /// The contribution, the comment answered, and the comments that give the place in the thread.
    contribution: Option<usize>,
    parent: Option<usize>,
    root: Option<usize>,
    branch: Option<usize>,
    author: Author,
    title: String,
    body: String,
    html: String,
    excerpt: Option<String>,
    comments: i32,
    created_at: Timestamp,
}

/// The columns of the rows.
#[derive(Default)]
pub struct PostRows {
    pub ids: Vec<i64>,
    pub kinds: Vec<&'static str>,
    pub contributions: Vec<Option<i64>>,
    pub parents: Vec<Option<i64>>,
    pub roots: Vec<i64>,
    pub branches: Vec<i64>,
    pub authors: Vec<i64>,
    pub titles: Vec<String>,
    pub bodies: Vec<String>,
    pub htmls: Vec<String>,
    pub excerpts: Vec<Option<String>>,
    pub comments: Vec<i32>,
    pub created_at: Vec<Timestamp>,
}

/// The columns of the votes.
#[derive(Default)]
pub struct VoteRows {
    pub posts: Vec<i64>,
    pub voters: Vec<i64>,
    pub values: Vec<i16>,
    pub voted_at: Vec<Timestamp>,
}

/// The columns of the counts of votes.
#[derive(Default)]
pub struct CountRows {
    pub posts: Vec<i64>,
    pub agree: Vec<i32>,
    pub neutral: Vec<i32>,
    pub disagree: Vec<i32>,
}

/// All rows of a chunk.
#[derive(Default)]
pub struct Rows {
    pub posts: PostRows,
    pub counts: CountRows,
    pub votes: VoteRows,
}

/// Writes all that people of a body write, chunk by chunk, until `send` refuses one.
pub fn make<E>(plan: &Plan, body: &BodyPlan, mut send: impl FnMut(Chunk) -> Result<(), E>) -> Result<(), E> {
    for (number, consultation) in body.consultations.iter().enumerate() {
        let limit = consultation.schedule.ends_at.min(plan.now).as_second();
        let mut chunk = Chunk::new(number);
        for item in plan.contributions(body, consultation) {
            chunk.add(item, limit);
            if chunk.posts() >= SIZE {
                send(std::mem::replace(&mut chunk, Chunk::new(number)))?;
            }
        }
        if chunk.posts() > 0 {
            send(chunk)?;
        }
    }
    Ok(())
}

impl Chunk {
    fn new(consultation: usize) -> Self {
        Self {
            consultation,
            drafts: Vec::with_capacity(SIZE + 200),
            counts: Vec::new(),
            votes: Vec::new(),
        }
    }

    /// How many contributions it holds.
    pub fn contributions(&self) -> usize {
        self.counts.len()
    }

    /// How many posts it holds.
    pub fn posts(&self) -> usize {
        self.drafts.len()
    }

    /// Adds a contribution with what hangs under it; votes were cast before `limit`, in seconds since 1970.
    fn add(&mut self, item: Contribution, limit: i64) {
        let place = self.drafts.len();
        let votes = item.votes;
        let total = i64::from(votes.agree + votes.neutral + votes.disagree);
        let span = (limit - item.created_at - 1).max(0);
        for (n, (voter, value)) in (1..).zip(votes.each()) {
            self.votes
                .push((place, voter, value, moment(item.created_at + span * n / (total + 1))));
        }
        self.counts.push((place, [votes.agree, votes.neutral, votes.disagree]));
        self.drafts.push(Draft {
            kind: "contribution",
            contribution: None,
            parent: None,
            root: None,
            branch: None,
            author: Author::Citizen(item.author),
            title: item.title,
            html: text::render(&item.body).as_str().to_owned(),
            excerpt: excerpt(&item.body),
            body: item.body,
            comments: i32::try_from(item.comments.len()).unwrap_or(i32::MAX),
            created_at: moment(item.created_at),
        });
        for comment in item.comments {
            let at = |number: u32| place + 1 + number as usize;
            self.drafts.push(Draft {
                kind: if matches!(comment.author, Author::Staff(_)) {
                    "reply"
                } else {
                    "comment"
                },
                contribution: Some(place),
                parent: comment.parent.map(at),
                root: Some(at(comment.root)),
                branch: comment.branch.map(at),
                author: comment.author,
                title: String::new(),
                html: text::render(&comment.body).as_str().to_owned(),
                excerpt: None,
                body: comment.body,
                comments: 0,
                created_at: moment(comment.created_at),
            });
        }
    }

    /// The rows, once every post has its id.
    pub fn with_ids(self, ids: &[i64], authors: &Authors) -> Rows {
        let mut rows = Rows::default();
        let posts = &mut rows.posts;
        let id = |place: usize| ids[place];
        posts.ids = ids.to_vec();
        for draft in self.drafts {
            posts.kinds.push(draft.kind);
            posts.contributions.push(draft.contribution.map(id));
            posts.parents.push(draft.parent.map(id));
            posts.roots.push(draft.root.map_or(0, id));
            posts.branches.push(draft.branch.map_or(0, id));
            posts.authors.push(authors.id(draft.author));
            posts.titles.push(draft.title);
            posts.bodies.push(draft.body);
            posts.htmls.push(draft.html);
            posts.excerpts.push(draft.excerpt);
            posts.comments.push(draft.comments);
            posts.created_at.push(draft.created_at);
        }
        for (place, [agree, neutral, disagree]) in self.counts {
            let count = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
            rows.counts.posts.push(id(place));
            rows.counts.agree.push(count(agree));
            rows.counts.neutral.push(count(neutral));
            rows.counts.disagree.push(count(disagree));
        }
        for (place, voter, value, voted_at) in self.votes {
            rows.votes.posts.push(id(place));
            rows.votes.voters.push(authors.id(Author::Citizen(voter)));
            rows.votes.values.push(value);
            rows.votes.voted_at.push(voted_at);
        }
        rows
    }
}

impl Authors {
    fn id(&self, author: Author) -> i64 {
        match author {
            Author::Citizen(number) => self.citizens[number as usize],
            Author::Staff(number) => self.staff[number as usize],
        }
    }
}

fn moment(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap_or_default()
}
