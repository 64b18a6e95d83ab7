//! CT-001, CT-003, CT-004, CT-005: a container registry, by the OCI distribution
//! specification, as far as certification needs it. The libraries for it bring
//! HTTP clients of their own, which would go past the rules of what is reached.

mod login;
mod names;
mod wire;

use std::collections::{BTreeMap, BTreeSet};

use golive_inspect::Inspection;
use golive_model::RuleId;
use url::Url;

use self::login::Session;
use self::wire::Image;
use crate::artifacts::client::{Careful, FetchFault, shown};

/// So many tags an offer may have.
const MOST_TAGS: usize = 16;

/// What IoT Edge supports in the first place (tier 1); an image for one of them may
/// name a variant, too.
const TIER_ONE: [&str; 4] = [
    "linux/amd64",
    "linux/arm/v7",
    "linux/arm64",
    "windows/amd64",
];

/// So many of the registry's tags are looked at for a name of an image that is
/// not listed.
const MOST_LOOKS: usize = 500;

/// Where the images of an offer are.
#[derive(Clone)]
pub struct Source<'a> {
    /// The registry: `contoso` for contoso.azurecr.io, or a host.
    pub registry: &'a str,
    /// The repository, such as `apps/web`.
    pub repository: &'a str,
    /// Who reads it.
    pub user: &'a str,
    /// The password; never shown.
    pub password: &'a str,
}

/// Why a registry could not be read to the end.
enum Trouble {
    Fetch(FetchFault),
    /// It does not speak the protocol: what it did.
    Protocol(&'static str),
}

impl From<FetchFault> for Trouble {
    fn from(fault: FetchFault) -> Self {
        Self::Fetch(fault)
    }
}

/// CT-001: golive can log in. CT-003: the tags are there, at most sixteen, and
/// those that a list of images refers to are among them. CT-004: each tag of
/// `published` still has its digest. CT-005, for kinds that keep it: there is an image for
/// a tier 1 platform in a list. The digests and platforms that were seen
/// are the evidence.
pub async fn check(
    client: &Careful,
    source: &Source<'_>,
    tags: &[String],
    published: &BTreeMap<String, String>,
) -> Result<Inspection, FetchFault> {
    let mut inspection = Inspection::default();
    let Some(base) = names::base(source.registry, client.rules()) else {
        let args = vec![("value", source.registry.to_owned())];
        inspection.fault(RuleId::Registry, "host", args);
        return Ok(inspection);
    };
    if !names::is_repository(source.repository) {
        let args = vec![("value", source.repository.to_owned())];
        inspection.fault(RuleId::Registry, "repository", args);
        return Ok(inspection);
    }
    if let Some(bad) = tags.iter().find(|tag| !names::is_tag(tag)) {
        inspection.fault(RuleId::ManifestTags, "name", vec![("tag", bad.clone())]);
        return Ok(inspection);
    }
    inspection.saw("host", base.host_str());
    match examine(client, &base, source, tags, published, &mut inspection).await {
        Ok(()) => Ok(inspection),
        Err(Trouble::Fetch(fault)) => {
            let mut settled = fault.settle(RuleId::Registry, &base)?;
            settled.evidence.append(&mut inspection.evidence);
            Ok(settled)
        }
        Err(Trouble::Protocol(what)) => {
            let args = vec![("url", shown(&base)), ("detail", what.to_owned())];
            inspection.fault(RuleId::Registry, "protocol", args);
            Ok(inspection)
        }
    }
}

async fn examine(
    client: &Careful,
    base: &Url,
    source: &Source<'_>,
    tags: &[String],
    published: &BTreeMap<String, String>,
    inspection: &mut Inspection,
) -> Result<(), Trouble> {
    let session = Session::open(client, base, source).await?;
    if tags.len() > MOST_TAGS {
        let args = vec![
            ("found", tags.len().to_string()),
            ("max", MOST_TAGS.to_string()),
        ];
        inspection.fault(RuleId::ManifestTags, "many", args);
        return Ok(());
    }
    let mut images = BTreeMap::new();
    for tag in tags {
        match session.image(tag).await? {
            Some(image) => drop(images.insert(tag.as_str(), image)),
            None => {
                let args = vec![("tag", tag.clone())];
                inspection.fault(RuleId::ManifestTags, "absent", args);
            }
        }
    }
    record(&images, inspection);
    moved(&images, published, inspection);
    unlisted(&session, &images, inspection).await
}

fn record(images: &BTreeMap<&str, Image>, inspection: &mut Inspection) {
    let digests = images
        .iter()
        .map(|(tag, image)| (*tag, image.digest.as_str()));
    let digests: serde_json::Map<_, _> = digests
        .map(|(tag, digest)| (tag.to_owned(), digest.into()))
        .collect();
    inspection.saw("digests", digests);
    let platforms: BTreeSet<&str> = images
        .values()
        .flat_map(|image| &image.parts)
        .filter_map(|part| part.platform.as_deref())
        .collect();
    let is_tier_one = |platform: &&str| {
        let mut tier_one = TIER_ONE.iter();
        tier_one.any(|own| {
            let rest = platform.strip_prefix(own);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    if !images.is_empty() && !platforms.iter().any(is_tier_one) {
        let args = vec![("expected", TIER_ONE.join(", "))];
        inspection.fault(RuleId::IotSettings, "platform", args);
    }
    inspection.saw("platforms", Vec::from_iter(platforms));
}

/// CT-004: what was published stays what it is.
fn moved(
    images: &BTreeMap<&str, Image>,
    published: &BTreeMap<String, String>,
    inspection: &mut Inspection,
) {
    for (tag, image) in images {
        let Some(old) = published.get(*tag).filter(|old| **old != image.digest) else {
            continue;
        };
        let args = vec![
            ("tag", (*tag).to_owned()),
            ("old", old.clone()),
            ("new", image.digest.clone()),
        ];
        inspection.fault(RuleId::TagMoved, "", args);
    }
}

/// CT-003: a list of images names its parts by digest. A part that has a tag of
/// its own must be listed under it; one without a tag comes with the list.
async fn unlisted(
    session: &Session<'_>,
    images: &BTreeMap<&str, Image>,
    inspection: &mut Inspection,
) -> Result<(), Trouble> {
    let listed: BTreeSet<&str> = images.values().map(|image| image.digest.as_str()).collect();
    let missing: BTreeMap<&str, &str> = images
        .iter()
        .flat_map(|(tag, image)| image.parts.iter().map(|part| (part.digest.as_str(), *tag)))
        .filter(|(digest, _)| !listed.contains(digest))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let others = session.tags().await?;
    let others = others
        .iter()
        .filter(|tag| !images.contains_key(tag.as_str()));
    for other in others.take(MOST_LOOKS) {
        let Some(digest) = session.digest(other).await? else {
            continue;
        };
        if let Some(list) = missing.get(digest.as_str()) {
            let args = vec![("tag", other.clone()), ("list", (*list).to_owned())];
            inspection.fault(RuleId::ManifestTags, "", args);
        }
    }
    Ok(())
}
