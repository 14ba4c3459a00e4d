//! The log as lines of a table.

use super::store::Event;
use crate::i18n::Language;
use crate::moderation::rules::ground_words;
use crate::moderation::signals::Rule;
use crate::moderation::{Action, Cause, Reason};
use crate::ui::time;

/// The heads.
pub fn columns(language: Language) -> Vec<String> {
    let heads = [
        "case-log-case",
        "case-log-time",
        "case-log-event",
        "case-log-what",
        "case-log-by",
        "case-log-ground",
        "case-log-words",
        "case-log-page",
    ];
    heads.map(|head| language.t(head).to_owned()).to_vec()
}

/// A line; `home` is the body's address.
pub fn cells(language: Language, home: &str, event: &Event) -> Vec<String> {
    let by = match &event.by {
        Some(_) if event.automated => language.t("case-log-rule").to_owned(),
        Some(name) => name.clone(),
        None => String::new(),
    };
    vec![
        event.case_id.to_string(),
        time::date_time(language, event.at),
        happened(language, &event.happened).to_owned(),
        what(language, event).to_owned(),
        by,
        ground(language, event),
        event.words.clone(),
        format!("{home}/moderation/faelle/{}", event.case_id),
    ]
}

fn happened(language: Language, event: &str) -> &'static str {
    language.t(match event {
        "opened" => "case-log-opened",
        "reported" => "case-log-reported",
        "found" => "case-log-found",
        "decided" => "case-log-decided",
        "undone" => "case-log-undone",
        "reversed" => "case-log-reversed",
        "objected" => "case-log-objected",
        "answered" => "case-log-answered",
        _ => "case-log-closed",
    })
}

/// The event's code in words; empty where the event says all.
fn what(language: Language, event: &Event) -> &'static str {
    let code = event.code.as_str();
    match event.happened.as_str() {
        "opened" => Cause::from_code(code).map_or("", |cause| cause.label(language)),
        "reported" => Reason::from_code(code).map_or("", |reason| reason.label(language)),
        "found" => Rule::from_code(code).map_or("", |rule| rule.label(language)),
        "decided" | "undone" | "reversed" => Action::from_code(code).map_or("", |action| action.label(language)),
        "objected" if code == "author" => language.t("case-log-author"),
        "objected" => language.t("case-log-reporter"),
        "answered" if code == "reversed" => language.t("case-log-granted"),
        "answered" if code == "settled" => language.t("case-log-settled"),
        "answered" => language.t("case-log-refused"),
        _ => "",
    }
}

fn ground(language: Language, event: &Event) -> String {
    if event.ground_code.is_none() && event.ground_title.is_none() {
        return String::new();
    }
    let source = event.ground_source.as_deref().unwrap_or_default();
    ground_words(
        language,
        event.ground_code.as_deref(),
        event.ground_title.as_deref(),
        source,
    )
}
