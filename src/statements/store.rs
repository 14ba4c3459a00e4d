//! The statements' own SQL statements.

use jiff::Timestamp;

use super::letters::{self, About};
use super::{Channel, Outcome};
use crate::db::{Draft, Query};
use crate::i18n::Language;
use crate::web::Human;
use crate::{row, sql};

/// What is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// One line, or nothing.
    pub title: String,
    /// As it was typed: it is a document and no Markdown.
    pub body: String,
}

/// Who states it, as far as they say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    pub name: String,
    pub address: String,
    pub email: Option<String>,
}

/// What came by another way than the portal.
pub struct NewEntry {
    pub channel: Channel,
    /// The day on which it came, [begin, end).
    pub received: (Timestamp, Timestamp),
    pub content: Content,
    pub sender: Sender,
}

row! {
    /// A statement as who gave it sees it.
    pub struct Receipt {
        pub id: i64,
        pub consultation_id: i64,
        pub consultation_title: String,
        pub name: String,
        pub address: String,
        pub email: Option<String>,
        pub title: String,
        pub body: String,
        pub received_at: Timestamp,
        pub withdrawn_at: Option<Timestamp>,
        pub withdrawal_reason: Option<String>,
        /// Whether it came by the portal; of others the day alone is known.
        pub online: bool,
        pub of_organisation: bool,
        pub person: Option<String>,
        pub outcome: Option<String>,
        pub answer: Option<String>,
        pub told_at: Option<Timestamp>,
        /// Whether it can still be taken back.
        pub withdrawable: bool,
    }
}

row! {
    /// An own statement in the account's list.
    pub struct Own {
        pub tenant_id: i64,
        pub id: i64,
        pub title: String,
        pub beginning: String,
        pub received_at: Timestamp,
        pub withdrawn_at: Option<Timestamp>,
        pub outcome: Option<String>,
        pub organisation: Option<String>,
        pub consultation_title: Option<String>,
    }
}

row! {
    /// A statement in the list of the body's staff.
    pub struct Listed {
        pub id: i64,
        pub channel: String,
        pub name: String,
        pub of_organisation: bool,
        pub title: String,
        pub beginning: String,
        pub received_at: Timestamp,
        pub withdrawn_at: Option<Timestamp>,
        pub outcome: Option<String>,
        pub told: Option<bool>,
        pub in_time: bool,
    }
}

row! {
    /// How many statements a consultation has; above 10,000 they are not counted on.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Counts {
        pub all_of_them: i64,
        /// Not weighed and not withdrawn.
        pub open: i64,
        /// Weighed, and who gave them does not know.
        pub untold: i64,
    }
}

row! {
    /// A statement as the body's staff works on it.
    pub struct Statement {
        pub id: i64,
        pub consultation_id: i64,
        pub consultation_title: String,
        pub channel: String,
        pub name: String,
        pub address: String,
        pub email: Option<String>,
        pub person: Option<String>,
        /// Whether there is an account, or are some, that letters go to.
        pub reachable: bool,
        pub of_organisation: bool,
        /// What the organisation speaks for as a public-interest body.
        pub area: Option<String>,
        pub title: String,
        pub body: String,
        pub received_at: Timestamp,
        pub entered_by: Option<String>,
        pub withdrawn_at: Option<Timestamp>,
        /// Who noted that, if not who gave it.
        pub withdrawn_by: Option<String>,
        pub withdrawal_reason: Option<String>,
        pub outcome: Option<String>,
        pub answer: Option<String>,
        pub weighed_at: Option<Timestamp>,
        pub weighed_by: Option<String>,
        pub told_at: Option<Timestamp>,
        pub in_time: bool,
    }
}

row! {
    /// What the weighing has come to so far.
    pub struct Weighing {
        pub outcome: Option<String>,
        pub answer: Option<String>,
        pub weighed_at: Option<Timestamp>,
        pub withdrawn: bool,
    }
}

row! {
    /// What a letter tells.
    pub struct Told {
        pub email: Option<String>,
        pub name: String,
        pub language: String,
        pub consultation_title: String,
        pub received_at: Timestamp,
        pub online: bool,
        pub outcome: Option<String>,
    }
}

row! {
    /// A line of the table.
    pub struct Line {
        pub id: i64,
        pub received_at: Timestamp,
        pub channel: String,
        pub in_time: bool,
        pub person: String,
        pub name: String,
        pub address: String,
        pub email: String,
        pub title: String,
        pub body: String,
        pub withdrawn_at: Option<Timestamp>,
        pub withdrawal_reason: String,
        pub outcome: Option<String>,
        pub answer: String,
    }
}

impl Sender {
    fn bind(self, draft: Draft) -> Draft {
        draft.bind(self.name).bind(self.address).bind(self.email)
    }
}

impl Content {
    fn bind(self, draft: Draft) -> Draft {
        draft.bind(self.title).bind(self.body)
    }
}

/// The new statement's id; none where the consultation takes none at this moment.
pub fn insert(
    consultation: i64,
    participant: Option<i64>,
    (content, sender): (Content, Sender),
    language: Language,
) -> Query<Option<i64>> {
    let draft = sql!("statements/insert").bind(consultation).bind(participant);
    let draft = content.bind(sender.bind(draft));
    draft.bind(language.code()).optional_scalar()
}

/// The same of who may have no account.
pub fn insert_of(
    consultation: i64,
    participant: Option<i64>,
    said: (Content, Sender),
    language: Language,
    _: Human,
) -> Query<Option<i64>> {
    insert(consultation, participant, said, language)
}

/// Whether everybody can read of the consultation.
pub fn is_there(consultation: i64) -> Query<bool> {
    sql!("statements/why_not").bind(consultation).scalar()
}

/// The entered statement's id; none where the consultation takes none.
pub fn enter(consultation: i64, entry: NewEntry, language: Language, by: String) -> Query<Option<i64>> {
    let draft = sql!("statements/enter").bind(consultation).bind(entry.channel.code());
    let draft = entry.content.bind(entry.sender.bind(draft)).bind(language.code());
    draft
        .bind(entry.received.0)
        .bind(entry.received.1)
        .bind(by)
        .optional_scalar()
}

/// A statement of this account, or for who has its code.
pub fn receipt(id: i64, account: Option<i64>, has_code: bool) -> Query<Option<Receipt>> {
    sql!("statements/receipt")
        .bind(id)
        .bind(account)
        .bind(has_code)
        .optional()
}

/// None where it is too late.
pub fn withdraw(id: i64) -> Query<Option<i64>> {
    sql!("statements/withdraw").bind(id).optional_scalar()
}

/// What the staff notes for who gave it; none where it was withdrawn already.
pub fn withdraw_for(id: i64, by: String, reason: String) -> Query<Option<i64>> {
    sql!("statements/withdraw_for")
        .bind(id)
        .bind(by)
        .bind(reason)
        .optional_scalar()
}

/// The statements of the transaction's account below this id.
pub fn own(before: i64, limit: i64) -> Query<Vec<Own>> {
    sql!("statements/own").bind(before).bind(limit).rows()
}

/// A consultation's statements below this id.
pub fn list(consultation: i64, before: i64, only_open: bool, limit: i64) -> Query<Vec<Listed>> {
    sql!("statements/list")
        .bind(consultation)
        .bind(before)
        .bind(only_open)
        .bind(limit)
        .rows()
}

/// How many statements a consultation has.
pub fn counts(consultation: i64) -> Query<Counts> {
    sql!("statements/counts").bind(consultation).one()
}

pub fn find(id: i64) -> Query<Option<Statement>> {
    sql!("statements/find").bind(id).optional()
}

/// Keeps others from weighing it until the transaction ends.
pub fn lock(id: i64) -> Query<Option<Weighing>> {
    sql!("statements/lock").bind(id).optional()
}

/// Writes down what the weighing came to.
pub fn weigh(id: i64, outcome: Outcome, answer: String, by: String) -> Query<()> {
    sql!("statements/weigh")
        .bind(id)
        .bind(outcome.code())
        .bind(answer)
        .bind(by)
        .done()
}

/// Orders the letters that tell this of a statement.
pub fn order_letters(id: i64, about: About) -> Query<()> {
    sql!("statements/order_letters")
        .bind(id)
        .bind(letters::KIND)
        .bind(about.code())
        .done()
}

/// Orders the letters of what came of the next statements; answers of how many.
pub fn tell(consultation: i64, most: i64) -> Query<i64> {
    sql!("statements/tell")
        .bind(consultation)
        .bind(most)
        .bind(letters::KIND)
        .scalar()
}

pub fn told(id: i64) -> Query<Option<Told>> {
    sql!("statements/letter").bind(id).optional()
}

/// The table's lines after this id.
pub fn lines(consultation: i64, after: i64, limit: i64) -> Query<Vec<Line>> {
    sql!("statements/table")
        .bind(consultation)
        .bind(after)
        .bind(limit)
        .rows()
}
