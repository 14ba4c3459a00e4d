//! What the rules do in a body: its administrator's choice.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Response;
use serde_json::{Map, Value};

use super::finding::Rule;
use super::settings::{Mode, Settings, checked_words};
use super::{store, views};
use crate::audit::{self, Action, Actor, Entry, Subject};
use crate::error::{FieldErrors, Result};
use crate::ui::Errors;
use crate::web::form::worded;
use crate::web::page::see_other;
use crate::web::{Administrator, Form, Portal, Search, TenantVisitor};

/// `GET /{tenant}/verwaltung/hinweise`.
pub async fn form(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Search(query): Search<HashMap<String, String>>,
) -> Result<Response> {
    let settings = portal.db.read(visitor.id(), store::settings()).await?;
    let words = settings.words.join("\n");
    let page = views::settings(&visitor, &settings, &words, &Errors::new());
    let page = page.notice(query.contains_key("fertig").then(|| views::saved(visitor.language())));
    Ok(visitor.page(&portal, page))
}

/// Stores the choice, or shows the form again with what is wrong.
pub async fn save(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response> {
    let field = |name: &str| form.get(name).map(String::as_str).unwrap_or_default();
    match chosen(field) {
        Ok(settings) => {
            store_choice(&portal, &visitor, &settings).await?;
            Ok(see_other(&visitor.path("/verwaltung/hinweise?fertig=1")))
        }
        Err((settings, errors)) => {
            let errors = worded(visitor.language(), &errors);
            let page = views::settings(&visitor, &settings, field("words"), &errors);
            Ok(visitor.refused_page(&portal, page))
        }
    }
}

/// What was chosen; with what is wrong where something is.
fn chosen<'f>(field: impl Fn(&str) -> &'f str) -> Result<Settings, (Settings, FieldErrors)> {
    let (mut settings, mut errors) = (Settings::default(), FieldErrors::default());
    for rule in Rule::ALL {
        match Mode::from_code(field(rule.field())) {
            Some(mode) => settings.set(rule, mode),
            None => errors.add(rule.field(), "error-choice"),
        }
    }
    match checked_words(field("words")) {
        Ok(words) if errors.is_empty() => {
            settings.words = words;
            Ok(settings)
        }
        Ok(_) => Err((settings, errors)),
        Err(wrong) => {
            wrong.into_iter().for_each(|(name, message)| errors.add(name, message));
            Err((settings, errors))
        }
    }
}

async fn store_choice(portal: &Portal, visitor: &TenantVisitor, settings: &Settings) -> Result<()> {
    let account = visitor.visitor.signed_in()?;
    let mut connection = portal.db.connect().await?;
    let tx = connection.begin(visitor.id()).await?;
    tx.run(store::lock_settings()).await?;
    let before = tx.run(store::settings()).await?;
    if before != *settings {
        tx.run(store::save_settings(settings)).await?;
        let actor = Actor::in_tenant(account, visitor.tenant.id);
        let subject = Subject::new("signals", None, visitor.tenant.name.clone());
        let entry = Entry::new(actor, Action::SignalsChanged, subject);
        let entry = entry.before(facts(&before)).after(facts(settings));
        tx.run(audit::record(visitor.id(), entry)).await?;
    }
    tx.commit().await
}

fn facts(settings: &Settings) -> Value {
    let modes = Rule::ALL
        .iter()
        .map(|rule| (rule.field().to_owned(), Value::from(settings.mode(*rule).code())));
    modes
        .chain([("words".to_owned(), Value::from(settings.words.clone()))])
        .collect::<Map<_, _>>()
        .into()
}
