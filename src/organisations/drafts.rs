//! Drafts: what one person writes for an organisation and another one releases.
//!
//! What a draft becomes is its kind's business: a feature hands an [`Outlet`] to `app.rs`. The draft's row is locked
//! while it is decided, and release and publication are one transaction, so that it goes out once or not at all.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use maud::Markup;
use serde::{Deserialize, Serialize};

use super::draft_store::{self as store, Locked};
use super::letters::{self, Letter};
use super::rules;
use super::store::participant;
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::web::{TenantVisitor, Visitor};

/// A wording, tidied and checked by its outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftText {
    /// One line.
    pub title: String,
    /// As it was typed.
    pub body: String,
}

/// What the page of a draft says about its release, as keys of texts.
pub struct ReleaseWords {
    /// What happens then; takes the organisation's `name`.
    pub lead: &'static str,
    /// The button.
    pub go: &'static str,
    /// The link to what it became.
    pub result: &'static str,
}

/// What drafts of a kind become.
pub trait Outlet: Send + Sync {
    /// The kind in the table of drafts.
    fn kind(&self) -> &'static str;

    /// The method of the phase in which drafts are taken and released.
    fn method(&self) -> &'static str;

    /// Tidies and checks what was typed. Errors: `title`, `body`.
    fn checked(&self, title: &str, body: &str) -> Result<DraftText, FieldErrors>;

    /// The text as it will look.
    fn shown(&self, body: &str) -> Markup;

    /// What a release is called.
    fn words(&self) -> ReleaseWords;

    /// Publishes the text in the name of a participant of the transaction's tenant and answers the post's id. Errors:
    /// the consultation is not there, or its phase is not open by the database's clock.
    fn publish<'a>(
        &'a self,
        tx: &'a TenantTx<'_>,
        consultation: i64,
        participant: i64,
        text: DraftText,
    ) -> BoxFuture<'a, Result<i64>>;

    /// The path of what it became, below its body's address.
    fn path(&self, consultation: i64, id: i64) -> String;
}

/// The outlets of all kinds.
#[derive(Clone)]
pub struct Outlets(Arc<[Box<dyn Outlet>]>);

impl Outlets {
    /// These outlets.
    pub fn new(outlets: Vec<Box<dyn Outlet>>) -> Self {
        Self(outlets.into())
    }

    /// The outlet of a kind.
    pub fn of(&self, kind: &str) -> Result<&dyn Outlet> {
        let found = self.0.iter().find(|outlet| outlet.kind() == kind);
        found
            .map(Box::as_ref)
            .ok_or_else(|| Error::internal("a draft of a kind without an outlet"))
    }
}

/// For which organisation somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behalf {
    pub organisation: i64,
    /// Whether it goes out at once, which takes somebody who may release.
    pub at_once: bool,
}

impl Behalf {
    const AT_ONCE: &'static str = "-sofort";

    /// What the form's field says; none for the own name.
    pub fn from_field(field: &str) -> Result<Option<Self>, FieldErrors> {
        if field.is_empty() {
            return Ok(None);
        }
        let (id, at_once) = field
            .strip_suffix(Self::AT_ONCE)
            .map_or((field, false), |id| (id, true));
        match id.parse() {
            Ok(organisation) => Ok(Some(Self { organisation, at_once })),
            Err(_) => Err(FieldErrors::one("im_namen", "error-choice")),
        }
    }

    /// The value of the form's field.
    pub fn field(self) -> String {
        let mark = if self.at_once { Self::AT_ONCE } else { "" };
        format!("{}{mark}", self.organisation)
    }
}

/// A text that somebody writes for an organisation.
pub struct Submission<'a> {
    pub outlet: &'a dyn Outlet,
    pub account: i64,
    pub behalf: Behalf,
    pub consultation: i64,
    pub title: &'a str,
    pub body: &'a str,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// The draft with this id waits for somebody who releases it.
    Waiting(i64),
    /// The post with this id is published.
    Released(i64),
}

/// Takes a text for an organisation. Errors: the text breaks the outlet's rules; the account may not write (or, at once,
/// release) for the organisation (`im_namen`), or write at all for a time; the consultation is not there, or its phase is
/// not open.
pub async fn submit(tx: &TenantTx<'_>, visitor: &TenantVisitor, new: Submission<'_>) -> Result<Submitted> {
    check_person(tx, new.account).await?;
    let text = new.outlet.checked(new.title, new.body)?;
    let Some(draft) = tx.run(store::insert(&new, text)).await? else {
        let why = tx.run(store::why_not(&new)).await?;
        return Err(match (why.there, why.may) {
            (false, _) => Error::NotFound,
            (true, false) => FieldErrors::one("im_namen", "organisation-error-not-yours").into(),
            (true, true) => Error::Refused("organisation-error-closed"),
        });
    };
    let place = Place {
        tenant: visitor.tenant.id,
        organisation: new.behalf.organisation,
        draft,
    };
    if !new.behalf.at_once {
        tell_releasers(tx, &visitor.visitor, place).await?;
        return Ok(Submitted::Waiting(draft));
    }
    let locked = locked(tx, place, new.account).await?;
    if !locked.may_release {
        return Err(FieldErrors::one("im_namen", "organisation-error-not-yours").into());
    }
    let post = publish(tx, new.outlet, locked, new.account).await?;
    Ok(Submitted::Released(post))
}

/// Who may not write as a person writes for no organisation either.
async fn check_person(tx: &TenantTx<'_>, account: i64) -> Result<()> {
    if tx.run(store::suspended(account)).await? {
        return Err(Error::SUSPENDED);
    }
    Ok(())
}

/// Where a draft lies.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Place {
    pub tenant: i64,
    pub organisation: i64,
    pub draft: i64,
}

/// A draft as somebody saw it who now decides.
#[derive(Clone, Copy)]
pub struct Seen {
    pub place: Place,
    pub account: i64,
    /// The wording that was read.
    pub version: i32,
}

async fn locked(tx: &TenantTx<'_>, place: Place, account: i64) -> Result<Locked> {
    let found = tx.run(store::lock(place.organisation, place.draft, account)).await?;
    found.ok_or(Error::NotFound)
}

/// The draft, if the account may do this with it. That is judged before anything else, so that who may not learns just that.
async fn permitted(tx: &TenantTx<'_>, seen: Seen, may: impl Fn(&Locked) -> bool) -> Result<Locked> {
    let draft = locked(tx, seen.place, seen.account).await?;
    if may(&draft) {
        Ok(draft)
    } else {
        Err(Error::Forbidden("organisation-error-releasers"))
    }
}

/// The draft, still open and in the wording that was read.
fn unchanged(draft: Locked, seen: Seen) -> Result<Locked> {
    if draft.status == "released" {
        Err(Error::Refused("organisation-draft-error-released"))
    } else if draft.version == seen.version {
        Ok(draft)
    } else {
        Err(Error::Refused("organisation-draft-error-changed"))
    }
}

async fn to_release(tx: &TenantTx<'_>, seen: Seen) -> Result<Locked> {
    permitted(tx, seen, |draft| draft.may_release).await
}

/// Changes the wording; a returned draft waits again.
pub async fn change(
    tx: &TenantTx<'_>,
    visitor: &Visitor,
    outlets: &Outlets,
    seen: Seen,
    text: DraftText,
) -> Result<()> {
    let draft = unchanged(locked(tx, seen.place, seen.account).await?, seen)?;
    let text = outlets.of(&draft.kind)?.checked(&text.title, &text.body)?;
    tx.run(store::change(draft.id, text)).await?;
    if draft.status == "returned" {
        tell_releasers(tx, visitor, seen.place).await?;
    }
    Ok(())
}

/// Publishes the draft and answers the id of what it became. Errors: it was released or changed meanwhile; the account may not
/// release, or not write for a time; the phase is over, and then the draft stays as it is.
pub async fn release(tx: &TenantTx<'_>, visitor: &Visitor, outlets: &Outlets, seen: Seen) -> Result<i64> {
    let draft = unchanged(to_release(tx, seen).await?, seen)?;
    check_person(tx, seen.account).await?;
    let (outlet, drafter) = (outlets.of(&draft.kind)?, draft.drafted_by);
    let result = publish(tx, outlet, draft, seen.account).await?;
    tell_drafter(tx, visitor, seen, drafter).await?;
    Ok(result)
}

async fn publish(tx: &TenantTx<'_>, outlet: &dyn Outlet, draft: Locked, account: i64) -> Result<i64> {
    let author = tx
        .run(participant(draft.organisation_id))
        .await?
        .ok_or(Error::NotFound)?;
    let text = DraftText {
        title: draft.title,
        body: draft.body,
    };
    let post = outlet.publish(tx, draft.consultation_id, author, text).await?;
    tx.run(store::release(draft.id, account, post)).await?;
    Ok(post)
}

/// Gives the draft back to who wrote it, with a note.
pub async fn give_back(tx: &TenantTx<'_>, visitor: &Visitor, seen: Seen, note: &str) -> Result<()> {
    let draft = to_release(tx, seen).await?;
    let note = rules::reason(note)?;
    let draft = unchanged(draft, seen)?;
    tx.run(store::give_back(draft.id, note, seen.account)).await?;
    tell_drafter(tx, visitor, seen, draft.drafted_by).await
}

/// Deletes the draft; for who wrote it and who releases.
pub async fn delete(tx: &TenantTx<'_>, seen: Seen) -> Result<()> {
    let may = |draft: &Locked| draft.may_release || draft.drafted_by == Some(seen.account);
    let draft = unchanged(permitted(tx, seen, may).await?, seen)?;
    tx.run(store::delete(draft.id)).await
}

async fn tell_releasers(tx: &TenantTx<'_>, visitor: &Visitor, place: Place) -> Result<()> {
    tx.run(letters::order(visitor, Letter::Waiting { place })?).await
}

/// Nobody is told what they decided themselves.
async fn tell_drafter(tx: &TenantTx<'_>, visitor: &Visitor, seen: Seen, drafter: Option<i64>) -> Result<()> {
    let Some(drafter) = drafter.filter(|drafter| *drafter != seen.account) else {
        return Ok(());
    };
    let letter = Letter::Decided {
        place: seen.place,
        drafter,
    };
    tx.run(letters::order(visitor, letter)?).await
}

#[cfg(test)]
mod tests {
    use super::Behalf;

    #[test]
    fn the_field_names_an_organisation_and_whether_it_goes_out_at_once() {
        for at_once in [false, true] {
            let behalf = Behalf {
                organisation: 12,
                at_once,
            };
            assert_eq!(Behalf::from_field(&behalf.field()).unwrap(), Some(behalf));
        }
        assert_eq!(Behalf::from_field("").unwrap(), None);
        for wrong in ["x", "-sofort", "12-jetzt", "99999999999999999999"] {
            assert!(Behalf::from_field(wrong).is_err(), "{wrong}");
        }
    }
}
