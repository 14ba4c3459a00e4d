//! What each body has to tell its readers, and the platform's wording where it has none of its own.

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
    /// What the site is for and how one takes part, in plain language (Leichte Sprache).
    PlainLanguage,
    /// The same in German Sign Language, and how to get more in it.
    SignLanguage,
}

impl Notice {
    /// All notices.
    pub const ALL: [Self; 5] = [
        Self::Imprint,
        Self::Privacy,
        Self::Accessibility,
        Self::PlainLanguage,
        Self::SignLanguage,
    ];

    /// Whether the platform's wording leaves something to the body.
    pub const fn has_gaps(self) -> bool {
        matches!(self, Self::Imprint | Self::Privacy | Self::Accessibility)
    }

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::PlainLanguage => "plain_language",
            Self::SignLanguage => "sign_language",
        }
    }

    /// The word of its page's address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Imprint => "impressum",
            Self::Privacy => "datenschutz",
            Self::Accessibility => "barrierefreiheit",
            Self::PlainLanguage => "leichte-sprache",
            Self::SignLanguage => "gebaerdensprache",
        }
    }

    /// The title.
    pub fn title(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Imprint => "ui-imprint",
            Self::Privacy => "ui-privacy",
            Self::Accessibility => "tenants-accessibility-title",
            Self::PlainLanguage => "ui-plain-language",
            Self::SignLanguage => "ui-sign-language",
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
            Self::PlainLanguage => &[
                ("tenants-plain-what-title", "tenants-plain-what"),
                ("tenants-plain-how-title", "tenants-plain-how"),
                ("tenants-plain-rules-title", "tenants-plain-rules"),
                ("tenants-plain-help-title", "tenants-plain-help"),
            ],
            Self::SignLanguage => &[
                ("tenants-sign-what-title", "tenants-sign-what"),
                ("tenants-sign-help-title", "tenants-sign-help"),
            ],
        }
    }
}
