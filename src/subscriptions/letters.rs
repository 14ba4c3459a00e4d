//! The mails of subscriptions. What a mail tells of is looked up when it is sent: things that were hidden while it
//! waited are not in it, and a mail with nothing left is not sent.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Frequency, Sort, Subject, Subscription, ending, store};
use crate::accounts::letters;
use crate::db::Query;
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Job};
use crate::mail::{Item, Mail};
use crate::search::Kind;
use crate::search::news::{self, Dated, Key};
use crate::ui::time;
use crate::web::Portal;
use crate::web::session::token_hash;
use crate::web::tenant::Tenants;

/// The kind of these jobs.
pub const KIND: &str = "subscription_letter";

/// A mail about a subscription, by its id.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Letter {
    /// The link that confirms it.
    Confirm(i64),
    /// What is new.
    News {
        subscription: i64,
        hits: Vec<Key>,
        /// Whether there is more than that.
        more: bool,
    },
}

/// The job that sends the link.
pub(super) fn order_confirm(id: i64) -> Result<Query<()>> {
    Ok(jobs::enqueue(KIND, jobs::payload(&Letter::Confirm(id))?))
}

/// What a job holds that tells of these things.
pub(super) fn news(subscription: i64, hits: Vec<Key>, more: bool) -> Result<Value> {
    jobs::payload(&Letter::News {
        subscription,
        hits,
        more,
    })
}

/// Sends the letter of a job; does nothing where nobody wants it any more.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let letter: Letter = job.order()?;
    let mail = match letter {
        Letter::Confirm(id) => confirmation(&portal, id).await?,
        Letter::News {
            subscription,
            hits,
            more,
        } => tidings(&portal, subscription, &hits, more).await?,
    };
    match mail {
        Some(mail) => {
            let id = job.mail_id();
            portal.mailer.send(&mail, &id, portal.clock.now()).await
        }
        None => Ok(()),
    }
}

/// Makes the token, which is in the mail alone.
async fn confirmation(portal: &Portal, id: i64) -> Result<Option<Mail>> {
    let token = portal.randomness.token();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let Some(wanted) = tx.run(store::put_token(id, token_hash(&token))).await? else {
        return Ok(None);
    };
    tx.commit().await?;
    let href = portal
        .config
        .absolute(&format!("/abonnements/bestaetigen?code={token}"));
    Ok(Some(compose_confirm(&About::of(&portal.tenants.get(), &wanted), &href)))
}

async fn tidings(portal: &Portal, id: i64, hits: &[Key], more: bool) -> Result<Option<Mail>> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let subscription = tx.run(store::reachable(id)).await?;
    let rows = tx.run(news::dated(hits)).await?;
    tx.commit().await?;
    let Some(subscription) = subscription else {
        return Ok(None);
    };
    let tenants = portal.tenants.get();
    let told = news::told(&tenants, rows)?;
    if told.is_empty() {
        return Ok(None);
    }
    let absolute = |path: &str| portal.config.absolute(path);
    let about = About::of(&tenants, &subscription);
    let items = match about.subject.sort {
        Sort::Search => found(about.language, &told, absolute),
        Sort::Consultation => happened(about.language, &told, absolute),
    };
    if items.is_empty() {
        return Ok(None);
    }
    let links = Links {
        all: absolute(&about.subject.href),
        end: absolute(&format!("/abonnements/beenden?abo={}", ending(&portal.secret, id))),
    };
    Ok(Some(compose_news(&about, items, more, links)))
}

/// What a search found.
fn found(language: Language, told: &[Dated], absolute: impl Fn(&str) -> String) -> Vec<Item> {
    let item = |one: &Dated| Item {
        title: one.title.clone(),
        note: [
            one.kind.name(language),
            &one.tenant_name,
            &time::date(language, one.published_at),
        ]
        .join(" · "),
        href: absolute(&one.path),
    };
    told.iter().map(item).collect()
}

/// What happened to a consultation; a result that was taken back meanwhile is not in it.
fn happened(language: Language, told: &[Dated], absolute: impl Fn(&str) -> String) -> Vec<Item> {
    let item = |one: &Dated| {
        let (title, note, at) = match one.kind {
            Kind::Consultation => {
                let (noted, at) = one.noted?;
                (noted.in_words(language), Kind::Consultation.name(language), at)
            }
            kind => (one.title.clone(), kind.name(language), one.published_at),
        };
        Some(Item {
            title,
            note: [note, &time::date(language, at)].join(" · "),
            href: absolute(&one.path),
        })
    };
    told.iter().filter_map(item).collect()
}

/// Whom a mail goes to and what it is about.
pub struct About {
    pub language: Language,
    pub to: String,
    /// A body's name or the platform's.
    pub sender: String,
    /// What was subscribed to.
    pub subject: Subject,
    pub frequency: Frequency,
}

impl About {
    fn of(tenants: &Tenants, subscription: &Subscription) -> Self {
        let language = Language::from_code(&subscription.language).unwrap_or_default();
        let tenant = subscription.tenant_id.and_then(|id| tenants.by_id(id));
        Self {
            language,
            to: subscription.email.clone(),
            sender: tenant
                .map_or(language.t("platform-name"), |tenant| &tenant.name)
                .to_owned(),
            subject: Subject::of(language, tenants, subscription),
            frequency: Frequency::from_code(&subscription.frequency).unwrap_or(Frequency::Weekly),
        }
    }
}

/// The mail that asks for the confirmation. `href` is the link's whole address. What is subscribed to is not in it: anybody
/// can have typed that, to be read in somebody else's mailbox.
pub fn compose_confirm(about: &About, href: &str) -> Mail {
    let language = about.language;
    let args = [("platform", language.t("platform-name").into())];
    let keys = [
        "mail-subscription-confirm-subject",
        "mail-subscription-confirm-text",
        "mail-subscription-confirm-go",
        "mail-subscription-confirm-after",
    ];
    letters::mail(language, &about.sender, keys, &args, (&about.to, ""), href)
}

/// Whole addresses in a mail.
pub struct Links {
    /// The page of the search or the consultation.
    pub all: String,
    /// The page that ends the subscription.
    pub end: String,
}

/// The mail that tells what is new; `more`: it is not all.
pub fn compose_news(about: &About, items: Vec<Item>, more: bool, links: Links) -> Mail {
    let language = about.language;
    let subject = [("subject", about.subject.words.as_str().into())];
    let [title, text] = match about.subject.sort {
        Sort::Search => ["mail-subscription-news-subject", "mail-subscription-news-text"],
        Sort::Consultation => ["mail-subscription-happened-subject", "mail-subscription-happened-text"],
    };
    let frequency = [("frequency", about.frequency.name(language).into())];
    let mut after = vec![language.tf("mail-subscription-news-after", &frequency)];
    if more {
        after.insert(0, language.t("mail-subscription-news-more").to_owned());
    }
    Mail {
        language,
        to: about.to.clone(),
        sender: about.sender.clone(),
        subject: language.tf(title, &subject),
        greeting: language.t("mail-greeting-plain").to_owned(),
        text: vec![language.tf(text, &subject)],
        items,
        action: Some((about.subject.sort.show(language).to_owned(), links.all)),
        after,
        unsubscribe: Some((language.t("mail-subscription-end").to_owned(), links.end)),
    }
}
