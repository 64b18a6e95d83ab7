//! Objects in S3 (PyPI moto) and in Azure Blob (npm Azurite), each in a process
//! of its own on loopback.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use aws_lc_rs::hmac;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use futures_util::TryStreamExt;
use golive_model::Time;
use golive_server::artifacts::collect::{REST, collect};
use golive_server::artifacts::ingest::{Intake, Source, ingest};
use golive_server::artifacts::objects::{ObjectError, Objects};
use golive_store::Artifact;
use golive_testkit::{Golive, tools};
use reqwest::{Client, Method};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::host::{Host, Manner};
use crate::kit::{content, contoso, from, sha256};

const PATIENCE: Duration = Duration::from_secs(120);

/// The account that every Azurite has, and its key, which everybody knows.
const ACCOUNT: &str = "devstoreaccount1";
const KEY: &str =
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/// A cloud. Dropped, it is killed; only ever by its own id.
struct Cloud {
    url: String,
    _process: Child,
}

impl Cloud {
    /// Starts it and waits until it says where it listens.
    async fn start(mut command: Command) -> Self {
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let (out, err) = (process.stdout.take(), process.stderr.take());
        let told = tokio::time::timeout(PATIENCE, async {
            tokio::select! {
                url = url_in(out.unwrap()) => url,
                url = url_in(err.unwrap()) => url,
            }
        });
        Self {
            url: told.await.unwrap(),
            _process: process,
        }
    }
}

/// The first URL that is printed. What comes later goes nowhere, so that the
/// printing never blocks.
async fn url_in(output: impl tokio::io::AsyncRead + Send + Unpin + 'static) -> String {
    let mut lines = BufReader::new(output).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some(at) = line.find("http://") {
            let url = line[at..].split_whitespace().next().unwrap().to_owned();
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return url;
        }
    }
    std::future::pending().await
}

async fn put(url: &str, headers: &[(&str, &str)]) {
    let client = Client::builder().no_proxy().build().unwrap();
    let mut request = client
        .request(Method::PUT, url)
        .header("content-length", "0");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let status = request.send().await.unwrap().status();
    assert!(status.is_success(), "{url}: {status}");
}

/// S3 with a bucket `golive`.
async fn s3() -> (Cloud, Vec<(String, String)>) {
    let install = || tools::python("moto", include_str!("moto/requirements.txt"));
    let python = tokio::task::spawn_blocking(install).await.unwrap();
    let mut command = Command::new(python);
    command.args(["-m", "moto.server", "-H", "127.0.0.1", "-p", "0"]);
    let cloud = Cloud::start(command).await;
    put(&format!("{}/golive", cloud.url), &[]).await;
    let variables = s3_variables(&cloud.url);
    (cloud, variables)
}

fn s3_variables(url: &str) -> Vec<(String, String)> {
    let variables = [
        ("AWS_ACCESS_KEY_ID", "key"),
        ("AWS_SECRET_ACCESS_KEY", "secret"),
        ("AWS_REGION", "us-east-1"),
        ("AWS_ENDPOINT_URL", url),
        ("AWS_ALLOW_HTTP", "true"),
        // Named like a setting of S3, but not one of golive's.
        ("BUCKET", "another"),
    ];
    let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    variables.map(owned).into()
}

/// Azure Blob with a container `golive`.
async fn azure() -> (Cloud, Vec<(String, String)>) {
    let files = [
        ("package.json", include_str!("azurite/package.json")),
        (
            "package-lock.json",
            include_str!("azurite/package-lock.json"),
        ),
    ];
    let install = move || tools::npm("azurite", &files);
    let place = tokio::task::spawn_blocking(install).await.unwrap();
    let mut command = Command::new(place.join("node_modules/.bin/azurite-blob"));
    command
        .args(["--blobHost", "127.0.0.1", "--blobPort", "0"])
        .args(["--inMemoryPersistence", "--skipApiVersionCheck", "--silent"])
        .args(["--disableTelemetry"])
        .current_dir(place);
    let cloud = Cloud::start(command).await;
    let endpoint = format!("{}/{ACCOUNT}", cloud.url);
    make_container(&endpoint).await;
    let variables = [
        ("AZURE_STORAGE_ACCOUNT_NAME", ACCOUNT),
        ("AZURE_STORAGE_ACCOUNT_KEY", KEY),
        ("AZURE_STORAGE_ENDPOINT", endpoint.as_str()),
        ("AZURE_ALLOW_HTTP", "true"),
    ];
    let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
    (cloud, variables.into())
}

/// Signed with the account's key, as the storage service wants it.
async fn make_container(endpoint: &str) {
    let (date, version) = ("Sat, 21 Nov 2026 10:00:00 GMT", "2021-08-06");
    let to_sign = format!(
        "PUT\n\n\n\n\n\n\n\n\n\n\n\nx-ms-date:{date}\nx-ms-version:{version}\n\
         /{ACCOUNT}/{ACCOUNT}/golive\nrestype:container"
    );
    let key = hmac::Key::new(hmac::HMAC_SHA256, &BASE64_STANDARD.decode(KEY).unwrap());
    let signature = BASE64_STANDARD.encode(hmac::sign(&key, to_sign.as_bytes()));
    let authorization = format!("SharedKey {ACCOUNT}:{signature}");
    let headers = [
        ("x-ms-date", date),
        ("x-ms-version", version),
        ("authorization", authorization.as_str()),
    ];
    put(&format!("{endpoint}/golive?restype=container"), &headers).await;
}

/// A small file, and one that goes in parts, come in, are read, and go again.
async fn keeps(url: &str, variables: Vec<(String, String)>, data: &Path) {
    let golive = Golive::start().await;
    let app = golive.running.app.clone();
    let objects = Objects::open(Some(url), data, variables.into_iter()).unwrap();
    objects.probe("by-a-test").await.unwrap();
    let publisher = contoso();
    let intake = Intake {
        objects: &objects,
        ..app.intake(&publisher)
    };
    let (small, big) = (content(1, 1_000), content(2, (20 << 20) + 3));
    for (work, file) in [("small", &small), ("big", &big), ("small again", &small)] {
        let mut cuts = vec![usize::MAX, file.len() / 2];
        let host = Host::with(file.clone(), move |_| Manner {
            cut: cuts.pop().unwrap_or(usize::MAX),
            ..Manner::default()
        })
        .await;
        let source: Source = from(&host);
        let done = ingest(intake, work, &source, |_| {}).await.unwrap();
        assert_eq!(done.sha256, sha256(file));
        let artifact = done.artifact();
        let read = objects.read(&artifact, u64::MAX).await.unwrap();
        assert_eq!(read, *file, "{work}");
        let too_long = objects.read(&artifact, done.length - 1).await;
        assert!(matches!(too_long, Err(ObjectError::TooLong(..))));
        let part = objects.stream(&artifact, 10..900);
        let part: Vec<bytes::Bytes> = part.try_collect().await.unwrap();
        assert_eq!(part.concat(), file[10..900], "{work}");
    }
    let nowhere = Artifact {
        sha256: sha256(b"unknown"),
        length: 7,
        content_type: "image/png".into(),
        made: Time(0),
    };
    assert_eq!(objects.length(&nowhere).await.unwrap(), None);
    let missing = objects.read(&nowhere, 9).await.unwrap_err();
    assert!(matches!(missing, ObjectError::Missing(_)), "{missing}");

    let mut found: Vec<_> = objects.list().try_collect().await.unwrap();
    found.sort_by_key(|object| object.length);
    let found: Vec<_> = found.iter().map(|o| (o.name.sha256, o.length)).collect();
    let both = [&small, &big].map(|file| (sha256(file), file.len() as u64));
    assert_eq!(found, both);

    let now = app.clock.now().plus(REST + Duration::from_secs(60));
    let gone = collect(&objects, &app.store, Time(now.0), false, 9)
        .await
        .unwrap();
    assert_eq!(gone.objects.len(), 2);
    let left: Vec<_> = objects.list().try_collect().await.unwrap();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn objects_are_kept_in_s3() {
    let folder = tempfile::tempdir().unwrap();
    let (_cloud, variables) = s3().await;
    keeps("s3://golive/some/prefix", variables, folder.path()).await;
}

#[tokio::test]
async fn objects_are_kept_in_azure_blob() {
    let folder = tempfile::tempdir().unwrap();
    let (_cloud, variables) = azure().await;
    keeps("az://golive/some/prefix", variables, folder.path()).await;
}

/// What answers 200 to everything, and so overwrites what is there.
#[tokio::test]
async fn a_store_that_overwrites_is_found_out() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let careless = axum::Router::new().fallback(|| async { [("etag", "\"1\"")] });
    tokio::spawn(axum::serve(listener, careless).into_future());
    let variables = s3_variables(&url);
    let folder = tempfile::tempdir().unwrap();
    let open = Objects::open(Some("s3://golive"), folder.path(), variables.into_iter());
    let found = open.unwrap().probe("by-a-test").await.unwrap_err();
    assert!(matches!(found, ObjectError::Faithless(_)), "{found}");
    assert!(found.to_string().contains("was overwritten"), "{found}");
}

#[tokio::test]
async fn a_place_that_can_not_be_used_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let open = |url: &str| Objects::open(Some(url), folder.path(), std::iter::empty());
    for url in [
        "ftp://host/x",
        "file:///tmp",
        "memory:///",
        "s3://",
        "://",
        "https://a.example/x",
    ] {
        let Err(error) = open(url) else {
            panic!("{url} is used");
        };
        assert!(error.to_string().contains("give a path"), "{error}");
    }
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    assert!(open(file.to_str().unwrap()).is_err());
}
