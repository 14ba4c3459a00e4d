//! The ways out at the command line.

use anyhow::{Context, ensure};

use super::{Reachable, Sealed, store};
use crate::accounts::letters::{Letter, order_in};
use crate::accounts::{email, store as accounts};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::clock::Randomness;
use crate::db::Db;
use crate::i18n::Language;
use crate::web::Vault;

/// Removes the second factor of an account whose owner has lost it, ends its sessions and tells the owner. Who asks for
/// this has to prove otherwise who they are.
pub async fn reset(db: &Db, typed: &str) -> anyhow::Result<()> {
    let key = email::key(typed).with_context(|| format!("{typed:?} is not an e-mail address"))?;
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let account = tx.run(store::account_of_email(key)).await?;
    let Reachable {
        id,
        email,
        display_name,
    } = account.with_context(|| format!("there is no account {typed:?}"))?;
    let removed = tx.run(store::remove(id)).await?;
    ensure!(removed.is_some(), "the account {typed:?} has no second factor");
    tx.run(accounts::close_all_sessions(id)).await?;
    let subject = Subject::new("account", id, display_name.clone());
    let reset = Entry::new(Actor::command_line(), Action::SecondFactorReset, subject);
    tx.run(audit::record_on_platform(reset)).await?;
    let told = Letter::SecondFactorRemoved { email, display_name };
    tx.run(order_in(Language::default(), None, told)?).await?;
    tx.commit().await?;
    Ok(())
}

/// Encrypts all second factors anew that are not encrypted under the key in use, in batches; answers how many. Errors:
/// there are some that no known key opens.
pub async fn encrypt_anew(db: &Db, vault: &Vault, randomness: &Randomness) -> anyhow::Result<u64> {
    let (mark, mut after, mut count) = (vault.mark(), 0, 0);
    loop {
        let mut connection = db.connect_system().await?;
        let tx = connection.begin_system().await?;
        let former = tx.run(store::under_former_keys(mark.clone(), after)).await?;
        let Some(last) = former.last() else { return Ok(count) };
        after = last.account_id;
        let (mut accounts, mut anew) = (Vec::new(), Vec::new());
        for Sealed { account_id, secret } in former {
            let thing = super::thing(account_id);
            let opened = vault.unseal(&thing, &secret);
            let opened = opened.context("second factors are encrypted under a key that is not there")?;
            accounts.push(account_id);
            anew.push(vault.seal(randomness, &thing, &opened)?.0);
        }
        count += accounts.len() as u64;
        tx.run(store::encrypt_anew(accounts, anew, mark.clone())).await?;
        tx.commit().await?;
    }
}

/// Removes all second factors, after the key that they are encrypted under was lost; answers how many.
pub async fn forget_lost_key(db: &Db) -> anyhow::Result<i64> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let removed = tx.run(store::remove_all()).await?;
    let subject = Subject::new("second_factors", None, removed.to_string());
    let reset = Entry::new(Actor::command_line(), Action::SecondFactorReset, subject);
    tx.run(audit::record_on_platform(reset)).await?;
    tx.commit().await?;
    Ok(removed)
}
