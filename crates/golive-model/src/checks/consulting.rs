//! LS-017: a consulting offer is for one country, and is asked for by leads, so
//! that it shows no addresses.

use std::ops::RangeInclusive;

use super::listing::is_mail_address;
use super::report::Report;
use super::scene::Scene;

/// How many digits a phone number has; fewer are years and prices. With a plus
/// sign there may be less.
const PHONE_DIGITS: RangeInclusive<usize> = 10..=15;
const INTERNATIONAL_DIGITS: RangeInclusive<usize> = 7..=15;

/// LS-017: exactly one country, and neither mail addresses nor phone numbers in
/// the description.
pub(super) fn consulting(scene: &Scene<'_>, report: &mut Report<'_>) {
    let countries = scene.draft.own("countries");
    let of_type = countries.is_missing() || countries.value().is_array();
    let found = countries.len();
    if of_type && found != 1 {
        report.add(&countries, "country", &[("found", &found)]);
    }
    let description = scene.draft.listed("description");
    let text = description.text().unwrap_or_default();
    if let Some(mail) = mail_in(text) {
        report.add(&description, "mail", &[("value", &mail)]);
    }
    if let Some(phone) = phone_in(text) {
        report.add(&description, "phone", &[("value", &phone)]);
    }
}

/// The first word that is a mail address.
fn mail_in(text: &str) -> Option<&str> {
    let between = |c: char| c.is_whitespace() || "()[]<>{},;:\"'*`|".contains(c);
    let words = text.split(between);
    let mut bare = words.map(|word| word.trim_matches(['.', '!', '?', '_']));
    bare.find(|word| is_mail_address(word))
}

/// The first run of digits, and of what people write between them, that is as
/// long as a phone number. Links may hold numbers of any length.
fn phone_in(text: &str) -> Option<String> {
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    let plain = words.collect::<Vec<_>>().join(" ");
    let part = |c: char| c.is_ascii_digit() || "+-./() ".contains(c);
    let edge = |c: char| !c.is_ascii_digit() && c != '+';
    let runs = plain.split(|c: char| !part(c));
    let runs = runs.flat_map(|run| run.split(" - "));
    let mut bare = runs.map(|run| run.trim_matches(edge));
    bare.find(|run| is_phone(run)).map(str::to_owned)
}

fn is_phone(run: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    if run.starts_with('+') {
        return INTERNATIONAL_DIGITS.contains(&digits);
    }
    let first = run.split(|c: char| !c.is_ascii_digit()).next();
    let first = first.unwrap_or_default();
    let is_year = first.len() == 4 && (first.starts_with("19") || first.starts_with("20"));
    PHONE_DIGITS.contains(&digits) && !is_year
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phone_numbers() {
        for good in [
            "call +1 555 010",
            "call (555) 010-0123 x",
            "030/123 45 67.",
            "Tel. 555-010-0123",
        ] {
            assert!(phone_in(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "2019 to 2026",
            "on 2026-03-15 12:00 - 2026-03-16",
            "ISO 27001-2013",
            "USD 10.000,00",
            "https://www.example.com/1234567890",
            "1 + 2",
        ] {
            assert_eq!(phone_in(bad), None, "{bad}");
        }
    }

    #[test]
    fn mail_addresses_in_texts() {
        for good in [
            "write to a@b.example.",
            "<a@b.example>",
            "[x](mailto:a@b.example)",
        ] {
            assert_eq!(mail_in(good), Some("a@b.example"), "{good}");
        }
        for bad in ["", "@contoso", "a @ b", "3@2"] {
            assert_eq!(mail_in(bad), None, "{bad}");
        }
    }
}
