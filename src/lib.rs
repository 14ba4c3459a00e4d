//! Beteiligungsportal: citizen participation for many public bodies in one server.
//!
//! The modules stand on floors; imports go downwards only (`tests/architecture.rs` reads them).
//!
//! | floor | modules |
//! |---|---|
//! | 1 | [`config`], [`error`], [`clock`] |
//! | 2 | [`db`], [`jobs`], [`files`], [`mail`], [`meili`], [`oidc`], [`i18n`], [`assets`] |
//! | 3 | [`ui`] |
//! | 4 | [`web`] |
//! | 5 | [`accounts`], [`consultations`], and so on in the order of the features |

#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used))]

pub mod clock;
pub mod config;
pub mod error;

pub mod assets;
pub mod db;
pub mod files;
pub mod i18n;
pub mod jobs;
pub mod mail;
pub mod meili;
pub mod oidc;

pub mod ui;

pub mod web;

pub mod accounts;
pub mod api;
pub mod audit;
pub mod bench;
pub mod consultations;
pub mod contributions;
pub mod documents;
pub mod feeds;
pub mod house_rules;
pub mod imports;
pub mod moderation;
pub mod organisations;
pub mod platform;
pub mod public_notices;
pub mod rights;
pub mod search;
pub mod staff;
pub mod statements;
pub mod subscriptions;
pub mod surveys;
pub mod tenants;
pub mod votes;

pub mod app;
pub mod check;
pub mod router;
pub mod server;
