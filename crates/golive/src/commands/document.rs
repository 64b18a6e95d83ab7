//! A document from a file, and which offer it is.

use std::io::{self, Read};

use clap::Args;
use golive_model::OfferKey;
use serde::Deserialize;

use crate::exit;
use crate::fault::Fault;

/// Names the offer where the document does not, or otherwise.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct NameOverride {
    /// The publisher, instead of the document's publisherId
    #[arg(long, value_name = "ID")]
    pub(crate) publisher: Option<String>,
    /// The offer, instead of the document's id
    #[arg(long, value_name = "ID")]
    pub(crate) offer: Option<String>,
}

/// A document as it stands in a file.
#[derive(Debug)]
pub(crate) struct FileDocument {
    /// Its text, unchanged.
    pub(crate) text: String,
    /// The offer that it is for.
    pub(crate) key: OfferKey,
}

#[derive(Deserialize)]
struct Ids {
    #[serde(rename = "publisherId")]
    publisher: Option<String>,
    #[serde(rename = "id")]
    offer: Option<String>,
}

/// Reads a document; `-` is standard input.
pub(crate) fn read(file: &str, name: &NameOverride) -> Result<FileDocument, Fault> {
    let text = match file {
        "-" => io::read_to_string(io::stdin().lock().by_ref()),
        path => std::fs::read_to_string(path),
    };
    let text = text.map_err(|e| Fault::usage(format!("{file} can not be read: {e}")))?;
    parse(text, file, name)
}

/// Takes a text from `file` as a document.
pub(crate) fn parse(text: String, file: &str, name: &NameOverride) -> Result<FileDocument, Fault> {
    let key = key_of(&text, file, name)?;
    Ok(FileDocument { text, key })
}

fn key_of(text: &str, file: &str, name: &NameOverride) -> Result<OfferKey, Fault> {
    // The server takes a byte order mark, so the client does.
    let json = text.trim_start_matches('\u{feff}');
    let ids: Ids = serde_json::from_str(json).map_err(|e| {
        Fault::new(
            exit::FINDINGS,
            "InvalidJson",
            format!("{file} is not the document of an offer: {e}"),
        )
    })?;
    let publisher = given(
        &name.publisher,
        ids.publisher,
        file,
        "publisherId",
        "--publisher",
    )?;
    let offer = given(&name.offer, ids.offer, file, "id", "--offer")?;
    Ok(OfferKey {
        publisher: publisher.parse().map_err(usage)?,
        offer: offer.parse().map_err(usage)?,
    })
}

fn given(
    flag: &Option<String>,
    member: Option<String>,
    file: &str,
    name: &str,
    option: &str,
) -> Result<String, Fault> {
    flag.clone().or(member).ok_or_else(|| {
        Fault::usage(format!("{file} has no \"{name}\""))
            .next(format!("add it, or give it with {option}"))
    })
}

fn usage(error: impl ToString) -> Fault {
    Fault::usage(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = r#"{"publisherId": "Contoso", "id": "vm", "definition": {}}"#;

    fn key(text: &str, name: &NameOverride) -> Result<String, Fault> {
        key_of(text, "offer.json", name).map(|key| key.to_string())
    }

    #[test]
    fn a_document_names_its_offer() {
        let none = NameOverride::default();
        assert_eq!(key(DOCUMENT, &none).unwrap(), "contoso/vm");
        assert_eq!(
            key(&format!("\u{feff}{DOCUMENT}"), &none).unwrap(),
            "contoso/vm"
        );
        let other = NameOverride {
            offer: Some("vm2".into()),
            ..none
        };
        assert_eq!(key(DOCUMENT, &other).unwrap(), "contoso/vm2");
    }

    #[test]
    fn what_is_missing_is_named() {
        let fault = key(r#"{"id": "vm"}"#, &NameOverride::default()).unwrap_err();
        assert_eq!(fault.exit, exit::USAGE);
        assert!(fault.error.message.contains("publisherId"));
        assert!(fault.next.unwrap().contains("--publisher"));
    }

    #[test]
    fn a_broken_document_says_where() {
        let fault = key("{\n\"id\": }", &NameOverride::default()).unwrap_err();
        assert_eq!(fault.exit, exit::FINDINGS);
        assert!(fault.error.message.contains("line 2"));
    }
}
