//! The pages of organisations.

pub mod choice;
pub mod drafts;
pub mod found;
pub mod people;
pub mod staff;

use maud::{Markup, html};

use super::rules::{Kind, Roles};
use super::store::{OwnOrganisation, OwnRequest};
use crate::i18n::Language;
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Notice, NoticeKind, Page, time};
use crate::web::Visitor;

/// The path of an organisation's page in the account.
pub fn path(organisation: i64, rest: impl std::fmt::Display) -> String {
    format!("/konto/organisationen/{organisation}{rest}")
}

/// The message after something was done; nothing for an unknown word.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let text = match what {
        "gegruendet" => language.t("organisation-done-founded"),
        "gefragt" => language.t("organisation-done-asked"),
        "geaendert" => language.t("organisation-done-roles"),
        "beantwortet" => language.t("organisation-done-answered"),
        "eingeladen" => language.t("organisation-done-invited"),
        "ausgeladen" => language.t("organisation-done-uninvited"),
        "verlassen" => language.t("organisation-done-left"),
        "beigetreten" => language.t("organisation-done-joined"),
        "eingereicht" => language.t("organisation-done-submitted"),
        "gespeichert" => language.t("organisation-done-saved"),
        "zurueckgegeben" => language.t("organisation-done-returned"),
        "geloescht" => language.t("organisation-done-deleted"),
        _ => return None,
    };
    Some(Notice {
        kind: NoticeKind::Success,
        text: text.to_owned(),
    })
}

/// A kind in words, by its code.
fn kind_name(language: Language, code: &str) -> &'static str {
    Kind::from_code(code).unwrap_or(Kind::Other).name(language)
}

/// A page below the own organisations.
fn below(language: Language, title: &str, main: Markup) -> Page {
    Page::new(title, main)
        .crumb(language.t("account-title"), "/konto")
        .crumb(language.t("organisation-title"), "/konto/organisationen")
}

/// What a person may do, as boxes to tick in one group.
fn roles_field(language: Language, roles: Roles, errors: &Errors) -> Markup {
    let boxes = [
        (
            "leitung",
            roles.manages,
            "organisation-role-manages",
            "organisation-role-manages-hint",
        ),
        (
            "entwurf",
            roles.drafts,
            "organisation-role-drafts",
            "organisation-role-drafts-hint",
        ),
        (
            "freigabe",
            roles.releases,
            "organisation-role-releases",
            "organisation-role-releases-hint",
        ),
    ];
    let error = errors.get("leitung");
    html! {
        fieldset."kern-fieldset"."kern-fieldset--error"[error.is_some()]
            aria-describedby=[error.map(|_| "field-leitung-error")] {
            legend."kern-label" { (language.t("organisation-roles")) }
            div."kern-fieldset__body" {
                @for (name, ticked, label, hint) in boxes {
                    div."kern-form-check" {
                        input."kern-form-check__checkbox" type="checkbox" id={ "field-" (name) } name=(name) value="ja"
                            checked[ticked] aria-invalid=[error.map(|_| "true")] aria-describedby={ "hint-" (name) };
                        label."kern-label" for={ "field-" (name) } { (language.t(label)) }
                    }
                    div."kern-hint" id={ "hint-" (name) } { (language.t(hint)) }
                }
            }
            @if let Some(error) = error {
                p."kern-error" #field-leitung-error {
                    span."kern-icon"."kern-icon--danger" aria-hidden="true" {}
                    span."kern-body" { (error) }
                }
            }
        }
    }
}

/// The own organisations.
pub fn own(visitor: &Visitor, organisations: &[OwnOrganisation], requests: &[OwnRequest]) -> Page {
    let language = visitor.language;
    let title = language.t("organisation-title");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("organisation-lead")) }
        @if organisations.is_empty() { (parts::empty_state(language.t("organisation-none"))) }
        @else { ul.stack role="list" { @for own in organisations { (own_item(language, own)) } } }
        p { (parts::link_button("/konto/organisationen/neu", language.t("organisation-new"))) }
        @if !requests.is_empty() {
            h2 { (language.t("organisation-own-requests")) }
            ul { @for request in requests { (request_item(language, request)) } }
        }
    };
    Page::new(title, main).crumb(language.t("account-title"), "/konto")
}

fn own_item(language: Language, own: &OwnOrganisation) -> Markup {
    let count = |count: i64| [("count", count.into())];
    html! {
        li.panel {
            h2 { a href=(path(own.id, "")) { (own.label) } }
            p.meta {
                span { (kind_name(language, &own.kind)) }
                @for role in own.roles().names(language) { (parts::tag(role)) }
            }
            @if own.waiting > 0 { p { (language.tf("organisation-waiting-count", &count(own.waiting))) } }
            @if own.asking > 0 {
                p { a href=(path(own.id, "/mitglieder")) { (language.tf("organisation-asking-count", &count(own.asking))) } }
            }
        }
    }
}

fn request_item(language: Language, request: &OwnRequest) -> Markup {
    html! {
        li {
            (request.label) " – "
            @if request.refused { (parts::badge(Tone::Neutral, Icon::Close, language.t("organisation-request-refused"))) }
            @else { (parts::badge(Tone::Info, Icon::Progress, language.t("organisation-request-open"))) }
            " " (time::date_element(language, request.asked_at))
        }
    }
}
