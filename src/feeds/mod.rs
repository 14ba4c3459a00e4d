//! What programs read of what is public: Atom feeds (RFC 4287), the OpenSearch description, sitemaps and robots.txt.
//!
//! All of it comes out of the index of published things, so nothing that is hidden can be in it. Addresses are those of
//! the site that was asked: a body's own host name, or the platform's.

mod atom;
mod handlers;
mod opensearch;
mod robots;
mod sitemap;
mod store;
pub mod xml;

use axum::Router;
use axum::routing::get;

use crate::web::Portal;

/// The addresses of this feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/suche.atom", get(handlers::search_everywhere))
        .route("/{tenant}/suche.atom", get(handlers::search_in_tenant))
        .route("/{tenant}/beteiligungen.atom", get(handlers::consultations))
        .route("/opensearch.xml", get(handlers::platform_description))
        .route("/{tenant}/opensearch.xml", get(handlers::tenant_description))
        .route("/sitemap.xml", get(handlers::sitemap_index))
        .route("/{tenant}/sitemap.xml", get(handlers::sitemap))
        .route("/robots.txt", get(handlers::robots))
}
