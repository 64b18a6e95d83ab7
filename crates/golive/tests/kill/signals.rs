//! SIGTERM drains and exits 0; the next start resumes.

use golive_server::dev;
use golive_testkit::{Api, Process};
use serde_json::Value;
use std::path::Path;

use crate::{BINARY, check, start};

#[tokio::test]
async fn sigterm_drains_and_the_next_start_resumes() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let flags = ["--dev", "--checks", "document", "--pace", "1h"];
    let mut server = Process::start(Path::new(BINARY), &data, &flags, &[]);
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    owner
        .put(
            &Api::at("paused", ""),
            &golive_testkit::documents::vm("paused"),
        )
        .await
        .expect(201);
    let accepted = owner
        .post(&Api::at("paused", "/publish"), "")
        .await
        .expect(202);

    // A poll that waits is answered before the server goes.
    let location = accepted.header("location").to_owned();
    let poll = tokio::spawn({
        let (owner, location) = (owner.clone(), location.clone());
        async move {
            let headers = [("prefer", "wait=60")];
            owner
                .send(reqwest::Method::GET, &location, &headers, None)
                .await
        }
    });
    // The poll is on its way once the server has answered what came after it.
    owner.get("/healthz").await.expect(200);
    assert_eq!(server.terminate(), Some(0), "SIGTERM is a clean end");
    if let Ok(answer) = poll.await {
        assert_eq!(answer.json()["status"], "running");
    }

    let server = start(&data, &[]);
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    let operation: Value = owner.finished(&accepted).await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    drop(server);
    check(&data);
}
