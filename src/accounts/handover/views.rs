//! The pages between the platform and a tenant's host name.

use maud::{Markup, html};

use super::{PASS_ON, Wanted};
use crate::accounts::views::registration::told;
use crate::ui::field::{Button, csrf_input};
use crate::ui::{Page, parts};
use crate::web::address::encode;
use crate::web::{Tenant, Visitor};

/// Asks somebody who is signed in on the platform already whether to be signed in on the host, and as whom.
pub(super) fn ask(visitor: &Visitor, name: &str, tenant: &Tenant, wanted: &Wanted) -> Page {
    let language = visitor.language;
    let body = [("body", tenant.name.as_str().into())];
    let form = |button: Markup| {
        html! {
            form method="post" action=(PASS_ON) {
                (csrf_input(&visitor.csrf))
                input type="hidden" name="an" value=(wanted.an);
                input type="hidden" name="nachweis" value=(wanted.nachweis);
                input type="hidden" name="zurueck" value=(wanted.zurueck);
                (button)
            }
        }
    };
    let lead = language.tf(
        "handover-lead",
        &[("name", name.into()), ("host", wanted.an.as_str().into())],
    );
    let ways = html! {
        (form(html! { (Button::primary(language.tf("handover-go", &body))) }))
        (form(html! { (Button::secondary(language.t("handover-other")).name_value("konto", "anderes")) }))
    };
    told(&language.tf("handover-title", &body), &lead, &ways)
}

/// The browser goes on by itself; where it does not, the link does.
pub(super) fn on_the_way(visitor: &Visitor, tenant: &Tenant, address: &str) -> Page {
    let language = visitor.language;
    let body = [("body", tenant.name.as_str().into())];
    told(
        &language.tf("handover-title", &body),
        language.t("handover-on-the-way"),
        &parts::link_button(address, &language.tf("handover-go", &body)),
    )
}

/// The code did not open a session.
pub(super) fn failed(visitor: &Visitor, page: &str) -> Page {
    let language = visitor.language;
    let again = format!("/anmelden?zurueck={}", encode(page));
    told(
        language.t("handover-failed-title"),
        language.t("handover-failed"),
        &parts::link_button(&again, language.t("handover-again")),
    )
}
