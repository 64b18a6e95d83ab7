//! What customers see of a version. The shop window reads nothing else.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::ids::{OfferKey, Version};
use crate::kind::Kind;
use crate::offer::Slot;
use crate::time::Time;

/// The public face of one version of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Listing {
    /// `{publisher}.{offer}`, the id in the catalogue.
    pub id: String,
    /// The publisher.
    pub publisher_id: String,
    /// The offer.
    pub offer_id: String,
    /// Its kind.
    pub offer_type: String,
    /// The version that is shown.
    pub version: u32,
    /// Title.
    pub display_name: String,
    /// One line.
    pub summary: String,
    /// A few lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub long_summary: String,
    /// The publisher's HTML, as it was sent: whoever shows it cleans it.
    pub description: String,
    /// Whether this is a preview.
    pub is_preview: bool,
    /// Since when it is shown.
    pub since: String,
    /// Category keys.
    pub category_ids: Vec<String>,
    /// Privacy policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy_policy_uri: Option<String>,
    /// Further links.
    pub links: Vec<Link>,
    /// What can be bought.
    pub plans: Vec<ListedPlan>,
}

/// A link of a listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// Its words.
    pub display_name: String,
    /// Where it leads.
    pub uri: String,
}

/// A plan of a listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ListedPlan {
    /// Its id.
    pub id: String,
    /// Title.
    pub display_name: String,
    /// One line.
    pub summary: String,
    /// Operating system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operating_system: Option<String>,
    /// Image versions, as they stand in the document.
    pub versions: Vec<String>,
    /// Markets.
    pub regions: Vec<String>,
    /// Whether the customer brings a licence.
    pub is_byol: bool,
}

impl Listing {
    /// Builds what customers see from a document. Plans with a restricted
    /// audience or marked hidden are shown in the preview only.
    pub fn of(
        key: &OfferKey,
        kind: &Kind,
        version: Version,
        slot: Slot,
        document: &Value,
        now: Time,
    ) -> Self {
        let definition = &document["definition"];
        let offer = &definition["offer"];
        let listed = |name: &str| text(&offer[format!("{}.{name}", kind.listing_namespace)]);
        let public = |plan: &&Value| {
            let hidden = &plan[format!("{}.hideSKUForSolutionTemplate", kind.namespace)];
            plan["restrictedAudience"].is_null() && hidden.as_bool() != Some(true)
        };
        let preview = slot == Slot::Preview;
        let title = listed("title");
        Self {
            id: format!("{}.{}", key.publisher, key.offer),
            publisher_id: key.publisher.to_string(),
            offer_id: key.offer.to_string(),
            offer_type: kind.id.to_string(),
            version: version.0,
            display_name: if title.is_empty() {
                text(&definition["displayText"])
            } else {
                title
            },
            summary: listed("summary"),
            long_summary: listed("longSummary"),
            description: listed("description"),
            is_preview: preview,
            since: now.to_string(),
            category_ids: strings(&offer[format!("{}.categories", kind.listing_namespace)]),
            privacy_policy_uri: Some(listed("privacyURL")).filter(|uri| !uri.is_empty()),
            links: items(&offer[format!("{}.usefulLinks", kind.listing_namespace)])
                .map(|link| Link {
                    display_name: text(&link["linkTitle"]),
                    uri: text(&link["linkUrl"]),
                })
                .collect(),
            plans: items(&definition["plans"])
                .filter(|plan| preview || public(plan))
                .map(|plan| listed_plan(plan, kind))
                .collect(),
        }
    }
}

fn listed_plan(plan: &Value, kind: &Kind) -> ListedPlan {
    let own = |name: &str| &plan[format!("{}.{name}", kind.namespace)];
    let images = ["vmImages", "vmImagesPublicAzure"];
    let versions = images
        .iter()
        .filter_map(|name| own(name).as_object())
        .flat_map(|versions| versions.keys().cloned())
        .collect();
    ListedPlan {
        id: text(&plan["planId"]),
        display_name: text(own("skuTitle")),
        summary: text(own("skuSummary")),
        operating_system: own("operatingSystemFamily").as_str().map(str::to_owned),
        versions,
        regions: strings(&plan["regions"]),
        is_byol: plan["virtualMachinePricing"]["isByol"].as_bool() == Some(true),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn strings(value: &Value) -> Vec<String> {
    items(value)
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}
