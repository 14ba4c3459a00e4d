//! The pages of statements for the body's staff.

use maud::{Markup, html};

use super::form::StatementForm;
use super::staff::WeighingForm;
use super::store::{Counts, Line, Listed, Statement};
use super::views::{headline, state, words};
use super::{Channel, MAX_ADDRESS, MAX_LINE, Outcome};
use crate::consultations::{self, Consultation};
use crate::i18n::Language;
use crate::ui::field::{Button, Field, Radios, Select, csrf_input, error_summary};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Card, Icon, Tone};
use crate::ui::text::MAX_GRAPHEMES;
use crate::ui::{Errors, Page, text, time};
use crate::web::TenantVisitor;

/// What a page of the list is made of.
pub struct ListPage<'a> {
    pub visitor: &'a TenantVisitor,
    pub consultation: &'a Consultation,
    pub counts: Counts,
    pub rows: &'a [Listed],
    pub only_open: bool,
    pub next: Option<String>,
    pub continued: bool,
}

/// The address of a consultation's list.
pub fn list_path(visitor: &TenantVisitor, consultation: i64) -> String {
    visitor.path(format_args!("/verwaltung/beteiligungen/{consultation}/stellungnahmen"))
}

/// What is said above the list after something was done.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let key = match what {
        "abgewogen" => "formal-done-weighed",
        "mitgeteilt" => "formal-done-told",
        _ => return None,
    };
    Some(Notice {
        kind: NoticeKind::Success,
        text: language.t(key).to_owned(),
    })
}

fn below(visitor: &TenantVisitor, page: Page, (id, title): (i64, &str)) -> Page {
    let language = visitor.language();
    page.crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(title, consultations::path(visitor, id, title))
}

fn below_list(visitor: &TenantVisitor, page: Page, consultation: (i64, &str)) -> Page {
    let language = visitor.language();
    below(visitor, page, consultation).crumb(language.t("formal-list-title"), list_path(visitor, consultation.0))
}

/// The list.
pub fn list(page: &ListPage<'_>) -> Page {
    let (visitor, language) = (page.visitor, page.visitor.language());
    let title = language.t("formal-list-title");
    let here = list_path(visitor, page.consultation.id);
    let shown = if page.only_open { "?stand=offen" } else { "" };
    let counts = page.counts;
    let main = html! {
        h1 { (title) }
        p.lead { (page.consultation.title) }
        div.actions {
            (parts::link_button(&format!("{here}/neu"), language.t("formal-enter")))
            @if counts.untold > 0 {
                (parts::link_button_secondary(&format!("{here}/mitteilen"),
                    &language.tf("formal-tell", &[("count", counts.untold.into())])))
            }
            (parts::link_button_secondary(&format!("{here}.csv"), language.t("formal-table")))
        }
        (parts::sort_links(language.t("formal-filter"), &[
            (language.t("formal-filter-all"), here.clone(), !page.only_open),
            (language.t("formal-filter-open"), format!("{here}?stand=offen"), page.only_open),
        ]))
        p.meta { (language.tf("formal-counts", &[("count", counts.all_of_them.into()), ("open", counts.open.into())])) }
        @if page.rows.is_empty() { (parts::empty_state(language.t("formal-none"))) }
        @else { div.stack { @for row in page.rows { (listed(visitor, row)) } } }
        (Pager {
            next: page.next.as_ref().map(|cursor| {
                let sign = if page.only_open { '&' } else { '?' };
                format!("{here}{shown}{sign}nach={cursor}")
            }),
            first: page.continued.then(|| format!("{here}{shown}")),
            language,
        })
    };
    let consultation = (page.consultation.id, page.consultation.title.as_str());
    below(visitor, Page::new(title, main), consultation)
}

fn listed(visitor: &TenantVisitor, row: &Listed) -> Markup {
    let language = visitor.language();
    let (title, teaser) = (
        headline(language, row.id, &row.title),
        text::teaser(&row.beginning, 250),
    );
    let href = visitor.path(format_args!("/verwaltung/stellungnahmen/{}", row.id));
    let who = if row.name.is_empty() {
        language.t("formal-anonymous")
    } else {
        &row.name
    };
    let mut card = Card::new(&href, &title)
        .level(2)
        .preline(who)
        .text(&teaser)
        .badge(state(language, row.withdrawn_at.is_some(), row.outcome.as_deref()));
    if row.of_organisation {
        card = card.badge(parts::tag(language.t("organisation-mark")));
    }
    if !row.in_time {
        card = card.badge(late(language));
    }
    if row.told == Some(true) {
        card = card.badge(parts::badge(
            Tone::Success,
            Icon::Check,
            language.t("formal-state-told"),
        ));
    }
    if let Some(channel) = Channel::from_code(&row.channel) {
        card = card.meta(html! { (channel.name(language)) });
    }
    html! { (card.meta(time::element(language, row.received_at))) }
}

fn late(language: Language) -> Markup {
    parts::badge(Tone::Warning, Icon::Warning, language.t("formal-late"))
}

/// The form for what came by another way.
pub fn entry(visitor: &TenantVisitor, consultation: &Consultation, form: &StatementForm, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("formal-enter");
    let here = list_path(visitor, consultation.id);
    let channels = Channel::ENTERED
        .into_iter()
        .map(|channel| (channel.code(), channel.name(language)));
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("formal-enter-lead")) }
        (error_summary(language, errors))
        form.stack method="post" action=(format!("{here}/neu")) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (Radios::new("kanal", language.t("formal-field-channel")).options(channels).value(form.kanal.as_str())
                .required().error(errors.get("kanal")))
            (Field::date("eingang", language.t("formal-field-day")).hint(language.t("formal-field-day-hint"))
                .value(form.eingang.as_str()).required().error(errors.get("eingang")))
            (Field::text("name", language.t("formal-field-name")).value(form.name.as_str()).maxlength(MAX_LINE)
                .error(errors.get("name")).optional_mark(language))
            (Field::textarea("address", language.t("formal-field-address")).rows(3).value(form.address.as_str())
                .maxlength(MAX_ADDRESS).error(errors.get("address")).optional_mark(language))
            (Field::email("email", language.t("account-email")).hint(language.t("formal-enter-email-hint"))
                .value(form.email.as_str()).error(errors.get("email")).optional_mark(language))
            (words(language, form, errors, Field::textarea("body", language.t("formal-field-text"))))
            div.actions {
                (Button::primary(language.t("formal-enter-go")))
                (parts::link_button_secondary(&here, language.t("formal-cancel")))
            }
        }
    };
    below_list(visitor, Page::new(title, main), (consultation.id, &consultation.title))
}

/// A statement, and the form for what the weighing came to.
pub fn show(visitor: &TenantVisitor, statement: &Statement, form: &WeighingForm, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.tf("formal-receipt-title", &[("number", statement.id.to_string().into())]);
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        @if !statement.in_time { p { (late(language)) " " (language.t("formal-late-hint")) } }
        (parts::definition_list(&facts(language, statement)))
        h2 { (language.t("formal-receipt-text")) }
        blockquote.panel {
            @if !statement.title.is_empty() { p { strong { (statement.title) } } }
            p.lines { (statement.body) }
        }
        h2 { (language.t("formal-weighing")) }
        @if let Some(at) = statement.withdrawn_at {
            p { (language.t("formal-withdrawn")) ": " (time::element(language, at))
                @if let Some(by) = &statement.withdrawn_by { ", " (by) } }
            @if let Some(reason) = &statement.withdrawal_reason {
                p { (language.tf("formal-withdrawal-reason", &[("reason", reason.as_str().into())])) }
            }
        } @else {
            (weighing(visitor, statement, form, errors))
            p { a href=(withdrawal_path(visitor, statement.id)) { (language.t("formal-withdraw-for")) } }
        }
    };
    let consultation = (statement.consultation_id, statement.consultation_title.as_str());
    below_list(visitor, Page::new(title, main), consultation)
}

fn facts<'a>(language: Language, statement: &Statement) -> Vec<(&'a str, Markup)> {
    let channel = Channel::from_code(&statement.channel).map_or("", |channel| channel.name(language));
    let mut facts = vec![(
        language.t("formal-fact-received"),
        html! {
            @if statement.entered_by.is_some() { (time::date_element(language, statement.received_at)) }
            @else { (time::element(language, statement.received_at)) }
            ", " (channel)
        },
    )];
    let key = if statement.of_organisation {
        "organisation-mark"
    } else {
        "formal-fact-account"
    };
    let optional = [
        ("formal-fact-entered", statement.entered_by.as_ref()),
        (key, statement.person.as_ref()),
        ("formal-fact-area", statement.area.as_ref()),
        ("formal-field-name", Some(&statement.name)),
        ("formal-field-address", Some(&statement.address)),
        ("account-email", statement.email.as_ref()),
    ];
    for (key, said) in optional {
        if let Some(said) = said.filter(|said| !said.is_empty()) {
            facts.push((language.t(key), html! { span.lines { (said) } }));
        }
    }
    facts
}

fn weighing(visitor: &TenantVisitor, statement: &Statement, form: &WeighingForm, errors: &Errors) -> Markup {
    let language = visitor.language();
    let outcomes = Outcome::ALL
        .into_iter()
        .map(|outcome| (outcome.code(), outcome.name(language)));
    let reachable = statement.reachable || statement.email.is_some();
    html! {
        p { (language.t(if reachable { "formal-weighing-lead" } else { "formal-weighing-unreachable" })) }
        @if let (Some(by), Some(at)) = (&statement.weighed_by, statement.weighed_at) {
            p.meta { (language.tf("formal-weighed-by", &[("name", by.as_str().into())])) " " (time::element(language, at)) }
        }
        @if let Some(at) = statement.told_at {
            p.meta { (language.t("formal-state-told")) " " (time::element(language, at)) }
        }
        form.stack method="post" action=(visitor.path(format_args!("/verwaltung/stellungnahmen/{}", statement.id))) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            input type="hidden" name="stand" value=(form.stand);
            (Select::new("ausgang", language.t("formal-field-outcome")).option("", language.t("formal-field-outcome-none"))
                .options(outcomes).value(form.ausgang.as_str()).required().error(errors.get("ausgang")))
            (Field::textarea("antwort", language.t("formal-field-answer")).hint(language.t("formal-field-answer-hint")).rows(6)
                .value(form.antwort.as_str()).maxlength(MAX_GRAPHEMES).required().error(errors.get("antwort")))
            div.actions {
                (Button::primary(language.t("formal-weigh")))
                (parts::link_button_secondary(&list_path(visitor, statement.consultation_id), language.t("formal-cancel")))
            }
        }
    }
}

fn withdrawal_path(visitor: &TenantVisitor, id: i64) -> String {
    visitor.path(format_args!("/verwaltung/stellungnahmen/{id}/zuruecknehmen"))
}

/// Whether it shall be noted that a statement was taken back, and why.
pub fn withdrawal(visitor: &TenantVisitor, statement: &Statement, reason: &str, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("formal-withdraw-for");
    let there = visitor.path(format_args!("/verwaltung/stellungnahmen/{}", statement.id));
    let main = html! {
        h1 { (title) }
        p.lead { (headline(language, statement.id, &statement.title)) }
        (error_summary(language, errors))
        p { (language.t("formal-withdraw-for-lead")) }
        form.stack method="post" action=(withdrawal_path(visitor, statement.id)) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (Field::text("grund", language.t("formal-field-withdrawal")).hint(language.t("formal-field-withdrawal-hint"))
                .value(reason).maxlength(MAX_LINE).required().error(errors.get("grund")))
            div.actions {
                (Button::primary(language.t("formal-withdraw-for-go")))
                (parts::link_button_secondary(&there, language.t("formal-cancel")))
            }
        }
    };
    let consultation = (statement.consultation_id, statement.consultation_title.as_str());
    below_list(visitor, Page::new(title, main), consultation)
}

/// Whether those whose statements are weighed shall be told.
pub fn telling(visitor: &TenantVisitor, consultation: &Consultation, counts: Counts) -> Page {
    let language = visitor.language();
    let title = language.t("formal-tell-title");
    let here = list_path(visitor, consultation.id);
    let main = html! {
        h1 { (title) }
        p.lead { (language.tf("formal-tell-lead", &[("count", counts.untold.into())])) }
        @if counts.untold > 0 { p { (language.t("formal-tell-what")) } }
        @if counts.open > 0 { p { (language.tf("formal-tell-open", &[("count", counts.open.into())])) } }
        form method="post" action=(format!("{here}/mitteilen")) {
            (csrf_input(&visitor.visitor.csrf))
            div.actions {
                @if counts.untold > 0 { (Button::primary(language.t("formal-tell-go"))) }
                (parts::link_button_secondary(&here, language.t("formal-cancel")))
            }
        }
    };
    below_list(visitor, Page::new(title, main), (consultation.id, &consultation.title))
}

/// The heads of the table.
pub fn columns(language: Language) -> Vec<String> {
    let heads = [
        "formal-column-number",
        "formal-fact-received",
        "formal-field-channel",
        "formal-column-in-time",
        "formal-fact-account",
        "formal-field-name",
        "formal-field-address",
        "account-email",
        "formal-field-title",
        "formal-field-body",
        "formal-withdrawn",
        "formal-field-outcome",
        "formal-field-answer",
    ];
    heads.map(|head| language.t(head).to_owned()).to_vec()
}

/// A line of the table.
pub fn cells(language: Language, line: &Line) -> Vec<String> {
    let yes = |holds: bool| language.t(if holds { "formal-yes" } else { "formal-no" }).to_owned();
    let channel = Channel::from_code(&line.channel).map_or("", |channel| channel.name(language));
    let outcome = line.outcome.as_deref().and_then(Outcome::from_code);
    let withdrawn = line
        .withdrawn_at
        .map(|at| format!("{} {}", time::date_time(language, at), line.withdrawal_reason));
    vec![
        line.id.to_string(),
        time::date_time(language, line.received_at),
        channel.to_owned(),
        yes(line.in_time),
        line.person.clone(),
        line.name.clone(),
        line.address.clone(),
        line.email.clone(),
        line.title.clone(),
        line.body.clone(),
        withdrawn.unwrap_or_default().trim_end().to_owned(),
        outcome.map_or("", |outcome| outcome.name(language)).to_owned(),
        line.answer.clone(),
    ]
}
