//! Public bodies, each with a portal of its own: what they say of themselves, their notices, and how one is added.

mod editing;
mod editing_views;
mod handlers;
mod notice;
pub mod slug;
mod store;
mod views;

use axum::Router;
use axum::routing::get;

pub use notice::Notice;
pub use slug::RESERVED;
pub use store::{Facts, claim_host, facts, insert, keep_hosts, put, rewrite, with_all_notices};

use crate::db::Db;
use crate::error::{FieldErrors, Result};
use crate::ui::text;
use crate::web::Portal;
use crate::web::tenant::TenantRow;

/// What a body can be; the words of the official list.
pub const KINDS: [&str; 7] = [
    "land",
    "landkreis",
    "kreisfreie_stadt",
    "grosse_kreisstadt",
    "stadt",
    "gemeinde",
    "sonstige",
];

/// What is left to a body in the platform's wording of its notices ends like this.
const GAP: &str = "zu ergänzen]";

/// The longest host name (RFC 1035, section 2.3.4).
const LONGEST_HOST: usize = 253;

/// First words below a body: under its own host name its addresses begin with these.
pub const PAGES: [&str; 11] = [
    "barrierefreiheit",
    "beteiligungen",
    "datenschutz",
    "gebaerdensprache",
    "impressum",
    "leichte-sprache",
    "moderation",
    "netiquette",
    "sitemap.xml",
    "suche",
    "verwaltung",
];

/// The notices of each body, and the pages of its administrators.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{tenant}/impressum", get(handlers::imprint))
        .route("/{tenant}/datenschutz", get(handlers::privacy))
        .route("/{tenant}/barrierefreiheit", get(handlers::accessibility))
        .route("/{tenant}/leichte-sprache", get(handlers::plain_language))
        .route("/{tenant}/gebaerdensprache", get(handlers::sign_language))
        .route(
            "/{tenant}/verwaltung/angaben",
            get(editing::overview).post(editing::change),
        )
        .route(
            "/{tenant}/verwaltung/angaben/{angabe}",
            get(editing::notice_form).post(editing::put_notice),
        )
}

/// A body to be added.
#[derive(Clone, Debug, clap::Args)]
pub struct NewTenant {
    /// The first part of its addresses: a-z, 0-9 and hyphens.
    #[arg(long)]
    pub slug: String,
    /// Its name as people read it.
    #[arg(long)]
    pub name: String,
    /// What it is.
    #[arg(long, default_value = "sonstige", value_parser = KINDS)]
    pub kind: String,
    /// Its Upper Sorbian name.
    #[arg(long)]
    pub name_hsb: Option<String>,
    /// Its official key (AGS).
    #[arg(long)]
    pub ags: Option<String>,
    /// The district it lies in.
    #[arg(long)]
    pub district: Option<String>,
    /// Where people write to.
    #[arg(long)]
    pub contact_email: Option<String>,
}

/// Whether it is a colour as `#rrggbb`.
pub fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// A host name as browsers send it (IDNA, lower case); none for a name without a dot, an address in numbers, and what is
/// more than a name.
pub fn host_name(typed: &str) -> Option<String> {
    let Ok(url::Host::Domain(name)) = url::Host::parse(typed.trim()) else {
        return None;
    };
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let fits = name.len() <= LONGEST_HOST && name.contains('.') && name.split('.').all(is_label);
    fits.then_some(name)
}

/// All bodies, in the order of their names.
pub async fn list(db: &Db) -> Result<Vec<TenantRow>> {
    db.read_system(store::all()).await
}

/// The body with its texts tidied, if its slug may stand in addresses, it has a name and a known kind.
pub fn checked(mut new: NewTenant) -> Result<NewTenant, FieldErrors> {
    let mut errors = FieldErrors::default();
    match slug::check(&new.slug) {
        Ok(()) => {}
        Err(slug::SlugError::Reserved) => errors.add("slug", "tenants-slug-reserved"),
        Err(slug::SlugError::Length | slug::SlugError::Characters) => errors.add("slug", "tenants-slug-shape"),
    }
    new.name = text::tidy_line(&new.name);
    if text::check_line(&new.name, 200).is_err() {
        errors.add("name", "tenants-name-wrong");
    }
    if !KINDS.contains(&new.kind.as_str()) {
        errors.add("kind", "error-choice");
    }
    if errors.is_empty() { Ok(new) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(slug: &str, name: &str) -> NewTenant {
        NewTenant {
            slug: slug.into(),
            name: name.into(),
            kind: "stadt".into(),
            name_hsb: None,
            ags: None,
            district: None,
            contact_email: None,
        }
    }

    fn wrong(new: NewTenant) -> Vec<std::borrow::Cow<'static, str>> {
        match checked(new) {
            Err(errors) => errors.into_iter().map(|(field, _)| field).collect(),
            Ok(_) => Vec::new(),
        }
    }

    #[test]
    fn the_platforms_own_words_are_no_slugs() {
        for word in RESERVED {
            assert_eq!(wrong(new(word, "Suche")), ["slug"], "{word}");
        }
        assert_eq!(wrong(new("Dresden", "Dresden")), ["slug"]);
        assert!(wrong(new("dresden", "Dresden")).is_empty());
    }

    #[test]
    fn a_body_has_a_name_and_a_known_kind() {
        assert_eq!(wrong(new("dresden", " \n ")), ["name"]);
        let mut odd = new("dresden", "Dresden");
        odd.kind = "reich".into();
        assert_eq!(wrong(odd), ["kind"]);
        assert_eq!(checked(new("dresden", " Dresden ")).unwrap().name, "Dresden");
    }
}
