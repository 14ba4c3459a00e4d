//! What somebody answers, as it is typed and as it is read.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Kind;
use super::store::{Answer, Question};
use crate::error::FieldErrors;
use crate::ui::text;
use crate::web::form::note;
use crate::web::{OfOpenForm, OpenForm};

/// The fields of a form as they were sent.
type Fields = Vec<(String, String)>;

/// What is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Fields")]
pub struct AnswerForm {
    /// Which wording of the questions was answered.
    pub stand: String,
    typed: BTreeMap<i16, Vec<String>>,
}

impl From<Fields> for AnswerForm {
    fn from(fields: Fields) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.strip_prefix("frage_").map(str::parse) {
                Some(Ok(position)) => form.typed.entry(position).or_default().push(value),
                _ if name == "stand" => form.stand = value,
                _ => {}
            }
        }
        form
    }
}

impl OfOpenForm for AnswerForm {
    const FORM: OpenForm = OpenForm::Survey;
}

/// The name of a question's field.
pub fn field(position: i16) -> String {
    format!("frage_{position}")
}

impl AnswerForm {
    /// The values that were sent for a question.
    pub fn values(&self, position: i16) -> &[String] {
        self.typed.get(&position).map_or(&[], Vec::as_slice)
    }

    /// The answers, at least one; or what is missing or wrong at which question.
    pub fn checked(&self, questions: &[Question]) -> Result<Vec<Answer>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let answers: Vec<_> = questions
            .iter()
            .filter_map(|question| self.answer(question, &mut errors))
            .collect();
        if errors.is_empty() && answers.is_empty() {
            errors.add("", "survey-error-nothing");
        }
        if errors.is_empty() { Ok(answers) } else { Err(errors) }
    }

    fn answer(&self, question: &Question, errors: &mut FieldErrors) -> Option<Answer> {
        let values = self.values(question.position).iter();
        let mut answer = Answer {
            position: question.position,
            choices: Vec::new(),
            body: None,
        };
        if question.kind() == Kind::Text {
            let body = values.map(|value| text::tidy(value)).find(|body| !body.is_empty());
            if let Some(body) = &body {
                note(errors, field(question.position), text::check_body(body));
            }
            answer.body = body;
        } else {
            let Some(places) = choices(question, values.filter(|value| !value.is_empty())) else {
                errors.add(field(question.position), "error-choice");
                return None;
            };
            answer.choices = places;
        }
        if answer.body.is_some() || !answer.choices.is_empty() {
            return Some(answer);
        }
        if question.required {
            errors.add(field(question.position), "survey-error-required");
        }
        None
    }
}

/// The choices by their places, each once; none where one is not the question's to make.
fn choices<'a>(question: &Question, values: impl Iterator<Item = &'a String>) -> Option<Vec<i16>> {
    let options = i16::try_from(question.options.len()).unwrap_or(i16::MAX);
    let places = values.map(|value| value.parse().ok().filter(|place| (1..=options).contains(place)));
    let mut places = places.collect::<Option<Vec<i16>>>()?;
    places.sort_unstable();
    places.dedup();
    (question.kind() != Kind::One || places.len() <= 1).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(position: i16, kind: Kind, required: bool) -> Question {
        let options = if kind == Kind::Text {
            vec![]
        } else {
            vec!["Ja".into(), "Nein".into()]
        };
        Question {
            position,
            kind: kind.code().into(),
            title: "?".into(),
            options,
            required,
            answered: 0,
            chosen: vec![],
        }
    }

    fn read(fields: &[(&str, &str)]) -> Result<Vec<Answer>, Vec<String>> {
        let fields: Fields = fields
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        let questions = [
            question(1, Kind::One, true),
            question(2, Kind::Many, false),
            question(3, Kind::Text, false),
        ];
        let answers = AnswerForm::from(fields).checked(&questions);
        answers.map_err(|errors| errors.iter().map(|(field, _)| field.to_owned()).collect())
    }

    #[test]
    fn what_is_answered_is_read_in_the_order_of_the_questions() {
        let answers = read(&[
            ("frage_3", "Mehr Bäume."),
            ("frage_2", "2"),
            ("frage_2", "1"),
            ("frage_2", "2"),
            ("frage_1", "1"),
        ]);
        let answer = |position, choices: &[i16], body: Option<&str>| Answer {
            position,
            choices: choices.to_vec(),
            body: body.map(str::to_owned),
        };
        let wanted = vec![
            answer(1, &[1], None),
            answer(2, &[1, 2], None),
            answer(3, &[], Some("Mehr Bäume.")),
        ];
        assert_eq!(answers, Ok(wanted));
    }

    #[test]
    fn what_must_be_answered_is_named_and_nothing_made_up_is_taken() {
        assert_eq!(read(&[]), Err(vec!["frage_1".into()]));
        assert_eq!(read(&[("frage_1", "")]), Err(vec!["frage_1".into()]));
        for made_up in ["3", "0", "-1", "ja", "99999"] {
            assert_eq!(
                read(&[("frage_1", "1"), ("frage_2", made_up)]),
                Err(vec!["frage_2".into()]),
                "{made_up}"
            );
        }
        assert_eq!(read(&[("frage_1", "1"), ("frage_1", "2")]), Err(vec!["frage_1".into()]));
        assert!(
            read(&[("frage_1", "2"), ("frage_9", "1")]).is_ok(),
            "another question's answer is nobody's"
        );
    }
}
