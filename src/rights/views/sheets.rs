//! The readable half of the download: records as HTML that needs nothing around it.

use jiff::Timestamp;
use maud::{DOCTYPE, Markup, html};
use serde_json::Value;

use crate::i18n::{Language, number};
use crate::rights::sections::{CODES, FIELDS};
use crate::ui::time;

/// The file is read without the portal, so that it brings the little style that it needs. No sign in it is one of HTML's.
const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}\
    dl{display:grid;grid-template-columns:minmax(8em,max-content) 1fr;gap:.25em 1em;margin:0}\
    dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}dt{color:#535970}\
    li{margin:0 0 1em;border-left:3px solid #ccc;padding-left:1em;list-style:none}ol,ul{padding:0}";

/// A file of the download.
pub struct SheetLink {
    pub title: &'static str,
    /// Without its ending.
    pub file: String,
    /// How many records it holds.
    pub count: usize,
}

fn document(language: Language, title: &str, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language.html_lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (title) }
                style { (STYLE) }
            }
            body { main { h1 { (title) } (main) } }
        }
    }
}

/// The first page: what lies in which file.
pub fn contents(language: Language, links: &[SheetLink]) -> Markup {
    let main = html! {
        p { (language.t("mydata-lead")) }
        ul {
            @for link in links {
                li {
                    a href={ (link.file) ".html" } { (link.title) }
                    ": " (language.tf("mydata-count", &[("count", i64::try_from(link.count).unwrap_or_default().into())]))
                    " (" a href={ (link.file) ".json" } { "JSON" } ")"
                }
            }
        }
    };
    document(language, language.t("mydata-title"), &main)
}

/// A file of records.
pub fn sheet(language: Language, title: &str, records: &[&Value]) -> Markup {
    let main = html! {
        p { a href="index.html" { (language.t("mydata-title")) } }
        ol { @for record in records { li { (value(language, "", record)) } } }
    };
    document(language, title, &main)
}

fn value(language: Language, field: &str, data: &Value) -> Markup {
    match data {
        Value::Object(fields) => html! {
            dl {
                @for (name, label) in &FIELDS {
                    @if let Some(data) = fields.get(*name).filter(|data| !is_empty(data)) {
                        dt { (language.t(label)) }
                        dd { (value(language, name, data)) }
                    }
                }
            }
        },
        Value::Array(list) => html! { ul { @for item in list { li { (value(language, field, item)) } } } },
        Value::String(text) => html! { (words(language, field, text)) },
        Value::Bool(truth) => html! { (words(language, "", if *truth { "true" } else { "false" })) },
        Value::Number(count) => html! { (number(language, count.as_i64().unwrap_or_default())) },
        Value::Null => html! {},
    }
}

fn is_empty(data: &Value) -> bool {
    match data {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// A code in words, a moment in Berlin's time, all else as it is.
fn words(language: Language, field: &str, text: &str) -> String {
    let code = CODES.iter().find(|(of, code, _)| *of == field && *code == text);
    if let Some((_, _, key)) = code {
        return language.t(key).to_owned();
    }
    match field {
        "language" => Language::from_code(text).map_or_else(|| text.to_owned(), |known| known.name().to_owned()),
        _ if field.ends_with("_at") => text
            .parse::<Timestamp>()
            .map_or_else(|_| text.to_owned(), |moment| time::date_time(language, moment)),
        _ => text.to_owned(),
    }
}
