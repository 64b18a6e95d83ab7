//! A description that is shown: only what is allowed is left, for ever.

#![no_main]

use golive_inspect::html::clean;
use libfuzzer_sys::fuzz_target;

const TAGS: [&str; 17] = [
    "a", "b", "br", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "ol", "p", "strong", "u",
    "ul",
];

const REL: &str = "rel=\"noopener nofollow ugc\"";

/// What is between a `<` and its end.
fn check(tag: &str) {
    let Some(attributes) = tag.strip_prefix("a ") else {
        let name = tag.strip_prefix('/').unwrap_or(tag);
        assert!(TAGS.contains(&name), "{tag}");
        return;
    };
    let Some(link) = attributes.strip_prefix("href=\"") else {
        assert_eq!(attributes, REL);
        return;
    };
    let (url, rest) = link.split_once('"').unwrap();
    assert_eq!(rest.trim(), REL);
    let url = url.to_lowercase();
    let starts = ["http://", "https://", "mailto:"];
    assert!(starts.iter().any(|start| url.starts_with(start)), "{url}");
}

fuzz_target!(|text: &str| {
    let shown = clean(text);
    let mut rest = shown.as_str();
    while let Some((_, after)) = rest.split_once('<') {
        let mut is_quoted = false;
        let end = after.find(|c| {
            is_quoted ^= c == '"';
            c == '>' && !is_quoted
        });
        let (tag, after) = after.split_at(end.unwrap());
        check(tag);
        rest = after;
    }
    assert_eq!(clean(&shown), shown);
});
