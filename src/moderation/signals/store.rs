//! The statements of signals.

use jiff::Timestamp;
use serde_json::Value;

use super::BURST_MINUTES;
use super::finding::{Detail, Finding, Rule};
use super::settings::{Mode, Settings};
use super::signature::{self, Signature};
use super::words::content;
use crate::db::{Db, Draft, Query};
use crate::error::Result;
use crate::{row, sql};

row! {
    /// What is known when a text comes in.
    pub struct ComeIn {
        pub modes: Option<Value>,
        pub words: Option<Vec<String>>,
        /// Other texts from the network lately.
        pub neighbours: i64,
    }
}

row! {
    /// A finding as it is stored.
    pub struct FindingRow {
        pub rule: String,
        pub score: f32,
        pub detail: Value,
        pub effect: String,
    }
}

row! {
    /// A post that may be like another one.
    pub struct Similar {
        pub id: i64,
        pub consultation_id: i64,
        pub contribution_id: i64,
        pub status: String,
        pub title: String,
        pub body: String,
        pub author: String,
        pub created_at: Timestamp,
        pub own_body: String,
        /// What was decided on it last and stands.
        pub decision: Option<String>,
        pub decided_at: Option<Timestamp>,
    }
}

row! {
    /// What a body chose.
    pub struct SettingsRow {
        pub modes: Value,
        pub words: Vec<String>,
    }
}

row! {
    /// A post's text.
    pub struct Wording {
        pub id: i64,
        pub body: String,
    }
}

/// Notes that a new wording is to be signed, and from which network it came.
pub(super) fn come_in(post: i64, network: Option<[u8; 16]>) -> Query<ComeIn> {
    sql!("moderation/signals/come_in")
        .bind(post)
        .bind(network.map(|network| network.to_vec()))
        .bind(i32::try_from(BURST_MINUTES).unwrap_or(i32::MAX))
        .one()
}

/// Stores what the rules saw in a post, with what comes of it.
pub(super) fn put_findings(post: i64, findings: Vec<(Finding, Mode)>) -> Result<Query<()>> {
    let (mut rules, mut scores, mut details, mut effects) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (finding, effect) in findings {
        rules.push(finding.rule.code());
        scores.push(finding.score);
        details.push(
            serde_json::to_value(finding.detail).map_err(|error| crate::error::Error::internal(error.to_string()))?,
        );
        effects.push(effect.code());
    }
    Ok(sql!("moderation/signals/put_findings")
        .bind(post)
        .bind(rules)
        .bind(scores)
        .bind(details)
        .bind(effects)
        .done())
}

/// What the rules saw in a post, in the order in which rules are shown, and what came of it.
pub fn findings_of(post: i64) -> Query<Vec<(Finding, Mode)>> {
    sql!("moderation/signals/findings")
        .bind(post)
        .rows()
        .map(|rows: Vec<FindingRow>| {
            let mut findings: Vec<_> = rows.into_iter().filter_map(known).collect();
            let place = |rule| Rule::ALL.iter().position(|known| *known == rule);
            findings.sort_by_key(|(finding, _)| place(finding.rule));
            findings
        })
}

/// A stored finding; none of a rule that a newer version knows.
fn known(row: FindingRow) -> Option<(Finding, Mode)> {
    let finding = Finding {
        rule: Rule::from_code(&row.rule)?,
        score: row.score,
        detail: serde_json::from_value::<Detail>(row.detail).unwrap_or_default(),
    };
    Some((finding, Mode::from_code(&row.effect)?))
}

/// Up to twenty posts of the tenant that are like this one, with the share of common words, the closest first.
pub fn similar_to(post: i64) -> Query<Vec<(Similar, f32)>> {
    sql!("moderation/signals/similar")
        .bind(post)
        .rows()
        .map(|rows: Vec<Similar>| {
            let own = rows.first().map(|row| content(&row.own_body)).unwrap_or_default();
            let share = |row: Similar| signature::alike(&own, &content(&row.body)).map(|share| (row, share));
            let mut alike: Vec<_> = rows.into_iter().filter_map(share).collect();
            alike.sort_by(|(_, one), (_, other)| other.total_cmp(one));
            alike
        })
}

/// The posts that fall together with a text of this signature in most bands; `but` is its own, if it is stored.
pub(super) fn alike(signature: Signature, but: Option<i64>) -> Query<Vec<Wording>> {
    signature
        .into_iter()
        .fold(sql!("moderation/signals/alike"), Draft::bind)
        .bind(but.unwrap_or_default())
        .rows()
}

/// Some signed posts.
pub(super) fn sample(count: i64) -> Query<Vec<Wording>> {
    sql!("moderation/signals/sample").bind(count).rows()
}

/// What the body chose.
pub(super) fn settings() -> Query<Settings> {
    sql!("moderation/signals/settings")
        .optional()
        .map(|row: Option<SettingsRow>| {
            let (modes, words) = row.map(|row| (row.modes, row.words)).unzip();
            Settings::stored(modes.as_ref(), words)
        })
}

/// Keeps others from changing the settings until the transaction ends.
pub(super) fn lock_settings() -> Query<()> {
    sql!("moderation/signals/lock_settings").done()
}

/// Stores what the body chose.
pub(super) fn save_settings(settings: &Settings) -> Query<()> {
    sql!("moderation/signals/save_settings")
        .bind(settings.modes())
        .bind(settings.words.clone())
        .done()
}

/// A tenant with posts that have no signature yet.
pub(super) fn backlogs() -> Query<Option<i64>> {
    sql!("moderation/signals/backlogs").optional_scalar()
}

/// The next posts of the running tenant that may lack their signature.
pub(super) fn backlog(limit: i64) -> Query<Vec<Wording>> {
    sql!("moderation/signals/backlog").bind(limit).rows()
}

/// A tenant with posts that came in lately and are to be signed.
pub(super) fn unsigned_tenant() -> Query<Option<i64>> {
    sql!("moderation/signals/unsigned_tenant").optional_scalar()
}

/// Takes the running tenant's next posts that came in lately; withdrawn ones are passed over.
pub(super) fn take_unsigned(limit: i64) -> Query<Vec<Wording>> {
    sql!("moderation/signals/take_unsigned").bind(limit).rows()
}

/// Forgets what these posts were like.
pub(super) fn forget_alike(posts: Vec<i64>) -> Query<()> {
    sql!("moderation/signals/forget_alike").bind(posts).done()
}

/// Stores signatures.
pub(super) fn sign(signed: Vec<(i64, Signature)>) -> Query<()> {
    let (ids, signatures): (Vec<i64>, Vec<Signature>) = signed.into_iter().unzip();
    let column = |band: usize| signatures.iter().map(|bands| bands[band]).collect::<Vec<_>>();
    let draft = sql!("moderation/signals/sign").bind(ids);
    (0..signature::BANDS)
        .fold(draft, |draft, band| draft.bind(column(band)))
        .done()
}

/// All up to this post have their signature; with none, all have.
pub(super) fn backlog_reached(post: Option<i64>) -> Query<()> {
    sql!("moderation/signals/backlog_reached").bind(post).done()
}

/// Forgets from which networks texts came, a day later.
pub async fn purge_networks(db: &Db) -> Result<()> {
    db.read_system(sql!("moderation/signals/purge_networks").done()).await
}
