//! Addresses of the files that golive keeps, in documents. A stored document has
//! those of the publisher; a reader is shown golive's own, and what a client
//! sends back of these is taken for the publisher's again.

use golive_model::references::{self, Reference, What};
use golive_model::{ArtifactUse, Document, Kind, Offer, Revision};
use golive_store::{Record, StoreError, StoredDocument};
use serde_json::Value;
use url::Url;

use crate::app::App;
use crate::artifacts::client::shown as without_query;
use crate::artifacts::own::{FOLDER, address, artifact_at};
use crate::publish::{parsed, value};

/// A stored document's text with golive's own addresses, below `base`, of what
/// was taken in for it; `None` when there is nothing to be shown otherwise.
pub async fn shown(
    app: &App,
    record: &Record,
    stored: &StoredDocument,
    base: &str,
) -> Result<Option<String>, StoreError> {
    let (key, revision) = (&record.offer.key, stored.revision);
    // Files come in with a publish only.
    let kind = match record.offer.submission {
        Some(_) => app.kinds.get(&record.offer.kind),
        None => None,
    };
    let Some(kind) = kind else {
        return Ok(None);
    };
    let uses = app.store.artifact_uses(key, revision).await?;
    if uses.is_empty() {
        return Ok(None);
    }
    let references = shown_otherwise(&kind, value(app, &record.offer, revision).await?.as_ref());
    let mut document = parsed(key, stored)?;
    for used in uses {
        if references.iter().any(|r| r.target == used.pointer) {
            document.set_text(&used.pointer, address(base, &used.sha256, &used.name));
        }
    }
    Ok(Some(document.text()))
}

/// Puts the publisher's addresses back where a client has sent golive's own of
/// files of this offer. An own address of any other file stays as it was sent.
pub async fn restore(
    app: &App,
    offer: Option<&Offer>,
    kind: &Kind,
    base: &str,
    document: &mut Document,
) -> Result<(), StoreError> {
    // An offer that is made now has no files yet.
    let Some(offer) = offer.filter(|_| document.holds(FOLDER)) else {
        return Ok(());
    };
    let outside = app.outside_url();
    let bases = [base, &app.own_url, &outside];
    for reference in shown_otherwise(kind, &document.to_value()) {
        let url = Url::parse(&reference.url).ok();
        let Some(sha256) = url.and_then(|url| artifact_at(bases, &url)) else {
            continue;
        };
        let target = reference.target.as_str();
        let used = app
            .store
            .artifact_use_in(&offer.key, &sha256, target)
            .await?;
        if let Some((revision, place)) = used
            && let Some(url) = sent(app, offer, revision, &place).await?
        {
            document.set_text(target, url);
        }
    }
    Ok(())
}

/// The files of this server that a new document points at: they stay as long as
/// the document does.
pub async fn held(
    app: &App,
    kind: &Kind,
    base: &str,
    document: &Document,
) -> Result<Vec<ArtifactUse>, StoreError> {
    let mut held = Vec::new();
    if !document.holds(FOLDER) {
        return Ok(held);
    }
    let outside = app.outside_url();
    for reference in references::of(kind, &document.to_value()) {
        let Ok(url) = Url::parse(&reference.url) else {
            continue;
        };
        let Some(sha256) = artifact_at([base, &app.own_url, &outside], &url) else {
            continue;
        };
        if let Some(artifact) = app.store.artifact(&sha256).await? {
            let name = url.path().rsplit('/').next();
            held.push(ArtifactUse {
                pointer: reference.target,
                sha256,
                made: artifact.made,
                name: name.unwrap_or_default().to_owned(),
                source: without_query(&url),
                etag: None,
            });
        }
    }
    Ok(held)
}

/// What the publisher sent at a place of a revision.
async fn sent(
    app: &App,
    offer: &Offer,
    revision: Revision,
    place: &str,
) -> Result<Option<String>, StoreError> {
    let document = value(app, offer, revision).await?;
    let text = document.pointer(place).and_then(Value::as_str);
    Ok(text.map(str::to_owned))
}

/// What is shown at golive's own address: files that customers see or that are
/// read once. Disks and packages keep the addresses that clients compare.
fn shown_otherwise(kind: &Kind, document: &Value) -> Vec<Reference> {
    let mut references = references::of(kind, document);
    references.retain(|r| {
        let what = &r.what;
        matches!(
            what,
            What::Picture { .. } | What::Document | What::Sheet { .. }
        )
    });
    references
}

#[cfg(test)]
mod tests {
    use golive_model::Kinds;
    use serde_json::json;

    use super::*;

    #[test]
    fn disks_and_packages_keep_their_addresses() {
        let url = "https://files.example/x";
        let targets = |kind: &str, document: Value| -> Vec<String> {
            let kind = Kinds::built_in().unwrap().get(&kind.parse().unwrap());
            let references = shown_otherwise(&kind.unwrap(), &document);
            references.into_iter().map(|r| r.target).collect()
        };
        let machine = json!({"definition": {
            "offer": {
                "microsoft-azure-marketplace.smallLogo": url,
                "microsoft-azure-marketplace.screenshots": [url],
                "microsoft-azure-marketplace.privacyURL": url,
            },
            "plans": [{
                "microsoft-azure-virtualmachines.vmImages": {"1.0.0": {"osVhdUrl": url}},
                "virtualMachinePricing": {"spreadSheetPricing": {"uri": url}},
            }],
        }});
        assert_eq!(
            targets("microsoft-azure-virtualmachines", machine),
            [
                "/definition/offer/microsoft-azure-marketplace.smallLogo",
                "/definition/offer/microsoft-azure-marketplace.screenshots/0",
                "/definition/plans/0/virtualMachinePricing/spreadSheetPricing/uri",
            ]
        );
        let package = json!({"definition": {"plans": [
            {"microsoft-azure-applications.package": {"packageUri": url}},
        ]}});
        assert!(targets("microsoft-azure-applications", package).is_empty());
    }
}
