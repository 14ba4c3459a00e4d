//! Parts of pages, without knowledge of the database.

pub mod text;
