//! The way back: a path of ours that a page was asked to return to.

/// The longest path that is kept.
const MAX_BYTES: usize = 2000;

/// The path, if it can only lead to a page of this site. Browsers read `//host` and `/\host` as another site's address.
pub fn local_path(text: &str) -> Option<&str> {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    let is_local =
        text.starts_with('/') && !text.contains("//") && text.len() <= MAX_BYTES && text.bytes().all(is_plain);
    is_local.then_some(text)
}

/// The path to go to after signing in: not the sign-in page again, nor what answers no GET or answers once only.
pub fn after_sign_in(text: &str) -> Option<&str> {
    local_path(text).filter(|path| !is_way_in(page_of(path)))
}

fn is_way_in(page: &str) -> bool {
    let ways = [
        "/anmelden",
        "/abmelden",
        super::second_factor::STEP_PAGE,
        "/passwort-neu",
    ];
    let stages = ["/registrieren", "/passwort-vergessen"];
    let is_below = |stage| {
        page.strip_prefix(stage)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    ways.contains(&page) || stages.into_iter().any(is_below)
}

/// The path to go to after choosing a language: not the choice again.
pub fn after_choice(text: &str) -> &str {
    local_path(text)
        .filter(|path| page_of(path) != "/sprache")
        .unwrap_or("/")
}

fn page_of(path: &str) -> &str {
    path.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_ours_are_kept() {
        for path in [
            "/",
            "/dresden/beteiligungen?status=active&q=Rad%C3%BCberweg",
            "/konto#beitrag-1",
        ] {
            assert_eq!(local_path(path), Some(path));
        }
    }

    #[test]
    fn nothing_leads_to_another_site() {
        let long = format!("/{}", "a".repeat(MAX_BYTES));
        for path in [
            "",
            "konto",
            "https://evil.example",
            "javascript:alert(1)",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/a//evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/konto\r\nSet-Cookie: a=b",
            " /konto",
            "/kon to",
            "/straße",
            "/\0",
            &long,
        ] {
            assert_eq!(local_path(path), None, "{path:?}");
        }
    }

    #[test]
    fn nobody_runs_in_circles() {
        assert_eq!(after_sign_in("/anmelden?zurueck=%2Fdresden"), None);
        assert_eq!(after_sign_in("/abmelden"), None);
        assert_eq!(after_sign_in("/anmelden/zweiter-schritt?zurueck=/"), None);
        assert_eq!(after_sign_in("/registrieren/bestaetigen?token=x"), None);
        assert_eq!(after_sign_in("/registrieren"), None);
        assert_eq!(after_sign_in("/passwort-neu?token=x"), None);
        assert_eq!(after_sign_in("/registrierenberg"), Some("/registrierenberg"));
        assert_eq!(after_sign_in("/anmeldenstadt"), Some("/anmeldenstadt"));
        assert_eq!(after_choice("/anmelden?zurueck=/dresden"), "/anmelden?zurueck=/dresden");
        assert_eq!(after_choice("/sprache?wahl=xx"), "/");
        assert_eq!(after_choice("//evil.example"), "/");
    }
}
