//! What editors do with a consultation's documents.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::store::{self, Document, Place};
use super::views::{self, Managed, ROWS};
use super::{NewFile, checked_title};
use crate::audit::{self, Action, Actor, Entry};
use crate::consultations::editor::CanEdit;
use crate::consultations::{self, Consultation};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::upload::Sent;
use crate::web::{Address, Form, Id, Nothing, Once, Portal, TenantVisitor, Upload};

/// The consultation in an address.
#[derive(Deserialize)]
pub struct ListAddress {
    id: Id,
}

/// The consultation and the document in an address.
#[derive(Deserialize)]
pub struct DocumentAddress {
    id: Id,
    dokument: Id,
}

/// Which document moves where.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Shift {
    frueher: String,
    spaeter: String,
}

fn actor(visitor: &TenantVisitor) -> Result<Actor> {
    Ok(Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id))
}

fn managed_path(visitor: &TenantVisitor, consultation: i64) -> String {
    visitor.path(format_args!("/verwaltung/beteiligungen/{consultation}/unterlagen"))
}

async fn found(portal: &Portal, visitor: &TenantVisitor, consultation: i64) -> Result<(Consultation, Vec<Document>)> {
    let flight = (
        consultations::find(consultation, visitor.tenant.archive_after_days, true),
        store::list(consultation),
    );
    let (consultation, documents) = portal.db.read(visitor.id(), flight).await?;
    Ok((consultation.ok_or(Error::NotFound)?, documents))
}

/// The documents, and the form for new ones.
pub async fn manage(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ListAddress { id: Id(id) }): Address<ListAddress>,
) -> Result<Response> {
    let (consultation, documents) = found(&portal, &visitor, id).await?;
    let managed = Managed {
        visitor: &visitor,
        consultation: &consultation,
        documents: &documents,
        max_megabytes: portal.config.max_file_mb,
        titles: ROWS.map(|_| String::new()),
        errors: &Errors::new(),
        added: 0,
    };
    Ok(visitor.page(&portal, views::manage(&managed)))
}

/// New documents. Each is taken or refused for itself, since a browser does not keep chosen files for a second try.
pub async fn upload(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ListAddress { id: Id(id) }): Address<ListAddress>,
    mut upload: Upload,
) -> Result<Response> {
    found(&portal, &visitor, id).await?;
    let mut errors = FieldErrors::default();
    let mut titles = ROWS.map(|_| String::new());
    let mut added = 0;
    for ((file_field, title_field), kept) in ROWS.into_iter().zip(&mut titles) {
        let title = upload.text(title_field).to_owned();
        let outcome = match upload.files.remove(file_field) {
            None if title.trim().is_empty() => continue,
            None => Err(FieldErrors::one(file_field, "document-error-missing")),
            Some(sent) => {
                let new = New {
                    fields: (file_field, title_field),
                    sent,
                    title: &title,
                    once: &upload.once,
                };
                take(&portal, &visitor, id, new).await?
            }
        };
        match outcome {
            Ok(()) => added += 1,
            Err(wrong) => {
                wrong
                    .into_iter()
                    .for_each(|(field, message)| errors.add(field, message));
                *kept = title;
            }
        }
    }
    if added == 0 && errors.is_empty() {
        errors.add(ROWS[0].0, "document-error-missing");
    }
    if errors.is_empty() {
        return Ok(see_other(&managed_path(&visitor, id)));
    }
    let (consultation, documents) = found(&portal, &visitor, id).await?;
    let managed = Managed {
        visitor: &visitor,
        consultation: &consultation,
        documents: &documents,
        max_megabytes: portal.config.max_file_mb,
        titles,
        errors: &worded(visitor.language(), &errors),
        added,
    };
    Ok(visitor.refused_page(&portal, views::manage(&managed)))
}

/// A row of the form for new documents.
struct New<'a> {
    /// Those of the file and of the title.
    fields: (&'static str, &'static str),
    sent: Sent,
    title: &'a str,
    once: &'a Once,
}

/// Makes a document of a file, in a transaction of its own; none of a row that was sent before.
async fn take(
    portal: &Portal,
    visitor: &TenantVisitor,
    consultation: i64,
    new: New<'_>,
) -> Result<Result<(), FieldErrors>> {
    let New {
        fields: (file_field, title_field),
        sent,
        title,
        once,
    } = new;
    let mut file = match NewFile::checked(sent, portal.config.max_file_mb).await? {
        Ok(file) => file,
        Err(message) => return Ok(Err(FieldErrors::one(file_field, message))),
    };
    let given = Some(title).filter(|title| !title.trim().is_empty());
    let title = match checked_title(title_field, given.unwrap_or_else(|| file.default_title())) {
        Ok(title) => title,
        Err(errors) => return Ok(Err(errors)),
    };
    file.keep(&portal.files).await?;
    let once = once.part(portal, &[file_field.as_bytes(), title.as_bytes(), &file.hash()]);
    let added = {
        let mut connection = portal.db.connect().await?;
        let tx = connection.begin(visitor.id()).await?;
        match super::add(&tx, &portal.files, actor(visitor)?, consultation, title, file).await {
            Ok(document) => once.commit(tx, format!("document {document}")).await,
            Err(error) => Err(error),
        }
    };
    let first = match added {
        Err(Error::Refused(_)) if once.is_known(portal, visitor.id()).await? => return Ok(Ok(())),
        Err(Error::Refused(reason)) => return Ok(Err(FieldErrors::one(file_field, reason))),
        place => place?,
    };
    let first = first.strip_prefix("document ").and_then(|id| id.parse().ok());
    let stored = store::find(first.unwrap_or_default(), true);
    Ok(match portal.db.read(visitor.id(), stored).await? {
        Some(_) => Ok(()),
        None => Err(FieldErrors::one(file_field, "document-error-deleted")),
    })
}

/// Moves a document a place up or down.
pub async fn shift(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(ListAddress { id: Id(id) }): Address<ListAddress>,
    Form(form): Form<Shift>,
) -> Result<Response> {
    let (document, by) = match (form.frueher.parse(), form.spaeter.parse()) {
        (Ok(document), _) => (document, -1),
        (_, Ok(document)) => (document, 1),
        _ => return Err(Error::Refused("error-form")),
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let (document, _) = locked(&tx, id, document).await?;
    tx.run(store::shift(id, document.id, by)).await?;
    let moved = Entry::new(actor(&visitor)?, Action::DocumentMoved, super::subject(&document));
    tx.run(audit::record(tx.tenant(), moved)).await?;
    tx.commit().await?;
    Ok(see_other(&managed_path(&visitor, id)))
}

/// The document of the consultation, which nobody else changes until the transaction ends.
async fn locked(tx: &TenantTx<'_>, consultation: i64, document: i64) -> Result<(Document, Place)> {
    tx.run(store::lock(consultation)).await?.ok_or(Error::NotFound)?;
    let found = tx.run(store::find(document, true)).await?;
    found
        .filter(|(_, place)| place.consultation_id == consultation)
        .ok_or(Error::NotFound)
}

/// A document of the consultation in the address.
async fn one(portal: &Portal, visitor: &TenantVisitor, address: &DocumentAddress) -> Result<(Document, Place)> {
    let found = portal
        .db
        .read(visitor.id(), store::find(address.dokument.0, true))
        .await?;
    found
        .filter(|(_, place)| place.consultation_id == address.id.0)
        .ok_or(Error::NotFound)
}

/// The form to change a document.
pub async fn edit_form(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(address): Address<DocumentAddress>,
) -> Result<Response> {
    let (document, place) = one(&portal, &visitor, &address).await?;
    let max = portal.config.max_file_mb;
    let page = views::edit(&visitor, (&document, &place), max, &document.title, &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Changes a document's title, or its file too.
pub async fn edit(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(address): Address<DocumentAddress>,
    mut upload: Upload,
) -> Result<Response> {
    let (document, place) = one(&portal, &visitor, &address).await?;
    let sent = upload.files.remove("file");
    let title = upload.text("title");
    let outcome = change(&portal, &visitor, &address, sent, title).await;
    let errors = match outcome {
        Ok(()) => return Ok(see_other(&managed_path(&visitor, address.id.0))),
        Err(Error::Invalid(errors)) => worded(visitor.language(), &errors),
        Err(error) => return Err(error),
    };
    let max = portal.config.max_file_mb;
    let page = views::edit(&visitor, (&document, &place), max, title, &errors);
    Ok(visitor.refused_page(&portal, page))
}

async fn change(
    portal: &Portal,
    visitor: &TenantVisitor,
    address: &DocumentAddress,
    sent: Option<Sent>,
    title: &str,
) -> Result<()> {
    let title = checked_title("title", title)?;
    let file = match sent {
        None => None,
        Some(sent) => {
            let checked = NewFile::checked(sent, portal.config.max_file_mb).await?;
            let mut file = checked.map_err(|message| FieldErrors::one("file", message))?;
            file.keep(&portal.files).await?;
            Some(file)
        }
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let (document, _) = locked(&tx, address.id.0, address.dokument.0).await?;
    if title != document.title {
        super::rename(&tx, actor(visitor)?, &document, title).await?;
    }
    if let Some(file) = file {
        super::replace(&tx, &portal.files, actor(visitor)?, &document, file).await?;
    }
    tx.commit().await
}

/// Deletes a document.
pub async fn delete(
    State(portal): State<Portal>,
    CanEdit(visitor): CanEdit,
    Address(address): Address<DocumentAddress>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let (document, place) = locked(&tx, address.id.0, address.dokument.0).await?;
    super::delete(&tx, actor(&visitor)?, &document, &place).await?;
    tx.commit().await?;
    Ok(see_other(&managed_path(&visitor, address.id.0)))
}
