//! Feeds (RFC 4287). An entry's id names the thing and not its address (RFC 4151), so that it is the same on a body's own
//! host name and on the platform's.

use jiff::Timestamp;

use super::xml::Document;
use crate::error::Result;
use crate::i18n::Language;
use crate::search::news::Dated;

/// The media type.
pub const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

/// What a feed is of.
pub struct Feed<'a> {
    pub language: Language,
    pub title: &'a str,
    /// The name of the site.
    pub author: &'a str,
    /// The platform's host name, which the ids begin with.
    pub authority: &'a str,
    /// Names the feed among all of this authority's.
    pub name: &'a str,
    /// The feed's own address.
    pub href: &'a str,
    /// The page with the same things.
    pub page: &'a str,
    /// The things, the newest first, with their whole addresses.
    pub entries: &'a [(Dated, String)],
}

impl Feed<'_> {
    /// When there was something new last; of an empty feed the beginning of time, so that the same feed reads the same.
    pub fn updated(&self) -> Timestamp {
        let moments = self.entries.iter().map(|(entry, _)| entry.updated_at());
        moments.max().unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The document.
    pub fn document(&self) -> Result<Vec<u8>> {
        let namespace = [
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", self.language.html_lang()),
        ];
        let mut feed = Document::new("feed", &namespace)?;
        feed.text("id", &[], &self.id(self.name))?;
        feed.text("title", &[], self.title)?;
        feed.text("updated", &[], &moment(self.updated()))?;
        feed.empty(
            "link",
            &[("rel", "self"), ("type", "application/atom+xml"), ("href", self.href)],
        )?;
        feed.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", self.page)],
        )?;
        feed.open("author", &[])?;
        feed.text("name", &[], self.author)?;
        feed.close()?;
        for (entry, href) in self.entries {
            self.entry(&mut feed, entry, href)?;
        }
        feed.finish()
    }

    fn entry(&self, feed: &mut Document, entry: &Dated, href: &str) -> Result<()> {
        let kind = entry.kind.code();
        feed.open("entry", &[])?;
        feed.text("id", &[], &self.id(&format!("{kind}/{}", entry.id)))?;
        feed.text("title", &[], &entry.title)?;
        feed.text("published", &[], &moment(entry.published_at))?;
        feed.text("updated", &[], &moment(entry.updated_at()))?;
        feed.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", href)])?;
        feed.open("author", &[])?;
        feed.text("name", &[], &entry.tenant_name)?;
        feed.close()?;
        let label = entry.kind.name(self.language);
        feed.empty("category", &[("term", kind), ("label", label)])?;
        let noted = entry.noted.map(|(noted, _)| noted.in_words(self.language) + ". ");
        feed.text("summary", &[], &(noted.unwrap_or_default() + &entry.teaser))?;
        feed.close()
    }

    fn id(&self, name: &str) -> String {
        format!("tag:{},2026:{name}", self.authority)
    }
}

/// A moment as RFC 3339 writes it, to the second.
pub fn moment(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
