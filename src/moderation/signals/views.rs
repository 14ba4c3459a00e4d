//! What the rules saw, for moderators; what they do, for administrators.

use maud::{Markup, html};

use super::finding::{Finding, Rule, Spot};
use super::settings::{Mode, Settings};
use super::store::Similar;
use super::{BURST_MINUTES, whole};
use crate::contributions;
use crate::i18n::Language;
use crate::moderation::Action;
use crate::ui::field::{Button, Field, Select, csrf_input, error_summary};
use crate::ui::layout::{Notice, NoticeKind};
use crate::ui::parts::{self, Icon, Tone};
use crate::ui::{Errors, Page, text, time};
use crate::web::TenantVisitor;

/// Characters of a similar text that are shown.
const EXCERPT: usize = 200;
/// Places of a finding that are shown.
const SHOWN: usize = 8;

/// A fragment: what the rules saw in a post of this title and text, nothing where they saw nothing.
pub fn findings(language: Language, (title, body): (&str, &str), findings: &[(Finding, Mode)]) -> Markup {
    if findings.is_empty() {
        return html! {};
    }
    let letters: Vec<char> = whole(title, body).chars().collect();
    html! {
        section.panel aria-labelledby="hinweise" {
            h2 #hinweise { (language.t("signals-findings")) }
            p.small { (language.t("signals-findings-lead")) }
            ul {
                @for (finding, effect) in findings {
                    li {
                        strong { (finding.rule.label(language)) } ": " (said(language, &letters, finding))
                        @if let Some((tone, key)) = told(*effect) { " " (parts::badge(tone, Icon::Info, language.t(key))) }
                    }
                }
            }
        }
    }
}

/// What is told of what came of a finding.
const fn told(effect: Mode) -> Option<(Tone, &'static str)> {
    match effect {
        Mode::Off | Mode::Show => None,
        Mode::Case => Some((Tone::Info, "signals-effect-case")),
        Mode::Hold => Some((Tone::Warning, "signals-effect-hold")),
    }
}

/// A finding in words.
fn said(language: Language, letters: &[char], finding: &Finding) -> Markup {
    let detail = &finding.detail;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    html! {
        @match finding.rule {
            Rule::Duplicates => {
                (language.tf("signals-said-duplicates", &[("count", count(detail.similar.len()).into()), ("share", percent(detail.similar.first().map_or(0.0, |(_, share)| *share)).into())]))
            }
            Rule::Bursts => {
                (language.tf("signals-said-bursts", &[("count", detail.texts.unwrap_or_default().into()), ("minutes", BURST_MINUTES.into())]))
            }
            _ => {
                @for (place, spot) in detail.spots.iter().take(SHOWN).enumerate() {
                    @if place > 0 { ", " }
                    (spot.kind.label(language)) " " q { (words(letters, *spot)) }
                }
                @if detail.spots.len() > SHOWN { " …" }
            }
        }
    }
}

/// The words at a place; a text that was changed or redacted since has others, or none.
fn words(letters: &[char], spot: Spot) -> String {
    let end = spot.end.min(letters.len());
    let found: String = letters.get(spot.start..end).unwrap_or_default().iter().collect();
    text::teaser(&found, 80)
}

#[expect(clippy::cast_possible_truncation, reason = "from 0 to 100")]
fn percent(share: f32) -> i64 {
    (share * 100.0).round() as i64
}

/// A fragment: texts that are like this one, each with what was decided on it.
pub fn similar(visitor: &TenantVisitor, similar: &[(Similar, f32)]) -> Markup {
    let language = visitor.language();
    html! {
        @if !similar.is_empty() {
            section.panel aria-labelledby="aehnlich" {
                h2 #aehnlich { (language.t("signals-similar")) }
                @for (post, share) in similar {
                    @let path = contributions::path(visitor, post.consultation_id, post.contribution_id);
                    div.stack {
                        p {
                            a href={ (path) "#beitrag-" (post.id) } { (label(language, post)) }
                            " · " (language.tf("signals-similar-share", &[("share", percent(*share).into())]))
                            " · " bdi { (post.author) } " · " (time::element(language, post.created_at))
                        }
                        blockquote { (text::teaser(&post.body, EXCERPT)) }
                        @if let (Some(action), Some(at)) = (decided(post), post.decided_at) {
                            p.small { (action.label(language)) " · " (time::element(language, at)) }
                        }
                    }
                }
            }
        }
    }
}

/// What was decided on a text and stands.
fn decided(post: &Similar) -> Option<Action> {
    Action::from_code(post.decision.as_deref()?)
}

fn label(language: Language, post: &Similar) -> &str {
    if post.title.is_empty() {
        language.t("signals-similar-comment")
    } else {
        &post.title
    }
}

/// That the choice was stored.
pub fn saved(language: Language) -> Notice {
    Notice {
        kind: NoticeKind::Success,
        text: language.t("signals-saved").to_owned(),
    }
}

/// The administrator's choice.
pub fn settings(visitor: &TenantVisitor, settings: &Settings, words: &str, errors: &Errors) -> Page {
    let language = visitor.language();
    let title = language.t("signals-title");
    let modes = || Mode::ALL.map(|mode| (mode.code(), mode.label(language)));
    let main = html! {
        h1 { (title) }
        (error_summary(language, errors))
        p.lead { (language.t("signals-lead")) }
        p { (language.t("signals-hold-explained")) }
        form.stack method="post" action=(visitor.path("/verwaltung/hinweise")) novalidate {
            (csrf_input(&visitor.visitor.csrf))
            @for rule in Rule::ALL {
                (Select::new(rule.field(), rule.label(language)).hint(rule.explained(language)).options(modes())
                    .value(settings.mode(rule).code()).error(errors.get(rule.field())))
            }
            (Field::textarea("words", language.t("signals-field-words")).hint(language.t("signals-field-words-hint"))
                .rows(12).value(words).error(errors.get("words")).optional_mark(language))
            (Button::primary(language.t("signals-save")))
        }
    };
    Page::new(title, main)
        .crumb(visitor.tenant.name.clone(), visitor.path("/"))
        .crumb(language.t("administration-title"), visitor.path("/verwaltung"))
}
