//! Mails as a mailbox shows them.

use std::path::Path;

/// A mail that arrived.
#[derive(Clone, Debug)]
pub struct Received {
    /// The mail as it went over the wire.
    pub raw: String,
    headers: Vec<(String, String)>,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

impl Received {
    /// Reads a mail with a text and an HTML part, both quoted-printable.
    pub fn parse(raw: &str) -> Self {
        let raw = raw.replace("\r\n", "\n");
        let (head, body) = raw.split_once("\n\n").expect("headers and a body");
        let headers = headers(head);
        let kind = value(&headers, "content-type");
        let boundary = kind.split("boundary=\"").nth(1).and_then(|rest| rest.split('"').next());
        let boundary = boundary.unwrap_or_else(|| panic!("no parts in {kind}"));
        let border = format!("--{boundary}");
        let mut texts = body.split(border.as_str()).skip(1).take(2).map(|part| {
            let (head, body) = part.trim_start().split_once("\n\n").expect("a part");
            assert_eq!(
                value(&self::headers(head), "content-transfer-encoding"),
                "quoted-printable"
            );
            decoded(body.trim_end_matches('\n').as_bytes())
        });
        let (text, html) = (texts.next().expect("a text"), texts.next().expect("HTML"));
        drop(texts);
        Self {
            headers,
            text,
            html,
            raw: raw.clone(),
        }
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        value(&self.headers, name)
    }

    /// The path and query of the one link in the text; the HTML has the same.
    pub fn link(&self) -> String {
        let links: Vec<_> = self.text.lines().filter(|line| line.starts_with("http")).collect();
        assert_eq!(links.len(), 1, "{}", self.text);
        let escaped = links[0].replace('&', "&amp;");
        assert!(self.html.contains(&format!("href=\"{escaped}\"")), "{}", self.html);
        let url: url::Url = links[0].parse().expect("an address");
        format!("{}?{}", url.path(), url.query().unwrap_or_default())
    }
}

fn headers(head: &str) -> Vec<(String, String)> {
    let unfolded = head.replace("\n ", " ").replace("\n\t", " ");
    let lines = unfolded.lines().filter_map(|line| line.split_once(": "));
    lines
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect()
}

fn value<'a>(headers: &'a [(String, String)], name: &str) -> &'a str {
    let found = headers.iter().find(|(header, _)| header == name);
    found.map_or("", |(_, value)| value)
}

/// Undoes quoted-printable (RFC 2045, section 6.7).
fn decoded(text: &[u8]) -> String {
    let (mut out, mut place) = (Vec::new(), 0);
    while place < text.len() {
        match text[place] {
            b'=' if text.get(place + 1) == Some(&b'\n') => place += 2,
            b'=' => {
                let digits = std::str::from_utf8(&text[place + 1..place + 3]).expect("two digits");
                out.push(u8::from_str_radix(digits, 16).expect("two digits"));
                place += 3;
            }
            byte => {
                out.push(byte);
                place += 1;
            }
        }
    }
    String::from_utf8(out).expect("UTF-8").replace("\r\n", "\n")
}

/// All mails in a folder, in the order of their names, which begin with their times.
pub fn in_folder(folder: &Path) -> Vec<Received> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "eml"));
    files.sort();
    files
        .iter()
        .map(|file| Received::parse(&std::fs::read_to_string(file).expect("a mail")))
        .collect()
}
