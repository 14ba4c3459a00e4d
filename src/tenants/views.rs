//! The notices.

use maud::{Markup, html};

use super::Notice;
use crate::i18n::Language;
use crate::ui::layout::NoticeKind;
use crate::ui::text::{self, SafeHtml};
use crate::ui::{Page, parts};
use crate::web::Tenant;

/// A body's own wording, or the platform's with the body's name and contact in it. Staff is told of the latter.
pub fn notice(language: Language, notice: Notice, tenant: &Tenant, own: Option<&SafeHtml>, staff: bool) -> Page {
    let title = notice.title(language);
    let main = html! {
        h1 { (title) }
        @match own {
            Some(own) => {
                h2 { (tenant.name) }
                div.prose { (own) }
            }
            None => {
                @if staff {
                    (parts::alert(NoticeKind::Warning, language.t("tenants-notice-default"),
                        &html! { p { (language.t("tenants-notice-complete")) } }))
                }
                (default_text(language, notice, tenant))
            }
        }
    };
    Page::new(title, main)
}

fn default_text(language: Language, notice: Notice, tenant: &Tenant) -> Markup {
    let contact = tenant
        .contact_email
        .as_deref()
        .unwrap_or_else(|| language.t("tenants-contact-missing"));
    let words = |key: &str| {
        let variables = [("name", tenant.name.as_str().into()), ("contact", contact.into())];
        text::render(&language.tf(key, &variables))
    };
    html! {
        @for (title, body) in notice.sections() {
            section {
                h2 { (language.t(title)) }
                div.prose { (words(body)) }
            }
        }
    }
}
