//! People's text: Markdown in, a short list of HTML elements out.
//!
//! comrak parses, [`tame`] flattens what no reader needs and shows links for what they are, ammonia keeps the elements of
//! an allow-list. HTML that people type is shown as the characters they typed. This is the only module that writes HTML
//! unescaped: a [`SafeHtml`] can be made here alone.

mod characters;
mod links;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use characters::{as_seen, is_forbidden, is_visible};

/// Stored beside rendered HTML; to be raised whenever the same source would render to other HTML.
pub const SANITISER_VERSION: i32 = 2;
/// The longest text, in characters as a reader counts them (extended grapheme clusters, UAX #29).
pub const MAX_GRAPHEMES: usize = 20_000;
/// The longest text in bytes of UTF-8, since one such character may consist of any number of code points.
pub const MAX_BYTES: usize = 80_000;

/// Quotations, lists and emphasis within each other beyond this depth are flattened: parsers of HTML are quadratic
/// in the depth, and no reader follows.
const MAX_DEPTH: usize = 12;
/// The highest rank of a heading in people's text; h1 and h2 belong to the page.
const FIRST_HEADING: u8 = 3;
const LAST_HEADING: u8 = 5;
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];
const TAGS: [&str; 16] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h3",
    "h4",
    "h5",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "ul",
];
const TITLE_GRAPHEMES: usize = 80;
/// A first line shorter than this ("Hallo,") is no title of its own.
const SHORT_LINE: usize = 15;

/// HTML made by this module only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Trusts HTML from the database as long as this version of the sanitiser, or a newer one on another node,
    /// wrote it; otherwise renders it again from its source.
    pub fn from_stored(html: String, version: i32, source: &str) -> Self {
        if version < SANITISER_VERSION {
            render(source)
        } else {
            Self(html)
        }
    }

    /// Whether it is one paragraph of these words and nothing else. (Words with characters that HTML escapes are not
    /// recognised.)
    pub fn says_only(&self, words: &str) -> bool {
        let paragraph = self.0.trim_end().strip_prefix("<p>");
        paragraph.and_then(|rest| rest.strip_suffix("</p>")) == Some(words)
    }

    /// The HTML, for the database and for the API.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl maud::Render for SafeHtml {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0);
    }
}

/// A plain text on its way into HTML: escaped as maud escapes, but copied in runs where maud goes byte by byte, which is
/// felt where a page has twenty or fifty of a thing.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

impl maud::Render for Escaped<'_> {
    fn render_to(&self, buffer: &mut String) {
        // A String takes whatever it is given.
        let _ = comrak::html::escape(buffer, self.0);
    }
}

/// Why a text is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing that a reader would see.
    #[error("the text is empty")]
    Empty,
    /// More characters than allowed, as a reader counts them.
    #[error("the text has {actual} characters, {max} are allowed")]
    TooLong { max: usize, actual: usize },
    /// More bytes than allowed, mostly through marks stacked upon each other.
    #[error("the text has {actual} bytes, {max} are allowed")]
    TooManyBytes { max: usize, actual: usize },
    /// A field of one line with a line break in it.
    #[error("the text has more than one line")]
    LineBreak,
}

/// Begins a found word in a search engine's plain text: a control character, which [`tidy`] lets nobody type.
pub const HIT_BEGIN: char = '\u{2}';
/// Ends it.
pub const HIT_END: char = '\u{3}';

/// A plain text with the found words marked, each mark closed. Whatever else stands in it is shown as text.
pub fn highlighted(snippet: &str) -> SafeHtml {
    let mut html = String::with_capacity(snippet.len() + 32);
    let mut open = false;
    for character in snippet.chars() {
        match character {
            HIT_BEGIN if !open => {
                html.push_str("<mark>");
                open = true;
            }
            HIT_END if open => {
                html.push_str("</mark>");
                open = false;
            }
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other if is_forbidden(other) => {}
            other => html.push(other),
        }
    }
    if open {
        html.push_str("</mark>");
    }
    SafeHtml(html)
}

/// The most bytes of HTML that a text of so many bytes becomes. The shortest links, nothing but `www.a.b`, grow tenfold.
pub const fn most_html(source: usize) -> usize {
    16 * source + 1_000
}

/// Renders Markdown as HTML that is safe on any page, of at most [`most_html`] bytes: what would grow beyond is shown as
/// it was typed.
pub fn render(source: &str) -> SafeHtml {
    let html = with_document(source, |root| {
        let mut html = String::with_capacity(source.len() * 2);
        // Writing into a String cannot fail; were it to, the text as it was typed is the safe answer.
        let written =
            comrak::format_html(root, &OPTIONS, &mut html).is_ok() && html.len() <= 2 * most_html(source.len());
        written
            .then(|| sanitise(&html))
            .filter(|html| html.len() <= most_html(source.len()))
    });
    SafeHtml(html.unwrap_or_else(|| as_typed(source)))
}

/// The text without its Markdown, line by line; a character becomes at most six.
fn as_typed(source: &str) -> String {
    let lines: Vec<_> = source.lines().map(|line| ammonia::clean_text(&tidy(line))).collect();
    sanitise(&format!("<p>{}</p>", lines.join("<br>")))
}

/// Tidies typed text: NFC, line feeds only, no control characters or bidi overrides, no blanks at line ends, no empty
/// lines around it. Applied twice it changes nothing more.
pub fn tidy(input: &str) -> String {
    let unix = input.replace("\r\n", "\n");
    let normal: String = unix
        .chars()
        .map(|c| {
            if matches!(c, '\r' | '\u{2028}' | '\u{2029}') {
                '\n'
            } else {
                c
            }
        })
        .filter(|c| !is_forbidden(*c))
        .nfc()
        .collect();
    let lines: Vec<&str> = normal.split('\n').map(str::trim_end).collect();
    lines.join("\n").trim_start_matches('\n').trim_end().to_owned()
}

/// Tidies what was typed into a field of one line, a name or a title: as [`tidy`], and without blanks around it or
/// characters that nobody sees.
pub fn tidy_line(input: &str) -> String {
    tidy(&as_seen(input)).trim().to_owned()
}

/// Checks a text of several lines, already tidied.
pub fn check_body(tidied: &str) -> Result<(), TextError> {
    if tidied.len() > MAX_BYTES {
        return Err(TextError::TooManyBytes {
            max: MAX_BYTES,
            actual: tidied.len(),
        });
    }
    check_length(tidied, MAX_GRAPHEMES)?;
    if plain(tidied).chars().any(is_visible) {
        Ok(())
    } else {
        Err(TextError::Empty)
    }
}

/// Checks a field of one line, already tidied: a title, a name. Such fields are no Markdown.
pub fn check_line(tidied: &str, max_graphemes: usize) -> Result<(), TextError> {
    if tidied.contains('\n') {
        return Err(TextError::LineBreak);
    }
    check_lines(tidied, max_graphemes)
}

/// Checks a field of several lines, already tidied, that is no Markdown either: reasons, an address.
pub fn check_lines(tidied: &str, max_graphemes: usize) -> Result<(), TextError> {
    if tidied.len() > MAX_BYTES {
        return Err(TextError::TooManyBytes {
            max: MAX_BYTES,
            actual: tidied.len(),
        });
    }
    check_length(tidied, max_graphemes)?;
    if tidied.chars().any(is_visible) {
        Ok(())
    } else {
        Err(TextError::Empty)
    }
}

fn check_length(text: &str, max: usize) -> Result<(), TextError> {
    let actual = text.graphemes(true).count();
    if actual > max {
        Err(TextError::TooLong { max, actual })
    } else {
        Ok(())
    }
}

/// The visible text of Markdown, a line for each line of the page: for search and derived titles.
pub fn plain(source: &str) -> String {
    with_document(source, |root| {
        let mut text = String::with_capacity(source.len());
        for node in root.descendants() {
            let value = &node.data().value;
            if value.block() || matches!(value, NodeValue::SoftBreak | NodeValue::LineBreak) {
                end_line(&mut text);
            }
            if let Some(literal) = literal(value) {
                text.push_str(literal);
            }
        }
        text.trim().to_owned()
    })
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// A title from a text's beginning: its first line, or the first few where that one is very short. Never empty for a
/// text that [`check_body`] accepts.
pub fn derive_title(source: &str) -> String {
    let text = plain(source);
    let mut title = String::new();
    for line in text.lines().filter(|line| line.chars().any(is_visible)) {
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(line.trim());
        if title.graphemes(true).count() >= SHORT_LINE {
            break;
        }
    }
    shorten(&title, TITLE_GRAPHEMES)
}

/// The beginning of a text's visible words in one line, at most this many characters as a reader counts them.
pub fn teaser(source: &str, max_graphemes: usize) -> String {
    shorten(&plain(source), max_graphemes)
}

/// Cuts at a word where there is one in the second half; the ellipsis counts.
fn shorten(text: &str, max_graphemes: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A text has no more characters than bytes; most texts need no counting.
    if line.len() <= max_graphemes {
        return line;
    }
    let Some((end, _)) = line.grapheme_indices(true).nth(max_graphemes.saturating_sub(1)) else {
        return line;
    };
    if line[end..].graphemes(true).nth(1).is_none() {
        return line;
    }
    let whole_word = line[end..].starts_with(' ');
    let cut = match line[..end].rfind(' ') {
        Some(space) if !whole_word && space >= end / 2 => space,
        _ => end,
    };
    let kept = line[..cut].trim_end_matches([' ', ',', ';', ':', '-', '–', '.']);
    format!("{kept}…")
}

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    // People press Enter and mean it.
    options.render.hardbreaks = true;
    // Typed HTML is shown as it was typed.
    options.render.escape = true;
    options
});

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .generic_attributes(HashSet::new())
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        // Without its start a list that continues another one would count from 1 again.
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::Deny)
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            // Links that were not made of Markdown here lead nowhere else than those that were.
            ("a", "href") => links::address(value).map(|url| url.to_string().into()),
            _ => Some(value.into()),
        })
        .link_rel(Some("nofollow ugc noopener"));
    builder
});

/// HTML cut down to the allow-list, from wherever it comes. Applied twice it changes nothing more: a byte-order mark that
/// stands first when all before it is gone would be dropped by the next parser (WHATWG Encoding, section 6).
pub fn sanitise(html: &str) -> String {
    let clean = SANITISER.clean(html).to_string();
    clean.trim_start_matches('\u{feff}').to_owned()
}

fn with_document<T>(source: &str, read: impl for<'a> FnOnce(&'a AstNode<'a>) -> T) -> T {
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, source, &OPTIONS);
    tame(root, &arena);
    read(root)
}

/// Unwraps pictures, links to elsewhere than the web or a mailbox, and what lies too deep; ranks the headings; takes
/// forbidden characters out, which character references (`&#x202e;`) bring in past [`tidy`].
fn tame<'a>(root: &'a AstNode<'a>, arena: &'a Arena<'a>) {
    let mut last_rank = FIRST_HEADING - 1;
    let mut open = vec![(root, 0)];
    while let Some((node, depth)) = open.pop() {
        clean_literals(&mut node.data_mut().value);
        if let NodeValue::Heading(heading) = &mut node.data_mut().value {
            // No rank is skipped: who reads with a screen reader moves by them.
            last_rank = (FIRST_HEADING - 1 + heading.level).min(last_rank + 1).min(LAST_HEADING);
            heading.level = last_rank;
        }
        let inner = depth + usize::from(nests(&node.data().value));
        let children: Vec<_> = node.children().collect();
        let unwrapped = inner > MAX_DEPTH || is_unwanted(node);
        open.extend(
            children
                .iter()
                .rev()
                .map(|child| (*child, if unwrapped { depth } else { inner })),
        );
        if unwrapped {
            for child in children {
                node.insert_before(child);
            }
            node.detach();
        } else {
            show_for_what_it_is(node, arena);
        }
    }
}

/// Writes a link's address as browsers read it, and its host behind a text that looks like another.
fn show_for_what_it_is<'a>(node: &'a AstNode<'a>, arena: &'a Arena<'a>) {
    let url = match &node.data().value {
        NodeValue::Link(link) => links::address(&link.url),
        _ => None,
    };
    let Some(url) = url else { return };
    if let Some(host) = links::remark(&url, &links::text(node)) {
        let remark = NodeValue::Text(format!(" ({host})").into());
        node.append(arena.alloc(remark.into()));
    }
    if let NodeValue::Link(link) = &mut node.data_mut().value {
        link.url = url.into();
    }
}

/// An item is as deep as its list.
fn nests(value: &NodeValue) -> bool {
    matches!(
        value,
        NodeValue::BlockQuote
            | NodeValue::List(_)
            | NodeValue::Emph
            | NodeValue::Strong
            | NodeValue::Strikethrough
            | NodeValue::Link(_)
    )
}

fn is_unwanted(node: &AstNode<'_>) -> bool {
    match &node.data().value {
        NodeValue::Image(_) => true,
        NodeValue::Link(link) => links::address(&link.url).is_none(),
        // Its list was unwrapped before it.
        NodeValue::Item(_) => node
            .parent()
            .is_some_and(|parent| !matches!(parent.data().value, NodeValue::List(_))),
        _ => false,
    }
}

fn clean_literals(value: &mut NodeValue) {
    match value {
        NodeValue::Text(text) if text.contains(is_forbidden) => text.to_mut().retain(|c| !is_forbidden(c)),
        NodeValue::Code(code) => code.literal.retain(|c| !is_forbidden(c)),
        NodeValue::CodeBlock(block) => block.literal.retain(|c| !is_forbidden(c)),
        NodeValue::HtmlBlock(block) => block.literal.retain(|c| !is_forbidden(c)),
        NodeValue::HtmlInline(html) => html.retain(|c| !is_forbidden(c)),
        NodeValue::Link(link) => link.url.retain(|c| !is_forbidden(c)),
        _ => {}
    }
}

fn literal(value: &NodeValue) -> Option<&str> {
    match value {
        NodeValue::Text(text) => Some(text),
        NodeValue::Code(code) => Some(&code.literal),
        NodeValue::CodeBlock(block) => Some(&block.literal),
        NodeValue::HtmlBlock(block) => Some(&block.literal),
        NodeValue::HtmlInline(html) => Some(html),
        _ => None,
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
