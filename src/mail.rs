//! Mails: a text and an HTML part made of the same words, sent by SMTP or, without a mail server, laid in a folder.
//!
//! Only jobs send mails, since a mail server may be slow or gone for hours.

use std::path::PathBuf;
use std::time::SystemTime;

use anyhow::Context;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use maud::{DOCTYPE, html};
use secrecy::ExposeSecret;
use url::Url;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::i18n::Language;

/// The most characters of a name or a subject.
const LONGEST_LINE: usize = 150;

/// A thing that a mail tells of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub title: String,
    /// What it is, in a few words.
    pub note: String,
    /// Its whole address.
    pub href: String,
}

/// A mail in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// The language of its words.
    pub language: Language,
    /// The address it goes to.
    pub to: String,
    /// Who writes: a body's name or the platform's.
    pub sender: String,
    pub subject: String,
    pub greeting: String,
    /// What it says.
    pub text: Vec<String>,
    /// What it tells of.
    pub items: Vec<Item>,
    /// The label and the address of the one thing to do.
    pub action: Option<(String, String)>,
    /// What is to be known beside.
    pub after: Vec<String>,
    /// The label and the whole address of the page that ends mails like this one. A POST to it, whatever it holds, must
    /// do that too, since mailboxes offer it by themselves (RFC 8058).
    pub unsubscribe: Option<(String, String)>,
}

impl Mail {
    /// The text part.
    pub fn plain(&self) -> String {
        let mut parts = vec![self.greeting.clone()];
        parts.extend(self.text.iter().cloned());
        parts.extend(self.items.iter().map(|item| {
            let (title, note) = (one_line(&item.title), one_line(&item.note));
            format!("- {title}\n  {note}\n  {}", item.href)
        }));
        if let Some((label, href)) = &self.action {
            parts.push(format!("{label}:\n{href}"));
        }
        parts.extend(self.after.iter().cloned());
        parts.extend(self.unsubscribe.iter().map(|(label, href)| format!("{label}:\n{href}")));
        parts.push(format!("-- \n{}", self.signature()));
        parts.join("\n\n") + "\n"
    }

    /// The HTML part; no pictures, nothing that tells that it was read.
    pub fn html(&self) -> String {
        let link = "display:inline-block;padding:12px 20px;background:#171a2b;color:#ffffff;text-decoration:none;\
                    border-radius:4px";
        html! {
            (DOCTYPE)
            html lang=(self.language.html_lang()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width";
                    title { (self.subject) }
                }
                body style="margin:0;padding:24px;background:#ffffff;color:#171a2b;font:16px/1.5 sans-serif" {
                    div style="max-width:36em" {
                        p { (self.greeting) }
                        @for text in &self.text { p { (text) } }
                        @if !self.items.is_empty() {
                            ul style="padding-left:20px" {
                                @for item in &self.items {
                                    li style="margin-bottom:12px" {
                                        a href=(item.href) style="color:#171a2b" { (item.title) }
                                        br;
                                        span style="color:#535970" { (item.note) }
                                    }
                                }
                            }
                        }
                        @if let Some((label, href)) = &self.action {
                            p { a href=(href) style=(link) { (label) } }
                            p { (self.language.t("mail-link-hint")) br; (href) }
                        }
                        @for text in &self.after { p { (text) } }
                        @if let Some((label, href)) = &self.unsubscribe {
                            p { a href=(href) style="color:#171a2b" { (label) } }
                        }
                        p style="color:#535970" { (self.signature()) }
                    }
                }
            }
        }
        .into_string()
    }

    fn signature(&self) -> String {
        self.language
            .tf("mail-signature", &[("sender", one_line(&self.sender).into())])
    }
}

/// Whether mail can be addressed to this text at all.
pub fn is_address(text: &str) -> bool {
    let address = text.parse::<Address>();
    address.is_ok_and(|address| address.domain().contains('.'))
}

/// What carries mails.
pub struct Mailer {
    from: Address,
    way: Way,
}

enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

impl Mailer {
    /// The way that the configuration names. Whether a mail server answers is seen when there is something to send.
    pub fn new(config: &Config) -> anyhow::Result<Self> {
        let host = config.base_url.host_str().unwrap_or("localhost");
        let from = config.smtp_from.clone().unwrap_or_else(|| format!("noreply@{host}"));
        let from = from.parse().ok().context("SMTP_FROM is no address of a mailbox")?;
        let way = match &config.smtp_url {
            Some(url) => Way::Smtp(Box::new(transport(url.expose_secret())?)),
            None => Way::Folder(config.data_dir.join("mail")),
        };
        Ok(Self { from, way })
    }

    /// Sends a mail, or lays it into the folder. `id` is the same each time that the same mail is tried, so that
    /// a mailbox can know it for the same.
    pub async fn send(&self, mail: &Mail, id: &str, now: Timestamp) -> Result<()> {
        let message = self.message(mail, id, now)?;
        match &self.way {
            Way::Smtp(transport) => {
                transport.send(message).await.map_err(refused)?;
            }
            Way::Folder(folder) => {
                let time = now.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%S%3f");
                let mut make = tokio::fs::DirBuilder::new();
                // The links in the mails are as good as passwords.
                make.recursive(true)
                    .mode(0o700)
                    .create(folder)
                    .await
                    .map_err(internal)?;
                // Whoever waits for mails in the folder finds whole ones only.
                let part = folder.join(format!("{time}-{id}.part"));
                tokio::fs::write(&part, message.formatted()).await.map_err(internal)?;
                tokio::fs::rename(&part, part.with_extension("eml"))
                    .await
                    .map_err(internal)?;
            }
        }
        Ok(())
    }

    fn message(&self, mail: &Mail, id: &str, now: Timestamp) -> Result<lettre::Message> {
        let to = mail.to.parse().map_err(|error| Error::Hopeless(told(error).into()))?;
        let mut message = lettre::Message::builder()
            .from(Mailbox::new(Some(one_line(&mail.sender)), self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(one_line(&mail.subject))
            .message_id(Some(format!("<{id}@{}>", self.from.domain())))
            .date(SystemTime::from(now))
            .multipart(
                MultiPart::alternative()
                    .singlepart(part(ContentType::TEXT_PLAIN, mail.plain()))
                    .singlepart(part(ContentType::TEXT_HTML, mail.html())),
            )
            .map_err(internal)?;
        let mut headers = vec![
            ("Auto-Submitted", "auto-generated".to_owned()),
            ("Content-Language", mail.language.html_lang().to_owned()),
        ];
        if let Some((_, href)) = &mail.unsubscribe {
            headers.push(("List-Unsubscribe", format!("<{href}>")));
            headers.push(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        for (name, value) in headers {
            let name = HeaderName::new_from_ascii(name.to_owned()).map_err(internal)?;
            message.headers_mut().insert_raw(HeaderValue::new(name, value));
        }
        Ok(message)
    }
}

/// A `smtp://` address without a word about TLS takes it where it is offered, and insists where a password goes over
/// the wire.
fn transport(url: &str) -> anyhow::Result<AsyncSmtpTransport<Tokio1Executor>> {
    let wrong = "SMTP_URL is not of the form smtps://user:password@host:465 or smtp://host:587";
    let mut url = Url::parse(url).ok().context(wrong)?;
    if url.scheme() == "smtp" && !url.query_pairs().any(|(name, _)| name == "tls") {
        let tls = if url.password().is_some() {
            "required"
        } else {
            "opportunistic"
        };
        url.query_pairs_mut().append_pair("tls", tls);
    }
    // The error could tell the password.
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str())
        .ok()
        .context(wrong)?;
    Ok(builder.timeout(Some(std::time::Duration::from_mins(1))).build())
}

fn part(kind: ContentType, text: String) -> SinglePart {
    SinglePart::builder()
        .header(kind)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(text)
}

/// A name or a subject as it may stand in a header: in one line, of bounded length.
fn one_line(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .take(LONGEST_LINE)
        .collect();
    line.trim().to_owned()
}

/// What a mail server answered.
fn refused(error: lettre::transport::smtp::Error) -> Error {
    let code = error.status().map(u16::from);
    if code.is_some_and(|code| is_final(code, &error.to_string())) {
        Error::Hopeless(told(error).into())
    } else {
        internal(error)
    }
}

/// Whether a refusal concerns this very mail: by its enhanced status code (RFC 3463) no such mailbox, a full one, too long
/// a mail; without one by RFC 5321, section 4.2.1. All others concern the way there – a relay that is not open to us, a
/// sender that is not believed –, which an operator can repair while the mail waits.
fn is_final(code: u16, answer: &str) -> bool {
    let enhanced = answer
        .split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .find_map(|word| {
            let mut numbers = word
                .trim_end_matches('.')
                .split('.')
                .map(|number| number.parse::<u16>().ok());
            match (numbers.next(), numbers.next(), numbers.next(), numbers.next()) {
                (Some(Some(5)), Some(Some(subject)), Some(Some(detail)), None) => Some((subject, detail)),
                _ => None,
            }
        });
    match enhanced {
        // 5.1.7 and 5.1.8: the sender's address.
        Some((1, 7 | 8)) => false,
        Some((subject, _)) => (550..560).contains(&code) && (1..=3).contains(&subject),
        None => (550..554).contains(&code),
    }
}

fn internal(error: impl std::fmt::Display) -> Error {
    Error::internal(told(error))
}

/// Errors stand in the operator's list, which names nobody.
fn told(error: impl std::fmt::Display) -> String {
    let told = error.to_string();
    let words: Vec<_> = told
        .split(' ')
        .map(|word| if word.contains('@') { "…" } else { word })
        .collect();
    format!("mail: {}", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_concerns_the_mail_itself_is_final() {
        for (code, answer, expected) in [
            (
                550,
                "permanent error (550): 5.1.1 <anna@example.org>: User unknown",
                true,
            ),
            (550, "permanent error (550): no such user here", true),
            (552, "permanent error (552): 5.2.2 mailbox full", true),
            (552, "permanent error (552): 5.3.4 message too big", true),
            (554, "permanent error (554): 5.7.1 Relay access denied", false),
            (550, "permanent error (550): 5.7.1 SPF check failed", false),
            (553, "permanent error (553): 5.1.8 Sender address rejected", false),
            (554, "permanent error (554): no service here", false),
            (451, "transient error (451): 4.7.1 greylisted for 5.0.1 minutes", false),
        ] {
            assert_eq!(is_final(code, answer), expected, "{answer}");
        }
    }

    fn mailer() -> Mailer {
        Mailer {
            from: "noreply@example.org".parse().unwrap(),
            way: Way::Folder(PathBuf::new()),
        }
    }

    fn mail() -> Mail {
        Mail {
            to: "petra@example.org".into(),
            sender: "Stadt Dresden".into(),
            subject: "Grüße".into(),
            greeting: "Guten Tag".into(),
            ..Mail::default()
        }
    }

    fn headers(mail: &Mail) -> String {
        let message = mailer().message(mail, "1", Timestamp::UNIX_EPOCH).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        text.split("\r\n\r\n").next().unwrap().to_owned()
    }

    #[test]
    fn nothing_breaks_out_of_a_header() {
        for line_break in ["\r\n", "\n", "\r", "\u{b}", "\u{85}", "\0"] {
            let evil = format!("Dresden{line_break}Bcc: all@example.org");
            let mail = Mail {
                sender: evil.clone(),
                subject: evil,
                ..mail()
            };
            let headers = headers(&mail);
            let names: Vec<_> = headers
                .lines()
                .filter(|line| !line.starts_with([' ', '\t']))
                .filter_map(|line| line.split_once(':'))
                .map(|(name, _)| name.to_ascii_lowercase())
                .collect();
            assert!(!names.contains(&"bcc".to_owned()), "{headers}");
            assert_eq!(names.iter().filter(|name| *name == "subject").count(), 1, "{headers}");
        }
        let mail = Mail {
            to: "petra@example.org\r\nBcc: all@example.org".into(),
            ..mail()
        };
        assert!(mailer().message(&mail, "1", Timestamp::UNIX_EPOCH).is_err());
    }

    #[test]
    fn a_programs_mail_says_so_and_keeps_its_number() {
        let headers = headers(&mail());
        for line in [
            "Auto-Submitted: auto-generated",
            "Content-Language: de",
            "Message-ID: <1@example.org>",
            "Date: Thu, 01 Jan 1970 00:00:00 +0000",
        ] {
            assert!(headers.contains(line), "{line} in {headers}");
        }
    }

    #[test]
    fn a_name_in_the_html_part_is_text() {
        let mail = Mail {
            greeting: "Guten Tag <b>Petra</b>".into(),
            ..mail()
        };
        assert!(mail.html().contains("Guten Tag &lt;b&gt;Petra"));
    }

    #[test]
    fn an_error_names_nobody() {
        let error = internal("550 <petra@example.org> unknown").to_string();
        assert!(error.contains("550") && !error.contains("petra"), "{error}");
    }

    #[test]
    fn a_wrong_address_of_the_server_is_said_without_its_password() {
        for wrong in ["localhost", "http://u:geheim@host", ""] {
            let error = transport(wrong).unwrap_err().to_string();
            assert!(error.contains("SMTP_URL") && !error.contains("geheim"), "{error}");
        }
        for right in [
            "smtp://localhost:2525",
            "smtps://u:p@mail.example.org:465",
            "smtp://u:p@h:587",
        ] {
            assert!(transport(right).is_ok(), "{right}");
        }
    }
}
