//! What pages are made of: plain data in, markup out. Knows no database and no request.

pub mod field;
pub mod layout;
pub mod pager;
pub mod parts;
pub mod text;
pub mod time;
pub mod votes;

pub use field::Errors;
pub use layout::{Crumb, Frame, Notice, NoticeKind, Page, Site, brief, layout};
