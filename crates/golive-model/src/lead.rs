//! Leads: somebody wants to hear from a publisher, and where the publisher wants to
//! be told.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::ids::OfferKey;
use crate::kind::Kind;
use crate::time::Time;

/// Destinations by their lower-case spellings, with the member that holds their
/// settings. The only spelling that any document shows is `None`; the others
/// are those of the portal and of the interfaces that came after it.
pub(crate) const DESTINATIONS: [(&str, &str); 16] = [
    ("table", "tableLeadConfiguration"),
    ("azuretable", "tableLeadConfiguration"),
    ("blob", "blobLeadConfiguration"),
    ("azureblob", "blobLeadConfiguration"),
    ("crm", "crmLeadConfiguration"),
    ("dynamics", "crmLeadConfiguration"),
    ("dynamicscrm", "crmLeadConfiguration"),
    ("dynamicscrmonline", "crmLeadConfiguration"),
    ("https", HTTPS),
    ("httpsendpoint", HTTPS),
    ("marketo", "marketoLeadConfiguration"),
    ("salesforce", "salesForceLeadConfiguration"),
    ("email", NOTIFIED),
    ("mail", NOTIFIED),
    ("none", ""),
    ("", ""),
];

/// Its leads are sent as JSON.
pub(crate) const HTTPS: &str = "httpsEndpointLeadConfiguration";

/// Its leads are sent by mail.
pub(crate) const NOTIFIED: &str = "leadNotificationEmails";

/// The most addresses of mail that are told of a lead.
const MOST_ADDRESSES: usize = 20;

/// The longest address of mail (RFC 5321).
const LONGEST_ADDRESS: usize = 254;

/// A destination as the table above spells it, and the member with its settings.
pub(crate) fn known(destination: &str) -> Option<&'static str> {
    let spelling: String = destination.chars().filter(|c| !c.is_whitespace()).collect();
    let spelling = spelling.to_ascii_lowercase();
    let known = DESTINATIONS.iter().find(|(name, _)| *name == spelling);
    known.map(|(_, key)| *key)
}

/// The name of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LeadName {
    /// The offer that it is about.
    pub key: OfferKey,
    /// Its id, which begins with the time at which it came: leads sort by it.
    pub id: String,
}

impl LeadName {
    /// The name of a lead that comes now; `lot` tells it from others of this moment.
    pub fn new(key: OfferKey, now: Time, lot: u64) -> Self {
        let id = format!("{}-{lot:016x}", Self::first_of(now));
        Self { key, id }
    }

    /// What comes before the id of every lead of this moment or later.
    pub fn first_of(time: Time) -> String {
        format!("{:016}", time.0.max(0))
    }
}

/// Who wants to hear from a publisher, and what of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Address of mail.
    pub email: String,
    /// Company; may be empty.
    pub company: String,
    /// Country; may be empty.
    pub country: String,
    /// What they say; may be empty.
    pub message: String,
    /// The words that they agreed to.
    pub consent: String,
    /// The offer's title, as they saw it.
    pub title: String,
}

impl Contact {
    /// What an HTTPS endpoint gets (lead management, HTTPS endpoint). `source` names
    /// this marketplace.
    pub fn payload(&self, key: &OfferKey, source: &str) -> Value {
        let (first, last) = match self.name.rsplit_once(' ') {
            Some((first, last)) => (first, last),
            None => ("", self.name.as_str()),
        };
        json!({
            "ActionCode": "PLT",
            "OfferTitle": self.title,
            "LeadSource": format!("{source}-PLT|{}.{}", key.publisher, key.offer),
            "Description": self.message,
            "UserDetails": {
                "FirstName": first,
                "LastName": last,
                "Email": self.email,
                "Company": self.company,
                "Country": self.country,
            },
        })
    }
}

/// Where a publisher wants to be told of leads, as far as golive can tell it there.
/// Wherever else they should go, they are kept and shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Destination {
    /// Addresses of mail, each once.
    pub emails: Vec<String>,
    /// Where they are sent as JSON.
    pub endpoint: Option<String>,
}

impl Destination {
    /// The destination of a document of this kind.
    pub fn of(kind: &Kind, document: &Value) -> Self {
        let offer = &document["definition"]["offer"];
        let listed = |name: &str| &offer[format!("{}.{name}", kind.listing_namespace)];
        let chosen = listed("leadDestination").as_str().unwrap_or_default();
        let key = known(chosen).unwrap_or_default();
        let settings = match key {
            "" => &Value::Null,
            key => listed(key),
        };
        let mut emails = Vec::new();
        for addresses in [listed(NOTIFIED), &settings["contactEmail"]] {
            add_addresses(addresses, &mut emails);
        }
        let endpoint = settings["httpsEndpointUrl"].as_str().map(str::trim);
        let endpoint = endpoint.filter(|url| key == HTTPS && !url.is_empty());
        Self {
            emails,
            endpoint: endpoint.map(str::to_owned),
        }
    }
}

/// Addresses stand in a text with commas, or in a list.
fn add_addresses(value: &Value, emails: &mut Vec<String>) {
    if let Some(items) = value.as_array() {
        for item in items.iter().filter(|item| item.is_string()) {
            add_addresses(item, emails);
        }
    }
    let text = value.as_str().unwrap_or_default();
    for address in text.split([',', ';']).map(str::trim) {
        let is_one = address.contains('@') && address.len() <= LONGEST_ADDRESS;
        let is_new = !emails.iter().any(|known| known == address);
        if is_one && is_new && emails.len() < MOST_ADDRESSES {
            emails.push(address.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kinds;

    fn destination(kind: &str, offer: Value) -> (Vec<String>, Option<String>) {
        let kind = Kinds::built_in()
            .unwrap()
            .get(&kind.parse().unwrap())
            .unwrap();
        let found = Destination::of(&kind, &json!({"definition": {"offer": offer}}));
        (found.emails, found.endpoint)
    }

    #[test]
    fn a_document_says_where_leads_go() {
        let vm = "microsoft-azure-virtualmachines";
        let nowhere = (vec![], None);
        assert_eq!(destination(vm, json!({})), nowhere);
        let none = json!({"microsoft-azure-marketplace.leadDestination": "None",
            "microsoft-azure-marketplace.httpsEndpointLeadConfiguration":
                {"httpsEndpointUrl": "https://a.example", "contactEmail": "x@a.example"}});
        assert_eq!(destination(vm, none), nowhere, "what is not chosen");
        let https = json!({"microsoft-azure-marketplace.leadDestination": "Https Endpoint",
            "microsoft-azure-marketplace.httpsEndpointLeadConfiguration":
                {"httpsEndpointUrl": " https://a.example/in?sig=1 ",
                 "contactEmail": ["x@a.example", "y@a.example, x@a.example", 7, "none"]}});
        let told = vec!["x@a.example".to_owned(), "y@a.example".to_owned()];
        let url = Some("https://a.example/in?sig=1".to_owned());
        assert_eq!(destination(vm, https), (told, url));
        let table = json!({"microsoft-azure-marketplace.leadDestination": "Table",
            "microsoft-azure-marketplace.tableLeadConfiguration":
                {"httpsEndpointUrl": "https://a.example", "contactEmail": "x@a.example"}});
        let told = vec!["x@a.example".to_owned()];
        assert_eq!(destination(vm, table), (told.clone(), None));
        let core = json!({"microsoft-azure-corevm.leadNotificationEmails": "x@a.example"});
        assert_eq!(destination("microsoft-azure-corevm", core), (told, None));
    }

    #[test]
    fn leads_sort_by_time() {
        let key: OfferKey = "contoso/app".parse().unwrap();
        let id = |time: i64| LeadName::new(key.clone(), Time(time), u64::MAX).id;
        assert!(id(9) < id(10) && id(10) < id(1_800_000_000_000_000));
        assert!(LeadName::first_of(Time(10)) < id(10) && id(9) < LeadName::first_of(Time(10)));
    }

    #[test]
    fn an_endpoint_gets_names_in_two_parts() {
        let key = "contoso/app".parse().unwrap();
        let contact = |name: &str| Contact {
            name: name.into(),
            title: "App".into(),
            ..Contact::default()
        };
        let payload = contact("Ada King Lovelace").payload(&key, "golive");
        assert_eq!(payload["UserDetails"]["FirstName"], "Ada King");
        assert_eq!(payload["UserDetails"]["LastName"], "Lovelace");
        assert_eq!(payload["LeadSource"], "golive-PLT|contoso.app");
        let payload = contact("Sukarno").payload(&key, "golive");
        assert_eq!(payload["UserDetails"]["LastName"], "Sukarno");
    }
}
