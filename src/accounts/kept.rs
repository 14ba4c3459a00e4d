//! Texts that wait for an account: what a visitor writes before signing in is kept, and a claim in the way back says
//! that it shall be sent afterwards. The texts are the business of whoever keeps them; here is what ties them to people.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::handover;
use crate::db::Query;
use crate::error::Result;
use crate::sql;
use crate::web::Secret;
use crate::web::limit::Client;
use crate::web::session::{prefixed, token_hash};
use crate::web::{Portal, address};

/// The page of a tenant that shows what is kept.
pub const PAGE: &str = "/mitmachen";
/// How many texts wait at most that came from one household, in all tenants. Each has at most 80 kB.
const MOST_OF_A_HOUSEHOLD: i64 = 20;

/// The way back to the page that sends what is kept.
pub fn way(secret: &Secret, base: &str, id: i64) -> String {
    format!("{base}{PAGE}?text={}", address::encode(&claim(secret, id)))
}

/// The word that stands for "send this text when I am signed in". It reads nothing; only we can make it.
fn claim(secret: &Secret, id: i64) -> String {
    let tag = secret.tag("kept", &id.to_be_bytes());
    format!("{id}.{}", URL_SAFE_NO_PAD.encode(&tag[..16]))
}

/// The text that a claim stands for.
pub fn claimed(secret: &Secret, claim: &str) -> Option<i64> {
    let (id, tag) = claim.split_once('.')?;
    let id: i64 = id.parse().ok()?;
    let tag = URL_SAFE_NO_PAD.decode(tag).ok()?;
    secret.verify("kept", &id.to_be_bytes(), &tag).then_some(id)
}

/// The text that a way back claims, on the platform or on a host.
pub fn claimed_by_way(secret: &Secret, way: &str) -> Option<i64> {
    let destination = handover::destination(way);
    let (page, query) = destination.split_once('?')?;
    let (_, text) = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "text")?;
    page.ends_with(PAGE).then(|| claimed(secret, &text))?
}

/// The cookie under which a browser's texts wait.
pub fn cookie_name(portal: &Portal) -> &'static str {
    prefixed(&portal.config, "__Host-aufgehoben")
}

/// The tenants in which something waits for the account, or for the browser with this cookie.
pub(super) fn waiting_in(account: i64, cookie: Option<&str>) -> Query<Vec<i64>> {
    sql!("accounts/kept_in")
        .bind(account)
        .bind(cookie.map(token_hash))
        .scalar()
}

/// Binds what the same browser wrote to the account whose registration claimed it.
pub(super) fn bind(text: i64, account: i64) -> Query<()> {
    sql!("accounts/bind_kept").bind(text).bind(account).done()
}

/// Stands for a household without telling which.
pub fn household(portal: &Portal, client: &Client) -> Vec<u8> {
    portal
        .secret
        .tag("kept household", client.0.to_string().as_bytes())
        .to_vec()
}

/// Whether another text of this household's can be kept.
pub async fn has_room(portal: &Portal, household: Vec<u8>) -> Result<bool> {
    let kept: i64 = portal
        .db
        .read_system(sql!("accounts/count_kept").bind(household).scalar())
        .await?;
    Ok(kept < MOST_OF_A_HOUSEHOLD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_read_from_any_way_and_cannot_be_made_up() {
        let secret = Secret::new([7; 32]);
        let way = way(&secret, "/dresden", 12);
        assert_eq!(claimed_by_way(&secret, &way), Some(12));
        let by_host = format!("{}?an=x.example&zurueck={}", handover::PASS_ON, address::encode(&way));
        assert_eq!(claimed_by_way(&secret, &by_host), Some(12));
        assert_eq!(claimed_by_way(&Secret::new([8; 32]), &way), None);
        for made_up in ["12", "12.", "12.AAAA", &claim(&secret, 12).replace("12.", "13."), ""] {
            assert_eq!(claimed(&secret, made_up), None, "{made_up}");
        }
        assert_eq!(claimed_by_way(&secret, "/dresden"), None);
        assert_eq!(claimed_by_way(&secret, &way.replace(PAGE, "/suche")), None);
    }
}
