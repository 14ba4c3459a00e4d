//! Suggestions while somebody types: names of bodies and titles of public consultations, for the search field and for
//! browsers (OpenSearch Suggestions 1.1).

use std::cmp::Reverse;

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::{Kind, Suggestion, suggest};
use crate::error::Result;
use crate::i18n::Language;
use crate::web::tenant::{Tenants, fold, matches};
use crate::web::{Portal, Search, Tenant, TenantVisitor, Visitor};

/// The most suggestions: what one takes in at a glance.
const MOST: usize = 8;
/// The most bodies among them.
const MOST_BODIES: usize = 4;
/// The most characters that are looked at.
const LONGEST: usize = 80;

/// What is being typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    q: String,
    /// `tenant`: names of bodies alone.
    art: String,
}

impl Typed {
    fn text(&self) -> String {
        let spaced = self
            .q
            .chars()
            .map(|character| if character.is_control() { ' ' } else { character });
        let line: String = spaced.take(LONGEST).collect();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// `GET /suche/vorschlaege`.
pub async fn everywhere(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(typed): Search<Typed>,
) -> Result<Response> {
    answer(&portal, visitor.language, None, &typed).await
}

/// `GET /{tenant}/suche/vorschlaege`.
pub async fn in_tenant(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Search(typed): Search<Typed>,
) -> Result<Response> {
    answer(&portal, visitor.language(), Some(&visitor.tenant), &typed).await
}

/// The typed text, suggestions, what they are, and their addresses.
async fn answer(portal: &Portal, language: Language, tenant: Option<&Tenant>, typed: &Typed) -> Result<Response> {
    let text = typed.text();
    let found = if typed.art == Kind::Tenant.code() {
        bodies(&portal.tenants.get(), &text, MOST)
    } else {
        all(portal, &text, tenant).await?
    };
    let texts: Vec<_> = found.iter().map(|one| one.text.as_str()).collect();
    let kinds: Vec<_> = found
        .iter()
        .map(|one| one.kind.map_or("", |kind| kind.name(language)))
        .collect();
    let address = |one: &Suggestion| {
        one.path
            .as_ref()
            .map_or_else(String::new, |path| portal.config.absolute(path))
    };
    let addresses: Vec<_> = found.iter().map(address).collect();
    let headers = [
        (CONTENT_TYPE, "application/x-suggestions+json"),
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, json!([typed.q, texts, kinds, addresses]).to_string()).into_response())
}

/// Bodies by their names, out of memory, and behind them what the engine suggests.
async fn all(portal: &Portal, text: &str, tenant: Option<&Tenant>) -> Result<Vec<Suggestion>> {
    let mut found = match tenant {
        None => bodies(&portal.tenants.get(), text, MOST_BODIES),
        Some(_) => Vec::new(),
    };
    for one in suggest(portal, text, tenant.map(|tenant| tenant.id)).await? {
        if found.len() < MOST && found.iter().all(|other| other.text != one.text) {
            found.push(one);
        }
    }
    Ok(found)
}

/// Bodies whose names hold what is typed: those first whose name begins so, the largest first.
fn bodies(tenants: &Tenants, typed: &str, most: usize) -> Vec<Suggestion> {
    if typed.is_empty() {
        return Vec::new();
    }
    let beginning = fold(typed);
    let mut found: Vec<_> = tenants
        .all()
        .iter()
        .filter(|tenant| matches(&tenant.folded, typed))
        .collect();
    found.sort_by_key(|tenant| (!tenant.folded.starts_with(&beginning), Reverse(tenant.population)));
    let suggestion = |tenant: &Tenant| Suggestion {
        text: tenant.name.clone(),
        kind: Some(Kind::Tenant),
        path: Some(tenant.path()),
    };
    found.into_iter().take(most).map(|tenant| suggestion(tenant)).collect()
}
