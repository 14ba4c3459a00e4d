//! What the download holds. A feature that keeps something of a person adds its section here; a test reads from the
//! database's catalogue which tables know a person.

use serde_json::Value;

use crate::db::{Draft, Query};
use crate::{row, sql};

row! {
    /// Something of a person's: a record as it stands in the JSON, and its place in the section.
    pub struct Record {
        pub key: i64,
        pub data: Value,
    }
}

/// A kind of records.
pub struct Section {
    /// The name of its files.
    pub file: &'static str,
    /// The key of its title.
    pub title: &'static str,
    statement: fn() -> Draft,
}

impl Section {
    /// The account's records after this key, in a transaction for the account.
    pub fn page(&self, account: i64, after: i64, limit: i64) -> Query<Vec<Record>> {
        (self.statement)().bind(account).bind(after).bind(limit).rows()
    }
}

/// All sections, in the order in which a reader meets them.
pub const SECTIONS: [Section; 8] = [
    Section {
        file: "konto",
        title: "mydata-account",
        statement: || sql!("rights/export_account"),
    },
    Section {
        file: "portale",
        title: "mydata-participants",
        statement: || sql!("rights/export_participants"),
    },
    Section {
        file: "beitraege",
        title: "mydata-posts",
        statement: || sql!("rights/export_posts"),
    },
    Section {
        file: "stellungnahmen",
        title: "formal-own-title",
        statement: || sql!("rights/export_statements"),
    },
    Section {
        file: "umfragen",
        title: "mydata-surveys",
        statement: || sql!("rights/export_surveys"),
    },
    Section {
        file: "stimmen",
        title: "mydata-votes",
        statement: || sql!("rights/export_votes"),
    },
    Section {
        file: "entscheidungen",
        title: "mydata-decisions",
        statement: || sql!("rights/export_decisions"),
    },
    Section {
        file: "meldungen",
        title: "mydata-reports",
        statement: || sql!("rights/export_reports"),
    },
];

/// The records' fields in the order in which a reader sees them, with the keys of their names.
pub const FIELDS: [(&str, &str); 88] = [
    ("portal", "mydata-field-portal"),
    ("body", "mydata-field-portal"),
    ("address", "mydata-field-address"),
    ("display_name", "account-display-name"),
    ("email", "account-email"),
    ("author", "mydata-field-author"),
    ("consultation", "mydata-field-consultation"),
    ("kind", "mydata-field-kind"),
    ("on_contribution", "mydata-field-on"),
    ("contribution", "mydata-field-on"),
    ("vote", "mydata-field-vote"),
    ("status", "mydata-field-status"),
    ("version", "mydata-field-version"),
    ("title", "mydata-field-title"),
    ("body_text", "mydata-field-body"),
    ("language", "mydata-field-language"),
    ("role", "mydata-field-role"),
    ("operator", "account-role-operator"),
    ("browser", "mydata-field-browser"),
    ("system", "mydata-field-system"),
    ("lasting", "account-stay"),
    ("purpose", "mydata-field-purpose"),
    ("has_password", "mydata-field-has-password"),
    ("created_at", "mydata-field-created"),
    ("verified_at", "mydata-field-verified"),
    ("voted_at", "mydata-field-voted"),
    ("edited_at", "mydata-field-edited"),
    ("replaced_at", "mydata-field-replaced"),
    ("last_seen_at", "account-session-seen"),
    ("idle_warned_at", "mydata-field-warned"),
    ("used_at", "mydata-field-used"),
    ("expires_at", "mydata-field-expires"),
    ("attempts", "mydata-field-attempts"),
    ("given_up_at", "mydata-field-given-up"),
    ("earlier_versions", "mydata-field-versions"),
    ("new_email", "account-new-email"),
    ("roles", "account-roles"),
    ("sessions", "account-sessions-title"),
    ("api_tokens", "mydata-field-tokens"),
    ("mailed_links", "mydata-field-links"),
    ("waiting_mails", "mydata-field-mails"),
    ("second_factor_since", "mydata-field-factor"),
    ("trust_level", "mydata-field-level"),
    ("issuer", "mydata-field-issuer"),
    ("subject", "mydata-field-subject"),
    ("linked_at", "mydata-field-linked"),
    ("last_used_at", "mydata-field-used"),
    ("organisation", "mydata-field-organisation"),
    ("manages", "organisation-role-manages"),
    ("drafts", "organisation-role-drafts"),
    ("releases", "organisation-role-releases"),
    ("joined_at", "mydata-field-joined"),
    ("note", "mydata-field-note"),
    ("reason", "mydata-field-reason"),
    ("asked_at", "mydata-field-asked"),
    ("refused_at", "mydata-field-refused"),
    ("begun_at", "mydata-field-begun"),
    ("ends_at", "mydata-field-expires"),
    ("identities", "identity-title"),
    ("organisations", "organisation-title"),
    ("organisation_requests", "mydata-field-requests"),
    ("insights", "mydata-field-insights"),
    ("house_rules", "ui-netiquette"),
    ("accepted_at", "mydata-field-accepted"),
    ("query", "subscription-search"),
    ("frequency", "subscription-frequency"),
    ("confirmed_at", "mydata-field-verified"),
    ("told_at", "subscription-told"),
    ("subscriptions", "subscription-list-title"),
    ("action", "mydata-field-decision"),
    ("automated", "mydata-field-automated"),
    ("facts", "decision-field-facts"),
    ("decided_at", "mydata-field-decided"),
    ("suspended_until", "mydata-field-suspended"),
    ("reversed_at", "mydata-field-reversed"),
    ("reversed_reasons", "mydata-field-reversed-reasons"),
    ("objections", "mydata-field-objections"),
    ("objection", "mydata-field-objection"),
    ("objected_at", "mydata-field-objected"),
    ("explanation", "report-field-explanation"),
    ("reported_at", "mydata-field-reported"),
    ("name", "formal-field-name"),
    ("postal_address", "formal-field-address"),
    ("received_at", "formal-fact-received"),
    ("withdrawn_at", "formal-withdrawn"),
    ("weighing", "formal-field-outcome"),
    ("answer", "formal-field-answer"),
    ("answered_at", "formal-state-told"),
];

/// Codes in the records and the keys of their names.
pub const CODES: [(&str, &str, &str); 44] = [
    ("status", "visible", "account-post-visible"),
    ("status", "pending", "account-post-pending"),
    ("status", "hidden", "account-post-hidden"),
    ("status", "removed", "account-post-removed"),
    ("status", "withdrawn", "account-post-withdrawn"),
    ("kind", "contribution", "mydata-kind-contribution"),
    ("kind", "comment", "account-comment"),
    ("kind", "reply", "account-reply"),
    ("vote", "agree", "ui-vote-agree"),
    ("vote", "neutral", "ui-vote-neutral"),
    ("vote", "disagree", "ui-vote-disagree"),
    ("role", "editor", "account-role-editor"),
    ("role", "moderator", "account-role-moderator"),
    ("role", "admin", "account-role-admin"),
    ("trust_level", "none", "identity-trust-none"),
    ("trust_level", "low", "identity-trust-low"),
    ("trust_level", "substantial", "identity-trust-substantial"),
    ("trust_level", "high", "identity-trust-high"),
    ("purpose", "verify", "account-verify-title"),
    ("purpose", "reset", "account-reset-title"),
    ("purpose", "email_old", "account-email-title"),
    ("purpose", "email_new", "account-email-title"),
    ("purpose", "return", "account-return-title"),
    ("frequency", "at_once", "subscription-at-once"),
    ("frequency", "daily", "subscription-daily"),
    ("frequency", "weekly", "subscription-weekly"),
    ("action", "hide", "decision-done-hide"),
    ("action", "remove", "decision-done-remove"),
    ("action", "redact", "decision-done-redact"),
    ("action", "warn", "decision-done-warn"),
    ("action", "suspend", "decision-done-suspend"),
    ("reason", "unlawful", "report-reason-unlawful"),
    ("reason", "insult", "report-reason-insult"),
    ("reason", "off_topic", "report-reason-off-topic"),
    ("reason", "advertising", "report-reason-advertising"),
    ("reason", "personal_data", "report-reason-personal-data"),
    ("reason", "child_abuse", "report-reason-child-abuse"),
    ("reason", "other", "report-reason-other"),
    ("weighing", "followed", "formal-outcome-followed"),
    ("weighing", "partly", "formal-outcome-partly"),
    ("weighing", "rejected", "formal-outcome-rejected"),
    ("weighing", "noted", "formal-outcome-noted"),
    ("", "true", "mydata-yes"),
    ("", "false", "mydata-no"),
];
