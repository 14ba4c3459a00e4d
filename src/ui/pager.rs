//! The way through a long list, by key: onwards and back to the beginning.

use maud::{Markup, Render, html};

use crate::i18n::Language;

/// The links under a list. Nothing is shown where the list fits on one page.
pub struct Pager {
    /// The address of what follows.
    pub next: Option<String>,
    /// The address of the list's beginning, when this is not it.
    pub first: Option<String>,
    /// The reader's language.
    pub language: Language,
}

impl Render for Pager {
    fn render(&self) -> Markup {
        html! {
            @if self.next.is_some() || self.first.is_some() {
                nav.pager aria-label=(self.language.t("ui-pager-label")) {
                    @if let Some(next) = &self.next {
                        a."kern-btn"."kern-btn--secondary" href=(next) rel="next" {
                            span."kern-label" { (self.language.t("ui-pager-next")) }
                        }
                    }
                    @if let Some(first) = &self.first {
                        a."kern-btn"."kern-btn--tertiary" href=(first) {
                            span."kern-label" { (self.language.t("ui-pager-first")) }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pager(next: Option<&str>, first: Option<&str>) -> String {
        Pager {
            next: next.map(Into::into),
            first: first.map(Into::into),
            language: Language::De,
        }
        .render()
        .into_string()
    }

    #[test]
    fn a_single_page_has_no_pager() {
        assert_eq!(pager(None, None), "");
    }

    #[test]
    fn links_lead_onwards_and_back() {
        let middle = pager(Some("?nach=a&b"), Some("?"));
        assert!(middle.contains(r#"href="?nach=a&amp;b" rel="next""#), "{middle}");
        assert!(
            middle.contains("Weitere anzeigen") && middle.contains("Zum Anfang"),
            "{middle}"
        );
        assert!(!pager(Some("?nach=a"), None).contains("Zum Anfang"));
    }
}
