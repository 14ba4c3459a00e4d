//! The statements of documents.

use jiff::Timestamp;

use super::kind::Kind;
use crate::db::Query;
use crate::files::FileHash;
use crate::{row, sql};

row! {
    /// A document of a consultation.
    #[derive(Clone, Debug)]
    pub struct Document {
        pub id: i64,
        pub title: String,
        pub file_name: String,
        pub media_type: String,
        pub size_bytes: i64,
        pub sha256: Vec<u8>,
        pub position: i32,
        pub updated_at: Timestamp,
        pub text_state: String,
        pub pages: Option<i32>,
    }
}

row! {
    /// Where a document belongs.
    #[derive(Clone, Debug)]
    pub struct Place {
        pub consultation_id: i64,
        pub consultation_title: String,
        pub published: bool,
    }
}

row! {
    /// A consultation whose documents nobody else changes now.
    #[derive(Clone, Debug)]
    pub struct Locked {
        pub title: String,
        pub documents: i64,
    }
}

/// A file as a document's row tells of it.
#[derive(Clone, Debug)]
pub struct FileFacts {
    pub file_name: String,
    pub kind: Kind,
    pub size: u64,
    pub hash: FileHash,
}

impl Document {
    /// What it is.
    pub fn kind(&self) -> Option<Kind> {
        Kind::of_media_type(&self.media_type)
    }

    /// The name of its file in the store.
    pub fn hash(&self) -> Option<FileHash> {
        FileHash::from_bytes(&self.sha256)
    }

    /// Its length in bytes.
    pub fn size(&self) -> u64 {
        u64::try_from(self.size_bytes).unwrap_or_default()
    }
}

impl FileFacts {
    const fn text_state(&self) -> &'static str {
        if self.kind.has_words() { "waiting" } else { "none" }
    }

    fn size_bytes(&self) -> i64 {
        i64::try_from(self.size).unwrap_or(i64::MAX)
    }
}

/// A consultation's documents in their order; there are never more than [`MAX_DOCUMENTS`](super::MAX_DOCUMENTS). Whether
/// the reader may see the consultation is asked elsewhere.
pub fn list(consultation: i64) -> Query<Vec<Document>> {
    sql!("documents/list").bind(consultation).rows()
}

/// A page of them after a position and id; one more than `limit` tells that there is a next page.
pub fn page(consultation: i64, after: Option<(i32, i64)>, limit: usize) -> Query<Vec<Document>> {
    let (position, id) = after.unwrap_or((-1, 0));
    sql!("documents/page")
        .bind(consultation)
        .bind(position)
        .bind(id)
        .bind(i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1)
        .rows()
}

/// The document with this id, if its consultation is published, or also in a draft.
pub fn find(id: i64, drafts: bool) -> Query<Option<(Document, Place)>> {
    sql!("documents/find").bind(id).bind(drafts).optional()
}

/// Keeps others from changing the consultation's documents until the transaction ends.
pub(super) fn lock(consultation: i64) -> Query<Option<Locked>> {
    sql!("documents/lock").bind(consultation).optional()
}

pub(super) fn insert(consultation: i64, title: String, file: &FileFacts) -> Query<i64> {
    sql!("documents/insert")
        .bind(consultation)
        .bind(title)
        .bind(file.file_name.clone())
        .bind(file.kind.media_type())
        .bind(file.size_bytes())
        .bind(file.hash.bytes())
        .bind(file.text_state())
        .scalar()
}

pub(super) fn rename(id: i64, title: String) -> Query<()> {
    sql!("documents/rename").bind(id).bind(title).done()
}

pub(super) fn replace(id: i64, file: &FileFacts) -> Query<()> {
    sql!("documents/replace")
        .bind(id)
        .bind(file.file_name.clone())
        .bind(file.kind.media_type())
        .bind(file.size_bytes())
        .bind(file.hash.bytes())
        .bind(file.text_state())
        .done()
}

/// Moves a document a place earlier (-1) or later (1).
pub(super) fn shift(consultation: i64, id: i64, by: i32) -> Query<()> {
    sql!("documents/move").bind(consultation).bind(id).bind(by).done()
}

pub(super) fn delete(id: i64) -> Query<()> {
    sql!("documents/delete").bind(id).done()
}

pub(super) fn drop_pages(document: i64) -> Query<()> {
    sql!("documents/drop_pages").bind(document).done()
}

/// Adds pages with their words; page 0 is the document itself.
pub(super) fn insert_pages(document: i64, pages: Vec<(i32, String)>) -> Query<()> {
    let (numbers, texts): (Vec<_>, Vec<_>) = pages.into_iter().unzip();
    sql!("documents/insert_pages")
        .bind(document)
        .bind(numbers)
        .bind(texts)
        .done()
}

/// Keeps others from changing the document; none if it is gone or has another file by now.
pub(super) fn lock_version(id: i64, hash: FileHash) -> Query<Option<i64>> {
    sql!("documents/lock_version")
        .bind(id)
        .bind(hash.bytes())
        .optional_scalar()
}

pub(super) fn text_read(id: i64, state: &'static str, pages: Option<i32>) -> Query<()> {
    sql!("documents/text_read").bind(id).bind(state).bind(pages).done()
}

/// Until the transaction ends nobody removes the file.
pub(super) fn hold_file(hash: FileHash) -> Query<()> {
    sql!("documents/hold_file").bind(hash.bytes()).done()
}

/// Until the transaction ends nobody makes a document of the file. For work across tenants.
pub(super) fn seize_file(hash: FileHash) -> Query<()> {
    sql!("documents/seize_file").bind(hash.bytes()).done()
}

/// Those of the files that are no document of anybody's.
pub(super) fn unneeded(files: &[FileHash]) -> Query<Vec<Vec<u8>>> {
    let hashes: Vec<_> = files.iter().map(|hash| hash.bytes()).collect();
    sql!("documents/unneeded")
        .bind(hashes)
        .rows::<Unneeded>()
        .map(|rows| rows.into_iter().map(|row| row.file).collect())
}

row! {
    /// A file that nobody needs.
    pub struct Unneeded {
        pub file: Vec<u8>,
    }
}
