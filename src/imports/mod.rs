//! Data from elsewhere: the made-up demo, open-data exports.

pub mod demo;
pub mod polis;
