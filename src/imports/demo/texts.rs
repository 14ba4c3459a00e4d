//! The building blocks of the demo: texts with slots, read from the files in `blocks/`.
//!
//! A file has lines `kind: text`. In the topics' files `[key|topics|levels]` begins a topic.

use std::collections::HashMap;

use super::bodies::Kind;
use crate::consultations::Format;

const TOPICS: [&str; 3] = [
    include_str!("blocks/traffic.txt"),
    include_str!("blocks/planning.txt"),
    include_str!("blocks/living.txt"),
];
const GENERAL: [&str; 3] = [
    include_str!("blocks/generic.txt"),
    include_str!("blocks/comments.txt"),
    include_str!("blocks/formats.txt"),
];
const SORBIAN: &str = include_str!("blocks/sorbian.txt");
const PEOPLE: &str = include_str!("blocks/people.txt");

/// What a slot stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Ort,
    InOrt,
    VonOrt,
    Koerper,
    KoerperDat,
    KoerperAkk,
    VonKoerper,
    Rat,
    Verwaltung,
    Strasse,
    Platz,
    Flur,
    Wo,
    Zeit,
    Leute,
    Verein,
    Zahl,
    Klein,
    Tag,
    Nummer,
    Jahr,
    Bald,
}

impl Slot {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ort" => Self::Ort,
            "in_ort" => Self::InOrt,
            "von_ort" => Self::VonOrt,
            "koerper" => Self::Koerper,
            "koerper_dat" => Self::KoerperDat,
            "koerper_akk" => Self::KoerperAkk,
            "von_koerper" => Self::VonKoerper,
            "rat" => Self::Rat,
            "verwaltung" => Self::Verwaltung,
            "strasse" => Self::Strasse,
            "platz" => Self::Platz,
            "flur" => Self::Flur,
            "wo" => Self::Wo,
            "zeit" => Self::Zeit,
            "leute" => Self::Leute,
            "verein" => Self::Verein,
            "zahl" => Self::Zahl,
            "klein" => Self::Klein,
            "zahl_tag" => Self::Tag,
            "nr" => Self::Nummer,
            "jahr" => Self::Jahr,
            "bald" => Self::Bald,
            _ => return None,
        })
    }
}

/// A part of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Stands as it is.
    Text(&'static str),
    /// Is filled; `true` begins with a capital letter.
    Slot(Slot, bool),
}

/// A text with slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block(pub Vec<Piece>);

/// The blocks of one kind, the most usual first.
pub type Blocks = Vec<Block>;

/// What a consultation can be about.
#[derive(Debug, Default)]
pub struct Topic {
    /// Its name in the files.
    pub key: &'static str,
    /// The topics by which consultations are filtered.
    pub topics: Vec<&'static str>,
    municipal: bool,
    district: bool,
    state: bool,
    titles: HashMap<Format, Blocks>,
    /// Summary of a consultation.
    pub summaries: Blocks,
    /// Paragraphs of its description.
    pub about: Blocks,
    /// Questions that it asks.
    pub questions: Blocks,
    /// Titles of contributions.
    pub headlines: Blocks,
    /// Sentences that tell what someone has seen.
    pub seen: Blocks,
    /// Sentences that argue.
    pub why: Blocks,
    /// Sentences that propose.
    pub ideas: Blocks,
}

impl Topic {
    /// Titles of consultations in this format, none where the topic does not suit it or the body.
    pub fn titles(&self, format: Format, kind: Kind) -> &[Block] {
        let suits = match kind {
            // Land-use planning is the municipalities' own task (BauGB section 2).
            Kind::Land | Kind::Landkreis if format == Format::LandUsePlan => false,
            Kind::Land => self.state,
            Kind::Landkreis => self.district,
            _ => self.municipal,
        };
        if suits {
            self.titles.get(&format).map_or(&[], Vec::as_slice)
        } else {
            &[]
        }
    }

    fn blocks(&mut self, kind: &str) -> Option<&mut Blocks> {
        Some(match kind {
            "sum" => &mut self.summaries,
            "info" => &mut self.about,
            "ask" => &mut self.questions,
            "t" => &mut self.headlines,
            "see" => &mut self.seen,
            "why" => &mut self.why,
            "idea" => &mut self.ideas,
            format => self.titles.entry(Format::from_code(format)?).or_default(),
        })
    }
}

/// All building blocks.
#[derive(Debug)]
pub struct Texts {
    /// What consultations are about.
    pub topics: Vec<Topic>,
    general: HashMap<&'static str, Blocks>,
    sorbian: HashMap<&'static str, Blocks>,
    people: HashMap<&'static str, Vec<&'static str>>,
}

impl Texts {
    /// Reads the embedded files.
    ///
    /// # Errors
    /// The line that is not understood; a test rules that out.
    pub fn load() -> Result<Self, String> {
        let mut topics = Vec::new();
        for file in TOPICS {
            read_topics(file, &mut topics)?;
        }
        let mut general = HashMap::new();
        for file in GENERAL {
            read_blocks(file, &mut general)?;
        }
        let mut sorbian = HashMap::new();
        read_blocks(SORBIAN, &mut sorbian)?;
        let mut people = HashMap::new();
        for line in PEOPLE.lines() {
            let (kind, words) = line.split_once(": ").ok_or_else(|| line.to_owned())?;
            let mark = if words.contains(';') { "; " } else { ", " };
            people.insert(kind, words.split(mark).collect());
        }
        Ok(Self {
            topics,
            general,
            sorbian,
            people,
        })
    }

    /// Blocks that suit every topic; none of an unknown kind.
    pub fn general(&self, kind: &str) -> &[Block] {
        self.general.get(kind).map_or(&[], Vec::as_slice)
    }

    /// Blocks in Upper Sorbian; none of an unknown kind.
    pub fn sorbian(&self, kind: &str) -> &[Block] {
        self.sorbian.get(kind).map_or(&[], Vec::as_slice)
    }

    /// Names of people, streets and so on; none of an unknown kind.
    pub fn words(&self, kind: &str) -> &[&'static str] {
        self.people.get(kind).map_or(&[], Vec::as_slice)
    }
}

fn read_topics(file: &'static str, topics: &mut Vec<Topic>) -> Result<(), String> {
    for line in file.lines().filter(|line| !line.is_empty()) {
        if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let (key, head) = head.split_once('|').ok_or_else(|| line.to_owned())?;
            let mut fields = head.split('|').map(|field| field.split(' ').collect::<Vec<_>>());
            let (Some(names), Some(levels)) = (fields.next(), fields.next()) else {
                return Err(line.to_owned());
            };
            let level = |word| levels.contains(&word);
            topics.push(Topic {
                key,
                topics: names,
                municipal: level("ort"),
                district: level("kreis"),
                state: level("land"),
                ..Topic::default()
            });
            continue;
        }
        let (kind, text) = line.split_once(": ").ok_or_else(|| line.to_owned())?;
        let blocks = topics
            .last_mut()
            .and_then(|topic| topic.blocks(kind))
            .ok_or_else(|| line.to_owned())?;
        blocks.push(parse(text)?);
    }
    Ok(())
}

fn read_blocks(file: &'static str, into: &mut HashMap<&'static str, Blocks>) -> Result<(), String> {
    for line in file.lines().filter(|line| !line.is_empty()) {
        let (kind, text) = line.split_once(": ").ok_or_else(|| line.to_owned())?;
        into.entry(kind).or_default().push(parse(text)?);
    }
    Ok(())
}

fn parse(text: &'static str) -> Result<Block, String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(|| text.to_owned())?;
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        let slot = Slot::named(&name.to_lowercase()).ok_or_else(|| text.to_owned())?;
        pieces.push(Piece::Slot(slot, name.starts_with(char::is_uppercase)));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    Ok(Block(pieces))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultations::TOPICS as TOPICS_OF_LISTS;

    #[test]
    fn blocks_are_many_and_each_is_different() {
        let texts = Texts::load().unwrap();
        assert!(texts.topics.len() >= 20, "{}", texts.topics.len());
        let mut seen = std::collections::HashSet::new();
        for line in TOPICS
            .iter()
            .chain(&GENERAL)
            .chain([&SORBIAN])
            .flat_map(|file| file.lines())
        {
            if let Some((_, text)) = line.split_once(": ") {
                assert!(seen.insert(text), "twice: {text}");
            }
        }
        assert!(seen.len() >= 600, "{}", seen.len());
    }

    #[test]
    fn every_topic_is_complete_and_every_format_has_a_topic() {
        let texts = Texts::load().unwrap();
        for topic in &texts.topics {
            for blocks in [
                &topic.summaries,
                &topic.about,
                &topic.questions,
                &topic.seen,
                &topic.why,
                &topic.ideas,
            ] {
                assert!(!blocks.is_empty(), "{topic:?}");
            }
            assert!(topic.headlines.len() > 2, "{topic:?}");
            assert!(
                topic
                    .topics
                    .iter()
                    .all(|code| TOPICS_OF_LISTS.iter().any(|(known, _)| known == code)),
                "{topic:?}"
            );
        }
        for format in Format::ALL {
            assert!(
                texts.topics.iter().any(|t| !t.titles(format, Kind::Stadt).is_empty()),
                "{format:?}"
            );
            for part in ["how", "then"] {
                assert!(
                    !texts.general(&format!("{}.{part}", format.code())).is_empty(),
                    "{format:?}"
                );
            }
        }
        for kind in [Kind::Land, Kind::Landkreis] {
            let dialogues = texts
                .topics
                .iter()
                .filter(|t| !t.titles(Format::Dialogue, kind).is_empty())
                .count();
            assert!(dialogues >= 3, "{kind:?}");
        }
    }

    #[test]
    fn slots_are_found_and_unknown_ones_refused() {
        let block = parse("{Wo} ist es laut, {zeit}.").unwrap();
        let expected = [
            Piece::Slot(Slot::Wo, true),
            Piece::Text(" ist es laut, "),
            Piece::Slot(Slot::Zeit, false),
            Piece::Text("."),
        ];
        assert_eq!(block.0, expected);
        assert!(parse("{unbekannt}").is_err());
        assert!(parse("offen {wo").is_err());
    }
}
