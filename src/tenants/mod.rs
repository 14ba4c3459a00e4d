//! Public bodies, each with a portal of its own.

pub mod slug;
