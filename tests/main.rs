//! All tests that need the portal, in one program: linking it once is the dearest part.

mod support;

mod architecture;
mod imports;
mod statements;
mod tenancy;
mod texts;
