//! Documents on pages.

use maud::{Markup, html};

use super::kind::Kind;
use super::path;
use super::store::{Document, Place};
use crate::consultations::{self, Consultation};
use crate::i18n::{Language, number};
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::{Errors, Page, parts, time};
use crate::web::{Role, TenantVisitor};

/// The fields of the form for new documents: a file and its title each.
pub const ROWS: [(&str, &str); 3] = [("file_1", "title_1"), ("file_2", "title_2"), ("file_3", "title_3")];

/// What editors have before them.
pub struct Managed<'a> {
    pub visitor: &'a TenantVisitor,
    pub consultation: &'a Consultation,
    pub documents: &'a [Document],
    /// The largest file, in megabytes.
    pub max_megabytes: u64,
    /// What was typed as titles.
    pub titles: [String; ROWS.len()],
    pub errors: &'a Errors,
    /// How many documents of the form that is shown again were taken.
    pub added: i64,
}

/// The part of the consultation's page; nothing where there are no documents, but for who can add some.
pub fn panel(visitor: &TenantVisitor, consultation: &Consultation, documents: &[Document]) -> Markup {
    let language = visitor.language();
    let edits = visitor.is(Role::Editor);
    html! {
        @if edits || !documents.is_empty() {
            section aria-labelledby="unterlagen" {
                h2 #unterlagen { (language.t("document-list-title")) }
                @if !documents.is_empty() {
                    ul.documents {
                        @for document in documents {
                            li {
                                a href=(path(&visitor.base, document.id, &document.file_name)) { (document.title) }
                                p.meta { span { (facts(language, document)) } }
                            }
                        }
                    }
                }
                @if edits {
                    p { a href=(visitor.path(format_args!("/verwaltung/beteiligungen/{}/unterlagen", consultation.id))) {
                        (language.t("document-manage"))
                    } }
                }
            }
        }
    }
}

/// What one wants to know before opening a document: its kind, its size, its pages, its age.
fn facts(language: Language, document: &Document) -> Markup {
    let pages = document.pages.map(i64::from);
    html! {
        (document.kind().map_or("", Kind::label)) ", " (size(language, document.size()))
        @if let Some(pages) = pages { ", " (language.tf("document-pages", &[("count", pages.into())])) }
        ", " (language.t("document-as-of")) " " (time::date_element(language, document.updated_at))
    }
}

/// A length in the unit in which people think of it.
fn size(language: Language, bytes: u64) -> String {
    let tenths = i64::try_from(bytes.div_ceil(100_000)).unwrap_or(i64::MAX);
    if tenths < 10 {
        let kilobytes = i64::try_from(bytes.div_ceil(1_000)).unwrap_or(i64::MAX);
        return format!("{} kB", number(language, kilobytes));
    }
    let point = if language == Language::En { '.' } else { ',' };
    format!("{}{point}{} MB", number(language, tenths / 10), tenths % 10)
}

/// The documents of a consultation with all that an editor can do.
pub fn manage(managed: &Managed<'_>) -> Page {
    let (visitor, consultation) = (managed.visitor, managed.consultation);
    let language = visitor.language();
    let title = language.t("document-manage-title");
    let main = html! {
        h1 { (title) }
        (error_summary(language, managed.errors))
        @if managed.added > 0 {
            (parts::alert(NoticeKind::Success, &language.tf("document-added", &[("count", managed.added.into())]), &html! {}))
        }
        p.lead { (consultation.title) }
        section.stack aria-labelledby="vorhanden" {
            h2 #vorhanden { (language.t("document-there")) }
            @if managed.documents.is_empty() { (parts::empty_state(language.t("document-none"))) }
            @else { (order_form(managed)) }
        }
        section.stack aria-labelledby="neu" {
            h2 #neu { (language.t("document-new")) }
            (upload_form(managed))
        }
    };
    framed(visitor, Page::new(title, main), consultation.id, &consultation.title)
}

fn framed(visitor: &TenantVisitor, page: Page, id: i64, title: &str) -> Page {
    page.crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(
            visitor.language().t("administration-title"),
            visitor.path("/verwaltung"),
        )
        .crumb(title, consultations::path(visitor, id, title))
}

/// The list in its order; a form, since each document can be moved.
fn order_form(managed: &Managed<'_>) -> Markup {
    let (visitor, language) = (managed.visitor, managed.visitor.language());
    let here = visitor.path(format_args!(
        "/verwaltung/beteiligungen/{}/unterlagen",
        managed.consultation.id
    ));
    let last = managed.documents.len().saturating_sub(1);
    html! {
        form method="post" action={ (here) "/reihenfolge" } {
            (csrf_input(&visitor.visitor.csrf))
            ol.documents {
                @for (place, document) in managed.documents.iter().enumerate() {
                    li {
                        a href=(path(&visitor.base, document.id, &document.file_name)) { (document.title) }
                        p.meta { span { (document.file_name) " – " (facts(language, document)) } }
                        (state(language, document))
                        div.actions {
                            a href={ (here) "/" (document.id) } {
                                (language.t("document-change")) (parts::hidden(&format!(": {}", document.title)))
                            }
                            @if place > 0 { (shift(language, "frueher", "document-up", document)) }
                            @if place < last { (shift(language, "spaeter", "document-down", document)) }
                        }
                    }
                }
            }
        }
    }
}

fn shift(language: Language, field: &'static str, label: &'static str, document: &Document) -> Markup {
    html! {
        button."kern-btn"."kern-btn--tertiary" name=(field) value=(document.id) {
            span."kern-label" { (language.t(label)) (parts::hidden(&format!(": {}", document.title))) }
        }
    }
}

/// What became of the words, where editors should know.
fn state(language: Language, document: &Document) -> Markup {
    let text = match document.text_state.as_str() {
        "waiting" => "document-text-waiting",
        "empty" => "document-text-empty",
        "failed" => "document-text-failed",
        _ => return html! {},
    };
    html! { p { (language.t(text)) } }
}

fn upload_form(managed: &Managed<'_>) -> Markup {
    let (visitor, language) = (managed.visitor, managed.visitor.language());
    let action = visitor.path(format_args!(
        "/verwaltung/beteiligungen/{}/unterlagen",
        managed.consultation.id
    ));
    html! {
        p { (bounds(language, managed.max_megabytes)) }
        form.stack method="post" action=(action) enctype="multipart/form-data" novalidate {
            (csrf_input(&visitor.visitor.csrf))
            @for (number, ((file, title), typed)) in (1_i64..).zip(ROWS.iter().zip(&managed.titles)) {
                fieldset."kern-fieldset" {
                    legend."kern-label" { (language.tf("document-row", &[("number", number.into())])) }
                    div."kern-fieldset__body" {
                        (Field::file(*file, language.t("document-field-file"), Kind::accepted())
                            .error(managed.errors.get(file)))
                        (Field::text(*title, language.t("document-field-title"))
                            .hint(language.t("document-field-title-hint")).value(typed.as_str())
                            .error(managed.errors.get(title)).optional_mark(language))
                    }
                }
            }
            (Button::primary(language.t("document-upload")))
        }
    }
}

fn bounds(language: Language, max_megabytes: u64) -> String {
    let max = i64::try_from(max_megabytes).unwrap_or(i64::MAX);
    language.tf(
        "document-bounds",
        &[("max", max.into()), ("kinds", Kind::told(language).into())],
    )
}

/// The form to change a document, and to delete it.
pub fn edit(
    visitor: &TenantVisitor,
    (document, place): (&Document, &Place),
    max_megabytes: u64,
    title: &str,
    errors: &Errors,
) -> Page {
    let language = visitor.language();
    let list = visitor.path(format_args!(
        "/verwaltung/beteiligungen/{}/unterlagen",
        place.consultation_id
    ));
    let here = format!("{list}/{}", document.id);
    let heading = language.t("document-edit-title");
    let main = html! {
        h1 { (heading) }
        (error_summary(language, errors))
        p {
            a href=(path(&visitor.base, document.id, &document.file_name)) { (document.file_name) }
            " – " (facts(language, document))
        }
        form.stack method="post" action=(here) enctype="multipart/form-data" novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (Field::text("title", language.t("document-field-title")).value(title).error(errors.get("title")).required())
            (Field::file("file", language.t("document-field-replace"), Kind::accepted())
                .hint(bounds(language, max_megabytes)).error(errors.get("file")).optional_mark(language))
            @if place.published { p { (language.t("document-replace-logged")) } }
            (Button::primary(language.t("document-save")))
        }
        section.panel aria-labelledby="loeschen" {
            h2 #loeschen { (language.t("document-delete-title")) }
            p { (language.t("document-delete-what")) }
            form method="post" action={ (here) "/loeschen" } {
                (csrf_input(&visitor.visitor.csrf))
                (Button::secondary(language.t("document-delete")))
            }
        }
    };
    let page = framed(
        visitor,
        Page::new(heading, main),
        place.consultation_id,
        &place.consultation_title,
    );
    page.crumb(language.t("document-manage-title"), list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_their_units() {
        for (bytes, expected) in [
            (1, "1 kB"),
            (899_000, "899 kB"),
            (900_001, "1,0 MB"),
            (1_250_000, "1,3 MB"),
            (1_234_500_000, "1.234,5 MB"),
        ] {
            assert_eq!(size(Language::De, bytes), expected);
        }
        assert_eq!(size(Language::En, 1_200_000), "1.2 MB");
    }
}
