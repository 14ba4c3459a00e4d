//! Sessions: opened with a new token at each sign-in, closed on the server, cleared away when they have expired.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use time::Duration;

use super::second_factor::STEP_PAGE;
use super::{closed, store};
use crate::config::Config;
use crate::db::{Db, SystemTx};
use crate::error::Result;
use crate::i18n::Language;
use crate::web::Portal;
use crate::web::address::encode;
use crate::web::page::see_other;
use crate::web::session::{cookie, cookie_name, session_token, token_hash};
use crate::web::visitor::language_of;

/// How long one stays signed in who asked for it, in hours.
const LONG_HOURS: i32 = 30 * 24;
/// How long a session lasts that the browser forgets when it is closed.
const SHORT_HOURS: i32 = 12;

/// How a session begins.
pub struct Opening {
    /// The token of the session that this browser had.
    pub previous: Option<String>,
    /// Whether the browser keeps the cookie when it is closed.
    pub stay: bool,
    /// What the session's owner will know it by.
    pub device: Device,
    /// In which language somebody signs in.
    pub language: Language,
}

impl Opening {
    /// A session for the browser that sent these headers.
    pub fn of(config: &Config, headers: &HeaderMap, stay: bool) -> Self {
        let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
        Self {
            previous: session_token(config, headers),
            stay,
            device: Device::of(agent.unwrap_or_default()),
            language: language_of(headers),
        }
    }

    /// How long the session lasts.
    pub const fn hours(&self) -> i32 {
        if self.stay { LONG_HOURS } else { SHORT_HOURS }
    }
}

/// A session that was opened.
pub struct Opened {
    cookie: Cookie<'static>,
    /// Whether it allows nothing until the second factor has been shown.
    awaits_second_step: bool,
    /// Whether the account is closed, so that it can only be opened again.
    closed: bool,
}

impl Opened {
    /// Leads on: to the second step, to the page that opens a closed account, or back to where the person came from.
    pub fn leading_to(self, back: Option<&str>) -> Response {
        let to = if self.awaits_second_step {
            let zurueck = back.map(|back| format!("?zurueck={}", encode(back)));
            format!("{STEP_PAGE}{}", zurueck.unwrap_or_default())
        } else if self.closed {
            closed::PAGE.to_owned()
        } else {
            back.unwrap_or("/konto").to_owned()
        };
        (CookieJar::new().add(self.cookie), see_other(&to)).into_response()
    }
}

/// Opens a session in place of the browser's previous one.
pub async fn open(portal: &Portal, account: i64, opening: &Opening) -> Result<Opened> {
    let token = portal.randomness.token();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let awaits_second_step = tx
        .run(store::open_session(account, token_hash(&token), opening))
        .await?;
    let closed = tx.run(closed::note_sign_in(account, opening.language)).await?;
    tx.commit().await?;
    // The browser keeps no session that may never begin.
    let kept = (opening.stay && !awaits_second_step).then(|| Duration::hours(LONG_HOURS.into()));
    Ok(Opened {
        cookie: cookie_of(&portal.config, token, kept),
        awaits_second_step,
        closed,
    })
}

/// Begins the session that waited for its second step, under a new token; none if it has waited too long.
pub async fn complete(portal: &Portal, old: &str) -> Result<Option<Opened>> {
    let token = portal.randomness.token();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let hours = (f64::from(LONG_HOURS), f64::from(SHORT_HOURS));
    let begun = store::complete_session(token_hash(old), token_hash(&token), hours);
    let begun = tx.run(begun).await?;
    tx.commit().await?;
    Ok(begun.map(|begun| Opened {
        cookie: cookie_of(&portal.config, token, begun.seconds.map(Duration::seconds)),
        awaits_second_step: false,
        closed: begun.closed,
    }))
}

/// Puts the session under a new token, in the transaction of what made it necessary; answers the cookie.
pub async fn rotate(portal: &Portal, tx: &SystemTx<'_>, old: &str) -> Result<Cookie<'static>> {
    let token = portal.randomness.token();
    let kept = tx
        .run(store::rotate_session(token_hash(old), token_hash(&token)))
        .await?;
    Ok(cookie_of(&portal.config, token, kept.map(Duration::seconds)))
}

/// Ends the session and answers the cookie that takes the browser's away.
pub async fn close(portal: &Portal, token: Option<&str>) -> Result<Cookie<'static>> {
    if let Some(token) = token {
        let mut connection = portal.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::close_session(token_hash(token))).await?;
        tx.commit().await?;
    }
    Ok(cookie_of(&portal.config, String::new(), Some(Duration::ZERO)))
}

/// Deletes what has expired: sessions, mailed links, registrations that nobody confirmed, counted tries.
pub async fn purge(db: &Db) -> Result<()> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::purge_sessions()).await?;
    tx.run(store::purge_remains()).await?;
    tx.commit().await
}

/// Without an age the browser forgets the cookie when it is closed.
pub(super) fn cookie_of(config: &Config, token: String, max_age: Option<Duration>) -> Cookie<'static> {
    let mut cookie = cookie(config, cookie_name(config), token);
    if let Some(age) = max_age {
        cookie.set_max_age(age);
    }
    cookie
}

/// A browser and what it runs on, in words that its owner knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    pub browser: Option<&'static str>,
    pub system: Option<&'static str>,
}

/// Marks in a User-Agent header and what they stand for, in this order: Edge also calls itself Chrome and Safari.
const BROWSERS: [(&str, &str); 8] = [
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Ubuntu", "Ubuntu"),
    ("Linux", "Linux"),
];

impl Device {
    /// What a User-Agent header tells.
    pub fn of(agent: &str) -> Self {
        let first = |marks: &[(&str, &'static str)]| {
            let found = marks.iter().find(|(mark, _)| agent.contains(mark));
            found.map(|(_, name)| *name)
        };
        Self {
            browser: first(&BROWSERS),
            system: first(&SYSTEMS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Device;

    #[test]
    fn devices_are_told_in_plain_words() {
        for (agent, browser, system) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                Some("Firefox"),
                Some("Linux"),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
                Some("Edge"),
                Some("Windows"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                Some("Safari"),
                Some("iPhone"),
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
                Some("Chrome"),
                Some("Android"),
            ),
            ("curl/8.5.0", None, None),
            ("", None, None),
        ] {
            assert_eq!(Device::of(agent), Device { browser, system }, "{agent}");
        }
    }
}
