//! The mails to people who work for a body or are asked to. The token of an invitation's link is made when its mail is
//! written, and is stored as its hash alone.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Duty, store};
use crate::db::{Query, TenantId};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::jobs::{self, Job};
use crate::mail::Mail;
use crate::ui::time;
use crate::web::{Portal, Tenant};

/// The kind of these jobs.
pub const KIND: &str = "staff letter";

/// A mail to one of a body's people.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffLetter {
    /// To somebody who is invited.
    Invitation { invitation: i64 },
    /// To somebody who has another duty now.
    Changed { email: String, name: String, duty: String },
    /// To somebody who does not work for the body any more.
    Removed { email: String, name: String },
}

#[derive(Serialize, Deserialize)]
struct Order {
    letter: StaffLetter,
    language: String,
    tenant: i64,
}

/// The job that sends a letter in the name of the body.
pub fn order(tenant: TenantId, language: Language, letter: StaffLetter) -> Result<Query<()>> {
    let order = Order {
        letter,
        language: language.code().to_owned(),
        tenant: tenant.0,
    };
    Ok(jobs::enqueue(KIND, jobs::payload(&order)?))
}

/// Sends the letter of a job; does nothing where its invitation is over.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let language = Language::from_code(&order.language).unwrap_or_default();
    let tenant = portal.tenants.at_work(&portal.db, order.tenant).await?;
    let Some(mail) = write(&portal, &tenant, language, order.letter).await? else {
        return Ok(());
    };
    portal.mailer.send(&mail, &job.mail_id(), portal.clock.now()).await
}

async fn write(portal: &Portal, tenant: &Tenant, language: Language, letter: StaffLetter) -> Result<Option<Mail>> {
    let home = || portal.config.absolute(&tenant.path());
    let (words, to, name, href) = match letter {
        StaffLetter::Invitation { invitation } => {
            let token = portal.randomness.token();
            let mut connection = portal.db.connect_system().await?;
            let tx = connection.begin_system().await?;
            let put = tx.run(store::put_token(tenant.tenant_id(), invitation, &token)).await?;
            let Some(addressed) = put else { return Ok(None) };
            tx.commit().await?;
            let words = Words::Invitation(Duty::of(&addressed.roles), addressed.expires_at);
            let href = portal.config.absolute(&format!("/einladung?code={token}"));
            (words, addressed.email, String::new(), href)
        }
        StaffLetter::Changed { email, name, duty } => {
            let duty = Duty::from_code(&duty).ok_or_else(|| Error::internal("a letter about no duty"))?;
            let href = portal.config.absolute(&format!("{}/verwaltung", tenant.path()));
            (Words::Changed(duty), email, name, href)
        }
        StaffLetter::Removed { email, name } => (Words::Removed, email, name, home()),
    };
    Ok(Some(compose(language, &tenant.name, words, &to, &name, &href)))
}

/// The words of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// To what somebody is invited, and until when.
    Invitation(Duty, Timestamp),
    /// What somebody is from now on.
    Changed(Duty),
    /// That somebody is not in the team any more.
    Removed,
}

/// The mail in words. `href` is the link's whole address.
pub fn compose(language: Language, body: &str, words: Words, to: &str, name: &str, href: &str) -> Mail {
    let (keys, duty, until) = match words {
        Words::Invitation(duty, until) => (
            [
                "staff-mail-invitation-subject",
                "staff-mail-invitation-text",
                "staff-mail-invitation-go",
                "staff-mail-invitation-after",
            ],
            Some(duty),
            time::date_time(language, until),
        ),
        Words::Changed(duty) => (
            [
                "staff-mail-changed-subject",
                "staff-mail-changed-text",
                "staff-mail-changed-go",
                "staff-mail-changed-after",
            ],
            Some(duty),
            String::new(),
        ),
        Words::Removed => (
            [
                "staff-mail-removed-subject",
                "staff-mail-removed-text",
                "staff-mail-removed-go",
                "staff-mail-removed-after",
            ],
            None,
            String::new(),
        ),
    };
    let facts = [
        ("platform", language.t("platform-name").into()),
        ("body", body.into()),
        ("duty", duty.map_or("", |duty| duty.label(language)).into()),
        ("until", until.into()),
    ];
    let [subject, text, go, after] = keys;
    let explained = duty.map(|duty| duty.explained(language).to_owned());
    Mail {
        language,
        to: to.to_owned(),
        sender: body.to_owned(),
        subject: language.tf(subject, &facts),
        greeting: if name.is_empty() {
            language.t("mail-greeting-plain").to_owned()
        } else {
            language.tf("mail-greeting", &[("name", name.into())])
        },
        text: [Some(language.tf(text, &facts)), explained]
            .into_iter()
            .flatten()
            .collect(),
        action: Some((language.t(go).to_owned(), href.to_owned())),
        after: vec![language.tf(after, &facts)],
        ..Mail::default()
    }
}
