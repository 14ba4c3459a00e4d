//! Form fields in KERN's markup: label, hint and error tied together for every reader.

mod choice;
mod common;

use std::borrow::Cow;

use maud::{Markup, Render, html};

use crate::i18n::Language;
use common::{Common, common};

pub use choice::{Checkboxes, Radios, Select};

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

/// A field for text, a date or a time.
pub struct Field<'a> {
    common: Common<'a>,
    kind: &'static str,
    value: Cow<'a, str>,
    maxlength: Option<usize>,
    rows: u16,
    autocomplete: Option<&'static str>,
    digits: bool,
    accept: Option<Cow<'a, str>>,
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
            digits: false,
            accept: None,
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

    /// A time of day (`08:00`).
    pub fn time(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("time", name, label)
    }

    /// A day (`2026-03-01`).
    pub fn date(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("date", name, label)
    }

    /// Words to search for.
    pub fn search(name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self::new("search", name, label)
    }

    /// A file to be chosen; `accept` are the kinds that the browser offers (HTML's `accept`).
    pub fn file(
        name: impl Into<Cow<'a, str>>,
        label: impl Into<Cow<'a, str>>,
        accept: impl Into<Cow<'a, str>>,
    ) -> Self {
        let mut field = Self::new("file", name, label);
        field.accept = Some(accept.into());
        field
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

    /// A code that an app shows or a mail brings: the phone offers digits and fills it in where it can.
    #[must_use]
    pub fn one_time_code(mut self) -> Self {
        self.digits = true;
        self.autocomplete("one-time-code")
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
                maxlength=[self.maxlength] accept=[&self.accept] autocomplete=[self.autocomplete] inputmode=[self.digits.then_some("numeric")] required[common.required]
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

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn attribute(markup: &Markup, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).unwrap();
        let document = Html::parse_fragment(&markup.0);
        document.select(&selector).next()?.attr(name).map(str::to_owned)
    }

    fn text(markup: &Markup, selector: &str) -> String {
        let selector = Selector::parse(selector).unwrap();
        let document = Html::parse_fragment(&markup.0);
        document
            .select(&selector)
            .flat_map(|element| element.text().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    #[test]
    fn hint_and_error_describe_the_field() {
        let shown = Field::text("title", "Titel")
            .hint("In einem Satz")
            .error(Some("Fehlt"))
            .required()
            .render();
        assert_eq!(attribute(&shown, "label", "for").as_deref(), Some("field-title"));
        let described = attribute(
            &shown,
            "input#field-title[required][aria-invalid=true]",
            "aria-describedby",
        );
        assert_eq!(described.as_deref(), Some("field-title-hint field-title-error"));
        assert_eq!(text(&shown, "#field-title-hint"), "In einem Satz");
        assert_eq!(text(&shown, "#field-title-error"), "Fehlt");
    }

    #[test]
    fn a_field_without_error_is_not_invalid() {
        let shown = Field::email("email", "E-Mail")
            .value("a\"b")
            .optional_mark(Language::De)
            .render();
        for name in ["aria-invalid", "aria-describedby", "required"] {
            assert_eq!(attribute(&shown, "input", name), None, "{name}");
        }
        assert_eq!(
            attribute(&shown, "input[type=email][autocomplete=email]", "value").as_deref(),
            Some("a\"b")
        );
        assert_eq!(text(&shown, "label"), "E-Mail – freiwillig");
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let shown = Field::password("password", "Passwort")
            .value("geheim")
            .autocomplete("current-password")
            .render();
        assert!(!shown.0.contains("geheim"), "{}", shown.0);
        assert_eq!(
            attribute(&shown, "input", "autocomplete").as_deref(),
            Some("current-password")
        );
    }

    #[test]
    fn long_text_keeps_its_lines_and_is_counted_by_graphemes() {
        let shown = Field::textarea("body", "Text")
            .value("\n</textarea>zwei\n")
            .maxlength(20_000)
            .rows(10)
            .render();
        assert_eq!(text(&shown, "textarea"), "\n</textarea>zwei\n");
        assert_eq!(
            attribute(&shown, "textarea[rows='10']", "data-max").as_deref(),
            Some("20000")
        );
        assert_eq!(attribute(&shown, "textarea", "maxlength"), None);
        assert_eq!(
            attribute(&Field::text("t", "T").maxlength(80).render(), "input", "maxlength").as_deref(),
            Some("80")
        );
    }

    #[test]
    fn errors_keep_their_order_and_lead_to_their_fields() {
        let mut errors = Errors::new();
        assert_eq!(error_summary(Language::De, &errors).0, "");
        errors.push("title", "Titel fehlt");
        errors.push("", "Noch einmal, bitte");
        errors.push(format!("option-{}", 2), "Zu <lang>");
        assert_eq!(errors.get("option-2"), Some("Zu <lang>"));
        assert_eq!(errors.get("body"), None);
        let shown = error_summary(Language::De, &errors);
        assert_eq!(
            text(&shown, "[role=alert][tabindex='-1'] li"),
            "Titel fehltNoch einmal, bitteZu <lang>"
        );
        assert_eq!(attribute(&shown, "li a", "href").as_deref(), Some("#field-title"));
        assert_eq!(text(&shown, "li a"), "Titel fehltZu <lang>");
    }

    #[test]
    fn a_button_carries_its_choice() {
        let shown = Button::secondary("Vorschau")
            .name_value("step", "preview")
            .formaction("/vorschau")
            .novalidate()
            .render();
        let button = "button.kern-btn--secondary[type=submit][name=step][value=preview][formnovalidate]";
        assert_eq!(attribute(&shown, button, "formaction").as_deref(), Some("/vorschau"));
        assert_eq!(text(&shown, button), "Vorschau");
        assert_eq!(
            Button::primary("Senden").render().0.matches('=').count(),
            3,
            "class twice and type"
        );
    }
}
