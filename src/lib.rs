//! Beteiligungsportal: citizen participation for many public bodies in one server.

pub mod i18n;
pub mod ui;
