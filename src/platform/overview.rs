//! All bodies in the order in which people look for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::web::Tenant;
use crate::web::tenant::{fold, matches};

/// The bodies, sorted for the front page.
#[derive(Debug, Default)]
pub struct Overview {
    /// The state, the districts and the cities that are districts of their own.
    pub large: Vec<Arc<Tenant>>,
    /// The municipalities by the name of their district.
    pub districts: Vec<(String, Vec<Arc<Tenant>>)>,
    /// Bodies without a district.
    pub others: Vec<Arc<Tenant>>,
}

impl Overview {
    /// Sorts bodies that come in the order of their names.
    pub fn of(tenants: &[Arc<Tenant>]) -> Self {
        let mut overview = Self::default();
        let mut districts: BTreeMap<(String, String), Vec<Arc<Tenant>>> = BTreeMap::new();
        for tenant in tenants {
            let tenant = Arc::clone(tenant);
            match (rank(&tenant.kind), &tenant.district) {
                (Some(_), _) => overview.large.push(tenant),
                (None, Some(district)) => districts
                    .entry((sorted_by(district), district.clone()))
                    .or_default()
                    .push(tenant),
                (None, None) => overview.others.push(tenant),
            }
        }
        overview.large.sort_by_key(|tenant| rank(&tenant.kind));
        overview.districts = districts
            .into_iter()
            .map(|((_, district), tenants)| (district, tenants))
            .collect();
        overview
    }
}

/// The place of a kind among the large ones; none for a municipality within a district.
fn rank(kind: &str) -> Option<u8> {
    match kind {
        "land" => Some(0),
        "landkreis" => Some(1),
        "kreisfreie_stadt" => Some(2),
        _ => None,
    }
}

/// `Landkreis Bautzen` stands under B.
fn sorted_by(district: &str) -> String {
    fold(district.strip_prefix("Landkreis ").unwrap_or(district))
}

/// The bodies that what a person typed may mean: those whose name begins so, those whose name holds all its words, then
/// those of a district that does.
pub fn find(tenants: &[Arc<Tenant>], typed: &str) -> Vec<Arc<Tenant>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let beginning = fold(typed);
    let mut found: Vec<_> = tenants
        .iter()
        .filter(|tenant| matches(&tenant.folded, typed))
        .map(|tenant| {
            let names = [Some(&tenant.name), tenant.name_hsb.as_ref(), tenant.ags.as_ref()];
            let names: Vec<_> = names.into_iter().flatten().map(|name| fold(name)).collect();
            let begins = names.iter().any(|name| name.starts_with(&beginning));
            let holds = names.iter().any(|name| matches(name, typed));
            ((!begins, !holds), Arc::clone(tenant))
        })
        .collect();
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, tenant)| tenant).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::tenant::TenantRow;

    fn tenant(id: i64, name: &str, kind: &str, district: Option<&str>, hsb: Option<&str>) -> Arc<Tenant> {
        Arc::new(Tenant::new(TenantRow {
            id,
            slug: format!("t{id}"),
            name: name.into(),
            name_hsb: hsb.map(Into::into),
            kind: kind.into(),
            ags: Some(format!("1462{id}")),
            district: district.map(Into::into),
            population: None,
            theme_colour: "#005b8c".into(),
            contact_email: None,
            archive_after_days: 365,
            proof_of_work: false,
            hosts: Vec::new(),
        }))
    }

    fn bodies() -> Vec<Arc<Tenant>> {
        vec![
            tenant(8, "Arnsdorf", "gemeinde", Some("Landkreis Bautzen"), None),
            tenant(
                1,
                "Bautzen",
                "grosse_kreisstadt",
                Some("Landkreis Bautzen"),
                Some("Budyšin"),
            ),
            tenant(2, "Dresden", "kreisfreie_stadt", None, None),
            tenant(3, "Landkreis Bautzen", "landkreis", Some("Landkreis Bautzen"), None),
            tenant(4, "Sachsen", "land", None, None),
            tenant(
                5,
                "Annaberg-Buchholz",
                "grosse_kreisstadt",
                Some("Erzgebirgskreis"),
                None,
            ),
            tenant(6, "Zweckverband Elbe", "sonstige", None, None),
            tenant(
                7,
                "Görlitz",
                "grosse_kreisstadt",
                Some("Landkreis Görlitz"),
                Some("Zhorjelc"),
            ),
        ]
    }

    fn names(tenants: &[Arc<Tenant>]) -> Vec<&str> {
        tenants.iter().map(|tenant| tenant.name.as_str()).collect()
    }

    #[test]
    fn the_state_and_the_districts_stand_on_top() {
        let overview = Overview::of(&bodies());
        assert_eq!(names(&overview.large), ["Sachsen", "Landkreis Bautzen", "Dresden"]);
        let districts: Vec<_> = overview.districts.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(districts, ["Landkreis Bautzen", "Erzgebirgskreis", "Landkreis Görlitz"]);
        assert_eq!(names(&overview.others), ["Zweckverband Elbe"]);
    }

    #[test]
    fn a_body_is_found_by_name_district_sorbian_name_and_key() {
        let found = |typed: &str| {
            let all = bodies();
            find(&all, typed)
                .iter()
                .map(|tenant| tenant.name.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("bautzen"), ["Bautzen", "Landkreis Bautzen", "Arnsdorf"]);
        assert_eq!(found("kreis bautzen"), ["Landkreis Bautzen", "Arnsdorf", "Bautzen"]);
        assert_eq!(found("Budysin"), ["Bautzen"]);
        assert_eq!(found("goerlitz"), ["Görlitz"]);
        assert_eq!(found("Buchholz"), ["Annaberg-Buchholz"]);
        assert_eq!(found("14624"), ["Sachsen"]);
        assert_eq!(found("  "), Vec::<String>::new());
        assert_eq!(found("Atlantis"), Vec::<String>::new());
    }
}
