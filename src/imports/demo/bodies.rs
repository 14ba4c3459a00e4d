//! The public bodies of Saxony: the state, its 10 districts and 419 municipalities.
//!
//! Keys and names as in the warning-cell list of the German Weather Service; coordinates, population and Sorbian
//! names from `GeoNames` (<https://www.geonames.org>, CC BY 4.0).

use std::collections::HashMap;

use serde::Deserialize;

use crate::tenants::slug;

const LIST: &str = include_str!("saxony_municipalities.csv");

/// What a body is in administrative law; the words are those of the list.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Freistaat.
    Land,
    /// Landkreis.
    Landkreis,
    /// A city that is its own district.
    KreisfreieStadt,
    /// A town with some tasks of a district.
    GrosseKreisstadt,
    /// Town.
    Stadt,
    /// Municipality.
    Gemeinde,
}

impl Kind {
    /// The word in data and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Landkreis => "landkreis",
            Self::KreisfreieStadt => "kreisfreie_stadt",
            Self::GrosseKreisstadt => "grosse_kreisstadt",
            Self::Stadt => "stadt",
            Self::Gemeinde => "gemeinde",
        }
    }

    /// Whether it is a municipality, and not a district or the state.
    pub const fn is_municipality(self) -> bool {
        !matches!(self, Self::Land | Self::Landkreis)
    }
}

/// One public body.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Official key: 2 digits for the state, 5 for a district, 8 for a municipality.
    pub ags: String,
    /// The first part of its addresses.
    pub slug: String,
    /// Name on screen.
    pub name: String,
    /// Upper Sorbian name.
    pub name_hsb: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// Key of the district that it lies in or is; none for the state.
    pub district_ags: Option<String>,
    /// Name of that district, as on screen; a city that is its own district stands here itself.
    pub district: Option<String>,
    /// Latitude and longitude in degrees (WGS 84).
    pub position: Option<(f64, f64)>,
    /// Inhabitants, no official figure.
    pub population: Option<u32>,
}

impl Body {
    /// The name without a region behind it: `Oelsnitz` of `Oelsnitz/Vogtl.`.
    pub fn short_name(&self) -> &str {
        cut(&self.name, &REGION)
    }
}

#[derive(Deserialize)]
struct Row {
    ags: String,
    name: String,
    kind: Kind,
    lat: Option<f64>,
    lon: Option<f64>,
    population: Option<u32>,
    name_hsb: Option<String>,
}

/// What begins a region that only tells namesakes apart.
const REGION: [&str; 3] = ["/", " a.d. ", " i.d. "];
/// The same, and the two that belong to the name itself.
const ANY_REGION: [&str; 5] = ["/", " a.d. ", " i.d. ", " in ", " im "];

/// All bodies: the state, the districts, then the municipalities in the order of their keys.
///
/// # Errors
/// Only if the embedded list is broken, which a test rules out.
pub fn all() -> Result<Vec<Body>, csv::Error> {
    let mut rows: Vec<Row> = csv::Reader::from_reader(LIST.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()?;
    rows.sort_by(|a, b| (a.ags.len(), &a.ags).cmp(&(b.ags.len(), &b.ags)));
    let districts: HashMap<String, String> = rows
        .iter()
        .filter(|row| row.kind == Kind::Landkreis)
        .map(|row| (row.ags.clone(), display_name(row)))
        .collect();
    let slugs = municipal_slugs(&rows);
    let bodies = rows.into_iter().zip(slugs).map(|(row, slug)| {
        let district_ags = row
            .ags
            .get(..5)
            .filter(|key| districts.contains_key(*key))
            .map(str::to_owned);
        Body {
            slug,
            name: display_name(&row),
            name_hsb: row.name_hsb,
            kind: row.kind,
            district: match row.kind {
                Kind::KreisfreieStadt => Some(row.name.clone()),
                _ => district_ags.as_ref().and_then(|key| districts.get(key)).cloned(),
            },
            district_ags,
            position: row.lat.zip(row.lon),
            population: row.population,
            ags: row.ags,
        }
    });
    Ok(std::iter::once(state()).chain(bodies).collect())
}

fn state() -> Body {
    Body {
        ags: "14".to_owned(),
        slug: "sachsen".to_owned(),
        name: "Freistaat Sachsen".to_owned(),
        name_hsb: Some("Swobodny stat Sakska".to_owned()),
        kind: Kind::Land,
        district_ags: None,
        district: None,
        position: Some((51.05, 13.74)),
        population: None,
    }
}

/// A district is called `Landkreis Zwickau`, since a town has the same name, but simply `Vogtlandkreis`.
fn display_name(row: &Row) -> String {
    if row.kind == Kind::Landkreis && !row.name.ends_with("kreis") {
        return format!("Landkreis {}", row.name);
    }
    row.name.clone()
}

/// The plain name where nobody shares it, else with its region written out, else with its key.
fn municipal_slugs(rows: &[Row]) -> Vec<String> {
    let municipal = |row: &&Row| row.kind.is_municipality();
    let mut full: HashMap<&str, u32> = HashMap::new();
    let mut short: HashMap<&str, u32> = HashMap::new();
    for row in rows.iter().filter(municipal) {
        *full.entry(&row.name).or_default() += 1;
        *short.entry(cut(&row.name, &ANY_REGION)).or_default() += 1;
    }
    let slug = |row: &Row| {
        let base = cut(&row.name, &REGION);
        if row.kind == Kind::Landkreis {
            slug::from_name(&display_name(row))
        } else if full[row.name.as_str()] > 1 {
            format!("{}-{}", slug::from_name(&row.name), row.ags)
        } else if base != row.name && short[base] == 1 {
            slug::from_name(base)
        } else {
            slug::from_name(&written_out(&row.name))
        }
    };
    rows.iter().map(slug).collect()
}

fn cut<'a>(name: &'a str, marks: &[&str]) -> &'a str {
    let end = marks.iter().filter_map(|mark| name.find(mark)).min();
    end.map_or(name, |end| &name[..end])
}

fn written_out(name: &str) -> String {
    const REGIONS: [(&str, &str); 4] = [
        ("/Erzgeb.", " Erzgebirge"),
        ("/Vogtl.", " Vogtland"),
        ("/O.L.", " Oberlausitz"),
        ("/Sa.", " Sachsen"),
    ];
    REGIONS
        .iter()
        .fold(name.to_owned(), |name, (short, long)| name.replace(short, long))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn slug_of(bodies: &[Body], ags: &str) -> String {
        bodies
            .iter()
            .find(|body| body.ags == ags)
            .map(|body| body.slug.clone())
            .unwrap()
    }

    #[test]
    fn every_body_is_there_once() {
        let bodies = all().unwrap();
        let count = |kinds: &dyn Fn(Kind) -> bool| bodies.iter().filter(|body| kinds(body.kind)).count();
        assert_eq!(count(&|kind| kind == Kind::Land), 1);
        assert_eq!(count(&|kind| kind == Kind::Landkreis), 10);
        assert_eq!(count(&Kind::is_municipality), 419);
        let keys: HashSet<_> = bodies.iter().map(|body| &body.ags).collect();
        assert_eq!(keys.len(), bodies.len());
    }

    #[test]
    fn slugs_are_valid_unique_and_not_reserved() {
        let bodies = all().unwrap();
        let mut seen = HashSet::new();
        for body in &bodies {
            assert_eq!(slug::check(&body.slug), Ok(()), "{}", body.slug);
            assert!(seen.insert(&body.slug), "{} twice", body.slug);
        }
    }

    #[test]
    fn slugs_follow_the_rules() {
        let bodies = all().unwrap();
        let expected = [
            ("14", "sachsen"),
            ("14612000", "dresden"),
            ("14713000", "leipzig"),
            ("14524330", "zwickau"),
            ("14627140", "meissen"),
            ("14524", "landkreis-zwickau"),
            ("14729", "landkreis-leipzig"),
            ("14628", "landkreis-saechsische-schweiz-osterzgebirge"),
            ("14521", "erzgebirgskreis"),
            ("14523", "vogtlandkreis"),
            ("14524010", "bernsdorf-14524010"),
            ("14625030", "bernsdorf-14625030"),
            ("14625190", "grosspostwitz"),
            ("14626030", "bernstadt"),
            ("14521450", "oelsnitz-erzgebirge"),
            ("14523300", "oelsnitz-vogtland"),
            ("14521040", "auerbach"),
            ("14523020", "auerbach-vogtland"),
            ("14524210", "neukirchen-pleisse"),
            ("14628260", "neustadt-in-sachsen"),
            ("14523290", "neustadt-vogtland"),
        ];
        for (ags, slug) in expected {
            assert_eq!(slug_of(&bodies, ags), slug);
        }
    }

    #[test]
    fn names_and_districts_are_as_people_know_them() {
        let bodies = all().unwrap();
        let find = |ags: &str| bodies.iter().find(|body| body.ags == ags).unwrap();
        assert_eq!(find("14713000").name, "Leipzig");
        assert_eq!(find("14713000").district.as_deref(), Some("Leipzig"));
        assert_eq!(find("14713000").district_ags, None, "a city of its own");
        assert_eq!(find("14729").name, "Landkreis Leipzig");
        assert_eq!(find("14729430").district.as_deref(), Some("Landkreis Leipzig"));
        assert_eq!(find("14523").name, "Vogtlandkreis");
        assert_eq!(find("14625020").name_hsb.as_deref(), Some("Budyšin"));
        assert_eq!(find("14523300").name, "Oelsnitz/Vogtl.");
        assert_eq!(find("14523300").short_name(), "Oelsnitz");
        assert_eq!(
            bodies
                .iter()
                .filter(|body| body.position.is_none() && body.kind.is_municipality())
                .count(),
            59
        );
    }
}
