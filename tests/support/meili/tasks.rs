//! Tasks: done one after the other, in the order in which they came.

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{Answered, Index, Inside, error, refusal};

pub enum Kind {
    Create,
    Drop,
    Settings(Value),
    Add(Vec<Value>),
    Remove(Vec<String>),
    Swap(String, String),
}

#[expect(clippy::option_option, reason = "unfinished, finished well, finished with an error")]
pub struct Task {
    index: Option<String>,
    kind: Kind,
    enqueued: Instant,
    /// None while it is not finished; then its error, if it failed.
    outcome: Option<Option<Value>>,
}

const MOMENT: &str = "2026-01-01T00:00:00.000000Z";

impl Kind {
    fn name(&self) -> &'static str {
        match self {
            Self::Create => "indexCreation",
            Self::Drop => "indexDeletion",
            Self::Settings(_) => "settingsUpdate",
            Self::Add(_) => "documentAdditionOrUpdate",
            Self::Remove(_) => "documentDeletion",
            Self::Swap(..) => "indexSwap",
        }
    }

    fn details(&self) -> Value {
        match self {
            Self::Create => json!({ "primaryKey": "id" }),
            Self::Drop => json!({ "deletedDocuments": null }),
            Self::Settings(settings) => settings.clone(),
            Self::Add(documents) => json!({ "receivedDocuments": documents.len(), "indexedDocuments": null }),
            Self::Remove(names) => {
                json!({ "providedIds": names.len(), "deletedDocuments": null, "originalFilter": null })
            }
            Self::Swap(one, other) => json!({ "swaps": [{ "indexes": [one, other] }] }),
        }
    }
}

impl Inside {
    pub fn enqueue(&mut self, index: &str, kind: Kind) -> Answered {
        self.enqueue_as(Some(index.to_owned()), kind)
    }

    pub fn enqueue_global(&mut self, kind: Kind) -> Answered {
        self.enqueue_as(None, kind)
    }

    #[expect(clippy::unnecessary_wraps, reason = "an answer as all others give it")]
    fn enqueue_as(&mut self, index: Option<String>, kind: Kind) -> Answered {
        let answer = json!({ "taskUid": self.tasks.len(), "indexUid": index, "status": "enqueued",
            "type": kind.name(), "enqueuedAt": MOMENT });
        self.tasks.push(Task {
            index,
            kind,
            enqueued: Instant::now(),
            outcome: None,
        });
        Ok((202, answer))
    }

    /// Tasks that wait begin to take their time anew.
    pub fn restart(&mut self, now: Instant) {
        for task in self.tasks.iter_mut().filter(|task| task.outcome.is_none()) {
            task.enqueued = now;
        }
    }

    pub fn work_off(&mut self, now: Instant) {
        let Some(pace) = self.pace else { return };
        while let Some(place) = self.tasks.iter().position(|task| task.outcome.is_none()) {
            if now < self.tasks[place].enqueued + pace {
                return;
            }
            let index = self.tasks[place].index.clone().unwrap_or_default();
            let kind = std::mem::replace(&mut self.tasks[place].kind, Kind::Create);
            let failure = if self.failing.is_empty() {
                self.perform(&index, &kind).err()
            } else {
                Some(error(&self.failing.remove(0), "as the test wants"))
            };
            self.tasks[place].kind = kind;
            self.tasks[place].outcome = Some(failure);
        }
    }

    fn perform(&mut self, index: &str, kind: &Kind) -> Result<(), Value> {
        let missing = || error("index_not_found", "no such index");
        match kind {
            Kind::Create if self.indexes.contains_key(index) => {
                return Err(error("index_already_exists", "it is there"));
            }
            Kind::Create => drop(self.indexes.insert(index.to_owned(), Index::default())),
            Kind::Drop => drop(self.indexes.remove(index).ok_or_else(missing)?),
            Kind::Settings(settings) => {
                let present = &mut self.indexes.entry(index.to_owned()).or_default().settings;
                let mut all = present.as_object().cloned().unwrap_or_default();
                all.extend(settings.as_object().cloned().unwrap_or_default());
                *present = Value::Object(all);
            }
            Kind::Add(documents) => {
                let poison = self.poison.clone();
                let bad = |document: &&Value| poison.as_ref().is_some_and(|word| document.to_string().contains(word));
                if documents.iter().any(|document| bad(&document)) {
                    return Err(error("invalid_document_fields", "a document that is not liked"));
                }
                let named: Result<Vec<_>, Value> = documents
                    .iter()
                    .map(|document| Ok((name(document)?, document)))
                    .collect();
                let named = named?;
                // As documented: adding documents founds an index that is not there.
                let index = self.indexes.entry(index.to_owned()).or_default();
                for (name, document) in named {
                    index.documents.insert(name, document.clone());
                }
            }
            Kind::Remove(names) => {
                let index = self.indexes.get_mut(index).ok_or_else(missing)?;
                for name in names {
                    index.documents.remove(name);
                }
            }
            Kind::Swap(one, other) => {
                if !self.indexes.contains_key(one) || !self.indexes.contains_key(other) {
                    return Err(missing());
                }
                let (first, second) = (self.indexes.remove(one), self.indexes.remove(other));
                self.indexes.extend(first.map(|index| (other.clone(), index)));
                self.indexes.extend(second.map(|index| (one.clone(), index)));
            }
        }
        Ok(())
    }

    pub fn task(&self, uid: &str) -> Answered {
        let uid: usize = uid.parse().map_err(|_| refusal(400, "invalid_task_uids", uid))?;
        match self.tasks.get(uid) {
            Some(_) => Ok((200, self.view(uid))),
            None => Err(refusal(404, "task_not_found", format!("task {uid}"))),
        }
    }

    fn view(&self, uid: usize) -> Value {
        let task = &self.tasks[uid];
        let first = self.tasks.iter().position(|task| task.outcome.is_none());
        let (status, failure) = match &task.outcome {
            None if first == Some(uid) => ("processing", None),
            None => ("enqueued", None),
            Some(None) => ("succeeded", None),
            Some(Some(failure)) => ("failed", Some(failure)),
        };
        let finished = task.outcome.as_ref().map(|_| MOMENT);
        json!({ "uid": uid, "batchUid": uid, "indexUid": task.index, "status": status, "type": task.kind.name(),
            "canceledBy": null, "details": task.kind.details(), "error": failure,
            "duration": finished.map(|_| "PT0.1S"), "enqueuedAt": MOMENT, "startedAt": finished, "finishedAt": finished })
    }

    /// `GET /tasks` with types and a limit.
    pub fn tasks_like(&self, query: &str) -> Answered {
        let (mut types, mut limit) = (None, 20);
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "types" => types = Some(value.into_owned()),
                "limit" => limit = value.parse().map_err(|_| refusal(400, "invalid_task_limit", value))?,
                other => return Err(refusal(400, "bad_request", format!("unknown parameter {other}"))),
            }
        }
        let wanted = |task: &Task| {
            types
                .as_ref()
                .is_none_or(|types| types.split(',').any(|name| name == task.kind.name()))
        };
        let uids = (0..self.tasks.len()).rev().filter(|uid| wanted(&self.tasks[*uid]));
        let results: Vec<Value> = uids.take(limit).map(|uid| self.view(uid)).collect();
        Ok((
            200,
            json!({ "results": results, "total": results.len(), "limit": limit, "from": null, "next": null }),
        ))
    }

    /// How many tasks of this type were done.
    pub fn done(&self, kind: &str) -> usize {
        let done = |task: &&Task| task.kind.name() == kind && task.outcome == Some(None);
        self.tasks.iter().filter(done).count()
    }

    /// How many were ever enqueued.
    pub fn enqueued(&self) -> usize {
        self.tasks.len()
    }
}

/// A document's primary key.
fn name(document: &Value) -> Result<String, Value> {
    let name = document["id"].as_str();
    let name = name.ok_or_else(|| error("missing_document_id", "a document without id"))?;
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || name.len() > 511 || !name.chars().all(letters) {
        return Err(error("invalid_document_id", name));
    }
    Ok(name.to_owned())
}
