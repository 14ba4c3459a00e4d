//! Who belongs to an organisation, who asks, who is invited.

use maud::{Markup, html};

use super::{below, path, roles_field};
use crate::i18n::Language;
use crate::organisations::handlers::Member;
use crate::organisations::rules::Roles;
use crate::organisations::store::{Invitation, Invited, MemberRow, Request};
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Page, time};
use crate::web::Visitor;

/// The people of an organisation as one of them sees them.
pub struct People<'a> {
    pub member: &'a Member,
    pub members: &'a [MemberRow],
    /// Empty for who does not decide about people.
    pub requests: &'a [Request],
    /// Empty for who does not decide about people.
    pub invitations: &'a [Invitation],
    pub next: Option<String>,
    pub continued: bool,
}

/// A page of an organisation, with the way back to it.
fn of(member: &Member, title: &str, main: Markup) -> Page {
    below(member.visitor.language, title, main).crumb(member.organisation.label.clone(), member.path(""))
}

/// The list.
pub fn list(people: &People<'_>) -> Page {
    let member = people.member;
    let language = member.visitor.language;
    let title = language.t("organisation-people");
    let here = member.path("/mitglieder");
    let main = html! {
        h1 { (title) }
        @if !people.requests.is_empty() {
            section.stack aria-labelledby="anfragen" {
                h2 #anfragen { (language.t("organisation-requests")) }
                ul.stack role="list" { @for request in people.requests { (request_item(member, request)) } }
            }
        }
        section.stack aria-labelledby="mitglieder" {
            h2 #mitglieder { (member.organisation.label) }
            ul.stack role="list" { @for one in people.members { (person(member, one)) } }
            (Pager {
                next: people.next.as_ref().map(|cursor| format!("{here}?nach={cursor}")),
                first: people.continued.then(|| here.clone()),
                language,
            })
        }
        @if member.organisation.manages {
            section.stack aria-labelledby="einladungen" {
                h2 #einladungen { (language.t("organisation-invitations")) }
                @if people.invitations.is_empty() { (parts::empty_state(language.t("organisation-invitations-none"))) }
                @else { ul.stack role="list" { @for one in people.invitations { (invitation_item(member, one)) } } }
                p { (parts::link_button(&member.path("/einladen"), language.t("organisation-invite"))) }
            }
        }
        p { a href=(member.path("/verlassen")) { (language.t("organisation-leave")) } }
    };
    of(member, title, main)
}

fn role_tags(language: Language, roles: Roles) -> Markup {
    html! { @for role in roles.names(language) { (parts::tag(role)) } }
}

fn person(member: &Member, one: &MemberRow) -> Markup {
    let language = member.visitor.language;
    html! {
        li.panel {
            p {
                strong { (one.display_name) } " "
                @if one.id == member.account { (parts::badge(Tone::Info, Icon::Info, language.t("organisation-you"))) }
            }
            p.meta { (role_tags(language, one.roles())) }
            @if member.organisation.manages {
                p { a href=(member.path(format_args!("/mitglieder/{}", one.id))) {
                    (language.t("organisation-roles-change")) (parts::hidden(&format!(": {}", one.display_name)))
                } }
            }
        }
    }
}

fn request_item(member: &Member, request: &Request) -> Markup {
    let language = member.visitor.language;
    html! {
        li.panel {
            p { strong { (request.display_name) } " " (time::date_element(language, request.asked_at)) }
            p { a href=(member.path(format_args!("/anfragen/{}", request.id))) {
                (language.t("organisation-request-look")) (parts::hidden(&format!(": {}", request.display_name)))
            } }
        }
    }
}

fn invitation_item(member: &Member, one: &Invitation) -> Markup {
    let language = member.visitor.language;
    html! {
        li.panel {
            p { strong { (one.email) } }
            p.meta {
                (role_tags(language, one.roles()))
                span { (language.tf("organisation-invitation-until", &[("date", time::date(language, one.expires_at).into())])) }
            }
            form method="post" action=(member.path(format_args!("/einladungen/{}", one.id))) {
                (csrf_input(&member.visitor.csrf))
                button."kern-btn"."kern-btn--secondary" type="submit" {
                    span."kern-label" { (language.t("organisation-uninvite")) (parts::hidden(&format!(": {}", one.email))) }
                }
            }
        }
    }
}

/// What a person may do, to be changed, and the way to take the person out.
pub fn roles(manager: &Member, person: &MemberRow, roles: Roles, errors: &Errors) -> Page {
    let language = manager.visitor.language;
    let here = manager.path(format_args!("/mitglieder/{}", person.id));
    let main = html! {
        h1 { (person.display_name) }
        (error_summary(language, errors))
        form.stack method="post" action=(here) novalidate {
            (csrf_input(&manager.visitor.csrf))
            (roles_field(language, roles, errors))
            div.actions {
                (Button::primary(language.t("account-save")))
                (parts::link_button_secondary(&manager.path("/mitglieder"), language.t("organisation-back")))
            }
        }
        section.stack aria-labelledby="entfernen" {
            h2 #entfernen { (language.t("organisation-remove")) }
            p { (language.t("organisation-remove-lead")) }
            form method="post" action={ (here) "/entfernen" } {
                (csrf_input(&manager.visitor.csrf))
                (Button::secondary(language.t("organisation-remove")))
            }
        }
    };
    of(manager, &person.display_name, main).crumb(language.t("organisation-people"), manager.path("/mitglieder"))
}

/// Somebody who asks, and the form to answer.
pub fn request(manager: &Member, request: &Request, roles: Roles, errors: &Errors) -> Page {
    let language = manager.visitor.language;
    let title = language.tf(
        "organisation-request-title",
        &[("name", request.display_name.as_str().into())],
    );
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        (parts::definition_list(&[
            (language.t("account-name"), html! { (request.display_name) }),
            (language.t("account-email"), html! {
                (request.email)
                @if request.at_domain { " " (parts::badge(Tone::Success, Icon::Check, language.t("organisation-at-domain"))) }
            }),
            (language.t("organisation-asked-at"), time::element(language, request.asked_at)),
        ]))
        @if !request.note.is_empty() { blockquote.panel { p.lines { (request.note) } } }
        form.stack method="post" action=(manager.path(format_args!("/anfragen/{}", request.id))) novalidate {
            (csrf_input(&manager.visitor.csrf))
            (roles_field(language, roles, errors))
            div.actions {
                (Button::primary(language.t("organisation-accept")).name_value("aktion", "annehmen"))
                (Button::secondary(language.t("organisation-refuse")).name_value("aktion", "ablehnen").novalidate())
            }
        }
    };
    of(manager, &title, main).crumb(language.t("organisation-people"), manager.path("/mitglieder"))
}

/// The form to invite somebody.
pub fn invite(manager: &Member, email: &str, roles: Roles, errors: &Errors) -> Page {
    let language = manager.visitor.language;
    let title = language.t("organisation-invite");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("organisation-invite-lead")) }
        (error_summary(language, errors))
        form.stack method="post" action=(manager.path("/einladen")) novalidate {
            (csrf_input(&manager.visitor.csrf))
            (Field::email("email", language.t("account-email")).value(email).autocomplete("off").required()
                .error(errors.get("email")))
            (roles_field(language, roles, errors))
            div.actions {
                (Button::primary(language.t("organisation-invite-go")))
                (parts::link_button_secondary(&manager.path("/mitglieder"), language.t("organisation-back")))
            }
        }
    };
    of(manager, title, main).crumb(language.t("organisation-people"), manager.path("/mitglieder"))
}

/// Asks before somebody leaves.
pub fn leave(member: &Member, errors: &Errors) -> Page {
    let language = member.visitor.language;
    let title = language.t("organisation-leave");
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        p { (language.tf("organisation-leave-question", &[("name", member.organisation.label.as_str().into())])) }
        form.actions method="post" action=(member.path("/verlassen")) {
            (csrf_input(&member.visitor.csrf))
            (Button::primary(language.t("organisation-leave-yes")))
            (parts::link_button_secondary(&member.path(""), language.t("organisation-leave-no")))
        }
    };
    of(member, title, main)
}

/// The page of a mailed invitation.
pub fn invitation(visitor: &Visitor, invited: &Invited, code: &str) -> Page {
    let language = visitor.language;
    let title = language.tf(
        "organisation-invitation-title",
        &[("name", invited.label.as_str().into())],
    );
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("organisation-invitation-lead")) }
        ul { @for role in invited.roles().names(language) { li { (role) } } }
        @if let Some(account) = &visitor.account {
            p { (language.tf("organisation-invitation-account", &[("name", account.display_name.as_str().into())])) }
            form method="post" action="/konto/organisationen/einladung" {
                (csrf_input(&visitor.csrf))
                input type="hidden" name="code" value=(code);
                (Button::primary(language.t("organisation-join")))
            }
        } @else {
            p { (language.t("organisation-invitation-sign-in")) }
            div.actions {
                (parts::link_button(&visitor.sign_in_href(), language.t("account-sign-in")))
                (parts::link_button_secondary("/registrieren", language.t("account-register-title")))
            }
        }
    };
    Page::new(title, main)
}

/// An invitation that was taken up, taken back, or is too old.
pub fn dead_invitation(language: Language) -> Page {
    let title = language.t("account-dead-link-title");
    let main = html! {
        h1 { (title) }
        p { (language.t("organisation-invitation-dead")) }
        p { (parts::link_button("/konto/organisationen", language.t("organisation-title"))) }
    };
    Page::new(title, main)
}

/// Where a person may go who belongs to the organisation.
pub fn links(member: &Member) -> Markup {
    let language = member.visitor.language;
    html! { p { a href=(path(member.organisation.id, "/mitglieder")) { (language.t("organisation-people")) } } }
}
