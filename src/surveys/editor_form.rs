//! The editor's form for a survey's questions, as it is typed and as it is read.

use serde::Deserialize;

use super::store::{NewQuestion, Question, Survey};
use super::{Kind, MAX_LINE, MOST_BOXES, MOST_OPTIONS, MOST_QUESTIONS};
use crate::error::{FieldErrors, Message};
use crate::ui::text;
use crate::web::form::note;

/// The fields of a form as they were sent.
type Fields = Vec<(String, String)>;

/// The button that adds a question's fields; nothing is saved by it.
pub const ADD: &str = "frage-dazu";
/// The button that takes a question's fields away begins so, and its number follows.
pub const REMOVE: &str = "frage-weg-";
/// The button that moves a question before the one before it begins so, and its number follows.
pub const UP: &str = "frage-hoch-";

/// What is typed for a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionFields {
    pub title: String,
    pub kind: String,
    /// One option on each line.
    pub options: String,
    pub required: bool,
}

/// What is typed for a survey.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Fields")]
pub struct SurveyForm {
    pub questions: Vec<QuestionFields>,
    pub with_account: bool,
    pub shows_result: bool,
    /// Which version the form was opened with.
    pub stand: String,
    /// Which of the form's buttons was pressed.
    pub aktion: String,
}

/// The survey as it shall be.
#[derive(Debug)]
pub struct NewSurvey {
    pub questions: Vec<NewQuestion>,
    pub with_account: bool,
    pub shows_result: bool,
}

impl From<Fields> for SurveyForm {
    fn from(fields: Fields) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "mit_konto" => form.with_account = value == "1",
                "ergebnis" => form.shows_result = value == "1",
                "stand" => form.stand = value,
                "aktion" => form.aktion = value,
                name => form.put(name, value),
            }
        }
        form
    }
}

/// The name of a question's field, by the question's number from 1.
pub fn field(number: usize, part: &str) -> String {
    format!("frage_{number}_{part}")
}

impl SurveyForm {
    /// Takes `frage_2_text` and the like; other fields are none of this form's.
    fn put(&mut self, name: &str, value: String) {
        let numbered = name.strip_prefix("frage_").and_then(|name| name.split_once('_'));
        let Some((Ok(number), part)) = numbered.map(|(number, part)| (number.parse::<usize>(), part)) else {
            return;
        };
        if !(1..=MOST_QUESTIONS).contains(&number) {
            return;
        }
        if self.questions.len() < number {
            self.questions.resize_with(number, QuestionFields::default);
        }
        let question = &mut self.questions[number - 1];
        match part {
            "text" => question.title = value,
            "art" => question.kind = value,
            "optionen" => question.options = value,
            "pflicht" => question.required = value == "1",
            _ => {}
        }
    }

    /// What the form holds when it is opened.
    pub fn of(survey: Option<&Survey>, questions: &[Question]) -> Self {
        let mut form = Self {
            questions: questions.iter().map(QuestionFields::of).collect(),
            with_account: survey.is_some_and(|survey| survey.with_account),
            shows_result: survey.is_none_or(|survey| survey.shows_result),
            stand: stand(survey),
            aktion: String::new(),
        };
        if form.questions.is_empty() {
            form.questions.push(QuestionFields::default());
        }
        form
    }

    /// Does what a button asks for that saves nothing; answers whether one was pressed.
    pub fn press(&mut self) -> bool {
        let numbered = |button: &str| self.aktion.strip_prefix(button)?.parse::<usize>().ok();
        let (gone, raised) = (numbered(REMOVE), numbered(UP));
        let last = self.questions.len();
        match (gone, raised) {
            (Some(number), _) if (1..=last).contains(&number) => {
                self.questions.remove(number - 1);
            }
            (_, Some(number)) if (2..=last).contains(&number) => self.questions.swap(number - 2, number - 1),
            (None, None) if self.aktion != ADD => return false,
            (None, None) if last < MOST_QUESTIONS => self.questions.push(QuestionFields::default()),
            _ => {}
        }
        true
    }

    /// The survey that is wanted, or what is wrong with which field.
    pub fn checked(&self) -> Result<NewSurvey, FieldErrors> {
        let mut errors = FieldErrors::default();
        let numbered = (1..).zip(&self.questions);
        let questions: Vec<_> = numbered
            .map(|(number, question)| question.checked(number, &mut errors))
            .collect();
        if questions.is_empty() {
            errors.add("", "survey-error-none");
        }
        let boxes = |question: &NewQuestion| match Kind::from_code(question.kind) {
            Some(Kind::Many) => question.options.len(),
            _ => 1,
        };
        if questions.iter().map(boxes).sum::<usize>() > MOST_BOXES {
            errors.add("", amount("survey-error-boxes", MOST_BOXES, 0));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(NewSurvey {
            questions,
            with_account: self.with_account,
            shows_result: self.shows_result,
        })
    }
}

/// What a form knows of the survey that it changes.
pub fn stand(survey: Option<&Survey>) -> String {
    survey.map_or_else(String::new, |survey| survey.version.to_string())
}

fn amount(key: &'static str, most: usize, number: i64) -> Message {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let args = vec![("max", most), ("question", number)];
    Message { key, args }
}

impl QuestionFields {
    fn of(question: &Question) -> Self {
        Self {
            title: question.title.clone(),
            kind: question.kind.clone(),
            options: question.options.join("\n"),
            required: question.required,
        }
    }

    fn checked(&self, number: usize, errors: &mut FieldErrors) -> NewQuestion {
        let position = i16::try_from(number).unwrap_or(i16::MAX);
        let at = |key| amount(key, MOST_OPTIONS, position.into());
        let title = text::tidy_line(&self.title);
        if title.is_empty() {
            errors.add(field(number, "text"), at("survey-error-title"));
        } else {
            note(errors, field(number, "text"), text::check_line(&title, MAX_LINE));
        }
        let options = self.options();
        let kind = Kind::from_code(&self.kind);
        match kind {
            None => errors.add(field(number, "art"), at("survey-error-kind")),
            Some(kind) => {
                if let Some(key) = wrong_options(kind, &options) {
                    errors.add(field(number, "optionen"), at(key));
                }
                for option in &options {
                    note(errors, field(number, "optionen"), text::check_line(option, MAX_LINE));
                }
            }
        }
        NewQuestion {
            position,
            kind: kind.unwrap_or(Kind::Text).code(),
            title,
            options,
            required: self.required,
        }
    }

    fn options(&self) -> Vec<String> {
        let lines = self.options.lines().map(text::tidy_line);
        lines.filter(|line| !line.is_empty()).collect()
    }
}

/// What is wrong with the options as a whole. Nothing that was typed is dropped unasked: free text has none.
fn wrong_options(kind: Kind, options: &[String]) -> Option<&'static str> {
    let is_there_twice = || (1..options.len()).any(|later| options[..later].contains(&options[later]));
    match (kind, options.len()) {
        (Kind::Text, 0) => None,
        (Kind::Text, _) => Some("survey-error-options-text"),
        (_, 0..2) => Some("survey-error-options-few"),
        (_, count) if count > MOST_OPTIONS => Some("survey-error-options-many"),
        _ => is_there_twice().then_some("survey-error-options-same"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> SurveyForm {
        let fields: Fields = fields
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        SurveyForm::from(fields)
    }

    fn wrong(form: &SurveyForm) -> Vec<String> {
        let errors = form.checked().err().unwrap_or_default();
        errors.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn a_question_has_words_a_kind_and_options_to_choose_from() {
        let one = [
            ("frage_1_text", "Wie oft fahren Sie Rad?"),
            ("frage_1_art", "one"),
            ("frage_1_optionen", "Täglich\r\n\r\n Selten \n"),
            ("frage_1_pflicht", "1"),
        ];
        let survey = form(&one).checked().unwrap();
        assert_eq!(survey.questions[0].options, ["Täglich", "Selten"]);
        assert!(survey.questions[0].required);
        for (change, field) in [
            (("frage_1_text", "  "), "frage_1_text"),
            (("frage_1_art", "gossip"), "frage_1_art"),
            (("frage_1_optionen", "Nur eine"), "frage_1_optionen"),
            (("frage_1_optionen", "Ja\nNein\nJa"), "frage_1_optionen"),
        ] {
            let changed: Vec<_> = one.into_iter().chain([change]).collect();
            assert_eq!(wrong(&form(&changed)), [field], "{change:?}");
        }
        let chosen = [
            ("frage_1_text", "?"),
            ("frage_1_art", "text"),
            ("frage_1_optionen", "Ja\nNein"),
        ];
        assert_eq!(
            wrong(&form(&chosen)),
            ["frage_1_optionen"],
            "nothing that was typed is dropped"
        );
        assert!(wrong(&form(&chosen[..2])).is_empty());
        assert_eq!(wrong(&form(&[])), [""]);
    }

    #[test]
    fn a_survey_has_no_more_boxes_than_a_form_takes() {
        let options: Vec<_> = (0..MOST_OPTIONS).map(|number| number.to_string()).collect();
        let options = options.join("\n");
        let mut large = SurveyForm {
            questions: vec![
                QuestionFields {
                    title: "?".into(),
                    kind: "many".into(),
                    options: options.clone(),
                    required: false
                };
                7
            ],
            ..SurveyForm::default()
        };
        assert_eq!(wrong(&large), [""]);
        large.questions.pop();
        assert!(wrong(&large).is_empty());
        large.questions[0].options += "\nnoch eine";
        assert_eq!(wrong(&large), ["frage_1_optionen"]);
    }

    #[test]
    fn buttons_move_questions_and_lose_nothing() {
        let mut typed = form(&[("frage_1_text", "A"), ("frage_2_text", "B"), ("frage_41_text", "Z")]);
        let titles = |form: &SurveyForm| {
            form.questions
                .iter()
                .map(|question| question.title.clone())
                .collect::<Vec<_>>()
        };
        assert!(!typed.press());
        for (button, after) in [
            ("frage-hoch-2", vec!["B", "A"]),
            ("frage-hoch-1", vec!["B", "A"]),
            ("frage-dazu", vec!["B", "A", ""]),
            ("frage-weg-2", vec!["B", ""]),
            ("frage-weg-9", vec!["B", ""]),
            ("frage-weg-0", vec!["B", ""]),
        ] {
            typed.aktion = button.into();
            assert!(typed.press());
            assert_eq!(titles(&typed), after, "{button}");
        }
    }
}
