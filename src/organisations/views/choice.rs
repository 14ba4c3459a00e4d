//! What other features show of organisations: in whose name one writes, and the mark beside an author.

use maud::{Markup, html};

use crate::i18n::Language;
use crate::organisations::{Acting, Behalf};
use crate::ui::field::Select;
use crate::ui::{Errors, parts};

/// The field `im_namen` of a form; nothing for who writes for no organisation.
pub fn behalf_field(language: Language, acting: &[Acting], chosen: &str, errors: &Errors) -> Option<Markup> {
    if acting.is_empty() && errors.get("im_namen").is_none() {
        return None;
    }
    let choice = |organisation: &Acting, at_once: bool| {
        let behalf = Behalf {
            organisation: organisation.id,
            at_once,
        };
        let name = [("name", organisation.label.as_str().into())];
        let label = if at_once {
            language.tf("organisation-behalf-at-once", &name)
        } else {
            language.tf("organisation-behalf-draft", &name)
        };
        (behalf.field(), label)
    };
    let mut choices = vec![(String::new(), language.t("organisation-behalf-own").to_owned())];
    for organisation in acting {
        choices.push(choice(organisation, false));
        if organisation.releases {
            choices.push(choice(organisation, true));
        }
    }
    Some(html! {
        (Select::new("im_namen", language.t("organisation-behalf")).hint(language.t("organisation-behalf-hint"))
            .options(choices).value(chosen).error(errors.get("im_namen")))
    })
}

/// The mark beside an author: nothing for people, and for a public-interest body its area too.
pub fn mark(language: Language, mark: Option<&str>) -> Markup {
    html! {
        @match mark {
            None => {}
            Some("") => (parts::tag(language.t("organisation-mark"))),
            Some(area) => (parts::tag(&language.tf("organisation-mark-public", &[("area", area.into())]))),
        }
    }
}
