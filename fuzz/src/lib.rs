//! What holds for whatever comes in. `make fuzz` feeds it inputs without end, `make test` what they left in `corpus`
//! (`tests/fuzzed.rs`): a function for each target, which panics where something does not hold.

pub mod html;
pub mod pieces;
pub mod tsquery;

use std::collections::HashSet;
use std::io::Cursor;

use axum::http::{HeaderMap, HeaderValue};
use beteiligungsportal::config::Config;
use beteiligungsportal::documents::{self, extract, name};
use beteiligungsportal::feeds::xml;
use beteiligungsportal::i18n::Language;
use beteiligungsportal::imports::polis::table::{Problems, Table};
use beteiligungsportal::search::passage::passage;
use beteiligungsportal::search::widen::{Known, LexiconWord, Plan, Word, quoted};
use beteiligungsportal::search::{Asked, Filters, Question, saved, terms};
use beteiligungsportal::ui::text;
use beteiligungsportal::web::Secret;
use beteiligungsportal::web::limit::client_address;
use beteiligungsportal::web::{Id, address, cursor, form, sheet};
use clap::Parser;

/// Marks that turn the direction of writing, and control characters.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// From Markdown to HTML, names and titles included.
pub fn markdown(data: &[u8]) {
    let source = String::from_utf8_lossy(data);
    let html = text::render(&source);
    let html = html.as_str();
    assert_eq!(html::strangers(html), Vec::<String>::new(), "{html}");
    assert!(!html.contains(is_forbidden), "{html:?}");
    assert!(
        html.len() <= text::most_html(source.len()),
        "{} of {}",
        html.len(),
        source.len()
    );
    assert_eq!(text::sanitise(html), html, "a second pass");
    assert_eq!(html::written_again(html), html, "a second parser");
    let raw = text::sanitise(&source);
    assert_eq!(text::sanitise(&raw), raw, "a second pass without Markdown");

    let tidied = text::tidy(&source);
    assert_eq!(text::tidy(&tidied), tidied);
    let line = text::tidy_line(&source);
    assert_eq!(text::tidy_line(&line), line);
    assert!(!line.contains(|c| is_forbidden(c) || matches!(c, '\u{200e}' | '\u{200f}' | '\u{200b}')));
    if text::check_body(&tidied).is_ok() {
        assert!(text::check_line(&text::derive_title(&tidied), 80).is_ok());
        text::teaser(&tidied, 150);
    }
}

/// A question, what the database is asked, and the passage that is shown. The first line is the question, the second
/// one stands in the lexicon, the rest is the text.
pub fn search(data: &[u8]) {
    let all = String::from_utf8_lossy(data);
    // The database, from which lexicon and districts come, knows no NUL.
    let (typed, rest) = all.split_once('\n').unwrap_or((&all, ""));
    let (lexicon, text) = rest.split_once('\n').unwrap_or((rest, rest));
    let lexicon = &lexicon.replace('\0', "");
    let question = Question::about(typed);
    assert!(question.text.chars().count() <= 4 * terms::LONGEST);
    assert_eq!(terms::tidy(&question.text), question.text);
    let all: Vec<_> = [&question.terms.words, &question.terms.phrases, &question.terms.without]
        .into_iter()
        .flatten()
        .collect();
    assert!(all.len() <= terms::MOST_TERMS);
    for term in &all {
        assert!(
            term.chars().all(|c| c.is_alphanumeric() || c == '-' || c == ' '),
            "{term:?}"
        );
    }
    let known = |term: &String| Known {
        query: Some(quoted(term)),
        stems: vec![terms::fold(term)],
        folded: terms::fold(term),
    };
    let neighbours: Vec<_> = lexicon
        .split_whitespace()
        .enumerate()
        .map(|(place, word)| LexiconWord {
            word: word.to_owned(),
            folded: terms::fold(word),
            stem: word.to_owned(),
            docs: i32::try_from(place % 7).unwrap_or_default(),
        })
        .collect();
    let mut plan = Plan {
        words: question.terms.words.iter().map(|word| Word::new(known(word))).collect(),
        phrases: question.terms.phrases.iter().map(known).collect(),
        without: question.terms.without.iter().map(known).collect(),
    };
    for word in &mut plan.words {
        word.base();
        word.widen(&neighbours);
    }
    let filters = Filters {
        district: Some(lexicon.clone()),
        place: terms::words(lexicon),
        ..Filters::default()
    };
    for query in [plan.exact(), plan.wide(), plan.narrowed(&plan.wide(), &filters)] {
        assert!(query.is_empty() || tsquery::is_valid(&query), "{query}");
    }
    let forms: HashSet<String> = all.iter().flat_map(|term| terms::words(&terms::fold(term))).collect();
    let shown = passage(text, &forms);
    let plain = shown.as_str().replace("<mark>", "").replace("</mark>", "");
    assert!(!plain.contains(['<', '>', '"', '\'']), "{plain}");
    assert_eq!(
        shown.as_str().matches("<mark>").count(),
        shown.as_str().matches("</mark>").count()
    );
    assert!(plain.chars().count() <= 6 * 320, "{}", plain.chars().count());
}

/// What stands in addresses and forms.
pub fn decoding(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(Id(id)) = text.parse::<Id>() {
        assert_eq!(address::id_and_title(id, "").parse(), Ok(Id(id)));
    }
    let path = address::id_and_title(7, &text);
    assert!(
        path.len() <= 80
            && path
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
        "{path}"
    );
    assert!(
        address::encode(&text)
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'%')
    );
    let secret = Secret::new([7; 32]);
    assert!(cursor::open::<(i64, String)>(&secret, "list", &text).is_err());
    let sealed = cursor::seal(&secret, "list", &(1_i64, &*text)).expect("a cursor");
    let (one, same) = cursor::open::<(i64, String)>(&secret, "list", &sealed).expect("the key");
    assert_eq!((one, same.as_str()), (1, &*text));
    form::check_encoding(data).ok();
    if let Ok(asked) = serde_urlencoded::from_bytes::<Asked>(data) {
        let question = Question::about(&asked.q);
        if let Some(query) = saved::canonical(&asked, &question) {
            let again = saved::asked_again(&query, None);
            assert_eq!(saved::canonical(&again, &Question::about(&again.q)), Some(query));
            saved::in_words(Language::De, &again, None);
        }
    }
    let query = address::query_with([("q", &*text), ("art", "x")], "art", &text);
    let read: Vec<(String, String)> = serde_urlencoded::from_str(query.trim_start_matches('?')).expect("a query");
    assert!(text.is_empty() || read[0].1 == text);
}

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    config: Config,
}

/// What a client says of itself. The lines are Accept-Language, Forwarded, X-Forwarded-For, Range and Cookie.
pub fn headers(data: &[u8]) {
    use std::sync::LazyLock;
    static CONFIG: LazyLock<Config> =
        LazyLock::new(|| Cli::parse_from(["portal", "--trusted-proxies", "10.0.0.0/8"]).config);
    let mut lines = data.split(|byte| *byte == b'\n');
    let mut next = || lines.next().unwrap_or_default();
    Language::negotiate(&String::from_utf8_lossy(next()));
    let mut headers = HeaderMap::new();
    for name in ["forwarded", "x-forwarded-for"] {
        if let Ok(value) = HeaderValue::from_bytes(next()) {
            headers.append(name, value);
        }
    }
    let (trusted, stranger) = (
        "10.0.0.1".parse().expect("an address"),
        "192.0.2.1".parse().expect("an address"),
    );
    client_address(&CONFIG, trusted, &headers);
    assert_eq!(
        client_address(&CONFIG, stranger, &headers),
        stranger,
        "no proxy of ours"
    );
    let range = String::from_utf8_lossy(next()).into_owned();
    for size in [0, 1, 1000, u64::MAX] {
        if let documents::range::Asked::Part(part) = documents::range::asked(Some(&range), size) {
            assert!(part.start < part.end && part.end <= size, "{part:?}");
        }
    }
    if let Ok(cookie) = HeaderValue::from_bytes(next()) {
        headers.insert("cookie", cookie);
        beteiligungsportal::web::session::session_token(&CONFIG, &headers);
    }
}

/// What a file is, and what it is called. The first line is the name that was sent.
pub fn files(data: &[u8]) {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    let (sent, content) = data.split_at(end);
    let content = content.get(1..).unwrap_or_default();
    let sent = String::from_utf8_lossy(sent);
    let kind = documents::kind_of(&content[..content.len().min(1000)], &mut Cursor::new(content));
    let kind = kind.unwrap_or(documents::Kind::Pdf);
    let name = name::sanitised(&sent, kind);
    assert_eq!(name::sanitised(&name, kind), name);
    assert!(
        !name.starts_with('.') && !name.contains(['/', '\\', '"', '<', '>', '%', '\r', '\n']),
        "{name:?}"
    );
    assert!(!name.contains(is_forbidden) && name.chars().count() <= 120, "{name:?}");
    for name in [&*sent, &name] {
        let header = name::disposition(kind.is_shown(), name);
        assert!(header.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{header:?}");
        assert_eq!(header.matches('"').count(), 2, "{header:?}");
        assert!(
            name::encoded(name)
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-._%".contains(&b))
        );
    }
    let words = extract::words_of_xml(&String::from_utf8_lossy(content));
    extract::tidied(&words);
}

/// Tables of a Polis export.
pub fn imports(data: &[u8]) {
    let content = Cursor::new(data.to_vec());
    let mut table = Table::read("x.csv", Box::new(content));
    let mut problems = Problems::default();
    let Ok(Some(header)) = table.header(&mut problems) else {
        return;
    };
    let mut last = 0;
    while let Ok(Some(row)) = table.next(&mut problems) {
        assert!(row.line > last, "{} after {last}", row.line);
        last = row.line;
        assert_eq!(row.width(), header.len());
        let mut problems = Problems::default();
        row.id(0, "id", &mut problems);
        row.sign(0, "sign", &mut problems);
        row.moment(0, &mut problems);
        assert!(problems.to_string().len() < 1000);
    }
    assert!(problems.to_string().len() < 20 * 200);
}

/// What is written for other programs: cells of tables, texts and attributes of XML.
pub fn writing(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let cells: Vec<&str> = text.split('\u{1f}').collect();
    let line = [sheet::BEGINNING.as_bytes(), &sheet::line(&cells).expect("a line")].concat();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(b';')
        .from_reader(&*line);
    let read: Vec<_> = reader.records().collect::<Result<Vec<_>, _>>().expect("a table");
    assert_eq!(read.len(), 1, "one line");
    assert_eq!(read[0].len(), cells.len());
    for (cell, written) in cells.iter().zip(&read[0]) {
        assert!(
            written == *cell || written == format!("'{cell}"),
            "{cell:?} {written:?}"
        );
        let first = written.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
        assert!(
            !first.starts_with(['=', '+', '-', '@']) && !written.starts_with(['\t', '\r', '\n']),
            "{written:?}"
        );
    }
    let mut document = xml::Document::new("a", &[("href", &text)]).expect("a document");
    document.text("b", &[], &text).expect("a text");
    let document = String::from_utf8(document.finish().expect("an end")).expect("UTF-8");
    assert!(
        !document.contains(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{7f}'..='\u{9f}')),
        "{document:?}"
    );
    let mut reader = quick_xml::Reader::from_str(&document);
    let mut names = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            quick_xml::events::Event::Start(start) => {
                assert!(start.attributes().all(|attribute| attribute.is_ok()), "{document:?}");
                names.push(start.name().as_ref().to_vec());
            }
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Comment(_)
            | quick_xml::events::Event::CData(_)
            | quick_xml::events::Event::PI(_) => {
                panic!("{document:?}")
            }
            _ => {}
        }
    }
    assert_eq!(names, [b"a".to_vec(), b"b".to_vec()]);
}
