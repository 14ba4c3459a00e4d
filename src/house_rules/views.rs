//! The pages of house rules, and the box in a form for texts.

use maud::{Markup, html};
use serde::Deserialize;

use super::{Ask, FIELD, Rules, Version};
use crate::i18n::Language;
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::text::{MAX_GRAPHEMES, SafeHtml};
use crate::ui::{Errors, Page, parts, text, time};
use crate::web::TenantVisitor;

/// The form for a new version.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RulesForm {
    pub body: String,
    /// The version that the new one follows.
    pub version: i32,
    pub aktion: String,
}

/// The platform's wording: pairs of a heading's key and a text's key.
const SECTIONS: [(&str, &str); 5] = [
    ("house-rules-welcome-title", "house-rules-welcome"),
    ("house-rules-refused-title", "house-rules-refused"),
    ("house-rules-moderation-title", "house-rules-moderation"),
    ("house-rules-report-title", "house-rules-report"),
    ("house-rules-contact-title", "house-rules-contact"),
];

fn words(visitor: &TenantVisitor, key: &str) -> String {
    let language = visitor.language();
    let contact = visitor.tenant.contact_email.as_deref();
    let contact = contact.unwrap_or_else(|| language.t("tenants-contact-missing"));
    let variables = [
        ("name", visitor.tenant.name.as_str().into()),
        ("contact", contact.into()),
    ];
    language.tf(key, &variables)
}

/// The platform's wording as Markdown, to begin an own one with.
pub fn default_text(visitor: &TenantVisitor) -> String {
    let section =
        |(title, body): (&str, &str)| format!("### {}\n\n{}", visitor.language().t(title), words(visitor, body));
    SECTIONS.map(section).join("\n\n")
}

/// Rules, and the list of versions; without own ones the platform's.
pub fn rules(visitor: &TenantVisitor, own: Option<&Rules>, versions: &[Version]) -> Page {
    let language = visitor.language();
    let title = language.t("ui-netiquette");
    let shown = own.map_or(0, |rules| rules.version);
    let current = versions.first().map_or(0, |version| version.version);
    let main = html! {
        h1 { (title) }
        @if shown != current {
            (parts::alert(NoticeKind::Warning, language.t("house-rules-former-title"), &html! {
                p { a href=(visitor.path("/netiquette")) { (language.t("house-rules-former-link")) } }
            }))
        }
        @match own {
            Some(own) => {
                p.meta { (stand(language, own.version, time::date(language, own.published_at))) }
                h2 { (visitor.tenant.name) }
                div.prose { (own.html()) }
            }
            None => @for (title, body) in SECTIONS {
                section {
                    h2 { (language.t(title)) }
                    div.prose { (text::render(&words(visitor, body))) }
                }
            }
        }
        @if !versions.is_empty() { (list(visitor, versions, shown)) }
        p { a href=(visitor.path("/transparenz")) { (language.t("openness-title")) } }
        @if visitor.is(crate::web::Role::Admin) {
            p { (parts::link_button_secondary(&visitor.path("/verwaltung/netiquette"), language.t("house-rules-change"))) }
        }
    };
    Page::new(title, main)
}

fn stand(language: Language, version: i32, date: String) -> String {
    language.tf(
        "house-rules-version",
        &[("version", i64::from(version).into()), ("date", date.into())],
    )
}

fn list(visitor: &TenantVisitor, versions: &[Version], shown: i32) -> Markup {
    let language = visitor.language();
    let link = |version: i32, label: &str| {
        html! {
            a href=(visitor.path(format_args!("/netiquette/{version}"))) aria-current=[(version == shown).then_some("page")] { (label) }
        }
    };
    html! {
        section aria-labelledby="fassungen" {
            h2 #fassungen { (language.t("house-rules-versions")) }
            ul {
                @for version in versions {
                    li { (link(version.version, &stand(language, version.version, time::date(language, version.published_at)))) }
                }
                li { (link(0, language.t("house-rules-version-platform"))) }
            }
        }
    }
}

/// The form for a new version.
pub fn form(visitor: &TenantVisitor, form: &RulesForm, preview: Option<&SafeHtml>, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("house-rules-edit-title");
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        p.lead { (language.t("house-rules-edit-lead")) }
        @if let Some(preview) = preview {
            section.panel aria-labelledby="vorschau" {
                h2 #vorschau { (language.t("contribution-preview-title")) }
                div.prose { (preview) }
            }
        }
        form.stack method="post" action=(visitor.path("/verwaltung/netiquette")) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            input type="hidden" name="version" value=(form.version);
            (Field::textarea("body", language.t("house-rules-field-body")).hint(language.t("house-rules-field-body-hint"))
                .rows(24).value(form.body.as_str()).error(errors.get("body")).maxlength(MAX_GRAPHEMES).required())
            div.actions {
                (Button::primary(language.t("house-rules-publish")))
                (Button::secondary(language.t("contribution-preview")).name_value("aktion", "vorschau").novalidate())
            }
        }
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
}

/// In a form for texts: the box where the rules have yet to be accepted, else the way to them.
pub fn ask(language: Language, ask: &Ask, ticked: bool, error: Option<&str>) -> Markup {
    html! {
        @if ask.due { (checkbox(language, &ask.href, ticked, error)) }
        @else { p.small { a href=(ask.href) { (language.t("ui-netiquette")) } } }
    }
}

/// The box, with the rules a click away; they open beside what was typed.
pub fn checkbox(language: Language, href: &str, ticked: bool, error: Option<&str>) -> Markup {
    let (id, error_id) = (format!("field-{FIELD}"), format!("field-{FIELD}-error"));
    html! {
        div."kern-form-input"."kern-form-input--error"[error.is_some()] {
            div."kern-form-check" {
                input."kern-form-check__checkbox" type="checkbox" id=(id) name=(FIELD) value="ja" checked[ticked] required
                    aria-invalid=[error.map(|_| "true")] aria-describedby=[error.map(|_| &error_id)];
                label."kern-label" for=(id) { (language.t("house-rules-accept")) }
            }
            p.small { a href=(href) target="_blank" { (language.t("house-rules-read")) } }
            @if let Some(error) = error {
                p."kern-error" id=(error_id) {
                    span."kern-icon"."kern-icon--danger" aria-hidden="true" {}
                    span."kern-body" { (error) }
                }
            }
        }
    }
}
