//! The notices.

use maud::{Markup, html};

use super::store::OwnNotice;
use super::{GAP, Notice};
use crate::i18n::Language;
use crate::ui::layout::NoticeKind;
use crate::ui::text::{self, SafeHtml};
use crate::ui::{Page, parts};
use crate::web::{Role, Tenant, TenantVisitor};

/// A body's own wording, or the platform's with the body's name and contact in it. Staff is told what is missing.
pub fn notice(visitor: &TenantVisitor, notice: Notice, own: Option<&OwnNotice>) -> Page {
    let language = visitor.language();
    let title = notice.title(language);
    let main = html! {
        h1 { (title) }
        @if visitor.is_staff() { (what_is_missing(visitor, notice, own)) }
        @match own {
            Some(own) => {
                h2 { (visitor.tenant.name) }
                div.prose { (SafeHtml::from_stored(own.body_html.clone(), own.sanitiser_version, &own.body)) }
            }
            None => (platforms(language, notice, &visitor.tenant)),
        }
    };
    Page::new(title, main)
}

fn what_is_missing(visitor: &TenantVisitor, notice: Notice, own: Option<&OwnNotice>) -> Markup {
    let language = visitor.language();
    let href = visitor.path(format_args!("/verwaltung/angaben/{}", notice.word()));
    let title = match own {
        None if notice.has_gaps() => Some("tenants-notice-default"),
        Some(own) if own.body.contains(GAP) => Some("tenants-notice-gaps"),
        _ => None,
    };
    let change = html! {
        @if visitor.is(Role::Admin) { p { a href=(href) { (language.t("tenants-notice-change")) } } }
    };
    html! {
        @match title {
            Some(title) => (parts::alert(NoticeKind::Warning, language.t(title), &html! {
                p { (language.t("tenants-notice-complete")) }
                (change)
            })),
            None => (change),
        }
    }
}

/// One of the platform's texts with the body's name and contact in it.
pub fn words(language: Language, tenant: &Tenant, key: &str) -> String {
    let contact = tenant
        .contact_email
        .as_deref()
        .unwrap_or_else(|| language.t("tenants-contact-missing"));
    language.tf(
        key,
        &[("name", tenant.name.as_str().into()), ("contact", contact.into())],
    )
}

fn platforms(language: Language, notice: Notice, tenant: &Tenant) -> Markup {
    html! {
        @for (title, body) in notice.sections() {
            section {
                h2 { (language.t(title)) }
                div.prose { (text::render(&words(language, tenant, body))) }
            }
        }
    }
}
