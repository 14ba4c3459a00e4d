//! A case with all that is to be known of it, and the form for the decision.

use jiff::Timestamp;
use maud::{Markup, html};

use super::super::store::{Near, ReportRow};
use super::{below, cause, facts_field, ground_field, key, keys, since, urgency};
use crate::contributions;
use crate::i18n::Language;
use crate::moderation::decisions::{self, Case, Earlier, Original, VerdictForm};
use crate::moderation::signals::{self, Finding, Mode, Similar};
use crate::moderation::{Action, Ground, MAX_REASONS, Reason};
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::text::SafeHtml;
use crate::ui::{Errors, Page, time};
use crate::web::{Role, TenantVisitor};

/// A case and what stands around it.
pub struct CasePage<'a> {
    pub visitor: &'a TenantVisitor,
    /// The moderator's.
    pub account: i64,
    pub now: Timestamp,
    pub case: &'a Case,
    pub thread: &'a [Near],
    pub reports: &'a [ReportRow],
    pub grounds: &'a [Ground],
    /// What was decided in this case.
    pub here: &'a [Earlier],
    /// What was decided over the same person.
    pub history: &'a [Earlier],
    /// What was decided on the same words.
    pub same: &'a [Earlier],
    /// What the rules saw in the text, and what came of it.
    pub findings: &'a [(Finding, Mode)],
    /// Texts that are like it, with the share of common words.
    pub similar: &'a [(Similar, f32)],
    pub form: &'a VerdictForm,
    pub errors: &'a Errors,
    pub refused: Option<Refusal>,
}

/// Why a decision was not made.
pub enum Refusal {
    /// Somebody else was first, or the author took the text back.
    Late,
    /// Somebody has the case before them.
    Claimed(String),
    /// The author has changed the text since it was read.
    Changed,
}

impl CasePage<'_> {
    fn path(&self, rest: &str) -> String {
        self.visitor
            .path(format_args!("/moderation/faelle/{}{rest}", self.case.id))
    }

    fn open(&self) -> bool {
        self.case.state == "open"
    }

    /// Who else has it before them.
    fn taken_by(&self) -> Option<&str> {
        let name = self.case.claimed_name.as_deref()?;
        (self.case.claimed_by != Some(self.account)).then_some(name)
    }
}

/// The page.
pub fn case(page: &CasePage<'_>) -> Page {
    let (visitor, language, case) = (page.visitor, page.visitor.language(), page.case);
    let title = language.tf("moderation-case-title", &[("case", case.id.to_string().into())]);
    let main = html! {
        (refusal(page))
        (error_summary(language, page.errors))
        h1 { (title) }
        p.meta {
            (urgency(language, case.urgency))
            span { (cause(language, &case.cause)) }
            @if page.open() {
                span { (language.tf("moderation-waits", &[("time", since(language, page.now, case.opened_at).into())])) }
            }
        }
        div.split {
            div.stack {
                (subject(page))
                (signals::findings(language, words(case), page.findings))
                (reports(page))
                (thread(page))
                h2 { (language.tf("moderation-history", &[("name", case.author.as_str().into())])) }
                @if case.suspended { p { (parts::badge(Tone::Danger, Icon::Hidden, language.t("moderation-suspended"))) } }
                @if page.history.is_empty() { p { (language.t("moderation-history-none")) } }
                (decisions::earlier(visitor, page.history))
                @if !page.same.is_empty() {
                    h2 { (language.t("moderation-same-text")) }
                    (decisions::earlier(visitor, page.same))
                }
            }
            div.stack {
                @if page.open() { (claiming(page)) }
                (deciding(page))
                @if !page.here.is_empty() {
                    h2 { (language.t("moderation-here")) }
                    (decisions::earlier(visitor, page.here))
                }
                @if !page.open() { (taking_back(page)) }
                @if visitor.is(Role::Admin) {
                    p { a href=(visitor.path(format_args!("/verwaltung/faelle.csv?fall={}", case.id))) download { (language.t("case-log-link")) } }
                }
                (signals::similar(visitor, page.similar))
            }
        }
        (keys(language))
    };
    below(visitor, Page::new(title, main))
}

/// Title and text; empty where a name is the subject.
fn words(case: &Case) -> (&str, &str) {
    let title = case.title.as_deref().unwrap_or_default();
    (title, case.body.as_deref().unwrap_or_default())
}

/// What kept a decision from being made, on top, with what was typed.
fn refusal(page: &CasePage<'_>) -> Markup {
    let language = page.visitor.language();
    let Some(refused) = &page.refused else { return html! {} };
    let (title, words) = match refused {
        Refusal::Claimed(name) => (
            language.t("moderation-refused-claimed-title"),
            language.tf("moderation-refused-claimed", &[("name", name.as_str().into())]),
        ),
        Refusal::Changed => (
            language.t("moderation-refused-changed-title"),
            language.t("moderation-refused-changed").to_owned(),
        ),
        Refusal::Late => (
            language.t("moderation-refused-late-title"),
            language.t("moderation-refused-late").to_owned(),
        ),
    };
    parts::alert(
        NoticeKind::Warning,
        title,
        &html! {
            p { (words) }
            @if let (Refusal::Late, Some(first)) = (refused, page.here.first()) {
                p { strong { (Action::from_code(&first.action).unwrap_or(Action::Leave).done(language)) } " "
                    (first.decided_name) ", " (time::element(language, first.decided_at)) }
            }
            @if !page.form.tatsachen.is_empty() {
                p { (language.t("moderation-told-typed")) }
                blockquote.panel #getippt { (page.form.tatsachen) }
            }
        },
    )
}

fn subject(page: &CasePage<'_>) -> Markup {
    let (language, case) = (page.visitor.language(), page.case);
    let Some(body) = &case.body else {
        return html! {
            article.post { p { (language.t("moderation-name-case")) } p { strong { (case.author) } } }
        };
    };
    let html = SafeHtml::from_stored(
        case.body_html.clone().unwrap_or_default(),
        case.sanitiser_version.unwrap_or_default(),
        body,
    );
    html! {
        article.post {
            @if let Some(title) = case.title.as_deref().filter(|title| !title.is_empty()) { h2 { (title) } }
            p.meta {
                strong { (case.author) }
                @if let Some(at) = case.created_at { (time::element(language, at)) }
                (contributions::badges(language, None, case.status.as_deref().unwrap_or_default(), false))
            }
            div.prose { (html) }
            p.small {
                @if let (Some(consultation), Some(contribution), Some(post)) = (case.consultation_id, case.contribution_id, case.post_id) {
                    a href={ (contributions::path(page.visitor, consultation, contribution)) "#beitrag-" (post) } {
                        (language.t("moderation-see")) }
                    @if let Some(title) = &case.consultation_title { " · " (title) }
                }
            }
        }
        @if case.redacted {
            form method="post" action=(page.path("/original")) {
                (csrf_input(&page.visitor.visitor.csrf))
                (Button::secondary(language.t("moderation-original-show")))
            }
        }
    }
}

fn reports(page: &CasePage<'_>) -> Markup {
    let language = page.visitor.language();
    html! {
        @if !page.reports.is_empty() {
            h2 { (language.tf("moderation-reports", &[("count", i64::from(page.case.report_count).into())])) }
            ul.stack role="list" {
                @for report in page.reports {
                    li.panel {
                        p { strong { (Reason::from_code(&report.reason).unwrap_or(Reason::Other).label(language)) } }
                        p { (report.explanation) }
                        p.small {
                            (report.reporter.as_deref().unwrap_or(language.t("moderation-reporter-unknown")))
                            ", " (time::element(language, report.created_at))
                            @if !report.answerable { ", " (language.t("moderation-reporter-silent")) }
                        }
                    }
                }
            }
        }
    }
}

fn thread(page: &CasePage<'_>) -> Markup {
    let language = page.visitor.language();
    let near = page.thread.iter().any(|near| !near.subject);
    html! {
        @if near {
            h2 { (language.t("moderation-thread")) }
            div.stack {
                @for near in page.thread {
                    article.post {
                        @if !near.title.is_empty() { h3 { (near.title) } }
                        p.meta {
                            strong { (near.author) } (time::element(language, near.created_at))
                            (contributions::badges(language, None, &near.status, false))
                            @if near.subject { (parts::badge(Tone::Info, Icon::Info, language.t("moderation-subject"))) }
                        }
                        @if !near.subject {
                            div.prose { (SafeHtml::from_stored(near.body_html.clone(), near.sanitiser_version, &near.body)) }
                        }
                    }
                }
            }
        }
    }
}

fn claiming(page: &CasePage<'_>) -> Markup {
    let (language, case) = (page.visitor.language(), page.case);
    let own = case.claimed_by == Some(page.account);
    html! {
        @if let Some(name) = page.taken_by() {
            (parts::alert(NoticeKind::Info, &language.tf("moderation-claimed", &[("name", name.into())]), &html! {
                @if let Some(until) = case.claimed_until { p { (language.tf("moderation-claimed-until", &[("until", time::date_time(language, until).into())])) } }
            }))
        } @else {
            form method="post" action=(page.path(if own { "/abgeben" } else { "/uebernehmen" })) {
                (csrf_input(&page.visitor.visitor.csrf))
                @if own { p { (language.t("moderation-claimed-own")) } }
                button."kern-btn"."kern-btn--secondary" type="submit" data-key="u" {
                    span."kern-label" { (language.t(if own { "moderation-unclaim" } else { "moderation-claim" })) " " (key("u")) }
                }
            }
        }
        p {
            a href=(page.visitor.path(format_args!("/moderation/naechster?ausser={}", case.id))) data-key="n" {
                (language.t("moderation-next")) " " (key("n")) }
        }
    }
}

fn deciding(page: &CasePage<'_>) -> Markup {
    let (language, form, errors) = (page.visitor.language(), page.form, page.errors);
    let actions: &[Action] = if page.case.post_id.is_some() {
        &Action::ALL
    } else {
        &Action::ON_NAMES
    };
    html! {
        @if page.open() && page.taken_by().is_none() {
            form.stack.panel method="post" action=(page.path("")) novalidate {
                (csrf_input(&page.visitor.visitor.csrf))
                input type="hidden" name="stand" value=(page.case.wording);
                h2 { (language.t("moderation-decide")) }
                (action_field(language, actions, form, errors))
                (ground_field(language, page.grounds, &form.grund, errors.get("grund")))
                (facts_field(language, &form.tatsachen, errors.get("tatsachen")))
                (Field::text("tage", language.t("decision-field-days")).hint(language.t("decision-field-days-hint"))
                    .value(form.tage.as_str()).error(errors.get("tage")))
                @if let Some(body) = &page.case.body {
                    (Field::textarea("stellen", language.t("decision-field-passages"))
                        .hint(language.t("decision-field-passages-hint")).rows(3)
                        .value(form.stellen.as_str()).error(errors.get("stellen")))
                    (parts::disclosure(language.t("decision-source"), &html! { pre.source { (body) } }))
                }
                p.small { (language.t("moderation-decide-after")) }
                div.actions { (Button::primary(language.t("moderation-decide-go"))) }
            }
        }
    }
}

/// What can be decided; the keys press the choice, and "f" releases at once.
fn action_field(language: Language, actions: &[Action], form: &VerdictForm, errors: &Errors) -> Markup {
    let error = errors.get("aktion");
    html! {
        fieldset."kern-fieldset"."kern-fieldset--error"[error.is_some()] aria-describedby=[error.map(|_| "field-aktion-error")] {
            legend."kern-label" { (language.t("decision-field-action")) }
            div."kern-fieldset__body" {
                @for (place, action) in actions.iter().enumerate() {
                    @let id = if place == 0 { "field-aktion".to_owned() } else { format!("field-aktion-{}", action.code()) };
                    @let sign = match action { Action::Leave => Some("f"), Action::Hide => Some("v"), _ => None };
                    div."kern-form-check" {
                        input."kern-form-check__radio" id=(id) type="radio" name="aktion" value=(action.code())
                            checked[form.aktion == action.code()] required data-key=[sign] data-send[*action == Action::Leave];
                        label."kern-label" for=(id) { (action.label(language)) @if let Some(sign) = sign { " " (key(sign)) } }
                    }
                }
            }
            @if let Some(error) = error {
                p."kern-error" #field-aktion-error { span."kern-body" { (error) } }
            }
        }
    }
}

/// The way to take the case's decision back.
fn taking_back(page: &CasePage<'_>) -> Markup {
    let language = page.visitor.language();
    let standing = page
        .here
        .iter()
        .find(|one| one.undone_at.is_none() && one.reversed_at.is_none());
    let Some(standing) = standing else { return html! {} };
    html! {
        form.stack.panel method="post" action=(page.path("/aufheben")) novalidate {
            (csrf_input(&page.visitor.visitor.csrf))
            @if standing.undoable {
                p { (language.t("moderation-undo-lead")) }
                (Button::secondary(language.t("moderation-undo-one")))
            } @else {
                h2 { (language.t("moderation-reverse")) }
                p { (language.t("moderation-reverse-lead")) }
                (Field::textarea("gruende", language.t("moderation-reverse-reasons")).rows(4).maxlength(MAX_REASONS).required())
                (Button::secondary(language.t("moderation-reverse")))
            }
        }
    }
}

/// The wording before a part was blackened.
pub fn original(visitor: &TenantVisitor, case: i64, original: &Original) -> Page {
    let language = visitor.language();
    let title = language.t("moderation-original-title");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("moderation-original-lead")) }
        @if !original.title.is_empty() { h2 { (original.title) } }
        pre.source { (original.body) }
        p { (parts::link_button_secondary(&visitor.path(format_args!("/moderation/faelle/{case}")), language.t("moderation-back-case"))) }
    };
    below(visitor, Page::new(title, main))
}
