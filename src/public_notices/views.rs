//! Public notices on pages.

use maud::{Markup, html};

use super::form::NoticeForm;
use super::rules::{self, NewNotice, Requirement, Round};
use super::store::{OtherRound, PublicNotice};
use crate::consultations::{self, Consultation, ListItem};
use crate::i18n::Language;
use crate::ui::field::{Button, Checkboxes, Field, Radios, Select, csrf_input, error_summary};
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Notice, NoticeKind, Page, time};
use crate::web::{Portal, Role, TenantVisitor};

/// What the page is made of.
pub struct Desk<'a> {
    pub portal: &'a Portal,
    pub visitor: &'a TenantVisitor,
    pub consultation: &'a Consultation,
    /// As it stands.
    pub notice: Option<&'a PublicNotice>,
    /// What can be chosen as the round before.
    pub plans: &'a [ListItem],
    /// As it is typed.
    pub form: &'a NoticeForm,
    pub errors: &'a Errors,
}

/// The address of the page.
pub fn path(visitor: &TenantVisitor, consultation: i64) -> String {
    visitor.path(format_args!("/verwaltung/beteiligungen/{consultation}/bekanntmachung"))
}

/// What is said above the form, by what led there.
pub fn told(language: Language, what: &str) -> Option<Notice> {
    let (kind, key) = match what {
        "gespeichert" => (NoticeKind::Success, "public-notice-saved"),
        "fehlt" => (NoticeKind::Warning, "public-notice-unready"),
        _ => return None,
    };
    let text = language.t(key).to_owned();
    Some(Notice { kind, text })
}

/// The notice on its consultation's page; for editors what it lacks.
pub fn panel(
    portal: &Portal,
    visitor: &TenantVisitor,
    consultation: &Consultation,
    notice: Option<&PublicNotice>,
    next: Option<&OtherRound>,
) -> Markup {
    let language = visitor.language();
    let edits = visitor.is(Role::Editor);
    html! {
        @if edits || notice.is_some() || next.is_some() {
            section.panel aria-labelledby="bekanntmachung" {
                h2 #bekanntmachung { (language.t("public-notice-title")) }
                @if let Some(next) = next {
                    p { strong { (language.t("public-notice-next")) } " "
                        a href=(consultations::path(visitor, next.id, &next.title)) { (next.title) } }
                }
                @if let Some(notice) = notice {
                    @let words = wording(portal, visitor, consultation, notice);
                    @if is_over(consultation) {
                        (parts::disclosure(language.t("public-notice-over"), &words))
                    } @else {
                        (words)
                    }
                    @if let Some((id, title)) = notice.previous_id.zip(notice.previous_title.as_deref()) {
                        p { (language.t("public-notice-previous")) " "
                            a href=(consultations::path(visitor, id, title)) { (title) } }
                    }
                }
                @if edits { (for_editors(visitor, consultation, notice)) }
            }
        }
    }
}

fn is_over(consultation: &Consultation) -> bool {
    consultation.ends_at <= consultation.now
}

fn for_editors(visitor: &TenantVisitor, consultation: &Consultation, notice: Option<&PublicNotice>) -> Markup {
    let language = visitor.language();
    let warning = |text: String| {
        parts::notice(&Notice {
            kind: NoticeKind::Warning,
            text,
        })
    };
    html! {
        @if let Some(phase) = rules::too_short(consultation, notice) {
            (warning(language.tf("public-notice-short", &[("phase", phase.title.as_str().into())])))
        }
        @if !is_over(consultation) && !rules::is_complete(consultation, notice) {
            (warning(language.t(if notice.is_none() { "public-notice-none" } else { "public-notice-incomplete" }).to_owned()))
        }
        p { a href=(path(visitor, consultation.id)) { (language.t("public-notice-edit")) } }
    }
}

/// The notice itself: what the law wants said, with what only the body knows.
fn wording(portal: &Portal, visitor: &TenantVisitor, consultation: &Consultation, notice: &PublicNotice) -> Markup {
    let language = visitor.language();
    let address = format!("{}/beteiligungen/{}", visitor.tenant.path(), consultation.id);
    let address = portal.config.absolute(&address);
    let (lead, is_publication) = match notice.round() {
        Round::Early => ("public-notice-lead-early", false),
        Round::Publication => ("public-notice-lead", true),
        Round::Repeated => ("public-notice-lead-repeated", true),
    };
    let lead = language.tf(
        lead,
        &[
            ("period", period(language, consultation, notice.round()).into()),
            ("address", address.as_str().into()),
        ],
    );
    html! {
        p { strong { (consultation.title) } }
        p { (lead) }
        (own_words(language, "public-notice-changes-title", &notice.changes))
        (own_words(language, "public-notice-environment-title", &notice.environment))
        h3 { (language.t("public-notice-statements-title")) }
        @if is_publication {
            p { (language.tf("public-notice-statements", &[("address", format!("{address}/stellungnahme").into())])) }
            @if notice.only_changes { p { (language.t("public-notice-only-changes")) } }
        } @else {
            p { (language.t("public-notice-statements-early")) }
        }
        @if !notice.other_ways.is_empty() {
            p { (language.t("public-notice-other-ways")) }
            p.lines { (notice.other_ways) }
        }
        @if is_publication {
            p { (language.t("public-notice-late")) }
            @if notice.preparatory { p { (language.t("public-notice-preparatory")) } }
        }
        (own_words(language, "public-notice-access-title", &notice.access))
    }
}

fn own_words(language: Language, title: &'static str, words: &str) -> Markup {
    html! {
        @if !words.is_empty() {
            h3 { (language.t(title)) }
            p.lines { (words) }
        }
    }
}

/// When statements are taken; where they never are, when the consultation is open.
fn period(language: Language, consultation: &Consultation, round: Round) -> String {
    let (begin, end) = rules::phase_of(consultation, round)
        .map_or((consultation.starts_at, consultation.ends_at), |phase| {
            (phase.begins_at, phase.ends_at)
        });
    time::period(language, begin, end)
}

/// The page on which editors word it.
pub fn page(desk: &Desk<'_>) -> Page {
    let (visitor, consultation) = (desk.visitor, desk.consultation);
    let language = visitor.language();
    let title = language.t("public-notice-title");
    let there = consultations::path(visitor, consultation.id, &consultation.title);
    let main = html! {
        h1 { (title) }
        p.lead { (consultation.title) }
        (error_summary(language, desk.errors))
        p { (language.t(if consultation.published { "public-notice-lead-published" } else { "public-notice-lead-draft" })) }
        (checklist(desk))
        section.stack aria-labelledby="angaben" {
            h2 #angaben { (language.t("public-notice-fields")) }
            (form(desk, &there))
        }
        @if let Some(notice) = desk.notice {
            section.panel aria-labelledby="wortlaut" {
                h2 #wortlaut { (language.t("public-notice-wording")) }
                p.meta { (language.t("public-notice-wording-hint")) }
                (wording(desk.portal, visitor, consultation, notice))
            }
        }
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(consultation.title.clone(), there)
}

/// What the law asks for in the round that was chosen, and whether it is there.
fn checklist(desk: &Desk<'_>) -> Markup {
    let language = desk.visitor.language();
    let Some(notice) = desk.notice.map(NewNotice::from) else {
        return html! {};
    };
    let requirements = notice.round.requirements();
    html! {
        @if !requirements.is_empty() {
            section.stack aria-labelledby="verlangt" {
                h2 #verlangt { (language.t("public-notice-needs")) }
                ul.plain.stack {
                    @for requirement in requirements {
                        li {
                            @if requirement.is_met(desk.consultation, &notice) {
                                (parts::badge(Tone::Success, Icon::Check, language.t("public-notice-met")))
                                " " (requirement.name(language))
                            } @else {
                                (parts::badge(Tone::Warning, Icon::Edit, language.t("public-notice-missing")))
                                " " a href=(place_of(desk, *requirement)) { (requirement.name(language)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where a requirement is met.
fn place_of(desk: &Desk<'_>, requirement: Requirement) -> String {
    let elsewhere = |page: &str| {
        let id = desk.consultation.id;
        desk.visitor.path(format_args!("/verwaltung/beteiligungen/{id}/{page}"))
    };
    match requirement.field() {
        Some(field) => format!("#field-{field}"),
        None if requirement == Requirement::Documents => elsewhere("unterlagen"),
        None => elsewhere("aendern"),
    }
}

fn form(desk: &Desk<'_>, there: &str) -> Markup {
    let (language, form, errors) = (desk.visitor.language(), desk.form, desk.errors);
    let words = |name: &'static str, [label, hint]: [&'static str; 2], value: &str| {
        Field::textarea(name, language.t(label))
            .hint(language.t(hint))
            .rows(4)
            .value(value.to_owned())
            .error(errors.get(name))
    };
    let tick = |name: &'static str, [about, label]: [&'static str; 2], value: &str| {
        Checkboxes::new(name, language.t(about))
            .option("1", language.t(label))
            .values((!value.is_empty()).then_some("1"))
    };
    html! {
        form.stack method="post" action=(path(desk.visitor, desk.consultation.id)) novalidate {
            (csrf_input(&desk.visitor.visitor.csrf))
            input type="hidden" name="stand" value=(form.stand);
            (Radios::new("runde", language.t("public-notice-round"))
                .options(Round::ALL.map(|round| (round.code(), round.name(language))))
                .value(form.runde.as_str()).error(errors.get("runde")).required())
            (words("umwelt", ["public-notice-environment", "public-notice-environment-hint"], &form.umwelt))
            (words("einsicht", ["public-notice-access", "public-notice-access-hint"], &form.einsicht))
            (words("andere_wege", ["public-notice-ways", "public-notice-ways-hint"], &form.andere_wege))
            (words("frueh", ["public-notice-early", "public-notice-early-hint"], &form.frueh))
            (tick("flaechennutzungsplan", ["public-notice-kind", "public-notice-is-preparatory"], &form.flaechennutzungsplan))
            fieldset."kern-fieldset".panel {
                legend."kern-label" { (language.t("public-notice-repeated-only")) }
                div."kern-fieldset__body" {
                    (Select::new("vorige", language.t("public-notice-before")).options(plans(desk))
                        .value(form.vorige.as_str()).error(errors.get("vorige")))
                    (words("aenderungen", ["public-notice-changes", "public-notice-changes-hint"], &form.aenderungen))
                    (tick("nur_aenderungen", ["public-notice-restrict", "public-notice-restricted"], &form.nur_aenderungen))
                }
            }
            div.actions {
                (Button::primary(language.t("public-notice-save")))
                (parts::link_button_secondary(there, language.t("public-notice-back")))
            }
        }
    }
}

/// The body's other plans, the one that was chosen in any case.
fn plans(desk: &Desk<'_>) -> Vec<(String, String)> {
    let own = desk.consultation.id;
    let others = desk.plans.iter().filter(|plan| plan.id != own);
    let mut options = vec![(
        String::new(),
        desk.visitor.language().t("public-notice-before-none").to_owned(),
    )];
    options.extend(others.map(|plan| (plan.id.to_string(), plan.title.clone())));
    let chosen = desk
        .notice
        .and_then(|notice| notice.previous_id.zip(notice.previous_title.clone()));
    if let Some((id, title)) = chosen
        && options.iter().all(|(value, _)| *value != id.to_string())
    {
        options.push((id.to_string(), title));
    }
    options
}
