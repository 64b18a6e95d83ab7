//! The secret of the only operator is lost.

use std::path::Path;

use golive_testkit::{Api, Process};
use serde_json::Value;

use crate::kit::Place;

#[tokio::test]
async fn another_operator_is_made_on_the_machine() {
    let place = Place::on_sqlite();
    place.works(&["db", "migrate"]);
    place.refused(&["db", "add-operator"], "golive was never started");
    let serve = || {
        let binary = Path::new(env!("CARGO_BIN_EXE_golive"));
        Process::start(binary, &place.path("data"), &[], &[])
    };
    let mut server = serve();
    place.refused(&["db", "add-operator"], "another golive is running");
    assert_eq!(server.terminate(), Some(0));

    let made = place.works(&["db", "add-operator", "-o", "json"]);
    let made: Value = serde_json::from_str(&made).unwrap();
    let text = |member: &str| made[member].as_str().unwrap();
    let server = serve();
    let (tenant, id, secret) = (text("tenant"), text("clientId"), text("clientSecret"));
    let operator = Api::client(&server.url, tenant, id, secret).await;
    let clients = operator.get("/v1/clients").await.expect(200);
    assert!(!clients.text.contains(secret));
    assert_eq!(clients.json().as_array().unwrap().len(), 2);
}
