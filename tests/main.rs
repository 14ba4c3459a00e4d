//! All tests that need the portal, in one program: linking it once is the dearest part.

#![allow(
    clippy::disallowed_methods,
    reason = "tests live at the machine's time and need no secrets"
)]
#![allow(clippy::too_many_lines, reason = "a journey is told in one go")]
#![allow(clippy::similar_names, reason = "title and text, anna and bela")]

mod support;

mod access;
mod accounts;
mod api;
mod architecture;
mod audit;
mod bots;
mod bounds;
mod changes;
mod contributions;
mod demo;
mod documents;
mod durability;
mod escaping;
mod faults;
mod feeds;
mod follows;
mod formal_statements;
mod forms;
mod fuzzed;
mod handover;
mod house_rules;
mod identities;
mod imports;
mod jobs;
mod kept;
mod keys;
mod limits;
mod mail;
mod meili;
mod moderation;
mod notices;
mod objections;
mod operator;
mod organisations;
mod platform;
mod public_notices;
mod registration;
mod rights;
mod search;
mod search_quality;
mod second_factor;
mod server;
mod signals;
mod staff;
mod statements;
mod subscriptions;
mod surveys;
mod tenancy;
mod texts;
mod votes;
