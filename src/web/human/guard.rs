//! What stands in a guarded form, and what its time says.

use std::sync::{Arc, OnceLock};

use maud::{Markup, html};

use super::{Doubt, LONGEST, OpenForm, Stamp};
use crate::i18n::Language;
use crate::web::{Portal, TenantVisitor, Visitor};

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

    fn fields(&self, language: Language, form: OpenForm) -> Markup {
        let sent = self.sent.get().copied().filter(|sent| sent.form == form);
        let stamp = sent.unwrap_or_else(|| self.stamp(form));
        html! {
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

impl Visitor {
    /// What a form needs that is read as a [`HumanForm`](super::HumanForm); nothing for whoever is signed in.
    pub fn human_fields(&self, form: OpenForm) -> Markup {
        match self.account {
            Some(_) => html! {},
            None => self.guard.fields(self.language, form),
        }
    }
}

impl TenantVisitor {
    /// What a form on this body's pages needs that is read as a [`HumanForm`](super::HumanForm).
    pub fn human_fields(&self, form: OpenForm) -> Markup {
        self.visitor.human_fields(form)
    }
}
