//! Suggestions while somebody types: names of bodies and titles of public consultations, for the search field and for
//! browsers (OpenSearch Suggestions 1.1).

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use super::{Kind, store};
use crate::error::Result;
use crate::i18n::Language;
use crate::web::tenant::{Tenants, matches};
use crate::web::{Portal, Search, Tenant, TenantVisitor, Visitor};

/// The most suggestions: what one takes in at a glance.
const MOST: usize = 8;
/// The most bodies among them.
const MOST_BODIES: usize = 4;
/// The fewest characters that titles are looked for with: trigrams find nothing shorter.
const SHORTEST: usize = 3;
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
        let spaced = self.q.chars().map(|character| if character.is_control() { ' ' } else { character });
        let line: String = spaced.take(LONGEST).collect();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Something that could be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub kind: Kind,
    /// A body's name or a consultation's title.
    pub title: String,
    /// The body that it belongs to.
    pub body: String,
    /// Its path below the platform's address.
    pub path: String,
}

/// `GET /suche/vorschlaege`.
pub async fn everywhere(State(portal): State<Portal>, visitor: Visitor, Search(typed): Search<Typed>) -> Result<Response> {
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

/// The typed text, titles, what they are, and their addresses.
async fn answer(portal: &Portal, language: Language, tenant: Option<&Tenant>, typed: &Typed) -> Result<Response> {
    let found = suggest(portal, &typed.text(), tenant, typed.art == Kind::Tenant.code()).await?;
    let titles: Vec<_> = found.iter().map(|one| one.title.as_str()).collect();
    let kinds: Vec<_> = found
        .iter()
        .map(|one| match one.kind {
            Kind::Consultation if tenant.is_none() => format!("{} · {}", one.kind.name(language), one.body),
            kind => kind.name(language).to_owned(),
        })
        .collect();
    let addresses: Vec<_> = found.iter().map(|one| portal.config.absolute(&one.path)).collect();
    let headers = [(CONTENT_TYPE, "application/x-suggestions+json"), (CACHE_CONTROL, "no-cache")];
    Ok((headers, json!([typed.q, titles, kinds, addresses]).to_string()).into_response())
}

/// What could be meant by what is being typed: bodies by their names, and titles out of the index of published things.
async fn suggest(portal: &Portal, typed: &str, tenant: Option<&Tenant>, bodies_only: bool) -> Result<Vec<Suggestion>> {
    let tenants = portal.tenants.get();
    let mut found = match tenant {
        None if !typed.is_empty() => bodies(&tenants, typed, if bodies_only { MOST } else { MOST_BODIES }),
        _ => Vec::new(),
    };
    if !bodies_only && typed.chars().count() >= SHORTEST {
        let mut connection = portal.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::settings()).await?;
        let room = i64::try_from(MOST - found.len()).unwrap_or_default();
        let titles = tx.run(store::suggest(typed, tenant.map(|tenant| tenant.id), room)).await?;
        tx.commit().await?;
        found.extend(titles.into_iter().filter_map(|row| {
            let tenant = tenants.by_id(row.tenant_id)?;
            Some(Suggestion {
                kind: Kind::Consultation,
                title: row.title,
                body: tenant.name.clone(),
                path: format!("{}/beteiligungen/{}", tenant.path(), row.id),
            })
        }));
    }
    Ok(found)
}

/// Bodies whose names hold what is typed, those first whose name begins so.
fn bodies(tenants: &Tenants, typed: &str, most: usize) -> Vec<Suggestion> {
    let beginning = crate::web::tenant::fold(typed);
    let mut found: Vec<_> = tenants.all().iter().filter(|tenant| matches(&tenant.folded, typed)).collect();
    found.sort_by_key(|tenant| (!tenant.folded.starts_with(&beginning), std::cmp::Reverse(tenant.population)));
    let suggestion = |tenant: &Tenant| Suggestion {
        kind: Kind::Tenant,
        title: tenant.name.clone(),
        body: tenant.name.clone(),
        path: tenant.path(),
    };
    found.into_iter().take(most).map(|tenant| suggestion(tenant)).collect()
}
