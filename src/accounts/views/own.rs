//! The pages on which one changes the own account.

use maud::{Markup, html};

use super::registration::{name_field, new_password_field, told};
use crate::accounts::SessionRow;
use crate::i18n::Language;
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Notice, NoticeKind, Page, time};
use crate::web::Visitor;

/// The message on the account's page after a change; nothing for an unknown word.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let (kind, text) = match what {
        "name" => (NoticeKind::Success, language.t("account-done-name")),
        "passwort" => (NoticeKind::Success, language.t("account-done-password")),
        "email" => (NoticeKind::Info, language.t("account-done-email")),
        "faktor-entfernt" => (NoticeKind::Success, language.t("second-factor-removed")),
        "zurueck" => (NoticeKind::Success, language.t("account-done-return")),
        _ => return None,
    };
    Some(Notice {
        kind,
        text: text.to_owned(),
    })
}

/// A form of the own account.
fn form_page(visitor: &Visitor, title: &str, lead: &str, action: &str, fields: &Markup, errors: &Errors) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (title) }
        p.lead { (lead) }
        (error_summary(language, errors))
        form.stack method="post" action=(action) novalidate {
            (csrf_input(&visitor.csrf))
            (fields)
            div.actions {
                (Button::primary(language.t("account-save")))
                (parts::link_button_secondary("/konto", language.t("account-title")))
            }
        }
    };
    Page::new(title, main).crumb(language.t("account-title"), "/konto")
}

fn old_password_field(language: Language, errors: &Errors) -> Field<'_> {
    Field::password("old", language.t("account-old-password"))
        .required()
        .autocomplete("current-password")
        .error(errors.get("old"))
}

/// The form for the name.
pub fn name(visitor: &Visitor, name: &str, errors: &Errors) -> Page {
    let language = visitor.language;
    let fields = html! { (name_field(language, name, errors)) };
    let (title, lead) = (language.t("account-name-title"), language.t("account-name-lead"));
    form_page(visitor, title, lead, "/konto/name", &fields, errors)
}

/// The form for the password.
pub fn password(visitor: &Visitor, errors: &Errors) -> Page {
    let language = visitor.language;
    let fields = html! {
        (old_password_field(language, errors))
        (new_password_field(language, errors))
    };
    let (title, lead) = (
        language.t("account-password-title"),
        language.t("account-password-lead"),
    );
    form_page(visitor, title, lead, "/konto/passwort", &fields, errors)
}

/// The form for the address.
pub fn email(visitor: &Visitor, email: &str, errors: &Errors) -> Page {
    let language = visitor.language;
    let fields = html! {
        (Field::email("email", language.t("account-new-email")).value(email).required().error(errors.get("email")))
        (old_password_field(language, errors))
    };
    let (title, lead) = (language.t("account-email-title"), language.t("account-email-lead"));
    form_page(visitor, title, lead, "/konto/email", &fields, errors)
}

/// The page of the mailed link.
pub fn confirm_email(visitor: &Visitor, mailbox: &str, code: &str) -> Page {
    let language = visitor.language;
    let form = html! {
        form method="post" action="/konto/email/bestaetigen" {
            (csrf_input(&visitor.csrf))
            input type="hidden" name="postfach" value=(mailbox);
            input type="hidden" name="code" value=(code);
            (Button::primary(language.t("account-email-confirm")))
        }
    };
    told(
        language.t("account-email-title"),
        language.t("account-email-confirm-lead"),
        &form,
    )
}

/// One mailbox has confirmed, or both.
pub fn email_confirmed(language: Language, moved: bool) -> Page {
    let text = if moved {
        language.t("account-email-moved")
    } else {
        language.t("account-email-half")
    };
    let way = parts::link_button("/konto", language.t("account-title"));
    told(language.t("account-email-confirmed-title"), text, &way)
}

/// Where the account is signed in.
pub fn sessions(visitor: &Visitor, sessions: &[SessionRow]) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("account-sessions-title")) }
        p.lead { (language.t("account-sessions-lead")) }
        ul.stack role="list" { @for session in sessions { (session_item(visitor, session)) } }
        @if sessions.len() > 1 {
            form method="post" action="/konto/sitzungen/andere" {
                (csrf_input(&visitor.csrf))
                (Button::secondary(language.t("account-sessions-end-others")))
            }
        }
    };
    Page::new(language.t("account-sessions-title"), main).crumb(language.t("account-title"), "/konto")
}

fn session_item(visitor: &Visitor, session: &SessionRow) -> Markup {
    let language = visitor.language;
    let device = device(language, session);
    html! {
        li.panel {
            p {
                strong { (device) }
                @if let Some(host) = &session.host { " – " (host) }
                @if session.current { " " (parts::badge(Tone::Success, Icon::Visible, language.t("account-session-here"))) }
            }
            (parts::definition_list(&[
                (language.t("account-session-since"), time::element(language, session.created_at)),
                (language.t("account-session-seen"), time::element(language, session.last_seen_at)),
            ]))
            @if !session.current {
                form method="post" action={ "/konto/sitzungen/" (session.id) } {
                    (csrf_input(&visitor.csrf))
                    button."kern-btn"."kern-btn--secondary" type="submit" {
                        span."kern-label" { (language.t("account-sign-out")) (parts::hidden(": ")) (parts::hidden(&device)) }
                    }
                }
            }
        }
    }
}

fn device(language: Language, session: &SessionRow) -> String {
    match (session.browser.as_deref(), session.system.as_deref()) {
        (Some(browser), Some(system)) => language.tf(
            "account-device",
            &[("browser", browser.into()), ("system", system.into())],
        ),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => language.t("account-device-unknown").to_owned(),
    }
}
