//! `portal import polis`: a Polis open-data export becomes a consultation.
//!
//! The files stream into temporary tables and from there, statement by statement, into the tenant's own, all in one
//! transaction. What is there already is changed to what the export says, so that an import can be repeated.

mod export;
mod store;
pub mod table;

use std::fmt;
use std::path::Path;

use anyhow::Context;
use serde_json::json;

use self::store::Conversation;
use self::store::{People, Scope};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::consultations::Format;
use crate::db::{Db, TenantTx};
use crate::error::Result;
use crate::i18n::Language;
use crate::moderation::signals;
use crate::web::tenant::Registry;

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The consultation's id.
    pub consultation: i64,
    /// Its title.
    pub title: String,
    /// Whether it was made by this import.
    pub fresh: bool,
    /// Whether its title, description or period was changed.
    pub retold: bool,
    /// Imported contributions that the public sees.
    pub visible: i64,
    /// Imported contributions that the public does not see.
    pub hidden: i64,
    /// What happened to the contributions.
    pub contributions: Changes,
    /// Authors and voters.
    pub participants: i64,
    /// Those that were not known before.
    pub participants_added: i64,
    /// Votes in force.
    pub votes: i64,
    /// What happened to the votes.
    pub vote_changes: Changes,
}

/// How many were touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// New ones.
    pub added: i64,
    /// Those that say something else now.
    pub changed: i64,
    /// Those that the export does not hold any more.
    pub removed: i64,
}

impl Report {
    /// Whether the portal is as it was before.
    pub fn changed_nothing(&self) -> bool {
        let none = Changes::default();
        let quiet = self.contributions == none && self.vote_changes == none;
        quiet && !self.fresh && !self.retold && self.participants_added == 0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let made = match (self.fresh, self.retold) {
            (true, _) => "was made",
            (false, true) => "was there and is told anew",
            (false, false) => "was there",
        };
        writeln!(f, "The consultation \"{}\" ({}) {made}.", self.title, self.consultation)?;
        let total = self.visible + self.hidden;
        let Changes {
            added,
            changed,
            removed,
        } = self.contributions;
        let (visible, hidden) = (self.visible, self.hidden);
        write!(
            f,
            "It has {total} contributions, {visible} visible and {hidden} hidden: "
        )?;
        writeln!(
            f,
            "{added} new, {changed} changed, {removed} no longer in the export and hidden."
        )?;
        writeln!(
            f,
            "{} people wrote or voted, {} of them new.",
            self.participants, self.participants_added
        )?;
        let Changes {
            added,
            changed,
            removed,
        } = self.vote_changes;
        write!(
            f,
            "{} votes are in force: {added} new, {changed} changed, {removed} removed.",
            self.votes
        )?;
        if self.changed_nothing() {
            write!(f, "\nNothing has changed since the last import.")?;
        }
        Ok(())
    }
}

/// Imports the folder into a body's portal. Broken lines are an error that names them, and nothing is imported.
pub async fn run(db: &Db, dir: &Path, tenant_slug: &str) -> anyhow::Result<Report> {
    let tenants = Registry::default();
    tenants.load(db).await?;
    let tenant = tenants.get().by_slug(tenant_slug).map(|tenant| tenant.tenant_id());
    let tenant = tenant.with_context(|| format!("there is no body with the slug \"{tenant_slug}\""))?;
    let mut connection = db.connect().await?;
    let tx = connection.begin(tenant).await?;
    tx.run(store::patience()).await?;
    let conversation = export::read(&tx, dir).await?;
    let report = merge(&tx, &conversation).await?;
    if !report.changed_nothing() {
        let subject = Subject::new("consultation", report.consultation, &report.title);
        let facts = json!({ "contributions": report.visible + report.hidden });
        let imported = Entry::new(Actor::command_line(), Action::Imported, subject).after(facts);
        tx.run(audit::record(tenant, imported)).await?;
    }
    tx.commit().await?;
    Ok(report)
}

/// Brings the tenant's tables to the state of the temporary ones.
async fn merge(tx: &TenantTx<'_>, conversation: &Conversation) -> Result<Report> {
    let made = tx.run(store::put_consultation(conversation)).await?;
    let consultation = tx.run(store::find_consultation(&conversation.url)).await?;
    tx.run(store::put_phase(consultation, Format::Dialogue.name(Language::De)))
        .await?;
    let scope = Scope {
        consultation,
        prefix: prefix(&conversation.url),
    };
    let people = Language::De.t("import-participant");
    let People { people, added } = tx.run(store::add_participants(&scope.prefix, people)).await?;
    let contributions = merge_posts(tx, &scope).await?;
    tx.run(signals::later()).await?;
    let totals = tx.run(store::totals(consultation)).await?;
    for query in store::map_numbers(&scope) {
        tx.run(query).await?;
    }
    tx.run(store::create_votes()).await?;
    let votes = tx.run(store::current_votes(conversation.has_cells)).await?;
    tx.run(store::analyze_votes()).await?;
    let vote_changes = merge_votes(tx, consultation).await?;
    Ok(Report {
        consultation,
        title: conversation.title.clone(),
        fresh: made == Some(true),
        retold: made == Some(false),
        visible: totals.visible,
        hidden: totals.hidden,
        contributions,
        participants: people,
        participants_added: added,
        votes,
        vote_changes,
    })
}

/// The triggers keep the counts of contributions and the search index: an export has few contributions.
async fn merge_posts(tx: &TenantTx<'_>, scope: &Scope) -> Result<Changes> {
    Ok(Changes {
        changed: tx.run(store::change_posts(scope)).await?,
        added: tx.run(store::add_posts(scope)).await?,
        removed: tx.run(store::hide_gone(scope.consultation)).await?,
    })
}

/// Votes are many, so the triggers rest and all is counted once at the end.
async fn merge_votes(tx: &TenantTx<'_>, consultation: i64) -> Result<Changes> {
    tx.run(store::bulk()).await?;
    let changes = Changes {
        removed: tx.run(store::remove_votes()).await?,
        changed: tx.run(store::change_votes()).await?,
        added: tx.run(store::add_votes()).await?,
    };
    if changes != Changes::default() {
        tx.run(store::lock_counts(consultation)).await?;
        tx.run(store::count_votes(consultation)).await?;
    }
    Ok(changes)
}

/// What the external ids of a conversation's participants begin with.
fn prefix(url: &str) -> String {
    let conversation = url.split_once("://").map_or(url, |(_, rest)| rest);
    format!("polis:{}:", conversation.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participants_are_told_apart_by_their_conversation() {
        assert_eq!(prefix("https://pol.is/5twd2jsnfk"), "polis:pol.is/5twd2jsnfk:");
        assert_eq!(prefix("5twd2jsnfk/"), "polis:5twd2jsnfk:");
    }

    #[test]
    fn a_report_is_sentences() {
        let mut report = Report {
            consultation: 7,
            title: "Wohnen".into(),
            visible: 2,
            hidden: 1,
            participants: 3,
            votes: 4,
            ..Report::default()
        };
        assert!(report.changed_nothing());
        let expected = "The consultation \"Wohnen\" (7) was there.\
            \nIt has 3 contributions, 2 visible and 1 hidden: 0 new, 0 changed, 0 no longer in the export and hidden.\
            \n3 people wrote or voted, 0 of them new.\
            \n4 votes are in force: 0 new, 0 changed, 0 removed.\
            \nNothing has changed since the last import.";
        assert_eq!(report.to_string(), expected);
        report.vote_changes.removed = 1;
        assert!(!report.to_string().contains("Nothing"));
    }
}
