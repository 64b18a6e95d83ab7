//! The process ends at every named breakpoint, at its first passages, and the
//! next start finishes the work.

use std::path::Path;

use golive_server::{breakpoint, dev};
use golive_testkit::mail::Sink;
use golive_testkit::{Api, Golive, Process, documents};

use crate::load::Promised;
use crate::{BINARY, check, start};

/// The whole story, as far as the process lives: live, a second version that is
/// cancelled, a third one live.
async fn story(promised: &Promised, owner: &Api) {
    let offer = "killed-0";
    promised.put(owner, offer, "one").await;
    for verb in [
        "/publish", "/golive", "/publish", "/cancel", "/publish", "/golive",
    ] {
        let Some(answer) = promised.start(owner, offer, verb).await else {
            return;
        };
        if verb == "/publish" {
            promised
                .put(owner, offer, &format!("after {}", promised.begun()))
                .await;
        }
        if answer.status == 202 && !finished(owner, &answer).await {
            return;
        }
    }
}

/// Waits for the end of an operation; `false` when the server is gone.
async fn finished(owner: &Api, answer: &golive_testkit::Answer) -> bool {
    let location = answer.header("location").to_owned();
    loop {
        let poll = [("prefer", "wait=5")];
        match owner
            .try_send(reqwest::Method::GET, &location, &poll, None)
            .await
        {
            Err(_) => return false,
            Ok(answer) if answer.json()["status"] != "running" => return true,
            Ok(_) => {}
        }
    }
}

#[tokio::test]
async fn killed_at_every_breakpoint_the_work_is_resumed() {
    // A rehearsal sends no mail; the next test passes that place.
    let names = breakpoint::NAMES
        .iter()
        .filter(|name| **name != "mail-after-send");
    for name in names {
        for passage in 1..=3 {
            let folder = tempfile::tempdir().unwrap();
            let data = folder.path().join("data");
            let promised = Promised::default();

            let mut server = start(
                &data,
                &[("GOLIVE_BREAKPOINT", &format!("{name}:{passage}"))],
            );
            let owner = Api::rehearsal(&server.url, dev::OWNER).await;
            story(&promised, &owner).await;
            if passage > 1 {
                // Not every story passes a place so often; then it ends here.
                server.kill();
            }
            server.wait();

            let mut server = start(&data, &[]);
            let owner = Api::rehearsal(&server.url, dev::OWNER).await;
            promised.keeps(&owner).await;
            story(&promised, &owner).await;
            promised.keeps(&owner).await;
            promised.kept_for_good(&owner).await;
            assert_eq!(server.terminate(), Some(0), "{name}:{passage}");
            check(&data);
        }
    }
}

#[tokio::test]
async fn killed_between_a_mail_and_its_commit_the_same_mail_comes_again() {
    let mut sink = Sink::start().await;
    let golive = Golive::production(|_| {}).await;
    let mut owner = golive.make_publisher(None).await;
    let folder = golive.stopped().await;
    let url = format!("smtp://127.0.0.1:{}", sink.port);
    let mail = [
        ("GOLIVE__MAIL__URL", url.as_str()),
        ("GOLIVE__MAIL__FROM", "golive@market.example"),
        ("GOLIVE__ARTIFACTS__CHECK_FILES", "false"),
        ("GOLIVE__ARTIFACTS__CHECK_LINKS", "false"),
    ];
    let kill = ("GOLIVE_BREAKPOINT", "mail-after-send");

    let mut server = Process::start(
        Path::new(BINARY),
        folder.path(),
        &[],
        &[mail[0], mail[1], mail[2], mail[3], kill],
    );
    owner.url.clone_from(&server.url);
    owner
        .put(&Api::at("mailed", ""), &documents::vm("mailed"))
        .await
        .expect(201);
    let list = r#"{"metadata":{"notification-emails":"list@example.com"}}"#;
    owner
        .post(&Api::at("mailed", "/publish"), list)
        .await
        .expect(202);
    let first = sink.mails(1).await;
    server.wait();

    let _server = Process::start(Path::new(BINARY), folder.path(), &[], &mail);
    let again = sink.mails(1).await;
    assert_eq!(again[0].header("Message-ID"), first[0].header("Message-ID"));
    let next = sink.mails(1).await;
    assert!(next[0].header("Subject").contains("preview"), "{next:#?}");
}
