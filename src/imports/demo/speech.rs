//! What citizens write: contributions and comments, put together from sentences.

use super::dice::Dice;
use super::scene::{Focus, Scene};
use super::texts::{Block, Texts, Topic};

/// How often people speak of another street than the one that the consultation is about.
const WANDER: f64 = 0.5;

/// Someone who writes about a topic in a place.
pub struct Speaker<'a> {
    /// The building blocks.
    pub texts: &'a Texts,
    /// The body.
    pub scene: &'a Scene,
    /// What the consultation is about.
    pub focus: &'a Focus,
    /// Its topic.
    pub topic: &'a Topic,
    /// How many write in Upper Sorbian, from 0 to 1.
    pub sorbian: f64,
}

/// Sentences already used in a text, by address.
type Used = Vec<*const Block>;

impl Speaker<'_> {
    /// Writes a contribution's title and Markdown.
    pub fn contribution(&self, title: &mut String, body: &mut String, dice: &mut Dice) {
        if self.sorbian > 0.0 && dice.chance(self.sorbian) {
            self.say(title, dice.pick(self.texts.sorbian("t")), dice);
            self.say(body, dice.any(self.texts.sorbian("body")), dice);
            return;
        }
        let headlines = if dice.chance(0.85) {
            &self.topic.headlines
        } else {
            self.texts.general("t")
        };
        self.say(title, dice.pick(headlines), dice);
        // One in ten is a line; the rest grows by Zipf's law from three sentences to a page.
        let length = if dice.chance(0.1) { 0 } else { 1 + dice.tail(1.3, 14) };
        self.body(body, length, dice);
        if dice.chance(0.07) {
            sloppy(body, dice);
        }
    }

    /// Writes a comment; `answering` if it answers another comment.
    pub fn comment(&self, out: &mut String, answering: bool, dice: &mut Dice) {
        if self.sorbian > 0.0 && dice.chance(self.sorbian * 0.6) {
            return self.say(out, dice.any(self.texts.sorbian("comment")), dice);
        }
        let moods = ["agree", "ask", "object", "add", "back"];
        let mood = moods[dice.weighted(if answering {
            &[14, 12, 14, 10, 50]
        } else {
            &[34, 20, 24, 22, 0]
        })];
        self.say(out, dice.pick(self.texts.general(mood)), dice);
        if dice.chance(0.3) {
            out.push(' ');
            let more = if dice.chance(0.6) {
                &self.topic.why
            } else {
                self.texts.general("why")
            };
            self.say(out, dice.any(more), dice);
        }
        if dice.chance(0.12) {
            out.push_str("\n\n");
            self.say(out, dice.any(&self.topic.ideas), dice);
        }
        if dice.chance(0.07) {
            sloppy(out, dice);
        }
    }

    /// Writes an official answer.
    pub fn reply(&self, out: &mut String, dice: &mut Dice) {
        if let Some(block) = dice.any(self.texts.general("reply")) {
            self.scene.fill(out, block, self.focus, 0.0, self.texts, dice);
        }
    }

    fn body(&self, out: &mut String, length: u32, dice: &mut Dice) {
        let mut used = Used::new();
        if length == 0 {
            let pool = if dice.chance(0.5) {
                &self.topic.ideas
            } else {
                self.texts.general("short")
            };
            return self.say(out, dice.any(pool), dice);
        }
        if dice.chance(0.42) {
            self.say(out, dice.pick(self.texts.general("open")), dice);
            let greeting = out.ends_with(',') || out.ends_with('!');
            out.push_str(if greeting { "\n\n" } else { " " });
        }
        self.sentences(out, "see", &self.topic.seen, 1 + length / 4, &mut used, dice);
        if length > 1 || dice.chance(0.5) {
            Self::gap(out, length, dice);
            self.sentences(out, "why", &self.topic.why, length.div_ceil(3), &mut used, dice);
        }
        if length > 3 && dice.chance(0.55) {
            self.list(out, length / 2, &mut used, dice);
        } else {
            Self::gap(out, length, dice);
            self.sentences(out, "idea", &self.topic.ideas, 1 + length / 4, &mut used, dice);
        }
        if dice.chance(0.3) {
            out.push_str("\n\n");
            self.say(out, dice.pick(self.texts.general("close")), dice);
        }
    }

    fn gap(out: &mut String, length: u32, dice: &mut Dice) {
        out.push_str(if length > 2 && dice.chance(0.6) { "\n\n" } else { " " });
    }

    fn list(&self, out: &mut String, points: u32, used: &mut Used, dice: &mut Dice) {
        const HEADS: [&str; 3] = [
            "**Meine Vorschläge:**",
            "Deshalb schlage ich vor:",
            "Drei Dinge wären mir wichtig:",
        ];
        let three = points == 3;
        let head = HEADS[dice.below(if three { 3 } else { 2 })];
        out.push_str("\n\n");
        out.push_str(head);
        out.push_str("\n\n");
        for point in 0..points.clamp(2, 5) {
            if let Some(block) = Self::fresh(self.texts.general("idea"), &self.topic.ideas, used, dice) {
                out.push_str(if point == 0 { "- " } else { "\n- " });
                self.say(out, Some(block), dice);
            }
        }
    }

    fn sentences(&self, out: &mut String, kind: &str, special: &[Block], n: u32, used: &mut Used, dice: &mut Dice) {
        for sentence in 0..n {
            if let Some(block) = Self::fresh(self.texts.general(kind), special, used, dice) {
                if sentence > 0 {
                    out.push(' ');
                }
                self.say(out, Some(block), dice);
            }
        }
    }

    /// A sentence that this text does not hold yet, of the topic rather than in general.
    fn fresh<'b>(general: &'b [Block], special: &'b [Block], used: &mut Used, dice: &mut Dice) -> Option<&'b Block> {
        for _ in 0..6 {
            let pool = if dice.chance(0.68) { special } else { general };
            let block = dice.pick(pool)?;
            if !used.contains(&std::ptr::from_ref(block)) {
                used.push(block);
                return Some(block);
            }
        }
        None
    }

    fn say(&self, out: &mut String, block: Option<&Block>, dice: &mut Dice) {
        if let Some(block) = block {
            self.scene.fill(out, block, self.focus, WANDER, self.texts, dice);
        }
    }
}

/// How people type: two letters swapped, no capitals, no full stop, too many exclamation marks.
fn sloppy(text: &mut String, dice: &mut Dice) {
    match dice.weighted(&[50, 20, 15, 15]) {
        0 => swap_letters(text, dice),
        1 => *text = text.to_lowercase(),
        ending => {
            let end = text.trim_end_matches(['.', '!']).len();
            text.truncate(end);
            text.push_str(if ending == 2 { "!!!" } else { "" });
        }
    }
}

fn swap_letters(text: &mut String, dice: &mut Dice) {
    let bytes = text.as_bytes();
    let start = dice.below(bytes.len());
    let plain = |byte: u8| byte.is_ascii_lowercase();
    let found = (start..bytes.len().saturating_sub(3))
        .find(|at| bytes[*at..*at + 4].iter().copied().all(plain) && bytes[at + 1] != bytes[at + 2]);
    if let Some(at) = found.filter(|_| !text.contains("](")) {
        let swapped: String = [bytes[at + 2], bytes[at + 1]].map(char::from).iter().collect();
        text.replace_range(at + 1..at + 3, &swapped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_stays_readable() {
        let mut dice = Dice::new(1, 1, 1);
        for _ in 0..500 {
            let mut text = "Größere Übergänge fehlen überall. Öl!".to_owned();
            let before = text.chars().count();
            sloppy(&mut text, &mut dice);
            assert!(text.chars().count().abs_diff(before) <= 2, "{text}");
        }
        let mut text = "wort".to_owned();
        for _ in 0..50 {
            swap_letters(&mut text, &mut dice);
        }
        assert!(text == "wort" || text == "wrot", "{text}");
    }
}
