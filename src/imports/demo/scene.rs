//! Fills the slots of a block: how a body is spoken of, its streets and squares.

use std::fmt::Write;

use super::bodies::{Body, Kind};
use super::dice::Dice;
use super::texts::{Block, Piece, Slot, Texts};

/// Streets and squares that a body has, of those that the texts know.
const STREETS: usize = 14;
const SQUARES: usize = 5;

/// How people speak of a body, and what lies in it.
#[derive(Debug)]
pub struct Scene {
    kind: Kind,
    /// Nominative: `Dresden`, `der Landkreis Zwickau`.
    ort: String,
    /// Where: `in Dresden`, `im Landkreis Zwickau`.
    in_ort: String,
    /// Whose: `von Dresden`, `des Landkreises Zwickau`.
    von_ort: String,
    streets: Vec<&'static str>,
    squares: Vec<&'static str>,
    /// The year in which the demo is filled.
    year: i16,
}

/// What all texts of one consultation have in common.
#[derive(Clone, Copy, Debug)]
pub struct Focus {
    street: &'static str,
    square: &'static str,
    field: &'static str,
    number: i64,
}

impl Focus {
    /// The street that the consultation is about.
    pub const fn street(&self) -> &'static str {
        self.street
    }
}

impl Scene {
    /// The scene of a body in a year.
    pub fn new(body: &Body, texts: &Texts, year: i16, dice: &mut Dice) -> Self {
        let mut streets = texts.words("strasse").to_vec();
        dice.shuffle(&mut streets);
        streets.truncate(STREETS);
        let mut squares = texts.words("platz").to_vec();
        dice.shuffle(&mut squares);
        squares.truncate(SQUARES);
        let (ort, in_ort, von_ort) = forms(body);
        Self {
            kind: body.kind,
            ort,
            in_ort,
            von_ort,
            streets,
            squares,
            year,
        }
    }

    /// What a consultation is about; street and field are the n-th of the body, so that its consultations differ.
    pub fn focus(&self, n: usize, texts: &Texts, dice: &mut Dice) -> Focus {
        let fields = texts.words("flur");
        Focus {
            street: nth(&self.streets, n),
            square: nth(&self.squares, n),
            field: nth(fields, n * 7 + dice.below(fields.len())),
            number: dice.between(3, 98),
        }
    }

    /// Appends the block with its slots filled. With a focus the text is about nothing else, as in an official text;
    /// what people write wanders about.
    pub fn fill(&self, out: &mut String, block: &Block, focus: &Focus, wander: f64, texts: &Texts, dice: &mut Dice) {
        for piece in &block.0 {
            match *piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Slot(slot, capital) => {
                    let start = out.len();
                    self.fill_slot(out, slot, focus, wander, texts, dice);
                    if capital {
                        capitalise(out, start);
                    }
                }
            }
        }
    }

    fn fill_slot(&self, out: &mut String, slot: Slot, focus: &Focus, wander: f64, texts: &Texts, dice: &mut Dice) {
        let wanders = wander > 0.0 && dice.chance(wander);
        let year = i64::from(self.year);
        let word = match slot {
            Slot::Ort => &self.ort,
            Slot::InOrt => &self.in_ort,
            Slot::VonOrt => &self.von_ort,
            Slot::Koerper => self.by_kind(["die Stadt", "die Gemeinde", "der Landkreis", "der Freistaat"]),
            Slot::KoerperDat => self.by_kind(["der Stadt", "der Gemeinde", "dem Landkreis", "dem Freistaat"]),
            Slot::KoerperAkk => self.by_kind(["die Stadt", "die Gemeinde", "den Landkreis", "den Freistaat"]),
            Slot::VonKoerper => self.by_kind(["der Stadt", "der Gemeinde", "des Landkreises", "des Freistaats"]),
            Slot::Rat => self.by_kind(["Stadtrat", "Gemeinderat", "Kreistag", "Landtag"]),
            Slot::Verwaltung => self.by_kind([
                "Stadtverwaltung",
                "Gemeindeverwaltung",
                "Kreisverwaltung",
                "Staatsregierung",
            ]),
            Slot::Strasse if wanders => dice.pick(&self.streets).copied().unwrap_or(focus.street),
            Slot::Strasse => focus.street,
            Slot::Platz if wanders => dice.pick(&self.squares).copied().unwrap_or(focus.square),
            Slot::Platz => focus.square,
            Slot::Flur => focus.field,
            Slot::Wo => dice.pick(texts.words("wo")).copied().unwrap_or_default(),
            Slot::Zeit => dice.pick(texts.words("zeit")).copied().unwrap_or_default(),
            Slot::Leute => dice.pick(texts.words("leute")).copied().unwrap_or_default(),
            Slot::Verein => dice.pick(texts.words("verein")).copied().unwrap_or_default(),
            Slot::Zahl => return number(out, dice.between(3, 38)),
            Slot::Klein => return number(out, 5 * dice.between(1, 4)),
            Slot::Tag => return number(out, dice.between(2, 28)),
            Slot::Nummer => return number(out, focus.number),
            Slot::Jahr => return number(out, year - dice.between(2, 17)),
            Slot::Bald => return number(out, year + dice.between(1, 3)),
        };
        out.push_str(word);
    }

    fn by_kind(&self, [town, municipality, district, state]: [&'static str; 4]) -> &'static str {
        match self.kind {
            Kind::Land => state,
            Kind::Landkreis => district,
            Kind::Gemeinde => municipality,
            Kind::KreisfreieStadt | Kind::GrosseKreisstadt | Kind::Stadt => town,
        }
    }
}

fn forms(body: &Body) -> (String, String, String) {
    let name = body.short_name();
    match body.kind {
        Kind::Land => (
            "Sachsen".to_owned(),
            "in Sachsen".to_owned(),
            "des Freistaats Sachsen".to_owned(),
        ),
        Kind::Landkreis => {
            let genitive = name
                .strip_prefix("Landkreis")
                .map_or_else(|| format!("des {name}es"), |rest| format!("des Landkreises{rest}"));
            (format!("der {name}"), format!("im {name}"), genitive)
        }
        _ => (name.to_owned(), format!("in {name}"), format!("von {name}")),
    }
}

fn nth(words: &[&'static str], n: usize) -> &'static str {
    words.get(n % words.len().max(1)).copied().unwrap_or_default()
}

fn number(out: &mut String, number: i64) {
    // Writing to a string cannot fail.
    let _ = write!(out, "{number}");
}

/// Makes the letter at this place a capital one.
pub fn capitalise(out: &mut String, start: usize) {
    if let Some(first) = out.get(start..).and_then(|text| text.chars().next()) {
        out.replace_range(start..start + first.len_utf8(), &first.to_uppercase().to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::super::bodies;
    use super::*;

    fn spoken(ags: &str) -> (String, String, String) {
        let body = bodies::all().unwrap().into_iter().find(|body| body.ags == ags).unwrap();
        forms(&body)
    }

    #[test]
    fn bodies_are_spoken_of_in_german() {
        let own = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(spoken("14612000"), own("Dresden", "in Dresden", "von Dresden"));
        assert_eq!(spoken("14523300"), own("Oelsnitz", "in Oelsnitz", "von Oelsnitz"));
        assert_eq!(
            spoken("14524"),
            own(
                "der Landkreis Zwickau",
                "im Landkreis Zwickau",
                "des Landkreises Zwickau"
            )
        );
        assert_eq!(
            spoken("14523"),
            own("der Vogtlandkreis", "im Vogtlandkreis", "des Vogtlandkreises")
        );
    }

    #[test]
    fn capitals_begin_a_sentence() {
        let mut text = "Nein. über uns".to_owned();
        capitalise(&mut text, 6);
        assert_eq!(text, "Nein. Über uns");
    }
}
