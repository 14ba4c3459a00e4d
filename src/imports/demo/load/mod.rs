//! Fills the database with the demo: a transaction for each body, so that a broken run goes on where it ended.

mod chunk;
mod people;
mod progress;
mod store;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Context, Result};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;
use tokio::task::{JoinSet, spawn_blocking};

use chunk::Chunk;
use people::Staffing;
use progress::Progress;

use super::papers;
use super::plan::{BodyPlan, Consultation, Plan};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::db::{Connection, Db, TenantId, TenantTx};
use crate::moderation::signals;

/// Bodies filled at a time. The generator works beside the database, so two keep two cores busy.
const WORKERS: usize = 2;
/// Chunks made ahead of the database.
const AHEAD: usize = 2;
/// Bodies in which the demo's citizen has taken part.
const HOMES: usize = 3;
/// Tables whose statistics the first pages need.
const GROWN: &str = "tenants, participants, consultations, consultation_topics, consultation_counts, phases, posts, votes, \
     vote_counts, survey_responses, survey_answers, search_documents, search_words";

/// What the database remembers of the demo; its dates remain those of the first run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Marker {
    contributions: u32,
    /// RFC 3339.
    began_at: String,
    done: bool,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How many contributions the demo holds.
    pub contributions: u32,
    /// The moment to which its dates are relative.
    pub began_at: Timestamp,
    /// Whether this run wrote anything.
    pub changed: bool,
}

/// `portal demo`: fills the database, tells of it and of the accounts to try it with.
///
/// # Errors
/// If the database fails; what was committed until then stays and the next run goes on from there.
pub async fn run(config: &Config, db: &Db, contributions: u64) -> Result<()> {
    let count = u32::try_from(contributions).context("that many contributions do not fit")?;
    let start = Instant::now();
    let outcome = fill(db, SystemClock.now(), count).await?;
    if outcome.changed {
        papers::attach(config, db).await?;
    }
    let Outcome {
        contributions,
        began_at,
        changed,
    } = outcome;
    let day = began_at.strftime("%Y-%m-%d");
    if changed {
        println!(
            "The demo is there: {contributions} contributions, {:.1} s.",
            start.elapsed().as_secs_f64()
        );
    } else {
        println!("The demo of {day} with {contributions} contributions is there already; nothing was changed.");
    }
    println!("\nAddress   {}", config.absolute("/"));
    for account in people::ACCOUNTS {
        println!("{:<9} {:<28} {}", account.role, account.email, people::PASSWORD);
    }
    Ok(())
}

/// Fills the database with this many contributions and dates relative to `now`; a demo that is there, or has begun, keeps
/// its own number and its own dates.
///
/// # Errors
/// If the database fails.
pub async fn fill(db: &Db, now: Timestamp, contributions: u32) -> Result<Outcome> {
    let fresh = Marker {
        contributions,
        began_at: now.to_string(),
        done: false,
    };
    db.read_system(store::begin(serde_json::to_string(&fresh)?)).await?;
    let marker: Marker = serde_json::from_str(&db.read_system(store::marker()).await?)?;
    let began_at: Timestamp = marker.began_at.parse()?;
    let outcome = Outcome {
        contributions: marker.contributions,
        began_at,
        changed: !marker.done,
    };
    if marker.done {
        return Ok(outcome);
    }
    let plan = Plan::new(began_at, marker.contributions)?;
    let tenants = found(db, &plan).await?;
    let staffing = people::staff(db).await?;
    let progress = Progress::new(plan.bodies.len(), u64::from(plan.contributions));
    let load = Load {
        plan,
        tenants,
        staffing,
        progress,
        next: AtomicUsize::new(0),
    };
    load.run(db).await?;
    db.refresh_statistics(GROWN).await?;
    let done = Marker { done: true, ..marker };
    db.read_system(store::finish(serde_json::to_string(&done)?, people::listed()?))
        .await?;
    Ok(outcome)
}

/// The tenants' ids, in the order of the plan.
async fn found(db: &Db, plan: &Plan) -> Result<Vec<TenantId>> {
    db.read_system(store::tenants(plan)).await?;
    let slugs = plan.bodies.iter().map(|body| body.body.slug.clone()).collect();
    let ids = db.read_system(store::tenant_ids(slugs)).await?;
    let id = |body: &BodyPlan| {
        let found = ids.iter().find(|row| row.slug == body.body.slug);
        found
            .map(|row| TenantId(row.id))
            .with_context(|| format!("tenant {}", body.body.slug))
    };
    plan.bodies.iter().map(id).collect()
}

/// A run over all bodies, the largest first.
struct Load {
    plan: Plan,
    tenants: Vec<TenantId>,
    staffing: Staffing,
    progress: Progress,
    /// The next body that nobody fills yet.
    next: AtomicUsize,
}

impl Load {
    async fn run(self, db: &Db) -> Result<()> {
        let load = Arc::new(self);
        let mut workers = JoinSet::new();
        for _ in 0..WORKERS {
            let (load, db) = (Arc::clone(&load), db.clone());
            workers.spawn(async move {
                let mut connection = db.connect().await?;
                while let Some(body) = load.take() {
                    load.fill_body(&mut connection, body).await?;
                    load.progress.body();
                }
                anyhow::Ok(())
            });
        }
        // The first error drops the other workers, whose transactions roll back.
        while let Some(ended) = workers.join_next().await {
            ended??;
        }
        load.progress.end();
        Ok(())
    }

    fn take(&self) -> Option<usize> {
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        (index < self.plan.bodies.len()).then_some(index)
    }

    async fn fill_body(self: &Arc<Self>, connection: &mut Connection, index: usize) -> Result<()> {
        let body = &self.plan.bodies[index];
        let tx = connection.begin(self.tenants[index]).await?;
        if tx.run(store::filled()).await? {
            self.progress
                .contributions(body.consultations.iter().map(|c| u64::from(c.contributions)).sum());
            return Ok(());
        }
        tx.run(store::bulk()).await?;
        let authors = self.settle(&tx, index).await?;
        let mut consultations = Vec::with_capacity(body.consultations.len());
        for consultation in &body.consultations {
            consultations.push(self.hold(&tx, consultation).await?);
        }
        let counts = self.write_posts(&tx, index, &consultations, &authors).await?;
        for (id, (contributions, comments)) in consultations.into_iter().zip(counts) {
            tx.run(store::counts(id, contributions, comments)).await?;
        }
        tx.run(store::index()).await?;
        tx.run(store::public_notices(body.body.name.clone())).await?;
        tx.run(store::surveys(self.plan.now)).await?;
        tx.run(store::responses(self.plan.now)).await?;
        if people::WORKPLACES.contains(&body.body.slug.as_str()) {
            let path = format!("/{}", body.body.slug);
            tx.run(store::reports(path, self.plan.now)).await?;
            tx.run(store::statements(self.plan.now)).await?;
        }
        tx.run(signals::later()).await?;
        Ok(tx.commit().await?)
    }

    /// Makes the body's people.
    async fn settle(&self, tx: &TenantTx<'_>, index: usize) -> Result<Authors> {
        let body = &self.plan.bodies[index];
        let mut names = people::citizens(&self.plan, body);
        let citizens = names.len();
        names.extend(body.staff.iter().cloned());
        let since = self.plan.now - (4 * 365 * 24).hours();
        let mut ids = tx.run(store::participants(names, since)).await?;
        if let Some(id) = ids.first().filter(|_| index < HOMES) {
            let (account, name) = self.staffing.citizen();
            tx.run(store::own_participant(*id, account, name)).await?;
        }
        let staff = ids.split_off(citizens);
        Ok(Authors { citizens: ids, staff })
    }

    async fn hold(&self, tx: &TenantTx<'_>, consultation: &Consultation) -> Result<i64> {
        let published = (consultation.schedule.starts_at - (7 * 24).hours()).min(self.plan.now - 2.hours());
        let id = tx.run(store::consultation(consultation, published)).await?;
        let topics = &self.plan.texts.topics[consultation.topic].topics;
        tx.run(store::topics(id, topics)).await?;
        for phase in &consultation.schedule.phases {
            tx.run(store::phase(id, phase)).await?;
        }
        Ok(id)
    }

    /// Writes what people wrote and answers the contributions and comments of each consultation.
    async fn write_posts(
        self: &Arc<Self>,
        tx: &TenantTx<'_>,
        index: usize,
        consultations: &[i64],
        authors: &Authors,
    ) -> Result<Vec<(i64, i64)>> {
        let mut counts = vec![(0, 0); consultations.len()];
        let (send, mut chunks) = mpsc::channel::<Chunk>(AHEAD);
        let load = Arc::clone(self);
        let maker = spawn_blocking(move || {
            let body = &load.plan.bodies[index];
            // Nobody waits for the rest once the receiver is gone.
            let _ = chunk::make(&load.plan, body, |chunk| send.blocking_send(chunk));
        });
        while let Some(chunk) = chunks.recv().await {
            let (contributions, posts) = (chunk.contributions(), chunk.posts());
            let (number, consultation) = (chunk.consultation, consultations[chunk.consultation]);
            let ids = tx.run(store::post_ids(posts)?).await?;
            let rows = chunk.with_ids(&ids, authors);
            tx.run(store::posts(consultation, rows.posts)).await?;
            tx.run(store::vote_counts(consultation, rows.counts)).await?;
            tx.run(store::votes(rows.votes)).await?;
            counts[number].0 += i64::try_from(contributions)?;
            counts[number].1 += i64::try_from(posts - contributions)?;
            self.progress.contributions(contributions as u64);
        }
        maker.await?;
        Ok(counts)
    }
}

/// The ids of a body's people, by their numbers in the plan.
struct Authors {
    citizens: Vec<i64>,
    staff: Vec<i64>,
}
