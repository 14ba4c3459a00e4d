//! Contributions in a list, and the forms for texts.

use maud::{Markup, html};

use super::path;
use super::rules::{EXCERPT, MAX_TITLE, Sort, Wording, excerpt, vote_code};
use super::store::{Contribution, Shown};
use crate::accounts;
use crate::consultations::{self, Consultation, Method};
use crate::house_rules::{self, Ask, Consent, Due};
use crate::i18n::Language;
use crate::organisations::{Acting, behalf_field, mark};
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Icon, Post, Tone, VotePanel};
use crate::ui::text::{self, Escaped, MAX_GRAPHEMES};
use crate::ui::{Errors, Page, time};
use crate::web::{OfOpenForm, OpenForm, TenantVisitor};

/// A page of contributions and what stands around it.
pub struct List<'a> {
    pub visitor: &'a TenantVisitor,
    pub consultation: &'a Consultation,
    pub rows: &'a [Contribution],
    /// The organisations for which the reader may write.
    pub acting: &'a [Acting],
    /// The house rules that the reader has yet to accept.
    pub rules: Due,
    pub sort: Sort,
    pub next: Option<String>,
    /// Whether this is not the list's beginning.
    pub continued: bool,
}

/// What is typed into the forms for texts.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct TextForm {
    pub title: String,
    pub body: String,
    pub antwort_auf: String,
    /// For whom it is written; empty for oneself.
    pub im_namen: String,
    /// Whether the house rules are accepted.
    pub regeln: String,
    pub aktion: String,
}

impl OfOpenForm for TextForm {
    const FORM: OpenForm = OpenForm::Text;
}

impl TextForm {
    /// Whether the text shall only be shown.
    pub fn wants_preview(&self) -> bool {
        self.aktion == "vorschau"
    }

    /// What the writer says to the house rules.
    pub fn consent(&self) -> Consent {
        Consent::from_field(&self.regeln)
    }
}

/// A form for a text: where it goes, what is in it, what is wrong with it, how it would look.
pub struct TextFields<'a> {
    pub language: Language,
    pub csrf: &'a str,
    /// What a form needs that anybody may send; empty of others.
    pub guard: Markup,
    pub action: String,
    pub with_title: bool,
    pub form: &'a TextForm,
    pub errors: &'a Errors,
    pub preview: Option<&'a Wording>,
    /// None where nothing new is written.
    pub rules: Option<Ask>,
    pub submit: &'static str,
}

/// The part of the consultation's page.
pub fn panel(list: &List<'_>) -> Markup {
    let language = list.visitor.language();
    let open = list.consultation.open_until(Method::Contributions).is_some();
    let sign_in = list.visitor.visitor.sign_in_href();
    let path = consultations::path(list.visitor, list.consultation.id, &list.consultation.title);
    html! {
        section.stack aria-labelledby="beitraege" {
            h2 #beitraege { (language.t("contribution-list-title")) }
            @if open {
                p { (parts::link_button("#schreiben", language.t("contribution-write"))) }
            }
            @if list.rows.is_empty() {
                (parts::empty_state(language.t(if open { "contribution-list-empty-open" } else { "contribution-list-empty" })))
            } @else {
                (parts::sort_links(language.t("contribution-sort"), &sort_links(list, &path)))
                @for row in list.rows { (card(list.visitor, row, open, &sign_in)) }
            }
            (Pager {
                next: list.next.as_ref().map(|cursor| href(&path, list.sort, Some(cursor))),
                first: list.continued.then(|| href(&path, list.sort, None)),
                language,
            })
            section #schreiben.panel { (writing(list, open, &sign_in)) }
        }
    }
}

/// A part of the list, below the consultation's path.
fn href(path: &str, sort: Sort, after: Option<&str>) -> String {
    let mut query = Vec::new();
    if sort != Sort::default() {
        query.push(format!("sortierung={}", sort.word()));
    }
    if let Some(after) = after {
        query.push(format!("nach={after}"));
    }
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}#beitraege", query.join("&"))
}

fn sort_links(list: &List<'_>, path: &str) -> Vec<(&'static str, String, bool)> {
    let language = list.visitor.language();
    Sort::ALL
        .into_iter()
        .map(|sort| (sort.name(language), href(path, sort, None), sort == list.sort))
        .collect()
}

fn writing(list: &List<'_>, open: bool, sign_in: &str) -> Markup {
    let language = list.visitor.language();
    let begun = !list
        .consultation
        .phases
        .iter()
        .any(|phase| phase.allows(Method::Contributions) && !phase.has_begun(list.consultation.now));
    html! {
        h3 { (language.t("contribution-write")) }
        @if !open {
            p { (language.t(if begun { "contribution-over" } else { "contribution-not-begun" })) }
        } @else {
            @if list.visitor.visitor.account.is_none() {
                p { (language.t("contribution-sign-in-why")) " " a href=(sign_in) { (language.t("contribution-sign-in")) } }
            }
            @if list.consultation.moderation == "before" { p { (language.t("contribution-moderated")) } }
            (text_form(&TextFields {
                language,
                csrf: &list.visitor.visitor.csrf,
                guard: list.visitor.human_fields(OpenForm::Text),
                action: list.visitor.path(format_args!("/beteiligungen/{}/beitraege", list.consultation.id)),
                with_title: true,
                form: &TextForm::default(),
                errors: &Errors::new(),
                preview: None,
                rules: Some(Ask::new(list.visitor, list.rules)),
                submit: submit(list.visitor, "contribution-submit"),
            }, behalf_field(language, list.acting, "", &Errors::new())))
        }
    }
}

/// The author's name; that of all deleted accounts in the reader's language.
pub(super) fn author(language: Language, name: &str) -> &str {
    if name == accounts::DELETED_NAME {
        language.t("contribution-author-deleted")
    } else {
        name
    }
}

fn card(visitor: &TenantVisitor, row: &Contribution, open: bool, sign_in: &str) -> Markup {
    let language = visitor.language();
    let href = path(visitor, row.consultation_id, row.id);
    let id = format!("beitrag-{}", row.id);
    let comments = html! {
        a href={ (Escaped(&href)) "#kommentare" } {
            (Escaped(&language.tf("contribution-comments", &[("count", i64::from(row.comments).into())])))
        }
    };
    if row.is_withdrawn() {
        return html! { article.post id=(id) { p { (language.t("contribution-withdrawn")) } (comments) } };
    }
    html! {
        (Post {
            id,
            title: Some((&row.title, &href)),
            author: author(language, &row.author),
            official: None,
            time: time::element(language, row.created_at),
            badges: badges(language, row.mark.as_deref(), &row.status, row.edited_at.is_some()),
            body: html! {
                @match row.shown() {
                    // A short text without a title of its own is its own title.
                    Shown::Whole(html) if html.says_only(&row.title) => {}
                    Shown::Whole(html) => (html),
                    Shown::Beginning(words) => {
                        p { (Escaped(&words)) }
                        p { a href=(Escaped(&href)) {
                            (language.t("contribution-read-on")) (parts::hidden(&format!(": {}", row.title)))
                        } }
                    }
                }
            },
            actions: html! { (votes(visitor, row, open, sign_in)) (comments) (report_link(visitor, row.id, &row.author)) },
        })
    }
}

/// The way to report a post.
pub(super) fn report_link(visitor: &TenantVisitor, id: i64, name: &str) -> Markup {
    let language = visitor.language();
    html! {
        a.report href=(Escaped(&visitor.path(format_args!("/melden/{id}")))) rel="nofollow" {
            (Escaped(language.t("contribution-report"))) (parts::hidden(": ")) (parts::hidden(author(language, name)))
        }
    }
}

/// The votes on a contribution, with buttons where the reader may vote.
pub fn votes(visitor: &TenantVisitor, row: &Contribution, open: bool, sign_in: &str) -> Markup {
    parts::vote_panel(&VotePanel {
        language: visitor.language(),
        action: &format!("{}/stimme", path(visitor, row.consultation_id, row.id)),
        csrf: &visitor.visitor.csrf,
        agree: row.agree,
        neutral: row.neutral,
        disagree: row.disagree,
        own: row.own_vote.map(vote_code),
        open: open && row.status == "visible",
        signed_in: visitor.visitor.account.is_some(),
        sign_in_href: sign_in,
        title: &row.title,
    })
}

/// What a reader must know of a post's author and state.
pub fn badges(language: Language, author: Option<&str>, status: &str, edited: bool) -> Markup {
    html! {
        (mark(language, author))
        @match status {
            "pending" => (parts::badge(Tone::Warning, Icon::Progress, language.t("contribution-pending"))),
            "hidden" => (parts::badge(Tone::Danger, Icon::Hidden, language.t("contribution-hidden"))),
            "removed" => (parts::badge(Tone::Danger, Icon::Hidden, language.t("contribution-removed"))),
            _ => {}
        }
        @if edited { span { (language.t("contribution-edited")) } }
    }
}

/// What the form's button says: a visitor's text is not published yet.
pub fn submit(visitor: &TenantVisitor, signed_in: &'static str) -> &'static str {
    if visitor.visitor.account.is_some() {
        signed_in
    } else {
        "kept-submit"
    }
}

/// The form itself; `more` stands before its buttons.
pub fn text_form(fields: &TextFields<'_>, more: Option<Markup>) -> Markup {
    let language = fields.language;
    html! {
        @if let Some(wording) = fields.preview {
            section.panel aria-labelledby="vorschau" {
                h2 #vorschau { (language.t("contribution-preview-title")) }
                @if !wording.title.is_empty() { p { strong { (wording.title) } } }
                div.prose { (text::render(&wording.body)) }
            }
        }
        form.stack method="post" action=(fields.action) novalidate {
            (csrf_input(fields.csrf))
            (fields.guard)
            @if fields.with_title {
                (Field::text("title", language.t("contribution-field-title"))
                    .hint(language.t("contribution-field-title-hint"))
                    .value(fields.form.title.as_str()).error(fields.errors.get("title"))
                    .maxlength(MAX_TITLE).optional_mark(language))
            }
            (Field::textarea("body", language.t(if fields.with_title { "contribution-field-body" } else { "comment-field-body" }))
                .hint(language.t("contribution-field-body-hint")).rows(if fields.with_title { 8 } else { 5 })
                .value(fields.form.body.as_str()).error(fields.errors.get("body")).maxlength(MAX_GRAPHEMES).required())
            @if let Some(more) = more { (more) }
            @if let Some(ask) = &fields.rules {
                (house_rules::ask(language, ask, fields.form.consent() != Consent::None, fields.errors.get(house_rules::FIELD)))
            }
            div.actions {
                (Button::primary(language.t(fields.submit)))
                (Button::secondary(language.t("contribution-preview")).name_value("aktion", "vorschau").novalidate())
            }
        }
    }
}

/// The form on a page of its own: after a preview or an error, and to change a text; `more` stands before its buttons.
pub fn form_page(
    visitor: &TenantVisitor,
    title: &'static str,
    consultation: (i64, &str),
    fields: &TextFields<'_>,
    more: Option<Markup>,
) -> Page {
    let language = visitor.language();
    let title = language.t(title);
    let main = html! {
        h1 { (title) }
        (error_summary(language, fields.errors))
        (text_form(fields, more))
    };
    let (id, name) = consultation;
    Page::new(title, main)
        .crumb(language.t("ui-consultations"), visitor.path("/beteiligungen"))
        .crumb(name, consultations::path(visitor, id, name))
}

/// Asks before a text is withdrawn.
pub fn withdraw_page(visitor: &TenantVisitor, post: &super::store::OwnPost) -> Page {
    let language = visitor.language();
    let (title, question) = if post.is_contribution {
        ("contribution-withdraw-title", "contribution-withdraw-question")
    } else {
        ("comment-withdraw-title", "comment-withdraw-question")
    };
    let back = format!(
        "{}#beitrag-{}",
        path(visitor, post.consultation_id, post.contribution_id),
        post.id
    );
    let main = html! {
        h1 { (language.t(title)) }
        p { (language.t(question)) }
        blockquote.panel { (excerpt(&post.body).unwrap_or_else(|| text::teaser(&post.body, EXCERPT))) }
        form.actions method="post" action={ (path(visitor, post.consultation_id, post.id)) "/zurueckziehen" } {
            (csrf_input(&visitor.visitor.csrf))
            (Button::primary(language.t("contribution-withdraw-yes")))
            (parts::link_button_secondary(&back, language.t("contribution-withdraw-no")))
        }
    };
    Page::new(language.t(title), main)
        .crumb(language.t("ui-consultations"), visitor.path("/beteiligungen"))
        .crumb(
            post.consultation_title.clone(),
            consultations::path(visitor, post.consultation_id, &post.consultation_title),
        )
}
