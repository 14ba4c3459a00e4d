//! Sessions: opened with a new token at each sign-in, closed on the server, cleared away when they have expired.

use axum_extra::extract::cookie::Cookie;
use time::Duration;

use super::store;
use crate::config::Config;
use crate::db::Db;
use crate::error::Result;
use crate::web::Portal;
use crate::web::session::{SESSION_DAYS, cookie, cookie_name, token_hash};

/// Opens a session in place of the browser's previous one and answers its cookie.
pub async fn open(portal: &Portal, account: i64, previous: Option<&str>) -> Result<Cookie<'static>> {
    let token = portal.randomness.token();
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::open_session(
        previous.map(token_hash),
        token_hash(&token),
        account,
        SESSION_DAYS,
    ))
    .await?;
    tx.commit().await?;
    Ok(cookie_of(&portal.config, token, Duration::days(SESSION_DAYS.into())))
}

/// Ends the session and answers the cookie that takes the browser's away.
pub async fn close(portal: &Portal, token: Option<&str>) -> Result<Cookie<'static>> {
    if let Some(token) = token {
        let mut connection = portal.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::close_session(token_hash(token))).await?;
        tx.commit().await?;
    }
    Ok(cookie_of(&portal.config, String::new(), Duration::ZERO))
}

/// Deletes the sessions that have expired.
pub async fn purge(db: &Db) -> Result<()> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(store::purge_sessions()).await?;
    tx.commit().await
}

fn cookie_of(config: &Config, token: String, max_age: Duration) -> Cookie<'static> {
    let mut cookie = cookie(config, cookie_name(config), token);
    cookie.set_max_age(max_age);
    cookie
}
