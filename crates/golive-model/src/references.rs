//! What a document points at: the files and addresses that certification looks
//! into. Which keys those are is known here and nowhere else.

use std::collections::HashSet;

use serde_json::Value;

use crate::document::place_of_plan;
use crate::finding::RuleId;
use crate::kind::Kind;

/// Something that a document points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// JSON Pointer to the address.
    pub target: String,
    /// The address as it stands in the document.
    pub url: String,
    /// What is expected there.
    pub what: What,
}

/// What is expected at an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum What {
    /// A disk that a machine starts from.
    SystemDisk {
        /// `operatingSystemFamily` as it stands in the document.
        family: String,
        /// `1` or `2`; none where the document does not say.
        generation: Option<u8>,
    },
    /// A disk beside it.
    DataDisk {
        /// Its place.
        lun: u64,
    },
    /// A picture of an exact size, in pixels.
    Picture {
        /// Which rule asks for it.
        rule: RuleId,
        /// Width.
        width: u32,
        /// Height.
        height: u32,
    },
    /// A page that answers.
    Link,
    /// A PDF file that customers read.
    Document,
    /// A zip with the templates of an application.
    Package {
        /// Whether it is a managed application.
        managed: bool,
        /// The GUID that usage is attributed to; none where the plan has none.
        tracking: Option<String>,
    },
    /// A file that is kept as it is.
    File,
    /// A spreadsheet of prices.
    Sheet {
        /// The regions that it must price.
        regions: Vec<String>,
    },
    /// Where customers go who have bought.
    LandingPage,
    /// What is told of subscriptions.
    Webhook {
        /// The id of a plan to tell of.
        plan: String,
    },
    /// A repository of container images. The address is the registry's name.
    Registry {
        /// The repository.
        repository: String,
        /// Who reads it.
        user: String,
        /// Where its password is among the secrets of the document.
        secret: String,
        /// The tags that are sold.
        tags: Vec<String>,
    },
    /// More than is looked into: a document points at too much.
    TooMuch,
}

/// The most different things that a document may point at: each is fetched.
pub const MOST_DIFFERENT: usize = 1_000;

/// The most places of a document that may point at something: each is reported on.
pub const MOST_PLACES: usize = 5_000;

/// The size of a hero image (marketplace tab).
const HERO: (u32, u32) = (815, 290);

/// Screenshots and the thumbnails of videos have one size (marketplace tab of
/// Azure applications).
const SHOT: (u32, u32) = (533, 324);

/// The addresses of a listing that must answer.
const LINKS: [&str; 4] = [
    "privacyURL",
    "publicAzureSupportUrl",
    "fairfaxSupportUrl",
    "termsOfUseURL",
];

/// Everything that a document of this kind points at, in document order of its
/// parts: the offer, then its plans. Blank addresses are for other rules. Where it is
/// too much, the last one is [`What::TooMuch`].
pub fn of(kind: &Kind, document: &Value) -> Vec<Reference> {
    let mut found = Vec::new();
    let offer = &document["definition"]["offer"];
    let listing = Place {
        value: offer,
        pointer: "/definition/offer".into(),
        namespace: &kind.listing_namespace,
    };
    listed(kind, &listing, &mut found);
    let own = Place {
        namespace: &kind.namespace,
        ..listing
    };
    service(&own, document, &mut found);
    packages(&own, &mut found);
    for (at, plan) in items(&document["definition"]["plans"]) {
        let place = Place {
            value: plan,
            pointer: format!("/definition/plans/{at}"),
            namespace: &kind.namespace,
        };
        listed(kind, &place, &mut found);
        disks(&place, &Inherited::default(), &mut found);
        packages(&place, &mut found);
        registry(&place, &mut found);
        sheet(&place, &mut found);
    }
    limit(&mut found);
    found
}

/// The first reference that is too many says so, and those behind it go.
fn limit(found: &mut Vec<Reference>) {
    let mut different = HashSet::new();
    let too_many = found.iter().enumerate().position(|(at, reference)| {
        different.insert((&reference.url, &reference.what));
        different.len() > MOST_DIFFERENT || at >= MOST_PLACES
    });
    let Some(first) = too_many else { return };
    found.truncate(first + 1);
    if let Some(last) = found.last_mut() {
        last.what = What::TooMuch;
    }
}

/// The pages of a SaaS offer that is sold here.
fn service(place: &Place<'_>, document: &Value, found: &mut Vec<Reference>) {
    if place.own("sellThrough").0 == false {
        return;
    }
    let (page, target) = place.own("landingPageUrl");
    address(page, target, What::LandingPage, found);
    let (webhook, target) = place.own("connectionWebhook");
    let plan = &document["definition"]["plans"][0]["planId"];
    let plan = plan.as_str().unwrap_or_default().to_owned();
    address(webhook, target, What::Webhook { plan }, found);
}

/// The package of an application. Those of other kinds are kept as they are.
fn packages(place: &Place<'_>, found: &mut Vec<Reference>) {
    let (package, pointer) = place.own("package");
    let tracking = place.own("trackingGuid").0.as_str();
    let what = match place.namespace {
        "microsoft-azure-applications" => What::Package {
            managed: place.own("skuType").0 == "managedApplication",
            tracking: tracking.filter(|id| !id.is_empty()).map(str::to_owned),
        },
        _ => What::File,
    };
    let target = format!("{pointer}/packageUri");
    address(&package["packageUri"], target, what, found);
}

fn registry(place: &Place<'_>, found: &mut Vec<Reference>) {
    let (registry, pointer) = place.own("registry");
    let text = |name: &str| registry[name].as_str().unwrap_or_default().to_owned();
    let plan = place.value["planId"].as_str().unwrap_or_default();
    let tags = items(place.own("tags").0);
    let key = pointer.rsplit('/').next().unwrap_or_default();
    let what = What::Registry {
        repository: text("repository"),
        user: text("username"),
        secret: format!("{}/{key}/password", place_of_plan(plan)),
        tags: tags
            .filter_map(|(_, tag)| tag.as_str().map(str::to_owned))
            .collect(),
    };
    address(&registry["registry"], pointer, what, found);
}

/// The spreadsheet that prices a plan (`spreadSheetPricing.uri`).
fn sheet(place: &Place<'_>, found: &mut Vec<Reference>) {
    for pricing in ["virtualMachinePricing", "virtualMachinePricingV2"] {
        let sheet = &place.value[pricing]["spreadSheetPricing"]["uri"];
        let target = format!("{}/{pricing}/spreadSheetPricing/uri", place.pointer);
        let regions = items(&place.value["regions"]);
        let what = What::Sheet {
            regions: regions
                .filter_map(|(_, region)| region.as_str().map(str::to_owned))
                .collect(),
        };
        address(sheet, target, what, found);
    }
}

/// A part of the document and the namespace of its keys.
struct Place<'a> {
    value: &'a Value,
    pointer: String,
    namespace: &'a str,
}

impl<'a> Place<'a> {
    /// A member in the namespace, with its pointer.
    fn own(&self, name: &str) -> (&'a Value, String) {
        let key = format!("{}.{name}", self.namespace);
        let value = &self.value[key.as_str()];
        (value, format!("{}/{key}", self.pointer))
    }
}

fn listed(kind: &Kind, place: &Place<'_>, found: &mut Vec<Reference>) {
    for (name, [width, height]) in &kind.logos {
        let (value, target) = place.own(name);
        let what = What::Picture {
            rule: RuleId::Logo,
            width: *width,
            height: *height,
        };
        address(value, target, what, found);
    }
    let (hero, target) = place.own("heroLogo");
    let what = What::Picture {
        rule: RuleId::Hero,
        width: HERO.0,
        height: HERO.1,
    };
    address(hero, target, what, found);
    let (shots, pointer) = place.own("screenshots");
    for (at, shot) in items(shots) {
        pictures(shot, &format!("{pointer}/{at}"), RuleId::Screenshot, found);
    }
    let (videos, pointer) = place.own("videos");
    for (at, video) in items(videos) {
        pictures(video, &format!("{pointer}/{at}"), RuleId::Video, found);
    }
    let (documents, pointer) = place.own("documents");
    for (at, file) in items(documents) {
        let pointer = format!("{pointer}/{at}");
        match file.is_string() {
            true => address(file, pointer, What::Document, found),
            false => named(
                file,
                &pointer,
                &["url", "uri", "link"],
                What::Document,
                found,
            ),
        }
    }
    for name in LINKS {
        let (value, target) = place.own(name);
        address(value, target, What::Link, found);
    }
    for cloud in ["", "PublicAzure", "Fairfax", "Mooncake", "Blackforest"] {
        let (links, pointer) = place.own(&format!("usefulLinks{cloud}"));
        for (at, link) in items(links) {
            let target = format!("{pointer}/{at}/linkUrl");
            address(&link["linkUrl"], target, What::Link, found);
        }
    }
}

/// The picture of a screenshot or video. No source tells the names of its
/// members, so whatever is named like a picture is one; a bare string is a
/// screenshot's picture and a video's link.
fn pictures(item: &Value, pointer: &str, rule: RuleId, found: &mut Vec<Reference>) {
    let what = What::Picture {
        rule,
        width: SHOT.0,
        height: SHOT.1,
    };
    if rule == RuleId::Screenshot && item.is_string() {
        return address(item, pointer.to_owned(), what, found);
    }
    named(item, pointer, words_of(rule), what, found);
}

/// What the names of pictures in screenshots and videos have in them.
fn words_of(rule: RuleId) -> &'static [&'static str] {
    match rule {
        RuleId::Video => &["thumb", "image", "preview"],
        _ => &["image", "url", "uri", "link"],
    }
}

/// Width and height of the picture whose address a member of the offer or of a
/// plan holds, if it is one. `inner` is the member of an entry where `member` is a
/// list; empty where the entry is the address itself.
pub fn picture_size(kind: &Kind, member: &str, inner: Option<&str>) -> Option<(u32, u32)> {
    let spaces = [&kind.listing_namespace, &kind.namespace];
    let mut names = spaces
        .into_iter()
        .filter_map(|space| member.strip_prefix(space.as_str())?.strip_prefix('.'));
    let name = names.next()?;
    let rule = match (name, inner) {
        ("heroLogo", None) => return Some(HERO),
        (logo, None) => {
            return kind
                .logos
                .get(logo)
                .map(|[width, height]| (*width, *height));
        }
        ("screenshots", Some("")) => return Some(SHOT),
        ("screenshots", Some(_)) => RuleId::Screenshot,
        ("videos", Some(_)) => RuleId::Video,
        _ => return None,
    };
    let inner = inner.unwrap_or_default().to_ascii_lowercase();
    let words = words_of(rule);
    words
        .iter()
        .any(|word| inner.contains(word))
        .then_some(SHOT)
}

/// The first member whose name holds one of these words.
fn named(item: &Value, pointer: &str, words: &[&str], what: What, found: &mut Vec<Reference>) {
    let mut members = item.as_object().into_iter().flatten();
    let such = |key: &str| {
        let name = key.to_ascii_lowercase();
        words.iter().any(|word| name.contains(word))
    };
    if let Some((key, value)) = members.find(|(key, _)| such(key)) {
        address(value, format!("{pointer}/{}", escaped(key)), what, found);
    }
}

/// What a disk generation takes from its plan where it says nothing itself.
#[derive(Default)]
struct Inherited {
    family: Option<String>,
}

fn disks(place: &Place<'_>, inherited: &Inherited, found: &mut Vec<Reference>) {
    let text = |name: &str| place.own(name).0.as_str().map(str::to_owned);
    let family = text("operatingSystemFamily").or_else(|| inherited.family.clone());
    let generation = match text("generation").as_deref() {
        Some("1") => Some(1),
        Some("2") => Some(2),
        _ => None,
    };
    for name in ["vmImages", "vmImagesPublicAzure"] {
        let (versions, pointer) = place.own(name);
        for (version, image) in versions.as_object().into_iter().flatten() {
            let pointer = format!("{pointer}/{}", escaped(version));
            let what = What::SystemDisk {
                family: family.clone().unwrap_or_default(),
                generation,
            };
            let target = format!("{pointer}/osVhdUrl");
            address(&image["osVhdUrl"], target, what, found);
            for (at, disk) in items(&image["lunVhdDetails"]) {
                let lun = disk["lun"].as_u64().unwrap_or(at as u64);
                let pointer = format!("{pointer}/lunVhdDetails/{at}");
                let what = What::DataDisk { lun };
                named(disk, &pointer, &["url", "uri"], what, found);
            }
        }
    }
    let inherited = Inherited { family };
    for (at, generation) in items(&place.value["diskGenerations"]) {
        let inner = Place {
            value: generation,
            pointer: format!("{}/diskGenerations/{at}", place.pointer),
            namespace: place.namespace,
        };
        disks(&inner, &inherited, found);
    }
}

fn address(value: &Value, target: String, what: What, found: &mut Vec<Reference>) {
    if let Some(url) = value.as_str().filter(|url| !url.trim().is_empty()) {
        let url = url.to_owned();
        found.push(Reference { target, url, what });
    }
}

fn items(value: &Value) -> impl Iterator<Item = (usize, &Value)> {
    value.as_array().into_iter().flatten().enumerate()
}

fn escaped(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kinds;

    fn references(text: &str) -> Vec<Reference> {
        let document: Value = serde_json::from_str(text).unwrap();
        let id = document["offerTypeId"].as_str().unwrap().parse().unwrap();
        of(&Kinds::built_in().unwrap().get(&id).unwrap(), &document)
    }

    #[test]
    fn every_target_leads_to_its_address() {
        for text in [
            include_str!("../../../examples/contoso-vm.json"),
            include_str!("../../../examples/contoso-corevm.json"),
        ] {
            let document: Value = serde_json::from_str(text).unwrap();
            let found = references(text);
            assert!(found.len() > 8, "{found:#?}");
            for reference in found {
                let there = document.pointer(&reference.target);
                assert_eq!(there.and_then(Value::as_str), Some(&*reference.url));
            }
        }
    }

    /// What an editor calls a picture is what certification looks at.
    #[test]
    fn the_size_of_a_picture_is_that_of_its_reference() {
        let id = "microsoft-azure-virtualmachines".parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&id).unwrap();
        let space = "microsoft-azure-marketplace";
        let at = |name: &str, inner| picture_size(&kind, &format!("{space}.{name}"), inner);
        for (name, value, inner) in [
            ("smallLogo", serde_json::json!("https://a"), None),
            ("heroLogo", serde_json::json!("https://a"), None),
            ("screenshots", serde_json::json!(["https://a"]), Some("")),
            (
                "screenshots",
                serde_json::json!([{ "imageUrl": "https://a" }]),
                Some("imageUrl"),
            ),
            (
                "videos",
                serde_json::json!([{ "thumbnail": "https://a" }]),
                Some("thumbnail"),
            ),
        ] {
            let document = serde_json::json!({ "definition": { "offer": { format!("{space}.{name}"): value } } });
            let found = of(&kind, &document).pop().map(|reference| reference.what);
            let Some(What::Picture { width, height, .. }) = found else {
                panic!("{name} is no picture");
            };
            assert_eq!(at(name, inner), Some((width, height)), "{name}");
        }
        for (name, inner) in [
            ("title", None),
            ("videos", Some("link")),
            ("usefulLinks", Some("linkUrl")),
        ] {
            assert_eq!(at(name, inner), None, "{name}");
        }
        assert_eq!(picture_size(&kind, "smallLogo", None), None);
    }

    #[test]
    fn what_is_too_much_is_said_once() {
        let id = "microsoft-azure-virtualmachines".parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&id).unwrap();
        let found = |links: Vec<String>| {
            let links = links
                .into_iter()
                .map(|url| serde_json::json!({ "linkUrl": url }));
            let links: Vec<Value> = links.collect();
            let offer = serde_json::json!({ "microsoft-azure-marketplace.usefulLinks": links });
            of(
                &kind,
                &serde_json::json!({ "definition": { "offer": offer } }),
            )
        };
        let url = |n: usize| format!("https://a.example/{n}");
        let all = found((0..MOST_DIFFERENT).map(url).collect());
        assert!(all.iter().all(|reference| reference.what == What::Link));
        let cut = found((0..MOST_DIFFERENT + 9).map(url).collect());
        assert_eq!(cut.len(), MOST_DIFFERENT + 1);
        assert_eq!(cut[MOST_DIFFERENT].what, What::TooMuch);
        let same = found(vec![url(1); MOST_PLACES + 9]);
        assert_eq!(same.len(), MOST_PLACES + 1);
        assert_eq!(same[MOST_PLACES].what, What::TooMuch);
    }

    #[test]
    fn a_disk_generation_takes_its_family_from_the_plan() {
        let found = references(include_str!("../../../examples/contoso-corevm.json"));
        let second = found.iter().find(|r| {
            let generation = What::SystemDisk {
                family: "Linux".into(),
                generation: Some(2),
            };
            r.what == generation
        });
        assert!(second.unwrap().target.contains("/diskGenerations/0/"));
    }
}
