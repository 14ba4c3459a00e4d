//! What search engines need not look at (RFC 9309): pages for one person, forms, and pages without end.

/// Of the platform's own pages, on every host name.
const PLATFORM: [&str; 11] = [
    "/abonnements",
    "/anmelden",
    "/api/",
    "/einladung",
    "/konto",
    "/passwort",
    "/plattform",
    "/registrieren",
    "/sprache",
    "/suche.atom",
    "/suche/",
];
/// Of each body's pages.
const BODY: [&str; 6] = [
    "/mitmachen",
    "/moderation",
    "/suche.atom",
    "/suche/",
    "/suche?",
    "/verwaltung",
];

/// The rules of a site: the platform with all bodies below it, or a body's own host name (`alone`).
pub fn rules(alone: bool, sitemaps: &[String]) -> String {
    let mut lines = vec!["User-agent: *".to_owned()];
    lines.extend(PLATFORM.map(|path| format!("Disallow: {path}")));
    let of_bodies = BODY.map(|path| format!("Disallow: {}{path}", if alone { "" } else { "/*" }));
    lines.extend(of_bodies);
    if !alone {
        lines.push("Disallow: /suche?".to_owned());
    }
    lines.push(String::new());
    lines.extend(sitemaps.iter().map(|address| format!("Sitemap: {address}")));
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::rules;

    #[test]
    fn a_body_s_own_host_has_its_pages_without_prefix() {
        let own = rules(true, &["https://mitreden.example/sitemap.xml".to_owned()]);
        assert!(own.contains("Disallow: /verwaltung\n") && !own.contains("/*/"), "{own}");
        assert!(own.ends_with("\n\nSitemap: https://mitreden.example/sitemap.xml\n"));
        let all = rules(false, &[]);
        assert!(all.contains("Disallow: /*/verwaltung\n") && !all.contains("Disallow: /verwaltung\n"));
    }
}
