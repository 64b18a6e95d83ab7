//! The editor of offers, used as a browser without scripts uses it.

mod conflict;
mod create;
mod fields;
mod pictures;
mod raw;

use golive_server::dev;
use golive_testkit::{Api, Golive, Pages, documents};
use serde_json::Value;

const SPACE: &str = "/definition/offer/microsoft-azure-marketplace";

/// A golive with the example as offer `app`, its owner over the API and in front
/// of the pages.
async fn set_up() -> (Golive, Api, Pages) {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let put = owner.put(&Api::at("app", ""), &documents::vm("app")).await;
    put.expect(201);
    let pages = Pages::sign_in(&golive.running.url, dev::OWNER).await;
    (golive, owner, pages)
}

/// The document as it is stored, without what golive adds.
async fn stored(owner: &Api) -> String {
    let text = owner.get(&Api::at("app", "")).await.expect(200).text;
    let (document, _) = text.split_once(",\"status\":").unwrap();
    document.to_owned()
}

async fn json(owner: &Api) -> Value {
    owner.get(&Api::at("app", "")).await.expect(200).json()
}

fn path(rest: &str) -> String {
    format!("/portal/contoso/app/edit{rest}")
}

/// The field of this name with what it says, as it stands in a page.
fn value(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"{name}\"")).unwrap();
    let (tag, after) = rest.split_once('>').unwrap();
    match tag.split_once("value=\"") {
        Some((_, value)) => value.split('"').next().unwrap().to_owned(),
        None => after
            .split("</textarea>")
            .next()
            .unwrap()
            .trim_start_matches('\n')
            .to_owned(),
    }
}
