//! The page of the switch.

use jiff::Timestamp;
use maud::html;

use crate::ui::field::{Button, Radios, csrf_input};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::parts;
use crate::ui::{Page, time};
use crate::web::TenantVisitor;

/// The choice that asks for proofs attack or not.
pub const ALWAYS: &str = "immer";

/// The switch, and until when an alarm lasts if there is one.
pub fn page(visitor: &TenantVisitor, alarm: Option<Timestamp>, saved: bool) -> Page {
    let language = visitor.language();
    let title = language.t("protection-title");
    let until = alarm.map(|until| [("until", time::date_time(language, until).into())]);
    let main = html! {
        h1 { (title) }
        p.lead { (language.t("protection-lead")) }
        @if let Some(until) = until {
            (parts::alert(NoticeKind::Warning, &language.tf("protection-now", &until), &html! {}))
        }
        form.stack method="post" action=(visitor.path("/verwaltung/schutz")) {
            (csrf_input(&visitor.visitor.csrf))
            (Radios::new("schutz", language.t("protection-field"))
                .option("automatisch", language.t("protection-automatic"))
                .option(ALWAYS, language.t("protection-always"))
                .value(if visitor.tenant.proof_of_work { ALWAYS } else { "automatisch" }))
            div.actions { (Button::primary(language.t("protection-save"))) }
        }
    };
    let notice = saved.then(|| Notice {
        kind: NoticeKind::Success,
        text: language.t("protection-saved").to_owned(),
    });
    Page::new(title, main)
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
        .notice(notice)
}
