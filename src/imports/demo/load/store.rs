//! The statements of the demo.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::chunk::{CountRows, PostRows, VoteRows};
use super::people;
use crate::db::Query;
use crate::error::{Error, Result};
use crate::imports::demo::plan::{Consultation, Plan};
use crate::imports::demo::schedule::Phase;
use crate::ui::text::{SANITISER_VERSION, render};
use crate::{row, sql};

/// Colours of the bodies, each with a contrast of at least 5 : 1 to white.
const COLOURS: [&str; 8] = [
    "#005b8c", "#00674b", "#8a1f3d", "#5b3a8c", "#7a4a00", "#1f4e9c", "#0b6170", "#9c2f12",
];
const MARKER: &str = "demo";
const ACCOUNTS: &str = "demo_accounts";

row! {
    /// A tenant's address and id.
    pub struct Found {
        pub slug: String,
        pub id: i64,
    }
}

/// Marks the deployment as a demo, unless it is marked.
pub fn begin(marker: String) -> Query<()> {
    sql!("platform/keep_setting").bind(MARKER).bind(marker).done()
}

/// The mark.
pub fn marker() -> Query<String> {
    sql!("platform/setting").bind(MARKER).scalar()
}

/// Marks the demo as complete and tells its accounts to the sign-in page.
pub fn finish(marker: String, accounts: String) -> Query<()> {
    sql!("imports/demo_finish")
        .bind(MARKER)
        .bind(marker)
        .bind(ACCOUNTS)
        .bind(accounts)
        .done()
}

/// Adds the bodies that are missing.
pub fn tenants(plan: &Plan) -> Query<()> {
    let bodies: Vec<_> = plan.bodies.iter().map(|plan| &plan.body).collect();
    let colours: Vec<_> = plan
        .bodies
        .iter()
        .zip(COLOURS.iter().cycle())
        .map(|(_, colour)| *colour)
        .collect();
    sql!("imports/demo_tenants")
        .bind(bodies.iter().map(|body| body.slug.clone()).collect::<Vec<_>>())
        .bind(bodies.iter().map(|body| body.name.clone()).collect::<Vec<_>>())
        .bind(bodies.iter().map(|body| body.name_hsb.clone()).collect::<Vec<_>>())
        .bind(bodies.iter().map(|body| body.kind.key()).collect::<Vec<_>>())
        .bind(bodies.iter().map(|body| body.ags.clone()).collect::<Vec<_>>())
        .bind(bodies.iter().map(|body| body.district.clone()).collect::<Vec<_>>())
        .bind(
            bodies
                .iter()
                .map(|body| body.position.map(|(lat, _)| lat))
                .collect::<Vec<_>>(),
        )
        .bind(
            bodies
                .iter()
                .map(|body| body.position.map(|(_, lon)| lon))
                .collect::<Vec<_>>(),
        )
        .bind(
            bodies
                .iter()
                .map(|body| body.population.and_then(|n| i32::try_from(n).ok()))
                .collect::<Vec<_>>(),
        )
        .bind(colours)
        .done()
}

/// The ids of tenants.
pub fn tenant_ids(slugs: Vec<String>) -> Query<Vec<Found>> {
    sql!("imports/demo_tenant_ids").bind(slugs).rows()
}

/// Whether the running tenant was filled already.
pub fn filled() -> Query<bool> {
    sql!("imports/demo_filled").scalar()
}

/// Prepares the transaction for a load.
pub fn bulk() -> Query<()> {
    sql!("imports/demo_bulk").done()
}

/// Makes people and answers their ids in the order of the names.
pub fn participants(names: Vec<String>, since: Timestamp) -> Query<Vec<i64>> {
    let external: Vec<_> = (0..names.len()).map(|number| format!("demo:{number}")).collect();
    sql!("imports/demo_participants")
        .bind(names)
        .bind(external)
        .bind(since)
        .scalar()
}

/// Lets an account be one of the made-up people.
pub fn own_participant(participant: i64, account: i64, name: &'static str) -> Query<()> {
    sql!("imports/demo_own_participant")
        .bind(participant)
        .bind(account)
        .bind(name)
        .done()
}

/// Makes a consultation and answers its id.
pub fn consultation(consultation: &Consultation, published_at: Timestamp) -> Query<i64> {
    let (wording, schedule) = (&consultation.wording, &consultation.schedule);
    let decision_html = consultation
        .decision
        .as_deref()
        .map(|text| render(text).as_str().to_owned());
    sql!("imports/demo_consultation")
        .bind(format!("demo:{}", consultation.number))
        .bind(consultation.format.code())
        .bind(wording.title.clone())
        .bind(wording.summary.clone())
        .bind(wording.description.clone())
        .bind(render(&wording.description).as_str().to_owned())
        .bind(SANITISER_VERSION)
        .bind(consultation.place)
        .bind(consultation.position.map(|(lat, _)| lat))
        .bind(consultation.position.map(|(_, lon)| lon))
        .bind(schedule.starts_at)
        .bind(schedule.ends_at)
        .bind(published_at)
        .bind(consultation.decision.clone())
        .bind(decision_html)
        .bind(schedule.decided_at)
        .bind(schedule.in_force_at)
        .scalar()
}

/// What the consultation is filed under.
pub fn topics(consultation: i64, topics: &[&'static str]) -> Query<()> {
    sql!("imports/demo_topics")
        .bind(consultation)
        .bind(topics.to_vec())
        .done()
}

/// A phase of a consultation.
pub fn phase(consultation: i64, phase: &Phase) -> Query<()> {
    sql!("imports/demo_phase")
        .bind(consultation)
        .bind(phase.title)
        .bind(phase.begins_at)
        .bind(phase.ends_at)
        .bind(phase.methods.iter().map(|method| method.code()).collect::<Vec<_>>())
        .done()
}

/// Ids for so many posts, ascending.
pub fn post_ids(count: usize) -> Result<Query<Vec<i64>>> {
    let count = i32::try_from(count).map_err(|_| Error::internal("a chunk of more than 2^31 posts"))?;
    Ok(sql!("imports/demo_post_ids").bind(count).scalar())
}

/// Writes posts.
pub fn posts(consultation: i64, rows: PostRows) -> Query<()> {
    sql!("imports/demo_posts")
        .bind(consultation)
        .bind(SANITISER_VERSION)
        .bind(rows.ids)
        .bind(rows.kinds)
        .bind(rows.contributions)
        .bind(rows.parents)
        .bind(rows.roots)
        .bind(rows.branches)
        .bind(rows.authors)
        .bind(rows.titles)
        .bind(rows.bodies)
        .bind(rows.htmls)
        .bind(rows.excerpts)
        .bind(rows.comments)
        .bind(rows.created_at)
        .done()
}

/// Writes votes.
pub fn votes(rows: VoteRows) -> Query<()> {
    sql!("imports/demo_votes")
        .bind(rows.posts)
        .bind(rows.voters)
        .bind(rows.values)
        .bind(rows.voted_at)
        .done()
}

/// Writes what the votes add up to.
pub fn vote_counts(consultation: i64, rows: CountRows) -> Query<()> {
    sql!("imports/demo_vote_counts")
        .bind(consultation)
        .bind(rows.posts)
        .bind(rows.agree)
        .bind(rows.neutral)
        .bind(rows.disagree)
        .done()
}

/// Writes how much hangs under a consultation.
pub fn counts(consultation: i64, contributions: i64, comments: i64) -> Query<()> {
    sql!("imports/demo_counts")
        .bind(consultation)
        .bind(contributions)
        .bind(comments)
        .done()
}

/// Lets the public have reported some of what is under discussion at this moment in the body at this path.
pub fn reports(path: String, now: Timestamp) -> Query<()> {
    let reasons = people::REPORTS
        .iter()
        .map(|(reason, _)| reason.code())
        .collect::<Vec<_>>();
    let explanations = people::REPORTS.iter().map(|(_, words)| *words).collect::<Vec<_>>();
    let urgencies = people::REPORTS.iter().map(|(reason, _)| reason.urgency().number());
    sql!("imports/demo_reports")
        .bind(reasons)
        .bind(explanations)
        .bind(urgencies.collect::<Vec<_>>())
        .bind(path)
        .bind(now)
        .done()
}

/// Lets the public have stated something in the procedures of the running tenant that take statements at this moment.
pub fn statements(now: Timestamp) -> Query<()> {
    let all = |field: fn(&people::Stated) -> &'static str| people::STATEMENTS.iter().map(field).collect::<Vec<_>>();
    sql!("imports/demo_statements")
        .bind(all(|stated| stated.name))
        .bind(all(|stated| stated.address))
        .bind(all(|stated| stated.channel))
        .bind(all(|stated| stated.title))
        .bind(all(|stated| stated.body))
        .bind(all(|stated| stated.answer))
        .bind(people::editor())
        .bind(now)
        .done()
}

/// Announces the plans of the running tenant, which has this name.
pub fn public_notices(name: String) -> Query<()> {
    sql!("imports/demo_public_notices")
        .bind(people::ENVIRONMENT.to_vec())
        .bind(people::ACCESS)
        .bind(people::OTHER_WAYS)
        .bind(people::EARLY)
        .bind(name)
        .done()
}

/// Gives the running tenant's surveys their questions.
pub fn surveys(now: Timestamp) -> Query<()> {
    let questions = (1..).zip(people::QUESTIONS).map(|(position, (kind, title, options))| {
        json!({ "position": position, "kind": kind, "title": title, "options": options, "required": kind == "one" })
    });
    sql!("imports/demo_surveys")
        .bind(questions.collect::<Value>())
        .bind(now)
        .done()
}

/// Lets people have answered them.
pub fn responses(now: Timestamp) -> Query<()> {
    sql!("imports/demo_responses")
        .bind(people::WORDS.to_vec())
        .bind(now)
        .done()
}

/// Writes the running tenant's part of the search index.
pub fn index() -> Query<()> {
    sql!("imports/demo_index").done()
}
