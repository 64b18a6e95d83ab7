//! The object store: that it keeps its word, and that it has what the database
//! names.

use golive_store::Reader;

use super::{Examined, bad, good};
use crate::artifacts::inventory::{InventoryError, missing_of};
use crate::artifacts::objects::Objects;
use crate::config::Settings;
use crate::{lifecycle, random};

/// So many objects are looked for: each one is a request to a remote store.
const LOOKED_FOR: u32 = 1_000;

pub(super) async fn examine(settings: &Settings) -> Vec<Examined> {
    let objects = match lifecycle::objects(settings) {
        Ok(objects) => objects,
        Err(error) => return vec![bad("object store", error)],
    };
    match objects.probe(&random::guid().to_string()).await {
        Ok(()) => vec![
            kept(settings, &objects),
            artifacts(settings, &objects).await,
        ],
        Err(error) => vec![bad("object store", error)],
    }
}

/// The same without a look for what versions refer to.
pub(super) async fn glance(settings: &Settings) -> Vec<Examined> {
    let probed = match lifecycle::objects(settings) {
        Ok(objects) => {
            let probed = objects.probe(&random::guid().to_string()).await;
            probed
                .map(|()| kept(settings, &objects))
                .map_err(|error| error.to_string())
        }
        Err(error) => Err(error.to_string()),
    };
    vec![probed.unwrap_or_else(|error| bad("object store", error))]
}

fn kept(settings: &Settings, objects: &Objects) -> Examined {
    let word = "an object is written once, read as it was written, and removed";
    let shared = settings.server.database.is_some() && objects.is_folder();
    match shared {
        true => good(
            "object store",
            format!("{word}; it is a folder: several nodes need the same one"),
        ),
        false => good("object store", word),
    }
}

async fn artifacts(settings: &Settings, objects: &Objects) -> Examined {
    match look(settings, objects).await {
        Ok(examined) => examined,
        Err(error) => bad("artifacts", error),
    }
}

async fn look(settings: &Settings, objects: &Objects) -> Result<Examined, InventoryError> {
    let reader = Reader::open(&settings.database()).await?;
    let all = reader.count_used_artifacts().await?;
    let newest = reader.newest_artifacts(LOOKED_FOR).await?;
    let missing = missing_of(objects, &newest).await?;
    let looked = match newest.len() as u64 == all {
        true => format!("of {all}"),
        false => format!("of the newest {} of {all}", newest.len()),
    };
    Ok(match missing.first() {
        None => good("artifacts", format!("none {looked} is missing")),
        Some(first) => bad(
            "artifacts",
            format!(
                "missing, or not whole: {} {looked}, such as {first}; put them back from a copy of \
                 the object store",
                missing.len()
            ),
        ),
    })
}
