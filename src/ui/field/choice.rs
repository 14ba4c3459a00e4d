//! Fields that offer a choice.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::common::{Common, common};
use crate::i18n::Language;

type Options<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// The builder methods of fields that offer a choice.
macro_rules! options {
    () => {
        /// Adds a choice: the value that is sent, and what a person reads.
        #[must_use]
        pub fn option(mut self, value: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
            self.options.push((value.into(), label.into()));
            self
        }

        /// Adds choices.
        #[must_use]
        pub fn options<V, L>(mut self, options: impl IntoIterator<Item = (V, L)>) -> Self
        where
            V: Into<Cow<'a, str>>,
            L: Into<Cow<'a, str>>,
        {
            self.options.extend(
                options
                    .into_iter()
                    .map(|(value, label)| (value.into(), label.into())),
            );
            self
        }
    };
}

/// One of several, folded.
pub struct Select<'a> {
    common: Common<'a>,
    options: Options<'a>,
    value: Cow<'a, str>,
}

impl<'a> Select<'a> {
    /// A folded choice without options yet.
    pub fn new(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        let common = Common::new(name.into(), label.into());
        Self {
            common,
            options: Vec::new(),
            value: Cow::Borrowed(""),
        }
    }

    common!();
    options!();

    /// The value that is chosen when the page opens.
    #[must_use]
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = value.into();
        self
    }
}

impl Render for Select<'_> {
    fn render(&self) -> Markup {
        let common = &self.common;
        let error = common.error.is_some();
        html! {
            div."kern-form-input"."kern-form-input--error"[error] {
                label."kern-label" for=(common.id()) { (common.label_text()) }
                (common.hint())
                div."kern-form-input__select-wrapper" {
                    select."kern-form-input__select"."kern-form-input__select--error"[error] id=(common.id())
                        name=(common.name) required[common.required] aria-invalid=[common.invalid()]
                        aria-describedby=[common.described_by()] {
                        @for (value, label) in &self.options {
                            option value=(value) selected[*value == self.value] { (label) }
                        }
                    }
                }
                (common.error())
            }
        }
    }
}

/// One of several, all in view.
pub struct Radios<'a> {
    common: Common<'a>,
    options: Options<'a>,
    value: Cow<'a, str>,
}

impl<'a> Radios<'a> {
    /// A choice in view without options yet.
    pub fn new(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        let common = Common::new(name.into(), label.into());
        Self {
            common,
            options: Vec::new(),
            value: Cow::Borrowed(""),
        }
    }

    common!();
    options!();

    /// The value that is chosen when the page opens.
    #[must_use]
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = value.into();
        self
    }
}

impl Render for Radios<'_> {
    fn render(&self) -> Markup {
        fieldset(&self.common, &self.options, Kind::Radio, |value| value == self.value)
    }
}

/// Any of several.
pub struct Checkboxes<'a> {
    common: Common<'a>,
    options: Options<'a>,
    values: Vec<Cow<'a, str>>,
    short: bool,
}

impl<'a> Checkboxes<'a> {
    /// Boxes to tick, none yet.
    pub fn new(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        let common = Common::new(name.into(), label.into());
        Self {
            common,
            options: Vec::new(),
            values: Vec::new(),
            short: false,
        }
    }

    common!();
    options!();

    /// The values that are ticked when the page opens.
    #[must_use]
    pub fn values<V: Into<Cow<'a, str>>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self.values = values.into_iter().map(Into::into).collect();
        self
    }
}

impl Checkboxes<'_> {
    /// Says that the labels are a word or two: they stand side by side where there is room.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }
}

impl Render for Checkboxes<'_> {
    fn render(&self) -> Markup {
        let kind = Kind::Checkbox { short: self.short };
        fieldset(&self.common, &self.options, kind, |value| {
            self.values.iter().any(|own| own == value)
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Radio,
    Checkbox { short: bool },
}

fn fieldset(common: &Common<'_>, options: &Options<'_>, kind: Kind, chosen: impl Fn(&str) -> bool) -> Markup {
    let radio = kind == Kind::Radio;
    let class = if radio {
        "kern-form-check__radio"
    } else {
        "kern-form-check__checkbox"
    };
    html! {
        fieldset."kern-fieldset"."kern-fieldset--error"[common.error.is_some()] aria-describedby=[common.described_by()] {
            legend."kern-label" { (common.label_text()) }
            (common.hint())
            div."kern-fieldset__body".short[kind == (Kind::Checkbox { short: true })] {
                @for (place, (value, label)) in options.iter().enumerate() {
                    @let id = option_id(common, place, value);
                    div."kern-form-check" {
                        input class=(class) type=(if radio { "radio" } else { "checkbox" }) id=(id) name=(common.name)
                            value=(value) checked[chosen(value)] required[radio && common.required]
                            aria-invalid=[common.invalid().filter(|_| !radio)];
                        label."kern-label" for=(id) { (label) }
                    }
                }
            }
            (common.error())
        }
    }
}

/// The first choice has the field's own id, so that the error summary leads to it.
fn option_id(common: &Common<'_>, place: usize, value: &str) -> String {
    if place == 0 {
        common.id()
    } else {
        format!("field-{}-{value}", common.name)
    }
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn attributes(markup: &Markup, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let document = Html::parse_fragment(&markup.0);
        document
            .select(&selector)
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn a_folded_choice_keeps_its_value() {
        let field = Select::new("format", "Format")
            .options([("a", "Dialog"), ("b", "Umfrage")])
            .option("c", "Petition");
        let shown = field.value("b").required().error(Some("Bitte wählen")).render();
        assert_eq!(attributes(&shown, "option", "value"), ["a", "b", "c"]);
        assert_eq!(attributes(&shown, "option[selected]", "value"), ["b"]);
        let select = "select#field-format[required][aria-invalid=true]";
        assert_eq!(attributes(&shown, select, "aria-describedby"), ["field-format-error"]);
    }

    #[test]
    fn choices_in_view_are_a_group_and_the_first_is_where_errors_lead() {
        let shown = Radios::new("kind", "Art")
            .options([("a", "Idee"), ("b", "Kritik")])
            .value("b")
            .hint("Eine")
            .render();
        assert_eq!(attributes(&shown, "fieldset", "aria-describedby"), ["field-kind-hint"]);
        assert_eq!(
            attributes(&shown, "input[type=radio][name=kind]", "id"),
            ["field-kind", "field-kind-b"]
        );
        assert_eq!(attributes(&shown, "label", "for"), ["field-kind", "field-kind-b"]);
        assert_eq!(attributes(&shown, "input[checked]", "value"), ["b"]);
    }

    #[test]
    fn any_number_of_boxes_is_ticked() {
        let field = Checkboxes::new("topic", "Themen").options([("a", "A"), ("b", "B"), ("c", "C")]);
        let shown = field.values(["a", "c"]).error(Some("Zu viele")).render();
        assert_eq!(attributes(&shown, "input[type=checkbox][checked]", "value"), ["a", "c"]);
        assert_eq!(attributes(&shown, "input[aria-invalid=true]", "value").len(), 3);
        assert!(attributes(&shown, "legend", "class")[0].contains("kern-label"));
    }
}
