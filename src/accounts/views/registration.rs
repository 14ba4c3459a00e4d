//! The pages of registration and of forgotten passwords.

use maud::{Markup, html};

use super::{back_input, purpose, with_back};
use crate::accounts::identities::views::buttons;
use crate::i18n::Language;
use crate::oidc::Provider;
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::{Errors, Page, parts};
use crate::web::{OpenForm, Visitor};

/// The form that asks for an account: what was typed, the way back, and whether a text waits for it.
pub fn register(
    visitor: &Visitor,
    (email, name): (&str, &str),
    (back, awaited): (Option<&str>, bool),
    errors: &Errors,
    providers: &[Provider],
) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("account-register-title")) }
        p.lead { (language.t("account-register-lead")) }
        @if awaited { (purpose(visitor, awaited)) }
        (error_summary(language, errors))
        form.stack method="post" action="/registrieren" novalidate {
            (csrf_input(&visitor.csrf))
            (visitor.human_fields(OpenForm::Registration))
            (back_input(back))
            (Field::email("email", language.t("account-email")).value(email).required().error(errors.get("email")))
            (name_field(language, name, errors))
            (new_password_field(language, errors))
            div.actions { (Button::primary(language.t("account-register-title"))) }
        }
        (buttons(language, providers, back))
    };
    Page::new(language.t("account-register-title"), main)
}

/// The name under which one appears.
pub fn name_field<'a>(language: Language, name: &'a str, errors: &'a Errors) -> Field<'a> {
    Field::text("name", language.t("account-display-name"))
        .value(name)
        .hint(language.t("account-display-name-hint"))
        .required()
        .autocomplete("name")
        .error(errors.get("name"))
}

/// A new password.
pub fn new_password_field(language: Language, errors: &Errors) -> Field<'_> {
    Field::password("password", language.t("account-new-password"))
        .hint(language.t("account-new-password-hint"))
        .required()
        .autocomplete("new-password")
        .error(errors.get("password"))
}

/// After the form, whatever is known of the address.
pub fn registered(language: Language) -> Page {
    told(
        language.t("account-mailbox-title"),
        language.t("account-registered"),
        &html! {},
    )
}

/// The page of the mailed link.
pub fn verify(visitor: &Visitor, code: &str) -> Page {
    let language = visitor.language;
    let form = html! {
        form method="post" action="/registrieren/bestaetigen" {
            (csrf_input(&visitor.csrf))
            input type="hidden" name="code" value=(code);
            (Button::primary(language.t("account-verify-go")))
        }
    };
    told(
        language.t("account-verify-title"),
        language.t("account-verify-lead"),
        &form,
    )
}

/// The address is confirmed. Signing in leads on to where the person wanted to go.
pub fn verified(visitor: &Visitor, back: Option<&str>, awaited: bool) -> Page {
    let language = visitor.language;
    told(
        language.t("account-verified-title"),
        language.t(if awaited { "kept-verified" } else { "account-verified" }),
        &parts::link_button(&with_back("/anmelden", back), language.t("account-sign-in")),
    )
}

/// A mailed link that does nothing any more.
pub fn dead_link(language: Language) -> Page {
    told(
        language.t("account-dead-link-title"),
        language.t("account-dead-link"),
        &html! {
            (parts::link_button("/anmelden", language.t("account-sign-in")))
            (parts::link_button_secondary("/passwort-vergessen", language.t("account-forgot-title")))
        },
    )
}

/// The form for who has forgotten the password.
pub fn forgot(visitor: &Visitor, email: &str, back: Option<&str>, errors: &Errors) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("account-forgot-title")) }
        p.lead { (language.t("account-forgot-lead")) }
        (error_summary(language, errors))
        form.stack method="post" action="/passwort-vergessen" novalidate {
            (csrf_input(&visitor.csrf))
            (visitor.human_fields(OpenForm::ForgottenPassword))
            (back_input(back))
            (Field::email("email", language.t("account-email")).value(email).required().error(errors.get("email")))
            div.actions { (Button::primary(language.t("account-forgot-go"))) }
        }
    };
    Page::new(language.t("account-forgot-title"), main)
}

/// After that form, whatever is known of the address.
pub fn forgot_sent(language: Language) -> Page {
    told(
        language.t("account-mailbox-title"),
        language.t("account-forgot-sent"),
        &html! {},
    )
}

/// The page of the mailed link: the form for the new password.
pub fn new_password(visitor: &Visitor, code: &str, errors: &Errors) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("account-reset-title")) }
        p.lead { (language.t("account-reset-lead")) }
        (error_summary(language, errors))
        form.stack method="post" action="/passwort-neu" novalidate {
            (csrf_input(&visitor.csrf))
            input type="hidden" name="code" value=(code);
            (new_password_field(language, errors))
            div.actions { (Button::primary(language.t("account-save"))) }
        }
    };
    Page::new(language.t("account-reset-title"), main)
}

/// The new password holds.
pub fn password_set(language: Language, back: Option<&str>) -> Page {
    told(
        language.t("account-reset-done-title"),
        language.t("account-reset-done"),
        &parts::link_button(&with_back("/anmelden", back), language.t("account-sign-in")),
    )
}

/// A page that tells one thing.
pub fn told(title: &str, text: &str, actions: &Markup) -> Page {
    let main = html! {
        h1 { (title) }
        p.lead { (text) }
        @if !actions.0.is_empty() { div.actions { (actions) } }
    };
    Page::new(title, main)
}
