//! What was typed into a form that cannot be taken now: it comes back, to be sent again.

use std::borrow::Cow;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::http::{Method, Uri};
use maud::{Markup, html};

use super::form::{MAX_FORM_BYTES, read_body};
use crate::error::Result;
use crate::i18n::Language;
use crate::ui::field::Button;

/// A form's fields as they were sent; empty where it was no form of ours.
#[derive(Clone, Default)]
pub struct Typed(Bytes);

impl Typed {
    /// Keeps a form of usual size beside the body that carries it on.
    pub async fn keep(parts: &Parts, body: Body) -> Result<(Body, Self)> {
        if !is_usual_form(parts) {
            return Ok((body, Self::default()));
        }
        let bytes = read_body(&parts.headers, body, MAX_FORM_BYTES).await?;
        Ok((Body::from(bytes.clone()), Self(bytes)))
    }

    /// The bytes; none where it was no form of ours.
    pub fn bytes(&self) -> Option<&[u8]> {
        Some(&*self.0).filter(|bytes| !bytes.is_empty())
    }

    /// Whether there are texts in it, which would be missed.
    pub fn has_texts(&self) -> bool {
        self.texts().next().is_some()
    }

    /// The fields of the form; none where a secret is among them.
    fn fields(&self) -> Vec<(Cow<'_, str>, Cow<'_, str>)> {
        let fields: Vec<_> = url::form_urlencoded::parse(&self.0).collect();
        if fields.iter().any(|(name, _)| is_secret(name)) {
            return Vec::new();
        }
        fields
    }

    fn texts(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let values = self.fields().into_iter().map(|(_, value)| value);
        values.filter(|value| is_long(value))
    }

    /// The texts, to be copied, under an explanation; nothing where there are none.
    pub fn to_copy(&self, language: Language, explanation: &'static str) -> Markup {
        if !self.has_texts() {
            return html! {};
        }
        html! {
            section.panel aria-labelledby="eingaben" {
                h2 #eingaben { (language.t("error-kept-title")) }
                p { (language.t(explanation)) }
                @for text in self.texts() { blockquote.preline { (text) } }
            }
        }
    }

    /// The form once more under an explanation, with a button that sends it again. Passwords are not given back; a form with one is typed anew.
    pub fn again(&self, language: Language, action: &Uri, explanation: &'static str) -> Markup {
        let fields = self.fields();
        if fields.is_empty() {
            return html! {};
        }
        html! {
            section.panel aria-labelledby="eingaben" {
                h2 #eingaben { (language.t("error-kept-title")) }
                p { (language.t(explanation)) }
                form.stack method="post" action=(action) {
                    @for (name, value) in &fields {
                        @if is_long(value) {
                            blockquote.preline { (value) }
                        }
                        input type="hidden" name=(name) value=(value);
                    }
                    (Button::primary(language.t("error-kept-again")))
                }
            }
        }
    }
}

/// A form whose size is announced and usual; others are read by whoever wants them.
fn is_usual_form(parts: &Parts) -> bool {
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let size = header(CONTENT_LENGTH).and_then(|size| size.parse::<usize>().ok());
    parts.method == Method::POST
        && header(CONTENT_TYPE).is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
        && size.is_some_and(|size| size <= MAX_FORM_BYTES)
}

fn is_secret(name: &str) -> bool {
    name.contains("password") || name.contains("passwort") || name == "code"
}

/// Texts are shown, so that they can be copied; tokens and choices are not.
fn is_long(value: &str) -> bool {
    value.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(form: &'static str) -> String {
        Typed(Bytes::from_static(form.as_bytes()))
            .again(
                Language::De,
                &Uri::from_static("/dresden/beteiligungen/1/beitraege"),
                "error-kept",
            )
            .into_string()
    }

    #[test]
    fn every_field_comes_back_as_text() {
        let shown = again("csrf=abc&title=Mehr+%3CB%C3%A4ume%3E&body=a%0Ab%22");
        assert!(
            shown.contains(r#"<blockquote class="preline">Mehr &lt;Bäume&gt;</blockquote>"#),
            "{shown}"
        );
        assert!(shown.contains("name=\"body\" value=\"a\nb&quot;\""), "{shown}");
        assert!(shown.contains(r#"name="csrf" value="abc""#), "{shown}");
    }

    #[test]
    fn texts_are_there_to_be_copied_but_nothing_else() {
        let typed = |form: &'static str| Typed(Bytes::from_static(form.as_bytes()));
        let shown = typed("csrf=abc&body=Mehr+%3CB%C3%A4ume%3E").to_copy(Language::De, "error-copy");
        let shown = shown.into_string();
        assert!(
            shown.contains("Mehr &lt;Bäume&gt;") && !shown.contains("abc"),
            "{shown}"
        );
        for form in ["csrf=abc&wert=1", "password=a+b&body=a+b", ""] {
            assert!(!typed(form).has_texts(), "{form}");
        }
    }

    #[test]
    fn passwords_do_not_come_back() {
        for form in [
            "email=a%40example.org&password=geheim",
            "code=123456",
            "passwort_neu=x",
            "",
        ] {
            assert_eq!(again(form), "", "{form}");
        }
    }
}
