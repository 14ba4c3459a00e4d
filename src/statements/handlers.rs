//! Giving a statement, and coming back to it.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::form::StatementForm;
use super::letters::About;
use super::outlet::StatementOutlet;
use super::store::{self, Content, Receipt, Sender};
use super::views::{self, OwnEntry};
use super::{PAGE, PURPOSE, path_with_code};
use crate::accounts::{self, MailCause, Trial, email};
use crate::consultations::{self, Consultation, Method};
use crate::error::{Error, FieldErrors, Result};
use crate::organisations::{self, Acting, Behalf, Submission, Submitted};
use crate::ui::Errors;
use crate::web::form::form_errors;
use crate::web::human::Doubt;
use crate::web::page::see_other;
use crate::web::{
    Account, Address, Form, Human, HumanForm, Id, Once, OpenForm, Portal, Search, TenantVisitor, Visitor, cursor,
};

/// The id in an address: a consultation's or a statement's.
#[derive(Deserialize)]
pub struct Row {
    pub id: Id,
}

/// The code in a receipt's address, and in the form on its page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Code {
    code: String,
    /// Whether it was given just now.
    neu: String,
}

/// `GET /{tenant}/beteiligungen/{id}/stellungnahme`.
pub async fn form(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(Row { id: Id(id) }): Address<Row>,
) -> Result<Response> {
    let (consultation, acting) = procedure(&portal, &visitor, id).await?;
    let account = visitor.visitor.account.as_ref();
    let form = StatementForm {
        name: account.map(|account| account.display_name.clone()).unwrap_or_default(),
        ..StatementForm::default()
    };
    let page = views::form(&visitor, &consultation, &acting, &form, &Errors::new());
    Ok(visitor.page(&portal, page))
}

/// A published consultation that takes statements at some time, and the organisations for which the reader may write.
async fn procedure(portal: &Portal, visitor: &TenantVisitor, id: i64) -> Result<(Consultation, Vec<Acting>)> {
    let flight = (
        consultations::find(id, visitor.tenant.archive_after_days, false),
        Vec::from_iter(visitor.account_id().map(organisations::acting_for)),
    );
    let (consultation, acting) = portal.db.read(visitor.id(), flight).await?;
    let consultation = consultation.filter(|consultation| consultation.offers(Method::Statements));
    Ok((consultation.ok_or(Error::NotFound)?, acting.concat()))
}

/// `POST` to the same address: takes the statement and leads to its receipt.
pub async fn submit(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    once: Once,
    Address(Row { id: Id(id) }): Address<Row>,
    HumanForm { typed: form, human }: HumanForm<StatementForm>,
) -> Result<Response> {
    let (consultation, acting) = procedure(&portal, &visitor, id).await?;
    let errors = match take(&portal, &visitor, &consultation, &form, (human, once)).await {
        Ok(place) => return Ok(see_other(&place)),
        Err(error) => form_errors(visitor.language(), error)?,
    };
    let page = views::form(&visitor, &consultation, &acting, &form, &errors);
    Ok(visitor.refused_page(&portal, page))
}

/// Stores the statement, the own or an organisation's; answers where it is to be seen.
async fn take(
    portal: &Portal,
    visitor: &TenantVisitor,
    consultation: &Consultation,
    form: &StatementForm,
    (human, once): (Result<Human, Doubt>, Once),
) -> Result<String> {
    let account = visitor.visitor.account.as_ref();
    if let (Some(account), Some(behalf)) = (account, Behalf::from_field(&form.im_namen)?) {
        return for_organisation(portal, visitor, (account, behalf), consultation.id, form, once).await;
    }
    let said = form.checked(consultation.format(), account.is_some())?;
    let human = match human {
        Err(Doubt::Unproven) if accounts::send_form_code(portal, visitor, OpenForm::Statement, &form.email).await? => {
            return Err(FieldErrors::one("postfachcode", "human-code-sent").into());
        }
        human => human?,
    };
    store_own(portal, visitor, consultation.id, said, (human, once)).await
}

async fn store_own(
    portal: &Portal,
    visitor: &TenantVisitor,
    consultation: i64,
    said: (Content, Sender),
    (human, once): (Human, Once),
) -> Result<String> {
    // Nobody is sent mails by strangers who type their address: after some the statement is taken in silence.
    let silent = match said.1.email.as_deref().and_then(email::key) {
        Some(key) => Trial::of_mail(portal, MailCause::Typed, &key).take(portal).await? > 0,
        None => false,
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let participant = match &visitor.visitor.account {
        Some(account) => Some(tx.run(accounts::participant(account)).await?),
        None => None,
    };
    let new = store::insert_of(consultation, participant, said, visitor.language(), human);
    let Some(id) = tx.run(new).await? else {
        return Err(if tx.run(store::is_there(consultation)).await? {
            Error::Refused("formal-error-closed")
        } else {
            Error::NotFound
        });
    };
    if !silent {
        tx.run(store::order_letters(id, About::Received)).await?;
    }
    let place = match participant {
        Some(_) => format!("/stellungnahmen/{id}?neu=1"),
        None => format!("{}&neu=1", path_with_code(&portal.secret, visitor.id(), id)),
    };
    once.commit(tx, visitor.path(place)).await
}

async fn for_organisation(
    portal: &Portal,
    visitor: &TenantVisitor,
    (account, behalf): (&Account, Behalf),
    consultation: i64,
    form: &StatementForm,
    once: Once,
) -> Result<String> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let new = Submission {
        outlet: &StatementOutlet,
        account: account.id,
        behalf,
        consultation,
        title: &form.title,
        body: &form.body,
    };
    let place = match organisations::submit(&tx, visitor, new).await? {
        Submitted::Released(id) => visitor.path(format_args!("/stellungnahmen/{id}?neu=1")),
        Submitted::Waiting(draft) => organisations::draft_path(behalf, draft),
    };
    once.commit(tx, place).await
}

/// `GET /{tenant}/stellungnahmen/{id}`: the receipt, and the result once it was told.
pub async fn receipt(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(Row { id: Id(id) }): Address<Row>,
    Search(code): Search<Code>,
) -> Result<Response> {
    let receipt = known(&portal, &visitor, id, &code.code).await?;
    let page = views::receipt(&visitor, &receipt, &code.code, !code.neu.is_empty());
    Ok(visitor.page(&portal, page))
}

/// The statement, for its account, a member of its organisation, or who has the code.
async fn known(portal: &Portal, visitor: &TenantVisitor, id: i64, code: &str) -> Result<Receipt> {
    let has_code = portal.secret.is_row_code(PURPOSE, visitor.tenant.id, id, code);
    if !has_code {
        visitor.visitor.signed_in()?;
    }
    let find = store::receipt(id, visitor.account_id(), has_code);
    portal.db.read(visitor.id(), find).await?.ok_or(Error::NotFound)
}

/// `POST /{tenant}/stellungnahmen/{id}/zuruecknehmen`: takes it back, until it is weighed. It stays in the file as taken back.
pub async fn withdraw(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(Row { id: Id(id) }): Address<Row>,
    Form(code): Form<Code>,
) -> Result<Response> {
    let receipt = known(&portal, &visitor, id, &code.code).await?;
    if receipt.of_organisation {
        // One of its members gave it for all: they ask the body.
        return Err(Error::Refused("formal-error-organisation"));
    }
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    if tx.run(store::withdraw(id)).await?.is_none() && receipt.withdrawn_at.is_none() {
        return Err(Error::Refused("formal-error-weighed"));
    }
    tx.commit().await?;
    let place = match code.code.as_str() {
        "" => format!("/stellungnahmen/{id}"),
        _ => path_with_code(&portal.secret, visitor.id(), id),
    };
    Ok(see_other(&visitor.path(place)))
}

/// Where the list of own statements continues.
#[derive(Default, Deserialize)]
pub struct OwnQuery {
    nach: Option<String>,
}

/// `GET /konto/stellungnahmen`: own ones and those of organisations for which one answers, in all bodies.
pub async fn own(State(portal): State<Portal>, visitor: Visitor, Search(query): Search<OwnQuery>) -> Result<Response> {
    let account = visitor.signed_in()?.id;
    let list = format!("statements/own/{account}");
    let before = match &query.nach {
        Some(sealed) => cursor::open(&portal.secret, &list, sealed)?,
        None => i64::MAX,
    };
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(account).await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut rows = tx.run(store::own(before, limit)).await?;
    tx.commit().await?;
    let next = cursor::cut(&portal.secret, &list, &mut rows, PAGE, |last| last.id)?;
    let tenants = portal.tenants.get();
    let entries: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let tenant = tenants.by_id(row.tenant_id)?;
            Some(OwnEntry {
                row,
                body: &tenant.name,
                href: accounts::href(&portal, &visitor, tenant, &format!("/stellungnahmen/{}", row.id)),
            })
        })
        .collect();
    let page = views::own(&visitor, &entries, next, query.nach.is_some());
    Ok(visitor.page(&portal, page))
}
