//! Changing what operators decide of a body: its name, what it is, and the host names that lead to it.

use serde::Deserialize;
use serde_json::{Value, json};

use super::bodies::line;
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::SystemTx;
use crate::error::{Error, FieldErrors, Result};
use crate::tenants::{self, NewTenant};
use crate::web::Tenant;

/// What is typed into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    pub name: String,
    pub kind: String,
    pub name_hsb: String,
    pub ags: String,
    pub district: String,
    /// Host names, with commas between them.
    pub host: String,
}

/// A body as it shall become.
pub struct Changed {
    body: NewTenant,
    hosts: Vec<String>,
}

impl ChangeForm {
    /// The form with what stands there.
    pub fn of(tenant: &Tenant) -> Self {
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            name: tenant.name.clone(),
            kind: tenant.kind.clone(),
            name_hsb: optional(&tenant.name_hsb),
            ags: optional(&tenant.ags),
            district: optional(&tenant.district),
            host: tenant.hosts.join(", "),
        }
    }

    /// The body, or what is wrong with which field. `own_host` is the platform's.
    pub fn parse(&self, tenant: &Tenant, own_host: &str) -> Result<Changed, FieldErrors> {
        let body = tenants::checked(NewTenant {
            slug: tenant.slug.clone(),
            name: self.name.clone(),
            kind: self.kind.clone(),
            name_hsb: line(&self.name_hsb),
            ags: line(&self.ags),
            district: line(&self.district),
            contact_email: None,
        });
        let typed = self.host.split([',', ' ']).filter(|typed| !typed.is_empty());
        let hosts: Option<Vec<String>> = typed
            .map(|typed| tenants::host_name(typed).filter(|host| host != own_host))
            .collect();
        match (body, hosts) {
            (Ok(body), Some(hosts)) => Ok(Changed { body, hosts }),
            (body, hosts) => {
                let mut errors = body.err().unwrap_or_default();
                if hosts.is_none() {
                    errors.add("host", "platform-body-host-wrong");
                }
                Err(errors)
            }
        }
    }
}

/// Changes the body and tells both logs what was changed, the body's own and the platform's.
pub async fn change(
    tx: &SystemTx<'_>,
    tenant: &Tenant,
    changed: Changed,
    actor: Actor,
) -> Result<Result<(), FieldErrors>> {
    let before = facts(tx, &tenant.slug, &tenant.hosts).await?;
    tx.run(tenants::keep_hosts(tenant.id, changed.hosts.clone())).await?;
    for host in &changed.hosts {
        if tx.run(tenants::claim_host(tenant.id, host.clone())).await?.is_none() {
            return Ok(Err(FieldErrors::one("host", "platform-body-host-taken")));
        }
    }
    tx.run(tenants::rewrite(tenant.id, changed.body)).await?;
    let mut hosts = changed.hosts;
    hosts.sort();
    let after = facts(tx, &tenant.slug, &hosts).await?;
    if before != after {
        let subject = Subject::new("tenant", tenant.id, tenant.name.clone());
        let entry = Entry::new(actor, Action::TenantChanged, subject);
        let entry = entry.before(before).after(after);
        tx.run(audit::record(tenant.tenant_id(), entry.clone())).await?;
        tx.run(audit::record_on_platform(entry)).await?;
    }
    Ok(Ok(()))
}

async fn facts(tx: &SystemTx<'_>, slug: &str, hosts: &[String]) -> Result<Value> {
    let facts = tx.run(tenants::facts(slug.to_owned())).await?.ok_or(Error::NotFound)?;
    let mut facts = json!(facts);
    facts["host"] = json!(hosts.join(", "));
    Ok(facts)
}
