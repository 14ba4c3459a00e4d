//! An organisation's page with what waits there, and a draft.

use maud::{Markup, html};

use super::people::links;
use super::{below, kind_name};
use crate::i18n::Language;
use crate::organisations::Outlet;
use crate::organisations::draft_store::{Draft, DraftRow};
use crate::organisations::handlers::Member;
use crate::organisations::rules::MAX_NOTE;
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Card, Icon, Tone};
use crate::ui::text::MAX_GRAPHEMES;
use crate::ui::{Errors, Page, time};

/// The organisation's page; the drafts each with its body's name.
pub fn list(member: &Member, drafts: &[(&DraftRow, &str)], next: Option<String>, continued: bool) -> Page {
    let (language, organisation) = (member.visitor.language, &member.organisation);
    let here = member.path("");
    let main = html! {
        h1 { (organisation.label) }
        p.meta {
            span { (kind_name(language, &organisation.kind)) }
            @for role in organisation.roles().names(language) { (parts::tag(role)) }
        }
        @if organisation.domain.is_some() || !organisation.address.is_empty() { (facts(member)) }
        (links(member))
        section.stack aria-labelledby="entwuerfe" {
            h2 #entwuerfe { (language.t("organisation-drafts")) }
            p { (language.t("organisation-drafts-lead")) }
            @if drafts.is_empty() { (parts::empty_state(language.t("organisation-drafts-none"))) }
            @for (draft, body) in drafts { (item(member, draft, body)) }
            (Pager {
                next: next.map(|cursor| format!("{here}?nach={cursor}")),
                first: continued.then(|| here.clone()),
                language,
            })
        }
    };
    below(language, &organisation.label, main)
}

fn facts(member: &Member) -> Markup {
    let (language, organisation) = (member.visitor.language, &member.organisation);
    let mut facts = Vec::new();
    if !organisation.address.is_empty() {
        facts.push((
            language.t("organisation-address"),
            html! { span.lines { (organisation.address) } },
        ));
    }
    if let Some(domain) = &organisation.domain {
        facts.push((language.t("organisation-domain"), html! { "@" (domain) }));
    }
    parts::definition_list(&facts)
}

fn item(member: &Member, draft: &DraftRow, body: &str) -> Markup {
    let language = member.visitor.language;
    let href = member.path(format_args!("/entwuerfe/{}", draft.id));
    let mut card = Card::new(&href, headline(language, &draft.title))
        .preline(body)
        .badge(status(language, &draft.status))
        .meta(time::element(language, draft.changed_at));
    if let Some(title) = &draft.consultation_title {
        card = card.text(title);
    }
    if let Some(drafter) = &draft.drafter {
        card = card.meta(html! { (language.tf("organisation-draft-by", &[("name", drafter.as_str().into())])) });
    }
    if let Some(end) = draft.ends_at {
        card = card.meta(html! { (until(language, end)) });
    }
    html! { (card) }
}

/// Not every kind of text has a title.
fn headline(language: Language, title: &str) -> &str {
    if title.is_empty() {
        language.t("organisation-draft-title")
    } else {
        title
    }
}

fn until(language: Language, end: jiff::Timestamp) -> String {
    language.tf(
        "organisation-draft-until",
        &[("end", time::last_moment(language, end).into())],
    )
}

fn status(language: Language, status: &str) -> Markup {
    let (tone, icon, text) = match status {
        "returned" => (Tone::Warning, Icon::Edit, language.t("organisation-draft-returned")),
        "released" => (Tone::Success, Icon::Visible, language.t("organisation-draft-released")),
        _ => (Tone::Info, Icon::Progress, language.t("organisation-draft-waiting")),
    };
    parts::badge(tone, icon, text)
}

/// A draft as one of the organisation's people sees it.
pub struct DraftPage<'a> {
    pub member: &'a Member,
    pub draft: &'a Draft,
    /// What it becomes.
    pub outlet: &'a dyn Outlet,
    /// The name of the body that it is written to.
    pub body_name: &'a str,
    /// The address of the consultation.
    pub consultation: String,
    /// The address of what it became.
    pub result: Option<String>,
    /// What stands in the forms.
    pub title: &'a str,
    pub body: &'a str,
    pub note: &'a str,
    pub errors: &'a Errors,
}

impl DraftPage<'_> {
    fn language(&self) -> Language {
        self.member.visitor.language
    }

    fn path(&self, rest: &str) -> String {
        self.member.path(format_args!("/entwuerfe/{}{rest}", self.draft.id))
    }

    /// What each form carries: where it comes from, and which wording was read.
    fn hidden(&self) -> Markup {
        html! {
            (csrf_input(&self.member.visitor.csrf))
            input type="hidden" name="stand" value=(self.draft.version);
        }
    }
}

/// The draft's page.
pub fn draft(page: &DraftPage<'_>) -> Page {
    let (language, draft, member) = (page.language(), page.draft, page.member);
    let open = draft.status != "released";
    let may_delete = member.organisation.releases || draft.drafted_by == Some(member.account);
    let main = html! {
        h1 { (language.t("organisation-draft-title")) }
        (error_summary(language, page.errors))
        (state(page))
        section.panel aria-labelledby="fassung" {
            h2 #fassung { (headline(language, &draft.title)) }
            (page.outlet.shown(&draft.body))
        }
        @if open && member.organisation.releases { (deciding(page)) }
        @if open {
            section.stack aria-labelledby="bearbeiten" {
                h2 #bearbeiten { (language.t("organisation-draft-edit")) }
                (editing(page))
            }
        }
        @if open && may_delete {
            form method="post" action=(page.path("/loeschen")) {
                (page.hidden())
                (Button::tertiary(language.t("organisation-draft-delete")))
            }
        }
    };
    below(language, headline(language, &draft.title), main).crumb(member.organisation.label.clone(), member.path(""))
}

fn state(page: &DraftPage<'_>) -> Markup {
    let (language, draft) = (page.language(), page.draft);
    let consultation = draft.consultation_title.as_deref().unwrap_or(page.body_name);
    let mut facts = vec![
        (language.t("organisation-draft-status"), status(language, &draft.status)),
        (
            language.t("organisation-draft-for"),
            html! {
                a href=(page.consultation) { (consultation) } " (" (page.body_name) ")"
            },
        ),
    ];
    if let Some(end) = draft.ends_at {
        facts.push((
            language.t("organisation-draft-period"),
            html! { (until(language, end)) },
        ));
    }
    if let Some(drafter) = &draft.drafter {
        facts.push((language.t("organisation-draft-drafter"), html! { (drafter) }));
    }
    if let Some(decider) = &draft.decider {
        facts.push((language.t("organisation-draft-decider"), html! { (decider) }));
    }
    facts.push((
        language.t("organisation-draft-changed"),
        time::element(language, draft.changed_at),
    ));
    html! {
        (parts::definition_list(&facts))
        @if draft.status == "returned" {
            (parts::alert(NoticeKind::Warning, language.t("organisation-draft-note"), &html! { p.lines { (draft.note) } }))
        }
        @if let Some(result) = &page.result { p { (parts::link_button(result, language.t(page.outlet.words().result))) } }
    }
}

fn deciding(page: &DraftPage<'_>) -> Markup {
    let (language, words) = (page.language(), page.outlet.words());
    html! {
        section.stack aria-labelledby="freigabe" {
            h2 #freigabe { (language.t("organisation-draft-decide")) }
            p { (language.tf(words.lead, &[("name", page.member.organisation.label.as_str().into())])) }
            form method="post" action=(page.path("/freigeben")) {
                (page.hidden())
                (Button::primary(language.t(words.go)))
            }
            form.stack method="post" action=(page.path("/zurueckgeben")) novalidate {
                (page.hidden())
                (Field::textarea("nachricht", language.t("organisation-draft-why")).rows(3).value(page.note)
                    .error(page.errors.get("nachricht")).maxlength(MAX_NOTE).required())
                (Button::secondary(language.t("organisation-draft-return")))
            }
        }
    }
}

fn editing(page: &DraftPage<'_>) -> Markup {
    let (language, errors) = (page.language(), page.errors);
    html! {
        form.stack method="post" action=(page.path("")) novalidate {
            (page.hidden())
            (Field::text("title", language.t("organisation-draft-field-title")).value(page.title).error(errors.get("title")))
            (Field::textarea("body", language.t("organisation-draft-field-body")).rows(8).value(page.body)
                .error(errors.get("body")).maxlength(MAX_GRAPHEMES).required())
            div.actions { (Button::secondary(language.t("organisation-draft-save"))) }
        }
    }
}
