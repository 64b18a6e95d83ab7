//! Text from elsewhere, made fit for a terminal.

/// The words of a message: markup taken out, entities put back.
pub(crate) fn words(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = match rest[start..].find('>') {
            Some(end) => &rest[start + end + 1..],
            None => "",
        };
    }
    text.push_str(rest);
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    for (entity, character) in entities {
        text = text.replace(entity, character);
    }
    safe(&text)
}

/// The text without control characters, which could rewrite the screen.
pub(crate) fn safe(text: &str) -> String {
    let keep = |c: &char| !c.is_control() || *c == '\n';
    text.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_words() {
        assert_eq!(words("<p>a &lt; <b>b</b> &amp;lt;</p>"), "a < b &lt;");
        assert_eq!(words("cut <off"), "cut ");
    }

    #[test]
    fn a_message_can_not_rewrite_the_screen() {
        assert_eq!(words("a\u{1b}[2J\rb"), "a[2Jb");
    }
}
