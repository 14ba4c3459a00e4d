//! Changing the settings.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::views::{self, GroundForm};
use super::{MOST_HELD, store};
use crate::audit::{self, Actor, Entry, Subject};
use crate::consultations;
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::moderation::{CanModerate, Row};
use crate::ui::{Errors, text};
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Address, Administrator, Form, Id, Nothing, Portal, Search, Staff, TenantVisitor};

/// The longest name of a ground.
const MAX_TITLE: usize = 200;

/// What is typed into the form for the number.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub anzahl: String,
}

/// The mode that was chosen.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ModeForm {
    modus: String,
}

/// What was done before the page is shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Done {
    fertig: String,
}

async fn shown(
    portal: &Portal,
    visitor: &TenantVisitor,
    anzahl: Option<&str>,
    ground: &GroundForm,
    errors: &Errors,
) -> Result<crate::ui::Page> {
    let flight = (store::hold_first(), crate::moderation::store::grounds());
    let (count, grounds) = portal.db.read(visitor.id(), flight).await?;
    let anzahl = anzahl.map_or_else(|| count.to_string(), str::to_owned);
    Ok(views::page(visitor, &anzahl, &grounds, ground, errors))
}

/// The settings. Moderators see them; the administrator changes them.
pub async fn page(
    State(portal): State<Portal>,
    CanModerate(visitor): CanModerate,
    Search(done): Search<Done>,
) -> Result<Response> {
    let page = shown(&portal, &visitor, None, &GroundForm::default(), &Errors::new()).await?;
    Ok(visitor.page(&portal, page.notice(views::done(visitor.language(), &done.fertig))))
}

async fn note(
    tx: &TenantTx<'_>,
    visitor: &TenantVisitor,
    entry: (audit::Action, Subject, serde_json::Value),
) -> Result<()> {
    let (action, subject, facts) = entry;
    let actor = Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id);
    tx.run(audit::record(
        tx.tenant(),
        Entry::new(actor, action, subject).after(facts),
    ))
    .await
}

fn to_page(visitor: &TenantVisitor) -> Response {
    see_other(&visitor.path("/moderation/einstellungen?fertig=gespeichert"))
}

/// Sets how many texts of a new account are read first.
pub async fn change(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Form(form): Form<SettingsForm>,
) -> Result<Response> {
    let count = form.anzahl.trim().parse::<i32>().ok();
    let Some(count) = count.filter(|count| (0..=MOST_HELD).contains(count)) else {
        let errors = worded(visitor.language(), &FieldErrors::one("anzahl", "moderation-error-hold"));
        let page = shown(&portal, &visitor, Some(&form.anzahl), &GroundForm::default(), &errors).await?;
        return Ok(visitor.refused_page(&portal, page));
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::set_hold_first(count)).await?;
    let subject = Subject::new("tenant", visitor.tenant.id, visitor.tenant.name.clone());
    let facts = json!({ "hold_first": count });
    note(&tx, &visitor, (audit::Action::ModerationSet, subject, facts)).await?;
    tx.commit().await?;
    Ok(to_page(&visitor))
}

/// Adds a ground.
pub async fn add_ground(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Form(form): Form<GroundForm>,
) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let kind = match form.art.as_str() {
        "law" => "law",
        "rules" => "rules",
        _ => {
            errors.add("art", "moderation-error-ground-kind");
            ""
        }
    };
    let (title, source) = (text::tidy_line(&form.titel), text::tidy_line(&form.stelle));
    if title.is_empty() || text::check_line(&title, MAX_TITLE).is_err() {
        errors.add("titel", "moderation-error-ground-title");
    }
    if !source.is_empty() && text::check_line(&source, MAX_TITLE).is_err() {
        errors.add("stelle", "moderation-error-ground");
    }
    if !errors.is_empty() {
        let errors = worded(visitor.language(), &errors);
        let page = shown(&portal, &visitor, None, &form, &errors).await?;
        return Ok(visitor.refused_page(&portal, page));
    }
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let id = tx.run(store::add_ground(kind, title.clone(), source)).await?;
    let subject = Subject::new("ground", id, title);
    note(
        &tx,
        &visitor,
        (audit::Action::GroundAdded, subject, json!({ "kind": kind })),
    )
    .await?;
    tx.commit().await?;
    Ok(to_page(&visitor))
}

/// Strikes a ground off the list; decisions that rest on it keep it.
pub async fn retire_ground(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(Row { id: Id(id) }): Address<Row>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let title = tx.run(store::retire_ground(id)).await?.ok_or(Error::NotFound)?;
    note(
        &tx,
        &visitor,
        (
            audit::Action::GroundRetired,
            Subject::new("ground", id, title),
            json!({}),
        ),
    )
    .await?;
    tx.commit().await?;
    Ok(to_page(&visitor))
}

async fn consultation(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<consultations::Consultation> {
    let query = consultations::find(id, visitor.tenant.archive_after_days, true);
    portal.db.read(visitor.id(), query).await?.ok_or(Error::NotFound)
}

/// A consultation's mode.
pub async fn mode_page(
    State(portal): State<Portal>,
    Staff(visitor): Staff,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let consultation = consultation(&portal, &visitor, id).await?;
    Ok(visitor.page(&portal, views::mode(&visitor, &consultation, &Errors::new())))
}

/// Changes the mode, while it runs too. What waits goes on waiting.
pub async fn change_mode(
    State(portal): State<Portal>,
    Staff(visitor): Staff,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(form): Form<ModeForm>,
) -> Result<Response> {
    let consultation = consultation(&portal, &visitor, id).await?;
    let mode = match form.modus.as_str() {
        "after" => "after",
        "before" => "before",
        _ => {
            let errors = worded(visitor.language(), &FieldErrors::one("modus", "error-choice"));
            return Ok(visitor.refused_page(&portal, views::mode(&visitor, &consultation, &errors)));
        }
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    if let Some(title) = tx.run(store::set_mode(id, mode)).await? {
        let subject = Subject::new("consultation", id, title);
        note(
            &tx,
            &visitor,
            (audit::Action::ModeChanged, subject, json!({ "mode": mode })),
        )
        .await?;
    }
    tx.commit().await?;
    Ok(see_other(&consultations::path(&visitor, id, &consultation.title)))
}
