//! The pages of who gives a statement.

use maud::{Markup, html};

use super::Outcome;
use super::form::StatementForm;
use super::staff_views;
use super::store::{Counts, Own, Receipt};
use super::{MAX_ADDRESS, MAX_LINE, received};
use crate::consultations::{self, Consultation, Format, Method};
use crate::i18n::Language;
use crate::organisations::{Acting, behalf_field};
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::layout::NoticeKind;
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Card, Icon, Tone};
use crate::ui::text::MAX_GRAPHEMES;
use crate::ui::{Errors, Page, text, time};
use crate::web::{OpenForm, TenantVisitor, Visitor};

/// What a statement is and the way to give one; `counts` where the reader may read them.
pub fn panel(visitor: &TenantVisitor, consultation: &Consultation, counts: Option<Counts>) -> Markup {
    let language = visitor.language();
    let open = consultation.open_until(Method::Statements);
    html! {
        @if consultation.published && consultation.offers(Method::Statements) && (open.is_some() || counts.is_some()) {
            section aria-labelledby="stellungnahmen" {
                h2 #stellungnahmen { (language.t(name(consultation.format()))) }
                @if let Some(until) = open {
                    p { (language.t("formal-panel")) }
                    p { (language.tf("formal-until", &[("date", time::last_moment(language, until).into())])) }
                    div.actions {
                        (parts::link_button(&form_path(visitor, consultation.id), language.t(give(consultation.format()))))
                    }
                }
                @if let Some(counts) = counts {
                    p { a href=(staff_views::list_path(visitor, consultation.id)) {
                        (language.tf("formal-panel-list", &[("count", counts.all_of_them.into()), ("open", counts.open.into())]))
                    } }
                }
            }
        }
    }
}

/// What it is called: an objection to a permit, a statement in all else.
fn name(format: Format) -> &'static str {
    if format.names_objectors() {
        "formal-title-objection"
    } else {
        "formal-title"
    }
}

fn give(format: Format) -> &'static str {
    if format.names_objectors() {
        "formal-give-objection"
    } else {
        "formal-give"
    }
}

fn form_path(visitor: &TenantVisitor, consultation: i64) -> String {
    visitor.path(format_args!("/beteiligungen/{consultation}/stellungnahme"))
}

/// The form.
pub fn form(
    visitor: &TenantVisitor,
    consultation: &Consultation,
    acting: &[Acting],
    form: &StatementForm,
    errors: &Errors,
) -> Page {
    let language = visitor.language();
    let title = language.t(give(consultation.format()));
    let there = consultations::path(visitor, consultation.id, &consultation.title);
    let open = consultation.open_until(Method::Statements);
    let text = Field::textarea("body", language.t("formal-field-body")).hint(language.t("formal-field-body-hint"));
    let main = html! {
        h1 { (title) }
        p.lead { (consultation.title) }
        (error_summary(language, errors))
        @match open {
            None => { p { (language.t("formal-closed")) } }
            Some(until) => {
                p { (language.t("formal-lead")) }
                p { (language.tf("formal-until", &[("date", time::last_moment(language, until).into())])) }
            }
        }
        // What was typed stays, though it came too late.
        @if open.is_some() || !form.body.is_empty() {
            form.stack method="post" action=(form_path(visitor, consultation.id)) novalidate {
                (csrf_input(&visitor.visitor.csrf))
                (visitor.human_fields(OpenForm::Statement))
                (words(language, form, errors, text))
                @if let Some(behalf) = behalf_field(language, acting, &form.im_namen, errors) { (behalf) }
                (sender(visitor, consultation.format(), form, errors))
                p.small { (language.t("formal-privacy")) " "
                    a href=(visitor.path("/datenschutz")) { (language.t("ui-privacy")) } }
                div.actions {
                    (Button::primary(language.t("formal-submit")))
                    (parts::link_button_secondary(&there, language.t("formal-cancel")))
                }
            }
        } @else {
            p { (parts::link_button_secondary(&there, language.t("formal-back"))) }
        }
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(consultation.title.clone(), there)
}

/// The subject and the text.
pub fn words(language: Language, form: &StatementForm, errors: &Errors, text: Field) -> Markup {
    html! {
        (Field::text("title", language.t("formal-field-title")).hint(language.t("formal-field-title-hint"))
            .value(form.title.as_str()).maxlength(MAX_LINE).error(errors.get("title")).optional_mark(language))
        (text.rows(12).value(form.body.as_str()).maxlength(MAX_GRAPHEMES).required().error(errors.get("body")))
    }
}

fn sender(visitor: &TenantVisitor, format: Format, form: &StatementForm, errors: &Errors) -> Markup {
    let language = visitor.language();
    let asked = format.names_objectors();
    let name = Field::text("name", language.t("formal-field-name"))
        .value(form.name.as_str())
        .maxlength(MAX_LINE)
        .autocomplete("name")
        .error(errors.get("name"));
    let address = Field::textarea("address", language.t("formal-field-address"))
        .rows(3)
        .value(form.address.as_str())
        .maxlength(MAX_ADDRESS)
        .autocomplete("street-address")
        .error(errors.get("address"));
    html! {
        fieldset."kern-fieldset".panel {
            legend."kern-label" { (language.t("formal-who")) }
            div."kern-fieldset__body" {
                p { (language.t(if asked { "formal-who-objection" } else { "formal-who-hint" })) }
                @if asked { (name.required()) (address.required()) }
                @else { (name.optional_mark(language)) (address.optional_mark(language)) }
                @if visitor.visitor.account.is_some() {
                    p { (language.t("formal-account")) }
                } @else {
                    (Field::email("email", language.t("account-email")).value(form.email.as_str())
                        .hint(language.t("formal-field-email-hint")).error(errors.get("email")).optional_mark(language))
                }
            }
        }
    }
}

/// That it was received, what was stated, and what came of it.
pub fn receipt(visitor: &TenantVisitor, receipt: &Receipt, code: &str, fresh: bool) -> Page {
    let language = visitor.language();
    let title = language.tf("formal-receipt-title", &[("number", receipt.id.to_string().into())]);
    let there = consultations::path(visitor, receipt.consultation_id, &receipt.consultation_title);
    let main = html! {
        h1 { (title) }
        @if fresh {
            (parts::alert(NoticeKind::Success, language.t("formal-thanks-title"), &html! {
                p { (language.t(if code.is_empty() { "formal-thanks-account" } else { "formal-thanks" })) }
            }))
        }
        @if let Some(at) = receipt.withdrawn_at {
            (parts::alert(NoticeKind::Info, language.t("formal-withdrawn"), &html! {
                p { (time::element(language, at)) }
                @if let Some(reason) = &receipt.withdrawal_reason { p { (language.tf("formal-withdrawal-reason", &[("reason", reason.as_str().into())])) } }
            }))
        }
        (parts::definition_list(&facts(language, receipt, &there)))
        h2 { (language.t("formal-receipt-text")) }
        blockquote.panel {
            @if !receipt.title.is_empty() { p { strong { (receipt.title) } } }
            p.lines { (receipt.body) }
        }
        h2 { (language.t("formal-receipt-outcome")) }
        (came_of_it(language, receipt))
        @if receipt.withdrawable && !receipt.of_organisation {
            (parts::disclosure(language.t("formal-withdraw"), &html! {
                p { (language.t("formal-withdraw-hint")) }
                form method="post" action=(visitor.path(format_args!("/stellungnahmen/{}/zuruecknehmen", receipt.id))) {
                    (csrf_input(&visitor.visitor.csrf))
                    @if !code.is_empty() { input type="hidden" name="code" value=(code); }
                    (Button::secondary(language.t("formal-withdraw-go")))
                }
            }))
        }
    };
    let page = Page::new(title, main).crumb(visitor.tenant.name.clone(), visitor.path("/"));
    if code.is_empty() {
        page.crumb(language.t("formal-own-title"), "/konto/stellungnahmen")
    } else {
        page
    }
}

fn facts<'a>(language: Language, receipt: &Receipt, there: &str) -> Vec<(&'a str, Markup)> {
    let mut facts = vec![
        (
            language.t("formal-fact-consultation"),
            html! { a href=(there) { (receipt.consultation_title) } },
        ),
        (
            language.t("formal-fact-received"),
            html! { (received(language, receipt.received_at, receipt.online)) },
        ),
    ];
    if let Some(person) = receipt.person.as_ref().filter(|_| receipt.of_organisation) {
        facts.push((language.t("organisation-mark"), html! { (person) }));
    }
    for (key, said) in [
        ("formal-field-name", Some(&receipt.name)),
        ("formal-field-address", Some(&receipt.address)),
        ("account-email", receipt.email.as_ref()),
    ] {
        if let Some(said) = said.filter(|said| !said.is_empty()) {
            facts.push((language.t(key), html! { span.lines { (said) } }));
        }
    }
    facts
}

fn came_of_it(language: Language, receipt: &Receipt) -> Markup {
    let outcome = receipt.outcome.as_deref().and_then(Outcome::from_code);
    html! {
        @match (outcome, receipt.withdrawn_at) {
            (Some(outcome), _) => {
                p { strong { (outcome.name(language)) }
                    @if let Some(at) = receipt.told_at { " (" (time::date_element(language, at)) ")" } }
                @if let Some(answer) = &receipt.answer { p.lines { (answer) } }
            }
            (None, Some(_)) => { p { (language.t("formal-outcome-withdrawn")) } }
            (None, None) => { p { (language.t("formal-outcome-waiting")) } }
        }
    }
}

/// An own statement with its body's name and its address.
pub struct OwnEntry<'a> {
    pub row: &'a Own,
    pub body: &'a str,
    pub href: String,
}

/// The account's statements in all bodies.
pub fn own(visitor: &Visitor, entries: &[OwnEntry<'_>], next: Option<String>, continued: bool) -> Page {
    let language = visitor.language;
    let (title, here) = (language.t("formal-own-title"), "/konto/stellungnahmen");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("formal-own-lead")) }
        @if entries.is_empty() { (parts::empty_state(language.t("formal-own-none"))) }
        @else { div.stack { @for entry in entries { (own_entry(language, entry)) } } }
        (Pager {
            next: next.map(|cursor| format!("{here}?nach={cursor}")),
            first: continued.then(|| here.to_owned()),
            language,
        })
    };
    Page::new(title, main).crumb(language.t("account-title"), "/konto")
}

fn own_entry(language: Language, entry: &OwnEntry<'_>) -> Markup {
    let row = entry.row;
    let title = headline(language, row.id, &row.title);
    let teaser = text::teaser(&row.beginning, 200);
    let mut card = Card::new(&entry.href, &title)
        .level(2)
        .preline(entry.body)
        .text(&teaser)
        .badge(state(language, row.withdrawn_at.is_some(), row.outcome.as_deref()))
        .meta(time::element(language, row.received_at));
    if let Some(consultation) = &row.consultation_title {
        card = card.meta(html! { (consultation) });
    }
    if let Some(organisation) = &row.organisation {
        card = card.meta(html! { (organisation) });
    }
    html! { (card) }
}

/// The number, and the subject where there is one.
pub fn headline(language: Language, id: i64, title: &str) -> String {
    let number = language.tf("formal-number", &[("number", id.to_string().into())]);
    if title.is_empty() {
        number
    } else {
        format!("{number} · {title}")
    }
}

/// What became of it so far.
pub fn state(language: Language, withdrawn: bool, outcome: Option<&str>) -> Markup {
    match outcome.and_then(Outcome::from_code) {
        _ if withdrawn => parts::badge(Tone::Neutral, Icon::Close, language.t("formal-withdrawn")),
        Some(outcome) => parts::badge(Tone::Info, Icon::Checklist, outcome.name(language)),
        None => parts::badge(Tone::Neutral, Icon::Progress, language.t("formal-state-open")),
    }
}
