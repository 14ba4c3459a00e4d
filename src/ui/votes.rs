//! The panel to vote with: small, since a page holds twenty of them.

use fluent_bundle::FluentValue;
use maud::{Markup, html};

use crate::i18n::{Language, number};
use crate::ui::field::csrf_input;
use crate::ui::text::Escaped;

/// Votes on one contribution or comment, and the reader's own.
#[derive(Clone, Copy, Debug)]
pub struct VotePanel<'a> {
    /// The reader's language.
    pub language: Language,
    /// Where a vote is posted to; the last number in it gives the panel its id (`stimmen-17`).
    pub action: &'a str,
    /// The form's token.
    pub csrf: &'a str,
    /// Votes for it.
    pub agree: i64,
    /// Votes that are neither.
    pub neutral: i64,
    /// Votes against it.
    pub disagree: i64,
    /// The reader's own: `agree`, `neutral` or `disagree`.
    pub own: Option<&'a str>,
    /// Whether votes are taken now.
    pub open: bool,
    /// Whether the reader is signed in.
    pub signed_in: bool,
    /// Where to sign in; the address ends with the one to come back to, as a value of its query.
    pub sign_in_href: &'a str,
    /// What is voted on, for screen readers.
    pub title: &'a str,
}

/// Counts in words with a bar, and buttons where the reader may vote. Pressing one's own vote again withdraws it.
pub fn vote_panel(panel: &VotePanel<'_>) -> Markup {
    let language = panel.language;
    let label = language.tf("ui-vote-label", &[("title", FluentValue::from(panel.title))]);
    html! {
        div.vote data-vote id={ "stimmen-" (id(panel.action)) } role="group" aria-label=(Escaped(&label)) {
            @if panel.open && panel.signed_in {
                form method="post" action=(Escaped(panel.action)) {
                    (csrf_input(panel.csrf))
                    @for (value, count) in counts(panel) {
                        @let own = panel.own == Some(value);
                        button.(value) name="value" value=(if own { "withdraw" } else { value }) aria-pressed=(own) {
                            (Escaped(word(language, value))) " " b { (number(language, count)) }
                        }
                    }
                }
            } @else {
                ul {
                    @for (value, count) in counts(panel) {
                        li.(value) { (Escaped(word(language, value))) " " b { (number(language, count)) } }
                    }
                }
                @if panel.open {
                    a href={ (Escaped(panel.sign_in_href)) "%23stimmen-" (id(panel.action)) } rel="nofollow" { (Escaped(language.t("ui-vote-sign-in"))) }
                }
            }
            (bar(panel))
        }
    }
}

fn counts(panel: &VotePanel<'_>) -> [(&'static str, i64); 3] {
    [
        ("agree", panel.agree),
        ("neutral", panel.neutral),
        ("disagree", panel.disagree),
    ]
}

fn word(language: Language, value: &str) -> &'static str {
    match value {
        "agree" => language.t("ui-vote-agree"),
        "neutral" => language.t("ui-vote-neutral"),
        _ => language.t("ui-vote-disagree"),
    }
}

/// The shares as lengths; the numbers beside it say the same.
fn bar(panel: &VotePanel<'_>) -> Markup {
    let total = panel.agree + panel.neutral + panel.disagree;
    if total <= 0 {
        return html! {};
    }
    let agree = panel.agree * 100 / total;
    let disagree = panel.disagree * 100 / total;
    html! {
        svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" {
            rect width=(agree) height="1" {}
            rect x=(100 - disagree) width=(disagree) height="1" {}
        }
    }
}

/// The last number among the address's segments.
fn id(action: &str) -> &str {
    action
        .split(['/', '?'])
        .rev()
        .map(|segment| segment.split('-').next().unwrap_or_default())
        .find(|segment| !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or("0")
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn panel(own: Option<&'static str>) -> VotePanel<'static> {
        VotePanel {
            language: Language::De,
            action: "/bautzen/beteiligungen/3-markt/beitraege/17/stimme",
            csrf: "t0ken",
            agree: 1_200,
            neutral: 300,
            disagree: 500,
            own,
            open: true,
            signed_in: true,
            sign_in_href: "/anmelden?zurueck=%2Fdresden",
            title: "Mehr <Bäume>",
        }
    }

    fn buttons(panel: &VotePanel<'_>) -> Vec<(String, String, String)> {
        let document = Html::parse_fragment(&vote_panel(panel).into_string());
        let selector = Selector::parse("[data-vote] form button[name=value]").unwrap();
        let attribute = |element: &scraper::ElementRef<'_>, name| element.attr(name).unwrap_or_default().to_owned();
        document
            .select(&selector)
            .map(|element| {
                (
                    element.text().collect(),
                    attribute(&element, "value"),
                    attribute(&element, "aria-pressed"),
                )
            })
            .collect()
    }

    fn row(text: &str, value: &str, pressed: &str) -> (String, String, String) {
        (text.to_owned(), value.to_owned(), pressed.to_owned())
    }

    #[test]
    fn the_own_vote_is_pressed_and_withdraws() {
        assert_eq!(
            buttons(&panel(Some("neutral"))),
            [
                row("Zustimmen 1.200", "agree", "false"),
                row("Neutral 300", "withdraw", "true"),
                row("Ablehnen 500", "disagree", "false"),
            ]
        );
        assert!(
            buttons(&panel(None))
                .iter()
                .all(|(_, value, pressed)| value != "withdraw" && pressed == "false")
        );
    }

    #[test]
    fn only_those_who_may_vote_get_buttons() {
        let stranger = vote_panel(&VotePanel {
            signed_in: false,
            ..panel(None)
        })
        .into_string();
        assert!(
            !stranger.contains("<button") && stranger.contains("Zum Abstimmen anmelden"),
            "{stranger}"
        );
        assert!(!stranger.contains("t0ken"), "{stranger}");
        let closed = vote_panel(&VotePanel {
            open: false,
            ..panel(None)
        })
        .into_string();
        assert!(!closed.contains("<button") && !closed.contains("/anmelden"), "{closed}");
        assert!(closed.contains("Ablehnen <b>500</b>"), "{closed}");
    }

    #[test]
    fn the_panel_is_named_and_found() {
        let shown = vote_panel(&panel(None)).into_string();
        assert!(
            shown.contains(r#"id="stimmen-17" role="group" aria-label="Abstimmung: Mehr &lt;Bäume&gt;""#),
            "{shown}"
        );
        assert_eq!(id("/3-markt"), "3");
        assert_eq!(id("/stimme"), "0");
    }

    #[test]
    fn the_bar_shows_shares_and_is_left_out_without_votes() {
        let shown = vote_panel(&panel(None)).into_string();
        assert!(
            shown.contains(r#"<rect width="60" height="1"></rect><rect x="75" width="25" height="1">"#),
            "{shown}"
        );
        let none = vote_panel(&VotePanel {
            agree: 0,
            neutral: 0,
            disagree: 0,
            ..panel(None)
        })
        .into_string();
        assert!(!none.contains("<svg"), "{none}");
    }

    #[test]
    fn twenty_panels_stay_small() {
        let size = vote_panel(&panel(Some("agree"))).into_string().len();
        assert!(size < 900, "{size} bytes");
    }
}
