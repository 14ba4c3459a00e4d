//! The pages of identities.

use maud::{Markup, html};

use super::IdentityRow;
use super::signup::Newcomer;
use crate::accounts::views::registration::{name_field, told};
use crate::i18n::Language;
use crate::oidc::{Provider, TrustLevel};
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Notice, NoticeKind, Page, time};
use crate::web::{Visitor, address};

/// Why a way to a provider ended without a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Too late, used before, or begun in another browser.
    Over,
    /// The person did not agree.
    Denied,
    /// The provider's answer does not hold.
    Unproven,
    /// The provider does not answer.
    Down,
    /// An account has the person's address.
    Known,
    /// The identity is another account's, or the account has another one.
    Taken,
}

/// An identity with what the configuration knows of its provider.
pub struct Entry<'a> {
    pub identity: &'a IdentityRow,
    /// What people call the provider.
    pub name: &'a str,
    /// Whether one can sign in with it.
    pub usable: bool,
}

/// What shows that the account's owner is asking to link.
pub enum Linking<'a> {
    Password,
    /// A fresh sign-in at this provider.
    Provider(&'a Provider),
    /// A password has to be set first.
    Impossible,
}

/// The address that leads to a provider and comes back to a path of ours.
pub fn leave_href(provider: &Provider, back: Option<&str>) -> String {
    let back = back.map_or_else(String::new, |back| format!("?zurueck={}", address::encode(back)));
    format!("/anmelden/dienst/{}{back}", provider.key)
}

/// A button for each provider, for the pages on which one signs in or registers.
pub fn buttons(language: Language, providers: &[Provider], back: Option<&str>) -> Markup {
    html! {
        @if !providers.is_empty() {
            section.stack aria-labelledby="anmeldedienste" {
                h2 #anmeldedienste { (language.t("identity-sign-in-title")) }
                p { (language.t("identity-sign-in-lead")) }
                div.actions {
                    @for provider in providers {
                        @let label = language.tf("identity-sign-in", &[("provider", provider.name.as_str().into())]);
                        (parts::link_button_secondary(&leave_href(provider, back), &label))
                    }
                }
            }
        }
    }
}

/// Why it did not work, and what to do.
pub fn trouble(language: Language, trouble: Trouble, provider: &str, again: &str) -> Page {
    let (title, text) = match trouble {
        Trouble::Over => ("identity-over-title", "identity-over"),
        Trouble::Denied => ("identity-denied-title", "identity-denied"),
        Trouble::Unproven => ("identity-unproven-title", "identity-unproven"),
        Trouble::Down => ("identity-down-title", "identity-down"),
        Trouble::Known => ("identity-known-title", "identity-known"),
        Trouble::Taken => ("identity-taken-title", "identity-taken"),
    };
    let provider = [("provider", provider.into())];
    let ways = match trouble {
        Trouble::Known => parts::link_button(
            "/anmelden?zurueck=%2Fkonto%2Fanmeldedienste",
            language.t("identity-known-go"),
        ),
        Trouble::Taken => parts::link_button(again, language.t("identity-title")),
        _ => html! {
            (parts::link_button(again, language.t("identity-again")))
            (parts::link_button_secondary("/anmelden", language.t("identity-other-way")))
        },
    };
    told(language.t(title), &language.tf(text, &provider), &ways)
}

/// The form for the account of somebody whom a provider knows.
pub fn sign_up(
    visitor: &Visitor,
    provider: &str,
    newcomer: &Newcomer,
    name: &str,
    email: &str,
    errors: &Errors,
) -> Page {
    let language = visitor.language;
    let confirmed = newcomer.email.as_deref().filter(|_| newcomer.email_verified);
    let main = html! {
        h1 { (language.t("account-register-title")) }
        p.lead { (language.tf("identity-sign-up-lead", &[("provider", provider.into())])) }
        p {
            (language.t("identity-sign-up-have")) " "
            a href="/anmelden?zurueck=%2Fkonto%2Fanmeldedienste" { (language.t("identity-known-go")) }
        }
        (error_summary(language, errors))
        form.stack method="post" action="/registrieren/dienst" novalidate {
            (csrf_input(&visitor.csrf))
            @match confirmed {
                Some(email) => { (parts::definition_list(&[(language.t("account-email"), html! { (email) })])) }
                None => {
                    (Field::email("email", language.t("account-email")).value(email)
                        .hint(language.t("identity-email-hint")).required().error(errors.get("email")))
                }
            }
            (name_field(language, name, errors))
            div.actions { (Button::primary(language.t("account-register-title"))) }
        }
    };
    Page::new(language.t("account-register-title"), main)
}

/// The message above the list after a change; nothing for an unknown word.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let text = match what {
        "verknuepft" => language.t("identity-done-linked"),
        "geloest" => language.t("identity-done-unlinked"),
        _ => return None,
    };
    Some(Notice {
        kind: NoticeKind::Success,
        text: text.to_owned(),
    })
}

/// The account's identities, and the providers that could be linked.
pub fn list(visitor: &Visitor, entries: &[Entry<'_>], others: &[&Provider], errors: &Errors) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("identity-title")) }
        p.lead { (language.t("identity-lead")) }
        (error_summary(language, errors))
        @if !errors.is_empty() {
            p { a href="/passwort-vergessen" { (language.t("identity-set-password")) } }
        }
        @if entries.is_empty() {
            (parts::empty_state(language.t("identity-none")))
        } @else {
            ul.stack role="list" { @for entry in entries { (item(visitor, entry)) } }
        }
        @if !others.is_empty() {
            h2 { (language.t("identity-others")) }
            div.actions {
                @for provider in others {
                    @let label = language.tf("identity-link", &[("provider", provider.name.as_str().into())]);
                    (parts::link_button_secondary(&format!("/konto/anmeldedienste/{}", provider.key), &label))
                }
            }
        }
    };
    Page::new(language.t("identity-title"), main).crumb(language.t("account-title"), "/konto")
}

fn item(visitor: &Visitor, entry: &Entry<'_>) -> Markup {
    let language = visitor.language;
    let identity = entry.identity;
    html! {
        li.panel {
            h2 { (entry.name) }
            @if !entry.usable { p { (language.t("identity-unusable")) } }
            (parts::definition_list(&[
                (language.t("identity-trust"), trust(language, identity.trust())),
                (language.t("identity-linked-at"), time::element(language, identity.linked_at)),
                (language.t("identity-used-at"), time::element(language, identity.last_used_at)),
            ]))
            form method="post" action={ "/konto/anmeldedienste/" (identity.id) "/loesen" } {
                (csrf_input(&visitor.csrf))
                button."kern-btn"."kern-btn--secondary" type="submit" {
                    span."kern-label" { (language.t("identity-unlink")) (parts::hidden(": ")) (parts::hidden(entry.name)) }
                }
            }
        }
    }
}

fn trust(language: Language, level: TrustLevel) -> Markup {
    match level {
        TrustLevel::None => html! { (language.t("identity-trust-none")) },
        TrustLevel::Low => parts::badge(Tone::Neutral, Icon::Check, language.t("identity-trust-low")),
        TrustLevel::Substantial => parts::badge(Tone::Success, Icon::Check, language.t("identity-trust-substantial")),
        TrustLevel::High => parts::badge(Tone::Success, Icon::Check, language.t("identity-trust-high")),
    }
}

/// The form for linking a provider.
pub fn link(visitor: &Visitor, provider: &Provider, linking: &Linking<'_>, errors: &Errors) -> Page {
    let language = visitor.language;
    let name = provider.name.as_str();
    let title = language.tf("identity-link", &[("provider", name.into())]);
    let main = html! {
        h1 { (title) }
        p.lead { (language.tf("identity-link-lead", &[("provider", name.into())])) }
        (error_summary(language, errors))
        @if let Linking::Impossible = linking {
            p { (language.t("identity-link-impossible")) }
            div.actions { (parts::link_button("/passwort-vergessen", language.t("identity-set-password"))) }
        } @else {
            form.stack method="post" action={ "/konto/anmeldedienste/" (provider.key) } novalidate {
                (csrf_input(&visitor.csrf))
                @match linking {
                    Linking::Provider(known) => {
                        p { (language.tf("identity-link-confirm", &[("known", known.name.as_str().into()), ("provider", name.into())])) }
                    }
                    _ => {
                        (Field::password("old", language.t("account-password")).required()
                            .autocomplete("current-password").error(errors.get("old")))
                    }
                }
                div.actions {
                    (Button::primary(language.t("identity-link-go")))
                    (parts::link_button_secondary("/konto/anmeldedienste", language.t("identity-title")))
                }
            }
        }
    };
    Page::new(title, main)
        .crumb(language.t("account-title"), "/konto")
        .crumb(language.t("identity-title"), "/konto/anmeldedienste")
}

/// On the way to a provider; browsers go on by themselves.
pub fn away(language: Language, provider: &str, href: &str) -> Page {
    let provider = [("provider", provider.into())];
    told(
        &language.tf("identity-away-title", &provider),
        &language.tf("identity-away", &provider),
        &parts::link_button(href, language.t("identity-link-go")),
    )
}
