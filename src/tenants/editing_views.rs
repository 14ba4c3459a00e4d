//! The pages on which administrators say something of their body.

use maud::{Markup, html};

use super::editing::{LONGEST_ARCHIVE, NoticeForm, SettingsForm};
use super::store::NoticeState;
use super::{Notice, views};
use crate::i18n::Language;
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::layout::{Notice as Told, NoticeKind};
use crate::ui::text::{MAX_GRAPHEMES, SafeHtml};
use crate::ui::{Errors, Page, time};
use crate::web::{Tenant, TenantVisitor};

/// What stands above the page after it was saved.
pub fn saved(language: Language) -> Told {
    Told {
        kind: NoticeKind::Success,
        text: language.t("protection-saved").to_owned(),
    }
}

/// The settings and the state of each notice.
pub fn overview(visitor: &TenantVisitor, form: &SettingsForm, own: &[NoticeState], errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("tenants-settings-title");
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        section aria-labelledby="pflichtangaben" {
            h2 #pflichtangaben { (language.t("tenants-notices-title")) }
            p { (language.t("tenants-notices-lead")) }
            ul { @for notice in Notice::ALL { li { (state(visitor, notice, own)) } } }
        }
        section aria-labelledby="angaben" {
            h2 #angaben { (language.t("tenants-settings-more")) }
            (settings(visitor, form, errors))
        }
    };
    below_administration(visitor, Page::new(title, main))
}

fn state(visitor: &TenantVisitor, notice: Notice, own: &[NoticeState]) -> Markup {
    let language = visitor.language();
    let known = own.iter().find(|own| own.kind == notice.code());
    html! {
        a href=(path(visitor, notice)) { (notice.title(language)) } ": "
        @match known {
            None if notice.has_gaps() => strong { (language.t("tenants-notice-default-state")) },
            None => (language.t("tenants-notice-default-whole")),
            Some(own) if own.gaps => strong { (language.t("tenants-notice-gaps")) },
            Some(own) => (language.tf("tenants-notice-own", &[("date", time::date(language, own.updated_at).into())])),
        }
    }
}

fn path(visitor: &TenantVisitor, notice: Notice) -> String {
    visitor.path(format_args!("/verwaltung/angaben/{}", notice.word()))
}

fn settings(visitor: &TenantVisitor, form: &SettingsForm, errors: &Errors) -> Markup {
    let language = visitor.language();
    html! {
        form.stack method="post" action=(visitor.path("/verwaltung/angaben")) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (Field::email("contact_email", language.t("platform-body-contact"))
                .hint(language.t("platform-body-contact-hint")).value(form.contact_email.as_str()).autocomplete("off")
                .error(errors.get("contact_email")).optional_mark(language))
            (Field::text("theme_colour", language.t("platform-body-colour"))
                .hint(language.t("platform-body-colour-hint")).value(form.theme_colour.as_str()).autocomplete("off")
                .error(errors.get("theme_colour")).required())
            (Field::text("archive_after_days", language.t("tenants-archive"))
                .hint(language.tf("tenants-archive-hint", &[("most", LONGEST_ARCHIVE.into())]))
                .value(form.archive_after_days.as_str()).autocomplete("off")
                .error(errors.get("archive_after_days")).required())
            div.actions { (Button::primary(language.t("protection-save"))) }
        }
    }
}

/// The form for a notice's wording.
pub fn notice_form(
    visitor: &TenantVisitor,
    notice: Notice,
    form: &NoticeForm,
    preview: Option<&SafeHtml>,
    errors: &Errors,
) -> Page {
    let language = visitor.language();
    let title = notice.title(language);
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        p.lead { (language.t("tenants-notice-lead")) }
        @if let Some(preview) = preview {
            section.panel aria-labelledby="vorschau" {
                h2 #vorschau { (language.t("contribution-preview-title")) }
                div.prose { (preview) }
            }
        }
        form.stack method="post" action=(path(visitor, notice)) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            input type="hidden" name="stand" value=(form.stand);
            (Field::textarea("body", language.t("tenants-notice-field")).hint(language.t("house-rules-field-body-hint"))
                .rows(24).value(form.body.as_str()).error(errors.get("body")).maxlength(MAX_GRAPHEMES).required())
            div.actions {
                (Button::primary(language.t("protection-save")))
                (Button::secondary(language.t("contribution-preview")).name_value("aktion", "vorschau").novalidate())
                @if !form.stand.is_empty() {
                    (Button::secondary(language.t("tenants-notice-reset")).name_value("aktion", "mustertext").novalidate())
                }
            }
        }
    };
    below_administration(visitor, Page::new(title, main)).crumb(
        language.t("tenants-settings-title"),
        visitor.path("/verwaltung/angaben"),
    )
}

fn below_administration(visitor: &TenantVisitor, page: Page) -> Page {
    page.crumb(visitor.tenant.name.clone(), visitor.path("/")).crumb(
        visitor.language().t("administration-title"),
        visitor.path("/verwaltung"),
    )
}

/// The platform's wording as Markdown, to begin an own one with. In German, in which the law asks for it.
pub fn platforms_wording(notice: Notice, tenant: &Tenant) -> String {
    let sections = notice.sections().iter();
    let section = |(title, body): &(&'static str, &'static str)| {
        let words = views::words(Language::De, tenant, body);
        format!("### {}\n\n{words}", Language::De.t(title))
    };
    sections.map(section).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenants::GAP;
    use crate::web::tenant::TenantRow;

    #[test]
    fn what_the_platforms_wording_leaves_open_is_known() {
        let tenant = Tenant::new(TenantRow {
            id: 1,
            slug: "dresden".into(),
            name: "Dresden".into(),
            name_hsb: None,
            kind: "stadt".into(),
            ags: None,
            district: None,
            population: None,
            theme_colour: "#005b8c".into(),
            contact_email: Some("amt@dresden.example".into()),
            archive_after_days: 365,
            proof_of_work: false,
            hosts: Vec::new(),
        });
        for notice in Notice::ALL {
            let wording = platforms_wording(notice, &tenant);
            assert_eq!(wording.contains(GAP), notice.has_gaps(), "{wording}");
            assert_eq!(wording.matches('[').count(), wording.matches(GAP).count(), "{wording}");
        }
    }
}
