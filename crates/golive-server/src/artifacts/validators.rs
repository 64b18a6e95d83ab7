//! Whether the file at an address is the one that was there before, by what its
//! server says of it (RFC 9110, 8.8). The names of the members are stored.

use golive_inspect::{Evidence, Inspection};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a server says of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validators {
    /// Its tag.
    pub etag: Option<String>,
    /// How many bytes it has.
    pub length: Option<u64>,
    /// When it was changed, in the words of the server.
    pub modified: Option<String>,
}

impl Validators {
    /// As a look at the file has kept them: `etag`, `length`, `lastModified`.
    pub fn in_evidence(evidence: &Evidence) -> Self {
        let text = |name: &str| Some(evidence.get(name)?.as_str()?.to_owned());
        Self {
            etag: text("etag"),
            // To HEAD some servers answer that there are no bytes.
            length: evidence
                .get("length")
                .and_then(Value::as_u64)
                .filter(|length| *length > 0),
            modified: text("lastModified"),
        }
    }

    /// Keeps tag and date as evidence, for [`Validators::in_evidence`].
    pub fn saw(&self, inspection: &mut Inspection) {
        if let Some(etag) = &self.etag {
            inspection.saw("etag", etag.as_str());
        }
        if let Some(modified) = &self.modified {
            inspection.saw("lastModified", modified.as_str());
        }
    }

    /// The tag, if it stands for these very bytes: a weak one only says that two
    /// contents mean the same, and `If-Match` never holds for it.
    pub fn strong(&self) -> Option<&str> {
        self.etag.as_deref().filter(|etag| !etag.starts_with("W/"))
    }

    /// What was said then and what is said now, when they tell that it is another
    /// file. Tags are compared weakly; a strong one that is the same says enough,
    /// otherwise length and date must agree as far as both are known.
    pub fn difference(&self, now: &Self) -> Option<(String, String)> {
        if let Some(tag) = &self.etag
            && now.etag.as_deref().map(opaque) != Some(opaque(tag))
            && (now.etag.is_some() || self.strong().is_some())
        {
            let found = now.etag.clone().unwrap_or_else(|| "without a tag".into());
            return Some((tag.clone(), found));
        }
        if let (Some(then), Some(now)) = (self.length, now.length)
            && then != now
        {
            return Some((format!("{then} bytes long"), format!("{now} bytes long")));
        }
        if self.strong().is_some() && self.strong() == now.strong() {
            return None;
        }
        if let (Some(then), Some(now)) = (&self.modified, &now.modified)
            && then != now
        {
            return Some((format!("of {then}"), format!("of {now}")));
        }
        None
    }
}

fn opaque(etag: &str) -> &str {
    etag.strip_prefix("W/").unwrap_or(etag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(etag: &str, length: u64, modified: &str) -> Validators {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Validators {
            etag: text(etag),
            length: (length > 0).then_some(length),
            modified: text(modified),
        }
    }

    #[test]
    fn another_file_is_told_by_what_both_sides_say() {
        let strong = of("\"a\"", 9, "Mon");
        for (now, differs) in [
            (of("\"a\"", 9, "Mon"), false),
            (of("\"a\"", 9, "Tue"), false),
            (of("\"a\"", 0, ""), false),
            (of("W/\"a\"", 9, "Mon"), false),
            (of("W/\"a\"", 9, "Tue"), true),
            (of("\"a\"", 8, "Mon"), true),
            (of("\"b\"", 9, "Mon"), true),
            (of("W/\"b\"", 9, "Mon"), true),
            (of("", 9, "Mon"), true),
        ] {
            assert_eq!(strong.difference(&now).is_some(), differs, "{now:?}");
        }
        let weak = of("W/\"a\"", 9, "Mon");
        for (now, differs) in [
            (of("W/\"a\"", 9, "Mon"), false),
            (of("\"a\"", 9, ""), false),
            (of("", 9, "Mon"), false),
            (of("W/\"a\"", 8, "Mon"), true),
            (of("W/\"a\"", 9, "Tue"), true),
            (of("W/\"b\"", 9, "Mon"), true),
            (of("", 9, "Tue"), true),
        ] {
            assert_eq!(weak.difference(&now).is_some(), differs, "{now:?}");
        }
        let none = of("", 9, "Mon");
        for (now, differs) in [
            (of("", 9, "Mon"), false),
            (of("\"a\"", 9, "Mon"), false),
            (of("", 0, ""), false),
            (of("", 8, "Mon"), true),
            (of("", 9, "Tue"), true),
        ] {
            assert_eq!(none.difference(&now).is_some(), differs, "{now:?}");
        }
        assert_eq!(Validators::default().difference(&strong), None);
    }

    #[test]
    fn evidence_says_them_again() {
        let seen = of("W/\"a\"", 9, "Mon");
        let mut inspection = Inspection::default();
        inspection.saw("length", 9);
        seen.saw(&mut inspection);
        assert_eq!(Validators::in_evidence(&inspection.evidence), seen);
        assert_eq!(seen.strong(), None);
        assert_eq!(of("\"a\"", 0, "").strong(), Some("\"a\""));
    }
}
