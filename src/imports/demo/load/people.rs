//! The accounts with which a demo is tried, and the names of its people.

use anyhow::{Context, Result};

use crate::accounts::{self, NewAccount};
use crate::db::Db;
use crate::imports::demo::people::citizen;
use crate::imports::demo::plan::{BodyPlan, Plan};
use crate::moderation::Reason;
use crate::web::Role;

/// The password of all demo accounts, known to everybody.
pub const PASSWORD: &str = "mitreden-in-sachsen";
/// The bodies for which the staff works: large, small, a district, one with Sorbian texts.
pub const WORKPLACES: [&str; 5] = ["dresden", "leipzig", "goerlitz", "landkreis-bautzen", "bautzen"];

/// What the public finds wrong there, so that the moderator has something to decide.
pub const REPORTS: [(Reason, &str); 9] = [
    (Reason::OffTopic, "Das hat mit der Frage nichts zu tun."),
    (
        Reason::PersonalData,
        "Hier lässt sich leicht erkennen, wer gemeint ist.",
    ),
    (Reason::Other, "Steht fast genauso schon in einem anderen Beitrag."),
    (
        Reason::Insult,
        "Der Ton ist verletzend, so redet man nicht miteinander.",
    ),
    (Reason::Advertising, "Das liest sich für mich wie Werbung."),
    (Reason::OffTopic, "Gehört in eine andere Beteiligung."),
    (Reason::Unlawful, "Bitte prüfen: Hier wird jemandem etwas unterstellt."),
    (Reason::Other, "Ich glaube nicht, dass das stimmt."),
    (Reason::Other, "Bitte einmal ansehen, ich bin mir nicht sicher."),
];

/// What somebody states in a formal procedure, and the body's answer where it has one.
pub struct Stated {
    pub name: &'static str,
    pub address: &'static str,
    pub channel: &'static str,
    pub title: &'static str,
    pub body: &'static str,
    pub answer: &'static str,
}

/// Statements for every procedure, so that editors have something to weigh.
pub const STATEMENTS: [Stated; 6] = [
    Stated {
        name: "Familie Hempel",
        address: "Am Anger 4",
        channel: "post",
        title: "Zufahrt zu unserem Grundstück",
        body: "Die neue Straße führt an der Einfahrt zu unserem Hof vorbei. Bitte planen Sie den Bordstein dort abgesenkt, \
               damit wir mit dem Traktor weiter hinein- und hinauskommen.",
        answer: "Die Zufahrt bleibt erhalten, der Bordstein wird abgesenkt. Die Breite von sechs Metern, die Sie wünschen, \
                 lässt der Querschnitt der Straße nicht zu; vorgesehen sind viereinhalb.",
    },
    Stated {
        name: "",
        address: "",
        channel: "online",
        title: "",
        body: "Ich bin gegen die Bebauung. Die Wiese ist der letzte freie Platz im Ortsteil, auf dem Kinder spielen.",
        answer: "",
    },
    Stated {
        name: "Ruth Zschoche",
        address: "Lindenweg 11",
        channel: "online",
        title: "Regenwasser",
        body: "Bei Starkregen läuft das Wasser schon heute in die Keller am Lindenweg. In der Begründung fehlt, wohin das \
               Wasser von den neuen Dächern fließen soll.\n\nIch bitte um eine Berechnung und um ein Becken am tiefsten Punkt.",
        answer: "",
    },
    Stated {
        name: "Landwirtschaftsbetrieb Noack",
        address: "Dorfstraße 27",
        channel: "email",
        title: "Entzug von Ackerfläche",
        body: "Durch die Planung verlieren wir gut vier Hektar Pachtland mit hoher Bodenwertzahl. Wir bitten zu prüfen, ob \
               die Ausgleichsflächen an anderer Stelle liegen können.",
        answer: "",
    },
    Stated {
        name: "Günter Wolf",
        address: "",
        channel: "in_person",
        title: "Lärm",
        body: "Herr Wolf trägt vor, dass er im Schichtdienst arbeitet und am Tag schläft. Er fragt, ob die Baustelle Ruhezeiten \
               am Mittag einhalten kann.",
        answer: "",
    },
    Stated {
        name: "Katja Berger",
        address: "Bahnhofstraße 3",
        channel: "online",
        title: "Stellplätze für Fahrräder",
        body: "Der Entwurf nennt nur Stellplätze für Autos. Bitte schreiben Sie auch Stellplätze für Fahrräder und Lastenräder vor.",
        answer: "",
    },
];

/// Which environmental information the demo's plans have.
pub const ENVIRONMENT: [&str; 4] = [
    "Umweltbericht zu Boden, Wasser, Klima, Tieren und Pflanzen; Gutachten zum Verkehrslärm; Stellungnahme der unteren Naturschutzbehörde zum Artenschutz.",
    "Umweltbericht; Gutachten zum Baugrund und zur Versickerung; Stellungnahmen zu Altlasten und zum Grundwasser.",
    "Umweltbericht; artenschutzrechtlicher Fachbeitrag zu Vögeln, Fledermäusen und Zauneidechsen; Stellungnahme zum Hochwasserschutz.",
    "Umweltbericht; Gutachten zu Lärm und Staub; Stellungnahmen zu Kaltluft, zum Wald und zum Landschaftsbild.",
];

/// Where their documents lie; `{body}` is the body's name.
pub const ACCESS: &str = "{body}, Bauamt, Zimmer 12: montags bis freitags von 9 bis 12 Uhr, dienstags auch von 14 bis 18 Uhr. Dort steht auch ein Lesegerät.";

/// How else a statement can be given.
pub const OTHER_WAYS: &str = "Schriftlich an: {body}, Bauamt, oder zu Protokoll im Bauamt während der Sprechzeiten.";

/// What became of the early participation.
pub const EARLY: &str = "In dieser Beteiligung, erste Phase.";

/// A question of the demo's surveys: how it is answered, its words, what can be chosen.
pub type Asked = (&'static str, &'static str, &'static [&'static str]);

/// What the demo's surveys ask, whatever they are about.
pub const QUESTIONS: [Asked; 4] = [
    (
        "one",
        "Wie wichtig ist Ihnen das Thema?",
        &["Sehr wichtig", "Wichtig", "Weniger wichtig", "Gar nicht wichtig"],
    ),
    (
        "one",
        "Wie zufrieden sind Sie mit dem, was es heute gibt?",
        &[
            "Eher zufrieden",
            "Eher unzufrieden",
            "Sehr unzufrieden",
            "Sehr zufrieden",
            "Das weiß ich nicht",
        ],
    ),
    (
        "many",
        "Was trifft auf Sie zu?",
        &[
            "Ich wohne in der Nähe",
            "Ich habe Kinder im Haushalt",
            "Ich bin älter als 65 Jahre",
            "Ich arbeite oder lerne hier",
        ],
    ),
    ("text", "Was sollen wir noch bedenken?", &[]),
];

/// What people have written to the last one.
pub const WORDS: [&str; 8] = [
    "Bitte denken Sie auch an die Ortsteile und nicht nur an die Mitte.",
    "Gut, dass gefragt wird. Bitte sagen Sie danach auch, was daraus geworden ist.",
    "Für ältere Menschen sind die Wege zu lang. Eine Bank auf halber Strecke würde schon helfen.",
    "Am Wochenende fährt kein Bus. Ohne Auto kommt man nicht hin.",
    "Lieber wenige Dinge richtig machen als viele halb.",
    "Mehr Schatten, mehr Grün, weniger Beton.",
    "Was kostet das, und wer bezahlt es auf Dauer?",
    "Die Jugendlichen sollten mitreden, am besten in der Schule.",
];

/// An account of the demo.
#[derive(Clone, Copy, Debug)]
pub struct Trial {
    /// The word in the list on the sign-in page.
    pub role: &'static str,
    /// The address that signs in.
    pub email: &'static str,
    name: &'static str,
    works_as: Option<Role>,
}

/// The accounts, told at the end of the command and on the sign-in page.
pub const ACCOUNTS: [Trial; 5] = [
    Trial {
        role: "citizen",
        email: "buergerin@beispiel.de",
        name: "Katrin Schubert",
        works_as: None,
    },
    Trial {
        role: "editor",
        email: "redaktion@beispiel.de",
        name: "Jens Kretzschmar",
        works_as: Some(Role::Editor),
    },
    Trial {
        role: "moderator",
        email: "moderation@beispiel.de",
        name: "Anja Petzold",
        works_as: Some(Role::Moderator),
    },
    Trial {
        role: "admin",
        email: "leitung@beispiel.de",
        name: "Sabine Hofmann",
        works_as: Some(Role::Admin),
    },
    Trial {
        role: "operator",
        email: "betrieb@beispiel.de",
        name: "Uwe Nitzsche",
        works_as: None,
    },
];

/// The name of the editor among them.
pub fn editor() -> &'static str {
    let editor = ACCOUNTS.iter().find(|account| account.works_as == Some(Role::Editor));
    editor.map_or("", |account| account.name)
}

/// The accounts that were made.
pub struct Staffing {
    citizen: i64,
}

impl Staffing {
    /// The account and the name of the demo's citizen.
    pub fn citizen(&self) -> (i64, &'static str) {
        (self.citizen, ACCOUNTS[0].name)
    }
}

/// Makes the accounts and gives them their roles.
pub async fn staff(db: &Db) -> Result<Staffing> {
    let mut citizen = None;
    for account in ACCOUNTS {
        let id = accounts::add(db, new(account, None)).await?;
        citizen = citizen.or(Some(id));
        if let Some(role) = account.works_as {
            for slug in WORKPLACES {
                accounts::add(db, new(account, Some((slug.to_owned(), role)))).await?;
            }
        }
    }
    Ok(Staffing {
        citizen: citizen.context("no demo accounts")?,
    })
}

fn new(account: Trial, role: Option<(String, Role)>) -> NewAccount {
    NewAccount {
        email: account.email.to_owned(),
        name: account.name.to_owned(),
        // Checking the same password for each role again would only cost time.
        password: role.is_none().then(|| PASSWORD.to_owned()),
        operator: account.role == "operator",
        role,
    }
}

/// The list that the sign-in page reads.
pub fn listed() -> Result<String> {
    let accounts: Vec<_> = ACCOUNTS
        .iter()
        .map(|account| serde_json::json!({ "role": account.role, "email": account.email, "password": PASSWORD }))
        .collect();
    Ok(serde_json::to_string(&accounts)?)
}

/// The names of a body's citizens, in the order of their numbers.
pub fn citizens(plan: &Plan, body: &BodyPlan) -> Vec<String> {
    let sorbian = body.body.name_hsb.is_some() && body.body.kind.is_municipality();
    (0..body.citizens)
        .map(|n| citizen(&plan.texts, sorbian, plan.seed, body.number, n))
        .collect()
}
