//! A page as a browser's tokenizer reads it.

use std::cell::RefCell;
use std::collections::HashSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states::RawKind,
};

/// Elements that have no end.
const VOID: [&str; 6] = ["meta", "link", "img", "br", "input", "hr"];

/// A start tag.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|(other, _)| other == name);
        found.next().map(|(_, value)| value.as_str())
    }
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) tags: Vec<Tag>,
    pub(crate) text: String,
    open: Vec<String>,
    faults: Vec<String>,
}

#[derive(Default)]
struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let name = tag.name.to_string();
                let attributes = tag.attrs.iter();
                let attributes =
                    attributes.map(|a| (a.name.local.to_string(), a.value.to_string()));
                let attributes = attributes.collect();
                if !VOID.contains(&name.as_str()) {
                    page.open.push(name.clone());
                }
                page.tags.push(Tag {
                    name: name.clone(),
                    attributes,
                });
                match name.as_str() {
                    "title" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
                    _ => {}
                }
            }
            Token::TagToken(tag) => {
                let open = page.open.pop();
                if open.as_deref() != Some(&*tag.name) {
                    let fault = format!("line {line}: </{}> closes {open:?}", tag.name);
                    page.faults.push(fault);
                }
            }
            Token::CharacterTokens(text) => page.text.push_str(&text),
            Token::ParseError(error) => page.faults.push(format!("line {line}: {error}")),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Reads a page and demands of it what every page owes: it is well formed, nothing
/// in it runs, ids and landmarks are there once, and every link leads somewhere.
#[track_caller]
pub(crate) fn read(text: &str) -> Page {
    let tokenizer = Tokenizer::new(
        Sink::default(),
        TokenizerOpts {
            exact_errors: true,
            ..TokenizerOpts::default()
        },
    );
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let page = tokenizer.sink.0.into_inner();
    assert!(page.faults.is_empty(), "{:?}\n{text}", page.faults);
    assert!(page.open.is_empty(), "{:?} stay open\n{text}", page.open);
    assert!(text.starts_with("<!doctype html>"));
    let count = |name: &str| page.tags.iter().filter(|tag| tag.name == name).count();
    for name in ["html", "head", "title", "body", "main", "h1"] {
        assert_eq!(count(name), 1, "{name}\n{text}");
    }
    let mut ids = HashSet::new();
    for tag in &page.tags {
        owes(tag, &mut ids);
    }
    for tag in &page.tags {
        if let Some(labelled) = tag.get("aria-labelledby") {
            assert!(ids.contains(labelled), "{tag:?}");
        }
    }
    page
}

#[track_caller]
fn owes(tag: &Tag, ids: &mut HashSet<String>) {
    let banned = ["iframe", "object", "embed", "svg", "style", "base", "frame"];
    assert!(!banned.contains(&tag.name.as_str()), "{tag:?}");
    if tag.name == "script" {
        let is_own = tag
            .get("src")
            .is_some_and(|src| src.starts_with("/assets/"));
        let kind = if is_own {
            "module"
        } else {
            "application/ld+json"
        };
        assert_eq!(tag.get("type"), Some(kind), "{tag:?}");
    }
    if tag.name == "img" {
        assert!(tag.get("alt").is_some(), "{tag:?}");
    }
    if tag.name == "th" {
        assert!(tag.get("scope").is_some(), "{tag:?}");
    }
    for (name, value) in &tag.attributes {
        assert!(!name.starts_with("on") && name != "style", "{tag:?}");
        match name.as_str() {
            "id" => assert!(ids.insert(value.clone()), "{tag:?}"),
            "href" | "src" | "action" => {
                let starts = ["/", "#", "http://", "https://", "mailto:"];
                let leads = starts.iter().any(|start| value.starts_with(start));
                assert!(leads && !value.starts_with("//"), "{tag:?}");
            }
            _ => {}
        }
    }
}
