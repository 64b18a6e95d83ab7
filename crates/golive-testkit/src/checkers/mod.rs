//! Checkers of what a golive answered while it was hurt. They compare what its
//! clients kept with what is found afterwards, and know nothing of how it came.

pub mod register;
pub mod set;

/// Something that must not be, in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// What was acknowledged is not there.
    Lost(String),
    /// What was asked for once has happened twice.
    Twice(String),
    /// What was accepted does not come to its end.
    Stuck(String),
    /// Anything else that is not as it was promised.
    Wrong(String),
}

impl Finding {
    /// The sentence.
    pub fn text(&self) -> &str {
        match self {
            Self::Lost(text) | Self::Twice(text) | Self::Stuck(text) | Self::Wrong(text) => text,
        }
    }
}
