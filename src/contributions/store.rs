//! The statements of contributions and comments.

use jiff::Timestamp;

use super::PAGE;
use super::rules::{Key, Sort, ThreadKey, Wording, excerpt};
use crate::db::{Draft, Query};
use crate::error::{Error, Result};
use crate::ui::text::{self, SafeHtml};
use crate::web::Account;
use crate::{row, sql};

row! {
    /// A contribution as people may read it. Of a withdrawn one only the place is left: its words and its author are
    /// empty.
    #[derive(Clone, Debug)]
    pub struct Contribution {
        pub id: i64,
        pub consultation_id: i64,
        pub status: String,
        pub title: String,
        pub author: String,
        pub created_at: Timestamp,
        pub edited_at: Option<Timestamp>,
        /// The source. In a page's list only where an older sanitiser wrote the HTML.
        pub body: Option<String>,
        /// In a page's list only of texts without an excerpt.
        pub body_html: Option<String>,
        /// The beginning of a text that is too long for a list.
        pub excerpt: Option<String>,
        pub sanitiser_version: i32,
        pub agree: i64,
        pub neutral: i64,
        pub disagree: i64,
        pub comments: i32,
        pub rank: i64,
        /// What marks an organisation: the area for which it speaks in this tenant, else empty. None for people.
        pub mark: Option<String>,
        pub own_vote: Option<i16>,
    }
}

row! {
    /// What the reader has to do with a contribution.
    #[derive(Clone, Copy, Debug)]
    pub struct Own {
        pub is_own: bool,
        pub editable: bool,
    }
}

/// What a list shows of a text.
pub enum Shown {
    /// All of it.
    Whole(SafeHtml),
    /// Its beginning, in plain words.
    Beginning(String),
}

row! {
    /// A comment in its place. The words and the author of one that is not to be read are empty.
    #[derive(Clone, Debug)]
    pub struct Comment {
        pub id: i64,
        pub parent_id: Option<i64>,
        pub root_id: i64,
        pub branch_id: i64,
        pub body: String,
        pub body_html: String,
        pub sanitiser_version: i32,
        pub author: String,
        pub created_at: Timestamp,
        pub edited_at: Option<Timestamp>,
        pub status: String,
        pub official: bool,
        pub answers: Option<String>,
        pub is_own: bool,
        pub editable: bool,
    }
}

row! {
    /// What was just written.
    #[derive(Clone, Debug)]
    pub struct Written {
        pub id: i64,
        pub consultation_id: i64,
        pub root_id: i64,
        pub branch_id: i64,
        pub status: String,
        pub comments_before: i32,
    }
}

row! {
    /// A post of the account's own, to be changed.
    #[derive(Clone, Debug)]
    pub struct OwnPost {
        pub id: i64,
        pub consultation_id: i64,
        pub contribution_id: i64,
        pub is_contribution: bool,
        pub status: String,
        pub title: String,
        pub body: String,
        pub consultation_title: String,
        /// Whether it is the body's, which its staff alone may change.
        pub is_reply: bool,
        pub may_write: bool,
        pub editable: bool,
    }
}

impl OwnPost {
    /// Whether the account has it: a reply is the body's, and whoever has left its staff has it no more.
    pub fn is_still_of(&self, account: &Account, tenant: i64) -> bool {
        !self.is_reply || account.works_for(tenant)
    }

    /// Why it cannot be changed, if it cannot.
    pub fn check_editable(&self) -> Result<()> {
        match (self.editable, self.may_write) {
            (true, _) => Ok(()),
            (false, false) => Err(Error::SUSPENDED),
            (false, true) => Err(Error::Refused("contribution-error-edit-late")),
        }
    }
}

row! {
    /// Why a text was not accepted: what it belongs to is not there, or the comment it answers.
    pub struct WhyNot {
        pub there: bool,
        pub parent_there: bool,
    }
}

impl Contribution {
    /// Its place in a list of this order.
    pub fn key(&self, sort: Sort) -> Key {
        match sort {
            Sort::New | Sort::Old => Key(self.created_at.as_microsecond(), self.id),
            Sort::Top | Sort::Discussed => Key(self.rank, self.id),
        }
    }

    /// Whether its author took it back.
    pub fn is_withdrawn(&self) -> bool {
        self.status == "withdrawn"
    }

    /// The formatted text.
    pub fn html(&self) -> SafeHtml {
        let html = self.body_html.clone().unwrap_or_default();
        SafeHtml::from_stored(html, self.sanitiser_version, self.source())
    }

    /// The text as it was typed, as far as it was asked for.
    pub fn source(&self) -> &str {
        self.body.as_deref().unwrap_or_default()
    }

    /// What a list shows of the text.
    pub fn shown(&self) -> Shown {
        let excerpt = if self.sanitiser_version < text::SANITISER_VERSION {
            excerpt(self.source())
        } else {
            self.excerpt.clone()
        };
        excerpt.map_or_else(|| Shown::Whole(self.html()), Shown::Beginning)
    }
}

impl Written {
    /// A comment's place in the thread.
    pub const fn key(&self) -> ThreadKey {
        ThreadKey(self.root_id, self.branch_id, self.id)
    }
}

impl Comment {
    /// Its place in the thread.
    pub const fn key(&self) -> ThreadKey {
        ThreadKey(self.root_id, self.branch_id, self.id)
    }

    /// 0 on top, 1 an answer, 2 an answer to an answer and all further ones.
    pub const fn depth(&self) -> u8 {
        self.key().depth()
    }

    /// Whether its words may be read; otherwise it only keeps the place of what hangs under it.
    pub fn is_readable(&self) -> bool {
        !self.body.is_empty()
    }

    /// The formatted text.
    pub fn html(&self) -> SafeHtml {
        SafeHtml::from_stored(self.body_html.clone(), self.sanitiser_version, &self.body)
    }
}

/// A page of a consultation's contributions, long texts as excerpts; one more than [`PAGE`] tells that there is a next
/// page. Whether the public may see the consultation is said by [`consultations::find`](crate::consultations::find),
/// which travels with it. `account` is whose votes are the reader's own.
pub(super) fn page(
    consultation: i64,
    sort: Sort,
    after: Option<Key>,
    account: Option<i64>,
) -> Query<Vec<Contribution>> {
    if account.is_some() {
        return narrowed(consultation, sort, after, PAGE, account, false);
    }
    let draft = match sort {
        Sort::New => sql!("contributions/page_new"),
        Sort::Old => sql!("contributions/page_old"),
        Sort::Top => sql!("contributions/page_top"),
        Sort::Discussed => sql!("contributions/page_discussed"),
    };
    placed(draft, consultation, sort, after)
        .bind(text::SANITISER_VERSION)
        .rows()
}

/// As [`page`], of any length up to 100 and with the source of each text.
pub fn list(
    consultation: i64,
    sort: Sort,
    after: Option<Key>,
    limit: usize,
    account: Option<i64>,
) -> Query<Vec<Contribution>> {
    narrowed(consultation, sort, after, limit, account, true)
}

fn narrowed(
    consultation: i64,
    sort: Sort,
    after: Option<Key>,
    limit: usize,
    account: Option<i64>,
    whole: bool,
) -> Query<Vec<Contribution>> {
    let draft = match sort {
        Sort::New => sql!("contributions/list_new"),
        Sort::Old => sql!("contributions/list_old"),
        Sort::Top => sql!("contributions/list_top"),
        Sort::Discussed => sql!("contributions/list_discussed"),
    };
    placed(draft, consultation, sort, after)
        .bind(one_more(limit))
        .bind(account)
        .bind(whole)
        .bind(text::SANITISER_VERSION)
        .rows()
}

/// Binds where in the list the rows begin.
fn placed(draft: Draft, consultation: i64, sort: Sort, after: Option<Key>) -> Draft {
    let Key(rank, id) = after.unwrap_or_else(|| Key::start(sort));
    let draft = draft.bind(consultation);
    let draft = match sort {
        Sort::New | Sort::Old => draft.bind(Timestamp::from_microsecond(rank).unwrap_or_default()),
        Sort::Top | Sort::Discussed => draft.bind(i32::try_from(rank).unwrap_or_default()),
    };
    draft.bind(id)
}

/// The contribution with this id, if its consultation is published and this account may read it.
pub fn find(id: i64, account: Option<i64>) -> Query<Option<(Contribution, Own)>> {
    sql!("contributions/find").bind(id).bind(account).optional()
}

/// A page of a contribution's thread; one more than `limit` tells that there is a next page.
pub fn comments(
    contribution: i64,
    after: Option<ThreadKey>,
    limit: usize,
    account: Option<i64>,
) -> Query<Vec<Comment>> {
    let ThreadKey(root, branch, id) = after.unwrap_or_default();
    sql!("contributions/comments")
        .bind(contribution)
        .bind(root)
        .bind(branch)
        .bind(id)
        .bind(one_more(limit))
        .bind(account)
        .rows()
}

/// Whether moderation took this contribution of the consultation away.
pub(super) fn removed(consultation: i64, id: i64) -> Query<bool> {
    sql!("contributions/removed").bind(id).bind(consultation).scalar()
}

/// Whether the participant is not suspended.
pub(super) fn may_write(participant: i64) -> Query<bool> {
    sql!("contributions/may_write").bind(participant).scalar()
}

/// A post of the account's own that is not withdrawn.
pub(super) fn own(id: i64, account: i64) -> Query<Option<OwnPost>> {
    sql!("contributions/own").bind(id).bind(account).optional()
}

/// Keeps others from changing the post until the transaction ends.
pub(super) fn lock(id: i64) -> Query<()> {
    sql!("contributions/lock").bind(id).done()
}

/// None when the consultation does not take contributions now.
pub(super) fn write(consultation: i64, participant: i64, wording: Wording) -> Query<Option<Written>> {
    let html = text::render(&wording.body).as_str().to_owned();
    let excerpt = excerpt(&wording.body);
    sql!("contributions/write")
        .bind(consultation)
        .bind(participant)
        .bind(wording.title)
        .bind(wording.body)
        .bind(html)
        .bind(excerpt)
        .bind(text::SANITISER_VERSION)
        .optional()
}

/// None when the contribution, or the comment that is answered, does not take comments now.
pub(super) fn comment(
    contribution: i64,
    parent: Option<i64>,
    participant: i64,
    wording: Wording,
) -> Query<Option<Written>> {
    let html = text::render(&wording.body).as_str().to_owned();
    sql!("contributions/comment")
        .bind(contribution)
        .bind(parent)
        .bind(participant)
        .bind(wording.body)
        .bind(html)
        .bind(text::SANITISER_VERSION)
        .optional()
}

row! {
    /// Whom an official reply answers, and where.
    pub struct Answered {
        pub account_id: i64,
        pub title: String,
        pub consultation_id: i64,
        pub contribution_id: i64,
        pub consultation: String,
    }
}

/// Whom an official reply answers; none where it cannot be read any more or the author has no account.
pub(super) fn answered(reply: i64) -> Query<Option<Answered>> {
    sql!("contributions/answered").bind(reply).optional()
}

/// The body's own answer; none when the contribution is not there for others to read.
pub(super) fn reply(contribution: i64, participant: i64, wording: Wording) -> Query<Option<Written>> {
    let html = text::render(&wording.body).as_str().to_owned();
    sql!("contributions/reply")
        .bind(contribution)
        .bind(participant)
        .bind(wording.body)
        .bind(html)
        .bind(text::SANITISER_VERSION)
        .optional()
}

pub(super) fn why_not_write(consultation: i64) -> Query<WhyNot> {
    sql!("contributions/why_not_write").bind(consultation).one()
}

pub(super) fn why_not_comment(contribution: i64, parent: Option<i64>) -> Query<WhyNot> {
    sql!("contributions/why_not_comment")
        .bind(contribution)
        .bind(parent)
        .one()
}

/// Replaces the wording and keeps the former one.
pub(super) fn edit(id: i64, wording: Wording) -> Query<()> {
    let html = text::render(&wording.body).as_str().to_owned();
    let excerpt = excerpt(&wording.body);
    sql!("contributions/edit")
        .bind(id)
        .bind(wording.title)
        .bind(wording.body)
        .bind(html)
        .bind(excerpt)
        .bind(text::SANITISER_VERSION)
        .done()
}

/// Lets a text wait until somebody has decided; one that is not visible stays as it is.
pub(super) fn hold(id: i64) -> Query<()> {
    sql!("contributions/hold").bind(id).done()
}

/// None when there is nothing of the account's own to withdraw.
pub(super) fn withdraw(id: i64, account: i64) -> Query<Option<i64>> {
    sql!("contributions/withdraw").bind(id).bind(account).optional_scalar()
}

fn one_more(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1
}
