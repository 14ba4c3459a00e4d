//! The search pages.

use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::store::{self, DraftRow};
use super::views::{self, Shown};
use super::{Answer, Asked, PAGE, Question, run, terms};
use crate::error::{Error, Result};
use crate::ui::{Errors, Page};
use crate::web::{Portal, Search, TenantVisitor, Visitor, form};

/// `GET /suche`: over all bodies.
pub async fn everywhere(
    State(portal): State<Portal>,
    visitor: Visitor,
    Search(asked): Search<Asked>,
) -> Result<Response> {
    let outcome = ask(&portal, &asked).await;
    let tenants = portal.tenants.get();
    let (errors, answer, status) = told(&visitor, outcome)?;
    let page = views::page(&Shown {
        language: visitor.language,
        action: "/suche",
        home: None,
        asked: &asked,
        errors: &errors,
        answer: answer.as_ref(),
        drafts: &[],
        tenants: &tenants,
    });
    Ok((status, visitor.page(&portal, page)).into_response())
}

/// `GET /{tenant}/suche`: within one body.
pub async fn in_tenant(
    State(portal): State<Portal>,
    visitor: TenantVisitor,
    Search(mut asked): Search<Asked>,
) -> Result<Response> {
    asked.tenant.clone_from(&visitor.tenant.slug);
    asked.district.clear();
    let outcome = ask(&portal, &asked).await;
    let drafts = drafts(&portal, &visitor, &asked).await?;
    let tenants = portal.tenants.get();
    let (errors, answer, status) = told(&visitor.visitor, outcome)?;
    let action = visitor.path("/suche");
    let page: Page = views::page(&Shown {
        language: visitor.language(),
        action: &action,
        home: Some((&visitor.tenant, &visitor.base)),
        asked: &asked,
        errors: &errors,
        answer: answer.as_ref(),
        drafts: &drafts,
        tenants: &tenants,
    });
    Ok((status, visitor.page(&portal, page)).into_response())
}

/// What the body's staff has not published yet, on the first page alone. No index of the public's holds it: the body's own
/// rows are read, under its policy.
async fn drafts(portal: &Portal, visitor: &TenantVisitor, asked: &Asked) -> Result<Vec<DraftRow>> {
    let words = Question::about(&asked.q).terms;
    let words: Vec<_> = words
        .words
        .iter()
        .chain(&words.phrases)
        .map(|word| terms::fold(word))
        .collect();
    if words.is_empty() || !visitor.works_here() || asked.cursor.is_some() {
        return Ok(Vec::new());
    }
    portal.db.read(visitor.id(), store::drafts(words)).await
}

/// The answer; none where nothing was asked for yet.
async fn ask(portal: &Portal, asked: &Asked) -> Result<Option<Answer>> {
    let question = Question::understand(portal, asked)?;
    if !question.has_words() {
        return Ok(None);
    }
    let cursor = asked.cursor.as_deref().filter(|cursor| !cursor.is_empty());
    run(portal, &question, cursor, asked.limit.unwrap_or(PAGE))
        .await
        .map(Some)
}

/// A wrong filter shows the form again with what was typed.
fn told(
    visitor: &Visitor,
    outcome: Result<Option<Answer>>,
) -> Result<(Errors, Option<Answer>, axum::http::StatusCode)> {
    match outcome {
        Ok(answer) => Ok((Errors::new(), answer, axum::http::StatusCode::OK)),
        Err(Error::Invalid(errors)) => Ok((
            by_field(&form::worded(visitor.language, &errors)),
            None,
            axum::http::StatusCode::UNPROCESSABLE_ENTITY,
        )),
        Err(other) => Err(other),
    }
}

/// The page's fields have German names.
fn by_field(errors: &Errors) -> Errors {
    let mut named = Errors::new();
    for (name, message) in errors.iter() {
        let field = match name {
            "kind" => "art",
            "topic" => "thema",
            "district" => "kreis",
            "place" => "ort",
            "from" => "von",
            "until" => "bis",
            "sort" => "sortierung",
            other => other,
        };
        named.push(field.to_owned(), message);
    }
    named
}
