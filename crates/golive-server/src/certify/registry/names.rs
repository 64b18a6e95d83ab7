//! Names of registries, repositories and tags, as the OCI distribution
//! specification has them. They become parts of a URL, so nothing else passes.

use url::Url;

use crate::artifacts::filter::Rules;

/// Where a registry is. A plain name is one of Azure's. In a rehearsal one on
/// this machine is spoken to over http.
pub(super) fn base(registry: &str, rules: &Rules) -> Option<Url> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '[' | ']');
    if registry.is_empty() || !registry.chars().all(is_name) {
        return None;
    }
    let is_host = registry.contains(['.', ':']) || registry == "localhost";
    let host = match is_host {
        true => registry.to_owned(),
        false => format!("{registry}.azurecr.io"),
    };
    let plain = Url::parse(&format!("http://{host}/")).ok()?;
    if rules.is_secure(&plain) {
        return Some(plain);
    }
    Url::parse(&format!("https://{host}/")).ok()
}

/// Lower-case words with single separators between them.
pub(super) fn is_repository(text: &str) -> bool {
    let is_word = |word: &str| {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        word.starts_with(inner)
            && word.ends_with(inner)
            && !word.contains("..")
            && word
                .chars()
                .all(|c| inner(c) || matches!(c, '.' | '_' | '-'))
    };
    text.len() <= 255 && text.split('/').all(is_word)
}

/// Up to 128 letters, digits, dots, dashes, underscores.
pub(super) fn is_tag(text: &str) -> bool {
    let first = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.len() <= 128
        && text.starts_with(first)
        && text.chars().all(|c| first(c) || matches!(c, '.' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(rehearsal: bool) -> Rules {
        Rules::of(&Default::default(), rehearsal)
    }

    #[test]
    fn where_a_registry_is() {
        for (registry, rehearsal, expected) in [
            ("contoso", false, Some("https://contoso.azurecr.io/")),
            (
                "contoso.azurecr.io",
                false,
                Some("https://contoso.azurecr.io/"),
            ),
            (
                "registry.example:8443",
                false,
                Some("https://registry.example:8443/"),
            ),
            ("127.0.0.1:5000", true, Some("http://127.0.0.1:5000/")),
            ("127.0.0.1:5000", false, Some("https://127.0.0.1:5000/")),
            ("[::1]:5000", true, Some("http://[::1]:5000/")),
            ("localhost:5000", true, Some("http://localhost:5000/")),
            ("", true, None),
            ("a.example/x", true, None),
            ("user@a.example", true, None),
            ("a.example?x", true, None),
        ] {
            let found = base(registry, &rules(rehearsal));
            assert_eq!(found.as_ref().map(Url::as_str), expected, "{registry}");
        }
    }

    #[test]
    fn what_goes_into_a_url() {
        for good in ["web", "apps/web", "a.b_c-d/e__f/1"] {
            assert!(is_repository(good), "{good}");
        }
        for bad in [
            "", "/web", "web/", "a//b", "..", "a/../b", "A", "a?b", "a%2fb", "-a", "ä",
        ] {
            assert!(!is_repository(bad), "{bad}");
        }
        for good in ["latest", "1.0.0", "_x", "1.0-linux_amd64", "A"] {
            assert!(is_tag(good), "{good}");
        }
        for bad in ["", ".", "..", "-x", "a/b", "a?b", "a b", "ä"] {
            assert!(!is_tag(bad), "{bad}");
        }
        assert!(is_tag(&"x".repeat(128)) && !is_tag(&"x".repeat(129)));
    }
}
