//! The two floors that `make bench` holds pages against: what this machine, the HTTP server and the database can do at
//! most. Served behind `portal serve --bench-floors` only.

use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use axum::routing::get;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::db::{Bare, Db, Query, TenantId};
use crate::error::Result;
use crate::web::Portal;
use crate::{row, sql};

row! {
    /// The consultation with the most contributions of all tenants.
    pub struct Largest {
        pub tenant_id: i64,
        pub consultation_id: i64,
    }
}

row! {
    /// A line of the floor's answer.
    pub struct Line {
        pub id: i64,
        pub title: String,
        pub created_at: Timestamp,
    }
}

/// `/bench/constant` answers a constant; `/bench/query` asks for the newest 20 contributions of the largest consultation
/// in one prepared statement.
pub async fn routes(db: &Db) -> anyhow::Result<Router<Portal>> {
    let largest: Option<Largest> = db.read_system(sql!("bench/largest").optional()).await?;
    let largest = largest.context("no consultation to measure; fill the database with `portal demo` first")?;
    let bare = Arc::new(db.bare(TenantId(largest.tenant_id))?);
    let ask = async move || lines(&bare, largest.consultation_id).await;
    Ok(Router::new()
        .route("/bench/constant", get(async || "constant"))
        .route("/bench/query", get(ask)))
}

async fn lines(bare: &Bare, consultation: i64) -> Result<Markup> {
    let newest: Query<Vec<Line>> = sql!("bench/floor").bind(consultation).rows();
    let lines = bare.ask(newest).await?;
    Ok(html! {
        ol { @for line in &lines { li id=(line.id) { (line.title) " " time { (line.created_at) } } } }
    })
}
