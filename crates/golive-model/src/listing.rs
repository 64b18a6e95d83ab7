//! What customers see of a version. The shop window reads nothing else.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::digest::Sha256;
use crate::ids::{OfferKey, Version};
use crate::kind::Kind;
use crate::offer::Slot;
use crate::price::{self, ListedPrice};
use crate::time::Time;

/// The public face of one version of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Listing {
    /// `{publisher}.{offer}`, the id in the catalogue.
    pub id: String,
    /// The publisher.
    pub publisher_id: String,
    /// The publisher's name for people, when this was made.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher_name: String,
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
    /// Terms of use: an address, or the publisher's HTML as it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_of_use: Option<String>,
    /// Who helps customers.
    #[serde(default, skip_serializing_if = "Support::is_empty")]
    pub support: Support,
    /// Pictures as golive keeps them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// Further links.
    pub links: Vec<Link>,
    /// PDF files as golive keeps them: paths on this server.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Link>,
    /// What can be bought.
    pub plans: Vec<ListedPlan>,
    /// What is deployed, as golive keeps it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<ListedFile>,
    /// Which versions were live, this one too, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<LiveVersion>,
}

/// A version that was or is live.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LiveVersion {
    /// Its number.
    pub version: u32,
    /// Since when it was live.
    pub since: String,
    /// Of what was listed, whatever its number and time: see [`Listing::essence`].
    #[schema(value_type = String)]
    pub sha256: Sha256,
}

/// Who helps customers; what the publisher did not tell is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Support {
    /// Address of mail.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub uri: String,
}

impl Support {
    /// Whether nothing is told.
    pub fn is_empty(&self) -> bool {
        [&self.email, &self.phone, &self.uri]
            .iter()
            .all(|told| told.is_empty())
    }
}

/// What is deployed: a disk, a package, an image of containers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ListedFile {
    /// The id of the plan that it is of; empty for the offer as a whole.
    pub plan: String,
    /// The version or tag that it belongs to; empty where the document tells none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// What it is called.
    pub name: String,
    /// What its content is.
    #[schema(value_type = String)]
    pub sha256: Sha256,
}

impl ListedFile {
    /// The file that a place of a plan, or of the offer's package, points at; none
    /// for another place.
    pub fn at(pointer: &str, sha256: Sha256, name: &str, document: &Value) -> Option<Self> {
        let definition = &document["definition"];
        let mut segments = pointer.strip_prefix("/definition/")?.split('/');
        let plan = match segments.next()? {
            "plans" => definition["plans"].get(segments.next()?.parse::<usize>().ok()?)?,
            "offer" if pointer.contains(".package/") => &definition["offer"],
            _ => return None,
        };
        let mut version = String::new();
        while let Some(segment) = segments.next() {
            if segment.contains(".vmImages") {
                version = segments.next().unwrap_or_default().to_owned();
            } else if segment.ends_with(".package") {
                version = text(&plan[segment]["version"]);
            }
        }
        Some(Self {
            plan: text(&plan["planId"]),
            version,
            name: name.to_owned(),
            sha256,
        })
    }

    /// The images of a repository that a place of a plan points at: those of `tags`
    /// whose digest is in `digests`, as certification saw it.
    pub fn images(
        pointer: &str,
        (repository, tags): (&str, &[String]),
        digests: &Value,
        document: &Value,
    ) -> Vec<Self> {
        let image = |tag: &String| {
            let sha256 = digests[tag.as_str()].as_str()?.strip_prefix("sha256:")?;
            let name = format!("{repository}:{tag}");
            let image = Self::at(pointer, sha256.parse().ok()?, &name, document)?;
            Some(Self {
                version: tag.clone(),
                ..image
            })
        };
        tags.iter().filter_map(image).collect()
    }
}

/// A picture of a listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Image {
    /// What it is, such as `smallLogo` or `screenshots/0`.
    pub name: String,
    /// Its path on this server: the digest in it is the picture's.
    pub uri: String,
}

impl Image {
    /// What its content is.
    pub fn sha256(&self) -> Option<Sha256> {
        let rest = self.uri.strip_prefix("/artifacts/")?;
        rest.split('/').next()?.parse().ok()
    }

    /// The picture that a place of the document points at.
    pub fn at(pointer: &str, sha256: Sha256, file: &str) -> Self {
        let name = pointer.rsplit_once('.').map_or(pointer, |(_, name)| name);
        Self {
            name: name.to_owned(),
            uri: format!("/artifacts/{sha256}/{file}"),
        }
    }
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

impl Link {
    /// The PDF file that a place of the document points at, by the name that stands
    /// beside it or by its own.
    pub fn to_document(pointer: &str, sha256: Sha256, file: &str, document: &Value) -> Self {
        let item = pointer.rsplit_once('/').map_or("", |(item, _)| item);
        let name = document.pointer(item).map(|item| text(&item["name"]));
        let name = name.filter(|name| !name.trim().is_empty());
        Self {
            display_name: name.unwrap_or_else(|| file.to_owned()),
            uri: format!("/artifacts/{sha256}/{file}"),
        }
    }
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
    /// Versions of its images, tags or package, as they stand in the document.
    pub versions: Vec<String>,
    /// Markets.
    pub regions: Vec<String>,
    /// Whether the customer brings a licence.
    pub is_byol: bool,
    /// What it costs, where the document tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<ListedPrice>,
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
            !is_restricted(&plan["restrictedAudience"]) && hidden.as_bool() != Some(true)
        };
        let preview = slot == Slot::Preview;
        let title = listed("title");
        Self {
            id: format!("{}.{}", key.publisher, key.offer),
            publisher_id: key.publisher.to_string(),
            publisher_name: String::new(),
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
            category_ids: categories(definition, kind),
            privacy_policy_uri: privacy_policy(definition, kind),
            terms_of_use: places(definition, kind)
                .flat_map(|(place, namespace)| {
                    ["termsOfUse", "termsOfUseURL"]
                        .map(|name| text(&place[format!("{namespace}.{name}")]))
                })
                .find(|terms| !terms.is_empty()),
            support: Support {
                email: listed("supportContactEmail"),
                phone: listed("supportContactPhone"),
                uri: listed("publicAzureSupportUrl"),
            },
            images: Vec::new(),
            links: items(&offer[format!("{}.usefulLinks", kind.listing_namespace)])
                .map(|link| Link {
                    display_name: text(&link["linkTitle"]),
                    uri: text(&link["linkUrl"]),
                })
                .collect(),
            documents: Vec::new(),
            plans: items(&definition["plans"])
                .filter(|plan| preview || public(plan))
                .map(|plan| listed_plan(plan, kind))
                .collect(),
            files: Vec::new(),
            history: Vec::new(),
        }
    }

    /// What a customer is told, as JSON without the version's number, its time and
    /// what was before it: two versions that say the same have the same.
    pub fn essence(&self) -> String {
        let essence = Self {
            version: 0,
            since: String::new(),
            history: Vec::new(),
            ..self.clone()
        };
        serde_json::to_string(&essence).unwrap_or_default()
    }

    /// Takes its place at the head of the versions that were live, behind which `before`
    /// stands. `digest` is SHA-256. Asked twice, it takes it once.
    pub fn succeed(&mut self, before: Option<&Self>, digest: impl Fn(&[u8]) -> Sha256) {
        let entry = |listing: &Self| LiveVersion {
            version: listing.version,
            since: listing.since.clone(),
            sha256: digest(listing.essence().as_bytes()),
        };
        let mut history = vec![entry(self)];
        if let Some(before) = before {
            // Listings of before there was a history have none.
            let own = before.history.is_empty().then(|| entry(before));
            let former = before.history.iter().cloned().chain(own);
            history.extend(former.filter(|former| former.version != self.version));
        }
        history.truncate(MOST_VERSIONS);
        self.history = history;
    }
}

/// How many versions a listing remembers.
const MOST_VERSIONS: usize = 100;

/// Old clients send an empty audience with public plans, so only one that names
/// somebody restricts.
pub(crate) fn is_restricted(audience: &Value) -> bool {
    items(&audience["manualEntries"]).next().is_some()
        || audience["uploadedCsvUri"]
            .as_str()
            .is_some_and(|uri| !uri.is_empty())
}

/// Where listing keys stand: in the offer, and for core virtual machines in the
/// plans.
fn places<'a>(definition: &'a Value, kind: &'a Kind) -> impl Iterator<Item = (&'a Value, &'a str)> {
    let offer = (&definition["offer"], kind.listing_namespace.as_str());
    let plans = items(&definition["plans"]).map(|plan| (plan, kind.namespace.as_str()));
    std::iter::once(offer).chain(plans)
}

/// Category keys of both documented forms, each once.
fn categories(definition: &Value, kind: &Kind) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (place, namespace) in places(definition, kind) {
        let flat = strings(&place[format!("{namespace}.categories")]);
        let mapped = items(&place[format!("{namespace}.categoryMap")])
            .filter_map(|entry| entry["categoryL1"].as_str().map(str::to_owned));
        for category in flat.into_iter().chain(mapped) {
            if !found.contains(&category) {
                found.push(category);
            }
        }
    }
    found
}

fn privacy_policy(definition: &Value, kind: &Kind) -> Option<String> {
    places(definition, kind)
        .filter_map(|(place, namespace)| place[format!("{namespace}.privacyURL")].as_str())
        .find(|uri| !uri.is_empty())
        .map(str::to_owned)
}

fn listed_plan(plan: &Value, kind: &Kind) -> ListedPlan {
    let own = |name: &str| &plan[format!("{}.{name}", kind.namespace)];
    let mut versions: Vec<String> = Vec::new();
    for variant in std::iter::once(plan).chain(items(&plan["diskGenerations"])) {
        for name in ["vmImages", "vmImagesPublicAzure"] {
            let images = variant[format!("{}.{name}", kind.namespace)].as_object();
            for version in images.into_iter().flat_map(|images| images.keys()) {
                if !versions.contains(version) {
                    versions.push(version.clone());
                }
            }
        }
    }
    versions.extend(strings(own("tags")));
    versions.extend(own("package")["version"].as_str().map(str::to_owned));
    ListedPlan {
        id: text(&plan["planId"]),
        display_name: text(own("skuTitle")),
        summary: text(own("skuSummary")),
        operating_system: own("operatingSystemFamily").as_str().map(str::to_owned),
        versions,
        regions: strings(&plan["regions"]),
        is_byol: plan["virtualMachinePricing"]["isByol"].as_bool() == Some(true),
        price: price::of(plan),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kinds;

    fn listing(text: &str, slot: Slot) -> Listing {
        let document: Value = serde_json::from_str(text).unwrap();
        let kind = document["offerTypeId"].as_str().unwrap().parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&kind).unwrap();
        let key = "contoso/x".parse().unwrap();
        Listing::of(&key, &kind, Version(1), slot, &document, Time(0))
    }

    #[test]
    fn both_kinds_have_a_listing_worth_seeing() {
        for text in [
            include_str!("../../../examples/contoso-vm.json"),
            include_str!("../../../examples/contoso-corevm.json"),
        ] {
            let listing = listing(text, Slot::Production);
            assert!(!listing.display_name.is_empty() && !listing.category_ids.is_empty());
            assert!(!listing.plans.is_empty());
            assert!(
                listing.plans.iter().all(|plan| !plan.versions.is_empty()),
                "{listing:#?}"
            );
        }
    }

    #[test]
    fn a_listing_of_before_there_were_prices_and_support_is_read() {
        let old = r#"{"id":"contoso.x","publisherId":"contoso","offerId":"x","offerType":"k",
            "version":1,"displayName":"X","summary":"","description":"","isPreview":false,
            "since":"","categoryIds":[],"links":[],"plans":[{"id":"a","displayName":"A",
            "summary":"","versions":[],"regions":[],"isByol":true}]}"#;
        let listing: Listing = serde_json::from_str(old).unwrap();
        assert!(listing.support.is_empty() && listing.plans[0].price.is_none());
    }

    #[test]
    fn a_listing_remembers_what_was_live_before_it() {
        let text = include_str!("../../../examples/contoso-vm.json");
        let version = |version: u32| {
            let mut listing = listing(text, Slot::Production);
            (listing.version, listing.since) = (version, format!("t{version}"));
            listing
        };
        let digest = |bytes: &[u8]| Sha256([u8::try_from(bytes.len() % 251).unwrap(); 32]);
        let told = |listing: &Listing| -> Vec<u32> {
            listing.history.iter().map(|live| live.version).collect()
        };
        // The first one was live before there was a history.
        let (first, mut third, mut fourth) = (version(1), version(3), version(4));
        third.succeed(Some(&first), digest);
        assert_eq!(told(&third), [3, 1]);
        fourth.display_name.push('!');
        fourth.succeed(Some(&third), digest);
        assert_eq!(told(&fourth), [4, 3, 1]);
        let [new, same, old] = &fourth.history[..] else {
            unreachable!("three were live");
        };
        assert_eq!((&same.sha256, old.since.as_str()), (&old.sha256, "t1"));
        assert_ne!(new.sha256, same.sha256);
        let once = fourth.clone();
        fourth.succeed(Some(&once), digest);
        assert_eq!(fourth, once, "a step may run twice");
    }

    #[test]
    fn a_file_knows_its_plan_and_its_version() {
        let document: Value =
            serde_json::from_str(include_str!("../../../examples/contoso-vm.json")).unwrap();
        let file = |pointer: &str| {
            let file = ListedFile::at(pointer, Sha256([7; 32]), "a.vhd", &document)?;
            Some((file.plan, file.version))
        };
        let disk = "/definition/plans/1/microsoft-azure-virtualmachines.vmImages/1.0.1/osVhdUrl";
        assert_eq!(file(disk), Some(("by-the-hour".into(), "1.0.1".into())));
        assert_eq!(file("/definition/plans/9/x"), None);
        assert_eq!(file("/definition/offer/x"), None);
        let package = "/definition/offer/microsoft-dynamics365.package/packageUri";
        assert_eq!(file(package), Some((String::new(), String::new())));
    }

    #[test]
    fn only_an_audience_that_names_somebody_hides_a_plan() {
        let text = |audience: &str| {
            format!(
                r#"{{"offerTypeId":"microsoft-azure-virtualmachines","definition":
                {{"plans":[{{"planId":"a","restrictedAudience":{audience}}}]}}}}"#
            )
        };
        let named = r#"{"manualEntries":[{"type":"subscriptionId","id":"x"}]}"#;
        assert_eq!(listing(&text("{}"), Slot::Production).plans.len(), 1);
        assert_eq!(listing(&text(named), Slot::Production).plans.len(), 0);
        assert_eq!(listing(&text(named), Slot::Preview).plans.len(), 1);
    }
}
