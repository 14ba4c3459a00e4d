//! What all fields share: name, label, hint, error, and how they are tied together.

use std::borrow::Cow;

use maud::{Markup, html};

use crate::i18n::Language;

/// What all fields have.
pub(super) struct Common<'a> {
    pub name: Cow<'a, str>,
    pub label: Cow<'a, str>,
    pub hint: Option<Cow<'a, str>>,
    pub error: Option<Cow<'a, str>>,
    pub required: bool,
    pub optional: Option<Language>,
}

impl<'a> Common<'a> {
    pub fn new(name: Cow<'a, str>, label: Cow<'a, str>) -> Self {
        Self {
            name,
            label,
            hint: None,
            error: None,
            required: false,
            optional: None,
        }
    }

    pub fn id(&self) -> String {
        format!("field-{}", self.name)
    }

    /// The ids that describe the field, for `aria-describedby`.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("field-{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("field-{}-error", self.name));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    pub fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    pub fn label_text(&self) -> Markup {
        html! {
            (self.label)
            @if let Some(language) = self.optional {
                " " span."kern-label__optional" { (language.t("ui-optional")) }
            }
        }
    }

    pub fn hint(&self) -> Markup {
        html! { @if let Some(hint) = &self.hint { div."kern-hint" id={ "field-" (self.name) "-hint" } { (hint) } } }
    }

    pub fn error(&self) -> Markup {
        html! {
            @if let Some(error) = &self.error {
                p."kern-error" id={ "field-" (self.name) "-error" } {
                    span."kern-icon"."kern-icon--danger" aria-hidden="true" {}
                    span."kern-body" { (error) }
                }
            }
        }
    }
}

/// The builder methods that every field has.
macro_rules! common {
    () => {
        /// Help that stands under the label.
        #[must_use]
        pub fn hint(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
            self.common.hint = Some(hint.into());
            self
        }

        /// What is wrong with the value.
        #[must_use]
        pub fn error(mut self, error: Option<&'a str>) -> Self {
            self.common.error = error.map(Cow::Borrowed);
            self
        }

        /// The field must be filled.
        #[must_use]
        pub fn required(mut self) -> Self {
            self.common.required = true;
            self
        }

        /// Says beside the label that the field may stay empty.
        #[must_use]
        pub fn optional_mark(mut self, language: Language) -> Self {
            self.common.optional = Some(language);
            self
        }
    };
}

pub(super) use common;
