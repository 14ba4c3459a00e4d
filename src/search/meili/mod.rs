//! Meilisearch's answers: it finds, ranks and counts; what is shown of a hit comes from the database, so that nothing is
//! shown that is gone.
//!
//! What it cannot answer alike is left to `PostgreSQL`: places (beginnings of words), the order by end (what runs now
//! first), the next page of a list that `PostgreSQL` began, and what it finds nothing for, since a better spelling is
//! looked up in the database's words; also questions of more words than it reads, or of words that it leaves out.

mod filter;
mod hits;
pub mod settings;

use meilisearch_sdk::search::{MultiSearchQuery, SearchQuery, SearchResults, Selectors};
use serde::Deserialize;

use super::engine::{Engine, Found, Place, Suggestion};
use super::index::{self, Key};
use super::postgres::{self, Postgres};
use super::store::FacetRow;
use super::{Question, Sort, Terms};
use crate::consultations::Status;
use crate::error::{Error, Result};
use crate::meili::Meili;
use crate::ui::text;
use crate::web::Portal;

/// How many hits can be paged through and are counted.
pub const REACH: i64 = 8_001;
/// Meilisearch leaves the words behind the tenth out of account.
const MOST_WORDS: usize = 10;
/// Words around what was found.
const WORDS: usize = 32;
/// The attributes that are counted, and the facets they are.
const COUNTED: [&str; 5] = ["kind", "format", "topics", "district", "tenant_id"];

/// Meilisearch, where one is configured.
pub struct Meilisearch<'p> {
    portal: &'p Portal,
    meili: &'p Meili,
}

/// What is read of a hit.
#[derive(Deserialize)]
struct Named {
    id: String,
}

/// A question in Meilisearch's terms.
struct Asked {
    words: String,
    filter: Option<String>,
    /// The same, narrowed to each status; nothing where the question is narrowed to one.
    statuses: Vec<(&'static str, String)>,
    /// The status that the question is narrowed to.
    status: Option<&'static str>,
    sort: Vec<&'static str>,
    page: usize,
    page_length: usize,
}

impl<'p> Meilisearch<'p> {
    /// The configured one, if it can answer this question alike.
    pub fn for_question(portal: &'p Portal, question: &Question, after: Option<&Place>) -> Option<Self> {
        let meili = portal.meili.as_ref()?;
        let alike = question.filters.place.is_empty() && question.sort != Sort::End && is_understood(&question.terms);
        let reached = match after {
            None => true,
            Some(Place::Count(count)) => *count < REACH,
            Some(Place::Hit { .. }) => false,
        };
        (alike && reached).then_some(Self { portal, meili })
    }

    async fn ask(&self, asked: &Asked) -> Option<Vec<SearchResults<Named>>> {
        let cut = [("body", Some(WORDS))];
        let (begin, end) = (text::HIT_BEGIN.to_string(), text::HIT_END.to_string());
        let question = self.meili.ask(async |index, client| {
            let mut all = MultiSearchQuery::new(&client);
            let mut hits = SearchQuery::new(&index);
            hits.with_query(&asked.words)
                .with_page(asked.page)
                .with_hits_per_page(asked.page_length)
                .with_sort(&asked.sort)
                .with_facets(Selectors::Some(&COUNTED))
                .with_attributes_to_retrieve(Selectors::Some(&["id"]))
                .with_attributes_to_crop(Selectors::Some(&cut))
                .with_attributes_to_highlight(Selectors::Some(&["body"]))
                .with_crop_marker("…")
                .with_highlight_pre_tag(&begin)
                .with_highlight_post_tag(&end)
                .with_matching_strategy(meilisearch_sdk::search::MatchingStrategies::ALL);
            if let Some(filter) = &asked.filter {
                hits.with_filter(filter);
            }
            all.with_search_query(hits.build());
            for (_, filter) in &asked.statuses {
                let mut count = SearchQuery::new(&index);
                count
                    .with_query(&asked.words)
                    .with_page(1)
                    .with_hits_per_page(1)
                    .with_filter(filter)
                    .with_attributes_to_retrieve(Selectors::Some(&["id"]))
                    .with_matching_strategy(meilisearch_sdk::search::MatchingStrategies::ALL);
                all.with_search_query(count.build());
            }
            all.execute::<Named>().await
        });
        Some(question.await?.results)
    }
}

impl Engine for Meilisearch<'_> {
    fn name(&self) -> &'static str {
        "meilisearch"
    }

    async fn search(&self, question: &Question, after: Option<Place>, limit: i64) -> Result<Found> {
        let standing = index::standing(&self.portal.db, &self.meili.index).await?;
        if !standing.ready {
            return Err(away());
        }
        let begin = match after {
            Some(Place::Count(count)) => count,
            _ => 0,
        };
        let (page, page_length, skip) = window(begin, limit);
        let asked = Asked {
            page,
            page_length,
            ..Asked::of(question, standing.now)
        };
        let answers = self.ask(&asked).await.ok_or_else(away)?;
        let (first, counts) = answers.split_first().ok_or_else(away)?;
        let total = number(first.total_hits);
        if total == 0 {
            return Err(away());
        }
        let all = first.hits.iter().skip(skip);
        let hits = all.take(usize::try_from(limit).unwrap_or(usize::MAX));
        let found: Vec<(Key, String)> = hits
            .filter_map(|hit| {
                let cut = hit
                    .formatted_result
                    .as_ref()
                    .and_then(|formatted| formatted.get("body"));
                let cut = cut.and_then(|cut| cut.as_str()).unwrap_or_default();
                Some((Key::parse(&hit.result.id)?, cut.to_owned()))
            })
            .collect();
        let rows = self
            .portal
            .db
            .read_system(hits::by_key(&found, question.filters.status))
            .await?;
        let gone = found.len() - rows.len();
        let tenants = self.portal.tenants.get();
        let behind = begin + limit;
        Ok(Found {
            items: hits::of(&tenants, rows)?,
            facets: postgres::facets(&tenants, facets(first, &asked, counts, total)),
            total: (total - number(Some(gone))).clamp(0, REACH - 1),
            more_than_total: total >= REACH,
            next: (behind < total.min(REACH)).then_some(Place::Count(behind)),
            did_you_mean: None,
        })
    }

    /// The words that are suggested are the database's.
    async fn suggest(&self, typed: &str, tenant: Option<i64>) -> Result<Vec<Suggestion>> {
        Postgres(self.portal).suggest(typed, tenant).await
    }
}

impl Asked {
    fn of(question: &Question, now: i64) -> Self {
        let terms = &question.terms;
        let quoted = |phrase: &String| format!("\"{phrase}\"");
        let words = terms.words.iter().cloned();
        let phrases = terms.phrases.iter().map(quoted);
        let without = terms.without.iter().map(|words| {
            if words.contains(' ') {
                format!("-\"{words}\"")
            } else {
                format!("-{words}")
            }
        });
        let narrowed = filter::of(&question.filters, now);
        let statuses = match question.filters.status {
            Some(_) => Vec::new(),
            None => Status::ALL
                .into_iter()
                .map(|status| {
                    (
                        status.code(),
                        filter::and(narrowed.as_deref(), &filter::status(status, now)),
                    )
                })
                .collect(),
        };
        Self {
            words: words.chain(phrases).chain(without).collect::<Vec<_>>().join(" "),
            filter: narrowed,
            statuses,
            status: question.filters.status.map(Status::code),
            sort: match question.sort {
                Sort::Date => vec!["created_at:desc"],
                Sort::Relevance | Sort::End => Vec::new(),
            },
            page: 1,
            page_length: 0,
        }
    }
}

/// The counts of one question, those of statuses from questions of their own.
fn facets(first: &SearchResults<Named>, asked: &Asked, counts: &[SearchResults<Named>], total: i64) -> Vec<FacetRow> {
    let row = |facet: &str, value: &str, count: i64| FacetRow {
        facet: facet.to_owned(),
        value: value.to_owned(),
        count,
    };
    let distribution = first.facet_distribution.iter().flatten();
    let of_attributes = distribution.flat_map(|(attribute, values)| {
        let facet = match attribute.as_str() {
            "tenant_id" => "tenant",
            "topics" => "topic",
            other => other,
        };
        values
            .iter()
            .map(move |(value, count)| row(facet, value, number(Some(*count))))
    });
    let statuses = asked.statuses.iter().zip(counts);
    let of_statuses = statuses.map(|((status, _), answer)| row("status", status, number(answer.total_hits)));
    let of_one = asked.status.map(|status| row("status", status, total));
    of_attributes
        .chain(of_statuses)
        .chain(of_one)
        .filter(|row| row.count > 0)
        .collect()
}

/// Whether Meilisearch takes all of it into account, and any of it.
fn is_understood(terms: &Terms) -> bool {
    let wanted = terms
        .words
        .iter()
        .chain(&terms.phrases)
        .flat_map(|part| part.split(' '));
    let unwanted = terms.without.iter().flat_map(|part| part.split(' '));
    let all = wanted.clone().chain(unwanted).flat_map(|word| word.split('-')).count();
    all <= MOST_WORDS && wanted.into_iter().any(|word| !settings::is_stop_word(word))
}

/// A page in which the hits from `begin` on stand as a whole, and how many stand before them: counts are exact for
/// pages only, and a list may be asked for in pages of different lengths.
fn window(begin: i64, limit: i64) -> (usize, usize, usize) {
    let begin = usize::try_from(begin).unwrap_or_default();
    let limit = usize::try_from(limit).unwrap_or_default().max(1);
    let mut length = limit;
    while begin / length != (begin + limit - 1) / length {
        length += 1;
    }
    (begin / length + 1, length, begin % length)
}

fn number(count: Option<usize>) -> i64 {
    count.and_then(|count| i64::try_from(count).ok()).unwrap_or_default()
}

/// Has `PostgreSQL` asked.
fn away() -> Error {
    Error::Unavailable("Meilisearch does not answer this".to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_window_holds_the_hits_asked_for(begin in 0_i64..9000, limit in 1_i64..=100) {
            let (page, length, skip) = window(begin, limit);
            prop_assert_eq!(number(Some((page - 1) * length + skip)), begin);
            prop_assert!(number(Some(skip)) + limit <= number(Some(length)));
        }
    }

    #[test]
    fn what_it_would_read_in_part_is_not_asked() {
        let understood = |typed: &str| is_understood(&Question::about(typed).terms);
        assert!(understood("Radweg und \"an der Elbe\" -Auto"));
        assert!(!understood("und der \"an für\" -Auto"));
        assert!(!understood("a b c d e f g h i j -k"));
    }

    #[test]
    fn a_question_is_written_as_meilisearch_reads_it() {
        let asked = |typed: &str| Asked::of(&Question::about(typed), 0).words;
        assert_eq!(
            asked("Radweg \"an der Elbe\" -Auto -\"alter Markt\""),
            "Radweg \"an der Elbe\" -Auto -\"alter Markt\""
        );
        assert_eq!(asked("tenant = x OR 1=1"), "tenant x OR 1 1");
    }
}
