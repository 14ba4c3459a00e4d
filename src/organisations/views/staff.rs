//! Organisations before a body's staff.

use maud::{Markup, html};

use super::kind_name;
use crate::i18n::Language;
use crate::organisations::rules::MAX_ADDITION;
use crate::organisations::staff_store::{Known, KnownRow};
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::pager::Pager;
use crate::ui::parts::{self, Card, Icon, Tone};
use crate::ui::{Errors, Notice, NoticeKind, Page, time};
use crate::web::{TenantVisitor, address};

const HERE: &str = "/verwaltung/organisationen";

/// The message after something was done; nothing for an unknown word.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let text = match what {
        "markiert" => language.t("organisation-staff-flagged"),
        "aufgehoben" => language.t("organisation-staff-unflagged"),
        _ => return None,
    };
    Some(Notice {
        kind: NoticeKind::Success,
        text: text.to_owned(),
    })
}

/// A page of the list.
pub struct List<'a> {
    pub visitor: &'a TenantVisitor,
    /// What is looked for.
    pub typed: &'a str,
    pub rows: &'a [KnownRow],
    pub next: Option<String>,
    pub continued: bool,
}

/// A page in the body's administration.
fn page(visitor: &TenantVisitor, title: &str, main: Markup) -> Page {
    let language = visitor.language();
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
}

/// Those known here, or all of a name.
pub fn list(list: &List<'_>) -> Page {
    let (visitor, language) = (list.visitor, list.visitor.language());
    let title = language.t("organisation-staff-title");
    let here = visitor.path(HERE);
    let query = |cursor: Option<&str>| {
        let cursor = cursor.map(|cursor| format!("nach={cursor}"));
        let typed = (!list.typed.is_empty()).then(|| format!("q={}", address::encode(list.typed)));
        let query: Vec<_> = typed.into_iter().chain(cursor).collect();
        format!("{here}?{}", query.join("&"))
    };
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("organisation-staff-lead")) }
        (parts::search_box(language, &here, language.t("organisation-staff-search"), list.typed))
        section.stack aria-labelledby="liste" {
            h2 #liste { (language.t(if list.typed.is_empty() { "organisation-staff-known" } else { "organisation-staff-found" })) }
            @if list.rows.is_empty() { (parts::empty_state(language.t("organisation-staff-none"))) }
            @for row in list.rows { (item(visitor, row)) }
            (Pager {
                next: list.next.as_deref().map(|cursor| query(Some(cursor))),
                first: list.continued.then(|| query(None)),
                language,
            })
        }
    };
    page(visitor, title, main)
}

fn item(visitor: &TenantVisitor, row: &KnownRow) -> Markup {
    let language = visitor.language();
    let href = visitor.path(format_args!("{HERE}/{}", row.id));
    let mut card = Card::new(&href, &row.label).meta(html! { (kind_name(language, &row.kind)) });
    if let Some(area) = &row.area {
        card = card.badge(flag_badge(language)).meta(html! { (area) });
    }
    html! { (card) }
}

fn flag_badge(language: Language) -> Markup {
    parts::badge(Tone::Info, Icon::Check, language.t("organisation-public"))
}

/// One organisation, and the form to flag it.
pub fn one(visitor: &TenantVisitor, known: &Known, area: &str, errors: &Errors) -> Page {
    let language = visitor.language();
    let here = visitor.path(format_args!("{HERE}/{}", known.id));
    let mut facts = vec![(
        language.t("organisation-kind"),
        html! { (kind_name(language, &known.kind)) },
    )];
    if !known.address.is_empty() {
        facts.push((
            language.t("organisation-address"),
            html! { span.lines { (known.address) } },
        ));
    }
    if let Some(domain) = &known.domain {
        facts.push((language.t("organisation-domain"), html! { "@" (domain) }));
    }
    if let (Some(area), Some(at)) = (&known.area, known.flagged_at) {
        facts.push((
            language.t("organisation-public"),
            html! { (area) ", " (time::date_element(language, at)) },
        ));
    }
    let main = html! {
        h1 { (known.label) }
        (error_summary(language, errors))
        (parts::definition_list(&facts))
        form.stack method="post" action=(here) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (Field::text("bereich", language.t("organisation-area")).hint(language.t("organisation-area-hint"))
                .value(area).error(errors.get("bereich")).maxlength(MAX_ADDITION).required())
            div.actions {
                (Button::primary(language.t(if known.area.is_some() { "organisation-flag-change" } else { "organisation-flag" })))
                (parts::link_button_secondary(&visitor.path(HERE), language.t("organisation-back")))
            }
        }
        @if known.area.is_some() {
            form method="post" action={ (here) "/aufheben" } {
                (csrf_input(&visitor.visitor.csrf))
                (Button::secondary(language.t("organisation-unflag")))
            }
        }
    };
    page(visitor, &known.label, main).crumb(language.t("organisation-staff-title"), visitor.path(HERE))
}
