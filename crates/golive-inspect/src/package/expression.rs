//! The expressions of templates: `[concat(parameters('a'), variables('b').c)]`.
//!
//! A scanner, not a parser: it takes any text, looks at each byte once, and tells
//! which functions are called with which simple arguments.

/// The longest expression (limits of Azure Resource Manager), in bytes. What is
/// longer is no expression.
const MAX_LENGTH: usize = 24_576;

/// A function that is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call<'a> {
    /// Its name as it is written.
    pub name: &'a str,
    /// What each argument is.
    pub arguments: Vec<Argument<'a>>,
    /// The members that are taken of its result: `a` and `b` of `f().a.b`.
    pub members: Vec<&'a str>,
}

/// An argument, as far as it can be known without computing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Argument<'a> {
    /// A text, and nothing but it.
    Text(&'a str),
    /// It starts with a call of this function.
    Call(&'a str),
    /// Anything else.
    Other,
}

impl<'a> Call<'a> {
    /// Whether it is a call of this function; names have no case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The argument at this place, if it is a plain text.
    pub(super) fn text(&self, at: usize) -> Option<&'a str> {
        match self.arguments.get(at) {
            Some(Argument::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether the argument at this place starts with a call of this function.
    pub(super) fn takes(&self, at: usize, name: &str) -> bool {
        match self.arguments.get(at) {
            Some(Argument::Call(found)) => found.eq_ignore_ascii_case(name),
            _ => false,
        }
    }

    /// Whether this member is taken of the result first.
    pub(super) fn has_member(&self, name: &str) -> bool {
        let first = self.members.first();
        first.is_some_and(|found| found.eq_ignore_ascii_case(name))
    }
}

/// Whether a text is computed. `[[` at the start stands for a bracket.
pub(super) fn is_expression(text: &str) -> bool {
    let bracketed = text.starts_with('[') && text.ends_with(']') && !text.starts_with("[[");
    bracketed && text.len() <= MAX_LENGTH
}

/// The functions that an expression calls, outer before inner and left before
/// right; none for a plain text.
pub(super) fn calls(text: &str) -> Vec<Call<'_>> {
    if !is_expression(text) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut calls: Vec<Call<'_>> = Vec::new();
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut before = None;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let starts = matches!(before, Some(Token::Open | Token::Comma));
        if starts
            && *token != Token::Close
            && let Some(index) = open.last().copied().flatten()
            && let Some(call) = calls.get_mut(index)
        {
            call.arguments.push(argument(token, next));
        }
        match token {
            Token::Open => open.push(named(before).map(|name| {
                calls.push(Call::new(name));
                calls.len() - 1
            })),
            Token::Close => {
                let closed = open.pop().flatten();
                if let Some(call) = closed.and_then(|index| calls.get_mut(index)) {
                    call.members = members(&tokens, at + 1);
                }
            }
            _ => {}
        }
        before = Some(*token);
    }
    calls
}

impl<'a> Call<'a> {
    fn new(name: &'a str) -> Self {
        Self {
            name,
            arguments: Vec::new(),
            members: Vec::new(),
        }
    }
}

fn named(token: Option<Token<'_>>) -> Option<&str> {
    match token {
        Some(Token::Name(name)) => Some(name),
        _ => None,
    }
}

fn argument<'a>(token: &Token<'a>, next: Option<&Token<'a>>) -> Argument<'a> {
    match (token, next) {
        (Token::Text(text), Some(Token::Comma | Token::Close)) => Argument::Text(text),
        (Token::Name(name), Some(Token::Open)) => Argument::Call(name),
        _ => Argument::Other,
    }
}

/// The names after dots from this token on.
fn members<'a>(tokens: &[Token<'a>], from: usize) -> Vec<&'a str> {
    let rest = tokens.get(from..).unwrap_or_default().chunks_exact(2);
    let named = rest.map_while(|pair| match pair {
        [Token::Dot, Token::Name(name)] => Some(*name),
        _ => None,
    });
    named.collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Name(&'a str),
    Text(&'a str),
    Open,
    Close,
    Comma,
    Dot,
    Other,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            '(' => (Some(Token::Open), 1),
            ')' => (Some(Token::Close), 1),
            ',' => (Some(Token::Comma), 1),
            '.' => (Some(Token::Dot), 1),
            '\'' => quoted(rest),
            _ if first.is_whitespace() => (None, first.len_utf8()),
            _ if is_name(first) => {
                let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
                (Some(Token::Name(rest.get(..end).unwrap_or(rest))), end)
            }
            _ => (Some(Token::Other), first.len_utf8()),
        };
        tokens.extend(token);
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

/// The text in quotes at the start, and how many bytes it takes with them. Two
/// quotes within stand for one, and are left as they are.
fn quoted(rest: &str) -> (Option<Token<'_>>, usize) {
    let mut quotes = rest.match_indices('\'').map(|(at, _)| at).skip(1);
    while let Some(at) = quotes.next() {
        let doubled = rest
            .get(at + 1..)
            .is_some_and(|more| more.starts_with('\''));
        if !doubled {
            return (rest.get(1..at).map(Token::Text), at + 1);
        }
        quotes.next();
    }
    (rest.get(1..).map(Token::Text), rest.len())
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '$'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_texts_call_nothing() {
        for text in [
            "",
            "parameters('a')",
            "[[parameters('a')]",
            "[parameters('a')",
        ] {
            assert_eq!(calls(text), [], "{text}");
        }
        let long = format!("[concat('{}')]", "x".repeat(MAX_LENGTH));
        assert!(!is_expression(&long));
    }

    #[test]
    fn functions_are_told_with_their_arguments() {
        let text = "[concat(parameters('a b'), variables(concat('x', 1)).c.d, 'it''s', [2], f())]";
        let found = calls(text);
        let names: Vec<&str> = found.iter().map(|call| call.name).collect();
        assert_eq!(names, ["concat", "parameters", "variables", "concat", "f"]);
        let outer = found.first().unwrap();
        assert!(outer.is("CONCAT") && outer.takes(0, "Parameters"));
        assert_eq!(outer.text(2), Some("it''s"));
        assert_eq!(outer.arguments.len(), 5);
        let variables = found.get(2).unwrap();
        assert!(variables.takes(0, "concat") && variables.has_member("C"));
        assert_eq!(variables.members, ["c", "d"]);
        assert_eq!(found.get(1).unwrap().text(0), Some("a b"));
        assert!(found.get(4).unwrap().arguments.is_empty());
    }

    #[test]
    fn a_text_is_not_a_call() {
        assert_eq!(calls("['parameters(''a'')']"), []);
        assert_eq!(calls("['parameters(1)']"), []);
    }

    proptest! {
        #[test]
        fn any_text_is_scanned(text in "\\[(\\(|\\)|'|,|\\.|a|1| |ä|🦀|\\[|\\]){0,60}\\]") {
            calls(&text);
        }
    }
}
