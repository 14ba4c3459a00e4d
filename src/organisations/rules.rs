//! What an organisation must be like, and when two names are one.

use crate::error::{FieldErrors, Result};
use crate::i18n::Language;
use crate::ui::text::{self, TextError};
use crate::web::tenant::fold;

/// The longest name, as a reader counts characters.
pub const MAX_NAME: usize = 120;
/// The longest addition to a name and the longest area of concern.
pub const MAX_ADDITION: usize = 80;
/// The longest address, and the longest message that goes along with a request or a return.
pub const MAX_NOTE: usize = 500;

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Association,
    Company,
    Authority,
    Initiative,
    Church,
    Education,
    Other,
}

impl Kind {
    /// All kinds, as they are offered.
    pub const ALL: [Self; 7] = [
        Self::Association,
        Self::Initiative,
        Self::Company,
        Self::Authority,
        Self::Church,
        Self::Education,
        Self::Other,
    ];

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Association => "association",
            Self::Company => "company",
            Self::Authority => "authority",
            Self::Initiative => "initiative",
            Self::Church => "church",
            Self::Education => "education",
            Self::Other => "other",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kind in words.
    pub fn name(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Association => "organisation-kind-association",
            Self::Company => "organisation-kind-company",
            Self::Authority => "organisation-kind-authority",
            Self::Initiative => "organisation-kind-initiative",
            Self::Church => "organisation-kind-church",
            Self::Education => "organisation-kind-education",
            Self::Other => "organisation-kind-other",
        })
    }
}

/// What a person may do for an organisation; at least one of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// Decides who belongs to it.
    pub manages: bool,
    /// Writes what somebody releases.
    pub drafts: bool,
    /// Releases what was drafted.
    pub releases: bool,
}

impl Roles {
    /// What a founder has.
    pub const ALL: Self = Self {
        manages: true,
        drafts: true,
        releases: true,
    };

    /// Whether this is nothing at all, which nobody can be.
    pub const fn is_none(self) -> bool {
        !self.manages && !self.drafts && !self.releases
    }

    /// The roles in words.
    pub fn names(self, language: Language) -> Vec<&'static str> {
        [
            (self.manages, "organisation-role-manages"),
            (self.drafts, "organisation-role-drafts"),
            (self.releases, "organisation-role-releases"),
        ]
        .into_iter()
        .filter(|(has, _)| *has)
        .map(|(_, key)| language.t(key))
        .collect()
    }
}

/// Legal forms at the end of a name, as folded words; of two that fit the longer one stands first.
const LEGAL_FORMS: [&[&str]; 33] = [
    &["gesellschaft", "mit", "beschrankter", "haftung"],
    &["gemeinnutzige", "gesellschaft", "mbh"],
    &["korperschaft", "des", "offentlichen", "rechts"],
    &["anstalt", "des", "offentlichen", "rechts"],
    &["eingetragene", "genossenschaft"],
    &["eingetragener", "verein"],
    &["zapisane", "towarstwo"],
    &["gesellschaft", "mbh"],
    &["aktiengesellschaft"],
    &["haftungsbeschrankt"],
    &["gmbh", "co"],
    &["mbh", "co"],
    &["ug", "co"],
    &["d", "o", "r"],
    &["e", "k"],
    &["e", "v"],
    &["e", "g"],
    &["z", "t"],
    &["ev"],
    &["zt"],
    &["gmbh"],
    &["ggmbh"],
    &["mbh"],
    &["ag"],
    &["gag"],
    &["kg"],
    &["kgaa"],
    &["ug"],
    &["eg"],
    &["gbr"],
    &["ohg"],
    &["kdor"],
    &["aor"],
];

/// A name as it is compared: without case, accents, spaces, punctuation and legal form, umlauts as their base letters
/// however they are written. Empty where the text has neither letter nor digit.
pub fn key(name: &str) -> String {
    let folded = fold(&text::tidy_line(name));
    let mut words: Vec<_> = folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    while let Some(form) = LEGAL_FORMS
        .iter()
        .find(|form| words.len() > form.len() && words.ends_with(form))
    {
        words.truncate(words.len() - form.len());
    }
    let mut key = String::with_capacity(folded.len());
    for letter in words.concat().chars() {
        // "Mueller" is "Müller", whose key has a plain u.
        if !(letter == 'e' && key.ends_with(['a', 'o', 'u'])) {
            key.push(letter);
        }
    }
    key
}

/// What is typed into the form for a new organisation.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub zusatz: String,
    pub art: String,
    pub anschrift: String,
    pub domain: String,
}

/// An organisation to be founded.
#[derive(Clone, Debug)]
pub struct NewOrganisation {
    pub name: String,
    pub addition: String,
    pub kind: Kind,
    pub address: String,
    pub domain: Option<String>,
}

impl Typed {
    /// Tidies and checks what was typed by the owner of this e-mail address.
    pub fn checked(&self, email_key: &str) -> Result<NewOrganisation, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = text::tidy_line(&self.name);
        let addition = text::tidy_line(&self.zusatz);
        let address = text::tidy(&self.anschrift);
        check_name(&mut errors, "name", &name, MAX_NAME);
        if !addition.is_empty() {
            check_name(&mut errors, "zusatz", &addition, MAX_ADDITION);
        }
        check_note(&mut errors, "anschrift", &address);
        let domain = match domain(&self.domain, email_key) {
            Ok(domain) => domain,
            Err(why) => {
                errors.add("domain", why);
                None
            }
        };
        let kind = Kind::from_code(&self.art);
        if kind.is_none() {
            errors.add("art", "error-choice");
        }
        match kind {
            Some(kind) if errors.is_empty() => Ok(NewOrganisation {
                name,
                addition,
                kind,
                address,
                domain,
            }),
            _ => Err(errors),
        }
    }
}

/// A name stands on pages and in mails to addresses that somebody typed: it must not carry a link.
fn check_name(errors: &mut FieldErrors, field: &'static str, name: &str, max: usize) {
    match text::check_line(name, max) {
        Ok(())
            if name.contains([':', '@', '<', '>']) || name.contains("//") || name.to_lowercase().contains("www.") =>
        {
            errors.add(field, "organisation-error-signs");
        }
        Ok(()) if key(name).is_empty() => errors.add(field, "organisation-error-letters"),
        Ok(()) => {}
        Err(TextError::Empty) => errors.add(field, "organisation-error-name"),
        Err(_) => errors.add(field, too_long(max)),
    }
}

/// Notes where a message of a few lines is too long. None at all is in order.
pub fn check_note(errors: &mut FieldErrors, field: &'static str, tidied: &str) {
    use unicode_segmentation::UnicodeSegmentation;
    if tidied.graphemes(true).count() > MAX_NOTE {
        errors.add(field, too_long(MAX_NOTE));
    }
}

/// Why a draft is returned.
pub fn reason(typed: &str) -> Result<String, FieldErrors> {
    let note = text::tidy(typed);
    let mut errors = FieldErrors::default();
    if note.is_empty() {
        errors.add("nachricht", "organisation-error-note");
    }
    check_note(&mut errors, "nachricht", &note);
    if errors.is_empty() { Ok(note) } else { Err(errors) }
}

/// The area that a public-interest body speaks for.
pub fn area(typed: &str) -> Result<String, FieldErrors> {
    let area = text::tidy_line(typed);
    match text::check_line(&area, MAX_ADDITION) {
        Ok(()) => Ok(area),
        Err(TextError::Empty) => Err(FieldErrors::one("bereich", "organisation-error-area")),
        Err(_) => Err(FieldErrors::one("bereich", too_long(MAX_ADDITION))),
    }
}

fn too_long(max: usize) -> crate::error::Message {
    crate::error::Message {
        key: "organisation-error-long",
        args: vec![("max", i64::try_from(max).unwrap_or(i64::MAX))],
    }
}

/// Hosts of everybody's mailboxes: an address there tells nothing of an organisation.
const EVERYBODYS: [&str; 20] = [
    "aol.com",
    "arcor.de",
    "freenet.de",
    "gmail.com",
    "gmx.at",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "hotmail.de",
    "icloud.com",
    "live.de",
    "mailbox.org",
    "me.com",
    "outlook.com",
    "outlook.de",
    "posteo.de",
    "t-online.de",
    "web.de",
    "yahoo.de",
];

/// The domain of official addresses. Only the own one can be given, since the confirmed address proves it.
fn domain(typed: &str, email_key: &str) -> Result<Option<String>, &'static str> {
    let typed = typed.trim().trim_start_matches('@').to_lowercase();
    if typed.is_empty() {
        return Ok(None);
    }
    if EVERYBODYS.contains(&typed.as_str()) {
        return Err("organisation-error-everybodys");
    }
    if domain_of(email_key) == Some(typed.as_str()) {
        Ok(Some(typed))
    } else {
        Err("organisation-error-domain")
    }
}

/// What stands after the @ of an address.
pub fn domain_of(email_key: &str) -> Option<&str> {
    email_key.rsplit_once('@').map(|(_, domain)| domain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (one, others) in [
            (
                "NABU Sachsen",
                &[
                    "nabu sachsen e.V.",
                    "  Nabu  Sachsen eV",
                    "NABU-Sachsen e. V.",
                    "Nabu Sachsen eingetragener Verein",
                ][..],
            ),
            (
                "Stadtwerke Görlitz",
                &["Stadtwerke Goerlitz AG", "STADTWERKE GÖRLITZ Aktiengesellschaft"],
            ),
            (
                "Müller Straßenbau",
                &["Mueller Strassenbau GmbH & Co. KG", "Muller Strassenbau gGmbH"],
            ),
            ("Domowina", &["Domowina z. t.", "domowina z.t."]),
            ("Bündnis 90/Die Grünen", &["Buendnis 90 / Die Gruenen"]),
        ] {
            for other in others {
                assert_eq!(key(one), key(other), "{other}");
            }
        }
    }

    #[test]
    fn different_names_stay_different() {
        for (one, other) in [
            ("NABU Sachsen", "NABU Sachsen-Anhalt"),
            ("Bürgerinitiative Nord", "Bürgerinitiative Süd"),
            ("Verein 1", "Verein 2"),
        ] {
            assert_ne!(key(one), key(other));
        }
        // A name that is nothing but a legal form is kept.
        assert_eq!(key("AG"), "ag");
        assert_eq!(key("e.V."), "ev");
        assert_eq!(key(" – ! "), "");
    }

    proptest! {
        #[test]
        fn case_spaces_and_form_never_matter(name in "[A-Za-zÄÖÜäöüß]{1,12}( [A-Za-z0-9]{1,12}){0,3}") {
            prop_assume!(!key(&name).is_empty());
            let plain = key(&name);
            prop_assert_eq!(&key(&name.to_uppercase()), &plain);
            prop_assert_eq!(&key(&format!("  {} ", name.replace(' ', "   "))), &plain);
            for form in ["e.V.", "e. V.", "GmbH", "GmbH & Co. KG", "AG", "gGmbH"] {
                prop_assert_eq!(&key(&format!("{name} {form}")), &plain);
            }
            prop_assert_eq!(&key(&name.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")), &plain);
        }

        #[test]
        fn no_text_breaks_the_comparison(name in "\\PC{0,40}") {
            let found = key(&name);
            prop_assert!(found.chars().all(char::is_alphanumeric));
        }
    }

    fn typed(name: &str, domain: &str) -> Typed {
        Typed {
            name: name.into(),
            art: "association".into(),
            domain: domain.into(),
            ..Typed::default()
        }
    }

    #[test]
    fn a_domain_is_the_founders_own() {
        let email = "petra@nabu-sachsen.de";
        assert_eq!(
            typed("NABU", "@NABU-Sachsen.de")
                .checked(email)
                .unwrap()
                .domain
                .as_deref(),
            Some("nabu-sachsen.de")
        );
        assert_eq!(typed("NABU", " ").checked(email).unwrap().domain, None);
        for (domain, email) in [("dresden.de", email), ("sachsen.de", email), ("gmx.de", "petra@gmx.de")] {
            let errors = typed("NABU", domain).checked(email).unwrap_err();
            assert_eq!(
                errors.iter().map(|(field, _)| field).collect::<Vec<_>>(),
                ["domain"],
                "{domain}"
            );
        }
    }

    #[test]
    fn a_name_carries_no_link() {
        for name in [
            "http://böse.example",
            "Verein www.boese.example",
            "a@b.de",
            "<b>",
            "",
            "!!!",
        ] {
            assert!(typed(name, "").checked("p@x.de").is_err(), "{name}");
        }
        assert!(typed("Bündnis 90/Die Grünen", "").checked("p@x.de").is_ok());
        assert!(typed(&"ä".repeat(121), "").checked("p@x.de").is_err());
    }
}
