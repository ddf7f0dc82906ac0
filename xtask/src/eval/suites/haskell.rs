//! The expressions that Duckling's corpora expect: `(datetime (2013, 2, 15, 0, 0, 0) Day)`.

use anyhow::{Context as _, Result, bail, ensure};

/// A Haskell expression of the few forms that occur.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    Word(String),
    Text(String),
    Number(f64),
    /// Things in brackets, applied or listed.
    Group(Vec<Expression>),
}

impl Expression {
    /// Reads an expression; what a comment says behind it is left out.
    ///
    /// # Errors
    /// Brackets or quotes that do not close, a number that is none, nothing at all.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let code: String = text
            .lines()
            .map(|line| line.split(" --").next().unwrap_or(line))
            .collect();
        let mut open: Vec<Vec<Self>> = vec![Vec::new()];
        let mut rest = code.trim();
        while let Some(first) = rest.chars().next() {
            let mut length = first.len_utf8();
            let done = match first {
                '(' => {
                    open.push(Vec::new());
                    None
                }
                ')' => {
                    let items = open.pop().context("a bracket too many")?;
                    Some(Self::Group(items))
                }
                '"' => {
                    let end = rest[1..].find('"').context("a quote that does not close")?;
                    length = end + 2;
                    Some(Self::Text(rest[1..=end].to_owned()))
                }
                ',' => None,
                c if c.is_whitespace() => None,
                _ => {
                    let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',');
                    length = rest.find(ends).unwrap_or(rest.len());
                    let word = &rest[..length];
                    let numeric = first.is_ascii_digit() || first == '-';
                    Some(if numeric {
                        Self::Number(word.parse().with_context(|| word.to_owned())?)
                    } else {
                        Self::Word(word.to_owned())
                    })
                }
            };
            if let Some(item) = done {
                open.last_mut().context("a bracket too many")?.push(item);
            }
            rest = &rest[length..];
        }
        // A comment may have taken the last bracket along.
        while open.len() > 1 {
            let items = open.pop().unwrap_or_default();
            if let Some(outer) = open.last_mut() {
                outer.push(Self::Group(items));
            }
        }
        let mut items = open.pop().unwrap_or_default();
        ensure!(items.len() == 1, "not one expression: {text}");
        items.pop().context("no expression")
    }

    /// The function and its arguments.
    ///
    /// # Errors
    /// An expression that applies nothing.
    pub(crate) fn call(&self) -> Result<(&str, &[Self])> {
        match self {
            Self::Group(items) => match items.split_first() {
                Some((Self::Word(function), arguments)) => Ok((function, arguments)),
                _ => bail!("no call: {self:?}"),
            },
            _ => bail!("no call: {self:?}"),
        }
    }

    /// The number, in brackets of its own or not.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Group(items) => match items.as_slice() {
                [Self::Number(number)] => Some(*number),
                _ => None,
            },
            _ => None,
        }
    }

    pub(crate) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    /// What is in the brackets.
    pub(crate) fn items(&self) -> &[Self] {
        match self {
            Self::Group(items) => items,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_with_tuples_texts_and_negative_numbers() {
        let expression = Expression::parse("(simple Cup (-2.5) (Just \"un (thé)\"))").unwrap();
        let (function, arguments) = expression.call().unwrap();
        assert_eq!(function, "simple");
        assert_eq!(arguments[0].word(), Some("Cup"));
        assert_eq!(arguments[1].number(), Some(-2.5));
        assert_eq!(arguments[2].items()[1], Expression::Text("un (thé)".into()));
        let between = Expression::parse("(between Metre (2,7))").unwrap();
        assert_eq!(between.items()[2].items().len(), 2);
    }

    #[test]
    fn comments_are_left_out() {
        let expression = Expression::parse("(simple M 3) -- kept as \"m\"").unwrap();
        assert_eq!(expression.items()[2].number(), Some(3.0));
        assert!(Expression::parse("(simple \"M)").is_err());
        assert!(Expression::parse("").is_err());
    }
}
