//! Clients that were written for the old portal, against golive: one that
//! nobody here wrote, unmodified, and what `cpp-api.md` tells of the others.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this file is a test, its helpers too"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use golive_server::dev;
use golive_server::publish::Works;
use golive_testkit::{Answer, Api, Golive, documents, tools};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::watch;

/// What does not come within this time does not come.
const PATIENCE: Duration = Duration::from_secs(120);

const JSON: (&str, &str) = ("content-type", "application/json");

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/old_clients");

/// A URL as such clients sign them: it must come back byte for byte.
const BLOB_URL: &str = "https://contoso.blob.core.windows.net/linux/contoso-linux-12-v20260601.vhd\
                        ?sv=2021-08-06&sr=c&st=2026-05-01T00%3A00%3A00Z&se=2036-05-01T00%3A00%3A00Z\
                        &sp=rl&sig=bm90%2FYS1y%2BZWFs%3D";

/// Makes a certificate authority and a certificate of it for the portal's names.
fn make_certificates(folder: &Path) {
    let openssl = |arguments: &str| {
        let config = format!("{HERE}/openssl.cnf");
        let new = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2";
        let mut command = Command::new("openssl");
        command.args(new.split(' ')).args(["-config", &config]);
        command.args(arguments.split(' ')).current_dir(folder);
        tools::run(&mut command, "the openssl command, 3.0 or later");
    };
    openssl("-extensions authority -subj /CN=authority -keyout ca.key -out ca.pem");
    openssl(
        "-extensions server -subj /CN=portal -CA ca.pem -CAkey ca.key -keyout key.pem -out cert.pem",
    );
}

/// Runs `release.py` to its end; answers what it printed.
async fn run_release(folder: &Path, golive: &Golive) -> Vec<Value> {
    let install = || {
        tools::python(
            "azure-img-utils",
            include_str!("old_clients/requirements.txt"),
        )
    };
    let python = tokio::task::spawn_blocking(install).await.unwrap();
    let port = golive.running.url.rsplit(':').next().unwrap();
    let mut command = tokio::process::Command::new(python);
    command
        .arg(format!("{HERE}/release.py"))
        .args(["credentials.json", "document.json", BLOB_URL])
        .current_dir(folder)
        .env("PYTHONPATH", format!("{HERE}/names"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("GOLIVE_PORT", port)
        .env("REQUESTS_CA_BUNDLE", folder.join("ca.pem"))
        .env("NO_PROXY", "*")
        .stdin(Stdio::null())
        .kill_on_drop(true);
    let output = tokio::time::timeout(PATIENCE, command.output()).await;
    let output = output.expect("the client does not end").unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    let printed = String::from_utf8(output.stdout).unwrap();
    printed
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[tokio::test]
async fn azure_img_utils_releases_an_image() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    make_certificates(folder.path());
    let credentials = json!({
        "activeDirectoryEndpointUrl": "https://login.microsoftonline.com",
        "managementEndpointUrl": "https://management.core.windows.net/",
        "tenantId": dev::TENANT,
        "subscriptionId": "00000000-0000-0000-0000-00000000abcd",
        "clientId": dev::OWNER,
        "clientSecret": dev::SECRET,
    });
    fs::write(at("credentials.json"), credentials.to_string()).unwrap();
    let document = documents::core_vm("released");
    fs::write(at("document.json"), document.to_string()).unwrap();
    let golive = Golive::with(|setup| {
        setup.settings.server.tls_cert = Some(at("cert.pem"));
        setup.settings.server.tls_key = Some(at("key.pem"));
    })
    .await;

    let printed = run_release(folder.path(), &golive).await;
    let mut answers = printed.iter();
    let mut answer = |call: &str| {
        let line = answers.next().unwrap_or(&Value::Null);
        assert_eq!(line["call"], call, "{line:#}");
        line["answer"].clone()
    };
    assert_eq!(answer("offer_exists"), false);
    assert_eq!(answer("offer_exists"), true);
    let seen = answer("get_offer_doc");
    assert_eq!(image_of(&seen)["osVhdUrl"], BLOB_URL);
    for (stage, status) in [
        ("publish_offer", "waitingForPublisherReview"),
        ("go_live_with_offer", "succeeded"),
    ] {
        let location = answer(stage);
        let location = location.as_str().unwrap();
        assert!(location.starts_with("/api/publishers/contoso/offers/released/operations/"));
        let operation = answer("get_operation");
        assert_eq!(operation["status"], "complete", "{operation:#}");
        assert_eq!(answer("get_offer_status"), status);
    }
    let refused = answer("a wrong secret");
    let refused = refused.as_str().unwrap();
    assert!(refused.starts_with("AzureImgUtilsException:"), "{refused}");
    assert!(refused.ends_with("invalid_client"), "{refused}");
    assert_eq!(answers.next(), None);

    // What golive itself says of it.
    let owner = golive.owner().await;
    let live = owner.get(&Api::at("released", "/slot/production")).await;
    let live = live.expect(200).json();
    assert_eq!(image_of(&live), image_of(&seen));
    let generation = &live["definition"]["plans"][0]["diskGenerations"][0];
    let images = &generation["microsoft-azure-corevm.vmImagesPublicAzure"];
    assert_eq!(
        images["2026.06.01"]["mediaName"],
        "contoso-linux-12-v20260601-gen2"
    );
    let shown = golive
        .nobody()
        .get("/catalog/offers/contoso.released")
        .await;
    assert_eq!(shown.expect(200).json()["isPreview"], false);
    let submissions = owner
        .get(&Api::at("released", "/submissions/"))
        .await
        .json();
    assert_eq!(
        submissions.as_array().unwrap().len(),
        2,
        "nothing was repeated"
    );
    assert_eq!(
        submissions[0]["definition"]["metadata"]["emails"],
        "a@example.com,b@example.com"
    );
}

/// The image that the client adds.
fn image_of(document: &Value) -> &Value {
    let plan = &document["definition"]["plans"][0];
    &plan["microsoft-azure-corevm.vmImagesPublicAzure"]["2026.06.01"]
}

/// pub joins its base URL and the whole `Operation-Location` with one slash.
async fn pub_polls(owner: &Api, accepted: &Answer) -> Value {
    let location = accepted.header("operation-location");
    let joined = format!("{}/{}", owner.url, location.trim_start_matches('/'));
    until(|| async {
        let operation = owner.get(&joined).await.expect(200).json();
        (operation["status"] != "running").then_some(operation)
    })
    .await
}

/// Asks again and again, as these clients do.
async fn until<T, F: Future<Output = Option<T>>>(ask: impl Fn() -> F) -> T {
    let asking = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
        }
    };
    let asked = tokio::time::timeout(PATIENCE, asking).await;
    asked.expect("what is polled for never comes")
}

#[tokio::test]
async fn pub_follows_operation_location_behind_its_base_url() {
    for migrated in [true, false] {
        let golive = Golive::with(|setup| setup.settings.offers.migrated = migrated).await;
        let owner = golive.owner().await;
        let publishers = owner
            .get("/api/publishers?api-version=2017-10-31")
            .await
            .expect(200);
        assert_eq!(publishers.json()[0]["id"], "contoso");

        let path = Api::at("shipped", "");
        let document = documents::core_vm("shipped").to_string();
        let put = owner
            .send(Method::PUT, &path, &[JSON, ("if-match", "*")], document)
            .await;
        assert!(put.status <= 299, "{}", put.text);
        let got = owner.get(&path).await.expect(200);
        assert_eq!(got.header("etag"), put.header("etag"));
        assert_eq!(
            got.json()["pcMigrationStatus"],
            if migrated { "migrated" } else { "none" }
        );

        let body = r#"{"metadata":{"notification-emails":"a@example.com"}}"#;
        for (call, slot) in [("/publish", "preview"), ("/golive", "production")] {
            let accepted = owner
                .post(&Api::at("shipped", call), body)
                .await
                .expect(202);
            let operation = pub_polls(&owner, &accepted).await;
            assert_eq!(operation["status"], "complete", "{operation:#}");
            let id = operation["id"].as_str().unwrap();
            let again = owner
                .get(&Api::at("shipped", &format!("/operations/{id}/")))
                .await;
            assert_eq!(again.expect(200).json(), operation);
            let shown = owner
                .get(&Api::at("shipped", &format!("/slot/{slot}")))
                .await;
            assert_eq!(
                shown.expect(200).json()["definition"],
                got.json()["definition"]
            );
        }
        let version = owner
            .get(&Api::at("shipped", "/versions/1"))
            .await
            .expect(200)
            .json();
        // What the image scripts of cluster-api look for with jq.
        let images = "microsoft-azure-corevm.vmImagesPublicAzure";
        let plan = |document: &Value| document["definition"]["plans"][0][images].clone();
        assert_eq!(plan(&version), plan(&documents::core_vm("shipped")));
        let filter = Api::at("shipped", "/submissions/") + "&submissionState=complete";
        let submissions = owner.get(&filter).await.expect(200).json();
        assert_eq!(submissions[0]["submissionType"], "goLive");
        assert_eq!(submissions.as_array().unwrap().len(), 2);
    }
}

/// The newest submission, once it has left `running`.
async fn openshift_polls(owner: &Api) -> Value {
    let path = Api::at("ocp", "/submissions/");
    until(|| async {
        let newest = owner.get(&path).await.expect(200).json()[0].clone();
        (newest["submissionState"] != "running").then_some(newest)
    })
    .await
}

/// golive's works, where every step waits until the gate is open.
fn behind(gate: &watch::Sender<bool>) -> Works {
    let gate = gate.subscribe();
    Works::standard().wrapped(move |_, step| {
        let gate = gate.clone();
        Arc::new(move |context| {
            let (mut gate, step) = (gate.clone(), step.clone());
            Box::pin(async move {
                gate.wait_for(|open| *open).await.unwrap();
                step(context).await
            })
        })
    })
}

#[tokio::test]
async fn openshift_ansible_creates_polls_submissions_and_cancels() {
    // Nothing gets on at first, so there is something to cancel.
    let gate = watch::Sender::new(false);
    let golive = Golive::with(|setup| setup.choice.works = Some(behind(&gate))).await;
    let owner = golive.owner().await;
    let path = Api::at("ocp", "");
    owner
        .get(&Api::at("ocp", "/slot/preview"))
        .await
        .expect(404);
    let document = documents::core_vm("ocp").to_string();
    let created = owner.send(Method::PUT, &path, &[JSON], document).await;
    assert!(matches!(created.status, 200..=202), "{}", created.text);

    let mails = r#"{"metadata":{"notification-emails":"a@example.com"}}"#;
    let publish = Api::at("ocp", "/publish");
    owner.post(&publish, mails).await.expect(202);
    let running = owner
        .get(&(Api::at("ocp", "/submissions/") + "&status=running"))
        .await;
    let id = running.json()[0]["id"].as_str().unwrap().to_owned();
    let odd = Api::at("ocp", &format!("/submissions/operations/{id}/"));
    assert_eq!(
        owner.get(&odd).await.expect(200).json()["status"],
        "running"
    );

    let cancel = owner.post(&Api::at("ocp", "/cancel"), mails).await;
    assert!(matches!(cancel.status, 200..=202), "{}", cancel.text);
    let newest = openshift_polls(&owner).await;
    assert_eq!(newest["submissionState"], "canceled", "{newest:#}");

    gate.send_replace(true);
    owner.post(&publish, mails).await.expect(202);
    assert_eq!(openshift_polls(&owner).await["submissionState"], "complete");
    owner
        .get(&Api::at("ocp", "/slot/preview"))
        .await
        .expect(200);
    let live = owner.post(&Api::at("ocp", "/golive"), "").await.expect(202);
    assert!(live.json().is_object(), "it reads the answer as JSON");
    let newest = openshift_polls(&owner).await;
    assert_eq!(newest["submissionType"], "goLive");
    assert_eq!(newest["submissionState"], "complete");
}

#[tokio::test]
async fn debian_puts_what_it_read_with_the_tag_that_it_read() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let path = Api::at("daily", "");
    owner
        .put(&path, &documents::core_vm("daily"))
        .await
        .expect(201);

    // It takes only 200 for a success, and puts back all that it has read
    // except two members.
    for (build, tagged) in [("20260601", true), ("20260602", true), ("20260603", false)] {
        let read = owner.get(&path).await.expect(200);
        let mut document = read.json();
        let offer = document["definition"]["offer"].as_object_mut().unwrap();
        offer.shift_remove("microsoft-azure-corevm.legacyOfferId");
        offer.shift_remove("microsoft-azure-corevm.legacyPublisherId");
        document["definition"]["plans"][0]["microsoft-azure-corevm.skuSummary"] = json!(build);
        let tag = ("if-match", read.header("etag"));
        let headers = if tagged { vec![JSON, tag] } else { vec![JSON] };
        owner
            .send(Method::PUT, &path, &headers, document.to_string())
            .await
            .expect(200);
        let stale = owner
            .send(Method::PUT, &path, &[JSON, tag], read.text.clone())
            .await;
        assert_eq!(stale.expect(412).code(), "PreconditionFailed");
        let after = owner.get(&path).await.expect(200).json();
        assert_eq!(after["definition"], document["definition"]);
    }

    let dummy = r#"{"metadata":{"notification-emails":"none@example.com"}}"#;
    let accepted = owner
        .post(&Api::at("daily", "/publish"), dummy)
        .await
        .expect(202);
    owner.finished(&accepted).await;
    let preview = owner
        .get(&Api::at("daily", "/slot/Preview"))
        .await
        .expect(200);
    let go_live = Api::at("daily", "/golive");
    let accepted = owner
        .send(Method::POST, &go_live, &[], None)
        .await
        .expect(202);
    assert_eq!(owner.finished(&accepted).await["status"], "complete");

    // A tag that was read from a slot counts as long as the draft is the same.
    let headers = [JSON, ("if-match", preview.header("etag"))];
    owner
        .send(Method::PUT, &path, &headers, preview.text.clone())
        .await
        .expect(200);
}
