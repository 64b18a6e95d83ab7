//! A write as data: applied whole or not at all.

use crate::sql::Statement;
use crate::value::{Row, Value};

/// How many rows a statement must change for the batch to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Exactly one; anything else is a conflict.
    One,
    /// Any number.
    Any,
}

/// One statement of a batch.
#[derive(Debug, Clone)]
pub struct Item {
    /// The statement.
    pub statement: &'static Statement,
    /// Its arguments, `?1` first.
    pub args: Vec<Value>,
    /// How many rows it must change.
    pub expect: Expect,
}

/// Statements that are applied together. Guards stand in their `WHERE`.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// In the order in which they run.
    pub items: Vec<Item>,
}

impl Batch {
    /// A batch without statements.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a statement that must change exactly one row.
    pub fn one(&mut self, statement: &'static Statement, args: Vec<Value>) {
        self.items.push(Item {
            statement,
            args,
            expect: Expect::One,
        });
    }

    /// Adds a statement that may change any number of rows.
    pub fn any(&mut self, statement: &'static Statement, args: Vec<Value>) {
        self.items.push(Item {
            statement,
            args,
            expect: Expect::Any,
        });
    }
}

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// All of it is on disk. The rows are those of `RETURNING` statements.
    Applied(Vec<Row>),
    /// This statement did not change the one row that it had to; nothing of the
    /// batch was applied.
    Conflict(&'static str),
}

/// The arguments of a statement, converted.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => {
        Vec::from([$($crate::value::Value::from($value)),*])
    };
}
