//! Looking for an organisation, founding one, asking to join one.

use maud::{Markup, html};

use super::{below, kind_name, path};
use crate::organisations::rules::{Kind, MAX_ADDITION, MAX_NAME, MAX_NOTE, Typed};
use crate::organisations::store::{Alike, Standing};
use crate::ui::field::{Button, Field, Select, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Page};
use crate::web::Visitor;

/// First the name; then what has the name already, and the form to found one.
pub fn page(visitor: &Visitor, typed: &Typed, alike: &[Alike], errors: &Errors) -> Page {
    let language = visitor.language;
    let title = language.t("organisation-new");
    let begun = !typed.name.is_empty() || !errors.is_empty();
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        @if !begun {
            p.lead { (language.t("organisation-new-lead")) }
            form.stack method="get" action="/konto/organisationen/neu" {
                (Field::text("name", language.t("organisation-name")).hint(language.t("organisation-name-hint"))
                    .maxlength(MAX_NAME).autocomplete("organization").required())
                div.actions { (Button::primary(language.t("organisation-look"))) }
            }
        } @else {
            (known(visitor, alike))
            (founding(visitor, typed, alike, errors))
        }
    };
    below(language, title, main)
}

/// What has this name or one like it, each with a way in.
fn known(visitor: &Visitor, alike: &[Alike]) -> Markup {
    let language = visitor.language;
    let same = alike.iter().any(|one| one.same);
    html! {
        @if !alike.is_empty() {
            section.stack aria-labelledby="vorhanden" {
                h2 #vorhanden { (language.t(if same { "organisation-same" } else { "organisation-alike" })) }
                @if same { p { (language.t("organisation-same-lead")) } }
                ul.stack role="list" {
                    @for one in alike {
                        li.panel {
                            p {
                                strong { (one.label) } " "
                                @if one.same { (parts::badge(Tone::Info, Icon::Info, language.t("organisation-same-name"))) }
                            }
                            p.meta { (kind_name(language, &one.kind)) }
                            @if one.member {
                                p { a href=(path(one.id, "")) { (language.t("organisation-yours")) (parts::hidden(&format!(": {}", one.label))) } }
                            } @else {
                                a."kern-btn"."kern-btn--secondary" href=(path(one.id, "/beitreten")) {
                                    span."kern-label" { (language.t("organisation-ask")) (parts::hidden(&format!(": {}", one.label))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn founding(visitor: &Visitor, typed: &Typed, alike: &[Alike], errors: &Errors) -> Markup {
    let language = visitor.language;
    let same = alike.iter().any(|one| one.same);
    let kinds = Kind::ALL.iter().map(|kind| (kind.code(), kind.name(language)));
    let addition = Field::text("zusatz", language.t("organisation-addition"))
        .hint(language.t(if same {
            "organisation-addition-needed"
        } else {
            "organisation-addition-hint"
        }))
        .value(typed.zusatz.as_str())
        .error(errors.get("zusatz"))
        .maxlength(MAX_ADDITION);
    let addition = if same {
        addition.required()
    } else {
        addition.optional_mark(language)
    };
    html! {
        section.stack aria-labelledby="gruenden" {
            h2 #gruenden { (language.t(if same { "organisation-found-other" } else { "organisation-found" })) }
            form.stack method="post" action="/konto/organisationen/neu" novalidate {
                (csrf_input(&visitor.csrf))
                (Field::text("name", language.t("organisation-name")).value(typed.name.as_str()).error(errors.get("name"))
                    .maxlength(MAX_NAME).autocomplete("organization").required())
                (addition)
                (Select::new("art", language.t("organisation-kind")).options(kinds).value(typed.art.as_str())
                    .error(errors.get("art")).required())
                (Field::textarea("anschrift", language.t("organisation-address")).hint(language.t("organisation-address-hint"))
                    .rows(3).value(typed.anschrift.as_str()).error(errors.get("anschrift")).maxlength(MAX_NOTE)
                    .optional_mark(language))
                (Field::text("domain", language.t("organisation-domain")).hint(language.t("organisation-domain-hint"))
                    .value(typed.domain.as_str()).error(errors.get("domain")).maxlength(200).optional_mark(language))
                div.actions {
                    (Button::primary(language.t("organisation-found-go")))
                    (parts::link_button_secondary("/konto/organisationen/neu", language.t("organisation-look-again")))
                }
            }
        }
    }
}

/// The form to ask whether one may join, or why one cannot ask now.
pub fn ask(visitor: &Visitor, standing: &Standing, note: &str, errors: &Errors) -> Page {
    let language = visitor.language;
    let title = language.tf("organisation-ask-title", &[("name", standing.label.as_str().into())]);
    let state = match (standing.asked, standing.refused) {
        (true, _) => Some("organisation-ask-open"),
        (_, true) => Some("organisation-ask-refused"),
        _ => None,
    };
    let main = html! {
        h1 { (title) }
        p.meta { (kind_name(language, &standing.kind)) }
        (error_summary(language, errors))
        @if let Some(state) = state {
            (parts::alert(NoticeKind::Info, language.t(state), &html! {}))
            p { (parts::link_button_secondary("/konto/organisationen", language.t("organisation-title"))) }
        } @else {
            p.lead { (language.t("organisation-ask-lead")) }
            form.stack method="post" action=(path(standing.id, "/beitreten")) novalidate {
                (csrf_input(&visitor.csrf))
                (Field::textarea("nachricht", language.t("organisation-ask-note")).hint(language.t("organisation-ask-note-hint"))
                    .rows(4).value(note).error(errors.get("nachricht")).maxlength(MAX_NOTE).optional_mark(language))
                div.actions {
                    (Button::primary(language.t("organisation-ask-go")))
                    (parts::link_button_secondary("/konto/organisationen", language.t("organisation-back")))
                }
            }
        }
    };
    below(language, &title, main)
}
