//! What stands in a guarded form, and what its time says.

use std::sync::{Arc, OnceLock};

use maud::{Markup, html};

use super::{Doubt, LONGEST, OpenForm, Stamp, proof};
use crate::assets;
use crate::i18n::Language;
use crate::ui::field::Field;
use crate::web::{Portal, Tenant, TenantVisitor, Visitor};

/// Makes the marks of a visitor's forms and knows them again.
#[derive(Clone)]
pub struct Guard {
    portal: Portal,
    /// Of the form that this request has sent: shown again, it keeps its time.
    sent: Arc<OnceLock<Stamp>>,
}

impl Guard {
    /// For one request.
    pub fn new(portal: &Portal) -> Self {
        Self {
            portal: portal.clone(),
            sent: Arc::default(),
        }
    }

    /// Whether a body's form asks for a proof of work now.
    pub(super) fn asks_for_proof(&self, form: OpenForm, tenant: Option<&Tenant>) -> bool {
        let attacked = |tenant: &Tenant| {
            let alarm = || self.portal.alarms.until(tenant.id, self.portal.clock.now());
            tenant.proof_of_work || alarm().is_some()
        };
        form.makes_work() && tenant.is_some_and(attacked)
    }

    fn fields(&self, language: Language, form: OpenForm, tenant: Option<&Tenant>) -> Markup {
        let asks = self.asks_for_proof(form, tenant);
        let fresh = self.stamp(form);
        let stamp = match self.sent.get().filter(|sent| sent.form == form) {
            // Each proof counts once: a form shown again needs another one.
            Some(sent) if asks => Stamp { at: sent.at, ..fresh },
            Some(sent) => *sent,
            None => fresh,
        };
        html! {
            @if asks { (work(language, form)) }
            input type="hidden" name="gezeigt" value=(stamp.signed(&self.portal.secret));
            // For programs that fill in whatever they find.
            div."kern-sr-only" aria-hidden="true" {
                label {
                    (language.t("human-leave-empty"))
                    input type="text" name="webseite" tabindex="-1" autocomplete="off";
                }
            }
        }
    }

    fn stamp(&self, form: OpenForm) -> Stamp {
        Stamp::new(form, self.portal.clock.now(), self.portal.randomness.bytes())
    }

    /// Whether a person can have filled in the form in the time since it was shown. Load tests need no time at all.
    pub(super) fn check_time(&self, form: OpenForm, signed: &str) -> Result<(), Doubt> {
        if self.portal.config.limits_off() {
            return Ok(());
        }
        let stamp = Stamp::open(&self.portal.secret, form, signed).ok_or(Doubt::Old)?;
        let now = self.portal.clock.now().as_second();
        let (age, quickest) = (now.saturating_sub(stamp.at), i64::from(self.portal.config.form_seconds));
        let (again, outcome) = if age > LONGEST {
            // Shown again it can be sent at once.
            let at = now - quickest;
            (Stamp { at, ..self.stamp(form) }, Err(Doubt::Old))
        } else if age < quickest {
            (stamp, Err(Doubt::Quick))
        } else {
            (stamp, Ok(()))
        };
        // A request sends one form.
        let _ = self.sent.set(again);
        outcome
    }
}

/// What the script needs, and the way without it.
fn work(language: Language, form: OpenForm) -> Markup {
    html! {
        input type="hidden" name="beweis" data-tasks=(proof::TASKS) data-bits=(proof::BITS);
        div data-proof="without" {
            @if form.takes_mailed_code() {
                p { (language.t("human-without-report")) }
                (Field::text("postfachcode", language.t("human-code"))
                    .hint(language.t("human-code-hint")).autocomplete("one-time-code"))
            } @else {
                p { (language.t("human-without")) }
            }
        }
        p.meta role="status" data-proof="working" data-text=(language.t("human-working")) {}
        script src=(assets::url("proof.js")) defer {}
    }
}

impl Visitor {
    /// What a form needs that is read as a [`HumanForm`](super::HumanForm); nothing for whoever is signed in.
    pub fn human_fields(&self, form: OpenForm) -> Markup {
        match self.account {
            Some(_) => html! {},
            None => self.guard.fields(self.language, form, None),
        }
    }
}

impl TenantVisitor {
    /// What a form on this body's pages needs that is read as a [`HumanForm`](super::HumanForm).
    pub fn human_fields(&self, form: OpenForm) -> Markup {
        match self.visitor.account {
            Some(_) => html! {},
            None => self.visitor.guard.fields(self.language(), form, Some(&self.tenant)),
        }
    }
}
