//! `golive offer`

use clap::{Subcommand, ValueEnum};
use golive_client::{IfMatch, OfferText, View};
use golive_model::wire::{DiffBody, OfferSummary};
use golive_model::{OfferKey, PublisherId, Slot};
use serde_json::Value;

use super::check::{self, CheckArgs};
use super::document::{self, NameOverride};
use super::hint;
use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum OfferCommand {
    /// List offers
    List {
        /// Only those of this publisher
        publisher: Option<PublisherId>,
    },
    /// Show an offer; with --output json, its document
    Show {
        /// The offer
        #[arg(value_name = "PUBLISHER/OFFER")]
        key: OfferKey,
        /// What stands in this slot
        #[arg(long, value_enum, default_value_t)]
        slot: SlotArg,
        /// This version
        #[arg(long, value_name = "NUMBER", conflicts_with = "slot")]
        version: Option<u32>,
    },
    /// Store a document as the draft of its offer
    Put {
        /// The document; - for standard input
        file: String,
        #[command(flatten)]
        name: NameOverride,
        /// Only if the draft still has this ETag
        #[arg(long, value_name = "ETAG", conflicts_with = "create")]
        if_match: Option<String>,
        /// Only if there is no such offer
        #[arg(long)]
        create: bool,
    },
    /// Run the document checks that a publish would run
    Check(CheckArgs),
    /// Show what differs between two slots
    Diff {
        /// The offer
        #[arg(value_name = "PUBLISHER/OFFER")]
        key: OfferKey,
        /// The left side
        #[arg(long, value_enum, default_value = "production", value_name = "SLOT")]
        from: SlotArg,
        /// The right side
        #[arg(long, value_enum, default_value = "draft", value_name = "SLOT")]
        to: SlotArg,
    },
    /// Take an offer from the shop at once (owners only)
    ///
    /// Draft, preview, versions and history stay; to sell it again, ship it again.
    StopSelling {
        /// The offer
        #[arg(value_name = "PUBLISHER/OFFER")]
        key: OfferKey,
    },
    /// Delete an offer that never was published (owners only)
    Delete {
        /// The offer
        #[arg(value_name = "PUBLISHER/OFFER")]
        key: OfferKey,
    },
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(crate) enum SlotArg {
    /// The editable document
    #[default]
    Draft,
    /// What the preview audience sees
    Preview,
    /// What everyone sees
    Production,
}

impl From<SlotArg> for Slot {
    fn from(slot: SlotArg) -> Self {
        match slot {
            SlotArg::Draft => Self::Draft,
            SlotArg::Preview => Self::Preview,
            SlotArg::Production => Self::Production,
        }
    }
}

pub(crate) async fn run(session: &Session, command: &OfferCommand) -> Result<(), Fault> {
    match command {
        OfferCommand::List { publisher } => list(session, publisher.as_ref()).await,
        OfferCommand::Show { key, slot, version } => {
            let view = match version {
                Some(number) => View::Version(*number),
                None => View::Slot((*slot).into()),
            };
            show(session, key, view).await
        }
        OfferCommand::Put {
            file,
            name,
            if_match,
            create,
        } => {
            let expected = match (if_match, create) {
                (Some(tag), _) => IfMatch::Tag(quoted(tag)),
                (None, true) => IfMatch::Nothing,
                (None, false) => IfMatch::Any,
            };
            put(session, file, name, &expected).await
        }
        OfferCommand::Check(args) => check::run(session, args).await,
        OfferCommand::Diff { key, from, to } => {
            diff(session, key, (*from).into(), (*to).into()).await
        }
        OfferCommand::StopSelling { key } => {
            let stopped = session.client.stop_selling(key).await;
            stopped.map_err(hint::about(key))?;
            session.say(&format!("{key} is sold no more"));
            Ok(())
        }
        OfferCommand::Delete { key } => {
            let deleted = session.client.delete_offer(key).await;
            deleted.map_err(hint::about(key))?;
            session.say(&format!("{key} is deleted"));
            Ok(())
        }
    }
}

async fn list(session: &Session, publisher: Option<&PublisherId>) -> Result<(), Fault> {
    let publishers = match publisher {
        Some(publisher) => vec![publisher.clone()],
        None => all_publishers(session).await?,
    };
    let mut offers = Vec::new();
    for publisher in &publishers {
        offers.extend(session.client.offers(publisher).await?);
    }
    if session.json() {
        return output::json(&offers);
    }
    let row = |offer: OfferSummary| {
        [
            format!("{}/{}", offer.publisher_id, offer.id),
            offer.status,
            offer.version.to_string(),
            offer.offer_type_id,
            offer.changed_time,
            offer.definition.display_text,
        ]
    };
    let header = ["OFFER", "STATUS", "VERSION", "KIND", "CHANGED", "NAME"];
    output::rows(header, offers.into_iter().map(row))
}

async fn all_publishers(session: &Session) -> Result<Vec<PublisherId>, Fault> {
    let publishers = session.client.publishers().await?;
    publishers
        .into_iter()
        .map(|publisher| publisher.id.parse().map_err(Fault::other))
        .collect()
}

async fn show(session: &Session, key: &OfferKey, view: View) -> Result<(), Fault> {
    let offer = session.client.offer(key, view).await;
    let offer = offer.map_err(hint::about(key))?;
    if session.json() {
        return output::line(&offer.text);
    }
    summary(key, &offer)
}

async fn put(
    session: &Session,
    file: &str,
    name: &NameOverride,
    expected: &IfMatch,
) -> Result<(), Fault> {
    let document = document::read(file, name)?;
    let key = &document.key;
    let stored = session
        .client
        .put_offer(key, &document.text, expected)
        .await;
    let stored = stored.map_err(hint::about(key))?;
    if session.json() {
        return output::line(&stored.text);
    }
    summary(key, &stored)
}

/// The members of a document that people ask for first.
fn summary(key: &OfferKey, offer: &OfferText) -> Result<(), Fault> {
    let document: Value = serde_json::from_str(&offer.text).unwrap_or_default();
    let text = |pointer: &str| match document.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let plans = document.pointer("/definition/plans");
    let plans: Vec<&str> = plans
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|plan| plan.get("planId")?.as_str())
        .collect();
    output::facts(&[
        ("offer", key.to_string()),
        ("name", text("/definition/displayText")),
        ("kind", text("/offerTypeId")),
        ("status", text("/status")),
        ("version", text("/version")),
        ("plans", plans.join(", ")),
        ("changed", text("/changedTime")),
        ("etag", offer.etag.clone().unwrap_or_default()),
    ])
}

async fn diff(session: &Session, key: &OfferKey, from: Slot, to: Slot) -> Result<(), Fault> {
    let diff = session.client.diff(key, from, to).await;
    let diff = diff.map_err(hint::about(key))?;
    if session.json() {
        return output::json(&diff);
    }
    if diff.differences.is_empty() {
        session.say(&format!(
            "{} and {} of {key} are the same",
            diff.from, diff.to
        ));
        return Ok(());
    }
    output::line(&difference_text(&diff))
}

fn difference_text(diff: &DiffBody) -> String {
    let mut lines = vec![format!("--- {}", diff.from), format!("+++ {}", diff.to)];
    for difference in &diff.differences {
        lines.push(difference.place.clone());
        let sides = [("-", &difference.before), ("+", &difference.after)];
        for (mark, value) in sides {
            if let Some(value) = value {
                lines.push(format!("  {mark} {value}"));
            }
        }
    }
    crate::plain::safe(&lines.join("\n"))
}

/// An ETag with its quotes, which shells like to eat.
fn quoted(tag: &str) -> String {
    match tag.contains('"') || tag == "*" {
        true => tag.to_owned(),
        false => format!("\"{tag}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_difference_shows_both_sides() {
        let diff: DiffBody = serde_json::from_value(json!({
            "from": "production", "to": "draft",
            "differences": [
                {"place": "/title", "before": "A", "after": "B"},
                {"place": "/plans/new", "after": {"planId": "new"}},
            ]
        }))
        .unwrap();
        assert_eq!(
            difference_text(&diff),
            "--- production\n+++ draft\n/title\n  - \"A\"\n  + \"B\"\n/plans/new\n  + {\"planId\":\"new\"}"
        );
    }

    #[test]
    fn an_etag_keeps_or_gets_its_quotes() {
        assert_eq!(quoted("1-2"), "\"1-2\"");
        assert_eq!(quoted("\"1-2\""), "\"1-2\"");
        assert_eq!(quoted("*"), "*");
    }
}
