//! What the command line does to accounts.

use anyhow::{Context, bail};
use serde_json::json;

use super::{email, password, store};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::clock::Randomness;
use crate::db::{Db, TenantId};
use crate::web::Role;
use crate::web::session::token_hash;

/// An account to make, or what to add to one that is there.
#[derive(Clone, Debug, Default)]
pub struct NewAccount {
    /// The address that signs in.
    pub email: String,
    /// The name under which the person appears.
    pub name: String,
    /// Nothing keeps the password; an account that has none cannot sign in with one.
    pub password: Option<String>,
    /// A role in the tenant with this slug.
    pub role: Option<(String, Role)>,
    /// Whether the account runs the platform.
    pub operator: bool,
}

/// Makes the account and answers its id. An account with this address gets the name, the password, the role; it loses
/// none, and a new password ends its sessions.
pub async fn add(db: &Db, new: NewAccount) -> anyhow::Result<i64> {
    let key = email::key(&new.email).with_context(|| format!("{:?} is not an e-mail address", new.email))?;
    let name = new.name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        bail!("an account needs a name in one line");
    }
    let new_hash = new_hash(db, &key, new.password.as_deref()).await?;
    let has_new_password = new_hash.is_some();

    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let email = new.email.trim().to_owned();
    let id = tx
        .run(store::put(email, key, name.to_owned(), new_hash, new.operator))
        .await?;
    let subject = Subject::new("account", id, name);
    let facts = json!({ "operator": new.operator, "new_password": has_new_password });
    let put = Entry::new(Actor::command_line(), Action::AccountPut, subject.clone()).after(facts);
    tx.run(audit::record_on_platform(put)).await?;
    if has_new_password {
        tx.run(store::close_all_sessions(id)).await?;
    }
    if let Some((slug, role)) = new.role {
        let tenant = tx.run(store::tenant_of_slug(slug.clone())).await?;
        let tenant = tenant.with_context(|| format!("there is no tenant {slug:?}"))?;
        if tx.run(store::add_role(tenant, id, role)).await?.is_some() {
            let added = Entry::new(Actor::command_line(), Action::RolesChanged, subject);
            let added = added.after(json!({ "roles": [role.name()] }));
            tx.run(audit::record(TenantId(tenant), added)).await?;
        }
    }
    tx.commit().await?;
    Ok(id)
}

/// The hash to store; none where no password is given or the account has this one already.
async fn new_hash(db: &Db, key: &str, given: Option<&str>) -> anyhow::Result<Option<String>> {
    let Some(given) = given else { return Ok(None) };
    if given.is_empty() {
        bail!("the password is empty");
    }
    let stored = db.read_system(store::credentials(key.to_owned())).await?;
    let stored = stored.and_then(|credentials| credentials.password_hash);
    if let Some(stored) = &stored
        && password::verify(given, Some(stored)).await?
    {
        return Ok(None);
    }
    Ok(Some(password::hash(given, Randomness::from_os().bytes()).await?))
}

/// A new bearer token of the account. It is told once and stored as its hash.
pub async fn new_token(db: &Db, randomness: &Randomness, email: &str) -> anyhow::Result<String> {
    let key = email::key(email).with_context(|| format!("{email:?} is not an e-mail address"))?;
    let token = randomness.token();
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let owner = tx
        .run(store::add_token(token_hash(&token), key))
        .await?
        .with_context(|| format!("there is no account {email:?}"))?;
    let subject = Subject::new("account", owner.id, owner.display_name);
    tx.run(audit::record_on_platform(Entry::new(
        Actor::command_line(),
        Action::TokenMade,
        subject,
    )))
    .await?;
    tx.commit().await?;
    Ok(token)
}
