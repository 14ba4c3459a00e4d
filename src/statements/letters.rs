//! The mails about a statement: that it was received, and that there is a result.

use serde::{Deserialize, Serialize};

use super::{path_with_code, received, store};
use crate::accounts;
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::Job;
use crate::web::Portal;

/// The kind of these jobs, which the database orders.
pub const KIND: &str = "statement_letter";

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The statement was received.
    Received,
    /// There is a result.
    Result,
    /// The body has noted that it was taken back.
    Withdrawn,
}

impl About {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Result => "result",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Its subject, its text, what its link says, and what stands after it.
    const fn keys(self) -> [&'static str; 4] {
        match self {
            Self::Received => [
                "formal-mail-received-subject",
                "formal-mail-received-text",
                "formal-mail-received-go",
                "formal-mail-after",
            ],
            Self::Result => [
                "formal-mail-result-subject",
                "formal-mail-result-text",
                "formal-mail-result-go",
                "formal-mail-after",
            ],
            Self::Withdrawn => [
                "formal-mail-withdrawn-subject",
                "formal-mail-withdrawn-text",
                "formal-mail-received-go",
                "formal-mail-after",
            ],
        }
    }
}

#[derive(Deserialize)]
struct Order {
    tenant: i64,
    statement: i64,
    /// None means: the address that was given with it.
    account: Option<i64>,
    about: About,
}

/// To whom a letter goes.
struct To {
    email: String,
    name: String,
    language: Language,
    href: String,
}

/// Sends the letter of a job; does nothing where nobody can be told any more.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let tenant = portal.tenants.at_work(&portal.db, order.tenant).await?;
    let told = portal.db.read(tenant.tenant_id(), store::told(order.statement)).await?;
    let Some(told) = told.filter(|told| order.about != About::Result || told.outcome.is_some()) else {
        return Ok(());
    };
    let to = match order.account {
        Some(account) => {
            let mailbox = accounts::mailbox(&portal.db, account).await?;
            mailbox.filter(|mailbox| !mailbox.closed).map(|mailbox| To {
                language: Language::from_code(&mailbox.language).unwrap_or_default(),
                email: mailbox.email,
                name: mailbox.name,
                href: format!("{}/stellungnahmen/{}", tenant.path(), order.statement),
            })
        }
        None => told.email.map(|email| To {
            language: Language::from_code(&told.language).unwrap_or_default(),
            email,
            name: told.name,
            href: format!(
                "{}{}",
                tenant.path(),
                path_with_code(&portal.secret, tenant.tenant_id(), order.statement)
            ),
        }),
    };
    let Some(to) = to else { return Ok(()) };
    let args = [
        ("body", tenant.name.as_str().into()),
        ("number", order.statement.to_string().into()),
        ("consultation", told.consultation_title.as_str().into()),
        ("at", received(to.language, told.received_at, told.online).into()),
    ];
    let mail = accounts::letters::mail(
        to.language,
        &tenant.name,
        order.about.keys(),
        &args,
        (&to.email, &to.name),
        &portal.config.absolute(&to.href),
    );
    portal.mailer.send(&mail, &job.mail_id(), portal.clock.now()).await
}
