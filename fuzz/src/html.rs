//! The allow-list, written a second time on purpose, and a browser's parser to hold HTML to it.

use scraper::{Html, Node};
use url::Url;

const ELEMENTS: [&str; 16] = [
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

/// Everything in the HTML that the allow-list does not name.
pub fn strangers(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for node in Html::parse_fragment(html).tree.root().descendants() {
        match node.value() {
            Node::Element(element) if element.name() == "html" => {}
            Node::Element(element) => {
                if !ELEMENTS.contains(&element.name()) || &*element.name.ns != "http://www.w3.org/1999/xhtml" {
                    found.push(element.name().to_owned());
                }
                found.extend(
                    element
                        .attrs()
                        .filter(|(name, value)| !is_known(element.name(), name, value))
                        .map(|(name, value)| format!("{} {name}={value:?}", element.name())),
                );
                if element.name() == "a" && element.attr("rel").is_none() {
                    found.push("a without rel".to_owned());
                }
            }
            Node::Text(_) | Node::Fragment | Node::Document => {}
            other => found.push(format!("{other:?}")),
        }
    }
    found
}

fn is_known(element: &str, name: &str, value: &str) -> bool {
    match (element, name) {
        ("a", "rel") => value == "nofollow ugc noopener",
        ("a", "href") => is_honest(value),
        ("ol", "start") => value.parse::<u32>().is_ok(),
        _ => false,
    }
}

/// Whether an address leads to the web or a mailbox, and every parser reads it alike.
fn is_honest(href: &str) -> bool {
    href.bytes().all(|byte| byte.is_ascii_graphic())
        && Url::parse(href).is_ok_and(|url| {
            let is_web = ["http", "https"].contains(&url.scheme()) && url.domain().is_some();
            (is_web || url.scheme() == "mailto") && url.username().is_empty() && url.password().is_none()
        })
}

/// What a browser makes of the HTML, written down again: the same, or a second parser may see something else (mutation
/// XSS).
pub fn written_again(html: &str) -> String {
    Html::parse_fragment(html).root_element().inner_html()
}
