//! The page of what was kept.

use maud::{Markup, html};

use super::Kept;
use crate::accounts::kept::{PAGE, way};
use crate::consultations;
use crate::contributions::path;
use crate::house_rules::{self, Due};
use crate::i18n::Language;
use crate::ui::field::{Button, csrf_input};
use crate::ui::layout::NoticeKind;
use crate::ui::parts;
use crate::ui::{Page, text, time};
use crate::web::address::encode;
use crate::web::{Portal, TenantVisitor};

/// A text that waits, and why it could not be published.
pub(super) struct Waiting {
    text: Kept,
    refused: Option<String>,
}

impl Waiting {
    /// One that nothing is known against.
    pub fn fine(text: Kept) -> Self {
        Self { text, refused: None }
    }

    /// One that was refused.
    pub fn refused(text: Kept, why: String) -> Self {
        Self {
            text,
            refused: Some(why),
        }
    }
}

/// What waits and what comes next: signing in, or the button that publishes it.
pub(super) fn page(portal: &Portal, visitor: &TenantVisitor, waiting: &[Waiting], rules: Due) -> Page {
    let language = visitor.language();
    let title = language.t(match (waiting, &visitor.visitor.account) {
        ([], _) => "kept-none-title",
        (_, Some(_)) => "kept-title",
        (_, None) => "kept-next-title",
    });
    let main = html! {
        h1 { (title) }
        @match waiting.last() {
            None => {
                (parts::empty_state(language.t("kept-none")))
                p { (parts::link_button(&visitor.path("/beteiligungen"), language.t("ui-consultations"))) }
            }
            Some(last) if visitor.visitor.account.is_none() => (sign_in(portal, visitor, &last.text)),
            Some(_) => {}
        }
        div.stack { @for one in waiting { (item(visitor, one, rules)) } }
    };
    Page::new(title, main)
}

/// The ways to an account. The claim of the last text stands for all of this browser's.
fn sign_in(portal: &Portal, visitor: &TenantVisitor, last: &Kept) -> Markup {
    let language = visitor.language();
    let back = encode(&way(&portal.secret, &visitor.base, last.id));
    let until = [("date", time::date_time(language, last.expires_at).into())];
    html! {
        p.lead { (language.t("kept-next")) }
        div.actions {
            (parts::link_button(&format!("/anmelden?zurueck={back}"), language.t("kept-sign-in")))
            (parts::link_button_secondary(&format!("/registrieren?zurueck={back}"), language.t("kept-register")))
        }
        p { (language.tf("kept-until", &until)) }
    }
}

fn item(visitor: &TenantVisitor, waiting: &Waiting, rules: Due) -> Markup {
    let (language, kept) = (visitor.language(), &waiting.text);
    html! {
        article.post {
            p.meta { (place(visitor, kept)) }
            @match &waiting.refused {
                Some(why) => {
                    (parts::alert(NoticeKind::Danger, language.t("kept-refused"), &html! { p { (why) } }))
                    (to_copy(language, kept))
                }
                None => {
                    @if !kept.title.is_empty() { h2 { (kept.title) } }
                    div.prose { (text::render(&kept.body)) }
                }
            }
            div.actions { (buttons(visitor, kept, rules)) }
        }
    }
}

fn place(visitor: &TenantVisitor, kept: &Kept) -> Markup {
    let language = visitor.language();
    let consultation = consultations::path(visitor, kept.consultation_id, &kept.consultation_title);
    html! {
        @match (kept.contribution_id, &kept.contribution_title) {
            (Some(id), Some(title)) => {
                a href=(path(visitor, kept.consultation_id, id)) {
                    (language.tf("account-comment-on", &[("title", title.as_str().into())]))
                }
            }
            (Some(_), None) => (language.t("account-comment")),
            (None, _) => (language.t("kept-contribution")),
        }
        " · " a href=(consultation) { (kept.consultation_title) }
    }
}

fn buttons(visitor: &TenantVisitor, kept: &Kept, rules: Due) -> Markup {
    let language = visitor.language();
    let action = visitor.path(format_args!("{PAGE}/{}", kept.id));
    let form = |to: &str, more: Option<Markup>, button: Button<'_>| {
        html! { form.stack method="post" action={ (action) (to) } { (csrf_input(&visitor.visitor.csrf)) @if let Some(more) = more { (more) } (button) } }
    };
    html! {
        @if let Some(account) = &visitor.visitor.account {
            @let unaccepted = rules.after(kept.rules_version).then(|| house_rules::checkbox(language, &visitor.path("/netiquette"), false, None));
            @let name = [("name", account.display_name.as_str().into())];
            (form("", unaccepted, Button::primary(language.tf("kept-publish", &name))))
        }
        (form("/verwerfen", None, Button::secondary(language.t("kept-discard"))))
    }
}

/// The words as they were typed, so that they can be taken elsewhere.
fn to_copy(language: Language, kept: &Kept) -> Markup {
    let id = format!("text-{}", kept.id);
    html! {
        div."kern-form-input" {
            label."kern-label" for=(id) { (language.t("kept-copy")) }
            textarea."kern-form-input__input" id=(id) rows="8" readonly {
                "\n" @if !kept.title.is_empty() { (kept.title) "\n\n" } (kept.body)
            }
        }
    }
}
