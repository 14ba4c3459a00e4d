//! What a subscription is about: a search, or one consultation.

use super::Subscription;
use crate::i18n::Language;
use crate::search::{Kind, saved};
use crate::web::tenant::Tenants;

/// What one subscribes to, in the reader's language.
pub struct Subject {
    /// The search in words, or the consultation's title.
    pub words: String,
    /// Its page's path, below the platform's address.
    pub href: String,
    /// Which of the two it is.
    pub sort: Sort,
}

/// What can be subscribed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// All that a search finds.
    Search,
    /// What happens to a consultation.
    Consultation,
}

impl Sort {
    /// In a word.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Search => language.t("subscription-search"),
            Self::Consultation => Kind::Consultation.name(language),
        }
    }

    /// The words of a button that leads there.
    pub fn show(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Search => "subscription-show",
            Self::Consultation => "subscription-show-consultation",
        })
    }
}

impl Subject {
    /// Of a subscription.
    pub fn of(language: Language, tenants: &Tenants, subscription: &Subscription) -> Self {
        let tenant = subscription.tenant_id.and_then(|id| tenants.by_id(id));
        let tenant = tenant.map(AsRef::as_ref);
        if let (Some(id), Some(tenant)) = (subscription.consultation_id, tenant) {
            let title = subscription.consultation.clone().unwrap_or_default();
            return Self {
                words: [title.as_str(), &tenant.name].join(" · "),
                href: format!("{}/beteiligungen/{id}", tenant.path()),
                sort: Sort::Consultation,
            };
        }
        let asked = saved::asked_again(&subscription.query, tenant);
        Self {
            words: saved::in_words(language, &asked, tenant),
            href: saved::page_of(&subscription.query, tenant),
            sort: Sort::Search,
        }
    }
}
