//! The queries of the person's rights. Those that change posts and votes belong into a tenant's transaction; those that
//! read them into one for the account; all others are work across tenants.

use jiff::Timestamp;

use super::letters::Recipient;
use super::{Belongings, Body, COOLING_DAYS, FormalFile, IDLE_DAYS, Posts, RESTING_DAYS, WARNING_DAYS, formats};
use crate::accounts::DELETED_NAME;
use crate::consultations::Format;
use crate::db::Query;
use crate::i18n::Language;
use crate::{row, sql};

/// The most formal files that are named before a deletion.
const NAMED_FILES: i64 = 50;

row! {
    /// What somebody does for a body.
    pub struct Duties {
        pub tenant_id: i64,
        pub display_name: String,
        pub roles: Vec<String>,
    }
}

/// Holds back others who change who administers the account's bodies, until the transaction ends.
pub(super) fn lock_administrators(account: i64) -> Query<()> {
    sql!("rights/lock_administrators").bind(account).done()
}

pub(super) fn duties(account: i64) -> Query<Vec<Duties>> {
    sql!("rights/roles").bind(account).rows()
}

pub(super) fn administers_alone(account: i64) -> Query<Vec<Body>> {
    sql!("rights/administers_alone").bind(account).rows()
}

pub(super) fn belongings() -> Query<Belongings> {
    sql!("rights/belongings").bind(formats(Format::is_formal)).one()
}

pub(super) fn formal_files() -> Query<Vec<FormalFile>> {
    sql!("rights/formal_files")
        .bind(formats(Format::is_formal))
        .bind(NAMED_FILES)
        .rows()
}

/// Closes the account until its deletion; none if it is closed already.
pub(super) fn leave(account: i64, posts: Posts, language: Language) -> Query<Option<Timestamp>> {
    sql!("rights/leave")
        .bind(account)
        .bind(posts.name())
        .bind(f64::from(COOLING_DAYS))
        .bind(language.code())
        .optional_scalar()
}

/// Opens the account again; none if it is not closed, or its deletion has begun.
pub(super) fn reopen(account: i64) -> Query<Option<i64>> {
    sql!("rights/reopen").bind(account).optional_scalar()
}

pub(super) fn recipient(account: i64) -> Query<Option<Recipient>> {
    sql!("rights/recipient").bind(account).optional()
}

/// Warns accounts that will rest soon; answers how many.
pub(super) fn warn_idle(limit: i64, letter: &'static str) -> Query<i64> {
    sql!("rights/warn_idle")
        .bind(f64::from(IDLE_DAYS - WARNING_DAYS))
        .bind(limit)
        .bind(letter)
        .scalar()
}

/// Lets accounts rest; answers how many.
pub(super) fn rest(limit: i64, letter: &'static str) -> Query<i64> {
    sql!("rights/rest")
        .bind(f64::from(IDLE_DAYS))
        .bind(f64::from(WARNING_DAYS))
        .bind(limit)
        .bind(letter)
        .scalar()
}

/// Marks accounts for deletion that have rested long enough; answers how many.
pub(super) fn give_up(limit: i64) -> Query<i64> {
    sql!("rights/give_up")
        .bind(f64::from(RESTING_DAYS))
        .bind(limit)
        .scalar()
}

/// Orders the erasure of accounts whose time is over.
pub(super) fn order_erasures(limit: i64, job: &'static str) -> Query<()> {
    sql!("rights/order_erasures").bind(job).bind(limit).done()
}

/// Whether the posts go too; none where there is nothing to erase.
pub(super) fn begin_erasure(account: i64) -> Query<Option<bool>> {
    sql!("rights/begin_erasure").bind(account).optional_scalar()
}

/// The bodies where the account of the transaction is somebody.
pub(super) fn tenants() -> Query<Vec<i64>> {
    sql!("rights/tenants_of_account").scalar::<Vec<i64>>()
}

/// Takes the name, and what else shall go, off the next posts after this id; answers the last one's.
pub(super) fn erase_posts(account: i64, remove: bool, after: i64, limit: i64) -> Query<Option<i64>> {
    sql!("rights/erase_posts")
        .bind(account)
        .bind(formats(Format::is_formal))
        .bind(remove)
        .bind(after)
        .bind(limit)
        .bind(DELETED_NAME)
        .scalar()
}

/// Takes back the next votes after this contribution; answers the last one.
pub(super) fn erase_votes(account: i64, after: i64, limit: i64) -> Query<Option<i64>> {
    sql!("rights/erase_votes")
        .bind(account)
        .bind(formats(Format::is_formal))
        .bind(after)
        .bind(limit)
        .scalar()
}

/// Cuts the participant of the running tenant loose from the account.
pub(super) fn cut_loose(account: i64) -> Query<()> {
    sql!("rights/cut_loose")
        .bind(account)
        .bind(DELETED_NAME)
        .bind(formats(Format::names_objectors))
        .done()
}

/// Deletes jobs of these kinds that hold the account's address.
pub(super) fn forget_letters(account: i64, kinds: Vec<&'static str>) -> Query<()> {
    sql!("rights/forget_letters").bind(account).bind(kinds).done()
}

crate::row! {
    /// Whom to tell that the account is gone.
    pub struct Gone {
        pub email: String,
        pub display_name: String,
        pub language: String,
    }
}

pub(super) fn delete_account(account: i64) -> Query<Option<Gone>> {
    sql!("rights/delete_account").bind(account).optional()
}
