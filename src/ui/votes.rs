//! The panel to vote with: small, since a page holds twenty of them.

use fluent_bundle::FluentValue;
use maud::{Markup, html};

use crate::i18n::{Language, number};
use crate::ui::field::csrf_input;

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
    /// Where to sign in.
    pub sign_in_href: &'a str,
    /// What is voted on, for screen readers.
    pub title: &'a str,
}

/// Counts in words with a bar, and buttons where the reader may vote. Pressing one's own vote again withdraws it.
pub fn vote_panel(panel: &VotePanel<'_>) -> Markup {
    let language = panel.language;
    let label = language.tf("ui-vote-label", &[("title", FluentValue::from(panel.title))]);
    html! {
        div.vote data-vote id={ "stimmen-" (id(panel.action)) } {
            @if panel.open && panel.signed_in {
                form method="post" action=(panel.action) role="group" aria-label=(label) {
                    (csrf_input(panel.csrf))
                    @for (value, count) in counts(panel) {
                        @let own = panel.own == Some(value);
                        button.(value) name="value" value=(if own { "withdraw" } else { value }) aria-pressed=(own) {
                            (word(language, value)) " " b { (number(language, count)) }
                        }
                    }
                }
            } @else {
                ul aria-label=(label) {
                    @for (value, count) in counts(panel) {
                        li.(value) { (word(language, value)) " " b { (number(language, count)) } }
                    }
                }
                @if panel.open {
                    a href=(panel.sign_in_href) rel="nofollow" { (language.t("ui-vote-sign-in")) }
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
