//! The grammar of `PostgreSQL`'s `tsquery`, as far as the portal uses it.

/// Whether `to_tsquery`'s cast would take it: lexemes in quotes, `& | !` and brackets.
pub fn is_valid(query: &str) -> bool {
    any(query).is_some_and(|rest| rest.trim().is_empty())
}

fn any(text: &str) -> Option<&str> {
    several(text, '|', |text| several(text, '&', one))
}

fn several<'a>(text: &'a str, sign: char, read: impl Fn(&'a str) -> Option<&'a str>) -> Option<&'a str> {
    let mut rest = read(text)?;
    while let Some(behind) = rest.trim_start().strip_prefix(sign) {
        rest = read(behind)?;
    }
    Some(rest)
}

fn one(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix('!') {
        return one(rest);
    }
    if let Some(rest) = text.strip_prefix('(') {
        return any(rest)?.trim_start().strip_prefix(')');
    }
    let rest = lexeme(text.strip_prefix('\'')?)?;
    Some(rest.strip_prefix(":*").unwrap_or(rest))
}

/// What follows a lexeme, which ends at a quote that is not doubled and stands behind no backslash.
fn lexeme(text: &str) -> Option<&str> {
    let mut signs = text.char_indices().peekable();
    while let Some((place, sign)) = signs.next() {
        match sign {
            '\0' => return None,
            '\\' => {
                signs.next()?;
            }
            '\'' if signs.peek().is_some_and(|(_, next)| *next == '\'') => {
                signs.next();
            }
            '\'' => return (place > 0).then(|| &text[place + 1..]),
            _ => {}
        }
    }
    None
}
