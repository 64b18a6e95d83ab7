//! A marketplace with offers that are live.

use golive_inspect::picture::paint;
use golive_server::config::Checks;
use golive_testkit::files::{Content, Files};
use golive_testkit::{Api, Golive, Setup, documents};
use serde_json::Value;

/// The sizes of the logos, and the colours of ground and sign of each offer.
const LOGOS: [(u32, u32); 5] = [(40, 40), (48, 48), (90, 90), (115, 115), (216, 216)];
const OFFERS: [(&str, &str, [[u8; 3]; 2]); 5] = [
    ("consulting", "advice", [[112, 48, 96], [250, 220, 240]]),
    ("powerbi", "reports", [[30, 100, 120], [220, 250, 240]]),
    ("dynamics", "ledger", [[150, 60, 30], [255, 235, 200]]),
    ("corevm", "linux", [[40, 60, 120], [250, 160, 60]]),
    ("vm", "app", [[20, 90, 60], [240, 240, 90]]),
];

/// A marketplace where what the checks find blocks nothing.
pub(crate) async fn lenient(set_up: impl FnOnce(&mut Setup)) -> Golive {
    Golive::with(|setup| {
        setup.settings.dev.as_mut().unwrap().checks = Checks::Lenient;
        setup.settings.artifacts.check_links = false;
        set_up(setup);
    })
    .await
}

/// A marketplace with five offers, their pictures and files.
pub(crate) async fn open() -> Golive {
    let golive = lenient(|_| {}).await;
    let (owner, files) = (golive.owner().await, Files::start().await);
    // Small, so that it is taken in at once.
    files.put_content("disk.vhd", Content::disk(1 << 20, 7));
    for (example, id, [ground, sign]) in OFFERS {
        for (width, height) in LOGOS {
            let logo = paint(width, height, ground, sign);
            files.put(&format!("{width}x{height}.png"), logo);
        }
        let mut document = documents::example(example, id);
        files.stock(&mut document);
        to_live(&owner, &document).await;
    }
    golive
}

/// Brings a document all the way.
pub(crate) async fn to_live(owner: &Api, document: &Value) {
    let id = document["id"].as_str().unwrap();
    let put = owner.put(&Api::at(id, ""), document).await;
    assert!(put.status < 300, "{}", put.text);
    for verb in ["/publish", "/golive"] {
        let accepted = owner.post(&Api::at(id, verb), "").await.expect(202);
        let operation = owner.finished(&accepted).await;
        assert_eq!(operation["status"], "complete", "{operation:#}");
    }
}
