//! The logs in words.

use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::{Map, Value};

use super::log::{Log, LogQuery};
use super::{Action, Record};
use crate::i18n::Language;
use crate::ui::field::{Field, Select};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Chip};
use crate::ui::{Page, time};
use crate::web::{Insight, Role, Visitor};

/// A page of a log.
struct Shown<'a> {
    language: Language,
    log: Log,
    /// The log's address.
    address: String,
    /// What the body's paths begin with; none on the platform.
    base: Option<&'a str>,
    query: &'a LogQuery,
    rows: &'a [Record],
    next: Option<String>,
}

/// A body's log.
pub fn of_tenant(insight: &Insight, query: &LogQuery, rows: &[Record], next: Option<String>) -> Page {
    let visitor = &insight.visitor;
    let language = visitor.language();
    let shown = Shown {
        language,
        log: Log::Tenant(visitor.id()),
        address: visitor.path("/verwaltung/protokoll"),
        base: Some(&visitor.base),
        query,
        rows,
        next,
    };
    let main = html! {
        (insight.banner())
        h1 { (language.t("audit-title")) }
        p.lead { (language.t("audit-lead")) }
        (list(&shown))
    };
    let page = Page::new(language.t("audit-title"), main).crumb(visitor.tenant.name.clone(), visitor.path("/"));
    // Who looks in does not get to the administration's other pages.
    if insight.until.is_some() {
        page
    } else {
        page.crumb(language.t("administration-title"), visitor.path("/verwaltung"))
    }
}

/// The platform's log.
pub fn of_platform(visitor: &Visitor, query: &LogQuery, rows: &[Record], next: Option<String>) -> Page {
    let language = visitor.language;
    let shown = Shown {
        language,
        log: Log::Platform,
        address: "/plattform/protokoll".to_owned(),
        base: None,
        query,
        rows,
        next,
    };
    let main = html! {
        h1 { (language.t("audit-platform-title")) }
        p.lead { (language.t("audit-platform-lead")) }
        (list(&shown))
    };
    Page::new(language.t("audit-platform-title"), main).crumb(language.t("platform-operation"), "/plattform")
}

fn list(shown: &Shown<'_>) -> Markup {
    let (language, query) = (shown.language, shown.query);
    let address = |field: &str, value: &str| format!("{}{}", shown.address, query.with(field, value));
    let file = |kind: &str| format!("{}.{kind}{}", shown.address, query.with("", ""));
    html! {
        (parts::filter_form(language, &shown.address, &filter_fields(shown), language.t("ui-filter-apply"), &chips(shown)))
        @if shown.rows.is_empty() {
            (parts::empty_state(language.t("audit-empty")))
        } @else {
            div.stack { @for row in shown.rows { (entry(shown, row)) } }
        }
        (Pager {
            next: shown.next.as_ref().map(|cursor| address("nach", cursor)),
            first: (!query.nach.is_empty()).then(|| address("", "")),
            language,
        })
        h2 { (language.t("audit-export")) }
        p { (language.t("audit-export-lead")) }
        ul {
            li { a href=(file("csv")) download { (language.t("audit-export-csv")) } }
            li { a href=(file("json")) download { (language.t("audit-export-json")) } }
        }
    }
}

fn filter_fields(shown: &Shown<'_>) -> Markup {
    let (language, query) = (shown.language, shown.query);
    let any = ("", language.t("audit-filter-any"));
    let actions = shown.log.actions().iter();
    let actions = actions.map(|action| (action.code(), action.label(language)));
    html! {
        (Select::new("aktion", language.t("audit-filter-action")).options(std::iter::once(any).chain(actions))
            .value(query.aktion.as_str()))
        (Field::search("person", language.t("audit-filter-person")).value(query.person.as_str()))
        (Field::date("von", language.t("audit-filter-from")).value(query.von.as_str()))
        (Field::date("bis", language.t("audit-filter-until")).value(query.bis.as_str()))
    }
}

fn chips(shown: &Shown<'_>) -> Vec<Chip> {
    let (language, query) = (shown.language, shown.query);
    let day = |text: &str| time::day_from_field(text).map(|(begin, _)| time::date(language, begin));
    let named =
        |label: &'static str, value: Option<String>| value.map(|value| format!("{}: {value}", language.t(label)));
    let action = Action::from_code(&query.aktion).map(|action| action.label(language).to_owned());
    let person = Some(query.person.clone()).filter(|person| !person.trim().is_empty());
    [
        ("aktion", named("audit-filter-action", action)),
        ("person", named("audit-filter-person", person)),
        ("von", named("audit-filter-from", day(&query.von))),
        ("bis", named("audit-filter-until", day(&query.bis))),
    ]
    .into_iter()
    .filter_map(|(field, label)| {
        Some(Chip {
            label: label?,
            remove_href: format!("{}{}", shown.address, query.with(field, "")),
        })
    })
    .collect()
}

fn entry(shown: &Shown<'_>, row: &Record) -> Markup {
    let language = shown.language;
    let changes = changes(language, row);
    let facts: Vec<_> = changes
        .iter()
        .map(|change| (change.name.as_str(), change_markup(language, change)))
        .collect();
    html! {
        article.panel {
            h2 { (action_words(language, &row.action)) ": " (subject(shown, row)) }
            p.small { (time::element(language, row.at)) " · " (actor_words(language, row)) }
            @if !facts.is_empty() { (parts::definition_list(&facts)) }
        }
    }
}

/// The subject, with the way to it where it has a page.
fn subject(shown: &Shown<'_>, row: &Record) -> Markup {
    let href = match (row.subject_kind.as_str(), row.subject_id, shown.base) {
        ("consultation", Some(id), Some(base)) => Some(format!("{base}/beteiligungen/{id}")),
        _ => None,
    };
    html! {
        @match href {
            Some(href) => a href=(href) { (row.subject) },
            None => (row.subject),
        }
    }
}

fn action_words(language: Language, code: &str) -> &str {
    Action::from_code(code).map_or(code, |action| action.label(language))
}

/// Name and capacity of who did it.
fn actor_words(language: Language, row: &Record) -> String {
    let role = match row.actor_role.as_str() {
        "operator" => language.t("account-role-operator"),
        "person" => language.t("audit-role-person"),
        "command_line" => language.t("audit-role-command-line"),
        "system" => language.t("audit-role-system"),
        role => Role::from_name(role).map_or(role, |role| role.label(language)),
    };
    if row.actor_name.is_empty() {
        role.to_owned()
    } else {
        format!("{} ({role})", row.actor_name)
    }
}

/// A fact as it was and as it is now.
struct Change {
    name: String,
    before: Option<String>,
    after: Option<String>,
}

fn change_markup(language: Language, change: &Change) -> Markup {
    let nothing = language.t("audit-nothing");
    html! {
        @match (&change.before, &change.after) {
            (None, Some(after)) => (after),
            (before, after) => {
                (parts::hidden(language.t("audit-before"))) " "
                (before.as_deref().unwrap_or(nothing))
                span aria-hidden="true" { " → " } " "
                (parts::hidden(language.t("audit-after"))) " "
                (after.as_deref().unwrap_or(nothing))
            }
        }
    }
}

/// The facts that a row tells of, those first that there were before.
fn changes(language: Language, row: &Record) -> Vec<Change> {
    let empty = Map::new();
    let facts = |side: &Option<Value>| side.as_ref().and_then(Value::as_object).unwrap_or(&empty).clone();
    let (before, after) = (facts(&row.before), facts(&row.after));
    let new = after.keys().filter(|name| !before.contains_key(*name));
    let nothing = |side: &Map<String, Value>, name: &str| side.get(name).is_none_or(Value::is_null);
    before
        .keys()
        .chain(new)
        .filter(|name| !nothing(&before, name) || !nothing(&after, name))
        .map(|name| Change {
            name: fact_name(language, name).to_owned(),
            before: before.get(name).map(|value| fact_words(language, name, value)),
            after: after.get(name).map(|value| fact_words(language, name, value)),
        })
        .collect()
}

/// A fact's name in words; one that is not known here keeps its own.
fn fact_name(language: Language, name: &str) -> &str {
    match name {
        "title" => language.t("audit-fact-title"),
        "name" => language.t("audit-fact-name"),
        "name_hsb" => language.t("audit-fact-name-hsb"),
        "ags" => language.t("platform-column-key"),
        "district" => language.t("audit-fact-district"),
        "slug" => language.t("audit-fact-slug"),
        "kind" => language.t("audit-fact-kind"),
        "host" => language.t("audit-fact-host"),
        "theme_colour" => language.t("audit-fact-colour"),
        "contact_email" => language.t("audit-fact-contact"),
        "archive_after_days" => language.t("tenants-archive"),
        "format" => language.t("audit-fact-format"),
        "published" => language.t("audit-fact-published"),
        "summary" => language.t("editor-summary"),
        "description" => language.t("editor-description"),
        "place" => language.t("editor-place"),
        "topics" => language.t("editor-topics"),
        "phases" => language.t("editor-phases"),
        "starts_at" => language.t("audit-fact-starts"),
        "ends_at" => language.t("audit-fact-ends"),
        "roles" => language.t("audit-fact-roles"),
        "operator" => language.t("audit-fact-operator"),
        "new_password" => language.t("audit-fact-password"),
        "reason" => language.t("audit-fact-reason"),
        "error" => language.t("audit-fact-error"),
        "contributions" => language.t("audit-fact-contributions"),
        "version" => language.t("mydata-field-version"),
        "words" => language.t("signals-field-words"),
        "proof_of_work" => language.t("protection-title"),
        "mode-duplicates" => language.t("signals-rule-duplicates"),
        "mode-words" => language.t("signals-rule-words"),
        "mode-personal" => language.t("signals-rule-personal"),
        "mode-links" => language.t("signals-rule-links"),
        "mode-shouting" => language.t("signals-rule-shouting"),
        "mode-bursts" => language.t("signals-rule-bursts"),
        "decision_id" => language.t("audit-fact-decision"),
        "action" => language.t("audit-fact-action"),
        "ground" => language.t("audit-fact-ground"),
        "facts" => language.t("audit-fact-facts"),
        "days" => language.t("audit-fact-days"),
        "outcome" => language.t("audit-fact-outcome"),
        "appeal" => language.t("audit-fact-appeal"),
        "mode" => language.t("audit-fact-mode"),
        "hold_first" => language.t("audit-fact-hold-first"),
        "post" => language.t("audit-fact-post"),
        "consultation" => language.t("document-fact-consultation"),
        "file_name" => language.t("document-fact-file"),
        "size" => language.t("document-fact-size"),
        "sha256" => language.t("document-fact-hash"),
        "decision" => language.t("result-field-decision"),
        "decided_at" => language.t("result-field-decided"),
        "in_force_at" => language.t("result-field-in-force"),
        "reply" => language.t("reply-fact"),
        "channel" => language.t("formal-field-channel"),
        "received_at" => language.t("formal-fact-received"),
        "weighing" => language.t("formal-field-outcome"),
        "round" => language.t("public-notice-round"),
        "environment" => language.t("public-notice-environment"),
        "access" => language.t("public-notice-access"),
        "other_ways" => language.t("public-notice-ways"),
        "early" => language.t("public-notice-early"),
        "preparatory" => language.t("public-notice-is-preparatory"),
        "previous_id" => language.t("public-notice-before"),
        "changes" => language.t("public-notice-changes"),
        "only_changes" => language.t("public-notice-restricted"),
        "questions" => language.t("survey-questions"),
        "with_account" => language.t("survey-with-account"),
        "shows_result" => language.t("survey-shows-result"),
        other => other,
    }
}

/// A fact's value in words.
fn fact_words(language: Language, name: &str, value: &Value) -> String {
    match value {
        Value::Null => language.t("audit-nothing").to_owned(),
        Value::Bool(yes) => language.t(if *yes { "audit-yes" } else { "audit-no" }).to_owned(),
        Value::String(text) => text_words(language, name, text),
        Value::Array(values) => {
            let words: Vec<_> = values.iter().map(|value| fact_words(language, name, value)).collect();
            words.join(", ")
        }
        Value::Object(facts) => {
            let words: Vec<_> = ["title", "starts_at", "ends_at", "methods"]
                .into_iter()
                .filter_map(|part| facts.get(part).map(|value| fact_words(language, part, value)))
                .filter(|words| !words.is_empty())
                .collect();
            words.join(" – ")
        }
        Value::Number(number) => number.to_string(),
    }
}

fn text_words(language: Language, name: &str, text: &str) -> String {
    let format = format!("format-{}", text.replace('_', "-"));
    let kind = format!("platform-kind-{}", text.replace('_', "-"));
    let mode = format!("signals-mode-{text}");
    let topic = format!("topic-{text}");
    let method = format!("method-{text}");
    let channel = format!("formal-channel-{}", text.replace('_', "-"));
    let weighing = format!("formal-outcome-{text}");
    let round = format!("public-notice-round-{text}");
    match name {
        name if name.starts_with("mode-") && language.has(&mode) => language.t(&mode).to_owned(),
        "roles" => Role::from_name(text)
            .map_or(text, |role| role.label(language))
            .to_owned(),
        "topics" if language.has(&topic) => language.t(&topic).to_owned(),
        "methods" if language.has(&method) => language.t(&method).to_owned(),
        "format" if language.has(&format) => language.t(&format).to_owned(),
        "action" => decision_words(language, text),
        "outcome" => language
            .t(if text == "reversed" {
                "audit-reversed"
            } else {
                "audit-upheld"
            })
            .to_owned(),
        "mode" => language
            .t(if text == "before" {
                "audit-mode-before"
            } else {
                "audit-mode-after"
            })
            .to_owned(),
        "channel" if language.has(&channel) => language.t(&channel).to_owned(),
        "weighing" if language.has(&weighing) => language.t(&weighing).to_owned(),
        "round" if language.has(&round) => language.t(&round).to_owned(),
        "kind" if language.has(&kind) => language.t(&kind).to_owned(),
        "starts_at" | "ends_at" | "received_at" => text
            .parse::<Timestamp>()
            .map_or_else(|_| text.to_owned(), |moment| time::date_time(language, moment)),
        _ => text.to_owned(),
    }
}

/// What was decided over a text, in words.
fn decision_words(language: Language, code: &str) -> String {
    let key = match code {
        "leave" => "decision-leave",
        "hide" => "decision-hide",
        "remove" => "decision-remove",
        "redact" => "decision-redact",
        "warn" => "decision-warn",
        "suspend" => "decision-suspend",
        other => return other.to_owned(),
    };
    language.t(key).to_owned()
}

/// The heads of the table's columns.
pub fn columns(language: Language) -> [&'static str; 8] {
    [
        language.t("audit-column-id"),
        language.t("audit-column-at"),
        language.t("audit-column-who"),
        language.t("audit-column-action"),
        language.t("audit-column-kind"),
        language.t("audit-column-subject"),
        language.t("audit-column-before"),
        language.t("audit-column-after"),
    ]
}

/// The cells of a row. The facts are as they stand in the log, so that nothing is lost.
pub fn cells(language: Language, row: &Record) -> [String; 8] {
    let facts = |side: &Option<Value>| side.as_ref().map_or_else(String::new, ToString::to_string);
    [
        row.id.to_string(),
        row.at.to_string(),
        actor_words(language, row),
        action_words(language, &row.action).to_owned(),
        row.subject_kind.clone(),
        row.subject.clone(),
        facts(&row.before),
        facts(&row.after),
    ]
}
