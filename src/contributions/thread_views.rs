//! A contribution's page: its text, the thread under it and the form for a comment.

use jiff::Timestamp;
use maud::{Markup, html};

use super::path;
use super::rules::{EDITABLE, Wording};
use super::store::{Comment, Contribution, Own};
use super::views::{TextFields, TextForm, author, badges, report_link, submit, text_form, votes};
use crate::consultations::{self, Consultation};
use crate::house_rules::{Ask, Due};
use crate::ui::field::error_summary;
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Post};
use crate::ui::{Errors, Page, text, time};
use crate::web::{OpenForm, TenantVisitor};

/// A contribution and a page of its thread.
pub struct Thread<'a> {
    pub visitor: &'a TenantVisitor,
    pub consultation: &'a Consultation,
    /// Whether comments and votes are taken now.
    pub open: bool,
    pub contribution: &'a Contribution,
    pub own: Own,
    pub comments: &'a [Comment],
    /// The house rules that the reader has yet to accept.
    pub rules: Due,
    /// The cursor of this page; empty on the first one.
    pub here: &'a str,
    pub next: Option<String>,
    pub form: &'a TextForm,
    pub errors: &'a Errors,
    pub preview: Option<&'a Wording>,
}

impl Thread<'_> {
    fn path(&self) -> String {
        path(self.visitor, self.consultation.id, self.contribution.id)
    }

    /// Whether this reader may comment here now.
    fn takes_comments(&self) -> bool {
        self.open && self.contribution.status == "visible"
    }
}

/// The page.
pub fn page(thread: &Thread<'_>) -> Page {
    let (language, contribution) = (thread.visitor.language(), thread.contribution);
    let title = if contribution.is_withdrawn() {
        language.t("contribution-withdrawn-title")
    } else {
        &contribution.title
    };
    let main = html! {
        (error_summary(language, thread.errors))
        h1 { (title) }
        (text_itself(thread))
        @if thread.own.is_own && matches!(contribution.status.as_str(), "visible" | "pending") { (what_follows(thread)) }
        section.stack aria-labelledby="kommentare" {
            h2 #kommentare {
                (language.tf("contribution-comments", &[("count", i64::from(contribution.comments).into())]))
            }
            (level(thread, thread.comments, 0))
            (Pager {
                next: thread.next.as_ref().map(|cursor| format!("?nach={cursor}#kommentare")),
                first: (!thread.here.is_empty()).then(|| format!("{}#kommentare", thread.path())),
                language,
            })
            @if thread.visitor.works_here() && contribution.status == "visible" {
                p { (parts::link_button_secondary(&format!("{}/antwort", thread.path()), language.t("reply-write"))) }
            }
            section #kommentieren.panel { (commenting(thread)) }
        }
    };
    let consultation = thread.consultation;
    Page::new(title, main)
        .description(text::teaser(contribution.source(), 150))
        .canonical(thread.path())
        .crumb(language.t("ui-consultations"), thread.visitor.path("/beteiligungen"))
        .crumb(
            consultation.title.clone(),
            consultations::path(thread.visitor, consultation.id, &consultation.title),
        )
}

fn text_itself(thread: &Thread<'_>) -> Markup {
    let (language, row) = (thread.visitor.language(), thread.contribution);
    let id = format!("beitrag-{}", row.id);
    if row.is_withdrawn() {
        return html! { article.post id=(id) { p { (language.t("contribution-withdrawn")) } } };
    }
    let sign_in = thread.visitor.visitor.sign_in_href();
    html! {
        (Post {
            id,
            title: None,
            author: author(language, &row.author),
            official: None,
            time: time::element(language, row.created_at),
            badges: badges(language, row.mark.as_deref(), &row.status, row.edited_at.is_some()),
            body: html! { (row.html()) },
            actions: html! {
                (votes(thread.visitor, row, thread.open, &sign_in))
                (own_actions(thread, row.id, thread.own.is_own, thread.own.editable.then_some(row.created_at), &row.status))
                @if row.status == "visible" && !thread.own.is_own { (report_link(thread.visitor, row.id, &row.author)) }
            },
        })
    }
}

/// How an author hears of what becomes of the text.
fn what_follows(thread: &Thread<'_>) -> Markup {
    let language = thread.visitor.language();
    let id = thread.consultation.id;
    html! {
        p {
            (language.t("contribution-told")) " "
            a href=(thread.visitor.path(format_args!("/beteiligungen/{id}/abonnieren"))) {
                (language.t("subscription-consultation-offer"))
            }
        }
    }
}

/// `written`: when, as long as it can be changed.
fn own_actions(thread: &Thread<'_>, id: i64, own: bool, written: Option<Timestamp>, status: &str) -> Markup {
    let language = thread.visitor.language();
    let href = path(thread.visitor, thread.consultation.id, id);
    html! {
        @if let Some(written) = written.filter(|_| own) {
            @let until = time::clock_time(language, written + EDITABLE);
            a href={ (href) "/bearbeiten" } { (language.tf("contribution-edit-until", &[("time", until.into())])) }
        }
        @if own && matches!(status, "visible" | "pending") {
            a href={ (href) "/zurueckziehen" } { (language.t("contribution-withdraw")) }
        }
    }
}

/// The comments of one depth, each with what hangs under it.
fn level(thread: &Thread<'_>, comments: &[Comment], depth: u8) -> Markup {
    html! {
        @if !comments.is_empty() {
            div.thread {
                @for group in groups(comments, depth) {
                    // A page may begin in the middle of a branch, and so without its head.
                    @let (head, under) = group.split_at(usize::from(group[0].depth() <= depth));
                    div {
                        @for comment in head { (one(thread, comment)) }
                        (level(thread, under, depth + 1))
                    }
                }
            }
        }
    }
}

/// Splits a thread before each comment of this depth.
fn groups(comments: &[Comment], depth: u8) -> impl Iterator<Item = &[Comment]> {
    comments.chunk_by(move |_, next| next.depth() > depth)
}

fn one(thread: &Thread<'_>, comment: &Comment) -> Markup {
    let language = thread.visitor.language();
    let id = format!("beitrag-{}", comment.id);
    if !comment.is_readable() {
        let gone = match comment.status.as_str() {
            "withdrawn" => "comment-withdrawn",
            "hidden" | "removed" => "comment-removed",
            _ => "comment-gone",
        };
        return html! { article.post id=(id) { p { (language.t(gone)) } } };
    }
    let answer = thread.takes_comments() && comment.status == "visible";
    let nach = if thread.here.is_empty() {
        String::new()
    } else {
        format!("nach={}&", thread.here)
    };
    html! {
        (Post {
            id,
            title: None,
            author: author(language, &comment.author),
            official: comment.official.then_some(thread.visitor.tenant.name.as_str()),
            time: time::element(language, comment.created_at),
            badges: badges(language, None, &comment.status, comment.edited_at.is_some()),
            body: html! {
                @if let (Some(name), Some(parent)) = (&comment.answers, comment.parent_id) {
                    p.meta { a href={ "#beitrag-" (parent) } {
                        (language.tf("comment-answers", &[("name", author(language, name).into())]))
                    } }
                }
                (comment.html())
            },
            actions: html! {
                @if answer {
                    a href={ (thread.path()) "?" (nach) "antwort=" (comment.id) "#kommentieren" } {
                        (language.t("comment-answer")) (parts::hidden(&format!(": {}", author(language, &comment.author))))
                    }
                }
                // A reply is the body's: whoever has left its staff has it no more.
                @let own = comment.is_own && (!comment.official || thread.visitor.works_here());
                (own_actions(thread, comment.id, own, comment.editable.then_some(comment.created_at), &comment.status))
                @if comment.status == "visible" && !own { (report_link(thread.visitor, comment.id, &comment.author)) }
            },
        })
    }
}

fn commenting(thread: &Thread<'_>) -> Markup {
    let language = thread.visitor.language();
    let visitor = &thread.visitor.visitor;
    let answered = thread.form.antwort_auf.parse::<i64>().ok();
    let name = answered
        .and_then(|id| {
            thread
                .comments
                .iter()
                .find(|comment| comment.id == id && comment.is_readable())
        })
        .map(|comment| author(language, &comment.author));
    html! {
        h3 { (language.t("comment-write")) }
        @if !thread.open {
            p { (language.t("comment-over")) }
        } @else if !thread.takes_comments() {
            p { (language.t("comment-not-here")) }
        } @else {
            @if visitor.account.is_none() {
                p {
                    (language.t("comment-sign-in-why")) " "
                    a href=(visitor.sign_in_href()) { (language.t("comment-sign-in")) }
                }
            }
            @if let Some(id) = answered {
                p {
                    a href={ "#beitrag-" (id) } {
                        @if let Some(name) = name { (language.tf("comment-answers", &[("name", name.into())])) }
                        @else { (language.t("comment-answers-one")) }
                    }
                    " · "
                    a href={ (thread.path()) "#kommentieren" } { (language.t("comment-answer-not")) }
                }
            }
            @if thread.consultation.moderation == "before" { p { (language.t("contribution-moderated")) } }
            (text_form(&TextFields {
                language,
                csrf: &visitor.csrf,
                guard: visitor.human_fields(OpenForm::Text),
                action: format!("{}/kommentare", thread.path()),
                with_title: false,
                form: thread.form,
                errors: thread.errors,
                preview: thread.preview,
                rules: Some(Ask::new(thread.visitor, thread.rules)),
                submit: submit(thread.visitor, "comment-submit"),
            }, answered.map(|id| html! { input type="hidden" name="antwort_auf" value=(id); })))
        }
    }
}
