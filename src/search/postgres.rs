//! The engine that every installation has: full text of `PostgreSQL` over `search_documents`, with a lexicon of its words
//! for compounds, typing errors and suggestions.

use std::collections::HashSet;

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::engine::{Engine, Found, Place, Suggestion};
use super::passage::passage;
use super::store::{self, FacetRow, FoundRow, HitRow, Looked};
use super::terms::{self, fold};
use super::widen::{Known, Plan, Word, same};
use super::{FACETS, Facet, FacetValue, Hit, Kind, Question, Sort, path};
use crate::consultations::{Format, Status};
use crate::db::SystemTx;
use crate::error::{Error, Result};
use crate::ui::text;
use crate::web::Portal;
use crate::web::tenant::Tenants;

/// Fewer hits than this are joined by what is spelt alike.
const FEW: i64 = 20;
/// More proceedings than this are not told one by one. The statement says one more.
const MOST_PROCEEDINGS: usize = 1000;
/// Nor are those that hold more texts than this together: then it is quicker to leave out what else is found.
const MOST_TEXTS: i64 = 250_000;
/// A word that so many texts hold finds enough without compounds, until few are found.
const ENOUGH: i32 = 5_000;

/// Full text of `PostgreSQL`.
pub struct Postgres<'p>(pub &'p Portal);

impl Engine for Postgres<'_> {
    fn name(&self) -> &'static str {
        "postgres"
    }

    async fn search(&self, question: &Question, after: Option<Place>, limit: i64) -> Result<Found> {
        let mut connection = self.0.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::settings(false)).await?;
        let search = Search {
            tx: &tx,
            question,
            at: match &after {
                Some(Place::Hit { at, .. }) => *at,
                _ => self.0.clock.now(),
            },
            after,
            limit,
        };
        let found = search.answer(&self.0.tenants.get()).await?;
        tx.commit().await?;
        Ok(found)
    }

    async fn suggest(&self, typed: &str, tenant: Option<i64>) -> Result<Vec<Suggestion>> {
        let words = terms::words(typed);
        let Some((last, before)) = words.split_last() else {
            return Ok(Vec::new());
        };
        let tenants = self.0.tenants.get();
        let line = fold(&words.join(" "));
        let mut connection = self.0.db.connect_system().await?;
        let tx = connection.begin_system().await?;
        tx.run(store::settings(false)).await?;
        let titles = tx.run(store::suggest_titles(line, tenant)).await?;
        let completions = tx.run(store::suggest_words(fold(last), tenant)).await?;
        tx.commit().await?;
        let mut suggestions = Vec::new();
        for title in titles {
            let (Some(kind), Some(tenant)) = (Kind::from_code(&title.kind), tenants.by_id(title.tenant_id)) else {
                continue;
            };
            suggestions.push(Suggestion {
                text: title.title,
                kind: Some(kind),
                path: Some(path(&tenant.slug, kind, (title.id, 0), title.consultation_id, None)?),
            });
        }
        suggestions.extend(completions.into_iter().map(|word| {
            let word = as_typed(&word, last);
            let line: Vec<_> = before
                .iter()
                .chain(std::iter::once(&word))
                .map(String::as_str)
                .collect();
            Suggestion {
                text: line.join(" "),
                kind: None,
                path: None,
            }
        }));
        Ok(suggestions)
    }
}

/// One question on its way.
struct Search<'a> {
    tx: &'a SystemTx<'a>,
    question: &'a Question,
    after: Option<Place>,
    at: Timestamp,
    limit: i64,
}

impl Search<'_> {
    async fn answer(&self, tenants: &Tenants) -> Result<Found> {
        let mut plan = self.plan().await?;
        if !plan.finds() {
            return Ok(Found::default());
        }
        let filters = &self.question.filters;
        let proceedings = if filters.status.is_some() || filters.from.is_some() || filters.until.is_some() {
            let proceedings = self.tx.run(store::proceedings(filters)).await?;
            if proceedings.is_empty() {
                return Ok(Found::default());
            }
            let texts: i64 = proceedings.iter().map(|proceeding| proceeding.texts).sum();
            let few = proceedings.len() <= MOST_PROCEEDINGS && texts <= MOST_TEXTS;
            few.then(|| proceedings.iter().map(|proceeding| proceeding.id).collect::<Vec<_>>())
        } else {
            None
        };
        // The lexicon counts the texts of all bodies; in one of them the word may be rare.
        let enough = filters.tenant.map_or(ENOUGH, |_| i32::MAX);
        self.add_compounds(&mut plan, enough).await?;
        let (mut row, mut looked) = self.look(&plan, proceedings.clone()).await?;
        let mut did_you_mean = None;
        if row.total < FEW && !plan.words.is_empty() {
            let before = row.total;
            self.add_compounds(&mut plan, i32::MAX).await?;
            self.add_neighbours(&mut plan).await?;
            (row, looked) = self.look(&plan, proceedings.clone()).await?;
            if before == 0 {
                did_you_mean = self.meant(&plan).await?;
            }
        }
        if row.more {
            self.sort_all(&mut row, &looked).await?;
        }
        let forms = self.tx.run(store::forms(plan.stems())).await?;
        let mut forms: HashSet<String> = forms.into_iter().map(|form| form.folded).collect();
        forms.extend(plan.words.iter().map(|word| word.known.folded.clone()));
        self.found(tenants, row, &forms, did_you_mean)
    }

    /// Of more hits than were looked at, those that come first by date or end. Where they lie too far apart, it remains at
    /// the order of those that were looked at.
    async fn sort_all(&self, row: &mut FoundRow, looked: &Looked) -> Result<()> {
        let hits = match self.question.sort {
            Sort::Relevance => return Ok(()),
            Sort::Date => self.tx.run(store::newest(looked)).await?,
            Sort::End => self.tx.run(store::ending(looked)).await?,
        };
        let many = |hits: &serde_json::Value| hits.as_array().map_or(0, Vec::len);
        if many(&hits) >= many(&row.hits) {
            row.hits = hits;
        }
        Ok(())
    }

    async fn plan(&self) -> Result<Plan> {
        let terms = &self.question.terms;
        // What means the same is told by the same statement, behind the question's own terms.
        let same: Vec<(usize, String)> = terms
            .words
            .iter()
            .enumerate()
            .flat_map(|(place, word)| same(&fold(word)).into_iter().map(move |other| (place, other)))
            .collect();
        let all = [&terms.words, &terms.phrases, &terms.without].into_iter().flatten();
        let all = all.chain(same.iter().map(|(_, other)| other)).cloned().collect();
        let mut known = self.tx.run(store::terms(all)).await?.into_iter().map(Known::from);
        let mut words: Vec<_> = known.by_ref().take(terms.words.len()).map(Word::new).collect();
        let phrases = known.by_ref().take(terms.phrases.len()).collect();
        let without = known.by_ref().take(terms.without.len()).collect();
        for ((place, _), other) in same.iter().zip(known) {
            words[*place].same.push(other);
        }
        words.retain(|word| word.known.query.is_some());
        Ok(Plan {
            words,
            phrases,
            without,
        })
    }

    /// Compounds of those words that fewer texts than `enough` hold by themselves.
    async fn add_compounds(&self, plan: &mut Plan, enough: i32) -> Result<()> {
        let bases = |word: &Word| word.base().unwrap_or_default().to_owned();
        let bases: Vec<_> = plan.words.iter().map(bases).collect();
        let folded = plan.words.iter().map(|word| word.known.folded.clone()).collect();
        for row in self.tx.run(store::compounds(bases, folded, enough)).await? {
            if let Some(word) = place(&mut plan.words, row.place)
                && !word.known.stems.contains(&row.stem)
                && !word.others.contains(&row.stem)
            {
                word.others.push(row.stem);
            }
        }
        Ok(())
    }

    async fn add_neighbours(&self, plan: &mut Plan) -> Result<()> {
        let folded = plan.words.iter().map(|word| word.known.folded.clone()).collect();
        let mut neighbours = vec![Vec::new(); plan.words.len()];
        for row in self.tx.run(store::neighbours(folded)).await? {
            if let Some(own) = place(&mut neighbours, row.place) {
                own.push(row.into());
            }
        }
        for (word, neighbours) in plan.words.iter_mut().zip(&neighbours) {
            word.widen(neighbours);
        }
        Ok(())
    }

    async fn look(&self, plan: &Plan, proceedings: Option<Vec<i64>>) -> Result<(FoundRow, Looked)> {
        let (exact, wide) = (plan.exact(), plan.wide());
        let looked = Looked {
            question: plan.narrowed(&wide, &self.question.filters),
            exact,
            wide,
            heads: Plan::narrowed_proceedings(&self.question.filters),
            proceedings,
            filters: self.question.filters.clone(),
            sort: self.question.sort,
            at: self.at,
            after: self.after.clone(),
            limit: self.limit + 1,
        };
        self.tx.run(store::settings(true)).await?;
        let row = self.tx.run(store::search(&looked)).await?;
        self.tx.run(store::settings(false)).await?;
        Ok((row, looked))
    }

    /// The question in the spelling that was probably meant, if the public may find something by it.
    async fn meant(&self, plan: &Plan) -> Result<Option<String>> {
        if plan.words.iter().all(|word| word.meant.is_none()) {
            return Ok(None);
        }
        let mut line = self.question.text.clone();
        let typed = self.question.terms.words.iter();
        for word in plan.words.iter().filter(|word| word.meant.is_some()) {
            let meant = word.meant.as_deref().unwrap_or_default();
            if let Some(typed) = typed.clone().find(|typed| fold(typed) == word.known.folded) {
                line = line.replace(typed.as_str(), &as_typed(meant, typed));
            }
        }
        let meant = Question {
            filters: self.question.filters.clone(),
            ..Question::about(&line)
        };
        let search = Search {
            question: &meant,
            after: None,
            ..*self
        };
        let plan = search.plan().await?;
        if !plan.finds() {
            return Ok(None);
        }
        let asked = plan.narrowed(&plan.exact(), &meant.filters);
        Ok(self.tx.run(store::finds(asked)).await?.then_some(meant.text))
    }

    fn found(
        &self,
        tenants: &Tenants,
        row: FoundRow,
        forms: &HashSet<String>,
        did_you_mean: Option<String>,
    ) -> Result<Found> {
        let mut rows: Vec<HitRow> = decoded(row.hits)?;
        let has_next = rows.len() > usize::try_from(self.limit).unwrap_or(usize::MAX);
        if has_next {
            rows.pop();
        }
        let next = rows.last().filter(|_| has_next).map(|last| Place::Hit {
            rank: last.rank,
            id: last.id,
            kind: last.kind.clone(),
            page: last.page,
            at: self.at,
        });
        // A body that was made a moment ago and is not in memory yet is left out.
        let hits = rows.into_iter().filter_map(|row| {
            let tenant = tenants.by_id(row.tenant_id)?;
            Some(hit(&tenant.slug, &tenant.name, row, forms))
        });
        Ok(Found {
            items: hits.collect::<Result<_>>()?,
            facets: facets(tenants, decoded(row.facets)?),
            total: row.total,
            more_than_total: row.more,
            next,
            did_you_mean,
        })
    }
}

/// A question in the database's terms, for what is new: its words in other forms and in compounds, its exclusions, and the
/// filters that stand in the index; empty where nothing of that narrows. None where no word is left to look for.
pub(super) async fn in_terms(tx: &SystemTx<'_>, question: &Question) -> Result<Option<String>> {
    let search = Search {
        tx,
        question,
        after: None,
        at: Timestamp::UNIX_EPOCH,
        limit: 0,
    };
    let mut plan = search.plan().await?;
    if question.has_words() && !plan.finds() {
        return Ok(None);
    }
    search.add_compounds(&mut plan, i32::MAX).await?;
    Ok(Some(plan.narrowed(&plan.wide(), &question.filters)))
}

/// The element at a place that SQL counts from 1.
fn place<T>(list: &mut [T], place: i32) -> Option<&mut T> {
    usize::try_from(place - 1).ok().and_then(|place| list.get_mut(place))
}

/// A word of the lexicon, which knows lower case, with a capital where the typed one has one.
fn as_typed(word: &str, typed: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if typed.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

fn decoded<T: DeserializeOwned>(value: serde_json::Value) -> Result<T> {
    serde_json::from_value(value).map_err(|error| Error::internal(error.to_string()))
}

fn hit(slug: &str, name: &str, row: HitRow, forms: &HashSet<String>) -> Result<Hit> {
    let kind = Kind::from_code(&row.kind).ok_or_else(|| Error::internal("a search hit of unknown kind"))?;
    Ok(Hit {
        path: path(slug, kind, (row.id, row.page), row.consultation_id, row.contribution_id)?,
        kind,
        tenant_slug: slug.to_owned(),
        tenant_name: name.to_owned(),
        id: row.id,
        consultation_id: row.consultation_id,
        contribution_id: row.contribution_id,
        consultation_title: row.consultation_title,
        page: (row.page > 0).then_some(row.page),
        snippet_html: passage(&row.body, forms),
        title: if row.title.is_empty() {
            text::derive_title(&row.body)
        } else {
            row.title
        },
        format: row.format.as_deref().and_then(Format::from_code),
        status: row.status.as_deref().and_then(Status::from_code),
        date: row.created_at,
        ends_at: row.ends_at,
    })
}

pub(super) fn facets(tenants: &Tenants, rows: Vec<FacetRow>) -> Vec<Facet> {
    FACETS
        .map(|name| {
            let mut values: Vec<_> = rows
                .iter()
                .filter(|row| row.facet == name)
                .filter_map(|row| {
                    let value = match name {
                        "tenant" => tenants.by_id(row.value.parse().ok()?)?.slug.clone(),
                        _ => row.value.clone(),
                    };
                    Some(FacetValue {
                        value,
                        count: row.count,
                    })
                })
                .collect();
            values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
            Facet { name, values }
        })
        .into()
}
