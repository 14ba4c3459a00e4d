//! The operators' pages of the bodies. Nothing of citizens is on them.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;
use maud::{Markup, html};

use crate::i18n::Language;
use crate::platform::bodies::BodyForm;
use crate::platform::change::ChangeForm;
use crate::platform::insight::MINUTES;
use crate::staff::Invitation;
use crate::tenants::KINDS;
use crate::ui::field::{Button, Field, Select, csrf_input, error_summary};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::pager::Pager;
use crate::ui::{Errors, Page, parts, time};
use crate::web::{Tenant, Visitor, address};

const LIST: &str = "/plattform/stellen";

/// What a body is, in words.
fn kind_name(language: Language, kind: &str) -> &str {
    match kind {
        "land" => language.t("platform-kind-land"),
        "landkreis" => language.t("platform-kind-landkreis"),
        "kreisfreie_stadt" => language.t("platform-kind-kreisfreie-stadt"),
        "grosse_kreisstadt" => language.t("platform-kind-grosse-kreisstadt"),
        "stadt" => language.t("platform-kind-stadt"),
        "gemeinde" => language.t("platform-kind-gemeinde"),
        "sonstige" => language.t("platform-kind-sonstige"),
        other => other,
    }
}

/// What was done, told above the body's page.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let key = match what {
        "angelegt" => "platform-done-added",
        "eingeladen" => "platform-done-invited",
        "beendet" => "platform-done-ended",
        "geaendert" => "platform-done-changed",
        _ => return None,
    };
    Some(Notice {
        kind: NoticeKind::Success,
        text: language.t(key).to_owned(),
    })
}

/// The bodies, and which of them have said all that the law asks for.
pub fn list(
    visitor: &Visitor,
    typed: &str,
    (shown, complete): (&[Arc<Tenant>], &HashSet<i64>),
    continued: bool,
    next: Option<String>,
) -> Page {
    let language = visitor.language;
    let title = language.t("platform-bodies");
    let filter = if typed.is_empty() {
        String::new()
    } else {
        format!("&q={}", address::encode(typed))
    };
    let main = html! {
        h1 { (title) }
        p { (parts::link_button("/plattform/stellen/neu", language.t("platform-body-new"))) }
        (parts::search_box(language, LIST, language.t("platform-body-search"), typed))
        @if shown.is_empty() {
            (parts::empty_state(language.t("platform-body-none")))
        } @else {
            (table(language, shown, complete))
        }
        (Pager {
            next: next.map(|cursor| format!("{LIST}?nach={cursor}{filter}")),
            first: continued.then(|| LIST.to_owned()),
            language,
        })
    };
    Page::new(title, main).crumb(language.t("platform-operation"), "/plattform")
}

fn table(language: Language, shown: &[Arc<Tenant>], complete: &HashSet<i64>) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(language.t("platform-bodies")) {
            table."kern-table" {
                thead {
                    tr {
                        th scope="col" { (language.t("platform-column-name")) }
                        th scope="col" { (language.t("platform-column-slug")) }
                        th scope="col" { (language.t("platform-column-kind")) }
                        th scope="col" { (language.t("platform-column-key")) }
                        th scope="col" { (language.t("platform-column-hosts")) }
                        th scope="col" { (language.t("platform-column-notices")) }
                    }
                }
                tbody {
                    @for tenant in shown {
                        tr {
                            th scope="row" { a href={ (LIST) "/" (tenant.slug) } { (tenant.name) } }
                            td { (tenant.slug) }
                            td { (kind_name(language, &tenant.kind)) }
                            td { (tenant.ags.as_deref().unwrap_or("–")) }
                            td { (tenant.hosts.join(", ")) }
                            td {
                                (language.t(if complete.contains(&tenant.id) {
                                    "platform-notices-whole"
                                } else {
                                    "platform-notices-missing"
                                }))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The form for a new body.
pub fn new(visitor: &Visitor, form: &BodyForm, errors: &Errors) -> Page {
    let language = visitor.language;
    let title = language.t("platform-body-new");
    let kinds = KINDS.iter().map(|kind| (*kind, kind_name(language, kind)));
    let field = |name: &'static str, label: &'static str, value: &str| {
        Field::text(name, language.t(label))
            .value(value.to_owned())
            .autocomplete("off")
            .error(errors.get(name))
    };
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        form.stack method="post" action="/plattform/stellen/neu" novalidate {
            (csrf_input(&visitor.csrf))
            (field("name", "platform-column-name", &form.name).hint(language.t("platform-body-name-hint")).required())
            (field("slug", "platform-column-slug", &form.slug).hint(language.t("platform-body-slug-hint"))
                .optional_mark(language))
            (Select::new("kind", language.t("platform-column-kind")).options(kinds).value(form.kind.as_str())
                .error(errors.get("kind")).required())
            (field("name_hsb", "platform-body-name-hsb", &form.name_hsb).optional_mark(language))
            (field("ags", "platform-body-ags", &form.ags).optional_mark(language))
            (field("district", "platform-body-district", &form.district).optional_mark(language))
            (Field::email("contact_email", language.t("platform-body-contact"))
                .hint(language.t("platform-body-contact-hint")).value(form.contact_email.as_str()).autocomplete("off")
                .error(errors.get("contact_email")).optional_mark(language))
            (field("theme_colour", "platform-body-colour", &form.theme_colour)
                .hint(language.t("platform-body-colour-hint")).optional_mark(language))
            (field("host", "platform-body-host", &form.host).hint(language.t("platform-body-host-hint"))
                .optional_mark(language))
            (Field::email("email", language.t("platform-body-admin")).hint(language.t("platform-body-admin-hint"))
                .value(form.email.as_str()).autocomplete("off").error(errors.get("email")).optional_mark(language))
            div.actions { (Button::primary(language.t("platform-body-add"))) }
        }
    };
    below_list(language, Page::new(title, main))
}

/// The form for what operators decide of a body.
pub fn change(visitor: &Visitor, tenant: &Tenant, form: &ChangeForm, errors: &Errors) -> Page {
    let language = visitor.language;
    let kinds = KINDS.iter().map(|kind| (*kind, kind_name(language, kind)));
    let href = format!("{LIST}/{}", tenant.slug);
    let field = |name: &'static str, label: &'static str, value: &str| {
        Field::text(name, language.t(label))
            .value(value.to_owned())
            .autocomplete("off")
            .error(errors.get(name))
    };
    let main = html! {
        h1 { (language.t("platform-body-change")) }
        (error_summary(language, errors))
        form.stack method="post" action={ (href) "/aendern" } novalidate {
            (csrf_input(&visitor.csrf))
            (field("name", "platform-column-name", &form.name).hint(language.t("platform-body-name-hint")).required())
            (Select::new("kind", language.t("platform-column-kind")).options(kinds).value(form.kind.as_str())
                .error(errors.get("kind")).required())
            (field("name_hsb", "platform-body-name-hsb", &form.name_hsb).optional_mark(language))
            (field("ags", "platform-body-ags", &form.ags).optional_mark(language))
            (field("district", "platform-body-district", &form.district).optional_mark(language))
            (field("host", "platform-column-hosts", &form.host).hint(language.t("platform-body-hosts-hint"))
                .optional_mark(language))
            div.actions { (Button::primary(language.t("protection-save"))) }
        }
    };
    below_list(language, Page::new(language.t("platform-body-change"), main)).crumb(tenant.name.clone(), href)
}

/// What was typed into the forms of a body's page.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub email: String,
    pub reason: String,
}

/// What a body's page shows.
pub struct Body<'a> {
    pub visitor: &'a Visitor,
    pub tenant: &'a Tenant,
    /// The administrators' names.
    pub administrators: &'a [String],
    pub invitations: &'a [Invitation],
    /// When the reader's own look ends, if there is one.
    pub looks_until: Option<Timestamp>,
    pub typed: &'a Typed,
    pub errors: Errors,
}

/// A body with its first administrator and the look inside.
pub fn show(body: &Body<'_>) -> Page {
    let language = body.visitor.language;
    let tenant = body.tenant;
    let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let hosts = if tenant.hosts.is_empty() {
        "–".to_owned()
    } else {
        tenant.hosts.join(", ")
    };
    let main = html! {
        h1 { (tenant.name) }
        (error_summary(language, &body.errors))
        (parts::definition_list(&[
            (language.t("platform-column-slug"), html! { (tenant.slug) }),
            (language.t("platform-column-kind"), html! { (kind_name(language, &tenant.kind)) }),
            (language.t("platform-column-key"), html! { (or_dash(&tenant.ags)) }),
            (language.t("platform-column-hosts"), html! { (hosts) }),
        ]))
        p { a href=(tenant.path()) { (language.t("platform-body-portal")) } }
        p { (parts::link_button_secondary(&format!("{LIST}/{}/aendern", tenant.slug), language.t("platform-body-change"))) }
        (administrators(body))
        (look_inside(body))
    };
    below_list(language, Page::new(tenant.name.clone(), main))
}

fn administrators(body: &Body<'_>) -> Markup {
    let language = body.visitor.language;
    let invited = body
        .invitations
        .iter()
        .filter(|one| one.roles.iter().any(|role| role == "admin"));
    html! {
        section aria-labelledby="leitung" {
            h2 #leitung { (language.t("platform-body-admins")) }
            @if body.administrators.is_empty() {
                p { (language.t("platform-body-admins-none")) }
                ul {
                    @for one in invited {
                        li {
                            (language.tf(
                                if one.expired { "platform-body-invitation-expired" } else { "platform-body-invitation" },
                                &[("email", one.email.as_str().into()), ("date", time::date_time(language, one.expires_at).into())],
                            ))
                        }
                    }
                }
                form.stack method="post" action={ (LIST) "/" (body.tenant.slug) "/leitung" } novalidate {
                    (csrf_input(&body.visitor.csrf))
                    (Field::email("email", language.t("platform-body-admin")).hint(language.t("platform-body-admin-hint"))
                        .value(body.typed.email.as_str()).autocomplete("off").error(body.errors.get("email")).required())
                    div.actions { (Button::primary(language.t("platform-body-appoint"))) }
                }
            } @else {
                ul { @for name in body.administrators { li { (name) } } }
                p.small { (language.t("platform-body-admins-own")) }
            }
        }
    }
}

fn look_inside(body: &Body<'_>) -> Markup {
    let language = body.visitor.language;
    let action = format!("{LIST}/{}/einsicht", body.tenant.slug);
    let team = format!("{}/verwaltung/team", body.tenant.path());
    let log = format!("{}/verwaltung/protokoll", body.tenant.path());
    html! {
        section aria-labelledby="einsicht" {
            h2 #einsicht { (language.t("platform-insight-title")) }
            @if let Some(until) = body.looks_until {
                p { (language.tf("platform-insight-until", &[("until", time::date_time(language, until).into())])) }
                ul {
                    li { a href=(team) { (language.t("staff-title")) } }
                    li { a href=(log) { (language.t("audit-title")) } }
                }
                form method="post" action={ (action) "/beenden" } {
                    (csrf_input(&body.visitor.csrf))
                    (Button::primary(language.t("web-insight-end")))
                }
            } @else {
                p { (language.tf("platform-insight-lead", &[("minutes", i64::from(MINUTES).into())])) }
                form.stack method="post" action=(action) novalidate {
                    (csrf_input(&body.visitor.csrf))
                    (Field::text("reason", language.t("platform-insight-reason"))
                        .hint(language.t("platform-insight-reason-hint")).value(body.typed.reason.as_str())
                        .autocomplete("off").error(body.errors.get("reason")).required())
                    div.actions { (Button::secondary(language.t("platform-insight-begin"))) }
                }
            }
        }
    }
}

fn below_list(language: Language, page: Page) -> Page {
    page.crumb(language.t("platform-operation"), "/plattform")
        .crumb(language.t("platform-bodies"), LIST)
}
