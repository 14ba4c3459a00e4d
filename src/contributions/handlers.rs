//! Writing contributions; changing and withdrawing posts.

use axum::extract::State;
use axum::response::Response;
use maud::Markup;
use serde::Deserialize;

use super::intake::Intake;
use super::kept::{self, Keeper, Place};
use super::rules::Wording;
use super::store::{self, OwnPost};
use super::views::{self, TextFields, TextForm};
use super::{ContributionOutlet, path};
use crate::error::{Error, Result};
use crate::house_rules::{self, Ask};
use crate::organisations::{self, Behalf, Submission, Submitted, behalf_field};
use crate::ui::Errors;
use crate::web::form::form_errors;
use crate::web::human::Doubt;
use crate::web::page::see_other;
use crate::web::{Account, Address, Form, Human, HumanForm, Id, Nothing, Once, OpenForm, Portal, TenantVisitor};
use crate::{accounts, consultations};

/// The id in the address of a consultation's contributions.
#[derive(Deserialize)]
pub struct ListAddress {
    id: Id,
}

/// The ids in a post's address.
#[derive(Clone, Copy, Deserialize)]
pub struct PostAddress {
    pub id: Id,
    pub beitrag: Id,
}

/// The address of the form, opened by hand: the list stands on the consultation's page.
pub async fn to_consultation(
    visitor: TenantVisitor,
    Address(ListAddress { id: Id(id) }): Address<ListAddress>,
) -> Response {
    see_other(&visitor.path(format_args!("/beteiligungen/{id}#beitraege")))
}

/// A new contribution, or its preview. A visitor's is kept until there is an account.
pub async fn write(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    (intake, once): (Intake, Once),
    keeper: Keeper,
    Address(ListAddress { id: Id(id) }): Address<ListAddress>,
    HumanForm { typed: form, human }: HumanForm<TextForm>,
) -> Result<Response> {
    let outcome = if form.wants_preview() {
        Wording::of_contribution(Some(&form.title), &form.body)
            .map(Some)
            .map_err(Error::from)
    } else {
        match send(&portal, &visitor, (intake, keeper, once), id, (&form, human)).await {
            Ok(answer) => return Ok(answer),
            Err(error) => Err(error),
        }
    };
    let (preview, errors) = match outcome {
        Ok(preview) => (preview, Errors::new()),
        Err(error) => (None, form_errors(visitor.language(), error)?),
    };
    let acting = visitor.account_id().map(organisations::acting_for);
    let flight = (
        consultations::find(id, visitor.tenant.archive_after_days, false),
        Vec::from_iter(acting),
        Vec::from_iter(visitor.account_id().map(house_rules::due)),
    );
    let (consultation, acting, rules) = portal.db.read(visitor.id(), flight).await?;
    let rules = rules.first().copied().unwrap_or_default();
    let acting = acting.concat();
    let consultation = consultation.ok_or(Error::NotFound)?;
    let page = views::form_page(
        &visitor,
        "contribution-write",
        (id, &consultation.title),
        &TextFields {
            language: visitor.language(),
            csrf: &visitor.visitor.csrf,
            guard: visitor.human_fields(OpenForm::Text),
            action: visitor.path(format_args!("/beteiligungen/{id}/beitraege")),
            with_title: true,
            form: &form,
            errors: &errors,
            preview: preview.as_ref(),
            rules: Some(Ask::new(&visitor, rules)),
            submit: views::submit(&visitor, "contribution-submit"),
        },
        behalf_field(visitor.language(), &acting, &form.im_namen, &errors),
    );
    Ok(shown(&portal, &visitor, page, &errors))
}

fn shown(portal: &Portal, visitor: &TenantVisitor, page: crate::ui::Page, errors: &Errors) -> Response {
    if errors.is_empty() {
        visitor.page(portal, page)
    } else {
        visitor.refused_page(portal, page)
    }
}

/// Stores the contribution, or keeps a visitor's.
async fn send(
    portal: &Portal,
    visitor: &TenantVisitor,
    (intake, keeper, once): (Intake, Keeper, Once),
    consultation: i64,
    (form, human): (&TextForm, Result<Human, Doubt>),
) -> Result<Response> {
    let Some(account) = &visitor.visitor.account else {
        let human = human?;
        let wording = Wording::of_contribution(Some(&form.title), &form.body)?;
        let place = Place {
            consultation,
            contribution: None,
            parent: None,
        };
        return kept::keep(portal, visitor, (keeper, once), place, wording, form.consent(), human).await;
    };
    let intake = intake.with(form.consent());
    let next = write_stored(portal, visitor, (intake, once), account, consultation, form).await?;
    Ok(see_other(&next))
}

/// Stores the text, the own or an organisation's; answers where it is to be seen.
async fn write_stored(
    portal: &Portal,
    visitor: &TenantVisitor,
    (intake, once): (Intake, Once),
    account: &Account,
    consultation: i64,
    form: &TextForm,
) -> Result<String> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    let here = |id: i64| format!("{}#beitrag-{id}", path(visitor, consultation, id));
    let next = if let Some(behalf) = Behalf::from_field(&form.im_namen)? {
        // Who writes for others has read the rules as much as who writes for themselves.
        let writer = tx.run(accounts::participant(account)).await?;
        house_rules::accept(&tx, writer, intake.consent).await?;
        let new = Submission {
            outlet: &ContributionOutlet(intake),
            account: account.id,
            behalf,
            consultation,
            title: &form.title,
            body: &form.body,
        };
        match organisations::submit(&tx, visitor, new).await? {
            Submitted::Released(id) => here(id),
            Submitted::Waiting(draft) => organisations::draft_path(behalf, draft),
        }
    } else {
        here(
            super::write(&tx, &intake, account, consultation, Some(&form.title), &form.body)
                .await?
                .id,
        )
    };
    once.commit(tx, next).await
}

/// The own post at this address.
async fn own_post(portal: &Portal, visitor: &TenantVisitor, address: PostAddress) -> Result<OwnPost> {
    let account = visitor.visitor.signed_in()?;
    let post = portal
        .db
        .read(visitor.id(), store::own(address.beitrag.0, account.id))
        .await?;
    post.filter(|post| post.consultation_id == address.id.0)
        .filter(|post| post.is_still_of(account, visitor.tenant.id))
        .ok_or(Error::NotFound)
}

fn post_href(visitor: &TenantVisitor, post: &OwnPost) -> String {
    format!(
        "{}#beitrag-{}",
        path(visitor, post.consultation_id, post.contribution_id),
        post.id
    )
}

fn edit_page(
    visitor: &TenantVisitor,
    post: &OwnPost,
    form: &TextForm,
    errors: &Errors,
    preview: Option<&Wording>,
) -> crate::ui::Page {
    views::form_page(
        visitor,
        if post.is_contribution {
            "contribution-edit-title"
        } else {
            "comment-edit-title"
        },
        (post.consultation_id, &post.consultation_title),
        &TextFields {
            language: visitor.language(),
            csrf: &visitor.visitor.csrf,
            guard: Markup::default(),
            action: format!("{}/bearbeiten", path(visitor, post.consultation_id, post.id)),
            with_title: post.is_contribution,
            form,
            errors,
            preview,
            rules: None,
            submit: "contribution-edit-submit",
        },
        None,
    )
}

/// The form to change an own post.
pub async fn edit_form(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(address): Address<PostAddress>,
) -> Result<Response> {
    let post = own_post(&portal, &visitor, address).await?;
    post.check_editable()?;
    let form = TextForm {
        title: post.title.clone(),
        body: post.body.clone(),
        ..TextForm::default()
    };
    Ok(visitor.page(&portal, edit_page(&visitor, &post, &form, &Errors::new(), None)))
}

/// Changes an own post, or shows how it would look.
pub async fn edit(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    intake: Intake,
    Address(address): Address<PostAddress>,
    Form(form): Form<TextForm>,
) -> Result<Response> {
    let account = visitor.visitor.signed_in()?;
    let post = own_post(&portal, &visitor, address).await?;
    let outcome = if form.wants_preview() {
        let wording = if post.is_contribution {
            Wording::of_contribution(Some(&form.title), &form.body)
        } else {
            Wording::of_comment(&form.body)
        };
        wording.map(Some).map_err(Error::from)
    } else {
        match edit_stored(&portal, &visitor, &intake, account, post.id, &form).await {
            Ok(()) => return Ok(see_other(&post_href(&visitor, &post))),
            Err(error) => Err(error),
        }
    };
    let (preview, errors) = match outcome {
        Ok(preview) => (preview, Errors::new()),
        Err(error) => (None, form_errors(visitor.language(), error)?),
    };
    let page = edit_page(&visitor, &post, &form, &errors, preview.as_ref());
    Ok(shown(&portal, &visitor, page, &errors))
}

async fn edit_stored(
    portal: &Portal,
    visitor: &TenantVisitor,
    intake: &Intake,
    account: &Account,
    id: i64,
    form: &TextForm,
) -> Result<()> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    super::edit(&tx, intake, account, id, Some(&form.title), &form.body).await?;
    tx.commit().await
}

/// Asks whether an own post shall be withdrawn.
pub async fn withdraw_form(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(address): Address<PostAddress>,
) -> Result<Response> {
    let post = own_post(&portal, &visitor, address).await?;
    Ok(visitor.page(&portal, views::withdraw_page(&visitor, &post)))
}

/// Withdraws an own post.
pub async fn withdraw(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Address(address): Address<PostAddress>,
    _: Form<Nothing>,
) -> Result<Response> {
    let account = visitor.visitor.signed_in()?;
    let post = own_post(&portal, &visitor, address).await?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    super::withdraw(&tx, account, post.id).await?;
    tx.commit().await?;
    // The page stays for the author; for others only where somebody has answered.
    Ok(see_other(&post_href(&visitor, &post)))
}
