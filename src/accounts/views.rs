//! The pages of accounts.

pub mod own;
pub mod registration;

use maud::{Markup, html};

use super::identities::views as identities;
use super::{DemoAccount, OwnPost, Profile, kept};
use crate::i18n::Language;
use crate::oidc::Provider;
use crate::ui::field::{Button, Checkboxes, Field, csrf_input, error_summary};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Card, Icon, Tone};
use crate::ui::{Errors, NoticeKind, Page, text, time};
use crate::web::{Portal, Role, Visitor, address};

/// How much of a text a list shows, in characters as a reader counts them.
const TEASER: usize = 200;

/// What the sign-in form holds.
pub struct SignInForm<'a> {
    /// What was typed.
    pub email: &'a str,
    /// Where to go afterwards, checked.
    pub back: Option<&'a str>,
    /// Whether a text waits for the sign-in.
    pub awaited: bool,
    /// Whether to stay signed in.
    pub stay: bool,
    /// What is wrong with it.
    pub errors: Errors,
}

impl<'a> SignInForm<'a> {
    /// The form as it first appears.
    pub fn empty(portal: &Portal, back: Option<&'a str>) -> Self {
        Self {
            email: "",
            back,
            awaited: is_awaited(portal, back),
            stay: false,
            errors: Errors::new(),
        }
    }
}

/// Whether the way back sends a text that was kept.
pub fn is_awaited(portal: &Portal, back: Option<&str>) -> bool {
    back.is_some_and(|back| kept::claimed_by_way(&portal.secret, back).is_some())
}

/// A path with the way back that goes along.
pub fn with_back(path: &str, back: Option<&str>) -> String {
    back.map_or_else(
        || path.to_owned(),
        |back| format!("{path}?zurueck={}", address::encode(back)),
    )
}

/// A body and the account's roles there.
pub struct BodyRoles {
    pub name: String,
    /// The address of the body's administration.
    pub href: String,
    pub roles: Vec<String>,
}

impl BodyRoles {
    /// Whether the queue of the body's moderation is open to the account.
    fn moderates(&self) -> bool {
        let moderating = [Role::Moderator, Role::Admin].map(Role::name);
        self.roles.iter().any(|role| moderating.contains(&role.as_str()))
    }
}

/// An own post with its body's name and its address.
pub struct PostEntry<'a> {
    pub post: &'a OwnPost,
    pub body: String,
    pub href: String,
}

/// The sign-in page.
pub fn sign_in(visitor: &Visitor, form: &SignInForm<'_>, providers: &[Provider], demo: &[DemoAccount]) -> Page {
    let language = visitor.language;
    let errors = &form.errors;
    let main = html! {
        h1 { (language.t("account-sign-in-title")) }
        (purpose(visitor, form.awaited))
        (error_summary(language, errors))
        form.stack method="post" action="/anmelden" novalidate {
            (csrf_input(&visitor.csrf))
            (back_input(form.back))
            (Field::email("email", language.t("account-email")).value(form.email).required().autocomplete("username")
                .error(errors.get("email")))
            (Field::password("password", language.t("account-password")).required().autocomplete("current-password")
                .error(errors.get("password")))
            (Checkboxes::new("bleiben", language.t("account-this-device"))
                .option("ja", language.t("account-stay")).values(form.stay.then_some("ja")))
            div.actions { (Button::primary(language.t("account-sign-in"))) }
        }
        p { a href=(with_back("/passwort-vergessen", form.back)) { (language.t("account-forgot-title")) } }
        p {
            (language.t("account-register-ask")) " "
            a href=(with_back("/registrieren", form.back)) { (language.t("account-register-title")) }
        }
        (identities::buttons(language, providers, form.back))
        @if !demo.is_empty() { (demo_table(visitor, form.back, demo)) }
    };
    Page::new(language.t("account-sign-in-title"), main)
}

/// What comes after signing in, or after registering.
pub fn purpose(visitor: &Visitor, awaited: bool) -> Markup {
    let language = visitor.language;
    html! {
        @if awaited { p.lead { (language.t("kept-awaited")) } }
        @else if let Some(body) = visitor.body() {
            p.lead { (language.tf("handover-purpose", &[("body", body.name.as_str().into())])) }
        }
    }
}

/// Takes the way back along in a form.
pub fn back_input(back: Option<&str>) -> Markup {
    html! { @if let Some(back) = back { input type="hidden" name="zurueck" value=(back); } }
}

fn demo_table(visitor: &Visitor, back: Option<&str>, demo: &[DemoAccount]) -> Markup {
    let language = visitor.language;
    html! {
        section.panel {
            h2 { (language.t("account-demo-title")) }
            p { (language.t("account-demo-text")) }
            div.scroll role="region" tabindex="0" aria-label=(language.t("account-demo-title")) {
                table {
                    thead {
                        tr {
                            th scope="col" { (language.t("account-demo-role")) }
                            // Beside the role, so that a phone shows it without scrolling the table.
                            th scope="col" { (parts::hidden(language.t("account-sign-in"))) }
                            th scope="col" { (language.t("account-email")) }
                            th scope="col" { (language.t("account-password")) }
                        }
                    }
                    tbody { @for account in demo { (demo_row(visitor, back, account)) } }
                }
            }
        }
    }
}

fn demo_row(visitor: &Visitor, back: Option<&str>, account: &DemoAccount) -> Markup {
    let language = visitor.language;
    html! {
        tr {
            th scope="row" { (role_name(language, &account.role)) }
            td {
                form method="post" action="/anmelden" {
                    (csrf_input(&visitor.csrf))
                    (back_input(back))
                    input type="hidden" name="email" value=(account.email);
                    input type="hidden" name="password" value=(account.password);
                    button."kern-btn"."kern-btn--secondary" type="submit" {
                        span."kern-label" { (language.t("account-sign-in")) (parts::hidden(": ")) (parts::hidden(&account.email)) }
                    }
                }
            }
            td { code { (account.email) } }
            td { code { (account.password) } }
        }
    }
}

/// The sign-in page for those who are signed in.
pub fn signed_in(visitor: &Visitor, name: &str, back: &str) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("account-signed-in-title")) }
        p.lead { (language.tf("account-signed-in", &[("name", name.into())])) }
        div.actions {
            (parts::link_button(back, language.t("account-continue")))
            (sign_out_form(visitor))
        }
    };
    Page::new(language.t("account-signed-in-title"), main)
}

fn sign_out_form(visitor: &Visitor) -> Markup {
    html! {
        form method="post" action="/abmelden" {
            (csrf_input(&visitor.csrf))
            (Button::secondary(visitor.language.t("account-sign-out")))
        }
    }
}

/// The account's own page.
pub fn account(visitor: &Visitor, profile: &Profile, bodies: &[BodyRoles], waiting: &[(String, String)]) -> Page {
    let language = visitor.language;
    let operator = visitor.account.as_ref().is_some_and(|account| account.operator);
    let main = html! {
        h1 { (language.t("account-title")) }
        @if !waiting.is_empty() {
            (parts::alert(NoticeKind::Info, language.t("account-waiting-title"), &html! {
                p { (language.t("account-waiting")) }
                ul { @for (href, body) in waiting { li { a href=(href) { (body) } } } }
            }))
        }
        (parts::definition_list(&[
            (language.t("account-name"), html! { (profile.display_name) }),
            (language.t("account-email"), html! { (profile.email) }),
        ]))
        ul {
            li { a href="/konto/name" { (language.t("account-name-title")) } }
            li { a href="/konto/email" { (language.t("account-email-title")) } }
            li { a href="/konto/passwort" { (language.t("account-password-title")) } }
            li { a href="/konto/zweiter-faktor" { (language.t("second-factor-title")) } }
            li { a href="/konto/sitzungen" { (language.t("account-sessions-title")) } }
            li { a href="/konto/anmeldedienste" { (language.t("identity-title")) } }
            li { a href="/konto/organisationen" { (language.t("organisation-title")) } }
            li { a href="/konto/stellungnahmen" { (language.t("formal-own-title")) } }
            li { a href="/konto/entscheidungen" { (language.t("account-decisions")) } }
            li { a href="/konto/abonnements" { (language.t("subscription-list-title")) } }
            li { a href="/konto/daten" { (language.t("account-data-title")) } }
            li { a href="/konto/loeschen" { (language.t("account-leave-title")) } }
        }
        @if operator || !bodies.is_empty() {
            h2 { (language.t("account-roles")) }
            ul {
                @if operator { li { a href="/plattform" { (language.t("account-role-operator")) } } }
                @for body in bodies { (body_roles(language, body)) }
            }
            @if bodies.iter().any(BodyRoles::moderates) {
                p { a href="/konto/moderation" { (language.t("moderation-everywhere-title")) } }
            }
        }
        h2 { (language.t("account-posts-title")) }
        p { (language.t("account-posts-lead")) }
        div.actions {
            (parts::link_button("/konto/beitraege", language.t("account-posts-show")))
            (sign_out_form(visitor))
        }
    };
    Page::new(language.t("account-title"), main)
}

fn body_roles(language: Language, body: &BodyRoles) -> Markup {
    let roles: Vec<_> = body.roles.iter().map(|role| role_name(language, role)).collect();
    html! {
        li {
            strong { (body.name) } ": " (roles.join(", ")) " – "
            a href=(body.href) { (language.t("account-administration")) (parts::hidden(" ")) (parts::hidden(&body.name)) }
        }
    }
}

/// A role in words; one that is not known here keeps its name.
fn role_name(language: Language, role: &str) -> &str {
    match role {
        "citizen" => language.t("account-role-citizen"),
        "editor" => language.t("account-role-editor"),
        "moderator" => language.t("account-role-moderator"),
        "admin" => language.t("account-role-admin"),
        "operator" => language.t("account-role-operator"),
        other => other,
    }
}

/// What the account wrote.
pub fn posts(visitor: &Visitor, entries: &[PostEntry<'_>], next: Option<String>, continued: bool) -> Page {
    let language = visitor.language;
    let here = "/konto/beitraege";
    let main = html! {
        h1 { (language.t("account-posts-title")) }
        @if entries.is_empty() {
            (parts::empty_state(language.t("account-posts-none")))
        } @else {
            div.stack { @for entry in entries { (post(language, entry)) } }
        }
        (Pager {
            next: next.map(|cursor| format!("{here}?nach={cursor}")),
            first: continued.then(|| here.to_owned()),
            language,
        })
    };
    Page::new(language.t("account-posts-title"), main).crumb(language.t("account-title"), "/konto")
}

fn post(language: Language, entry: &PostEntry<'_>) -> Markup {
    let post = entry.post;
    let title = post_title(language, post);
    let teaser = text::teaser(&post.body, TEASER);
    let mut card = Card::new(&entry.href, &title)
        .level(2)
        .preline(&entry.body)
        .badge(status_badge(language, &post.status))
        .text(&teaser)
        .meta(time::element(language, post.created_at));
    if let Some(consultation) = &post.consultation_title {
        card = card.meta(html! { (consultation) });
    }
    html! { (card) }
}

fn post_title(language: Language, post: &OwnPost) -> String {
    let of = post.contribution_title.as_deref();
    match (post.kind.as_str(), of) {
        ("contribution", _) => post.title.clone(),
        ("reply", Some(title)) => language.tf("account-reply-to", &[("title", title.into())]),
        ("reply", None) => language.t("account-reply").to_owned(),
        (_, Some(title)) => language.tf("account-comment-on", &[("title", title.into())]),
        (_, None) => language.t("account-comment").to_owned(),
    }
}

fn status_badge(language: Language, status: &str) -> Markup {
    let (tone, icon, text) = match status {
        "pending" => (Tone::Warning, Icon::Progress, language.t("account-post-pending")),
        "hidden" => (Tone::Danger, Icon::Hidden, language.t("account-post-hidden")),
        "removed" => (Tone::Danger, Icon::Close, language.t("account-post-removed")),
        "withdrawn" => (Tone::Neutral, Icon::Close, language.t("account-post-withdrawn")),
        _ => (Tone::Success, Icon::Visible, language.t("account-post-visible")),
    };
    parts::badge(tone, icon, text)
}
