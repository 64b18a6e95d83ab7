//! SIGKILL while a large disk comes in, again and again: what is on disk is not
//! fetched anew, and what is served is what was certified.

use std::path::Path;

use aws_lc_rs::digest::{Context, SHA256};
use golive_server::dev;
use golive_testkit::files::{Content, Files};
use golive_testkit::{Api, Process, documents};
use reqwest::Method;
use serde_json::Value;

use crate::{BINARY, check};

/// The size of the disk, without its footer.
const SIZE: u64 = 2 << 30;

/// What may come twice for each kill: what was written and not yet on disk for
/// sure, and what was under way.
const AGAIN: u64 = 64 << 20;

/// So much more is sent between two looks at the progress.
const PACE: u64 = 4 << 20;

fn start(data: &Path) -> Process {
    let env = [("GOLIVE__ARTIFACTS__CHECK_LINKS", "false")];
    Process::start(Path::new(BINARY), data, &["--dev"], &env)
}

fn hex(context: Context) -> String {
    let digest = context.finish();
    let digits = digest.as_ref().iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

fn sha256(content: &Content) -> String {
    let (mut context, mut at) = (Context::new(&SHA256), 0);
    while at < content.length() {
        let bytes = content.bytes(at, u64::MAX);
        at += bytes.len() as u64;
        context.update(&bytes);
    }
    hex(context)
}

/// How far the step is that takes the disk in, in percent.
async fn progress(owner: &Api) -> u64 {
    let status = owner.get(&Api::at("large", "/status")).await.expect(200);
    let status = status.json();
    let mut steps = status["steps"].as_array().unwrap().iter();
    let step = steps
        .find(|step| step["stepName"] == "Provisioning")
        .unwrap();
    assert!(step["status"] != "complete", "{status:#}");
    step["progressPercentage"].as_u64().unwrap()
}

/// Lets the host send a little more for each look until so much is there; it
/// comes no more than a few percent beyond it.
async fn comes_to(owner: &Api, files: &Files, percentage: u64, upto: &mut u64) {
    let most = SIZE / 100 * (percentage + 5);
    while progress(owner).await < percentage {
        // In the end it creeps: progress is told when something comes.
        *upto += if *upto + PACE < most { PACE } else { 64 << 10 };
        files.allow(*upto);
    }
}

async fn ended(owner: &Api, operation: &str) -> Value {
    let path = Api::at("large", &format!("/operations/{operation}"));
    loop {
        let wait = [("prefer", "wait=30")];
        let answer = owner.send(Method::GET, &path, &wait, None).await;
        let operation = answer.expect(200).json();
        if operation["status"] != "running" {
            return operation;
        }
    }
}

async fn served(url: &str, sha256: &str) -> String {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{url}/artifacts/{sha256}/disk.vhd");
    let mut response = client.get(url).send().await.unwrap();
    assert_eq!(response.status(), 200);
    let mut context = Context::new(&SHA256);
    while let Some(bytes) = response.chunk().await.unwrap() {
        context.update(&bytes);
    }
    hex(context)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_a_disk_of_2_gib_comes_in_it_does_not_start_over() {
    let files = Files::start().await;
    let disk = Content::noisy_disk(SIZE, 1);
    let expected = sha256(&disk);
    files.put_content("disk.vhd", disk);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut document = documents::vm("large");
    files.stock(&mut document);

    let mut upto = 1 << 20;
    files.allow(upto);
    let mut server = start(&data);
    let mut owner = Api::rehearsal(&server.url, dev::OWNER).await;
    owner
        .put(&Api::at("large", ""), &document)
        .await
        .expect(201);
    let publish = owner.post(&Api::at("large", "/publish"), "").await;
    let operation = publish.expect(202).json()["id"].clone();
    let operation = operation.as_str().unwrap();
    for percentage in [20, 50, 80] {
        comes_to(&owner, &files, percentage, &mut upto).await;
        server.kill();
        println!("killed at {percentage} percent");
        server = start(&data);
        owner = Api::rehearsal(&server.url, dev::OWNER).await;
    }
    files.allow(u64::MAX);
    let ended = ended(&owner, operation).await;
    assert_eq!(ended["status"], "complete", "{ended:#}");

    let sent = files.sent("disk.vhd");
    println!("{} MiB sent more than once", (sent - SIZE) >> 20);
    assert!(sent < SIZE + 3 * AGAIN, "{sent} bytes sent");
    assert_eq!(served(&server.url, &expected).await, expected);
    assert_eq!(server.terminate(), Some(0));
    check(&data);
}
