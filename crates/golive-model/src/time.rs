//! Instants, in microseconds since 1970. The clock itself lives in the server.

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An instant in UTC, counted in microseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    /// This instant, moved later.
    pub fn plus(self, by: Duration) -> Self {
        let micros = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(micros))
    }

    /// Reads a date of RFC 3339, such as the wire form.
    pub fn parse(text: &str) -> Option<Self> {
        let timestamp: Timestamp = text.parse().ok()?;
        Some(Self(timestamp.as_microsecond()))
    }

    /// How long after `earlier` this is; nothing when it is not after it.
    pub fn since(self, earlier: Self) -> Duration {
        let micros = self.0.saturating_sub(earlier.0);
        Duration::from_micros(u64::try_from(micros).unwrap_or(0))
    }

    /// Whole seconds since 1970, as tokens count them.
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// The day, in UTC.
    pub fn date(self) -> jiff::civil::Date {
        self.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date()
    }

    /// The day and the time of day, in UTC.
    pub fn datetime(self) -> jiff::civil::DateTime {
        self.timestamp()
            .to_zoned(jiff::tz::TimeZone::UTC)
            .datetime()
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::MAX)
    }

    /// `Sat, 21 Nov 2026 10:00:00 +0000`, as mail headers want it.
    pub fn rfc2822(self) -> String {
        self.timestamp()
            .strftime("%a, %d %b %Y %H:%M:%S +0000")
            .to_string()
    }
}

/// The wire form of the Cloud Partner Portal: UTC, seven fractional digits, `Z`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.7}", self.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_dates_have_seven_digits() {
        assert_eq!(
            Time(1_522_276_033_836_387).to_string(),
            "2018-03-28T22:27:13.8363870Z"
        );
        assert_eq!(Time(0).to_string(), "1970-01-01T00:00:00.0000000Z");
    }
}
