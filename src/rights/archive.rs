//! The file of all own data: a ZIP with every section as JSON for machines and as HTML for people.
//!
//! It is put together while its person waits, in a file without a name: nothing of it stays on the server, and no link
//! to it lies in a mailbox. One page of records at a time is in memory, whatever somebody wrote in all the years.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};

use serde_json::json;
use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use super::sections::{Record, SECTIONS, Section};
use super::views::{self, SheetLink};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::i18n::Language;

/// How many records stand in one file: some pages of print, and a few megabytes at most.
const PER_SHEET: i64 = 200;

/// Whose data is put together for whom to read.
#[derive(Clone, Copy)]
pub struct Order {
    pub account: i64,
    pub language: Language,
}

/// Puts the file together; answers it, ready to be read from its beginning.
pub async fn build(db: &Db, order: Order) -> Result<File> {
    let mut zip = blocking(|| Ok(ZipWriter::new(tempfile::tempfile()?))).await?;
    let mut links = Vec::new();
    for section in &SECTIONS {
        let mut after = 0;
        for number in 1.. {
            let records = page(db, order.account, section, after).await?;
            let Some(last) = records.last().map(|record| record.key) else {
                break;
            };
            after = last;
            let link = SheetLink {
                title: order.language.t(section.title),
                file: format!("{}-{number}", section.file),
                count: records.len(),
            };
            let sheet = (link.file.clone(), link.title);
            links.push(link);
            zip = blocking(move || add(zip, sheet, &records, order.language)).await?;
        }
    }
    blocking(move || finish(zip, &views::contents(order.language, &links).into_string())).await
}

async fn page(db: &Db, account: i64, section: &Section, after: i64) -> Result<Vec<Record>> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_for_account(account).await?;
    let records = tx.run(section.page(account, after, PER_SHEET)).await?;
    tx.commit().await?;
    Ok(records)
}

/// Adds a sheet as JSON and as HTML.
fn add(
    mut zip: ZipWriter<File>,
    (file, title): (String, &str),
    records: &[Record],
    language: Language,
) -> ZipResult<ZipWriter<File>> {
    let data: Vec<_> = records.iter().map(|record| &record.data).collect();
    zip.start_file(format!("{file}.json"), SimpleFileOptions::default())?;
    zip.write_all(format!("{:#}\n", json!({ "records": data })).as_bytes())?;
    zip.start_file(format!("{file}.html"), SimpleFileOptions::default())?;
    zip.write_all(views::sheet(language, title, &data).into_string().as_bytes())?;
    Ok(zip)
}

fn finish(mut zip: ZipWriter<File>, contents: &str) -> ZipResult<File> {
    zip.start_file("index.html", SimpleFileOptions::default())?;
    zip.write_all(contents.as_bytes())?;
    let mut file = zip.finish()?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

/// Compressing and writing happen beside the threads that answer requests.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> ZipResult<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    let done = done.map_err(|error| Error::internal(error.to_string()))?;
    done.map_err(|error| Error::internal(format!("the file of own data: {error}")))
}
