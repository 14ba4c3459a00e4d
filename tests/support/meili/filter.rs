//! Filter expressions, read as documented.

use serde_json::Value;

use super::{Refusal, refusal};

pub enum Filter {
    And(Box<Filter>, Box<Filter>),
    Or(Box<Filter>, Box<Filter>),
    Not(Box<Filter>),
    Is(String, &'static str, String),
    In(String, Vec<String>),
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Quoted(String),
    Sign(&'static str),
}

fn wrong(text: &str) -> Refusal {
    refusal(400, "invalid_search_filter", text.to_owned())
}

/// Reads an expression over these attributes.
pub fn parse(text: &str, attributes: &[&str]) -> Result<Filter, Refusal> {
    let mut parser = Parser {
        tokens: tokens(text)?,
        place: 0,
        attributes,
        text,
    };
    let filter = parser.either()?;
    match parser.next() {
        None => Ok(filter),
        Some(_) => Err(wrong(text)),
    }
}

fn tokens(text: &str) -> Result<Vec<Token>, Refusal> {
    const SIGNS: [&str; 11] = ["!=", ">=", "<=", "=", ">", "<", "(", ")", "[", "]", ","];
    let (mut found, mut rest) = (Vec::new(), text.trim_start());
    while let Some(first) = rest.chars().next() {
        if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            found.push(Token::Sign(sign));
            rest = &rest[sign.len()..];
        } else if first == '"' || first == '\'' {
            let mut value = String::new();
            let mut letters = rest[1..].char_indices();
            let end = loop {
                match letters.next().ok_or_else(|| wrong(text))? {
                    (place, letter) if letter == first => break place,
                    (_, '\\') => match letters.next().ok_or_else(|| wrong(text))? {
                        (_, letter) if letter == first => value.push(letter),
                        (_, letter) => value.extend(['\\', letter]),
                    },
                    (_, letter) => value.push(letter),
                }
            };
            found.push(Token::Quoted(value));
            rest = &rest[end + 2..];
        } else {
            let word = |c: char| c.is_alphanumeric() || "_-.".contains(c);
            let end = rest.find(|c: char| !word(c)).unwrap_or(rest.len());
            if end == 0 {
                return Err(wrong(text));
            }
            found.push(Token::Word(rest[..end].to_owned()));
            rest = &rest[end..];
        }
        rest = rest.trim_start();
    }
    Ok(found)
}

struct Parser<'p> {
    tokens: Vec<Token>,
    place: usize,
    attributes: &'p [&'p str],
    text: &'p str,
}

impl Parser<'_> {
    fn next(&mut self) -> Option<Token> {
        self.place += 1;
        self.tokens.get(self.place - 1).cloned()
    }

    fn take(&mut self, token: &Token) -> bool {
        let there = self.tokens.get(self.place) == Some(token);
        self.place += usize::from(there);
        there
    }

    fn keyword(&mut self, word: &str) -> bool {
        self.take(&Token::Word(word.to_owned()))
    }

    fn either(&mut self) -> Result<Filter, Refusal> {
        let mut filter = self.both()?;
        while self.keyword("OR") {
            filter = Filter::Or(Box::new(filter), Box::new(self.both()?));
        }
        Ok(filter)
    }

    fn both(&mut self) -> Result<Filter, Refusal> {
        let mut filter = self.one()?;
        while self.keyword("AND") {
            filter = Filter::And(Box::new(filter), Box::new(self.one()?));
        }
        Ok(filter)
    }

    fn one(&mut self) -> Result<Filter, Refusal> {
        if self.keyword("NOT") {
            return Ok(Filter::Not(Box::new(self.one()?)));
        }
        if self.take(&Token::Sign("(")) {
            let filter = self.either()?;
            return if self.take(&Token::Sign(")")) {
                Ok(filter)
            } else {
                Err(wrong(self.text))
            };
        }
        let Some(Token::Word(attribute)) = self.next() else {
            return Err(wrong(self.text));
        };
        if !self.attributes.contains(&attribute.as_str()) {
            return Err(wrong(&format!("{attribute} is not filterable")));
        }
        match self.next() {
            Some(Token::Sign(sign)) if ["=", "!=", ">", ">=", "<", "<="].contains(&sign) => {
                Ok(Filter::Is(attribute, sign, self.value()?))
            }
            Some(Token::Word(word)) if word == "IN" && self.take(&Token::Sign("[")) => {
                let mut values = Vec::new();
                while !self.take(&Token::Sign("]")) {
                    values.push(self.value()?);
                    self.take(&Token::Sign(","));
                }
                Ok(Filter::In(attribute, values))
            }
            _ => Err(wrong(self.text)),
        }
    }

    fn value(&mut self) -> Result<String, Refusal> {
        match self.next() {
            Some(Token::Word(value) | Token::Quoted(value)) => Ok(value),
            _ => Err(wrong(self.text)),
        }
    }
}

impl Filter {
    pub fn holds(&self, document: &Value) -> bool {
        match self {
            Self::And(one, other) => one.holds(document) && other.holds(document),
            Self::Or(one, other) => one.holds(document) || other.holds(document),
            Self::Not(filter) => !filter.holds(document),
            Self::In(attribute, values) => values.iter().any(|value| equals(&document[attribute], value)),
            Self::Is(attribute, "=", value) => equals(&document[attribute], value),
            Self::Is(attribute, "!=", value) => !equals(&document[attribute], value),
            Self::Is(attribute, sign, value) => {
                let (Some(present), Ok(value)) = (document[attribute].as_f64(), value.parse::<f64>()) else {
                    return false;
                };
                match *sign {
                    ">" => present > value,
                    ">=" => present >= value,
                    "<" => present < value,
                    _ => present <= value,
                }
            }
        }
    }
}

fn equals(present: &Value, value: &str) -> bool {
    match present {
        Value::Array(list) => list.iter().any(|present| equals(present, value)),
        Value::String(text) => text.to_lowercase() == value.to_lowercase(),
        Value::Number(number) => value.parse::<f64>().ok() == number.as_f64(),
        _ => false,
    }
}

#[test]
fn filters_are_read_as_documented() {
    use serde_json::json;
    let document = json!({ "kind": "x OR 1=1", "n": 5, "list": ["a", "B"] });
    let holds = |text: &str| {
        parse(text, &["kind", "n", "list"])
            .map(|filter| filter.holds(&document))
            .ok()
    };
    assert_eq!(holds("n > 4 AND list = b"), Some(true));
    assert_eq!(holds("n > 5 OR NOT n = 5"), Some(false));
    assert_eq!(holds("kind = \"x OR 1=1\""), Some(true));
    assert_eq!(holds("n = 6 OR kind = \"x\\\" OR n = 5\""), Some(false));
    assert_eq!(holds("n IN [1, 5] AND (n < 5 OR n >= 5)"), Some(true));
    for wrong in [
        "1 = 1",
        "kind = x OR 1=1",
        "n",
        "n = ",
        "n = 5 n = 5",
        "kind = \"x",
        "other = 1",
    ] {
        assert!(holds(wrong).is_none(), "{wrong}");
    }
}
