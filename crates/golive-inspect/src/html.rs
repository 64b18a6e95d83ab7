//! LS-005: the HTML that publishers write, made fit to be shown.
//!
//! The checks report what is not allowed; what is stored stays as it was sent.
//! Here it is cleaned each time that it is shown, whatever the checks said of it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

/// What a description may be written with (`certification.md` LS-005).
const TAGS: [&str; 17] = [
    "a", "b", "br", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "ol", "p", "strong", "u",
    "ul",
];

/// Where a link may lead.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// How a link begins. `https:page` would be a page of golive's own.
const STARTS: [&str; 3] = ["http://", "https://", "mailto:"];

/// What a browser is told of every link: nobody here vouches for it.
const REL: &str = "noopener nofollow ugc";

/// The most bytes that are parsed as HTML. The longest description that is
/// allowed has 5,000 characters.
const MAX_BYTES: usize = 64 * 1024;

/// The most tags that are parsed. Unclosed ones are opened again in each
/// paragraph, so the work grows with the square of their number.
const MAX_TAGS: usize = 1000;

/// How often a text is cleaned at most until it stays as it is.
const MAX_ROUNDS: usize = 4;

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    cleaner
        .tags(HashSet::from(TAGS))
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::Deny)
        .attribute_filter(|_, name, value| {
            let is_kept = name != "href" || leads_elsewhere(value);
            is_kept.then_some(value.into())
        })
        .link_rel(Some(REL));
    cleaner
});

/// A publisher's HTML without whatever a description may not have. The answer
/// can stand in a page as it is. Cleaned again, it stays the same.
pub fn clean(text: &str) -> String {
    let mut before = text.to_owned();
    for _ in 0..MAX_ROUNDS {
        if is_too_much(&before) {
            break;
        }
        let after = once(&before);
        if after == before {
            return after;
        }
        before = after;
    }
    // Without tags it costs little, and it is stable after one round.
    once(&text.replace('<', "&lt;").replace('>', "&gt;"))
}

fn leads_elsewhere(link: &str) -> bool {
    let begins = |start: &&str| {
        let head = link.get(..start.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(start))
    };
    STARTS.iter().any(begins)
}

fn once(text: &str) -> String {
    CLEANER.clean(text).to_string()
}

fn is_too_much(text: &str) -> bool {
    text.len() > MAX_BYTES || text.matches('<').count() > MAX_TAGS
}
