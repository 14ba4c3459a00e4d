//! The pages of the second factor.

use std::fmt::Write;

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

use super::STEP_PAGE;
use super::Standing;
use crate::i18n::Language;
use crate::ui::field::{Button, Field, csrf_input, error_summary};
use crate::ui::parts;
use crate::ui::{Errors, NoticeKind, Page, time};
use crate::web::Visitor;
use crate::web::address::encode;

/// The light frame that a camera needs around the picture, in modules (ISO/IEC 18004, section 6.3.8).
const QUIET_ZONE: i32 = 4;

/// What the second step's page holds.
pub struct Step<'a> {
    /// Where to go afterwards, checked.
    pub back: Option<&'a str>,
    /// Whether a recovery code is asked for.
    pub without_app: bool,
    /// What is wrong with the code.
    pub errors: Errors,
}

/// The second step of signing in.
pub fn step(visitor: &Visitor, shown: &Step<'_>) -> Page {
    let language = visitor.language;
    let errors = &shown.errors;
    let (lead, label, other) = if shown.without_app {
        (
            language.t("second-factor-step-recovery-lead"),
            language.t("second-factor-recovery-code"),
            language.t("second-factor-step-with-app"),
        )
    } else {
        (
            language.t("second-factor-step-lead"),
            language.t("second-factor-code"),
            language.t("second-factor-step-without-app"),
        )
    };
    let field = Field::text("code", label).required().error(errors.get("code"));
    let main = html! {
        h1 { (language.t("second-factor-step-title")) }
        p.lead { (lead) }
        (error_summary(language, errors))
        form.stack method="post" action=(STEP_PAGE) novalidate {
            (csrf_input(&visitor.csrf))
            (back_input(shown.back))
            @if shown.without_app {
                input type="hidden" name="ohne_app" value="1";
                (field.autocomplete("off"))
            } @else {
                (field.one_time_code())
            }
            div.actions { (Button::primary(language.t("account-sign-in"))) }
        }
        p { a href=(step_href(!shown.without_app, shown.back)) { (other) } }
    };
    Page::new(language.t("second-factor-step-title"), main)
}

fn step_href(without_app: bool, back: Option<&str>) -> String {
    let parts = [
        without_app.then(|| "ohne_app=1".to_owned()),
        back.map(|back| format!("zurueck={}", encode(back))),
    ];
    let query: Vec<_> = parts.into_iter().flatten().collect();
    if query.is_empty() {
        STEP_PAGE.to_owned()
    } else {
        format!("{STEP_PAGE}?{}", query.join("&"))
    }
}

fn back_input(back: Option<&str>) -> Markup {
    html! { @if let Some(back) = back { input type="hidden" name="zurueck" value=(back); } }
}

/// A second factor that is not confirmed yet.
pub struct Fresh<'a> {
    /// What the picture tells an app.
    pub uri: &'a str,
    /// The secret as one types it.
    pub spelled: &'a str,
    /// The secret as the form carries it.
    pub sealed: &'a str,
    /// Whether the account cannot do its work without.
    pub compulsory: bool,
    /// Where to go afterwards, checked.
    pub back: Option<&'a str>,
    /// What is wrong with the code.
    pub errors: &'a Errors,
}

/// The page that sets up a second factor.
pub fn setup(visitor: &Visitor, fresh: &Fresh<'_>) -> Page {
    let language = visitor.language;
    let main = html! {
        h1 { (language.t("second-factor-setup-title")) }
        @if fresh.compulsory {
            (parts::alert(NoticeKind::Info, language.t("second-factor-compulsory-title"), &html! {
                p { (language.t("second-factor-compulsory")) }
            }))
        }
        p.lead { (language.t("second-factor-lead")) }
        (error_summary(language, fresh.errors))
        ol.numbered {
            li { p { (language.t("second-factor-setup-app")) } }
            li {
                div.stack {
                    p { (language.t("second-factor-setup-scan")) }
                    (picture(language, fresh.uri))
                    p { (language.t("second-factor-setup-type")) br; code.key { (fresh.spelled) } }
                    p { a href=(fresh.uri) { (language.t("second-factor-setup-open")) } }
                }
            }
            li {
                div.stack {
                    p { (language.t("second-factor-setup-confirm")) }
                    (setup_form(visitor, fresh))
                }
            }
        }
    };
    of_account(language, language.t("second-factor-setup-title"), main)
}

fn setup_form(visitor: &Visitor, fresh: &Fresh<'_>) -> Markup {
    let language = visitor.language;
    html! {
        form.stack method="post" action="/konto/zweiter-faktor" novalidate {
            (csrf_input(&visitor.csrf))
            (back_input(fresh.back))
            input type="hidden" name="einrichtung" value=(fresh.sealed);
            (Field::text("code", language.t("second-factor-code")).required().one_time_code().error(fresh.errors.get("code")))
            div.actions { (Button::primary(language.t("second-factor-setup-go"))) }
        }
    }
}

/// The address as a picture for a camera: dark on light in every colour scheme.
fn picture(language: Language, uri: &str) -> Markup {
    // What is longer than any picture can hold is typed or opened.
    let Ok(code) = QrCode::encode_text(uri, QrCodeEcc::Medium) else {
        return html! {};
    };
    let size = code.size();
    let mut path = String::new();
    for (x, y) in (0..size).flat_map(|y| (0..size).map(move |x| (x, y))) {
        if code.get_module(x, y) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE);
        }
    }
    let whole = size + 2 * QUIET_ZONE;
    html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {whole} {whole}")) role="img"
            aria-label=(language.t("second-factor-picture")) shape-rendering="crispEdges" {
            rect width=(whole) height=(whole) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

/// How the second factor stands.
pub fn standing(visitor: &Visitor, standing: &Standing) -> Page {
    let language = visitor.language;
    let left = language.tf("second-factor-codes-left", &[("count", standing.codes_left.into())]);
    let main = html! {
        h1 { (language.t("second-factor-title")) }
        p.lead { (language.t("second-factor-on")) }
        (parts::definition_list(&[
            (language.t("second-factor-since"), html! {
                @if let Some(since) = standing.since { (time::element(language, since)) }
            }),
            (language.t("second-factor-recovery-codes"), html! { (left) }),
        ]))
        div.actions {
            (parts::link_button_secondary("/konto/zweiter-faktor/codes", language.t("second-factor-renew-title")))
            (parts::link_button_secondary("/konto/zweiter-faktor/entfernen", language.t("second-factor-remove-title")))
        }
    };
    of_account(language, language.t("second-factor-title"), main)
}

/// What asks again who is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proving {
    /// New recovery codes.
    Renewal,
    /// The end of the second factor.
    Removal,
}

/// The form that asks for the password or a code.
pub fn proving(visitor: &Visitor, what: Proving, compulsory: bool, errors: &Errors) -> Page {
    let language = visitor.language;
    let (title, lead, action) = match what {
        Proving::Renewal => (
            language.t("second-factor-renew-title"),
            language.t("second-factor-renew-lead"),
            "/konto/zweiter-faktor/codes",
        ),
        Proving::Removal => (
            language.t("second-factor-remove-title"),
            language.t("second-factor-remove-lead"),
            "/konto/zweiter-faktor/entfernen",
        ),
    };
    let main = html! {
        h1 { (title) }
        p.lead { (lead) }
        @if compulsory && what == Proving::Removal { p { (language.t("second-factor-remove-compulsory")) } }
        (error_summary(language, errors))
        form.stack method="post" action=(action) novalidate {
            (csrf_input(&visitor.csrf))
            (Field::password("nachweis", language.t("second-factor-proof")).hint(language.t("second-factor-proof-hint"))
                .required().autocomplete("current-password").error(errors.get("nachweis")))
            div.actions {
                (Button::primary(title))
                (parts::link_button_secondary("/konto/zweiter-faktor", language.t("second-factor-cancel")))
            }
        }
    };
    of_account(language, title, main)
}

/// The recovery codes, this once: to print, to keep as a file, to write down.
pub fn recovery_codes(visitor: &Visitor, host: Option<&str>, codes: &[String], back: Option<&str>) -> Page {
    let language = visitor.language;
    let title = language.t("second-factor-recovery-codes");
    let file = format!("{title} – {}\n\n{}\n", host.unwrap_or_default(), codes.join("\n"));
    let main = html! {
        h1 { (title) }
        (parts::alert(NoticeKind::Success, language.t("second-factor-on"), &html! {}))
        p.lead { (language.t("second-factor-codes-lead")) }
        p { (language.t("second-factor-codes-once")) }
        ul.codes role="list" { @for code in codes { li { code { (code) } } } }
        div.actions {
            a."kern-btn"."kern-btn--secondary" download=(language.t("second-factor-file"))
                href={ "data:text/plain;charset=utf-8," (encode(&file)) } {
                span."kern-label" { (language.t("second-factor-codes-save")) }
            }
            button."kern-btn"."kern-btn--secondary" type="button" data-print hidden {
                span."kern-label" { (language.t("second-factor-codes-print")) }
            }
            (parts::link_button(back.unwrap_or("/konto/zweiter-faktor"), language.t("second-factor-codes-kept")))
        }
    };
    of_account(language, title, main)
}

fn of_account(language: Language, title: &str, main: Markup) -> Page {
    Page::new(title, main).crumb(language.t("account-title"), "/konto")
}
