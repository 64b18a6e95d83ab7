//! LS-013: links lead somewhere.

use url::Url;

use super::node::Node;
use super::report::Report;
use super::scene::Scene;

/// The clouds that a core virtual machine has links for.
const CLOUDS: [&str; 5] = ["", "PublicAzure", "Fairfax", "Mooncake", "Blackforest"];

/// Links that may be left empty, and that nothing stops without.
const MINOR: [&str; 4] = [
    "publicAzureSupportUrl",
    "fairfaxSupportUrl",
    "termsOfUseURL",
    "pricingDetailsUrl",
];

/// LS-013: links are absolute and https.
pub(super) fn urls(scene: &Scene<'_>, report: &mut Report<'_>) {
    privacy(scene, report);
    for name in CLOUDS.map(|cloud| format!("usefulLinks{cloud}")) {
        for list in scene.draft.listed_anywhere(&name) {
            useful(&list, report);
        }
    }
    for name in MINOR {
        for node in scene.draft.listed_anywhere(name) {
            if let Some(text) = node
                .text()
                .filter(|text| !is_fine(text) && !text.is_empty())
            {
                report.warn(&node, "", &[("value", &without_query(text))]);
            }
        }
    }
}

/// LS-016: there is a link, to documentation as is hoped.
pub(super) fn documentation(scene: &Scene<'_>, report: &mut Report<'_>) {
    let links = scene.draft.listed("usefulLinks");
    let of_type = links.is_missing() || links.value().is_array();
    if of_type && links.items().all(|link| link.at("linkUrl").is_blank()) {
        report.add(&links, "", &[]);
    }
}

/// Whether the offer must have a privacy policy is for the schema to say; one
/// that is there must work. In a plan it may be left empty.
fn privacy(scene: &Scene<'_>, report: &mut Report<'_>) {
    let of_offer = scene.draft.listed("privacyURL");
    if of_offer.text().is_some_and(str::is_empty) {
        report.add(&of_offer, "empty", &[]);
    }
    for node in scene.draft.listed_anywhere("privacyURL") {
        link(&node, report);
    }
}

fn useful(list: &Node<'_>, report: &mut Report<'_>) {
    for item in list.items().filter(Node::is_object) {
        let node = item.at("linkUrl");
        let untouched = item.at("linkTitle").is_blank();
        if node.is_blank() && !untouched {
            report.add(&node, "empty", &[]);
        }
        link(&node, report);
    }
}

fn link(node: &Node<'_>, report: &mut Report<'_>) {
    if let Some(text) = node
        .text()
        .filter(|text| !text.is_empty() && !is_fine(text))
    {
        report.add(node, "", &[("value", &without_query(text))]);
    }
}

/// Whether a text is an absolute https URL as it stands.
pub(super) fn is_fine(text: &str) -> bool {
    let scheme = text.get(..8).unwrap_or_default();
    // The URL standard repairs much that browsers repair; a link in a listing
    // should not need it.
    let clean = !text.contains(|c: char| c.is_whitespace() || c.is_control());
    let has_host = || Url::parse(text).is_ok_and(|url| url.has_host());
    clean && scheme.eq_ignore_ascii_case("https://") && has_host()
}

/// A query may hold what is nobody's business.
fn without_query(text: &str) -> &str {
    text.split('?').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absolute_and_https() {
        for good in [
            "https://example.com",
            "HTTPS://example.com/a?b#c",
            "https://bücher.example/ä",
        ] {
            assert!(is_fine(good), "{good}");
        }
        for bad in [
            "",
            "example.com",
            "/a",
            "http://example.com",
            "https:example.com",
            "https://",
            "https:// example.com",
            " https://example.com",
            "javascript:x",
            "ftp://example.com",
            "€€€€€€€",
        ] {
            assert!(!is_fine(bad), "{bad}");
        }
    }
}
