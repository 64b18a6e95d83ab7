//! Ids, names and paths: what is taken is safe in a path and comes back equal.

#![no_main]

use std::fmt::Display;
use std::str::FromStr;

use golive_model::{KindId, OfferId, OfferKey, PublisherId, Slot};
use golive_server::http::quirks;
use http::Uri;
use libfuzzer_sys::fuzz_target;

fn comes_back<T: FromStr + Display + PartialEq>(text: &str) {
    let Ok(id) = text.parse::<T>() else { return };
    let shown = id.to_string();
    assert!(shown.parse::<T>().is_ok_and(|again| again == id), "{shown}");
    assert!(shown.eq_ignore_ascii_case(text), "{shown}");
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-_/".contains(&byte);
    assert!(shown.bytes().all(safe), "{shown}");
}

fuzz_target!(|text: &str| {
    comes_back::<PublisherId>(text);
    comes_back::<OfferId>(text);
    comes_back::<KindId>(text);
    comes_back::<OfferKey>(text);
    if let Some(slot) = Slot::parse(text) {
        assert_eq!(Slot::parse(slot.as_str()), Some(slot));
    }
    let _ = quirks::strong_tag(text);
    if let Ok(uri) = text.parse::<Uri>()
        && let Some(meant) = quirks::meant(&uri)
    {
        assert_eq!(meant.query(), uri.query());
        assert_eq!(quirks::meant(&meant), None, "{uri} means {meant}");
    }
});
