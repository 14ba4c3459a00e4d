//! The mails of moderation. A job names what happened; words and addresses are looked up when it is sent, so that none
//! goes out that is not true any more and the queue holds no address. Who reported is told to nobody.

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::rules::{Action, Cause, ground_kind, ground_words};
use crate::accounts;
use crate::db::{Query, TenantId};
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Job};
use crate::mail::Mail;
use crate::ui::time;
use crate::web::Secret;
use crate::web::{Portal, Tenant};
use crate::{row, sql};

/// The kind of these jobs.
pub const KIND: &str = "moderation_letter";

/// A mail of a body's moderation. Statements write some of them in SQL, under these names.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// To who reported: it has arrived (DSA article 16(4)).
    Received { report: i64 },
    /// To who reported: what was decided (article 16(5)).
    Outcome { report: i64, decision: i64 },
    /// To the author: the statement of reasons (article 17).
    Statement { decision: i64, account: i64 },
    /// To the author: the decision was taken back.
    Reversed { decision: i64, account: i64 },
    /// The same to who reported.
    ReversedReport { report: i64, decision: i64 },
    /// To the author: what became of an objection, the own one or the other side's.
    Appeal { appeal: i64, decision: i64, account: i64 },
    /// The same to who reported.
    AppealReport { appeal: i64, decision: i64, report: i64 },
}

#[derive(Serialize, Deserialize)]
struct Order {
    tenant: i64,
    letter: Letter,
}

row! {
    /// What a letter tells of a decision.
    #[derive(Clone, Debug)]
    pub struct Told {
        pub id: i64,
        pub action: String,
        pub facts: String,
        pub suspend_days: Option<i32>,
        pub automated: bool,
        pub decided_at: Timestamp,
        pub appeal_until: Timestamp,
        pub undone_at: Option<Timestamp>,
        pub reversed_at: Option<Timestamp>,
        pub reversed_reasons: Option<String>,
        pub cause: String,
        pub is_name: bool,
        pub subject: String,
        pub ground_kind: Option<String>,
        pub ground_code: Option<String>,
        pub ground_title: Option<String>,
        pub ground_source: Option<String>,
    }
}

row! {
    /// What a letter tells of a report.
    pub struct ToldReport {
        pub id: i64,
        pub url: String,
        pub language: String,
        pub account_id: Option<i64>,
    }
}

row! {
    /// What became of an objection.
    pub struct ToldAppeal {
        pub outcome: Option<String>,
        pub reasons: Option<String>,
    }
}

row! {
    /// Where the letters of who has no account go.
    pub struct ReporterAddress {
        pub email: String,
        pub name: String,
    }
}

/// The payload of a letter's job.
pub(super) fn payload(tenant: TenantId, letter: &Letter) -> Result<Value> {
    let order = Order {
        tenant: tenant.0,
        letter: letter.clone(),
    };
    jobs::payload(&order)
}

/// The code by which who reported something sees what became of it, without an account.
pub(super) fn report_code(secret: &Secret, tenant: TenantId, report: i64) -> String {
    secret.row_code("report", tenant.0, report)
}

/// Whether the code is this report's.
pub(super) fn is_report_code(secret: &Secret, tenant: TenantId, report: i64, code: &str) -> bool {
    secret.is_row_code("report", tenant.0, report, code)
}

/// The way to a report's page below a tenant's.
pub(super) fn report_path(secret: &Secret, tenant: TenantId, report: i64) -> String {
    format!("/meldungen/{report}?code={}", report_code(secret, tenant, report))
}

fn decision(id: i64) -> Query<Option<Told>> {
    sql!("moderation/letter_decision").bind(id).optional()
}

fn report(id: i64) -> Query<Option<ToldReport>> {
    sql!("moderation/letter_report").bind(id).optional()
}

fn appeal(id: i64) -> Query<Option<ToldAppeal>> {
    sql!("moderation/letter_appeal").bind(id).optional()
}

fn reporter_address(tenant: TenantId, report: i64) -> Query<Option<ReporterAddress>> {
    sql!("moderation/address_of_report")
        .bind(tenant.0)
        .bind(report)
        .optional()
}

/// The words of a letter.
#[derive(Clone, Debug)]
pub enum Words<'a> {
    Received {
        url: &'a str,
    },
    Outcome {
        url: &'a str,
        told: &'a Told,
    },
    Statement {
        told: &'a Told,
    },
    Reversed {
        told: &'a Told,
    },
    Appeal {
        reversed: bool,
        reasons: &'a str,
        told: &'a Told,
    },
}

/// Whom a letter goes to, and where its link leads.
struct To {
    email: String,
    name: String,
    language: Language,
    href: String,
    /// What was reported, of who reported.
    url: String,
}

/// Sends the letter of a job; does nothing where it would not be true any more or there is nobody to send it to.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let tenant = portal.tenants.at_work(&portal.db, order.tenant).await?;
    let Some(mail) = write(&portal, &tenant, &order.letter).await? else {
        return Ok(());
    };
    portal.mailer.send(&mail, &job.mail_id(), portal.clock.now()).await
}

async fn write(portal: &Portal, tenant: &Tenant, letter: &Letter) -> Result<Option<Mail>> {
    let (to, told) = match letter {
        Letter::Received { report } => (reporter(portal, tenant, *report).await?, None),
        Letter::Outcome { report, decision }
        | Letter::ReversedReport { report, decision }
        | Letter::AppealReport { report, decision, .. } => (reporter(portal, tenant, *report).await?, Some(*decision)),
        Letter::Statement { decision, account }
        | Letter::Reversed { decision, account }
        | Letter::Appeal { decision, account, .. } => (author(portal, *account, *decision).await?, Some(*decision)),
    };
    let told = match told {
        Some(id) => portal.db.read(tenant.tenant_id(), decision(id)).await?,
        None => None,
    };
    let of_its_time = matches!(letter, Letter::Statement { .. } | Letter::Outcome { .. });
    let of_its_end = matches!(letter, Letter::Reversed { .. });
    let holds = |told: &Told| of_its_end || (told.undone_at.is_none() && !(of_its_time && told.reversed_at.is_some()));
    let (Some(to), told) = (to, told.filter(holds)) else {
        return Ok(None);
    };
    let outcome = match letter {
        Letter::Appeal { appeal: id, .. } | Letter::AppealReport { appeal: id, .. } => {
            portal.db.read(tenant.tenant_id(), appeal(*id)).await?
        }
        _ => None,
    };
    let words = match (letter, &told, &outcome) {
        (Letter::Received { .. }, _, _) => Words::Received { url: &to.url },
        (Letter::Outcome { .. }, Some(told), _) => Words::Outcome { url: &to.url, told },
        (Letter::Statement { .. }, Some(told), _) => Words::Statement { told },
        (Letter::Reversed { .. } | Letter::ReversedReport { .. }, Some(told), _) => Words::Reversed { told },
        (Letter::Appeal { .. } | Letter::AppealReport { .. }, Some(told), Some(outcome)) => Words::Appeal {
            reversed: outcome.outcome.as_deref() == Some("reversed"),
            reasons: outcome.reasons.as_deref().unwrap_or_default(),
            told,
        },
        _ => return Ok(None),
    };
    Ok(Some(compose(
        to.language,
        &tenant.name,
        &words,
        (&to.email, &to.name),
        &to.href,
    )))
}

async fn author(portal: &Portal, account: i64, decision: i64) -> Result<Option<To>> {
    let found = accounts::mailbox(&portal.db, account).await?;
    Ok(found.map(|found| To {
        language: Language::from_code(&found.language).unwrap_or_default(),
        email: found.email,
        name: found.name,
        href: portal.config.absolute(&format!("/konto/entscheidungen/{decision}")),
        url: String::new(),
    }))
}

async fn reporter(portal: &Portal, tenant: &Tenant, id: i64) -> Result<Option<To>> {
    let id_of = tenant.tenant_id();
    let Some(found) = portal.db.read(id_of, report(id)).await? else {
        return Ok(None);
    };
    let (email, name) = match found.account_id {
        Some(account) => match accounts::mailbox(&portal.db, account).await? {
            Some(address) => (address.email, address.name),
            None => return Ok(None),
        },
        None => match portal.db.read_system(reporter_address(id_of, id)).await? {
            Some(address) => (address.email, address.name),
            None => return Ok(None),
        },
    };
    let path = format!("{}{}", tenant.path(), report_path(&portal.secret, id_of, id));
    Ok(Some(To {
        language: Language::from_code(&found.language).unwrap_or_default(),
        email,
        name,
        href: portal.config.absolute(&path),
        url: found.url,
    }))
}

/// The mail in words. `href` is the link's whole address.
pub fn compose(language: Language, body: &str, words: &Words<'_>, to: (&str, &str), href: &str) -> Mail {
    let [subject, text, go, after] = keys(words);
    let told = match words {
        Words::Received { .. } => None,
        Words::Outcome { told, .. }
        | Words::Statement { told }
        | Words::Reversed { told }
        | Words::Appeal { told, .. } => Some(*told),
    };
    let url = match words {
        Words::Received { url } | Words::Outcome { url, .. } => *url,
        _ => "",
    };
    let args = [
        ("body", body.into()),
        ("url", url.into()),
        ("subject", told.map_or("", |told| told.subject.as_str()).into()),
        (
            "until",
            told.map_or_else(String::new, |told| time::date(language, told.appeal_until))
                .into(),
        ),
    ];
    let mut parts = vec![language.tf(text, &args)];
    match words {
        Words::Received { .. } => {}
        // What was done and on what ground, or why nothing was; the facts are the author's affair.
        Words::Outcome { told, .. } => parts.extend(reasons(language, told).into_iter().take(2)),
        Words::Statement { told } => parts.extend(reasons(language, told)),
        Words::Reversed { told } => parts.extend(told.reversed_reasons.clone()),
        Words::Appeal { reasons, .. } => parts.push((*reasons).to_owned()),
    }
    Mail {
        language,
        to: to.0.to_owned(),
        sender: body.to_owned(),
        subject: language.tf(subject, &args),
        greeting: if to.1.is_empty() {
            language.t("mail-greeting-plain").to_owned()
        } else {
            language.tf("mail-greeting", &[("name", to.1.into())])
        },
        text: parts,
        action: Some((language.t(go).to_owned(), href.to_owned())),
        after: vec![language.tf(after, &args)],
        ..Mail::default()
    }
}

/// Whether who reported can object to it.
fn may_be_stricter(told: &Told) -> bool {
    let action = Action::from_code(&told.action);
    action.and_then(|action| action.stricter(!told.is_name)).is_some()
}

fn keys(words: &Words<'_>) -> [&'static str; 4] {
    match words {
        Words::Received { .. } => [
            "moderation-mail-received-subject",
            "moderation-mail-received-text",
            "moderation-mail-received-go",
            "moderation-mail-received-after",
        ],
        Words::Outcome { told, .. } if !may_be_stricter(told) => [
            "moderation-mail-outcome-subject",
            "moderation-mail-outcome-text",
            "moderation-mail-statement-go",
            "moderation-mail-final-after",
        ],
        Words::Outcome { .. } => [
            "moderation-mail-outcome-subject",
            "moderation-mail-outcome-text",
            "moderation-mail-outcome-go",
            "moderation-mail-outcome-after",
        ],
        Words::Statement { .. } => [
            "moderation-mail-statement-subject",
            "moderation-mail-statement-text",
            "moderation-mail-statement-go",
            "moderation-mail-statement-after",
        ],
        Words::Reversed { .. } => [
            "moderation-mail-reversed-subject",
            "moderation-mail-reversed-text",
            "moderation-mail-statement-go",
            "moderation-mail-final-after",
        ],
        Words::Appeal { reversed: true, .. } => [
            "moderation-mail-appeal-subject",
            "moderation-mail-appeal-reversed",
            "moderation-mail-statement-go",
            "moderation-mail-final-after",
        ],
        Words::Appeal { .. } => [
            "moderation-mail-appeal-subject",
            "moderation-mail-appeal-upheld",
            "moderation-mail-statement-go",
            "moderation-mail-final-after",
        ],
    }
}

/// What was decided and why, a line each: the measure, the ground, the facts, how it came up, whether a machine decided.
pub(super) fn reasons(language: Language, told: &Told) -> Vec<String> {
    let line = |label: &'static str, value: &str| format!("{}: {value}", language.t(label));
    let action = Action::from_code(&told.action).unwrap_or(Action::Leave);
    let mut lines = vec![line("statement-what", &measure(language, action, told.suspend_days))];
    if action == Action::Leave {
        if !told.facts.is_empty() {
            lines.push(line("statement-facts", &told.facts));
        }
        return lines;
    }
    if let Some(kind) = &told.ground_kind {
        let source = told.ground_source.as_deref().unwrap_or_default();
        let ground = ground_words(
            language,
            told.ground_code.as_deref(),
            told.ground_title.as_deref(),
            source,
        );
        lines.push(line(
            "statement-ground",
            &format!("{}: {ground}", ground_kind(language, kind)),
        ));
    }
    lines.push(line("statement-facts", &told.facts));
    if let Some(cause) = Cause::from_code(&told.cause) {
        lines.push(cause.explained(language).to_owned());
    }
    lines.push(automation(language, told.automated).to_owned());
    lines
}

/// The measure in words, with the suspension's length.
pub(super) fn measure(language: Language, action: Action, days: Option<i32>) -> String {
    let done = action.done(language);
    match days {
        None => done.to_owned(),
        Some(days) => {
            let args: [(&'static str, FluentValue<'_>); 1] = [("count", i64::from(days).into())];
            format!("{done} {}", language.tf("decision-days", &args))
        }
    }
}

/// Whether a machine decided (DSA article 17(3)(c)).
pub(super) fn automation(language: Language, automated: bool) -> &'static str {
    language.t(if automated {
        "statement-automated"
    } else {
        "statement-by-hand"
    })
}
