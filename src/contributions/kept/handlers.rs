//! Showing, publishing and throwing away what was kept.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::views::{self, Waiting};
use super::{Keeper, Kept, store};
use crate::accounts::kept;
use crate::contributions::{Intake, path};
use crate::error::{Error, Result};
use crate::house_rules::{self, Accepted, Consent, Due};
use crate::web::form::word;
use crate::web::page::see_other;
use crate::web::{Account, Address, Form, Id, Nothing, Portal, Search, TenantVisitor};

/// The claim that a way back brings.
#[derive(Deserialize)]
pub struct Claim {
    #[serde(default)]
    text: String,
}

/// The id in a text's address.
#[derive(Deserialize)]
pub struct TextAddress {
    id: Id,
}

/// What waits, or publishes it for somebody who comes straight from signing in with a claim. Only we can make one, so
/// no other site can set this off; and it works once, since nothing is left.
pub async fn show(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    intake: Intake,
    keeper: Keeper,
    Search(claim): Search<Claim>,
) -> Result<Response> {
    let kept = waiting(&portal, &visitor, &keeper).await?;
    let claimed = kept::claimed(&portal.secret, &claim.text);
    let is_claimed = claimed.is_some_and(|id| kept.iter().any(|text| text.id == id));
    match &visitor.visitor.account {
        Some(account) if is_claimed => {
            let texts = with_their_consent(kept);
            publish_all(&portal, &visitor, &intake, account, &keeper, texts).await
        }
        _ => {
            let rules = rules(&portal, &visitor).await?;
            let kept = kept.into_iter().map(Waiting::fine).collect::<Vec<_>>();
            Ok(visitor.page(&portal, views::page(&portal, &visitor, &kept, rules)))
        }
    }
}

async fn waiting(portal: &Portal, visitor: &TenantVisitor, keeper: &Keeper) -> Result<Vec<Kept>> {
    let account = visitor.account_id();
    if keeper.token.is_none() && account.is_none() {
        return Ok(Vec::new());
    }
    portal.db.read(visitor.id(), store::waiting(keeper, account)).await
}

/// What the reader has to accept.
async fn rules(portal: &Portal, visitor: &TenantVisitor) -> Result<Due> {
    match visitor.account_id() {
        Some(account) => portal.db.read(visitor.id(), house_rules::due(account)).await,
        None => Ok(Due::default()),
    }
}

/// Each text with the rules that were accepted with it.
fn with_their_consent(kept: Vec<Kept>) -> Vec<(Kept, Consent)> {
    let consented = |text: Kept| {
        let consent = Consent::Version(text.rules_version);
        (text, consent)
    };
    kept.into_iter().map(consented).collect()
}

/// Publishes a text whose author has read it again.
pub async fn publish(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    intake: Intake,
    keeper: Keeper,
    Address(TextAddress { id: Id(id) }): Address<TextAddress>,
    Form(accepted): Form<Accepted>,
) -> Result<Response> {
    let account = visitor.visitor.signed_in()?;
    let mut kept = waiting(&portal, &visitor, &keeper).await?;
    kept.retain(|text| text.id == id);
    let mut texts = with_their_consent(kept);
    for (_, consent) in &mut texts {
        *consent = consent.or(accepted.consent());
    }
    publish_all(&portal, &visitor, &intake, account, &keeper, texts).await
}

/// Publishes the texts one by one and leads to the last; what cannot be published is shown with the reason and waits on.
async fn publish_all(
    portal: &Portal,
    visitor: &TenantVisitor,
    intake: &Intake,
    account: &Account,
    keeper: &Keeper,
    kept: Vec<(Kept, Consent)>,
) -> Result<Response> {
    let (mut place, mut left) = (visitor.path(kept::PAGE), Vec::new());
    for (text, consent) in kept {
        let intake = intake.clone().with(consent);
        match publish_one(portal, visitor, &intake, account, keeper, &text).await {
            Ok(Some(at)) => place = at,
            Ok(None) => {}
            Err(error) => left.push(Waiting::refused(text, reason(visitor, error)?)),
        }
    }
    if left.is_empty() {
        return Ok(see_other(&place));
    }
    let rules = rules(portal, visitor).await?;
    Ok(visitor.refused_page(portal, views::page(portal, visitor, &left, rules)))
}

/// The new post's place; none if the text was published or thrown away meanwhile.
async fn publish_one(
    portal: &Portal,
    visitor: &TenantVisitor,
    intake: &Intake,
    account: &Account,
    keeper: &Keeper,
    text: &Kept,
) -> Result<Option<String>> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    if tx.run(store::take(text.id, keeper, Some(account.id))).await?.is_none() {
        return Ok(None);
    }
    let written = if let Some(on) = text.contribution_id {
        crate::contributions::comment(&tx, intake, account, on, text.parent_id, &text.body).await?
    } else {
        let title = Some(text.title.as_str());
        crate::contributions::write(&tx, intake, account, text.consultation_id, title, &text.body).await?
    };
    tx.commit().await?;
    let page = path(
        visitor,
        text.consultation_id,
        text.contribution_id.unwrap_or(written.id),
    );
    Ok(Some(format!("{page}#beitrag-{}", written.id)))
}

/// Why a text was not taken, in words; all else stays an error.
fn reason(visitor: &TenantVisitor, error: Error) -> Result<String> {
    let language = visitor.language();
    match error {
        Error::Refused(key) => Ok(language.t(key).to_owned()),
        Error::NotFound => Ok(language.t("kept-gone").to_owned()),
        Error::Invalid(errors) => Ok(errors
            .iter()
            .map(|(_, message)| word(language, message))
            .collect::<Vec<_>>()
            .join(" ")),
        other => Err(other),
    }
}

/// Throws a text away.
pub async fn discard(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    keeper: Keeper,
    Address(TextAddress { id: Id(id) }): Address<TextAddress>,
    _: Form<Nothing>,
) -> Result<Response> {
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::take(id, &keeper, visitor.account_id())).await?;
    tx.commit().await?;
    Ok(see_other(&visitor.path(kept::PAGE)))
}
