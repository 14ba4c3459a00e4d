//! The steps of tending the index. Each reads how far it is, does one thing and remembers that.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::store::{self, State};
use super::{Trouble, in_transaction};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::meili::{Failure, Meili, Progress};
use crate::search::meili::settings;

/// Bytes of changes told at once: few, so that one that must vanish does not wait for long.
const CHANGES: i64 = 1 << 20;
/// Texts and bytes of a part of a new index. Many small tasks are dear, a large one lets changes wait.
const PART: (i64, i64) = (5_000, 4 << 20);
/// How long a turn waits for the server's work before it comes back later.
const WAIT: Duration = Duration::from_secs(10);

/// What is done with the index by the one who may.
pub struct Tending<'t> {
    pub db: &'t Db,
    pub meili: &'t Meili,
}

/// Whether there is more to do.
pub enum Next {
    Again,
    Later,
}

/// How the tasks under way ended.
enum Outcome {
    Pending,
    Done,
    Failed { code: String, message: String },
}

/// Errors of tasks that are not about what was sent: the machine has run out of something.
const EXHAUSTED: [&str; 4] = [
    "no_space_left_on_device",
    "database_size_limit_reached",
    "too_many_open_files",
    "io_error",
];

impl Tending<'_> {
    /// Now and then: notices that the index is gone, and has its settings changed where they differ from the program's.
    pub async fn inspect(&self) -> Result<(), Trouble> {
        if !self.meili.inspection_due(Instant::now()) {
            return Ok(());
        }
        in_transaction(self.db, store::tended()).await?;
        let state = self.state().await?;
        // Amid the other stages a task would be taken for one of theirs.
        let between = state.tasks.is_empty() && matches!(state.stage.as_deref(), None | Some("filling"));
        if !state.ready || !between {
            return Ok(());
        }
        match self.meili.settings(&state.index_name).await? {
            None => {
                tracing::warn!("Meilisearch has lost the index; a new one is built");
                Ok(in_transaction(self.db, store::lose()).await?)
            }
            Some(present) if settings::differ(&present) => {
                let task = self.meili.apply(&state.index_name, &settings::ours()).await?;
                Ok(in_transaction(self.db, store::under_way(vec![task], None)).await?)
            }
            Some(_) => Ok(()),
        }
    }

    /// Does the next thing that is to be done.
    pub async fn step(&self) -> Result<Next, Trouble> {
        let state = self.state().await?;
        if !state.tasks.is_empty() {
            return self.settle(&state).await;
        }
        match state.stage.as_deref() {
            None if !state.ready || state.shape != super::document::SHAPE => self.begin().await?,
            Some("preparing") => self.prepare(&state).await?,
            Some("swapping") => self.swap(&state).await?,
            Some("clearing") => self.clear(&state).await?,
            building => {
                if self.tell_changes(&state).await? {
                    return Ok(Next::Again);
                }
                if building.is_none() {
                    return Ok(Next::Later);
                }
                self.fill(&state).await?;
            }
        }
        Ok(Next::Again)
    }

    /// Begins a new index under a name of its own; one that was being built is left.
    pub async fn begin(&self) -> Result<(), Trouble> {
        let left = self.state().await?.building;
        let mut connection = self.db.connect_system().await.map_err(Trouble::Own)?;
        let tx = connection.begin_system().await?;
        let name = tx.run(store::name(&self.meili.index)).await?;
        tx.run(store::drop_covered()).await?;
        tx.run(store::build(name.clone())).await?;
        tx.commit().await?;
        tracing::info!(name, "a new search index is being built");
        if let Some(left) = left {
            self.meili.delete(&left).await?;
        }
        Ok(())
    }

    /// The empty index, and the one that answers where it is missing, since only two that are there can be swapped.
    async fn prepare(&self, state: &State) -> Result<(), Trouble> {
        let building = building(state)?;
        let mut tasks = Vec::new();
        if !self.meili.has(&state.index_name).await? {
            tasks.push(self.meili.create(&state.index_name).await?);
        }
        tasks.push(self.meili.create(building).await?);
        tasks.push(self.meili.apply(building, &settings::ours()).await?);
        Ok(in_transaction(self.db, store::under_way(tasks, None)).await?)
    }

    /// Tells how things stand with what has changed; whether there was anything.
    async fn tell_changes(&self, state: &State) -> Result<bool, Trouble> {
        let rows = self.db.read_system(store::changes(CHANGES)).await?;
        if rows.is_empty() {
            return Ok(false);
        }
        let (there, gone) = store::apart(&rows);
        let answering = state.ready.then_some(state.index_name.as_str());
        let mut tasks = Vec::new();
        let mut refused = None;
        for index in answering.into_iter().chain(state.building.as_deref()) {
            // Documents sent to an index that is gone would found a new one, without settings.
            if !self.meili.has(index).await? {
                in_transaction(self.db, store::lose()).await?;
                return Ok(true);
            }
            if !gone.is_empty() {
                keep(self.meili.remove(index, &gone).await, &mut tasks, &mut refused)?;
            }
            if !there.is_empty() {
                keep(self.meili.put(index, &there).await, &mut tasks, &mut refused)?;
            }
        }
        let mut connection = self.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::sent(&rows)).await?;
        match refused {
            Some(message) => tx.run(store::refuse(message)).await?,
            None => tx.run(store::under_way(tasks, None)).await?,
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Loads the next part of the new index; behind the last one it is swapped in.
    async fn fill(&self, state: &State) -> Result<(), Trouble> {
        let rows = self.db.read_system(store::part(state, PART.0, PART.1)).await?;
        let Some(last) = rows.last() else {
            return Ok(in_transaction(self.db, store::stage("swapping")).await?);
        };
        let (documents, _) = store::apart(&rows);
        let (mut tasks, mut refused) = (Vec::new(), None);
        keep(
            self.meili.put(building(state)?, &documents).await,
            &mut tasks,
            &mut refused,
        )?;
        let mut connection = self.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::under_way(tasks, Some((last, rows.len())))).await?;
        if let Some(message) = refused {
            tx.run(store::refuse_part(message)).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Swaps the new index in. A swap that was sent before the server ended is found again: twice would be never.
    async fn swap(&self, state: &State) -> Result<(), Trouble> {
        let building = building(state)?;
        let task = match self.meili.swap_of(building).await? {
            Some(task) => task,
            None => self.meili.swap(&state.index_name, building).await?,
        };
        Ok(in_transaction(self.db, store::under_way(vec![task], None)).await?)
    }

    /// Deletes the old index, which has the other one's name now.
    async fn clear(&self, state: &State) -> Result<(), Trouble> {
        let task = self.meili.delete(building(state)?).await?;
        Ok(in_transaction(self.db, store::under_way(vec![task], None)).await?)
    }

    /// Remembers how the tasks under way ended, once they have.
    async fn settle(&self, state: &State) -> Result<Next, Trouble> {
        let clearing = state.stage.as_deref() == Some("clearing");
        let outcome = match self.outcome(&state.tasks).await? {
            // Deleted by somebody before.
            Outcome::Failed { code, .. } if clearing && code == "index_not_found" => Outcome::Done,
            other => other,
        };
        let mut connection = self.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        match outcome {
            Outcome::Pending => return Ok(Next::Later),
            Outcome::Done => {
                tx.run(store::drop_told()).await?;
                tx.run(store::keep_changed()).await?;
                tx.run(store::settle()).await?;
            }
            // The server has lost its data, or somebody deleted an index.
            Outcome::Failed { code, .. } if code == "index_not_found" => {
                tx.run(store::unsend()).await?;
                tx.run(store::lose()).await?;
            }
            // Its tasks alone are lost, or it cannot do them now.
            Outcome::Failed { code, message } if code == "task_not_found" || EXHAUSTED.contains(&code.as_str()) => {
                tx.run(store::unsend()).await?;
                tx.run(store::under_way(Vec::new(), None)).await?;
                tx.commit().await?;
                return Err(Failure::Away(message).into());
            }
            Outcome::Failed { code, message } => {
                tracing::warn!(code, message, "Meilisearch did not take what it was told");
                let error: String = format!("{code}: {message}").chars().take(500).collect();
                tx.run(store::refuse(error.clone())).await?;
                tx.run(store::refuse_part(error.clone())).await?;
                tx.commit().await?;
                // A stage that cannot be done is tried again by the next turn.
                return match state.stage.as_deref() {
                    None | Some("filling") => Ok(Next::Again),
                    Some(_) => Err(Failure::Refused(error).into()),
                };
            }
        }
        tx.commit().await?;
        Ok(Next::Again)
    }

    /// Waits for tasks, for a while.
    async fn outcome(&self, tasks: &[i64]) -> Result<Outcome, Trouble> {
        let begun = Instant::now();
        let mut pause = Duration::from_millis(20);
        for task in tasks {
            loop {
                match self.meili.progress(*task).await? {
                    Progress::Done => break,
                    // Done by somebody before.
                    Progress::Failed { code, .. } if code == "index_already_exists" => break,
                    Progress::Failed { code, message } => return Ok(Outcome::Failed { code, message }),
                    Progress::Pending if begun.elapsed() > WAIT => return Ok(Outcome::Pending),
                    Progress::Pending => sleep(pause).await,
                }
                pause = (pause * 2).min(Duration::from_millis(500));
            }
        }
        Ok(Outcome::Done)
    }

    async fn state(&self) -> Result<State> {
        let state = self.db.read_system(store::state()).await?;
        state.ok_or_else(|| Error::internal("no search engine is registered"))
    }
}

fn building(state: &State) -> Result<&str> {
    let building = state.building.as_deref();
    building.ok_or_else(|| Error::internal("a stage of building without an index that is built"))
}

/// A task to wait for, or why the server does not want it; all else ends the turn.
fn keep(sent: Result<i64, Failure>, tasks: &mut Vec<i64>, refused: &mut Option<String>) -> Result<(), Trouble> {
    match sent {
        Ok(task) => tasks.push(task),
        Err(Failure::Refused(message)) => *refused = Some(message.chars().take(500).collect()),
        Err(other) => return Err(other.into()),
    }
    Ok(())
}
