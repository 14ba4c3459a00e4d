//! Adding a body: by an operator's form, or at the command line.

use serde::Deserialize;
use serde_json::json;

use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::{Db, SystemTx, TenantId};
use crate::error::{Error, FieldErrors, Result};
use crate::mail::is_address;
use crate::staff::{self, Duty, Inviter};
use crate::tenants::{self, NewTenant, slug};
use crate::ui::text;

/// What is typed into the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BodyForm {
    pub name: String,
    pub slug: String,
    pub kind: String,
    pub name_hsb: String,
    pub ags: String,
    pub district: String,
    pub contact_email: String,
    pub theme_colour: String,
    pub host: String,
    /// Where the invitation of the first administrator goes; may come later.
    pub email: String,
}

/// A body that the form describes.
pub struct NewBody {
    new: NewTenant,
    theme_colour: Option<String>,
    host: Option<String>,
    first_administrator: Option<String>,
}

impl BodyForm {
    /// The body, or what is wrong with which field. `own_host` is the platform's.
    pub fn parse(&self, own_host: &str) -> Result<NewBody, FieldErrors> {
        let slug = self.slug.trim();
        let new = tenants::checked(NewTenant {
            // Most bodies are found under their plain name.
            slug: if slug.is_empty() {
                slug::from_name(&self.name)
            } else {
                slug.to_owned()
            },
            name: self.name.clone(),
            kind: self.kind.clone(),
            name_hsb: line(&self.name_hsb),
            ags: line(&self.ags),
            district: line(&self.district),
            contact_email: line(&self.contact_email),
        });
        let (new, mut errors) = match new {
            Ok(new) => (Some(new), FieldErrors::default()),
            Err(errors) => (None, errors),
        };
        let theme_colour = line(&self.theme_colour).map(|colour| colour.to_lowercase());
        let host = line(&self.host).map(|typed| tenants::host_name(&typed));
        if line(&self.contact_email).is_some_and(|address| !is_address(&address)) {
            errors.add("contact_email", "account-email-wrong");
        }
        if theme_colour
            .as_deref()
            .is_some_and(|colour| !tenants::is_colour(colour))
        {
            errors.add("theme_colour", "platform-body-colour-wrong");
        }
        if matches!(&host, Some(host) if host.as_deref().is_none_or(|host| host == own_host)) {
            errors.add("host", "platform-body-host-wrong");
        }
        match new {
            Some(new) if errors.is_empty() => Ok(NewBody {
                new,
                theme_colour,
                host: host.flatten(),
                first_administrator: line(&self.email),
            }),
            _ => Err(errors),
        }
    }
}

/// One line of text, none where nothing was typed.
pub(super) fn line(typed: &str) -> Option<String> {
    Some(text::tidy_line(typed)).filter(|text| !text.is_empty())
}

/// Adds the body and invites its first administrator, if one is named; answers its slug.
pub async fn create(
    tx: &SystemTx<'_>,
    body: NewBody,
    actor: Actor,
    language: crate::i18n::Language,
) -> Result<Result<String, FieldErrors>> {
    let (slug, name) = (body.new.slug.clone(), body.new.name.clone());
    let Some(id) = tx.run(tenants::insert(body.new, body.theme_colour.clone())).await? else {
        return Ok(Err(FieldErrors::one("slug", "platform-body-slug-taken")));
    };
    if let Some(host) = &body.host
        && tx.run(tenants::claim_host(id, host.clone())).await?.is_none()
    {
        return Ok(Err(FieldErrors::one("host", "platform-body-host-taken")));
    }
    let facts = tx.run(tenants::facts(slug.clone())).await?;
    let mut facts = json!(facts);
    facts["slug"] = json!(slug);
    for (fact, value) in [("theme_colour", body.theme_colour), ("host", body.host)] {
        if let Some(value) = value {
            facts[fact] = json!(value);
        }
    }
    let added = Entry::new(
        actor.clone(),
        Action::TenantAdded,
        Subject::new("tenant", id, name.clone()),
    );
    tx.run(audit::record_on_platform(added.after(facts))).await?;
    if let Some(email) = body.first_administrator {
        let inviter = Inviter {
            tenant: TenantId(id),
            actor,
            language,
        };
        if let Err(errors) = appoint(tx, inviter, &name, &email).await? {
            return Ok(Err(errors));
        }
    }
    Ok(Ok(slug))
}

/// Invites a body's first administrator. A body that has one decides over its team by itself, since an operator who
/// could appoint another one there would see everything.
pub async fn appoint(tx: &SystemTx<'_>, inviter: Inviter, name: &str, email: &str) -> Result<Result<(), FieldErrors>> {
    tx.run(staff::lock(inviter.tenant)).await?;
    if !tx.run(staff::administrators(inviter.tenant)).await?.is_empty() {
        return Ok(Err(FieldErrors::one("email", "platform-body-has-admin")));
    }
    let outcome = staff::invite(tx, &inviter, email, Duty::Administrator).await?;
    if outcome.is_ok() {
        let subject = Subject::new("tenant", inviter.tenant.0, name);
        let entry = Entry::new(inviter.actor, Action::StaffInvited, subject);
        let facts = json!({ "roles": Duty::Administrator.roles(), "email": email.trim() });
        tx.run(audit::record_on_platform(entry.after(facts))).await?;
    }
    Ok(outcome)
}

/// At the command line: adds a body, or changes the one with this slug where something else is given; returns its id.
/// `host` becomes a host name of its own.
pub async fn add_tenant(db: &Db, new: NewTenant, host: Option<String>) -> Result<i64> {
    let new = tenants::checked(new).map_err(Error::Invalid)?;
    let wrong = || FieldErrors::one("host", "platform-body-host-wrong");
    let host = host
        .map(|typed| tenants::host_name(&typed).ok_or_else(wrong))
        .transpose()?;
    let slug = new.slug.clone();
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    let before = tx.run(tenants::facts(slug.clone())).await?;
    let id = tx.run(tenants::put(new)).await?;
    if let Some(host) = host
        && tx.run(tenants::claim_host(id, host)).await?.is_none()
    {
        return Err(FieldErrors::one("host", "platform-body-host-taken").into());
    }
    let after = tx.run(tenants::facts(slug)).await?.ok_or(Error::NotFound)?;
    if before.as_ref() != Some(&after) {
        let subject = Subject::new("tenant", id, &after.name);
        let entry = |action| Entry::new(Actor::command_line(), action, subject.clone()).after(json!(after));
        match before {
            None => tx.run(audit::record_on_platform(entry(Action::TenantAdded))).await?,
            Some(before) => {
                let changed = entry(Action::TenantChanged).before(json!(before));
                tx.run(audit::record(TenantId(id), changed.clone())).await?;
                tx.run(audit::record_on_platform(changed)).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(change: impl FnOnce(&mut BodyForm)) -> Vec<std::borrow::Cow<'static, str>> {
        let mut form = BodyForm {
            name: "Zweckverband Elbe".into(),
            kind: "sonstige".into(),
            ..BodyForm::default()
        };
        change(&mut form);
        match form.parse("portal.example") {
            Ok(_) => Vec::new(),
            Err(errors) => errors.into_iter().map(|(field, _)| field).collect(),
        }
    }

    #[test]
    fn a_name_and_a_kind_are_enough() {
        assert_eq!(wrong(|_| ()), Vec::<&str>::new());
        let form = BodyForm {
            name: " Großröhrsdorf ".into(),
            kind: "stadt".into(),
            host: "Mitreden.Grossroehrsdorf.DE".into(),
            theme_colour: "#AABBCC".into(),
            ..BodyForm::default()
        };
        let body = form.parse("portal.example").ok().unwrap();
        assert_eq!(
            (body.new.slug.as_str(), body.new.name.as_str()),
            ("grossroehrsdorf", "Großröhrsdorf")
        );
        assert_eq!(body.host.as_deref(), Some("mitreden.grossroehrsdorf.de"));
        assert_eq!(body.theme_colour.as_deref(), Some("#aabbcc"));
    }

    #[test]
    fn each_mistake_is_named_by_its_field() {
        assert_eq!(wrong(|form| form.name = "Suche".into()), ["slug"]);
        assert_eq!(wrong(|form| form.slug = "Elbe!".into()), ["slug"]);
        assert_eq!(wrong(|form| form.kind = "reich".into()), ["kind"]);
        assert_eq!(wrong(|form| form.contact_email = "elbe".into()), ["contact_email"]);
        for colour in ["blau", "#12345", "#12345g", "123456"] {
            assert_eq!(
                wrong(|form| form.theme_colour = colour.into()),
                ["theme_colour"],
                "{colour}"
            );
        }
        for host in [
            "localhost",
            "portal.example",
            "elbe.example:8080",
            "http://elbe.example",
            "-a.example",
            "a..example",
            "10.0.0.1",
        ] {
            assert_eq!(wrong(|form| form.host = host.into()), ["host"], "{host}");
        }
    }
}
