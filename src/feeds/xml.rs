//! XML documents (1.0, fifth edition): names come from us, texts from anybody.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::error::{Error, Result};

/// A document that is being written.
pub struct Document {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Document {
    /// A document with this outermost element.
    pub fn new(name: &'static str, attributes: Attributes<'_>) -> Result<Self> {
        let mut document = Self {
            writer: Writer::new(Vec::new()),
            open: Vec::new(),
        };
        document.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        document.open(name, attributes)?;
        Ok(document)
    }

    /// Begins an element.
    pub fn open(&mut self, name: &'static str, attributes: Attributes<'_>) -> Result<()> {
        self.open.push(name);
        self.write(Event::Start(start(name, attributes)))
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) -> Result<()> {
        match self.open.pop() {
            Some(name) => self.write(Event::End(BytesEnd::new(name))),
            None => Ok(()),
        }
    }

    /// An element that holds a text.
    pub fn text(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) -> Result<()> {
        self.open(name, attributes)?;
        self.write(Event::Text(BytesText::new(&possible(text))))?;
        self.close()
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) -> Result<()> {
        self.write(Event::Empty(start(name, attributes)))
    }

    /// The whole document.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        while !self.open.is_empty() {
            self.close()?;
        }
        Ok(self.writer.into_inner())
    }

    fn write(&mut self, event: Event<'_>) -> Result<()> {
        let written = self.writer.write_event(event);
        written.map_err(|error| Error::internal(error.to_string()))
    }
}

fn start<'a>(name: &'static str, attributes: Attributes<'a>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, possible(value).as_ref()));
    }
    start
}

/// A text without the characters that XML cannot hold, not even escaped (section 2.2).
fn possible(text: &str) -> Cow<'_, str> {
    let is_possible = |character: char| match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => other >= ' ',
    };
    if text.chars().all(is_possible) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|character| is_possible(*character)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text() {
        let mut document = Document::new("a", &[("href", "?x=1&y=\"<\u{0}")]).unwrap();
        document.text("b", &[], "<b>&amp; ]]> \u{1b}\u{ffff}ž 🚲\n").unwrap();
        document.empty("c", &[]).unwrap();
        assert_eq!(
            String::from_utf8(document.finish().unwrap()).unwrap(),
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><a href=\"?x=1&amp;y=&quot;&lt;\">\
             <b>&lt;b&gt;&amp;amp; ]]&gt; ž 🚲\n</b><c/></a>"
        );
    }
}
