//! A server that speaks Meilisearch's documented HTTP interface (v1.12): tasks that take their time and may fail, keys,
//! and ways of going away. Whatever a request does that the documentation does not allow is answered as documented and
//! remembered, so that a test can see that there was nothing.

mod answers;
mod filter;
mod tasks;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::time::Instant;

use tasks::{Kind, Task};

pub const KEY: &str = "a-key-that-may-do-everything";
pub const SEARCH_KEY: &str = "a-key-that-may-search";

/// How the server behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Well,
    /// Connections end without an answer, and nothing is done.
    Gone,
    /// What was asked at addresses that end so is done, but the connection ends without an answer.
    DropsAnswersOf(&'static str),
    /// Nothing is answered, ever.
    Silent,
    /// 500 to everything.
    Broken,
}

#[derive(Clone, Debug, Default)]
pub struct Index {
    pub settings: Value,
    pub documents: BTreeMap<String, Value>,
}

#[derive(Default)]
pub struct Inside {
    pub indexes: BTreeMap<String, Index>,
    tasks: Vec<Task>,
    mood: Mood,
    /// How long a task takes; none holds them back.
    pace: Option<Duration>,
    /// Tasks that fail next, with these codes.
    failing: Vec<String>,
    /// A document with this word in it makes its task fail.
    poison: Option<String>,
    /// Requests: method, path and body.
    pub requests: Vec<(String, String, String)>,
    pub violations: Vec<String>,
    /// Requests that were not answered.
    pub silenced: u64,
}

/// The running server. It ends with the test.
#[derive(Clone)]
pub struct Meilisearch {
    pub address: SocketAddr,
    inside: Arc<Mutex<Inside>>,
}

impl Meilisearch {
    pub async fn start() -> Self {
        let inside = Inside {
            pace: Some(Duration::from_millis(5)),
            ..Inside::default()
        };
        let inside = Arc::new(Mutex::new(inside));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        let router = Router::new().fallback(answer).with_state(Arc::clone(&inside));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, inside }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn inside(&self) -> MutexGuard<'_, Inside> {
        let mut inside = self.inside.lock().expect("no panic while it was held");
        inside.work_off(Instant::now());
        inside
    }

    pub fn turn(&self, mood: Mood) {
        self.inside().mood = mood;
    }

    /// Tasks take this long from now on; none holds them back until told otherwise.
    pub fn set_pace(&self, pace: Option<Duration>) {
        let mut inside = self.inside();
        inside.pace = pace;
        inside.restart(Instant::now());
    }

    /// The next task fails with this code.
    pub fn fail_next(&self, code: &str) {
        self.inside().failing.push(code.to_owned());
    }

    pub fn poison(&self, word: Option<&str>) {
        self.inside().poison = word.map(str::to_owned);
    }

    /// As after a disk was exchanged: no index and no task is left.
    pub fn lose_everything(&self) {
        let mut inside = self.inside();
        inside.indexes.clear();
        inside.tasks.clear();
    }

    /// The names of the documents of an index, in order.
    pub fn names(&self, index: &str) -> Vec<String> {
        let inside = self.inside();
        let index = inside.indexes.get(index);
        index
            .map(|index| index.documents.keys().cloned().collect())
            .unwrap_or_default()
    }

    /// All documents of all indexes as text.
    pub fn holds(&self, word: &str) -> bool {
        let inside = self.inside();
        let mut documents = inside.indexes.values().flat_map(|index| index.documents.values());
        documents.any(|document| document.to_string().contains(word))
    }

    /// Whether a word was in anything that was ever sent here, but for what was asked.
    pub fn was_told(&self, word: &str) -> bool {
        let inside = self.inside();
        let mut told = inside.requests.iter().filter(|(_, path, _)| !path.contains("search"));
        told.any(|(_, _, body)| body.contains(word))
    }

    /// How many requests went to paths that end so.
    pub fn asked(&self, end: &str) -> usize {
        let inside = self.inside();
        inside
            .requests
            .iter()
            .filter(|(_, path, _)| path.ends_with(end))
            .count()
    }

    /// Panics over requests that the documentation does not allow.
    pub fn assert_documented(&self) {
        let inside = self.inside();
        assert!(inside.violations.is_empty(), "{:#?}", inside.violations);
    }
}

/// An error as documented.
pub struct Refusal {
    status: u16,
    code: &'static str,
    message: String,
}

pub fn refusal(status: u16, code: &'static str, message: impl Into<String>) -> Refusal {
    Refusal {
        status,
        code,
        message: message.into(),
    }
}

pub fn error(code: &str, message: &str) -> Value {
    let kind = match code {
        "missing_authorization_header" | "invalid_api_key" => "auth",
        "internal" => "internal",
        "no_space_left_on_device" => "system",
        _ => "invalid_request",
    };
    json!({ "message": message, "code": code, "type": kind,
        "link": format!("https://docs.meilisearch.com/errors#{code}") })
}

async fn answer(State(inside): State<Arc<Mutex<Inside>>>, request: Request) -> Response {
    let mood = inside.lock().expect("inside").mood;
    match mood {
        Mood::Well | Mood::DropsAnswersOf(_) => {}
        Mood::Gone => hang_up(),
        Mood::Silent => {
            inside.lock().expect("inside").silenced += 1;
            std::future::pending::<()>().await;
        }
        Mood::Broken => return (StatusCode::INTERNAL_SERVER_ERROR, "broken").into_response(),
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, 100 << 20).await.expect("a body");
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let asked = Asked {
        method: &parts.method,
        uri: &parts.uri,
        key: header(AUTHORIZATION),
        content_type: header(CONTENT_TYPE),
        body,
    };
    let answered = asked.answer(&mut inside.lock().expect("inside"));
    if matches!(mood, Mood::DropsAnswersOf(end) if parts.uri.path().ends_with(end)) {
        hang_up();
    }
    let (status, body) = match answered {
        Ok(answer) => answer,
        Err(refusal) => {
            let body = error(refusal.code, &refusal.message);
            // That something is not there is an answer as good as any.
            if refusal.status != 404 || refusal.code == "not_found" {
                let told = format!("{} {}: {body}", parts.method, parts.uri);
                inside.lock().expect("inside").violations.push(told);
            }
            (refusal.status, body)
        }
    };
    let status = StatusCode::from_u16(status).expect("a status");
    (
        status,
        [(CONTENT_TYPE, "application/json")],
        Body::from(body.to_string()),
    )
        .into_response()
}

/// Ends the connection's task, and so the connection.
fn hang_up() -> ! {
    std::panic::resume_unwind(Box::new("away"))
}

struct Asked<'r> {
    method: &'r Method,
    uri: &'r Uri,
    key: Option<&'r str>,
    content_type: Option<&'r str>,
    body: Bytes,
}

type Answered = Result<(u16, Value), Refusal>;

impl Asked<'_> {
    fn answer(&self, inside: &mut Inside) -> Answered {
        inside.work_off(Instant::now());
        let text = String::from_utf8_lossy(&self.body).into_owned();
        let path = self.uri.path().to_owned();
        inside.requests.push((self.method.to_string(), path.clone(), text));
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        if parts == ["health"] {
            return Ok((200, json!({ "status": "available" })));
        }
        self.check_key(&parts)?;
        let nothing_asked = self.uri.query().is_none();
        match (self.method.as_str(), parts.as_slice()) {
            ("GET", ["version"]) if nothing_asked => Ok((
                200,
                json!({ "commitSha": "unknown", "commitDate": "unknown", "pkgVersion": "1.12.8" }),
            )),
            ("GET", ["tasks"]) => inside.tasks_like(self.uri.query().unwrap_or_default()),
            ("GET", ["tasks", uid]) if nothing_asked => inside.task(uid),
            ("POST", ["indexes"]) if nothing_asked => {
                let body = self.json()?;
                only(&body, &["uid", "primaryKey"])?;
                let name = body["uid"].as_str().unwrap_or_default();
                check_name(name)?;
                inside.enqueue(name, Kind::Create)
            }
            ("POST", ["swap-indexes"]) if nothing_asked => {
                let body = self.json()?;
                let pair = body[0]["indexes"].as_array().filter(|pair| pair.len() == 2);
                let pair = pair.ok_or_else(|| refusal(400, "invalid_swap_indexes", "two indexes are swapped"))?;
                let name = |place: usize| pair[place].as_str().unwrap_or_default().to_owned();
                inside.enqueue_global(Kind::Swap(name(0), name(1)))
            }
            ("POST", ["multi-search"]) if nothing_asked => inside.search_many(&self.json()?),
            (method, ["indexes", index, rest @ ..]) => {
                check_name(index)?;
                self.answer_index(inside, method, index, rest)
            }
            _ => Err(refusal(404, "not_found", "no such address")),
        }
    }

    fn answer_index(&self, inside: &mut Inside, method: &str, index: &str, rest: &[&str]) -> Answered {
        match (method, rest, self.uri.query()) {
            ("GET", [], None) => inside.there(index).map(|_| {
                let moment = "2026-01-01T00:00:00Z";
                (
                    200,
                    json!({ "uid": index, "createdAt": moment, "updatedAt": moment, "primaryKey": "id" }),
                )
            }),
            ("DELETE", [], None) => inside.enqueue(index, Kind::Drop),
            ("GET", ["settings"], None) => inside.there(index).map(|index| (200, answers::settings(index))),
            ("PATCH", ["settings"], None) => {
                let settings = self.json()?;
                answers::check_settings(&settings)?;
                inside.enqueue(index, Kind::Settings(settings))
            }
            ("POST", ["documents"], Some("primaryKey=id") | None) => {
                let body = self.json()?;
                let documents = body.as_array().cloned();
                let documents = documents.ok_or_else(|| refusal(400, "malformed_payload", "a list of documents"))?;
                inside.enqueue(index, Kind::Add(documents))
            }
            ("POST", ["documents", "delete-batch"], None) => {
                let names = serde_json::from_value(self.json()?);
                let names = names.map_err(|error| refusal(400, "malformed_payload", error.to_string()))?;
                inside.enqueue(index, Kind::Remove(names))
            }
            ("POST", ["search"], None) => inside.search(index, &self.json()?).map(|answer| (200, answer)),
            _ => Err(refusal(404, "not_found", "no such address")),
        }
    }

    fn check_key(&self, parts: &[&str]) -> Result<(), Refusal> {
        let Some(key) = self.key else {
            return Err(refusal(401, "missing_authorization_header", "a key is needed"));
        };
        let search = matches!(parts, ["multi-search"] | ["indexes", _, "search"]);
        match key.strip_prefix("Bearer ") {
            Some(KEY) => Ok(()),
            Some(SEARCH_KEY) if search => Ok(()),
            _ => Err(refusal(403, "invalid_api_key", "this key may not do that")),
        }
    }

    fn json(&self) -> Result<Value, Refusal> {
        if self.content_type != Some("application/json") {
            return Err(refusal(415, "invalid_content_type", "JSON is wanted"));
        }
        serde_json::from_slice(&self.body).map_err(|error| refusal(400, "malformed_payload", error.to_string()))
    }
}

fn check_name(name: &str) -> Result<(), Refusal> {
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || name.len() > 400 || !name.chars().all(letters) {
        return Err(refusal(400, "invalid_index_uid", name));
    }
    Ok(())
}

/// Unknown fields are refused.
pub fn only(body: &Value, known: &[&str]) -> Result<(), Refusal> {
    let fields = body
        .as_object()
        .ok_or_else(|| refusal(400, "bad_request", "an object is wanted"))?;
    match fields.keys().find(|field| !known.contains(&field.as_str())) {
        Some(field) => Err(refusal(400, "bad_request", format!("unknown field {field}"))),
        None => Ok(()),
    }
}
