//! The statements about organisations and their people. All are work across tenants but [`acting_for`] and
//! [`participant`], which belong into a tenant's.

use jiff::Timestamp;

use super::rules::{NewOrganisation, Roles, key};
use super::{INVITATION_DAYS, MAX_INVITATIONS, PAGE};
use crate::db::{Db, Query};
use crate::error::Result;
use crate::web::session::token_hash;
use crate::{row, sql};

row! {
    /// An organisation of the account's, and what waits there.
    pub struct OwnOrganisation {
        pub id: i64,
        pub label: String,
        pub kind: String,
        pub manages: bool,
        pub drafts: bool,
        pub releases: bool,
        pub waiting: i64,
        pub asking: i64,
    }
}

row! {
    /// An organisation that the account asked to join.
    pub struct OwnRequest {
        pub label: String,
        pub asked_at: Timestamp,
        pub refused: bool,
    }
}

row! {
    /// An organisation whose name is the one that was typed, or contains it.
    pub struct Alike {
        pub id: i64,
        pub label: String,
        pub kind: String,
        pub same: bool,
        pub member: bool,
    }
}

row! {
    /// An organisation before one of its people.
    #[derive(Clone, Debug)]
    pub struct Membership {
        pub id: i64,
        pub label: String,
        pub kind: String,
        pub address: String,
        pub domain: Option<String>,
        pub manages: bool,
        pub drafts: bool,
        pub releases: bool,
    }
}

row! {
    /// Somebody who belongs to an organisation.
    #[derive(Clone, Debug)]
    pub struct MemberRow {
        pub id: i64,
        pub display_name: String,
        pub manages: bool,
        pub drafts: bool,
        pub releases: bool,
    }
}

row! {
    /// How a person stands to an organisation.
    pub struct Standing {
        pub id: i64,
        pub label: String,
        pub kind: String,
        pub member: bool,
        pub asked: bool,
        pub refused: bool,
        pub open_requests: i64,
    }
}

row! {
    /// Somebody who asks to belong to it.
    pub struct Request {
        pub id: i64,
        pub display_name: String,
        pub email: String,
        pub note: String,
        pub asked_at: Timestamp,
        pub at_domain: bool,
    }
}

row! {
    /// An invitation that is open.
    pub struct Invitation {
        pub id: i64,
        pub email: String,
        pub manages: bool,
        pub drafts: bool,
        pub releases: bool,
        pub expires_at: Timestamp,
    }
}

row! {
    /// What a mailed invitation allows.
    pub struct Invited {
        pub organisation_id: i64,
        pub label: String,
        pub manages: bool,
        pub drafts: bool,
        pub releases: bool,
    }
}

row! {
    /// An organisation for which an account may write, and whether it may release too.
    #[derive(Clone, Debug)]
    pub struct Acting {
        pub id: i64,
        pub label: String,
        pub releases: bool,
    }
}

macro_rules! roles_of {
    ($($row:ident),+) => {
        $(impl $row {
            /// What the person may do.
            pub const fn roles(&self) -> Roles {
                Roles { manages: self.manages, drafts: self.drafts, releases: self.releases }
            }
        })+
    };
}
roles_of!(OwnOrganisation, Membership, MemberRow, Invitation, Invited);

/// The organisations for which an account may write, in a tenant's flight.
pub fn acting_for(account: i64) -> Query<Vec<Acting>> {
    sql!("organisations/acting_for").bind(account).rows()
}

/// The organisation's participant in the running tenant, made when it is not there yet; none once it is dissolved.
pub(super) fn participant(organisation: i64) -> Query<Option<i64>> {
    sql!("organisations/participant").bind(organisation).optional_scalar()
}

/// The organisations of the transaction's account.
pub(super) fn own() -> Query<Vec<OwnOrganisation>> {
    sql!("organisations/own").rows()
}

pub(super) fn own_requests(account: i64) -> Query<Vec<OwnRequest>> {
    sql!("organisations/own_requests").bind(account).rows()
}

pub(super) fn alike(name: &str, account: i64) -> Query<Vec<Alike>> {
    sql!("organisations/alike").bind(key(name)).bind(account).rows()
}

/// None where the name is taken.
pub(super) fn found(new: NewOrganisation, founder: i64) -> Query<Option<i64>> {
    let (name_key, addition_key) = (key(&new.name), key(&new.addition));
    sql!("organisations/found")
        .bind(new.name)
        .bind(new.addition)
        .bind(name_key)
        .bind(addition_key)
        .bind(new.kind.code())
        .bind(new.address)
        .bind(new.domain)
        .bind(founder)
        .optional_scalar()
}

pub(super) fn founded_lately(account: i64) -> Query<i64> {
    sql!("organisations/founded_lately").bind(account).scalar()
}

/// Keeps others from changing the organisation's people; answers its name, none once it is dissolved.
pub(super) fn lock(organisation: i64) -> Query<Option<String>> {
    sql!("organisations/lock").bind(organisation).optional_scalar()
}

pub(super) fn membership(organisation: i64, account: i64) -> Query<Option<Membership>> {
    sql!("organisations/membership")
        .bind(organisation)
        .bind(account)
        .optional()
}

/// A page of its people after this name and id; one more than a page holds.
pub(super) fn members(organisation: i64, after: (String, i64)) -> Query<Vec<MemberRow>> {
    sql!("organisations/members")
        .bind(organisation)
        .bind(after.0)
        .bind(after.1)
        .bind(one_more())
        .rows()
}

pub(super) fn one_member(organisation: i64, account: i64) -> Query<Option<MemberRow>> {
    sql!("organisations/one_member")
        .bind(organisation)
        .bind(account)
        .optional()
}

pub(super) fn put_member(organisation: i64, account: i64, roles: Roles) -> Query<()> {
    sql!("organisations/put_member")
        .bind(organisation)
        .bind(account)
        .bind(roles.manages)
        .bind(roles.drafts)
        .bind(roles.releases)
        .done()
}

/// None where nobody else would decide who belongs to it. Only after [`lock`].
pub(super) fn set_roles(organisation: i64, account: i64, roles: Roles) -> Query<Option<i64>> {
    sql!("organisations/set_roles")
        .bind(organisation)
        .bind(account)
        .bind(roles.manages)
        .bind(roles.drafts)
        .bind(roles.releases)
        .optional_scalar()
}

/// None where nobody else would decide who belongs to it. Only after [`lock`].
pub(super) fn remove_member(organisation: i64, account: i64) -> Query<Option<i64>> {
    sql!("organisations/remove_member")
        .bind(organisation)
        .bind(account)
        .optional_scalar()
}

pub(super) fn standing(organisation: i64, account: i64) -> Query<Option<Standing>> {
    sql!("organisations/standing")
        .bind(organisation)
        .bind(account)
        .optional()
}

/// None where the person has asked already or was refused lately.
pub(super) fn ask(organisation: i64, account: i64, note: String) -> Query<Option<i64>> {
    sql!("organisations/ask")
        .bind(organisation)
        .bind(account)
        .bind(note)
        .optional_scalar()
}

/// Who asks to belong to it; all, or one person.
pub(super) fn requests(organisation: i64, person: Option<i64>) -> Query<Vec<Request>> {
    sql!("organisations/requests").bind(organisation).bind(person).rows()
}

/// Takes a request away, to be granted; none if there is none any more.
pub(super) fn take_request(organisation: i64, account: i64) -> Query<Option<i64>> {
    sql!("organisations/take_request")
        .bind(organisation)
        .bind(account)
        .optional_scalar()
}

pub(super) fn refuse_request(organisation: i64, account: i64) -> Query<Option<i64>> {
    sql!("organisations/refuse_request")
        .bind(organisation)
        .bind(account)
        .optional_scalar()
}

/// Forgets a request of somebody who came in another way.
pub(super) fn drop_request(organisation: i64, account: i64) -> Query<()> {
    sql!("organisations/drop_request")
        .bind(organisation)
        .bind(account)
        .done()
}

pub(super) fn is_member_by_email(organisation: i64, email_key: String) -> Query<bool> {
    sql!("organisations/is_member_by_email")
        .bind(organisation)
        .bind(email_key)
        .scalar()
}

pub(super) fn drop_invitation_to(organisation: i64, email_key: String) -> Query<()> {
    sql!("organisations/drop_invitation_to")
        .bind(organisation)
        .bind(email_key)
        .done()
}

/// None where too many are open.
pub(super) fn invite(organisation: i64, email: String, email_key: String, roles: Roles) -> Query<Option<i64>> {
    sql!("organisations/invite")
        .bind(organisation)
        .bind(email)
        .bind(email_key)
        .bind(roles.manages)
        .bind(roles.drafts)
        .bind(roles.releases)
        .bind(f64::from(INVITATION_DAYS))
        .bind(MAX_INVITATIONS)
        .optional_scalar()
}

pub(super) fn invitations(organisation: i64) -> Query<Vec<Invitation>> {
    sql!("organisations/invitations").bind(organisation).rows()
}

pub(super) fn uninvite(organisation: i64, invitation: i64) -> Query<()> {
    sql!("organisations/uninvite")
        .bind(organisation)
        .bind(invitation)
        .done()
}

/// What a mailed invitation allows, without using it up.
pub(super) fn look_at_invitation(token: &str) -> Query<Option<Invited>> {
    sql!("organisations/look_at_invitation")
        .bind(token_hash(token))
        .optional()
}

/// What a mailed invitation allows, this once.
pub(super) fn take_up_invitation(token: &str) -> Query<Option<Invited>> {
    sql!("organisations/take_up_invitation")
        .bind(token_hash(token))
        .optional()
}

pub(super) fn put_invitation_token(hash: Vec<u8>, invitation: i64) -> Query<()> {
    sql!("organisations/put_invitation_token")
        .bind(hash)
        .bind(invitation)
        .done()
}

/// The confirmed address of an account, as it is compared.
pub(super) fn email_key(account: i64) -> Query<String> {
    sql!("organisations/email_key").bind(account).scalar()
}

/// Deletes expired invitations and requests that may be made again.
pub async fn purge(db: &Db) -> Result<()> {
    let mut connection = db.connect_system().await?;
    let tx = connection.begin_system().await?;
    tx.run(sql!("organisations/purge").done()).await?;
    tx.commit().await
}

pub(super) fn one_more() -> i64 {
    i64::try_from(PAGE).unwrap_or(i64::MAX - 1) + 1
}
