//! Small things as pages show them.

use std::time::Duration;

use golive_model::Time;

use crate::pages::desk::Refused;
use crate::pages::findings::Shown;
use crate::pages::places::Places;
use crate::pages::words::Words;

/// A moment, for people and for machines.
pub struct Moment {
    /// RFC 3339, to the second.
    pub iso: String,
    /// In words.
    pub text: String,
}

impl Moment {
    /// Of a time.
    pub fn of(words: &Words, time: Time) -> Self {
        Self {
            iso: format!("{:.0}Z", time.datetime()),
            text: words.moment(time),
        }
    }

    /// Of a time as the API writes it.
    pub fn read(words: &Words, text: &str) -> Self {
        Time::parse(text).map_or_else(
            || Self {
                iso: text.to_owned(),
                text: text.to_owned(),
            },
            |time| Self::of(words, time),
        )
    }
}

/// How long something took.
pub fn duration(words: &Words, took: Duration) -> String {
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let seconds = took.as_secs();
    match (millis, seconds) {
        (0..1000, _) => words.with("took-milliseconds", "count", millis),
        (_, 0..60) => words.with("took-seconds", "count", seconds),
        _ => words.with_all(
            "took-minutes",
            [
                ("minutes", (seconds / 60).into()),
                ("seconds", (seconds % 60).into()),
            ],
        ),
    }
}

/// How many bytes, in the unit that people would choose.
pub fn bytes(words: &Words, count: u64) -> String {
    let (unit, key) = match count {
        0..1_048_576 => (1024.0, "size-kib"),
        1_048_576..1_073_741_824 => (1_048_576.0, "size-mib"),
        _ => (1_073_741_824.0, "size-gib"),
    };
    let tenths = (count as f64 / unit * 10.0).round() / 10.0;
    words.with(key, "count", tenths)
}

/// Why something was refused, at the head of the page where it was tried.
pub struct Problem {
    /// What is, what was expected, what to do.
    pub message: String,
    /// The stable code.
    pub code: String,
    /// What was found.
    pub findings: Vec<Shown>,
}

impl Problem {
    /// Of what a desk refused.
    pub fn of(places: &Places<'_>, refused: &Refused) -> Self {
        let error = &refused.error;
        let details = error.details.iter();
        Self {
            message: error.message.clone(),
            code: error.code.clone(),
            findings: details
                .map(|detail| Shown::of_detail(places, detail))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_times_are_for_people() {
        let words = Words::english();
        assert_eq!(bytes(words, 1536), "1.5 KiB");
        assert_eq!(bytes(words, 64 << 20), "64 MiB");
        assert_eq!(bytes(words, 127 << 30), "127 GiB");
        let told = |millis| duration(words, Duration::from_millis(millis));
        assert_eq!(
            [told(12), told(1500), told(125_000)],
            ["12 ms", "1 s", "2 min 5 s"]
        );
        let moment = Moment::of(words, Time(1_522_276_033_836_387));
        assert_eq!(moment.iso, "2018-03-28T22:27:13Z");
    }
}
