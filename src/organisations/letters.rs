//! The mails of organisations. One that goes to several people becomes a job for each of them, so that no one gets it
//! twice where another one's mailbox refuses it; who they are is asked when it is sent.

use serde::{Deserialize, Serialize};

use super::drafts::Place;
use crate::db::{Query, SystemTx};
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Job};
use crate::mail::Mail;
use crate::web::session::token_hash;
use crate::web::{Portal, Visitor};
use crate::{row, sql};

/// The kind of these jobs.
pub const KIND: &str = "organisation_letter";

/// A mail of an organisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// To somebody who may join.
    Invitation { invitation: i64 },
    /// To who decides about people: somebody asks to join.
    Asked { organisation: i64, asker: i64 },
    /// To who asked.
    Answered {
        organisation: i64,
        asker: i64,
        accepted: bool,
    },
    /// To who releases: a draft waits.
    Waiting { place: Place },
    /// To who wrote a draft: it was released or returned.
    Decided { place: Place, drafter: i64 },
}

/// A letter with the language that it is written in.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Order {
    letter: Letter,
    language: String,
    /// The body on whose own address it was caused.
    tenant: Option<i64>,
    /// The one of several people whom it goes to.
    to: Option<i64>,
}

impl Order {
    fn job(self) -> Result<Query<()>> {
        Ok(jobs::enqueue(KIND, jobs::payload(&self)?))
    }
}

/// The job that sends a letter which this visitor caused.
pub fn order(visitor: &Visitor, letter: Letter) -> Result<Query<()>> {
    let tenant = match &letter {
        Letter::Waiting { place } | Letter::Decided { place, .. } => Some(place.tenant),
        _ => visitor.on_host.as_ref().map(|tenant| tenant.id),
    };
    Order {
        letter,
        language: visitor.language.code().to_owned(),
        tenant,
        to: None,
    }
    .job()
}

/// Sends the letter of a job; does nothing where there is nobody to send it to any more.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let to = match order.letter {
        Letter::Invitation { .. } => None,
        Letter::Answered { asker: to, .. } | Letter::Decided { drafter: to, .. } => Some(to),
        Letter::Asked { .. } | Letter::Waiting { .. } => match order.to {
            Some(to) => Some(to),
            None => return hand_out(&portal, order).await,
        },
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(to.unwrap_or_default()).await?;
    let Some(written) = write(&portal, &tx, &order.letter, to).await? else {
        return Ok(());
    };
    tx.commit().await?;
    let language = Language::from_code(&order.language).unwrap_or_default();
    let tenants = portal.tenants.get();
    let tenant = order.tenant.and_then(|id| tenants.by_id(id));
    let sender = tenant.map_or(language.t("platform-name"), |tenant| tenant.name.as_str());
    let mail = compose(
        language,
        sender,
        written.words,
        &written.facts,
        &portal.config.absolute(&written.path),
    );
    portal.mailer.send(&mail, &job.mail_id(), portal.clock.now()).await
}

row! {
    /// Somebody who gets a letter.
    pub struct Recipient {
        pub id: i64,
    }
}

row! {
    /// An invitation that is to be mailed.
    pub struct InvitationFacts {
        pub id: i64,
        pub email: String,
        pub label: String,
    }
}

row! {
    /// An organisation and one of its people.
    pub struct PersonFacts {
        pub label: String,
        pub email: String,
        pub display_name: String,
    }
}

row! {
    /// A draft as its letters tell of it.
    pub struct DraftFacts {
        pub status: String,
        pub title: String,
        pub drafter: String,
    }
}

/// Makes a job for each of several people.
async fn hand_out(portal: &Portal, order: Order) -> Result<()> {
    let (organisation, act) = match &order.letter {
        Letter::Asked { organisation, .. } => (*organisation, "manage"),
        Letter::Waiting { place } => (place.organisation, "release"),
        _ => return Ok(()),
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let recipients: Query<Vec<Recipient>> = sql!("organisations/letters/recipients")
        .bind(organisation)
        .bind(act)
        .rows();
    for recipient in tx.run(recipients).await? {
        let one = Order {
            to: Some(recipient.id),
            ..order.clone()
        };
        tx.run(one.job()?).await?;
    }
    tx.commit().await
}

/// A letter that has its facts.
struct Written {
    words: Words,
    facts: Facts,
    path: String,
}

/// What stands in a letter.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub to: String,
    /// Who is greeted; nobody by name where that is not known.
    pub name: String,
    pub organisation: String,
    /// Who asks, or who wrote.
    pub person: String,
    /// The title of the consultation.
    pub title: String,
}

/// The words of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    Invitation,
    Asked,
    Accepted,
    Refused,
    Waiting,
    Released,
    Returned,
}

impl Words {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Invitation,
        Self::Asked,
        Self::Accepted,
        Self::Refused,
        Self::Waiting,
        Self::Released,
        Self::Returned,
    ];

    /// The keys of subject, text, link and what comes after.
    const fn keys(self) -> [&'static str; 4] {
        match self {
            Self::Invitation => [
                "mail-organisation-invitation-subject",
                "mail-organisation-invitation-text",
                "mail-organisation-invitation-go",
                "mail-organisation-invitation-after",
            ],
            Self::Asked => [
                "mail-organisation-asked-subject",
                "mail-organisation-asked-text",
                "mail-organisation-asked-go",
                "mail-organisation-asked-after",
            ],
            Self::Accepted => [
                "mail-organisation-accepted-subject",
                "mail-organisation-accepted-text",
                "mail-organisation-accepted-go",
                "mail-organisation-accepted-after",
            ],
            Self::Refused => [
                "mail-organisation-refused-subject",
                "mail-organisation-refused-text",
                "mail-organisation-refused-go",
                "mail-organisation-refused-after",
            ],
            Self::Waiting => [
                "mail-organisation-waiting-subject",
                "mail-organisation-waiting-text",
                "mail-organisation-waiting-go",
                "mail-organisation-waiting-after",
            ],
            Self::Released => [
                "mail-organisation-released-subject",
                "mail-organisation-released-text",
                "mail-organisation-released-go",
                "mail-organisation-released-after",
            ],
            Self::Returned => [
                "mail-organisation-returned-subject",
                "mail-organisation-returned-text",
                "mail-organisation-returned-go",
                "mail-organisation-returned-after",
            ],
        }
    }
}

/// The mail in words. `href` is the link's whole address.
pub fn compose(language: Language, sender: &str, words: Words, facts: &Facts, href: &str) -> Mail {
    let [subject, text, go, after] = words.keys();
    let args = [
        ("platform", language.t("platform-name").into()),
        ("organisation", facts.organisation.as_str().into()),
        ("person", facts.person.as_str().into()),
        ("title", facts.title.as_str().into()),
    ];
    Mail {
        language,
        to: facts.to.clone(),
        sender: sender.to_owned(),
        subject: language.tf(subject, &args),
        greeting: if facts.name.is_empty() {
            language.t("mail-greeting-plain").to_owned()
        } else {
            language.tf("mail-greeting", &[("name", facts.name.as_str().into())])
        },
        text: vec![language.tf(text, &args)],
        action: Some((language.t(go).to_owned(), href.to_owned())),
        after: vec![language.tf(after, &args)],
        ..Mail::default()
    }
}

/// The letter's facts, read in a transaction that may see what the recipient may.
async fn write(portal: &Portal, tx: &SystemTx<'_>, letter: &Letter, to: Option<i64>) -> Result<Option<Written>> {
    match letter {
        Letter::Invitation { invitation } => write_invitation(portal, tx, *invitation).await,
        Letter::Asked { organisation, asker } => {
            let asking: Query<Option<String>> = sql!("organisations/letters/asker")
                .bind(*organisation)
                .bind(*asker)
                .optional_scalar();
            let Some(person) = tx.run(asking).await? else {
                return Ok(None);
            };
            let path = format!("/konto/organisationen/{organisation}/anfragen/{asker}");
            let facts = person_facts(tx, *organisation, to).await?;
            Ok(facts.map(|facts| Written {
                words: Words::Asked,
                facts: Facts { person, ..facts },
                path,
            }))
        }
        Letter::Answered {
            organisation, accepted, ..
        } => {
            let facts = person_facts(tx, *organisation, to).await?;
            Ok(facts.map(|facts| Written {
                words: if *accepted { Words::Accepted } else { Words::Refused },
                facts,
                path: "/konto/organisationen".to_owned(),
            }))
        }
        Letter::Waiting { place } => write_draft(tx, *place, to, false).await,
        Letter::Decided { place, .. } => write_draft(tx, *place, to, true).await,
    }
}

async fn person_facts(tx: &SystemTx<'_>, organisation: i64, to: Option<i64>) -> Result<Option<Facts>> {
    let question = sql!("organisations/letters/to_account")
        .bind(organisation)
        .bind(to)
        .optional();
    let found: Option<PersonFacts> = tx.run(question).await?;
    Ok(found.map(|found| Facts {
        to: found.email,
        name: found.display_name,
        organisation: found.label,
        ..Facts::default()
    }))
}

async fn write_invitation(portal: &Portal, tx: &SystemTx<'_>, invitation: i64) -> Result<Option<Written>> {
    let question = sql!("organisations/letters/invitation").bind(invitation).optional();
    let found: Option<InvitationFacts> = tx.run(question).await?;
    let Some(found) = found else { return Ok(None) };
    let token = portal.randomness.token();
    tx.run(super::store::put_invitation_token(token_hash(&token), found.id))
        .await?;
    Ok(Some(Written {
        words: Words::Invitation,
        facts: Facts {
            to: found.email,
            organisation: found.label,
            ..Facts::default()
        },
        path: format!("/konto/organisationen/einladung?code={token}"),
    }))
}

/// A letter about a draft that is in the state which the letter tells of.
async fn write_draft(tx: &SystemTx<'_>, place: Place, to: Option<i64>, decided: bool) -> Result<Option<Written>> {
    let question = sql!("organisations/letters/draft")
        .bind(place.draft)
        .bind(place.organisation)
        .optional();
    let found: Option<DraftFacts> = tx.run(question).await?;
    let Some(found) = found else { return Ok(None) };
    let words = match (found.status.as_str(), decided) {
        ("waiting", false) => Words::Waiting,
        ("released", true) => Words::Released,
        ("returned", true) => Words::Returned,
        _ => return Ok(None),
    };
    let facts = person_facts(tx, place.organisation, to).await?;
    Ok(facts.map(|facts| Written {
        words,
        facts: Facts {
            person: found.drafter,
            title: found.title,
            ..facts
        },
        path: format!("/konto/organisationen/{}/entwuerfe/{}", place.organisation, place.draft),
    }))
}
