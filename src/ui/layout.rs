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
                @if frame.demo {
                    p.demo { strong { (language.t("ui-demo")) } }
                }
                (head_line(frame))
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

fn head(frame: &Frame<'_>, page: &Page) -> Markup {
    let language = frame.language;
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title {
                (page.title)
                @if page.title != frame.site.name { " – " (frame.site.name) }
            }
            @if let Some(description) = &page.description { meta name="description" content=(description); }
            @if let Some(canonical) = &page.canonical { link rel="canonical" href=(canonical); }
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
                data-voted=(language.t("ui-vote-saved")) {}
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
                a href="/konto" { span."kern-icon"."kern-icon--account-circle" aria-hidden="true" {} (name) }
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
    html! {
        nav.crumbs aria-label=(frame.language.t("ui-path")) {
            ol {
                li { a href=(home(frame)) { (frame.language.t(if frame.site.platform { "ui-overview" } else { "ui-home" })) } }
                @for crumb in &page.crumbs { li { a href=(crumb.href) { (crumb.label) } } }
                li { span aria-current="page" { (page.title) } }
            }
        }
    }
}

fn footer(frame: &Frame<'_>) -> Markup {
    let language = frame.language;
    let base = frame.site.base;
    html! {
        footer.site {
            div.wrap {
                p { strong { (frame.site.name) } }
                @if !frame.site.platform {
                    nav aria-label=(language.t("ui-footer")) {
                        ul {
                            li { a href=(format!("{base}/impressum")) { (language.t("ui-imprint")) } }
                            li { a href=(format!("{base}/datenschutz")) { (language.t("ui-privacy")) } }
                            li { a href=(format!("{base}/barrierefreiheit")) { (language.t("ui-accessibility")) } }
                            li { a href=(format!("{base}/netiquette")) { (language.t("ui-netiquette")) } }
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
