//! LS-005: which HTML a description may use.
//!
//! A scanner, not a parser: it looks at tags only, takes any text, and never
//! looks at a character twice. What it lets pass is still cleaned where it is
//! shown; here the publisher learns what would be lost.

use super::report::Report;
use super::scene::Scene;

/// Tags that may be used; those of the documentation and the ones that its own
/// samples use (`em`, `strong`, `u`, `a`).
const TAGS: [&str; 17] = [
    "a", "b", "br", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "ol", "p", "strong", "u",
    "ul",
];

/// Tags without an end.
const VOID: [&str; 1] = ["br"];

/// Tags whose end may be left out, as in HTML.
const OPTIONAL_END: [&str; 2] = ["li", "p"];

/// Attributes of any tag.
const ATTRIBUTES: [&str; 4] = ["class", "dir", "lang", "title"];

/// Attributes of `a` alone.
const LINK_ATTRIBUTES: [&str; 3] = ["href", "rel", "target"];

/// How many faults of one description are reported.
const MAX_FAULTS: usize = 10;

/// LS-005: the description uses only allowed HTML.
pub(super) fn description(scene: &Scene<'_>, report: &mut Report<'_>) {
    let node = scene.draft.listed("description");
    let text = node.text().unwrap_or_default();
    for fault in faults(text) {
        let at = text.get(..fault.at).unwrap_or(text).chars().count() + 1;
        report.add(&node, fault.case, &[("what", &fault.what), ("at", &at)]);
    }
}

/// Whether a text that must be plain has tags.
pub(super) fn has_tags(text: &str) -> bool {
    let before_last_end = text.rfind('>').map_or("", |end| &text[..end]);
    before_last_end.split('<').skip(1).any(|rest| {
        let name = rest.strip_prefix('/').unwrap_or(rest);
        name.starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

/// The last paragraph that says something, in lower case and without its tags. A
/// list belongs to the paragraph before it.
pub(super) fn last_paragraph(html: &str) -> String {
    let text = html.to_ascii_lowercase();
    let mut end = text.len();
    for start in text.rmatch_indices("<p").map(|(at, _)| at).chain([0]) {
        let words = without_tags(&text[start..end]);
        if words.contains(char::is_alphanumeric) {
            return words;
        }
        end = start;
    }
    String::new()
}

fn without_tags(html: &str) -> String {
    let mut pieces = html.split('<');
    let before = pieces.next().unwrap_or_default();
    let after_tags = pieces.filter_map(|piece| Some(piece.split_once('>')?.1));
    std::iter::once(before).chain(after_tags).collect()
}

/// What is wrong at one byte of a text.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    case: &'static str,
    what: String,
    at: usize,
}

fn faults(html: &str) -> Vec<Fault> {
    let mut scan = Scan::default();
    let mut at = 0;
    while let Some(start) = html.get(at..).and_then(|rest| rest.find('<')) {
        at = scan.markup(html, at + start);
        if scan.faults.len() >= MAX_FAULTS {
            break;
        }
    }
    let unclosed = scan.open.into_iter().filter(|(name, _)| needs_end(name));
    scan.faults.extend(unclosed.map(|(name, at)| Fault {
        case: "unclosed",
        what: name,
        at,
    }));
    scan.faults.truncate(MAX_FAULTS);
    scan.faults
}

#[derive(Default)]
struct Scan {
    /// Open tags with their places, outermost first.
    open: Vec<(String, usize)>,
    faults: Vec<Fault>,
}

impl Scan {
    fn fault(&mut self, case: &'static str, what: &str, at: usize) {
        let what = what.to_owned();
        self.faults.push(Fault { case, what, at });
    }

    /// Takes what starts with the `<` at that byte; gives where to go on.
    fn markup(&mut self, html: &str, at: usize) -> usize {
        let rest = &html[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            if let Some(end) = comment.find("-->") {
                return at + 4 + end + 3;
            }
            self.fault("broken", "<!--", at);
            return html.len();
        }
        let is_tag = rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        if !is_tag {
            // A lone `<` is text.
            return at + 1;
        }
        let Some(tag) = Tag::read(rest) else {
            let shown: String = html[at..].chars().take(20).collect();
            self.fault("broken", &shown, at);
            return html.len();
        };
        if tag.is_end {
            self.end(&tag.name, at);
        } else {
            self.start(&tag, at);
        }
        at + 1 + tag.length
    }

    fn start(&mut self, tag: &Tag<'_>, at: usize) {
        let name = tag.name.as_str();
        if !TAGS.contains(&name) {
            self.fault("tag", name, at);
            return;
        }
        for (attribute, value) in &tag.attributes {
            self.attribute(name, attribute, value, at);
        }
        self.close_implied(name);
        if !VOID.contains(&name) {
            self.open.push((tag.name.clone(), at));
        }
    }

    fn attribute(&mut self, tag: &str, name: &str, value: &str, at: usize) {
        let of_link = tag == "a" && LINK_ATTRIBUTES.contains(&name);
        if !of_link && !ATTRIBUTES.contains(&name) {
            self.fault("attribute", name, at);
        } else if name == "href" && !is_safe_link(value) {
            self.fault("link", tag, at);
        }
    }

    /// A block ends an open paragraph, a list item ends the one before it.
    fn close_implied(&mut self, name: &str) {
        let is_block = matches!(name, "p" | "ul" | "ol" | "li") || name.starts_with('h');
        if is_block && self.innermost_is("p") {
            self.open.pop();
        }
        if name == "li" && self.innermost_is("li") {
            self.open.pop();
        }
    }

    fn innermost_is(&self, name: &str) -> bool {
        self.open.last().is_some_and(|(open, _)| open == name)
    }

    fn end(&mut self, name: &str, at: usize) {
        if !TAGS.contains(&name) {
            // Its start was reported.
            return;
        }
        // Innermost first: what is found is then popped, so that no search is in vain.
        if !self.open.iter().rev().any(|(open, _)| open == name) {
            self.fault("stray", name, at);
            return;
        }
        while let Some((open, place)) = self.open.pop() {
            if open == name {
                return;
            }
            if needs_end(&open) {
                self.fault("unclosed", &open, place);
            }
        }
    }
}

fn needs_end(name: &str) -> bool {
    !OPTIONAL_END.contains(&name)
}

fn is_safe_link(href: &str) -> bool {
    let href = href.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| href.starts_with(scheme))
}

/// A tag: what stands between `<` and `>`.
struct Tag<'a> {
    /// Lower-case; `!` or `?` for declarations.
    name: String,
    is_end: bool,
    attributes: Vec<(String, &'a str)>,
    /// In bytes, with the `>`.
    length: usize,
}

impl<'a> Tag<'a> {
    /// Reads what follows a `<`; `None` when there is no `>`.
    fn read(text: &'a str) -> Option<Self> {
        let is_end = text.starts_with('/');
        let start = usize::from(is_end);
        let after = &text[start..];
        let mark = after.starts_with(['!', '?']);
        let name_end = match mark {
            true => 1,
            false => after.find(|c: char| !c.is_ascii_alphanumeric())?,
        };
        let name = after[..name_end].to_ascii_lowercase();
        let mut attributes = Vec::new();
        let mut at = start + name_end;
        loop {
            at += skipped(&text[at..], |c| c.is_whitespace() || c == '/');
            if text[at..].starts_with('>') {
                let length = at + 1;
                return Some(Self {
                    name,
                    is_end,
                    attributes,
                    length,
                });
            }
            let (attribute, value, length) = read_attribute(&text[at..])?;
            attributes.push((attribute, value));
            at += length;
        }
    }
}

/// Name, value and length of the attribute that the text starts with.
fn read_attribute(text: &str) -> Option<(String, &str, usize)> {
    // The first character is part of the name whatever it is, so that every
    // call takes something.
    let first = text.chars().next()?.len_utf8();
    let ends_name = |c: char| !(c.is_whitespace() || "=>/".contains(c));
    let name_end = first + skipped(&text[first..], ends_name);
    let name = text[..name_end].to_ascii_lowercase();
    let equals = name_end + skipped(&text[name_end..], char::is_whitespace);
    if !text[equals..].starts_with('=') {
        return Some((name, "", name_end));
    }
    let start = equals + 1 + skipped(&text[equals + 1..], char::is_whitespace);
    let value = &text[start..];
    if let Some(quote) = value.chars().next().filter(|c| "\"'".contains(*c)) {
        let end = value[1..].find(quote)?;
        return Some((name, &value[1..=end], start + end + 2));
    }
    let end = skipped(value, |c| !(c.is_whitespace() || c == '>'));
    Some((name, &value[..end], start + end))
}

/// How many bytes at the start of a text are of such characters.
fn skipped(text: &str, such: impl Fn(char) -> bool) -> usize {
    text.find(|c: char| !such(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn last_paragraphs() {
        for (html, last) in [
            ("", ""),
            ("Plain <b>Words</b>", "plain words"),
            (
                "<p>One</p><p class=x>Two <i>and</i> a half</p>",
                "two and a half",
            ),
            ("<p>One:</p><ul><li>Two</li></ul><p> </p><p></p>", "one:two"),
            ("First<p></p>", "first"),
            ("<p>a < b", "a "),
        ] {
            assert_eq!(last_paragraph(html), last, "{html}");
        }
    }

    fn cases(html: &str) -> Vec<(&'static str, String)> {
        let found = faults(html).into_iter();
        found.map(|fault| (fault.case, fault.what)).collect()
    }

    #[test]
    fn what_is_allowed() {
        for html in [
            "",
            "plain text, 3 < 4 and 5 > 4, a <- b",
            "<p>One<br>two<br/>three<br /></p><UL><LI>a</LI></UL>",
            "<p>first<p>second<ul><li>a<li>b</ul>",
            "<h1>x</h1><ol><li><p>y</ol><b><i>z</i></b><em>e</em><u>u</u>",
            "<a href=\"https://example.com/?a=1&b=2\" target='_blank'>x</a><a href=mailto:a@b.example>m</a>",
            "<!-- <script> --> x <p class=\"a>b\">y</p>",
            "ünï <b>ö</b> 🦀",
        ] {
            assert_eq!(cases(html), [], "{html}");
        }
    }

    #[test]
    fn what_is_not() {
        let one = |html: &str, case: &'static str, what: &str| {
            assert_eq!(cases(html), [(case, what.to_owned())], "{html}");
        };
        one("<script>alert(1)</script>", "tag", "script");
        one("<IFRAME src='x'></IFRAME>", "tag", "iframe");
        one("<!DOCTYPE html>", "tag", "!");
        one("<p onclick=\"x()\">y</p>", "attribute", "onclick");
        one("<p style='color:red'>y</p>", "attribute", "style");
        one("<b href='https://example.com'>y</b>", "attribute", "href");
        one("<a href='javascript:x()'>y</a>", "link", "a");
        one("<a href=' java\nscript:x'>y</a>", "link", "a");
        one("<b>never closed", "unclosed", "b");
        one("<b><i>x</b>", "unclosed", "i");
        one("x</b>", "stray", "b");
        one("x <b", "broken", "<b");
        one("x <p class=\"a>", "broken", "<p class=\"a>");
        one("x <!-- y", "broken", "<!--");
    }

    #[test]
    fn places_are_bytes_of_the_tag() {
        assert_eq!(faults("äb<b>").first().map(|fault| fault.at), Some(3));
    }

    #[test]
    fn plain_text_has_no_tags() {
        for plain in [
            "",
            "1 < 2 > 0",
            "a <3",
            "x < b",
            "<",
            ">",
            "<a",
            "a > b < c",
        ] {
            assert!(!has_tags(plain), "{plain}");
        }
        for tagged in ["<b>x</b>", "x</p>", "a <br/> b", "<a href='x'>y"] {
            assert!(has_tags(tagged), "{tagged}");
        }
    }

    /// None of these may take the square of its length.
    #[test]
    fn much_markup_takes_little_time() {
        let many = 200_000;
        let deep = "<b>".repeat(many);
        assert_eq!(
            faults(&format!("{deep}{}", "</i>".repeat(many))).len(),
            MAX_FAULTS
        );
        assert_eq!(
            faults(&format!("{deep}{}", "<i></i>".repeat(many))).len(),
            MAX_FAULTS
        );
        assert_eq!(faults(&"<b ".repeat(many)).len(), 1);
        assert!(!has_tags(&"<b".repeat(many)));
    }

    proptest! {
        #[test]
        fn any_text_is_scanned(html in "(<|>|/|!|--|\"|'|=| |a|b|li|br|href|ä|\n|\\PC){0,60}") {
            prop_assert!(faults(&html).len() <= MAX_FAULTS);
            has_tags(&html);
        }
    }
}
