//! A contribution's page with its thread, and commenting.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::handlers::PostAddress;
use super::intake::Intake;
use super::kept::{self, Keeper, Place};
use super::rules::{ThreadKey, Wording};
use super::store::{self, Comment, Written};
use super::thread_views::{self, Thread};
use super::views::TextForm;
use super::{COMMENTS, path};
use crate::consultations::{self, Method};
use crate::error::{Error, FieldErrors, Result};
use crate::house_rules;
use crate::ui::Errors;
use crate::web::form::form_errors;
use crate::web::human::Doubt;
use crate::web::page::see_other;
use crate::web::{Account, Address, Human, HumanForm, Id, Once, Portal, Search, TenantVisitor, cursor};

/// The query of a contribution's page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ThreadQuery {
    nach: String,
    antwort: String,
}

/// The form under the thread as it shall be shown.
#[derive(Default)]
struct Reply {
    form: TextForm,
    errors: Errors,
    preview: Option<Wording>,
}

/// The contribution with a page of its comments.
pub async fn show(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(address): Address<PostAddress>,
    Search(query): Search<ThreadQuery>,
) -> Result<Response> {
    let reply = Reply {
        form: TextForm {
            antwort_auf: query.antwort,
            ..TextForm::default()
        },
        ..Reply::default()
    };
    let page = page(&portal, &visitor, address, &query.nach, &reply).await?;
    Ok(visitor.page(&portal, page))
}

async fn page(
    portal: &Portal,
    visitor: &TenantVisitor,
    address: PostAddress,
    nach: &str,
    reply: &Reply,
) -> Result<crate::ui::Page> {
    let (Id(consultation), Id(id)) = (address.id, address.beitrag);
    let list_name = ThreadKey::list_name(visitor.tenant.id, id);
    let after = match nach {
        "" => None,
        sealed => Some(cursor::open::<ThreadKey>(&portal.secret, &list_name, sealed)?),
    };
    let account = visitor.account_id();
    let flight = (
        consultations::find(consultation, visitor.tenant.archive_after_days, false),
        store::find(id, account),
        store::comments(id, after, COMMENTS, account),
        Vec::from_iter(account.map(house_rules::due)),
    );
    let (consultation, contribution, mut comments, rules) = portal.db.read(visitor.id(), flight).await?;
    let consultation = consultation.ok_or(Error::NotFound)?;
    let found = contribution.filter(|(contribution, _)| contribution.consultation_id == consultation.id);
    let Some((contribution, own)) = found else {
        let removed = portal
            .db
            .read(visitor.id(), store::removed(consultation.id, id))
            .await?;
        return Err(if removed { Error::Removed } else { Error::NotFound });
    };
    let next = cursor::cut(&portal.secret, &list_name, &mut comments, COMMENTS, Comment::key)?;
    Ok(thread_views::page(&Thread {
        visitor,
        consultation: &consultation,
        open: consultation.open_until(Method::Contributions).is_some(),
        contribution: &contribution,
        own,
        comments: &comments,
        rules: rules.first().copied().unwrap_or_default(),
        here: nach,
        next,
        form: &reply.form,
        errors: &reply.errors,
        preview: reply.preview.as_ref(),
    }))
}

/// A new comment, or its preview. A visitor's is kept until there is an account.
pub async fn comment(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    (intake, once): (Intake, Once),
    keeper: Keeper,
    Address(address): Address<PostAddress>,
    HumanForm { typed: form, human }: HumanForm<TextForm>,
) -> Result<Response> {
    let outcome = if form.wants_preview() {
        Wording::of_comment(&form.body).map(Some).map_err(Error::from)
    } else {
        match send(&portal, &visitor, (intake, keeper, once), address, (&form, human)).await {
            Ok(answer) => return Ok(answer),
            Err(error) => Err(error),
        }
    };
    let (preview, errors) = match outcome {
        Ok(preview) => (preview, Errors::new()),
        Err(error) => (None, form_errors(visitor.language(), error)?),
    };
    let refused = !errors.is_empty();
    let reply = Reply { form, errors, preview };
    let page = page(&portal, &visitor, address, "", &reply).await?;
    Ok(if refused {
        visitor.refused_page(&portal, page)
    } else {
        visitor.page(&portal, page)
    })
}

/// Stores the comment, or keeps it.
async fn send(
    portal: &Portal,
    visitor: &TenantVisitor,
    (intake, keeper, once): (Intake, Keeper, Once),
    address: PostAddress,
    (form, human): (&TextForm, Result<Human, Doubt>),
) -> Result<Response> {
    let Some(account) = &visitor.visitor.account else {
        let human = human?;
        let place = Place {
            consultation: address.id.0,
            contribution: Some(address.beitrag.0),
            parent: parent(form)?,
        };
        let wording = Wording::of_comment(&form.body)?;
        return kept::keep(portal, visitor, (keeper, once), place, wording, form.consent(), human).await;
    };
    let intake = intake.with(form.consent());
    let next = comment_stored(portal, visitor, (intake, once), account, address, form).await?;
    Ok(see_other(&next))
}

/// The comment that is answered, if one is.
fn parent(form: &TextForm) -> Result<Option<i64>, FieldErrors> {
    match form.antwort_auf.as_str() {
        "" => Ok(None),
        id => match id.parse() {
            Ok(id) => Ok(Some(id)),
            Err(_) => Err(FieldErrors::one("parent_id", "contribution-error-parent")),
        },
    }
}

async fn comment_stored(
    portal: &Portal,
    visitor: &TenantVisitor,
    (intake, once): (Intake, Once),
    account: &Account,
    address: PostAddress,
    form: &TextForm,
) -> Result<String> {
    let parent = parent(form)?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let written = super::comment(&tx, &intake, account, address.beitrag.0, parent, &form.body).await?;
    if written.consultation_id != address.id.0 {
        return Err(Error::NotFound);
    }
    once.commit(tx, comment_href(portal, visitor, address, &written)?).await
}

/// The new comment's place, on the page of the thread where it stands.
pub(super) fn comment_href(
    portal: &Portal,
    visitor: &TenantVisitor,
    address: PostAddress,
    written: &Written,
) -> Result<String> {
    let path = path(visitor, address.id.0, address.beitrag.0);
    // Places without words take rows too, some at least, and are not counted.
    let first_page = usize::try_from(written.comments_before).is_ok_and(|before| before < COMMENTS * 9 / 10);
    let query = if first_page {
        String::new()
    } else {
        let list_name = ThreadKey::list_name(visitor.tenant.id, address.beitrag.0);
        format!(
            "?nach={}",
            cursor::seal(&portal.secret, &list_name, &written.key().before())?
        )
    };
    Ok(format!("{path}{query}#beitrag-{}", written.id))
}
