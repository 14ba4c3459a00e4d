//! What a body's administrators say of it: how it is reached, its colour, and the notices that the law asks for.

use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Notice, editing_views as views, is_colour, store};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::db::TenantTx;
use crate::error::{Error, FieldErrors, Result};
use crate::mail::is_address;
use crate::ui::text;
use crate::ui::{Errors, Page};
use crate::web::form::{note, worded};
use crate::web::page::see_other;
use crate::web::{Address, Administrator, Form, Portal, Search, Tenant, TenantVisitor};

/// For how many days at the most what is over stands among what ended lately: ten years.
pub const LONGEST_ARCHIVE: i32 = 3650;

/// What is typed of the body.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub contact_email: String,
    pub theme_colour: String,
    pub archive_after_days: String,
}

/// Settings that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub contact_email: Option<String>,
    pub theme_colour: String,
    pub archive_after_days: i32,
}

impl SettingsForm {
    fn of(tenant: &Tenant) -> Self {
        Self {
            contact_email: tenant.contact_email.clone().unwrap_or_default(),
            theme_colour: tenant.theme_colour.clone(),
            archive_after_days: tenant.archive_after_days.to_string(),
        }
    }

    fn parse(&self) -> Result<Settings, FieldErrors> {
        let mut errors = FieldErrors::default();
        let contact = text::tidy_line(&self.contact_email);
        if !contact.is_empty() && !is_address(&contact) {
            errors.add("contact_email", "account-email-wrong");
        }
        let theme_colour = self.theme_colour.trim().to_lowercase();
        if !is_colour(&theme_colour) {
            errors.add("theme_colour", "platform-body-colour-wrong");
        }
        let days = self.archive_after_days.trim().parse().ok();
        let archive_after_days = days.filter(|days| (1..=LONGEST_ARCHIVE).contains(days));
        if archive_after_days.is_none() {
            errors.add("archive_after_days", "tenants-archive-wrong");
        }
        match archive_after_days {
            Some(archive_after_days) if errors.is_empty() => Ok(Settings {
                contact_email: Some(contact).filter(|contact| !contact.is_empty()),
                theme_colour,
                archive_after_days,
            }),
            _ => Err(errors),
        }
    }
}

impl Settings {
    fn of(tenant: &Tenant) -> Self {
        Self {
            contact_email: tenant.contact_email.clone(),
            theme_colour: tenant.theme_colour.clone(),
            archive_after_days: tenant.archive_after_days,
        }
    }

    fn facts(&self) -> Value {
        json!({
            "contact_email": self.contact_email, "theme_colour": self.theme_colour,
            "archive_after_days": self.archive_after_days,
        })
    }
}

/// What was done before the page is shown again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Done {
    fertig: String,
}

/// `GET /{tenant}/verwaltung/angaben`.
pub async fn overview(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Search(done): Search<Done>,
) -> Result<Response> {
    let form = SettingsForm::of(&visitor.tenant);
    let page = overview_page(&portal, &visitor, &form, &Errors::new()).await?;
    let saved = !done.fertig.is_empty();
    Ok(visitor.page(&portal, page.notice(saved.then(|| views::saved(visitor.language())))))
}

async fn overview_page(portal: &Portal, visitor: &TenantVisitor, form: &SettingsForm, errors: &Errors) -> Result<Page> {
    let own = portal.db.read(visitor.id(), store::notices()).await?;
    Ok(views::overview(visitor, form, &own, errors))
}

/// Stores the settings.
pub async fn change(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Form(form): Form<SettingsForm>,
) -> Result<Response> {
    let wanted = match form.parse() {
        Ok(wanted) => wanted,
        Err(errors) => {
            let errors = worded(visitor.language(), &errors);
            let page = overview_page(&portal, &visitor, &form, &errors).await?;
            return Ok(visitor.refused_page(&portal, page));
        }
    };
    let standing = Settings::of(&visitor.tenant);
    if wanted != standing {
        let entry = Entry::new(actor(&visitor)?, Action::TenantChanged, subject(&visitor));
        let entry = entry.before(standing.facts()).after(wanted.facts());
        let mut connection = portal.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::change(visitor.tenant.id, wanted)).await?;
        tx.run(audit::record(visitor.id(), entry)).await?;
        tx.commit().await?;
        // The own change is to be seen at once; other servers are told by the database.
        portal.tenants.load(&portal.db).await?;
    }
    Ok(see_other(&visitor.path("/verwaltung/angaben?fertig=1")))
}

fn actor(visitor: &TenantVisitor) -> Result<Actor> {
    Ok(Actor::in_tenant(visitor.visitor.signed_in()?, visitor.tenant.id))
}

fn subject(visitor: &TenantVisitor) -> Subject {
    Subject::new("tenant", visitor.tenant.id, visitor.tenant.name.clone())
}

/// The notice in an address, by its page's word.
#[derive(Deserialize)]
pub struct NoticeAddress {
    angabe: String,
}

impl NoticeAddress {
    fn notice(&self) -> Result<Notice> {
        let mut all = Notice::ALL.into_iter();
        all.find(|notice| notice.word() == self.angabe).ok_or(Error::NotFound)
    }
}

/// What is typed of a notice.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NoticeForm {
    pub body: String,
    /// When the wording that the form was opened with was written; empty where it was the platform's.
    pub stand: String,
    pub aktion: String,
}

/// `GET /{tenant}/verwaltung/angaben/{angabe}`: the own wording, or the platform's to begin with.
pub async fn notice_form(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(address): Address<NoticeAddress>,
) -> Result<Response> {
    let notice = address.notice()?;
    let own = portal.db.read(visitor.id(), store::notice(notice)).await?;
    let form = own.map_or_else(
        || NoticeForm {
            body: views::platforms_wording(notice, &visitor.tenant),
            ..NoticeForm::default()
        },
        |own| NoticeForm {
            body: own.body,
            stand: own.updated_at.to_string(),
            ..NoticeForm::default()
        },
    );
    let page = views::notice_form(&visitor, notice, &form, None, &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// Stores a notice's wording, shows how it would look, or takes the platform's again.
pub async fn put_notice(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Address(address): Address<NoticeAddress>,
    Form(form): Form<NoticeForm>,
) -> Result<Response> {
    let notice = address.notice()?;
    let body = Some(text::tidy(&form.body)).filter(|_| form.aktion != "mustertext");
    let mut errors = FieldErrors::default();
    if let Some(body) = &body {
        note(&mut errors, "body", text::check_body(body));
    }
    if let Some(body) = body
        .as_deref()
        .filter(|_| errors.is_empty() && form.aktion == "vorschau")
    {
        let page = views::notice_form(&visitor, notice, &form, Some(&text::render(body)), &Errors::new());
        return Ok(visitor.page(&portal, page));
    }
    if errors.is_empty() && !store_notice(&portal, &visitor, notice, form.stand.parse().ok(), body).await? {
        errors.add("", "tenants-notice-changed");
    }
    if errors.is_empty() {
        return Ok(see_other(&visitor.path(format_args!("/{}", notice.word()))));
    }
    let errors = worded(visitor.language(), &errors);
    let page = views::notice_form(&visitor, notice, &form, None, &errors);
    Ok(visitor.refused_page(&portal, page))
}

/// Whether the wording (none: the platform's) was stored; not where somebody else wrote one meanwhile.
async fn store_notice(
    portal: &Portal,
    visitor: &TenantVisitor,
    notice: Notice,
    stand: Option<Timestamp>,
    body: Option<String>,
) -> Result<bool> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let before = tx.run(store::notice(notice)).await?.map(|own| own.body);
    if before == body {
        return Ok(true);
    }
    if !write_notice(&tx, notice, stand, body.clone()).await? {
        return Ok(false);
    }
    let named = Subject::new("notice", 0, notice.title(crate::i18n::Language::De));
    let entry = Entry::new(actor(visitor)?, Action::NoticeChanged, named);
    let facts = |body: Option<String>| json!({ "description": body });
    let entry = entry.before(facts(before)).after(facts(body));
    tx.run(audit::record(visitor.id(), entry)).await?;
    tx.commit().await?;
    Ok(true)
}

async fn write_notice(
    tx: &TenantTx<'_>,
    notice: Notice,
    stand: Option<Timestamp>,
    body: Option<String>,
) -> Result<bool> {
    let written = match (body, stand) {
        (Some(body), stand) => tx.run(store::put_notice(notice, body, stand)).await?,
        (None, Some(stand)) => tx.run(store::drop_notice(notice, stand)).await?,
        // There was none of the body's own.
        (None, None) => None,
    };
    Ok(written.is_some())
}
