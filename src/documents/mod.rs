//! Documents of consultations: plans, drafts, expert reports. Editors upload them; they are served from a path of their
//! own, and the words in them are found page by page.

pub mod extract;
mod handlers;
mod kind;
pub mod name;
mod panel;
pub mod range;
mod serve;
mod store;
mod sweep;
mod text;
mod views;

use axum::Router;
use axum::routing::{get, post};
use serde_json::{Value, json};

pub use kind::{Kind, of as kind_of};
pub use panel::DocumentsPanel;
pub use store::{Document, list, page};
pub use sweep::{GRACE, run as sweep};
pub use text::{KIND as TEXT, read as read_text};

use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::consultations::rules::line;
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Message, Result};
use crate::files::{Files, Spooled};
use crate::ui::text as typed;
use crate::web::Portal;
use crate::web::upload::Sent;
use store::{FileFacts, Place};

/// The most documents of a consultation; its page shows all of them.
pub const MAX_DOCUMENTS: i64 = 200;
/// The longest title, in characters as a reader counts them.
const MAX_TITLE: usize = 200;
/// A consultation's documents as its editors have them before them.
const MANAGED: &str = "/{tenant}/verwaltung/beteiligungen/{id}/unterlagen";
/// One of them.
const ONE: &str = "/{tenant}/verwaltung/beteiligungen/{id}/unterlagen/{dokument}";
/// Where forms with files go: they may take longer than others.
pub const UPLOADS: [&str; 2] = [MANAGED, ONE];

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}/dokumente/{id}", get(serve::by_id))
        .route("/{tenant}/dokumente/{id}/{name}", get(serve::by_name))
        .route(MANAGED, get(handlers::manage).post(handlers::upload))
        .route(&format!("{MANAGED}/reihenfolge"), post(handlers::shift))
        .route(ONE, get(handlers::edit_form).post(handlers::edit))
        .route(&format!("{ONE}/loeschen"), post(handlers::delete))
}

/// The path of a document below a tenant's: `/dresden`, or nothing under its own host name.
pub fn path(base: &str, document: i64, file_name: &str) -> String {
    format!("{base}/dokumente/{document}/{}", name::encoded(file_name))
}

/// A file that may become a document.
pub struct NewFile {
    content: Spooled,
    facts: FileFacts,
}

impl NewFile {
    /// Looks at what was sent. Errors: it is too large, empty or of no kind that is taken.
    pub async fn checked(sent: Sent, max_megabytes: u64) -> Result<Result<Self, Message>> {
        let Some(content) = sent.content else {
            let max = i64::try_from(max_megabytes).unwrap_or(i64::MAX);
            let key = "document-error-large";
            return Ok(Err(Message {
                key,
                args: vec![("max", max)],
            }));
        };
        if content.size == 0 {
            return Ok(Err("document-error-empty".into()));
        }
        let head = content.head.clone();
        let kind = content.looked_at(move |content| kind::of(&head, content)).await?;
        Ok(kind.map_or_else(
            || Err("document-error-kind".into()),
            |kind| Ok(Self::new(&sent.name, kind, content)),
        ))
    }

    /// A file of a known kind.
    pub fn new(name: &str, kind: Kind, content: Spooled) -> Self {
        let facts = FileFacts {
            file_name: name::sanitised(name, kind),
            kind,
            size: content.size,
            hash: content.hash,
        };
        Self { content, facts }
    }

    /// Puts the content into the store, before the transaction that makes a document of it: no transaction waits for a
    /// large file. Always anew, so that it is not old enough to be swept away.
    pub async fn keep(&mut self, files: &Files) -> Result<()> {
        files.keep(&mut self.content).await
    }

    /// Lets nobody remove the content until the transaction ends, and puts it back where somebody did a moment ago.
    async fn hold(&mut self, tx: &TenantTx<'_>, files: &Files) -> Result<()> {
        tx.run(store::hold_file(self.facts.hash)).await?;
        match files.kept_at(self.facts.hash).await? {
            Some(_) => Ok(()),
            None => self.keep(files).await,
        }
    }

    /// What tells its content from all others.
    fn hash(&self) -> Vec<u8> {
        self.facts.hash.bytes()
    }

    /// A title for who gave none.
    fn default_title(&self) -> &str {
        name::stem(&self.facts.file_name)
    }

    fn told(&self) -> Value {
        json!({
            "file_name": self.facts.file_name, "sha256": self.facts.hash.to_string(), "size": self.facts.size,
        })
    }
}

/// A title as it is stored; the field's error if it breaks rules.
fn checked_title(field: &'static str, text: &str) -> Result<String, FieldErrors> {
    let mut errors = FieldErrors::default();
    let title = typed::tidy_line(text);
    line(&mut errors, field, &title, MAX_TITLE);
    if errors.is_empty() { Ok(title) } else { Err(errors) }
}

/// The document of that file, which has been [kept](NewFile::keep), behind the consultation's other ones; answers its
/// id. Errors: the consultation is not there, or has as many documents as it may have.
pub async fn add(
    tx: &TenantTx<'_>,
    files: &Files,
    actor: Actor,
    consultation: i64,
    title: String,
    mut file: NewFile,
) -> Result<i64> {
    file.hold(tx, files).await?;
    let locked = tx.run(store::lock(consultation)).await?.ok_or(Error::NotFound)?;
    if locked.documents >= MAX_DOCUMENTS {
        return Err(Error::Refused("document-error-many"));
    }
    let id = tx.run(store::insert(consultation, title.clone(), &file.facts)).await?;
    make_findable(tx, id, &file).await?;
    let added = Entry::new(actor, Action::DocumentAdded, Subject::new("document", id, title));
    let facts = with(file.told(), "consultation", locked.title.into());
    tx.run(audit::record(tx.tenant(), added.after(facts))).await?;
    Ok(id)
}

/// Puts another file in a document's place. Who did so, when, and the hashes of both stand in the log.
async fn replace(tx: &TenantTx<'_>, files: &Files, actor: Actor, document: &Document, mut file: NewFile) -> Result<()> {
    file.hold(tx, files).await?;
    tx.run(store::drop_pages(document.id)).await?;
    tx.run(store::replace(document.id, &file.facts)).await?;
    make_findable(tx, document.id, &file).await?;
    let replaced = Entry::new(actor, Action::DocumentReplaced, subject(document));
    tx.run(audit::record(
        tx.tenant(),
        replaced.before(document.told()).after(file.told()),
    ))
    .await
}

/// By its title at once, by its words when they have been read.
async fn make_findable(tx: &TenantTx<'_>, document: i64, file: &NewFile) -> Result<()> {
    tx.run(store::insert_pages(document, vec![(0, String::new())])).await?;
    if file.facts.kind.has_words() {
        tx.run(text::order(tx.tenant(), document)?).await?;
    }
    Ok(())
}

/// Gives a document another title.
async fn rename(tx: &TenantTx<'_>, actor: Actor, document: &Document, title: String) -> Result<()> {
    let renamed = Entry::new(actor, Action::DocumentRenamed, subject(document))
        .before(json!({ "title": document.title }))
        .after(json!({ "title": title }));
    tx.run(store::rename(document.id, title)).await?;
    tx.run(audit::record(tx.tenant(), renamed)).await
}

/// Takes a document away.
async fn delete(tx: &TenantTx<'_>, actor: Actor, document: &Document, place: &Place) -> Result<()> {
    tx.run(store::delete(document.id)).await?;
    let facts = with(document.told(), "consultation", place.consultation_title.clone().into());
    let deleted = Entry::new(actor, Action::DocumentDeleted, subject(document)).before(facts);
    tx.run(audit::record(tx.tenant(), deleted)).await
}

impl Document {
    fn told(&self) -> Value {
        let hash = self.hash().map(|hash| hash.to_string());
        json!({ "file_name": self.file_name, "sha256": hash, "size": self.size_bytes })
    }
}

fn subject(document: &Document) -> Subject {
    Subject::new("document", document.id, document.title.clone())
}

fn with(mut facts: Value, name: &str, value: Value) -> Value {
    facts[name] = value;
    facts
}
