//! What a word of a question is widened to, and the question in the database's terms.
//!
//! First come a word's other forms (its stem), what means the same, and compounds that hold it. Where that finds little,
//! words that are spelt alike and the parts of a compound are added.

use super::question::Filters;
use super::terms::SYNONYMS;

/// Alternatives of one word that differ by typing errors.
const MOST_TYPOS: usize = 6;
/// A word that this many texts hold is spelt right.
const KNOWN: i32 = 3;
/// What German puts between the parts of a compound.
const LINKS: [&str; 7] = ["", "s", "n", "en", "e", "es", "er"];

/// A term as the index knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The term in the index's language; none where it is left out of the index (und, der, für).
    pub query: Option<String>,
    /// Its stems.
    pub stems: Vec<String>,
    /// The term folded.
    pub folded: String,
}

/// A word of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconWord {
    /// As it is written.
    pub word: String,
    /// Folded.
    pub folded: String,
    /// Its stem in the index.
    pub stem: String,
    /// Texts that hold it, at least.
    pub docs: i32,
}

/// A word of a question with what it may be found by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word as typed.
    pub known: Known,
    /// What means the same.
    pub same: Vec<Known>,
    /// Stems that may stand for it.
    pub others: Vec<String>,
    /// Stems that stand for it together, the parts of a compound.
    pub parts: Vec<String>,
    /// What was probably meant.
    pub meant: Option<String>,
}

impl Word {
    /// A word alone.
    pub fn new(known: Known) -> Self {
        Self {
            known,
            ..Self::default()
        }
    }

    /// What compounds with it hold: the word without the ending of a plural or case. None where that is too short.
    pub fn base(&self) -> Option<&str> {
        let folded = self.known.folded.as_str();
        if !folded.chars().all(char::is_alphabetic) {
            return None;
        }
        let base = ["en", "es", "e", "n", "s"]
            .into_iter()
            .find_map(|ending| folded.strip_suffix(ending).filter(|base| base.chars().count() >= 5))
            .unwrap_or(folded);
        (base.chars().count() >= 3).then_some(base)
    }

    /// Takes what is spelt alike, and the parts of a compound, out of the lexicon's neighbours.
    pub fn widen(&mut self, neighbours: &[LexiconWord]) {
        let folded = self.known.folded.clone();
        let known = neighbours
            .iter()
            .filter(|word| self.known.stems.contains(&word.stem))
            .map(|word| word.docs)
            .max()
            .unwrap_or(0);
        if known < KNOWN {
            let alike = alike(&folded, neighbours, known);
            self.meant = alike.first().map(|word| word.word.clone());
            self.others.extend(alike.into_iter().map(|word| word.stem.clone()));
        }
        self.parts = parts(&folded, neighbours);
        if let Some(first) = self.parts.first() {
            self.others.push(first.clone());
        }
    }

    fn query(&self) -> Option<String> {
        let own = self.known.query.as_ref().map(|query| format!("({query})"))?;
        let same = self.same.iter().filter_map(|same| same.query.as_ref());
        let same = same.map(|query| format!("({query})"));
        let others = self.others.iter().map(|stem| quoted(stem));
        let parts = (self.parts.len() > 1).then(|| {
            let parts: Vec<_> = self.parts.iter().map(|stem| quoted(stem)).collect();
            format!("({})", parts.join(" & "))
        });
        let all: Vec<_> = std::iter::once(own).chain(same).chain(others).chain(parts).collect();
        Some(format!("({})", all.join(" | ")))
    }
}

/// Other ways to write a folded word: what means the same in the field, and a word without its hyphens.
pub fn same(folded: &str) -> Vec<String> {
    let group = SYNONYMS.iter().find(|group| group.contains(&folded));
    let others = group.into_iter().flat_map(|group| group.iter());
    let others = others
        .filter(|other| **other != folded)
        .map(|other| (*other).to_owned());
    let joined = folded.contains('-').then(|| folded.replace('-', ""));
    others.chain(joined).collect()
}

/// Typing errors that are forgiven: none in three letters, one in five, two in more. A swap of two letters is one.
fn forgiven(folded: &str) -> usize {
    match folded.chars().count() {
        0..=3 => 0,
        4..=5 => 1,
        _ => 2,
    }
}

/// Words that are spelt alike, nearest first, of those equally near the more frequent; a stem once.
fn alike<'a>(folded: &str, neighbours: &'a [LexiconWord], known: i32) -> Vec<&'a LexiconWord> {
    let most = forgiven(folded);
    let mut alike: Vec<_> = neighbours
        .iter()
        .map(|word| (strsim::osa_distance(folded, &word.folded), word))
        .filter(|(distance, word)| (1..=most).contains(distance) && word.docs > known)
        .collect();
    alike.sort_by(|(one, a), (other, b)| one.cmp(other).then(b.docs.cmp(&a.docs)).then(a.word.cmp(&b.word)));
    let mut seen = Vec::new();
    alike.retain(|(_, word)| {
        let new = !seen.contains(&&word.stem);
        seen.push(&word.stem);
        new
    });
    alike.into_iter().take(MOST_TYPOS).map(|(_, word)| word).collect()
}

/// The stems of a compound's parts, the first part first: two words that cover it up to what links them; else the longest
/// word of five letters or more that it begins or ends with.
fn parts(folded: &str, neighbours: &[LexiconWord]) -> Vec<String> {
    let longest = |end: fn(&str, &str) -> bool| {
        let spellings = neighbours
            .iter()
            .flat_map(|word| [(&word.folded, word), (&word.stem, word)]);
        let mut parts: Vec<(&str, &LexiconWord)> = spellings
            .filter(|(part, _)| part.len() < folded.len() && end(folded, part))
            .map(|(part, word)| (part.as_str(), word))
            .collect();
        parts.sort_by(|(one, a), (other, b)| other.len().cmp(&one.len()).then(b.docs.cmp(&a.docs)));
        parts
    };
    let heads = longest(|whole, part| whole.starts_with(part));
    let tails = longest(|whole, part| whole.ends_with(part));
    let pair = heads.iter().find_map(|(head, first)| {
        let rest = &folded[head.len()..];
        let links =
            |(tail, _): &&(&str, &LexiconWord)| rest.strip_suffix(tail).is_some_and(|link| LINKS.contains(&link));
        let (_, last) = tails.iter().find(links)?;
        Some(vec![first.stem.clone(), last.stem.clone()])
    });
    pair.unwrap_or_else(|| {
        let mut single = heads.first().into_iter().chain(tails.first());
        let single = single.find(|(part, _)| part.len() >= 5);
        single.map(|(_, word)| vec![word.stem.clone()]).unwrap_or_default()
    })
}

/// A question in the database's terms.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Words with their alternatives, in the order of the question.
    pub words: Vec<Word>,
    /// Phrases.
    pub phrases: Vec<Known>,
    /// What must not occur.
    pub without: Vec<Known>,
}

impl Plan {
    /// Whether words are left to look for.
    pub fn finds(&self) -> bool {
        let mut words = self.words.iter().map(|word| &word.known);
        words.any(|known| known.query.is_some()) || self.phrases.iter().any(|known| known.query.is_some())
    }

    /// The words and phrases as they were typed.
    pub fn exact(&self) -> String {
        let words = self.words.iter().map(|word| &word.known);
        all(words
            .chain(&self.phrases)
            .filter_map(|known| known.query.as_ref())
            .map(|query| format!("({query})")))
    }

    /// With each word's alternatives.
    pub fn wide(&self) -> String {
        let phrases = self.phrases.iter().filter_map(|known| known.query.as_ref());
        all(self
            .words
            .iter()
            .filter_map(Word::query)
            .chain(phrases.map(|query| format!("({query})"))))
    }

    /// Narrowed by exclusions and by what stands in the index as a mark.
    pub fn narrowed(&self, words: &str, filters: &Filters) -> String {
        let without = self.without.iter().filter_map(|known| known.query.as_ref());
        let without = without.map(|query| format!("!({query})"));
        all([words.to_owned()].into_iter().chain(without).chain(marks(filters)))
    }

    /// What the proceedings of hits have as marks; empty for nothing.
    pub fn narrowed_proceedings(filters: &Filters) -> String {
        all(marks(&Filters {
            kind: None,
            ..filters.clone()
        }))
    }

    /// All stems that a hit may hold.
    pub fn stems(&self) -> Vec<String> {
        let words = self
            .words
            .iter()
            .flat_map(|word| std::iter::once(&word.known).chain(&word.same));
        let known = words.chain(&self.phrases);
        let others = self.words.iter().flat_map(|word| word.others.iter().chain(&word.parts));
        known.flat_map(|known| &known.stems).chain(others).cloned().collect()
    }
}

fn all(parts: impl Iterator<Item = String>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" & ")
}

fn marks(filters: &Filters) -> impl Iterator<Item = String> {
    let marks = [
        filters.kind.map(|kind| format!("=k:{}", kind.code())),
        filters.tenant.map(|tenant| format!("=t:{tenant}")),
        filters.format.map(|format| format!("=f:{}", format.code())),
        filters.district.as_ref().map(|district| format!("=d:{district}")),
        filters.topic.map(|topic| format!("=o:{topic}")),
    ];
    let places = filters
        .place
        .iter()
        .map(|word| format!("{}:*", quoted(&format!("@{word}"))));
    marks.into_iter().flatten().map(|mark| quoted(&mark)).chain(places)
}

/// A lexeme as `tsquery` reads it, whatever stands in it.
pub fn quoted(lexeme: &str) -> String {
    format!("'{}'", lexeme.replace('\\', "\\\\").replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(folded: &str) -> Word {
        Word::new(Known {
            query: Some(quoted(folded)),
            stems: vec![folded.to_owned()],
            folded: folded.to_owned(),
        })
    }

    fn lexicon(words: &[(&str, i32)]) -> Vec<LexiconWord> {
        words
            .iter()
            .map(|(word, docs)| LexiconWord {
                word: (*word).to_owned(),
                folded: (*word).to_owned(),
                stem: (*word).to_owned(),
                docs: *docs,
            })
            .collect()
    }

    #[test]
    fn a_word_that_nobody_writes_is_widened_to_what_is_near() {
        let mut typed = word("radwge");
        typed.widen(&lexicon(&[
            ("radwege", 9),
            ("radweg", 40),
            ("rat", 900),
            ("radwegnetz", 3),
        ]));
        assert_eq!(typed.others, ["radweg", "radwege"]);
        assert_eq!(typed.meant.as_deref(), Some("radweg"));
    }

    #[test]
    fn a_word_that_is_known_has_no_typing_error() {
        let mut typed = word("haus");
        typed.widen(&lexicon(&[("haus", 40), ("maus", 900)]));
        assert_eq!((typed.others.len(), typed.meant), (0, None));
    }

    #[test]
    fn a_compound_has_parts_with_what_links_them() {
        let words = lexicon(&[
            ("beteiligung", 5),
            ("verfahren", 8),
            ("radweg", 9),
            ("konzept", 2),
            ("rad", 3),
            ("bus", 4),
        ]);
        assert_eq!(parts("beteiligungsverfahren", &words), ["beteiligung", "verfahren"]);
        assert_eq!(parts("radwegkonzept", &words), ["radweg", "konzept"]);
        assert_eq!(parts("radwegplan", &words), ["radweg"]);
        assert_eq!(parts("busplan", &words), Vec::<String>::new());
    }

    #[test]
    fn what_means_the_same_is_looked_for_too() {
        assert_eq!(same("b-plan"), ["bplan", "bebauungsplan", "bplan"]);
        assert_eq!(same("rad-weg"), ["radweg"]);
        assert_eq!(same("radweg"), Vec::<String>::new());
    }

    #[test]
    fn a_base_has_no_ending() {
        for (typed, base) in [
            ("radwege", "radweg"),
            ("strassen", "strass"),
            ("wege", "wege"),
            ("rad", "rad"),
        ] {
            assert_eq!(word(typed).base(), Some(base), "{typed}");
        }
        assert_eq!(word("b-plan").base(), None);
        assert_eq!(word("ab").base(), None);
    }

    #[test]
    fn what_stands_in_a_lexeme_stays_in_it() {
        assert_eq!(quoted(r"a'b\c"), r"'a''b\\c'");
        let filters = Filters {
            district: Some("x' | '=t:1".to_owned()),
            ..Filters::default()
        };
        let plan = Plan {
            words: vec![word("rad")],
            ..Plan::default()
        };
        let asked = plan.narrowed(&plan.exact(), &filters);
        assert_eq!(asked, "('rad') & '=d:x'' | ''=t:1'");
    }
}
