//! What programs ask for.

use axum::Extension;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LAST_MODIFIED, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::atom::{self, Feed};
use super::sitemap::{self, Beginning};
use super::{opensearch, robots as rules, store};
use crate::accounts::handover;
use crate::assets;
use crate::error::{Error, Result};
use crate::search::news::{self, Dated, News};
use crate::search::{Asked, Filters, Kind, Question, saved};
use crate::web::visitor::OnHost;
use crate::web::{Portal, Search, TenantVisitor, Visitor};

/// The entries of a feed.
const ENTRIES: i64 = 30;

/// The host name that the request came in under, if it is a body's own.
type Host = Option<Extension<OnHost>>;

/// The whole address of a body's home without a slash at its end: on its own host name, or on the platform's.
fn root(portal: &Portal, visitor: &TenantVisitor, host: &Host) -> String {
    match host {
        Some(Extension(host)) if visitor.base.is_empty() => handover::on_host(&portal.config, &host.name, ""),
        _ => portal.config.absolute(&visitor.tenant.path()),
    }
}

/// What a search finds, by date.
struct Asking<'a> {
    question: Question,
    title: String,
    author: &'a str,
    /// Names the feed.
    name: String,
    href: String,
    page: String,
    /// The body whose paths begin with its address on this site, and that address.
    of: Option<(&'a str, String)>,
}

/// `GET /suche.atom`.
pub async fn search_everywhere(
    State(portal): State<Portal>,
    visitor: Visitor,
    headers: HeaderMap,
    Search(asked): Search<Asked>,
) -> Result<Response> {
    let language = visitor.language;
    let question = Question::understand(&portal, &asked)?;
    let query = saved::canonical(&asked, &question).ok_or(Error::BadRequest("saved-nothing"))?;
    let tenants = portal.tenants.get();
    let tenant = tenants.by_slug(asked.tenant.trim()).map(AsRef::as_ref);
    let kept = saved::asked_again(&query, tenant);
    let query = tenant.map_or(query.clone(), |tenant| format!("{query}&tenant={}", tenant.slug));
    let asking = Asking {
        question,
        title: saved::in_words(language, &kept, tenant),
        author: language.t("platform-name"),
        name: format!("suche?{query}"),
        href: portal.config.absolute(&format!("/suche.atom?{query}")),
        page: portal.config.absolute(&format!("/suche?{query}")),
        of: None,
    };
    feed(&portal, &visitor, &headers, asking).await
}

/// `GET /{tenant}/suche.atom`.
pub async fn search_in_tenant(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    host: Host,
    headers: HeaderMap,
    Search(mut asked): Search<Asked>,
) -> Result<Response> {
    asked.tenant.clone_from(&visitor.tenant.slug);
    asked.district.clear();
    let question = Question::understand(&portal, &asked)?;
    let query = saved::canonical(&asked, &question).ok_or(Error::BadRequest("saved-nothing"))?;
    let kept = saved::asked_again(&query, Some(&visitor.tenant));
    let root = root(&portal, &visitor, &host);
    let asking = Asking {
        question,
        title: saved::in_words(visitor.language(), &kept, Some(&visitor.tenant)),
        author: &visitor.tenant.name,
        name: format!("{}/suche?{query}", visitor.tenant.slug),
        href: format!("{root}/suche.atom?{query}"),
        page: format!("{root}/suche?{query}"),
        of: Some((&visitor.tenant.slug, root)),
    };
    feed(&portal, &visitor.visitor, &headers, asking).await
}

/// `GET /{tenant}/beteiligungen.atom`: a body's new proceedings.
pub async fn consultations(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    host: Host,
    headers: HeaderMap,
) -> Result<Response> {
    let language = visitor.language();
    let root = root(&portal, &visitor, &host);
    let name = visitor.tenant.name.as_str();
    let filters = Filters {
        tenant: Some(visitor.tenant.id),
        kind: Some(Kind::Consultation),
        ..Filters::default()
    };
    let asking = Asking {
        question: Question {
            filters,
            ..Question::default()
        },
        title: language.tf("feed-consultations", &[("name", name.into())]),
        author: name,
        name: format!("{}/beteiligungen", visitor.tenant.slug),
        href: format!("{root}/beteiligungen.atom"),
        page: format!("{root}/beteiligungen"),
        of: Some((&visitor.tenant.slug, root)),
    };
    feed(&portal, &visitor.visitor, &headers, asking).await
}

async fn feed(portal: &Portal, visitor: &Visitor, headers: &HeaderMap, asking: Asking<'_>) -> Result<Response> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let found = news::news(&tx, &asking.question, None, None, ENTRIES).await?;
    let keys: Vec<_> = found.iter().map(News::key).collect();
    let rows = tx.run(news::dated(&keys)).await?;
    tx.commit().await?;
    let told = news::told(&portal.tenants.get(), rows)?;
    let entries: Vec<_> = told.into_iter().map(|one| with_address(portal, &asking, one)).collect();
    let feed = Feed {
        language: visitor.language,
        title: &asking.title,
        author: asking.author,
        authority: portal.config.base_url.host_str().unwrap_or("localhost"),
        name: &asking.name,
        href: &asking.href,
        page: &asking.page,
        entries: &entries,
    };
    let document = feed.document()?;
    // By the content and not by its date: an entry that is gone changes no date.
    let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(&Sha256::digest(&document)[..12]));
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known = known.is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    let about = [
        (ETAG, tag),
        (
            LAST_MODIFIED,
            feed.updated().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string(),
        ),
        (CACHE_CONTROL, "no-cache".to_owned()),
        (VARY, "Cookie, Accept-Language".to_owned()),
    ];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    Ok((about, [(CONTENT_TYPE, atom::MEDIA_TYPE)], document).into_response())
}

fn with_address(portal: &Portal, asking: &Asking<'_>, one: Dated) -> (Dated, String) {
    let address = match &asking.of {
        Some((slug, root)) => format!("{root}{}", &one.path[slug.len() + 1..]),
        None => portal.config.absolute(&one.path),
    };
    (one, address)
}

/// `GET /opensearch.xml`.
pub async fn platform_description(State(portal): State<Portal>, visitor: Visitor) -> Result<Response> {
    let name = visitor.language.t("platform-name");
    let root = portal.config.absolute("");
    described(&portal, &visitor, name, &root)
}

/// `GET /{tenant}/opensearch.xml`.
pub async fn tenant_description(State(portal): State<Portal>, visitor: TenantVisitor, host: Host) -> Result<Response> {
    let root = root(&portal, &visitor, &host);
    described(&portal, &visitor.visitor, &visitor.tenant.name, &root)
}

fn described(portal: &Portal, visitor: &Visitor, name: &str, root: &str) -> Result<Response> {
    let icon = portal.config.absolute(assets::url("favicon.svg"));
    let document = opensearch::description(visitor.language, name, root, &icon)?;
    let headers = [
        (CONTENT_TYPE, opensearch::MEDIA_TYPE),
        (CACHE_CONTROL, "no-cache"),
        (VARY, "Cookie, Accept-Language"),
    ];
    Ok((headers, document).into_response())
}

/// Where a sitemap's file begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct After {
    nach: Option<i64>,
}

fn xml(document: Vec<u8>) -> Response {
    // What is hidden meanwhile answers 404 where a list still leads to it.
    let headers = [
        (CONTENT_TYPE, "application/xml; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=600"),
    ];
    (headers, document).into_response()
}

/// `GET /sitemap.xml`: the files of all bodies.
pub async fn sitemap_index(State(portal): State<Portal>) -> Result<Response> {
    let marks = portal.db.read_system(store::marks(None)).await?;
    sitemap::index(&portal, &portal.tenants.get(), &marks).map(xml)
}

/// `GET /{tenant}/sitemap.xml`.
pub async fn sitemap(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    host: Host,
    Search(after): Search<After>,
) -> Result<Response> {
    let (db, tenant) = (&portal.db, visitor.tenant.id);
    let root = root(&portal, &visitor, &host);
    let beginning = match after.nach {
        None => Some(Beginning {
            home: if visitor.base.is_empty() {
                format!("{root}/")
            } else {
                root.clone()
            },
            consultations: db.read_system(store::consultations(tenant)).await?,
        }),
        Some(_) => None,
    };
    let contributions = store::contributions(tenant, after.nach.unwrap_or_default());
    let contributions = db.read_system(contributions).await?;
    sitemap::file(&root, beginning.as_ref(), &contributions).map(xml)
}

/// `GET /robots.txt`, of the host name that was asked.
pub async fn robots(State(portal): State<Portal>, host: Host) -> Result<Response> {
    let sitemaps = match &host {
        Some(Extension(host)) => {
            let first = handover::on_host(&portal.config, &host.name, "/sitemap.xml");
            let marks = portal.db.read_system(store::marks(Some(host.tenant.id))).await?;
            let further = marks.iter().map(|mark| format!("{first}?nach={}", mark.id));
            std::iter::once(first.clone()).chain(further).collect()
        }
        None => vec![portal.config.absolute("/sitemap.xml")],
    };
    let text = rules::rules(host.is_some(), &sitemaps);
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}
