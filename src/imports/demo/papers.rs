//! Documents of the demo: small PDFs with real words in them, so that the search finds something on their pages.

use anyhow::Result;
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use crate::audit::Actor;
use crate::config::Config;
use crate::db::Db;
use crate::documents::{self, Kind, NewFile};
use crate::files::Files;
use crate::web::tenant::Registry;
use crate::{row, sql};

/// Bodies of which some procedures have documents.
const BODIES: [&str; 12] = [
    "dresden",
    "leipzig",
    "chemnitz",
    "zwickau",
    "plauen",
    "goerlitz",
    "bautzen",
    "freiberg",
    "pirna",
    "sachsen",
    "erzgebirgskreis",
    "landkreis-bautzen",
];
/// Letters of a line.
const LINE: usize = 82;
/// An A4 page in points: width and height, where the text begins, the height of a line.
const PAGE: (f32, f32) = (595.0, 842.0);
const BEGIN: (f32, f32) = (62.0, 770.0);
const LEADING: f32 = 16.0;

/// What the documents say; each line a paragraph, each empty line a new page.
const REASONS: &str = "Begründung zum Entwurf
1. Anlass und Ziel. Der bisherige Plan stammt aus einer Zeit, in der weniger Menschen hier wohnten und arbeiteten. Der Entwurf ordnet das Gebiet neu, sichert Flächen für Schule und Kindertagesstätte und hält die Durchfahrt frei.
2. Lage. Das Gebiet umfasst rund 4,6 Hektar. Im Norden grenzt es an die Bahnstrecke, im Süden an Kleingärten, deren Bestand gesichert bleibt.

3. Verkehr. Die Erschließung erfolgt über eine Stichstraße mit Wendehammer. Für den Radverkehr ist ein straßenbegleitender Radweg von 2,50 Metern Breite vorgesehen, der an das Radwegekonzept des Landkreises anschließt.
4. Ruhender Verkehr. Je Wohnung ist ein Stellplatz nachzuweisen; für Fahrräder sind überdachte Abstellanlagen herzustellen.

5. Ver- und Entsorgung. Niederschlagswasser wird auf den Grundstücken zurückgehalten und versickert. Die Wärmeversorgung soll über ein Nahwärmenetz erfolgen.
6. Kosten. Die Herstellung der öffentlichen Flächen ist mit 1,8 Millionen Euro veranschlagt.";
const ENVIRONMENT: &str = "Umweltbericht
1. Bestand. Im Gebiet wurden 27 Vogelarten kartiert, darunter Feldlerche und Rebhuhn. Die alte Streuobstwiese im Westen ist ein geschütztes Biotop.
2. Boden. Es steht überwiegend Lösslehm mit hoher Ertragsfähigkeit an.

3. Auswirkungen. Durch die Bebauung werden 1,9 Hektar Boden versiegelt. Die Frischluftschneise entlang des Baches bleibt unbebaut.
4. Ausgleich. Auf einer Fläche von 2,3 Hektar wird eine Blühwiese mit Feldgehölzen angelegt und 25 Jahre gepflegt. Zauneidechsen werden vor Baubeginn umgesiedelt.";

row! {
    /// A procedure that gets documents.
    pub struct Paperless {
        pub id: i64,
        pub title: String,
    }
}

/// Adds documents to some procedures of larger bodies. Their words are read when the portal serves.
pub async fn attach(config: &Config, db: &Db) -> Result<()> {
    let files = Files::new(config)?;
    let registry = Registry::default();
    registry.load(db).await?;
    let tenants = registry.get();
    for tenant in BODIES.iter().filter_map(|slug| tenants.by_slug(slug)) {
        let id = tenant.tenant_id();
        for procedure in db.read(id, sql!("imports/demo_paperless").rows::<Paperless>()).await? {
            for (title, text) in [("Begründung", REASONS), ("Umweltbericht", ENVIRONMENT)] {
                let mut spool = files.spool().await?;
                spool
                    .write(&pdf(&format!("{title}: {}", procedure.title), text))
                    .await?;
                let mut file = NewFile::new(title, Kind::Pdf, spool.end().await?);
                file.keep(&files).await?;
                let mut connection = db.connect().await?;
                let tx = connection.begin(id).await?;
                documents::add(&tx, &files, Actor::system(), procedure.id, title.to_owned(), file).await?;
                tx.commit().await?;
            }
        }
    }
    Ok(())
}

/// A PDF with this title and these words: a paragraph a line, a new page after an empty one.
pub fn pdf(title: &str, text: &str) -> Vec<u8> {
    let pages: Vec<_> = text.split("\n\n").collect();
    let (catalog, tree, font, facts) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4));
    let numbered = |place: usize| i32::try_from(5 + 2 * place).map_or(font, Ref::new);
    let mut pdf = Pdf::new();
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr("de-DE"));
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    pdf.document_info(facts).title(TextStr(title));
    pdf.pages(tree)
        .kids((0..pages.len()).map(numbered))
        .count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    pdf.type1_font(font)
        .base_font(Name(b"Helvetica"))
        .encoding_predefined(Name(b"WinAnsiEncoding"));
    for (place, text) in pages.iter().enumerate() {
        let id = numbered(place);
        let content = Ref::new(id.get() + 1);
        let mut page = pdf.page(id);
        page.parent(tree)
            .media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1))
            .contents(content);
        page.resources().fonts().pair(Name(b"F1"), font);
        page.finish();
        pdf.stream(content, &written(text));
    }
    pdf.finish()
}

/// A page's text in lines.
fn written(text: &str) -> Vec<u8> {
    let mut content = Content::new();
    content
        .begin_text()
        .set_font(Name(b"F1"), 11.0)
        .set_leading(LEADING)
        .next_line(BEGIN.0, BEGIN.1);
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if line.chars().count() + word.chars().count() > LINE {
                content.show(Str(&win_ansi(&line))).next_line_using_leading();
                line.clear();
            }
            line.push_str(word);
            line.push(' ');
        }
        content.show(Str(&win_ansi(&line)));
        content.next_line_using_leading().next_line_using_leading();
    }
    content.end_text();
    content.finish().to_vec()
}

/// The letters of `WinAnsiEncoding` (ISO 32000-1, annex D.2) that German needs.
fn win_ansi(text: &str) -> Vec<u8> {
    let letter = |letter| match letter {
        '€' => 0x80,
        '„' => 0x84,
        '“' => 0x93,
        '–' => 0x96,
        latin => u8::try_from(u32::from(latin)).unwrap_or(b'?'),
    };
    text.chars().map(letter).collect()
}
