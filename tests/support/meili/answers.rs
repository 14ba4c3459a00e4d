//! Settings and searches. The search is a plain one: what matters is what is asked and what may be answered.

use std::collections::BTreeMap;

use beteiligungsportal::search::terms::fold;
use serde_json::{Value, json};

use super::{Answered, Index, Inside, Refusal, filter, only, refusal};

const SETTINGS: [&str; 20] = [
    "displayedAttributes",
    "searchableAttributes",
    "filterableAttributes",
    "sortableAttributes",
    "rankingRules",
    "stopWords",
    "nonSeparatorTokens",
    "separatorTokens",
    "dictionary",
    "synonyms",
    "distinctAttribute",
    "proximityPrecision",
    "typoTolerance",
    "faceting",
    "pagination",
    "embedders",
    "searchCutoffMs",
    "localizedAttributes",
    "facetSearch",
    "prefixSearch",
];
const QUESTION: [&str; 18] = [
    "indexUid",
    "q",
    "offset",
    "limit",
    "page",
    "hitsPerPage",
    "filter",
    "facets",
    "sort",
    "attributesToRetrieve",
    "attributesToSearchOn",
    "attributesToCrop",
    "cropLength",
    "cropMarker",
    "attributesToHighlight",
    "highlightPreTag",
    "highlightPostTag",
    "matchingStrategy",
];

pub fn check_settings(settings: &Value) -> Result<(), Refusal> {
    only(settings, &SETTINGS)?;
    // Objects among them came with a later version.
    if strings(&settings["filterableAttributes"]).is_none_or(|list| list.is_empty()) {
        return Err(refusal(
            400,
            "invalid_settings_filterable_attributes",
            "names are wanted",
        ));
    }
    let rules = ["words", "typo", "proximity", "attribute", "sort", "exactness"];
    for rule in strings(&settings["rankingRules"]).unwrap_or_default() {
        if !rules.contains(&rule) && !rule.ends_with(":desc") && !rule.ends_with(":asc") {
            return Err(refusal(400, "invalid_settings_ranking_rules", rule));
        }
    }
    for rule in settings["localizedAttributes"].as_array().into_iter().flatten() {
        only(rule, &["locales", "attributePatterns"])?;
    }
    Ok(())
}

/// As the server gives them back: sets in an order of its own, defaults filled in.
pub fn settings(index: &Index) -> Value {
    let mut all = json!({ "displayedAttributes": ["*"], "searchableAttributes": ["*"], "filterableAttributes": [],
        "sortableAttributes": [], "rankingRules": ["words", "typo", "proximity", "attribute", "sort", "exactness"],
        "stopWords": [], "nonSeparatorTokens": [], "separatorTokens": [], "dictionary": [], "synonyms": {},
        "distinctAttribute": null, "proximityPrecision": "byWord",
        "typoTolerance": { "enabled": true, "minWordSizeForTypos": { "oneTypo": 5, "twoTypos": 9 },
            "disableOnWords": [], "disableOnAttributes": [] },
        "faceting": { "maxValuesPerFacet": 100, "sortFacetValuesBy": { "*": "alpha" } },
        "pagination": { "maxTotalHits": 1000 }, "embedders": {}, "searchCutoffMs": null, "localizedAttributes": null,
        "facetSearch": true, "prefixSearch": "indexingTime" });
    for (name, value) in index.settings.as_object().into_iter().flatten() {
        let mut value = value.clone();
        if ["stopWords", "filterableAttributes", "sortableAttributes"].contains(&name.as_str())
            && let Some(list) = value.as_array_mut()
        {
            list.sort_by_key(Value::to_string);
        }
        all[name] = value;
    }
    all
}

fn strings(value: &Value) -> Option<Vec<&str>> {
    value.as_array()?.iter().map(Value::as_str).collect()
}

impl Inside {
    pub fn there(&self, index: &str) -> Result<&Index, Refusal> {
        let missing = || refusal(404, "index_not_found", format!("Index `{index}` not found."));
        self.indexes.get(index).ok_or_else(missing)
    }

    pub fn search_many(&self, body: &Value) -> Answered {
        only(body, &["queries"])?;
        let queries = body["queries"]
            .as_array()
            .ok_or_else(|| refusal(400, "bad_request", "queries"))?;
        let answers = queries.iter().map(|query| {
            let index = query["indexUid"].as_str();
            self.search(
                index.ok_or_else(|| refusal(400, "missing_index_uid", "indexUid"))?,
                query,
            )
        });
        let results: Vec<Value> = answers.collect::<Result<_, _>>()?;
        Ok((200, json!({ "results": results })))
    }

    pub fn search(&self, name: &str, query: &Value) -> Result<Value, Refusal> {
        only(query, &QUESTION)?;
        let index = self.there(name)?;
        let filterable = strings(&index.settings["filterableAttributes"]).unwrap_or_default();
        let sortable = strings(&index.settings["sortableAttributes"]).unwrap_or_default();
        let filter = query["filter"]
            .as_str()
            .map(|text| filter::parse(text, &filterable))
            .transpose()?;
        let facets = strings(&query["facets"]).unwrap_or_default();
        if let Some(facet) = facets.iter().find(|facet| !filterable.contains(facet)) {
            return Err(refusal(400, "invalid_search_facets", *facet));
        }
        let words = query["q"].as_str().unwrap_or_default();
        let mut hits: Vec<(bool, &Value)> = index
            .documents
            .values()
            .filter(|document| filter.as_ref().is_none_or(|filter| filter.holds(document)))
            .filter_map(|document| matches(document, words).map(|in_title| (in_title, document)))
            .collect();
        hits.sort_by_key(|(in_title, document)| (!in_title, -document["weight"].as_i64().unwrap_or_default()));
        for rule in strings(&query["sort"]).unwrap_or_default().iter().rev() {
            let (attribute, direction) = rule.split_once(':').unwrap_or((rule, ""));
            if !sortable.contains(&attribute) {
                return Err(refusal(400, "invalid_search_sort", attribute));
            }
            let value = |document: &Value| document[attribute].as_i64().unwrap_or_default();
            hits.sort_by_key(|(_, document)| {
                if direction == "desc" {
                    -value(document)
                } else {
                    value(document)
                }
            });
        }
        let limit = index.settings["pagination"]["maxTotalHits"].as_u64().unwrap_or(1000);
        Ok(page(query, &facets, &hits, usize::try_from(limit).expect("a limit")))
    }
}

fn page(query: &Value, facets: &[&str], hits: &[(bool, &Value)], reach: usize) -> Value {
    let count = |name: &str| query[name].as_u64().and_then(|count| usize::try_from(count).ok());
    let (page, length) = (count("page").unwrap_or(1), count("hitsPerPage").unwrap_or(20));
    let total = hits.len().min(reach);
    let shown = hits.iter().take(reach).skip((page - 1) * length).take(length);
    let shown: Vec<Value> = shown.map(|(_, document)| hit(query, document)).collect();
    let mut distribution: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    for facet in facets {
        let values = distribution.entry(facet).or_default();
        for (_, document) in hits {
            let many = document[facet].as_array().cloned();
            for value in many.unwrap_or_else(|| vec![document[facet].clone()]) {
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                if value != "null" {
                    *values.entry(value).or_default() += 1;
                }
            }
        }
    }
    let mut answer = json!({ "hits": shown, "query": query["q"], "processingTimeMs": 1, "page": page, "hitsPerPage": length,
        "totalHits": total, "totalPages": total.div_ceil(length.max(1)), "indexUid": query["indexUid"] });
    if !facets.is_empty() {
        answer["facetDistribution"] = json!(distribution);
        answer["facetStats"] = json!({});
    }
    answer
}

fn hit(query: &Value, document: &Value) -> Value {
    let (begin, end) = (query["highlightPreTag"].as_str(), query["highlightPostTag"].as_str());
    let mut hit = json!({ "id": document["id"] });
    if let Some((begin, end)) = begin.zip(end) {
        let wanted = parts(query["q"].as_str().unwrap_or_default());
        let body = beginning(document, "body");
        let marked: Vec<String> = body
            .split_inclusive(char::is_whitespace)
            .map(|word| {
                let found = wanted.iter().any(|(minus, part)| !minus && finds(&fold(word), part));
                if found {
                    format!("{begin}{word}{end}")
                } else {
                    word.to_owned()
                }
            })
            .collect();
        hit["_formatted"] = json!({ "id": document["id"], "body": marked.concat() });
    }
    hit
}

/// The folded words and phrases of a question, with whether they are excluded.
fn parts(q: &str) -> Vec<(bool, String)> {
    let (mut found, mut rest) = (Vec::new(), q.trim_start());
    while !rest.is_empty() {
        let (minus, behind) = rest.strip_prefix('-').map_or((false, rest), |behind| (true, behind));
        let (part, after) = match behind.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => behind.split_once(' ').unwrap_or((behind, "")),
        };
        if !part.trim().is_empty() {
            found.push((minus, fold(part)));
        }
        rest = after.trim_start();
    }
    found
}

/// Enough of a text for tests, so that long ones cost nothing.
fn beginning(document: &Value, name: &str) -> String {
    document[name].as_str().unwrap_or_default().chars().take(200).collect()
}

fn finds(text: &str, part: &str) -> bool {
    text.contains(part)
}

/// Whether all parts stand in it, and the first of them in the title.
fn matches(document: &Value, q: &str) -> Option<bool> {
    let text = |name: &str| fold(&beginning(document, name));
    let (title, body) = (text("title"), text("body"));
    let parts = parts(q);
    let all = parts
        .iter()
        .all(|(minus, part)| (finds(&title, part) || finds(&body, part)) != *minus);
    all.then(|| parts.first().is_some_and(|(_, part)| finds(&title, part)))
}
