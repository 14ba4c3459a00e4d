//! The pages of the person's rights.

mod sheets;

use maud::{Markup, html};

use super::{Belongings, Body, COOLING_DAYS, FormalFile};
use crate::accounts::closed::{Closed, PAGE};
use crate::accounts::told;
use crate::i18n::Language;
use crate::ui::field::{Button, Field, Radios, csrf_input, error_summary};
use crate::ui::{Errors, NoticeKind, Page, parts, time};
use crate::web::{Portal, Visitor};

pub use sheets::{SheetLink, contents, sheet};

/// What the form for the deletion shows.
pub struct LeaveForm<'a> {
    pub belongings: Belongings,
    /// Formal procedures in which the person wrote something.
    pub files: &'a [FormalFile],
    /// Works for a body or the platform.
    pub staff: bool,
    /// What was chosen for the posts.
    pub chosen: &'a str,
    pub errors: &'a Errors,
}

fn under_account(language: Language, title: &'static str, main: Markup) -> Page {
    Page::new(title, main).crumb(language.t("account-title"), "/konto")
}

fn password_field(language: Language, errors: &Errors) -> Markup {
    html! {
        (Field::password("old", language.t("account-password")).hint(language.t("account-password-again"))
            .required().autocomplete("current-password").error(errors.get("old")))
        p { a href="/passwort-vergessen" { (language.t("account-forgot-title")) } }
    }
}

/// What the download holds, and its form.
pub fn download(visitor: &Visitor, errors: &Errors) -> Page {
    let language = visitor.language;
    let title = language.t("account-data-title");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("account-data-lead")) }
        (error_summary(language, errors))
        p { (language.t("account-data-contents")) }
        ul {
            li { (language.t("account-data-1")) }
            li { (language.t("account-data-2")) }
            li { (language.t("account-data-3")) }
        }
        p { (language.t("account-data-correct")) " "
            a href="/konto/name" { (language.t("account-name-title")) } ", "
            a href="/konto/email" { (language.t("account-email-title")) }
        }
        form.stack method="post" action="/konto/daten" novalidate {
            (csrf_input(&visitor.csrf))
            (password_field(language, errors))
            div.actions {
                (Button::primary(language.t("account-data-go")))
                (parts::link_button_secondary("/konto", language.t("account-title")))
            }
        }
    };
    under_account(language, title, main)
}

/// What a deletion means, and its form.
pub fn leave(visitor: &Visitor, form: &LeaveForm<'_>) -> Page {
    let language = visitor.language;
    let title = language.t("account-leave-title");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("account-leave-lead")) }
        (error_summary(language, form.errors))
        h2 { (language.t("account-leave-what-title")) }
        ol {
            li { (language.t("account-leave-1")) }
            li { (language.tf("account-leave-2", &[("days", i64::from(COOLING_DAYS).into())])) }
            li { (language.t("account-leave-3")) }
        }
        h2 { (language.t("account-leave-have-title")) }
        (belongings(language, form.belongings))
        @if !form.files.is_empty() { (files(visitor, form.files)) }
        @if form.staff { p { (language.t("account-leave-staff")) } }
        p { (language.t("account-leave-download")) " " a href="/konto/daten" { (language.t("account-data-title")) } }
        form.stack method="post" action="/konto/loeschen" novalidate {
            (csrf_input(&visitor.csrf))
            (Radios::new("beitraege", language.t("account-leave-choice"))
                .option("bleiben", language.t("account-leave-keep"))
                .option("loeschen", language.t("account-leave-remove"))
                .value(form.chosen.to_owned()).required().error(form.errors.get("beitraege")))
            (password_field(language, form.errors))
            div.actions {
                (Button::primary(language.t("account-leave-go")))
                (parts::link_button_secondary("/konto", language.t("account-leave-not")))
            }
        }
    };
    under_account(language, title, main)
}

fn belongings(language: Language, all: Belongings) -> Markup {
    let count = |texts: i64, votes: i64| {
        html! {
            (language.tf("account-leave-texts", &[("count", texts.into())])) ", "
            (language.tf("account-leave-votes", &[("count", votes.into())]))
        }
    };
    parts::definition_list(&[
        (language.t("account-leave-informal"), count(all.posts, all.votes)),
        (
            language.t("account-leave-formal"),
            count(all.formal_posts, all.formal_votes),
        ),
    ])
}

/// What is kept, and why.
fn files(visitor: &Visitor, files: &[FormalFile]) -> Markup {
    let language = visitor.language;
    let body = html! {
        p { (language.t("account-leave-files")) }
        ul {
            @for file in files {
                li { bdi { (file.title) } " (" bdi { (file.name) } ")" }
            }
        }
    };
    parts::alert(NoticeKind::Info, language.t("account-leave-files-title"), &body)
}

/// Why the account cannot go now.
pub fn held_back(portal: &Portal, visitor: &Visitor, alone: &[Body]) -> Page {
    let language = visitor.language;
    let title = language.t("account-leave-title");
    let body = html! {
        p { (language.t("account-held-back")) }
        ul {
            @for body in alone {
                li { a href=(portal.config.absolute(&format!("/{}/verwaltung", body.slug))) { (body.name) } }
            }
        }
    };
    let main = html! {
        h1 { (title) }
        (parts::alert(NoticeKind::Warning, language.t("account-held-back-title"), &body))
        div.actions { (parts::link_button("/konto", language.t("account-title"))) }
    };
    under_account(language, title, main)
}

/// After the form.
pub fn left(language: Language) -> Page {
    let text = language.tf("account-left", &[("days", i64::from(COOLING_DAYS).into())]);
    told(
        language.t("account-left-title"),
        &text,
        &parts::link_button("/", language.t("account-left-go")),
    )
}

/// The one thing that can be done with a closed account.
pub fn closed(visitor: &Visitor, closed: &Closed) -> Page {
    let language = visitor.language;
    let (title, text, go) = match (closed.inactive_at, closed.deletion_due) {
        (None, Some(due)) => (
            language.t("account-leaving-title"),
            language.tf("account-leaving", &[("date", time::date(language, due).into())]),
            language.t("account-leaving-back"),
        ),
        _ => (
            language.t("account-resting-title"),
            language.t("account-resting").to_owned(),
            language.t("account-resting-go"),
        ),
    };
    let actions = html! {
        form method="post" action=(PAGE) { (csrf_input(&visitor.csrf)) (Button::primary(go)) }
        form method="post" action="/abmelden" {
            (csrf_input(&visitor.csrf))
            (Button::secondary(language.t("account-sign-out")))
        }
    };
    told(title, &text, &actions)
}

/// After the mail was asked for.
pub fn sent(language: Language) -> Page {
    told(
        language.t("account-mailbox-title"),
        language.t("account-return-sent"),
        &html! {},
    )
}

/// The page of the mailed link.
pub fn confirm(visitor: &Visitor, code: &str) -> Page {
    let language = visitor.language;
    let form = html! {
        form method="post" action="/konto/rueckkehr/bestaetigen" {
            (csrf_input(&visitor.csrf))
            input type="hidden" name="code" value=(code);
            (Button::primary(language.t("account-return-go")))
        }
    };
    told(
        language.t("account-return-title"),
        language.t("account-return-lead"),
        &form,
    )
}

/// The account is open again.
pub fn reopened(language: Language) -> Page {
    told(
        language.t("account-returned-title"),
        language.t("account-returned"),
        &parts::link_button("/konto", language.t("account-title")),
    )
}

/// A link that does nothing any more.
pub fn dead_link(language: Language) -> Page {
    told(
        language.t("account-dead-link-title"),
        language.t("account-return-dead"),
        &parts::link_button("/anmelden", language.t("account-sign-in")),
    )
}
