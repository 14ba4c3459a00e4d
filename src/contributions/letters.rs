//! The mail to an author whose contribution the body has answered.

use serde::{Deserialize, Serialize};

use super::store;
use crate::accounts;
use crate::db::{Query, TenantId};
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Job};
use crate::mail::Mail;
use crate::web::Portal;
use crate::web::address::id_and_title;

/// The kind of these jobs.
pub const KIND: &str = "reply_letter";

#[derive(Serialize, Deserialize)]
struct Order {
    tenant: i64,
    reply: i64,
}

/// The job that sends it.
pub(super) fn order(tenant: TenantId, reply: i64) -> Result<Query<()>> {
    let order = Order {
        tenant: tenant.0,
        reply,
    };
    Ok(jobs::enqueue(KIND, jobs::payload(&order)?))
}

/// Sends the letter of a job; does nothing where the reply or the contribution is gone by then, or nobody can be told.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let tenant = portal.tenants.at_work(&portal.db, order.tenant).await?;
    let answered = portal.db.read(tenant.tenant_id(), store::answered(order.reply)).await?;
    let Some(answered) = answered else {
        return Ok(());
    };
    let mailbox = accounts::mailbox(&portal.db, answered.account_id).await?;
    let Some(mailbox) = mailbox.filter(|mailbox| !mailbox.closed) else {
        return Ok(());
    };
    let path = format!(
        "{}/beteiligungen/{}/beitraege/{}#beitrag-{}",
        tenant.path(),
        id_and_title(answered.consultation_id, &answered.consultation),
        answered.contribution_id,
        order.reply
    );
    let mail = compose(
        Language::from_code(&mailbox.language).unwrap_or_default(),
        &tenant.name,
        (&answered.title, &answered.consultation),
        (&mailbox.email, &mailbox.name),
        &portal.config.absolute(&path),
    );
    let id = job.mail_id();
    portal.mailer.send(&mail, &id, portal.clock.now()).await
}

/// The mail: a contribution in a consultation was answered. `href` is the link's whole address.
pub fn compose(
    language: Language,
    body: &str,
    (title, consultation): (&str, &str),
    to: (&str, &str),
    href: &str,
) -> Mail {
    let keys = [
        "mail-reply-subject",
        "mail-reply-text",
        "mail-reply-go",
        "mail-reply-after",
    ];
    let args = [
        ("body", body.into()),
        ("title", title.into()),
        ("consultation", consultation.into()),
    ];
    accounts::letters::mail(language, body, keys, &args, to, href)
}
