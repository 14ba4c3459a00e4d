//! Descriptions of consultations, in Markdown.

use super::dice::Dice;
use super::scene::{Focus, Scene};
use super::texts::{Block, Texts, Topic};
use crate::consultations::Format;

/// The texts of one consultation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// Title, plain text.
    pub title: String,
    /// Summary, plain text.
    pub summary: String,
    /// Description, Markdown.
    pub description: String,
}

/// Writes official texts: each slot that the consultation is about has one value throughout.
pub struct Clerk<'a> {
    /// The building blocks.
    pub texts: &'a Texts,
    /// The body.
    pub scene: &'a Scene,
    /// What the consultation is about.
    pub focus: &'a Focus,
}

impl Clerk<'_> {
    /// One block, filled.
    pub fn write(&self, block: Option<&Block>, dice: &mut Dice) -> String {
        let mut out = String::new();
        if let Some(block) = block {
            self.scene.fill(&mut out, block, self.focus, 0.0, self.texts, dice);
        }
        out
    }

    /// The texts of a consultation in German.
    pub fn german(&self, topic: &Topic, format: Format, title: Option<&Block>, dice: &mut Dice) -> Wording {
        let title = self.write(title, dice);
        let summary = self.write(dice.any(&topic.summaries), dice);
        Wording {
            title,
            summary,
            description: self.description(topic, format, dice),
        }
    }

    /// The texts of a consultation in Upper Sorbian, with the description in German below.
    pub fn sorbian(&self, topic: &Topic, title: usize, dice: &mut Dice) -> Wording {
        let blocks = |kind| self.texts.sorbian(kind);
        let mut description = String::new();
        for block in blocks("info") {
            description.push_str(&self.write(Some(block), dice));
            description.push_str("\n\n");
        }
        for block in blocks("ask") {
            description.push_str("- ");
            description.push_str(&self.write(Some(block), dice));
            description.push('\n');
        }
        description.push('\n');
        description.push_str(&self.description(topic, Format::Dialogue, dice));
        let summary = self.write(dice.any(blocks("sum")), dice);
        Wording {
            title: self.write(blocks("title").get(title), dice),
            summary,
            description,
        }
    }

    fn description(&self, topic: &Topic, format: Format, dice: &mut Dice) -> String {
        let mut out = String::new();
        let mut paragraph = |text: &str| {
            if !text.is_empty() {
                out.push_str(text);
                out.push_str("\n\n");
            }
        };
        for block in &topic.about {
            paragraph(&self.write(Some(block), dice));
        }
        if matches!(
            format,
            Format::Dialogue | Format::Survey | Format::Event | Format::Initiative
        ) {
            paragraph("**Unsere Fragen**");
            let questions: Vec<String> = topic
                .questions
                .iter()
                .map(|block| format!("- {}", self.write(Some(block), dice)))
                .collect();
            paragraph(&questions.join("\n"));
        }
        let how = self.texts.general(&format!("{}.how", format.code()));
        paragraph("**So machen Sie mit**");
        paragraph(&self.write(dice.any(how), dice));
        if format == Format::LandUsePlan {
            // The public notice says all of it (BauGB section 3).
            paragraph(&self.write(self.texts.general("land_use_plan.where").first(), dice));
        }
        paragraph("**Wie es weitergeht**");
        paragraph(&self.write(dice.any(self.texts.general(&format!("{}.then", format.code()))), dice));
        paragraph(&self.write(dice.any(self.texts.general("note")), dice));
        out.truncate(out.trim_end().len());
        out
    }
}
