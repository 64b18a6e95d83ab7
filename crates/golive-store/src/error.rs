//! What can go wrong in the store. It knows nothing of HTTP.

/// Why the store did not do what was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// The database can not be read or written now.
    #[error("the store is unavailable: {0}")]
    Unavailable(String),
    /// Whether a write had an effect is not known: the connection broke when it
    /// was committed. Look before doing it again.
    #[error("the store did not say whether a write was done: {0}")]
    Unknown(String),
    /// A row holds what this version of golive can not read.
    #[error("the store is inconsistent: {table}.{column} of {key}: {problem}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's key.
        key: String,
        /// What was found and what was expected.
        problem: String,
    },
    /// The store can not be used as it is; a whole sentence says why.
    #[error("{0}")]
    Unusable(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl From<tokio::task::JoinError> for StoreError {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::Unavailable(format!("a read was stopped: {error}"))
    }
}
