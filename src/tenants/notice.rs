//! What each body has to tell its readers by law, and the platform's wording where it has none of its own.

use crate::i18n::Language;

/// A notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Who answers for the site (DDG section 5).
    Imprint,
    /// What happens to personal data (GDPR article 13).
    Privacy,
    /// How accessible the site is (directive (EU) 2016/2102, article 7).
    Accessibility,
}

impl Notice {
    /// All notices.
    pub const ALL: [Self; 3] = [Self::Imprint, Self::Privacy, Self::Accessibility];

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
        }
    }

    /// The word of its page's address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Imprint => "impressum",
            Self::Privacy => "datenschutz",
            Self::Accessibility => "barrierefreiheit",
        }
    }

    /// The title.
    pub fn title(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Imprint => "ui-imprint",
            Self::Privacy => "ui-privacy",
            Self::Accessibility => "tenants-accessibility-title",
        })
    }

    /// The platform's wording: pairs of a heading's key and a text's key. The texts are Markdown with the variables
    /// `name` and `contact`.
    pub const fn sections(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Imprint => &[
                ("tenants-imprint-provider-title", "tenants-imprint-provider"),
                ("tenants-imprint-contact-title", "tenants-imprint-contact"),
                ("tenants-imprint-responsible-title", "tenants-imprint-responsible"),
                ("tenants-imprint-operator-title", "tenants-imprint-operator"),
                ("tenants-imprint-contributions-title", "tenants-imprint-contributions"),
            ],
            Self::Privacy => &[
                ("tenants-privacy-controller-title", "tenants-privacy-controller"),
                ("tenants-privacy-reading-title", "tenants-privacy-reading"),
                ("tenants-privacy-account-title", "tenants-privacy-account"),
                ("tenants-privacy-contributions-title", "tenants-privacy-contributions"),
                ("tenants-privacy-formal-title", "tenants-privacy-formal"),
                ("tenants-privacy-recipients-title", "tenants-privacy-recipients"),
                ("tenants-privacy-rights-title", "tenants-privacy-rights"),
            ],
            Self::Accessibility => &[
                ("tenants-accessibility-scope-title", "tenants-accessibility-scope"),
                ("tenants-accessibility-state-title", "tenants-accessibility-state"),
                ("tenants-accessibility-gaps-title", "tenants-accessibility-gaps"),
                ("tenants-accessibility-feedback-title", "tenants-accessibility-feedback"),
                (
                    "tenants-accessibility-enforcement-title",
                    "tenants-accessibility-enforcement",
                ),
            ],
        }
    }
}
