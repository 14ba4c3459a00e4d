//! A question that is kept: in one spelling, so that the same question of a thousand people is asked once, and in words.

use super::{Asked, Kind, Question};
use crate::consultations::{Format, Status, topic_name};
use crate::i18n::Language;
use crate::ui::time;
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
        topic,
        kind,
        from,
        until,
        place,
        tenant: _,
        sort: _,
        cursor: _,
        limit: _,
    } = asked;
    let mut fields = vec![
        ("q", q.as_str()),
        ("format", format),
        ("status", status),
        ("art", kind),
        ("thema", topic),
        ("kreis", district),
        ("ort", place),
        ("von", from),
        ("bis", until),
    ];
    fields.retain(|(_, value)| !value.trim().is_empty());
    fields
}

/// The question without its body, its page and its order, as a query in one spelling; none where nothing is asked for.
/// Filters alone are a question too, marks and exclusions alone are none.
pub fn canonical(asked: &Asked, question: &Question) -> Option<String> {
    if !question.has_words() && !question.text.is_empty() {
        return None;
    }
    let tidied = Asked {
        q: question.text.clone(),
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
        words.push(language.tf("saved-quoted", &[("words", asked.q.trim().into())]));
    }
    words.extend(tenant.map(|tenant| tenant.name.clone()));
    words.extend(Kind::from_code(&asked.kind).map(|kind| kind.name(language).to_owned()));
    words.extend(Format::from_code(&asked.format).map(|format| format.name(language).to_owned()));
    words.extend(Status::from_code(&asked.status).map(|status| status.name(language).to_owned()));
    words.extend(Some(topic_name(language, &asked.topic).to_owned()).filter(|topic| !topic.is_empty()));
    for as_typed in [&asked.district, &asked.place] {
        words.extend(Some(as_typed.trim().to_owned()).filter(|typed| !typed.is_empty()));
    }
    let day = |typed: &str| time::day_from_field(typed).map(|(begin, _)| time::date(language, begin));
    words.extend(day(&asked.from).map(|day| language.tf("saved-from", &[("day", day.into())])));
    words.extend(day(&asked.until).map(|day| language.tf("saved-until", &[("day", day.into())])));
    words.join(" · ")
}

/// The addresses of what follows from a question: its feed, and the page on which one subscribes to it. `action` is the
/// search page's path; on a body's own page the body goes without saying.
pub fn ways_on(asked: &Asked, action: &str, within: bool) -> (String, String) {
    let mut fields = fields(asked);
    if !within {
        fields.push(("tenant", &asked.tenant));
    }
    let query = address::query_with(fields, "", "");
    (format!("{action}.atom{query}"), format!("{action}/abonnieren{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(address: &str) -> Option<String> {
        let asked: Asked = serde_urlencoded::from_str(address).unwrap();
        canonical(&asked, &Question::about(&asked.q))
    }

    #[test]
    fn one_question_has_one_spelling() {
        let first = query("status=active&q=+Rad+weg&limit=5&cursor=x&sort=date&kind=comment&format=").unwrap();
        assert_eq!(first, "q=Rad+weg&status=active&art=comment");
        let again = asked_again(&first, None);
        assert_eq!(canonical(&again, &Question::about(&again.q)), Some(first));
    }

    #[test]
    fn every_filter_is_kept() {
        let all = "q=Rad&format=dialogue&status=active&art=reply&thema=transport&kreis=Bautzen&ort=Elbe&von=2026-01-01\
                   &bis=2026-02-01";
        assert_eq!(query(all).as_deref(), Some(all));
    }

    #[test]
    fn nothing_and_too_much_are_no_question() {
        assert_eq!(query(""), None);
        assert_eq!(query("q=%22%22&status=active"), None);
        assert_eq!(query("q=-Zwickau&status=active"), None);
        assert_eq!(query(&format!("q={}", "👩‍👩‍👧".repeat(200))), None);
        assert_eq!(query("status=active").as_deref(), Some("status=active"));
    }

    #[test]
    fn on_a_body_s_own_page_the_body_goes_without_saying() {
        let asked = Asked {
            q: "Rad".into(),
            tenant: "dresden".into(),
            ..Asked::default()
        };
        assert_eq!(ways_on(&asked, "/dresden/suche", true).0, "/dresden/suche.atom?q=Rad");
        assert_eq!(
            ways_on(&asked, "/suche", false).1,
            "/suche/abonnieren?q=Rad&tenant=dresden"
        );
    }
}
