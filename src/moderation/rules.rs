//! The words of moderation: reasons of reports, causes and urgency of cases, what can be decided.

use crate::i18n::Language;

/// Why somebody reports something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Unlawful,
    Insult,
    OffTopic,
    Advertising,
    PersonalData,
    ChildAbuse,
    Other,
}

impl Reason {
    /// All of them, as they are offered.
    pub const ALL: [Self; 7] = [
        Self::Unlawful,
        Self::Insult,
        Self::PersonalData,
        Self::Advertising,
        Self::OffTopic,
        Self::ChildAbuse,
        Self::Other,
    ];

    /// The code in forms and in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unlawful => "unlawful",
            Self::Insult => "insult",
            Self::OffTopic => "off_topic",
            Self::Advertising => "advertising",
            Self::PersonalData => "personal_data",
            Self::ChildAbuse => "child_abuse",
            Self::Other => "other",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The reason in words.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Unlawful => "report-reason-unlawful",
            Self::Insult => "report-reason-insult",
            Self::OffTopic => "report-reason-off-topic",
            Self::Advertising => "report-reason-advertising",
            Self::PersonalData => "report-reason-personal-data",
            Self::ChildAbuse => "report-reason-child-abuse",
            Self::Other => "report-reason-other",
        })
    }

    /// How soon such a report has to be looked at.
    pub const fn urgency(self) -> Urgency {
        match self {
            Self::ChildAbuse => Urgency::Now,
            Self::Unlawful | Self::PersonalData | Self::Insult => Urgency::Today,
            Self::OffTopic | Self::Advertising | Self::Other => Urgency::InTurn,
        }
    }

    /// Whether the reporter's name and address are asked for: not in cases of child sexual abuse (DSA article 16(2)(c)).
    pub const fn asks_who(self) -> bool {
        !matches!(self, Self::ChildAbuse)
    }
}

/// What a case began with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Somebody reported it.
    Reports,
    /// A text that is read before it is published.
    Held,
    /// A rule of the body's saw something.
    Signal,
    /// A moderator came across it.
    Staff,
}

impl Cause {
    const ALL: [Self; 4] = [Self::Reports, Self::Held, Self::Signal, Self::Staff];

    /// The code in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reports => "reports",
            Self::Held => "held",
            Self::Signal => "signal",
            Self::Staff => "staff",
        }
    }

    /// The cause with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.code() == code)
    }

    /// The cause in a word or two.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Reports => "moderation-cause-reports",
            Self::Held => "moderation-cause-held",
            Self::Signal => "moderation-cause-signal",
            Self::Staff => "moderation-cause-staff",
        })
    }

    /// How the body came to look at it, as the author is told (DSA article 17(3)(b) and (c)).
    pub fn explained(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Reports => "statement-cause-reports",
            Self::Held => "statement-cause-held",
            Self::Signal => "statement-cause-signal",
            Self::Staff => "statement-cause-staff",
        })
    }
}

/// How soon a case has to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Now,
    Today,
    InTurn,
    Whenever,
}

impl Urgency {
    const ALL: [Self; 4] = [Self::Now, Self::Today, Self::InTurn, Self::Whenever];

    /// The number in the table, 0 the most urgent.
    pub const fn number(self) -> i16 {
        self as i16
    }

    /// The urgency with this number.
    pub fn from_number(number: i16) -> Self {
        let found = Self::ALL.into_iter().find(|urgency| urgency.number() == number);
        found.unwrap_or(Self::Whenever)
    }

    /// The urgency in words.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Now => "moderation-urgency-now",
            Self::Today => "moderation-urgency-today",
            Self::InTurn => "moderation-urgency-in-turn",
            Self::Whenever => "moderation-urgency-whenever",
        })
    }
}

/// What can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The text stays, or is released.
    Leave,
    /// Nobody but the author reads it; meant to be looked at again.
    Hide,
    /// It is gone for good.
    Remove,
    /// A part is blackened.
    Redact,
    /// The author is warned; the text stays.
    Warn,
    /// The author cannot write or vote here for a time; the text stays.
    Suspend,
}

impl Action {
    /// All of them, as they are offered.
    pub const ALL: [Self; 6] = [
        Self::Leave,
        Self::Hide,
        Self::Remove,
        Self::Redact,
        Self::Warn,
        Self::Suspend,
    ];
    /// Those on a name.
    pub const ON_NAMES: [Self; 3] = [Self::Leave, Self::Warn, Self::Suspend];
    /// Those that many cases can be decided by at once.
    pub const IN_BULK: [Self; 3] = [Self::Leave, Self::Hide, Self::Remove];

    /// The code in forms and in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::Hide => "hide",
            Self::Remove => "remove",
            Self::Redact => "redact",
            Self::Warn => "warn",
            Self::Suspend => "suspend",
        }
    }

    /// The action with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.code() == code)
    }

    /// What a moderator chooses.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Leave => "decision-leave",
            Self::Hide => "decision-hide",
            Self::Remove => "decision-remove",
            Self::Redact => "decision-redact",
            Self::Warn => "decision-warn",
            Self::Suspend => "decision-suspend",
        })
    }

    /// What was done, as author and reporter are told.
    pub fn done(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Leave => "decision-done-leave",
            Self::Hide => "decision-done-hide",
            Self::Remove => "decision-done-remove",
            Self::Redact => "decision-done-redact",
            Self::Warn => "decision-done-warn",
            Self::Suspend => "decision-done-suspend",
        })
    }

    /// Whether the author may be suspended along with it.
    pub const fn takes_suspension(self) -> bool {
        matches!(self, Self::Suspend | Self::Hide | Self::Remove | Self::Redact)
    }

    /// What who reported can ask for by objecting to this one, on a text or on a name; none where nothing is stricter.
    pub const fn stricter(self, on_text: bool) -> Option<Self> {
        match self {
            Self::Leave | Self::Warn | Self::Suspend | Self::Redact if on_text => Some(Self::Hide),
            Self::Leave => Some(Self::Warn),
            Self::Warn => Some(Self::Suspend),
            Self::Hide | Self::Remove | Self::Redact | Self::Suspend => None,
        }
    }

    /// How the text stands afterwards.
    pub const fn status(self) -> &'static str {
        match self {
            Self::Hide => "hidden",
            Self::Remove => "removed",
            Self::Leave | Self::Redact | Self::Warn | Self::Suspend => "visible",
        }
    }
}

/// A ground in words.
pub fn ground_words(language: Language, code: Option<&str>, title: Option<&str>, source: &str) -> String {
    let name = match code {
        Some("incitement") => language.t("ground-incitement"),
        Some("symbols") => language.t("ground-symbols"),
        Some("threat") => language.t("ground-threat"),
        Some("insult") => language.t("ground-insult"),
        Some("child_abuse") => language.t("ground-child-abuse"),
        Some("privacy") => language.t("ground-privacy"),
        Some("copyright") => language.t("ground-copyright"),
        Some("unlawful") => language.t("ground-unlawful"),
        Some("disrespect") => language.t("ground-disrespect"),
        Some("off_topic") => language.t("ground-off-topic"),
        Some("advertising") => language.t("ground-advertising"),
        Some("repetition") => language.t("ground-repetition"),
        Some("personal_data") => language.t("ground-personal-data"),
        Some("name") => language.t("ground-name"),
        Some(other) => other,
        None => title.unwrap_or_default(),
    };
    if source.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({source})")
    }
}

/// Whether a ground is a law or the house rules, in words.
pub fn ground_kind(language: Language, kind: &str) -> &'static str {
    language.t(if kind == "law" {
        "ground-kind-law"
    } else {
        "ground-kind-rules"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_back() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_code(reason.code()), Some(reason));
        }
        for cause in Cause::ALL {
            assert_eq!(Cause::from_code(cause.code()), Some(cause));
        }
        for action in Action::ALL {
            assert_eq!(Action::from_code(action.code()), Some(action));
        }
        for urgency in Urgency::ALL {
            assert_eq!(Urgency::from_number(urgency.number()), urgency);
        }
        assert!(Urgency::Now < Urgency::Whenever);
    }

    #[test]
    fn only_who_reports_child_abuse_is_not_asked_for_a_name() {
        let unasked: Vec<_> = Reason::ALL.into_iter().filter(|reason| !reason.asks_who()).collect();
        assert_eq!(unasked, [Reason::ChildAbuse]);
        assert_eq!(Reason::ChildAbuse.urgency(), Urgency::Now);
    }
}
