//! Names of files: what comes from somebody's computer made safe for addresses, headers and folders of others.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::kind::Kind;
use crate::ui::text;

/// The longest name, in characters, without its ending.
const LONGEST: usize = 100;
/// What a header's extended value may hold unencoded (RFC 8187, `attr-char`), of which these are used.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// A name without path, control characters, marks that turn the direction of writing and what systems do not allow in
/// names (Windows' rules, the strictest), with the ending that fits the kind.
pub fn sanitised(sent: &str, kind: Kind) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = text::tidy_line(last);
    let clean: String = line
        .chars()
        .filter(|character| !is_invisible(*character))
        .map(|character| match character {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' | '%' | '#' => '-',
            character if character.is_whitespace() => ' ',
            other => other,
        })
        .collect();
    // Marks between which something was taken out stand in their order again.
    let clean = text::tidy_line(&clean);
    let (stem, ending) = match clean.rsplit_once('.') {
        Some((stem, ending)) if kind.allows(&ending.to_lowercase()) => (stem, ending.to_lowercase()),
        _ => (clean.as_str(), kind.extension().to_owned()),
    };
    let stem: String = stem.trim_matches([' ', '.']).chars().take(LONGEST).collect();
    let stem = stem.trim_end_matches([' ', '.']);
    format!("{}.{ending}", if stem.is_empty() { "dokument" } else { stem })
}

/// The name without its ending, as a title for who gave none.
pub fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Format characters, which are not seen but change what is.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The name as a part of a path.
pub fn encoded(name: &str) -> String {
    utf8_percent_encode(name, PLAIN).to_string()
}

/// The header Content-Disposition (RFC 6266): a name in ASCII for old programs, the whole one after RFC 8187.
pub fn disposition(inline: bool, name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|character| match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' | ' ' => character,
            _ => '_',
        })
        .collect();
    let how = if inline { "inline" } else { "attachment" };
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{}", encoded(name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_made_safe() {
        for (sent, expected) in [
            ("Begründung.pdf", "Begründung.pdf"),
            ("C:\\Users\\eva\\Plan A.PDF", "Plan A.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("rechnung\u{202e}fdp.exe", "rechnungfdp.exe.pdf"),
            ("a\r\nSet-Cookie: x.pdf", "a-Set-Cookie- x.pdf"),
            (".htaccess", "htaccess.pdf"),
            ("", "dokument.pdf"),
            ("...", "dokument.pdf"),
            (".pdf", "dokument.pdf"),
            ("100 % Radweg?.pdf", "100 - Radweg-.pdf"),
            ("a\u{65a}\u{200d}\u{64d}.pdf", "a\u{64d}\u{65a}.pdf"),
        ] {
            let sent = sent.replace("\r\n", "-");
            assert_eq!(sanitised(&sent, Kind::Pdf), expected, "{sent:?}");
        }
        assert_eq!(sanitised("plan.json", Kind::GeoJson), "plan.json");
        assert_eq!(sanitised("foto.JPEG", Kind::Jpeg), "foto.jpeg");
    }

    #[test]
    fn a_header_tells_the_name_twice() {
        assert_eq!(
            disposition(true, "Plan \"Süd\".pdf"),
            "inline; filename=\"Plan _S_d_.pdf\"; filename*=UTF-8''Plan%20%22S%C3%BCd%22.pdf"
        );
    }

    proptest! {
        #[test]
        fn whatever_comes_the_name_is_one_of_a_file(sent in "\\PC*|[\\x00-\\x1f./\\\\\u{202e}a]*") {
            let name = sanitised(&sent, Kind::Pdf);
            prop_assert!(name.rsplit('.').next() == Some("pdf") && name.len() > 4 && name.chars().count() <= LONGEST + 4);
            prop_assert!(!name.starts_with('.') && !name.contains(['/', '\\', '"', '<', '%']));
            prop_assert!(!name.chars().any(is_invisible));
            prop_assert_eq!(sanitised(&name, Kind::Pdf), name.clone());
            prop_assert!(disposition(false, &name).bytes().all(|byte| (b' '..=b'~').contains(&byte)));
        }
    }
}
