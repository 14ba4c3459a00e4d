//! All tests that need the portal, in one program: linking it once is the dearest part.

mod support;

mod accounts;
mod api;
mod architecture;
mod contributions;
mod durability;
mod demo;
mod forms;
mod imports;
mod jobs;
mod platform;
mod search;
mod statements;
mod tenancy;
mod texts;
mod votes;
