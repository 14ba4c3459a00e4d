//! Links of people, shown for what they are: the address as browsers will read it, and the real host behind a text that
//! looks like another one.

use comrak::nodes::{AstNode, NodeValue};
use url::{Host, Url};

use super::characters::as_seen;
use super::{SCHEMES, literal};

/// The longest address, in bytes; what servers take at the least (RFC 9110, section 4.1, asks for 8,000).
const LONGEST: usize = 8_000;
/// Endings of files that are no top-level domains (IANA's root zone): `plan.pdf` looks like no host.
const FILES: [&str; 12] = [
    "pdf", "html", "htm", "jpg", "jpeg", "png", "svg", "doc", "docx", "odt", "xlsx", "csv",
];

/// The address in the spelling that browsers make of it (WHATWG URL): ASCII alone, hosts in Punycode, without a name and
/// password before the host, which would pass for one. None for what leads elsewhere than to the web or a mailbox.
pub fn address(typed: &str) -> Option<Url> {
    let mut url = Url::parse(typed).ok()?;
    if !SCHEMES.contains(&url.scheme()) {
        return None;
    }
    match url.host() {
        // A single word is a machine in the reader's own network.
        Some(Host::Domain(host)) if host.contains('.') => {
            url.set_username("").ok()?;
            url.set_password(None).ok()?;
        }
        None if url.scheme() == "mailto" && url.path().contains('@') => {}
        // Numbers, whichever way they are written, name no body that anybody knows.
        _ => return None,
    }
    (url.as_str().is_ascii() && url.as_str().len() <= LONGEST).then_some(url)
}

/// What is to be said behind a link with this text; nothing where the text says it, or says nothing of a host.
pub fn remark(url: &Url, text: &str) -> Option<String> {
    let real = url.host_str().unwrap_or(url.path());
    let is_foreign = real.split(['.', '@']).any(|label| label.starts_with("xn--"));
    let says_so = text.contains(real);
    let pretends = words(text).any(|word| looks_like_another(word, real));
    (pretends || is_foreign && !says_so).then(|| real.to_owned())
}

/// A link's whole text, and each of its pieces as it is seen: marks of direction in it would reach beyond the link.
pub fn text<'a>(link: &'a AstNode<'a>) -> String {
    let mut whole = String::new();
    for node in link.descendants() {
        match &mut node.data_mut().value {
            NodeValue::Text(text) => *text = as_seen(text).into(),
            NodeValue::Code(code) => code.literal = as_seen(&code.literal),
            NodeValue::HtmlInline(html) => *html = as_seen(html),
            _ => {}
        }
        match &node.data().value {
            NodeValue::SoftBreak | NodeValue::LineBreak => whole.push(' '),
            value => whole.extend(literal(value)),
        }
    }
    whole
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation() || matches!(c, '„' | '“' | '”' | '«' | '»')))
        .filter(|word| !word.is_empty())
}

/// Whether a word names a host, or a mailbox, and not the real one. What has the dots of a host but cannot be read as
/// one is taken for a disguise.
fn looks_like_another(word: &str, real: &str) -> bool {
    let behind_scheme = word.split_once("://").map_or(word, |(_, rest)| rest);
    let authority = behind_scheme
        .split(['/', '?', '#', '\\', ',', ';', '(', ')'])
        .next()
        .unwrap_or_default();
    let authority = authority.strip_prefix("mailto:").unwrap_or(authority);
    let has_dot = authority.contains(['.', '．', '。', '｡', '․']);
    if !has_dot && word == behind_scheme {
        return false;
    }
    let (_, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let last = host.rsplit('.').next().unwrap_or_default();
    // Numbers, dates, abbreviations ("z.B.") and names of files are no hosts.
    if host.is_ascii() && word == behind_scheme {
        let is_top = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic()) || last.starts_with("xn--");
        if !is_top || FILES.contains(&last.to_ascii_lowercase().as_str()) {
            return false;
        }
    }
    let Ok(Host::Domain(named)) = Host::parse(host) else {
        return !authority.eq_ignore_ascii_case(real);
    };
    let (_, real_host) = real.rsplit_once('@').unwrap_or(("", real));
    plain(&named) != plain(real_host) || authority.contains('@') && !authority.eq_ignore_ascii_case(real)
}

fn plain(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}
