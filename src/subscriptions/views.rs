//! The pages of subscriptions.

use maud::{Markup, html};

use super::{Frequency, MOST, Sort, Subject, Subscription};
use crate::accounts::told;
use crate::i18n::Language;
use crate::ui::field::{Button, Field, Radios, csrf_input, error_summary};
use crate::ui::parts;
use crate::ui::{Errors, Notice, NoticeKind, Page, time};
use crate::web::tenant::Tenants;
use crate::web::{OpenForm, Visitor};

/// What the form holds.
pub struct SubscribeForm<'a> {
    /// What is subscribed to; `href` is the page that one comes from.
    pub subject: &'a Subject,
    /// The search as its page's address has it; empty where a consultation is followed.
    pub asked: &'a str,
    /// The path that takes the form.
    pub action: &'a str,
    /// What was typed.
    pub email: &'a str,
    /// What was chosen.
    pub frequency: &'a str,
    /// What is wrong with it.
    pub errors: &'a Errors,
}

/// A subscription as a page shows it.
pub struct Shown {
    id: i64,
    subject: Subject,
    frequency: String,
    since: Markup,
}

impl Shown {
    /// In the reader's language.
    pub fn of(language: Language, tenants: &Tenants, subscription: &Subscription) -> Self {
        Self {
            id: subscription.id,
            subject: Subject::of(language, tenants, subscription),
            frequency: subscription.frequency.clone(),
            since: time::element(language, subscription.created_at),
        }
    }

    fn how_often(&self, language: Language) -> &'static str {
        Frequency::from_code(&self.frequency).map_or("", |frequency| frequency.name(language))
    }

    fn facts(&self, language: Language) -> Markup {
        parts::definition_list(&[
            (self.subject.sort.name(language), html! { (self.subject.words) }),
            (
                language.t("subscription-frequency"),
                html! { (self.how_often(language)) },
            ),
        ])
    }
}

fn frequencies(language: Language) -> [(&'static str, &'static str); 3] {
    Frequency::ALL.map(|frequency| (frequency.code(), frequency.name(language)))
}

/// The form.
pub fn subscribe(visitor: &Visitor, form: &SubscribeForm<'_>) -> Page {
    let language = visitor.language;
    let [title, lead, back] = match form.subject.sort {
        Sort::Search => ["subscription-title", "subscription-lead", "subscription-back"],
        Sort::Consultation => [
            "subscription-consultation-title",
            "subscription-consultation-lead",
            "subscription-consultation-back",
        ],
    };
    let main = html! {
        h1 { (language.t(title)) }
        p.lead { (language.tf(lead, &[("subject", form.subject.words.as_str().into())])) }
        (error_summary(language, form.errors))
        form.stack method="post" action=(form.action) novalidate {
            (csrf_input(&visitor.csrf))
            (visitor.human_fields(OpenForm::Subscription))
            @if !form.asked.is_empty() { input type="hidden" name="suche" value=(form.asked); }
            (Field::email("email", language.t("account-email"))
                .value(form.email)
                .hint(language.t("subscription-email-hint"))
                .required()
                .error(form.errors.get("email")))
            (Radios::new("frequency", language.t("subscription-frequency"))
                .options(frequencies(language))
                .value(form.frequency)
                .error(form.errors.get("frequency")))
            div.actions {
                (Button::primary(language.t("subscription-go")))
                (parts::link_button_secondary(&form.subject.href, language.t(back)))
            }
        }
    };
    let before = match form.subject.sort {
        Sort::Search => language.t("search-title"),
        Sort::Consultation => &form.subject.words,
    };
    Page::new(language.t(title), main).crumb(before, form.subject.href.clone())
}

/// After the form, whatever is known of the address.
pub fn sent(language: Language) -> Page {
    told(
        language.t("account-mailbox-title"),
        language.t("subscription-sent"),
        &html! {},
    )
}

/// The page of the mailed link.
pub fn confirm(visitor: &Visitor, shown: &Shown, code: &str) -> Page {
    let language = visitor.language;
    let form = html! {
        (shown.facts(language))
        form method="post" action="/abonnements/bestaetigen" {
            (csrf_input(&visitor.csrf))
            input type="hidden" name="code" value=(code);
            (Button::primary(language.t("subscription-confirm-go")))
        }
    };
    told(
        language.t("subscription-confirm-title"),
        language.t("subscription-confirm-lead"),
        &form,
    )
}

/// The mailbox is told from now on.
pub fn confirmed(language: Language, shown: &Shown) -> Page {
    let more = html! {
        (shown.facts(language))
        (parts::link_button(&shown.subject.href, shown.subject.sort.show(language)))
    };
    told(
        language.t("subscription-confirmed-title"),
        language.t("subscription-confirmed"),
        &more,
    )
}

/// A mailed link that does nothing any more.
pub fn dead_link(language: Language) -> Page {
    told(
        language.t("account-dead-link-title"),
        language.t("subscription-dead-link"),
        &parts::link_button("/suche", language.t("search-title")),
    )
}

/// The page that a mail leads to who wants no more of them.
pub fn end(language: Language, shown: &Shown, word: &str) -> Page {
    let form = html! {
        (shown.facts(language))
        // The address is the proof that whoever presses this has the mail.
        form method="post" action={ "/abonnements/beenden?abo=" (word) } {
            (Button::primary(language.t("subscription-end-go")))
        }
    };
    told(
        language.t("subscription-end-title"),
        language.t("subscription-end-lead"),
        &form,
    )
}

/// The subscription is gone.
pub fn ended(language: Language) -> Page {
    told(
        language.t("subscription-ended-title"),
        language.t("subscription-ended"),
        &parts::link_button("/suche", language.t("search-title")),
    )
}

fn done(language: Language, what: &str) -> Option<Notice> {
    let text = match what {
        "neu" => language.t("subscription-done-new"),
        "geaendert" => language.t("subscription-done-changed"),
        "beendet" => language.t("subscription-done-ended"),
        _ => return None,
    };
    Some(Notice {
        kind: NoticeKind::Success,
        text: text.to_owned(),
    })
}

/// All of the account's mailbox.
pub fn list(visitor: &Visitor, all: &[Shown], what: &str) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("subscription-list-title")) }
        p.lead { (language.tf("subscription-list-lead", &[("most", MOST.into())])) }
        @if all.is_empty() {
            (parts::empty_state(language.t("subscription-list-none")))
            (parts::link_button("/suche", language.t("search-title")))
        } @else {
            ul.stack role="list" { @for shown in all { (item(visitor, shown)) } }
        }
    };
    Page::new(language.t("subscription-list-title"), main)
        .crumb(language.t("account-title"), "/konto")
        .notice(done(language, what))
}

fn item(visitor: &Visitor, shown: &Shown) -> Markup {
    let language = visitor.language;
    let others = Frequency::ALL
        .into_iter()
        .filter(|frequency| frequency.code() != shown.frequency);
    html! {
        li.panel {
            h2 { a href=(shown.subject.href) { (shown.subject.words) } }
            (parts::definition_list(&[
                (language.t("subscription-frequency"), html! { (shown.how_often(language)) }),
                (language.t("subscription-since"), shown.since.clone()),
            ]))
            div.actions {
                form method="post" action={ "/konto/abonnements/" (shown.id) } {
                    (csrf_input(&visitor.csrf))
                    div.actions {
                        @for other in others {
                            button."kern-btn"."kern-btn--secondary" type="submit" name="frequency" value=(other.code()) {
                                span."kern-label" {
                                    (language.tf("subscription-change", &[("frequency", other.name(language).into())]))
                                    (parts::hidden(": ")) (parts::hidden(&shown.subject.words))
                                }
                            }
                        }
                    }
                }
                form method="post" action={ "/konto/abonnements/" (shown.id) "/beenden" } {
                    (csrf_input(&visitor.csrf))
                    button."kern-btn"."kern-btn--tertiary" type="submit" {
                        span."kern-label" { (language.t("subscription-end-go")) (parts::hidden(": ")) (parts::hidden(&shown.subject.words)) }
                    }
                }
            }
        }
    }
}
