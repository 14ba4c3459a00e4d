//! E-mail addresses: plausible ones, and the key under which two spellings are one account.

/// The most bytes of an address (RFC 5321, section 4.5.3.1.3, without the angle brackets).
const MAX_BYTES: usize = 254;

/// The key of an address, in lower case; nothing where the text cannot be one. Whether mail arrives is found out by
/// sending some.
pub fn key(text: &str) -> Option<String> {
    let address = text.trim();
    let (local, domain) = address.split_once('@')?;
    let is_odd = |character: char| character.is_whitespace() || character.is_control() || character == '@';
    let plausible = address.len() <= MAX_BYTES
        && !local.is_empty()
        && !domain.chars().any(is_odd)
        && !local.chars().any(is_odd)
        && domain.split('.').all(|label| !label.is_empty());
    plausible.then(|| address.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn spellings_of_one_address_have_one_key() {
        for spelling in ["Petra.Schüler@Example.org", "  petra.schüler@example.ORG\n"] {
            assert_eq!(key(spelling).as_deref(), Some("petra.schüler@example.org"));
        }
        assert_eq!(key("root@localhost").as_deref(), Some("root@localhost"));
        assert_ne!(key("a+b@example.org"), key("a@example.org"));
    }

    #[test]
    fn what_cannot_be_an_address_has_no_key() {
        let long = format!("{}@example.org", "a".repeat(250));
        for wrong in [
            "", "@", "a", "a@", "@b.de", "a@b@c.de", "a b@c.de", "a@b c.de", "a@.de", "a@b.", "a@b..de", "a\0@b.de",
            &long,
        ] {
            assert_eq!(key(wrong), None, "{wrong:?}");
        }
    }
}
