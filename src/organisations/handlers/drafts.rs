//! The organisation's page with what waits, and a draft: reading, changing, releasing, returning, deleting.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::{Done, Member, refused};
use crate::accounts::href;
use crate::db::{Query, TenantId};
use crate::error::{Error, Result};
use crate::organisations::PAGE;
use crate::organisations::draft_store::{self as store, Draft};
use crate::organisations::drafts::{self, DraftText, Outlets, Place, Seen};
use crate::organisations::views::drafts as views;
use crate::ui::Errors;
use crate::web::form::{Form, form_errors};
use crate::web::page::see_other;
use crate::web::{Address, Id, Portal, Search, cursor};

/// The draft in the address.
#[derive(Clone, Copy, Deserialize)]
pub struct DraftAddress {
    entwurf: Id,
}

/// Where the list continues, and what was done.
#[derive(Deserialize)]
pub struct ListQuery {
    nach: Option<String>,
    #[serde(default)]
    fertig: String,
}

/// A draft's wording as a form sends it, and which one was read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DraftForm {
    title: String,
    body: String,
    stand: String,
    nachricht: String,
}

/// The organisation's page: what waits.
pub async fn list(State(portal): State<Portal>, member: Member, Search(query): Search<ListQuery>) -> Result<Response> {
    let organisation = member.organisation.id;
    let list_name = format!("organisations/{organisation}/drafts");
    let after = match &query.nach {
        Some(sealed) => cursor::open(&portal.secret, &list_name, sealed)?,
        None => 0,
    };
    let mut rows = read(&portal, member.account, store::list(organisation, after)).await?;
    let next = cursor::cut(&portal.secret, &list_name, &mut rows, PAGE, |last| last.id)?;
    let tenants = portal.tenants.get();
    let entries: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((row, tenants.by_id(row.tenant_id)?.name.as_str())))
        .collect();
    let page = views::list(&member, &entries, next, query.nach.is_some()).notice(crate::organisations::views::done(
        member.visitor.language,
        &query.fertig,
    ));
    Ok(member.visitor.page(&portal, page))
}

/// Asks across tenants what this account may see.
async fn read<T>(portal: &Portal, account: i64, query: Query<T>) -> Result<T> {
    let mut connection = portal.db.connect_system().await?;
    let tx = connection.begin_for_account(account).await?;
    let answer = tx.run(query).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn found(portal: &Portal, member: &Member, address: DraftAddress) -> Result<Draft> {
    let question = store::find(member.organisation.id, address.entwurf.0);
    read(portal, member.account, question).await?.ok_or(Error::NotFound)
}

/// The draft's page, with what was typed and what is wrong.
fn page(
    portal: &Portal,
    outlets: &Outlets,
    member: &Member,
    draft: &Draft,
    form: Option<&DraftForm>,
    errors: &Errors,
) -> Result<crate::ui::Page> {
    let tenants = portal.tenants.get();
    let tenant = tenants.by_id(draft.tenant_id).ok_or(Error::NotFound)?;
    let at = |rest: &str| href(portal, &member.visitor, tenant, rest);
    let outlet = outlets.of(&draft.kind)?;
    let result = draft.result_id.map(|id| at(&outlet.path(draft.consultation_id, id)));
    Ok(views::draft(&views::DraftPage {
        member,
        draft,
        outlet,
        body_name: &tenant.name,
        consultation: at(&format!("/beteiligungen/{}", draft.consultation_id)),
        result,
        title: form.map_or(draft.title.as_str(), |form| form.title.as_str()),
        body: form.map_or(draft.body.as_str(), |form| form.body.as_str()),
        note: form.map_or("", |form| form.nachricht.as_str()),
        errors,
    }))
}

/// A draft before one of the organisation's people.
pub async fn show(
    State(portal): State<Portal>,
    Extension(outlets): Extension<Outlets>,
    member: Member,
    Address(address): Address<DraftAddress>,
    Search(done): Search<Done>,
) -> Result<Response> {
    let draft = found(&portal, &member, address).await?;
    let page = page(&portal, &outlets, &member, &draft, None, &Errors::new())?
        .notice(crate::organisations::views::done(member.visitor.language, &done.fertig));
    Ok(member.visitor.page(&portal, page))
}

/// What is decided about a draft.
enum Act {
    Change(DraftText),
    Release,
    GiveBack(String),
    Delete,
}

/// Decides in the draft's tenant; answers where to go on.
async fn decide(
    portal: &Portal,
    outlets: &Outlets,
    member: &Member,
    draft: &Draft,
    form: &DraftForm,
    act: Act,
) -> Result<String> {
    let tenants = portal.tenants.get();
    let tenant = tenants.by_id(draft.tenant_id).ok_or(Error::NotFound)?;
    let seen = Seen {
        place: Place {
            tenant: draft.tenant_id,
            organisation: member.organisation.id,
            draft: draft.id,
        },
        account: member.account,
        version: form.stand.parse().unwrap_or_default(),
    };
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(TenantId(draft.tenant_id)).await?;
    let visitor = &member.visitor;
    let next = match act {
        Act::Change(text) => {
            drafts::change(&tx, visitor, outlets, seen, text).await?;
            member.path(format_args!("/entwuerfe/{}?fertig=gespeichert", draft.id))
        }
        Act::Release => {
            let result = drafts::release(&tx, visitor, outlets, seen).await?;
            let path = outlets.of(&draft.kind)?.path(draft.consultation_id, result);
            href(portal, visitor, tenant, &path)
        }
        Act::GiveBack(note) => {
            drafts::give_back(&tx, visitor, seen, &note).await?;
            member.path("?fertig=zurueckgegeben")
        }
        Act::Delete => {
            drafts::delete(&tx, seen).await?;
            member.path("?fertig=geloescht")
        }
    };
    tx.commit().await?;
    Ok(next)
}

/// Decides, or shows the draft again with what stands against it. What was typed is kept where it was typed.
async fn answer(
    portal: &Portal,
    outlets: &Outlets,
    member: &Member,
    address: DraftAddress,
    form: &DraftForm,
    act: Act,
) -> Result<Response> {
    let draft = found(portal, member, address).await?;
    let typed = matches!(act, Act::Change(_) | Act::GiveBack(_));
    match decide(portal, outlets, member, &draft, form, act).await {
        Ok(next) => Ok(see_other(&next)),
        Err(error) => {
            let errors = form_errors(member.visitor.language, error)?;
            // Somebody else may have changed it: what stands there now is shown.
            let draft = found(portal, member, address).await?;
            let kept = DraftForm {
                title: if form.body.is_empty() {
                    draft.title.clone()
                } else {
                    form.title.clone()
                },
                body: if form.body.is_empty() {
                    draft.body.clone()
                } else {
                    form.body.clone()
                },
                ..form.clone()
            };
            let page = page(portal, outlets, member, &draft, Some(&kept).filter(|_| typed), &errors)?;
            Ok(refused(portal, &member.visitor, page))
        }
    }
}

/// Changes the wording.
pub async fn edit(
    State(portal): State<Portal>,
    Extension(outlets): Extension<Outlets>,
    member: Member,
    Address(address): Address<DraftAddress>,
    Form(form): Form<DraftForm>,
) -> Result<Response> {
    let act = Act::Change(DraftText {
        title: form.title.clone(),
        body: form.body.clone(),
    });
    answer(&portal, &outlets, &member, address, &form, act).await
}

/// Releases the draft: what was read goes out, or nothing does.
pub async fn release(
    State(portal): State<Portal>,
    Extension(outlets): Extension<Outlets>,
    member: Member,
    Address(address): Address<DraftAddress>,
    Form(form): Form<DraftForm>,
) -> Result<Response> {
    answer(&portal, &outlets, &member, address, &form, Act::Release).await
}

/// Returns the draft with a note.
pub async fn give_back(
    State(portal): State<Portal>,
    Extension(outlets): Extension<Outlets>,
    member: Member,
    Address(address): Address<DraftAddress>,
    Form(form): Form<DraftForm>,
) -> Result<Response> {
    let act = Act::GiveBack(form.nachricht.clone());
    answer(&portal, &outlets, &member, address, &form, act).await
}

/// Deletes the draft.
pub async fn delete(
    State(portal): State<Portal>,
    Extension(outlets): Extension<Outlets>,
    member: Member,
    Address(address): Address<DraftAddress>,
    Form(form): Form<DraftForm>,
) -> Result<Response> {
    answer(&portal, &outlets, &member, address, &form, Act::Delete).await
}
