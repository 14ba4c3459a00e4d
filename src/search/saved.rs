//! A question that is kept: in one spelling, so that the same question of a thousand people is asked once, and in words.

use super::{Asked, Kind, Question};
use crate::consultations::{Format, Status};
use crate::i18n::Language;
use crate::web::address;
use crate::web::tenant::Tenant;

/// The most bytes of a kept question.
const LONGEST_QUERY: usize = 2000;

/// The filters of a question that are kept, by their names in the address. Whoever adds a field to [`Asked`] decides
/// here whether it is kept, so that no kept question ever becomes wider than the one that was asked.
fn fields(asked: &Asked) -> Vec<(&'static str, &str)> {
    let Asked {
        q,
        format,
        status,
        district,
        kind,
        tenant: _,
        cursor: _,
        limit: _,
    } = asked;
    let mut fields = vec![
        ("q", q.as_str()),
        ("format", format),
        ("status", status),
        ("art", kind),
        ("kreis", district),
    ];
    fields.retain(|(_, value)| !value.trim().is_empty());
    fields
}

/// The question without its body, its page and its order, as a query in one spelling; none where nothing is asked for.
pub fn canonical(asked: &Asked, question: &Question) -> Option<String> {
    let tidied = Asked {
        q: if question.has_words() {
            question.text.clone()
        } else {
            String::new()
        },
        ..asked.clone()
    };
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields(&tidied) {
        query.append_pair(name, value.trim());
    }
    Some(query.finish()).filter(|query| !query.is_empty() && query.len() <= LONGEST_QUERY)
}

/// A kept question as it was asked, within a body if there is one.
pub fn asked_again(query: &str, tenant: Option<&Tenant>) -> Asked {
    let asked: Asked = serde_urlencoded::from_str(query).unwrap_or_default();
    Asked {
        tenant: tenant.map_or_else(String::new, |tenant| tenant.slug.clone()),
        ..asked
    }
}

/// The address of the search page, below the platform's, that answers a kept question.
pub fn page_of(query: &str, tenant: Option<&Tenant>) -> String {
    format!("{}/suche?{query}", tenant.map_or_else(String::new, Tenant::path))
}

/// A question in words, such as „Radweg“ · Dresden · Dialog.
pub fn in_words(language: Language, asked: &Asked, tenant: Option<&Tenant>) -> String {
    let mut words = Vec::new();
    if !asked.q.trim().is_empty() {
        words.push(language.tf("search-quoted", &[("words", asked.q.trim().into())]));
    }
    words.extend(tenant.map(|tenant| tenant.name.clone()));
    words.extend(Kind::from_code(&asked.kind).map(|kind| kind.name(language).to_owned()));
    words.extend(Format::from_code(&asked.format).map(|format| format.name(language).to_owned()));
    words.extend(Status::from_code(&asked.status).map(|status| status.name(language).to_owned()));
    words.extend(Some(asked.district.clone()).filter(|district| !district.is_empty()));
    words.join(" · ")
}

/// The addresses of what follows from a question: its feed, and the page on which one subscribes to it. `action` is the
/// search page's path.
pub fn ways_on(asked: &Asked, action: &str) -> (String, String) {
    let mut fields = fields(asked);
    if !asked.tenant.is_empty() && !action.starts_with(&format!("/{}/", asked.tenant)) && action == "/suche" {
        fields.push(("tenant", &asked.tenant));
    }
    let query = address::query_with(fields, "", "");
    (format!("{action}.atom{query}"), format!("{action}/abonnieren{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(text: &str) -> Question {
        Question {
            text: text.to_owned(),
            ..Question::default()
        }
    }

    #[test]
    fn one_question_has_one_spelling() {
        let asked: Asked =
            serde_urlencoded::from_str("status=active&q=+Rad+weg&limit=5&cursor=x&art=comment&format=").unwrap();
        let query = canonical(&asked, &question("Rad weg")).unwrap();
        assert_eq!(query, "q=Rad+weg&status=active&art=comment");
        let again = canonical(&asked_again(&query, None), &question("Rad weg"));
        assert_eq!(again.as_deref(), Some(query.as_str()));
    }

    #[test]
    fn a_question_without_anything_or_without_end_is_none() {
        assert_eq!(canonical(&Asked::default(), &question("")), None);
        assert_eq!(canonical(&Asked { q: "!!".into(), ..Asked::default() }, &question("!!")), None);
        let long = "\u{1f6b2}a".repeat(400);
        assert_eq!(canonical(&Asked { q: long.clone(), ..Asked::default() }, &question(&long)), None);
    }

    #[test]
    fn on_a_body_s_own_page_the_body_goes_without_saying() {
        let asked = Asked { q: "Rad".into(), tenant: "dresden".into(), ..Asked::default() };
        assert_eq!(ways_on(&asked, "/dresden/suche").0, "/dresden/suche.atom?q=Rad");
        assert_eq!(ways_on(&asked, "/suche").1, "/suche/abonnieren?q=Rad&tenant=dresden");
    }
}
