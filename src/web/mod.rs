//! What every request passes: the portal's state, the tenant, the visitor, forms, limits, headers and pages.

pub mod address;
pub mod bounds;
pub mod cursor;
pub mod download;
pub mod form;
pub mod human;
pub mod json;
pub mod limit;
pub mod observe;
pub mod once;
pub mod page;
pub mod permission;
pub mod portal;
pub mod secret;
pub mod security;
pub mod session;
pub mod sheet;
pub mod tenant;
mod typed;
pub mod upload;
pub mod vault;
pub mod visitor;

pub use address::{Address, Id, Search};
pub use form::{Form, Nothing};
pub use human::{Human, HumanForm, OfOpenForm, OpenForm};
pub use json::Json;
pub use once::Once;
pub use permission::{Administrator, Insight, Operator, Staff};
pub use portal::Portal;
pub use secret::Secret;
pub use session::{Account, Role};
pub use tenant::Tenant;
pub use upload::Upload;
pub use vault::Vault;
pub use visitor::{TenantVisitor, Visitor};
