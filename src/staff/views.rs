//! The team's pages.

pub mod joining;

use maud::{Markup, html};

use super::{Duty, Invitation, Member, Onlooker};
use crate::i18n::Language;
use crate::ui::field::{Button, Field, Radios, csrf_input, error_summary};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::pager::Pager;
use crate::ui::{Errors, Page, parts, time};
use crate::web::{Insight, TenantVisitor};

/// What the team's page shows.
pub struct Team<'a> {
    /// Who reads it.
    pub insight: &'a Insight,
    /// The people of this page.
    pub members: &'a [Member],
    /// All open invitations.
    pub invitations: &'a [Invitation],
    /// The operators who look in now.
    pub onlookers: &'a [Onlooker],
    /// Whether this is the list's first page.
    pub first: bool,
    /// The cursor of the next one.
    pub next: Option<String>,
}

/// What was done, told above the team.
pub fn done(language: Language, what: &str) -> Option<Notice> {
    let key = match what {
        "eingeladen" => "staff-done-invited",
        "gesendet" => "staff-done-renewed",
        "zurueckgezogen" => "staff-done-withdrawn",
        "geaendert" => "staff-done-changed",
        "entfernt" => "staff-done-removed",
        _ => return None,
    };
    Some(Notice {
        kind: NoticeKind::Success,
        text: language.t(key).to_owned(),
    })
}

/// The team. Who looks in sees no buttons.
pub fn team(team: &Team<'_>) -> Page {
    let visitor = &team.insight.visitor;
    let language = visitor.language();
    let decides = team.insight.until.is_none();
    let address = visitor.path("/verwaltung/team");
    let main = html! {
        (team.insight.banner())
        h1 { (language.t("staff-title")) }
        p.lead { (language.tf("staff-lead", &[("body", visitor.tenant.name.as_str().into())])) }
        @for onlooker in team.onlookers { (looking_in(language, onlooker)) }
        @if decides {
            p { (parts::link_button(&format!("{address}/einladen"), language.t("staff-invite-title"))) }
        }
        section aria-labelledby="personen" {
            h2 #personen { (language.t("staff-people")) }
            @if team.members.is_empty() { (parts::empty_state(language.t("staff-people-none"))) }
            div.stack { @for one in team.members { (entry(visitor, one, decides)) } }
        }
        (Pager {
            next: team.next.as_ref().map(|cursor| format!("{address}?nach={cursor}")),
            first: (!team.first).then(|| address.clone()),
            language,
        })
        @if team.first {
            section aria-labelledby="einladungen" {
                h2 #einladungen { (language.t("staff-invitations")) }
                @if team.invitations.is_empty() { p { (language.t("staff-invitations-none")) } }
                div.stack { @for one in team.invitations { (open_invitation(visitor, one, decides)) } }
            }
        }
    };
    let page = Page::new(language.t("staff-title"), main).crumb(visitor.tenant.name.clone(), visitor.path("/"));
    // Who looks in does not get to the administration's other pages.
    if decides {
        page.crumb(language.t("administration-title"), visitor.path("/verwaltung"))
    } else {
        page
    }
}

fn looking_in(language: Language, onlooker: &Onlooker) -> Markup {
    let facts = [
        ("name", onlooker.display_name.as_str().into()),
        ("until", time::date_time(language, onlooker.ends_at).into()),
        ("reason", onlooker.reason.as_str().into()),
    ];
    parts::alert(
        NoticeKind::Info,
        language.t("staff-onlooker-title"),
        &html! { p { (language.tf("staff-onlooker", &facts)) } },
    )
}

fn entry(visitor: &TenantVisitor, member: &Member, decides: bool) -> Markup {
    let language = visitor.language();
    let themselves = visitor.account_id() == Some(member.id);
    html! {
        article.panel {
            h3 {
                bdi { (member.display_name) }
                @if themselves { " " (language.t("staff-yourself")) }
            }
            p { (Duty::of(&member.roles).label(language)) }
            p.small { (member.email) " · " (language.tf("staff-since", &[("date", time::date(language, member.since).into())])) }
            @if decides {
                p {
                    a href=(visitor.path(format_args!("/verwaltung/team/{}", member.id))) {
                        (language.t("staff-change-link")) (parts::hidden(": ")) (parts::hidden(&member.display_name))
                    }
                }
            }
        }
    }
}

fn open_invitation(visitor: &TenantVisitor, invitation: &Invitation, decides: bool) -> Markup {
    let language = visitor.language();
    let moment = [("date", time::date_time(language, invitation.expires_at).into())];
    let action = |what: &str| visitor.path(format_args!("/verwaltung/team/einladungen/{}/{what}", invitation.id));
    let until = language.tf(
        if invitation.expired {
            "staff-invitation-expired"
        } else {
            "staff-invitation-until"
        },
        &moment,
    );
    let form = |what: &str, label: &'static str| {
        html! {
            form method="post" action=(action(what)) {
                (csrf_input(&visitor.visitor.csrf))
                button."kern-btn"."kern-btn--secondary" type="submit" {
                    span."kern-label" { (language.t(label)) (parts::hidden(": ")) (parts::hidden(&invitation.email)) }
                }
            }
        }
    };
    html! {
        article.panel {
            h3 { (invitation.email) }
            p { (Duty::of(&invitation.roles).label(language)) }
            p.small { (until) }
            @if decides {
                div.actions {
                    (form("erneut", "staff-renew"))
                    (form("zurueckziehen", "staff-withdraw"))
                }
            }
        }
    }
}

/// The form for an invitation.
pub fn invite(visitor: &TenantVisitor, email: &str, duty: &str, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("staff-invite-title");
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("staff-invite-lead")) }
        (error_summary(language, errors))
        form.stack method="post" action=(visitor.path("/verwaltung/team/einladen")) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (Field::email("email", language.t("account-email")).hint(language.t("staff-invite-email-hint"))
                .value(email).required().autocomplete("off").error(errors.get("email")))
            (duties(language, duty, errors))
            div.actions { (Button::primary(language.t("staff-invite-go"))) }
        }
    };
    below_team(visitor, Page::new(title, main))
}

fn duties<'a>(language: Language, chosen: &'a str, errors: &'a Errors) -> Radios<'a> {
    let options = Duty::ALL.into_iter().map(move |duty| {
        let words = format!("{}: {}", duty.label(language), duty.explained(language));
        (duty.code(), words)
    });
    Radios::new("duty", language.t("staff-duty"))
        .options(options)
        .value(chosen)
        .required()
        .error(errors.get("duty"))
}

/// A person's duty, and the way out of the team.
pub fn member(visitor: &TenantVisitor, member: &Member, duty: &str, errors: &Errors) -> Page {
    let language = visitor.language();
    let action = visitor.path(format_args!("/verwaltung/team/{}", member.id));
    let name = [("name", member.display_name.as_str().into())];
    let main = html! {
        h1 { (member.display_name) }
        (error_summary(language, errors))
        (parts::definition_list(&[
            (language.t("account-email"), html! { (member.email) }),
            (language.t("staff-duty"), html! { (Duty::of(&member.roles).label(language)) }),
        ]))
        h2 { (language.t("staff-change-title")) }
        p { (language.t("staff-change-lead")) }
        form.stack method="post" action=(action) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            (duties(language, duty, errors))
            div.actions { (Button::primary(language.t("staff-change-go"))) }
        }
        h2 { (language.t("staff-remove-title")) }
        p { (language.tf("staff-remove-lead", &name)) }
        form method="post" action={ (action) "/entfernen" } {
            (csrf_input(&visitor.visitor.csrf))
            (Button::secondary(language.t("staff-remove-go")))
        }
    };
    below_team(visitor, Page::new(member.display_name.clone(), main))
}

fn below_team(visitor: &TenantVisitor, page: Page) -> Page {
    let language = visitor.language();
    page.crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .crumb(language.t("staff-title"), visitor.path("/verwaltung/team"))
}
