//! What a person does for a body, as it is chosen: one of the sets of roles that make sense.

use crate::i18n::Language;
use crate::web::Role;

/// A set of roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Creates and evaluates consultations.
    Editor,
    /// Reviews what citizens write.
    Moderator,
    /// Does both, as in a small town hall.
    EditorAndModerator,
    /// Decides over the team, and may do all the rest.
    Administrator,
}

impl Duty {
    /// All of them, the one with the least power first.
    pub const ALL: [Self; 4] = [
        Self::Editor,
        Self::Moderator,
        Self::EditorAndModerator,
        Self::Administrator,
    ];

    /// The value in a form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::Moderator => "moderator",
            Self::EditorAndModerator => "both",
            Self::Administrator => "admin",
        }
    }

    /// The duty with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.code() == code)
    }

    /// The duty that these roles amount to.
    pub fn of(roles: &[String]) -> Self {
        let has = |role: Role| roles.iter().any(|name| name == role.name());
        match (has(Role::Admin), has(Role::Editor), has(Role::Moderator)) {
            (true, _, _) => Self::Administrator,
            (false, true, true) => Self::EditorAndModerator,
            (false, false, true) => Self::Moderator,
            _ => Self::Editor,
        }
    }

    /// The roles, by their names in the database.
    pub fn roles(self) -> Vec<String> {
        let roles: &[Role] = match self {
            Self::Editor => &[Role::Editor],
            Self::Moderator => &[Role::Moderator],
            Self::EditorAndModerator => &[Role::Editor, Role::Moderator],
            Self::Administrator => &[Role::Admin],
        };
        roles.iter().map(|role| role.name().to_owned()).collect()
    }

    /// The duty in words.
    pub fn label(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Editor => "staff-duty-editor",
            Self::Moderator => "staff-duty-moderator",
            Self::EditorAndModerator => "staff-duty-both",
            Self::Administrator => "staff-duty-admin",
        })
    }

    /// What it allows, in a sentence.
    pub fn explained(self, language: Language) -> &'static str {
        language.t(match self {
            Self::Editor => "staff-duty-editor-explained",
            Self::Moderator => "staff-duty-moderator-explained",
            Self::EditorAndModerator => "staff-duty-both-explained",
            Self::Administrator => "staff-duty-admin-explained",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_is_its_roles() {
        for duty in Duty::ALL {
            assert_eq!(Duty::of(&duty.roles()), duty);
            assert_eq!(Duty::from_code(duty.code()), Some(duty));
        }
        let all: Vec<_> = Role::ALL.iter().map(|role| role.name().to_owned()).collect();
        assert_eq!(Duty::of(&all), Duty::Administrator);
        assert_eq!(Duty::from_code("operator"), None);
    }
}
