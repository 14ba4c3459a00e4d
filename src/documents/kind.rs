//! What a file is, by what is in it. Neither its name nor what a browser says of it counts.

use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde::Deserialize;

use crate::i18n::Language;

/// The kinds of files that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    WebP,
    Svg,
    Odt,
    Ods,
    Docx,
    Xlsx,
    Zip,
    GeoJson,
    /// Geography Markup Language, `XPlanung` included.
    Gml,
    Xml,
}

impl Kind {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 13] = [
        Self::Pdf,
        Self::Jpeg,
        Self::Png,
        Self::WebP,
        Self::Svg,
        Self::Odt,
        Self::Ods,
        Self::Docx,
        Self::Xlsx,
        Self::Zip,
        Self::GeoJson,
        Self::Gml,
        Self::Xml,
    ];

    /// The media type, the usual ending of a name, and what people call it.
    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Pdf => ("application/pdf", "pdf", "PDF"),
            Self::Jpeg => ("image/jpeg", "jpg", "JPEG"),
            Self::Png => ("image/png", "png", "PNG"),
            Self::WebP => ("image/webp", "webp", "WebP"),
            Self::Svg => ("image/svg+xml", "svg", "SVG"),
            Self::Odt => ("application/vnd.oasis.opendocument.text", "odt", "ODT"),
            Self::Ods => ("application/vnd.oasis.opendocument.spreadsheet", "ods", "ODS"),
            Self::Docx => (
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "docx",
                "DOCX",
            ),
            Self::Xlsx => (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "xlsx",
                "XLSX",
            ),
            Self::Zip => ("application/zip", "zip", "ZIP"),
            Self::GeoJson => ("application/geo+json", "geojson", "GeoJSON"),
            Self::Gml => ("application/gml+xml", "gml", "GML"),
            Self::Xml => ("application/xml", "xml", "XML"),
        }
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        self.names().0
    }

    /// The ending that a file's name gets.
    pub const fn extension(self) -> &'static str {
        self.names().1
    }

    /// What people call it; the same in all languages.
    pub const fn label(self) -> &'static str {
        self.names().2
    }

    /// The kind with this media type.
    pub fn of_media_type(media_type: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.media_type() == media_type)
    }

    /// Whether browsers show it by themselves and it can run nothing in them. All else is handed out to be saved.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Pdf | Self::Jpeg | Self::Png | Self::WebP)
    }

    /// Whether its words can be read.
    pub const fn has_words(self) -> bool {
        matches!(self, Self::Pdf | Self::Odt | Self::Docx)
    }

    /// Whether its name may keep this ending.
    pub fn allows(self, extension: &str) -> bool {
        let also = match self {
            Self::Jpeg => "jpeg",
            Self::GeoJson => "json",
            // A vocabulary of its own often ends like itself (XPlanGML, CityGML).
            Self::Gml | Self::Xml => return ["gml", "xml"].contains(&extension),
            _ => "",
        };
        extension == self.extension() || !also.is_empty() && extension == also
    }

    /// What file fields offer (HTML's `accept`).
    pub fn accepted() -> String {
        let endings: Vec<_> = Self::ALL.iter().map(|kind| format!(".{}", kind.extension())).collect();
        format!("{},.jpeg,.json", endings.join(","))
    }

    /// All kinds in a sentence.
    pub fn told(language: Language) -> String {
        let labels = Self::ALL.map(Self::label);
        let (last, others) = labels.split_last().unwrap_or((&"", &[]));
        format!("{} {} {last}", others.join(", "), language.t("document-kinds-or"))
    }
}

/// The kind of a file with this beginning; none that is taken. GeoJSON is read to its end, a little at a time.
pub fn of(head: &[u8], content: &mut dyn Read) -> Option<Kind> {
    if let Some(found) = infer::get(head) {
        let media_type = found.mime_type();
        if !media_type.starts_with("text/") {
            return Kind::of_media_type(media_type);
        }
    }
    let text = head
        .strip_prefix("\u{feff}".as_bytes())
        .unwrap_or(head)
        .trim_ascii_start();
    match text.first() {
        Some(b'<') => of_xml(text),
        Some(b'{') => is_geo_json(content).then_some(Kind::GeoJson),
        _ => None,
    }
}

/// By the root element. Web pages are none of the kinds.
fn of_xml(text: &[u8]) -> Option<Kind> {
    let mut reader = Reader::from_reader(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(root) | Event::Empty(root) => {
                let holds = |name: &[u8]| root.windows(name.len()).any(|window| window == name);
                return match root.local_name().as_ref() {
                    b"svg" => Some(Kind::Svg),
                    // Anything in angle brackets may look like XML; what means to be says so.
                    _ if !text.starts_with(b"<?xml") || holds(b"http://www.w3.org/1999/xhtml") => None,
                    _ if holds(b"http://www.opengis.net/gml") => Some(Kind::Gml),
                    _ => Some(Kind::Xml),
                };
            }
            Event::Eof | Event::Text(_) if reader.buffer_position() >= text.len() as u64 => return None,
            _ => {}
        }
    }
}

/// Whether it is JSON with a type of RFC 7946.
fn is_geo_json(content: &mut dyn Read) -> bool {
    #[derive(Deserialize)]
    struct Typed {
        r#type: String,
    }
    let types = [
        "FeatureCollection",
        "Feature",
        "GeometryCollection",
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
    ];
    serde_json::from_reader::<_, Typed>(content).is_ok_and(|typed| types.contains(&typed.r#type.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(content: &[u8]) -> Option<Kind> {
        of(&content[..content.len().min(1000)], &mut &*content)
    }

    #[test]
    fn a_file_is_what_is_in_it() {
        for (content, expected) in [
            (&b"%PDF-1.7\n"[..], Some(Kind::Pdf)),
            (b"\x89PNG\r\n\x1a\n", Some(Kind::Png)),
            (b"\xff\xd8\xff\xe0", Some(Kind::Jpeg)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some(Kind::WebP)),
            (b"PK\x03\x04rest of an archive", Some(Kind::Zip)),
            (b"<?xml version=\"1.0\"?><!-- plan --><svg/>", Some(Kind::Svg)),
            (
                b"\xef\xbb\xbf <svg xmlns='http://www.w3.org/2000/svg'>",
                Some(Kind::Svg),
            ),
            (
                b"<?xml version='1.0'?><x:XPlanAuszug xmlns:gml='http://www.opengis.net/gml/3.2'>",
                Some(Kind::Gml),
            ),
            (b"<?xml version='1.0'?><plan/>", Some(Kind::Xml)),
            (
                b"{\"type\": \"FeatureCollection\", \"features\": []}",
                Some(Kind::GeoJson),
            ),
            (b"{\"type\": \"FeatureCollection\", \"features\": [", None),
            (b"{\"type\": \"Rechnung\"}", None),
            (b"<!doctype html><html><script>", None),
            (b"<html>", None),
            (b"<script>alert(1)</script>", None),
            (
                b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
                None,
            ),
            (b"MZ\x90\0 a program", None),
            (b"#!/bin/sh\n", None),
            (b"Only words", None),
            (b"<", None),
            (b"", None),
        ] {
            assert_eq!(kind(content), expected, "{}", String::from_utf8_lossy(content));
        }
    }

    #[test]
    fn each_kind_is_found_by_its_media_type() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_media_type(kind.media_type()), Some(kind));
            assert!(kind.allows(kind.extension()));
        }
        assert_eq!(Kind::of_media_type("text/html"), None);
        assert!(!Kind::Svg.is_shown());
    }
}
