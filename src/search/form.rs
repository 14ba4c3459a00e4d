//! The search page's form: its fields, and the filters that are on.

use maud::{Markup, html};

use super::views::Shown;
use super::{Kind, Sort};
use crate::consultations::{Format, Status, TOPICS, topic_name};
use crate::ui::field::{Field, Select};
use crate::ui::parts::Chip;
use crate::ui::time;
use crate::web::address::encode;
use crate::web::tenant::Tenants;

/// The words and the order; what narrows lies folded beneath until it is used.
pub fn fields(shown: &Shown<'_>) -> Markup {
    let (language, asked) = (shown.language, shown.asked);
    let sorts = Sort::ALL.map(|sort| (sort.code(), sort.name(language)));
    let sort = Sort::from_code(asked.sort.trim()).unwrap_or_default();
    let open = !filters(shown).is_empty() || !shown.errors.is_empty();
    html! {
        (Field::search("q", language.t("search-words"))
            .value(asked.q.as_str())
            .error(shown.errors.get("q")))
        (Select::new("sortierung", language.t("search-sort"))
            .options(sorts)
            .value(sort.code())
            .error(shown.errors.get("sortierung")))
        details.more-filters open[open] {
            summary { (language.t("search-more-filters")) }
            div.filter-fields { (narrowing(shown)) }
        }
    }
}

fn narrowing(shown: &Shown<'_>) -> Markup {
    let (language, asked) = (shown.language, shown.asked);
    let kinds = Kind::ALL.map(|kind| (kind.code(), kind.name(language)));
    let statuses = Status::ALL.map(|status| (status.code(), status.name(language)));
    let formats = Format::ALL.map(|format| (format.code(), format.name(language)));
    let topics = TOPICS.map(|(code, _)| (code, topic_name(language, code)));
    html! {
        (choice(shown, "art", language.t("search-kind")).options(kinds).value(asked.kind.clone()))
        (choice(shown, "status", language.t("search-status")).options(statuses).value(asked.status.clone()))
        (choice(shown, "format", language.t("search-format")).options(formats).value(asked.format.clone()))
        (choice(shown, "thema", language.t("search-topic")).options(topics).value(asked.topic.clone()))
        @if shown.home.is_none() {
            (choice(shown, "kreis", language.t("search-district"))
                .options(districts(shown.tenants).into_iter().map(|name| (name.clone(), name)))
                .value(asked.district.clone()))
            @if !asked.tenant.is_empty() { input type="hidden" name="tenant" value=(asked.tenant); }
        }
        (Field::text("ort", language.t("search-place")).value(asked.place.as_str()).error(shown.errors.get("ort")))
        (Field::date("von", language.t("search-from")).value(asked.from.as_str()).error(shown.errors.get("von")))
        (Field::date("bis", language.t("search-until")).value(asked.until.as_str()).error(shown.errors.get("bis")))
    }
}

fn choice<'a>(shown: &'a Shown<'_>, name: &'static str, label: &'static str) -> Select<'a> {
    Select::new(name, label)
        .option("", shown.language.t("search-any"))
        .error(shown.errors.get(name))
}

fn districts(tenants: &Tenants) -> Vec<String> {
    let mut names: Vec<_> = tenants
        .all()
        .iter()
        .filter_map(|tenant| tenant.district.clone())
        .collect();
    names.sort_by_key(|name| crate::web::tenant::fold(name));
    names.dedup();
    names
}

/// A filter that is on.
pub struct Filter<'a> {
    /// Its name in the address.
    pub name: &'static str,
    /// Its value there.
    pub value: &'a str,
    /// What it narrows.
    label: &'static str,
    /// Its value in words.
    words: String,
}

/// The filters of an address that mean something.
pub fn filters<'a>(shown: &'a Shown<'_>) -> Vec<Filter<'a>> {
    let (language, asked) = (shown.language, shown.asked);
    let day = |typed: &str| time::day_from_field(typed).map(|(begin, _)| time::date(language, begin));
    let topic = |code: &str| {
        Some(topic_name(language, code))
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
    };
    let text = |typed: &str| Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty());
    let filter = |name, value: &'a String, label, words: Option<String>| {
        let words = words.filter(|_| !value.is_empty())?;
        Some(Filter {
            name,
            value,
            label: language.t(label),
            words,
        })
    };
    let here = [
        filter(
            "art",
            &asked.kind,
            "search-kind",
            Kind::from_code(&asked.kind).map(|kind| kind.name(language).to_owned()),
        ),
        filter(
            "status",
            &asked.status,
            "search-status",
            Status::from_code(&asked.status).map(|status| status.name(language).to_owned()),
        ),
        filter(
            "format",
            &asked.format,
            "search-format",
            Format::from_code(&asked.format).map(|format| format.name(language).to_owned()),
        ),
        filter("thema", &asked.topic, "search-topic", topic(&asked.topic)),
        filter("ort", &asked.place, "search-place", text(&asked.place)),
        filter("von", &asked.from, "search-from", day(&asked.from)),
        filter("bis", &asked.until, "search-until", day(&asked.until)),
    ];
    let name = shown.tenants.by_slug(&asked.tenant).map(|tenant| tenant.name.clone());
    let everywhere = [
        filter("kreis", &asked.district, "search-district", text(&asked.district)),
        filter("tenant", &asked.tenant, "search-tenant", name),
    ];
    let everywhere = everywhere.into_iter().filter(|_| shown.home.is_none());
    here.into_iter().chain(everywhere).flatten().collect()
}

/// The page's address with one filter changed; none where the value is empty. The list begins anew.
pub fn href(shown: &Shown<'_>, changed: &str, value: &str) -> String {
    let mut href = format!("{}?q={}", shown.action, encode(&shown.asked.q));
    let mut add = |name: &str, value: &str| {
        for part in ["&", name, "=", &encode(value)] {
            href.push_str(part);
        }
    };
    for filter in filters(shown).iter().filter(|filter| filter.name != changed) {
        add(filter.name, filter.value);
    }
    if !value.is_empty() {
        add(changed, value);
    }
    let sort = Sort::from_code(shown.asked.sort.trim()).unwrap_or_default();
    if sort != Sort::default() {
        add("sortierung", sort.code());
    }
    href
}

/// What is on, each to be taken away.
pub fn chips(shown: &Shown<'_>) -> Vec<Chip> {
    let chip = |filter: Filter<'_>| Chip {
        label: format!("{}: {}", filter.label, filter.words),
        remove_href: href(shown, filter.name, ""),
    };
    filters(shown).into_iter().map(chip).collect()
}
