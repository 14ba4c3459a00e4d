//! Meilisearch as the portal reaches it: two keys, time limits, a circuit breaker, tasks. What an index holds is the
//! search's business.
//!
//! Requests are those of meilisearch-sdk. Two are our own: a task's state, since the crate reads no `canceled` and fails
//! over details that a newer server adds, and the list of swaps, for the same reason.

mod breaker;
mod http;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;
use meilisearch_sdk::client::{Client, SwapIndexes};
use meilisearch_sdk::errors::{ErrorCode, ErrorType};
use meilisearch_sdk::indexes::Index;
use meilisearch_sdk::request::{HttpClient, Method};
use meilisearch_sdk::settings::Settings;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::time::{Instant, timeout};

pub use breaker::Breaker;
pub use http::Http;

use crate::config::Config;

/// How long the server may take to accept work; doing it is another matter.
const ACCEPTANCE: Duration = Duration::from_secs(20);
/// How often the index is looked at without a reason.
const INSPECTION: Duration = Duration::from_mins(1);
/// The attribute that names a document.
const PRIMARY_KEY: &str = "id";

/// Why a request came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// No answer, a late one, or one that the server itself calls its own fault.
    #[error("cannot be reached: {0}")]
    Away(String),
    /// The key is wrong or may not do this.
    #[error("refuses the key: {0}")]
    Forbidden(String),
    /// The server answered that this cannot be.
    #[error("{0}")]
    Refused(String),
    /// There is no such thing.
    #[error("not there: {0}")]
    Missing(String),
}

/// What the server says of a piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is not finished.
    Pending,
    /// It is done.
    Done,
    /// It was not done: the error's code and its text.
    Failed { code: String, message: String },
}

/// A Meilisearch server and the name of our index on it.
pub struct Meili {
    searching: Client<Http>,
    working: Client<Http>,
    http: Http,
    breaker: Breaker,
    patience: Duration,
    inspected: Mutex<Option<Instant>>,
    /// The index's name.
    pub index: String,
}

#[derive(Deserialize)]
struct Task {
    status: String,
    error: Option<TaskError>,
}

#[derive(Deserialize)]
struct TaskError {
    message: String,
    code: String,
}

#[derive(Deserialize)]
struct Tasks {
    results: Vec<SwapTask>,
}

#[derive(Deserialize)]
struct SwapTask {
    uid: u32,
    status: String,
    details: Option<Value>,
}

#[derive(Serialize)]
struct Swaps {
    types: &'static str,
    limit: u32,
}

impl Meili {
    /// The server of the configuration, if there is one. It is not asked for anything yet.
    pub fn new(config: &Config) -> anyhow::Result<Option<Self>> {
        let Some(url) = &config.meili_url else { return Ok(None) };
        let index = config.meili_index.clone();
        let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        anyhow::ensure!(
            !index.is_empty() && index.len() <= 200 && index.chars().all(letters),
            "MEILI_INDEX takes letters, digits, - and _"
        );
        let key = config.meili_key.as_ref();
        let search_key = config.meili_search_key.as_ref().or(key);
        let [key, search_key] = [key, search_key].map(|key| key.map(ExposeSecret::expose_secret));
        let host = url.as_str().trim_end_matches('/');
        let patience = Duration::from_millis(config.meili_patience);
        let http = Http::new(key, ACCEPTANCE).context("MEILI_KEY")?;
        let asking = Http::new(search_key, patience).context("MEILI_SEARCH_KEY")?;
        Ok(Some(Self {
            searching: Client::new_with_client(host, search_key, asking),
            working: Client::new_with_client(host, key, http.clone()),
            http,
            breaker: Breaker::default(),
            patience,
            inspected: Mutex::default(),
            index,
        }))
    }

    /// Asks a visitor's question: nothing where the server is away, answers late or is not asked since it was away a
    /// moment ago.
    pub async fn ask<T, A>(&self, question: impl FnOnce(Index<Http>, Client<Http>) -> A) -> Option<T>
    where
        A: Future<Output = Result<T, meilisearch_sdk::errors::Error>>,
    {
        if !self.breaker.admits(Instant::now()) {
            return None;
        }
        let index = self.searching.index(&self.index);
        let answer = timeout(self.patience, question(index, self.searching.clone())).await;
        match answer {
            Ok(Ok(answer)) => {
                self.breaker.succeeded();
                Some(answer)
            }
            failed => {
                let why = match failed {
                    Ok(Err(error)) => Failure::from(error).to_string(),
                    _ => "no answer in time".to_owned(),
                };
                if self.breaker.failed(Instant::now()) {
                    tracing::warn!(why, "Meilisearch is left alone for a while; PostgreSQL answers");
                }
                None
            }
        }
    }

    /// Whether it is time to look at the index without a reason; the one who hears yes does it.
    pub fn inspection_due(&self, now: Instant) -> bool {
        let mut inspected = self.inspected.lock().unwrap_or_else(PoisonError::into_inner);
        let due = inspected.is_none_or(|last| now - last >= INSPECTION);
        if due {
            *inspected = Some(now);
        }
        due
    }

    /// Whether the server answers, and its version.
    pub async fn version(&self) -> Result<String, Failure> {
        Ok(self.working.get_version().await?.pkg_version)
    }

    /// The settings of an index; none where there is no such index.
    pub async fn settings(&self, index: &str) -> Result<Option<Settings>, Failure> {
        found(self.working.index(index).get_settings().await)
    }

    /// Whether there is an index of this name.
    pub async fn has(&self, index: &str) -> Result<bool, Failure> {
        Ok(found(self.working.get_raw_index(index).await)?.is_some())
    }

    /// Has an index made. The task fails where it is there.
    pub async fn create(&self, index: &str) -> Result<i64, Failure> {
        Ok(self
            .working
            .create_index(index, Some(PRIMARY_KEY))
            .await?
            .task_uid
            .into())
    }

    /// Has an index's settings changed.
    pub async fn apply(&self, index: &str, settings: &Settings) -> Result<i64, Failure> {
        Ok(self.working.index(index).set_settings(settings).await?.task_uid.into())
    }

    /// Has an index deleted. The task fails where there is none.
    pub async fn delete(&self, index: &str) -> Result<i64, Failure> {
        Ok(self.working.delete_index(index).await?.task_uid.into())
    }

    /// Has documents written, whole.
    pub async fn put(&self, index: &str, documents: &[impl Serialize + Send + Sync]) -> Result<i64, Failure> {
        let index = self.working.index(index);
        Ok(index.add_documents(documents, Some(PRIMARY_KEY)).await?.task_uid.into())
    }

    /// Has documents deleted.
    pub async fn remove(&self, index: &str, keys: &[String]) -> Result<i64, Failure> {
        Ok(self.working.index(index).delete_documents(keys).await?.task_uid.into())
    }

    /// Has two indexes change names.
    pub async fn swap(&self, one: &str, other: &str) -> Result<i64, Failure> {
        let swap = SwapIndexes {
            indexes: (one.to_owned(), other.to_owned()),
            rename: None,
        };
        Ok(self.working.swap_indexes([&swap]).await?.task_uid.into())
    }

    /// The swap in which an index was named and that was not in vain, among the last hundred.
    pub async fn swap_of(&self, index: &str) -> Result<Option<i64>, Failure> {
        let query = Swaps {
            types: "indexSwap",
            limit: 100,
        };
        let url = format!("{}/tasks", self.working.get_host());
        let asked = self.http.request::<Swaps, (), Tasks>(&url, Method::Get { query }, 200);
        let tasks = asked.await?.results.into_iter();
        let name = Value::from(index);
        let named = |task: &SwapTask| {
            let swaps = task.details.as_ref().and_then(|details| details["swaps"].as_array());
            swaps.is_some_and(|swaps| {
                swaps
                    .iter()
                    .any(|swap| swap["indexes"].as_array().is_some_and(|names| names.contains(&name)))
            })
        };
        Ok(tasks
            .filter(|task| !matches!(task.status.as_str(), "failed" | "canceled"))
            .find(named)
            .map(|task| task.uid.into()))
    }

    /// How far a task is. One that the server does not know was lost with the server's data.
    pub async fn progress(&self, task: i64) -> Result<Progress, Failure> {
        let url = format!("{}/tasks/{task}", self.working.get_host());
        let asked = self.http.request::<(), (), Task>(&url, Method::Get { query: () }, 200);
        let Some(task) = found(asked.await)? else {
            return Ok(failed("task_not_found", "the server does not know its task any more"));
        };
        Ok(match (task.status.as_str(), task.error) {
            ("succeeded", _) => Progress::Done,
            ("failed", Some(error)) => failed(&error.code, &error.message),
            ("failed" | "canceled", _) => failed(&task.status, "the server did not do its task"),
            _ => Progress::Pending,
        })
    }
}

fn failed(code: &str, message: &str) -> Progress {
    Progress::Failed {
        code: code.to_owned(),
        message: message.to_owned(),
    }
}

/// None where the thing is not there.
fn found<T>(answer: Result<T, meilisearch_sdk::errors::Error>) -> Result<Option<T>, Failure> {
    match answer.map_err(Failure::from) {
        Ok(found) => Ok(Some(found)),
        Err(Failure::Missing(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

impl From<meilisearch_sdk::errors::Error> for Failure {
    fn from(error: meilisearch_sdk::errors::Error) -> Self {
        use meilisearch_sdk::errors::Error;
        let text = error.to_string();
        match error {
            Error::Meilisearch(told) => match (told.error_type, told.error_code) {
                (ErrorType::Auth, _) => Self::Forbidden(text),
                (ErrorType::Internal, _) => Self::Away(text),
                (_, ErrorCode::IndexNotFound | ErrorCode::TaskNotFound) => Self::Missing(text),
                _ => Self::Refused(text),
            },
            Error::MeilisearchCommunication(told) if told.status_code == 413 => Self::Refused(text),
            _ => Self::Away(text),
        }
    }
}
