//! Sitemaps (sitemaps.org, protocol 0.9): a file holds at most 50,000 addresses; ours fewer, so that one is quickly made.

use super::atom::moment;
use super::store::{Listed, Mark};
use super::xml::Document;
use crate::error::Result;
use crate::web::Portal;
use crate::web::address::id_and_title;
use crate::web::tenant::Tenants;

/// A body's own pages.
const PAGES: [&str; 7] = [
    "/beteiligungen",
    "/impressum",
    "/datenschutz",
    "/barrierefreiheit",
    "/leichte-sprache",
    "/gebaerdensprache",
    "/netiquette",
];
const NAMESPACE: [(&str, &str); 1] = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")];

/// The list of all files: one for each body, and more for those with many contributions.
pub fn index(portal: &Portal, tenants: &Tenants, marks: &[Mark]) -> Result<Vec<u8>> {
    let mut document = Document::new("sitemapindex", &NAMESPACE)?;
    let first = tenants
        .all()
        .iter()
        .map(|tenant| format!("{}/sitemap.xml", tenant.path()));
    let further = marks.iter().filter_map(|mark| {
        let tenant = tenants.by_id(mark.tenant_id)?;
        Some(format!("{}/sitemap.xml?nach={}", tenant.path(), mark.id))
    });
    for path in first.chain(further) {
        document.open("sitemap", &[])?;
        document.text("loc", &[], &portal.config.absolute(&path))?;
        document.close()?;
    }
    document.finish()
}

/// What stands in a body's first file alone.
pub struct Beginning {
    /// The address of its home.
    pub home: String,
    /// Its proceedings.
    pub consultations: Vec<Listed>,
}

/// One file of a body; `root` is what its addresses begin with.
pub fn file(root: &str, beginning: Option<&Beginning>, contributions: &[Listed]) -> Result<Vec<u8>> {
    let mut document = Document::new("urlset", &NAMESPACE)?;
    let mut add = |address: &str, modified: Option<String>| -> Result<()> {
        document.open("url", &[])?;
        document.text("loc", &[], address)?;
        if let Some(modified) = modified {
            document.text("lastmod", &[], &modified)?;
        }
        document.close()
    };
    if let Some(beginning) = beginning {
        add(&beginning.home, None)?;
        for page in PAGES {
            add(&format!("{root}{page}"), None)?;
        }
        for one in &beginning.consultations {
            let name = id_and_title(one.id, &one.title);
            add(&format!("{root}/beteiligungen/{name}"), None)?;
        }
    }
    for one in contributions {
        let (consultation, id) = (one.consultation_id, one.id);
        let address = format!("{root}/beteiligungen/{consultation}/beitraege/{id}");
        add(&address, one.published_at.map(moment))?;
    }
    document.finish()
}
