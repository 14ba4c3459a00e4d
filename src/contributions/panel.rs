//! The contributions on a consultation's page.

use maud::{Markup, html};

use super::rules::{Key, Sort};
use super::store::{self, Contribution};
use super::{PAGE, views};
use crate::consultations::{Consultation, Method, Panel, PanelData, PanelRequest};
use crate::db::Query;
use crate::error::{Error, Result};
use crate::house_rules::{self, Due};
use crate::organisations::{self, Acting};
use crate::web::cursor;

/// The list of a consultation's contributions, and the form for a new one.
pub struct ContributionsPanel;

impl Panel for ContributionsPanel {
    fn queries(&self, request: &PanelRequest<'_>) -> Result<Vec<Query<PanelData>>> {
        let sort = sort(request);
        let after = match request.query.get("nach").map(String::as_str) {
            None | Some("") => None,
            Some(sealed) => Some(cursor::open::<Key>(
                &request.portal.secret,
                &list_name(request, sort),
                sealed,
            )?),
        };
        let rows = store::page(request.consultation, sort, after, request.visitor.account_id());
        let mut queries = vec![rows.map(|rows| Box::new(rows) as PanelData)];
        if let Some(account) = request.visitor.account_id() {
            queries.push(organisations::acting_for(account).map(|acting| Box::new(acting) as PanelData));
            queries.push(house_rules::due(account).map(|due| Box::new(due) as PanelData));
        }
        Ok(queries)
    }

    fn view(&self, request: &PanelRequest<'_>, consultation: &Consultation, data: Vec<PanelData>) -> Result<Markup> {
        let mut data = data.into_iter();
        let mut rows: Vec<Contribution> = answer(data.next())?;
        let acting: Vec<Acting> = answer(data.next())?;
        let rules: Due = answer(data.next())?;
        if rows.is_empty() && !(consultation.published && consultation.offers(Method::Contributions)) {
            return Ok(html! {});
        }
        let sort = sort(request);
        let list = list_name(request, sort);
        let next = cursor::cut(&request.portal.secret, &list, &mut rows, PAGE, |last| last.key(sort))?;
        Ok(views::panel(&views::List {
            visitor: request.visitor,
            consultation,
            rows: &rows,
            acting: &acting,
            rules,
            sort,
            next,
            continued: request.query.get("nach").is_some_and(|nach| !nach.is_empty()),
        }))
    }
}

/// The answer of a query; nothing where it was not asked.
fn answer<T: Default + 'static>(data: Option<PanelData>) -> Result<T> {
    let Some(data) = data else { return Ok(T::default()) };
    let data = data
        .downcast::<T>()
        .map_err(|_| Error::internal("another panel's data"))?;
    Ok(*data)
}

fn sort(request: &PanelRequest<'_>) -> Sort {
    request
        .query
        .get("sortierung")
        .and_then(|word| Sort::from_word(word))
        .unwrap_or_default()
}

fn list_name(request: &PanelRequest<'_>, sort: Sort) -> String {
    sort.list_name(request.visitor.tenant.id, request.consultation)
}
