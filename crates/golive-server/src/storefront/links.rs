//! Links that lead out of the shop.

use golive_model::Listing;
use url::Url;

use crate::app::App;

/// A link, or words without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) label: String,
}

/// A link into the web; none for an address that leads anywhere else.
pub(super) fn leads_to(uri: &str, label: &str) -> Option<Link> {
    let url = Url::parse(uri.trim()).ok()?;
    let leads = ["http", "https"].contains(&url.scheme());
    leads.then(|| Link {
        label: match label.trim() {
            "" => url.host_str().unwrap_or_default().to_owned(),
            label => label.to_owned(),
        },
        href: url.into(),
    })
}

/// Who helps customers.
pub(super) fn support(listing: &Listing) -> Vec<Link> {
    let support = &listing.support;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+".contains(c);
    let plain = |text: &str| text.chars().all(is_plain);
    let mail = (!support.email.is_empty()).then(|| Link {
        href: match plain(&support.email) {
            true => format!("mailto:{}", support.email),
            false => String::new(),
        },
        label: support.email.clone(),
    });
    let phone = (!support.phone.is_empty()).then(|| Link {
        href: String::new(),
        label: support.phone.clone(),
    });
    let page = leads_to(&support.uri, &support.uri);
    [page, mail, phone].into_iter().flatten().collect()
}

/// Where abuse is reported; empty where the operator names no place.
pub(super) fn abuse(app: &App) -> String {
    let abuse = app.settings.storefront.abuse.as_deref();
    abuse.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_into_the_web_or_nowhere() {
        for uri in [
            "javascript:alert(1)",
            " JAVASCRIPT:alert(1)",
            "data:text/html,x",
            "//x",
            "/offers/x",
            "",
            "https:",
        ] {
            assert!(leads_to(uri, "x").is_none(), "{uri}");
        }
        let link = leads_to("https://example.com/\"><script>", "").unwrap();
        assert_eq!(link.label, "example.com");
        assert!(!link.href.contains(['"', '<']), "{}", link.href);
    }
}
