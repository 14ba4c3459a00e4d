//! The settings of the index. They are applied where the server's differ.

use std::collections::{BTreeMap, HashMap};

use meilisearch_sdk::settings::{
    FacetSortValue, FacetingSettings, FilterableAttribute, LocalizedAttributes, PaginationSetting, Settings,
};
use serde_json::Value;

use super::REACH;
use crate::search::terms::{SYNONYMS, fold};

/// Attributes whose words are searched, the weightiest first.
const SEARCHABLE: [&str; 2] = ["title", "body"];
const FILTERABLE: [&str; 11] = [
    "kind",
    "tenant_id",
    "district",
    "format",
    "topics",
    "starts_at",
    "ends_at",
    "decided_at",
    "in_force_at",
    "archived_at",
    "consultation_id",
];
/// A chosen order beats all else; then titles before texts, bodies and proceedings before the rest, and what ends later
/// (so what runs) before what is over.
const RANKING: [&str; 8] = [
    "sort",
    "words",
    "typo",
    "attribute",
    "weight:desc",
    "proximity",
    "exactness",
    "ends_at:desc",
];
/// Settings whose order means something; the server gives the others back in an order of its own.
const ORDERED: [&str; 2] = ["rankingRules", "searchableAttributes"];
/// More values than there are bodies in Saxony.
const FACET_VALUES: usize = 1_000;
/// Milliseconds after which a search is answered with what was found until then.
const CUTOFF: u64 = 200;
/// Words that stand in every German text.
const STOP_WORDS: &str = "aber als am an auch auf aus bei beim bin bis bist da dadurch daher darum das dass dein dem den \
    der des dessen deshalb die dies dieser dieses doch dort du durch ein eine einem einen einer eines er es euer für \
    hatte hatten hier hinter ich ihr ihre im in ist ja jede jedem jeden jeder jedes jener jenes jetzt kann kannst mein \
    mit muss musst müssen nach nachdem nein nicht nun oder seid sein seine sich sie sind soll sollen sollst sollt sonst \
    soweit sowie und unser unsere unter vom von vor wann warum was weiter weitere wenn wer werde werden werdet weshalb \
    wie wieder wieso wir wird wirst wo woher wohin zu zum zur über";

/// What the program wants.
pub fn ours() -> Settings {
    let names = |list: &[&str]| Some(list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    Settings {
        searchable_attributes: names(&SEARCHABLE),
        filterable_attributes: Some(FILTERABLE.into_iter().map(FilterableAttribute::from).collect()),
        sortable_attributes: names(&["created_at", "ends_at"]),
        ranking_rules: names(&RANKING),
        stop_words: Some(stop_words().collect()),
        synonyms: Some(synonyms()),
        // Without it German compounds are not taken apart.
        localized_attributes: Some(vec![LocalizedAttributes {
            locales: vec!["deu".to_owned()],
            attribute_patterns: names(&SEARCHABLE).unwrap_or_default(),
        }]),
        pagination: Some(PaginationSetting {
            max_total_hits: usize::try_from(REACH).unwrap_or(usize::MAX),
        }),
        faceting: Some(FacetingSettings {
            max_values_per_facet: FACET_VALUES,
            sort_facet_values_by: Some(BTreeMap::from([("*".to_owned(), FacetSortValue::Count)])),
        }),
        search_cutoff_ms: Some(CUTOFF),
        ..Settings::default()
    }
}

/// As they are written and as the server may compare them.
fn stop_words() -> impl Iterator<Item = String> {
    let all = STOP_WORDS.split_whitespace();
    all.flat_map(|word| {
        let folded = fold(word);
        std::iter::once(word.to_owned()).chain((folded != word).then_some(folded))
    })
}

/// Whether the word is left out of account; a question of such words alone would find everything.
pub fn is_stop_word(word: &str) -> bool {
    let folded = fold(word);
    STOP_WORDS.split_whitespace().any(|stop| fold(stop) == folded)
}

/// Each word leads to the others of its group.
fn synonyms() -> HashMap<String, Vec<String>> {
    let pairs = SYNONYMS.iter().flat_map(|group| {
        group.iter().map(|word| {
            let others = group.iter().filter(|other| *other != word);
            ((*word).to_owned(), others.map(|other| (*other).to_owned()).collect())
        })
    });
    pairs.collect()
}

/// Whether the server's settings are other than ours, where we have any.
pub fn differ(present: &Settings) -> bool {
    let (Ok(Value::Object(ours)), Ok(present)) = (serde_json::to_value(ours()), serde_json::to_value(present)) else {
        return true;
    };
    ours.into_iter().any(|(name, value)| {
        let ordered = ORDERED.contains(&name.as_str());
        tidied(value, ordered) != tidied(present[&name].clone(), ordered)
    })
}

/// With lists sorted, unless their order means something.
fn tidied(value: Value, ordered: bool) -> Value {
    match value {
        Value::Array(list) => {
            let mut list: Vec<Value> = list.into_iter().map(|value| tidied(value, ordered)).collect();
            if !ordered {
                list.sort_by_key(Value::to_string);
            }
            Value::Array(list)
        }
        Value::Object(map) => map
            .into_iter()
            .map(|(name, value)| (name, tidied(value, ordered)))
            .collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_differ_by_what_they_mean() {
        let mut present = ours();
        present.stop_words.as_mut().unwrap().reverse();
        present.dictionary = Some(vec!["Elbe".into()]);
        assert!(!differ(&present));
        present.ranking_rules.as_mut().unwrap().reverse();
        assert!(differ(&present));
        assert!(differ(&Settings::new()));
    }

    #[test]
    fn stop_words_are_known_in_every_spelling() {
        for word in ["und", "Für", "fur", "fuer"] {
            assert!(is_stop_word(word), "{word}");
        }
        assert!(!is_stop_word("Radweg"));
    }

    #[test]
    fn synonyms_lead_both_ways() {
        let synonyms = synonyms();
        assert!(synonyms["satzung"].contains(&"ortsrecht".to_owned()));
        assert!(synonyms["ortsrecht"].contains(&"satzung".to_owned()));
        assert!(synonyms.iter().all(|(word, others)| !others.contains(word)));
    }
}
