//! The deployment's keys and their rotation. Nobody is signed out by it: sessions are random tokens, and what was signed
//! or encrypted under a former key holds until that is dropped.

use std::time::Duration;

use crate::accounts;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::clock::Randomness;
use crate::config::Config;
use crate::db::Db;
use crate::error::Result;
use crate::web::secret::Key;
use crate::web::{Portal, Secret, Vault};
use crate::{row, sql};

/// How often servers look for new keys.
const LOOK: Duration = Duration::from_secs(20);
/// How long a new key is only known, before it signs: seconds. All servers have looked by then.
const KNOWN_BEFORE: f64 = 60.0;

row! {
    /// A key as the database keeps it.
    pub struct SigningKey {
        pub key: Vec<u8>,
        pub signs: bool,
    }
}

/// The keys that sign, the first one made when the first server starts.
pub(super) async fn secret(db: &Db, randomness: &Randomness) -> Result<Secret> {
    let fresh: [u8; 32] = randomness.bytes();
    let first = sql!("keys/first").bind(fresh.to_vec());
    db.read_system(first.done()).await?;
    let secret = Secret::new(fresh);
    load(db, &secret).await?;
    Ok(secret)
}

/// What the database cannot read by itself; it knows which keys are the right ones.
pub(super) async fn vault(config: &Config, db: &Db, randomness: &Randomness) -> anyhow::Result<Vault> {
    let marks: Vec<String> = db.read_system(sql!("second_factor/key_marks").scalar()).await?;
    Vault::open(config, randomness, &marks)
}

async fn load(db: &Db, secret: &Secret) -> Result<()> {
    let kept: Vec<SigningKey> = db.read_system(sql!("keys/all").rows()).await?;
    let signing = kept.iter().position(|key| key.signs).unwrap_or_default();
    let keys: Vec<_> = kept
        .into_iter()
        .filter_map(|kept| kept.key.try_into().ok().map(Key::new))
        .collect();
    secret.replace(keys, signing);
    Ok(())
}

/// Takes over what was changed since.
pub async fn reload(portal: &Portal) -> anyhow::Result<()> {
    load(&portal.db, &portal.secret).await?;
    portal.vault.reload()
}

/// Keeps a server's keys current until the process ends.
pub async fn follow(portal: Portal) {
    let mut turns = tokio::time::interval(LOOK);
    loop {
        turns.tick().await;
        if let Err(error) = reload(&portal).await {
            tracing::warn!(%error, "keys could not be read; the known ones stay");
        }
    }
}

/// `portal keys rotate`: a new key that signs in a minute, and one that second factors are encrypted under anew.
/// Answers what was done, in lines.
pub async fn rotate(config: &Config, db: &Db) -> anyhow::Result<Vec<String>> {
    let randomness = Randomness::from_os();
    secret(db, &randomness).await?;
    let fresh: [u8; 32] = randomness.bytes();
    let new = sql!("keys/add").bind(fresh.to_vec()).bind(KNOWN_BEFORE).done();
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(new).await?;
    tx.run(audit::record_on_platform(entry(Action::KeysRotated))).await?;
    tx.commit().await?;
    let mut told = vec![format!(
        "forms and links are signed with a new key in {KNOWN_BEFORE} seconds; what was signed before stays good"
    )];
    let vault = vault(config, db, &randomness).await?;
    if vault.rotate(&randomness)? {
        told.push("a new key stands in front in the data directory".to_owned());
    }
    let anew = accounts::encrypt_anew(db, &vault, &randomness).await?;
    told.push(format!("{anew} second factors encrypted anew"));
    Ok(told)
}

/// `portal keys drop-old`: what former keys have signed or encrypted holds no more. Answers what was done, in lines.
pub async fn drop_old(config: &Config, db: &Db) -> anyhow::Result<Vec<String>> {
    let randomness = Randomness::from_os();
    let vault = vault(config, db, &randomness).await?;
    // What a server has encrypted since the rotation, before it knew of that.
    accounts::encrypt_anew(db, &vault, &randomness).await?;
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let dropped: i64 = tx.run(sql!("keys/drop_former").scalar()).await?;
    tx.run(audit::record_on_platform(entry(Action::KeysDropped))).await?;
    tx.commit().await?;
    let mut told = vec![format!("{dropped} former keys that signed are dropped")];
    told.push(match vault.drop_former()? {
        Some(former) => format!("{former} former keys in the data directory are dropped"),
        None => "PORTAL_FORMER_KEYS can be taken away".to_owned(),
    });
    Ok(told)
}

fn entry(action: Action) -> Entry {
    Entry::new(Actor::command_line(), action, Subject::new("keys", None, String::new()))
}
