//! Lists that go on: what is asked for, and whether there is more.

use std::str::FromStr;

use super::{ApiError, Code};
use crate::auth::caller::parameter;

/// A whole number in a query; `None` when it is not given.
pub fn number<T: FromStr>(query: &str, name: &str) -> Result<Option<T>, ApiError> {
    let Some(text) = parameter(query, name) else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| {
        let shown: String = text.chars().take(40).collect();
        ApiError::new(Code::InvalidRequest, "asked.number")
            .with("name", name)
            .with("found", shown)
            .at(name)
    })
}

/// How many entries the caller wants; `most` when it does not say.
pub fn limit(query: &str, most: u32) -> Result<u32, ApiError> {
    Ok(number(query, "limit")?.unwrap_or(most).clamp(1, most))
}

/// Cuts a list of which one entry more than a page was read, and answers the
/// last entry that stays if there is more behind it.
pub fn cut<T>(entries: &mut Vec<T>, limit: u32) -> Option<&T> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = entries.len() > limit;
    entries.truncate(limit);
    entries.last().filter(|_| more)
}
