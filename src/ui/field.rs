//! Form fields in KERN's markup: label, hint and error tied together for every reader.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use crate::i18n::Language;

/// What is wrong with a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(Vec<(Cow<'static, str>, String)>);

impl Errors {
    /// Nothing wrong yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a message for a field; an empty name speaks of the whole form.
    pub fn push(&mut self, name: impl Into<Cow<'static, str>>, message: impl Into<String>) {
        self.0.push((name.into(), message.into()));
    }

    /// The first message for a field.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter()
            .find(|(field, _)| *field == name)
            .map(|(_, message)| message)
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Field names and messages, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, message)| (name.as_ref(), message.as_str()))
    }
}

/// The list of errors above a form; takes the focus when the page opens and leads to each field.
pub fn error_summary(language: Language, errors: &Errors) -> Markup {
    html! {
        @if !errors.is_empty() {
            div #fehler."kern-alert"."kern-alert--danger" role="alert" tabindex="-1" autofocus {
                div."kern-alert__header" {
                    span."kern-icon"."kern-icon--danger" aria-hidden="true" {}
                    h2."kern-title" { (language.t("ui-errors-title")) }
                }
                div."kern-alert__body" {
                    ul {
                        @for (name, message) in errors.iter() {
                            li {
                                @if name.is_empty() { (message) }
                                @else { a href={ "#field-" (name) } { (message) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The hidden input that carries the form's token.
pub fn csrf_input(token: &str) -> Markup {
    html! { input type="hidden" name="csrf" value=(token); }
}

/// What all fields have.
struct Common<'a> {
    name: Cow<'a, str>,
    label: Cow<'a, str>,
    hint: Option<Cow<'a, str>>,
    error: Option<Cow<'a, str>>,
    required: bool,
    optional: Option<Language>,
}

impl<'a> Common<'a> {
    fn new(name: Cow<'a, str>, label: Cow<'a, str>) -> Self {
        Self {
            name,
            label,
            hint: None,
            error: None,
            required: false,
            optional: None,
        }
    }

    fn id(&self) -> String {
        format!("field-{}", self.name)
    }

    /// The ids that describe the field, for `aria-describedby`.
    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("field-{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("field-{}-error", self.name));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (hint, error) => hint.or(error),
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    fn label_text(&self) -> Markup {
        html! {
            (self.label)
            @if let Some(language) = self.optional {
                " " span."kern-label__optional" { (language.t("ui-optional")) }
            }
        }
    }

    fn hint(&self) -> Markup {
        html! { @if let Some(hint) = &self.hint { div."kern-hint" id={ "field-" (self.name) "-hint" } { (hint) } } }
    }

    fn error(&self) -> Markup {
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

/// A field for text, a date or a time.
pub struct Field<'a> {
    common: Common<'a>,
    kind: &'static str,
    value: Cow<'a, str>,
    maxlength: Option<usize>,
    rows: u16,
    autocomplete: Option<&'static str>,
}

impl<'a> Field<'a> {
    fn new(kind: &'static str, name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        let common = Common::new(name.into(), label.into());
        Self {
            common,
            kind,
            value: Cow::Borrowed(""),
            maxlength: None,
            rows: 6,
            autocomplete: None,
        }
    }

    /// One line of text.
    pub fn text(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("text", name, label)
    }

    /// An e-mail address.
    pub fn email(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("email", name, label).autocomplete("email")
    }

    /// A password; its value is never sent back.
    pub fn password(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("password", name, label)
    }

    /// Several lines of text.
    pub fn textarea(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("textarea", name, label)
    }

    /// A day and a time of day (`2026-03-01T08:00`).
    pub fn datetime(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("datetime-local", name, label)
    }

    /// A day (`2026-03-01`).
    pub fn date(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("date", name, label)
    }

    /// Words to search for.
    pub fn search(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("search", name, label)
    }

    common!();

    /// What the field holds when the page opens.
    #[must_use]
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = value.into();
        self
    }

    /// The longest text: enforced by the browser for one line; counted down in view for several lines, in what a
    /// reader counts as characters, which browsers do not.
    #[must_use]
    pub fn maxlength(mut self, maxlength: usize) -> Self {
        self.maxlength = Some(maxlength);
        self
    }

    /// The height of a field for several lines.
    #[must_use]
    pub fn rows(mut self, rows: u16) -> Self {
        self.rows = rows;
        self
    }

    /// What the browser may fill in (a token of HTML's `autocomplete`).
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    fn control(&self) -> Markup {
        let common = &self.common;
        let class = match common.error {
            Some(_) => "kern-form-input__input kern-form-input__input--error",
            None => "kern-form-input__input",
        };
        if self.kind == "textarea" {
            return html! {
                // The parser drops one line break after the tag, so one is given away.
                textarea class=(class) id=(common.id()) name=(common.name) rows=(self.rows) data-max=[self.maxlength]
                    required[common.required] aria-invalid=[common.invalid()] aria-describedby=[common.described_by()] {
                    "\n" (self.value)
                }
            };
        }
        let value = Some(&self.value).filter(|value| self.kind != "password" && !value.is_empty());
        html! {
            input class=(class) id=(common.id()) type=(self.kind) name=(common.name) value=[value]
                maxlength=[self.maxlength] autocomplete=[self.autocomplete] required[common.required]
                aria-invalid=[common.invalid()] aria-describedby=[common.described_by()];
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let common = &self.common;
        html! {
            div."kern-form-input"."kern-form-input--error"[common.error.is_some()] {
                label."kern-label" for=(common.id()) { (common.label_text()) }
                (common.hint())
                (self.control())
                (common.error())
            }
        }
    }
}

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
}

impl<'a> Checkboxes<'a> {
    /// Boxes to tick, none yet.
    pub fn new(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        let common = Common::new(name.into(), label.into());
        Self {
            common,
            options: Vec::new(),
            values: Vec::new(),
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

impl Render for Checkboxes<'_> {
    fn render(&self) -> Markup {
        fieldset(&self.common, &self.options, Kind::Checkbox, |value| {
            self.values.iter().any(|own| own == value)
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Radio,
    Checkbox,
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
            div."kern-fieldset__body" {
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

/// A button that sends its form.
pub struct Button<'a> {
    class: &'static str,
    label: Cow<'a, str>,
    name_value: Option<(Cow<'a, str>, Cow<'a, str>)>,
    formaction: Option<Cow<'a, str>>,
    novalidate: bool,
}

impl<'a> Button<'a> {
    fn new(class: &'static str, label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            class,
            label: label.into(),
            name_value: None,
            formaction: None,
            novalidate: false,
        }
    }

    /// The page's main action.
    pub fn primary(label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("kern-btn kern-btn--primary", label)
    }

    /// Another action.
    pub fn secondary(label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("kern-btn kern-btn--secondary", label)
    }

    /// A quiet action.
    pub fn tertiary(label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("kern-btn kern-btn--tertiary", label)
    }

    /// What the form carries when this button sent it.
    #[must_use]
    pub fn name_value(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) -> Self {
        self.name_value = Some((name.into(), value.into()));
        self
    }

    /// Sends the form to another address.
    #[must_use]
    pub fn formaction(mut self, action: impl Into<Cow<'a, str>>) -> Self {
        self.formaction = Some(action.into());
        self
    }

    /// Sends the form even while fields are incomplete.
    #[must_use]
    pub fn novalidate(mut self) -> Self {
        self.novalidate = true;
        self
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        let (name, value) = self.name_value.as_ref().map(|(name, value)| (name, value)).unzip();
        html! {
            button class=(self.class) type="submit" name=[name] value=[value] formaction=[self.formaction.as_ref()]
                formnovalidate[self.novalidate] {
                span."kern-label" { (self.label) }
            }
        }
    }
}
