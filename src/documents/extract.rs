//! Reads the words of a foreign file. Runs in a process of its own (`portal extract-text`), with bounds on memory and
//! time that the process sets itself and can then never lift: what a file has been made to break breaks that process.
//!
//! Writes lines of JSON: first the number of pages, or null; then a page's words each. What has been written counts even
//! if the process comes to a bad end.

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use nix::sys::resource::{Resource, setrlimit};
use pdf_extract::{Document, PlainTextOutput, output_doc_page};
use quick_xml::Reader;
use quick_xml::events::Event;
use unicode_normalization::UnicodeNormalization;

/// The memory that a file may take, in bytes. A file of 100 MB is read whole here.
const MEMORY: u64 = 1 << 30;
/// The computing time that it may take, in seconds.
const SECONDS: u64 = 30;
/// The most pages that are read.
const MAX_PAGES: usize = 5_000;
/// The most characters of a page; the index looks at no more.
const MAX_PAGE: usize = 20_000;
/// The most of an office document's unpacked text that is looked at, in bytes.
const MAX_XML: u64 = 64 << 20;

/// Reads the file on standard input, which is of the kind with this ending, and writes its words.
///
/// # Errors
/// If the bounds cannot be set, or there is nothing to be read in the file.
pub fn run(ending: &str) -> anyhow::Result<()> {
    for (resource, bound) in [
        (Resource::RLIMIT_AS, MEMORY),
        (Resource::RLIMIT_CPU, SECONDS),
        (Resource::RLIMIT_CORE, 0),
        (Resource::RLIMIT_FSIZE, 0),
    ] {
        setrlimit(resource, bound, bound)?;
    }
    let mut content = Vec::new();
    io::stdin().lock().read_to_end(&mut content)?;
    let mut out = io::stdout().lock();
    match ending {
        "pdf" => pdf(&content, &mut out),
        "odt" => office(content, "content.xml", &mut out),
        "docx" => office(content, "word/document.xml", &mut out),
        other => anyhow::bail!("no words can be read of {other}"),
    }
}

fn pdf(content: &[u8], out: &mut impl Write) -> anyhow::Result<()> {
    let mut document = Document::load_mem(content)?;
    if document.is_encrypted() {
        // Many are encrypted with the empty password, to forbid printing.
        document.decrypt("")?;
    }
    let pages = document.get_pages();
    tell(out, &Some(pages.len()))?;
    for number in pages.into_keys().take(MAX_PAGES) {
        // The library panics over what it does not expect; the other pages are none the worse for it.
        let words = catch_unwind(AssertUnwindSafe(|| page(&document, number)));
        tell(out, &words.unwrap_or_default())?;
    }
    Ok(())
}

fn page(document: &Document, number: u32) -> String {
    let mut words = String::new();
    // What was read before an error is worth having.
    let _ = output_doc_page(document, &mut PlainTextOutput::new(&mut words), number);
    tidied(&words)
}

/// The words of the one file in an archive that holds an office document's text (ODF 1.3 part 2, section 3.1; OOXML,
/// ISO/IEC 29500-1, section 11.3.10).
fn office(content: Vec<u8>, part: &str, out: &mut impl Write) -> anyhow::Result<()> {
    let mut archive = zip::ZipArchive::new(io::Cursor::new(content))?;
    let mut xml = String::new();
    archive.by_name(part)?.take(MAX_XML).read_to_string(&mut xml)?;
    tell(out, &None::<usize>)?;
    tell(out, &tidied(&words_of_xml(&xml)))
}

/// The words of an office document's XML, paragraph by paragraph; of broken XML those before the break.
pub fn words_of_xml(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut words = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Text(text)) => words.push_str(&text.decode().unwrap_or_default()),
            Ok(Event::GeneralRef(reference)) => match reference.decode().as_deref() {
                Ok("amp") => words.push('&'),
                Ok("lt") => words.push('<'),
                Ok("gt") => words.push('>'),
                _ => words.extend(reference.resolve_char_ref().ok().flatten()),
            },
            // Paragraphs, headings, tabs and breaks part words; changes of style within a word do not.
            Ok(Event::End(tag)) if matches!(tag.local_name().as_ref(), b"p" | b"h") => words.push('\n'),
            Ok(Event::Empty(tag))
                if matches!(tag.local_name().as_ref(), b"p" | b"s" | b"tab" | b"br" | b"line-break") =>
            {
                words.push(' ');
            }
            Ok(Event::Eof) | Err(_) => return words,
            Ok(_) => {}
        }
    }
}

/// The words in their usual letters (no ligatures), without hyphens at the ends of lines, the lines joined.
pub fn tidied(words: &str) -> String {
    let words: String = words
        .nfkc()
        .filter(|letter| *letter != '\u{ad}' && (!letter.is_control() || letter.is_whitespace()))
        .collect();
    let mut text = String::with_capacity(words.len());
    for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let hyphened = text.ends_with('-') && line.starts_with(char::is_lowercase);
        // "Straßen- und Wegerecht" keeps its hyphen.
        if hyphened
            && !["und ", "oder ", "sowie ", "bzw"]
                .iter()
                .any(|word| line.starts_with(word))
        {
            text.pop();
        } else if !text.is_empty() {
            text.push(' ');
        }
        let joined: Vec<_> = line.split_whitespace().collect();
        text.push_str(&joined.join(" "));
    }
    text.chars().take(MAX_PAGE).collect()
}

fn tell(out: &mut impl Write, line: &impl serde::Serialize) -> anyhow::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")?;
    Ok(out.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_joined_to_words() {
        assert_eq!(
            tidied("  Das Rad-\nwegekonzept \u{fb01}ndet\n\n\tStraßen-\nund  Wegerecht.\0"),
            "Das Radwegekonzept findet Straßen- und Wegerecht."
        );
        assert_eq!(tidied(&"ä ".repeat(MAX_PAGE)).chars().count(), MAX_PAGE);
    }

    #[test]
    fn paragraphs_are_words_of_their_own() {
        let xml =
            "<w:p><w:r><w:t>Rad</w:t></w:r><w:r><w:t>weg &amp; Steg</w:t></w:r></w:p><w:p><w:t>Brücke</w:t></w:p>";
        assert_eq!(tidied(&words_of_xml(xml)), "Radweg & Steg Brücke");
    }
}
