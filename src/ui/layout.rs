//! The frame around every page: head line, the body's name, navigation, account, path, footer.

use maud::{DOCTYPE, Markup, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::assets;
use crate::i18n::Language;
use crate::ui::field::csrf_input;
use crate::ui::parts;

/// The site a page belongs to: a body's portal, or the platform itself.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// The body's name as a person reads it.
    pub name: &'a str,
    /// Its Upper Sorbian name.
    pub name_hsb: Option<&'a str>,
    /// What its addresses begin with: `""` on its own host name, `/dresden` by path.
    pub base: &'a str,
    /// Whether this is the platform's own site.
    pub platform: bool,
    /// The addresses of the imprint and its like begin with it; none where nobody has said who provides the platform.
    pub legal: Option<&'a str>,
    /// The text of the body's style element. It sets `--tenant-accent`, must not contain `<`, `>`, `&` or `"`,
    /// and the content security policy allows it by its hash.
    pub theme_css: Option<&'a str>,
}

/// What frames a page.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The reader's language.
    pub language: Language,
    /// Whose page it is.
    pub site: Site<'a>,
    /// The name of the account that is signed in.
    pub account: Option<&'a str>,
    /// Whether that account works for this body.
    pub staff: bool,
    /// The token that forms of this page carry.
    pub csrf: &'a str,
    /// Path and query of this page, for language links and the way back after signing in.
    pub here: &'a str,
    /// Whether this deployment is a demonstration.
    pub demo: bool,
}

/// One step of the path above a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something was done.
    Success,
    /// Good to know.
    Info,
    /// Needs attention.
    Warning,
    /// Went wrong.
    Danger,
}

/// A message on top of a page, mostly the result of what was just done.
#[derive(Clone, Debug)]
pub struct Notice {
    /// How it is meant.
    pub kind: NoticeKind,
    /// One or two sentences.
    pub text: String,
}

/// A page's own part of the document.
#[derive(Debug)]
pub struct Page {
    /// Title for the browser; the site's name is appended.
    pub title: String,
    /// One sentence for search engines.
    pub description: Option<String>,
    /// The page's lasting address.
    pub canonical: Option<String>,
    /// A feed of what the page shows.
    pub feed: Option<Crumb>,
    /// The path from the site's home to this page; home itself is added.
    pub crumbs: Vec<Crumb>,
    /// The content, with its `h1`.
    pub main: Markup,
    /// A message above the content.
    pub notice: Option<Notice>,
}

impl Page {
    /// A page with this title and content.
    pub fn new(title: impl Into<String>, main: Markup) -> Self {
        Self {
            title: title.into(),
            description: None,
            canonical: None,
            feed: None,
            crumbs: Vec::new(),
            main,
            notice: None,
        }
    }

    /// Adds a step to the path.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb {
            label: label.into(),
            href: href.into(),
        });
        self
    }

    /// Sets the lasting address.
    #[must_use]
    pub fn canonical(mut self, href: impl Into<String>) -> Self {
        self.canonical = Some(href.into());
        self
    }

    /// Names a feed of what the page shows.
    #[must_use]
    pub fn feed(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.feed = Some(Crumb {
            label: label.into(),
            href: href.into(),
        });
        self
    }

    /// Sets the sentence for search engines.
    #[must_use]
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// Puts a message above the content.
    #[must_use]
    pub fn notice(mut self, notice: Option<Notice>) -> Self {
        self.notice = notice;
        self
    }
}

/// The whole document.
pub fn layout(frame: &Frame<'_>, page: Page) -> Markup {
    let language = frame.language;
    html! {
        (DOCTYPE)
        html lang=(language.html_lang()) {
            (head(frame, &page))
            body {
                a.skip href="#inhalt" { (language.t("ui-skip")) }
                (header(frame))
                div.page.wrap {
                    @if !page.crumbs.is_empty() { (breadcrumb(frame, &page)) }
                    main #inhalt tabindex="-1" {
                        @if let Some(notice) = &page.notice { (parts::notice(notice)) }
                        (page.main)
                    }
                }
                (footer(frame))
            }
        }
    }
}

/// A document without head line and footer: for an answer that has to cost next to nothing.
pub fn brief(language: Language, title: &str, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language.html_lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href=(assets::url("app.css"));
            }
            body {
                div.page.wrap {
                    main #inhalt { (main) }
                }
            }
        }
    }
}

fn head(frame: &Frame<'_>, page: &Page) -> Markup {
    let language = frame.language;
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title {
                (page.title)
                @if !page.title.ends_with(frame.site.name) { " – " (frame.site.name) }
            }
            @if let Some(description) = &page.description { meta name="description" content=(description); }
            @if let Some(canonical) = &page.canonical { link rel="canonical" href=(canonical); }
            @if let Some(feed) = &page.feed {
                link rel="alternate" type="application/atom+xml" title=(feed.label) href=(feed.href);
            }
            link rel="search" type="application/opensearchdescription+xml" title=(frame.site.name)
                href={ (frame.site.base) "/opensearch.xml" };
            meta name="color-scheme" content="light dark";
            link rel="icon" type="image/svg+xml" href=(assets::url("favicon.svg"));
            @for font in ["fira-sans-400.woff2", "fira-sans-600.woff2"] {
                link rel="preload" as="font" type="font/woff2" crossorigin href=(assets::url(font));
            }
            link rel="stylesheet" href=(assets::url("app.css"));
            @if let Some(css) = frame.site.theme_css { style { (css) } }
            // Texts for the script travel with it: it has no other way to the reader's language.
            script src=(assets::url("app.js")) defer
                data-left=(language.t("ui-characters-left"))
                data-over=(language.t("ui-characters-over"))
                data-voted=(language.t("ui-vote-saved"))
                data-suggestions=(language.t("suggestion-count")) {}
        }
    }
}

fn head_line(frame: &Frame<'_>) -> Markup {
    let language = frame.language;
    html! {
        div.top {
            div.wrap {
                @if frame.site.platform {
                    span { (language.t("ui-head-line")) }
                } @else {
                    a href="/" { (language.t("ui-all-bodies")) }
                }
                nav aria-label=(language.t("ui-languages")) {
                    ul {
                        @for other in Language::ALL {
                            li {
                                a href=(language_href(other, frame.here)) lang=(other.html_lang()) hreflang=(other.html_lang())
                                    aria-current=[(other == language).then_some("true")] rel="nofollow" { (other.name()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn header(frame: &Frame<'_>) -> Markup {
    let language = frame.language;
    html! {
        header.site {
            @if frame.demo { p.demo { strong { (language.t("ui-demo")) } } }
            (head_line(frame))
            div.band {
                div.wrap {
                    a.brand href=(home(frame)) {
                        span.mark aria-hidden="true" {}
                        span {
                            span.brand-name { (frame.site.name) }
                            @if let Some(name) = frame.site.name_hsb {
                                span.brand-sub lang="hsb" { (name) }
                            }
                            @if !frame.site.platform {
                                span.brand-sub { (language.t("ui-portal")) }
                            }
                        }
                    }
                    (account(frame))
                }
            }
            nav.main aria-label=(language.t("ui-navigation")) {
                ul.wrap {
                    @for (label, href) in navigation(frame) {
                        li { a href=(href) aria-current=[current(frame, &href)] { (label) } }
                    }
                }
            }
        }
    }
}

fn account(frame: &Frame<'_>) -> Markup {
    let language = frame.language;
    html! {
        div.account {
            @if let Some(name) = frame.account {
                a href="/konto" { span."kern-icon"."kern-icon--account-circle" aria-hidden="true" {} bdi { (name) } }
                form method="post" action="/abmelden" {
                    (csrf_input(frame.csrf))
                    button type="submit" { (language.t("ui-sign-out")) }
                }
            } @else {
                a href=(format!("/anmelden?zurueck={}", encoded(frame.here))) rel="nofollow" {
                    span."kern-icon"."kern-icon--account-circle" aria-hidden="true" {}
                    (language.t("ui-sign-in"))
                }
            }
        }
    }
}

fn breadcrumb(frame: &Frame<'_>, page: &Page) -> Markup {
    // Many pages name the site itself as their first step; it is there already.
    let is_home = |href: &str| href.trim_end_matches('/') == home(frame).trim_end_matches('/');
    html! {
        nav.crumbs aria-label=(frame.language.t("ui-path")) {
            ol {
                li { a href=(home(frame)) { (frame.language.t(if frame.site.platform { "ui-overview" } else { "ui-home" })) } }
                @for crumb in page.crumbs.iter().filter(|crumb| !is_home(&crumb.href)) { li { a href=(crumb.href) { (crumb.label) } } }
                li { span aria-current="page" { (page.title) } }
            }
        }
    }
}

fn footer(frame: &Frame<'_>) -> Markup {
    let language = frame.language;
    html! {
        footer.site {
            div.wrap {
                p { strong { (frame.site.name) } }
                @if let Some(base) = frame.site.legal {
                    nav aria-label=(language.t("ui-footer")) {
                        ul {
                            li { a href=(format!("{base}/impressum")) { (language.t("ui-imprint")) } }
                            li { a href=(format!("{base}/datenschutz")) { (language.t("ui-privacy")) } }
                            li { a href=(format!("{base}/barrierefreiheit")) { (language.t("ui-accessibility")) } }
                            li { a href=(format!("{base}/leichte-sprache")) { (language.t("ui-plain-language")) } }
                            li { a href=(format!("{base}/gebaerdensprache")) { (language.t("ui-sign-language")) } }
                            @if !frame.site.platform {
                                li { a href=(format!("{base}/netiquette")) { (language.t("ui-netiquette")) } }
                            }
                        }
                    }
                }
                p.small { (language.t("ui-no-tracking")) }
            }
        }
    }
}

fn home(frame: &Frame<'_>) -> String {
    match frame.site.base {
        "" => "/".to_owned(),
        base => base.to_owned(),
    }
}

fn navigation(frame: &Frame<'_>) -> Vec<(&'static str, String)> {
    let (language, base) = (frame.language, frame.site.base);
    let mut items = if frame.site.platform {
        vec![
            (language.t("ui-overview"), "/".to_owned()),
            (language.t("ui-search"), "/suche".to_owned()),
        ]
    } else {
        vec![
            (language.t("ui-home"), home(frame)),
            (language.t("ui-consultations"), format!("{base}/beteiligungen")),
            (language.t("ui-search"), format!("{base}/suche")),
        ]
    };
    if frame.staff && !frame.site.platform {
        items.push((language.t("ui-administration"), format!("{base}/verwaltung")));
    }
    items
}

/// `page` on the page itself, `true` on pages below it; home is current on itself only.
fn current(frame: &Frame<'_>, href: &str) -> Option<&'static str> {
    let path = frame.here.split(['?', '#']).next().unwrap_or_default();
    if path.trim_end_matches('/') == href.trim_end_matches('/') {
        return Some("page");
    }
    let below = path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/'));
    (below && href != home(frame)).then_some("true")
}

fn language_href(language: Language, here: &str) -> String {
    format!("/sprache?wahl={}&zurueck={}", language.code(), encoded(here))
}

/// For a path inside a query: slashes may stay readable.
fn encoded(path: &str) -> String {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    utf8_percent_encode(path, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    const BODY: Site<'_> = Site {
        name: "Große Kreisstadt <Bautzen> & Umland",
        name_hsb: Some("Budyšin"),
        base: "/bautzen",
        platform: false,
        legal: Some("/bautzen"),
        theme_css: Some(":root{--tenant-accent:#ffd500}"),
    };

    fn frame(site: Site<'static>) -> Frame<'static> {
        let here = "/bautzen/beteiligungen?q=a&b=1";
        Frame {
            language: Language::De,
            site,
            account: None,
            staff: false,
            csrf: "t0ken",
            here,
            demo: false,
        }
    }

    fn render(frame: &Frame<'_>, page: Page) -> (String, Html) {
        let text = layout(frame, page).into_string();
        let document = Html::parse_document(&text);
        assert!(document.errors.is_empty(), "{:?}", document.errors);
        (text, document)
    }

    fn page() -> Page {
        Page::new("Markt <neu>", html! { h1 { "Markt" } }).crumb("Beteiligungen", "/bautzen/beteiligungen")
    }

    fn texts(document: &Html, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        document
            .select(&selector)
            .map(|element| element.text().collect::<String>())
            .collect()
    }

    fn attributes(document: &Html, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        document
            .select(&selector)
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn names_are_escaped() {
        let (text, document) = render(&frame(BODY), page());
        assert!(!text.contains("<Bautzen>") && !text.contains("<neu>"), "{text}");
        assert_eq!(
            texts(&document, "title"),
            ["Markt <neu> – Große Kreisstadt <Bautzen> & Umland"]
        );
        assert_eq!(texts(&document, ".brand-name"), ["Große Kreisstadt <Bautzen> & Umland"]);
        assert_eq!(texts(&document, ".brand [lang=hsb]"), ["Budyšin"]);
    }

    #[test]
    fn a_page_has_its_landmarks_once() {
        let (_, document) = render(&frame(BODY), page());
        for selector in [
            "html[lang=de]",
            "body > header",
            "main#inhalt",
            "h1",
            "body > footer",
            "a.skip[href='#inhalt']",
        ] {
            assert_eq!(texts(&document, selector).len(), 1, "{selector}");
        }
        let labels = attributes(&document, "nav", "aria-label");
        assert_eq!(labels, ["Sprache", "Hauptnavigation", "Sie sind hier", "Rechtliches"]);
    }

    #[test]
    fn the_path_begins_at_home_once() {
        let page = Page::new("Markt", html! {})
            .crumb("Bautzen", "/bautzen/")
            .crumb("Beteiligungen", "/bautzen/beteiligungen");
        let (_, document) = render(&frame(BODY), page);
        assert_eq!(texts(&document, ".crumbs li"), ["Start", "Beteiligungen", "Markt"]);
        assert_eq!(texts(&document, ".crumbs [aria-current=page]"), ["Markt"]);
    }

    #[test]
    fn nothing_is_inline_but_the_theme() {
        let (text, document) = render(&frame(BODY), page());
        assert!(!text.contains(" style="), "{text}");
        assert_eq!(texts(&document, "style"), [":root{--tenant-accent:#ffd500}"]);
        assert_eq!(texts(&document, "script"), [""]);
        assert_eq!(attributes(&document, "script", "src").len(), 1);
    }

    #[test]
    fn the_way_back_survives_sign_in_and_language() {
        let (_, document) = render(&frame(BODY), page());
        let here = "zurueck=/bautzen/beteiligungen%3Fq%3Da%26b%3D1";
        assert_eq!(
            attributes(&document, ".account a", "href"),
            [format!("/anmelden?{here}")]
        );
        let languages = attributes(&document, ".top nav a", "href");
        assert_eq!(languages[2], format!("/sprache?wahl=hsb&{here}"));
        assert_eq!(texts(&document, ".top nav a[aria-current]"), ["Deutsch"]);
        assert_eq!(attributes(&document, ".top nav a", "lang"), ["de", "de", "hsb", "en"]);
    }

    #[test]
    fn an_account_can_sign_out_and_staff_finds_its_desk() {
        let mut frame = frame(BODY);
        frame.account = Some("Jana <J>");
        frame.staff = true;
        let (_, document) = render(&frame, page());
        assert_eq!(texts(&document, ".account a"), ["Jana <J>"]);
        assert_eq!(
            attributes(
                &document,
                "form[method=post][action='/abmelden'] input[name=csrf]",
                "value"
            ),
            ["t0ken"]
        );
        assert_eq!(
            attributes(&document, "nav.main a", "href").last().unwrap(),
            "/bautzen/verwaltung"
        );
    }

    #[test]
    fn navigation_knows_where_it_is() {
        let current = |here: &'static str, base: &'static str| {
            let mut frame = frame(Site {
                base,
                legal: Some(base),
                ..BODY
            });
            frame.here = here;
            let (_, document) = render(&frame, page());
            let marks = attributes(&document, "nav.main a[aria-current]", "aria-current");
            (texts(&document, "nav.main a[aria-current]"), marks)
        };
        let one = |label: &str, mark: &str| (vec![label.to_owned()], vec![mark.to_owned()]);
        assert_eq!(current("/bautzen", "/bautzen"), one("Start", "page"));
        assert_eq!(current("/", ""), one("Start", "page"));
        assert_eq!(
            current("/bautzen/beteiligungen?status=active", "/bautzen"),
            one("Beteiligungen", "page")
        );
        assert_eq!(current("/beteiligungen/3-markt", ""), one("Beteiligungen", "true"));
        assert_eq!(current("/bautzen/impressum", "/bautzen"), (vec![], vec![]));
        assert_eq!(current("/bautzen/sucheaber", "/bautzen"), (vec![], vec![]));
    }

    #[test]
    fn the_platform_has_no_body_of_its_own() {
        let site = Site {
            name: "Beteiligung in Sachsen",
            name_hsb: None,
            base: "",
            platform: true,
            legal: None,
            theme_css: None,
        };
        let mut frame = frame(site);
        frame.here = "/";
        let (text, document) = render(
            &frame,
            Page::new("Beteiligung in Sachsen", html! { h1 { "Übersicht" } }),
        );
        assert_eq!(texts(&document, "title"), ["Beteiligung in Sachsen"]);
        assert_eq!(attributes(&document, "nav.main a", "href"), ["/", "/suche"]);
        assert!(!text.contains("impressum") && !text.contains("<style"), "{text}");
    }

    #[test]
    fn a_demonstration_says_so_and_nothing_else_does() {
        let mut shown = frame(BODY);
        shown.demo = true;
        assert_eq!(
            texts(&render(&shown, page()).1, ".demo"),
            ["Vorführung – keine echten Verfahren"]
        );
        assert!(texts(&render(&frame(BODY), page()).1, ".demo").is_empty());
    }

    #[test]
    fn a_notice_is_announced() {
        let notice = Notice {
            kind: NoticeKind::Success,
            text: "Gespeichert.".to_owned(),
        };
        let (_, document) = render(&frame(BODY), page().notice(Some(notice)));
        assert_eq!(texts(&document, "main [role=status] .kern-title"), ["Gespeichert."]);
    }
}
