//! JSON as packages have it.

use jsonc_parser::{ParseOptions, parse_to_serde_value};
use serde_json::Value;

/// The most that one JSON file may have (limit of Azure Resource Manager), in
/// bytes.
pub(super) const MAX_BYTES: u64 = 4 << 20;

/// The most that all JSON files of a package may have, in bytes: each of them is
/// read with much care.
pub(super) const MAX_TOTAL: u64 = 16 << 20;

/// The most values of one file. A value takes far more memory than the two
/// bytes that it may have in the file.
const MAX_VALUES: usize = 400_000;

/// What a file holds.
#[derive(Debug)]
pub(super) struct Parsed {
    pub value: Value,
    /// Whether it has comments or trailing commas. Azure Resource Manager takes
    /// them, and so does golive.
    pub is_tolerated: bool,
}

/// Why a file can not be read: the case of the message and what it names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    pub case: &'static str,
    pub problem: String,
}

pub(super) fn parse(bytes: &[u8]) -> Result<Parsed, Unreadable> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| Unreadable {
        case: "encoding",
        problem: error.valid_up_to().to_string(),
    })?;
    let values = text.bytes().filter(|byte| b",[{".contains(byte)).count();
    if values > MAX_VALUES {
        let problem = MAX_VALUES.to_string();
        return Err(Unreadable {
            case: "values",
            problem,
        });
    }
    if let Ok(value) = serde_json::from_str(text) {
        return Ok(Parsed {
            value,
            is_tolerated: false,
        });
    }
    match parse_to_serde_value::<Option<Value>>(text, &tolerant()) {
        Ok(Some(value)) => Ok(Parsed {
            value,
            is_tolerated: true,
        }),
        Ok(None) => Err(syntax("there is nothing in it")),
        Err(error) => Err(syntax(&error.to_string())),
    }
}

fn syntax(problem: &str) -> Unreadable {
    Unreadable {
        case: "",
        problem: problem.to_owned(),
    }
}

fn tolerant() -> ParseOptions {
    ParseOptions {
        allow_comments: true,
        allow_loose_object_property_names: false,
        allow_trailing_commas: true,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_is_read_strictly_and_then_with_comments() {
        let strict = parse(b"\xef\xbb\xbf{\"a\": [1]}").unwrap();
        assert_eq!(
            (strict.value, strict.is_tolerated),
            (json!({"a": [1]}), false)
        );
        let tolerated = parse(b"{ // why\n\"a\": [1, /* x */ ],}").unwrap();
        assert_eq!(
            (tolerated.value, tolerated.is_tolerated),
            (json!({"a": [1]}), true)
        );
    }

    #[test]
    fn what_is_no_json_is_told() {
        for (text, case) in [
            (&b""[..], ""),
            (b"// nothing", ""),
            (b"{\"a\": }", ""),
            (b"{a: 1}", ""),
            (b"{'a': 1}", ""),
            (b"{\"a\": 1} {}", ""),
            (b"{\"a\" 1}", ""),
            (b"\xff\xfe{\0}\0", "encoding"),
        ] {
            assert_eq!(parse(text).unwrap_err().case, case, "{text:?}");
        }
        let many = format!("[{}0]", "0,".repeat(MAX_VALUES));
        assert_eq!(parse(many.as_bytes()).unwrap_err().case, "values");
        let deep = "[".repeat(300_000);
        assert_eq!(parse(deep.as_bytes()).unwrap_err().case, "");
    }
}
