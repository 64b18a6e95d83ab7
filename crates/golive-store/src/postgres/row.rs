//! Values and rows, in and out of PostgreSQL.

use bytes::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::value::{Row, Value};

/// A row of an answer. What is neither a number nor text is NULL, as on SQLite.
pub(crate) fn of(row: &tokio_postgres::Row) -> Row {
    let value = |at: usize| match *row.columns()[at].type_() {
        Type::INT8 => row.try_get(at).map(Value::Int),
        Type::TEXT => row.try_get(at).map(Value::Text),
        _ => Ok(Value::Null),
    };
    // A value that can not be had is NULL.
    Row((0..row.len())
        .map(|at| value(at).unwrap_or(Value::Null))
        .collect())
}

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql(kind, out),
            // PostgreSQL keeps no NUL in text.
            Self::Text(text) if text.contains('\0') => {
                text.replace('\0', "\u{fffd}").to_sql(kind, out)
            }
            Self::Text(text) => text.to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::TEXT)
    }

    to_sql_checked!();
}
