//! The pages of an invitation's link.

use maud::{Markup, html};

use crate::accounts::{name_field, new_password_field};
use crate::i18n::Language;
use crate::staff::{Duty, Offer};
use crate::ui::field::{Button, csrf_input, error_summary};
use crate::ui::{Errors, Page, parts, time};
use crate::web::{Tenant, Visitor, address};

/// An invitation before the one who opened it.
pub struct Invited<'a> {
    pub visitor: &'a Visitor,
    pub tenant: &'a Tenant,
    pub offer: &'a Offer,
    pub code: &'a str,
    pub errors: Errors,
}

/// To whom it fits: the button.
pub fn accept(invited: &Invited<'_>, name: &str) -> Page {
    let language = invited.visitor.language;
    let body = html! {
        p { (language.tf("staff-join-as", &[("name", name.into())])) }
        (form(invited, &html! {}, "staff-join-go"))
    };
    page(invited, &body)
}

/// Signed in with the account of another address.
pub fn other_account(invited: &Invited<'_>) -> Page {
    let language = invited.visitor.language;
    let address = [("email", invited.offer.email.as_str().into())];
    let body = html! {
        p { (language.tf("staff-join-other", &address)) }
        form method="post" action="/abmelden" {
            (csrf_input(&invited.visitor.csrf))
            (Button::primary(language.t("account-sign-out")))
        }
    };
    page(invited, &body)
}

/// The address has an account: the way to the sign-in and back here.
pub fn sign_in(invited: &Invited<'_>) -> Page {
    let language = invited.visitor.language;
    let back = format!("/einladung?code={}", address::encode(invited.code));
    let href = format!("/anmelden?zurueck={}", address::encode(&back));
    let email = [("email", invited.offer.email.as_str().into())];
    let body = html! {
        p { (language.tf("staff-join-known", &email)) }
        div.actions { (parts::link_button(&href, language.t("account-sign-in"))) }
    };
    page(invited, &body)
}

/// The address has none: name and password are all that is missing.
pub fn register(invited: &Invited<'_>, name: &str) -> Page {
    let language = invited.visitor.language;
    let email = [("email", invited.offer.email.as_str().into())];
    let fields = html! {
        (name_field(language, name, &invited.errors))
        (new_password_field(language, &invited.errors))
    };
    let body = html! {
        p { (language.tf("staff-join-new", &email)) }
        (form(invited, &fields, "staff-join-register"))
    };
    page(invited, &body)
}

fn form(invited: &Invited<'_>, fields: &Markup, go: &'static str) -> Markup {
    html! {
        form.stack method="post" action="/einladung" novalidate {
            (csrf_input(&invited.visitor.csrf))
            input type="hidden" name="code" value=(invited.code);
            (fields)
            div.actions { (Button::primary(invited.visitor.language.t(go))) }
        }
    }
}

fn page(invited: &Invited<'_>, body: &Markup) -> Page {
    let language = invited.visitor.language;
    let duty = Duty::of(&invited.offer.roles);
    let name = [("body", invited.tenant.name.as_str().into())];
    let title = language.tf("staff-join-title", &name);
    let main = html! {
        h1 { (title) }
        (error_summary(language, &invited.errors))
        p.lead { (language.t("staff-join-lead")) }
        (parts::definition_list(&[
            (language.t("staff-duty"), html! { (duty.label(language)) ". " (duty.explained(language)) }),
            (language.t("staff-join-until"), html! { (time::element(language, invited.offer.expires_at)) }),
        ]))
        (body)
    };
    Page::new(title, main)
}

/// A link that was used, withdrawn, replaced, is too old or never was one.
pub fn dead_link(language: Language) -> Page {
    let title = language.t("staff-join-dead-title");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("staff-join-dead")) }
        div.actions { (parts::link_button("/anmelden", language.t("account-sign-in"))) }
    };
    Page::new(title, main)
}
