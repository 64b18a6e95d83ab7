//! Durations as people write them.

use std::time::Duration;

/// Reads `500ms`, `30s`, `5m`, `1h`, `2d` and sums such as `1h30m`.
pub(crate) fn parse(text: &str) -> Result<Duration, String> {
    let wrong = || format!("\"{text}\" is not a duration: expected such as 30s, 5m, 1h30m");
    let mut rest = text.trim();
    let mut sum = Duration::ZERO;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, after) = rest.split_at(digits);
        let letters = after.len() - after.trim_start_matches(|c: char| c.is_alphabetic()).len();
        let (unit, after) = after.split_at(letters);
        let number: u32 = number.parse().map_err(|_| wrong())?;
        let unit = unit_of(unit).ok_or_else(wrong)?;
        sum = unit
            .checked_mul(number)
            .and_then(|part| sum.checked_add(part))
            .ok_or_else(wrong)?;
        rest = after;
    }
    if text.trim().is_empty() {
        return Err(wrong());
    }
    Ok(sum)
}

fn unit_of(name: &str) -> Option<Duration> {
    match name {
        "ms" => Some(Duration::from_millis(1)),
        "s" => Some(Duration::from_secs(1)),
        "m" => Some(Duration::from_secs(60)),
        "h" => Some(Duration::from_secs(60 * 60)),
        "d" => Some(Duration::from_secs(24 * 60 * 60)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read() {
        for (text, millis) in [
            ("0s", 0),
            ("250ms", 250),
            ("30s", 30_000),
            ("5m", 300_000),
            ("1h30m", 5_400_000),
            ("2d", 172_800_000),
        ] {
            assert_eq!(parse(text), Ok(Duration::from_millis(millis)), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            " ",
            "5",
            "h",
            "-1s",
            "1.5s",
            "5 m",
            "1y",
            "99999999999s",
        ] {
            assert!(parse(text).is_err(), "{text:?} must be refused");
        }
    }
}
