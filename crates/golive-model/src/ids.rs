//! The names of things. An id that exists is valid: it is parsed at the door.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{what} \"{found}\" must be 1 to {max} letters, digits, dashes or underscores, and start with a letter or digit"
)]
pub struct IdError {
    /// Which kind of id was expected.
    pub what: &'static str,
    /// The text that was given, shortened to 80 characters.
    pub found: String,
    /// How many characters the id may have.
    pub max: usize,
}

/// Ids compare without regard to case and are stored lower-case
/// (`decisions.md`, ids in paths). Dots and slashes are refused, so an id is
/// safe in a path and in `{publisher}.{offer}`.
fn parse_slug(what: &'static str, max: usize, text: &str) -> Result<String, IdError> {
    let legal = |(at, byte): (usize, u8)| {
        byte.is_ascii_alphanumeric() || (at > 0 && (byte == b'-' || byte == b'_'))
    };
    let well_formed = !text.is_empty() && text.len() <= max && text.bytes().enumerate().all(legal);
    if !well_formed {
        let found = text.chars().take(80).collect();
        return Err(IdError { what, found, max });
    }
    Ok(text.to_ascii_lowercase())
}

macro_rules! slug {
    ($(#[$doc:meta])* $name:ident, $what:literal, $max:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id as text, lower-case.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                parse_slug($what, $max, text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

slug!(
    /// A namespace of offers, at most 50 characters.
    PublisherId, "publisher id", 50
);
slug!(
    /// An offer within its publisher. Rule ID-001 is narrower (no underscore);
    /// what old clients created under looser rules can still be addressed.
    OfferId, "offer id", 50
);
slug!(
    /// An offer kind, such as `microsoft-azure-virtualmachines`.
    KindId, "offer kind", 80
);

/// `{publisher}/{offer}`: the full name of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OfferKey {
    /// The namespace.
    pub publisher: PublisherId,
    /// The offer in it.
    pub offer: OfferId,
}

impl fmt::Display for OfferKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.publisher, self.offer)
    }
}

impl FromStr for OfferKey {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        // Without a slash there is a publisher at best, and no offer.
        let (publisher, offer) = text.split_once('/').unwrap_or((text, ""));
        Ok(Self {
            publisher: publisher.parse()?,
            offer: offer.parse()?,
        })
    }
}

/// The GUID of an operation; chosen by the server when it accepts one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OperationId(pub Uuid);

impl fmt::Display for OperationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! counter {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// Where counting starts.
            pub const FIRST: Self = Self(1);

            /// The number after this one.
            pub fn next(self) -> Self {
                Self(self.0.saturating_add(1))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

counter!(
    /// Moves with the draft document and only with it; the ETag shows it.
    Revision
);
counter!(
    /// Names an immutable copy of the document, made by a publish (`offerVersion`).
    Version
);
counter!(
    /// Counts the attempts to publish (`publishingVersion`).
    SubmissionNumber
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_stored_lower_case() {
        let id: PublisherId = "Contoso".parse().unwrap();
        assert_eq!(id.as_str(), "contoso");
    }

    #[test]
    fn an_id_can_not_leave_its_path_segment() {
        for bad in [
            "",
            ".",
            "..",
            "a/b",
            "a\\b",
            "a.b",
            "a b",
            "-a",
            "ä",
            "a\0",
            &"a".repeat(51),
        ] {
            assert!(bad.parse::<OfferId>().is_err(), "{bad:?} must be refused");
        }
    }
}
