//! What moderators decide about, and what helps them.

pub mod signals;
