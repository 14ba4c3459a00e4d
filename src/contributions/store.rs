//! The statements of contributions and comments.

use jiff::Timestamp;

use super::rules::{Key, Sort, ThreadKey, Wording};
use crate::db::Query;
use crate::ui::text::{self, SafeHtml};
use crate::{row, sql};

row! {
    /// A contribution as people may read it. Of a withdrawn one only the place is left: its words and its author are
    /// empty.
    #[derive(Clone, Debug)]
    pub struct Contribution {
        pub id: i64,
        pub consultation_id: i64,
        pub title: String,
        pub body: String,
        pub body_html: String,
        pub sanitiser_version: i32,
        pub author: String,
        pub created_at: Timestamp,
        pub edited_at: Option<Timestamp>,
        pub agree: i64,
        pub neutral: i64,
        pub disagree: i64,
        pub comments: i32,
        pub status: String,
        pub rank: i64,
        /// What marks an organisation: the area for which it speaks in this tenant, else empty. None for people.
        pub mark: Option<String>,
        pub own_vote: Option<i16>,
        pub is_own: bool,
        pub editable: bool,
    }
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
        pub editable: bool,
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
        SafeHtml::from_stored(self.body_html.clone(), self.sanitiser_version, &self.body)
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

/// A page of a consultation's contributions; one more than `limit` tells that there is a next page. Whether the public
/// may see the consultation is said by [`consultations::find`](crate::consultations::find), which travels with it.
/// `account` decides what is "own".
pub fn list(
    consultation: i64,
    sort: Sort,
    after: Option<Key>,
    limit: usize,
    account: Option<i64>,
) -> Query<Vec<Contribution>> {
    let Key(rank, id) = after.unwrap_or_else(|| Key::start(sort));
    let moment = || Timestamp::from_microsecond(rank).unwrap_or_default();
    let number = || i32::try_from(rank).unwrap_or_default();
    let draft = match sort {
        Sort::New => sql!("contributions/list_new").bind(consultation).bind(moment()),
        Sort::Old => sql!("contributions/list_old").bind(consultation).bind(moment()),
        Sort::Top => sql!("contributions/list_top").bind(consultation).bind(number()),
        Sort::Discussed => sql!("contributions/list_discussed").bind(consultation).bind(number()),
    };
    draft.bind(id).bind(one_more(limit)).bind(account).rows()
}

/// The contribution with this id, if its consultation is published and this account may read it.
pub fn find(id: i64, account: Option<i64>) -> Query<Option<Contribution>> {
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
    sql!("contributions/write")
        .bind(consultation)
        .bind(participant)
        .bind(wording.title)
        .bind(wording.body)
        .bind(html)
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
    sql!("contributions/edit")
        .bind(id)
        .bind(wording.title)
        .bind(wording.body)
        .bind(html)
        .bind(text::SANITISER_VERSION)
        .done()
}

/// None when there is nothing of the account's own to withdraw.
pub(super) fn withdraw(id: i64, account: i64) -> Query<Option<i64>> {
    sql!("contributions/withdraw").bind(id).bind(account).optional_scalar()
}

fn one_more(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1
}
