//! The table.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::{store, views};
use crate::error::Result;
use crate::web::{Administrator, Id, Portal, Search, sheet};

/// The cases that are read at once.
const PIECE: i64 = 200;

/// Which cases.
#[derive(Deserialize)]
pub struct Asked {
    /// Only this one.
    fall: Option<Id>,
}

/// `GET /{tenant}/verwaltung/faelle.csv`: all cases of the body, or one of them.
pub async fn table(
    State(portal): State<Portal>,
    Administrator(visitor): Administrator,
    Search(asked): Search<Asked>,
) -> Result<Response> {
    let (tenant, language) = (visitor.id(), visitor.language());
    let home = portal.config.absolute(&visitor.tenant.path());
    let only = asked.fall.map(|Id(id)| id);
    let head = views::columns(language);
    sheet::file("faelle.csv", head, 0_i64, move |after| {
        let (portal, home) = (portal.clone(), home.clone());
        async move {
            let events = portal.db.read(tenant, store::events(after, only, PIECE)).await?;
            let last = events.last().map(|event| event.case_id);
            let lines = events.iter().map(|event| views::cells(language, &home, event));
            Ok((lines.collect(), last))
        }
    })
}
