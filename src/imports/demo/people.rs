//! Names of made-up people. None of them is anybody.

use super::dice::Dice;
use super::texts::Texts;

/// The name under which the n-th citizen of a body writes: a full name, a first name with an initial, or a nickname.
pub fn citizen(texts: &Texts, sorbian: bool, seed: u64, body: u64, n: u32) -> String {
    let mut dice = Dice::new(seed ^ 0xC171_2E45, body, u64::from(n));
    let sorbian = sorbian && dice.chance(0.3);
    let style = dice.weighted(&[50, 28, 22]);
    if style == 2 {
        let nick = dice.any(texts.words("nick")).copied().unwrap_or_default();
        return if dice.chance(0.5) {
            nick.to_owned()
        } else {
            format!("{nick}{}", dice.between(2, 99))
        };
    }
    let (first, last) = name(texts, sorbian, &mut dice);
    match last.chars().next().filter(|_| style == 0) {
        Some(initial) => format!("{first} {initial}."),
        None => format!("{first} {last}"),
    }
}

/// Someone who works for a body, with the office.
pub fn staff(texts: &Texts, dice: &mut Dice) -> String {
    let (first, last) = name(texts, false, dice);
    let office = dice.any(texts.words("office")).copied().unwrap_or_default();
    format!("{first} {last} ({office})")
}

fn name(texts: &Texts, sorbian: bool, dice: &mut Dice) -> (&'static str, &'static str) {
    let (first, last) = if sorbian {
        ("first_hsb", "last_hsb")
    } else {
        ("first", "last")
    };
    let first = dice.any(texts.words(first)).copied().unwrap_or_default();
    (first, dice.any(texts.words(last)).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn citizens_have_many_names_and_keep_them() {
        let texts = Texts::load().unwrap();
        let names: HashSet<_> = (0..1000).map(|n| citizen(&texts, true, 1, 7, n)).collect();
        assert!(names.len() > 700, "{}", names.len());
        assert!(names.iter().all(|name| name.chars().count() > 2), "{names:?}");
        assert_eq!(citizen(&texts, true, 1, 7, 5), citizen(&texts, true, 1, 7, 5));
        assert!(names.iter().any(|name| name.contains("Šołta")));
    }
}
