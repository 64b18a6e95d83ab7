//! The values that go into statements and come out of rows.

use golive_model::OfferKey;
use serde::de::DeserializeOwned;

use crate::error::StoreError;

/// A value of one of the three types that every column has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// BIGINT.
    Int(i64),
    /// TEXT.
    Text(String),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Names the place of a value in an error: table and the row's key.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The table that the row is of.
    pub table: &'static str,
    /// The row's key.
    pub key: &'a str,
}

/// One row of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(pub Vec<Value>);

impl Row {
    /// The text of a column.
    pub fn text(
        &self,
        at: usize,
        column: &'static str,
        place: Place<'_>,
    ) -> Result<&str, StoreError> {
        match self.0.get(at) {
            Some(Value::Text(text)) => Ok(text),
            other => Err(wrong(place, column, "text", other)),
        }
    }

    /// The number of a column.
    pub fn int(
        &self,
        at: usize,
        column: &'static str,
        place: Place<'_>,
    ) -> Result<i64, StoreError> {
        match self.0.get(at) {
            Some(Value::Int(number)) => Ok(*number),
            other => Err(wrong(place, column, "a number", other)),
        }
    }

    /// The text of a column that may be NULL.
    pub fn maybe_text(
        &self,
        at: usize,
        column: &'static str,
        place: Place<'_>,
    ) -> Result<Option<&str>, StoreError> {
        match self.0.get(at) {
            Some(Value::Null) => Ok(None),
            _ => self.text(at, column, place).map(Some),
        }
    }

    /// The number of a column that may be NULL.
    pub fn maybe_int(
        &self,
        at: usize,
        column: &'static str,
        place: Place<'_>,
    ) -> Result<Option<i64>, StoreError> {
        match self.0.get(at) {
            Some(Value::Null) => Ok(None),
            _ => self.int(at, column, place).map(Some),
        }
    }

    /// A column as the name of its row in an error, whatever it holds.
    pub fn label(&self, at: usize) -> String {
        match self.0.get(at) {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Int(number)) => number.to_string(),
            Some(Value::Null) | None => "?".into(),
        }
    }

    /// Two columns, publisher and offer, as the name of their row in an error.
    pub fn offer_name(&self, at: usize) -> String {
        format!("{}/{}", self.label(at), self.label(at + 1))
    }

    /// The value that a column holds as JSON.
    pub fn json<T: DeserializeOwned>(
        &self,
        at: usize,
        column: &'static str,
        place: Place<'_>,
    ) -> Result<T, StoreError> {
        let text = self.text(at, column, place)?;
        serde_json::from_str(text).map_err(|e| inconsistent(place, column, e.to_string()))
    }

    /// The id that a column holds as text.
    pub fn id<T: std::str::FromStr<Err: std::fmt::Display>>(
        &self,
        at: usize,
        column: &'static str,
        place: Place<'_>,
    ) -> Result<T, StoreError> {
        let text = self.text(at, column, place)?;
        text.parse()
            .map_err(|e: T::Err| inconsistent(place, column, e.to_string()))
    }

    /// The offer that two columns name, publisher and offer.
    pub fn offer_key(&self, at: usize, place: Place<'_>) -> Result<OfferKey, StoreError> {
        Ok(OfferKey {
            publisher: self.id(at, "publisher", place)?,
            offer: self.id(at + 1, "offer", place)?,
        })
    }
}

/// An inconsistency, with its place.
pub fn inconsistent(place: Place<'_>, column: &'static str, problem: String) -> StoreError {
    StoreError::Inconsistent {
        table: place.table,
        column,
        key: place.key.to_owned(),
        problem,
    }
}

fn wrong(
    place: Place<'_>,
    column: &'static str,
    expected: &str,
    found: Option<&Value>,
) -> StoreError {
    let found = match found {
        None => "no such column",
        Some(Value::Null) => "NULL",
        Some(Value::Int(_)) => "a number",
        Some(Value::Text(_)) => "text",
    };
    inconsistent(place, column, format!("expected {expected}, found {found}"))
}
