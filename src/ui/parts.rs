//! Pieces that pages are put together from. State is always said in words; colour and icon only repeat it.
//!
//! Layout classes for views (`static/css/app.css`): `stack` (things below each other), `cluster` (side by side,
//! wrapping), `cards`, `split` (content and side column), `panel` (a box), `prose` (formatted text of people),
//! `lead` (a page's first sentence), `meta` (a quiet line), `small`, `post` and `thread` (see [`Post`]), `scroll`
//! around a wide table, `actions` around buttons.

use maud::{Markup, Render, html};

use crate::i18n::{Language, number};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::text::Escaped;

pub use crate::ui::votes::{VotePanel, vote_panel};

/// How something is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    Neutral,
    /// Good to know.
    Info,
    /// Going well, or open to take part.
    Success,
    /// Needs attention.
    Warning,
    /// Refused or failed.
    Danger,
}

/// A sign beside words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A day in a calendar: something to come.
    Calendar,
    /// A tick: open, done.
    Check,
    /// A crossed circle: over.
    Close,
    /// A list with ticks: decided.
    Checklist,
    /// A sheet of paper: archived, a document.
    Document,
    /// A pen: written, edited.
    Edit,
    /// An open eye: visible.
    Visible,
    /// A crossed eye: hidden.
    Hidden,
    /// A round arrow: under way.
    Progress,
    /// An i: information.
    Info,
    /// An exclamation mark: attention.
    Warning,
    /// An exclamation mark in an octagon: error.
    Danger,
    /// A letter.
    Mail,
    /// A magnifier.
    Search,
    /// An arrow down to a line: to download.
    Download,
}

impl Icon {
    const fn class(self) -> &'static str {
        match self {
            Self::Calendar => "kern-icon kern-icon--calendar-today",
            Self::Check => "kern-icon kern-icon--check",
            Self::Close => "kern-icon kern-icon--close",
            Self::Checklist => "kern-icon kern-icon--checklist",
            Self::Document => "kern-icon kern-icon--draft",
            Self::Edit => "kern-icon kern-icon--edit",
            Self::Visible => "kern-icon kern-icon--visibility",
            Self::Hidden => "kern-icon kern-icon--visibility-off",
            Self::Progress => "kern-icon kern-icon--autorenew",
            Self::Info => "kern-icon kern-icon--info",
            Self::Warning => "kern-icon kern-icon--warning",
            Self::Danger => "kern-icon kern-icon--danger",
            Self::Mail => "kern-icon kern-icon--mail",
            Self::Search => "kern-icon kern-icon--search",
            Self::Download => "kern-icon kern-icon--download",
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        html! { span class=(Escaped(self.class())) aria-hidden="true" {} }
    }
}

/// A state: sign and word on a tinted ground.
pub fn badge(tone: Tone, icon: Icon, text: &str) -> Markup {
    let class = match tone {
        Tone::Neutral => "kern-badge kern-badge--small badge-neutral",
        Tone::Info => "kern-badge kern-badge--small kern-badge--info",
        Tone::Success => "kern-badge kern-badge--small kern-badge--success",
        Tone::Warning => "kern-badge kern-badge--small kern-badge--warning",
        Tone::Danger => "kern-badge kern-badge--small kern-badge--danger",
    };
    html! { span class=(Escaped(class)) { (icon) span."kern-label"."kern-label--small" { (Escaped(text)) } } }
}

/// A word that sorts, such as a topic or a format; no state.
pub fn tag(text: &str) -> Markup {
    html! { span.tag { (text) } }
}

/// A box with a title and more text.
pub fn alert(kind: NoticeKind, title: &str, body: &Markup) -> Markup {
    let (class, icon) = match kind {
        NoticeKind::Success => ("kern-alert kern-alert--success", "kern-icon kern-icon--success"),
        NoticeKind::Info => ("kern-alert kern-alert--info", "kern-icon kern-icon--info"),
        NoticeKind::Warning => ("kern-alert kern-alert--warning", "kern-icon kern-icon--warning"),
        NoticeKind::Danger => ("kern-alert kern-alert--danger", "kern-icon kern-icon--danger"),
    };
    let role = if kind == NoticeKind::Danger { "alert" } else { "status" };
    html! {
        div class=(class) role=(role) {
            div."kern-alert__header" {
                span class=(icon) aria-hidden="true" {}
                p."kern-title" { (title) }
            }
            @if !body.0.is_empty() { div."kern-alert__body" { (body) } }
        }
    }
}

/// The message on top of a page.
pub fn notice(notice: &Notice) -> Markup {
    alert(notice.kind, &notice.text, &html! {})
}

/// A linked summary in a list: `Card::new(href, title).badge(…).text(…)`.
pub struct Card<'a> {
    href: &'a str,
    title: &'a str,
    level: u8,
    preline: Option<&'a str>,
    badges: Vec<Markup>,
    text: Option<&'a str>,
    meta: Vec<Markup>,
}

impl<'a> Card<'a> {
    /// A card that leads to an address; its title is a heading of the third level.
    pub fn new(href: &'a str, title: &'a str) -> Self {
        Self {
            href,
            title,
            level: 3,
            preline: None,
            badges: Vec::new(),
            text: None,
            meta: Vec::new(),
        }
    }

    /// The level of the title as a heading, 2 to 4.
    #[must_use]
    pub fn level(mut self, level: u8) -> Self {
        self.level = level;
        self
    }

    /// A short line above the title, such as the body or the format.
    #[must_use]
    pub fn preline(mut self, text: &'a str) -> Self {
        self.preline = Some(text);
        self
    }

    /// Adds a [`badge`] or [`tag`].
    #[must_use]
    pub fn badge(mut self, badge: Markup) -> Self {
        self.badges.push(badge);
        self
    }

    /// What it is about, in a sentence or two.
    #[must_use]
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = Some(text);
        self
    }

    /// Adds a fact to the bottom line, such as the period or a count.
    #[must_use]
    pub fn meta(mut self, fact: Markup) -> Self {
        self.meta.push(fact);
        self
    }
}

impl Render for Card<'_> {
    fn render(&self) -> Markup {
        let title = html! { a href=(self.href) { (self.title) } };
        html! {
            article.card {
                @if let Some(preline) = self.preline { p.preline { (preline) } }
                @match self.level {
                    2 => h2 { (title) },
                    4 => h4 { (title) },
                    _ => h3 { (title) },
                }
                @if !self.badges.is_empty() { div.badges { @for badge in &self.badges { (badge) } } }
                @if let Some(text) = self.text { p { (text) } }
                @if !self.meta.is_empty() { ul.meta { @for fact in &self.meta { li { (fact) } } } }
            }
        }
    }
}

/// Names and what they stand for.
pub fn definition_list(items: &[(&str, Markup)]) -> Markup {
    html! {
        dl."kern-description-list" {
            @for (name, value) in items {
                div."kern-description-list-item" {
                    dt."kern-description-list-item__key" { (name) }
                    dd."kern-description-list-item__value" { (value) }
                }
            }
        }
    }
}

/// Where a step stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Over.
    Past,
    /// Now.
    Current,
    /// To come.
    Future,
}

/// A phase of a consultation.
#[derive(Clone, Debug)]
pub struct TimelineStep<'a> {
    /// What happens.
    pub title: &'a str,
    /// From when to when, in words.
    pub period_text: &'a str,
    /// Over, now or to come.
    pub state: StepState,
    /// What one can do, or what came of it.
    pub note: Option<&'a str>,
}

/// The phases in order, each with its state in words.
pub fn timeline(language: Language, items: &[TimelineStep<'_>]) -> Markup {
    html! {
        ol.timeline {
            @for step in items {
                @let (class, word) = match step.state {
                    StepState::Past => ("past", language.t("ui-step-past")),
                    StepState::Current => ("current", language.t("ui-step-current")),
                    StepState::Future => ("future", language.t("ui-step-future")),
                };
                li class=(class) aria-current=[(step.state == StepState::Current).then_some("step")] {
                    p.state { (word) }
                    p.title { (step.title) }
                    p.meta { (step.period_text) }
                    @if let Some(note) = step.note { p { (note) } }
                }
            }
        }
    }
}

/// Says that a list has nothing, and why or what to do.
pub fn empty_state(text: &str) -> Markup {
    html! { p.empty { (text) } }
}

/// A moment: `machine` in ISO 8601, `shown` in words.
pub fn time(machine: &str, shown: &str) -> Markup {
    html! { time datetime=(Escaped(machine)) { (Escaped(shown)) } }
}

/// Text for screen readers only.
pub fn hidden(text: &str) -> Markup {
    html! { span."kern-sr-only" { (Escaped(text)) } }
}

/// Orders to choose from: label, address, whether it is the one in use.
pub fn sort_links(label: &str, items: &[(&str, String, bool)]) -> Markup {
    html! {
        nav.sort aria-label=(label) {
            span aria-hidden="true" { (label) }
            ul {
                @for (text, href, current) in items {
                    li { a href=(href) aria-current=[current.then_some("true")] { (text) } }
                }
            }
        }
    }
}

/// A filter in use.
#[derive(Clone, Debug)]
pub struct Chip {
    /// What is filtered by.
    pub label: String,
    /// The list's address without this filter.
    pub remove_href: String,
}

/// A form that narrows a list, with the filters in use to take away one by one. `submit` is its button.
pub fn filter_form(language: Language, action: &str, fields: &Markup, submit: &str, chips: &[Chip]) -> Markup {
    html! {
        search {
            form.filter method="get" action=(action) {
                div.filter-fields { (fields) }
                button."kern-btn"."kern-btn--primary" type="submit" { span."kern-label" { (submit) } }
            }
            @if !chips.is_empty() {
                ul.chips aria-label=(language.t("ui-filter-active")) {
                    @for chip in chips {
                        li {
                            a href=(chip.remove_href) {
                                (chip.label)
                                span."kern-icon"."kern-icon--close" aria-hidden="true" {}
                                (hidden(language.t("ui-filter-remove")))
                            }
                        }
                    }
                    li { a.plain href=(action) { (language.t("ui-filter-reset")) } }
                }
            }
        }
    }
}

/// One field to search with, and its button.
pub fn search_box(language: Language, action: &str, label: &str, value: &str) -> Markup {
    html! {
        search {
            form.search-box method="get" action=(action) {
                label for="field-q" { (label) }
                div {
                    input."kern-form-input__input" id="field-q" type="search" name="q" value=(value) autocomplete="off";
                    button."kern-btn"."kern-btn--primary" type="submit" {
                        span."kern-label" { (language.t("ui-search-go")) }
                    }
                }
            }
        }
    }
}

/// Details that a person opens.
pub fn disclosure(summary: &str, body: &Markup) -> Markup {
    html! {
        details."kern-accordion" {
            summary."kern-accordion__header" { span."kern-title"."kern-title--small" { (summary) } }
            section."kern-accordion__body" { (body) }
        }
    }
}

/// The tinted ground at a portal's top: what it is, and the first thing to do.
pub fn hero(title: &str, lead: &str, action: &Markup) -> Markup {
    html! {
        div.hero {
            h1 { (title) }
            p.lead { (lead) }
            (action)
        }
    }
}

/// Big numbers with what they count.
pub fn figures(language: Language, items: &[(i64, &str)]) -> Markup {
    html! {
        ul.figures {
            @for (count, text) in items { li { strong { (number(language, *count)) } " " (text) } }
        }
    }
}

/// A link that looks like the page's main button.
pub fn link_button(href: &str, label: &str) -> Markup {
    html! { a."kern-btn"."kern-btn--primary" href=(href) { span."kern-label" { (label) } } }
}

/// A link that looks like a quieter button.
pub fn link_button_secondary(href: &str, label: &str) -> Markup {
    html! { a."kern-btn"."kern-btn--secondary" href=(href) { span."kern-label" { (label) } } }
}

/// Something that a person wrote: a contribution or a comment.
pub struct Post<'a> {
    /// The element's id, for links to it.
    pub id: String,
    /// Title and its address; comments have none.
    pub title: Option<(&'a str, &'a str)>,
    /// Who wrote it.
    pub author: &'a str,
    /// Author's role in words ("Stadtverwaltung"), which marks official posts.
    pub official: Option<&'a str>,
    /// When, as [`time`].
    pub time: Markup,
    /// Badges of its state.
    pub badges: Markup,
    /// The formatted text.
    pub body: Markup,
    /// Votes, links, forms.
    pub actions: Markup,
}

impl Render for Post<'_> {
    fn render(&self) -> Markup {
        html! {
            article.post.official[self.official.is_some()] id=(self.id) {
                @if let Some((title, href)) = self.title { h3 { a href=(Escaped(href)) { (Escaped(title)) } } }
                p.meta {
                    strong { bdi { (Escaped(self.author)) } }
                    @if let Some(role) = self.official { span.tag { (role) } }
                    (self.time)
                    (self.badges)
                }
                @if !self.body.0.is_empty() { div.prose { (self.body) } }
                div.actions { (self.actions) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn texts(markup: &Markup, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let document = Html::parse_fragment(&markup.0);
        document
            .select(&selector)
            .map(|element| element.text().collect::<String>())
            .collect()
    }

    #[test]
    fn a_state_is_said_in_words() {
        let shown = badge(Tone::Success, Icon::Check, "Aktiv");
        assert_eq!(texts(&shown, ".kern-badge--success .kern-label"), ["Aktiv"]);
        assert_eq!(texts(&shown, ".kern-icon[aria-hidden=true]"), [""]);
        let steps = [
            TimelineStep {
                title: "Vorher",
                period_text: "bis März",
                state: StepState::Past,
                note: None,
            },
            TimelineStep {
                title: "Jetzt",
                period_text: "im April",
                state: StepState::Current,
                note: Some("Machen Sie mit."),
            },
            TimelineStep {
                title: "Danach",
                period_text: "ab Mai",
                state: StepState::Future,
                note: None,
            },
        ];
        let shown = timeline(Language::De, &steps);
        assert_eq!(
            texts(&shown, "ol > li .state"),
            ["Abgeschlossen", "Läuft jetzt", "Kommt noch"]
        );
        assert_eq!(
            texts(&shown, "li[aria-current=step]"),
            ["Läuft jetztJetztim AprilMachen Sie mit."]
        );
    }

    #[test]
    fn a_card_is_one_link_under_the_wanted_heading() {
        let shown = Card::new("/a?b&c", "Mehr <Bäume>")
            .level(2)
            .text("Text")
            .meta(html! { "noch 3 Tage" })
            .render();
        assert_eq!(texts(&shown, r#"article h2 > a[href="/a?b&c"]"#), ["Mehr <Bäume>"]);
        assert_eq!(texts(&shown, "a").len(), 1);
        assert_eq!(texts(&shown, "ul.meta > li"), ["noch 3 Tage"]);
    }

    #[test]
    fn failures_interrupt_and_other_messages_wait() {
        let body = html! { p { "Mehr" } };
        assert_eq!(
            texts(&alert(NoticeKind::Danger, "Fehler", &body), "[role=alert] .kern-title"),
            ["Fehler"]
        );
        assert_eq!(
            texts(
                &alert(NoticeKind::Info, "Hinweis", &body),
                "[role=status] .kern-alert__body"
            ),
            ["Mehr"]
        );
        let bare = Notice {
            kind: NoticeKind::Info,
            text: "Hinweis".to_owned(),
        };
        assert!(texts(&notice(&bare), ".kern-alert__body").is_empty());
    }

    #[test]
    fn filters_in_use_can_be_taken_away() {
        let chips = [Chip {
            label: "Aktiv".to_owned(),
            remove_href: "/liste?q=x".to_owned(),
        }];
        let shown = filter_form(Language::De, "/liste", &html! { input name="q"; }, "Filtern", &chips);
        assert_eq!(texts(&shown, "form[method=get][action='/liste'] button"), ["Filtern"]);
        assert_eq!(texts(&shown, "a[href='/liste?q=x']"), ["Aktiv– Filter entfernen"]);
        assert_eq!(texts(&shown, "a[href='/liste']"), ["Alle Filter zurücksetzen"]);
        assert!(texts(&filter_form(Language::De, "/liste", &html! {}, "Filtern", &[]), "a").is_empty());
    }

    #[test]
    fn the_order_in_use_is_marked() {
        let shown = sort_links(
            "Sortieren",
            &[
                ("Neueste", "?s=new".to_owned(), true),
                ("Älteste", "?s=old".to_owned(), false),
            ],
        );
        assert_eq!(
            texts(&shown, "nav[aria-label=Sortieren] a[aria-current=true]"),
            ["Neueste"]
        );
    }

    #[test]
    fn an_official_post_names_its_role() {
        let post = Post {
            id: "beitrag-7".to_owned(),
            title: None,
            author: "A <b>",
            official: Some("Stadtverwaltung"),
            time: time("2026-03-01T10:00+01:00", "1. März 2026"),
            badges: html! {},
            body: html! { p { "Danke." } },
            actions: html! {},
        };
        let shown = post.render();
        assert_eq!(texts(&shown, "article#beitrag-7.official .tag"), ["Stadtverwaltung"]);
        assert_eq!(
            texts(&shown, "time[datetime='2026-03-01T10:00+01:00']"),
            ["1. März 2026"]
        );
        assert_eq!(texts(&shown, ".meta strong"), ["A <b>"]);
        assert!(texts(&Post { official: None, ..post }.render(), ".tag").is_empty());
    }
}
