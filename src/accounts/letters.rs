//! The mails of accounts. A job says which one; the token of its link is made when it is sent, so that neither the
//! queue nor the table of tokens holds anything that signs in.

use fluent_bundle::FluentValue;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::identities::Identity;
use super::tries::{MailCause, Trial};
use super::{EmailChange, Mailbox, email, store};
use crate::db::{Db, Query};
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Job};
use crate::mail::{Mail, is_address};
use crate::web::human::{OpenForm, mail_code};
use crate::web::session::token_hash;
use crate::web::{Portal, TenantVisitor, Visitor};

/// The kind of these jobs.
pub const KIND: &str = "letter";

/// What a mailed link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Confirms the address of a new account.
    Verify,
    /// Sets a new password.
    Reset,
    /// Confirms from the old mailbox that the account moves to a new one.
    EmailOld,
    /// Confirms from the new mailbox.
    EmailNew,
    /// Opens an account again that rests or waits for its deletion.
    Return,
}

impl Purpose {
    /// The name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verify => "verify",
            Self::Reset => "reset",
            Self::EmailOld => "email_old",
            Self::EmailNew => "email_new",
            Self::Return => "return",
        }
    }

    /// How long the link works, in minutes.
    pub const fn minutes(self) -> i32 {
        match self {
            Self::Reset => 60,
            Self::Verify | Self::EmailOld | Self::EmailNew => 24 * 60,
            // As long as an account rests before it is deleted; with the account the link goes too.
            Self::Return => 31 * 24 * 60,
        }
    }

    const fn page(self) -> &'static str {
        match self {
            Self::Verify => "/registrieren/bestaetigen",
            Self::Reset => "/passwort-neu",
            Self::EmailOld | Self::EmailNew => "/konto/email/bestaetigen",
            Self::Return => "/konto/rueckkehr/bestaetigen",
        }
    }

    /// The link's path.
    pub fn path(self, token: &str) -> String {
        let (page, name) = (self.page(), self.name());
        match self {
            Self::Verify | Self::Reset | Self::Return => format!("{page}?code={token}"),
            Self::EmailOld | Self::EmailNew => format!("{page}?postfach={name}&code={token}"),
        }
    }
}

/// A mail of an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    /// To somebody who registered. Name and password become the account's when this very mail is answered.
    Verify {
        account: i64,
        email: String,
        display_name: String,
        password_hash: String,
        /// Where the person wanted to go.
        #[serde(default)]
        back: Option<String>,
    },
    /// To somebody who registered after signing in at an identity provider.
    VerifyIdentity {
        account: i64,
        email: String,
        display_name: String,
        identity: Identity,
        /// Where the person wanted to go.
        #[serde(default)]
        back: Option<String>,
    },
    /// To somebody who registered (or moved) with the address of a confirmed account.
    Known { email: String, display_name: String },
    /// To who asked for a new password, if there is an account.
    Reset {
        email_key: String,
        /// Where the person wanted to go.
        #[serde(default)]
        back: Option<String>,
    },
    /// To the mailbox that an account leaves.
    EmailOld { change: i64 },
    /// To the mailbox that it moves to.
    EmailNew { change: i64 },
    /// After the password was changed, whoever did it.
    PasswordChanged { email: String, display_name: String },
    /// After a forgotten password was replaced by a mailed link.
    PasswordReset { email: String, display_name: String },
    /// After a second factor was added.
    SecondFactorAdded { email: String, display_name: String },
    /// After it was removed, whoever did it.
    SecondFactorRemoved { email: String, display_name: String },
    /// After an identity provider was linked, whoever did it.
    IdentityLinked { email: String, display_name: String },
    /// To who sends an open form without an account and without script while a body is under attack.
    #[serde(alias = "ReportCode")]
    FormCode {
        email: String,
        #[serde(default)]
        form: OpenForm,
    },
}

/// A letter with the language and the name that it is written in.
#[derive(Serialize, Deserialize)]
struct Order {
    letter: Letter,
    language: String,
    /// The body on whose address, or on the way to whose pages, it was caused.
    tenant: Option<i64>,
}

/// The job that sends a letter to this visitor.
pub fn order(visitor: &Visitor, letter: Letter) -> Result<Query<()>> {
    let tenant = visitor.body().map(|tenant| tenant.id);
    order_in(visitor.language, tenant, letter)
}

/// The job that sends a letter in this language, in the name of this body if there is one.
pub fn order_in(language: Language, tenant: Option<i64>, letter: Letter) -> Result<Query<()>> {
    let order = Order {
        letter,
        language: language.code().to_owned(),
        tenant,
    };
    Ok(jobs::enqueue(KIND, jobs::payload(&order)?))
}

/// Mails a code to who has given an address and no proof of work; false where there is no address or it got enough.
pub async fn send_form_code(portal: &Portal, visitor: &TenantVisitor, form: OpenForm, typed: &str) -> Result<bool> {
    let typed = typed.trim();
    let Some(key) = email::key(typed).filter(|_| is_address(typed)) else {
        return Ok(false);
    };
    if Trial::of_mail(portal, MailCause::Typed, &key).take(portal).await? > 0 {
        return Ok(false);
    }
    let letter = Letter::FormCode {
        email: typed.to_owned(),
        form,
    };
    let order = order_in(visitor.language(), Some(visitor.tenant.id), letter)?;
    portal.db.read_system(order).await?;
    Ok(true)
}

/// Sends the letter of a job; does nothing where there is nobody to send it to any more.
pub async fn send(portal: Portal, job: Job) -> Result<()> {
    let order: Order = job.order()?;
    let language = Language::from_code(&order.language).unwrap_or_default();
    let tenants = portal.tenants.get();
    let tenant = order.tenant.and_then(|id| tenants.by_id(id));
    let sender = tenant.map_or(language.t("platform-name"), |tenant| tenant.name.as_str());
    let id = job.mail_id();
    if let Letter::FormCode { email, form } = &order.letter {
        let mail = form_code(&portal, language, sender, *form, email);
        return portal.mailer.send(&mail, &id, portal.clock.now()).await;
    }
    let Some(written) = write(&portal, order.letter).await? else {
        return Ok(());
    };
    let href = match written.link {
        Some((purpose, account, payload)) => link(&portal, purpose, account, payload).await?,
        None => portal.config.absolute("/passwort-vergessen"),
    };
    let mail = compose(language, sender, written.words, &written.to, &written.name, &href);
    portal.mailer.send(&mail, &id, portal.clock.now()).await
}

/// The code is made when the mail is sent, and stands nowhere else.
fn form_code(portal: &Portal, language: Language, sender: &str, form: OpenForm, email: &str) -> Mail {
    let code = mail_code(portal, form, email);
    let args = [
        ("code", code.as_str().into()),
        ("platform", language.t("platform-name").into()),
    ];
    Mail {
        language,
        to: email.to_owned(),
        sender: sender.to_owned(),
        subject: language.tf("human-mail-subject", &args),
        greeting: language.t("mail-greeting-plain").to_owned(),
        text: vec![language.tf("human-mail-text", &args)],
        after: vec![language.t("human-mail-after").to_owned()],
        ..Mail::default()
    }
}

/// The whole address of a link with a new token, which is in the mail alone.
pub async fn link(portal: &Portal, purpose: Purpose, account: i64, payload: Value) -> Result<String> {
    let token = portal.randomness.token();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::put_mail_token(token_hash(&token), account, purpose, payload))
        .await?;
    tx.commit().await?;
    Ok(portal.config.absolute(&purpose.path(&token)))
}

/// A letter that has its facts.
struct Written {
    words: Words,
    to: String,
    name: String,
    /// What its link allows whom.
    link: Option<(Purpose, i64, Value)>,
}

/// The words of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    Verify,
    Known,
    Reset,
    EmailOld,
    EmailNew,
    PasswordChanged,
    PasswordReset,
    SecondFactorAdded,
    SecondFactorRemoved,
    IdentityLinked,
}

impl Words {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Verify,
        Self::Known,
        Self::Reset,
        Self::EmailOld,
        Self::EmailNew,
        Self::PasswordChanged,
        Self::PasswordReset,
        Self::SecondFactorAdded,
        Self::SecondFactorRemoved,
        Self::IdentityLinked,
    ];

    /// The keys of subject, text, link and what comes after.
    const fn keys(self) -> [&'static str; 4] {
        match self {
            Self::Verify => [
                "mail-verify-subject",
                "mail-verify-text",
                "mail-verify-go",
                "mail-verify-after",
            ],
            Self::Known => [
                "mail-known-subject",
                "mail-known-text",
                "mail-known-go",
                "mail-known-after",
            ],
            Self::Reset => [
                "mail-reset-subject",
                "mail-reset-text",
                "mail-reset-go",
                "mail-reset-after",
            ],
            Self::EmailOld => [
                "mail-email-old-subject",
                "mail-email-old-text",
                "mail-email-old-go",
                "mail-email-old-after",
            ],
            Self::EmailNew => [
                "mail-email-new-subject",
                "mail-email-new-text",
                "mail-email-new-go",
                "mail-email-new-after",
            ],
            Self::PasswordChanged => [
                "mail-changed-subject",
                "mail-changed-text",
                "mail-changed-go",
                "mail-changed-after",
            ],
            Self::PasswordReset => [
                "mail-changed-subject",
                "mail-reset-done-text",
                "mail-changed-go",
                "mail-changed-after",
            ],
            Self::SecondFactorAdded => [
                "mail-factor-added-subject",
                "mail-factor-added-text",
                "mail-changed-go",
                "mail-factor-added-after",
            ],
            Self::SecondFactorRemoved => [
                "mail-factor-removed-subject",
                "mail-factor-removed-text",
                "mail-changed-go",
                "mail-factor-removed-after",
            ],
            Self::IdentityLinked => [
                "mail-linked-subject",
                "mail-linked-text",
                "mail-changed-go",
                "mail-linked-after",
            ],
        }
    }
}

/// The mail in words. `href` is the link's whole address.
pub fn compose(language: Language, sender: &str, words: Words, to: &str, name: &str, href: &str) -> Mail {
    let platform = [("platform", language.t("platform-name").into())];
    mail(language, sender, words.keys(), &platform, (to, name), href)
}

/// Where an account's mails go; none if it is gone.
pub async fn mailbox(db: &Db, account: i64) -> Result<Option<Mailbox>> {
    db.read_system(store::mailbox(account)).await
}

/// A mail made of four texts, the keys of its subject, its text, its link and what comes after; `to` are the address and
/// the name, which may be empty.
pub fn mail(
    language: Language,
    sender: &str,
    [subject, text, go, after]: [&'static str; 4],
    args: &[(&'static str, FluentValue<'_>)],
    (to, name): (&str, &str),
    href: &str,
) -> Mail {
    Mail {
        language,
        to: to.to_owned(),
        sender: sender.to_owned(),
        subject: language.tf(subject, args),
        greeting: if name.is_empty() {
            language.t("mail-greeting-plain").to_owned()
        } else {
            language.tf("mail-greeting", &[("name", name.into())])
        },
        text: vec![language.tf(text, args)],
        action: Some((language.t(go).to_owned(), href.to_owned())),
        after: vec![language.tf(after, args)],
        ..Mail::default()
    }
}

async fn write(portal: &Portal, letter: Letter) -> Result<Option<Written>> {
    let plain = |words, to, name| Written {
        words,
        to,
        name,
        link: None,
    };
    Ok(match letter {
        Letter::Verify {
            account,
            email,
            display_name,
            password_hash,
            back,
        } => {
            let payload = json!({ "display_name": display_name, "password_hash": password_hash, "back": back });
            Some(Written {
                words: Words::Verify,
                to: email,
                name: display_name,
                link: Some((Purpose::Verify, account, payload)),
            })
        }
        Letter::VerifyIdentity {
            account,
            email,
            display_name,
            identity,
            back,
        } => {
            let payload = json!({ "display_name": display_name, "identity": identity, "back": back });
            Some(Written {
                words: Words::Verify,
                to: email,
                name: display_name,
                link: Some((Purpose::Verify, account, payload)),
            })
        }
        // Has no account and is written above.
        Letter::FormCode { .. } => None,
        Letter::Known { email, display_name } => Some(plain(Words::Known, email, display_name)),
        Letter::PasswordChanged { email, display_name } => Some(plain(Words::PasswordChanged, email, display_name)),
        Letter::PasswordReset { email, display_name } => Some(plain(Words::PasswordReset, email, display_name)),
        Letter::SecondFactorAdded { email, display_name } => Some(plain(Words::SecondFactorAdded, email, display_name)),
        Letter::SecondFactorRemoved { email, display_name } => {
            Some(plain(Words::SecondFactorRemoved, email, display_name))
        }
        Letter::IdentityLinked { email, display_name } => Some(plain(Words::IdentityLinked, email, display_name)),
        Letter::Reset { email_key, back } => {
            let account = portal.db.read_system(store::credentials(email_key)).await?;
            account.map(|account| Written {
                words: Words::Reset,
                to: account.email,
                name: account.display_name,
                link: Some((Purpose::Reset, account.id, json!({ "back": back }))),
            })
        }
        Letter::EmailOld { change } => {
            let found = portal.db.read_system(store::email_change(change)).await?;
            found.map(|found| to_mailbox(change, found, true))
        }
        Letter::EmailNew { change } => {
            let found = portal.db.read_system(store::email_change(change)).await?;
            found.map(|found| to_mailbox(change, found, false))
        }
    })
}

fn to_mailbox(change: i64, found: EmailChange, old: bool) -> Written {
    // Whose address is taken learns it from the mailbox, and nobody else does.
    let known = !old && found.taken;
    let (words, purpose) = match (old, known) {
        (true, _) => (Words::EmailOld, Purpose::EmailOld),
        (false, true) => (Words::Known, Purpose::EmailNew),
        (false, false) => (Words::EmailNew, Purpose::EmailNew),
    };
    Written {
        words,
        to: if old { found.old_email } else { found.new_email },
        // Who has the address already does not learn who would like it.
        name: if known { String::new() } else { found.display_name },
        link: (!known).then(|| (purpose, found.account_id, json!({ "change": change }))),
    }
}
