//! What a browser must know to search here from its address line (OpenSearch 1.1, draft 6).

use unicode_segmentation::UnicodeSegmentation;

use super::xml::Document;
use crate::error::Result;
use crate::i18n::Language;

/// The media type.
pub const MEDIA_TYPE: &str = "application/opensearchdescription+xml; charset=utf-8";
/// The most characters of a short name.
const LONGEST_NAME: usize = 16;

/// The description of a site's search; `root` is the site's whole address without a slash at its end.
pub fn description(language: Language, name: &str, root: &str, icon: &str) -> Result<Vec<u8>> {
    let namespace = [("xmlns", "http://a9.com/-/spec/opensearch/1.1/")];
    let mut document = Document::new("OpenSearchDescription", &namespace)?;
    let short: String = name.graphemes(true).take(LONGEST_NAME).collect();
    document.text("ShortName", &[], short.trim())?;
    let about = language.tf("search-title-tenant", &[("name", name.into())]);
    document.text("Description", &[], &about)?;
    let icon_size = [("width", "16"), ("height", "16"), ("type", "image/svg+xml")];
    document.text("Image", &icon_size, icon)?;
    for (relation, kind, page) in [
        ("results", "text/html", "/suche?q={searchTerms}"),
        (
            "suggestions",
            "application/x-suggestions+json",
            "/suche/vorschlaege?q={searchTerms}",
        ),
        ("results", "application/atom+xml", "/suche.atom?q={searchTerms}"),
        ("self", "application/opensearchdescription+xml", "/opensearch.xml"),
    ] {
        let template = format!("{root}{page}");
        document.empty("Url", &[("rel", relation), ("type", kind), ("template", &template)])?;
    }
    document.text("Language", &[], language.html_lang())?;
    document.text("InputEncoding", &[], "UTF-8")?;
    document.text("OutputEncoding", &[], "UTF-8")?;
    document.finish()
}
