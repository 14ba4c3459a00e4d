//! Which characters people's text may hold, and which of them are seen.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The first letter of the scripts that need joiners: Arabic. What stands before it (Latin, Greek, Cyrillic, Hebrew)
/// needs none.
const FIRST_JOINED: char = '\u{600}';
/// The first sign beyond letters that has a picture: ‼.
const FIRST_EMOJI: char = '\u{203c}';

/// Control characters, and the bidi embeddings, overrides and isolates (UAX #9) that make text read other than it is.
pub fn is_forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a reader would see anything: neither blank nor one of Unicode's default ignorable code points.
pub fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !is_forbidden(c) && !is_ignorable(c)
}

fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}'
            | '\u{3164}' | '\u{ffa0}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// What is not seen and yet belongs to what is: joiners, and selectors of a character's picture.
fn is_part(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The text as it is seen, composed (NFC): without marks that turn the direction of writing and without what nobody sees,
/// so that two names or titles that look the same are the same. Joiners and selectors stay behind letters of scripts that
/// need them and behind emoji, one at a time. Applied twice it changes nothing more.
pub fn as_seen(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    // What is kept is decided over letters taken apart: composing changes neither them nor their order.
    let (mut base, mut last) = (' ', ' ');
    let kept = text.nfd().filter(|&c| {
        let keep = match c {
            c if is_part(c) => takes_part(base, c) && !is_part(last),
            '\r' => true,
            c => !is_ignorable(c) && !is_forbidden(c),
        };
        if keep {
            last = c;
            if !is_combining_mark(c) && !is_part(c) {
                base = if c.is_whitespace() { ' ' } else { c };
            }
        }
        keep
    });
    kept.collect::<String>().nfc().collect()
}

/// Whether a joiner or selector behind this character means something.
fn takes_part(base: char, part: char) -> bool {
    let is_keycap = base.is_ascii_digit() || matches!(base, '#' | '*' | '©' | '®');
    let is_joined = base >= FIRST_JOINED && (base.is_alphanumeric() || base >= FIRST_EMOJI);
    is_joined || is_keycap && part == '\u{fe0f}'
}
